"""What names in formulas stand for, in a process and in a recipe of it."""

from __future__ import annotations

import pytest

from pac.compiler.document import Parameter
from tests.compiler.reading import HEAD, compiled, step

RECIPE = f"""{HEAD}
equipment_class tank {{
  property width : length
  capability temperature
  derive area : area = pi * width^2
}}
operation_class held {{
  runs on tank
  parameter temperature : temperature
}}
process p version 1.0.0 {{
  classification a_mab
  unit_operation u : held {{
    gpp temperature = 20 degC
    gpp a : volume = 2 L
    gpp b : volume = 3 * a
    gpp c : volume = b + equipment.width^3
    gpp d : volume = max(v.a, b)
    phase x {{ for 1 h }}
  }}
  unit_operation v : step {{
    gpp a : volume = u.b - 1 L
  }}
  flow {{ u -> v }}
}}
site s {{
  equipment T : tank {{ width = 10 cm; temperature range 0 .. 50 degC }}
}}
recipe r of p 1.0.0 at s {{
  u on T {{ a = 5 L because "so" }}
  v on T
}}
"""


def parameters(text: str, name: str) -> dict[str, Parameter]:
    document = compiled(text).document(name)
    return {
        parameter.path: parameter for operation in document.operations for parameter in operation.parameters
    }


def setpoints(name: str) -> dict[str, str | None]:
    return {
        path: parameter.setpoint.text if parameter.setpoint else None
        for path, parameter in parameters(RECIPE, name).items()
    }


def test_a_process_leaves_open_what_its_equipment_decides() -> None:
    assert setpoints("p") == {
        "u.temperature": "20 degC",
        "u.a": "2 L",
        "u.b": "6 L",
        "u.c": None,
        "u.d": "6 L",
        "v.a": "5 L",
    }


def test_a_recipe_follows_its_own_values_and_its_equipment() -> None:
    assert setpoints("r") == {
        "u.temperature": "20 degC",
        "u.a": "5 L",
        "u.b": "15 L",
        "u.c": "16 L",
        "u.d": "15 L",
        "v.a": "14 L",
    }


def test_a_value_says_where_it_comes_from() -> None:
    found = parameters(RECIPE, "r")
    assert found["u.a"].origin.kind == "recipe"
    assert found["u.a"].origin.reason == "so"
    assert found["u.a"].replaced is not None
    assert found["u.a"].replaced.text == "2 L"
    assert found["u.b"].origin.kind == "expression"
    assert found["u.b"].origin.formula == "3 * a"
    assert found["u.temperature"].origin.kind == "process"


def test_what_follows_from_equipment_is_derived_for_the_bound_piece() -> None:
    (operation,) = [o for o in compiled(RECIPE).document("r").operations if o.name == "u"]
    assert [(d.name, d.value.text, d.equipment) for d in operation.derived] == [("area", "0.03142 m^2", "T")]


@pytest.mark.parametrize(
    ("formula", "code", "words"),
    [
        ("b", "N01", "there is no value `b` here"),
        ("w.a", "N01", "there is no unit operation `w`"),
        ("u.q", "N01", "`u` has no value `q`"),
        ("a", "N03", "the value depends on itself: u.a -> u.a"),
        ("2 * temperature / 1 delta_degC * 1 L", "U05", "an absolute temperature cannot be"),
        ("5 kg", "U02", "`kg` measures mass"),
        ("2 * 5 kg", "U02", "the formula"),
        ("1 L / 0", "N07", "divides by zero"),
    ],
)
def test_formulas_that_mean_nothing(formula: str, code: str, words: str) -> None:
    problems = compiled(step(f"gpp temperature = 20 degC\ngpp a : volume = {formula}")).problems
    assert [p.code.code for p in problems if p.code.code[0] in "NU"] == [code]
    assert any(words in problem.message for problem in problems)


def test_values_that_depend_on_each_other_are_a_circle() -> None:
    problems = compiled(step("gpp a : volume = b\ngpp b : volume = c\ngpp c : volume = 2 * a")).problems
    found = [problem.message for problem in problems if problem.code.code == "N03"]
    assert found
    for message in found:
        assert message.startswith("the value depends on itself: ")
        assert {name for name in ("u.a", "u.b", "u.c") if name in message} == {"u.a", "u.b", "u.c"}


def test_requirements_are_judged_at_the_set_points() -> None:
    def broken(condition: str, name: str = "p") -> bool:
        text = RECIPE.replace(
            "process p version 1.0.0 {", f"process p version 1.0.0 {{\n  require {condition}"
        )
        return "R12" in {problem.code.code for problem in compiled(text).problems}

    assert not broken("u.a <= 5 L")
    assert broken("u.a < 2 L")
    assert broken("u.a <= 4 L")  # the recipe's 5 L
    assert not broken("u.a <= 4 L or u.temperature < 21 degC")
    assert broken("u.a <= 4 L and u.temperature < 21 degC")
