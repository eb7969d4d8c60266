"""E08: heat cannot be taken away or brought as fast as the step needs it with this jacket."""

from __future__ import annotations

from pac.compiler.checks import limits
from pac.compiler.checks.base import RecipeSubject, Subject

HINT = "give it more time, use a colder or warmer jacket, or a vessel with more area for its volume"


def check(subject: Subject) -> None:
    limits.check(subject, "E08", HINT)


def check_recipe(subject: RecipeSubject) -> None:
    limits.check_recipe(subject, "E08", HINT)
