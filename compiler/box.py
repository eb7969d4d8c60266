"""Constraints over a whole box of values: proven, or broken at a point that can be shown.

Interval and affine arithmetic with exact rationals give safe bounds; where they are too wide
to decide, the box is halved. A breach is only ever reported with a point inside the box at
which the exact formula breaks the constraint, so over-estimation gives no false alarm.
(Moore, Kearfott & Cloud, Introduction to Interval Analysis, SIAM 2009: natural interval
extension and subdivision; de Figueiredo & Stolfi, Affine arithmetic, Numerical Algorithms 37, 2004.)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import product

from pac.compiler.formula import FUNCTIONS, PI
from pac.compiler.syntax import tree as t

Bounds = tuple[Fraction, Fraction]
Box = Mapping[str, Bounds]

MAX_BOXES = 2000

# Powers up to this one are multiplied out, so that they stay correlated with their base.
_MULTIPLIED = 4

# Roots, exponentials and logarithms are computed to 34 digits; their bounds are widened by this share.
_SLACK = Fraction(1, 10**30)

_ZERO = (Fraction(0), Fraction(0))


class Unbounded(Exception):
    """A formula has no finite bounds over this box (division by an interval around zero, …)."""


@dataclass(frozen=True, slots=True)
class Form:
    """What is known of a formula over a part of a box: `centre + sum(slope * e) + rest`.

    Every varying value has its own e between -1 and 1, so that `x - x` is zero and not twice the width
    of x. `rest` bounds what is not linear, `bounds` the whole.
    """

    centre: Fraction
    slopes: Mapping[str, Fraction]
    rest: Bounds
    bounds: Bounds

    @property
    def deviation(self) -> Bounds:
        """Bounds of everything but the centre."""
        spread = sum((abs(slope) for slope in self.slopes.values()), Fraction(0))
        return self.rest[0] - spread, self.rest[1] + spread


def constant(value: Fraction) -> Form:
    """A value that does not vary."""
    return Form(value, {}, _ZERO, (value, value))


def variable(name: str, bounds: Bounds) -> Form:
    """A value that lies anywhere between two ends, alone."""
    low, high = bounds
    slopes = {name: (high - low) / 2} if low != high else {}
    return Form((low + high) / 2, slopes, _ZERO, bounds)


def interval_of(node: t.Expr, literal: Callable[[t.Number], Fraction], name: Callable[[t.Ref], Form]) -> Form:
    """A form that holds for every combination of the values of the names; units have been checked."""
    if isinstance(node, t.Number):
        return constant(literal(node))
    if isinstance(node, t.Ref):
        return constant(PI) if node.text == "pi" else name(node)
    if isinstance(node, t.Negate):
        return _scaled(interval_of(node.operand, literal, name), Fraction(-1))
    if isinstance(node, t.Call):
        return _call(node.function.text, [interval_of(a, literal, name) for a in node.arguments])
    left = interval_of(node.left, literal, name)
    right = interval_of(node.right, literal, name)
    if node.operator == "+":
        return sum_of(left, right)
    if node.operator == "-":
        return sum_of(left, _scaled(right, Fraction(-1)))
    if node.operator == "*":
        return _product(left, right)
    if node.operator == "/":
        low, high = right.bounds
        if low <= 0 <= high:
            raise Unbounded
        return _product(left, constant(1 / low) if low == high else _alone((1 / high, 1 / low)))
    return _power(left, right.bounds[0])


def difference(left: Form, right: Form) -> Bounds:
    """Bounds of one formula less another one over the same part of a box."""
    return sum_of(left, _scaled(right, Fraction(-1))).bounds


def sum_of(a: Form, b: Form) -> Form:
    """The form of a sum."""
    slopes = dict(a.slopes)
    for name, slope in b.slopes.items():
        slopes[name] = slopes.get(name, Fraction(0)) + slope
    natural = (a.bounds[0] + b.bounds[0], a.bounds[1] + b.bounds[1])
    return _form(a.centre + b.centre, slopes, (a.rest[0] + b.rest[0], a.rest[1] + b.rest[1]), natural)


def _form(centre: Fraction, slopes: Mapping[str, Fraction], rest: Bounds, natural: Bounds) -> Form:
    """A form whose bounds are the narrower of those of its parts and of `natural` interval arithmetic."""
    spread = sum((abs(slope) for slope in slopes.values()), Fraction(0))
    low, high = centre - spread + rest[0], centre + spread + rest[1]
    return Form(centre, slopes, rest, (max(low, natural[0]), min(high, natural[1])))


def _alone(bounds: Bounds) -> Form:
    """Bounds of which it is not known how they hang together with anything."""
    middle = sum(bounds, Fraction(0)) / 2
    return Form(middle, {}, (bounds[0] - middle, bounds[1] - middle), bounds)


def _scaled(form: Form, factor: Fraction) -> Form:
    slopes = {name: factor * slope for name, slope in form.slopes.items()}
    return Form(factor * form.centre, slopes, _stretched(form.rest, factor), _stretched(form.bounds, factor))


def _stretched(bounds: Bounds, factor: Fraction) -> Bounds:
    low, high = bounds[0] * factor, bounds[1] * factor
    return (low, high) if low <= high else (high, low)


def _product(a: Form, b: Form) -> Form:
    for one, other in ((a, b), (b, a)):
        if one.bounds[0] == one.bounds[1]:
            return _scaled(other, one.bounds[0])
    both = _square(a.deviation) if a is b else _times(a.deviation, b.deviation)
    natural = _square(a.bounds) if a is b else _times(a.bounds, b.bounds)
    slopes = {name: slope * b.centre for name, slope in a.slopes.items()}
    for name, slope in b.slopes.items():
        slopes[name] = slopes.get(name, Fraction(0)) + slope * a.centre
    first, second = _stretched(a.rest, b.centre), _stretched(b.rest, a.centre)
    rest = (first[0] + second[0] + both[0], first[1] + second[1] + both[1])
    return _form(a.centre * b.centre, slopes, rest, natural)


def _times(a: Bounds, b: Bounds) -> Bounds:
    ends = (a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1])
    return min(ends), max(ends)


def _square(a: Bounds) -> Bounds:
    low, high = sorted((a[0] * a[0], a[1] * a[1]))
    return (Fraction(0) if a[0] < 0 < a[1] else low), high


def _power(base: Form, exponent: Fraction) -> Form:
    low, high = base.bounds
    if exponent.denominator != 1:
        if low < 0 or (low == 0 and exponent < 0):
            raise Unbounded
        ends = [_rounded(lambda x: x ** _decimal(exponent), end) for end in (low, high)]
        return _alone(_widened(min(ends), max(ends)))
    whole = exponent.numerator
    if whole < 0:
        if low <= 0 <= high:
            raise Unbounded
        return _power(_alone((1 / high, 1 / low)), Fraction(-whole))
    natural = _whole_power(base.bounds, whole)
    if whole > _MULTIPLIED or low == high:
        return _alone(natural)
    if whole == 0:
        return constant(Fraction(1))
    form = base
    for _ in range(whole - 1):
        form = _product(form, base)
    return _form(form.centre, form.slopes, form.rest, natural)


def _whole_power(bounds: Bounds, whole: int) -> Bounds:
    low, high = bounds
    if whole and whole % 2 == 0 and low < 0 < high:
        return Fraction(0), max(low**whole, high**whole)
    ends = [low**whole, high**whole]
    return min(ends), max(ends)


def _call(function: str, arguments: list[Form]) -> Form:
    bounds = [argument.bounds for argument in arguments]
    if function == "min":
        return _alone((min(a[0] for a in bounds), min(a[1] for a in bounds)))
    if function == "max":
        return _alone((max(a[0] for a in bounds), max(a[1] for a in bounds)))
    low, high = bounds[0]
    if function == "abs":
        if low >= 0 or high <= 0:
            return _scaled(arguments[0], Fraction(1 if low >= 0 else -1))
        return _alone((Fraction(0), max(abs(low), abs(high))))
    if (function in ("ln", "log10") and low <= 0) or (function == "sqrt" and low < 0):
        raise Unbounded
    # The rest grow monotonically.
    return _alone(_widened(_rounded(FUNCTIONS[function], low), _rounded(FUNCTIONS[function], high)))


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _rounded(function: Callable[[Decimal], Decimal], value: Fraction) -> Fraction:
    with localcontext() as context:
        context.prec = 34
        try:
            return Fraction(function(_decimal(value)))
        except (ArithmeticError, ValueError):
            raise Unbounded from None


def _widened(low: Fraction, high: Fraction) -> Bounds:
    return low - abs(low) * _SLACK, high + abs(high) * _SLACK


@dataclass(frozen=True, slots=True)
class Sample:
    """What was found at one point: whether the demand is met, and by which margin (negative: missed)."""

    met: bool
    margin: Fraction


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a demand over a box.

    `proven` says that every point of the box meets it, `broken` that `point` does not; neither, that
    MAX_BOXES parts did not suffice. `worst` is the smallest margin at any point tried.
    """

    proven: bool
    broken: bool
    worst: Fraction
    point: dict[str, Fraction]


