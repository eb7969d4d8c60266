"""The canonical document: one process or one site-bound recipe as data.

This is the machine-readable output that people script against (`pac schema
recipe` prints its JSON Schema), what releases freeze, and what `pac diff`
compares. Numbers are decimal strings with the unit their author wrote. Lists
are sorted, so that the order of declarations never shows. Paths are relative to
the process (`production.temperature`).
"""

from __future__ import annotations

import hashlib
import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA = "pac-document/1"


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Quantity(Model):
    """A number with its unit. `text` is what the author wrote, or a computed figure as people read it;
    `value` is exact as written, and has up to 12 digits where computed. `unit` is empty for pure numbers.
    """

    text: str
    value: str = Field(description="decimal string")
    unit: str


class Range(Model):
    """A closed interval; a missing end is unbounded, an open end excludes its value."""

    text: str
    low: Quantity | None = None
    high: Quantity | None = None
    low_open: bool = False
    high_open: bool = False


class CoursePoint(Model):
    """A value and when it begins: `at` a time or volume, or `when` a condition is true. A single value has
    equal ends; `ramp` is what it takes to get there from the value before."""

    at: Quantity | None = None
    when: str | None = None
    value: Range
    ramp: Quantity | None = None

    @property
    def text(self) -> str:
        """The point as a person reads it."""
        parts = [
            f"at {self.at.text}" if self.at is not None else "",
            f"when {self.when}" if self.when else "",
        ]
        ramp = f" ramp {self.ramp.text}" if self.ramp is not None else ""
        return f"{' '.join(part for part in parts if part)}: {self.value.text}{ramp}"


class Course(Model):
    """A value over time or volume. A profile holds each value until its next point; a schedule adds each
    of its values once, and those with a condition as often as it becomes true."""

    kind: Literal["profile", "schedule"]
    points: list[CoursePoint]
    total: Range | None = Field(default=None, description="of the timed additions, where they are amounts")

    @property
    def text(self) -> str:
        return "; ".join(point.text for point in self.points)


class Origin(Model):
    """Where a value came from, and why."""

    kind: Literal["class default", "platform", "process", "expression", "recipe", "batch"]
    file: str
    line: int
    formula: str | None = None
    reason: str | None = None
    change: str | None = None


class Justified(Model):
    """Why something is as it is: references, readings taken, remarks; and who may see it."""

    evidence: list[str] = []
    assumed: list[str] = []
    notes: list[str] = []
    confidential: list[str] = Field(default=[], description="labels: scheme and level")


class EstablishedCondition(Model):
    """What one region was told of an entity: its reporting category, or why it is no established condition."""

    region: str
    region_label: str = ""
    category: str | None = None
    category_label: str = ""
    reason: str | None = None


class Documented(Justified):
    """What every named entity may carry besides its values."""

    path: str
    name: str
    label: str = ""
    was: str | None = None
    filed: list[EstablishedCondition] = []


class Superseded(Model):
    """The process's own value where a recipe replaced it."""

    text: str
    origin: Origin


class Parameter(Documented):
    """A process parameter. Exactly one of setpoint, target, value_text is set, or none.

    Where there is a `course`, `target` reaches from its lowest to its highest value.
    """

    kind: str
    class_: str = Field(alias="class", description="class word of the process's classification scheme")
    class_label: str = ""
    critical: bool = False
    setpoint: Quantity | None = None
    target: Range | None = None
    value_text: str | None = None
    course: Course | None = None
    nor: Range | None = None
    alert: Range | None = None
    action: Range | None = None
    par: Range | None = None
    characterised: Range | None = None
    edge_of_failure: list[Range] = []
    affects: list[str] = []
    no_effect: list[str] = []
    scale_by: str | None = None
    reference: Range | None = Field(default=None, description="reference condition given with `at`")
    basis: str | None = None
    origin: Origin
    replaced: Superseded | None = None


class SamplePlace(Model):
    """Where a sample is taken, as a path: `protein_a.pool`, `protein_a.elute`, `drug_product`."""

    sort: Literal["port", "phase", "material", "step", "stream"]
    name: str


