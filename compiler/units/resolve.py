"""Well-written unit tokens to units; no word about the others."""

from __future__ import annotations

import functools

from pac.compiler.units.dimensions import multiply
from pac.compiler.units.registry import listed_unit
from pac.compiler.units.table import unit_table
from pac.compiler.units.tokens import Factor, split_token
from pac.compiler.units.unit import DIMENSIONLESS, ONE, ZERO, Unit

# No unit in use is nearly as long; longer tokens are not worth taking apart.
LONGEST_TOKEN = 60


@functools.cache
def resolve(text: str) -> Unit | None:
    """The unit of a well-written token, None for any other. The empty token and `1` are dimensionless."""
    if text in ("", "1"):
        return DIMENSIONLESS
    listed = unit_table().definitions
    if text in listed:
        return listed_unit(text)
    if len(text) > LONGEST_TOKEN:
        return None
    factors = split_token(text)
    if factors is None or any(factor.symbol not in listed for factor in factors):
        return None
    return _combine(text, factors)


def _combine(text: str, factors: tuple[Factor, ...]) -> Unit | None:
    size, dimension = ONE, DIMENSIONLESS.dimension
    for factor in factors:
        unit = listed_unit(factor.symbol)
        if unit.offset_scale:
            return None
        size *= unit.factor**factor.exponent
        raised = tuple((base, exponent * factor.exponent) for base, exponent in unit.dimension)
        dimension = multiply(dimension, raised)
    return Unit(text, size, ZERO, dimension)
