"""Unit tokens: what is accepted, what is refused, and how it is explained."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.units import DIMENSIONLESS, Unit, UnknownUnit, describe, find_unit, known_units
from pac.compiler.units.table import read_table, unit_table


def unit(text: str) -> Unit:
    found = find_unit(text)
    assert isinstance(found, Unit), found
    return found


def unknown(text: str) -> UnknownUnit:
    found = find_unit(text)
    assert isinstance(found, UnknownUnit), found
    return found


# Tokens that a general unit library reads silently as something else, or not at all, with what
# each is here: the dimension in words where it is a unit, else the suggestions.
TRAPS = {
    "rpm": "rotation/time",
    "Hz": ("1/s", "turn/s"),
    "C": ("degC",),
    "F": ("degF",),
    "g": "mass",
    "xg": "acceleration (length/time^2)",
    "rcf": ("xg",),
    "pH": "pH",
    "EU": "endotoxin",
    "EU/mL": "endotoxin/volume",
    "TU": "transducing unit",
    "U": "enzyme activity",
    "slm": ("NL/min", "L/min"),
    "slpm": ("NL/min", "L/min"),
    "mol%": ("%mol",),
    "Np": (),
    "R": (),
    "S": "conductance",
    "M": "molar concentration (amount of substance/volume)",
    "B": (),
    "T": (),
    "particle": "particle",
    "N*m": "energy",
    "J": "energy",
    "1/h": "rate (1/time)",
    "LMH": ("L/m^2/h",),
    "m/s": "velocity or flux (length/time)",
    "degC": "temperature",
    "delta_degC": "temperature",
    "barg": "gauge pressure",
    "psig": "gauge pressure",
    "vvm": "vessel volume/time",
    "RPM": ("rpm",),
    "IU": "international unit",
    "CFU": "colony",
    "cells": "cell",
    "NTU": "turbidity",
    "FTU": ("NTU", "FNU"),
    "osmol": ("Osm",),
    "mOsm": "osmole",
    "OD": "optical density",
    "CV": "column volume",
    "DO": ("%airsat", "%O2sat"),
    "LRV": ("log10",),
    "sccm": ("NmL/min", "mL/min"),
    "SLPM": ("NL/min", "L/min"),
    "wk": "time",
    "rev": ("turn",),
    "wt%": ("%w/w",),
    "ppb": ("ug/kg", "pg/mg", "ug/L"),
    "lmh": ("L/m^2/h",),
    "AU": "absorbance",
    "mAU": "absorbance",
    "AU/cm": "absorbance/length",
    "ppm": ("mg/kg", "ng/mg", "uL/L", "mg/L"),
    "cP": "viscosity (pressure*time)",
    "hrs": ("h",),
}


@pytest.mark.parametrize("token", TRAPS)
def test_a_trap_token_is_its_own_unit_or_refused_with_the_right_suggestion(token: str) -> None:
    expected = TRAPS[token]
    if isinstance(expected, str):
        assert describe(unit(token).dimension) == expected
    else:
        assert unknown(token).suggestions == expected


def test_the_reasons_of_the_worst_traps_name_the_misreading() -> None:
    assert "coulomb" in unknown("C").reason and "Celsius" in unknown("C").reason
    assert "temperature and pressure" in unknown("slpm").reason
    assert "mass per mass" in unknown("ppm").reason
    assert "exact" in unknown("month").reason and unknown("month").suggestions == ("d",)


@pytest.mark.parametrize("token", ["%", "%sat", "%DO", "DO", "%w", "%aera", "%nothing", "%/h", "percent"])
def test_a_percentage_without_its_basis_is_u06(token: str) -> None:
    found = unknown(token)
    assert found.code == "U06"
    assert found.suggestions


def test_saturation_without_its_gas_names_the_factor() -> None:
    assert unknown("%sat").suggestions == ("%airsat", "%O2sat")
    assert "4.77" in unknown("%sat").reason
    assert {"%airsat", "%O2sat"} <= set(unknown("%").suggestions)


@pytest.mark.parametrize(
    ("token", "suggestion"),
    [
        ("day", "d"),
        ("days", "d"),
        ("hr", "h"),
        ("hour", "h"),
        ("sec", "s"),
        ("ml", "mL"),
        ("l", "L"),
        ("lit", "L"),
        ("kg/l", "kg/L"),
        ("Cells/ml", "cells/mL"),
        ("degc", "degC"),
        ("celsius", "degC"),
        ("psi.g", "psig"),
        ("Pa.s", "Pa*s"),
        ("m2", "m^2"),
        ("L/m2/h", "L/m^2/h"),
        ("kg*lmh", "kg*L/m^2/h"),
        ("min-1", "min^-1"),
        ("C/min", "delta_degC/min"),
        ("milimeter", "mm"),
        ("viable_cels/mL", "cells/mL"),
        ("mmhg", "mmHg"),
        ("%W/V", "%w/v"),
        ("%viability", "%cells"),
        ("nl", "uL"),
        ("mosm/kg", "mOsm/kg"),
    ],
)
def test_other_spellings_lead_to_the_one_spelling(token: str, suggestion: str) -> None:
    found = unknown(token)
    assert found.code == "U03"
    assert found.suggestions[0] == suggestion


@pytest.mark.parametrize(
    ("token", "suggestion"),
    [
        ("m²", "m^2"),
        ("m³", "m^3"),
        ("h⁻¹", "h^-1"),
        ("L/m²/h", "L/m^2/h"),
        ("\N{MICRO SIGN}L", "uL"),
        ("\N{GREEK SMALL LETTER MU}L/min", "uL/min"),
        ("°C", "degC"),
        ("\N{LATIN CAPITAL LETTER A WITH RING ABOVE}", "nm"),
        ("\N{ANGSTROM SIGN}", "nm"),
        ("kg\N{MIDDLE DOT}m", "kg*m"),
        ("min^\N{MINUS SIGN}1", "min^-1"),
        ("\N{MULTIPLICATION SIGN}g", "xg"),
        ("m**2", "m^2"),
        ("% v/v", "%v/v"),
        ("g / L", "g/L"),
        ("mg per mL", "mg/mL"),
        ("L/(m^2*h)", "L/m^2/h"),
        ("%O₂sat", "%O2sat"),
    ],
)
def test_other_characters_are_never_accepted(token: str, suggestion: str) -> None:
    found = unknown(token)
    assert found.code == "U03"
    assert found.suggestions == (suggestion,)


@pytest.mark.parametrize(
    ("token", "factor", "dimension"),
    [
        ("L/m^2/h", Fraction(1, 3600000), (("length", 1), ("time", -1))),
        ("W/m^3", Fraction(1), (("length", -1), ("mass", 1), ("time", -3))),
        ("1/h", Fraction(1, 3600), (("time", -1),)),
        ("h^-1", Fraction(1, 3600), (("time", -1),)),
        ("mL/min", Fraction(1, 60000000), (("length", 3), ("time", -1))),
        ("cells/mL", Fraction(1000000), (("cell", 1), ("length", -3))),
        ("mOsm/kg", Fraction(1, 1000), (("mass", -1), ("osmole", 1))),
        ("pmol/cell/h", Fraction(1, 3600 * 10**12), (("cell", -1), ("substance", 1), ("time", -1))),
        ("ng/mg", Fraction(1, 1000000), ()),
        ("%w/w", Fraction(1, 100), ()),
        ("%w/v", Fraction(10), (("length", -3), ("mass", 1))),
        ("%w/v/h", Fraction(1, 360), (("length", -3), ("mass", 1), ("time", -1))),
        ("g/%v/v", Fraction(1, 1000), (("mass", 1), ("volume_fraction", -1))),
        ("delta_degC/min", Fraction(1, 60), (("temperature", 1), ("time", -1))),
        ("cm/cm", Fraction(1), ()),
        ("psi", Fraction("4.4482216152605") / Fraction("0.0254") ** 2, unit("Pa").dimension),
    ],
)
def test_compound_tokens(token: str, factor: Fraction, dimension: tuple[tuple[str, int], ...]) -> None:
    assert unit(token) == Unit(token, factor, Fraction(0), dimension)


@pytest.mark.parametrize(
    "token",
    ["/h", "h/", "h//d", "h^", "h^0", "h^^2", "m^1.5", "m^100", "1/", "1*h", "2/h", "1e6", "h^2^2", "^"],
)
def test_malformed_tokens_are_refused(token: str) -> None:
    assert unknown(token).code == "U03"


@pytest.mark.parametrize(
    ("token", "suggestion"),
    [
        ("degC/min", "delta_degC/min"),
        ("J/degF", "J/delta_degF"),
        ("degC^2", "delta_degC^2"),
        ("1/degC", "1/delta_degC"),
    ],
)
def test_an_absolute_temperature_stands_in_no_compound(token: str, suggestion: str) -> None:
    assert unknown(token).suggestions == (suggestion,)


@pytest.mark.parametrize("token", ["", "1"])
def test_no_unit_is_dimensionless(token: str) -> None:
    assert find_unit(token) is DIMENSIONLESS


def test_units_are_interned() -> None:
    assert find_unit("mg/mL") is find_unit("mg/mL")


def test_bases_that_must_not_convert_have_dimensions_of_their_own() -> None:
    groups = [
        [
            "%airsat",
            "%O2sat",
            "%area",
            "%mol",
            "%w/w",
            "%v/v",
            "%cells",
            "%target",
            "%label",
            "%reference",
            "%RH",
        ],
        ["bar", "barg", "bara"],
        ["EU", "U", "IU", "CFU", "PFU", "TU", "TCID50", "vg", "vp", "cells", "particles"],
        ["AU", "OD", "NTU", "FNU"],
        ["CV", "DV", "VV", "L", "NL"],
        ["rpm", "1/min"],
    ]
    for group in groups:
        assert len({unit(token).dimension for token in group}) == len(group), group


PIECES = [
    "%",
    "/",
    "*",
    "^",
    "1",
    "2",
    "-",
    ".",
    " ",
    "m",
    "L",
    "C",
    "degC",
    "cells",
    "ml",
    "²",
    "µ",
    "%w/v",
    "lmh",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)))
def test_no_text_raises_and_every_suggestion_is_a_unit(text: str) -> None:
    found = find_unit(text)
    assert found.text == ("" if text == "1" else text)
    if isinstance(found, UnknownUnit):
        assert found.code in ("U03", "U06", "U08")
        assert found.reason.endswith(".")
        assert all(isinstance(find_unit(s), Unit) for s in found.suggestions)


@pytest.mark.parametrize("token", [*unit_table().spellings, *unit_table().refusals])
def test_every_token_of_the_file_is_refused_with_valid_suggestions(token: str) -> None:
    table = unit_table()
    listed = table.refusals[token].suggestions if token in table.refusals else (table.spellings[token],)
    assert unknown(token).suggestions == listed


def test_the_table_for_readers_is_complete() -> None:
    entries = known_units()
    assert len({entry.symbol for entry in entries}) == len(entries)
    for entry in entries:
        assert unit(entry.symbol).dimension == entry.dimension
        assert entry.name and entry.group


@pytest.mark.parametrize(
    "text",
    [
        "m  base length  metre",
        "[length]\nm  base length",
        "[length]\nm  base length  metre\nm  base length  metre",
        "[other spellings]\nm",
        "[other spellings]\nm  meter\ncm  meter",
        "[refused]\nC  U03  degC",
        "[refused]\nC  U99  degC  No such code.",
    ],
)
def test_a_malformed_file_is_a_defect(text: str) -> None:
    with pytest.raises(ValueError, match=r"units\.txt line"):
        read_table(text)
