"""A-Mab from 5,000 L to 15,000 L: `pac diff` gives the published comparison, and pCO2 is told (p105, p106)."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import pytest

from pac.compiler.compare import compare, to_diff_document
from pac.compiler.document import Document
from pac.compiler.loading import load
from pac.compiler.pipeline import Compilation, open_project
from pac.compiler.source import Source
from tests.processes.a_mab import ROOT, table
from tests.processes.derived import base

PROJECT = ROOT / "processes" / "a_mab"
SCALES = ("5000L_P2", "15000L_P2")

# Published row: the quantity in the recipes, and the unit of the table in pac.
ROWS = {
    "nominal_volume": ("nominal_volume", "L"),
    "working_volume": ("working_volume", "L"),
    "agitation": ("agitation", "rpm"),
    "average_P_V": ("average_power_per_volume", "W/m^3"),
    "max_local_P_V": ("max_local_power_per_volume", "W/m^3"),
    "superficial_gas_velocity": ("superficial_gas_velocity", "mm/s"),
    "kLa": ("kla", "1/h"),
    "mixing_time": ("mixing_time", "s"),
    "gas_holdup_volume": ("gas_holdup_volume", "L"),
    "titer": ("titer", "g/L"),
    "final_viability": ("viability", "%cells"),
    "max_pCO2": ("max_pco2", "mmHg"),
    "specific_productivity": ("specific_productivity", "pg/cell/d"),
    "aggregate": ("observed_aggregate", "%area"),
    "galactosylation": ("observed_galactosylation", "%mol"),
    "adcc": ("adcc", "%reference"),
    "cdc": ("cdc", "%reference"),
}


def published(name: str) -> list[str]:
    rows = [row for row in table("amab_scale_comparison.csv") if row["parameter"] == name]
    return [next(row["value_or_range"] for row in rows if row["scale"] == scale) for scale in SCALES]


@cache
def document(name: str) -> Document:
    return open_project(load([PROJECT], start=ROOT)).document(name)


@pytest.mark.parametrize("name", ROWS)
def test_the_diff_has_the_published_pair(name: str) -> None:
    path, unit = ROWS[name]
    found = compare(document("a_mab_5kl"), document("a_mab_15kl"))
    [row] = [
        row
        for row in to_diff_document(found, include_equal=False).changes
        if row.path == f"production.{path}"
    ]
    for side, value in zip((row.from_, row.to), published(name), strict=True):
        assert side is not None and side.text is not None
        number, _, written = side.text.partition(" ")
        assert base(number, written) == base(value, unit), (row.path, side.text, value)


def test_what_did_not_change_is_no_row() -> None:
    found = compare(document("a_mab_5kl"), document("a_mab_15kl"))
    changed = {row.path for row in to_diff_document(found, include_equal=False).changes}
    for name in ("gas_flow", "culture_duration"):
        assert len(set(published(name))) == 1
        assert f"production.{name}" not in changed


def test_power_per_volume_follows_from_the_vessels_and_was_kept() -> None:
    """Computed from speed and geometry, not copied from the table."""
    for recipe, value in zip(("a_mab_5kl", "a_mab_15kl"), published("average_P_V"), strict=True):
        production = next(o for o in document(recipe).operations if o.name == "production")
        power = next(item for item in production.derived if item.name == "power_per_volume")
        assert abs(Fraction(power.value.value) / Fraction(value) - 1) < Fraction("0.002")
    found = compare(document("a_mab_5kl"), document("a_mab_15kl"))
    [row] = [
        r
        for r in to_diff_document(found, include_equal=False).changes
        if r.path == "production.power_per_volume"
    ]
    assert row.class_ == "SCALE_CONSISTENT"


def told(without: str) -> list[tuple[str, str]]:
    """Findings about scale where the waivers of one check are taken out."""
    sources = [
        Source(
            source.name,
            "\n".join(
                line for line in source.text.splitlines() if not line.strip().startswith(f"waive {without} ")
            ),
        )
        for source in open_project(load([PROJECT], start=ROOT)).sources
    ]
    return [(p.code.code, p.message) for p in Compilation(tuple(sources)).problems if p.code.code == without]


def test_carbon_dioxide_is_told() -> None:
    """120 mmHg at 5,000 L, where 40 to 100 are meant; the study traces the lower titre there to it."""
    assert published("max_pCO2") == ["120", "65"]
    [(_, message)] = told("L06")
    assert "`max_pco2` of `production` was 120 mmHg in a_mab_5kl, outside 40 .. 100 mmHg" in message
    titres = [Fraction(value) for value in published("titer")]
    assert 1 - titres[0] / titres[1] == Fraction("0.2")


def test_the_other_proportions_are_told() -> None:
    [(_, message)] = told("L05")
    assert "aspect_ratio 1.4 in BR_5K, 3 in BR_15K" in message
    assert published("aspect_ratio_H_D") == ["1.4", "3.0"]
