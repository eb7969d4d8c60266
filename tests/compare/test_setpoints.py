"""The set point of B judged by the ranges of A."""

from __future__ import annotations

import pytest

from tests.compare.builder import (
    Data,
    classes,
    diff,
    document,
    only,
    operation,
    parameter,
    q,
    r,
)


def step(*parameters: Data, **more: object) -> Data:
    return document(operations=[operation("production", 1, parameters=list(parameters), **more)])


def temperature(setpoint: str | None = None, **more: object) -> Data:
    return parameter("production.temperature", setpoint, **more)


RANGES: Data = {"nor": "34.5 .. 35.5 degC", "par": "34 .. 36 degC", "affects": ["aggregate"]}


@pytest.mark.parametrize(
    ("setpoint", "change_class", "severity"),
    [
        ("35.4 degC", "WITHIN_NOR", "info"),
        ("35.5 degC", "WITHIN_NOR", "info"),
        ("35.51 degC", "WITHIN_PAR", "minor"),
        ("36 degC", "WITHIN_PAR", "minor"),
        ("36.0001 degC", "OUTSIDE_PAR", "critical"),
        ("33 degC", "OUTSIDE_PAR", "critical"),
        ("96.8 degF", "WITHIN_PAR", "minor"),
        ("96.81 degF", "OUTSIDE_PAR", "critical"),
        ("309.15 K", "WITHIN_PAR", "minor"),
    ],
)
def test_a_move_is_judged_exactly_and_in_any_unit(setpoint: str, change_class: str, severity: str) -> None:
    change = only(diff(step(temperature("35.0 degC", **RANGES)), step(temperature(setpoint, **RANGES))))
    assert (change.path, change.change_class, change.severity) == (
        "production.temperature",
        change_class,
        severity,
    )
    assert change.affects == ("aggregate",)


def test_the_same_value_in_another_unit_is_hidden() -> None:
    found = diff(step(temperature("35.0 degC", **RANGES)), step(temperature("95 degF", **RANGES)))
    assert found.visible == ()
    assert [change.change_class for change in found.changes] == ["EQUAL_AFTER_CONVERSION"]
    found = diff(step(temperature("35.0 degC")), step(temperature("35.00 degC")))
    assert [change.change_class for change in found.changes] == ["EQUAL_AFTER_CONVERSION"]


def test_the_row_shows_sides_difference_and_distance() -> None:
    recipe: Data = {
        "kind": "recipe",
        "file": "r.pac",
        "line": 9,
        "reason": "study",
        "change": "CC-014",
    }
    change = only(
        diff(
            step(temperature("35.0 degC", **RANGES)), step(temperature("36.5 degC", origin=recipe, **RANGES))
        )
    )
    assert change.source is not None and change.target is not None and change.delta is not None
    assert (change.source.text, change.source.value, change.source.unit) == ("35.0 degC", "35.0", "degC")
    assert (change.source.origin, change.source.file, change.source.line) == ("process", "p.pac", 3)
    assert (change.target.origin, change.target.reason, change.target.change) == ("recipe", "study", "CC-014")
    assert (change.delta.value, change.delta.unit) == ("1.5", "delta_degC")
    assert change.note == "beyond the PAR by 0.5 delta_degC, 50 % of its half-width"


def test_a_nor_that_leaves_the_par_is_outside_it() -> None:
    wide: Data = {**RANGES, "nor": "34.5 .. 36.2 degC"}
    change = only(diff(step(temperature("35 degC", **RANGES)), step(temperature("35 degC", **wide))))
    assert (change.path, change.change_class) == ("production.temperature.nor", "OUTSIDE_PAR")
    assert change.tags == ("OUTSIDE_PAR", "RANGE_WIDENED")
    assert change.severity == "critical"
    found = diff(step(temperature("35 degC", **RANGES)), step(temperature("35.2 degC", **wide)))
    assert classes(found) == {
        ("production.temperature", "OUTSIDE_PAR"),
        ("production.temperature.nor", "RANGE_WIDENED"),
    }
    assert found.visible[0].tags == ("OUTSIDE_PAR", "WITHIN_NOR")


