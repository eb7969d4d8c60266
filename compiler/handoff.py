"""What one step hands over to the next: the conditions on every arrow, from both of its ends.

A condition is a quantity of what flows (its pH, its concentration). A port says which value of its step
is that condition; a material says it as a property or attribute of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pac.compiler.courses import AMOUNTS
from pac.compiler.evaluate import Environment
from pac.compiler.formula import FormulaError
from pac.compiler.model import (
    NO_DOCS,
    Attribute,
    Docs,
    Endpoint,
    MaterialValue,
    Override,
    Parameter,
    Process,
    Stream,
    UnitOperation,
    every_phase,
)
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.values import Interval, Quantity, Setting, quantity_from_base

Value = Parameter | Attribute | MaterialValue


@dataclass(frozen=True, slots=True)
class Side:
    """One end of an arrow and the value there that says a condition. `path` is `step.value`."""

    owner: str
    operation: UnitOperation | None
    value: Value
    docs: Docs

    @property
    def path(self) -> str:
        return f"{self.owner}.{self.value.name}"


@dataclass(frozen=True, slots=True)
class HandOver:
    """One condition on one arrow, as far as its ends say something of it."""

    stream: Stream
    condition: str
    given: Side | None
    taken: Side | None
    limit: Interval | None
    adjusted: bool
    """Whether it is set on the way, by the arrow or by a phase of the step that takes it."""

    @property
    def stated(self) -> bool:
        """Whether more is said than what a material is like."""
        sides = [side for side in (self.given, self.taken) if side is not None]
        return any(side.operation is not None for side in sides) or len(sides) > 1


@dataclass(frozen=True, slots=True)
class Stated:
    """A range and how its author called it: `normal operating range`, `limit`, `set point`."""

    interval: Interval
    noun: str
    path: str
    span: Span


def hand_overs(process: Process, stream: Stream) -> Iterator[HandOver]:
    """Every condition of an arrow that one of its ends says, in the order of their names."""
    given, taken = _sides(process, stream.source, "output"), _sides(process, stream.target, "input")
    limits = {limit.name: limit.interval for limit in stream.limits}
    set_here = {named.name for named in stream.adjusts}
    for name in sorted({*given, *taken}):
        side = taken.get(name)
        yield HandOver(
            stream,
            name,
            given.get(name),
            side,
            limits.get(name),
            name in set_here or (side is not None and _reached(side)),
        )


def _sides(process: Process, end: Endpoint, direction: str) -> dict[str, Side]:
    if end.is_operation:
        operation = process.operations[end.name]
        found = {}
        for item in operation.carried:
            value = operation.parameters.get(item.value) or operation.attributes.get(item.value)
            if (item.direction, item.port) == (direction, end.port) and value is not None:
                found[item.condition] = Side(operation.name, operation, value, item.docs)
        return found
    material = process.materials[end.name]
    values: list[MaterialValue | Attribute] = [*material.properties, *material.attributes.values()]
    return {value.name: Side(material.name, None, value, NO_DOCS) for value in values}


def _reached(side: Side) -> bool:
    """Whether a phase of the step runs until the value is reached: then the step sets it itself."""
    if side.operation is None:
        return False
    names = {side.value.name, side.path}
    return any(
        step.action == "until"
        and step.formula is not None
        and not names.isdisjoint(ref.text for ref in t.refs(step.formula))
        for phase in every_phase(side.operation.phases)
        for step in phase.all_steps()
    )


def is_amount(item: HandOver) -> bool:
    """Whether a condition is an amount, which is shared out and added up: a volume, a mass."""
    for side in (item.given, item.taken):
        value = side.value if side is not None else None
        kind = value.kind if isinstance(value, (Parameter, Attribute)) else None
        if kind is not None and kind.unit is not None:
            return kind.unit.dimension in AMOUNTS
    return False


# ------------------------------------------------------------------ ranges


def delivered(environment: Environment, side: Side) -> Stated | None:
    """Between which values something is handed over in normal operation; an end may be unknown."""
    override, setting = _setting(environment, side)
    target = _target(environment, side, setting)
    normal = _normal(side, override)
    value = side.value
    if normal is not None:
        stated = Stated(normal, _NORMAL, side.path, normal.span)
        if target is None or normal.contains(target.interval):
            return replace(stated, interval=_completed(normal, value))
        return replace(stated, interval=_hull(_completed(normal, value), target.interval))
    if target is not None:
        return target
    return _limit(side)


def accepted(environment: Environment, side: Side) -> Stated | None:
    """What the value may be: the proven acceptable range, else what is normal, else the value itself."""
    value = side.value
    if isinstance(value, Parameter):
        if value.par is not None:
            return Stated(value.par, "proven acceptable range", side.path, value.par.span)
        return asked(environment, side)
    return _limit(side) or asked(environment, side)


def asked(environment: Environment, side: Side) -> Stated | None:
    """What normal operation asks for: the normal operating range, else the set point or target range."""
    override, setting = _setting(environment, side)
    normal = _normal(side, override)
    if normal is not None:
        return Stated(normal, _NORMAL, side.path, normal.span)
    return _target(environment, side, setting)


_NORMAL = "normal operating range"


def _setting(environment: Environment, side: Side) -> tuple[Override | None, Setting | None]:
    override = environment.overrides.get(side.path) if side.operation is not None else None
    return override, (override.setting if override is not None else side.value.setting)


def _normal(side: Side, override: Override | None) -> Interval | None:
    value = side.value
    own = None
    if isinstance(value, Parameter):
        own = value.normal_range
    elif isinstance(value, Attribute):
        own = value.nor or (value.setting.tolerance if value.setting is not None else None)
    elif value.setting is not None:
        own = value.setting.tolerance
    if override is not None:
        return override.nor or override.setting.tolerance or own
    return own


def _target(environment: Environment, side: Side, setting: Setting | None) -> Stated | None:
    if setting is None:
        return None
    if setting.formula is not None:
        return _computed(environment, side, setting)
    plain = setting.interval
    if setting.quantity is not None:
        plain = Interval(setting.quantity, setting.quantity, False, False, setting.span)
    noun = setting.noun if isinstance(side.value, Parameter) else "value"
    return Stated(plain, noun, side.path, setting.span) if plain is not None else None


def _computed(environment: Environment, side: Side, setting: Setting) -> Stated | None:
    kind = side.value.kind if not isinstance(side.value, MaterialValue) else None
    if side.operation is None or not isinstance(side.value, Parameter) or kind is None or kind.unit is None:
        return None
    assert setting.formula is not None
    try:
        base = environment.parameter(side.operation, side.value, setting.formula).value
    except FormulaError:
        return None
    if base is None:
        return None
    quantity = quantity_from_base(base, kind.unit)
    return Stated(
        Interval(quantity, quantity, False, False, setting.span), "set point", side.path, setting.span
    )


def _limit(side: Side) -> Stated | None:
    value = side.value
    found = None
    if isinstance(value, Attribute):
        found = value.limit
    elif isinstance(value, MaterialValue):
        found = value.interval
    return Stated(found, "limit", side.path, found.span) if found is not None else None


def _completed(normal: Interval, value: Value) -> Interval:
    """A one-sided normal range with its open end from what is proven or allowed, if that has one."""
    outer = value.par if isinstance(value, Parameter) else getattr(value, "limit", None)
    if outer is None or (normal.low is not None and normal.high is not None):
        return normal
    low, low_open = (normal.low, normal.low_open) if normal.low else (outer.low, outer.low_open)
    high, high_open = (normal.high, normal.high_open) if normal.high else (outer.high, outer.high_open)
    return Interval(low, high, low_open, high_open, normal.span)


def _hull(a: Interval, b: Interval) -> Interval:
    low, low_open = _end(a.low, a.low_open, b.low, b.low_open, -1)
    high, high_open = _end(a.high, a.high_open, b.high, b.high_open, 1)
    return Interval(low, high, low_open, high_open, a.span)


def _end(
    a: Quantity | None, a_open: bool, b: Quantity | None, b_open: bool, sign: int
) -> tuple[Quantity | None, bool]:
    if a is None or b is None:
        return None, False
    if a.base == b.base:
        return a, a_open and b_open
    return (a, a_open) if sign * (a.base - b.base) > 0 else (b, b_open)


# ------------------------------------------------------------------ comparing


def beyond(given: Interval, taken: Interval) -> tuple[bool, bool]:
    """Whether something of `given` lies below `taken`, and whether something lies above it.

    An end that is not known proves nothing: `<= 5 g/L` may go down to any value.
    """
    below = any(_below(end, is_open, taken) for end, is_open in _ends(given))
    above = any(_above(end, is_open, taken) for end, is_open in _ends(given))
    return below, above


def _ends(interval: Interval) -> Iterator[tuple[Quantity, bool]]:
    if interval.low is not None:
        yield interval.low, interval.low_open
    if interval.high is not None:
        yield interval.high, interval.high_open


def _below(end: Quantity, end_open: bool, taken: Interval) -> bool:
    if taken.low is None:
        return False
    touching = end.base == taken.low.base and taken.low_open and not end_open
    return end.base < taken.low.base or touching


def _above(end: Quantity, end_open: bool, taken: Interval) -> bool:
    if taken.high is None:
        return False
    touching = end.base == taken.high.base and taken.high_open and not end_open
    return end.base > taken.high.base or touching


def apart(a: Interval, b: Interval) -> bool:
    """Whether it is certain that no value lies in both."""
    return _before(a, b) or _before(b, a)


def _before(a: Interval, b: Interval) -> bool:
    if a.high is None or b.low is None:
        return False
    return a.high.base < b.low.base or (a.high.base == b.low.base and (a.high_open or b.low_open))
