"""Rules of scale, and what comes of them in a recipe that scales from another."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from pac.compiler.model.base import Docs, Named, Path
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.values import Interval, Quantity

if TYPE_CHECKING:
    from dataclasses import dataclass

else:
    from pac.compiler.plain import dataclass


NO_RULE = "none"
"""Behind `scale by`: the value is the same at every scale, for a reason that stands beside it."""


@dataclass(frozen=True, slots=True)
class ScaleLimit:
    """`keeping tip_speed <= 1.5 m/s`: what a scaled value may not break. `name` is derived, or a parameter."""

    name: str
    interval: Interval
    span: Span

    @property
    def text(self) -> str:
        sign = "" if self.interval.low is None or self.interval.high is None else "in "
        return f"{self.name} {sign}{self.interval.text}"


@dataclass(frozen=True, slots=True)
class ScaleRule:
    """`scale by A else B keeping …`: what is kept at another scale, what else if that cannot be, and limits."""

    aims: tuple[Named, ...]
    limits: tuple[ScaleLimit, ...]
    span: Span

    @property
    def name(self) -> str:
        """What is to be kept first of all."""
        return self.aims[0].name

    @property
    def names(self) -> frozenset[str]:
        """Every quantity that the rule speaks of."""
        spoken_of = (*(aim.name for aim in self.aims), *(limit.name for limit in self.limits))
        return frozenset(spoken_of) - {NO_RULE}

    def verb(self, name: str) -> str:
        """What the rule does by a quantity."""
        return "scaled by" if any(aim.name == name for aim in self.aims) else "limited by"

    @property
    def text(self) -> str:
        """The rule as it is written behind `scale by`."""
        aims = " else ".join(aim.name for aim in self.aims)
        limits = ", ".join(limit.text for limit in self.limits)
        return f"{aims} keeping {limits}" if limits else aims


@dataclass(frozen=True, slots=True)
class ScaleFrom:
    """`scale from RECIPE`."""

    recipe: str
    label: str
    docs: Docs
    span: Span
    name_span: Span


class Outcome(StrEnum):
    """What became of a parameter with a scale rule."""

    SCALED = "scaled"
    FALLBACK = "fallback"
    """Solved for what stands behind `else`, for the first cannot be held."""
    OWN_VALUE = "own value"
    """The recipe gives its own value, and says why."""
    NO_VALUE = "no value"
    """The sending recipe has none, so that there is nothing to keep."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Ends:
    """One quantity at both ends, in the customary unit of its kind; None where it is not known there."""

    name: str
    label: str
    sender: Quantity | None
    receiver: Quantity | None
    sender_tag: str
    receiver_tag: str

    @property
    def ratio(self) -> Fraction | None:
        """Receiver by sender; None for what has no zero (a temperature), and where the sender's is zero."""
        if self.sender is None or self.receiver is None or self.sender.unit.offset_scale:
            return None
        return self.receiver.base / self.sender.base if self.sender.base else None


class Cause(StrEnum):
    """Why a quantity cannot be held."""

    NOT_STATED = "not stated"
    """A fact is missing, so that nothing can be said."""
    NOT_DERIVED = "not derived"
    """The equipment has no such quantity, or it does not follow from the parameter."""
    OUT_OF_REACH = "out of reach"
    LIMIT = "limit"
    """What keeps it breaks what stands behind `keeping`."""
    SEVERAL = "several"
    """More than one value keeps it, and nothing says which is meant."""
    TOO_COARSE = "too coarse"
    """The equipment sets no value that is near enough."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A quantity that cannot be held, in words."""

    aim: str
    message: str
    hint: str
    related: tuple[Related, ...]
    cause: Cause

    @property
    def undecided(self) -> bool:
        """Whether it is not known that nothing keeps it, so that a fallback is not taken."""
        return self.cause in (Cause.NOT_STATED, Cause.SEVERAL)


@dataclass(frozen=True, slots=True)
class Scaled:
    """One parameter with a scale rule, in a recipe that says `scale from`.

    `operation` and `parameter` are names in the process. `exact` is the value that keeps the quantity
    where the equipment sets only steps of its `resolution`, and the value in force is the nearest of them.
    """

    operation: str
    parameter: str
    rule: ScaleRule
    outcome: Outcome
    value: Ends
    held: Ends | None
    limits: tuple[tuple[ScaleLimit, Ends], ...]
    moved: tuple[Ends, ...]
    exact: Quantity | None
    refusals: tuple[Refusal, ...]
    lost: tuple[Refusal, ...] = ()
    """Ranges of the sending recipe that have no counterpart here, and that this recipe does not give."""

    @property
    def path(self) -> Path:
        return f"{self.operation}.{self.parameter}"
