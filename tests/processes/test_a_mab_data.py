"""The A-Mab process says exactly what A-Mab publishes.

Every number of the transcribed tables (tests/data, see its README) is compared with the compiled
documents: exact decimals, the unit of the table or one that is equal by definition, the class, the
linked attributes and the page. What is blank in a table is absent from the process.
"""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from pac.compiler.document import Attribute, Parameter, Quantity, Range
from tests.processes.a_mab import (
    OPERATIONS,
    Row,
    assert_equal,
    attribute_named,
    document,
    ends,
    entity,
    limit_named,
    operations,
    pages,
    table,
    texts,
)

PROCESS = table("amab_process.csv")
CQAS = table("amab_cqas.csv")
LINKAGES = table("amab_linkages.csv")
SCALES = table("amab_scale_comparison.csv")

CLASSES = {
    "WC-CPP": "wc_cpp",
    "CPP": "cpp",
    "CFP": "cfp",
    "KPP": "kpp",
    "KPP?": "kpp",
    "GPP": "gpp",
    "scale-dependent": "scale_dependent",
    "procedural": "procedural",
    "": "unstated",
}
LINKS = {"deamidation_acidic_variants": "deamidated_isoforms"}

# Readings that the process states in an `assumed`: (operation, name, column) or (operation, name, link).
ASSUMED_VALUES = {("sterile_filtration", "filter_contact_time", "nor_low"): "0.5"}
DROPPED_LINKS = {("sterile_filtration", "filter_contact_time"): {"sterility"}}
MOVED_LINKS = {("formulation", "mab_concentration_dp"): {"protein_content": "protein_content_dp"}}

# Parameters from other tables of A-Mab: T3.22, T4.14 and the scales of the mixing study.
ELSEWHERE = {
    "production.superficial_gas_velocity",
    "production.gas_holdup_volume",
    "low_ph.working_volume",
    "compounding.working_volume",
}


# ------------------------------------------------------------------ amab_process.csv

COLUMNS = ("setpoint", "nor_low", "nor_high", "par_low", "par_high")
# Published as parameters of the step, stated as the lifetimes of the materials.
LIFETIMES = {"resin_lifetime_resin_a": "protein_a_resin_a", "resin_lifetime_resin_b": "protein_a_resin_b"}
PARAMETER_ROWS = [
    row for row in PROCESS if row["classification"] != "material" and row["parameter"] not in LIFETIMES
]


def row_name(row: Row) -> str:
    return f"{row['unit_operation']}.{row['parameter']}"


def values_of(found: Parameter | Attribute) -> dict[str, Quantity | None]:
    """The numbers of a parameter or attribute by column; a target range counts as the normal range."""
    par = found.par if isinstance(found, Parameter) else found.limit
    normal = found.nor
    if isinstance(found, Parameter) and found.target is not None:
        assert normal is None
        normal = found.target
    low, high = ends(normal)
    par_low, par_high = ends(par)
    return dict(zip(COLUMNS, (found.setpoint, low, high, par_low, par_high), strict=True))


def compare(row: Row) -> int:
    """How many numbers of a row were found in the process; anything else fails."""
    found = entity(row)
    where = row_name(row)
    if row["setpoint"] == "pass":
        assert found.value_text == "pass"
        return 0
    count = 0
    for column, quantity in values_of(found).items():
        own = ASSUMED_VALUES.get((where.split(".")[0], found.name, column))
        if own is not None:
            assert row[column] == "", f"{where}: {column} is published"
            assert quantity is not None and quantity.value == own
            assert found.assumed, f"{where}: the process does not say that {column} is assumed"
        elif row[column]:
            count += assert_equal(row[column], row["unit"], found.name, quantity, f"{where} {column}")
        else:
            assert quantity is None, f"{where}: {column} is not published, but the process says {quantity}"
    return count


@pytest.mark.parametrize("row", PARAMETER_ROWS, ids=row_name)
def test_values_of_a_row(row: Row) -> None:
    compare(row)


