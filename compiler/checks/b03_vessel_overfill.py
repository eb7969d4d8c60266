"""B03: somewhere in normal operation, a step holds more than the working volume of its vessel."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.volumes import breaches, report


def check_recipe(subject: RecipeSubject) -> None:
    for breach in breaches(subject, high=True):
        report(subject, "B03", breach)
