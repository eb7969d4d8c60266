"""Problems as people read them: exact pictures, and what must hold for any text."""

from __future__ import annotations

import re
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from pac.compiler.codes import code_named
from pac.compiler.problems import Fix, Problem, Related, Safety
from pac.compiler.source import Source, Span
from pac.render.concise import line_of
from pac.render.text import render_text, summary
from tests.fixing.bad_corpus import cases

CASES = list(cases())


def drawn(*problems: Problem, width: int = 80, files: int = 1) -> str:
    buffer = StringIO()
    render_text(problems, files, Console(file=buffer, width=width, color_system=None, legacy_windows=False))
    return buffer.getvalue()


def at(source: Source, text: str) -> Span:
    start = source.text.index(text)
    return Span(source, start, start + len(text))


def problem(span: Span | None, code: str = "R02", message: str = "it is wrong", **more: object) -> Problem:
    return Problem(code_named(code), message, span, **more)  # type: ignore[arg-type]


def test_frame_with_another_label_on_the_line_and_a_hint() -> None:
    source = Source("p/a.pac", "\n" * 9 + "  cpp t = 35 degC   nor 36 .. 37\n")
    found = problem(
        at(source, "35 degC"),
        message="the set point lies outside",
        hint="move it",
        related=(Related("the range is declared here", at(source, "36 .. 37")),),
        fix=Fix(Safety.UNSAFE, (), "write `36 degC`"),
    )
    assert drawn(found) == (
        "error[R02] setpoint-outside-nor\n"
        "the set point lies outside\n"
        "  --> p/a.pac:10:11\n"
        "   |\n"
        "10 |   cpp t = 35 degC   nor 36 .. 37\n"
        "   |           ^^^^^^^\n"
        "   |                         -------- the range is declared here\n"
        "   |\n"
        "   = help: move it\n"
        "   = fix: write `36 degC` (a proposal: check that it says what you mean)\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_labels_in_two_files_and_far_apart() -> None:
    source = Source("a.pac", "one\ntwo\nthree\nfour\nfive\nsix\n")
    other = Source("b.pac", "seven\n")
    found = problem(
        at(source, "two"),
        related=(
            Related("near", at(source, "four")),
            Related("far", at(source, "six")),
            Related("elsewhere", at(other, "seven")),
        ),
    )
    assert drawn(found) == (
        "error[R02] setpoint-outside-nor\n"
        "it is wrong\n"
        " --> a.pac:2:1\n"
        "  |\n"
        "2 | two\n"
        "  | ^^^\n"
        "3 | three\n"
        "4 | four\n"
        "  | ---- near\n"
        "5 | five\n"
        "6 | six\n"
        "  | --- far\n"
        "  |\n"
        " ::: b.pac:1:1\n"
        "  |\n"
        "1 | seven\n"
        "  | ----- elsewhere\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_a_span_over_many_lines_shows_its_ends() -> None:
    source = Source("a.pac", "  block {\n" + "x\n" * 20 + "  }\n")
    lines = drawn(problem(Span(source, 2, len(source.text) - 1))).splitlines()
    assert lines[4:9] == [" 1 |   block {", "   |   ^^^^^^^", "...", "22 |   }", "   |   ^"]


def test_tabs_wide_and_combining_characters_and_crlf() -> None:
    source = Source("a.pac", "\tt\tx # 中文\r\ne\u0301 中 bad\r\n")
    assert "1 |     t   x # 中文\n  |         ^\n" in drawn(problem(at(source, "x")))
    assert "2 | e\u0301 中 bad\n  |      ^^^\n" in drawn(problem(at(source, "bad")))
    assert "--> a.pac:2:6\n" in drawn(problem(at(source, "bad")))


def test_long_lines_are_cut_around_the_place() -> None:
    source = Source("a.pac", "a" * 300 + " BAD " + "b" * 300 + " END")
    found = problem(at(source, "BAD"), related=(Related("the end", at(source, "END")),))
    lines = drawn(found).splitlines()
    assert all(len(line) <= 80 for line in lines)
    [code, underline] = lines[4:6]
    assert code.startswith("1 | …aaa")
    assert code.endswith("bbb…")
    assert code[underline.index("^") :][:3] == "BAD"
    [code, underline] = lines[6:8]
    assert code[underline.index("-") :][:3] == "END"


def test_the_end_of_the_file_and_of_a_line_can_be_marked() -> None:
    source = Source("a.pac", "abc\r\n")
    assert "1 | abc\n  |    ^\n" in drawn(problem(Span(source, 3, 4)))
    assert "2 |\n  | ^\n" in drawn(problem(Span(source, 5, 5)))
    assert "1 |\n  | ^\n" in drawn(problem(Span(Source("a.pac", ""), 0, 0)))


def test_a_file_that_cannot_be_read_has_no_frame() -> None:
    found = problem(None, "P01", "the file is empty", file="a.pac", hint="remove it")
    assert drawn(found) == (
        "error[P01] unreadable-file\nthe file is empty\n --> a.pac\n  = help: remove it\n\n1 error in 1 file\n"
    )


def test_nothing_in_a_text_steers_the_terminal() -> None:
    source = Source("a\x1b[2J.pac", "ab\x1b[31mcd\u202eef\x07\n")
    found = problem(
        at(source, "cd"),
        message="bad \x1b]0;title\x07 \u202e",
        hint="\x1b[0m",
        related=(Related("\x1b", at(source, "ef")),),
    )
    for said in (drawn(found), line_of(found)):
        assert not any(char in said for char in "\x1b\x07\u202e")


def test_a_message_that_quotes_a_whole_file_is_shortened() -> None:
    source = Source("a.pac", "x" * 1_000_000)
    found = problem(Span(source, 0, 1_000_000), message=f"`{source.text}` is not a word", hint=source.text)
    said = drawn(found)
    assert len(said) < 4000
    assert "is not a word" in said
    assert len(line_of(found)) < 1200


def test_summary_counts() -> None:
    errors = [problem(None, "R02")] * 2
    warnings = [problem(None, "C03")]
    assert summary([], 1) == "No problems in 1 file."
    assert summary([], 3) == "No problems in 3 files."
    assert summary([*errors, *warnings], 3) == "2 errors, 1 warning in 3 files"
    assert summary(warnings, 1) == "1 warning in 1 file"


_TEXT = st.text(st.sampled_from("ab \t\r\n{中é\u0301\x1b😀\u200d…"), max_size=300)


@given(_TEXT, st.data(), st.integers(40, 120))
def test_any_place_in_any_text_can_be_drawn(text: str, data: st.DataObject, width: int) -> None:
    source = Source("a.pac", text)
    spans = []
    for _ in range(3):
        start = data.draw(st.integers(0, len(text)))
        spans.append(Span(source, start, data.draw(st.integers(start, len(text)))))
    found = problem(spans[0], related=(Related("first", spans[1]), Related("second " * 20, spans[2])))
    lines = drawn(found, width=width).splitlines()
    assert all(cell_len(line) <= width for line in lines)
    assert any("^" in line for line in lines)
    assert all(line == line.rstrip() for line in lines)


# ---------------------------------------------------------------------- the bad corpus


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_problem_fits_80_columns_and_needs_no_colour(case) -> None:
    plain = drawn(*case.before)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\x9b]", plain)
    assert [line for line in plain.splitlines() if cell_len(line) > 80] == []
    buffer = StringIO()
    render_text(case.before, 1, Console(file=buffer, width=80, force_terminal=True, color_system="standard"))
    coloured = buffer.getvalue()
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    # Everything that is said stands there: nothing is only a colour.
    said = " ".join(plain.split())
    for found in case.before:
        assert f"{found.severity.value}[{found.code.code}]" in said
        if found.fix is not None and found.fix.edits:
            assert f"= fix: {' '.join(found.fix.title.split())}" in said
