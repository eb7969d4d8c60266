"""Exact conversion, dimensions, and numbers as text."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.units import (
    DIMENSIONLESS,
    Unit,
    describe,
    difference_unit,
    divide,
    find_unit,
    format_number,
    from_base,
    known_units,
    multiply,
    power,
    to_base,
)


def unit(text: str) -> Unit:
    found = find_unit(text)
    assert isinstance(found, Unit), found
    return found


def base(number: str, text: str) -> Fraction:
    return to_base(Decimal(number), unit(text))


SYMBOLS = [entry.symbol for entry in known_units()]
numbers = st.one_of(
    st.fractions(), st.decimals(allow_nan=False, allow_infinity=False, places=4).map(lambda d: Decimal(d))
)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("0.1", "L"), ("100", "mL")),
        (("7.0", "pH"), ("7.00", "pH")),
        (("60", "rpm"), ("1", "turn/s")),
        (("300", "cm/h"), ("5", "cm/min")),
        (("37", "degC"), ("310.15", "K")),
        (("98.6", "degF"), ("37", "degC")),
        (("-40", "degF"), ("-40", "degC")),
        (("1", "g/L"), ("1", "mg/mL")),
        (("9", "%w/v"), ("90", "g/L")),
        (("1", "M"), ("1", "mol/L")),
        (("1", "cP"), ("1", "mPa*s")),
        (("60", "L/min/m^2"), ("3600", "L/m^2/h")),
        (("1", "atm"), ("1013.25", "mbar")),
        (("1", "vvm"), ("1440", "vvd")),
        (("360", "deg"), ("1", "turn")),
        (("150", "kDa"), ("150000", "g/mol")),
        (("0.1", "%w/w"), ("1", "g/kg")),
    ],
)
def test_equal_quantities_have_equal_bases(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert unit(a[1]).dimension == unit(b[1]).dimension
    assert base(*a) == base(*b)


@given(numbers, st.sampled_from(SYMBOLS))
def test_to_base_and_back_is_exact(number: Decimal | Fraction, symbol: str) -> None:
    assert from_base(to_base(number, unit(symbol)), unit(symbol)) == Fraction(number)


@given(numbers, st.sampled_from(SYMBOLS), st.data())
def test_conversion_there_and_back_is_the_identity(
    number: Decimal | Fraction, symbol: str, data: st.DataObject
) -> None:
    here = unit(symbol)
    there = unit(data.draw(st.sampled_from([s for s in SYMBOLS if unit(s).dimension == here.dimension])))
    moved = from_base(to_base(number, here), there)
    assert from_base(to_base(moved, there), here) == Fraction(number)


@given(st.lists(st.sampled_from(SYMBOLS), min_size=1, max_size=4), st.data())
def test_a_compound_is_the_product_of_its_factors(symbols: list[str], data: st.DataObject) -> None:
    symbols = [s for s in symbols if not unit(s).offset_scale] or ["m"]
    signs = [1, *(data.draw(st.sampled_from([1, -1])) for _ in symbols[1:])]
    text, factor, dimension = "", Fraction(1), DIMENSIONLESS.dimension
    for symbol, sign in zip(symbols, signs, strict=True):
        text += ("*" if sign > 0 else "/") * bool(text) + symbol
        factor *= unit(symbol).factor ** sign
        combine = multiply if sign > 0 else divide
        dimension = combine(dimension, unit(symbol).dimension)
    assert unit(text).factor == factor
    assert unit(text).dimension == dimension


def test_only_temperature_scales_have_an_offset() -> None:
    assert [s for s in SYMBOLS if unit(s).offset_scale] == ["degC", "degF"]
    assert difference_unit(unit("degC")) == unit("delta_degC")
    assert difference_unit(unit("degF")) == unit("delta_degF")
    assert difference_unit(unit("K")) is unit("K")


def test_dimension_arithmetic() -> None:
    velocity = (("length", 1), ("time", -1))
    assert multiply(velocity, (("time", 1),)) == (("length", 1),)
    assert divide(velocity, velocity) == ()
    assert divide((), (("time", 1),)) == (("time", -1),)
    assert power(velocity, 2) == (("length", 2), ("time", -2))
    assert power(velocity, 0) == ()
    assert power((("length", 6),), Fraction(1, 3)) == (("length", 2),)
    assert power(velocity, Fraction(1, 2)) is None
    assert power((), Fraction(1, 3)) == ()


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("", "dimensionless"),
        ("degC", "temperature"),
        ("g/L", "mass/volume"),
        ("rpm", "rotation/time"),
        ("bar", "pressure"),
        ("L/min", "flow rate (volume/time)"),
        ("W/m^3", "power/volume"),
        ("cells*d/mL", "cell*time/volume"),
        ("1/m", "1/length"),
        ("1/L", "1/volume"),
        ("%airsat", "air saturation"),
        ("mS/cm", "conductivity"),
        ("s^2", "time^2"),
    ],
)
def test_dimensions_in_words(token: str, words: str) -> None:
    assert describe(unit(token).dimension) == words


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(37), "37"),
        (Fraction("35.0"), "35"),
        (Fraction("-0.25"), "-0.25"),
        (Fraction(1, 3), "0.333333333333"),
        (Fraction(2, 3), "0.666666666667"),
        (Fraction(999999999999999, 1000000000000000), "1"),
        (Fraction("1e-6"), "0.000001"),
        (Fraction("1.5e-7"), "1.5e-7"),
        (Fraction("1e15"), "1000000000000000"),
        (Fraction("2.5e15"), "2.5e15"),
        (Fraction("-3e20"), "-3e20"),
        (Fraction("1e6"), "1000000"),
        (Fraction(123456789012345), "123456789012000"),
        (Fraction("0.1234567890125"), "0.123456789012"),
        (Fraction("0.1234567890135"), "0.123456789014"),
        (Fraction("9999999999999.9"), "10000000000000"),
    ],
)
def test_numbers_as_text(value: Fraction, text: str) -> None:
    assert format_number(value) == text


def test_fewer_digits() -> None:
    assert format_number(Fraction(2, 3), 3) == "0.667"
    assert format_number(Fraction("99.96"), 3) == "100"
    assert format_number(Fraction(1234), 2) == "1200"


@given(st.integers(-(10**12) + 1, 10**12 - 1), st.integers(-40, 40))
def test_a_number_within_the_digits_reads_back_exactly(mantissa: int, exponent: int) -> None:
    value = Fraction(mantissa) * Fraction(10) ** exponent
    text = format_number(value)
    assert Fraction(text) == value
    if value == 0 or Fraction("1e-6") <= abs(value) <= 10**15:
        assert "e" not in text
    if "." in text.split("e")[0]:
        assert not text.split("e")[0].endswith("0")


@given(st.fractions(), st.integers(1, 30))
def test_rounding_stays_within_half_a_digit(value: Fraction, digits: int) -> None:
    error = abs(Fraction(format_number(value, digits)) - value)
    assert error <= abs(value) * Fraction(1, 2 * 10 ** (digits - 1))


def test_numbers_of_any_size_are_written() -> None:
    assert format_number(Fraction(10) ** 6000) == "1e6000"
    assert format_number(1 / Fraction(10) ** 6000) == "1e-6000"


def test_types_come_without_the_unit_library() -> None:
    code = "import sys, pac.compiler.units; sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
