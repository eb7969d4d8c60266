"""Holding one quantity at another end: the value of the parameter that keeps it, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pac.compiler.model import Parameter, Refusal, ScaleLimit, ScaleRule
from pac.compiler.scaling.curve import NEAR, Cells, Curve
from pac.compiler.scaling.ends import End
from pac.compiler.scaling.words import Words
from pac.compiler.units import Unit, difference_unit, format_number, from_base, to_base
from pac.compiler.values import Quantity

BROKEN = Fraction(1, 10)
"""How far the steps of a resolution may move a quantity that is to be kept. A practice value, that of L01."""


@dataclass(frozen=True, slots=True)
class Solution:
    """A value that keeps a quantity. `value` is the one in force, `exact` the one before it was rounded to
    a step that the equipment can set; `at` is where the curve has the kept value.
    """

    aim: str
    kept: Fraction
    value: Fraction
    exact: Fraction | None
    at: Fraction
    curve: Curve


class Holder:
    """Solves the rule of one parameter between two ends."""

    def __init__(self, sender: End, receiver: End, parameter: Parameter, rule: ScaleRule) -> None:
        assert parameter.kind is not None and parameter.kind.unit is not None
        self.sender, self.receiver = sender.seen_from(parameter.name), receiver.seen_from(parameter.name)
        self.parameter = parameter
        self.rule = rule
        self.unit: Unit = parameter.kind.unit
        self.path = f"{receiver.operation.name}.{parameter.name}"
        self.words = Words(self.sender, self.receiver, parameter.name, self.unit, rule)

    @property
    def own(self) -> Fraction | None:
        """The value of the parameter at the sending end."""
        return self.sender.setting(self.sender.operation.parameters[self.parameter.name])

    def beside(self, pins: Mapping[str, Fraction]) -> Holder:
        """The same with other parameters of the receiving end held at given values."""
        return Holder(self.sender, self.receiver.pinned(pins), self.parameter, self.rule)

    def hold(self, aim: str) -> Solution | Refusal:
        """The value that keeps one quantity within the limits of the rule."""
        ready = self.prepared(aim)
        if isinstance(ready, Refusal):
            return ready
        kept, curve, limits = ready
        found = [self._snapped(x, curve, kept) for x in curve.solutions(kept)]
        fitting = [x for x in found if all(holds(limit, bound(x)) for limit, bound in limits)]
        if not found:
            return self.words.out_of_reach(aim, kept, curve)
        if not fitting:
            return self._conflict(aim, kept, curve, found, limits)
        if len(fitting) > 1:

            def fits(x: Fraction) -> bool:
                y = curve(x)
                return (
                    y is not None
                    and curve.meets(y, kept)
                    and all(holds(limit, bound(x)) for limit, bound in limits)
                )

            return self.words.ambiguous(aim, kept, curve.stretches(fitting, fits))
        return self._set(aim, kept, fitting[0], curve, limits)

    def reach(self, aim: str) -> Refusal | None:
        """Why nothing keeps a quantity; None where something would. Quick where the rule has no limits."""
        if not self.rule.limits:
            ready = self.prepared(aim)
            if isinstance(ready, Refusal):
                return ready
            kept, curve, _ = ready
            values = [y for _, y in curve.samples]
            if min(values) <= kept <= max(values):
                return None
        found = self.hold(aim)
        return found if isinstance(found, Refusal) else None

    def prepared(self, aim: str) -> tuple[Fraction, Curve, list[tuple[ScaleLimit, Curve]]] | Refusal:
        """What is to be kept, its curve over the capability, and the curves of the limits; or what is missing."""
        words, sender, receiver = self.words, self.sender, self.receiver
        for end in (sender, receiver):
            if end.holder(aim) is None:
                return words.not_derived(aim, end)
        if self.path not in receiver.inputs(aim):
            return words.independent(aim)
        kept = sender.value(aim)
        if kept is None:
            return words.unknown(aim, sender, aim)
        capability = receiver.capability(self.parameter.name)
        if capability is None:
            return words.no_capability(aim)
        if capability.low is None or capability.high is None or capability.low.base > capability.high.base:
            return words.open_capability(aim, capability)
        low, high = capability.low.base, capability.high.base
        curve = self.curve(aim, low, high)
        if not curve.samples:
            return words.unknown(aim, receiver, aim, self.path)
        limits = [(limit, self.curve(limit.name, low, high)) for limit in self.rule.limits]
        for limit, bound in limits:
            if receiver.kind(limit.name) is None:
                return words.no_limit(aim, limit)
            if not bound.samples:
                return words.unknown(aim, receiver, limit.name, self.path)
        return kept, curve, limits

    def curve(self, name: str, low: Fraction, high: Fraction) -> Curve:
        """A quantity at the receiving end over the values of the parameter."""
        return Curve(lambda x: self.receiver.pinned({self.path: x}).value(name), low, high)

    # ------------------------------------------------------------ from the root to the value

    def _snapped(self, x: Fraction, curve: Curve, kept: Fraction) -> Fraction:
        """A root as the simplest number that it may be: the sender's value, an end, or twelve digits."""
        for simple in (self.own, curve.low, curve.high, decimal(x, self.unit)):
            if simple is not None and close(simple, x) and curve.low <= simple <= curve.high:
                y = curve(simple)
                if y is not None and curve.meets(y, kept):
                    return simple
        return x

    def _set(
        self, aim: str, kept: Fraction, x: Fraction, curve: Curve, limits: list[tuple[ScaleLimit, Curve]]
    ) -> Solution | Refusal:
        """The value that the equipment can set: the nearest step of its resolution."""
        steps = self._steps(x)
        possible = [
            value
            for value in steps
            if curve.low <= value <= curve.high and all(holds(limit, bound(value)) for limit, bound in limits)
        ]
        if x in possible:
            return Solution(aim, kept, x, None, x, curve)
        if possible:
            reached = curve(possible[0])
            if reached is not None and abs(reached - kept) <= BROKEN * max(abs(kept), abs(reached)):
                return Solution(aim, kept, possible[0], x, x, curve)
        return self.words.too_coarse(aim, kept, x, self._step() or Fraction(0), sorted(steps), curve)

    def nearest_step(self, x: Fraction, curve: Curve) -> Fraction:
        """The nearest value that the equipment can set."""
        return next((value for value in self._steps(x) if curve.low <= value <= curve.high), x)

    def _steps(self, x: Fraction) -> list[Fraction]:
        """The steps of the resolution on both sides of a value, the nearer one first; without one, the value."""
        step, number = self._step(), from_base(x, self.unit)
        if step is None or number % step == 0:
            return [x]
        both = [to_base(number // step * step + step * count, self.unit) for count in (0, 1)]
        return sorted(both, key=lambda value: (abs(value - x), value))

    def _step(self) -> Fraction | None:
        """The coarsest resolution with which the bound pieces set the parameter, in its customary unit."""
        plain = self.parameter.name.rpartition(".")[2]
        found = [
            from_base(capability.resolution.base, difference_unit(self.unit))
            for item in self.receiver.equipment
            if (capability := item.capabilities.get(plain)) is not None and capability.resolution is not None
        ]
        return max((step for step in found if step > 0), default=None)

    # ------------------------------------------------------------ conflicts

    def _conflict(
        self,
        aim: str,
        kept: Fraction,
        curve: Curve,
        found: list[Fraction],
        limits: list[tuple[ScaleLimit, Curve]],
    ) -> Refusal:
        """What breaks where the quantity is kept; and what is best where the limits hold in their order."""
        cells: Cells = ((curve.low, curve.high),)
        for limit, bound in limits:
            ends = limit.interval.low, limit.interval.high
            allowed = bound.within(*(end.base if end is not None else None for end in ends))
            both = tuple(
                (max(a, c), min(b, d)) for a, b in cells for c, d in allowed if max(a, c) <= min(b, d)
            )
            cells = both or cells
        solved = [x for x in found if any(a <= x <= b for a, b in cells)]
        best = solved[0] if solved else curve.nearest(kept, cells)
        broken = {
            x: [(limit, y) for limit, bound in limits if (y := bound(x)) is None or not holds(limit, y)]
            for x in (*found, *([best] if best is not None else []))
        }
        least = min(found, key=lambda x: (len(broken[x]), x))
        return self.words.conflict(aim, kept, curve, least, broken[least], best, broken.get(best, []))  # type: ignore[arg-type]


def simplest(x: Fraction, unit: Unit, low: Fraction, high: Fraction) -> Fraction:
    """A root as the end of the window that it is next to, or with twelve digits."""
    near = next((end for end in (low, high) if close(end, x)), None)
    return near if near is not None else decimal(x, unit)


def decimal(value: Fraction, unit: Unit) -> Fraction:
    """The value with the twelve digits in its unit that pac shows and writes."""
    return to_base(Decimal(format_number(from_base(value, unit))), unit)


def shown(value: Fraction, unit: Unit) -> Quantity:
    """A computed value as people read it, with four digits; its base is the whole of it."""
    return Quantity(format_number(from_base(value, unit), 4), unit, value)


def close(a: Fraction, b: Fraction) -> bool:
    """Whether two numbers are one, as far as a root can be trusted."""
    return abs(a - b) <= NEAR * max(abs(a), abs(b))


def holds(limit: ScaleLimit, value: Fraction | None) -> bool:
    """Whether a limit is kept; one that is met at its very end is, whatever the last digits of a root."""
    if value is None:
        return False
    interval = limit.interval
    for end, is_open in ((interval.low, interval.low_open), (interval.high, interval.high_open)):
        if end is not None and close(end.base, value):
            return not is_open
    return interval.contains_value(value)
