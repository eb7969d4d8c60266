"""E02: the set point, or a part of the target range, lies outside what the equipment can do.

Settings of phases count too. A flow below the smallest one of its pump or meter is E06.
"""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.capabilities import below_turndown, demands, settings
from pac.compiler.fit import Reach, fit
from pac.compiler.model import CapabilityRange
from pac.compiler.problems import Related
from pac.compiler.values import Interval

HINT = "bind equipment that reaches the value, or change the value with a reason"


def check_recipe(subject: RecipeSubject) -> None:
    for demand in demands(subject):
        target, capability, tag = demand.target, demand.capability, demand.item.tag
        if target is None or demand.by_volume or not _outside(target, capability):
            continue
        stated = demand.operation.parameters[demand.parameter.name]
        subject.report(
            "E02",
            f"`{stated.name}` is {target.text}, but {tag} can do {capability.interval.text}",
            demand.place,
            demand.path(subject),
            hint=HINT,
            related=(demand.of_capability, Related("the value is set here", stated.span)),
        )
    for asked in settings(subject):
        if _outside(asked.value, asked.capability):
            tag = asked.item.tag
            subject.report(
                "E02",
                f"phase `{asked.phase.name}` sets `{asked.name}` to {asked.value.text}, but {tag} can do "
                f"{asked.capability.interval.text}",
                asked.binding.span,
                f"{subject.recipe.name}.{asked.operation.name}",
                hint=HINT,
                related=(
                    Related(f"the capability of {tag}", asked.capability.span),
                    Related("the value is set here", asked.span),
                ),
            )


def _outside(needed: Interval, capability: CapabilityRange) -> bool:
    found = fit(needed, capability.interval)
    if below_turndown(needed, capability):
        return not found.upper.reached
    return found.reach is not Reach.ALL
