"""The one place that knows pint: listed symbols to exact factors, offsets and dimensions.

pint starts from an empty registry and gets only the definitions of `units.txt`, under names of
our own, because it would otherwise read C as coulomb, pH as picohenry and EU as exa-enzyme-unit,
and because it has no names such as `%w/v`. It is loaded at the first unit, not at import.
"""

from __future__ import annotations

import functools
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from pac.compiler.cache import Cache, key_of, usable_folder
from pac.compiler.units.table import unit_table
from pac.compiler.units.tokens import split_token
from pac.compiler.units.unit import Dimension, Unit

if TYPE_CHECKING:
    import pint


@functools.cache
def listed_unit(symbol: str) -> Unit:
    """The unit of a listed symbol; KeyError for any other."""
    kept = _kept()
    return kept[symbol] if kept else _defined(symbol)


@functools.cache
def _kept() -> dict[str, Unit]:
    """All listed units, as pint found them in an earlier run; empty where nothing can be kept.

    Loading pint and defining the units takes longer than reading a process.
    """
    cache = Cache(usable_folder())
    if cache.folder is None:
        return {}
    definitions = unit_table().definitions
    key = "units-" + key_of(text for d in definitions.values() for text in (d.symbol, d.text))[:12]
    try:
        kept = {
            symbol: Unit(symbol, Fraction(factor), Fraction(offset), tuple((d, int(e)) for d, e in dimension))
            for symbol, factor, offset, dimension in cache.get(key) or ()
        }
        if kept.keys() == definitions.keys():
            return kept
    except (TypeError, ValueError, ZeroDivisionError):
        pass  # not what was kept
    units = {symbol: _defined(symbol) for symbol in definitions}
    cache.put(key, [(u.text, str(u.factor), str(u.offset), u.dimension) for u in units.values()])
    return units


def _defined(symbol: str) -> Unit:
    """The unit as pint defines it."""
    name = _names()[symbol]
    registry = _registry()
    _, root = registry.get_root_units(name)
    # Taken from two conversions, because pint gives no factor for scales with an offset.
    offset: Fraction = registry.convert(Fraction(0), name, root)
    factor: Fraction = registry.convert(Fraction(1), name, root) - offset
    return Unit(symbol, Fraction(factor), Fraction(offset), _dimension(registry.get_dimensionality(name)))


def _dimension(exponents: Any) -> Dimension:
    return tuple(sorted((base.strip("[]"), int(exponent)) for base, exponent in exponents.items()))


@functools.cache
def _names() -> dict[str, str]:
    """pint's names of our symbols."""
    return {symbol: f"pac{number}" for number, symbol in enumerate(unit_table().definitions)}


@functools.cache
def _registry() -> pint.UnitRegistry[Any]:
    import pint

    registry: pint.UnitRegistry[Any] = pint.UnitRegistry(
        None, non_int_type=Fraction, case_sensitive=True, autoconvert_offset_to_baseunit=False
    )
    definitions = unit_table().definitions
    registry.load_definitions([f"{_names()[d.symbol]} = {_pint_text(d.text)}" for d in definitions.values()])
    return registry


def _pint_text(definition: str) -> str:
    """A definition of `units.txt` in pint's words."""
    words = definition.split()
    if words[0] == "base":
        return f"[{words[1]}]"
    number, unit, *rest = [*words, ""] if len(words) == 1 else words
    text = f"{number} * {_pint_unit(unit)}" if unit else number
    return f"{text}; offset: {rest[1]}" if rest else text


def _pint_unit(token: str) -> str:
    factors = split_token(token)
    if factors is None:
        raise ValueError(f"units.txt defines a unit by {token}, which is not written as a unit")
    return " * ".join(f"{_names()[f.symbol]}**{f.exponent}" for f in factors)
