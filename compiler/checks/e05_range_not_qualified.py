"""E05: the set point or the normal operating range leaves the qualified part of a capability."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.capabilities import Demand, demands
from pac.compiler.checks.reaching import Part, Reached, reached, told
from pac.compiler.problems import Related


def check_recipe(subject: RecipeSubject) -> None:
    for demand in demands(subject):
        for found in reached(demand):
            if "E05" in found.codes:
                _report(subject, demand, found)


def _report(subject: RecipeSubject, demand: Demand, found: Reached) -> None:
    assert found.qualified is not None
    qualified, tag, needed = found.qualified.offered, demand.item.tag, found.needed
    target = found.part is Part.TARGET
    subject.report(
        "E05",
        told(demand, found, "E05"),
        demand.place if target else demand.normal_place,
        demand.path(subject),
        hint=f"qualify {tag} for {needed.text}, or stay inside what is qualified",
        related=(
            Related(f"the qualified range of {tag}", qualified.span),
            Related("what is needed is stated here", demand.stated if target else needed.span),
        ),
    )