def test_every_number_of_the_process_table_is_compared() -> None:
    published = sum(1 for row in PROCESS for column in COLUMNS if row[column] not in ("", "pass"))
    compared = sum(compare(row) for row in PARAMETER_ROWS)
    # Methotrexate is not a parameter: it stands in the medium.
    medium = next(m for m in document().materials if m.name == "seed_medium")
    row = next(row for row in PROCESS if row["classification"] == "material")
    assert [c.substance for c in medium.composition] == ["methotrexate"]
    compared += assert_equal(
        row["setpoint"], row["unit"], "methotrexate", medium.composition[0].amount, row_name(row)
    )
    for row in PROCESS:
        if row["parameter"] in LIFETIMES:
            resin = next(m for m in document().materials if m.name == LIFETIMES[row["parameter"]])
            low, high = ends(resin.lifetime)
            assert low is None
            compared += assert_equal(row["par_high"], row["unit"], resin.name, high, row_name(row))
            assert any(row["classification"] in note for note in resin.notes)
            assert pages(row["source"]) <= pages(" ".join(resin.evidence))
    print(f"{compared} of {published} numbers in {len(PROCESS)} rows compared")
    assert compared == published == 271


@pytest.mark.parametrize("row", PARAMETER_ROWS, ids=row_name)
def test_class_links_and_page_of_a_row(row: Row) -> None:
    found = entity(row)
    operation = OPERATIONS.get(row["unit_operation"], row["unit_operation"])
    if row["classification"] == "performance":
        assert isinstance(found, Attribute)
    else:
        assert isinstance(found, Parameter)
        assert found.class_ == CLASSES[row["classification"]]
        moved = MOVED_LINKS.get((operation, found.name), {})
        linked = {link for link in row["linked_cqas"].split(";") if link}
        linked = {moved.get(link, LINKS.get(link, link)) for link in linked}
        dropped = DROPPED_LINKS.get((operation, found.name), set())
        assert set(found.affects) == linked - dropped
        if dropped:
            assert any(link in text for link in dropped for text in found.assumed)
    evidence = " ".join(found.evidence)
    assert pages(row["source"]) <= pages(evidence), f"{row['source']} instead of {evidence}"


def test_the_process_has_no_parameters_of_its_own() -> None:
    published = {entity(row).path for row in PARAMETER_ROWS}
    stated = {p.path for operation in document().operations for p in operation.parameters}
    assert stated - published == ELSEWHERE


# ------------------------------------------------------------------ amab_cqas.csv

CQA_NAMES = {
    ("viral_clearance_total", "process"): "viral_safety",
    ("protein_content", "DP in-process"): "protein_content_dp",
    ("pH", "DS and DP in-process"): "product_pH",
    ("polysorbate_20", "DP"): "polysorbate_20_content",
    ("sucrose", "DP"): "sucrose_content",
}
STAGES = {
    ("aggregate", "DS release"): "drug_substance_release",
    ("aggregate", "DP release"): "drug_product_release",
    ("aggregate", "production bioreactor output"): "production_output",
}
CRITICALITY = {"VH": "very_high", "H": "high", "M-H": "moderate_to_high", "L": "low", "VL": "very_low"}


def compare_range(low: str, high: str, unit: str, name: str, found: Range | None, where: str) -> int:
    count = 0
    for published, quantity in zip((low, high), ends(found), strict=True):
        if published:
            count += assert_equal(published, unit, name, quantity, where)
        else:
            assert quantity is None, f"{where}: {quantity} is not published"
    return count


def compare_cqa(row: Row) -> int:
    if row["cqa"].startswith("mycoplasma"):
        for name in ("mycoplasma", "adventitious_virus", "mmv"):
            assert attribute_named(name).value_text == "negative"
        return 0
    name = CQA_NAMES.get((row["cqa"], row["stage"]), row["cqa"])
    attribute = attribute_named(name)
    stage = STAGES.get((row["cqa"], row["stage"]))
    bounds = limit_named(attribute, stage).range if stage else attribute.limit
    where = f"{row['cqa']} {row['stage']}"
    count = compare_range(row["limit_low"], row["limit_high"], row["unit"], name, bounds, where)
    for column, own in (("design_space", "design_space_assured"), ("clinical", "clinical_experience")):
        low, high = row[f"{column}_low"], row[f"{column}_high"]
        if low or high:
            bounds = limit_named(attribute, own).range
            count += compare_range(low, high, row["unit"], name, bounds, f"{where} {column}")
    if stage is None:
        assert attribute.criticality == CRITICALITY.get(row["criticality"])
        assert (attribute.role == "cqa") == (row["is_cqa"] == "yes")
        for column, words in (("tool1_score", "Tool 1 score"), ("tool2_rpn", "Tool 2 RPN")):
            if row[column]:
                assert any(re.search(rf"{words} {row[column]}\b", note) for note in attribute.notes)
                count += 1
    assert pages(row["source"]) <= pages(" ".join([*attribute.evidence, *texts(attribute.model_dump())]))
    return count


