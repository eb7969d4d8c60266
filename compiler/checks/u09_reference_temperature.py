"""U09: the pH or conductivity of a solution is given without the temperature it holds at, or the solution is
used at another temperature, at which it is another one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.evaluate import Environment
from pac.compiler.handoff import Side, Stated, asked
from pac.compiler.model import NO_DOCS, Material, MaterialValue, Parameter, Phase, UnitOperation, every_phase
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.units import Dimension, Unit, divide, find_unit, format_number, from_base
from pac.compiler.values import Interval, Quantity


def _dimension(unit: str) -> Dimension:
    found = find_unit(unit)
    assert isinstance(found, Unit)
    return found.dimension


# A buffer's pH and conductivity move with the temperature: Tris by 0.028 pH/K, conductivity by about 2 %/K.
_MOVING = {_dimension("pH"): "pH", _dimension("mS/cm"): "conductivity"}
_TEMPERATURE = _dimension("K")


def check(subject: Subject) -> None:
    _without_temperature(subject)
    for shift in _shifts(subject, subject.environment):
        _report(subject, shift, shift.value.span, shift.material.path)


def check_recipe(subject: RecipeSubject) -> None:
    """Only what the recipe's own temperatures break; the process's own are judged there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    before = {shift.key for shift in _shifts(subject, unbound)}
    for shift in _shifts(subject, subject.environment):
        override = subject.recipe.overrides.get(shift.used.path)
        if shift.key not in before:
            place = override.span if override is not None else subject.recipe.name_span
            _report(subject, shift, place, subject.recipe.name)


def _without_temperature(subject: Subject) -> None:
    for material in subject.process.materials.values():
        if material.role != "solution":
            continue
        for name, unit, reference, span, path in _values(material):
            what = _MOVING.get(unit.dimension) if unit is not None else None
            end = (reference.high or reference.low) if reference is not None else None
            if what is None or (end is not None and end.unit.dimension == _TEMPERATURE):
                continue
            called = what if name == what else f"{what} `{name}`"
            subject.report(
                "U09",
                f"the {called} of the solution `{material.name}` is given without a temperature",
                span,
                path,
                hint="add the temperature that it is measured at: `at 25 degC`",
            )


def _values(material: Material) -> Iterator[tuple[str, Unit | None, Interval | None, Span, str]]:
    """Properties and attributes: name, unit, reference condition, place, path."""
    for value in material.properties:
        unit = value.setting.quantity.unit if value.setting and value.setting.quantity else None
        yield (
            value.name,
            unit or _unit(value.interval),
            value.reference,
            value.span,
            f"{material.path}.{value.name}",
        )
    for attribute in material.attributes.values():
        setting = attribute.setting
        unit = setting.quantity.unit if setting and setting.quantity else None
        unit = unit or _unit(attribute.limit) or _unit(setting.interval if setting else None)
        yield attribute.name, unit, attribute.reference, attribute.name_span, attribute.path


def _unit(interval: Interval | None) -> Unit | None:
    end = (interval.high or interval.low) if interval is not None else None
    return end.unit if end is not None else None


# ------------------------------------------------------------------ made at one temperature, used at another


@dataclass(frozen=True, slots=True)
class _Shift:
    """A value of a solution that is another one at the temperature at which a step uses it."""

    material: Material
    value: MaterialValue
    coefficient: MaterialValue
    made: Interval
    step: str
    used: Stated
    amount: Fraction
    """How far it moves, in the unit of the value."""
    tolerance: Fraction
    unit: Unit

    @property
    def key(self) -> tuple[str, str, str]:
        return (self.material.name, self.value.name, self.used.path)


def _report(subject: Subject, shift: _Shift, span: Span, path: str) -> None:
    material, value, unit = shift.material, shift.value, shift.unit.text
    related = [
        Related("it moves with the temperature", shift.coefficient.span),
        Related(f"the {shift.used.noun} of `{shift.used.path}`", shift.used.span),
        Related(f"the {value.name} of the solution", value.span),
    ]
    subject.report(
        "U09",
        f"`{material.name}` has its {value.name} at {shift.made.text}, but `{shift.step}` uses it at "
        f"{shift.used.interval.text}, where it is {format_number(abs(shift.amount), 3)} {unit} "
        f"{'higher' if shift.amount > 0 else 'lower'}: more than ± {format_number(shift.tolerance, 3)} {unit}",
        span,
        path,
        hint="make it and measure it at the temperature of use, or give the value that it has there",
        related=tuple(item for item in related if not item.span.inside(span)),
    )


