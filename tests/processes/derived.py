"""Figures of the library for one piece of equipment: a process, a site and a recipe written as text."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from pac.compiler.document import Derived
from pac.compiler.units import Unit, find_unit, to_base
from tests.compiler.reading import compiled

Lines = Iterable[str]


def base(number: str, unit: str) -> Fraction:
    """In base units; `x` and `1` mark plain numbers."""
    if unit in ("", "1", "x"):
        return Fraction(number)
    found = find_unit(unit)
    assert isinstance(found, Unit)
    return to_base(Fraction(number), found)


def figures(equipment: str, parameters: Lines, properties: Lines) -> dict[str, Derived]:
    """Every derived quantity, by name."""
    step = "\n".join(f"    non_cpp {line}" for line in parameters)
    piece = "\n".join(f"    {line}" for line in properties)
    text = f"""use std.equipment
use std.schemes

operation_class tried {{ runs on {equipment} }}
process p version 1.0.0 {{
  classification ich
  unit_operation u : tried {{
{step}
  }}
}}
site s {{
  equipment E_1 : {equipment} {{
{piece}
  }}
}}
recipe r of p 1.0.0 at s {{ u on E_1 }}
"""
    [operation] = compiled(text).document("r").operations
    return {found.name: found for found in operation.derived}


def figure(equipment: str, parameters: Lines, properties: Lines, name: str) -> Fraction:
    """One derived quantity in base units."""
    value = figures(equipment, parameters, properties)[name].value
    return base(value.value, value.unit)
