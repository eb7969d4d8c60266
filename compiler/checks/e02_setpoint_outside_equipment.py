"""E02: the set point, or a part of the target range, lies outside what the equipment can do."""

from __future__ import annotations

from dataclasses import replace

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.volumes import VOLUME_CAPABILITY
from pac.compiler.formula import FormulaError
from pac.compiler.model import Parameter, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.values import Interval, quantity_from_base


def check_recipe(subject: RecipeSubject) -> None:
    for name, binding in sorted(subject.recipe.bindings.items()):
        operation = subject.process.operations[name]
        judged = operation.operation_class is not None and operation.operation_class.occupies is not None
        for parameter in operation.parameters.values():
            if judged and parameter.name == VOLUME_CAPABILITY:
                continue  # B03 and B04 judge it over the whole step
            target = _target(subject, operation, parameter)
            if target is None:
                continue
            for item in binding.equipment:
                capability = item.capabilities.get(parameter.name)
                if capability is None or capability.interval.contains(target):
                    continue
                override = subject.recipe.overrides.get(f"{name}.{parameter.name}")
                subject.report(
                    "E02",
                    f"`{parameter.name}` is {target.text}, but {item.tag} can do {capability.interval.text}",
                    override.span if override is not None else binding.span,
                    f"{subject.recipe.name}.{name}.{parameter.name}",
                    hint="bind equipment that reaches the value, or change the value with a reason",
                    related=(
                        Related(f"the capability of {item.tag}", capability.span),
                        Related("the value is set here", parameter.span),
                    ),
                )


def _target(subject: RecipeSubject, operation: UnitOperation, parameter: Parameter) -> Interval | None:
    """The value in force, formulas evaluated, as an interval."""
    setting = subject.environment.setting(operation, parameter)
    if setting is None:
        return None
    if setting.formula is None:
        return replace(parameter, setting=setting).target
    unit = parameter.kind.unit if parameter.kind is not None else None
    try:
        value = subject.environment.parameter(operation, parameter, setting.formula).value
    except FormulaError:
        return None
    if value is None or unit is None:
        return None
    quantity = quantity_from_base(value, unit)
    return Interval(quantity, quantity, False, False, setting.span)
