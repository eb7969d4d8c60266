"""E03: a part of the normal operating range cannot be reached with the bound equipment.

E15: the same of the proven acceptable range, which is only told: normal operation does not need it.
"""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.capabilities import demands
from pac.compiler.checks.reaching import reached, told
from pac.compiler.problems import Related

_HINTS = {
    "E03": "bind equipment that reaches all of it, or give this site a narrower `nor` in the recipe, with a reason",
    "E15": "nothing has to be done for normal operation; a change within this range may not be possible here",
}


def check_recipe(subject: RecipeSubject) -> None:
    for demand in demands(subject):
        for found in reached(demand):
            for code in found.codes:
                if code not in _HINTS:
                    continue
                subject.report(
                    code,
                    told(demand, found, code),
                    demand.normal_place if code == "E03" else demand.binding.span,
                    demand.path(subject),
                    hint=_HINTS[code],
                    related=(
                        demand.of_capability,
                        Related(f"the {found.part.value} is stated here", found.needed.span),
                    ),
                )
