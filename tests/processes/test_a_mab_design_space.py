"""A-Mab's published equations stand in the process with every coefficient, and its clearances add up."""

from __future__ import annotations

import itertools
import json
import re
from decimal import Decimal
from fractions import Fraction
from math import exp

import pytest

from pac.compiler.units import Unit, find_unit, to_base
from tests.processes.a_mab import DATA, attribute_named, document, ends, limit_named, operations

DESIGN = json.loads((DATA / "amab_design_space.json").read_text(encoding="utf-8"))

SPACE = {"pH": "p", "T": "t", "CO2": "c", "Osm": "o", "CD": "d"}
SETTINGS = {"T": "temperature", "CO2": "dissolved_co2", "Osm": "osmolality", "CD": "culture_duration"}


def design_space(operation: str, name: str) -> dict[str, str]:
    """Constraints by label, and ranges under their own text."""
    space = next(s for s in operations()[operation].design_spaces if s.name == name)
    return {constraint.label or constraint.text: constraint.text for constraint in space.constraints}


def evaluated(text: str, point: dict[str, Fraction]) -> Fraction:
    """A polynomial in the process's own notation, exactly."""
    assert re.fullmatch(r"[\d.a-z+*^ -]+", text)
    python = re.sub(r"\d+\.\d+|(?<=\^)\d+|\b\d+\b", lambda m: f"Fraction('{m.group()}')", text)
    return Fraction(eval(python.replace("^", "**"), {"Fraction": Fraction}, dict(point)))


def published_value(coefficients: list[float], terms: list[str], point: dict[str, Fraction]) -> Fraction:
    total = Fraction(0)
    for coefficient, term in zip(coefficients, terms, strict=True):
        product = Fraction(str(coefficient))
        for factor in [] if term == "intercept" else term.split("*"):
            base, _, exponent = factor.partition("^")
            product *= point[SPACE[base]] ** int(exponent or 1)
        total += product
    return total


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("afuc_upper", "afucosylation, upper limit"),
        ("afuc_lower", "afucosylation, lower limit"),
        ("gal_upper", "galactosylation, upper limit"),
        ("gal_lower", "galactosylation, lower limit"),
    ],
)
def test_design_space_polynomial_has_all_published_coefficients(name: str, label: str) -> None:
    inequalities = DESIGN["design_space_inequalities"]
    coefficients, terms = inequalities["coefficients"][name], inequalities["terms"]
    assert len(coefficients) == len(terms) == 21
    formula, threshold = design_space("production", "glycans")[label].split(" >= ")
    assert threshold == "4.60"
    # Polynomials of degree two in each variable that agree on three values of each are the same.
    for values in itertools.product((-1, 0, 1), repeat=5):
        point = dict(zip(SPACE.values(), map(Fraction, values), strict=True))
        assert evaluated(formula, point) == published_value(coefficients, terms, point)


def test_coding_and_bounds_of_the_design_space() -> None:
    space = next(s for s in operations()["production"].design_spaces if s.name == "glycans")
    definitions = {definition.name: definition.formula for definition in space.definitions}
    lines = set(design_space("production", "glycans"))
    for key, code in SPACE.items():
        name = SETTINGS.get(key, key)
        centre, width = re.fullmatch(r"\(\w+-([\d.]+)\)/([\d.]+)", DESIGN["coding"][key]).groups()  # type: ignore[union-attr]
        coding = definitions[code]
        assert re.search(rf"^\({name} - {re.escape(centre)} [\w/]+\) / {re.escape(width)} [\w/]+$", coding)
        bounds = next(value for bound, value in DESIGN["bounds"].items() if bound.split("_")[0] == key)
        for sign, bound in zip((">=", "<="), bounds, strict=True):
            assert any(re.match(rf"{name} {sign} {bound} ", line) for line in lines)


def test_low_ph_design_space() -> None:
    published = DESIGN["low_pH_design_space"]
    stated = set(design_space("low_ph", "inactivation"))
    wanted = {f"mab_concentration <= {published['mab_g_L_max']} g/L"}
    for name, key, unit in (
        ("pH", "pH", "pH"),
        ("hold_time", "time_min", "min"),
        ("temperature", "temp_degC", "degC"),
    ):
        low, high = published[key]
        wanted |= {f"{name} >= {low} {unit}", f"{name} <= {high} {unit}"}
    assert stated == wanted


def test_hcp_linkage_is_equation_6() -> None:
    stated = design_space("aex", "hcp_linkage")
    formula = stated["host cell protein after AEX"]
    form = DESIGN["hcp_linkage_eq6"]["form"].split("=")[1]
    for coefficient in re.findall(r"\d+\.?\d*", form):
        assert re.search(rf"(?<![\d.]){re.escape(coefficient)}0*(?![\d.])", formula), coefficient
    values = {
        "ProA_load": ("protein_a", "protein_load"),
        "ProA_elution_pH": ("protein_a", "elution_buffer_pH"),
        "CEX_load": ("cex", "protein_load"),
        "CEX_wash_cond": ("cex", "load_wash_conductivity"),
        "AEX_wash_cond": ("aex", "equil_wash_conductivity"),
        "AEX_load_pH": ("aex", "load_pH"),
    }
    point: dict[str, float] = {}
    for variable, (operation, name) in values.items():
        parameter = next(p for p in operations()[operation].parameters if p.name == name)
        assert parameter.setpoint is not None
        point[variable] = float(parameter.setpoint.value)
        own = name if operation == "aex" else f"{operation}.{name}"
        low, high = DESIGN["hcp_linkage_eq6"]["knowledge_space"][variable]
        assert any(line.startswith(f"{own} >= {low} ") for line in stated)
        assert any(line.startswith(f"{own} <= {high} ") for line in stated)
    hcp = eval(form, {"exp": exp}, dict(point))
    space = next(s for s in operations()["aex"].design_spaces if s.name == "hcp_linkage")
    margin = next(c.margin for c in space.constraints if c.label == "host cell protein after AEX")
    assert margin is not None
    unit = find_unit(margin.unit) if margin.unit else None
    ratio = to_base(Decimal(margin.value), unit) if isinstance(unit, Unit) else Fraction(margin.value)
    per_milligram = find_unit("ng/mg")
    assert isinstance(per_milligram, Unit)
    assert float(ratio / to_base(Decimal(1), per_milligram)) == pytest.approx(100 - hcp, rel=1e-6)


def test_clearance_per_step_adds_up_to_the_published_totals() -> None:
    for virus, target in (("XMuLV", "xmulv"), ("MVM", "mvm")):
        published = dict(DESIGN["viral_clearance"][virus])
        total = Decimal(str(published.pop("total")))
        steps = {"low_pH": "low_ph", "vf": "virus_filtration"}
        stated = {
            operation.name: Decimal(clearance.amount.value)
            for operation in document().operations
            for clearance in operation.clearances
            if clearance.target == target
        }
        assert stated == {steps.get(step, step): Decimal(str(x)) for step, x in published.items()}
        assert sum(stated.values()) == total
        low, _ = ends(limit_named(attribute_named(target), "process_total").range)
        assert low is not None and Decimal(low.value) == total
