"""Declarations of the vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pac.compiler.syntax.tree.base import Condition, Expr, Name, Node, Number, Ref, Text
from pac.compiler.syntax.tree.clauses import Clauses, Limit, RealTimeRelease, Test, Value

if TYPE_CHECKING:
    from dataclasses import dataclass

    from pac.compiler.syntax.tree.records import Field
else:
    from pac.compiler.plain import dataclass


@dataclass(frozen=True, slots=True)
class Use(Node):
    """`use std.mammalian`, `use std.purification.affinity_capture as capture`."""

    module: Ref
    alias: Name | None


@dataclass(frozen=True, slots=True)
class Export(Node):
    """What a file shows to others; without one, everything."""

    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class KindDecl(Node):
    name: Name
    label: Text | None
    unit: Name | None
    words: tuple[Name, ...]
    """The words behind `one_of`."""
    parent: Name | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class MaterialClassDecl(Node):
    name: Name
    label: Text | None
    parent: Name | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class MethodPart(Node):
    """What a method reports, can quantify, and where it was validated or is used."""

    word: str
    value: Name | Number | tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class MethodDecl(Node):
    """An analytical method; tests name it behind `by`."""

    name: Name
    label: Text | None
    fields: tuple[Field, ...]
    parts: tuple[MethodPart, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class MechanismDecl(Node):
    """A way in which a step clears something; `against` says what."""

    name: Name
    label: Text | None
    parent: Name | None
    against: Name | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class SchemeClass(Node):
    name: Name
    label: Text | None
    quality: Name | None
    """`critical`, `noncritical`, or nothing said."""
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class SchemeDecl(Node):
    name: Name
    label: Text | None
    classes: tuple[SchemeClass, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Order(Node):
    first: Name
    second: Name
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Carried(Node):
    """`pH as load_pH`: a condition of what passes a port, and the value of the step that says it."""

    condition: Name
    value: Name


@dataclass(frozen=True, slots=True)
class Port(Node):
    direction: str
    name: Name
    material: Name
    optional: bool
    carries: tuple[Carried, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Conditions(Node):
    """`input load carries pH as load_pH`: what a step says of one of its ports."""

    direction: str
    name: Name
    carries: tuple[Carried, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Names(Node):
    """A keyword with a list of names: `needs`, `interacts`, `uses`."""

    word: str
    names: tuple[Name, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class RunsOn(Node):
    """`runs on chromatography_skid with chromatography_column, prepacked_column`."""

    names: tuple[Name, ...]
    beside: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Balance(Node):
    """`balance initial_volume + total(feed) = working_volume within 2 %v/v`."""

    left: Expr
    right: Expr
    within: Number


@dataclass(frozen=True, slots=True)
class Occupies(Node):
    low: Expr
    high: Expr


@dataclass(frozen=True, slots=True)
class Loads(Node):
    """`loads PARAMETER = amount within capacity`; one of the two may be missing."""

    parameter: Ref
    amount: Expr | None
    capacity: Expr | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Keeps(Node):
    """`keeps PARAMETER = formula within 10 %target`."""

    parameter: Ref
    formula: Expr
    tolerance: Number
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ClassRequire(Node):
    """`require formula <= limit "…" as CODE` of an operation class."""

    condition: Condition
    label: Text | None
    check: Name | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Alike(Node):
    """`keeps diameter_ratio, aspect_ratio within 20 %target`: geometry that is similar at all scales."""

    names: tuple[Name, ...]
    tolerance: Number
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class CarriesOff(Node):
    """`clears dissolved_co2 by gas_flow`: what the cells release and what takes it away."""

    released: Name
    by: Name
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ValueDecl(Node):
    """A named value: a parameter, attribute, cqa, property or setting.

    `word` is the leading word (a parameter class, `cqa`, `cma`, `attribute`, `parameter`, `property`).
    """

    word: Name
    name: Name
    label: Text | None
    kind: Name | None
    value: Value | None
    clauses: Clauses
    items: tuple[Test | RealTimeRelease | Limit, ...]


@dataclass(frozen=True, slots=True)
class OperationClassDecl(Node):
    name: Name
    label: Text | None
    parent: Name | None
    items: tuple[Node, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Capability(Node):
    name: Name
    kind: Name | None


@dataclass(frozen=True, slots=True)
class CapabilityList(Node):
    capabilities: tuple[Capability, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Derive(Node):
    name: Name
    label: Text | None
    kind: Name | None
    formula: Expr
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class EquipmentClassDecl(Node):
    name: Name
    label: Text | None
    parent: Name | None
    items: tuple[Node, ...]
    clauses: Clauses
