"""Unit operations, streams and the process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pac.compiler.codes import Stage
from pac.compiler.model.base import Docs, Named, Path
from pac.compiler.model.control import Attribute, Control, InProcess, NamedLimit, Parameter
from pac.compiler.model.materials import HoldLimit, HoldTotal, Material
from pac.compiler.model.phases import Phase
from pac.compiler.model.spaces import Clearance, DesignSpace, Interaction, Requirement
from pac.compiler.model.vocabulary import Balance, Carried, Occupancy, OperationClass, Precedence, Scheme
from pac.compiler.records import Approval, Reference
from pac.compiler.source import Span
from pac.compiler.values import Quantity

if TYPE_CHECKING:
    from dataclasses import dataclass

    from pac.compiler.clearances import Total
    from pac.compiler.methods import Method
    from pac.compiler.process_models import ModelUse, ProcessModel
    from pac.compiler.risk import Risk, RiskScale
else:
    from pac.compiler.plain import dataclass


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
