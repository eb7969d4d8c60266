"""What every step of a recipe asks of the capabilities of its equipment: shared by E02 to E06 and `pac fit`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.volumes import VOLUME_CAPABILITY, occupancies
from pac.compiler.formula import FormulaError
from pac.compiler.model import (
    Binding,
    CapabilityRange,
    Equipment,
    Override,
    Parameter,
    Phase,
    UnitOperation,
    every_phase,
)
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.units import Unit, format_number, from_base
from pac.compiler.values import Interval, Quantity, quantity_from_base


@dataclass(frozen=True, slots=True)
class Demand:
    """A parameter with the recipe's values, and one bound piece that has the capability of its name."""

    operation: UnitOperation
    parameter: Parameter
    override: Override | None
    binding: Binding
    item: Equipment
    capability: CapabilityRange
    target: Interval | None
    """The set point as a range of one point, or the target range; formulas evaluated."""
    by_volume: bool
    """Whether B03 and B04 compare it over the whole step."""

    @property
    def normal(self) -> Interval | None:
        return self.parameter.normal_range

    @property
    def word(self) -> str:
        """What an author calls the target."""
        return self.parameter.setting.noun if self.parameter.setting is not None else "set point"

    @property
    def place(self) -> Span:
        """Where the recipe decides: its own value, else the binding."""
        return self.override.span if self.override is not None else self.binding.span

    @property
    def normal_place(self) -> Span:
        """Where the recipe decides on the normal range: its own range, else the binding."""
        if self.override is not None:
            own = self.override.nor or self.override.setting.tolerance
            if own is not None:
                return own.span
        return self.binding.span

    @property
    def stated(self) -> Span:
        """Where the process states the value."""
        return self.operation.parameters[self.parameter.name].span

    @property
    def of_capability(self) -> Related:
        return Related(f"the capability of {self.item.tag}", self.capability.span)

    def path(self, subject: RecipeSubject) -> str:
        return f"{subject.recipe.name}.{self.operation.name}.{self.parameter.name}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A setting of a phase, and one bound piece that has the capability of its name."""

    operation: UnitOperation
    phase: Phase
    name: str
    value: Interval
    binding: Binding
    item: Equipment
    capability: CapabilityRange
    span: Span


def settings(subject: RecipeSubject) -> Iterator[Asked]:
    """Every setting of a phase that names a capability of a bound piece and has its dimension."""
    for name, binding in sorted(subject.recipe.bindings.items()):
        operation = subject.process.operations[name]
        for phase in every_phase(operation.phases):
            for step in phase.steps:
                if step.action != "set" or step.subject is None or step.value is None:
                    continue
                for item in binding.equipment:
                    found = item.capabilities.get(step.subject)
                    if found is not None and _same(step.value, found.interval):
                        yield Asked(
                            operation, phase, step.subject, step.value, binding, item, found, step.span
                        )


_DEGREES = ("delta_degC", "delta_degF")


def demands(subject: RecipeSubject) -> Iterator[Demand]:
    """Every parameter for which a bound piece has a capability of the same name and dimension."""
    for name, binding in sorted(subject.recipe.bindings.items()):
        operation = subject.process.operations[name]
        by_class = bool(occupancies(operation))
        for stated in operation.parameters.values():
            plain = stated.name.rpartition(".")[2]  # a value of a phase asks for the same as one of the step
            holders = [item for item in binding.equipment if plain in item.capabilities]
            if not holders:
                continue
            override = subject.recipe.overrides.get(f"{name}.{stated.name}")
            parameter = subject.in_force(operation, stated)
            target = _target(subject, operation, parameter)
            for item in holders:
                capability = item.capabilities[plain]
                if _same(target, capability.interval) and _same(parameter.normal_range, capability.interval):
                    by_volume = by_class and stated.name == VOLUME_CAPABILITY
                    yield Demand(operation, parameter, override, binding, item, capability, target, by_volume)


def _same(a: Interval | None, b: Interval) -> bool:
    """Whether two ranges can be compared; a mixture of dimensions was reported where it stands."""
    unit = unit_of(a)
    own = unit_of(b)
    return unit is None or own is None or unit.dimension == own.dimension


def unit_of(interval: Interval | None) -> Unit | None:
    """The unit that a range is written in."""
    end = (interval.high or interval.low) if interval is not None else None
    return end.unit if end is not None else None


def _target(subject: RecipeSubject, operation: UnitOperation, parameter: Parameter) -> Interval | None:
    """The value in force, formulas evaluated, as an interval."""
    setting = parameter.setting
    if setting is None or setting.formula is None:
        return parameter.target
    unit = parameter.kind.unit if parameter.kind is not None else None
    try:
        value = subject.environment.parameter(operation, parameter, setting.formula).value
    except FormulaError:
        return None
    if value is None or unit is None:
        return None
    quantity = quantity_from_base(value, unit)
    return Interval(quantity, quantity, False, False, setting.span)


def plain(quantity: Quantity) -> str:
    """A difference as people write one: half a degree is `0.5 degC`, behind a word that says difference."""
    digits = format_number(from_base(quantity.base, quantity.unit), 4)
    unit = quantity.unit.text
    return f"{digits} {unit.removeprefix('delta_') if unit in _DEGREES else unit}".rstrip()
