"""S06: a gate needs a result that comes only after the hold before it has run out."""

from __future__ import annotations

from collections.abc import Iterator

from pac.compiler.checks.base import Subject
from pac.compiler.checks.timing import Clock, Wait, clocks, late, place_of, waits, ways
from pac.compiler.evaluate import Environment
from pac.compiler.problems import Related
from pac.compiler.schedule import duration


def check(subject: Subject) -> None:
    for clock, wait in _found(subject, subject.environment):
        turnaround = duration(wait.turnaround)
        if wait.item.sampling.turnaround is not None:
            turnaround = wait.item.sampling.turnaround.text
        subject.report(
            "S06",
            f"`{wait.gate.name}` waits for the result of `{wait.item.name}`, which takes {turnaround}, "
            f"but {clock.what} ends after {clock.limit.text}",
            wait.item.name_span,
            wait.item.path,
            hint="use a faster method, take the sample earlier, or show that the hold may be longer",
            related=(Related("the hold", place_of(clock)), Related("what waits for it", wait.gate.span)),
        )
    for way in ways(subject, subject.environment):
        if way.turnaround.base > way.longest:
            parts = " + ".join(f"{part.name} {part.text}" for part in way.parts if part.seconds)
            subject.report(
                "S06",
                f"`{way.gate.name}` waits for the result of `{way.item.name}`, which takes {way.turnaround.text}, "
                f"but the batch may spend no more than {duration(way.longest)} until then: {parts}",
                way.item.name_span,
                way.item.path,
                hint="use a faster method, take the sample earlier, or show that a hold may be longer",
                related=(Related("what waits for it", way.gate.span),),
            )


def _found(subject: Subject, environment: Environment) -> Iterator[tuple[Clock, Wait]]:
    for clock in clocks(subject, environment):
        for wait in waits(subject, environment, clock):
            if late(clock, wait.turnaround):
                yield clock, wait
