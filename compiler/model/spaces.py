"""Design spaces, clearance, requirements, interactions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pac.compiler.model.base import Docs, Named, Path
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.values import Quantity

if TYPE_CHECKING:
    from dataclasses import dataclass

    from pac.compiler.clearances import Mechanism
else:
    from pac.compiler.plain import dataclass


@dataclass(frozen=True, slots=True)
class Constraint:
    """`left operator right`; a within-range line becomes one constraint per end."""

    operator: str
    left: t.Expr
    right: t.Expr
    text: str
    label: str
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class DesignSpace:
    path: Path
    name: str
    label: str
    lets: Mapping[str, t.Expr]
    constraints: tuple[Constraint, ...]
    parameters: tuple[str, ...]
    univariate: bool
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Clearance:
    """A reduction that one step claims; `studied` are the conditions under which it was shown."""

    target: Named
    amount: Quantity
    mechanism: Mechanism | None
    studied: DesignSpace | None
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Requirement:
    text: str
    label: str
    condition: t.Condition
    operation: str | None
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Interaction:
    """Parameters whose effects depend on each other."""

    parameters: tuple[Named, ...]
    docs: Docs
