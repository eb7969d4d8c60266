"""E10: what stays behind in the equipment is too large a part of what it handles."""

from __future__ import annotations

from pac.compiler.checks import limits
from pac.compiler.checks.base import RecipeSubject, Subject

HINT = "use a smaller system or a larger volume, or say how the hold-up is recovered"


def check(subject: Subject) -> None:
    limits.check(subject, "E10", HINT)


def check_recipe(subject: RecipeSubject) -> None:
    limits.check_recipe(subject, "E10", HINT)
