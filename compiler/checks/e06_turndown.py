"""E06: a flow lies below the smallest one that its pump or meter can hold, in the step or in one phase."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.capabilities import below_turndown, demands, settings
from pac.compiler.problems import Related

HINT = "use a smaller pump or flow meter for it, or raise the flow with a reason"


def check_recipe(subject: RecipeSubject) -> None:
    for demand in demands(subject):
        target, capability, tag = demand.target, demand.capability, demand.item.tag
        if target is None or not below_turndown(target, capability):
            continue
        stated = demand.operation.parameters[demand.parameter.name]
        subject.report(
            "E06",
            f"`{stated.name}` is {target.text}, below what {tag} can hold: {capability.interval.text}",
            demand.place,
            demand.path(subject),
            hint=HINT,
            related=(demand.of_capability, Related("the value is set here", stated.span)),
        )
    for asked in settings(subject):
        if below_turndown(asked.value, asked.capability):
            tag = asked.item.tag
            subject.report(
                "E06",
                f"phase `{asked.phase.name}` sets `{asked.name}` to {asked.value.text}, below what {tag} can "
                f"hold: {asked.capability.interval.text}",
                asked.binding.span,
                f"{subject.recipe.name}.{asked.operation.name}",
                hint=HINT,
                related=(
                    Related(f"the capability of {tag}", asked.capability.span),
                    Related("the value is set here", asked.span),
                ),
            )
