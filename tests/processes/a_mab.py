"""The compiled A-Mab and its published tables: what the tests in this folder compare."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

from pac.compiler.document import Attribute, Document, NamedLimit, Operation, Parameter, Quantity, Range
from pac.compiler.loading import load
from pac.compiler.pipeline import open_project

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data"

Row = dict[str, str]

# A unit as the tables print it: the factor and the unit in which the process states it.
UNITS: dict[str, tuple[str, str]] = {
    "": ("1", ""),
    "1": ("1", ""),
    "1/day": ("1", "1/d"),
    "day": ("1", "d"),
    "% sat": ("1", "%airsat"),
    "1e5 viable cells/mL": ("1e5", "cells/mL"),
    "1e6 viable cells/mL": ("1e6", "cells/mL"),
    "1e6 cells/mL": ("1e6", "cells/mL"),
    "1e6 cells/mL*day": ("1e6", "cells*d/mL"),
    "pg/cell/day": ("1", "pg/cell/d"),
    "as printed mmol/cell/h": ("1e-10", "mmol/cell/h"),  # 1.0 is printed, 1e-10 (p101) is the reading taken
    "% ref": ("1", "%reference"),
    "1e5 ppm": ("1e5", "ng/mg"),
    "1e3 ppm": ("1e3", "ng/mg"),
    "1e-3 m/s (as printed)": ("1e-3", "m/s"),
    "% of working volume": ("1", "%v/v"),
    "ppm": ("1", "mg/kg"),
    "g/L resin": ("1", "g/L"),
    "g/mL membrane": ("1", "g/mL"),
    "cycle": ("1", "cycles"),
    "% of target": ("1", "%target"),
    "% of label claim": ("1", "%label"),
    "% of reference": ("1", "%reference"),
    "% w/v": ("1", "%w/v"),
}

# Where the table prints a bare percent sign or leaves the datum to its note.
OWN_UNITS = {
    "viability_end_of_culture": "%cells",
    "viability_at_passage": "%cells",
    "cell_culture_viability": "%cells",
    "capping_pressure": "psig",
    "afucosylation": "%mol",
    "galactosylation": "%mol",
    "sialic_acid": "%mol",
    "high_mannose": "%mol",
    "aggregate": "%area",
    "non_glycosylated_heavy_chain": "%area",
    "deamidated_isoforms": "%area",
    "step_yield": "%w/w",
    "viability": "%cells",
    "observed_aggregate": "%area",
    "observed_afucosylation": "%mol",
    "observed_galactosylation": "%mol",
    "acidic_species": "%area",
    "acidic_variant": "%area",
}

OPERATIONS = {
    "seed_expansion_disposable": "seed_expansion",
    "n_minus_1_bioreactor": "n_minus_1",
    "production_bioreactor": "production",
    "low_pH_viral_inactivation": "low_ph",
    "low_pH": "low_ph",
}
NAMES = {
    "kLa": "kla",
    "average_P_V": "average_power_per_volume",
    "max_local_P_V": "max_local_power_per_volume",
    # The library's names of what the tables call otherwise.
    "harvest.centrifuge_flow_rate": "feed_flow",
    "protein_a.flow_rate": "linear_velocity",
    "aex.operating_flow_rate": "linear_velocity",
    "low_ph.pool_volume": "working_volume",
}


def table(name: str) -> list[Row]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def document(name: str = "a_mab") -> Document:
    return open_project(load([ROOT / "processes" / "a_mab"], start=ROOT)).document(name)


@cache
def operations(name: str = "a_mab") -> dict[str, Operation]:
    return {operation.name: operation for operation in document(name).operations}


def entity(row: Row, name: str = "a_mab") -> Parameter | Attribute:
    operation = operations(name)[OPERATIONS.get(row["unit_operation"], row["unit_operation"])]
    stated_as = f"{operation.name}.{row['parameter']}"
    wanted = NAMES.get(stated_as, NAMES.get(row["parameter"], row["parameter"]))
    stated: tuple[Parameter | Attribute, ...] = (*operation.parameters, *operation.attributes)
    found = [x for x in stated if x.name == wanted]
    assert len(found) == 1, f"{operation.name}.{wanted} stands in the table and not in the process"
    return found[0]


def expected_unit(name: str, unit: str) -> tuple[str, str]:
    if name in OWN_UNITS:
        return "1", OWN_UNITS[name]
    return UNITS.get(unit, ("1", unit))


def assert_equal(published: str, unit: str, name: str, found: Quantity | None, where: str) -> int:
    """The number compared: exactly the published decimal in exactly the expected unit."""
    factor, own = expected_unit(name, unit)
    assert found is not None, f"{where}: {published} {unit} is published and not in the process"
    assert found.unit == own, f"{where}: {found.text} instead of {published} {unit}"
    assert Decimal(found.value) == Decimal(published) * Decimal(factor), (
        f"{where}: {found.text}, not {published}"
    )
    return 1


def ends(bounds: Range | None) -> tuple[Quantity | None, Quantity | None]:
    return (bounds.low, bounds.high) if bounds is not None else (None, None)


def pages(text: str) -> set[int]:
    """Pages named as p71, p71-72 or p129-130."""
    found: set[int] = set()
    for first, last in re.findall(r"p(\d+)(?:-(\d+))?", text):
        found.update(range(int(first), int(last or first) + 1))
    return found


def texts(value: object) -> Iterator[str]:
    """Every `assumed`, note and evidence in a document."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in ("assumed", "notes", "evidence"):
                yield from item
            else:
                yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def attribute_named(name: str) -> Attribute:
    found = [a for a in document().attributes if a.name == name]
    assert len(found) == 1, f"{name} stands in the table and not in the process"
    return found[0]


def limit_named(attribute: Attribute, name: str) -> NamedLimit:
    return next(limit for limit in attribute.limits if limit.name == name)
