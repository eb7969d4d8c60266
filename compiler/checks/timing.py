"""Clocks of holds, and results that gates wait for: shared by S06 and H05.

The clock of a hold starts with the event behind `since`, else with the end of the step that it comes from. It
stops when the next step begins, which a gate puts off until its result is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.checks.base import Subject
from pac.compiler.elaborate.in_process import in_process
from pac.compiler.evaluate import Environment
from pac.compiler.model import Event, HoldLimit, InProcess, Material, Named, SamplePlace, Stream
from pac.compiler.schedule import Course, Lasts, course_of, course_of_phases, duration, total
from pac.compiler.source import Span
from pac.compiler.values import Quantity


@dataclass(frozen=True, slots=True)
class Clock:
    """A hold with a longest time, where its clock starts, and the course of the step that it starts in."""

    hold: HoldLimit
    what: str
    """`the hold from a to b`, `the hold of bag_buffer`."""
    step: str
    course: Course
    start: int
    """The segment that the clock starts before."""
    limit: Quantity
    stream: Stream | None
    path: str

    @property
    def event(self) -> str:
        """`the end of protein_a.elute`: what starts the clock, in words."""
        if self.hold.since is None:
            return f"the end of {self.step}"
        return f"the {self.hold.since.edge} of {self.hold.since.of.name}"


@dataclass(frozen=True, slots=True)
class Wait:
    """A result that the next step waits for."""

    item: InProcess
    gate: Named
    before: tuple[tuple[str, Lasts], ...]
    """What passes between the start of the clock and the sample."""
    turnaround: Fraction


def clocks(subject: Subject, environment: Environment) -> Iterator[Clock]:
    """Every hold with a longest time whose clock starts inside a step whose course is known."""
    process = subject.process
    courses = {name: course_of(environment, step) for name, step in process.operations.items()}
    for stream in process.streams:
        if stream.hold is None or stream.recycle:
            continue
        event = stream.hold.since
        step, phase, edge = _split(event) if event is not None else (stream.source.name, "", "end")
        if step != stream.source.name or step not in courses:
            continue  # what lies in between has waiting times that nobody states
        what = f"the hold from `{stream.source.name}` to `{stream.target.name}`"
        yield from _clock(stream.hold, what, step, courses[step], phase, edge, stream, stream.path)
    for material in process.materials.values():
        yield from _of_material(environment, material)


def _of_material(environment: Environment, material: Material) -> Iterator[Clock]:
    """The hold of a solution, whose clock starts in its own preparation."""
    hold = material.hold
    if hold is None or hold.since is None:
        return
    owner, phase, edge = _split(hold.since)
    if owner != material.name or not phase:
        return
    course = course_of_phases(environment, material.phases, None)
    what = f"the hold of `{material.name}`"
    yield from _clock(hold, what, owner, course, phase, edge, None, material.path)


def _clock(
    hold: HoldLimit,
    what: str,
    step: str,
    course: Course,
    phase: str,
    edge: str,
    stream: Stream | None,
    path: str,
) -> Iterator[Clock]:
    start = course.place(phase, edge)
    if start is not None and hold.limit.high is not None:
        yield Clock(hold, what, step, course, start, hold.limit.high, stream, path)


def _split(event: Event) -> tuple[str, str, str]:
    step, _, phase = event.of.name.partition(".")
    return step, phase, event.edge


def rest_of_step(clock: Clock) -> tuple[tuple[str, Lasts], ...]:
    """The phases between the start of the clock and the end of the step."""
    return tuple((s.name, s.lasts) for s in clock.course.between(clock.start, len(clock.course.segments)))


def waits(subject: Subject, environment: Environment, clock: Clock) -> Iterator[Wait]:
    """Results that put off the step behind a hold, of samples taken once its clock runs."""
    if clock.stream is None or not clock.stream.target.is_operation:
        return
    for item in subject.in_process:
        place, turnaround = item.sampling.place, item.sampling.turnaround
        if place is None or turnaround is None:
            continue
        for gate in item.gates:
            if not _holds_up(subject, clock.stream, gate):
                continue
            sampled = _sampled(clock, place, item.sampling.moment)
            if sampled is None:
                continue
            segments = clock.course.between(clock.start, sampled)
            yield Wait(item, gate, tuple((s.name, s.lasts) for s in segments), turnaround.base)


@dataclass(frozen=True, slots=True)
class Part:
    """A phase, step or hold between a sample and a gate, with its longest time in seconds and in words."""

    name: str
    seconds: Fraction
    text: str


def _sum(parts: Iterable[Part]) -> Fraction:
    return sum((part.seconds for part in parts), Fraction(0))


@dataclass(frozen=True, slots=True)
class Way:
    """A result that a later step waits for, and the longest time that the batch may spend until then."""

    item: InProcess
    gate: Named
    parts: tuple[Part, ...]
    turnaround: Quantity

    @property
    def longest(self) -> Fraction:
        return _sum(self.parts)


def ways(subject: Subject, environment: Environment) -> Iterator[Way]:
    """Results of samples taken in an earlier step than the one before the gate, where every step and
    every hold in between says how long it may last. Of several ways through the flow the longest counts.
    """
    process = subject.process
    courses = {name: course_of(environment, step) for name, step in process.operations.items()}
    for item in in_process(process):
        place, turnaround = item.sampling.place, item.sampling.turnaround
        if place is None or turnaround is None or turnaround.base <= 0:
            continue
        for gate in item.gates:
            target = gate.name.partition(".")[0]
            start = _taken(subject, courses, place, item.sampling.moment)
            if start is None or any(_joins(s, start.step, target) for s in process.streams):
                continue
            way = _longest_way(subject, courses, start, target)
            if way is not None:
                yield Way(item, gate, way, turnaround)


@dataclass(frozen=True, slots=True)
class _Taken:
    """Where a sample is taken: at a segment of a step, or on one arrow behind it."""

    step: str
    segment: int
    stream: Stream | None = None


def _taken(
    subject: Subject, courses: Mapping[str, Course], place: SamplePlace, moment: str | None
) -> _Taken | None:
    if place.sort == "stream":
        found = next((s for s in subject.process.streams if s.path == place.name), None)
        if found is None or found.source.name not in courses:
            return None
        return _Taken(found.source.name, len(courses[found.source.name].segments), found)
    step, _, rest = place.name.partition(".")
    if step not in courses:
        return None
    course = courses[step]
    if place.sort == "phase":
        at = course.place(rest, moment or "end")
        return None if at is None else _Taken(step, at)
    leaves = any(s.source.name == step and s.source.port == rest for s in subject.process.streams)
    if (place.sort == "port" and leaves) or (place.sort == "step" and moment != "start"):
        return _Taken(step, len(course.segments))
    return None


def _joins(stream: Stream, source: str, target: str) -> bool:
    return not stream.recycle and stream.source.name == source and stream.target.name == target


def _lasting(name: str, seconds: Fraction) -> Part:
    return Part(f"`{name}`", seconds, duration(seconds))


def _longest_way(
    subject: Subject, courses: Mapping[str, Course], start: _Taken, target: str
) -> tuple[Part, ...] | None:
    """Steps and holds of the longest way to a step; None where one of them has no longest time."""
    arrows = [s for s in subject.process.streams if not s.recycle and s.target.is_operation]
    parts: list[Part] = []
    rest = courses[start.step]
    for segment in rest.between(start.segment, len(rest.segments)):
        if segment.lasts.high is None:
            return None
        parts.append(_lasting(segment.name, segment.lasts.high))
    leading = [s for s in arrows if subject.graph.precedes(s.target.name, target) or s.target.name == target]

    def onward(step: str, only: Stream | None, seen: frozenset[str]) -> list[Part] | None:
        best: list[Part] | None = None
        for arrow in leading:
            if arrow.source.name != step or (only is not None and arrow is not only) or step in seen:
                continue
            limit = arrow.hold.limit.high if arrow.hold is not None else None
            if limit is None:
                return None
            way = [Part(f"the hold from `{step}` to `{arrow.target.name}`", limit.base, limit.text)]
            if arrow.target.name != target:
                high = courses[arrow.target.name].lasts.high
                further = onward(arrow.target.name, None, seen | {step})
                if high is None or further is None:
                    return None
                way += [_lasting(arrow.target.name, high), *further]
            if best is None or _sum(way) > _sum(best):
                best = way
        return best

    found = onward(start.step, start.stream, frozenset())
    return None if found is None else (*parts, *found)


def _holds_up(subject: Subject, stream: Stream, gate: Named) -> bool:
    """Whether a gate keeps what this arrow brings waiting: the step itself, or a phase that takes it in."""
    step, _, phase = gate.name.partition(".")
    if step != stream.target.name:
        return False
    if not phase:
        return True
    operation = subject.process.operations[step]
    order = [each.name for each in operation.phases]
    taking = [
        number
        for number, each in enumerate(operation.phases)
        if any(
            s.action == "from" and (s.subject or "").split(".")[0] == stream.source.name
            for s in each.all_steps()
        )
    ]
    first = phase.split(".")[0]
    return bool(taking) and first in order and order.index(first) <= taking[0]


def _sampled(clock: Clock, place: SamplePlace, moment: str | None) -> int | None:
    """The segment of the clock's step before which the sample is taken; None where that is elsewhere.

    What leaves a step, and what flows on an arrow, is sampled when the step has ended.
    """
    assert clock.stream is not None
    end = len(clock.course.segments)
    if place.sort == "stream":
        return end if place.name == clock.stream.path else None
    step, _, rest = place.name.partition(".")
    if place.sort == "phase":
        at = clock.course.place(rest, moment or "end") if step == clock.step else None
        return at if at is not None and at >= clock.start else None
    if place.sort == "port":
        ends = (clock.stream.source, clock.stream.target)
        return end if any(step == each.name and rest == each.port for each in ends) else None
    if place.sort == "step":
        return end if step == clock.step and moment != "start" else None
    return None


def shown(parts: tuple[tuple[str, Lasts], ...]) -> str:
    """`protein_a.elute 3 h + protein_a.neutralise 30 min`: what surely takes time."""
    return " + ".join(f"`{name}` {duration(lasts.low)}" for name, lasts in parts if lasts.low)


def shortest(parts: tuple[tuple[str, Lasts], ...]) -> Fraction:
    return total(lasts for _, lasts in parts).low


def longest(parts: tuple[tuple[str, Lasts], ...]) -> Fraction | None:
    return total(lasts for _, lasts in parts).high


def late(clock: Clock, seconds: Fraction) -> bool:
    """Whether a time lies beyond the limit of the hold."""
    return not (
        seconds < clock.limit.base or (seconds == clock.limit.base and not clock.hold.limit.high_open)
    )


def place_of(clock: Clock) -> Span:
    return clock.hold.span
