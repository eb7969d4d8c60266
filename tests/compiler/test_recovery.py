"""After a syntax error the rest is read as usual, and each error is said once, where it is."""

from __future__ import annotations

import pytest

from pac.compiler.syntax import tree as t
from pac.compiler.syntax.parser import MAX_BRACES, MAX_ERRORS, MAX_PARENTHESES
from tests.compiler.reading import clean, compiled, only, parsed


def names(text: str) -> list[str]:
    """The declarations that could be read."""
    return [getattr(node, "name", None).text for node in parsed(text)[0].module.declarations]  # type: ignore[union-attr]


def steps(text: str) -> list[str]:
    (process,) = parsed(text)[0].module.declarations
    assert isinstance(process, t.ProcessDecl)
    return [item.name.text for item in process.items if isinstance(item, t.UnitOperation)]


def test_several_errors_are_found_in_one_run() -> None:
    text = """process p {
  lifecyle ppq
  unit_operation a : x {
    kpp t = 37 degC nor nor 1 .. 2
    kpp u = 5 L
  }
  unit_operation b : x {
    phase { with c }
  }
  flow { a => b; a -> b }
}
kind 5
site s { }
"""
    found, problems = parsed(text)
    assert [(problem.code.code, problem.span.line if problem.span else 0) for problem in problems] == [
        ("P02", 2),
        ("P02", 4),
        ("P02", 8),
        ("P02", 10),
        ("P02", 12),
    ]
    process, site = found.module.declarations
    assert isinstance(process, t.ProcessDecl)
    assert isinstance(site, t.SiteDecl)
    assert steps(text.replace("kind 5\nsite s { }\n", "")) == ["a", "b"]
    (flow,) = [item for item in process.items if isinstance(item, t.Flow)]
    assert len(flow.streams) == 1
    parameters = [item for item in process.items[0].items if isinstance(item, t.ValueDecl)]  # type: ignore[attr-defined]
    assert parameters[-1].name.text == "u"


def test_the_skipped_text_is_the_statement_and_no_more() -> None:
    text = 'process p {\n  lifecycle ppq ppq; source "s"\n}\nkind k\n'
    found, _ = parsed(text)
    assert [text[start:end] for start, end in found.module.skipped] == ["ppq"]
    text = "process p {\r\n  lifecycle = ppq\r\n}\r\n"
    found, _ = parsed(text)
    assert [text[start:end] for start, end in found.module.skipped] == ["= ppq"]


def test_a_block_behind_an_error_is_skipped_whole() -> None:
    text = "process p {\n  unit_operation 5 : x {\n    kpp = 1\n    phase a { }\n  }\n  lifecycle ppq\n}\n"
    found, problems = parsed(text)
    assert only(problems, "P02").span.line == 2  # type: ignore[union-attr]
    (process,) = found.module.declarations
    assert [type(item) for item in process.items] == [t.Word]  # type: ignore[union-attr]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_block_that_is_not_closed_is_closed_before_the_next_declaration(end: str) -> None:
    text = "process p {\n  unit_operation u : x {\n    kpp t = 1 L\n  \nsite s { }\nkind k\n".replace(
        "\n", end
    )
    found, problems = parsed(text)
    assert {problem.code.code for problem in problems} == {"P03"}
    assert [related.span.text for problem in problems for related in problem.related] == ["{", "{"]
    assert [problem.message for problem in problems] == [
        "the block opened on line 1 is not closed before this `site`",
        "the block opened on line 2 is not closed before this `site`",
    ]
    assert [type(node) for node in found.module.declarations] == [t.ProcessDecl, t.SiteDecl, t.KindDecl]


def test_a_unit_operation_that_is_not_closed_ends_before_the_next_one() -> None:
    text = "process p {\n  unit_operation a : x {\n    kpp t = 1 L\n  unit_operation b : x {\n  }\n}\n"
    assert steps(text) == ["a", "b"]
    assert only(parsed(text)[1], "P03").message.endswith("before this `unit_operation`")


def test_the_end_of_the_file_closes_everything() -> None:
    text = "process p {\n  unit_operation a : x {\n    kpp t = 1 L"
    found, problems = parsed(text)
    problem = only(problems, "P03")
    assert problem.span is not None
    assert problem.span.start == len(text)
    assert steps(text) == ["a"]
    assert found.module.skipped == ()


