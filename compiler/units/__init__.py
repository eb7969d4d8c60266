"""Units: an allow list of tokens, exact conversion, dimensions, and numbers for people.

A token that is not listed is never guessed: it is answered with a reason and suggestions.
"""

from __future__ import annotations

from pac.compiler.units.dimensions import describe, divide, multiply, power
from pac.compiler.units.lookup import difference_unit, find_unit, known_units, partly_cancels
from pac.compiler.units.numbers import format_number, from_base, to_base
from pac.compiler.units.unit import DIMENSIONLESS, Dimension, Unit, UnitEntry, UnknownUnit

__all__ = [
    "DIMENSIONLESS",
    "Dimension",
    "Unit",
    "UnitEntry",
    "UnknownUnit",
    "describe",
    "difference_unit",
    "divide",
    "find_unit",
    "format_number",
    "from_base",
    "known_units",
    "multiply",
    "partly_cancels",
    "power",
    "to_base",
]