def test_every_number_of_the_cqa_table_is_compared() -> None:
    columns = [c for c in CQAS[0] if c.endswith(("_low", "_high")) or c.startswith("tool")]
    published = sum(1 for row in CQAS for column in columns if row[column] not in ("", "negative"))
    compared = sum(compare_cqa(row) for row in CQAS)
    print(f"{compared} of {published} numbers in {len(CQAS)} rows compared")
    assert compared == published == 84


# ------------------------------------------------------------------ amab_linkages.csv


def test_every_linkage_limit() -> None:
    streams = {(stream.source, stream.target): stream for stream in document().streams}
    count = 0
    for row in LINKAGES:
        source, target = (OPERATIONS.get(end, end) for end in row["link"].split("->"))
        if (source, target) == ("production", "protein_a"):
            source = "harvest"  # the table leaves the harvest out
        stream = streams[source, target]
        found = next(limit for limit in stream.limits if limit.name == row["attribute"])
        count += compare_range(
            row["low"], row["high"], row["unit"], row["attribute"], found.range, f"{row['link']} {found.name}"
        )
        assert pages(row["source"].replace("/", " ")) <= pages(" ".join([*stream.evidence, *found.evidence]))
    published = sum(1 for row in LINKAGES for column in ("low", "high") if row[column])
    assert count == published == 32
    assert sum(len(stream.limits) for stream in document().streams) == len(LINKAGES)


# ------------------------------------------------------------------ amab_scale_comparison.csv

COLUMNS_OF_RECIPE = {
    "a_mab_5kl": ("5000L_P2", "ph3_5kL", "pilot_5000L"),
    "a_mab_15kl": ("15000L_P2", "commercial_15kL", "commercial_15000L", "15000L"),
}
VESSEL = {
    "aspect_ratio_H_D": "aspect_ratio",
    "impeller": "impeller_type",
    "impeller_count": "impeller_count",
    "baffles": "baffle_count",
}
# A result whose name belongs to a quality attribute or to a parameter of the step.
RESULTS = {
    "final_viability": "viability",
    "specific_OUR": "specific_oxygen_uptake",
    "max_pCO2": "max_pco2",
    "mab": "observed_mab_concentration",
    "yield": "step_yield",
    **{name: f"observed_{name}" for name in ("aggregate", "afucosylation", "galactosylation", "hcp", "dna")},
}
ADDED_READINGS = {
    ("low_ph", "mab_concentration"): ("20 g/L", "24 g/L", "T4.14"),
    ("aex", "observed_hcp"): ("5.3-15.1", "12 ng/mg", "p152"),
    ("aex", "observed_aggregate"): ("0.4-1.0", "0.8 %", "p152"),
    ("production", "observed_hcp"): ("2.5e5", "5e5", "9e5-1.3e6", "p118"),
    ("production", "titer"): ("4.0 g/L", "4.1-5.0", "p71"),
}


def rows_of(recipe: str) -> list[Row]:
    return [row for row in SCALES if row["scale"] in COLUMNS_OF_RECIPE[recipe]]


def compare_at_scale(row: Row, recipe: str) -> int:
    """How many numbers (or words) of a row the recipe states; anything else fails."""
    name, where = row["parameter"], f"{recipe} {row_name(row)}"
    operation = operations(recipe)[OPERATIONS.get(row["unit_operation"], row["unit_operation"])]
    if name == "CO2_stripping_time":  # printed without a unit
        assert any("CO2 stripping time" in n and f"{row['value_or_range']} at" in n for n in operation.notes)
        return 1
    if name in VESSEL:
        item = next(x for x in operation.equipment[0].properties if x.name == VESSEL[name])
        if name == "impeller":
            assert item.text == row["value_or_range"]
            return 1
        assert item.setpoint is not None
        assert Decimal(item.setpoint.value) == Decimal(row["value_or_range"])
        return 1
    if name == "nominal_volume":
        item = next(x for x in operation.equipment[0].properties if x.name == "vessel_volume")
        assert item.setpoint is not None and item.setpoint.text == f"{row['value_or_range']} L"
    found = entity({**row, "parameter": RESULTS.get(name, name)}, recipe)
    assert pages(row["source"]) <= pages(" ".join(found.evidence)), where
    if row["sd"]:
        assert found.notes == [f"sd {row['sd']}, n = {row['n_batches']}"], where
    low, dash, high = row["value_or_range"].partition("-")
    if dash:
        assert found.setpoint is None
        return compare_range(low, high, row["unit"], found.name, found.nor, where)
    number, _, unit = row["value_or_range"].partition(" ")  # a pool volume carries its unit
    return assert_equal(number, unit or row["unit"], found.name, found.setpoint, where)


