"""Units as plain data: what every phase may hold without loading a unit library."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

Dimension = tuple[tuple[str, int], ...]
"""Sorted pairs of base dimension and non-zero exponent; `()` is dimensionless."""

ONE = Fraction(1)
ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as its author wrote it: base value = number * factor + offset, exactly.

    A factor of one and an offset of zero are always the objects ONE and ZERO, so that
    conversion can tell them by identity.
    """

    text: str
    factor: Fraction
    offset: Fraction
    dimension: Dimension

    def __post_init__(self) -> None:
        if self.factor == 1:
            object.__setattr__(self, "factor", ONE)
        if self.offset == 0:
            object.__setattr__(self, "offset", ZERO)

    @property
    def offset_scale(self) -> bool:
        """True for scales with a zero of their own (degC, degF), whose values do not scale or add."""
        return self.offset != 0


@dataclass(frozen=True, slots=True)
class UnknownUnit:
    """A token that is no unit of pac.

    `code` is the check to report: U06 for a percentage without its basis, U08 for gas without
    reference conditions, else U03. `reason` is one sentence for a scientist. `suggestions` are tokens
    that are units of pac; they may mean something else than was written, so taking one over is a
    person's choice.
    """

    text: str
    code: str
    reason: str
    suggestions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """One listed unit, for reference tables."""

    symbol: str
    name: str
    dimension: Dimension
    group: str


DIMENSIONLESS = Unit("", ONE, ZERO, ())
