"""Waivers: findings that somebody accepted, for a reason and until a day, and what is left of the findings.

Whether one has ended depends on the day, which comes from outside: without a day none has, so that a
document that could be compiled yesterday can be compiled today.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pac.compiler.codes import code_named
from pac.compiler.problems import Problem, Problems, Related
from pac.compiler.source import Span

UNREAD = ("P", "N")
"""Groups of findings after which it is not known what a text says."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """One code of a `waive` line.

    `block` is the text whose findings it accepts. `owner` is the process, recipe or site that it
    stands in, and `path` what it stands in there: both empty for a whole file.
    """

    code: str
    reason: str
    by: str
    until: date
    change: str | None
    block: Span
    owner: str
    path: str
    span: Span
    """The code in the line."""
    until_span: Span
    own: bool
    """Whether it stands in the project, not in a library."""

    @property
    def place(self) -> str:
        return ".".join(part for part in (self.owner, self.path) if part)

    @property
    def words(self) -> str:
        """Why, by whom and until when."""
        change = f", change {self.change}" if self.change else ""
        return f"{self.reason} ({self.by}, until {self.until}{change})"

    def accepts(self, problem: Problem) -> bool:
        """Whether a finding is one that it was written for, whatever the day.

        That of a whole process or recipe is for all that is found about it, wherever that is told.
        """
        if problem.code.code != self.code or problem.span is None:
            return False
        about = bool(self.owner) and not self.path and f"{problem.path}.".startswith(f"{self.owner}.")
        return about or problem.span.inside(self.block)

    def ended(self, today: date | None) -> bool:
        return today is not None and today > self.until


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that a waiver accepts."""

    problem: Problem
    waiver: Waiver


@dataclass(frozen=True, slots=True)
class Judged:
    """What is left of the findings, and what was waived of them."""

    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]


def waive(problems: Sequence[Problem], waivers: Iterable[Waiver], today: date | None) -> Judged:
    """Apply waivers to what was found. Adds D11 for each that has ended and D16 for each that accepts nothing.

    Of several waivers for one finding, that of the smallest block counts.
    """
    listed = sorted(waivers, key=lambda waiver: waiver.block.end - waiver.block.start)
    if not listed:
        return Judged(tuple(problems), ())
    left = Problems()
    waived: list[Waived] = []
    needed: set[Span] = set()
    for problem in problems:
        meant = [waiver for waiver in listed if waiver.accepts(problem)]
        waiver = next((waiver for waiver in meant if not waiver.ended(today)), None)
        if waiver is not None:
            needed.add(waiver.span)
            waived.append(Waived(problem, waiver))
            continue
        needed |= {waiver.span for waiver in meant}
        ended = tuple(Related("the waiver of this has ended", waiver.span) for waiver in meant)
        left.keep(replace(problem, related=(*problem.related, *ended)) if ended else problem)
    # What a broken line would have said may be what a waiver is for.
    unread = any(problem.code.code.startswith(UNREAD) for problem in problems)
    for waiver in listed:
        if waiver.ended(today):
            left.add(
                "D11",
                f"the waiver of {waiver.code} ended on {waiver.until}",
                waiver.until_span,
                path=waiver.place,
                hint="mend what it is for, or have it accepted again until a later day"
                if waiver.span in needed
                else "remove it: nothing is left here that it would accept",
            )
        elif waiver.own and not unread and waiver.span not in needed:
            left.add(
                "D16",
                f"{waiver.code} ({code_named(waiver.code).name}) finds nothing here that needs this waiver",
                waiver.span,
                path=waiver.place,
                hint="remove it, so that it cannot hide what comes later",
            )
    return Judged(left.sorted(), tuple(waived))
