"""E02: the set point, or a part of the target range, lies outside what the equipment can do."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.capabilities import demands
from pac.compiler.fit import Reach, fit
from pac.compiler.problems import Related


def check_recipe(subject: RecipeSubject) -> None:
    for demand in demands(subject):
        target, capability, tag = demand.target, demand.capability, demand.item.tag
        if target is None or demand.by_volume or fit(target, capability.interval).reach is Reach.ALL:
            continue
        stated = demand.operation.parameters[demand.parameter.name]
        subject.report(
            "E02",
            f"`{stated.name}` is {target.text}, but {tag} can do {capability.interval.text}",
            demand.place,
            demand.path(subject),
            hint="bind equipment that reaches the value, or change the value with a reason",
            related=(demand.of_capability, Related("the value is set here", stated.span)),
        )
