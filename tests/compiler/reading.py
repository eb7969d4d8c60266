"""Short ways to read a text in a test."""

from __future__ import annotations

from pac.compiler.pipeline import Compilation
from pac.compiler.problems import Problem, Problems
from pac.compiler.source import Source
from pac.compiler.syntax import tree as t
from pac.compiler.syntax.parser import Parsed, parse


def parsed(text: str) -> tuple[Parsed, tuple[Problem, ...]]:
    problems = Problems()
    return parse(Source("a.pac", text), problems), problems.sorted()


def clean(text: str) -> t.Module:
    found, problems = parsed(text)
    assert not problems, [problem.message for problem in problems]
    return found.module


def compiled(text: str, **more: str) -> Compilation:
    """A project of `a.pac` and files named by keywords."""
    files = {"a": text, **more}
    return Compilation(tuple(Source(f"{name}.pac", content) for name, content in sorted(files.items())))


def found(text: str, **more: str) -> list[tuple[str, str]]:
    """Code of each problem and the text that it points at."""
    return [
        (problem.code.code, problem.span.text if problem.span else "")
        for problem in compiled(text, **more).problems
    ]


def only(problems: tuple[Problem, ...], code: str) -> Problem:
    """The one problem there is, of this code."""
    assert [problem.code.code for problem in problems] == [code], [p.message for p in problems]
    return problems[0]


HEAD = """use std.kinds
use std.schemes
use std.materials
mechanism heat
operation_class step {
  parameter temperature : temperature
}
"""


def process(items: str) -> str:
    """A process `p` with these items."""
    return f"{HEAD}process p version 1.0.0 {{\n  classification a_mab\n{items}\n}}\n"


def step(items: str) -> str:
    """A process with one unit operation `u`, that is fed and emptied by nothing."""
    return process(f"  unit_operation u : step {{\n{items}\n  }}")
