"""Numbers with units, ranges and tolerances, as they are read from a file."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pac.compiler.model import Parameter
from pac.compiler.units import DIMENSIONLESS, find_unit
from pac.compiler.units.unit import Unit
from pac.compiler.values import Interval, make_quantity, quantity_from_base
from tests.compiler.reading import compiled, found, step


def parameter(line: str) -> Parameter:
    """The parameter of a line, which has to be in order."""
    project = compiled(step(line))
    wrong = [
        problem.message
        for problem in project.problems
        if problem.code.code[0] in "PNU" or problem.code.code == "R01"
    ]
    assert wrong == []
    (only,) = project.model[0].processes["p"].operations["u"].parameters.values()
    return only


def wrong(line: str) -> list[tuple[str, str]]:
    """Codes about units, numbers and ranges, with the text that they point at."""
    return [(code, text) for code, text in found(step(line)) if code[0] in "PNU" or code == "R01"]


def unit(text: str) -> Unit:
    known = find_unit(text)
    assert isinstance(known, Unit)
    return known


@pytest.mark.parametrize(
    ("written", "base"),
    [
        ("0.1 L", Fraction(1, 10000)),
        ("100 mL", Fraction(1, 10000)),
        ("100.000 mL", Fraction(1, 10000)),
        ("1e2 mL", Fraction(1, 10000)),
        ("1.0E-1 L", Fraction(1, 10000)),
        ("0.0001 m^3", Fraction(1, 10000)),
        ("0.3 L", Fraction(3, 10000)),
    ],
)
def test_a_quantity_is_exact_and_keeps_its_spelling(written: str, base: Fraction) -> None:
    setting = parameter(f"gpp a : volume = {written}").setting
    assert setting is not None
    assert setting.quantity is not None
    assert setting.quantity.base == base
    assert setting.quantity.text == written


def test_seven_and_seven_point_zero_are_equal_and_differ_in_precision() -> None:
    one, other = make_quantity("7.0", unit("pH")), make_quantity("7.00", unit("pH"))
    assert one.base == other.base
    assert (one.text, other.text) == ("7.0 pH", "7.00 pH")


def test_a_computed_quantity_shows_no_noise() -> None:
    assert quantity_from_base(make_quantity("37", unit("degC")).base, unit("degC")).text == "37 degC"
    assert quantity_from_base(make_quantity("98.6", unit("degF")).base, unit("degC")).text == "37 degC"
    third = quantity_from_base(Fraction(1, 3), DIMENSIONLESS)
    assert third.text == "0.333333333333"
    assert third.base == Fraction(1, 3)


@pytest.mark.parametrize(
    ("line", "text", "nor"),
    [
        ("gpp temperature = 35.0 degC  nor 34 .. 36", "35.0 degC", "34 .. 36 degC"),
        ("gpp temperature = 35.0 ± 0.5 degC", "35.0 degC", "34.5 .. 35.5 degC"),
        ("gpp temperature = 35.0 +- 0.5 degC", "35.0 degC", "34.5 .. 35.5 degC"),
        ("gpp temperature = 35.0 +/- 0.5 degC", "35.0 degC", "34.5 .. 35.5 degC"),
        ("gpp temperature = 35.0 degC ± 0.9 delta_degF", "35.0 degC", "34.5 .. 35.5 degC"),
        ("gpp temperature = 35.0 degC ± 0.5 K", "35.0 degC", "34.5 .. 35.5 degC"),
        ("gpp temperature = 35.0 ± 0.5 delta_degC", "35.0 degC", "34.5 .. 35.5 degC"),
        ("gpp temperature = 95 ± 0.9 degF", "95 degF", "94.1 .. 95.9 degF"),
        ("gpp temperature = -5 ± 2 degC", "-5 degC", "-7 .. -3 degC"),
        ("gpp a : pH = 7 ± 0.1", "7 pH", "6.9 .. 7.1 pH"),
        ("gpp a : ratio = 5  nor 4 .. 6", "5", "4 .. 6"),
        ("gpp a : volume = 5 L  nor 4000 mL .. 6", "5 L", "4000 .. 6 mL"),
        ("gpp a : volume = 5 L  nor <= 6", "5 L", "<= 6 L"),
        ("gpp a : volume = 5 L  nor > 4", "5 L", "> 4 L"),
        ("gpp a : volume = 5 L  nor 4500 .. 5500 mL", "5 L", "4500 .. 5500 mL"),
    ],
)
def test_bare_numbers_take_the_unit_beside_them(line: str, text: str, nor: str) -> None:
    if nor == "4000 .. 6 mL":  # the other end is nearer than the set point: this range is inverted
        assert [code for code, _ in wrong(line)] == ["R01"]
        return
    read = parameter(line)
    assert read.setting is not None
    assert read.setting.quantity is not None
    assert read.setting.quantity.text == text
    assert read.normal_range is not None
    assert read.normal_range.text == nor


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("gpp temperature = 37", [("U01", "37")]),
        ("gpp temperature nor 36 .. 38", [("U01", "38")]),
        ("gpp temperature = 37 kg", [("U02", "kg")]),
        ("gpp a : ratio = 37 kg", [("U02", "kg")]),
        ("gpp temperature = 37 C", [("U03", "C")]),
        ("gpp temperature = 37 degC  nor 36 .. 38 C", [("U03", "C")]),
        ("gpp temperature = 37 delta_degC", [("U05", "delta_degC")]),
        ("gpp temperature = 37 degC ± 0.5 degC", [("U05", "0.5 degC")]),
        ("gpp a : dissolved_oxygen = 50 %", [("U06", "%")]),
        ("gpp a : dissolved_oxygen = 50 %sat", [("U06", "%sat")]),
        ("gpp a : dissolved_oxygen = 50 %O2sat", [("U02", "%O2sat")]),
        ("gpp a : volume = 37,5 L", [("P04", "37,5 L")]),
        ("gpp a : volume = 1,500 L", [("P04", "1,500 L")]),
        ("gpp a : volume = 1,500,000 L", [("P04", "1,500,000 L")]),
        ("gpp a : volume = 30 L - 38 L", [("P04", "30 L - 38 L")]),
        ("gpp a : volume = 5 L  nor 6 .. 4", [("R01", "6 .. 4")]),
        ("gpp a : volume = 5 L  nor 6 L .. 4000 mL", [("R01", "6 L .. 4000 mL")]),
        ("gpp a : volume = 5 ± -1 L", [("R01", "-1 L")]),
        ("gpp a : volume = 5 L  nor 4 kg .. 6 L", [("U02", "kg")]),
        ('gpp a : volume = "five"', [("N04", '"five"')]),
        ("gpp a : text = 5 L", [("N04", "5 L")]),
        ("gpp a : volume = 1 L .. 2 * 3 L", [("N07", "1 L .. 2 * 3 L")]),
        ("gpp a : volume = 2 * 1 L ± 1 L", [("N07", "2 * 1 L ± 1 L")]),
    ],
)
def test_what_a_number_lacks_is_said_at_the_number(line: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(line) == expected


def interval(low: str | None, high: str | None, low_open: bool = False, high_open: bool = False) -> Interval:
    project = compiled("kind k\n")
    span = next(iter(project.scope[0].all("kind"))).name_span
    ends = [None if end is None else make_quantity(end, unit("L")) for end in (low, high)]
    return Interval(ends[0], ends[1], low_open, high_open, span)


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        (("1", "5"), ("1", "5"), True),
        (("1", "5"), ("2", "4"), True),
        (("1", "5"), ("0.999", "4"), False),
        (("1", "5"), ("2", "5.001"), False),
        (("1", "5"), (None, "4"), False),
        ((None, "5"), (None, "5"), True),
        ((None, None), (None, None), True),
        ((None, "5"), ("1", None), False),
        (("1", "5", True, False), ("1", "5"), False),
        (("1", "5", True, False), ("1", "5", True, False), True),
        (("1", "5"), ("1", "5", True, True), True),
        (("1", "5", False, True), ("1", "5"), False),
        (("1", "5", False, True), ("1", "4.999"), True),
    ],
)
def test_a_range_in_a_range(outer: tuple[str, str], inner: tuple[str, str], holds: bool) -> None:
    assert interval(*outer).contains(interval(*inner)) is holds


def test_a_value_in_a_range() -> None:
    litre = unit("L").factor
    closed, half = interval("1", "5"), interval("1", "5", True, True)
    assert [closed.contains_value(n * litre) for n in (0, 1, 3, 5, 6)] == [False, True, True, True, False]
    assert [half.contains_value(n * litre) for n in (0, 1, 3, 5, 6)] == [False, False, True, False, False]
    assert interval(None, "5").contains_value(-litre)


@pytest.mark.parametrize(
    ("ends", "text"),
    [
        (("1", "5"), "1 .. 5 L"),
        ((None, "5"), "<= 5 L"),
        ((None, "5", False, True), "< 5 L"),
        (("1", None), ">= 1 L"),
        (("1", None, True, False), "> 1 L"),
        (("5", "5.0"), "5 L"),
        ((None, None), "any"),
    ],
)
def test_a_range_is_shown_as_people_write_it(ends: tuple[str, str], text: str) -> None:
    assert interval(*ends).text == text
