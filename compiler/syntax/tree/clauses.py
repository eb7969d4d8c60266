"""Values, clauses, and how tests are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pac.compiler.syntax.tree.base import Condition, Expr, Name, Node, Number, Ref, Text

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from pac.compiler.plain import dataclass


@dataclass(frozen=True, slots=True)
class RangeNode(Node):
    """`low .. high`, or one side with its comparison sign (`<=`, `<`, `>=`, `>`)."""

    low: Number | None
    high: Number | None
    operator: str


@dataclass(frozen=True, slots=True)
class Exact(Node):
    value: Expr


@dataclass(frozen=True, slots=True)
class Between(Node):
    low: Expr
    high: Expr


@dataclass(frozen=True, slots=True)
class PlusMinus(Node):
    centre: Expr
    tolerance: Number


@dataclass(frozen=True, slots=True)
class TextValue(Node):
    text: Text


@dataclass(frozen=True, slots=True)
class CoursePoint(Node):
    """`at 7 d: 33 degC ramp 12 h` or `when CONDITION: 33 degC`; `high` is the end of a range."""

    at: Number | None
    condition: Condition | None
    value: Expr
    high: Expr | None
    ramp: Number | None


@dataclass(frozen=True, slots=True)
class Course(Node):
    """`profile { … }`, `schedule { … }` with its tolerance, and what stands in the braces of a `gradient`."""

    word: Name
    points: tuple[CoursePoint, ...]
    tolerance: Number | None


Value = Exact | Between | PlusMinus | TextValue | RangeNode | Course


@dataclass(frozen=True, slots=True)
class Event(Node):
    """`start of a.b` or `end of a.b`: the edge of a step or phase."""

    edge: Name
    of: Ref


@dataclass(frozen=True, slots=True)
class Place(Node):
    """Where a sample is taken: a port, a material, or (`phase`) a phase."""

    phase: bool
    ref: Ref


@dataclass(frozen=True, slots=True)
class Samples(Node):
    """`3 of 10 mL`: how many, and how much of each."""

    count: Number
    amount: Number | None


@dataclass(frozen=True, slots=True)
class Refs(Node):
    """A list of dotted paths."""

    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Citation(Node):
    """`evidence NAME "table 4"`: a declared document, and the place in it."""

    name: Name
    place: Text | None


@dataclass(frozen=True, slots=True)
class Texts(Node):
    """`"A", "B"`, behind `qualified`."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Filing(Node):
    """`ec REGION CATEGORY` or `not_ec REGION "reason"`."""

    region: Name
    category: Name | None
    reason: Text | None


@dataclass(frozen=True, slots=True)
class SecrecyLabel(Node):
    """`confidential SCHEME LEVEL`."""

    scheme: Name
    level: Name


@dataclass(frozen=True, slots=True)
class Fallback(Node):
    """`elisa when equipment_failure`."""

    method: Name
    when: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Inequality(Node):
    """`left <= right`, in a design space or behind `valid`."""

    operator: str
    left: Expr
    right: Expr
    label: Text | None
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Within(Node):
    """`pH in 3.2 .. 4.0`, in a design space or behind `valid`."""

    target: Ref
    range: RangeNode
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class KeptLimit(Node):
    """`tip_speed <= 1.5 m/s` behind `keeping`."""

    name: Name
    range: RangeNode


@dataclass(frozen=True, slots=True)
class ScaleRule(Node):
    """`scale by power_per_volume else tip_speed keeping mixing_time <= 90 s`."""

    aims: tuple[Name, ...]
    limits: tuple[KeptLimit, ...]


Payload = (
    RangeNode
    | Number
    | Name
    | Text
    | tuple[Name, ...]
    | Event
    | Place
    | Samples
    | Refs
    | Citation
    | Texts
    | Filing
    | SecrecyLabel
    | Fallback
    | Inequality
    | Within
    | ScaleRule
)


@dataclass(frozen=True, slots=True)
class Clause(Node):
    """A keyword and what follows it; which clauses may stand where is checked later."""

    word: str
    payload: Payload


@dataclass(frozen=True, slots=True)
class Waive(Clause):
    """`waive C03, S02 because "…" by "…" until 2027-01-31`; its payload are the codes.

    It stands on a line of its own among the clauses of the block in which it accepts findings.
    """

    clauses: tuple[Clause, ...]


Clauses = tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Limit(Node):
    name: Name
    value: Value
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Test(Node):
    """`test release by elisa every batch`; method, place, frequency and the like are clauses."""

    purpose: Name
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class RealTimeRelease(Node):
    """`rtrt by model from production.temperature every batch`."""

    clauses: Clauses


@dataclass(frozen=True, slots=True)
class InProcess(Node):
    """`ipc` (control with an acceptance criterion) or `ipt` (test that only reports)."""

    word: str
    name: Name
    label: Text | None
    kind: Name | None
    value: Value | None
    clauses: Clauses
