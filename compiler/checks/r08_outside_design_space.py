"""R08: the set point, or an end of a target range, violates a design space."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.evaluate import Environment
from pac.compiler.model import Constraint
from pac.compiler.problems import Related
from pac.compiler.units import format_number, from_base
from pac.compiler.values import Quantity

HINT = "move the set point back inside, or extend the design space with data"


def check(subject: Subject) -> None:
    for operation in subject.process.operations.values():
        for space in operation.design_spaces:
            for constraint, margin in subject.environment.margins(operation, space):
                if _missed(constraint, margin):
                    message = _message(space.name, constraint, margin)
                    subject.report("R08", message, constraint.span, space.path, hint=HINT)


def check_recipe(subject: RecipeSubject) -> None:
    """Only what the recipe's own values break; the process's own breach is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds, subject.environment.classes)
    for operation in subject.process.operations.values():
        for space in operation.design_spaces:
            pairs = zip(
                subject.environment.margins(operation, space), unbound.margins(operation, space), strict=True
            )
            for (constraint, margin), (_, before) in pairs:
                if _missed(constraint, margin) and not _missed(constraint, before):
                    subject.report(
                        "R08",
                        _message(space.name, constraint, margin),
                        subject.recipe.name_span,
                        f"{subject.recipe.name}.{operation.name}.{space.name}",
                        hint=HINT,
                        related=(Related("the inequality", constraint.span),),
                    )


def _missed(constraint: Constraint, margin: Quantity | None) -> bool:
    if margin is None:
        return False
    return margin.base < 0 or (margin.base == 0 and "=" not in constraint.operator)


def _message(space: str, constraint: Constraint, margin: Quantity | None) -> str:
    label = constraint.label or constraint.text
    if len(label) > 70:
        label = label[:67] + "…"
    assert margin is not None
    amount = f"{format_number(-from_base(margin.base, margin.unit), 4)} {margin.unit.text}".rstrip()
    return f"the set point lies outside design space `{space}`: {label} is missed by {amount}"
