"""R08: somewhere in the normal operating box, the set point included, a design space is left."""

from __future__ import annotations

from pac.compiler.box import Verdict
from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.evaluate import Environment
from pac.compiler.model import Constraint, DesignSpace, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.units import Unit, format_number, from_base

HINT = "narrow the normal ranges or move the set point inside, or extend the design space with data"


def check(subject: Subject) -> None:
    for operation in subject.process.operations.values():
        for space in operation.design_spaces:
            for constraint in space.constraints:
                found = subject.environment.judged(operation, space, constraint)
                if found is not None and not found[0].proven:
                    _report(subject, operation, space, constraint, *found, constraint.span, space.path)


def check_recipe(subject: RecipeSubject) -> None:
    """Only what the recipe's own values break; the process's own breach is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    for operation in subject.process.operations.values():
        for space in operation.design_spaces:
            path = f"{subject.recipe.name}.{operation.name}.{space.name}"
            for constraint in space.constraints:
                found = subject.environment.judged(operation, space, constraint)
                if found is None or found[0].proven:
                    continue
                before = unbound.judged(operation, space, constraint)
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
    strict = "=" not in constraint.operator
    if verdict.worst > 0 or (verdict.worst == 0 and not strict):
        message = (
            f"design space `{space.name}`: {label} could not be proven over the normal operating ranges; "
            f"the smallest margin found is {amount}"
        )
    else:
        where = _point(subject, operation, verdict)
        message = f"design space `{space.name}` is left: {label} is missed by {amount}{where}"
    subject.report("R08", message, span, path, hint=HINT, related=related)


def _point(subject: Subject, operation: UnitOperation, verdict: Verdict) -> str:
    """The counterexample in the units of its parameters' kinds."""
    parts = []
    for key, base in sorted(verdict.point.items()):
        step, _, name = key.partition(".")
        parameter = subject.process.operations[step].parameters[name]
        unit = parameter.kind.unit if parameter.kind is not None else None
        if unit is not None:
            shown = name if step == operation.name else key
            parts.append(f"{shown} = {format_number(from_base(base, unit), 6)} {unit.text}".rstrip())
    return f" at {', '.join(parts)}" if parts else ""