class Sampled(Model):
    """How a test is done; `respond` is what happens when it fails."""

    method: str | None = None
    place: SamplePlace | None = None
    moment: Literal["start", "end"] | None = Field(default=None, description="of the place")
    every: str | None = None
    samples: int | None = Field(default=None, description="how many are taken each time")
    amount: Quantity | None = Field(default=None, description="how much each sample is")
    turnaround: Quantity | None = Field(default=None, description="time from sample to result")
    respond: str | None = None


class Test(Sampled, Justified):
    """A test of an attribute or a parameter."""

    purpose: str


class NamedLimit(Justified):
    """A limit at a named stage, or of a named attribute of a stream."""

    name: str
    range: Range


class Capability(NamedLimit):
    """What a piece of equipment can do; accuracy, deadband and resolution are differences."""

    qualified: Range | None = None
    accuracy: Quantity | None = None
    deadband: Quantity | None = None
    resolution: Quantity | None = None
    coverage_factor: Quantity | None = Field(
        default=None,
        description="what its uncertainty is multiplied by: its own factor, else that of the site",
    )


class RealTimeRelease(Justified):
    """Release of an attribute by data of the process instead of a test of the product."""

    method: str | None = None
    inputs: list[str] = Field(default=[], description="paths of parameters, attributes, in-process controls")
    every: str | None = None
    fallback: str | None = Field(default=None, description="method of the test that replaces it")
    when: list[str] = Field(default=[], description="when the fallback is used")
    respond: str | None = None


class Attribute(Documented):
    """A critical quality or material attribute, or another attribute of product, material or step."""

    role: Literal["cqa", "cma", "attribute"]
    kind: str = ""
    criticality: str | None = None
    affects: list[str] = Field(default=[], description="quality attributes that a cma affects")
    reference: Range | None = Field(default=None, description="reference condition given with `at`")
    setpoint: Quantity | None = None
    limit: Range | None = None
    value_text: str | None = None
    nor: Range | None = None
    tests: list[Test] = []
    rtrt: RealTimeRelease | None = None
    limits: list[NamedLimit] = []
    origin: Origin


class InProcess(Sampled, Documented):
    """An in-process control, with an acceptance criterion, or an in-process test, which only reports.

    What `gates` names (steps, or phases as `step.phase`) may not begin before the result is there.
    """

    role: Literal["ipc", "ipt"]
    kind: str = ""
    limit: Range | None = None
    value_text: str | None = Field(default=None, description="a criterion in words")
    reference: Range | None = Field(default=None, description="reference condition given with `at`")
    gates: list[str] = []
    covers: list[str] = Field(default=[], description="quality attributes that it controls")
    origin: Origin


class Component(Justified):
    amount: Quantity
    substance: str


class Property(Justified):
    """A property of a material or of equipment: a text, a set point (with its range), or a range."""

    name: str
    text: str | None = None
    setpoint: Quantity | None = None
    range: Range | None = None
    reference: Range | None = None
    origin: Origin | None = Field(default=None, description="where a recipe sets it")
    replaced: Superseded | None = None


class Event(Model):
    """The start or end of a step or phase, by its path."""

    edge: Literal["start", "end"]
    of: str


class HoldStudy(Justified):
    """For how long holding was studied, at what condition and in what."""

    limit: Range
    condition: Range | None = None
    container: str | None = None


class Hold(Model):
    """How long something may be held, at what condition, in what, and what starts the clock."""

    limit: Range
    condition: Range | None = None
    container: str | None = Field(default=None, description="consumable or equipment class")
    since: Event | None = None
    studies: list[HoldStudy] = []


class PhaseStep(Model):
    """One instruction: `action` is with, from, until, for, collect, gradient, sample, instruct or set.

    A transition may have a time limit (`within`), and what is done when it has passed (`respond`).
    """

    action: str
    text: str = Field(description="the instruction as a person reads it")
    subject: str | None = None
    within: str | None = None
    respond: str | None = None
    base: str | None = Field(default=None, description="the material in which a gradient mixes its subject")
    points: list[CoursePoint] = Field(default=[], description="shares of the subject in a gradient")
    origin: Origin | None = Field(default=None, description="where a recipe sets it")
    replaced: Superseded | None = None