@pytest.mark.parametrize(
    ("par", "setpoint", "change_class"),
    [
        ("<= 36 degC", "20 degC", "WITHIN_PAR"),
        ("<= 36 degC", "36 degC", "WITHIN_PAR"),
        ("< 36 degC", "36 degC", "OUTSIDE_PAR"),
        (">= 34 degC", "33 degC", "OUTSIDE_PAR"),
        ("> 34 degC", "34 degC", "OUTSIDE_PAR"),
    ],
)
def test_one_sided_and_open_ranges(par: str, setpoint: str, change_class: str) -> None:
    a, b = step(temperature("35 degC", par=par)), step(temperature(setpoint, par=par))
    assert only(diff(a, b)).change_class == change_class


def test_the_whole_target_range_counts() -> None:
    def pressure(target: str) -> Data:
        return step(parameter("production.co2", kind="pressure", target=target, par="40 .. 160 mmHg"))

    assert only(diff(pressure("40 .. 100 mmHg"), pressure("50 .. 160 mmHg"))).change_class == "WITHIN_PAR"
    assert only(diff(pressure("40 .. 100 mmHg"), pressure("50 .. 161 mmHg"))).change_class == "OUTSIDE_PAR"
    assert only(diff(pressure("40 .. 100 mmHg"), pressure(">= 50 mmHg"))).change_class == "OUTSIDE_PAR"


def test_without_ranges_the_move_cannot_be_judged() -> None:
    critical = only(diff(step(temperature("35 degC")), step(temperature("36 degC"))))
    assert (critical.change_class, critical.severity) == ("SETPOINT_CHANGED", "major")
    kpp: Data = {"class_": "kpp", "critical": False}
    other = only(diff(step(temperature("35 degC", **kpp)), step(temperature("36 degC", **kpp))))
    assert (other.change_class, other.severity) == ("SETPOINT_CHANGED", "minor")
    only_nor: Data = {"nor": "34.5 .. 35.5 degC"}
    outside = only(diff(step(temperature("35 degC", **only_nor)), step(temperature("36 degC", **only_nor))))
    assert outside.change_class == "SETPOINT_CHANGED"
    text = only(diff(step(temperature(value_text="slow")), step(temperature(value_text="fast"))))
    assert (text.change_class, text.delta) == ("SETPOINT_CHANGED", None)


def test_a_set_point_that_appears_or_goes() -> None:
    new = only(diff(step(temperature(**RANGES)), step(temperature("37 degC", **RANGES))))
    assert (new.change_class, new.source) == ("OUTSIDE_PAR", None)
    gone = only(diff(step(temperature("35 degC", **RANGES)), step(temperature(**RANGES))))
    assert (gone.change_class, gone.target) == ("SETPOINT_CHANGED", None)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (temperature("35 degC"), temperature("35 L")),
        (temperature("35 degC"), temperature("35 quux")),
        (temperature("35 degC"), temperature(value_text="warm")),
        (temperature("35 degC", kind="heat"), temperature("36 degC", kind="jacket_heat")),
        (temperature("35 degC", basis="gauge"), temperature("36 degC", basis="absolute")),
        (temperature("35 degC", basis="gauge"), temperature("35 degC")),
        (
            parameter("production.temperature", "7 pH", reference="24 .. 26 degC"),
            parameter("production.temperature", "7 pH", reference="36 .. 38 degC"),
        ),
    ],
)
def test_what_cannot_be_judged_is_critical(a: Data, b: Data) -> None:
    change = only(diff(step(a), step(b)))
    assert (change.change_class, change.severity) == ("INCOMPARABLE", "critical")
    assert change.delta is None or a.get("kind") != b.get("kind") or a.get("basis") != b.get("basis")


