"""Sites, recipes and transfers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from pac.compiler.model.base import Docs, Named, Path
from pac.compiler.model.process import Process
from pac.compiler.model.scaling import Scaled, ScaleFrom
from pac.compiler.model.vocabulary import EquipmentClass, Kind
from pac.compiler.records import Approval, Reference
from pac.compiler.source import Span
from pac.compiler.values import Interval, Quantity, Setting

if TYPE_CHECKING:
    from dataclasses import dataclass

    from pac.compiler.model.spaces import Constraint
else:
    from pac.compiler.plain import dataclass


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
    automation: str | None = None
    """What the control system calls it."""


@dataclass(frozen=True, slots=True)
class EquipmentProperty:
    name: str
    kind: Kind | None
    text: str | None
    setting: Setting | None
    docs: Docs
    span: Span
    windows: tuple[Constraint, ...] = ()
    """Where it holds, as of coefficients that were fitted on this piece."""


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
    automation: str | None = None
    """What the control system calls it."""
    connects: tuple[Named, ...] = ()
    """Tags of the pieces that it is connected to, as far as it says so itself."""


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
    scaled: Scaled | None = None
    """What a scale rule made of the value of another recipe; None where the author wrote this one."""


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
    scale_from: ScaleFrom | None = None
    scale_lost: ScaleFrom | None = None
    """What it says behind `scale from`, where that cannot be used: there is nothing to scale from."""
    scaling: tuple[Scaled, ...] = ()
    """What became of every scale rule, in the order of the paths; empty without `scale from`."""


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
