"""The library's quantity kinds name listed units and sensible envelopes."""

from __future__ import annotations

import importlib.resources
import re
from decimal import Decimal

import pytest

from pac.compiler.units import Unit, find_unit

NUMBER = r"-?\d+(?:\.\d+)?(?:e-?\d+)?"
KIND = re.compile(
    r'kind (?P<name>[A-Za-z]\w*) +"[^"]+" +: (?P<unit>\S+)'
    r"(?: +(?:extends \w+|gradual|recovered|whole|microbial|scale \w+"
    rf"|plausible +(?P<low>{NUMBER}) \.\. (?P<high>{NUMBER})"
    r'|basis "[^"]+"|asks "[^"]+"|source "(?P<source>[^"]+)"))*'
)
LINES = [
    line
    for line in importlib.resources.files("pac.processes")
    .joinpath("std/kinds.pac")
    .read_text("utf-8")
    .splitlines()
    # A kind without a unit is a text, or a list of words.
    if line.strip() and not line.startswith("#") and " : " in line and " : one_of " not in line
]


def read(line: str) -> re.Match[str]:
    found = KIND.fullmatch(line)
    assert found is not None, line
    return found


@pytest.mark.parametrize("line", LINES)
def test_a_kind_has_a_known_unit_and_an_ordered_envelope_with_its_source(line: str) -> None:
    kind = read(line)
    assert isinstance(find_unit(kind["unit"]), Unit)
    if kind["low"] is not None:
        assert Decimal(kind["low"]) < Decimal(kind["high"])
        assert kind["source"]


def test_names_are_unique() -> None:
    names = [read(line)["name"] for line in LINES]
    assert len(set(names)) == len(names)


def test_kinds_of_one_dimension_stay_apart() -> None:
    units = {read(line)["name"]: read(line)["unit"] for line in LINES}
    for pair in [("kla", "growth_rate"), ("flux", "linear_velocity"), ("resin_load", "titer")]:
        first, second = (find_unit(units[name]) for name in pair)
        assert isinstance(first, Unit) and isinstance(second, Unit)
        assert first.dimension == second.dimension
