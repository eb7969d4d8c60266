"""House rules: what a company asks of its processes, written in pac.

A rule speaks of things of one sort (`for each hold`), selects some of them (`where …`) and says what must
hold for these (`require …`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from pac.compiler.formula import Term
from pac.compiler.model import Kind
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit
from pac.compiler.values import Interval, Quantity

GIVEN = "given"
"""`par is given`, `par is not given`: whether something is said at all."""

ENDS = ("low", "high", "width")
"""Parts of a value that may be a range: `nor.low`."""

_UNBOUNDED = Fraction(10) ** 60


@dataclass(frozen=True, slots=True)
class HouseRule:
    """`subject` is a word of SUBJECTS; `of` the class that its things must have, if one."""

    name: str
    label: str
    subject: str
    of: str | None
    where: tuple[t.Condition, ...]
    requires: tuple[t.Condition, ...]
    level: str
    """Its severity, where it has one of its own."""
    reason: str
    span: Span
    name_span: Span

    @property
    def title(self) -> str:
        return self.label or self.name


@dataclass(frozen=True, slots=True)
class Value:
    """What a field of a thing says: a number or range, or words. Numbers have equal ends."""

    text: str
    low: Term | None = None
    high: Term | None = None
    words: frozenset[str] = frozenset()

    @property
    def single(self) -> bool:
        return self.low is not None and self.low == self.high

    @property
    def bounded(self) -> bool:
        """Whether a range has two ends."""
        ends = [end.value for end in (self.low, self.high) if end is not None]
        return all(end is not None and abs(end) != _UNBOUNDED for end in ends)


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that a rule may speak of; fields that it says nothing about are not there."""

    path: str
    span: Span
    fields: Mapping[str, Value] = field(default_factory=dict)
    classes: frozenset[str] = frozenset()
    """Its class and those that this one extends."""


# ------------------------------------------------------------------ making values


def number(count: int) -> Value:
    """How many there are."""
    term = Term((), False, Fraction(count))
    return Value(str(count), term, term)


def word(*names: str, shown: str = "") -> Value:
    """One word, or several of which each is true (a class and what it extends)."""
    return Value(shown or names[0], words=frozenset(names))


def text(words: str) -> Value:
    return Value(f'"{words}"')


def quantity(value: Quantity, kind: Kind | None) -> Value:
    term = _term(value, kind)
    return Value(value.text, term, term)


def range_of(interval: Interval, kind: Kind | None) -> Value:
    """A range; an end that is not there is beyond every number."""
    ends = [_term(end, kind) if end is not None else None for end in (interval.low, interval.high)]
    known = next(end for end in ends if end is not None)
    open_ends = (Term(known.dimension, known.absolute, sign * _UNBOUNDED, known.kind) for sign in (-1, 1))
    low, high = (end or beyond for end, beyond in zip(ends, open_ends, strict=True))
    return Value(interval.text, low, high)


def _term(value: Quantity, kind: Kind | None) -> Term:
    unit: Unit = value.unit
    own = kind.unit if kind is not None and kind.unit is not None else unit
    return Term(unit.dimension, own.offset_scale, value.base, kind)
