"""R12: a `require` statement is false at the set points."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.conditions import truth
from pac.compiler.evaluate import Environment
from pac.compiler.model import Requirement, UnitOperation
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    for requirement in subject.process.requirements:
        owner = subject.process.operations.get(requirement.operation or "")
        if _true(subject.environment, requirement, owner) is False:
            subject.report(
                "R12",
                f"the set points break this requirement{_why(requirement)}",
                requirement.span,
                owner.path if owner is not None else subject.process.name,
                hint="change a set point, or the requirement if it no longer holds",
            )


def check_recipe(subject: RecipeSubject) -> None:
    """Only what the recipe's own values break; the process's own breach is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    for requirement in subject.process.requirements:
        owner = subject.process.operations.get(requirement.operation or "")
        if _true(subject.environment, requirement, owner) is not False:
            continue
        if _true(unbound, requirement, owner) is False:
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


def _true(environment: Environment, requirement: Requirement, owner: UnitOperation | None) -> bool | None:
    return truth(environment.evaluator(requirement.span.source, owner), requirement.condition)
