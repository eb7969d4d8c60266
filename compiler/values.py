"""Typed values: quantities, intervals, and what stands behind `=`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import (
    Unit,
    format_number,
    from_base,
    to_base,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit. `base` is its exact value in base units."""

    digits: str
    unit: Unit
    base: Fraction

    @property
    def text(self) -> str:
        return f"{self.digits} {self.unit.text}" if self.unit.text else self.digits


@dataclass(frozen=True, slots=True)
class Interval:
    """A range of values of one dimension; None is unbounded."""

    low: Quantity | None
    high: Quantity | None
    low_open: bool
    high_open: bool
    span: Span

    def contains_value(self, base: Fraction) -> bool:
        if self.low is not None and (base < self.low.base or (self.low_open and base == self.low.base)):
            return False
        return not (
            self.high is not None and (base > self.high.base or (self.high_open and base == self.high.base))
        )

    def contains(self, other: Interval) -> bool:
        """Whether every value of `other` lies in this interval."""
        return self.contains_low(other) and self.contains_high(other)

    def contains_low(self, other: Interval) -> bool:
        if self.low is None:
            return True
        if other.low is None or other.low.base < self.low.base:
            return False
        return not (other.low.base == self.low.base and self.low_open and not other.low_open)

    def contains_high(self, other: Interval) -> bool:
        if self.high is None:
            return True
        if other.high is None or other.high.base > self.high.base:
            return False
        return not (other.high.base == self.high.base and self.high_open and not other.high_open)

    @property
    def is_point(self) -> bool:
        return self.low is not None and self.high is not None and self.low.base == self.high.base

    @property
    def text(self) -> str:
        """The range as people write it, in the author's units."""
        if self.low is None and self.high is None:
            return "any"
        if self.low is None:
            assert self.high is not None
            return f"{'<' if self.high_open else '<='} {self.high.text}"
        if self.high is None:
            return f"{'>' if self.low_open else '>='} {self.low.text}"
        if self.is_point:
            return self.low.text
        if self.low.unit == self.high.unit:
            return f"{self.low.digits} .. {self.high.text}"
        return f"{self.low.text} .. {self.high.text}"


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """A value and when it begins: at a time or volume, or as soon as a condition (`text`) is true.

    A single value is an interval of one point. `ramp` is what it takes to get there from the value before.
    """

    at: Quantity | None
    condition: t.Condition | None
    text: str
    value: Interval
    ramp: Quantity | None

    @property
    def words(self) -> str:
        when = f"at {self.at.text}" if self.at is not None else f"when {self.text}"
        ramp = f" ramp {self.ramp.text}" if self.ramp is not None else ""
        return f"{when}: {self.value.text}{ramp}"


@dataclass(frozen=True, slots=True)
class Course:
    """A `profile`, `schedule` or `gradient`. Timed points stand in their order, then those with a condition."""

    word: str
    points: tuple[CoursePoint, ...]

    @property
    def text(self) -> str:
        return "; ".join(point.words for point in self.points)


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands behind `=`: one of a quantity, an interval, a formula or a text.

    `tolerance` is the interval of a `±` setting. The value of a `one_of` kind is its word as `text`.
    Of a `course`, `interval` is the hull: from the lowest of its values to the highest.
    """

    span: Span
    quantity: Quantity | None = None
    interval: Interval | None = None
    formula: t.Expr | None = None
    text: str | None = None
    tolerance: Interval | None = None
    course: Course | None = None

    @property
    def noun(self) -> str:
        """What an author calls it."""
        if self.course is not None:
            return self.course.word
        return "target range" if self.interval is not None else "set point"

    @property
    def plain(self) -> Interval | None:
        """The values it stands for, where they are written out: a single one is an interval of one point."""
        found = self.tolerance or self.interval
        if found is None and self.quantity is not None:
            return Interval(self.quantity, self.quantity, False, False, self.span)
        return found


@cache
def _exact(digits: str) -> Fraction:
    return Fraction(Decimal(digits))


def make_quantity(digits: str, unit: Unit) -> Quantity:
    return Quantity(digits, unit, to_base(_exact(digits), unit))


def quantity_from_base(base: Fraction, unit: Unit) -> Quantity:
    """A computed value in a unit, shown with at most 12 significant digits; `base` stays exact."""
    return Quantity(format_number(from_base(base, unit)), unit, base)
