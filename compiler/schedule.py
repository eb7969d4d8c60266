"""How long phases and steps take: from at least to at most, as far as their author says.

A phase lasts as long as its `for`, or at most as long as the time limit of its `until`. Phases follow one
another; in parallel the longest counts, a repetition takes its passes, of a selection any branch may
run. What is not timed takes an unknown time, which is at least nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.evaluate import Environment
from pac.compiler.model import Phase, PhaseStep, Structure, UnitOperation
from pac.compiler.operating_box import extent
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit, find_unit, format_number, from_base

TIME = (("time", 1),)


@dataclass(frozen=True, slots=True)
class Lasts:
    """A duration in seconds, from `low` to `high`; `high` is None where nobody says."""

    low: Fraction
    high: Fraction | None

    def __add__(self, other: Lasts) -> Lasts:
        known = self.high is not None and other.high is not None
        return Lasts(self.low + other.low, self.high + other.high if known else None)  # type: ignore[operator]


NOTHING = Lasts(Fraction(0), Fraction(0))
UNKNOWN = Lasts(Fraction(0), None)


def total(parts: Iterable[Lasts]) -> Lasts:
    found = NOTHING
    for part in parts:
        found = found + part
    return found


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a step that nothing named begins or ends within: a phase, or a structure of phases."""

    name: str
    """The path of the phase in the process: `step.phase`."""
    lasts: Lasts


@dataclass(frozen=True, slots=True)
class Course:
    """The phases of a step one after the other. `edges` says between which segments a phase lies."""

    segments: tuple[Segment, ...]
    edges: Mapping[str, tuple[int, int]]

    @property
    def lasts(self) -> Lasts:
        """The whole step; a step without phases takes an unknown time."""
        return total(segment.lasts for segment in self.segments) if self.segments else UNKNOWN

    def place(self, phase: str, edge: str) -> int | None:
        """The number of segments before an edge of a phase, or of the step (`phase` is empty)."""
        if not phase:
            return 0 if edge == "start" else len(self.segments)
        found = self.edges.get(phase)
        return None if found is None else found[0 if edge == "start" else 1]

    def between(self, first: int, second: int) -> Sequence[Segment]:
        return self.segments[first:second]


def course_of(environment: Environment, operation: UnitOperation) -> Course:
    """The course of a step with the values of a process or recipe."""
    return course_of_phases(environment, operation.phases, operation)


def course_of_phases(
    environment: Environment, phases: Iterable[Phase], operation: UnitOperation | None
) -> Course:
    segments: list[Segment] = []
    edges: dict[str, tuple[int, int]] = {}

    def walk(phase: Phase) -> None:
        start = len(segments)
        name = phase.path.partition(".")[2]
        inner = phase.structure is Structure.SEQUENCE and phase.phases
        own = tuple(_steps(environment, phase, operation)) if inner else ()
        if not inner:
            segments.append(Segment(name, lasts(environment, phase, operation)))
        elif own:
            segments.append(Segment(name, total(own)))
        for each in phase.phases if inner else ():
            walk(each)
        edges[name.partition(".")[2]] = (start, len(segments))

    for phase in phases:
        walk(phase)
    return Course(tuple(segments), edges)


def lasts(environment: Environment, phase: Phase, operation: UnitOperation | None) -> Lasts:
    """The duration of one phase with those within it."""
    inner = [lasts(environment, each, operation) for each in phase.phases]
    own = list(_steps(environment, phase, operation))
    if phase.structure is Structure.PARALLEL:
        highs = [each.high for each in inner]
        return Lasts(
            max((each.low for each in inner), default=Fraction(0)),
            None if None in highs else max((high for high in highs if high is not None), default=None),
        )
    if phase.structure is Structure.SELECTION:
        lows = [each.low for each in inner]
        if phase.phases and phase.phases[-1].when is not None:
            lows.append(Fraction(0))  # nothing may be selected
        highs = [each.high for each in inner]
        return Lasts(
            min(lows, default=Fraction(0)),
            None if None in highs else max((high for high in highs if high is not None), default=None),
        )
    once = total((*own, *inner)) if own or inner else UNKNOWN
    if phase.structure is Structure.REPEAT and phase.repeats is not None:
        return _repeated(environment, phase.repeats, once, operation, phase.scope)
    return once


def _steps(environment: Environment, phase: Phase, operation: UnitOperation | None) -> Iterator[Lasts]:
    """The timed instructions of a phase, in their order."""
    for step in phase.steps:
        if step.action == "for" and step.formula is not None:
            yield _counted(environment, step, operation, phase.scope)
        elif step.action == "until":
            yield _limited(environment, step, operation, phase.scope)


def _counted(environment: Environment, step: PhaseStep, operation: UnitOperation | None, scope: str) -> Lasts:
    assert step.formula is not None
    found = _time(environment, step, step.formula, operation, scope)
    if found is None:
        return UNKNOWN
    # A clock that starts with a condition runs after what it takes to meet it.
    return Lasts(found[0], None if step.since is not None else found[1])


def _limited(environment: Environment, step: PhaseStep, operation: UnitOperation | None, scope: str) -> Lasts:
    found = _time(environment, step, step.within, operation, scope) if step.within is not None else None
    return UNKNOWN if found is None else Lasts(Fraction(0), found[1])


def _repeated(
    environment: Environment, repeats: PhaseStep, once: Lasts, operation: UnitOperation | None, scope: str
) -> Lasts:
    if repeats.action == "until":
        limit = _limited(environment, repeats, operation, scope)
        return Lasts(once.low, limit.high)
    assert repeats.formula is not None
    times = None
    if not isinstance(repeats.formula, (t.Comparison, t.Junction, t.Negation, t.IsWord)):
        times = extent(environment, operation, repeats.formula, repeats.span.source, scope=scope)
    if times is None:
        return Lasts(once.low, None)
    return Lasts(times[0] * once.low, times[1] * once.high if once.high is not None else None)


def _time(
    environment: Environment,
    step: PhaseStep,
    formula: t.Condition,
    operation: UnitOperation | None,
    scope: str,
) -> tuple[Fraction, Fraction] | None:
    """Between which times a formula lies; None where it is no time, or has no value yet."""
    if isinstance(formula, (t.Comparison, t.Junction, t.Negation, t.IsWord)):
        return None
    return extent(environment, operation, formula, step.span.source, TIME, scope)


# ------------------------------------------------------------------ words


def _unit(text: str) -> Unit:
    found = find_unit(text)
    assert isinstance(found, Unit)
    return found


_UNITS = tuple(_unit(text) for text in ("d", "h", "min", "s"))


def duration(seconds: Fraction) -> str:
    """A time in the largest unit that leaves it above one: `5 d`, `36 h`, `90 min`."""
    for unit in _UNITS:
        amount = from_base(seconds, unit)
        whole = amount.denominator == 1 or unit is _UNITS[-1] or amount > 10
        if (amount >= 2 and whole) or (amount == 1):
            return f"{format_number(amount, 4)} {unit.text}"
    unit = next((u for u in _UNITS if from_base(seconds, u) >= 1), _UNITS[-1])
    return f"{format_number(from_base(seconds, unit), 4)} {unit.text}"
