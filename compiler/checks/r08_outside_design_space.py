"""R08: the set point, or an end of a target range, violates a design space."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.problems import Related
from pac.compiler.units import format_number, from_base
from pac.compiler.values import Quantity


def check(subject: Subject) -> None:
    _check(subject, "")


def check_recipe(subject: RecipeSubject) -> None:
    _check(subject, subject.recipe.name)


def _check(subject: Subject, recipe: str) -> None:
    for operation in subject.process.operations.values():
        for space in operation.design_spaces:
            if recipe and not _touched(subject, operation.name, space.parameters):
                continue
            for constraint, margin in subject.environment.margins(operation, space):
                if margin is None or margin.base > 0:
                    continue
                if margin.base == 0 and "=" in constraint.operator:
                    continue
                label = constraint.label or constraint.text
                if len(label) > 70:
                    label = label[:67] + "…"
                path = f"{recipe}.{operation.name}.{space.name}" if recipe else space.path
                subject.report(
                    "R08",
                    f"the set point lies outside design space `{space.name}`: {label} "
                    f"is missed by {_amount(margin)}",
                    constraint.span if not recipe else subject.recipe.name_span,  # type: ignore[attr-defined]
                    path,
                    hint="move the set point back inside, or extend the design space with data",
                    related=(Related("the inequality", constraint.span),) if recipe else (),
                )


def _amount(margin: Quantity) -> str:
    number = format_number(-from_base(margin.base, margin.unit), 4)
    return f"{number} {margin.unit.text}".rstrip()


def _touched(subject: Subject, operation: str, parameters: tuple[str, ...]) -> bool:
    keys = {name if "." in name else f"{operation}.{name}" for name in parameters}
    return bool(keys & set(subject.environment.overrides))
