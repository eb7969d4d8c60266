"""Takes a unit token apart: `L/m^2/h` is L, m^2 below the line, h below the line."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from pac.compiler.units.table import unit_table


@dataclass(frozen=True, slots=True)
class Factor:
    """One unit in a token: `symbol` stands at `start`; `exponent` is negative below the line.

    `bare` is true where the symbol stands above the line without a power of its own, so that a
    compound unit could take its place.
    """

    symbol: str
    start: int
    exponent: int
    bare: bool


def split_token(text: str) -> tuple[Factor, ...] | None:
    """The factors of a token, or None where it is not written as a unit.

    `a/b/c` is a/(b*c). `1` may stand first, before `/`. Powers are whole numbers of at most two
    digits, never zero. A listed symbol that holds `/`, such as `%w/v`, is one factor in any capitals.
    """
    factors: list[Factor] = []
    at, sign = (2, -1) if text.startswith("1/") else (0, 1)
    pattern = _factor_pattern()
    while True:
        found = pattern.match(text, at)
        if found is None:
            return None
        power = 1 if found["power"] is None else int(found["power"])
        if power == 0:
            return None
        bare = sign == 1 and found["power"] is None
        factors.append(Factor(found["symbol"], at, sign * power, bare))
        if found.end() == len(text):
            return tuple(factors)
        sign = -1 if text[found.end()] == "/" else 1
        at = found.end() + 1


@functools.cache
def _factor_pattern() -> re.Pattern[str]:
    with_slash = "|".join(re.escape(s) for s in unit_table().definitions if "/" in s)
    symbol = rf"(?P<symbol>(?i:{with_slash})(?=[*/^]|\Z)|[^*/^\s]+)"
    return re.compile(symbol + r"(?:\^(?P<power>-?[0-9]{1,2}))?(?=[*/]|\Z)")
