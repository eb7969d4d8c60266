"""What a change of scale is, and what follows it: shared by the checks on scale."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.model import NO_RULE, Parameter, UnitOperation
from pac.compiler.syntax import tree as t
from pac.compiler.values import Interval, Quantity

OTHER_SCALE = Fraction(1, 10)
"""A batch that differs by more is another scale, unless its range is wider. A practice value."""


def has_rule(operation: UnitOperation, parameter: Parameter) -> bool:
    """Whether something says how the value follows the scale: a rule, a formula, or what the class keeps."""
    formula = parameter.setting is not None and parameter.setting.formula is not None
    keeps = operation.operation_class.keeps if operation.operation_class is not None else ()
    kept = any(parameter.name in t.references(line.formula) for line in keeps)
    return formula or kept or parameter.scale_by is not None


def kept_on_purpose(parameter: Parameter) -> bool:
    """Whether it says that it is the same at every scale."""
    return parameter.scale_by is not None and parameter.scale_by.name == NO_RULE


def follows_scale(parameter: Parameter) -> bool:
    """Whether its kind says that another scale has another number."""
    return parameter.kind is not None and parameter.kind.scale != ""


def single(parameter: Parameter) -> Quantity | None:
    """The set point, where it is one number."""
    return parameter.setting.quantity if parameter.setting is not None else None


def stated(parameter: Parameter) -> str | None:
    """The value as it is written: one number, or a target range."""
    target = parameter.target
    return target.text if target is not None else None


def same_values(a: Interval | None, b: Interval | None) -> bool:
    """Whether two targets are the same range."""
    return a is not None and b is not None and a.contains(b) and b.contains(a)


def alternatives(operation: UnitOperation, parameter: Parameter) -> list[str]:
    """What the step's equipment derives from a parameter and a rule may keep, in the order of the classes."""
    classes = operation.operation_class.equipment.values() if operation.operation_class is not None else ()
    found = [
        name
        for equipment_class in classes
        for name, derived in equipment_class.derived.items()
        if parameter.name in t.references(derived.formula) and not derived.secondary
    ]
    return list(dict.fromkeys(found))


def batches(subject: RecipeSubject, operation: UnitOperation) -> Iterator[Parameter]:
    """The parameters of a step that the recipe sets as the size of its batch."""
    for override in subject.recipe.overrides.values():
        if override.batch and override.operation == operation.name:
            found = operation.parameters.get(override.parameter)
            if found is not None:
                yield found


def other_scale(normal: Interval | None, before: Fraction, after: Fraction) -> bool:
    """Whether a batch is one of another scale: outside the range of the first, and by more than a tenth."""
    if normal is not None and normal.contains_value(after):
        return False
    return abs(after - before) > OTHER_SCALE * max(abs(before), abs(after))
