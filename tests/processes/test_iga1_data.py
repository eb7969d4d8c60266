"""The two IgA1 protease processes say exactly what is published, and their diff is the change of route.

Every number of the transcribed tables (tests/data, see its README) is compared with the compiled
documents: exact decimals, the unit of the table or one that is equal by definition, linked attributes
and the source. What is blank in a table is absent from the processes.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from pac.compiler.compare import Comparison, compare
from pac.compiler.document import Attribute, Document, Operation, Parameter, Quantity
from pac.compiler.loading import load
from pac.compiler.pipeline import Compilation, open_project
from pac.compiler.problems import Severity
from tests.processes.a_mab import ROOT, Row, assert_equal, ends, table

PROCESS = table("iga1_protease_ecoli_process.csv")
CQAS = table("iga1_protease_ecoli_cqas.csv")
CASES = table("iga1_protease_transfer_cases.csv")

SOLUBLE, INCLUSION_BODY = "iga1_soluble", "iga1_inclusion_body"
ROUTES = {"A": SOLUBLE, "B": INCLUSION_BODY}

NAMES = {
    ("fermentation", "batch_temperature"): "temperature",
    ("fermentation", "induction_temperature"): "temperature",
    ("fermentation", "iptg"): "inducer_concentration",
    ("fermentation", "batch_phase"): "batch_duration",
    ("ib_wash", "wash_rcf"): "centrifuge_rcf",
    ("ib_wash", "hollow_fibre_permeate_flux"): "permeate_flux",
    ("ib_wash", "hollow_fibre_diavolumes"): "diavolumes",
    ("solubilisation", "urea"): "denaturant_concentration",
    ("ni_imac", "load_flow"): "linear_velocity",
    ("ni_imac", "wash_elute_flow"): "wash_elute_velocity",
    ("q_sepharose_ft", "flow"): "linear_velocity",
    ("sec_s300", "flow"): "linear_velocity",
}
# Two rows of the table that are one course: the growth and what follows from the induction on.
POINTS = {
    ("fermentation", "batch_temperature"): 0,
    ("fermentation", "temperature"): 0,
    ("fermentation", "induction_temperature"): 1,
}
LINKS = {"yield": "active_yield", "arginine": "residual_arginine"}

# A unit as the tables print it, and as the process states it.
UNITS = {"1": "", "x": "", "% v/v": "%v/v"}
OWN_UNITS = {
    "dissolved_oxygen": "%airsat",
    "diavolumes": "DV",
    "transfer_OD600": "OD",
    "induction_OD600": "OD",
    "initial_OD600": "OD",
    "harvest_OD600": "OD",
    "centrifuge_rcf": "xg",
}

# Stated beside a value of the table: 8.0 cm x 2.6 cm is printed with the volume of the nickel column.
ELSEWHERE = {"ni_imac.bed_height"}

# Cells that hold two numbers.
TWO_FILTERS = ("prefilter_pore_size", "filter_pore_size")
COLUMNS = ("setpoint", "nor_low", "nor_high", "par_low", "par_high")


@cache
def project() -> Compilation:
    return open_project(load([ROOT / "processes" / "iga1_protease"], start=ROOT))


@cache
def document(name: str) -> Document:
    return project().document(name)


def operation(name: str, step: str) -> Operation:
    return next(item for item in document(name).operations if item.name == step)


def in_step(name: str, step: str, wanted: str) -> Parameter | Attribute:
    item = operation(name, step)
    stated: tuple[Parameter | Attribute, ...] = (*item.parameters, *item.attributes)
    found = [x for x in stated if x.name == wanted]
    assert len(found) == 1, f"{step}.{wanted} stands in the table and not in {name}"
    return found[0]


def attribute(name: str, wanted: str) -> Attribute:
    found = [item for item in document(name).attributes if item.name == wanted]
    assert len(found) == 1, f"{wanted} stands in the table and not in {name}"
    return found[0]


def parts(row: Row) -> tuple[str, str, str]:
    """Process, step and parameter of a row."""
    route, _, step = row["unit_operation"].partition("_")
    return ROUTES[route], step, NAMES.get((step, row["parameter"]), row["parameter"])


def row_name(row: Row) -> str:
    return f"{row['unit_operation']}.{row['parameter']}"


def numbers(cell: str) -> list[str]:
    """The numbers in a cell; those in a name (S300) do not count."""
    return re.findall(r"(?<![\w.])\d+(?:\.\d+)?", cell)


def unit_of(name: str, unit: str) -> str:
    return OWN_UNITS.get(name, UNITS.get(unit, unit))


def entities(row: Row) -> list[Parameter | Attribute]:
    name, step, wanted = parts(row)
    names = TWO_FILTERS if "then" in row["setpoint"] else (wanted,)
    return [in_step(name, step, each) for each in names]


# ------------------------------------------------------------------ the process table


def values_of(found: Parameter | Attribute, row: Row) -> dict[str, Quantity | None]:
    """The numbers by column: a target range is normal, a screened or claimed range is characterised."""
    normal, studied = found.nor, None
    if isinstance(found, Parameter) and found.course is not None:
        assert len(found.course.points) == 2
        point = found.course.points[POINTS[parts(row)[1], row["parameter"]]].value
        single = point.low if point.low == point.high else None
        return dict(zip(COLUMNS, (single, *ends(None if single else point), *ends(None)), strict=True))
    if isinstance(found, Parameter):
        assert found.par is None, f"{found.path}: no range is published as proven acceptable"
        assert normal is None or found.target is None
        normal, studied = found.target or normal, found.characterised
        assert studied is None or any(
            "no proven" in text or "not as proven" in text for text in found.assumed
        )
    else:
        assert found.limit is None
    return dict(zip(COLUMNS, (found.setpoint, *ends(normal), *ends(studied)), strict=True))


def compare_row(row: Row) -> int:
    """How many numbers of a row were found in the process; anything else fails."""
    where = row_name(row)
    found = entities(row)
    if "per" in row["setpoint"]:
        # 750 mL per 60 g: the formula keeps both numbers.
        volume, mass = numbers(row["setpoint"])
        value = found[0].setpoint
        assert value is not None and value.unit == "mL/g"
        assert found[0].origin.formula == f"{volume} mL / {mass} g"
        assert Decimal(value.value) * Decimal(mass) == Decimal(volume)
        return 2
    if len(found) == 2:
        pair = zip(numbers(row["setpoint"]), found, strict=True)
        return sum(assert_equal(one, row["unit"], x.name, x.setpoint, where) for one, x in pair)
    count = 0
    for column, quantity in values_of(found[0], row).items():
        if row[column]:
            name = found[0].name
            unit = unit_of(name, row["unit"])
            count += assert_equal(row[column], unit, name, quantity, f"{where} {column}")
        else:
            assert quantity is None, f"{where}: {column} is not published, but the process says {quantity}"
    return count


@pytest.mark.parametrize("row", PROCESS, ids=row_name)
def test_values_of_a_row(row: Row) -> None:
    assert compare_row(row) > 0


def test_every_number_of_the_process_table_is_compared() -> None:
    published = sum(len(numbers(row[column])) for row in PROCESS for column in COLUMNS)
    compared = sum(compare_row(row) for row in PROCESS)
    print(f"{compared} of {published} numbers in {len(PROCESS)} rows compared")
    assert compared == published == 112


@pytest.mark.parametrize("row", PROCESS, ids=row_name)
def test_class_links_and_source_of_a_row(row: Row) -> None:
    rows = [other for other in PROCESS if parts(other) == parts(row)]
    links = [link for other in rows for link in other["linked_cqas"].split(";") if link]
    linked = {LINKS.get(link, link) for link in links}
    for found in entities(row):
        assert row["source"] in found.evidence
        if isinstance(found, Parameter):
            assert found.class_ == "unstated", "no class is published"
            assert set(found.affects) == linked
        else:
            assert not linked


@pytest.mark.parametrize("name", ROUTES.values())
def test_a_process_has_no_parameters_of_its_own(name: str) -> None:
    published = {found.path for row in PROCESS if parts(row)[0] == name for found in entities(row)}
    stated = {p.path for item in document(name).operations for p in item.parameters}
    assert stated - published == ELSEWHERE


def test_dimensions_of_the_nickel_column() -> None:
    for recipe in ("iga1_soluble_20l", "iga1_inclusion_body_10l"):
        step = operation(recipe, "ni_imac")
        bed_height = in_step(recipe, "ni_imac", "bed_height").setpoint
        diameter = next(
            p.setpoint for tag in step.equipment for p in tag.properties if p.name == "column_diameter"
        )
        assert bed_height is not None and diameter is not None
        note = next(row["note"] for row in PROCESS if parts(row)[1:] == ("ni_imac", "column_volume"))
        assert note == f"{bed_height.text} x {diameter.text}"
        volume = next(item.value for item in step.derived if item.name == "bed_volume")
        assert volume.unit == "L" and round(Decimal(volume.value) * 1000, 1) == Decimal("42.5")


# ------------------------------------------------------------------ the attribute table

# Where the numbers of a row stand: process, step (empty: the process as a whole), attribute, unit, and
# the field of each number in the order of the row. A field in words is a note or an `assumed`.
SETPOINT, LOW, HIGH = "setpoint", "low", "high"
ATTRIBUTES: dict[str, list[tuple[str, str, str, str, tuple[str, ...]]]] = {
    "purity": [(name, "", "purity", "%area", (LOW, "above 95 %")) for name in ROUTES.values()],
    "his_tagged_size": [(name, "", "his_tagged_size", "kDa", (SETPOINT,)) for name in ROUTES.values()],
    "iga1_cleavage_activity": [(name, "", "iga1_cleavage_activity", "", ()) for name in ROUTES.values()],
    "aggregate_by_sec": [(name, "", "aggregate", "", ()) for name in ROUTES.values()],
    "purified_yield_A": [(SOLUBLE, "", "active_yield", "mg/L", (LOW, HIGH, "100 mg/L"))],
    "active_yield_B": [(INCLUSION_BODY, "", "active_yield", "g/L", (LOW, HIGH, "12 g/L"))],
    "step_yield_B_solubilise_refold": [(INCLUSION_BODY, "refold", "step_yield", "%w/w", (SETPOINT,))],
    "step_yield_B_ufdf": [(INCLUSION_BODY, "uf_df", "step_yield", "%w/w", (SETPOINT,))],
    "step_yield_B_ni": [(INCLUSION_BODY, "ni_imac", "step_yield", "%w/w", (SETPOINT,))],
    "step_yield_B_q": [(INCLUSION_BODY, "q_sepharose_ft", "step_yield", "%w/w", (SETPOINT,))],
    "step_yield_B_sec": [
        (INCLUSION_BODY, "sec_s300", "step_yield", "%w/w", (SETPOINT, "7.2 of", "of 13.4 mg"))
    ],
}


def attribute_numbers(row: Row) -> list[str]:
    return [*numbers(row["limit_low"]), *numbers(row["limit_high"]), *numbers(row["observed"])]


def compare_attribute_row(row: Row, place: tuple[str, str, str, str, tuple[str, ...]]) -> int:
    name, step, wanted, unit, fields = place
    found = in_step(name, step, wanted) if step else attribute(name, wanted)
    assert isinstance(found, Attribute)
    assert row["source"] in found.evidence
    low, high = ends(found.limit or found.nor)
    stated = {SETPOINT: found.setpoint, LOW: low, HIGH: high}
    for published, field in zip(attribute_numbers(row), fields, strict=True):
        if field in stated:
            assert_equal(published, unit, wanted, stated[field], f"{row['cqa']} {field}")
        else:
            assert published in field and any(field in text for text in (*found.notes, *found.assumed))
    left = {field for field, value in stated.items() if value is not None} - set(fields)
    assert not left, f"{row['cqa']}: {left} is not published"
    return len(fields)


def test_every_number_of_the_attribute_table_is_compared() -> None:
    published = sum(len(attribute_numbers(row)) for row in CQAS)
    # A row about both routes counts once.
    compared = sum(
        {compare_attribute_row(row, place) for place in ATTRIBUTES[row["cqa"]]}.pop() for row in CQAS
    )
    print(f"{compared} of {published} numbers in {len(CQAS)} rows compared")
    assert compared == published == 16


def test_titers_beside_the_yields() -> None:
    for name, wanted, text in (
        (SOLUBLE, "soluble_titer", "100 mg/L"),
        (INCLUSION_BODY, "inclusion_body_titer", "12 g/L"),
    ):
        value = attribute(name, wanted).setpoint
        assert value is not None and value.text == text


# ------------------------------------------------------------------ the diff


@cache
def route_change(a: str = SOLUBLE, b: str = INCLUSION_BODY) -> Comparison:
    return compare(document(a), document(b))


STRUCTURAL = {"STEP_ADDED", "STEP_REMOVED", "STEP_REPLACED", "ORDER_CHANGED", "RENAMED"}
NEW_STEPS = ("ib_wash", "solubilisation", "refold", "uf_df")


def structural(comparison: Comparison) -> list[tuple[str, str, str]]:
    """Structural rows: class, path and severity."""
    return sorted(
        (row.change_class, row.path, row.severity)
        for row in comparison.changes
        if row.change_class in STRUCTURAL
    )


def test_the_change_of_route_is_steps_added_and_one_removed() -> None:
    assert structural(route_change()) == sorted(
        [
            *(("STEP_ADDED", step, "critical") for step in NEW_STEPS),
            ("STEP_REMOVED", "seed_flask", "critical"),
        ]
    )
    assert structural(route_change(INCLUSION_BODY, SOLUBLE)) == sorted(
        [
            *(("STEP_REMOVED", step, "critical") for step in NEW_STEPS),
            ("STEP_ADDED", "seed_flask", "critical"),
        ]
    )


def test_the_recipes_show_the_same_structure() -> None:
    recipes = route_change("iga1_soluble_20l", "iga1_inclusion_body_10l")
    assert structural(recipes) == structural(route_change())


def test_a_moved_step_is_a_change_of_order(tmp_path: Path) -> None:
    folder = shutil.copytree(ROOT / "processes" / "iga1_protease", tmp_path / "iga1_protease")
    file = folder / "inclusion_body.pac"
    here, moved = (
        "refold -> uf_df -> ni_imac\n",
        """refold -> uf_df -> uf_concentration -> ni_imac
    q_sepharose_ft -> sec_s300
  }
  remove q_sepharose_ft   -> uf_concentration because "concentrated before the columns"
  remove uf_concentration -> sec_s300         because "concentrated before the columns"
  flow {
""",
    )
    text = file.read_text(encoding="utf-8")
    assert text.count(here) == 1
    file.write_text(text.replace(here, moved), encoding="utf-8")
    changed = open_project(load([folder], start=tmp_path)).document(INCLUSION_BODY)
    found = compare(document(SOLUBLE), changed)
    assert structural(found) == sorted([*structural(route_change()), ("ORDER_CHANGED", "flow", "critical")])
    order = next(row for row in found.changes if row.change_class == "ORDER_CHANGED")
    assert order.target is not None
    assert order.target.text == "uf_concentration, ni_imac, q_sepharose_ft"


def test_rows_of_a_step_are_not_repeated_below_it() -> None:
    for step in (*NEW_STEPS, "seed_flask"):
        rows = [row for row in route_change().changes if row.entity == row.path == step or row.step == step]
        assert [row.path for row in rows] == [step]


# What differs inside the steps that both routes have; the fermentation differs throughout.
SHARED = {
    "cell_harvest": {},
    "homogenisation": {"SETPOINT_CHANGED": 1},
    "clarification": {"SETPOINT_CHANGED": 1, "PARAMETER_REMOVED": 2, "PHASE_CHANGED": 1},
    "ni_imac": {"ATTRIBUTE_ADDED": 1},
    "q_sepharose_ft": {"ATTRIBUTE_ADDED": 1},
    "uf_concentration": {},
    "sec_s300": {"ATTRIBUTE_ADDED": 1},
}


@pytest.mark.parametrize("step", SHARED)
def test_shared_steps_are_matched(step: str) -> None:
    said = {"EQUAL", "TEXT_ONLY", "EQUAL_AFTER_CONVERSION"}
    rows = [
        row
        for row in route_change().changes
        if row.change_class not in said and (row.path == step or row.path.startswith(f"{step}."))
    ]
    assert Counter(row.change_class for row in rows) == SHARED[step]


# Rows of the transfer table: where they stand, and the class of the row in the diff (none: equal).
CASE_ROWS = {
    "host": ("production_strain.host", "MATERIAL_CHANGED"),
    "fermenter_volume": ("fermentation.working_volume", "SETPOINT_CHANGED"),
    "induction_temperature": ("fermentation.temperature", "SETPOINT_CHANGED"),
    "final_OD600": ("fermentation.harvest_OD600", "RESULT_CHANGED"),
    "wet_cell_weight": ("fermentation.wet_cell_weight", "RESULT_CHANGED"),
    "product_form": ("fermentation.product_form", "SPEC_CHANGED"),
    "active_yield": ("active_yield.nor", "RANGE_SHIFTED"),
    "homogeniser_pressure": ("homogenisation.pressure", None),
}


@pytest.mark.parametrize("row", CASES, ids=lambda row: str(row["item"]))
def test_every_row_of_the_transfer_table_is_in_the_diff(row: Row) -> None:
    path, change_class = CASE_ROWS[row["item"]]
    found = [
        c for c in route_change().changes if c.path == path and c.change_class not in ("EQUAL", "TEXT_ONLY")
    ]
    if change_class is None:
        assert row["sender_value"] == row["receiver_value"] and not found
        return
    assert [c.change_class for c in found] == [change_class]
    for side, published in ((found[0].source, row["sender_value"]), (found[0].target, row["receiver_value"])):
        assert side is not None
        if not numbers(published) or row["item"] == "host":
            assert side.text.replace("_", " ") == published
            continue
        # Active yield is printed in g/L; the soluble route states it in mg/L.
        factor = 1000 if side.text.endswith("mg/L") else 1
        shown = numbers(side.text.rpartition(": ")[2])  # of a course the last point, from the induction on
        assert [Decimal(x) for x in shown] == [Decimal(x) * factor for x in published.split("-")]


# ------------------------------------------------------------------ the checks


def test_nothing_is_wrong_at_its_stage() -> None:
    found = [
        problem for problem in project().problems if problem.severity in (Severity.ERROR, Severity.WARNING)
    ]
    assert not found, [f"{problem.code} {problem.message}" for problem in found]
