"""A-Mab as text, and compiling any text in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pac.compiler.document import Document, to_data
from pac.compiler.pipeline import Compilation
from pac.compiler.problems import Problem, Problems
from pac.compiler.source import Source
from pac.compiler.syntax import tree as t
from pac.compiler.syntax.parser import parse

ROOT = Path(__file__).resolve().parents[2]
A_MAB = ROOT / "processes" / "a_mab"

Texts = Mapping[str, str]
"""The files of a project: text by name."""


@cache
def a_mab() -> Texts:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(A_MAB.glob("*.pac"))}


def compiled(texts: Texts) -> Compilation:
    return Compilation(tuple(Source(name, text) for name, text in sorted(texts.items())))


def tree(text: str) -> t.Module:
    """The tree of a text without syntax errors."""
    problems = Problems()
    parsed = parse(Source("a.pac", text), problems)
    assert not problems.sorted(), problems.sorted()
    return parsed.module


def verdicts(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    """Code and path of every problem, each pair once, in an order that does not depend on its place."""
    return sorted({(problem.code.code, problem.path) for problem in problems})


def told(problems: Iterable[Problem]) -> list[tuple[str, ...]]:
    """What problems say, wherever they stand."""
    return sorted(
        (
            problem.code.code,
            problem.path,
            problem.severity,
            problem.message,
            problem.hint,
        )
        for problem in problems
    )


def substance(document: Document) -> Any:
    """The document without the lines and files that its values stand in."""
    return _without_places(to_data(document))


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_places(item) for key, item in value.items() if key not in ("file", "line")}
    return [_without_places(item) for item in value] if isinstance(value, list) else value
