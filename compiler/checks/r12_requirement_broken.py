"""R12: a `require` statement of a process, a step or a class is false at the set points or in normal operation."""

from __future__ import annotations

from pac.compiler.box import Verdict
from pac.compiler.checks import limits
from pac.compiler.checks.base import RecipeSubject, Subject, point_text
from pac.compiler.conditions import truth
from pac.compiler.evaluate import Environment
from pac.compiler.model import Requirement, UnitOperation
from pac.compiler.operating_box import judged_condition
from pac.compiler.problems import Related

OF_CLASS = "change a value that it rests on, or bind other equipment"


def check(subject: Subject) -> None:
    limits.check(subject, "R12", OF_CLASS)
    for requirement in subject.process.requirements:
        owner = subject.process.operations.get(requirement.operation or "")
        place = requirement.span, owner.path if owner is not None else subject.process.name
        at_set_points, over_box = _judged(subject.environment, requirement, owner)
        if at_set_points is False:
            hint = "change a set point, or the requirement if it no longer holds"
            subject.report(
                "R12", f"the set points break this requirement{_why(requirement)}", *place, hint=hint
            )
        elif over_box is not None and not over_box.proven:
            message = f"{_found(subject, owner, over_box, 'this requirement')}{_why(requirement)}"
            hint = "narrow the normal operating ranges, or change the requirement"
            subject.report("R12", message, *place, hint=hint)


def check_recipe(subject: RecipeSubject) -> None:
    """Only what the recipe's own values break; the process's own breach is reported there."""
    limits.check_recipe(subject, "R12", OF_CLASS)
    unbound = Environment(subject.process, subject.environment.kinds)
    for requirement in subject.process.requirements:
        owner = subject.process.operations.get(requirement.operation or "")
        at_set_points, over_box = _judged(subject.environment, requirement, owner)
        if at_set_points is not False and (over_box is None or over_box.proven):
            continue
        before, before_over_box = _judged(unbound, requirement, owner)
        if before is False or (before_over_box is not None and not before_over_box.proven):
            continue
        what = f"a requirement of {subject.process.name}"
        if at_set_points is False or over_box is None:
            message = f"the values of this recipe break {what}"
        else:
            message = _found(subject, None, over_box, what)
        subject.report(
            "R12",
            f"{message}{_why(requirement)}",
            subject.recipe.name_span,
            subject.recipe.name,
            hint="change the recipe's value or range, or the requirement if it no longer holds",
            related=(Related("the requirement", requirement.span),),
        )


def _judged(
    environment: Environment, requirement: Requirement, owner: UnitOperation | None
) -> tuple[bool | None, Verdict | None]:
    source, condition = requirement.span.source, requirement.condition
    at_set_points = truth(environment.evaluator(source, owner), condition)
    return at_set_points, judged_condition(environment, owner, condition, source)


def _found(subject: Subject, owner: UnitOperation | None, verdict: Verdict, what: str) -> str:
    if verdict.broken:
        where = point_text(subject, owner, verdict.point)
        return f"the normal operating ranges break {what}{where}"
    return f"{what} could not be proven over the normal operating ranges"


def _why(requirement: Requirement) -> str:
    return f": {requirement.label}" if requirement.label else ""
