"""What formatting must not change, found without the formatter's own code."""

from __future__ import annotations

import dataclasses
import re

from pac.compiler.problems import Problems
from pac.compiler.source import Source
from pac.compiler.syntax.parser import parse

PARTS = re.compile(r'("""(?:[^"]|"(?!""))*"""|"(?!"")(?:\\.|[^"\\\n])*")|(#[^\n]*)|([^"#]+|")')


def characters(text: str) -> str:
    """A text without comments, `;` and all space outside of strings."""
    return "".join(string or re.sub(r"[\s;]", "", other) for string, _, other in PARTS.findall(text))


def comments(text: str) -> list[str]:
    return [comment.rstrip() for _, comment, _ in PARTS.findall(text) if comment]


def without_comments(text: str) -> list[str]:
    """The lines of a text that hold anything but comments."""
    code = "".join(string or other for string, _, other in PARTS.findall(text))
    return [line.rstrip() for line in code.split("\n") if line.strip()]


def tree(text: str) -> object:
    """The syntax tree without places, and the problems without places."""
    problems = Problems()
    module = parse(Source("a.pac", text), problems).module
    return _bare(module.declarations), sorted((found.code.code, found.message) for found in problems.sorted())


def _bare(node: object) -> object:
    if dataclasses.is_dataclass(node) and not isinstance(node, type):
        values = [
            (field.name, _bare(getattr(node, field.name)))
            for field in dataclasses.fields(node)
            if field.name not in ("start", "end")
        ]
        return type(node).__name__, values
    return [_bare(item) for item in node] if isinstance(node, tuple) else node
