"""Sites, recipes and transfers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pac.compiler.syntax.tree.base import Name, Node, Ref, Text
from pac.compiler.syntax.tree.clauses import Clauses, Value

if TYPE_CHECKING:
    from dataclasses import dataclass

    from pac.compiler.syntax.tree.records import Approval, ReferenceDecl
else:
    from pac.compiler.plain import dataclass


@dataclass(frozen=True, slots=True)
class EquipmentItem(Node):
    """A property (`= value`, text) or capability (`range`) of one piece of equipment."""

    name: Name
    text: Text | None
    value: Value | None
    is_range: bool
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class EquipmentDecl(Node):
    tag: Name
    equipment_class: Name
    label: Text | None
    items: tuple[EquipmentItem, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class SiteDecl(Node):
    name: Name
    label: Text | None
    equipment: tuple[EquipmentDecl, ...]
    items: tuple[ReferenceDecl | Approval, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Override(Node):
    """`batch path = value` (batch) or `path = value because …`."""

    batch: bool
    target: Ref
    value: Value
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ScaleFrom(Node):
    """`scale from RECIPE`."""

    recipe: Name
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Binding(Node):
    operation: Ref
    equipment: tuple[Name, ...]
    overrides: tuple[Override, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class RecipeDecl(Node):
    name: Name
    label: Text | None
    process: Name
    version: Name | None
    site: Name
    items: tuple[Node, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Vary(Node):
    targets: tuple[Ref, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Accept(Node):
    change_class: Name
    target: Ref
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class TransferDecl(Node):
    name: Name
    label: Text | None
    origin: Name
    destination: Name
    items: tuple[Node, ...]
    clauses: Clauses
