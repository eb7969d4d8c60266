"""L06: what takes carbon dioxide away gets less at another scale, or what was observed there is outside its range.

The operation class says what carries something off: `clears dissolved_co2 by gas_flow`. A rule that keeps the
transfer of oxygen says nothing about it: fine bubbles give oxygen, and leave saturated with carbon dioxide.
"""

from __future__ import annotations

from collections.abc import Iterator

from pac.compiler.checks.base import RecipeSubject, TransferSubject
from pac.compiler.checks.l01_scale_dependent_copied import header
from pac.compiler.checks.scales import OTHER_SCALE
from pac.compiler.elaborate.in_process import in_process
from pac.compiler.formula import FormulaError
from pac.compiler.model import Attribute, CarriedOff, Kind, Parameter, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit
from pac.compiler.values import Interval, Quantity, quantity_from_base


def check_transfer(subject: TransferSubject) -> None:
    for name, operation in sorted(subject.destination.process.operations.items()):
        sender = subject.origin.process.operations.get(name)
        lines = operation.operation_class.carries_off if operation.operation_class is not None else ()
        for line in lines:
            if sender is not None:
                _less(subject, sender, operation, line)
                for side, step in ((subject.origin, sender), (subject.destination, operation)):
                    _observed(subject, side, step, line)


def _less(
    subject: TransferSubject, sender: UnitOperation, operation: UnitOperation, line: CarriedOff
) -> None:
    """Less of what takes it away, and nobody looks."""
    before, after = _amount(subject.origin, sender, line.by), _amount(subject.destination, operation, line.by)
    if before is None or after is None or _looked_at(subject.destination, operation, line.kind):
        return
    if after.base >= before.base * (1 - OTHER_SCALE):
        return
    subject.destination.report(
        "L06",
        f"{line.by} of `{operation.name}` falls from {before.text} to {after.text}, and nothing looks at "
        f"{_word(line.kind)}, which it takes away",
        header(subject),
        f"{subject.path}.{operation.name}.{line.by}",
        hint=f"measure it: `control {line.kind.name} {{ measure … }}` or an `ipc`, or keep {line.by}",
        related=(Related("what takes it away is said here", line.span),),
    )


def _observed(
    subject: TransferSubject, side: RecipeSubject, operation: UnitOperation, line: CarriedOff
) -> None:
    """Something observed that lies outside the range that the step has for it."""
    for parameter in operation.parameters.values():
        wanted = _wanted(side, operation, parameter) if _is(parameter.kind, line.kind) else None
        for attribute in operation.attributes.values() if wanted is not None else ():
            seen = _seen(side, operation, attribute) if _is(attribute.kind, line.kind) else None
            if wanted is None or seen is None or wanted.contains_value(seen.base):
                continue
            override = side.recipe.overrides.get(f"{operation.name}.{attribute.name}")
            subject.destination.report(
                "L06",
                f"`{attribute.name}` of `{operation.name}` was {seen.text} in {side.recipe.name}, outside "
                f"{wanted.text} of `{parameter.name}`: what the scales differ in may come of it",
                header(subject),
                f"{subject.path}.{operation.name}.{attribute.name}",
                hint=f"compare the scales without it: look at {line.by} and at the sparger first",
                related=(
                    Related("it was observed here", override.span if override else attribute.span),
                    Related("its range", wanted.span),
                ),
            )


def _wanted(side: RecipeSubject, operation: UnitOperation, parameter: Parameter) -> Interval | None:
    """The normal operating range in force, else the target range."""
    here = side.in_force(operation, parameter)
    return here.normal_range or (here.setting.interval if here.setting is not None else None)


def _seen(side: RecipeSubject, operation: UnitOperation, attribute: Attribute) -> Quantity | None:
    override = side.recipe.overrides.get(f"{operation.name}.{attribute.name}")
    setting = override.setting if override is not None else attribute.setting
    return setting.quantity if setting is not None else None


def _amount(side: RecipeSubject, operation: UnitOperation, name: str) -> Quantity | None:
    """A parameter of the step, else what its equipment derives."""
    unit: Unit | None
    parameter = operation.parameters.get(name)
    if parameter is not None:
        here = side.in_force(operation, parameter)
        if here.setting is not None and here.setting.quantity is not None:
            return here.setting.quantity
        unit = parameter.kind.unit if parameter.kind is not None else None
        place = t.Ref(0, 0, (t.Name(0, 0, name),))
        try:
            value = side.environment.parameter(operation, parameter, place).value
        except FormulaError:
            return None
        return quantity_from_base(value, unit) if value is not None and unit is not None else None
    binding = side.recipe.bindings.get(operation.name)
    for item in binding.equipment if binding is not None else ():
        formula = item.equipment_class.derived.get(name) if item.equipment_class is not None else None
        unit = formula.kind.unit if formula is not None and formula.kind is not None else None
        if formula is not None and unit is not None:
            found = side.environment.derived(operation, item, formula)
            return quantity_from_base(found, unit) if found is not None else None
    return None


def _looked_at(side: RecipeSubject, operation: UnitOperation, kind: Kind) -> bool:
    """Whether a control, a test or an in-process control of the step measures it."""
    measured = {
        control.target.name for control in operation.controls if control.measurements or control.tests
    }
    values: Iterator[Parameter | Attribute] = iter(
        (*operation.parameters.values(), *operation.attributes.values())
    )
    if any(_is(value.kind, kind) and value.name in measured for value in values):
        return True
    if any(_is(a.kind, kind) and (a.tests or a.rtrt) for a in operation.attributes.values()):
        return True
    here = f"{operation.path}."
    return any(_is(item.kind, kind) for item in in_process(side.process) if item.path.startswith(here))


def _is(own: Kind | None, kind: Kind) -> bool:
    return own is not None and own.name == kind.name


def _word(kind: Kind) -> str:
    return kind.label[:1].lower() + kind.label[1:] if kind.label else kind.name
