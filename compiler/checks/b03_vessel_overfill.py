"""B03: the highest volume of a step lies above the working volume of its vessel."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.volumes import fillings, report_filling


def check_recipe(subject: RecipeSubject) -> None:
    for filling in fillings(subject):
        limit, volume = filling.window.interval.high, filling.highest
        if limit is None:
            continue
        touching = volume.base == limit.base and filling.window.interval.high_open
        if volume.base > limit.base or touching:
            words = "at its highest, above the largest"
            report_filling(subject, "B03", filling, volume, words, limit)
