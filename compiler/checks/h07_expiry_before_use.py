"""H07: a buffer, medium or intermediate has expired before it is used for the last time.

Its clock starts with an event of a step (`since end of capture.elute`), or, where one batch uses one lot of it
(`lots <= 1`), with its own preparation or its first use at the latest. What is not timed takes at least no time, so
that what is told is certain, but for what a phase may take at the longest within one step.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.checks.timing import longest, shortest, shown
from pac.compiler.evaluate import Environment
from pac.compiler.graph import in_order
from pac.compiler.model import Material, Phase, UnitOperation, every_phase
from pac.compiler.problems import Related
from pac.compiler.schedule import Course, Lasts, course_of, course_of_phases, duration
from pac.compiler.source import Span
from pac.compiler.values import Quantity

Parts = tuple[tuple[str, Lasts], ...]


@dataclass(frozen=True, slots=True)
class _Use:
    """From and to which segment of the course of a step a material is used, and the phase that says so."""

    step: str
    first: int
    last: int
    phase: Phase


@dataclass(frozen=True, slots=True)
class _Clock:
    """Where the clock starts: before a segment of a step, after `before` have passed; in words, what starts it."""

    step: str
    segment: int
    before: Parts
    event: str


@dataclass(frozen=True, slots=True)
class _Finding:
    material: Material
    message: str
    place: Span
    hold: Span


def check(subject: Subject) -> None:
    for finding in _found(subject, subject.environment):
        _report(subject, finding, finding.place)


def check_recipe(subject: RecipeSubject) -> None:
    """Only what the recipe's own values break; the process's own breach is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    before = {(finding.hold, finding.place) for finding in _found(subject, unbound)}
    for finding in _found(subject, subject.environment):
        if (finding.hold, finding.place) not in before:
            _report(subject, finding, subject.recipe.name_span)


def _report(subject: Subject, finding: _Finding, place: Span) -> None:
    related = [Related("how long it may be kept", finding.hold)]
    if place != finding.place:
        related.append(Related("the last use", finding.place))
    subject.report(
        "H07",
        finding.message,
        place,
        finding.material.path,
        hint="prepare it later, use more than one lot, or show that it may be kept longer",
        related=tuple(related),
    )


def _found(subject: Subject, environment: Environment) -> Iterator[_Finding]:
    process = subject.process
    kept = [m for m in process.materials.values() if m.hold is not None and m.hold.limit.high is not None]
    if not kept or "flow" in process.unresolved or subject.graph.loops():
        return
    courses = {name: course_of(environment, step) for name, step in process.operations.items()}
    for material in kept:
        uses = [
            use
            for name, step in process.operations.items()
            for use in _uses(subject, step, courses[name], material.name)
        ]
        for clock in _clocks(environment, material, uses, courses):
            yield from _late(subject, material, clock, uses, courses)


def _uses(subject: Subject, step: UnitOperation, course: Course, name: str) -> Iterator[_Use]:
    for phase in every_phase(step.phases):
        if not _names(phase, name):
            continue
        edges = course.edges.get(phase.scope)
        if edges is not None:
            yield _Use(step.name, *edges, phase)
            continue
        # Inside a structure: when in it is not known, so that its beginning counts.
        outer = phase.scope
        while outer and outer not in course.edges:
            outer = outer.rpartition(".")[0]
        if outer:
            start = course.edges[outer][0]
            yield _Use(step.name, start, start, phase)


def _names(phase: Phase, name: str) -> bool:
    for step in phase.steps:
        if step.action in ("with", "from") and step.subject == name:
            return True
        if step.gradient is not None and name in (step.gradient.material.name, step.gradient.base.name):
            return True
    return False


