"""Phases and what is done in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from pac.compiler.model.base import NO_DOCS, Docs, Named, Path
from pac.compiler.model.materials import Replaced
from pac.compiler.model.vocabulary import Kind
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.values import Course, Interval

if TYPE_CHECKING:
    from dataclasses import dataclass

else:
    from pac.compiler.plain import dataclass


@dataclass(frozen=True, slots=True)
class Gradient:
    """The share of one material in another over the course of a phase."""

    material: Named
    base: Named
    course: Course


@dataclass(frozen=True, slots=True)
class PhaseStep:
    action: str
    text: str
    subject: str | None
    formula: t.Condition | None
    span: Span
    within: t.Expr | None = None
    """The time limit of a transition (`until … within 36 h`), and what is done when it has passed."""
    respond: str | None = None
    gradient: Gradient | None = None
    since: t.Condition | None = None
    """What starts the clock of a duration (`for 60 min since pH <= 3.7 pH`)."""
    kind: Kind | None = None
    """Of a setting."""
    docs: Docs = NO_DOCS
    replaces: Replaced | None = None
    value: Interval | None = None
    """Of a setting: its value, or its range."""


class Structure(StrEnum):
    """How the phases within a phase follow each other (ISA-88)."""

    SEQUENCE = "sequence"
    PARALLEL = "parallel"
    REPEAT = "repeat"
    SELECTION = "selection"


@dataclass(frozen=True, slots=True)
class Phase:
    path: Path
    name: str
    label: str
    structure: Structure
    steps: tuple[PhaseStep, ...]
    phases: tuple[Phase, ...]
    repeats: PhaseStep | None
    """How often a repeat runs: `times` with a number, or `until` with a condition."""
    when: PhaseStep | None
    """Of a branch of a selection: the condition that it runs under; the last branch may do without."""
    docs: Docs
    span: Span
    name_span: Span

    @property
    def scope(self) -> str:
        """Its path within its step or material."""
        return self.path.split(".", 2)[-1]

    def all_steps(self) -> Iterator[PhaseStep]:
        """Its instructions, its condition and its repetition, without those of the phases within."""
        yield from (step for step in (self.when, self.repeats) if step is not None)
        yield from self.steps


def every_phase(phases: Iterable[Phase]) -> Iterator[Phase]:
    """All phases with those within them, each before its own."""
    for phase in phases:
        yield phase
        yield from every_phase(phase.phases)
