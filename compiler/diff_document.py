"""The diff as data: what `pac diff --format json` prints and `pac schema diff` describes.

Numbers are decimal strings. Lists are ordered by severity, then along the flow.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Compared(Model):
    """One of the two documents."""

    name: str
    digest: str
    label: str = ""
    kind: Literal["process", "recipe"]
    site: str | None = None


class Side(Model):
    """One side of a change; `value` and `unit` only where it is a single number."""

    text: str
    value: str | None = Field(default=None, description="decimal string")
    unit: str | None = None
    origin: str | None = Field(
        default=None, description="where the value came from: process, recipe, batch, …"
    )
    reason: str | None = None
    change: str | None = Field(default=None, description="change reference")
    file: str | None = None
    line: int | None = None


class Delta(Model):
    """`to` minus `from`; temperature differences are in delta_degC or delta_degF."""

    value: str
    unit: str


class Accepted(Model):
    """Why a change does not count against `--fail-on`."""

    kind: Literal["declared variance", "accepted"]
    reason: str | None = None
    by: str | None = None
    until: date | None = None


class Change(Model):
    """One difference. `from` or `to` is null where that side has no such thing."""

    path: str
    class_: str = Field(alias="class", description="the class of highest precedence that applies")
    severity: Literal["critical", "major", "minor", "info", "none"]
    tags: list[str] = Field(description="every class that applies, `class` first")
    from_: Side | None = Field(alias="from")
    to: Side | None
    delta: Delta | None
    affects: list[str] = Field(description="quality attributes concerned")
    prompt: str | None = Field(description="a regulatory question with its source; never an answer")
    established: list[str] = Field(
        default=[], description="established conditions concerned, by region and category; prompts too"
    )
    accepted: Accepted | None
    fingerprint: str = Field(description="of the values; survives rewording and other units")
    step: str = Field(default="", description="unit operation, empty for the process as a whole")
    note: str | None = None


class Summary(Model):
    """Counts of visible changes by severity; `accepted` of them are accepted."""

    critical: int = 0
    major: int = 0
    minor: int = 0
    info: int = 0
    accepted: int = 0


class DiffDocument(Model):
    """The differences of `to` against `from`."""

    pac: str
    from_: Compared = Field(alias="from")
    to: Compared
    changes: list[Change]
    summary: Summary
    notes: list[str] = []


def to_json(diff: DiffDocument) -> str:
    """The document as text: stable order, two-space indent, final newline."""
    return diff.model_dump_json(by_alias=True, indent=2) + "\n"
