"""What every node has, and formulas and conditions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from pac.compiler.plain import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name(Node):
    text: str


@dataclass(frozen=True, slots=True)
class Text(Node):
    """A string, without its quotes and with escapes resolved."""

    value: str


@dataclass(frozen=True, slots=True)
class Number(Node):
    """A literal as written: `digits` keeps the author's spelling, sign included."""

    digits: str
    unit: Name | None


@dataclass(frozen=True, slots=True)
class Ref(Node):
    """A dotted path."""

    parts: tuple[Name, ...]

    @property
    def text(self) -> str:
        return ".".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Binary(Node):
    operator: str
    left: Expr
    right: Expr
    depth: int


@dataclass(frozen=True, slots=True)
class Negate(Node):
    operand: Expr
    depth: int


@dataclass(frozen=True, slots=True)
class Call(Node):
    function: Name
    arguments: tuple[Expr, ...]
    depth: int


Expr = Number | Ref | Binary | Negate | Call


@dataclass(frozen=True, slots=True)
class Comparison(Node):
    operator: str
    left: Expr
    right: Expr
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Negation(Node):
    """`not` a condition."""

    operand: Condition
    depth: int


@dataclass(frozen=True, slots=True)
class Junction(Node):
    """`and` / `or` of two conditions."""

    operator: str
    left: Condition
    right: Condition
    depth: int
    grouped: bool = False
    """Whether it stands in parentheses of its own."""


@dataclass(frozen=True, slots=True)
class IsWord(Node):
    """`direction is upflow`, `direction is not upflow`."""

    subject: Ref
    word: Name
    negated: bool


Condition = Comparison | Junction | Negation | IsWord | Expr
"""A formula too: of a condition in a wrong place, and of a name that stands for its value being reached."""


def refs(node: Condition) -> Iterator[Ref]:
    """Every name in a formula or condition, in the order in which they stand."""
    if isinstance(node, Ref):
        yield node
    elif isinstance(node, (Binary, Comparison, Junction)):
        yield from refs(node.left)
        yield from refs(node.right)
    elif isinstance(node, (Negate, Negation)):
        yield from refs(node.operand)
    elif isinstance(node, IsWord):
        yield node.subject
    elif isinstance(node, Call):
        for argument in node.arguments:
            yield from refs(argument)


def references(node: Condition) -> set[str]:
    """All dotted names in a formula or condition."""
    return {ref.text for ref in refs(node)}
