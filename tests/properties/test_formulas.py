"""Formulas: exact, by the rules of arithmetic, and the same in any units."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.formula import FormulaError
from pac.compiler.units import find_unit, power
from pac.compiler.units.unit import Unit
from tests.properties.expressions import (
    FORMULAS,
    Formula,
    evaluated,
    minus,
    over,
    plus,
    times,
    value,
)
from tests.properties.rewriting import written
from tests.properties.scale import examples


@examples(3)
@given(FORMULAS)
def test_a_formula_has_the_value_that_arithmetic_gives(formula: Formula) -> None:
    assert value(formula.text) == formula.value


@examples(1)
@given(FORMULAS, FORMULAS, FORMULAS)
def test_the_laws_of_algebra_hold_exactly(a: Formula, b: Formula, c: Formula) -> None:
    def same(one: Formula, other: Formula) -> None:
        assert value(one.text) == value(other.text)

    same(plus(a, b), plus(b, a))
    same(times(a, b), times(b, a))
    same(plus(plus(a, b), c), plus(a, plus(b, c)))
    same(times(times(a, b), c), times(a, times(b, c)))
    same(times(a, plus(b, c)), plus(times(a, b), times(a, c)))
    same(minus(a, minus(b, c)), plus(minus(a, b), c))
    if c.value:
        same(over(times(a, c), c), a)


@examples(1)
@given(FORMULAS, FORMULAS)
def test_a_name_stands_for_its_whole_formula(a: Formula, b: Formula) -> None:
    assert value("x * y - x", x=a.text, y=b.text) == a.value * b.value - a.value
    assert value("-x^2", x=a.text) == -(a.value**2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-2^2", "-4"),
        ("(-2)^2", "4"),
        ("2^-2", "1/4"),
        ("2^3^2", "512"),
        ("-2 * -3", "6"),
        ("- - 2", "2"),
        ("2 - -3", "5"),
        ("8 / 4 / 2", "1"),
        ("8 / 4 * 2", "4"),
        ("8 - 4 - 2", "2"),
        ("1 + 2 * 3^2", "19"),
        ("min(3, 1, 2) + max(1, 2)", "3"),
        ("abs(-3)", "3"),
        ("sqrt(16) + 16^0.5", "8"),
        ("ln(1) + exp(0) + log10(1000)", "4"),
        ("1 / 3 + 1 / 3 + 1 / 3", "1"),
        ("0.1 + 0.2", "3/10"),
    ],
)
def test_precedence_and_functions(text: str, expected: str) -> None:
    assert value(text) == Fraction(expected)


def test_a_turn_cancels() -> None:
    assert evaluated("60 rpm / 1 turn") == evaluated("1 1/s")
    assert evaluated("(60 rpm / 1 turn)^3") == evaluated("1 1/s^3")
    assert evaluated("360 deg / 1 turn") == evaluated("1")


@pytest.mark.parametrize("text", ["60 rpm + 1 1/s", "min(60 rpm, 1 1/s)", "1 1/min - 1 rpm"])
def test_a_turn_that_is_left_is_reported_as_such(text: str) -> None:
    with pytest.raises(FormulaError) as caught:
        evaluated(text)
    assert caught.value.code == "U04"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("35 degC + 36 degC", "U05"),
        ("1 delta_degC - 36 degC", "U05"),
        ("35 degC * 2", "U05"),
        ("2 / 35 degC", "U05"),
        ("-(35 degC + 1 K)", "U05"),
        ("(35 degC)^2", "U05"),
        ("1 kg + 1 L", "U02"),
        ("1 %airsat - 1 %O2sat", "U02"),
        ("sqrt(1 L)", "U02"),
        ("exp(1 L)", "U02"),
        ("(2 m)^0.5", "U02"),
        ("2^(1 m)", "N07"),
        ("1 / 0", "N07"),
        ("1 / (2 - 2)", "N07"),
        ("0^-1", "N07"),
        ("2^101", "N07"),
        ("sqrt(0 - 1)", "N07"),
        ("ln(0)", "N07"),
        ("(0 - 8)^0.5", "N07"),
        ("abs(1, 2)", "N07"),
        ("sine(1)", "N01"),
    ],
)
def test_what_has_no_value_is_refused(text: str, code: str) -> None:
    with pytest.raises(FormulaError) as caught:
        evaluated(text)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("35 degC - 34 degC", "1 delta_degC"),
        ("35 degC - 95 degF", "0 delta_degC"),
        ("35 degC + 1 delta_degC", "36 degC"),
        ("1 delta_degC + 35 degC", "96.8 degF"),
        ("(36 degC - 35 degC) / 1 delta_degC", "1"),
        ("9 delta_degF", "5 K"),
        ("min(35 degC, 95.1 degF)", "35 degC"),
    ],
)
def test_temperatures_and_their_differences(text: str, same: str) -> None:
    assert evaluated(text) == evaluated(same)


# ---------------------------------------------------------------------- units

LENGTHS = ("m", "cm", "mm", "um", "inch")
UNITS = {
    "length": LENGTHS,
    "time": ("s", "min", "h", "d"),
    "mass": ("kg", "g", "mg", "ug"),
    "volume": ("L", "mL", "m^3", "cm^3"),
    "pressure": ("bar", "psi", "Pa", "kPa"),
}
AMOUNTS = st.tuples(st.sampled_from(sorted(UNITS)), st.integers(1, 10**6), st.integers(0, 4))


def unit(text: str) -> Unit:
    found = find_unit(text)
    assert isinstance(found, Unit)
    return found


def as_quantity(base: Fraction, symbol: str) -> str | None:
    digits = written(base / unit(symbol).factor)
    return None if digits is None else f"{digits} {symbol}"


@examples(2)
@given(st.lists(AMOUNTS, min_size=1, max_size=5), st.integers(0, 10**6))
def test_a_product_is_the_same_in_any_units(amounts: list[tuple[str, int, int]], seed: int) -> None:
    """Amounts multiplied, divided and raised, each written in another unit of its own."""
    random = Random(seed)
    texts: list[list[str]] = [[], []]
    for sort, digits, places in amounts:
        first = random.choice(UNITS[sort])
        base = Fraction(digits, 10**places) * unit(first).factor
        options = [text for symbol in UNITS[sort] if (text := as_quantity(base, symbol)) is not None]
        operator, exponent = random.choice("*/"), random.choice(("", "^2", "^-1"))
        for text in texts:
            text.append(f"{operator} ({random.choice(options)}){exponent}")
    one, other = (evaluated("1 " + " ".join(parts)) for parts in texts)
    assert one == other
    assert one.dimension == power(other.dimension, 1)


@examples(1)
@given(
    st.lists(st.integers(1, 10**5), min_size=3, max_size=3),
    st.lists(st.sampled_from(("m", "cm", "mm")), min_size=3, max_size=3),
    st.sampled_from((Fraction(1, 10), Fraction(2), Fraction(100))),
)
def test_a_formula_scales_with_its_lengths(digits: list[int], symbols: list[str], scale: Fraction) -> None:
    """All lengths `scale` times as long: a volume grows with the third power, a ratio stays."""
    names = {name: f"{n} {symbol}" for name, n, symbol in zip("abc", digits, symbols, strict=True)}
    longer = {name: f"{written(n * scale)} {s}" for name, n, s in zip("abc", digits, symbols, strict=True)}
    for text, exponent in (
        ("pi / 4 * a^2 * b + c^3", 3),
        ("(a + b) / c", 0),
        ("a * b - c^2", 2),
        ("1 / max(a, b)", -1),
    ):
        assert value(text, **longer) == value(text, **names) * scale**exponent


@examples(1)
@given(st.integers(1, 10**6), st.integers(0, 3), st.sampled_from(("rpm", "turn/s", "turn/h", "deg/s")))
def test_a_tip_speed_does_not_depend_on_the_unit_of_rotation(digits: int, places: int, symbol: str) -> None:
    turns = Fraction(digits, 10**places) * unit(symbol).factor
    speeds = [text for other in ("rpm", "turn/s", "turn/h", "deg/s") if (text := as_quantity(turns, other))]
    found = {evaluated("pi * d * n / 1 turn", d="0.5 m", n=speed) for speed in speeds}
    assert len(found) == 1
    assert found.pop().dimension == unit("m/s").dimension
