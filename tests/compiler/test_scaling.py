"""Root search, and what becomes of scale rules: fallbacks, chains, circles of rules, who may see it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pac.compiler.compare import compare
from pac.compiler.model import Outcome, Scaled
from pac.compiler.pipeline import Compilation, NotCompilable
from pac.compiler.scaling.curve import Curve
from pac.compiler.scaling.order import groups
from tests.compiler.reading import compiled

F = Fraction


# ------------------------------------------------------------------ curves


def near(found: tuple[Fraction, ...]) -> list[float]:
    return [round(float(x), 9) for x in found]


def test_a_rational_root_is_found_exactly() -> None:
    assert Curve(lambda x: x**3, F(0), F(10)).solutions(F(27)) == (3,)


def test_every_root_is_found_whatever_the_function_does_between() -> None:
    hump = Curve(lambda x: x * (4 - x), F(0), F(5))
    assert near(hump.solutions(F(3))) == [1, 3]
    assert hump.solutions(F(4)) == (pytest.approx(2, abs=1e-4),)  # where it turns, and is just reached
    assert hump.solutions(F(401, 100)) == ()
    assert hump.span is not None and hump.span[1] == pytest.approx((2, 4), abs=1e-4)


def test_two_roots_between_two_samples_are_seen() -> None:
    narrow = Curve(lambda x: (x - F(1001, 1000)) ** 2, F(0), F(10))
    assert near(narrow.solutions(F(1, 10**8))) == [1.0009, 1.0011]


def test_a_turn_midway_between_samples_and_in_the_outer_cells_is_seen() -> None:
    midway = Curve(lambda x: (x - 33) ** 2 * 7, F(0), F(64))
    assert near(midway.solutions(F(7, 4))) == [32.5, 33.5]
    first = Curve(lambda x: (x - F(1, 2)) ** 2 * 7 + 1, F(0), F(64))
    assert near(first.solutions(7 * F(9, 100) + 1)) == [0.2, 0.8]
    assert near(first.solutions(F(7, 4) + 1)) == [0, 1]  # the value at a sample, and once more behind it
    assert first.span is not None and first.span[0] == pytest.approx((0.5, 1), abs=1e-4)
    last = Curve(lambda x: 1 - (x - F(127, 2)) ** 2, F(0), F(64))
    assert near(last.solutions(F(91, 100))) == [63.2, 63.8]
    assert last.span is not None and last.span[1] == pytest.approx((63.5, 1), abs=1e-4)


def test_an_irrational_root_of_zero_is_found() -> None:
    assert near(Curve(lambda x: x**2 - 18, F(0), F(64)).solutions(F(0))) == [round(18**0.5, 9)]
    assert Curve(lambda x: F(-1) if x < F(10, 3) else F(1), F(0), F(10)).solutions(F(0)) == ()


def test_a_jump_is_no_root() -> None:
    assert Curve(lambda x: F(1) if x < 3 else F(5), F(0), F(10)).solutions(F(2)) == ()
    assert Curve(lambda x: 1 / (x - F(10, 3)), F(0), F(10)).solutions(F(0)) == ()


def test_gaps_are_left_out() -> None:
    found = Curve(lambda x: x if x > 4 else None, F(0), F(10))
    assert found.solutions(F(7)) == (7,)
    assert found.solutions(F(2)) == ()
    assert Curve(lambda _: None, F(0), F(10)).samples == ()


def test_the_edge_of_what_is_defined_is_looked_at_closely() -> None:
    low = Curve(lambda x: x if x > 0 else None, F(0), F(10))
    assert low.solutions(F(1, 1000)) == (F(1, 1000),)
    assert low.solutions(F(1, 10**9)) == (F(1, 10**9),)
    assert low.span is not None and low.span[0][1] < F(1, 10**11)
    high = Curve(lambda x: 10 - x if x < 10 else None, F(0), F(10))
    assert near(high.solutions(F(1, 1000))) == [9.999]
    inner = Curve(lambda x: x - F(33, 10) if x >= F(33, 10) else None, F(0), F(10))
    assert near(inner.solutions(F(1, 1000))) == [3.301]
    ((begin, end),) = inner.within(F(0), F(10))
    assert near((begin, end)) == [3.3, 10]


def test_ends_belong_to_the_interval() -> None:
    line = Curve(lambda x: 2 * x, F(1), F(3))
    assert line.solutions(F(2)) == (1,)
    assert line.solutions(F(6)) == (3,)
    assert line.solutions(F(6) + F(1, 10**6)) == ()
    assert Curve(lambda x: 2 * x, F(1), F(1)).solutions(F(2)) == (1,)


def test_where_a_limit_holds() -> None:
    hump = Curve(lambda x: x * (4 - x), F(0), F(4))
    assert [tuple(map(float, cell)) for cell in hump.within(F(3), None)] == [(1, 3)]
    assert [tuple(map(float, cell)) for cell in hump.within(None, F(3))] == [(0, 1), (3, 4)]
    assert hump.within(F(5), None) == ()
    assert hump.within(None, None) == ((0, 4),)


def test_an_image_stays_on_its_stretch_and_goes_beyond_the_ends() -> None:
    hump = Curve(lambda x: x * (4 - x), F(0), F(4))
    assert hump.image(F(3), F(1, 2)) == pytest.approx(1)
    assert hump.image(F(3), F(7, 2)) == pytest.approx(3)
    assert hump.image(F(5), F(1, 2)) is None
    line = Curve(lambda x: 2 * x, F(1), F(3))
    assert line.image(F(20), F(2)) == 10
    assert line.image(F(1, 100), F(2)) == F(1, 200)


def test_rules_are_solved_behind_what_they_rest_on() -> None:
    rests = {"gas": frozenset({"gas", "speed"}), "speed": frozenset({"speed"}), "fill": frozenset({"gas"})}
    assert groups(rests) == [["speed"], ["gas"], ["fill"]]
    assert groups({**rests, "speed": frozenset({"gas"})}) == [["gas", "speed"], ["fill"]]


# ------------------------------------------------------------------ recipes

TANKS = """use std.kinds
use std.schemes
confidentiality_scheme owner {{ level secret }}
equipment_class tank {{
  property impeller_diameter : diameter
  property slope : number; property level : number
  capability agitation, gas_flow : gas_flow_per_volume
  derive tip_speed = pi * impeller_diameter * agitation / 1 turn
  derive speed : velocity = agitation / 1 turn * impeller_diameter
  derive lift  : ratio    = gas_flow / 1 VV * 1 turn / agitation
  derive bent  : number   = level + slope * agitation / 60 rpm
  derive drag  : tip_speed = tip_speed * (1 - gas_flow / 1 VV * 1 min)
}}
operation_class mixing {{
  runs on tank
  parameter agitation : agitation
  parameter gas_flow  : gas_flow_per_volume
}}
process stirred version 1.0.0 {{
  classification ich
  unit_operation mix : mixing {{
    non_cpp agitation = 60 rpm {ranges} scale by {rule}
    {gas}
  }}
}}
site plant {{
  equipment S : tank {{
    impeller_diameter = 0.5 m {label}; level = 0; slope = 1
    agitation range 10 .. 100 rpm; gas_flow range 0.01 .. 1 VV/min
  }}
  equipment M : tank {{
    impeller_diameter = 1 m; level = 2; slope = -1
    agitation range {middle} rpm; gas_flow range 0.01 .. 1 VV/min
  }}
  equipment L : tank {{ impeller_diameter = 2 m; agitation range 10 .. 100 rpm; gas_flow range 0.01 .. 1 VV/min }}
}}
recipe small of stirred 1.0.0 at plant {{ mix on S }}
recipe middle of stirred 1.0.0 at plant {{ scale from small; mix on M }}
recipe large of stirred 1.0.0 at plant {{ scale from middle; mix on L }}
"""


def tanks(
    rule: str = "tip_speed",
    middle: str = "10 .. 100",
    gas: str = "",
    label: str = "",
    ranges: str = "",
    more: str = "",
) -> Compilation:
    return compiled(TANKS.format(rule=rule, middle=middle, gas=gas, label=label, ranges=ranges) + more)


def scaled(compilation: Compilation, recipe: str, parameter: str = "agitation") -> Scaled:
    return next(item for item in compilation.model[0].recipes[recipe].scaling if item.parameter == parameter)


def value(compilation: Compilation, recipe: str, parameter: str = "agitation") -> float | None:
    quantity = scaled(compilation, recipe, parameter).value.receiver
    return None if quantity is None else round(float(quantity.base) * 60, 6)


def codes(compilation: Compilation) -> list[str]:
    return [problem.code.code for problem in compilation.problems]


@pytest.mark.parametrize("limit", ["agitation <= 80 rpm", "working_volume <= 80 L", "held <= 80 L"])
def test_a_limit_may_be_on_what_only_the_step_declares(limit: str) -> None:
    text = TANKS.format(
        rule=f"tip_speed keeping {limit}",
        middle="10 .. 100",
        gas="non_cpp working_volume = 70 L\n non_cpp held : volume = 70 L",
        label="",
        ranges="",
    )
    text = text.replace("  parameter agitation : agitation\n", "")
    found = compiled(text)
    assert "N01" not in codes(found)
    assert value(found, "middle") == 30
    strict = compiled(text.replace("<= 80", "<= 20"))
    assert set(codes(strict)) == {"L03"}


def test_a_rule_in_a_phase_sees_the_phase_and_the_step() -> None:
    rule = "scale by tip_speed keeping {} <= 80 L"
    phase = f"phase run {{ non_cpp agitation = 60 rpm {rule}\n non_cpp inner : volume = 70 L }}"
    for name in ("inner", "held"):
        gas = "non_cpp held : volume = 70 L\n" + phase.replace("{}", name)
        assert "N01" not in codes(tanks(gas=gas))
    outside = tanks(rule="tip_speed keeping inner <= 80 L", gas="phase run { non_cpp inner : volume = 70 L }")
    assert "N01" in codes(outside)


def test_zero_is_kept_at_an_irrational_value() -> None:
    found = bent("(agitation / 1 rpm) * (agitation / 1 rpm) - slope * 9", sender=3, slopes=(1, 2))
    assert not found.problems
    assert value(found, "middle") == round(18**0.5, 6)


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        ("", "any value from 29.3 to 64 rpm"),
        (" keeping agitation <= 45.5 rpm", "any value from 29.3 to 45.5 rpm"),
    ],
)
def test_a_plateau_is_told_as_an_interval(limit: str, said: str) -> None:
    found = bent("min(slope * agitation / 1 rpm, slope * 29.3)", sender=40, slopes=(1, 1), more=limit)
    assert codes(found) == ["L03"]
    assert f"is kept on M by `mix.agitation` of {said}" in found.problems[0].message


def bent(formula: str, sender: int, slopes: tuple[int, int], more: str = "") -> Compilation:
    """Two tanks of 0 to 64 rpm that derive `bent` by a formula."""
    text = TANKS.format(rule=f"bent{more}", middle="0 .. 64", gas="", label="", ranges="")
    text = text.replace("level + slope * agitation / 60 rpm", formula).replace("= 60 rpm", f"= {sender} rpm")
    text = text.replace("slope = 1", f"slope = {slopes[0]}").replace("slope = -1", f"slope = {slopes[1]}")
    text = text.replace("range 10 .. 100 rpm; gas", "range 0 .. 64 rpm; gas")
    return compiled(text[: text.index("recipe large")])


def test_a_chain_is_scaled_from_its_beginning() -> None:
    found = tanks()
    assert not found.problems
    assert (value(found, "middle"), value(found, "large")) == (30, 15)


def test_what_is_refused_is_told_once_and_leaves_no_value_behind_it() -> None:
    found = tanks(middle="40 .. 100")
    assert codes(found) == ["L03"]
    assert [scaled(found, name).outcome for name in ("middle", "large")] == [Outcome.REFUSED] * 2
    assert [value(found, name) for name in ("middle", "large")] == [None, None]
    for name in ("middle", "large"):  # what rests on it cannot be trusted either
        with pytest.raises(NotCompilable):
            found.document(name)
    assert found.document("small")


def test_a_fallback_is_taken_only_where_the_first_cannot_be_held() -> None:
    first = tanks(
        rule="tip_speed else lift", gas='non_cpp gas_flow = 0.1 VV/min  scale by none because "vent"'
    )
    assert scaled(first, "middle").outcome is Outcome.SCALED
    other = tanks(
        rule="tip_speed else lift",
        middle="40 .. 100",
        gas='non_cpp gas_flow = 0.1 VV/min  scale by none because "v"',
    )
    assert codes(other) == ["L10"]
    found = scaled(other, "middle")
    assert found.outcome is Outcome.FALLBACK
    assert found.held is not None and found.held.name == "lift"
    missing = tanks(
        rule="lift else tip_speed"
    )  # no gas flow is stated: lift is not known, so nothing is taken
    assert codes(missing) == ["L03"]
    assert scaled(missing, "middle").outcome is Outcome.REFUSED


def test_rules_in_a_circle_are_solved_together() -> None:
    found = tanks(rule="drag", gas="non_cpp gas_flow = 0.1 VV/min  scale by lift")
    assert not found.problems
    for parameter in ("agitation", "gas_flow"):
        for recipe in ("middle", "large"):
            held = scaled(found, recipe, parameter).held
            assert held is not None and held.ratio is not None
            assert abs(held.ratio - 1) <= Fraction(1, 10**9)


def test_a_circle_that_nothing_solves_is_refused_once() -> None:
    found = tanks(rule="drag", middle="60 .. 100", gas="non_cpp gas_flow = 0.1 VV/min  scale by lift")
    assert codes(found) == ["L03"]
    assert "rest on each other" in found.problems[0].message


def test_labels_of_the_sender_go_with_the_value() -> None:
    found = tanks(label="confidential owner secret")
    override = found.model[0].recipes["middle"].overrides["mix.agitation"]
    assert [label.text for label in override.docs.confidential] == ["owner secret"]
    handed = tanks(label="confidential owner secret", more='exchange pack of middle to "CDMO" { }\n')
    assert "D09" in codes(handed)


def test_the_document_tells_where_the_value_comes_from() -> None:
    document = tanks(ranges="nor 50 .. 70 rpm").document("middle")
    assert document.scaled_from is not None and document.scaled_from.name == "small"
    (parameter,) = document.operations[0].parameters
    assert parameter.origin.kind == "scale rule"
    assert parameter.origin.reason == "keeps tip_speed of 1.571 m/s, as in small"
    assert parameter.setpoint is not None and parameter.setpoint.text == "30 rpm"
    assert parameter.nor is not None and parameter.nor.text == "25 .. 35 rpm"
    (table,) = document.operations[0].scaling
    assert (table.outcome, table.value.ratio) == ("scaled", "0.5")
    assert table.held is not None and table.held.ratio == "1"


def test_a_comparison_judges_a_scaled_value_by_what_is_kept() -> None:
    found = tanks(ranges="nor 55 .. 65 rpm par 50 .. 70 rpm")

    def rows(name: str) -> dict[str, str]:
        changes = compare(found.document("small"), found.document(name)).changes
        return {change.path: change.change_class for change in changes}

    # The large one is scaled from the middle one, which is scaled from the small one.
    assert rows("large")["mix.agitation"] == rows("middle")["mix.agitation"] == "SCALE_CONSISTENT"
    assert "OUTSIDE_PAR" not in rows("large").values()
    assert rows("middle")["mix.agitation.nor"] == rows("middle")["mix.agitation.par"] == "SCALE_CONSISTENT"


def test_ranges_keep_their_sides_where_the_quantity_falls_with_the_parameter() -> None:
    vent = 'non_cpp gas_flow = 0.1 VV/min  scale by none because "a vent"'
    found = tanks(rule="lift", gas=vent, ranges="nor >= 50 rpm par 40 .. 90 rpm")
    parameter = found.model[0].recipes["middle"].process.operations["mix"].parameters["agitation"]
    assert [interval.text for interval in (parameter.nor, parameter.par) if interval] == [
        ">= 50 rpm",
        "40 .. 90 rpm",
    ]


def test_low_and_high_change_places_where_a_rising_quantity_falls() -> None:
    for ranges, nor in (("nor 50 .. 65 rpm", "55 .. 70 rpm"), ("nor > 50 rpm", "< 70 rpm")):
        recipe = tanks(rule="bent", ranges=ranges).model[0].recipes["middle"]
        parameter = recipe.process.operations["mix"].parameters["agitation"]
        assert parameter.nor is not None and parameter.nor.text == nor


def test_in_a_circle_the_others_keep_their_quantity_at_the_step_that_is_set() -> None:
    found = tanks(
        rule="drag", middle="10 .. 100 rpm resolution 0.7", gas="non_cpp gas_flow = 0.1 VV/min  scale by lift"
    )
    assert value(found, "middle") == 28
    held = {name: scaled(found, "middle", name).held for name in ("agitation", "gas_flow")}
    gas, speed = held["gas_flow"], held["agitation"]
    assert gas is not None and gas.ratio is not None and abs(gas.ratio - 1) <= Fraction(1, 10**9)
    assert speed is not None and speed.ratio is not None and abs(speed.ratio - 1) > Fraction(1, 1000)


def test_a_normal_range_that_is_out_of_reach_is_seen() -> None:
    assert codes(tanks(ranges="nor 55 .. 65 rpm", middle="28 .. 100")) == ["E03"]


# ------------------------------------------------------------------ formulas that begin within the capability

BUBBLES = """use std.kinds
use std.schemes
equipment_class tank {{
  property factor : number
  capability gas_flow : gas_flow_per_volume
  derive supply : number = factor * exp(0.4 * ln(gas_flow / 1 vvm))
}}
operation_class mixing {{ runs on tank; parameter gas_flow : gas_flow_per_volume }}
process stirred version 1.0.0 {{
  classification ich
  unit_operation mix : mixing {{ non_cpp gas_flow = 0.01 vvm {ranges} scale by supply }}
}}
site plant {{
  equipment S : tank {{ factor = 1; gas_flow range 0 .. 0.1 vvm }}
  equipment L : tank {{ factor = {factor}; gas_flow range {reach} .. 0.1 vvm }}
}}
recipe small of stirred 1.0.0 at plant {{ mix on S }}
recipe large of stirred 1.0.0 at plant {{ {scale} mix on L {own} }}
"""


def bubbles(
    ranges: str = "", factor: str = "2", reach: str = "0", scale: str = "scale from small;", own: str = ""
) -> Compilation:
    return compiled(BUBBLES.format(ranges=ranges, factor=factor, reach=reach, scale=scale, own=own))


def test_a_value_below_the_first_place_with_a_value_is_found() -> None:
    values = []
    for reach in ("0", "0.0001"):
        found = bubbles(reach=reach)
        assert not codes(found)
        values.append(scaled(found, "large", "gas_flow").value.receiver)
    assert values[0] is not None and values[1] is not None
    assert values[0].text == values[1].text == "0.001768 vvm"


def test_what_is_in_reach_near_zero_is_no_finding_of_a_transfer() -> None:
    transfer = "transfer move from small to large {{ vary mix.gas_flow }}\n"
    stated = BUBBLES + transfer
    text = stated.format(
        ranges="", factor="2", reach="0", scale="", own='; mix.gas_flow = 0.0018 vvm because "trial"'
    )
    assert "L03" not in codes(compiled(text))
    far = stated.format(
        ranges="", factor="0.1", reach="0", scale="", own='; mix.gas_flow = 0.0018 vvm because "trial"'
    )
    assert "L03" in codes(compiled(far))


@pytest.mark.parametrize(
    ("scale", "more", "code"),
    [
        ("scale from smal;", "", "N01"),
        ("scale from large;", "", "N03"),
        (
            "scale from third;",
            "recipe third of stirred 1.0.0 at plant { scale from large; mix on L }\n",
            "N03",
        ),
    ],
)
def test_nothing_stands_in_for_a_recipe_that_cannot_be_scaled_from(scale: str, more: str, code: str) -> None:
    text = BUBBLES.format(ranges="nor 0.005 .. 0.02 vvm", factor="2", reach="0.05", scale=scale, own="")
    found = compiled(text + more)
    assert codes(found) == [code]
    recipe = found.model[0].recipes["large"]
    override = recipe.overrides["mix.gas_flow"]
    assert override.setting is not None and override.setting.quantity is None
    assert recipe.process.operations["mix"].parameters["gas_flow"].nor is None
    assert [item.outcome for item in recipe.scaling] == [Outcome.REFUSED]


def test_a_range_that_ends_where_nothing_is_kept_does_not_vanish() -> None:
    found = bubbles(ranges="nor 0 .. 0.03 vvm par 0 .. 0.1 vvm")
    assert codes(found) == ["L03", "L03"]
    nor, par = (problem.message for problem in found.problems)
    place = "of `mix.gas_flow` has no counterpart on L: at its lower end, 0 vvm in small, "
    place += "supply cannot be computed on S"
    assert nor.startswith(f"nor 0 .. 0.03 vvm {place}")
    assert par.startswith(f"par 0 .. 0.1 vvm {place}")
    assert not codes(bubbles(ranges="nor 0.0001 .. 0.03 vvm par 0.0001 .. 0.1 vvm"))


def test_a_range_that_the_recipe_gives_itself_is_not_missed() -> None:
    own = '; mix.gas_flow = 0.0018 vvm nor 0.001 .. 0.002 vvm because "trial"'
    assert not codes(bubbles(ranges="nor 0 .. 0.03 vvm", own=own))
    assert codes(bubbles(ranges="nor 0 .. 0.03 vvm", own=own.replace("nor 0.001 .. 0.002 vvm ", ""))) == [
        "L03"
    ]


def test_ranges_follow_the_rule_beside_a_value_of_its_own() -> None:
    ranges = "nor 56 .. 64 rpm par 50 .. 70 rpm"
    more = (
        tanks(ranges=ranges)
        .sources[0]
        .text.replace(
            "{ scale from small; mix on M }",
            '{ scale from small; mix on M { agitation = 31 rpm because "whole" } }',
        )
    )
    found = compiled(more)
    assert not codes(found)
    recipe = found.model[0].recipes["middle"]
    parameter = recipe.process.operations["mix"].parameters["agitation"]
    assert [interval.text for interval in (parameter.nor, parameter.par) if interval] == [
        "28 .. 32 rpm",
        "25 .. 35 rpm",
    ]
    assert scaled(found, "middle").outcome is Outcome.OWN_VALUE
    own = more.replace("31 rpm", "31 rpm nor 30 .. 34 rpm")
    assert not codes(compiled(own))
    assert codes(compiled(own.replace("30 .. 34", "30 .. 36"))) == ["R03"]


OTHER = "recipe other of stirred 1.0.0 at plant { mix on S }\n"


def changes(found: Compilation, a: str, b: str, later: Compilation | None = None) -> dict[str, str]:
    rows = compare(found.document(a), (later or found).document(b)).changes
    return {
        row.path.removeprefix("mix."): row.change_class for row in rows if row.path.startswith("mix.agit")
    }


def test_another_recipe_at_the_sending_scale_is_judged_by_what_is_kept() -> None:
    found = tanks(ranges="nor 55 .. 65 rpm par 50 .. 70 rpm", more=OTHER)
    for pair in (("other", "large"), ("large", "other")):
        rows = changes(found, *pair)
        assert (rows["agitation"], rows["agitation.par"]) == ("SCALE_CONSISTENT", "SCALE_CONSISTENT")
        assert "OUTSIDE_PAR" not in rows.values()


@pytest.mark.parametrize(
    ("own", "expected"),
    [("13.5 rpm", "SCALE_CONSISTENT"), ("13.4 rpm", "OUTSIDE_PAR"), ("16 rpm", "SCALE_CONSISTENT")],
)
def test_a_value_of_the_recipe_is_judged_by_what_is_kept_too(own: str, expected: str) -> None:
    text = TANKS.format(
        ranges="par 50 .. 70 rpm", rule="tip_speed", middle="10 .. 100", gas="", label=""
    ).replace("mix on L }", f'mix on L {{ agitation = {own} because "whole" }} }}')
    found = compiled(text + OTHER)
    for name in ("small", "other"):
        assert changes(found, name, "large")["agitation"] == expected


def test_a_range_that_is_changed_beside_the_same_value_is_told() -> None:
    old, new = (tanks(ranges=f"par 50 .. {end} rpm") for end in (70, 80))
    assert changes(old, "large", "large", new) == {"agitation.par": "RANGE_WIDENED"}


def test_a_range_that_got_lost_is_no_matter_of_scale() -> None:
    found = tanks(ranges="par 50 .. 70 rpm")
    large = found.document("large")
    (step,) = large.operations
    parameters = [item.model_copy(update={"par": None}) for item in step.parameters]
    without = large.model_copy(update={"operations": [step.model_copy(update={"parameters": parameters})]})
    rows = {row.path: row.change_class for row in compare(found.document("middle"), without).changes}
    assert rows["mix.agitation.par"] == "RANGE_REMOVED"


def test_another_value_on_the_same_equipment_is_judged_by_its_range() -> None:
    text = TANKS.format(ranges="par 55 .. 65 rpm", rule="tip_speed", middle="10 .. 100", gas="", label="")
    own = 'mix on L {{ agitation = {} because "whole" }} }}'
    old, new = (compiled(text.replace("mix on L }", own.format(value))) for value in ("16 rpm", "15.5 rpm"))
    assert changes(old, "large", "large", new)["agitation"] == "WITHIN_PAR"
    assert changes(tanks(ranges="par 55 .. 65 rpm"), "large", "large", new)["agitation"] == "WITHIN_PAR"
