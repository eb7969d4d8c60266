"""E06: a flow lies below the smallest one that its pump or meter can hold, in the step or in one phase."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.reaching import report_values

HINT = "use a smaller pump or flow meter for it, or raise the flow with a reason"


def check_recipe(subject: RecipeSubject) -> None:
    report_values(subject, "E06", HINT)
