"""The library of published bioreactors says what is published of each vessel, exactly, and nothing else.

Every number of equipment_bioreactors.csv (tests/data) is compared with the site by exact decimal and unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from pac.compiler.loading import load
from pac.compiler.model import Equipment
from pac.compiler.pipeline import Compilation, open_project
from pac.compiler.source import Source
from pac.compiler.values import Quantity
from tests.processes.a_mab import ROOT, Row, table

FOLDER = ROOT / "processes" / "vessels"
ROWS = table("equipment_bioreactors.csv")
PROPERTIES = {
    "total_volume_L": ("vessel_volume", "L"),
    "vessel_diameter_m": ("vessel_diameter", "m"),
    "liquid_height_m": ("liquid_height", "m"),
    "impeller_count": ("impeller_count", ""),
    "impeller_diameter_m": ("impeller_diameter", "m"),
    "power_number": ("power_number", ""),
}
RANGES = {
    "working_volume_L": ("working_volume", "L"),
    "rpm": ("agitation", "rpm"),
    "vvm": ("gas_flow", "vvm"),
    "pressure_bar": ("headspace_pressure", "barg"),
}


def vessels() -> dict[str, Equipment]:
    project = open_project(load([FOLDER], start=ROOT))
    assert not project.problems
    (site,) = project.model[0].sites.values()
    return {equipment.label: equipment for equipment in site.equipment.values()}


VESSELS = vessels()


def vessel(row: Row) -> Equipment:
    return VESSELS[f"{row['vendor']} {row['equipment']}".strip()]


def numbers(row: Row) -> Iterator[tuple[str, str, Quantity | None, str]]:
    """Column, published number, what the site says, and the unit of the column."""
    found = vessel(row)
    for column, (name, unit) in PROPERTIES.items():
        stated = found.properties.get(name)
        quantity = stated.setting.quantity if stated is not None and stated.setting is not None else None
        yield column, row[column], quantity, unit
    for column, (name, unit) in RANGES.items():
        capability = found.capabilities.get(name)
        for end in ("min", "max"):
            published = row.get(f"{end}_{column}", "")
            interval = capability.interval if capability is not None else None
            quantity = (interval.low if end == "min" else interval.high) if interval is not None else None
            yield f"{end}_{column}", published, quantity, unit


def test_every_vessel_is_there_and_no_other() -> None:
    assert len(ROWS) == len(VESSELS) == 39
    assert {id(vessel(row)) for row in ROWS} == {id(equipment) for equipment in VESSELS.values()}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["equipment"])
def test_every_published_number_is_stated_exactly(row: Row) -> None:
    of_the_set = "two-impeller" in row["np_basis"] or "pair" in row["np_basis"]
    for column, published, stated, unit in numbers(row):
        if not published:
            assert stated is None, column
            continue
        expected = Decimal(published) / (2 if of_the_set and column == "power_number" else 1)
        assert stated is not None, column
        assert (stated.unit.text, Decimal(stated.digits)) == (unit, expected), column


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["equipment"])
def test_every_vessel_says_where_it_is_published(row: Row) -> None:
    docs = vessel(row).docs
    assert docs.evidence == (row["source"],)
    assert bool(docs.assumed) == (row["confidence"] != "read")


def test_the_published_numbers_are_counted() -> None:
    known = {*PROPERTIES, *(f"{end}_{column}" for column in RANGES for end in ("min", "max"))}
    units = ("L", "m", "rpm", "vvm", "bar", "count", "number")
    assert {column for column in ROWS[0] if column.rpartition("_")[2] in units} == known & set(ROWS[0])
    count = sum(bool(published) for row in ROWS for _, published, _, _ in numbers(row))
    print(f"{count} numbers of {len(ROWS)} vessels compared")
    assert count > 300


def test_a_recipe_is_told_what_is_not_published_of_a_vessel() -> None:
    """And of its volume and speed nothing: those are published, and the recipe keeps them."""
    text = """
use std.mammalian
use vessels.published_bioreactors

process p version 1.0.0 {
  unit_operation culture : fed_batch_culture {
    parameter agitation      = 60 rpm
    parameter working_volume = 2000 L
  }
}
recipe tried of p 1.0.0 at published_bioreactors { culture on HYPERFORMA_SUB_2000_L }
"""
    library = Source("published_bioreactors.pac", (FOLDER / "published_bioreactors.pac").read_text("utf-8"))
    project = Compilation(
        (Source("p.pac", text),), libraries=(("vessels.published_bioreactors", library),), name="p"
    )
    found = {problem.code.code: problem.message for problem in project.problems}
    assert found.pop("E01") == (
        "`culture` needs temperature, pH, dissolved_oxygen and gas_flow, but HYPERFORMA_SUB_2000_L does not "
        "offer them"
    )
    assert not found.keys() & {"N01", "E02", "B03", "B04"}
    binding = project.model[0].recipes["tried"].bindings["culture"]
    assert [equipment.label for equipment in binding.equipment] == ["Thermo HyPerforma 5:1 SUB 2000 L"]
