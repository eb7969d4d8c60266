"""What a process needs against what equipment offers: which part is reached, and with what margin.

A needed range may be open on one side: `<= 3 bar` asks for nothing below. It is reached where the offer
has any value that the range allows; the offer need not go as far as the limit. Ends that touch are reached.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from pac.compiler.units import Unit, difference_unit
from pac.compiler.values import Interval, Quantity, quantity_from_base


class Reach(StrEnum):
    """How much of a needed range is offered."""

    ALL = "all"
    PART = "part"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Side:
    """One end of a needed range.

    `margin` is what the offer has to spare there, in base units; negative where it falls short, None where
    the need or the offer has no end. It is zero where the ends touch, reached or (of an open end) not.
    Of a range with one end it is how far the offer reaches into what the range allows.
    """

    name: str
    """`lower` or `upper`."""
    needed: Quantity | None
    offered: Quantity | None
    margin: Fraction | None
    reached: bool

    @property
    def missing(self) -> Quantity | None:
        """What the offer falls short by, in the unit of the need; None where the end is reached."""
        if self.reached or self.margin is None or self.needed is None:
            return None
        return in_difference(-self.margin, self.needed.unit)


@dataclass(frozen=True, slots=True)
class Fit:
    """A needed range against an offered one."""

    needed: Interval
    offered: Interval
    lower: Side
    upper: Side
    reach: Reach

    @property
    def short(self) -> tuple[Side, ...]:
        """The ends that are not reached."""
        return tuple(side for side in (self.lower, self.upper) if not side.reached)


def fit(needed: Interval, offered: Interval) -> Fit:
    """Whether an offer covers a need, end by end; both have one dimension."""
    low_margin = _less(needed.low, offered.low)
    high_margin = _less(offered.high, needed.high)
    low_reached = needed.low is None or offered.contains_low(needed)
    high_reached = needed.high is None or offered.contains_high(needed)
    meets = overlap(needed, offered)
    if needed.low is None or needed.high is None:
        # An open side asks for nothing, and the end that is given is a limit, not a value to be reached.
        low_margin, high_margin = _less(offered.high, needed.low), _less(needed.high, offered.low)
        low_reached, high_reached = meets or needed.low is None, meets or needed.high is None
    reach = Reach.ALL if low_reached and high_reached else Reach.PART if meets else Reach.NONE
    return Fit(
        needed,
        offered,
        Side("lower", needed.low, offered.low, low_margin, low_reached),
        Side("upper", needed.high, offered.high, high_margin, high_reached),
        reach,
    )


def overlap(a: Interval, b: Interval) -> bool:
    """Whether two ranges have a value in common."""
    return not (_above(a, b) or _above(b, a))


def _above(a: Interval, b: Interval) -> bool:
    """Whether all of `a` lies above all of `b`."""
    if a.low is None or b.high is None:
        return False
    return a.low.base > b.high.base or (a.low.base == b.high.base and (a.low_open or b.high_open))


def _less(a: Quantity | None, b: Quantity | None) -> Fraction | None:
    return None if a is None or b is None else a.base - b.base


def in_difference(base: Fraction, unit: Unit) -> Quantity:
    """A difference of two values, in the unit that they are written in."""
    return quantity_from_base(base, difference_unit(unit))
