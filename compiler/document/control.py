"""Parameters, attributes, tests and controls."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pac.compiler.document.base import (
    Course,
    Documented,
    Justified,
    Model,
    Origin,
    Quantity,
    Range,
    Superseded,
)
from pac.compiler.document.scaling import ScaleLimit


class Parameter(Documented):
    """A process parameter. Exactly one of setpoint, target, value_text is set, or none.

    Where there is a `course`, `target` reaches from its lowest to its highest value.
    """

    kind: str
    class_: str = Field(alias="class", description="class word of the process's classification scheme")
    class_label: str = ""
    critical: bool = False
    setpoint: Quantity | None = None
    target: Range | None = None
    value_text: str | None = None
    course: Course | None = None
    nor: Range | None = None
    alert: Range | None = None
    action: Range | None = None
    par: Range | None = None
    characterised: Range | None = None
    edge_of_failure: list[Range] = []
    affects: list[str] = []
    no_effect: list[str] = []
    scale_by: str | None = Field(default=None, description="what is kept at another scale")
    scale_else: list[str] = Field(default=[], description="what is kept instead where that cannot be")
    scale_keeping: list[ScaleLimit] = Field(default=[], description="limits on a scaled value")
    reference: Range | None = Field(default=None, description="reference condition given with `at`")
    basis: str | None = None
    origin: Origin
    replaced: Superseded | None = None


class SamplePlace(Model):
    """Where a sample is taken, as a path: `protein_a.pool`, `protein_a.elute`, `drug_product`."""

    sort: Literal["port", "phase", "material", "step", "stream"]
    name: str


class SampleStorage(Model):
    """How long a sample may be kept before it is tested, at what condition and in what."""

    limit: Range
    condition: Range | None = None
    container: str | None = Field(default=None, description="consumable or equipment class")


class Sampled(Model):
    """How a test is done; `respond` is what happens when it fails."""

    method: str | None = None
    place: SamplePlace | None = None
    moment: Literal["start", "end"] | None = Field(default=None, description="of the place")
    every: str | None = None
    samples: int | None = Field(default=None, description="how many are taken each time")
    amount: Quantity | None = Field(default=None, description="how much each sample is")
    turnaround: Quantity | None = Field(default=None, description="time from sample to result")
    storage: SampleStorage | None = Field(default=None, description="how samples are kept")
    respond: str | None = None


class Test(Sampled, Justified):
    """A test of an attribute or a parameter."""

    purpose: str


class NamedLimit(Justified):
    """A limit at a named stage, or of a named attribute of a stream."""

    name: str
    range: Range


class Capability(NamedLimit):
    """What a piece of equipment can do; accuracy, deadband and resolution are differences."""

    qualified: Range | None = None
    accuracy: Quantity | None = None
    deadband: Quantity | None = None
    resolution: Quantity | None = None
    coverage_factor: Quantity | None = Field(
        default=None,
        description="what its uncertainty is multiplied by: its own factor, else that of the site",
    )
    automation: str | None = Field(default=None, description="what the control system calls it")


class RealTimeRelease(Justified):
    """Release of an attribute by data of the process instead of a test of the product."""

    method: str | None = None
    inputs: list[str] = Field(default=[], description="paths of parameters, attributes, in-process controls")
    every: str | None = None
    fallback: str | None = Field(default=None, description="method of the test that replaces it")
    when: list[str] = Field(default=[], description="when the fallback is used")
    respond: str | None = None


class Attribute(Documented):
    """A critical quality or material attribute, or another attribute of product, material or step."""

    role: Literal["cqa", "cma", "attribute"]
    kind: str = ""
    criticality: str | None = None
    affects: list[str] = Field(default=[], description="quality attributes that a cma affects")
    reference: Range | None = Field(default=None, description="reference condition given with `at`")
    setpoint: Quantity | None = None
    limit: Range | None = None
    value_text: str | None = None
    nor: Range | None = None
    tests: list[Test] = []
    rtrt: RealTimeRelease | None = None
    limits: list[NamedLimit] = []
    origin: Origin


class InProcess(Sampled, Documented):
    """An in-process control, with an acceptance criterion, or an in-process test, which only reports.

    What `gates` names (steps, or phases as `step.phase`) may not begin before the result is there.
    """

    role: Literal["ipc", "ipt"]
    kind: str = ""
    limit: Range | None = None
    value_text: str | None = Field(default=None, description="a criterion in words")
    reference: Range | None = Field(default=None, description="reference condition given with `at`")
    gates: list[str] = []
    covers: list[str] = Field(default=[], description="quality attributes that it controls")
    origin: Origin
