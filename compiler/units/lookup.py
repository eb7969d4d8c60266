"""From a unit token to its unit, or to the reason why it is none."""

from __future__ import annotations

import functools

from pac.compiler.units.advice import advise
from pac.compiler.units.registry import listed_unit
from pac.compiler.units.resolve import resolve
from pac.compiler.units.table import unit_table
from pac.compiler.units.tokens import split_token
from pac.compiler.units.unit import Unit, UnitEntry, UnknownUnit


@functools.cache
def find_unit(text: str) -> Unit | UnknownUnit:
    """The unit that a token means, or why it means none. Raises for no string."""
    return resolve(text) or advise(text)


def difference_unit(unit: Unit) -> Unit:
    """The unit of differences between values in `unit`: delta_degC for degC; most units are their own."""
    return listed_unit(f"delta_{unit.text}") if unit.offset_scale else unit


def known_units() -> tuple[UnitEntry, ...]:
    """All listed units in the order of the file."""
    return tuple(
        UnitEntry(row.symbol, row.name, listed_unit(row.symbol).dimension, row.group)
        for row in unit_table().definitions.values()
    )


@functools.cache
def partly_cancels(text: str) -> bool:
    """Whether a token's factors cancel in part, as in L/m^2/h (volume per area and time).

    Such a unit says more than its dimension: 50 L/m^2/h is a flux, 5 cm/h a velocity.
    """
    exponents: dict[str, set[bool]] = {}
    for factor in split_token(text) or ():
        unit = find_unit(factor.symbol)
        if isinstance(unit, Unit):
            for base, exponent in unit.dimension:
                exponents.setdefault(base, set()).add(exponent * factor.exponent > 0)
    return any(len(signs) > 1 for signs in exponents.values())
