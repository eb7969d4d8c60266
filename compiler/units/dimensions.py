"""Arithmetic on dimensions, and their names for people."""

from __future__ import annotations

from fractions import Fraction

from pac.compiler.units.unit import Dimension

_BASE_WORDS = {"current": "electric current", "substance": "amount of substance"}

# Names stand for whole dimensions only. Where one dimension serves several quantities the words
# say so, because the kind of a value, not its dimension, tells them apart.
_NAMES: dict[Dimension, str] = {
    (): "dimensionless",
    (("length", 2),): "area",
    (("length", 3),): "volume",
    (("time", -1),): "rate (1/time)",
    (("length", 1), ("time", -1)): "velocity or flux (length/time)",
    (("length", 1), ("time", -2)): "acceleration (length/time^2)",
    (("length", 3), ("time", -1)): "flow rate (volume/time)",
    (("length", 2), ("time", -1)): "kinematic viscosity (area/time)",
    (("length", 1), ("mass", 1), ("time", -2)): "force",
    (("length", -1), ("mass", 1), ("time", -2)): "pressure",
    (("length", -1), ("mass", 1), ("time", -1)): "viscosity (pressure*time)",
    (("length", 2), ("mass", 1), ("time", -2)): "energy",
    (("length", 2), ("mass", 1), ("time", -3)): "power",
    (("length", -1), ("mass", 1), ("time", -3)): "power/volume",
    (("length", 2), ("time", -3)): "power/mass",
    (("length", 2), ("time", -2)): "energy/mass",
    (("mass", 1), ("substance", -1)): "molar mass (mass/amount of substance)",
    (("length", -3), ("substance", 1)): "molar concentration (amount of substance/volume)",
    (("mass", -1), ("osmole", 1)): "osmolality (osmole/mass)",
    (("length", -3), ("osmole", 1)): "osmolarity (osmole/volume)",
    (("current", -1), ("length", 2), ("mass", 1), ("time", -3)): "voltage",
    (("current", 2), ("length", -2), ("mass", -1), ("time", 3)): "conductance",
    (("current", 2), ("length", -3), ("mass", -1), ("time", 3)): "conductivity",
    (("current", -2), ("length", 2), ("mass", 1), ("time", -3)): "electric resistance",
    (("current", -2), ("length", 3), ("mass", 1), ("time", -3)): "resistivity",
}


def multiply(a: Dimension, b: Dimension) -> Dimension:
    """The dimension of a product."""
    if not a:
        return b
    if not b:
        return a
    exponents = dict(a)
    for base, exponent in b:
        exponents[base] = exponents.get(base, 0) + exponent
    return tuple(sorted((base, exponent) for base, exponent in exponents.items() if exponent))


def divide(a: Dimension, b: Dimension) -> Dimension:
    """The dimension of a quotient."""
    if not b:
        return a
    return () if a == b else multiply(a, tuple((base, -exponent) for base, exponent in b))


def power(a: Dimension, n: int | Fraction) -> Dimension | None:
    """The dimension of a power, or None where an exponent would not be a whole number."""
    raised = [(base, exponent * n) for base, exponent in a]
    if any(exponent.denominator != 1 for _, exponent in raised):
        return None
    return tuple((base, int(exponent)) for base, exponent in raised if exponent)


def describe(d: Dimension) -> str:
    """A dimension in words: `temperature`, `mass/volume`, `flow rate (volume/time)`."""
    name = _NAMES.get(d)
    if name is not None:
        return name
    above = [_word(base, exponent) for base, exponent in d if exponent > 0]
    below = [_word(base, -exponent) for base, exponent in d if exponent < 0]
    return "/".join(["*".join(above) or "1", *below])


def _word(base: str, exponent: int) -> str:
    if base == "length" and exponent in (2, 3):
        return "area" if exponent == 2 else "volume"
    word = _BASE_WORDS.get(base, base.replace("_", " "))
    return word if exponent == 1 else f"{word}^{exponent}"
