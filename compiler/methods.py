"""Analytical methods as declared: what identifies them, what they report, and where they may be used."""

from __future__ import annotations

from dataclasses import dataclass

from pac.compiler.model import Docs, Named
from pac.compiler.source import Span
from pac.compiler.units import Unit
from pac.compiler.values import Quantity

WIDTH = 2
"""Standard deviations of a method that an acceptance range holds on either side at least: practice, no standard."""


@dataclass(frozen=True, slots=True)
class Method:
    """A method with its document. `unit` is what it reports in, `loq` its limit of quantitation,
    `precision` its standard deviation; `validated_at` and `tested_at` are sites.
    """

    name: str
    label: str
    number: str
    version: str
    unit: Unit | None
    loq: Quantity | None
    precision: Quantity | None
    validated_at: tuple[Named, ...]
    tested_at: tuple[Named, ...]
    docs: Docs
    span: Span
    name_span: Span