def test_a_reference_in_other_units_is_the_same() -> None:
    a = parameter("production.ph", "7 pH", kind="pH", reference="25 .. 30 degC")
    b = parameter("production.ph", "7 pH", kind="pH", reference="77 .. 86 degF")
    assert diff(step(a), step(b)).visible == ()


def test_unknown_units_are_equal_to_themselves_only() -> None:
    assert diff(step(temperature("1 quux")), step(temperature("1.0 quux"))).visible == ()
    assert only(diff(step(temperature("1 quux")), step(temperature("2 quux")))).delta is not None


def test_numbers_beyond_reason_are_no_crash() -> None:
    for value in ("1e999999999", "NaN", "Infinity", "twelve"):
        item = temperature()
        item["setpoint"] = {"text": value, "value": value, "unit": "degC"}
        assert only(diff(step(temperature("35 degC")), step(item))).change_class == "INCOMPARABLE"
        assert diff(step(item), step(item)).changes == ()


# ------------------------------------------------------------------ formulas


def _formula(formula: str, value: str, kind: str = "expression") -> Data:
    origin = {"kind": kind, "file": "p.pac", "line": 1, "formula": formula}
    return step(
        parameter("production.feed", value, kind="volume", class_="kpp", critical=False, origin=origin)
    )


def test_formulas_count_but_not_their_spelling() -> None:
    a = _formula("0.12 * volume + 5 L", "605 L")
    assert diff(a, _formula("0.12*volume + 5000 mL", "605 L")).visible == ()
    change = only(diff(a, _formula("0.11 * volume + 55 L", "605 L")))
    assert (change.change_class, change.severity) == ("FORMULA_CHANGED", "minor")
    moved = only(diff(a, _formula("0.11 * volume + 55 L", "606 L")))
    assert moved.tags == ("SETPOINT_CHANGED", "FORMULA_CHANGED")


def test_computed_values_are_held_to_twelve_digits() -> None:
    a, b = _formula("x / 3", "333.333333333 L"), _formula("x / 3", "333333.333333333 mL")
    assert diff(a, b).visible == ()
    exact = step(parameter("production.feed", "333.333333333 L", kind="volume"))
    other = step(parameter("production.feed", "333333.333333333 mL", kind="volume"))
    assert only(diff(exact, other)).change_class == "SETPOINT_CHANGED"


# ------------------------------------------------------------------ several together


def _pair(t: str, p: str, **more: object) -> Data:
    return step(
        temperature(t, **RANGES),
        parameter("production.ph", p, kind="pH", par="6.6 .. 7.1 pH", affects=["afucosylation"]),
        **more,
    )


def test_several_parameters_inside_their_pars_are_one_more_row() -> None:
    found = diff(_pair("35 degC", "6.85 pH"), _pair("35.8 degC", "6.9 pH"))
    assert classes(found) == {
        ("production", "MULTI_PAR"),
        ("production.temperature", "WITHIN_PAR"),
        ("production.ph", "WITHIN_PAR"),
    }
    row = next(change for change in found.visible if change.change_class == "MULTI_PAR")
    assert row.severity == "major"
    assert row.affects == ("afucosylation", "aggregate")
    assert row.target is not None and row.target.text == "ph 6.9 pH; temperature 35.8 degC"


@pytest.mark.parametrize(
    ("t", "p"),
    [
        ("35.8 degC", "6.85 pH"),  # one moved
        ("35.4 degC", "6.9 pH"),  # the temperature stays in its NOR
        ("37 degC", "6.9 pH"),  # the temperature is outside its PAR: another matter
    ],
)
def test_no_such_row_where_fewer_than_two_left_the_nor(t: str, p: str) -> None:
    found = diff(_pair("35 degC", "6.85 pH"), _pair(t, p))
    assert "MULTI_PAR" not in {change.change_class for change in found.visible}


