"""L10: what a scale rule names first cannot be kept, and what stands behind `else` is kept instead."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.l03_scale_rules_infeasible import joined
from pac.compiler.model import Outcome


def check_recipe(subject: RecipeSubject) -> None:
    wanted = subject.recipe.scale_from
    for scaled in subject.recipe.scaling:
        held, value = scaled.held, scaled.value.receiver
        if scaled.outcome is not Outcome.FALLBACK or wanted is None or held is None or value is None:
            continue
        message, _, related = joined(scaled.refusals)
        subject.report(
            "L10",
            f"{message}; so `{scaled.parameter}` is {value.text}, which keeps {held.name}",
            wanted.span,
            f"{subject.recipe.name}.{scaled.path}",
            hint=f"make sure that keeping {held.name} is enough here, or bind equipment on which the first can be kept",
            related=related,
        )
