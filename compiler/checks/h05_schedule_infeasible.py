"""H05: what happens between the start of a hold's clock and the next step takes longer than the hold may."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.checks.timing import (
    Clock,
    clocks,
    late,
    longest,
    place_of,
    rest_of_step,
    shortest,
    shown,
    waits,
)
from pac.compiler.evaluate import Environment
from pac.compiler.problems import Related
from pac.compiler.schedule import Lasts, duration
from pac.compiler.source import Span


@dataclass(frozen=True, slots=True)
class _Finding:
    clock: Clock
    message: str
    related: tuple[Related, ...]

    @property
    def key(self) -> Span:
        return self.clock.hold.span


def check(subject: Subject) -> None:
    for finding in _found(subject, subject.environment):
        _report(subject, finding, place_of(finding.clock), finding.related)


def check_recipe(subject: RecipeSubject) -> None:
    """Only what the recipe's own values break; the process's own breach is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    before = {finding.key for finding in _found(subject, unbound)}
    for finding in _found(subject, subject.environment):
        if finding.key not in before:
            related = (Related("the hold", place_of(finding.clock)), *finding.related)
            _report(subject, finding, subject.recipe.name_span, related)


def _report(subject: Subject, finding: _Finding, span: Span, related: tuple[Related, ...]) -> None:
    subject.report(
        "H05",
        finding.message,
        span,
        finding.clock.path,
        hint="start the clock later, shorten what lies in between, or show that the hold may be longer",
        related=related,
    )


def _found(subject: Subject, environment: Environment) -> Iterator[_Finding]:
    for clock in clocks(subject, environment):
        found = _by_phases(clock) or _by_result(subject, environment, clock)
        if found is not None:
            yield found


def _by_phases(clock: Clock) -> _Finding | None:
    """The phases behind the event alone."""
    parts = rest_of_step(clock)
    low, high = shortest(parts), longest(parts)
    end = f"{clock.what} ends {clock.limit.text} after {clock.event}"
    if late(clock, low):
        message = f"{end}, but {_sum(parts, low)} lie between the two"
        return _Finding(clock, message, ())
    if high is not None and late(clock, high):
        worst = tuple((name, Lasts(lasts.high or Fraction(0), lasts.high)) for name, lasts in parts)
        message = f"{end}, but at the longest {_sum(worst, high)} lie between the two"
        return _Finding(clock, message, ())
    return None


def _by_result(subject: Subject, environment: Environment, clock: Clock) -> _Finding | None:
    """The phases up to a sample, and the result that the next step waits for."""
    for wait in waits(subject, environment, clock):
        low = shortest(wait.before) + wait.turnaround
        if late(clock, wait.turnaround) or not late(clock, low):
            continue  # the result alone is late: S06
        parts = " + ".join(
            part
            for part in (shown(wait.before), f"the result of `{wait.item.name}` {duration(wait.turnaround)}")
            if part
        )
        return _Finding(
            clock,
            f"{clock.what} ends {clock.limit.text} after {clock.event}, but `{wait.gate.name}` begins after "
            f"{duration(low)} at the earliest: {parts}",
            (Related("the result that it waits for", wait.item.name_span),),
        )
    return None


def _sum(parts: tuple[tuple[str, Lasts], ...], seconds: Fraction) -> str:
    listed = shown(parts)
    return f"{duration(seconds)} ({listed})" if "+" in listed else f"{listed}"
