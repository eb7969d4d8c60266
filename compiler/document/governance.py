"""Models, records and what differs from a platform."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pac.compiler.document.base import Documented, EstablishedCondition, Justified, Model, Quantity, Range


class ModelStatement(Model):
    """One field of a model, such as its question, its risk or the digest of what runs."""

    word: str
    text: str


class ModelPort(Justified):
    """What goes into a model or comes out of it; `source` is the path of a parameter or attribute."""

    role: Literal["input", "output"]
    name: str
    label: str = ""
    kind: str = ""
    range: Range | None = Field(default=None, description="what the model was built for")
    accuracy: Quantity | None = None
    source: str | None = None


class DataSet(Justified):
    role: Literal["training", "validation", "test"]
    title: str
    batches: list[str] = []
    digest: str | None = None


class ModelMetric(Justified):
    """A metric with what it had to come to, what it came to, and what the replaced way came to."""

    metric: str
    criterion: Range | None = None
    result: Quantity | None = None
    baseline: Quantity | None = None


class ModelWatch(Justified):
    """What is watched of a model in use."""

    sort: Literal["performance", "drift"]
    metric: str
    limit: Range
    every: str | None = None
    respond: str | None = None


class ProcessModel(Documented):
    """A model by which the process measures, controls or releases.

    `risk` follows from influence and consequence, or is what is stated where that is higher.
    """

    uses: list[str] = Field(default=[], description="what it is used for: release of aggregate")
    statements: list[ModelStatement] = []
    risk: str = ""
    ports: list[ModelPort] = []
    data: list[DataSet] = []
    metrics: list[ModelMetric] = []
    watches: list[ModelWatch] = []
    sites: list[str] = Field(default=[], description="where it was shown to work")
    reason: str | None = None
    change: str | None = None


class Reference(Model):
    name: str
    label: str = ""
    version: str | None = None


class Cited(Model):
    """A document that evidence may name."""

    name: str
    title: str = ""
    number: str = ""
    version: str = ""
    date: str = ""
    scale_down: str = Field(default="", description="the scale-down model that a study was done in")
    qualified_by: str = Field(default="", description="the document that qualifies it")


class Method(Documented):
    """An analytical method that tests of the process name."""

    number: str = ""
    version: str = ""
    reports: str | None = Field(default=None, description="unit of its results")
    loq: Quantity | None = Field(default=None, description="limit of quantitation")
    precision: Quantity | None = Field(default=None, description="standard deviation")
    validated_at: list[str] = []
    tested_at: list[str] = []


class Approval(Model):
    """A signature as data. `of` is the thing signed; `signed` the digest of the document that was signed."""

    of: str
    person: str
    role: str
    meaning: str
    time: str
    signed: str | None = None
    notes: list[str] = []


class ChangeRecord(Justified):
    """A record of change control that a value cites, or that concerns the process."""

    name: str
    label: str = ""
    number: str
    status: str = ""
    opened: str = ""
    closed: str = ""
    reason: str = ""
    concerns: list[str] = []
    filed: list[EstablishedCondition] = Field(default=[], description="how it is reported in each region")
    approvals: list[Approval] = []


class Difference(Model):
    """What a process says otherwise than its platform; `what` is the part of the entity that differs."""

    path: str
    kind: Literal["added", "replaced", "removed"]
    what: str = Field(default="", description="value, class, kind or a clause; empty for the whole")
    platform: str | None = None
    own: str | None = None
    reason: str | None = None
    change: str | None = Field(default=None, description="change reference")


class Waiver(Model):
    """A check whose finding was accepted. `path` is what the waiver stands in, empty for the whole of its scope."""

    code: str
    name: str = Field(description="name of the check")
    scope: Literal["file", "platform", "process", "recipe", "site"]
    path: str = ""
    reason: str
    by: str
    until: str = Field(description="the last day on which it holds")
    change: str | None = None
