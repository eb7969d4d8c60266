"""R02: the set point, or any part of a target range, lies outside the normal operating range."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.model import Parameter
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    for _, parameter in subject.parameters():
        _check(subject, parameter)


def check_recipe(subject: RecipeSubject) -> None:
    for _, parameter in subject.overridden():
        _check(subject, parameter, "give this site's own normal range behind the value: `nor … .. …`")


def _check(subject: Subject, parameter: Parameter, hint: str = "") -> None:
    target, nor = parameter.target, parameter.nor
    setting = parameter.setting
    if setting is None or target is None or nor is None or nor.contains(target):
        return
    what = setting.noun
    if hint and parameter.par is not None and not parameter.par.contains(target):
        hint = (
            f"it also leaves the proven acceptable range {parameter.par.text}, which a recipe cannot change: "
            "change the value, or the process with data"
        )
    subject.report(
        "R02",
        f"{what} {target.text} lies outside the normal operating range {nor.text}",
        target.span,
        parameter.path,
        hint=hint or f"correct the {what}, or widen `nor` if operation there is normal",
        related=(Related("the normal operating range", nor.span),),
    )
