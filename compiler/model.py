"""The resolved model: what a project means, with every name resolved and every value typed.

All of it is immutable. Spans point at the author's text, so that checks and
outputs can always say where something came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from pac.compiler.codes import Stage
from pac.compiler.confidential import Confidential, Exchange
from pac.compiler.loads import Kept, Loading
from pac.compiler.records import Approval, ChangeRecord, EstablishedCondition, Reference
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit
from pac.compiler.values import Course, Interval, Quantity, Setting

if TYPE_CHECKING:
    from dataclasses import dataclass

    from pac.compiler.clearances import Mechanism, Total
    from pac.compiler.methods import Method
    from pac.compiler.process_models import ModelUse, ProcessModel
    from pac.compiler.risk import Risk, RiskScale
else:
    from pac.compiler.plain import dataclass

Path = str


@dataclass(frozen=True, slots=True)
class Docs:
    """What an author says about an entity besides its values."""

    evidence: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    because: str | None = None
    change: str | None = None
    was: str | None = None
    source: tuple[str, ...] = ()
    conditions: tuple[EstablishedCondition, ...] = ()
    confidential: tuple[Confidential, ...] = ()


NO_DOCS = Docs()


# ------------------------------------------------------------------ vocabulary


@dataclass(frozen=True, slots=True)
class Kind:
    """A quantity kind. `unit` is the customary unit; None for text and for a list of words (`one_of`).

    Kinds that extend one another are one `family`, named after its first: they may be mixed in a
    formula. Kinds of one dimension and of different families never are.
    """

    name: str
    label: str
    unit: Unit | None
    plausible: Interval | None
    basis: str | None
    family: str
    span: Span
    words: tuple[str, ...] = ()
    gradual: bool = False
    """Whether it takes time until a set value is reached, as with a temperature or a pH."""
    asks: str = ""
    """What a value has to say besides its number, such as the datum of a pressure."""
    scale: str = ""
    """`dependent`: another scale needs another number; `proportional`: it grows with the batch."""
    recovered: bool = False
    """Whether it is the part of what goes in that comes out: never above 100 %, multiplied along the flow."""

    @property
    def is_text(self) -> bool:
        return self.unit is None and not self.words


@dataclass(frozen=True, slots=True)
class ParameterClass:
    """A class of a classification scheme.

    `critical` means linked to product quality; `noncritical` that the class denies such a link.
    """

    name: str
    label: str
    critical: bool = False
    noncritical: bool = False


UNCLASSIFIED = ParameterClass("parameter", "not classified")


@dataclass(frozen=True, slots=True)
class Scheme:
    name: str
    label: str
    classes: Mapping[str, ParameterClass]
    span: Span


@dataclass(frozen=True, slots=True)
class MaterialClass:
    """A class of materials, with the classes that it extends, nearest first."""

    name: str
    ancestors: tuple[str, ...]
    asks: tuple[str, ...] = ()
    """What a raw material of this class states: properties, `hold`, `lifetime`."""

    def is_a(self, other: MaterialClass) -> bool:
        return other.name in (self.name, *self.ancestors)


@dataclass(frozen=True, slots=True)
class Carried:
    """A condition of what passes a port, such as its pH. `value` is the parameter or attribute that says it."""

    direction: str
    """`input` or `output`."""
    port: str
    condition: str
    """A quantity kind, or an attribute of the process."""
    kind: Kind | None
    value: str
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Port:
    name: str
    material: MaterialClass
    optional: bool
    span: Span
    carries: tuple[Carried, ...] = ()


@dataclass(frozen=True, slots=True)
class Expected:
    """A parameter, attribute, property or capability that a class names."""

    name: str
    label: str
    kind: Kind
    span: Span
    setting: Setting | None = None
    scale_by: t.Name | None = None


@dataclass(frozen=True, slots=True)
class Precedence:
    """`first` must come before `second`."""

    first: str
    second: str
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Occupancy:
    """Lowest and highest volume a step has in its vessel, as formulas over its parameters."""

    low: t.Expr
    high: t.Expr
    span: Span


@dataclass(frozen=True, slots=True)
class Balance:
    """What goes in is what comes out, within a volume or mass, or a part of the larger side."""

    left: t.Expr
    right: t.Expr
    within: Quantity
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class OperationClass:
    name: str
    label: str
    runs_on: tuple[str, ...]
    equipment: Mapping[str, EquipmentClass]
    """The classes it runs on, as far as they are known."""
    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]
    needs: tuple[str, ...]
    parameters: Mapping[str, Expected]
    attributes: Mapping[str, Expected]
    occupies: tuple[Occupancy, ...]
    orders: tuple[Precedence, ...]
    span: Span
    ancestors: tuple[str, ...] = ()
    loads: tuple[Loading, ...] = ()
    keeps: tuple[Kept, ...] = ()
    balances: tuple[Balance, ...] = ()


@dataclass(frozen=True, slots=True)
class DerivedFormula:
    name: str
    label: str
    kind: Kind | None
    formula: t.Expr
    source: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class EquipmentClass:
    name: str
    label: str
    properties: Mapping[str, Expected]
    capabilities: Mapping[str, Expected]
    derived: Mapping[str, DerivedFormula]
    span: Span
    ancestors: tuple[str, ...] = ()

    def is_a(self, name: str) -> bool:
        return name == self.name or name in self.ancestors


# ------------------------------------------------------------------ process


@dataclass(frozen=True, slots=True)
class Named:
    """A name that refers to something, with its place."""

    name: str
    span: Span


NO_RULE = "none"
"""Behind `scale by`: the value is the same at every scale, for a reason that stands beside it."""


@dataclass(frozen=True, slots=True)
class Response:
    """An alert or action limit."""

    interval: Interval
    respond: str | None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A classified process parameter of one unit operation."""

    path: Path
    name: str
    label: str
    kind: Kind | None
    parameter_class: ParameterClass
    setting: Setting | None
    from_class: bool
    nor: Interval | None
    alert: Interval | None
    action: Interval | None
    par: Interval | None
    characterised: Interval | None
    edges: tuple[Interval, ...]
    affects: tuple[Named, ...]
    no_effect: tuple[Named, ...]
    scale_by: Named | None
    reference: Interval | None
    basis: str | None
    docs: Docs
    span: Span
    name_span: Span

    @property
    def setpoint(self) -> Quantity | None:
        return self.setting.quantity if self.setting is not None else None

    @property
    def target(self) -> Interval | None:
        """The set point as a point interval, the target range, or the hull of a course."""
        if self.setting is None:
            return None
        if self.setting.quantity is not None:
            quantity = self.setting.quantity
            return Interval(quantity, quantity, False, False, self.setting.span)
        return self.setting.interval

    @property
    def normal_range(self) -> Interval | None:
        """The NOR: declared, or that of a `±` setting."""
        if self.nor is not None:
            return self.nor
        return self.setting.tolerance if self.setting is not None else None


