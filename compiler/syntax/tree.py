"""The syntax tree: what the author wrote, with exact places and nothing resolved.

`start` and `end` are offsets into the source (code points, half-open).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from pac.compiler.plain import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name(Node):
    text: str


@dataclass(frozen=True, slots=True)
class Text(Node):
    """A string, without its quotes and with escapes resolved."""

    value: str


@dataclass(frozen=True, slots=True)
class Number(Node):
    """A literal as written: `digits` keeps the author's spelling, sign included."""

    digits: str
    unit: Name | None


@dataclass(frozen=True, slots=True)
class Ref(Node):
    """A dotted path."""

    parts: tuple[Name, ...]

    @property
    def text(self) -> str:
        return ".".join(part.text for part in self.parts)


# ------------------------------------------------------------------ formulas


@dataclass(frozen=True, slots=True)
class Binary(Node):
    operator: str
    left: Expr
    right: Expr
    depth: int


@dataclass(frozen=True, slots=True)
class Negate(Node):
    operand: Expr
    depth: int


@dataclass(frozen=True, slots=True)
class Call(Node):
    function: Name
    arguments: tuple[Expr, ...]
    depth: int


Expr = Number | Ref | Binary | Negate | Call


@dataclass(frozen=True, slots=True)
class Comparison(Node):
    operator: str
    left: Expr
    right: Expr
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Negation(Node):
    """`not` a condition."""

    operand: Condition
    depth: int


@dataclass(frozen=True, slots=True)
class Junction(Node):
    """`and` / `or` of two conditions."""

    operator: str
    left: Condition
    right: Condition
    depth: int
    grouped: bool = False
    """Whether it stands in parentheses of its own."""


@dataclass(frozen=True, slots=True)
class IsWord(Node):
    """`direction is upflow`, `direction is not upflow`."""

    subject: Ref
    word: Name
    negated: bool


Condition = Comparison | Junction | Negation | IsWord | Expr
"""A formula too: of a condition in a wrong place, and of a name that stands for its value being reached."""


def refs(node: Condition) -> Iterator[Ref]:
    """Every name in a formula or condition, in the order in which they stand."""
    if isinstance(node, Ref):
        yield node
    elif isinstance(node, (Binary, Comparison, Junction)):
        yield from refs(node.left)
        yield from refs(node.right)
    elif isinstance(node, (Negate, Negation)):
        yield from refs(node.operand)
    elif isinstance(node, IsWord):
        yield node.subject
    elif isinstance(node, Call):
        for argument in node.arguments:
            yield from refs(argument)


def references(node: Condition) -> set[str]:
    """All dotted names in a formula or condition."""
    return {ref.text for ref in refs(node)}


# ------------------------------------------------------------------ values and clauses


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
    | Filing
    | SecrecyLabel
    | Fallback
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


# ------------------------------------------------------------------ library


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
    """A keyword with a list of names: `runs on`, `needs`, `interacts`, `uses`."""

    word: str
    names: tuple[Name, ...]
    clauses: Clauses


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


# ------------------------------------------------------------------ process


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
class Inequality(Node):
    operator: str
    left: Expr
    right: Expr
    label: Text | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Within(Node):
    target: Ref
    range: RangeNode
    clauses: Clauses


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


# ------------------------------------------------------------------ site, recipe, transfer


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


# ------------------------------------------------------------------ documents, changes, approvals, risk, filing


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


# ------------------------------------------------------------------ models


@dataclass(frozen=True, slots=True)
class ModelPort(Node):
    """`input temperature : temperature 36 .. 38 degC from production.temperature`, or an output."""

    word: str
    name: Name
    label: Text | None
    kind: Name | None
    range: RangeNode | None
    source: Ref | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class DataSet(Node):
    """`data test "DS-2" batches "B7", "B8" digest "sha256:…"`."""

    role: Name
    title: Text
    batches: tuple[Text, ...]
    fields: tuple[Field, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Figure(Node):
    """`result rmse 0.25 g/L`, `baseline rmse 0.4 g/L`."""

    word: str
    metric: Name
    number: Number
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Watched(Node):
    """`monitor drift residual <= 3 every batch respond "…"`."""

    sort: Name
    metric: Name
    range: RangeNode
    every: Number | Name | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ModelDecl(Node):
    """A model whose output is used to measure, to control or to release."""

    name: Name
    label: Text | None
    fields: tuple[Field, ...]
    items: tuple[Node, ...]
    clauses: Clauses


# ------------------------------------------------------------------ confidentiality and exchange


@dataclass(frozen=True, slots=True)
class SecretWords(Node):
    """`words "…", "…"`: what must not be read by others."""

    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Level(Node):
    name: Name
    label: Text | None
    words: SecretWords | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ConfidentialitySchemeDecl(Node):
    """Levels of confidentiality, from what most may see to what fewest may."""

    name: Name
    label: Text | None
    levels: tuple[Level, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Cleared(Node):
    """`clearance SCHEME LEVEL`: up to which level the other party may see."""

    scheme: Name
    level: Name
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ExchangeDecl(Node):
    """What is handed over to whom."""

    name: Name
    label: Text | None
    subject: Name
    party: Text
    items: tuple[Cleared | SecretWords, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ForEach(Node):
    """`for each equipment of stirred_tank`."""

    subject: Name
    of: Name | None


@dataclass(frozen=True, slots=True)
class RuleDecl(Node):
    """A house rule, with its parts by their words, in the order in which they stand."""

    name: Name
    label: Text | None
    each: tuple[ForEach, ...]
    where: tuple[Condition, ...]
    requires: tuple[Condition, ...]
    severities: tuple[Name, ...]
    clauses: Clauses


Declaration = (
    Use
    | Export
    | KindDecl
    | MaterialClassDecl
    | SchemeDecl
    | OperationClassDecl
    | EquipmentClassDecl
    | ProcessDecl
    | SiteDecl
    | RecipeDecl
    | TransferDecl
    | ReferenceDecl
    | ChangeRecordDecl
    | RiskScaleDecl
    | RuleDecl
    | ReportingSchemeDecl
    | ConfidentialitySchemeDecl
    | ExchangeDecl
    | MechanismDecl
    | ModelDecl
    | MethodDecl
)


@dataclass(frozen=True, slots=True)
class Module:
    """One file's declarations. `skipped` holds spans a syntax error made unreadable."""

    declarations: tuple[Declaration, ...]
    skipped: tuple[tuple[int, int], ...]
    waivers: tuple[Waive, ...] = ()
    """Those that stand outside of any block."""
