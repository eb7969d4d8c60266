"""E05: the set point or the normal operating range leaves the qualified part of a capability."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.capabilities import Demand, demands
from pac.compiler.fit import Reach, fit
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.values import Interval


def check_recipe(subject: RecipeSubject) -> None:
    for demand in demands(subject):
        qualified = demand.capability.qualified
        if qualified is None:
            continue
        target, normal = demand.target, demand.normal
        stated = demand.operation.parameters[demand.parameter.name].span
        if _only_unqualified(demand, target, qualified):
            assert target is not None
            _report(subject, demand, f"is {target.text}", target, demand.place, stated)
        elif _only_unqualified(demand, normal, qualified) and (
            target is None or fit(target, demand.capability.interval).reach is Reach.ALL
        ):
            assert normal is not None
            words = f"normally lies in {normal.text}"
            _report(subject, demand, words, normal, demand.normal_place, normal.span)


def _only_unqualified(demand: Demand, needed: Interval | None, qualified: Interval) -> bool:
    """Whether the equipment can do it all (else E02 and E03 speak), and is not qualified for all of it."""
    if needed is None:
        return False
    able = fit(needed, demand.capability.interval).reach is Reach.ALL
    return able and fit(needed, qualified).reach is not Reach.ALL


def _report(
    subject: RecipeSubject, demand: Demand, words: str, needed: Interval, place: Span, stated: Span
) -> None:
    qualified, tag = demand.capability.qualified, demand.item.tag
    assert qualified is not None
    subject.report(
        "E05",
        f"`{demand.parameter.name}` {words}, but {tag} is qualified for {qualified.text} "
        f"of its {demand.capability.interval.text}",
        place,
        demand.path(subject),
        hint=f"qualify {tag} for {needed.text}, or stay inside what is qualified",
        related=(
            Related(f"the qualified range of {tag}", qualified.span),
            Related("what is needed is stated here", stated),
        ),
    )
