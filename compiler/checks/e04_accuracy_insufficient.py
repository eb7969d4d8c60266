"""E04: a normal operating range that is narrower than what its measurement and control can hold.

The room is the distance from the set point to the nearer end of the range; for a target range, and where
there is no set point, half the width of the normal operating range. It has to be at least
`k * sqrt(accuracy^2 + deadband^2)`: two independent uncertainties, added as the root of their squares,
times a coverage factor.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.checks.capabilities import Demand, demands, plain, unit_of
from pac.compiler.fit import in_difference
from pac.compiler.model import Control, Measurement, Parameter, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.units import Unit, format_number
from pac.compiler.values import Interval, Quantity

DEFAULT_COVERAGE = Fraction(2)
"""About 95 % of normally distributed errors; a site states its own with `coverage_factor`."""


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """How well a value is measured and held: two differences, and where they are stated."""

    accuracy: Quantity | None
    deadband: Quantity | None
    stated: Quantity | None
    """The coverage factor that a site or a capability states."""
    holder: str
    span: Span
    tag: str = ""
    """The piece of equipment; empty where the process itself prescribes it."""

    @property
    def coverage(self) -> Fraction:
        return self.stated.base if self.stated is not None else DEFAULT_COVERAGE

    @property
    def squared(self) -> Fraction:
        """The square of the expanded uncertainty, exact."""
        parts = (self.accuracy, self.deadband)
        return self.coverage**2 * sum((part.base**2 for part in parts if part is not None), Fraction(0))

    @property
    def arithmetic(self) -> str:
        """`2 * sqrt((0.1 pH)^2 + (0.05 pH)^2)`, in the author's units."""
        parts = [plain(part) for part in (self.accuracy, self.deadband) if part is not None]
        k = format_number(self.coverage)
        return f"{k} * {parts[0]}" if len(parts) == 1 else f"{k} * sqrt(({parts[0]})^2 + ({parts[1]})^2)"

    @property
    def deed(self) -> str:
        """What is done that well."""
        return "measured" if self.deadband is None else "measured and held" if self.accuracy else "held"


@dataclass(frozen=True, slots=True)
class Held:
    """The room in a normal operating range against how well its value is measured and held."""

    parameter: Parameter
    normal: Interval
    room: Room
    best: Uncertainty

    @property
    def enough(self) -> bool:
        return self.room.base**2 >= self.best.squared

    @property
    def _unit(self) -> Unit:
        unit = unit_of(self.normal)
        assert unit is not None
        return unit

    @property
    def has(self) -> Quantity:
        """The room, as a difference."""
        return in_difference(self.room.base, self._unit)

    @property
    def needs(self) -> Quantity:
        """The expanded uncertainty, rounded to show it."""
        return in_difference(_root(self.best.squared), self._unit)

    @property
    def message(self) -> str:
        of = f" ({self.room.words})" if self.room.words else ""
        return (
            f"`{self.parameter.name}` has room for {plain(self.has)} either way in {self.normal.text}{of}, but "
            f"is {self.best.deed} {self.best.holder} to ± {plain(self.needs)} only: {self.best.arithmetic}"
        )


def check(subject: Subject) -> None:
    """The process alone: what its own controls prescribe, with the coverage factor 2."""
    for operation, parameter in subject.parameters():
        sensors = [
            Uncertainty(
                item.accuracy,
                None,
                None,
                _sensor(item),
                item.span,
            )
            for item in _measurements(operation, parameter)
            if item.accuracy is not None
        ]
        found = _judged(parameter, parameter.target, sensors) if sensors else None
        if found is not None and not found.enough:
            _report(subject, found, None, parameter.path)


def check_recipe(subject: RecipeSubject) -> None:
    for demand, found in held(subject):
        if not found.enough:
            _report(subject, found, demand.normal_place, demand.path(subject))


