"""G02: a step uses what is made only by itself or by a step behind it."""

from __future__ import annotations

from collections.abc import Iterator

from pac.compiler.checks.base import Subject
from pac.compiler.model import Stream, UnitOperation, every_phase
from pac.compiler.problems import Related
from pac.compiler.source import Span

HINT = "use it in a later step; a part of an earlier batch is a material of its own, and is brought in"


def check(subject: Subject) -> None:
    if subject.process.unresolved & {"flow", "materials"}:
        return
    makers = _makers(subject)
    for operation in subject.process.operations.values():
        told: set[str] = set()
        for name, span in _used(subject, operation):
            found = makers.get(name, [])
            if name in told or not found:
                continue
            if all(_too_early(subject, operation.name, maker) for maker, _ in found):
                told.add(name)
                maker, place = found[0]
                after = "this step itself" if maker == operation.name else f"`{maker}`, which comes after it"
                what = f"`{name}`" if name in subject.process.materials else f"what `{name}` gives"
                by = f"is made by {after}" if name in subject.process.materials else "comes after it"
                subject.report(
                    "G02",
                    f"`{operation.name}` uses {what}, which {by}",
                    span,
                    operation.path,
                    hint=HINT,
                    related=(Related("it is made here", place),),
                )


def _makers(subject: Subject) -> dict[str, list[tuple[str, Span]]]:
    """The steps that make a material which nobody brings in, and of every step the step itself."""
    process = subject.process
    found = {name: [(name, step.name_span)] for name, step in process.operations.items()}
    brought = {s.target.name for s in process.streams if not s.source.is_operation}
    made: list[Stream] = [s for s in process.streams if s.source.is_operation and not s.target.is_operation]
    for stream in made:
        name = stream.target.name
        if name not in brought and not process.materials[name].is_supply:
            found.setdefault(name, []).append((stream.source.name, stream.span))
    return found


def _too_early(subject: Subject, user: str, maker: str) -> bool:
    """Whether the user runs before the maker; what goes back by `recycle` is from an earlier pass."""
    if any(
        stream.recycle and stream.source.name == maker and stream.target.name == user
        for stream in subject.process.streams
    ):
        return False
    return user == maker or subject.graph.precedes(user, maker)


def _used(subject: Subject, operation: UnitOperation) -> Iterator[tuple[str, Span]]:
    """Materials and other steps that the phases use, and materials behind `uses`."""
    for named in operation.uses:
        if named.name in subject.process.materials:
            yield named.name, named.span
    for phase in every_phase(operation.phases):
        for step in phase.steps:
            names = [(step.subject or "").split(".")[0]] if step.action in ("with", "from") else []
            if step.gradient is not None:
                names = [step.gradient.material.name, step.gradient.base.name]
            # A step may take `from` one of its own ports: that is its feed.
            yield from ((name, step.span) for name in names if name != operation.name)
