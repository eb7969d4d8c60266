"""pac's parser reads what Lark's own reads from the same grammar: the same trees, and the same mistakes."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, Token, Tree, UnexpectedInput, UnexpectedToken  # noqa: TID251

import pac.processes
from pac.compiler.cache import Cache, usable_folder
from pac.compiler.problems import Problems
from pac.compiler.source import Source
from pac.compiler.syntax import tables
from pac.compiler.syntax.machine import Action, Machine, Unexpected, action_of
from pac.compiler.syntax.parser import parse
from pac.compiler.syntax.tables import Rule, build_lark
from tests.fuzz.mutations import damaged
from tests.properties.scale import examples
from tests.properties.sentences import grammar, written

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(
    path for folder in ("processes", "tests/corpus/good") for path in (ROOT / folder).rglob("*.pac")
)


@cache
def lark() -> Lark:
    return build_lark()


def _place(token: Any) -> tuple[str, str, int, int]:
    return token.type, str(token), token.start_pos, token.end_pos


def _shape(node: Any) -> Any:
    """A tree of Lark's as plain data."""
    if isinstance(node, Tree):
        return str(node.data), [_shape(child) for child in node.children]
    return _place(node) if isinstance(node, Token) else node


def by_lark(text: str) -> Any:
    """The tree, or where and why there is none."""
    try:
        return _shape(lark().parse(text))
    except UnexpectedInput as error:
        if isinstance(error, UnexpectedToken):
            end = error.token.type == "$END"
            token = ("$END",) if end else _place(error.token)
            return token, error.token.start_pos or 0, set(error.expected)
        return None, error.pos_in_stream, set()


def _reduction(rule: Rule) -> Action:
    def node(children: list[Any]) -> Any:
        shown = [_place(child) if hasattr(child, "end_pos") else child for child in children]
        return rule.name, shown

    return action_of(rule, None if rule.helper else node)


def by_pac(text: str) -> Any:
    try:
        return Machine(tables.tables(), text, _reduction).run()
    except Unexpected as error:
        if error.token is None:
            return None, error.at, set()
        end = error.token.type == "$END"
        return ("$END",) if end else _place(error.token), error.at, set(error.expected)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_is_read_as_lark_reads_it(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace")
    assert by_pac(text) == by_lark(text)


@examples(0.4)
@given(st.integers(0, 2**32), st.sampled_from([10, 40, 120]), st.data())
def test_every_sentence_is_read_as_lark_reads_it(seed: int, budget: int, data: st.DataObject) -> None:
    text = written(
        grammar().sentence(random.Random(seed), data.draw(st.sampled_from(grammar().names)), budget)
    )
    assert by_pac(text) == by_lark(text)


@examples(0.4)
@given(st.sampled_from(FILES), st.integers(0, 2**32), st.integers(1, 3))
def test_a_mistake_is_found_where_lark_finds_it(path: Path, seed: int, times: int) -> None:
    dice, text = random.Random(seed), path.read_bytes().decode("utf-8", "replace")
    for _ in range(times):
        text = damaged(dice, text)
    assert by_pac(text) == by_lark(text)


# ---------------------------------------------------------------------- what is kept


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder for tables; Lark's work, which takes seconds, is done once for all of these tests."""
    monkeypatch.setenv("PAC_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(tables, "made", lambda built: made_by_lark())
    monkeypatch.setattr(tables, "build_lark", lambda text: None)
    tables.tables.cache_clear()
    yield tmp_path
    monkeypatch.undo()
    tables.tables.cache_clear()


_made = tables.made


@cache
def made_by_lark() -> dict[str, Any]:
    return _made(lark())


def rows(of: tables.Tables) -> list[dict[str, int]]:
    return [of.row(state) for state in range(len(of.rows))]


def test_kept_tables_are_those_that_were_made(kept: Path) -> None:
    made = tables.tables()
    tables.tables.cache_clear()
    again = tables.tables()
    assert again is not made
    assert rows(again) == rows(made)


def test_other_tables_of_the_grammar_are_read_by_their_own_numbers(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lark numbers rules by chance: tables that another process kept may replace those of this one."""
    text = (Path(pac.processes.__file__).parent / "a_mab" / "process.pac").read_text(encoding="utf-8")
    before = parse(Source("a.pac", text), Problems()).module
    monkeypatch.setattr(tables, "made", lambda built: _renumbered(made_by_lark()))
    (path,) = kept.glob("grammar-*")
    path.unlink()
    tables.tables.cache_clear()
    assert parse(Source("a.pac", text), Problems()).module == before


def _renumbered(data: dict[str, Any]) -> dict[str, Any]:
    last = len(data["rules"]) - 1
    rows = []
    for row in data["rows"]:
        words = row.split()
        pairs = zip(words[::2], map(int, words[1::2]), strict=True)
        rows.append(" ".join(f"{word} {code if code >= 0 else ~(last - ~code)}" for word, code in pairs))
    return {**data, "rows": rows, "rules": data["rules"][::-1]}


@pytest.mark.parametrize("damage", [b"", b"{}", b"null", b"[1]"])
def test_damaged_tables_are_made_anew(kept: Path, damage: bytes) -> None:
    tables.tables()
    (path,) = kept.glob("grammar-*")
    whole = path.read_bytes()
    path.write_bytes(damage)
    tables.tables.cache_clear()
    assert rows(tables.tables())
    assert path.read_bytes() == whole


@pytest.mark.parametrize("other", [None, [], {}, {"start": 1}, "text"])
def test_tables_of_another_form_are_not_read(kept: Path, other: object) -> None:
    tables.tables()
    (path,) = kept.glob("grammar-*")
    Cache(usable_folder()).put(path.name, other)
    tables.tables.cache_clear()
    assert rows(tables.tables())


def test_with_kept_tables_lark_is_not_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.pac").write_text('kind cold "Cold" : degC\n', encoding="utf-8")
    program = (
        "import sys\nfrom pac.cli import main\n"
        f"assert main(['check', '--no-cache', {str(tmp_path / 'a.pac')!r}]) == 0\n"
        "print('lark' in sys.modules, 'pac.compiler.pipeline' in sys.modules)\n"
    )
    tables.tables()
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False True"
