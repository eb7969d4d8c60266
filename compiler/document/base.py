"""What every part of a document is made of: quantities, ranges, courses, where a value comes from."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA = "pac-document/1"


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Quantity(Model):
    """A number with its unit. `text` is what the author wrote, or a computed figure as people read it;
    `value` is exact as written, and has up to 12 digits where computed. `unit` is empty for pure numbers.
    """

    text: str
    value: str = Field(description="decimal string")
    unit: str


class Range(Model):
    """A closed interval; a missing end is unbounded, an open end excludes its value."""

    text: str
    low: Quantity | None = None
    high: Quantity | None = None
    low_open: bool = False
    high_open: bool = False


class CoursePoint(Model):
    """A value and when it begins: `at` a time or volume, or `when` a condition is true. A single value has
    equal ends; `ramp` is what it takes to get there from the value before."""

    at: Quantity | None = None
    when: str | None = None
    value: Range
    ramp: Quantity | None = None

    @property
    def text(self) -> str:
        """The point as a person reads it."""
        parts = [
            f"at {self.at.text}" if self.at is not None else "",
            f"when {self.when}" if self.when else "",
        ]
        ramp = f" ramp {self.ramp.text}" if self.ramp is not None else ""
        return f"{' '.join(part for part in parts if part)}: {self.value.text}{ramp}"


class Course(Model):
    """A value over time or volume. A profile holds each value until its next point; a schedule adds each
    of its values once, and those with a condition as often as it becomes true."""

    kind: Literal["profile", "schedule"]
    points: list[CoursePoint]
    total: Range | None = Field(default=None, description="of the timed additions, where they are amounts")

    @property
    def text(self) -> str:
        return "; ".join(point.text for point in self.points)


class Origin(Model):
    """Where a value came from, and why."""

    kind: Literal["class default", "platform", "process", "expression", "recipe", "batch", "scale rule"]
    file: str
    line: int
    formula: str | None = None
    reason: str | None = None
    change: str | None = None


class Justified(Model):
    """Why something is as it is: references, readings taken, remarks; and who may see it."""

    evidence: list[str] = []
    assumed: list[str] = []
    notes: list[str] = []
    confidential: list[str] = Field(default=[], description="labels: scheme and level")


class EstablishedCondition(Model):
    """What one region was told of an entity: its reporting category, or why it is no established condition."""

    region: str
    region_label: str = ""
    category: str | None = None
    category_label: str = ""
    reason: str | None = None


class Documented(Justified):
    """What every named entity may carry besides its values."""

    path: str
    name: str
    label: str = ""
    was: str | None = None
    filed: list[EstablishedCondition] = []


class Superseded(Model):
    """The process's own value where a recipe replaced it."""

    text: str
    origin: Origin
