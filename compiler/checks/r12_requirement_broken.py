"""R12: a `require` statement is false at the set points."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.evaluate import Environment, holds
from pac.compiler.formula import FormulaError
from pac.compiler.model import Requirement, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.syntax import tree as t


def check(subject: Subject) -> None:
    for requirement in subject.process.requirements:
        owner = subject.process.operations.get(requirement.operation or "")
        if _true(subject.environment, requirement, owner, requirement.condition) is False:
            subject.report(
                "R12",
                f"the set points break this requirement{_why(requirement)}",
                requirement.span,
                owner.path if owner is not None else subject.process.name,
                hint="change a set point, or the requirement if it no longer holds",
            )


def check_recipe(subject: RecipeSubject) -> None:
    """Only what the recipe's own values break; the process's own breach is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds, subject.environment.classes)
    for requirement in subject.process.requirements:
        owner = subject.process.operations.get(requirement.operation or "")
        if _true(subject.environment, requirement, owner, requirement.condition) is not False:
            continue
        if _true(unbound, requirement, owner, requirement.condition) is False:
            continue
        subject.report(
            "R12",
            f"the values of this recipe break a requirement of {subject.process.name}{_why(requirement)}",
            subject.recipe.name_span,
            subject.recipe.name,
            hint="change the recipe's value, or the requirement if it no longer holds",
            related=(Related("the requirement", requirement.span),),
        )


def _why(requirement: Requirement) -> str:
    return f": {requirement.label}" if requirement.label else ""


def _true(
    environment: Environment, requirement: Requirement, owner: UnitOperation | None, condition: t.Condition
) -> bool | None:
    """The truth of a condition at the set points; None where a value is missing or a unit is wrong."""
    if isinstance(condition, t.Junction):
        sides = [_true(environment, requirement, owner, side) for side in (condition.left, condition.right)]
        decisive = condition.operator == "or"
        if decisive in sides:
            return decisive
        return None if None in sides else not decisive
    if not isinstance(condition, t.Comparison):
        return None
    evaluator = environment.evaluator(requirement.span.source, owner)
    try:
        left, right = evaluator.compare(condition.left, condition.right, condition)
    except FormulaError:
        return None
    if left.value is None or right.value is None:
        return None
    return holds(condition.operator, left.value, right.value)