def test_a_brace_that_closes_nothing_is_left_out() -> None:
    text = "process p {\n}\n}\nkind k\n}\n"
    found, problems = parsed(text)
    assert [(p.code.code, p.span.line if p.span else 0) for p in problems] == [("P02", 3), ("P02", 5)]
    assert len(found.module.declarations) == 2


def test_a_text_that_is_not_closed_ends_with_its_line() -> None:
    text = 'process p {\n  source "abc\n  lifecycle ppq\n}\n'
    found, problems = parsed(text)
    problem = only(problems, "P03")
    assert problem.span is not None
    assert text[problem.span.start] == '"'
    (process,) = found.module.declarations
    assert [type(item) for item in process.items] == [t.Word]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "code", "shown", "fix"),
    [
        ("process p {\n  lifecyle ppq\n}\n", "P02", "lifecyle", "lifecycle"),
        ("proces p {\n}\n", "P02", "proces", "process"),
        ("kind k : °C\nkind l –\n", "P02", "–", ".."),
        ("site s { note “x” }\n", "P02", "“", '"'),
        ("process p { require 1 ≤ 2 }\n", "P02", "≤", "<="),
        ("process p { flow { a → b } }\n", "P02", "→", "->"),
        ("kind\u00a0k\n", "P02", "\u00a0", " "),
    ],
)
def test_likely_slips_come_with_their_fix(text: str, code: str, shown: str, fix: str) -> None:
    problem = parsed(text)[1][0]
    assert problem.code.code == code
    assert problem.span is not None
    assert problem.span.text == shown
    assert problem.fix is not None
    assert {edit.text for edit in problem.fix.edits} == {fix}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("process p { cqa a 30-38 L }\n", "a dash between numbers can mean a range or a minus"),
        ("process p { cqa a <= 1 500 L }\n", "two numbers stand side by side before `500`"),
    ],
)
def test_numbers_in_two_readings_are_asked_about(text: str, message: str) -> None:
    assert only(parsed(text)[1], "P04").message == message


def test_reading_stops_after_many_errors() -> None:
    problems = parsed("= = =\n" * 100)[1]
    assert len(problems) == MAX_ERRORS + 1
    assert "more than" in problems[-1].message


def test_the_limits_of_nesting_are_exact() -> None:
    def phases(depth: int) -> str:
        return "process p {\n" + "phase a {\n" * (depth - 1) + "}\n" * depth

    deep = "unit_operation u : x {\n"
    inner = MAX_BRACES - 2
    clean("process p {\n" + deep + "phase a {\n" * inner + "}\n" * inner + "}\n}\n")
    problem = only(
        parsed("process p {\n" + deep + "phase a {\n" * (inner + 1) + "}\n" * (inner + 3))[1], "P05"
    )
    assert problem.span is not None
    assert problem.span.text == "{"
    assert problem.span.line == MAX_BRACES + 1
    assert phases(1) == "process p {\n}\n"

    def formula(depth: int) -> str:
        return "process p { require " + "(" * depth + "1" + ")" * depth + " < 2 }\n"

    clean(formula(MAX_PARENTHESES))
    only(parsed(formula(MAX_PARENTHESES + 1))[1], "P05")


def test_brackets_in_texts_and_comments_do_not_nest() -> None:
    many = "{(" * 500
    clean(f'process p {{ source "{many}"; note """{many}\n"""  # {many}\n}}\n')


def test_names_lost_in_a_broken_line_are_not_reported_as_unknown() -> None:
    text = """use std.kinds
process p {
  cqa purity : ratio <= = 1
  unit_operation u : step { parameter a : ratio = 1 affects purity }
}
operation_class step { }
"""
    assert [problem.code.code for problem in compiled(text).problems if problem.code.code[0] in "PN"] == [
        "P02"
    ]


def test_keywords_are_names_where_a_name_stands() -> None:
    (process,) = clean(
        "process phase { unit_operation flow : site { kpp range = 1; kpp volume : nor } }\n"
    ).declarations
    assert isinstance(process, t.ProcessDecl)
    assert process.name.text == "phase"


def test_texts_are_read_as_written() -> None:
    text = 'process p "a \\"b\\" \\\\ \\t µ {" { source """two\r\nlines "and quotes" """ }\n'
    (process,) = clean(text).declarations
    assert isinstance(process, t.ProcessDecl)
    assert process.label is not None
    assert process.label.value == 'a "b" \\ \t µ {'
    assert process.clauses[0].payload.value == 'two\r\nlines "and quotes" '  # type: ignore[union-attr]
