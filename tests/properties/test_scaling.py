"""Scaling a recipe from another: what is kept is kept, there and back, in any units; the similarity laws."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pac.compiler.model import Outcome, Recipe, Scaled
from pac.compiler.problems import Severity
from tests.compiler.reading import compiled
from tests.properties.scale import examples

KEPT = Fraction(1, 10**9)

TEXT = """use std.equipment
use std.schemes

operation_class blending {{
  runs on stirred_vessel
  parameter working_volume : volume
  parameter density        : density
  parameter agitation      : agitation
}}
process blend version 1.0.0 {{
  classification ich
  unit_operation mix : blending {{
    non_cpp working_volume = {small.volume}
    non_cpp density        = 1 g/mL
    non_cpp kinematic_viscosity = 1 mm^2/s
    non_cpp agitation      = {speed}  {ranges}scale by {rule}
  }}
}}
site plant {{
  equipment SMALL : stirred_vessel {{
    mixer_diameter = {small.mixer} ; power_number = {small.power} ; vessel_diameter = {small.width}
    mixing_number = 30
    agitation range {small.speeds}
  }}
  equipment LARGE : stirred_vessel {{
    mixer_diameter = {large.mixer} ; power_number = {large.power} ; vessel_diameter = {large.width}
    mixing_number = 30
    agitation range {large.speeds}
  }}
}}
recipe one of blend 1.0.0 at plant {{ mix on SMALL }}
recipe two of blend 1.0.0 at plant {{ scale from one ; batch mix.working_volume = {large.volume} ; mix on LARGE }}
recipe three of blend 1.0.0 at plant {{ scale from two ; mix on SMALL }}
"""


@dataclass(frozen=True)
class Vessel:
    """A stirred vessel as it is written; lengths in millimetres, volumes in litres."""

    mixer_mm: int
    volume_l: int
    power_tenths: int = 13
    low: int = 1
    high: int = 2000
    unit: str = "rpm"
    metres: bool = False

    @property
    def mixer(self) -> str:
        return f"{self.mixer_mm / 1000} m" if self.metres else f"{self.mixer_mm} mm"

    @property
    def width(self) -> str:
        return f"{3 * self.mixer_mm} mm"

    @property
    def volume(self) -> str:
        return f"{self.volume_l / 1000} m^3" if self.metres else f"{self.volume_l} L"

    @property
    def power(self) -> str:
        return str(self.power_tenths / 10)

    @property
    def speeds(self) -> str:
        return f"{self.low} .. {self.high} rpm"


VESSELS = st.builds(Vessel, st.integers(50, 1500), st.integers(1, 20000), st.integers(3, 60))
SPEEDS = st.integers(20, 400)
RULES = st.sampled_from(["power_per_volume", "tip_speed", "reynolds_number", "mixing_time", "power"])


def recipes(small: Vessel, large: Vessel, speed: str, rule: str, ranges: str = "") -> dict[str, Recipe]:
    """The recipes of a project that may have a finding on implausible values, and nothing worse."""
    text = TEXT.format(
        small=small, large=large, speed=speed, rule=rule, ranges=f"{ranges} " if ranges else ""
    )
    compilation = compiled(text)
    errors = [p for p in compilation.problems if p.severity is Severity.ERROR and p.code.code != "U10"]
    assert {p.code.code for p in errors} <= {"L03", "E02", "E03"}, [p.message for p in errors]
    return dict(compilation.model[0].recipes)


def only(recipe: Recipe) -> Scaled:
    (found,) = recipe.scaling
    return found


def held(scaled: Scaled) -> Fraction:
    assert scaled.held is not None and scaled.held.ratio is not None
    return scaled.held.ratio


def speed_of(recipe: Recipe) -> Fraction:
    quantity = recipe.overrides["mix.agitation"].setting.quantity
    assert quantity is not None
    return quantity.base


@examples(0.6)
@given(VESSELS, VESSELS, SPEEDS, RULES)
def test_what_is_kept_is_kept_and_the_way_back_returns_the_value(
    small: Vessel, large: Vessel, speed: int, rule: str
) -> None:
    found = recipes(small, large, f"{speed} rpm", rule)
    there = only(found["two"])
    assume(there.outcome is Outcome.SCALED)
    assert abs(held(there) - 1) <= KEPT
    back = only(found["three"])
    assert back.outcome is Outcome.SCALED
    assert abs(held(back) - 1) <= KEPT
    sent = there.value.sender
    assert sent is not None
    assert abs(speed_of(found["three"]) / sent.base - 1) <= KEPT


@examples(0.3)
@given(VESSELS, VESSELS, SPEEDS, RULES)
def test_units_of_the_file_do_not_matter(small: Vessel, large: Vessel, speed: int, rule: str) -> None:
    first = recipes(small, large, f"{speed} rpm", rule)
    assume(only(first["two"]).outcome is Outcome.SCALED)
    meters = [replace(vessel, metres=True) for vessel in (small, large)]
    second = recipes(*meters, f"{speed * 60} turn/h", rule)
    assert only(first["two"]).value == only(second["two"]).value
    assert speed_of(first["two"]) == speed_of(second["two"])


@examples(0.3)
@given(st.integers(50, 700), st.integers(1, 2000), SPEEDS)
def test_doubled_lengths_obey_the_similarity_laws(mixer: int, volume: int, speed: int) -> None:
    """At constant power per volume N2/N1 = (D1/D2)^(2/3), tip speed rises by (D2/D1)^(1/3); volumes by 2^3."""
    small, large = Vessel(mixer, volume), Vessel(2 * mixer, 8 * volume)
    found = only(recipes(small, large, f"{speed} rpm", "power_per_volume")["two"])
    assert found.outcome is Outcome.SCALED
    assert found.value.ratio is not None
    # Cubed, for then both sides are fractions: (1/2)^2, and 2.
    assert abs(found.value.ratio**3 / Fraction(1, 4) - 1) <= 3 * KEPT
    ratios = {ends.name: ends.ratio for ends in found.moved}
    tip, power, reynolds = ratios["tip_speed"], ratios["power"], ratios["reynolds_number"]
    assert tip is not None and power is not None and reynolds is not None
    assert abs(tip**3 / 2 - 1) <= 3 * KEPT
    assert abs(power / 8 - 1) <= KEPT
    assert abs(reynolds**3 / 16 - 1) <= 3 * KEPT
    assert ratios["diameter_ratio"] == 1


@examples(0.2)
@given(VESSELS, SPEEDS, RULES)
def test_the_same_vessel_and_batch_keep_the_very_number(vessel: Vessel, speed: int, rule: str) -> None:
    found = only(recipes(vessel, vessel, f"{speed} rpm", rule)["two"])
    assert found.outcome is Outcome.SCALED
    assert found.value.sender == found.value.receiver
    assert held(found) == 1
    assert all(ends.ratio == 1 for ends in found.moved)


@examples(0.2)
@given(VESSELS, VESSELS, SPEEDS)
def test_ranges_keep_at_their_ends_what_the_rule_keeps(small: Vessel, large: Vessel, speed: int) -> None:
    ranges = f"nor {speed - 5} .. {speed + 7} rpm par {speed - 10} .. {speed + 20} rpm"
    found = recipes(small, large, f"{speed} rpm", "tip_speed", ranges)["two"]
    assume(only(found).outcome is Outcome.SCALED)
    parameter = found.process.operations["mix"].parameters["agitation"]
    ratio = Fraction(small.mixer_mm, large.mixer_mm)
    for interval, low, high in ((parameter.nor, -5, 7), (parameter.par, -10, 20)):
        assert interval is not None and interval.low is not None and interval.high is not None
        for end, offset in ((interval.low, low), (interval.high, high)):
            wanted = ratio * (speed + offset) / 60  # tip speed is proportional; base is turns per second
            assert abs(end.base / wanted - 1) <= KEPT


@pytest.mark.parametrize(
    ("high", "outcome"), [("30", Outcome.SCALED), ("29.99999", Outcome.REFUSED)], ids=["at the end", "beyond"]
)
def test_the_end_of_the_capability_is_reached(high: str, outcome: Outcome) -> None:
    small, large = Vessel(500, 100), Vessel(1000, 100, high=high)  # type: ignore[arg-type]
    found = recipes(small, large, "60 rpm", "tip_speed")["two"]
    assert only(found).outcome is outcome
    quantity = found.overrides["mix.agitation"].setting.quantity
    assert (quantity is None) is (outcome is Outcome.REFUSED)  # never that of the other scale


@pytest.mark.parametrize(
    ("limit", "outcome"),
    [
        ("mixing_time <= 60 s", Outcome.SCALED),
        ("mixing_time < 60 s", Outcome.REFUSED),
        ("mixing_time <= 59.999 s", Outcome.REFUSED),
        ("mixing_time in 60 .. 61 s", Outcome.SCALED),
        ("mixing_time in 60.001 .. 61 s", Outcome.REFUSED),
    ],
)
def test_a_limit_is_kept_at_its_very_end(limit: str, outcome: Outcome) -> None:
    found = recipes(Vessel(500, 100), Vessel(1000, 100), "60 rpm", f"tip_speed keeping {limit}")["two"]
    assert only(found).outcome is outcome
