"""B03: the highest volume of a step lies above the working volume of its vessel."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.volumes import fillings
from pac.compiler.problems import Related


def check_recipe(subject: RecipeSubject) -> None:
    for filling in fillings(subject):
        limit = filling.window.interval.high
        volume = filling.highest
        if limit is None or volume.base < limit.base:
            continue
        if volume.base == limit.base and not filling.window.interval.high_open:
            continue
        path = f"{subject.recipe.name}.{filling.operation.name}"
        batch = next(
            (
                o
                for o in subject.recipe.overrides.values()
                if o.batch and o.operation == filling.operation.name
            ),
            None,
        )
        binding = subject.recipe.bindings[filling.operation.name]
        subject.report(
            "B03",
            f"`{filling.operation.name}` holds {volume.text} at its highest, above the largest working volume "
            f"{limit.text} of {filling.vessel.tag}",
            batch.span if batch is not None else binding.span,
            path,
            hint="change the batch volume, or bind a vessel that fits",
            related=(Related(f"the working volume of {filling.vessel.tag}", filling.window.span),),
        )
