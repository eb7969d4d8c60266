"""Documents, changes, approvals, risks, reporting schemes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pac.compiler.syntax.tree.base import Name, Node, Number, Ref, Text
from pac.compiler.syntax.tree.clauses import Clauses, RangeNode

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from pac.compiler.plain import dataclass


@dataclass(frozen=True, slots=True)
class Field(Node):
    """A word of a record with its value as written; `sort` is text, name, number, date or time."""

    word: Name
    value: Name | Text
    sort: str


@dataclass(frozen=True, slots=True)
class ReferenceDecl(Node):
    """A document that `evidence` can name."""

    name: Name
    label: Text | None
    fields: tuple[Field, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Approval(Node):
    person: Text | None
    fields: tuple[Field, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Concerns(Node):
    paths: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class ChangeRecordDecl(Node):
    name: Name
    label: Text | None
    fields: tuple[Field, ...]
    items: tuple[Node, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class RiskFactor(Node):
    """`severity 1 .. 10` or `severity 1, 3, 9`."""

    name: Name
    range: RangeNode | None
    levels: tuple[Number, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class AcceptLimit(Node):
    name: Name
    range: RangeNode
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class RiskScaleDecl(Node):
    name: Name
    label: Text | None
    items: tuple[Node, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Residual(Node):
    fields: tuple[Field, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class MitigatedBy(Node):
    paths: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Risk(Node):
    name: Name
    label: Text | None
    target: Ref | None
    fields: tuple[Field, ...]
    items: tuple[Node, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Category(Node):
    name: Name
    label: Text | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ReportingSchemeDecl(Node):
    name: Name
    label: Text | None
    categories: tuple[Category, ...]
    clauses: Clauses