def held(subject: RecipeSubject) -> Iterator[tuple[Demand, Held]]:
    """What the bound equipment measures and holds. Of several pieces that measure the same, the best one counts."""
    by_parameter: dict[tuple[str, str], list[Uncertainty]] = {}
    places: dict[tuple[str, str], Demand] = {}
    for demand in demands(subject):
        capability = demand.capability
        if capability.accuracy is None and capability.deadband is None:
            continue
        accuracy = capability.accuracy or _prescribed(demand.operation, demand.parameter)
        key = (demand.operation.name, demand.parameter.name)
        by_parameter.setdefault(key, []).append(
            Uncertainty(
                accuracy,
                capability.deadband,
                capability.coverage,
                f"by {demand.item.tag}",
                capability.span,
                demand.item.tag,
            )
        )
        places[key] = demand
    for key, ways in by_parameter.items():
        found = _judged(places[key].parameter, places[key].target, ways)
        if found is not None:
            yield places[key], found


def _measurements(operation: UnitOperation, parameter: Parameter) -> Iterator[Measurement]:
    for control in operation.controls:
        if _of(control, parameter):
            yield from control.measurements


def _sensor(item: Measurement) -> str:
    return f"by {item.sensor}" if item.sensor else item.mode


def _of(control: Control, parameter: Parameter) -> bool:
    return control.target.name == parameter.name


def _prescribed(operation: UnitOperation, parameter: Parameter) -> Quantity | None:
    """The best accuracy that the controls of the process ask for."""
    stated = [item.accuracy for item in _measurements(operation, parameter) if item.accuracy is not None]
    return min(stated, key=lambda accuracy: accuracy.base, default=None)


@dataclass(frozen=True, slots=True)
class Room:
    """How far a value may be off, and what of."""

    base: Fraction
    words: str


def room(parameter: Parameter, target: Interval | None) -> Room | None:
    """How far a value may be off before it leaves its normal operating range; None where it has no two ends."""
    normal, setting = parameter.normal_range, parameter.setting
    if normal is None or normal.low is None or normal.high is None or normal.is_point:
        return None
    if setting is not None and setting.course is not None:
        # Around a course stands a tolerance; a range that holds all of it says nothing of one moment.
        if setting.tolerance is None or normal is not setting.tolerance or setting.interval is None:
            return None
        low, high = setting.interval.low, setting.interval.high
        if low is None or high is None:
            return None
        return Room(min(low.base - normal.low.base, normal.high.base - high.base), "around its course")
    if target is not None and target.is_point and normal.contains(target) and target.low is not None:
        below, above = target.low.base - normal.low.base, normal.high.base - target.low.base
        words = "" if below == above else f"between the set point {target.text} and the nearer end"
        return Room(min(below, above), words)
    return Room((normal.high.base - normal.low.base) / 2, "half of its width")


def _judged(parameter: Parameter, target: Interval | None, ways: Iterable[Uncertainty]) -> Held | None:
    best = min(ways, key=lambda way: way.squared)
    found = room(parameter, target)
    normal = parameter.normal_range
    return None if found is None or normal is None else Held(parameter, normal, found, best)


def _report(subject: Subject, found: Held, place: Span | None, path: str) -> None:
    best = found.best
    factor = (
        ""
        if best.stated is not None
        else f"; {format_number(DEFAULT_COVERAGE)} is taken because no `coverage_factor` is stated at the site"
        if place is not None
        else f"; {format_number(DEFAULT_COVERAGE)} is the factor that is taken as long as no site states another"
    )
    subject.report(
        "E04",
        found.message,
        place or best.span,
        path,
        hint=f"widen the normal operating range, or measure and control better{factor}",
        related=(
            *((Related("how well it is measured and held", best.span),) if place is not None else ()),
            Related("the normal operating range", found.normal.span),
        ),
    )


def _root(square: Fraction) -> Fraction:
    """The root of a square, to show it; what is judged are the squares."""
    with localcontext() as context:
        context.prec = 34
        return Fraction((Decimal(square.numerator) / Decimal(square.denominator)).sqrt())
