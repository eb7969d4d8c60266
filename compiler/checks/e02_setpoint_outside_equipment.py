"""E02: the set point, or a part of the target range, lies outside what the equipment can do.

Settings of phases count too. A flow below the smallest one of its pump or meter is E06.
"""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.capabilities import below_turndown, report_values
from pac.compiler.fit import Reach, fit
from pac.compiler.model import CapabilityRange
from pac.compiler.values import Interval

WORDS = "but {tag} can do {range}"
HINT = "bind equipment that reaches the value, or change the value with a reason"


def check_recipe(subject: RecipeSubject) -> None:
    report_values(subject, "E02", WORDS, HINT, _outside)


def _outside(needed: Interval, capability: CapabilityRange) -> bool:
    found = fit(needed, capability.interval)
    if below_turndown(needed, capability):
        return not found.upper.reached
    return found.reach is not Reach.ALL