@pytest.mark.parametrize(
    ("covered", "expected"),
    [(["ph", "temperature"], False), (["production.ph", "temperature"], False), (["ph"], True)],
)
def test_a_design_space_that_covers_them_judges_instead(covered: list[str], expected: bool) -> None:
    space = {
        "path": "production.space",
        "name": "space",
        "parameters": covered,
        "constraints": [{"text": "ph >= 6"}],
    }
    a = _pair("35 degC", "6.85 pH", design_spaces=[space])
    b = _pair("35.8 degC", "6.9 pH", design_spaces=[space])
    assert ("MULTI_PAR" in {change.change_class for change in diff(a, b).visible}) is expected


def test_a_declared_interaction_reaches_over_steps() -> None:
    def two(t: str, p: str, interactions: list[Data]) -> Data:
        harvest = operation(
            "harvest", 2, parameters=[parameter("harvest.ph", p, kind="pH", par="6.6 .. 7.1 pH")]
        )
        first = operation("production", 1, parameters=[temperature(t, **RANGES)], interactions=interactions)
        return document(operations=[first, harvest])

    declared: list[Data] = [{"parameters": ["temperature", "harvest.ph"]}]
    found = diff(two("35 degC", "6.85 pH", declared), two("35.8 degC", "6.9 pH", declared))
    assert ("production", "MULTI_PAR") in classes(found)
    found = diff(two("35 degC", "6.85 pH", []), two("35.8 degC", "6.9 pH", []))
    assert ("production", "MULTI_PAR") not in classes(found)


# ------------------------------------------------------------------ ranges, class, links


@pytest.mark.parametrize(
    ("aspect", "a", "b", "change_class", "severity"),
    [
        ("nor", "34.5 .. 35.5 degC", "34.4 .. 35.5 degC", "RANGE_WIDENED", "minor"),
        ("par", "34 .. 36 degC", "34 .. 36.1 degC", "RANGE_WIDENED", "major"),
        ("par", "34 .. 36 degC", ">= 34 degC", "RANGE_WIDENED", "major"),
        ("par", "34 .. 36 degC", "34.1 .. 36 degC", "RANGE_TIGHTENED", "info"),
        ("par", "<= 36 degC", "< 36 degC", "RANGE_TIGHTENED", "info"),
        ("par", "34 .. 36 degC", "34.1 .. 36.1 degC", "RANGE_SHIFTED", "major"),
        ("alert", "34.4 .. 35.6 degC", "34.3 .. 35.5 degC", "RANGE_SHIFTED", "minor"),
        ("par", "34 .. 36 degC", None, "RANGE_REMOVED", "major"),
        ("nor", None, "34.5 .. 35.5 degC", "RANGE_ADDED", "minor"),
        ("characterised", "33 .. 37 degC", "32 .. 38 degC", "RANGE_WIDENED", "minor"),
        ("par", "34 .. 36 degC", "34 .. 36 L", "INCOMPARABLE", "critical"),
    ],
)
def test_ranges(aspect: str, a: str | None, b: str | None, change_class: str, severity: str) -> None:
    change = only(
        diff(step(temperature("35 degC", **{aspect: a})), step(temperature("35 degC", **{aspect: b})))
    )
    assert (change.path, change.change_class, change.severity) == (
        f"production.temperature.{aspect}",
        change_class,
        severity,
    )
    assert change.entity == "production.temperature"


def test_the_edge_of_failure() -> None:
    a, b = temperature("35 degC", edge_of_failure=[r("> 38 degC")]), temperature("35 degC")
    assert only(diff(step(a), step(b))).change_class == "RANGE_REMOVED"
    c = temperature("35 degC", edge_of_failure=[r("> 39 degC")])
    assert only(diff(step(a), step(c))).change_class == "RANGE_SHIFTED"


@pytest.mark.parametrize(
    ("a", "b", "severity"),
    [(True, False, "major"), (False, True, "minor")],
)
def test_class_up_is_minor_and_down_is_major(a: bool, b: bool, severity: str) -> None:
    first, second = (temperature("35 degC", class_="cpp" if c else "kpp", critical=c) for c in (a, b))
    change = only(diff(step(first), step(second)))
    assert (change.change_class, change.severity) == ("CRITICALITY_CHANGED", severity)


