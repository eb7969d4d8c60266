"""Kinds, classes of parameters, materials, operations and equipment."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from pac.compiler.limits import ClassLimit
from pac.compiler.loads import Kept, Loading
from pac.compiler.model.base import Docs
from pac.compiler.model.scaling import ScaleRule
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit
from pac.compiler.values import Interval, Quantity, Setting

if TYPE_CHECKING:
    from dataclasses import dataclass

    from pac.compiler.model.spaces import Constraint
else:
    from pac.compiler.plain import dataclass


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
    whole: bool = False
    """Whether its values are whole numbers of its unit, as cycles are."""
    recovered: bool = False
    """Whether it is the part of what goes in that comes out: never above 100 %, multiplied along the flow."""
    microbial: bool = False
    """Whether it tells of germs, or of what they leave behind."""

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
    scale_by: ScaleRule | None = None


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
class CarriedOff:
    """Something released in a step, as carbon dioxide, and the parameter or derived quantity that takes it away."""

    kind: Kind
    by: str
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Alike:
    """A property or derived quantity that is the same at all scales, within a part of it."""

    name: str
    tolerance: Fraction
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
    limits: tuple[ClassLimit, ...] = ()
    balances: tuple[Balance, ...] = ()
    beside: tuple[str, ...] = ()
    """The classes of what is bound `with` the first piece, for what that one lacks."""
    asks: tuple[str, ...] = ()
    """Parameters and attributes that a step of this class limits, as its claims rest on them."""
    carries_off: tuple[CarriedOff, ...] = ()


@dataclass(frozen=True, slots=True)
class DerivedFormula:
    """A quantity that follows from equipment and step; `windows` are the lines behind `valid`."""

    name: str
    label: str
    kind: Kind | None
    formula: t.Expr
    docs: Docs
    span: Span
    windows: tuple[Constraint, ...] = ()
    secondary: bool = False
    """A check beside other rules of scale, not one that suffices alone."""


@dataclass(frozen=True, slots=True)
class EquipmentClass:
    name: str
    label: str
    properties: Mapping[str, Expected]
    capabilities: Mapping[str, Expected]
    derived: Mapping[str, DerivedFormula]
    span: Span
    ancestors: tuple[str, ...] = ()
    dedicated: bool = False
    """Whether a piece serves one step of a process, as a packed column does."""
    keeps: tuple[str, ...] = ()
    """Properties in which two pieces cannot stand for each other, as the type of an impeller."""
    alike: tuple[Alike, ...] = ()

    def is_a(self, name: str) -> bool:
        return name == self.name or name in self.ancestors
