"""B07: more is loaded onto a membrane than it may carry, at the worst combination in normal operation."""

from __future__ import annotations

from pac.compiler.checks import loading
from pac.compiler.checks.base import RecipeSubject, Subject


def check(subject: Subject) -> None:
    loading.check(subject, "B07")


def check_recipe(subject: RecipeSubject) -> None:
    loading.check_recipe(subject, "B07")
