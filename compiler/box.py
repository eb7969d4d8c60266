"""Constraints over a whole box of values: proven, or broken at a point that can be shown.

Interval arithmetic with exact rationals gives safe bounds; where they are too wide to
decide, the box is halved. A breach is only ever reported with a point inside the box at
which the exact formula breaks the constraint, so over-estimation gives no false alarm.
(Moore, Kearfott & Cloud, Introduction to Interval Analysis, SIAM 2009: natural
interval extension and subdivision.)
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

# Roots, exponentials and logarithms are computed to 34 digits; their bounds are widened by this share.
_SLACK = Fraction(1, 10**30)


class Unbounded(Exception):
    """A formula has no finite bounds over this box (division by an interval around zero, …)."""


def interval_of(
    node: t.Expr, literal: Callable[[t.Number], Fraction], name: Callable[[t.Ref], Bounds]
) -> Bounds:
    """Bounds that hold for every combination of the values of the names; units have been checked."""
    if isinstance(node, t.Number):
        value = literal(node)
        return value, value
    if isinstance(node, t.Ref):
        return (PI, PI) if node.text == "pi" else name(node)
    if isinstance(node, t.Negate):
        low, high = interval_of(node.operand, literal, name)
        return -high, -low
    if isinstance(node, t.Call):
        return _call(node.function.text, [interval_of(a, literal, name) for a in node.arguments])
    left = interval_of(node.left, literal, name)
    right = interval_of(node.right, literal, name)
    if node.operator == "+":
        return left[0] + right[0], left[1] + right[1]
    if node.operator == "-":
        return left[0] - right[1], left[1] - right[0]
    if node.operator == "*":
        return _times(left, right)
    if node.operator == "/":
        if right[0] <= 0 <= right[1]:
            raise Unbounded
        return _times(left, (1 / right[1], 1 / right[0]))
    return _power(left, right[0])


def _times(a: Bounds, b: Bounds) -> Bounds:
    ends = (a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1])
    return min(ends), max(ends)


def _power(base: Bounds, exponent: Fraction) -> Bounds:
    low, high = base
    if exponent.denominator != 1:
        if low < 0 or (low == 0 and exponent < 0):
            raise Unbounded
        ends = [_rounded(lambda x: x ** _decimal(exponent), end) for end in (low, high)]
        return _widened(min(ends), max(ends))
    whole = exponent.numerator
    if whole < 0:
        if low <= 0 <= high:
            raise Unbounded
        return _power((1 / high, 1 / low), Fraction(-whole))
    if whole % 2 == 0 and low < 0 < high:
        return Fraction(0), max(low**whole, high**whole)
    ends = [low**whole, high**whole]
    return min(ends), max(ends)


def _call(function: str, arguments: list[Bounds]) -> Bounds:
    if function == "min":
        return min(a[0] for a in arguments), min(a[1] for a in arguments)
    if function == "max":
        return max(a[0] for a in arguments), max(a[1] for a in arguments)
    low, high = arguments[0]
    if function == "abs":
        smallest = Fraction(0) if low <= 0 <= high else min(abs(low), abs(high))
        return smallest, max(abs(low), abs(high))
    if (function in ("ln", "log10") and low <= 0) or (function == "sqrt" and low < 0):
        raise Unbounded
    # The rest grow monotonically.
    return _widened(_rounded(FUNCTIONS[function], low), _rounded(FUNCTIONS[function], high))


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
class Verdict:
    """What is known of a constraint over a box.

    `worst` is the smallest margin at any point tried, and `point` where it was; `proven` that no
    point of the box has a smaller margin than zero.
    """

    proven: bool
    worst: Fraction
    point: dict[str, Fraction]


def judge(
    box: Box,
    margin: Callable[[Mapping[str, Fraction]], Fraction],
    bounds: Callable[[Box], Bounds],
    *,
    strict: bool = False,
) -> Verdict:
    """Whether a margin is at least zero (above zero, if strict) over the whole box.

    `margin` gives the exact value at a point, `bounds` safe bounds over a part of the box.
    Neither proven nor broken means that MAX_BOXES parts did not suffice.
    """
    worst: Fraction | None = None
    where: dict[str, Fraction] = {}

    def attempt(point: dict[str, Fraction]) -> bool:
        nonlocal worst, where
        value = margin(point)
        if worst is None or value < worst:
            worst, where = value, point
        return value < 0 or (strict and value == 0)

    free = [name for name, (low, high) in box.items() if low != high]
    # The corners first: that is where a breach usually is.
    for ends in product(*(box[name] for name in free[:10])):
        point = {name: sum(box[name], Fraction(0)) / 2 for name in free}
        point.update(zip(free, ends, strict=False))
        if attempt(point):
            assert worst is not None
            return Verdict(False, worst, where)
    waiting = [dict(box)]
    opened = 0
    while waiting:
        opened += 1
        if opened > MAX_BOXES:
            assert worst is not None
            return Verdict(False, worst, where)
        part = waiting.pop()
        try:
            low, _ = bounds(part)
            if low > 0 or (low == 0 and not strict):
                continue
        except Unbounded:
            pass
        if attempt({name: sum(part[name], Fraction(0)) / 2 for name in free}):
            break
        # Halve the side that is longest against the whole box.
        longest = max(free, key=lambda n: (part[n][1] - part[n][0]) / (box[n][1] - box[n][0]), default=None)
        if longest is None:
            break
        start, end = part[longest]
        middle = (start + end) / 2
        waiting.append({**part, longest: (start, middle)})
        waiting.append({**part, longest: (middle, end)})
    assert worst is not None
    broken = worst < 0 or (strict and worst == 0)
    return Verdict(not broken and not waiting, worst, where)