class Phase(Documented):
    """A phase, or phases in a structure: `position` is 1-based, and 1 for all phases of a parallel one.

    A repeat has `repeats` (its action is `times` or `until`). Of the branches of a selection, the first
    whose condition `when` is true is taken; the last one may have none and is then taken otherwise.
    """

    position: int
    structure: Literal["sequence", "parallel", "repeat", "selection"] = "sequence"
    repeats: PhaseStep | None = None
    when: str | None = None
    steps: list[PhaseStep] = []
    phases: list[Phase] = []


class Material(Documented):
    role: str = Field(
        description="raw_material, solution, consumable, cell_bank, intermediate, product, waste"
    )
    class_: str | None = Field(default=None, alias="class")
    composition: list[Component] = []
    properties: list[Property] = []
    attributes: list[Attribute] = []
    phases: list[Phase] = Field(default=[], description="how it is prepared")
    hold: Hold | None = None
    lifetime: Range | None = Field(default=None, description="cycles or time of use")
    lots: Range | None = Field(default=None, description="lots of it that one batch may use")
    made_from: list[str] = []


class Measurement(Model):
    mode: str = Field(description="inline, online, atline or offline")
    sensor: str | None = None
    every: str | None = None
    accuracy: Quantity | None = None


class Control(Documented):
    """How one parameter or attribute of a step is measured, regulated and reacted to."""

    target: str = Field(description="name of the parameter or attribute")
    measurements: list[Measurement] = []
    regulation: list[str] = []
    tests: list[Test] = []
    alert: Range | None = None
    alert_respond: str | None = None
    action: Range | None = None
    action_respond: str | None = None


class Constraint(Justified):
    """One inequality or range end of a design space."""

    text: str
    label: str = ""
    margin: Quantity | None = Field(
        default=None, description="distance of the set point from the limit; positive is inside"
    )


class Clearance(Justified):
    """A claimed reduction of a virus or impurity by one step."""

    target: str
    amount: Quantity
    mechanism: str | None = None
    studied: list[Constraint] = Field(default=[], description="the conditions under which it was shown")


class ClearanceTotal(Documented):
    """What the claims of several steps for one attribute come to together."""

    target: str
    steps: list[str]
    stated: Quantity | None = Field(default=None, description="the sum as the author gives it")
    demanded: Range | None = Field(default=None, description="what the sum has to reach")
    sum: Quantity | None = Field(default=None, description="the sum of the claims")


class Definition(Model):
    """A name that the constraints of a design space use."""

    name: str
    formula: str


class DesignSpace(Documented):
    parameters: list[str] = []
    definitions: list[Definition] = []
    constraints: list[Constraint] = []


class Interaction(Justified):
    """Parameters whose effects depend on each other."""

    parameters: list[str]


class Order(Model):
    """`first` must come before `second`: unit operations of a process, or phases of a unit operation."""

    first: str
    second: str
    reason: str = ""


class EquipmentUse(Justified):
    tag: str
    class_: str = Field(alias="class")
    label: str = ""
    properties: list[Property] = []
    capabilities: list[Capability] = []


class Derived(Model):
    """A quantity that follows from parameters and the bound equipment."""

    name: str
    label: str = ""
    value: Quantity
    formula: str
    equipment: str


class Factor(Model):
    name: str
    levels: str


class RiskScale(Model):
    """How risks are rated; `accepts` are the limits that need no measures."""

    name: str
    label: str = ""
    factors: list[Factor] = []
    accepts: list[str] = []
    evidence: list[str] = []
    notes: list[str] = []


class Score(Model):
    factor: str
    value: str


class Residual(Justified):
    """A risk after the measures."""

    scores: list[Score]
    rpn: str
    acceptable: bool = False
    reason: str | None = None


class Risk(Documented):
    """A failure mode, rated on the scale of the process; `rpn` is the product of its scores."""

    target: str | None = None
    scores: list[Score]
    rpn: str
    acceptable: bool = False
    affects: list[str] = []
    cause: str | None = None
    effect: str | None = None
    owner: str | None = None
    mitigated_by: list[str] = []
    residual: Residual | None = None


