"""A recipe with something else in it, and the value nearest to the present one that suits: what `nearest` tries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.capabilities import unit_of
from pac.compiler.checks.e04_accuracy_insufficient import Held
from pac.compiler.evaluate import Environment
from pac.compiler.fit import in_difference
from pac.compiler.model import NO_DOCS, Binding, Override, Parameter, UnitOperation
from pac.compiler.units import Unit, format_number, from_base, to_base
from pac.compiler.values import Interval, Quantity, Setting, quantity_from_base

_DIGITS = 3
"""A solved value is rounded to so many digits."""
_HALVINGS = 40


def rebound(subject: RecipeSubject, bindings: Mapping[str, Binding]) -> RecipeSubject:
    """The same recipe on other equipment."""
    equipment = {name: binding.equipment for name, binding in bindings.items()}
    old = subject.environment
    environment = Environment(
        old.process, old.kinds, overrides=old.overrides, equipment=equipment, pins=old.pins
    )
    return replace(subject, recipe=replace(subject.recipe, bindings=bindings), environment=environment)


def with_value(
    subject: RecipeSubject,
    step: UnitOperation,
    parameter: Parameter,
    setting: Setting,
    normal: Interval | None = None,
) -> RecipeSubject:
    """The same recipe with another value of one parameter."""
    key = f"{step.name}.{parameter.name}"
    override = Override(step.name, parameter.name, False, setting, normal, None, None, NO_DOCS, setting.span)
    overrides = {**subject.recipe.overrides, key: override}
    old = subject.environment
    environment = Environment(
        old.process, old.kinds, overrides=overrides, equipment=old.equipment, pins=old.pins
    )
    return replace(subject, recipe=replace(subject.recipe, overrides=overrides), environment=environment)


def scaled_by(
    subject: RecipeSubject,
    step: UnitOperation,
    parameter: Parameter,
    setting: Setting | None,
    normal: Interval | None,
    factor: Fraction,
) -> RecipeSubject:
    """The same recipe with one value, and its normal range, larger or smaller by a factor."""
    wide = _times(normal, factor)
    span = setting.span if setting is not None else parameter.span
    if setting is not None and setting.quantity is not None:
        quantity = quantity_from_base(setting.quantity.base * factor, setting.quantity.unit)
        other = Setting(span, quantity=quantity)
    else:
        own = setting.interval if setting is not None else None
        other = Setting(span, interval=_times(own or normal, factor))
    return with_value(subject, step, parameter, other, wide)


def _times(interval: Interval | None, factor: Fraction) -> Interval | None:
    if interval is None:
        return None
    low, high = (
        quantity_from_base(end.base * factor, end.unit) if end is not None else None
        for end in (interval.low, interval.high)
    )
    return replace(interval, low=low, high=high)


def centre_of(setting: Setting | None, normal: Interval | None) -> Quantity | None:
    if setting is not None and setting.quantity is not None:
        return setting.quantity
    if setting is not None and (setting.formula is not None or setting.course is not None):
        return None
    interval = setting.interval if setting is not None and setting.interval is not None else normal
    if interval is None or interval.low is None or interval.high is None:
        return None
    return quantity_from_base((interval.low.base + interval.high.base) / 2, interval.low.unit)


def solve(suits: Callable[[Fraction], bool], *, down: bool) -> Fraction | None:
    """The factor nearest to one that suits, sought downwards or upwards; None where none is found.

    A factor that suits is looked for by halving (or doubling), then the limit between it and the next that
    does not by bisection. The answer suits.
    """
    bad, good = Fraction(1), None
    step = Fraction(1, 2) if down else Fraction(2)
    for _ in range(_HALVINGS // 4):
        trial = bad * step
        if suits(trial):
            good = trial
            break
        bad = trial
    if good is None:
        return None
    for _ in range(_HALVINGS):
        middle = (good + bad) / 2
        if suits(middle):
            good = middle
        else:
            bad = middle
    return good


def few_digits(base: Fraction, unit: Unit) -> Quantity:
    """A value with few digits, rounded to the nearest."""
    value = Fraction(format_number(from_base(base, unit), _DIGITS))
    return Quantity(format_number(value), unit, to_base(value, unit))


def towards(base: Fraction, unit: Unit, *, down: bool) -> Quantity:
    """A value with few digits, rounded down (or up), so that it still suits."""
    value = from_base(base, unit)
    text = format_number(value, _DIGITS)
    rounded_value = Fraction(text)
    exponent = 0
    size = abs(value)
    while size >= 10**_DIGITS:
        size, exponent = size / 10, exponent + 1
    while size and size < 10 ** (_DIGITS - 1):
        size, exponent = size * 10, exponent - 1
    digit = Fraction(10) ** exponent
    if down and rounded_value > value:
        rounded_value -= digit
    if not down and rounded_value < value:
        rounded_value += digit
    return Quantity(format_number(rounded_value), unit, to_base(rounded_value, unit))


def nearest_end(needed: Interval, offered: Interval) -> Quantity | None:
    """The end of an offered range that is nearest to a value outside, in the value's unit; None at an open end."""
    value = needed.low
    if value is None:
        return None
    below = offered.low is not None and value.base < offered.low.base
    end, is_open = (offered.low, offered.low_open) if below else (offered.high, offered.high_open)
    return None if end is None or is_open else quantity_from_base(end.base, value.unit)


def common(a: Interval, b: Interval) -> Interval | None:
    """The part of a range that lies in another one, in the first one's units; None where there is none."""
    low, low_open = a.low, a.low_open
    if b.low is not None and (low is None or b.low.base > low.base):
        unit = (low or a.high or b.low).unit
        low, low_open = quantity_from_base(b.low.base, unit), b.low_open
    high, high_open = a.high, a.high_open
    if b.high is not None and (high is None or b.high.base < high.base):
        unit = (high or a.low or b.high).unit
        high, high_open = quantity_from_base(b.high.base, unit), b.high_open
    if low is not None and high is not None and low.base >= high.base:
        return None
    return Interval(low, high, low_open, high_open, a.span)


def widened(found: Held) -> Interval | None:
    """The narrowest range around the middle of a normal range that can be held."""
    normal = found.normal
    if normal.low is None or normal.high is None or not found.best.tag:
        return None
    unit = unit_of(normal)
    assert unit is not None
    short = found.needs.base - found.room.base
    grow = towards(in_difference(short, unit).base, in_difference(short, unit).unit, down=False)
    low = quantity_from_base(normal.low.base - grow.base, normal.low.unit)
    high = quantity_from_base(normal.high.base + grow.base, normal.high.unit)
    return replace(normal, low=low, high=high)


def accuracy_needed(found: Held) -> Quantity | None:
    """The accuracy with which the room would be enough, at the present deadband and coverage factor."""
    best = found.best
    if best.accuracy is None:
        return None
    deadband = best.deadband.base if best.deadband is not None else Fraction(0)
    left = (found.room.base / best.coverage) ** 2 - deadband**2
    if left <= 0:
        return None
    root = Fraction(float(left) ** 0.5)
    accuracy = towards(root, best.accuracy.unit, down=True)
    enough = best.coverage**2 * (accuracy.base**2 + deadband**2) <= found.room.base**2
    return accuracy if enough and accuracy.base > 0 else None
