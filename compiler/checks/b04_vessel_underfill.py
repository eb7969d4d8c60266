"""B04: the lowest volume of a step lies below the working volume of its vessel."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.volumes import fillings, report_filling


def check_recipe(subject: RecipeSubject) -> None:
    for filling in fillings(subject):
        limit, volume = filling.window.interval.low, filling.lowest
        if limit is None:
            continue
        touching = volume.base == limit.base and filling.window.interval.low_open
        if volume.base < limit.base or touching:
            words = "at its lowest, below the smallest"
            report_filling(subject, "B04", filling, volume, words, limit)
