"""R05: set point, alert, action and proven acceptable range are not nested in that order."""

from __future__ import annotations

import itertools

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.model import Control, Parameter
from pac.compiler.problems import Related
from pac.compiler.values import Interval


def check(subject: Subject) -> None:
    for operation in subject.process.operations.values():
        controls: dict[str, Control] = {}
        for control in operation.controls:
            if control.alert is not None or control.action is not None:
                controls[control.target.name] = control
        for parameter in operation.parameters.values():
            _check(subject, parameter, controls.get(parameter.name))


def check_recipe(subject: RecipeSubject) -> None:
    for operation, parameter in subject.overridden():
        control = next((c for c in operation.controls if c.target.name == parameter.name), None)
        _check(subject, parameter, control)


def _check(subject: Subject, parameter: Parameter, control: Control | None) -> None:
    alert, action = parameter.alert, parameter.action
    if control is not None:
        alert = alert or (control.alert.interval if control.alert else None)
        action = action or (control.action.interval if control.action else None)
    if alert is None and action is None and parameter.par is None:
        return
    nor = parameter.normal_range
    # From the inside out. Pairs that R02 and R03 judge are left to them.
    chain: list[tuple[str, Interval | None]] = [
        ("set point" if parameter.setpoint is not None else "target range", parameter.target),
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
        if not outer.contains(inner):
            subject.report(
                "R05",
                f"the {inner_name} {inner.text} must lie inside the {outer_name} {outer.text}",
                inner.span,
                parameter.path,
                hint="from inside out: set point, normal operating range, alert, action, proven acceptable range",
                related=(Related(f"the {outer_name}", outer.span),),
            )
