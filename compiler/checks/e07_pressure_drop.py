"""E07: the pressure drop that is predicted goes above what the column, the skid or the resin stands."""

from __future__ import annotations

from pac.compiler.checks import limits
from pac.compiler.checks.base import RecipeSubject, Subject

HINT = "lower the velocity, shorten the bed or run it warmer; or use equipment that stands more"


def check(subject: Subject) -> None:
    limits.check(subject, "E07", HINT)


def check_recipe(subject: RecipeSubject) -> None:
    limits.check_recipe(subject, "E07", HINT)
