"""Parameters, attributes, and how both are controlled and tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pac.compiler.model.base import Docs, Named, Path
from pac.compiler.model.scaling import ScaleRule
from pac.compiler.model.vocabulary import Kind, ParameterClass
from pac.compiler.source import Span
from pac.compiler.values import Interval, Quantity, Setting

if TYPE_CHECKING:
    from dataclasses import dataclass

else:
    from pac.compiler.plain import dataclass


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
    scale_by: ScaleRule | None
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
class SampleStorage:
    """How long a sample may be kept before it is tested, at what condition and in what."""

    limit: Interval
    condition: Interval | None
    container: Named | None
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
    storage: SampleStorage | None = None
    span: Span | None = None
    """Of what is said of the samples, if anything is and can be read."""


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
    fallback: Named | None
    """What replaces the measurement when it fails."""
    docs: Docs
    span: Span