def test_links_to_attributes() -> None:
    a, b = temperature("35 degC", affects=["hcp"]), temperature("35 degC", affects=["aggregate"])
    change = only(diff(step(a), step(b)))
    assert (change.change_class, change.severity) == ("IMPACT_CHANGED", "major")
    assert change.affects == ("aggregate", "hcp")
    more = only(diff(step(a), step(temperature("35 degC", affects=["hcp", "aggregate"]))))
    assert more.severity == "minor"


def test_the_scale_rule() -> None:
    a, b = temperature("35 degC", scale_by="x"), temperature("35 degC", scale_by="y")
    assert only(diff(step(a), step(b))).change_class == "SCALE_RULE_CHANGED"


def test_parameters_that_come_and_go() -> None:
    a = step(temperature("35 degC", affects=["hcp"]))
    b = step(temperature("35 degC", affects=["hcp"]), parameter("production.ph", "7 pH", kind="pH"))
    there, back = only(diff(a, b)), only(diff(b, a))
    assert (there.change_class, there.severity, there.source) == ("PARAMETER_ADDED", "minor", None)
    assert (back.change_class, back.severity, back.target) == ("PARAMETER_REMOVED", "major", None)


def test_wording_is_hidden() -> None:
    a = temperature("35 degC", label="T", evidence=["one", "two"], notes=["n"])
    b = temperature("35 degC", label="Temperature", evidence=["two", "three"], notes=["n"])
    found = diff(step(a), step(b))
    assert found.visible == ()
    assert {change.path for change in found.changes} == {
        "production.temperature.label",
        "production.temperature.evidence",
    }
    assert diff(step(a), step({**a, "evidence": ["two", "one"]})).changes == ()


def test_quantities_of_the_builder_are_what_they_say() -> None:
    assert q("35.0 degC") == {"text": "35.0 degC", "value": "35.0", "unit": "degC"}


def course(*points: Data, hull: str = "33 .. 37 degC", kind: str = "profile") -> Data:
    """A step whose temperature runs inside A's NOR all the time."""
    wide: Data = {"nor": "32 .. 38 degC", "par": "31 .. 39 degC"}
    return step(temperature(target=r(hull), course={"kind": kind, "points": list(points)}, **wide))


def point(at: str, value: str, **more: object) -> Data:
    return {"at": q(at), "value": {"text": value, "low": q(value), "high": q(value)}, **more}


START = point("0 d", "37 degC")


@pytest.mark.parametrize(
    ("second", "hull", "change_class"),
    [
        (point("8 d", "33 degC", ramp=q("12 h")), "33 .. 37 degC", "SETPOINT_CHANGED"),
        (point("7 d", "33 degC", ramp=q("24 h")), "33 .. 37 degC", "SETPOINT_CHANGED"),
        (point("7 d", "33 degC"), "33 .. 37 degC", "SETPOINT_CHANGED"),
        (point("7 d", "33.5 degC", ramp=q("12 h")), "33.5 .. 37 degC", "WITHIN_NOR"),
        (point("7 d", "30 degC", ramp=q("12 h")), "30 .. 37 degC", "OUTSIDE_PAR"),
    ],
)
def test_ranges_judge_the_values_of_a_course_and_not_its_times(
    second: Data, hull: str, change_class: str
) -> None:
    before = course(START, point("7 d", "33 degC", ramp=q("12 h")))
    assert only(diff(before, course(START, second, hull=hull))).change_class == change_class


def test_a_course_in_other_units_is_the_same() -> None:
    before = course(START, point("7 d", "33 degC", ramp=q("12 h")))
    assert diff(before, course(START, point("168 h", "33 degC", ramp=q("720 min")))).visible == ()
