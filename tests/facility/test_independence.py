"""A fit does not depend on the units that the files are written in, nor on the order of their lines."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pac.compiler.facility import Assessment, assess, with_alternatives
from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source
from tests.cli.test_fit import PLANT

OTHER_UNITS = {
    "parameter working_volume = 100 L": "parameter working_volume = 0.1 m^3",
    "20 degC  nor 18 .. 22  par 10 .. 30": "68 degF  nor 64.4 .. 71.6  par 50 .. 86",
    "agitation      = 60 rpm": "agitation      = 1 turn/s",
    "working_volume range 50 .. 200 L": "working_volume range 50000 .. 200000 mL",
    "temperature    range 19 .. 40 degC": "temperature    range 292.15 .. 313.15 K",
    "agitation      range 10 .. 100 rpm": "agitation      range 600 .. 6000 turn/h",
}


def judged(text: str) -> list[Assessment]:
    project = Compilation((Source("plant.pac", text),))
    subjects = [project.subject(recipe) for _, recipe in sorted(project.model[0].recipes.items())]
    return [with_alternatives(subject, assess(subject)) for subject in subjects]


def facts(found: Assessment) -> list[tuple[object, ...]]:
    return sorted(
        (
            row.path,
            row.what.value,
            row.tag,
            row.verdict.value,
            row.codes,
            tuple((s.amount.base, s.relative) if s else (Fraction(0), None) for s in (row.lower, row.upper)),
            tuple((item.parameter, item.tags) for item in row.alternatives),
        )
        for row in found.rows
    )


@pytest.mark.parametrize("old", OTHER_UNITS)
def test_units_do_not_matter(old: str) -> None:
    assert old in PLANT
    before, after = judged(PLANT), judged(PLANT.replace(old, OTHER_UNITS[old]))
    assert [facts(found) for found in before] == [facts(found) for found in after]


def test_the_order_of_lines_does_not_matter() -> None:
    head, _, rest = PLANT.partition("process buffer")
    lines = rest.splitlines(keepends=True)
    # Every block of leaf lines turned round: parameters, equipment, capabilities.
    turned: list[str] = []
    run: list[str] = []
    for line in lines:
        leaf = line.startswith("    ") and not line.rstrip().endswith("{") and line.strip() != "}"
        if leaf:
            run.append(line)
            continue
        turned += [*run[::-1], line]
        run = []
    other = head + "process buffer" + "".join([*turned, *run[::-1]])
    assert other != PLANT
    assert [facts(found) for found in judged(PLANT)] == [facts(found) for found in judged(other)]
