"""R05: set point, alert, action and proven acceptable range are not nested in that order."""

from __future__ import annotations

import itertools

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.model import Parameter, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.values import Interval


def check(subject: Subject) -> None:
    for operation, parameter in subject.parameters():
        _check(subject, operation, parameter, None)


def check_recipe(subject: RecipeSubject) -> None:
    """Only pairs that the recipe has a part in; the process's own are judged with the process."""
    for operation, parameter in subject.overridden():
        _check(subject, operation, parameter, subject.recipe.span)


def _check(subject: Subject, operation: UnitOperation, parameter: Parameter, within: Span | None) -> None:
    alert, action = parameter.alert, parameter.action
    for control in operation.controls:
        if control.target.name == parameter.name:
            alert = alert or (control.alert.interval if control.alert else None)
            action = action or (control.action.interval if control.action else None)
    if alert is None and action is None and parameter.par is None:
        return
    nor = parameter.normal_range
    # From the inside out. Pairs that R02 and R03 judge are left to them.
    chain: list[tuple[str, Interval | None]] = [
        (parameter.setting.noun if parameter.setting is not None else "", parameter.target),
        ("normal operating range", nor),
        ("alert limits", alert),
        ("action limits", action),
        ("proven acceptable range", parameter.par),
    ]
    present = [(name, interval) for name, interval in chain if interval is not None]
    for (inner_name, inner), (outer_name, outer) in itertools.pairwise(present):
        judged = {("normal operating range", "proven acceptable range")}
        if outer_name == "normal operating range" or (inner_name, outer_name) in judged:
            continue
        if within is not None and not (inner.span.inside(within) or outer.span.inside(within)):
            continue
        if not outer.contains(inner):
            subject.report(
                "R05",
                f"the {inner_name} {inner.text} must lie inside the {outer_name} {outer.text}",
                inner.span,
                parameter.path,
                hint="from inside out: set point, normal operating range, alert, action, proven acceptable range",
                related=(Related(f"the {outer_name}", outer.span),),
            )
