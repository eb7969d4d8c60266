"""Risk scales and rated risks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.model import Docs, Named, Path, Process
from pac.compiler.source import Span
from pac.compiler.units import format_number
from pac.compiler.values import Interval


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor of a scale, such as severity; `levels` are its only values where they are listed."""

    name: str
    text: str
    low: Fraction
    high: Fraction
    levels: tuple[Fraction, ...]
    span: Span
    inherent: bool = False
    """Whether it belongs to the harm itself, so that no measure lowers it."""

    def holds(self, value: Fraction) -> bool:
        return value in self.levels if self.levels else self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class AcceptLimit:
    """What needs no measures: a range of one factor, or of the product (`rpn`)."""

    name: str
    interval: Interval

    @property
    def text(self) -> str:
        return f"{self.name} {self.interval.text}"


@dataclass(frozen=True, slots=True)
class RiskScale:
    name: str
    label: str
    factors: Mapping[str, Factor]
    accepts: tuple[AcceptLimit, ...]
    source: tuple[str, ...]
    notes: tuple[str, ...]
    span: Span


PRODUCT = "rpn"
"""The product of all scores: the risk priority number."""


@dataclass(frozen=True, slots=True)
class Rating:
    """Scores by factor, with their digits, in the order of the scale. No product where one is missing."""

    scores: tuple[tuple[str, str, Fraction], ...]
    product: Fraction | None

    @property
    def product_text(self) -> str:
        return "" if self.product is None else format_number(self.product, 12)

    def exceeded(self, scale: RiskScale, *, product_only: bool = False) -> tuple[AcceptLimit, ...]:
        """The limits of the scale that these scores do not keep."""
        values = {name: value for name, _, value in self.scores}
        if self.product is not None:
            values[PRODUCT] = self.product
        return tuple(
            limit
            for limit in scale.accepts
            if limit.name in values
            and (limit.name == PRODUCT or not product_only)
            and not limit.interval.contains_value(values[limit.name])
        )


@dataclass(frozen=True, slots=True)
class Residual:
    """The rating after the measures, and what they are."""

    rating: Rating
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Risk:
    """A failure mode with its rating, of a step or of the whole process."""

    path: Path
    name: str
    label: str
    target: Named | None
    rating: Rating
    affects: tuple[Named, ...]
    cause: str | None
    effect: str | None
    owner: str | None
    mitigated_by: tuple[Named, ...]
    """Paths within the step, or from a step on, as written."""
    residual: Residual | None
    docs: Docs
    span: Span
    name_span: Span


def risks_of(process: Process) -> Iterator[Risk]:
    """The risks of a process and of its steps."""
    yield from process.risks
    for operation in process.operations.values():
        yield from operation.risks