@dataclass(frozen=True, slots=True)
class SamplePlace:
    """Where a sample is taken. `sort` is port, phase, material, step or stream.

    `name` is the path in the process: `protein_a.pool`, `protein_a.elute`, `drug_product`.
    """

    sort: str
    name: Path
    span: Span


@dataclass(frozen=True, slots=True)
class Sampling:
    """Where, when, how many, how much, by which method, until when, and what if it fails.

    `moment` is `start` or `end` of the place; `every` a duration or a word such as `batch`.
    """

    method: str | None = None
    place: SamplePlace | None = None
    moment: str | None = None
    every: str | None = None
    count: int | None = None
    amount: Quantity | None = None
    turnaround: Quantity | None = None
    respond: str | None = None


@dataclass(frozen=True, slots=True)
class TestPlan:
    purpose: str
    sampling: Sampling
    docs: Docs
    span: Span

    @property
    def method(self) -> str | None:
        return self.sampling.method


@dataclass(frozen=True, slots=True)
class RealTimeRelease:
    """Release of an attribute by data of the process. `inputs` are paths of parameters, attributes and
    in-process controls; `fallback` is the test that replaces it `when` something has happened.
    """

    sampling: Sampling
    inputs: tuple[Named, ...]
    fallback: Named | None
    when: tuple[Named, ...]
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class InProcess:
    """An in-process control (`gate`: it has an acceptance criterion) or an in-process test.

    The criterion is `limit` or `text`; `stated` says that one is written, even where it cannot be
    read. The parts named in `gates` (a step, or `step.phase`) may not begin before the result is
    there; `covers` are quality attributes.
    """

    path: Path
    name: str
    label: str
    gate: bool
    kind: Kind | None
    limit: Interval | None
    text: str | None
    stated: bool
    reference: Interval | None
    sampling: Sampling
    gates: tuple[Named, ...]
    covers: tuple[Named, ...]
    docs: Docs
    span: Span
    name_span: Span


