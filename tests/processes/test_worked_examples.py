"""Formulas of the library give the published answers of worked examples (tests/data/worked_examples.csv).

Each row is written as a process, a site and a recipe in pac, and the derived quantity is read from the
compiled recipe. Rows that the publication itself contradicts (reproduces=NO) are not expected to agree.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import pytest

from pac.compiler.units import Unit, find_unit, to_base
from tests.compiler.reading import compiled
from tests.processes.a_mab import Row, table

ROWS = table("worked_examples.csv")

Inputs = dict[str, float]


@dataclass(frozen=True)
class Case:
    """How a row is written in pac: the class of the equipment, the lines of the step and of the equipment."""

    equipment: str
    parameters: Callable[[Inputs], list[str]]
    properties: Callable[[Inputs], list[str]]
    derived: str


def tank(derived: str) -> Case:
    return Case(
        "stirred_tank",
        lambda i: [f"agitation = {i['N_rpm']} rpm", f"working_volume = {i.get('V_L', 1)} L"],
        lambda i: [
            f"impeller_diameter = {i['D_m']} m",
            "impeller_count = 1",
            f"power_number = {i.get('Np', 1)}",
        ],
        derived,
    )


def mixer(derived: str) -> Case:
    def parameters(i: Inputs) -> list[str]:
        given = {"n_rpm": "agitation = {} rpm", "rho": "density = {} kg/m^3", "V": "working_volume = {} m^3"}
        lines = [text.format(i[name]) for name, text in given.items() if name in i]
        if "nu" in i:
            lines.append(f"kinematic_viscosity = {1e6 * i['nu']:.6f} mm^2/s")
        return lines

    def properties(i: Inputs) -> list[str]:
        given = {"d": "mixer_diameter = {} m", "Ne": "power_number = {}"}
        return ["mixing_number = 90", *(text.format(i[name]) for name, text in given.items() if name in i)]

    return Case("stirred_vessel", parameters, properties, derived)


def column(derived: str) -> Case:
    return Case(
        "chromatography_column",
        lambda i: [f"bed_height = {i['h_cm']} cm", f"linear_velocity = {i.get('u_cm_h', 100)} cm/h"],
        lambda i: [f"column_diameter = {i.get('d_cm', 1)} cm"],
        derived,
    )


PREPACKED = Case(
    "prepacked_column",
    lambda i: [f"flow_rate = {i['Q_mL_min']} mL/min"],
    lambda i: [f"column_volume = {i['V_mL']} mL"],
    "residence_time",
)

# By the formula that the row states.
FORMULAS = {
    "P/V=Np*rho*N^3*D^5/V": tank("power_per_volume"),
    "v=pi*N*D": tank("tip_speed"),
    "V=pi/4*d^2*h": column("bed_volume"),
    "pi/4*d^2*h": column("bed_volume"),
    "t=h/u": column("residence_time"),
    "V/Q": PREPACKED,
    "Re=n*d^2/nu": mixer("reynolds_number"),
    "Re": mixer("reynolds_number"),
    "P=Ne*rho*n^3*d^5": mixer("power"),
    "theta=90/n": mixer("mixing_time"),
}

# Formulas of the table that are none of the library's, and why.
ELSEWHERE = {
    "V2/V1": "a quotient of two volumes, no property of one piece of equipment",
    "V/30 mL": "a quotient of two volumes, no property of one piece of equipment",
    "P/V": "starts from a published power; the library computes the power, see P=Ne*rho*n^3*d^5",
    "P/V*V": "starts from a published power per volume, the other way round",
    "d=0.368*D": "a rule of the study; the library computes the ratio, see the test of it below",
    "n=(P/(Ne*rho*d^5))^(1/3)": "solves for the speed; the library computes the power",
}


def base(number: str, unit: str) -> Fraction:
    """In base units; `x` and `1` mark plain numbers."""
    if unit in ("", "1", "x"):
        return Fraction(number)
    found = find_unit(unit)
    assert isinstance(found, Unit)
    return to_base(Fraction(number), found)


def derived(case: Case, inputs: Inputs) -> Fraction:
    """The derived quantity in base units."""
    parameters = "\n".join(f"    non_cpp {line}" for line in case.parameters(inputs))
    properties = "\n".join(f"    {line}" for line in case.properties(inputs))
    text = f"""use std.equipment
use std.schemes