def _shifts(subject: Subject, environment: Environment) -> Iterator[_Shift]:
    for material in subject.process.materials.values():
        if material.role != "solution":
            continue
        for value in material.properties:
            found = _moving(material, value)
            if found is None:
                continue
            seen: set[str] = set()
            for operation, used in _uses(subject, environment, material):
                shift = _shift(material, value, *found, operation, used)
                if shift is not None and used.path not in seen:
                    seen.add(used.path)
                    yield shift


def _moving(
    material: Material, value: MaterialValue
) -> tuple[MaterialValue, Fraction, Unit, Interval, Fraction] | None:
    """The coefficient of a value, its unit, the temperature that it holds at, and its tolerance."""
    quantity = value.setting.quantity if value.setting is not None else None
    window = (
        (value.setting.tolerance or value.setting.interval) if value.setting is not None else value.interval
    )
    end = quantity or _end(window)
    made = value.reference
    if window is None or window.low is None or window.high is None or end is None or made is None:
        return None
    if (made_end := _end(made)) is None or made_end.unit.dimension != _TEMPERATURE:
        return None
    per_degree = divide(end.unit.dimension, _TEMPERATURE)
    for other in material.properties:
        slope = other.setting.quantity if other.setting is not None else None
        if slope is not None and slope.unit.dimension == per_degree:
            tolerance = _difference((window.high.base - window.low.base) / 2, end.unit)
            return other, slope.base, end.unit, made, tolerance
    return None


def _shift(
    material: Material,
    value: MaterialValue,
    coefficient: MaterialValue,
    slope: Fraction,
    unit: Unit,
    made: Interval,
    tolerance: Fraction,
    operation: UnitOperation,
    used: Stated,
) -> _Shift | None:
    """The furthest that the value moves over the temperatures of use, from the nearest one that it holds at."""
    low = made.low.base if made.low is not None else None
    high = made.high.base if made.high is not None else None
    furthest = Fraction(0)
    for end in (used.interval.low, used.interval.high):
        if end is None:
            continue
        away = Fraction(0)
        if low is not None and end.base < low:
            away = end.base - low
        elif high is not None and end.base > high:
            away = end.base - high
        furthest = max(furthest, away, key=abs)
    amount = _difference(slope * furthest, unit)
    if abs(amount) <= tolerance:
        return None
    return _Shift(material, value, coefficient, made, operation.name, used, amount, tolerance, unit)


def _difference(base: Fraction, unit: Unit) -> Fraction:
    """A difference in base units as a number of a unit without offset."""
    return from_base(base, unit) - from_base(Fraction(0), unit)


def _uses(
    subject: Subject, environment: Environment, material: Material
) -> Iterator[tuple[UnitOperation, Stated]]:
    """The steps that use a solution, with the temperature at which they do as far as it is stated."""
    fed = {stream.target.name for stream in subject.process.streams if stream.source.name == material.name}
    for operation in subject.process.operations.values():
        phases = [phase for phase in every_phase(operation.phases) if _names(phase, material.name)]
        named = operation.name in fed or any(use.name == material.name for use in operation.uses)
        places: list[Phase | None] = [*phases] or ([None] if named else [])
        for phase in places:
            parameter = _temperature(operation, phase)
            if parameter is None:
                continue
            stated = asked(environment, Side(operation.name, operation, parameter, NO_DOCS))
            if stated is not None:
                yield operation, stated


def _names(phase: Phase, material: str) -> bool:
    return any(
        (step.action == "with" and step.subject == material)
        or (step.gradient is not None and material in (step.gradient.material.name, step.gradient.base.name))
        for step in phase.steps
    )


def _temperature(operation: UnitOperation, phase: Phase | None) -> Parameter | None:
    """The temperature of a phase, else of those around it, else of the step; None where several stand beside."""
    scope = phase.scope if phase is not None else ""
    while True:
        found = [
            parameter
            for name, parameter in operation.parameters.items()
            if name.rpartition(".")[0] == scope and _is_temperature(parameter)
        ]
        if found:
            exact = [p for p in found if p.kind is not None and p.name.rpartition(".")[2] == p.kind.name]
            return found[0] if len(found) == 1 else exact[0] if exact else None
        if not scope:
            return None
        scope = scope.rpartition(".")[0]


def _is_temperature(parameter: Parameter) -> bool:
    unit = parameter.kind.unit if parameter.kind is not None else None
    return unit is not None and unit.offset_scale


def _end(interval: Interval | None) -> Quantity | None:
    return (interval.high or interval.low) if interval is not None else None
