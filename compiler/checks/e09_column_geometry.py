"""E09: a size that is needed, such as the height of a bed, cannot be reached with this equipment.

Either a set point of a length lies outside the capability of its name, or what the operation class requires of
sizes cannot be met: the bed that the load of a batch needs, against the diameter and the highest bed of the column.
"""

from __future__ import annotations

from pac.compiler.checks import limits
from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.checks.reaching import report_values

HINT = "use another column, another number of cycles, or another size with a reason"


def check(subject: Subject) -> None:
    limits.check(subject, "E09", HINT)


def check_recipe(subject: RecipeSubject) -> None:
    report_values(subject, "E09", HINT)
    limits.check_recipe(subject, "E09", HINT)
