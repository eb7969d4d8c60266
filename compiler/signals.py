"""UV signals: what a number of absorbance units has to say of the wavelength and of the path of the light."""

from __future__ import annotations

import re

from pac.compiler.units import Unit, find_unit

_WAVELENGTH = re.compile(r"(?<!\d)[1-9]\d{2}(?!\d)")
"""Three digits, as in `uv280`; the wavelengths of UV and visible light have so many."""


def _named(token: str) -> Unit:
    found = find_unit(token)
    assert isinstance(found, Unit)
    return found


_ABSORBANCE = _named("AU").dimension
_LIGHT = {name for name, _ in _ABSORBANCE}


def is_signal(unit: Unit) -> bool:
    """Whether a unit counts absorbance units, whatever they are divided by."""
    return any(name in _LIGHT for name, _ in unit.dimension)


def unsaid(unit: Unit, *said: str) -> list[str]:
    """What is missing of a signal, given its unit and all that is said of it: name, basis, condition."""
    missing = []
    if not any(_WAVELENGTH.search(text) for text in said):
        missing.append("wavelength")
    if unit.dimension == _ABSORBANCE and not any(re.search(r"\d\s*[mc]m\b", text) for text in said):
        missing.append("path length")
    return missing