def _clocks(
    environment: Environment, material: Material, uses: list[_Use], courses: Mapping[str, Course]
) -> Iterator[_Clock]:
    assert material.hold is not None
    since = material.hold.since
    owner, _, phase = since.of.name.partition(".") if since is not None else ("", "", "")
    if since is not None and owner in courses:
        segment = courses[owner].place(phase, since.edge)
        if segment is not None:
            yield _Clock(owner, segment, (), f"the {since.edge} of {since.of.name}")
        return
    one_lot = material.lots is not None and material.lots.high is not None and material.lots.high.base <= 1
    if not one_lot:
        return
    before: Parts = ()
    if since is not None and owner == material.name:
        own = course_of_phases(environment, material.phases, None)
        segment = own.place(phase, since.edge)
        before = (
            tuple((s.name, s.lasts) for s in own.between(segment, len(own.segments)))
            if segment is not None
            else ()
        )
    event = f"the {since.edge} of {since.of.name}" if before and since is not None else ""
    for use in uses:
        # The clock has started when the first use begins, whichever that is.
        yield _Clock(use.step, use.first, before, event or f"the start of {use.step}.{use.phase.scope}")


def _late(
    subject: Subject, material: Material, clock: _Clock, uses: list[_Use], courses: Mapping[str, Course]
) -> Iterator[_Finding]:
    """The worst of the uses that come too late after this clock."""
    assert material.hold is not None and material.hold.limit.high is not None
    limit, open_end = material.hold.limit.high, material.hold.limit.high_open
    worst: tuple[Fraction, _Finding] | None = None
    between = _between(subject, clock, courses)
    for use in uses:
        parts = _parts(clock, use, courses, between)
        if parts is None:
            continue
        high = longest(parts) if use.step == clock.step else None
        for seconds, at_most in ((shortest(parts), False), (high, True)):
            if seconds is None or not _beyond(seconds, limit, open_end):
                continue
            if at_most:
                parts = tuple((name, Lasts(lasts.high or Fraction(0), lasts.high)) for name, lasts in parts)
            when = "at the longest" if at_most else "at the earliest"
            listed = shown(parts)
            found = _Finding(
                material,
                f"`{material.name}` may be kept {material.hold.limit.text}, but its use in "
                f"`{use.step}.{use.phase.scope}` ends {duration(seconds)} after {clock.event} {when}"
                + (f": {listed}" if "+" in listed else ""),
                use.phase.name_span,
                material.hold.span,
            )
            if worst is None or seconds > worst[0]:
                worst = (seconds, found)
            break
    if worst is not None:
        yield worst[1]


def _beyond(seconds: Fraction, limit: Quantity, open_end: bool) -> bool:
    return seconds > limit.base or (seconds == limit.base and open_end)


def _parts(
    clock: _Clock, use: _Use, courses: Mapping[str, Course], between: Mapping[str, Parts]
) -> Parts | None:
    """What passes from the start of the clock to the end of a use; None where the use comes before."""
    if use.step == clock.step:
        if use.last <= clock.segment:
            return None
        own = courses[use.step].between(clock.segment, use.last)
        return (*clock.before, *((s.name, s.lasts) for s in own))
    if use.step not in between:
        return None
    own = courses[use.step].between(0, use.last)
    return (*between[use.step], *((s.name, s.lasts) for s in own))


def _between(subject: Subject, clock: _Clock, courses: Mapping[str, Course]) -> dict[str, Parts]:
    """What surely passes before each later step begins: of several ways through the flow the longest."""
    rest = courses[clock.step].between(clock.segment, len(courses[clock.step].segments))
    begun: dict[str, Parts] = {}
    ended: dict[str, Parts] = {clock.step: (*clock.before, *((s.name, s.lasts) for s in rest))}
    followers = subject.graph.followers
    for node in in_order(followers) or ():
        if node in begun:
            whole = courses[node].lasts if node in courses else None
            ended[node] = (*begun[node], (node, whole)) if whole is not None else begun[node]
        if node not in ended:
            continue
        for other in followers[node]:
            if other not in begun or shortest(ended[node]) > shortest(begun[other]):
                begun[other] = ended[node]
    return begun