class Operation(Documented):
    class_: str = Field(alias="class")
    position: int = Field(description="1-based place in flow order")
    equipment: list[EquipmentUse] = []
    parameters: list[Parameter] = []
    attributes: list[Attribute] = []
    derived: list[Derived] = []
    controls: list[Control] = []
    in_process: list[InProcess] = []
    phases: list[Phase] = []
    clearances: list[Clearance] = []
    design_spaces: list[DesignSpace] = []
    interactions: list[Interaction] = []
    orders: list[Order] = []
    risks: list[Risk] = []
    balances: list[str] = Field(
        default=[], description="what goes in and what comes out, besides what its class says"
    )
    occupies: list[str] = Field(
        default=[], description="lowest and highest volume, besides what its class says"
    )
    uses: list[str] = Field(default=[], description="materials used that are in no phase and no stream")


class Condition(Justified):
    """A condition that is handed over: the values of both ends that say it, as `step.value`."""

    name: str = Field(description="quantity kind or attribute")
    given: str | None = None
    taken: str | None = None
    adjusted: bool = Field(
        default=False, description="set on the way, by the arrow or by the step that takes it"
    )


class Stream(Documented):
    """A flow of material from one step or material to the next."""

    source: str
    target: str
    source_port: str | None = None
    target_port: str | None = None
    recycle: bool = False
    share: Quantity | None = Field(default=None, description="of what its output gives")
    rest: bool = Field(default=False, description="takes what the other shares leave")
    pooled: bool = Field(default=False, description="joins other streams in its input")
    adjusts: list[str] = Field(default=[], description="conditions that are set on the way")
    conditions: list[Condition] = []
    hold: Hold | None = None
    limits: list[NamedLimit] = []
    in_process: list[InProcess] = []


class HoldTotal(Justified):
    """How long all holds between two steps may be together; of a `yield_total`, what is left of the product."""

    word: str = "hold_total"
    first: str
    last: str
    limit: Range


Judgement = Literal["holds", "holds at the set points", "not judged"]


class Requirement(Justified):
    """A condition that must hold; `operation` names the step whose names it uses, if one.

    It is judged over the normal operating ranges, or at the set points where a range has no end; there is
    no document where it is broken (R12). `unknown` are its names that have no value yet.
    """

    text: str
    label: str = ""
    operation: str | None = None
    status: Judgement
    unknown: list[str] = []


class ModelStatement(Model):
    """One field of a model, such as its question, its risk or the digest of what runs."""

    word: str
    text: str


class ModelPort(Justified):
    """What goes into a model or comes out of it; `source` is the path of a parameter or attribute."""

    role: Literal["input", "output"]
    name: str
    label: str = ""
    kind: str = ""
    range: Range | None = Field(default=None, description="what the model was built for")
    accuracy: Quantity | None = None
    source: str | None = None


class DataSet(Justified):
    role: Literal["training", "validation", "test"]
    title: str
    batches: list[str] = []
    digest: str | None = None


class ModelMetric(Justified):
    """A metric with what it had to come to, what it came to, and what the replaced way came to."""

    metric: str
    criterion: Range | None = None
    result: Quantity | None = None
    baseline: Quantity | None = None


class ModelWatch(Justified):
    """What is watched of a model in use."""

    sort: Literal["performance", "drift"]
    metric: str
    limit: Range
    every: str | None = None
    respond: str | None = None


class ProcessModel(Documented):
    """A model by which the process measures, controls or releases.

    `risk` follows from influence and consequence, or is what is stated where that is higher.
    """

    uses: list[str] = Field(default=[], description="what it is used for: release of aggregate")
    statements: list[ModelStatement] = []
    risk: str = ""
    ports: list[ModelPort] = []
    data: list[DataSet] = []
    metrics: list[ModelMetric] = []
    watches: list[ModelWatch] = []
    sites: list[str] = Field(default=[], description="where it was shown to work")
    reason: str | None = None
    change: str | None = None


class Reference(Model):
    name: str
    label: str = ""
    version: str | None = None


class Cited(Model):
    """A document that evidence may name."""

    name: str
    title: str = ""
    number: str = ""
    version: str = ""
    date: str = ""


class Method(Documented):
    """An analytical method that tests of the process name."""

    number: str = ""
    version: str = ""
    reports: str | None = Field(default=None, description="unit of its results")
    loq: Quantity | None = Field(default=None, description="limit of quantitation")
    precision: Quantity | None = Field(default=None, description="standard deviation")
    validated_at: list[str] = []
    tested_at: list[str] = []


