"""What a step loads onto its resin or membrane, and what that may carry: as formulas of its class."""

from __future__ import annotations

from dataclasses import dataclass

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
