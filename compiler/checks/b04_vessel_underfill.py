"""B04: somewhere in normal operation, a step holds less than its vessel needs to be stirred and measured."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.volumes import breaches, report


def check_recipe(subject: RecipeSubject) -> None:
    for breach in breaches(subject, high=False):
        report(subject, "B04", breach)
