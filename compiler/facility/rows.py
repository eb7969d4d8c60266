"""What a process asks of equipment, row by row: what is needed, what is offered, with which margin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from pac.compiler.model import Scaled
from pac.compiler.source import Span
from pac.compiler.values import Quantity


class Verdict(StrEnum):
    """Whether equipment meets a requirement.

    `LIMITS`: the step runs, but with less room than the process gives it, or with something to be shown first.
    `UNKNOWN`: nothing says so, because the site or the process leaves out a value. `GAP`: it cannot run so.
    """

    FIT = "fit"
    LIMITS = "fit with limits"
    UNKNOWN = "not stated"
    GAP = "gap"

    @property
    def rank(self) -> int:
        """How bad it is: 0 for a fit."""
        return list(Verdict).index(self)


class What(StrEnum):
    """What is compared."""

    EQUIPMENT = "equipment"
    CLASS = "equipment class"
    CAPABILITY = "capability"
    SET_POINT = "set point"
    NORMAL_RANGE = "normal operating range"
    PROVEN_RANGE = "proven acceptable range"
    SETTING = "setting of a phase"
    ACCURACY = "measurement and control"
    HIGHEST_VOLUME = "highest volume"
    LOWEST_VOLUME = "lowest volume"
    VOLUME = "volume in the vessel"
    LOAD = "load"
    LIMIT = "limit of the class"
    SIDE_BY_SIDE = "steps side by side"
    SCALE_RULE = "scale rule"
    OTHER = "other finding"


@dataclass(frozen=True, slots=True)
class Margin:
    """What an offer has to spare at one end; negative where it falls short."""

    amount: Quantity
    """A difference, in the unit of what is needed."""
    relative: Fraction | None
    """Per width of the offered range, or per its only end; None where neither says anything."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Something nearby that would fit, computed: a vessel, a volume, a number of cycles, a range."""

    text: str
    tags: tuple[str, ...] = ()
    """Equipment to bind instead."""
    parameter: str = ""
    """`step.parameter` that would change."""
    value: str = ""
    """What it would be."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One row: something that a step asks of its equipment."""

    step: str
    subject: str
    """What it is about: a parameter, a capability, or the step itself."""
    what: What
    needed: str
    offered: str
    tag: str
    """The pieces that are asked, joined with commas."""
    verdict: Verdict
    lower: Margin | None = None
    upper: Margin | None = None
    codes: tuple[str, ...] = ()
    """The checks that tell of it."""
    why: str = ""
    span: Span | None = None
    """Where it is asked for."""
    offered_span: Span | None = None
    sender_tag: str = ""
    """The sending site's equipment for the same step."""
    sender_offered: str = ""
    alternatives: tuple[Alternative, ...] = ()

    @property
    def path(self) -> str:
        """The parameter or step that it is about, seen from the process."""
        about = self.subject if self.subject and self.subject != self.step else ""
        return ".".join(part for part in (self.step, about) if part)

    @property
    def relative(self) -> Fraction | None:
        """The smaller of the two relative margins."""
        known = [side.relative for side in (self.lower, self.upper) if side is not None]
        return min((each for each in known if each is not None), default=None)


def worst(rows: Iterable[Requirement]) -> Verdict:
    """The verdict of several rows together."""
    return max((row.verdict for row in rows), key=lambda verdict: verdict.rank, default=Verdict.FIT)


def tightest(rows: Iterable[Requirement]) -> Requirement | None:
    """The row with the smallest relative margin in normal operation: proven ranges are not used in full."""
    known = [row for row in rows if row.relative is not None and row.what is not What.PROVEN_RANGE]
    return min(known, key=lambda row: row.relative or Fraction(0), default=None)


def smallest(rows: Iterable[Requirement]) -> Fraction | None:
    """The smallest relative margin in normal operation."""
    row = tightest(rows)
    return row.relative if row is not None else None


@dataclass(frozen=True, slots=True)
class StepFit:
    """One unit operation on its equipment."""

    step: str
    label: str
    tags: tuple[str, ...]
    rows: tuple[Requirement, ...]
    sender_tags: tuple[str, ...] = ()
    scaling: tuple[Scaled, ...] = ()
    """What was held and what moved between the sending and this equipment."""

    @property
    def verdict(self) -> Verdict:
        return worst(self.rows)

    @property
    def relative(self) -> Fraction | None:
        return smallest(self.rows)

    def count(self, verdict: Verdict) -> int:
        return sum(row.verdict is verdict for row in self.rows)


@dataclass(frozen=True, slots=True)
class Assessment:
    """A process on the equipment of a site, in the order of the flow."""

    name: str
    label: str
    process: str
    site: str
    steps: tuple[StepFit, ...]
    sender: str = ""
    """The recipe of the sending site."""
    sender_site: str = ""

    @property
    def rows(self) -> tuple[Requirement, ...]:
        return tuple(row for step in self.steps for row in step.rows)

    @property
    def verdict(self) -> Verdict:
        return worst(self.rows)

    @property
    def relative(self) -> Fraction | None:
        return smallest(self.rows)

    def count(self, verdict: Verdict) -> int:
        return sum(row.verdict is verdict for row in self.rows)
