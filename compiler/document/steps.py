"""Design spaces, equipment, risks and unit operations."""

from __future__ import annotations

from pydantic import Field

from pac.compiler.document.base import Documented, Justified, Model, Quantity, Range
from pac.compiler.document.control import Attribute, Capability, InProcess, Parameter
from pac.compiler.document.materials import Control, Phase, Property
from pac.compiler.document.scaling import Scaling


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
    automation: str | None = Field(default=None, description="what the control system calls it")
    connects: list[str] = Field(default=[], description="tags of what it says it is connected to")


class Window(Model):
    """A condition under which a formula holds; `of` is the quantity or property that states it."""

    of: str
    text: str
    met: bool | None = Field(default=None, description="empty where a value in it is not known")


MET = {True: "yes", False: "no", None: "not known"}
"""Whether a window is met, as people read it."""


class Derived(Justified):
    """A quantity that follows from parameters and the bound equipment.

    `windows` are those of its formula and of all that it rests on; where one is not met, the value is doubtful.
    """

    name: str
    label: str = ""
    value: Quantity
    formula: str
    equipment: str
    windows: list[Window] = []


class Factor(Model):
    name: str
    levels: str
    inherent: bool = Field(default=False, description="it belongs to the harm itself: no measure lowers it")


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
    scaling: list[Scaling] = Field(
        default=[], description="what was held and moved; follows from both recipes"
    )
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
