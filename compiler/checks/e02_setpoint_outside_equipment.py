"""E02: the set point, or a part of the target range, lies outside what the equipment can do.

Settings of phases count too. A flow below the smallest one of its pump or meter is E06, a length that cannot be
set E09.
"""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.reaching import report_values

HINT = "bind equipment that reaches the value, or change the value with a reason"


def check_recipe(subject: RecipeSubject) -> None:
    report_values(subject, "E02", HINT)
