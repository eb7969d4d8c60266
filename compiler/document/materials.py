"""Materials, holds and phases."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pac.compiler.document.base import (
    CoursePoint,
    Documented,
    Justified,
    Model,
    Origin,
    Quantity,
    Range,
    Superseded,
)
from pac.compiler.document.control import Attribute, Test


class Component(Justified):
    amount: Quantity
    substance: str


class Property(Justified):
    """A property of a material or of equipment: a text, a set point (with its range), or a range."""

    name: str
    text: str | None = None
    setpoint: Quantity | None = None
    range: Range | None = None
    reference: Range | None = None
    qualified: list[str] = Field(default=[], description="what else a text may be")
    valid: list[str] = Field(default=[], description="where it holds, of a property of equipment")
    origin: Origin | None = Field(default=None, description="where a recipe sets it")
    replaced: Superseded | None = None


class Event(Model):
    """The start or end of a step or phase, by its path."""

    edge: Literal["start", "end"]
    of: str


class HoldStudy(Justified):
    """For how long holding (or using) was studied, at what condition and in what."""

    limit: Range
    condition: Range | None = None
    container: str | None = None
    covers: list[str] = Field(default=[], description="attributes and kinds that were looked at")


class Hold(Model):
    """How long something may be held, at what condition, in what, and what starts the clock."""

    limit: Range
    condition: Range | None = None
    container: str | None = Field(default=None, description="consumable or equipment class")
    since: Event | None = None
    studies: list[HoldStudy] = []


class PhaseStep(Model):
    """One instruction: `action` is with, from, until, for, collect, gradient, sample, instruct or set.

    A transition may have a time limit (`within`), and what is done when it has passed (`respond`).
    """

    action: str
    text: str = Field(description="the instruction as a person reads it")
    subject: str | None = None
    within: str | None = None
    respond: str | None = None
    base: str | None = Field(default=None, description="the material in which a gradient mixes its subject")
    points: list[CoursePoint] = Field(default=[], description="shares of the subject in a gradient")
    origin: Origin | None = Field(default=None, description="where a recipe sets it")
    replaced: Superseded | None = None


class Phase(Documented):
    """A phase, or phases in a structure: `position` is 1-based, and 1 for all phases of a parallel one.

    A repeat has `repeats` (its action is `times` or `until`). Of the branches of a selection, the first
    whose condition `when` is true is taken; the last one may have none and is then taken otherwise.
    """

    position: int
    structure: Literal["sequence", "parallel", "repeat", "selection"] = "sequence"
    repeats: PhaseStep | None = None
    when: str | None = None
    steps: list[PhaseStep] = []
    phases: list[Phase] = []


class Material(Documented):
    role: str = Field(
        description="raw_material, solution, consumable, cell_bank, intermediate, product, waste"
    )
    class_: str | None = Field(default=None, alias="class")
    composition: list[Component] = []
    properties: list[Property] = []
    attributes: list[Attribute] = []
    phases: list[Phase] = Field(default=[], description="how it is prepared")
    hold: Hold | None = None
    lifetime: Range | None = Field(default=None, description="cycles or time of use")
    reuse_studies: list[HoldStudy] = Field(default=[], description="what the lifetime rests on")
    lots: Range | None = Field(default=None, description="lots of it that one batch may use")
    made_from: list[str] = []


class Measurement(Model):
    mode: str = Field(description="inline, online, atline or offline")
    sensor: str | None = None
    every: str | None = None
    accuracy: Quantity | None = None


class Control(Documented):
    """How one parameter or attribute of a step is measured, regulated and reacted to."""

    target: str = Field(description="name of the parameter or attribute")
    measurements: list[Measurement] = []
    regulation: list[str] = []
    tests: list[Test] = []
    alert: Range | None = None
    alert_respond: str | None = None
    action: Range | None = None
    action_respond: str | None = None
    fallback: str | None = Field(default=None, description="what replaces the measurement when it fails")