operation_class tried {{ runs on {case.equipment} }}
process p version 1.0.0 {{
  classification ich
  unit_operation u : tried {{
{parameters}
  }}
}}
site s {{
  equipment E_1 : {case.equipment} {{
{properties}
  }}
}}
recipe r of p 1.0.0 at s {{ u on E_1 }}
"""
    [operation] = compiled(text).document("r").operations
    [value] = [found.value for found in operation.derived if found.name == case.derived]
    return base(value.value, value.unit)


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["formula"] in FORMULAS], ids=lambda row: row["id"]
)
def test_the_library_gives_the_published_answer(row: Row) -> None:
    found = derived(FORMULAS[row["formula"]], json.loads(row["inputs_json"]))
    published, recomputed = (base(row[name], row["unit"]) for name in ("published", "recomputed"))
    assert abs(found / recomputed - 1) < Fraction("0.001"), "the formula is not that of the table"
    agrees = abs(found / published - 1) <= Fraction(row["tolerance"])
    assert agrees == (row["reproduces"] == "yes"), f"{row['id']}: {row['note']}"


def test_the_mixers_of_the_study_have_one_diameter_ratio() -> None:
    for row in ROWS:
        if row["formula"] == "d=0.368*D":
            diameter = json.loads(row["inputs_json"])["D_mm"]
            case = Case(
                "stirred_vessel",
                lambda i: ["agitation = 60 rpm"],
                lambda i: [f"mixer_diameter = {i['d']} mm", f"vessel_diameter = {i['D']} mm"],
                "diameter_ratio",
            )
            found = derived(case, {"d": float(row["published"]), "D": diameter})
            assert abs(found - Fraction("0.368")) < Fraction("0.001")


# ------------------------------------------------------------------ bioreactor_mixing_gas.csv


def test_turns_until_mixed_give_the_published_mixing_time() -> None:
    [row] = [row for row in table("bioreactor_mixing_gas.csv") if row["system"] == "ambr 250 at 550 rpm"]
    turns = row["source"].partition("N*tm=")[2]
    case = Case(
        "stirred_vessel",
        lambda i: ["agitation = 550 rpm"],
        lambda i: [f"mixing_number = {turns}"],
        "mixing_time",
    )
    assert abs(derived(case, {}) / Fraction(row["low"]) - 1) < Fraction("0.005")


def test_mixing_and_gas_transfer_follow_the_correlations_of_the_table() -> None:
    forms = {row["system"] for row in table("bioreactor_mixing_gas.csv") if row["kind"] == "correlation"}
    assert "t95=fc*5.2/N*(T/D)^2*(H/T)^0.5*Np^(-1/3)" in forms
    assert "kLa=0.026*(P/V)^0.4*vs^0.5 (1/s, W/m3, m/s)" in forms

    def at(name: str) -> float:
        properties = [
            "vessel_diameter = 1.3 m",
            "impeller_diameter = 0.5 m",
            "impeller_count = 2",
            "power_number = 1.3",
            "aspect_ratio = 1.4",
            "mixing_factor = 1.2",
            "kla_at_unit_power = 0.026 1/s",
            "kla_power_exponent = 0.4",
            "kla_gas_exponent = 0.5",
        ]
        parameters = [
            "agitation = 60 rpm",
            "working_volume = 2000 L",
            "gas_flow : gas_flow_per_volume = 0.06 vvm",
        ]
        return float(derived(Case("stirred_tank", lambda i: parameters, lambda i: properties, name), {}))

    assert at("mixing_time") == pytest.approx(
        1.2 * 5.2 * (1.3 / 0.5) ** 2 * 1.4**0.5 * 1.3 ** (-1 / 3), rel=1e-9
    )
    power = 2 * 1.3 * 1000 * 0.5**5 / 2
    gas = 0.06 / 60 * 2 / (3.141592653589793 / 4 * 1.3**2)
    assert at("power_per_volume") == pytest.approx(power, rel=1e-9)
    assert at("gas_velocity") == pytest.approx(gas, rel=1e-9)
    assert at("kla") == pytest.approx(0.026 * power**0.4 * gas**0.5, rel=1e-9)


def test_every_row_is_compared_or_has_a_reason() -> None:
    assert {row["formula"] for row in ROWS} == {*FORMULAS, *ELSEWHERE}
    compared = [row for row in ROWS if row["formula"] in FORMULAS]
    refuted = [row["id"] for row in compared if row["reproduces"] == "NO"]
    print(f"{len(compared)} of {len(ROWS)} rows compared, {len(refuted)} contradict themselves: {refuted}")
    assert len(compared) == 43
    assert refuted == ["amab_col_pilot", "amab_Re_1500", "amab_Re_1500_5C"]
