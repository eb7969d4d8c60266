"""Where a function of one variable takes a value: found by root search, confirmed by exact arithmetic.

Nothing is assumed of the function but that it is defined at most points. It is looked at in many places
first, and ever more closely towards the edge of where it is defined; between two of them where it passes
the wanted value, and where it turns around near it, the root search begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

Function = Callable[[Fraction], Fraction | None]

Cells = tuple[tuple[Fraction, Fraction], ...]
"""Closed intervals, in their order, that do not overlap."""

PLACES = 32
"""Into how many parts an interval is divided, by difference and once more by ratio, to look at it."""

NEAR = Fraction(1, 10**9)
"""What counts as equal after solving, as a share of the wanted value."""

_DIGITS = 30
_WIDENINGS = 40
_HALVINGS = 40


class _NoValue(Exception):
    """The function has no value at a point that the search came to."""


class Curve:
    """A function over a closed interval."""

    def __init__(self, function: Function, low: Fraction, high: Fraction) -> None:
        self._function = function
        self._known: dict[Fraction, Fraction | None] = {}
        self.low, self.high = low, high

    def __call__(self, x: Fraction) -> Fraction | None:
        if x not in self._known:
            self._known[x] = self._function(x)
        return self._known[x]

    @cached_property
    def samples(self) -> tuple[tuple[Fraction, Fraction], ...]:
        """Points and values, both ends among them where the function is defined there."""
        points = set(self._looked)
        for inside, border in self._borders:
            points |= {border + (inside - border) / 2**k for k in range(_HALVINGS + 1)}
        return tuple((x, y) for x in sorted(points) if (y := self(x)) is not None)

    @cached_property
    def _looked(self) -> tuple[Fraction, ...]:
        """The places at which the function is looked at first."""
        low, high = self.low, self.high
        points = {low + (high - low) * i / PLACES for i in range(PLACES + 1)}
        if low > 0 and high > 2 * low:
            ratio = float(high / low)
            points |= {shortened(low * Fraction(ratio ** (i / PLACES)), 12) for i in range(1, PLACES)}
        return tuple(sorted(x for x in points if low <= x <= high))

    @cached_property
    def _borders(self) -> tuple[tuple[Fraction, Fraction], ...]:
        """Where the function begins or ceases to have values: a place with a value, and the last one so."""
        found = []
        for pair in pairwise(self._looked):
            outside, inside = sorted(pair, key=lambda x: self(x) is not None)
            if (self(outside) is None) == (self(inside) is None):
                continue
            without, border = outside, inside
            for _ in range(_HALVINGS):
                middle = (without + border) / 2
                without, border = (middle, border) if self(middle) is None else (without, middle)
            found.append((inside, border))
        return tuple(found)

    @property
    def span(self) -> tuple[tuple[Fraction, Fraction], tuple[Fraction, Fraction]] | None:
        """The lowest and the highest point, each with its value; None where there is none."""
        if not self.samples:
            return None
        first = min(self.samples, key=lambda sample: sample[1])
        return self._turned(first, 1), self._turned(max(self.samples, key=lambda sample: sample[1]), -1)

    def solutions(self, wanted: Fraction) -> tuple[Fraction, ...]:
        """Every point where the function has a value, in order, each within a share of 1e-9 of it."""
        found: list[Fraction | None] = [x for x, y in self.samples if y == wanted]
        for (a, left), (b, right) in pairwise(self.samples):
            if (left - wanted) * (right - wanted) < 0:
                found.append(self._root(a, b, wanted))
        found += self._touching(wanted)
        result: list[Fraction] = []
        for x in sorted(x for x in found if x is not None):
            if self._confirmed(x, wanted) and (not result or x - result[-1] > NEAR * abs(x)):
                result.append(x)
        return tuple(result)

    def stretches(self, found: Sequence[Fraction], fits: Callable[[Fraction], bool]) -> Cells:
        """Points that fit, those together between which everything fits: each such stretch to its ends."""
        cells: list[tuple[Fraction, Fraction]] = []
        for x in found:
            if cells and fits((cells[-1][1] + x) / 2):
                cells[-1] = (cells[-1][0], x)
            else:
                cells.append((x, x))
        points = [x for x, _ in self.samples]
        return tuple(
            (a, b)
            if a == b
            else (
                self._end(a, max((x for x in points if x < a), default=a), fits),
                self._end(b, min((x for x in points if x > b), default=b), fits),
            )
            for a, b in cells
        )

    def within(self, low: Fraction | None, high: Fraction | None) -> Cells:
        """The parts of the interval where the function lies between two values, ends included."""
        cuts = {self.low, self.high} | {border for _, border in self._borders}
        for end in (low, high):
            cuts |= set(self.solutions(end)) if end is not None else set()
        edges = sorted(cuts)
        cells = [] if len(edges) > 1 else [(edges[0], edges[0])]
        for a, b in pairwise(edges):
            if cells and cells[-1][1] == a and self._inside((a + b) / 2, low, high):
                cells[-1] = (cells[-1][0], b)
            elif self._inside((a + b) / 2, low, high):
                cells.append((a, b))
        if len(edges) == 1 and not self._inside(edges[0], low, high):
            return ()
        return tuple(cells)

    def nearest(self, wanted: Fraction, cells: Cells) -> Fraction | None:
        """The point of the cells at which the function comes nearest to a value; its ends go first."""
        points = [x for cell in cells for x in cell]
        points += [x for x, _ in self.samples if any(a < x < b for a, b in cells)]
        known = [
            (abs(y - wanted), number, x) for number, x in enumerate(points) if (y := self(x)) is not None
        ]
        return min(known)[2] if known else None

    def image(self, wanted: Fraction, at: Fraction) -> Fraction | None:
        """The point where the function has a value, on the stretch around `at` on which it rises or falls.

        The stretch goes on beyond the interval, as far as the function has values.
        """
        here = self(at)
        if here is None or here == wanted:
            return at if here is not None else None
        rises = self._rises(at)
        if rises is None:
            return None
        upward = (wanted > here) == rises
        known = [x for x, _ in self.samples if (x > at) == upward and x != at]
        path = known if upward else known[::-1]
        for a, b in pairwise([at, *path, *self._beyond(path[-1] if path else at, upward)]):
            left, right = self(a), self(b)
            if left is None or right is None or (right > left) != ((b > a) == rises) or left == right:
                return None
            if (left - wanted) * (right - wanted) <= 0:
                found = self._root(min(a, b), max(a, b), wanted)
                return found if found is not None and self._confirmed(found, wanted) else None
        return None

    # ------------------------------------------------------------ searching

    @staticmethod
    def _end(inside: Fraction, outside: Fraction, fits: Callable[[Fraction], bool]) -> Fraction:
        """Where something that fits at one point ceases to fit, on the way to another."""
        if fits(outside):
            return outside
        for _ in range(_HALVINGS):
            middle = (inside + outside) / 2
            inside, outside = (middle, outside) if fits(middle) else (inside, middle)
        return inside

    def _inside(self, x: Fraction, low: Fraction | None, high: Fraction | None) -> bool:
        y = self(x)
        return y is not None and (low is None or y >= low) and (high is None or y <= high)

    def _confirmed(self, x: Fraction, wanted: Fraction) -> bool:
        """Whether the exact value is the wanted one: at a jump a search ends between two others."""
        y = self(x)
        return y is not None and self.meets(y, wanted)

    def meets(self, y: Fraction, wanted: Fraction) -> bool:
        """Whether a value is the wanted one; beside zero, as a share of what the function spans."""
        return abs(y - wanted) <= NEAR * (abs(wanted) or self._extent)

    @cached_property
    def _extent(self) -> Fraction:
        values = [y for x in self._looked if (y := self(x)) is not None]
        return max(values) - min(values) if values else Fraction(0)

    def _rises(self, at: Fraction) -> bool | None:
        """Whether the function rises around a point; None where it turns or stands still there."""
        step = abs(at) / 10**6 or Fraction(1, 10**6)
        before, here, after = self(at - step), self(at), self(at + step)
        if (
            before is None
            or here is None
            or after is None
            or not (before < here < after or before > here > after)
        ):
            return None
        return after > before

    def _beyond(self, end: Fraction, upward: bool) -> list[Fraction]:
        """Points beyond an end, ever further away; towards zero where that lies there."""
        width = self.high - self.low or abs(end) or Fraction(1)
        if end > 0:
            return [end * 2**k if upward else end / 2**k for k in range(1, _WIDENINGS)]
        return [end + (width if upward else -width) * 2**k for k in range(_WIDENINGS)]

    def _turned(self, sample: tuple[Fraction, Fraction], sign: int) -> tuple[Fraction, Fraction]:
        """The lowest point around the lowest sample; with sign -1 the highest around the highest."""
        points = [x for x, _ in self.samples]
        number = points.index(sample[0])
        if len(points) == 1:
            return sample
        before, behind = points[max(number - 1, 0)], points[min(number + 1, len(points) - 1)]
        x = self._lowest(before, behind, lambda y: sign * y)
        y = self(x) if x is not None else None
        return (x, y) if x is not None and y is not None and sign * y < sign * sample[1] else sample

    def _touching(self, wanted: Fraction) -> list[Fraction | None]:
        """Points near which the function comes to a value and turns back between two samples."""
        found = self._returning(wanted)
        for a, b, sign in self._valleys(wanted):
            x = self._lowest(a, b, lambda y, sign=sign: sign * (y - wanted))  # type: ignore[misc]
            y = self(x) if x is not None else None
            if x is None or y is None:
                continue
            found += [x] if sign * (y - wanted) >= 0 else [self._root(a, x, wanted), self._root(x, b, wanted)]
        return found

    def _valleys(self, wanted: Fraction) -> Iterator[tuple[Fraction, Fraction, int]]:
        """Stretches on one side of a value in which the function turns around; 1 where it lies above."""
        off = [(x, y - wanted) for x, y in self.samples]
        for (a, left), (_, middle), (b, right) in zip(off, off[1:], off[2:], strict=False):
            sign = 1 if middle > 0 else -1
            near, sides = sign * middle, sorted((sign * left, sign * right))
            if 0 < near <= sides[0] and near < sides[1]:  # as near as a neighbour: it turns between the two
                yield a, b, sign
        if len(off) < 2:
            return
        for (end, here), (other, there) in ((off[0], off[1]), (off[-1], off[-2])):
            sign = 1 if here > 0 else -1
            beside = self._beside(end, other)
            if (
                0 < sign * here <= sign * there
                and beside is not None
                and sign * (beside[1] - wanted - here) < 0
            ):
                yield min(end, other), max(end, other), sign

    def _returning(self, wanted: Fraction) -> list[Fraction | None]:
        """Where the function returns to a value that it has at a sample, before the next sample."""
        found: list[Fraction | None] = []
        for pair in pairwise(self.samples):
            for (end, here), (other, there) in (pair, pair[::-1]):
                beside = self._beside(end, other) if here == wanted != there else None
                if beside is not None and (beside[1] - wanted) * (there - wanted) < 0:
                    found.append(self._root(min(beside[0], other), max(beside[0], other), wanted))
        return found

    def _beside(self, end: Fraction, other: Fraction) -> tuple[Fraction, Fraction] | None:
        """A point next to the end of a stretch, inside it, with its value."""
        x = end + (other - end) / 10**6
        y = self(x)
        return None if y is None else (x, y)

    def _lowest(self, a: Fraction, b: Fraction, of: Callable[[Fraction], Fraction]) -> Fraction | None:
        from scipy.optimize import minimize_scalar  # here, because it takes 0.5 s to load

        def value(share: float) -> float:
            y = self(a + (b - a) * Fraction(share))
            if y is None:
                raise _NoValue
            return float(of(y))

        try:
            result = minimize_scalar(value, bounds=(0.0, 1.0), method="bounded", options={"xatol": 1e-9})
        except (_NoValue, OverflowError):
            return None
        return shortened(a + (b - a) * Fraction(float(result.x)), _DIGITS)

    def _root(self, a: Fraction, b: Fraction, wanted: Fraction) -> Fraction | None:
        """The point between two others of different sign; None where the function has gaps there."""
        for end in (a, b):
            if self(end) == wanted:
                return end
        from scipy.optimize import brentq  # here, because it takes 0.5 s to load

        size = abs(wanted) or Fraction(1)

        def distance(share: float) -> float:
            y = self(a + (b - a) * Fraction(share))
            if y is None:
                raise _NoValue
            return float((y - wanted) / size)

        try:
            share = float(brentq(distance, 0.0, 1.0, xtol=1e-15, maxiter=200))
        except (_NoValue, OverflowError, RuntimeError):
            return None
        return self._polished(a + (b - a) * Fraction(share), wanted, a, b)

    def _polished(self, x: Fraction, wanted: Fraction, a: Fraction, b: Fraction) -> Fraction:
        """A root that floating point found, with the digits that exact evaluation carries."""
        x = shortened(x, _DIGITS)
        other = min(b, x + (b - a) / 10**9) if x < b else x - (b - a) / 10**9
        for _ in range(4):
            y, beside = self(x), self(other)
            if y is None or beside is None or y in (wanted, beside):
                break
            better = shortened(x - (y - wanted) * (other - x) / (beside - y), _DIGITS)
            if not a <= better <= b:
                break
            x, other = better, x
        return x


def shortened(value: Fraction, digits: int) -> Fraction:
    """A number with so many significant digits."""
    with localcontext() as context:
        context.prec = digits
        return Fraction(Decimal(value.numerator) / Decimal(value.denominator))
