"""What an author writes reaches the documents: every text and every number of the A-Mab files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lark import Token, Tree  # noqa: TID251

from pac.compiler.document import to_data
from pac.compiler.loading import load
from pac.compiler.pipeline import open_project
from pac.compiler.syntax.tables import build_lark

FOLDER = Path(__file__).parents[2] / "processes" / "a_mab"


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item)
    else:
        yield str(value)


@pytest.fixture(scope="module")
def written() -> str:
    """Everything that stands in the documents of the process and of both recipes."""
    project = open_project(load([FOLDER], start=FOLDER))
    assert not project.problems
    return "\n".join(leaf for name in project.names for leaf in leaves(to_data(project.document(name))))


def tokens(name: str, kind: str) -> Iterator[Token]:
    """Tokens of one kind, transfers left out: they are no part of a document."""
    tree = build_lark().parse((FOLDER / name).read_text(encoding="utf-8"))
    for declaration in tree.children:
        assert isinstance(declaration, Tree)
        if declaration.data != "transfer":
            yield from declaration.scan_values(lambda v: isinstance(v, Token) and v.type == kind)


@pytest.mark.parametrize("name", ["process.pac", "sites.pac", "recipes.pac"])
def test_every_text_arrives(name: str, written: str) -> None:
    found = [str(token).strip('"') for token in tokens(name, "STRING")]
    assert len(found) > 10
    lost = [text for text in found if text.replace('\\"', '"') not in written]
    assert not lost


@pytest.mark.parametrize("name", ["process.pac", "sites.pac", "recipes.pac"])
def test_every_number_arrives(name: str, written: str) -> None:
    found = [str(token) for token in tokens(name, "NUMBER")]
    assert len(found) > 10
    lost = [number for number in found if number not in written]
    assert not lost
