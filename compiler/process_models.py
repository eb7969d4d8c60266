"""Models that measure, control or release: what they are for, what they were tested with, who watches them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pac.compiler.model import Docs, Kind, Named
from pac.compiler.source import Span
from pac.compiler.values import Interval, Quantity

LEVELS = ("low", "medium", "high")

WORDS: dict[str, tuple[str, ...]] = {
    "type": ("mechanistic", "statistical", "machine_learning", "hybrid", "generative", "rule_based"),
    "learning": ("static", "periodic", "continuous"),
    "answer": ("deterministic", "probabilistic"),
    "influence": LEVELS,
    "consequence": LEVELS,
    "risk": LEVELS,
    "human_role": ("none", "reviews", "approves"),
}
"""Fields that take one of a few words."""

FIELDS: dict[str, str] = {
    "version": "text",
    "owner": "text",
    "question": "text",
    "intended_use": "text",
    "context_of_use": "text",
    "type": "name",
    "learning": "name",
    "answer": "name",
    "influence": "name",
    "consequence": "name",
    "risk": "name",
    "human_role": "name",
    "reviewer": "text",
    "record": "text",
    "approved": "date",
    "tested": "date",
    "access": "text",
    "artifact": "text",
    "tested_artifact": "text",
    "retest": "text",
    "fallback": "text",
    "out_of_domain": "text",
    "threshold": "text",
    "undecided": "text",
    "explained": "text",
}
"""The fields of a model with the sort of their value, in the order in which documents show them."""

ROLES = ("training", "validation", "test")
"""What a set of data was used for."""

WATCHES = ("performance", "drift")
"""What is watched of a model in use: how right it is, and whether what comes in is still what it knows."""


@dataclass(frozen=True, slots=True)
class ModelPort:
    """What goes into a model or comes out of it; `source` is a parameter or attribute of the process."""

    name: str
    label: str
    kind: Kind | None
    interval: Interval | None
    ranged: bool
    """Whether a range is written, even one that cannot be read."""
    source: Named | None
    accuracy: Quantity | None
    docs: Docs
    span: Span
    name_span: Span


@dataclass(frozen=True, slots=True)
class DataSet:
    role: str
    title: str
    batches: tuple[Named, ...]
    digest: Named | None
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Criterion:
    """What a metric must come to, decided before the test."""

    metric: str
    interval: Interval
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A metric as it was found: of the model, or of what it replaces."""

    metric: str
    quantity: Quantity
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class Watch:
    """What is watched of a model in use, and what is done when the limit is broken."""

    sort: str
    metric: str
    interval: Interval
    every: str | None
    respond: str | None
    docs: Docs
    span: Span


@dataclass(frozen=True, slots=True)
class ProcessModel:
    """One declared model. `said` holds its fields by word, each with its text and place."""

    path: str
    name: str
    label: str
    said: Mapping[str, Named]
    misread: frozenset[str]
    """Fields that are written, and wrongly so: nobody is asked to add them."""
    inputs: tuple[ModelPort, ...]
    outputs: tuple[ModelPort, ...]
    data: tuple[DataSet, ...]
    criteria: tuple[Criterion, ...]
    results: tuple[Figure, ...]
    baselines: tuple[Figure, ...]
    watches: tuple[Watch, ...]
    sites: tuple[Named, ...]
    """Where it was shown to work."""
    docs: Docs
    span: Span
    name_span: Span

    def says(self, word: str) -> str:
        """A field's text, empty where it is not given."""
        found = self.said.get(word)
        return found.name if found is not None else ""

    def place(self, word: str) -> Span:
        """Where a field stands, or else the name of the model."""
        found = self.said.get(word)
        return found.span if found is not None else self.name_span

    @property
    def risk(self) -> str:
        """The risk from influence and consequence, or the stated one where it is higher."""
        return max(self.rated, self.says("risk"), key=_rank)

    @property
    def rated(self) -> str:
        """The risk that follows from influence and consequence; empty where one of them is missing.

        The table is pac's own: the guidance names the two factors and leaves the table to the company.
        With low, medium, high as 1, 2, 3 the product is low up to 2, medium up to 4, else high.
        """
        factors = [_rank(self.says(word)) for word in ("influence", "consequence")]
        if 0 in factors:
            return ""
        product = factors[0] * factors[1]
        return LEVELS[0] if product <= 2 else LEVELS[1] if product <= 4 else LEVELS[2]


def _rank(level: str) -> int:
    """1 for low to 3 for high, 0 for nothing said."""
    return LEVELS.index(level) + 1 if level in LEVELS else 0


def exceeds(level: str, other: str) -> bool:
    """Whether one level is higher than another one."""
    return _rank(level) > _rank(other)


@dataclass(frozen=True, slots=True)
class ModelUse:
    """One place of a process where a model's answer counts.

    `sort` is release, control, measurement or test; `target` the path of the parameter or attribute in
    the process. `critical` says that it is a quality attribute or a critical parameter.
    """

    model: str
    sort: str
    target: str
    critical: bool
    kind: Kind | None
    par: Interval | None
    span: Span

    @property
    def text(self) -> str:
        """`release of aggregate`."""
        return f"{self.sort} of {self.target}"