@pytest.mark.parametrize(("recipe", "rows", "numbers"), [("a_mab_5kl", 40, 40), ("a_mab_15kl", 44, 48)])
def test_recipe_has_every_value_of_its_scale(recipe: str, rows: int, numbers: int) -> None:
    published = rows_of(recipe)
    compared = sum(compare_at_scale(row, recipe) for row in published)
    print(f"{recipe}: {compared} values in {len(published)} rows compared")
    assert (len(published), compared) == (rows, numbers)


@pytest.mark.parametrize(("step", "name"), ADDED_READINGS)
def test_contradicting_results_state_both_readings(step: str, name: str) -> None:
    operation = operations()[step]
    found = next(x for x in (*operation.parameters, *operation.attributes) if x.name == name)
    assert any(all(word in text for word in ADDED_READINGS[step, name]) for text in found.assumed)


@pytest.mark.parametrize("recipe", COLUMNS_OF_RECIPE)
def test_the_recipe_says_what_its_vessel_assumes(recipe: str) -> None:
    production = operations(recipe)["production"]
    assert any("rest on the assumed impeller diameter" in note for note in production.equipment[0].notes)
    velocity = next(p for p in production.parameters if p.name == "superficial_gas_velocity")
    given = {"a_mab_5kl": ("8.0e-3", "3.9e-3"), "a_mab_15kl": ("15.0", "9e-3")}[recipe]
    assert any(all(word in text for word in given) for text in velocity.assumed)


def test_the_small_recipe_says_that_aex_results_are_of_the_large_scale() -> None:
    assert any("T4.26" in text for text in document("a_mab_5kl").assumed)
    aex = operations("a_mab_5kl")["aex"]
    for attribute in aex.attributes:
        assert any("not published for 5,000 L" in note for note in attribute.notes)


# ------------------------------------------------------------------ amab_inconsistencies.csv

# Words of both readings, which have to stand together in one evidence, assumed or note.
BOTH_READINGS = {
    "afucosylation upper limit": ("13 %", "11 %", "p92"),
    "galactosylation lower limit": ("10 %", "20 %", "p92"),
    "Protein A equil/wash volume": ("60-170", "60-70", "p124", "p125"),
    "resin B lifetime": ("200", "250", "p126"),
    "low pH time": ("30-60", "60-120", "60-180", "p128"),
    "low pH temperature class": ("WC-CPP", "WC-PP", "p163", "p133"),
    "CEX load range": ("10-40", "10-30", "p136", "p139"),
    "AEX equil/wash conductivity target": ("3.6", "1.6-3.6", "p159", "p150"),
    "AEX pilot column volume": ("72 L", "62.3 L"),
    "AEX load density": ("200 g/L", "22-33", "p141"),
    "bulk DP hold": ("0-5 d", "0-10 d", "p196"),
    "safety margin": ("9.22", "7.92", "p166"),
    "antifoam ISF": ("8.72e5", "8.72e4", "p169"),
    "1500 L compounding power": ("4.968 W", "4.14 W", "p224"),
    "1500 L compounding Re": ("230816", "41853", "27902"),
    "1500 L mixer speed": ("30 and 7", "20 and 5"),
    "1500 L vessel diameter": ("1226 mm", "1050 mm"),
    "insulin in medium": ("1 mg/mL", "1 ug/L"),
    "methotrexate in medium": ("50 nM", "0.023 ug/mL", "0.9 ug/mL"),
    "unit labels in DOE table/figure": ("% sat", "p77", "pH"),
    "specific OUR": ("1.0 mmol/cell/h", "1e-10", "p101"),
    "superficial gas velocity": ("15.0", "9e-3", "0.1 vvm"),
    "5 kL pCO2": ("120 mmHg", "40-100", "40-160"),
}


def test_every_inconsistency_is_named() -> None:
    assert set(BOTH_READINGS) == {row["topic"] for row in table("amab_inconsistencies.csv")}


@pytest.mark.parametrize("topic", BOTH_READINGS)
def test_both_readings_are_stated(topic: str) -> None:
    said = {
        text
        for name in ("a_mab", "a_mab_5kl", "a_mab_15kl")
        for text in texts(document(name).model_dump(mode="json"))
    }
    assert any(all(word in text for word in BOTH_READINGS[topic]) for text in said), topic
