"""Processes: materials, unit operations, phases, flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pac.compiler.syntax.tree.base import Condition, Expr, Name, Node, Number, Ref, Text
from pac.compiler.syntax.tree.clauses import Clauses, Course, InProcess, Limit, RangeNode, Value

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from pac.compiler.plain import dataclass


@dataclass(frozen=True, slots=True)
class Word(Node):
    """A keyword with one name: `classification a_mab`, `lifecycle ppq`."""

    word: str
    name: Name


@dataclass(frozen=True, slots=True)
class Contains(Node):
    amount: Number
    substance: Name
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Studied(Node):
    """`studied <= 48 h at 2 .. 8 degC`: for how long holding was studied."""

    range: RangeNode
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class HoldTotal(Node):
    """`hold_total <= 48 h from protein_a to uf_df`: how long all holds between two steps may be together.

    With the word `yield_total`: which part of the product is left of the steps from the first to the last.
    """

    word: str
    range: RangeNode
    first: Ref
    last: Ref
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class MaterialProperty(Node):
    name: Name
    text: Text | None
    value: Value | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class MaterialDecl(Node):
    word: str
    name: Name
    label: Text | None
    material_class: Name | None
    items: tuple[Node, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Measure(Node):
    mode: Name
    sensor: Name | None
    every: Number | Name | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Regulate(Node):
    mode: Name | None
    actuator: Name | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Control(Node):
    names: tuple[Name, ...]
    label: Text | None
    items: tuple[Node, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class PhaseStep(Node):
    """One instruction of a phase: `with buffer`, `until x >= y`, `for 17 d`, `volume 5 CV`."""

    word: str
    subject: Name | Ref | Text | None
    value: Node | None
    second: Number | None
    within: Expr | None = None
    respond: Text | None = None
    since: Condition | None = None


@dataclass(frozen=True, slots=True)
class Gradient(Node):
    """`gradient elution_buffer in wash_buffer { … }`: the share of the first in the second."""

    material: Name
    base: Name
    course: Course


@dataclass(frozen=True, slots=True)
class Phase(Node):
    """A phase, or phases in a structure of their own; `word` is phase, parallel, repeat or select.

    `repeats` says how often a repeat runs: a PhaseStep of the word `times` or `until`.
    """

    word: str
    name: Name
    label: Text | None
    items: tuple[Node, ...]
    clauses: Clauses
    repeats: PhaseStep | None = None


@dataclass(frozen=True, slots=True)
class Branch(Node):
    """`when CONDITION phase …`, or `else phase …` (no condition)."""

    condition: Condition | None
    phase: Phase


@dataclass(frozen=True, slots=True)
class Let(Node):
    name: Name
    formula: Expr


@dataclass(frozen=True, slots=True)
class DesignSpace(Node):
    name: Name | None
    label: Text | None
    items: tuple[Node, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Reduction(Node):
    """One attribute of a clearance claim with its reduction."""

    target: Name
    amount: Number


@dataclass(frozen=True, slots=True)
class Clears(Node):
    """Reductions shown in one study; `items` are the lines of what was studied."""

    claims: tuple[Reduction, ...]
    mechanism: Name | None
    items: tuple[Node, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ClearanceDecl(Node):
    """The reduction that several steps are said to come to together."""

    name: Name
    label: Text | None
    target: Name
    value: Value | None
    steps: tuple[Name, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Require(Node):
    condition: Condition
    label: Text | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Remove(Node):
    """What a process leaves out of its platform: a path, or an arrow with its ends."""

    targets: tuple[Ref, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class UnitOperation(Node):
    """A step; without a class it specialises that of the platform."""

    name: Name
    operation_class: Name | None
    label: Text | None
    items: tuple[Node, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Stream(Node):
    endpoints: tuple[Ref, ...]
    recycle: bool
    items: tuple[Limit | InProcess | Studied, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Flow(Node):
    streams: tuple[Stream, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Family(Node):
    """`of antibody_platform 3.0.0`: the platform that a process begins with."""

    platform: Name
    version: Name | None


@dataclass(frozen=True, slots=True)
class ProcessDecl(Node):
    word: str
    """`process` or `platform`."""
    name: Name
    label: Text | None
    version: Name | None
    family: Family | None
    items: tuple[Node, ...]
    clauses: Clauses
