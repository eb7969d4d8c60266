"""A formatter with a mistake in it writes nothing, and the grammar can grow without it."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

import pac.format
from pac.cli import main
from pac.compiler.syntax import tables
from pac.format import FormatterDefect, cells, format_text, formatter, printing, verbatim
from pac.format.printing import _Printer
from pac.grammar import grammar_text

TEXT = """use std.kinds
# above
process p "Process" {
  cqa a <= 3 g/L  # behind
  require a <= b * c and c <= a "kept"
}
"""


def drop_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_Printer, "_comments", lambda *_, **__: False)


def drop_remarks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "_with_remarks", lambda lines, _: list(lines))


def move_remarks(monkeypatch: pytest.MonkeyPatch) -> None:
    def ahead(lines: list[str], remarks: list[str]) -> list[str]:
        return [f"{remark}\n{line}" if remark else line for line, remark in zip(lines, remarks, strict=True)]

    monkeypatch.setattr(printing, "_with_remarks", ahead)


def change_text(change: Callable[[str], str]) -> Callable[[pytest.MonkeyPatch], None]:
    def plant(monkeypatch: pytest.MonkeyPatch) -> None:
        original = _Printer.text
        monkeypatch.setattr(_Printer, "text", lambda *args: change(original(*args)))

    return plant


def no_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells.Cells, "space", lambda *_: 0)


def never_settles(monkeypatch: pytest.MonkeyPatch) -> None:
    original = formatter.print_file
    passes = count()
    monkeypatch.setattr(formatter, "print_file", lambda *args: original(*args) + "\n" * next(passes))


def join_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    original = _Printer.items

    def joined(*args: Any, **kwargs: Any) -> list[str]:
        return [" ".join(line.strip() for line in original(*args, **kwargs))]

    monkeypatch.setattr(_Printer, "items", joined)


MISTAKES = {
    "comments lost": drop_comments,
    "comments behind lines lost": drop_remarks,
    "comments elsewhere": move_remarks,
    "tokens swapped": change_text(lambda text: " ".join(reversed(text.split(" ")))),
    "a token lost": change_text(lambda text: text.replace("3 ", "")),
    "another spelling": change_text(lambda text: text.replace("g/L", "mg/mL")),
    "another text": change_text(lambda text: text.replace("kept", "kept ")),
    "tokens run together": no_spaces,
    "statements run together": join_statements,
    "another result each time": never_settles,
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_planted_mistake_is_refused(
    mistake: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.pac"
    file.write_text(TEXT, encoding="utf-8")
    assert format_text(TEXT).text == TEXT.replace("# above", "\n# above")
    MISTAKES[mistake](monkeypatch)
    with pytest.raises(FormatterDefect, match=r"a\.pac"):
        format_text(TEXT, "a.pac")
    assert main(["fmt", str(file)]) == 3
    assert "pac has a defect: FormatterDefect" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == TEXT
    assert [path.name for path in tmp_path.iterdir()] == ["a.pac"]


# ---------------------------------------------------------------------- the grammar grows


@pytest.fixture
def grown_grammar(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The language with a clause, a statement and a block that nobody has thought of yet."""
    text = grammar_text()
    for old, new in (
        ("clause: (", "clause: GLORP STRING -> glorp_clause\n      | ("),
        ("_process_item: classification", "_process_item: frobs | frob | classification"),
        ('USE: "use"', 'frob: FROB NAME ":" NAME _value? _clauses\nUSE: "use"'),
        ('USE: "use"', 'frobs: "frobs" NAME "{" _NL? frob (_NL frob)* _NL? RBRACE\nUSE: "use"'),
        ('USE: "use"', 'FROB: "frob"\nGLORP: "glorp"\nUSE: "use"'),
    ):
        assert text.count(old) == 1, f"the grammar has changed: {old}"
        text = text.replace(old, new)
    grown = tables.Tables(tables.made(tables.build_lark(text)))
    monkeypatch.setattr(tables, "tables", lambda: grown)
    yield
    monkeypatch.undo()


def test_a_new_word_needs_no_change(grown_grammar: None, monkeypatch: pytest.MonkeyPatch) -> None:
    # The tree builder does not know the new rules; that the text is sound is known.
    monkeypatch.setattr(formatter, "_sound", lambda text: verbatim.Sound(text, ()))
    text = """process p {
 frob a:b=3 g/L glorp "x" evidence "y"
 frob long_a : bb = 30 g/L glorp "longer" evidence "z"
 cqa c <= 3 %area glorp "w"
 frobs all { frob a : b;frob c : d }
}
"""
    assert (
        format_text(text).text
        == """process p {
  frob a      : b  = 3 g/L   glorp "x"       evidence "y"
  frob long_a : bb = 30 g/L  glorp "longer"  evidence "z"
  cqa c <= 3 %area  glorp "w"
  frobs all { frob a : b; frob c : d }
}
"""
    )


def test_no_word_of_the_language_is_repeated() -> None:
    """No string of the formatter is a keyword, but for the rules that it names (`start` is the first of all)."""
    named = printing.APART | cells.TIED | cells.CLOSE | {"start"}
    words = set(tables.keywords())
    for path in sorted(Path(inspect.getfile(pac.format)).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in named:
                assert node.value not in words, f"{path.name}:{node.lineno} repeats `{node.value}`"


def test_the_rules_that_are_named_exist() -> None:
    rules = {rule.name for rule in tables.tables().every_rule()}
    assert rules >= printing.APART | cells.TIED
