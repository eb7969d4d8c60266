"""R03: the normal operating range reaches beyond the proven acceptable range."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.model import Parameter
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    for _, parameter in subject.parameters():
        _check(subject, parameter)


def check_recipe(subject: RecipeSubject) -> None:
    for _, parameter in subject.overridden():
        # The process's own range is judged with the process.
        if parameter.normal_range is not None and parameter.normal_range.span.inside(subject.recipe.span):
            _check(subject, parameter)


def _check(subject: Subject, parameter: Parameter) -> None:
    nor, par = parameter.normal_range, parameter.par
    if nor is None or par is None or par.contains(nor):
        return
    low, high = par.contains_low(nor), par.contains_high(nor)
    end = "lower" if high else "upper" if low else "lower and upper"
    ends = "ends" if not (low or high) else "end"
    subject.report(
        "R03",
        f"the {end} {ends} of the normal operating range {nor.text} lie outside the proven acceptable "
        f"range {par.text}"
        if ends == "ends"
        else f"the {end} end of the normal operating range {nor.text} lies outside the proven acceptable "
        f"range {par.text}",
        nor.span,
        parameter.path,
        hint="normal operation must stay inside what has been proven: narrow `nor`, or extend `par` with data",
        related=(Related("the proven acceptable range", par.span),),
    )