class Approval(Model):
    """A signature as data. `of` is the thing signed; `signed` the digest of the document that was signed."""

    of: str
    person: str
    role: str
    meaning: str
    time: str
    signed: str | None = None
    notes: list[str] = []


class ChangeRecord(Justified):
    """A record of change control that a value cites, or that concerns the process."""

    name: str
    label: str = ""
    number: str
    status: str = ""
    opened: str = ""
    closed: str = ""
    reason: str = ""
    concerns: list[str] = []
    approvals: list[Approval] = []


class Difference(Model):
    """What a process says otherwise than its platform; `what` is the part of the entity that differs."""

    path: str
    kind: Literal["added", "replaced", "removed"]
    what: str = Field(default="", description="value, class, kind or a clause; empty for the whole")
    platform: str | None = None
    own: str | None = None
    reason: str | None = None
    change: str | None = Field(default=None, description="change reference")


class Waiver(Model):
    """A check whose finding was accepted. `path` is what the waiver stands in, empty for the whole of its scope."""

    code: str
    name: str = Field(description="name of the check")
    scope: Literal["file", "platform", "process", "recipe", "site"]
    path: str = ""
    reason: str
    by: str
    until: str = Field(description="the last day on which it holds")
    change: str | None = None


class Document(Model):
    """A process (`site` is null) or a recipe bound to a site."""

    schema_: str = Field(default=SCHEMA, alias="schema")
    pac: str = Field(description="version of pac that wrote the document")
    kind: Literal["process", "recipe"]
    name: str
    label: str = ""
    process: Reference
    site: Reference | None = None
    is_platform: bool = False
    platform: Reference | None = Field(default=None, description="what the process begins with")
    differences: list[Difference] = Field(
        default=[], description="what the process says otherwise than its platform; follows from the rest"
    )
    lifecycle: str
    classification: str | None = None
    source: list[str] = []
    assumed: list[str] = []
    notes: list[str] = []
    confidential: list[str] = Field(default=[], description="labels of process, recipe and site")
    attributes: list[Attribute] = []
    materials: list[Material] = []
    in_process: list[InProcess] = []
    operations: list[Operation] = []
    streams: list[Stream] = []
    hold_totals: list[HoldTotal] = []
    clearances: list[ClearanceTotal] = []
    methods: list[Method] = []
    requirements: list[Requirement] = []
    orders: list[Order] = []
    risk_scale: RiskScale | None = None
    risks: list[Risk] = []
    models: list[ProcessModel] = []
    references: list[Cited] = []
    change_records: list[ChangeRecord] = []
    approvals: list[Approval] = []
    waivers: list[Waiver] = []
    digest: str = ""


# A change of place or of pac itself is not a change of the process. An approval cannot sign itself, a
# change record goes on to be worked on after the process has been signed, and a waiver, which has an
# approver of its own, may be needed for what a later pac finds.
_NOT_CONTENT = frozenset({"digest", "pac", "file", "line", "approvals", "change_records", "waivers"})


def content(value: Any) -> Any:
    """A JSON value without what does not belong to its content (digests, places, pac's version)."""
    if isinstance(value, dict):
        return {key: content(item) for key, item in value.items() if key not in _NOT_CONTENT}
    if isinstance(value, list):
        return [content(item) for item in value]
    return value


def digest_of(value: Any) -> str:
    """`sha256:` of the canonical form: content only, sorted keys, no blanks, UTF-8."""
    text = json.dumps(content(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def to_data(document: Document) -> dict[str, Any]:
    """The document as plain JSON values. What is absent or empty is left out."""
    data = document.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return {"schema": document.schema_, **data}


def sealed(document: Document) -> Document:
    """The document with its digest."""
    return document.model_copy(update={"digest": digest_of(to_data(document))})


def to_json(document: Document) -> str:
    """The document as it is written to a file: stable order, two-space indent, final newline."""
    return json.dumps(to_data(document), indent=2, ensure_ascii=False) + "\n"


def document_schema() -> dict[str, Any]:
    """The JSON Schema of the document."""
    return Document.model_json_schema(by_alias=True, mode="validation")


def from_json(text: str) -> Document:
    """Read a document back; raises pydantic's ValidationError where it is not one."""
    return Document.model_validate_json(text)
