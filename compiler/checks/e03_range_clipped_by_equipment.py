"""E03: a part of the normal operating range cannot be reached with the bound equipment.

E15: the same of the proven acceptable range, which is only told: normal operation does not need it.
"""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.capabilities import Demand, demands, plain
from pac.compiler.fit import Fit, Reach, fit
from pac.compiler.problems import Related


def check_recipe(subject: RecipeSubject) -> None:
    for demand in demands(subject):
        offered = demand.capability.interval
        if demand.by_volume or (
            demand.target is not None and fit(demand.target, offered).reach is not Reach.ALL
        ):
            continue  # B03 and B04 judge volumes; E02 has said that the set point itself is out of reach
        normal, par = demand.normal, demand.parameter.par
        if normal is not None and (found := fit(normal, offered)).reach is not Reach.ALL:
            _report(subject, demand, "E03", "normal operating range", found)
        elif par is not None and (found := fit(par, offered)).reach is not Reach.ALL:
            _report(subject, demand, "E15", "proven acceptable range", found)


def _report(subject: RecipeSubject, demand: Demand, code: str, what: str, found: Fit) -> None:
    tag, name = demand.item.tag, demand.parameter.name
    subject.report(
        code,
        f"the {what} of `{name}` is {found.needed.text}, but {tag} can do {found.offered.text}: "
        f"{_missing(found)} cannot be reached",
        demand.normal_place if code == "E03" else demand.binding.span,
        demand.path(subject),
        hint="bind equipment that reaches all of it, or give this site a narrower `nor` in the recipe, with a reason"
        if code == "E03"
        else "nothing has to be done for normal operation; a change within this range may not be possible here",
        related=(demand.of_capability, Related(f"the {what} is stated here", found.needed.span)),
    )


def _missing(found: Fit) -> str:
    """What of a needed range is out of reach, in the unit that it is written in."""
    if found.reach is Reach.NONE:
        return "none of it"
    parts = []
    for side in found.short:
        missing = side.missing
        if missing is not None and missing.base > 0:
            parts.append(f"the {'lowest' if side.name == 'lower' else 'highest'} {plain(missing)}")
        else:
            parts.append(f"its {side.name} end")
    return " and ".join(parts)