def judge(
    box: Box, sample: Callable[[Mapping[str, Fraction]], Sample], proves: Callable[[Box], bool]
) -> Verdict:
    """Whether a demand is met over the whole box.

    `sample` tries one point exactly, `proves` says whether safe bounds settle a part of the box.
    """
    worst: Sample | None = None
    where: dict[str, Fraction] = {}

    def attempt(point: dict[str, Fraction]) -> bool:
        nonlocal worst, where
        found = sample(point)
        if worst is None or (found.met, found.margin) < (worst.met, worst.margin):
            worst, where = found, point
        return not found.met

    def verdict(proven: bool) -> Verdict:
        assert worst is not None
        return Verdict(proven, not worst.met, worst.margin, where)

    free = [name for name, (low, high) in box.items() if low != high]
    # The corners first: that is where a breach usually is.
    for ends in product(*(box[name] for name in free[:10])):
        point = {name: sum(box[name], Fraction(0)) / 2 for name in free}
        point.update(zip(free, ends, strict=False))
        if attempt(point):
            return verdict(False)
    waiting = [dict(box)]
    opened = 0
    while waiting:
        opened += 1
        if opened > MAX_BOXES:
            return verdict(False)
        part = waiting.pop()
        try:
            if proves(part):
                continue
        except Unbounded:
            pass
        if attempt({name: sum(part[name], Fraction(0)) / 2 for name in free}):
            return verdict(False)
        # Halve the side that is longest against the whole box.
        longest = max(free, key=lambda n: (part[n][1] - part[n][0]) / (box[n][1] - box[n][0]), default=None)
        if longest is None:
            break
        start, end = part[longest]
        middle = (start + end) / 2
        waiting.append({**part, longest: (start, middle)})
        waiting.append({**part, longest: (middle, end)})
    return verdict(True)