@dataclass(frozen=True, slots=True)
class NamedLimit:
    name: str
    interval: Interval
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Attribute:
    """A CQA of the product, a critical attribute of a material (`cma`), or another attribute."""

    path: Path
    name: str
    label: str
    role: str
    """`cqa`, `cma` or `attribute`."""
    kind: Kind | None
    setting: Setting | None
    limit: Interval | None
    nor: Interval | None
    criticality: str | None
    affects: tuple[Named, ...]
    reference: Interval | None
    tests: tuple[TestPlan, ...]
    rtrt: RealTimeRelease | None
    limits: tuple[NamedLimit, ...]
    docs: Docs
    span: Span
    name_span: Span

    @property
    def critical(self) -> bool:
        """Whether it is a critical quality attribute."""
        return self.role == "cqa"


@dataclass(frozen=True, slots=True)
class Component:
    amount: Quantity
    substance: str
    docs: Docs


@dataclass(frozen=True, slots=True)
class Replaced:
    """What the process says in the place of a recipe's setting or property."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class MaterialValue:
    name: str
    text: str | None
    setting: Setting | None
    interval: Interval | None
    reference: Interval | None
    docs: Docs
    span: Span
    kind: Kind | None = None
    replaces: Replaced | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """The start or end of a step or of a phase (`protein_a.elute`)."""

    edge: str
    of: Named


@dataclass(frozen=True, slots=True)
class HoldStudy:
    """For how long holding was studied, at what condition and in what."""

    limit: Interval
    condition: Interval | None
    container: Named | None
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class HoldLimit:
    """How long something may be held, at what condition, in what, and what starts the clock."""

    limit: Interval
    condition: Interval | None
    container: Named | None
    since: Event | None
    studies: tuple[HoldStudy, ...]
    unread: bool
    """Whether its condition is written and cannot be read."""
    span: Span


@dataclass(frozen=True, slots=True)
class HoldTotal:
    """How long all holds between two steps may be together, or (`yield_total`) what is left of the product."""

    word: str
    limit: Interval
    first: Named
    last: Named
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Material:
    path: Path
    name: str
    label: str
    role: str
    material_class: MaterialClass | None
    composition: tuple[Component, ...]
    properties: tuple[MaterialValue, ...]
    attributes: Mapping[str, Attribute]
    phases: tuple[Phase, ...]
    """How it is prepared."""
    hold: HoldLimit | None
    lifetime: Interval | None
    lots: Interval | None
    """How many lots of it one batch may use."""
    made_from: tuple[Named, ...]
    docs: Docs
    span: Span
    name_span: Span

    @property
    def is_sink(self) -> bool:
        return self.role in ("product", "waste", "intermediate")

    @property
    def is_supply(self) -> bool:
        """Whether it is brought in, so that what it is used for is no splitting of a batch."""
        return self.role in ("raw_material", "solution", "consumable", "cell_bank")


@dataclass(frozen=True, slots=True)
class Measurement:
    mode: str
    sensor: str | None
    every: str | None
    span: Span
    accuracy: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Control:
    path: Path
    target: Named
    label: str
    measurements: tuple[Measurement, ...]
    regulation: tuple[str, ...]
    tests: tuple[TestPlan, ...]
    alert: Response | None
    action: Response | None
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Gradient:
    """The share of one material in another over the course of a phase."""

    material: Named
    base: Named
    course: Course


@dataclass(frozen=True, slots=True)
class PhaseStep:
    action: str
    text: str
    subject: str | None
    formula: t.Condition | None
    span: Span
    within: t.Expr | None = None
    """The time limit of a transition (`until … within 36 h`), and what is done when it has passed."""
    respond: str | None = None
    gradient: Gradient | None = None
    since: t.Condition | None = None
    """What starts the clock of a duration (`for 60 min since pH <= 3.7 pH`)."""
    kind: Kind | None = None
    """Of a setting."""
    docs: Docs = NO_DOCS
    replaces: Replaced | None = None
    value: Interval | None = None
    """Of a setting: its value, or its range."""


class Structure(StrEnum):
    """How the phases within a phase follow each other (ISA-88)."""

    SEQUENCE = "sequence"
    PARALLEL = "parallel"
    REPEAT = "repeat"
    SELECTION = "selection"


@dataclass(frozen=True, slots=True)
class Phase:
    path: Path
    name: str
    label: str
    structure: Structure
    steps: tuple[PhaseStep, ...]
    phases: tuple[Phase, ...]
    repeats: PhaseStep | None
    """How often a repeat runs: `times` with a number, or `until` with a condition."""
    when: PhaseStep | None
    """Of a branch of a selection: the condition that it runs under; the last branch may do without."""
    docs: Docs
    span: Span
    name_span: Span

    @property
    def scope(self) -> str:
        """Its path within its step or material."""
        return self.path.split(".", 2)[-1]

    def all_steps(self) -> Iterator[PhaseStep]:
        """Its instructions, its condition and its repetition, without those of the phases within."""
        yield from (step for step in (self.when, self.repeats) if step is not None)
        yield from self.steps


def every_phase(phases: Iterable[Phase]) -> Iterator[Phase]:
    """All phases with those within them, each before its own."""
    for phase in phases:
        yield phase
        yield from every_phase(phase.phases)


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


@dataclass(frozen=True, slots=True)
class UnitOperation:
    path: Path
    name: str
    label: str
    operation_class: OperationClass | None
    parameters: Mapping[str, Parameter]
    attributes: Mapping[str, Attribute]
    controls: tuple[Control, ...]
    in_process: tuple[InProcess, ...]
    phases: tuple[Phase, ...]
    design_spaces: tuple[DesignSpace, ...]
    clearances: tuple[Clearance, ...]
    interactions: tuple[Interaction, ...]
    uses: tuple[Named, ...]
    occupies: tuple[Occupancy, ...]
    """What the step itself says of its volumes, besides its class."""
    balances: tuple[Balance, ...]
    carried: tuple[Carried, ...]
    """What its ports carry: as the class says, and as the step itself says."""
    orders: tuple[Precedence, ...]
    risks: tuple[Risk, ...]
    docs: Docs
    span: Span
    name_span: Span

    def value_named(self, name: str) -> Parameter | Attribute | None:
        """A parameter or attribute of the step, or of a phase of it by its path (`elute.flow_rate`)."""
        return self.parameters.get(name) or self.attributes.get(name)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An end of a stream: a unit operation (with the port used) or a material."""

    name: str
    port: str | None
    is_operation: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Stream:
    source: Endpoint
    target: Endpoint
    recycle: bool
    share: Quantity | None
    rest: bool
    """Whether it takes what the shares of the other arrows leave."""
    pooled: bool
    adjusts: tuple[Named, ...]
    """Conditions that are set on the way, so that the next step gets what it asks for."""
    hold: HoldLimit | None
    limits: tuple[NamedLimit, ...]
    in_process: tuple[InProcess, ...]
    docs: Docs
    span: Span

    @property
    def path(self) -> Path:
        return f"{self.source.name}->{self.target.name}"


