"""M14: a model is used at a site where nobody showed that it works."""

from __future__ import annotations

from pac.compiler.checks.models import ModelSubject
from pac.compiler.problems import Related


def check(subject: ModelSubject) -> None:
    model = subject.model
    if not model.sites:
        return
    known = ", ".join(f"`{named.name}`" for named in model.sites)
    for recipe in subject.recipes:
        if recipe.site.name in {named.name for named in model.sites}:
            continue
        used = next(used for used in subject.uses if used.process.name == recipe.process.name)
        subject.report(
            "M14",
            f"the recipe `{recipe.name}` uses the model `{model.name}` at `{recipe.site.name}`, and it was shown "
            f"to work at {known} only",
            recipe.name_span,
            hint=f"show it there, then add `{recipe.site.name}` to the sites of the model",
            related=(Related("its sites", model.sites[0].span), used.related),
        )
