"""Materials, their properties and how long they may be held."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pac.compiler.model.base import Docs, Named, Path
from pac.compiler.model.control import Attribute
from pac.compiler.model.vocabulary import Kind, MaterialClass
from pac.compiler.source import Span
from pac.compiler.values import Interval, Quantity, Setting

if TYPE_CHECKING:
    from dataclasses import dataclass

    from pac.compiler.model.phases import Phase
else:
    from pac.compiler.plain import dataclass


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
    qualified: tuple[str, ...] = ()
    """What else it may be, of a property in words."""


@dataclass(frozen=True, slots=True)
class Event:
    """The start or end of a step or of a phase (`protein_a.elute`)."""

    edge: str
    of: Named


@dataclass(frozen=True, slots=True)
class HoldStudy:
    """For how long holding was studied, at what condition and in what, and what was looked at."""

    limit: Interval
    condition: Interval | None
    container: Named | None
    covers: tuple[Named, ...]
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
    reuse_studies: tuple[HoldStudy, ...]
    """For how many cycles, or how long, using it was studied."""
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