@dataclass(frozen=True, slots=True)
class Difference:
    """What a process says otherwise than its platform. `kind` is added, replaced or removed.

    `what` is the part of the entity: `value`, a clause word, or nothing for the whole of it.
    """

    path: str
    kind: str
    what: str
    before: str | None
    after: str | None
    reason: str | None
    change: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Family:
    """The platform that a process begins with, and all that differs."""

    platform: str
    label: str
    version: str | None
    spans: tuple[Span, ...]
    """The platform's text, and that of the platform which it begins with itself."""
    names: tuple[str, ...]
    """The platform, and the platform which it begins with itself."""
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Process:
    name: str
    label: str
    version: str | None
    is_platform: bool
    family: Family | None
    lifecycle: Stage
    """The stage that it is judged at."""
    stated_lifecycle: Stage
    scheme: Scheme | None
    attributes: Mapping[str, Attribute]
    materials: Mapping[str, Material]
    in_process: tuple[InProcess, ...]
    operations: Mapping[str, UnitOperation]
    streams: tuple[Stream, ...]
    hold_totals: tuple[HoldTotal, ...]
    requirements: tuple[Requirement, ...]
    orders: tuple[Precedence, ...]
    clearances: tuple[Total, ...]
    methods: Mapping[str, Method]
    """Those that it declares, and those of the files that it sees."""
    risk_scale: RiskScale | None
    risks: tuple[Risk, ...]
    references: tuple[Reference, ...]
    """Documents that the process declares or cites."""
    models: Mapping[str, ProcessModel]
    """The declared models that it uses."""
    model_uses: tuple[ModelUse, ...]
    approvals: tuple[Approval, ...]
    unresolved: frozenset[str]
    """`flow`, `shares`, `effects`, `materials` where names stand for nothing, so that what follows is not judged."""
    docs: Docs
    span: Span
    name_span: Span


