"""G03: steps form a loop that no stream declares as recycle."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    for loop in subject.graph.loops():
        streams = [
            stream
            for stream in subject.process.streams
            if stream.source.name in loop and stream.target.name in loop and not stream.recycle
        ]
        last = max(streams, key=lambda stream: stream.span.start)
        listed = ", ".join(f"`{name}`" for name in loop)
        message = f"{listed} feed each other in a loop" if len(loop) > 1 else f"{listed} feeds itself"
        subject.report(
            "G03",
            message,
            last.span,
            subject.process.name,
            hint="write `recycle` on the stream that goes back, or remove it",
            related=tuple(Related("part of the loop", s.span) for s in streams if s is not last),
        )
