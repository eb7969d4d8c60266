"""Limits that an operation class sets for all its steps: `require formula <= limit "…" as CODE`.

The class knows what is compared, as the pressure drop of a bed with what its column stands; the code behind `as`
says which check reports a breach.
"""

from __future__ import annotations

from dataclasses import dataclass

from pac.compiler.source import Span
from pac.compiler.syntax import tree as t

GENERAL = "R12"
"""The check that reports a limit without `as`."""

CHECKS = ("E07", "E08", "E09", "E10", GENERAL)
"""The checks that report limits of classes."""


@dataclass(frozen=True, slots=True)
class ClassLimit:
    """One line; `formula` may not go above `bound`, or (with `least`) not below it."""

    formula: t.Expr
    bound: t.Expr
    least: bool
    strict: bool
    """Whether the bound itself is beyond."""
    label: str
    check: str
    source: tuple[str, ...]
    span: Span