# ------------------------------------------------------------------ site and recipe


@dataclass(frozen=True, slots=True)
class CapabilityRange:
    name: str
    kind: Kind | None
    interval: Interval
    qualified: Interval | None
    accuracy: Quantity | None
    deadband: Quantity | None
    resolution: Quantity | None
    coverage: Quantity | None
    """The factor by which its uncertainty is multiplied: its own, else that of its site."""
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class EquipmentProperty:
    name: str
    kind: Kind | None
    text: str | None
    setting: Setting | None
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Equipment:
    tag: str
    label: str
    equipment_class: EquipmentClass | None
    capabilities: Mapping[str, CapabilityRange]
    properties: Mapping[str, EquipmentProperty]
    docs: Docs
    span: Span
    name_span: Span


@dataclass(frozen=True, slots=True)
class Site:
    name: str
    label: str
    equipment: Mapping[str, Equipment]
    references: tuple[Reference, ...]
    approvals: tuple[Approval, ...]
    docs: Docs
    span: Span
    name_span: Span


@dataclass(frozen=True, slots=True)
class Override:
    """A value that a recipe sets. `operation` and `parameter` are names in the process."""

    operation: str
    parameter: str
    batch: bool
    setting: Setting
    nor: Interval | None
    alert: Interval | None
    action: Interval | None
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Binding:
    operation: str
    equipment: tuple[Equipment, ...]
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Recipe:
    name: str
    label: str
    process: Process
    pinned: str | None
    """The version of the process that it implements."""
    site: Site
    bindings: Mapping[str, Binding]
    overrides: Mapping[Path, Override]
    references: tuple[Reference, ...]
    approvals: tuple[Approval, ...]
    docs: Docs
    span: Span
    name_span: Span


@dataclass(frozen=True, slots=True)
class Acceptance:
    change_class: str
    path: str
    reason: str
    by: str
    until: date | None
    span: Span


@dataclass(frozen=True, slots=True)
class Transfer:
    name: str
    label: str
    origin: str
    destination: str
    vary: tuple[str, ...]
    accepts: tuple[Acceptance, ...]
    approvals: tuple[Approval, ...]
    span: Span


@dataclass(frozen=True)
class Model:
    """Everything a project declares, by name."""

    processes: Mapping[str, Process]
    sites: Mapping[str, Site]
    recipes: Mapping[str, Recipe]
    transfers: Mapping[str, Transfer]
    change_records: Mapping[str, ChangeRecord]
    exchanges: Mapping[str, Exchange]
    models: Mapping[str, ProcessModel]
    """All models of the project, and those of libraries that its processes use."""
