"""Windows of derived quantities, as a document shows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pac.compiler.document import Derived
from tests.compiler.reading import compiled

TEXT = """use std.kinds
use std.schemes
equipment_class tank {
  property diameter_2 : diameter
  property fitted     : kla
  capability agitation
  derive tip_speed = pi * diameter_2 * agitation / 1 turn  valid reynolds_number >= 1e4  source "geometry"
  derive reynolds_number = agitation / 1 turn * diameter_2^2 / kinematic_viscosity
  derive kla = fitted * tip_speed / 1 m/s  valid agitation in 10 .. 60 rpm  note "recalled: none"
}
operation_class culture { runs on tank }
process p version 1.0.0 {
  classification ich
  unit_operation u : culture {
    non_cpp agitation = %s  scale by none because "a test"
    non_cpp kinematic_viscosity = %s
  }
}
site s { equipment T : tank { diameter_2 = 10 cm; fitted = 5 1/h  valid tip_speed >= 0.1 m/s } }
recipe r of p 1.0.0 at s { u on T }
"""


def kla(agitation: str, viscosity: str = "1 mm^2/s") -> Derived:
    [operation] = compiled(TEXT % (agitation, viscosity)).document("r").operations
    return next(item for item in operation.derived if item.name == "kla")


def test_a_quantity_has_the_windows_of_all_that_it_rests_on() -> None:
    assert [(window.of, window.text, window.met) for window in kla("60 rpm").windows] == [
        ("kla", "agitation >= 10 rpm", True),
        ("kla", "agitation <= 60 rpm", True),
        ("fitted", "tip_speed >= 0.1 m/s", True),
        ("tip_speed", "reynolds_number >= 1e4", True),
    ]
    assert kla("60 rpm").notes == ["recalled: none"]


@pytest.mark.parametrize(
    ("agitation", "viscosity", "broken"),
    [
        ("60 rpm", "1 mm^2/s", []),
        ("60.001 rpm", "1 mm^2/s", ["agitation <= 60 rpm"]),
        ("1 1/s * 1 turn", "1e-6 m^2/s", []),
        ("60 rpm", "1.0001 mm^2/s", ["reynolds_number >= 1e4"]),
        ("9 rpm", "0.1 mm^2/s", ["agitation >= 10 rpm", "tip_speed >= 0.1 m/s"]),
    ],
)
def test_a_window_is_met_up_to_its_ends(agitation: str, viscosity: str, broken: list[str]) -> None:
    assert [window.text for window in kla(agitation, viscosity).windows if window.met is False] == broken


def test_a_window_whose_names_have_no_value_is_not_judged() -> None:
    text = (TEXT % ("60 rpm", "1 mm^2/s")).replace("    non_cpp kinematic_viscosity = 1 mm^2/s\n", "")
    result = compiled(text)
    [found] = [item for item in result.document("r").operations[0].derived if item.name == "kla"]
    assert [window.met for window in found.windows] == [True, True, True, None]
    assert "L04" not in {problem.code.code for problem in result.problems}


def test_what_nothing_rests_on_is_a_warning_and_the_rest_an_error() -> None:
    """At PPQ: a rule of scale and a limit make it an error, a figure that is only shown does not."""
    text = (Path(__file__).parents[1] / "corpus" / "bad" / "scale_windows.pac").read_text(encoding="utf-8")
    found = {
        problem.path.partition(".")[0]: problem.severity
        for problem in compiled(text).problems
        if "reynolds_number is 9801" in problem.message
    }
    assert found == {"below": "error", "told": "warning", "resting_on": "error"}
