"""Exact numbers: between written numbers and base values, and back to text."""

from __future__ import annotations

import functools
from decimal import Decimal
from fractions import Fraction

from pac.compiler.units.unit import ONE, ZERO, Unit

_PLAIN_FROM, _PLAIN_TO = -6, 15


# A file repeats the same few numbers; 7.0 and 7.00 share an entry because they are equal.
@functools.lru_cache(maxsize=8192)
def _exact(number: Decimal) -> Fraction:
    return Fraction(number)


def to_base(number: Decimal | Fraction, unit: Unit) -> Fraction:
    """The value in base units: 100 mL and 0.1 L give the same fraction. Raises nothing for finite numbers."""
    value = number if isinstance(number, Fraction) else _exact(number)
    if unit.factor is not ONE:
        value = value * unit.factor
    return value if unit.offset is ZERO else value + unit.offset


def from_base(value: Fraction, unit: Unit) -> Fraction:
    """The number that a base value has in `unit`."""
    if unit.offset is not ZERO:
        value = value - unit.offset
    return value if unit.factor is ONE else value / unit.factor


def format_number(value: Fraction, digits: int = 12) -> str:
    """The number in decimal: exact where `digits` significant digits hold it, else rounded half to even.

    From 1e-6 to 1e15 without an exponent, outside as 1.5e-7; no trailing zeros, no negative zero.
    """
    if value == 0:
        return "0"
    if value.denominator == 1 and abs(value.numerator) < 10 ** min(digits, _PLAIN_TO):
        return str(value.numerator)
    size = abs(value)
    exponent = _decimal_exponent(size)
    shift = digits - 1 - exponent
    scaled = size * 10**shift if shift >= 0 else size / 10**-shift
    mantissa = str(round(scaled))  # round() of a fraction is exact, half to even
    exponent += len(mantissa) - digits  # 9.99… may round up to 10
    mantissa = mantissa.rstrip("0")
    sign = "-" if value < 0 else ""
    plain = _PLAIN_FROM <= exponent < _PLAIN_TO or (exponent == _PLAIN_TO and mantissa == "1")
    return sign + (_plain(mantissa, exponent) if plain else _scientific(mantissa, exponent))


def _decimal_exponent(size: Fraction) -> int:
    """The e with 10**e <= size < 10**(e+1), for a positive size."""
    bits = size.numerator.bit_length() - size.denominator.bit_length()
    exponent = bits * 30103 // 100000  # log10(2), near enough to start from
    while size >= _ten_to(exponent + 1):
        exponent += 1
    while size < _ten_to(exponent):
        exponent -= 1
    return exponent


def _ten_to(exponent: int) -> Fraction:
    return Fraction(10**exponent) if exponent >= 0 else Fraction(1, 10**-exponent)


def _plain(mantissa: str, exponent: int) -> str:
    if exponent < 0:
        return "0." + "0" * (-exponent - 1) + mantissa
    whole, rest = mantissa[: exponent + 1].ljust(exponent + 1, "0"), mantissa[exponent + 1 :]
    return f"{whole}.{rest}" if rest else whole


def _scientific(mantissa: str, exponent: int) -> str:
    head, rest = mantissa[0], mantissa[1:]
    return f"{head}.{rest}e{exponent}" if rest else f"{head}e{exponent}"
