"""Formulas of an operation class: what a step loads, what that may carry, and what is kept across scales."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.source import Span
from pac.compiler.syntax import tree as t


@dataclass(frozen=True, slots=True)
class Loading:
    """`loads PARAMETER = amount within capacity`; one of the two may be missing."""

    parameter: t.Ref
    amount: t.Expr | None
    """What one batch comes to, from what the step is fed and what it is bound to."""
    capacity: t.Expr | None
    source: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Kept:
    """`keeps PARAMETER = formula within tolerance`: what another site or scale may not change by more."""

    parameter: t.Ref
    formula: t.Expr
    tolerance: Fraction
    """A share: 1/10 is 10 percent."""
    source: tuple[str, ...]
    span: Span
