"""R08: somewhere in the normal operating box, the set point included, a design space is left."""

from __future__ import annotations

from pac.compiler.box import Verdict
from pac.compiler.checks.base import RecipeSubject, Subject, point_text
from pac.compiler.evaluate import Environment
from pac.compiler.model import Constraint, DesignSpace, UnitOperation
from pac.compiler.operating_box import judged_constraint
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.units import Unit, format_number, from_base

HINT = "narrow the normal ranges or move the set point inside, or extend the design space with data"


def check(subject: Subject) -> None:
    for operation in subject.process.operations.values():
        for space in operation.design_spaces:
            for constraint in space.constraints:
                found = judged_constraint(subject.environment, operation, space, constraint)
                if found is not None and not found[0].proven:
                    _report(subject, operation, space, constraint, *found, constraint.span, space.path)


def check_recipe(subject: RecipeSubject) -> None:
    """Only what the recipe's own values break; the process's own breach is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    for operation in subject.process.operations.values():
        for space in operation.design_spaces:
            path = f"{subject.recipe.name}.{operation.name}.{space.name}"
            for constraint in space.constraints:
                found = judged_constraint(subject.environment, operation, space, constraint)
                if found is None or found[0].proven:
                    continue
                before = judged_constraint(unbound, operation, space, constraint)
                if before is None or before[0].proven:
                    place = subject.recipe.name_span
                    _report(subject, operation, space, constraint, *found, place, path)


def _report(
    subject: Subject,
    operation: UnitOperation,
    space: DesignSpace,
    constraint: Constraint,
    verdict: Verdict,
    unit: Unit,
    span: Span,
    path: str,
) -> None:
    label = constraint.label or constraint.text
    if len(label) > 70:
        label = label[:67] + "…"
    related = (Related("the inequality", constraint.span),) if span != constraint.span else ()
    amount = f"{format_number(abs(from_base(verdict.worst, unit)), 4)} {unit.text}".rstrip()
    if not verdict.broken:
        message = (
            f"design space `{space.name}`: {label} could not be proven over the normal operating ranges; "
            f"the smallest margin found is {amount}"
        )
    else:
        where = point_text(subject, operation, verdict.point)
        message = f"design space `{space.name}` is left: {label} is missed by {amount}{where}"
    subject.report("R08", message, span, path, hint=HINT, related=related)
