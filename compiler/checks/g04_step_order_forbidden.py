"""G04: steps or phases stand in an order that a declared precedence forbids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pac.compiler.checks.base import Subject
from pac.compiler.model import Phase, Precedence, Structure, UnitOperation
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    process = subject.process
    for order in process.orders:
        if order.first not in process.operations or order.second not in process.operations:
            continue
        if subject.graph.precedes(order.second, order.first):
            step = process.operations[order.second]
            subject.report(
                "G04",
                f"`{order.second}` stands before `{order.first}`, but must come after it{_why(order)}",
                step.name_span,
                process.name,
                hint="change the order in `flow`",
                related=(Related("the order is declared here", order.span),),
            )
    for operation in process.operations.values():
        for order in operation.orders:
            _phases(subject, operation, order)


def _why(order: Precedence) -> str:
    return f": {order.reason}" if order.reason else ""


def _phases(subject: Subject, operation: UnitOperation, order: Precedence) -> None:
    places = list(_places(operation.phases, Structure.SEQUENCE, ()))
    for second in places:
        if second[-1].phase.name != order.second:
            continue
        # Of several phases of the name `first`, the nearest count: those of the same cycle, not of another one.
        ways = [_way(first, second) for first in places if first[-1].phase.name == order.first]
        nearest = max((depth for depth, _ in ways), default=-1)
        near = {how for depth, how in ways if depth == nearest}
        phase = second[-1].phase
        if near & {"before", "never both"} or not near:
            continue
        if "after" in near:
            message = f"phase `{order.second}` stands before `{order.first}`, but must come after it"
            hint = "phases run in the order they are written: swap them"
        else:
            message = (
                f"phase `{order.second}` runs at the same time as `{order.first}`, but must come after it"
            )
            hint = "take it out of the `parallel`, behind it"
        subject.report(
            "G04",
            message + _why(order),
            phase.name_span,
            phase.path,
            hint=hint,
            related=(Related("the order is declared here", order.span),),
        )


@dataclass(frozen=True, slots=True)
class _Step:
    """A phase among its neighbours: their structure, and which of them it is."""

    structure: Structure
    position: int
    phase: Phase


def _places(
    phases: tuple[Phase, ...], structure: Structure, above: tuple[_Step, ...]
) -> Iterator[tuple[_Step, ...]]:
    """The way from the unit operation down to each phase."""
    for position, phase in enumerate(phases):
        way = (*above, _Step(structure, position, phase))
        yield way
        yield from _places(phase.phases, phase.structure, way)


def _way(first: tuple[_Step, ...], second: tuple[_Step, ...]) -> tuple[int, str]:
    """How deep two phases part, and how the first lies to the second there.

    A repeat is a sequence: an order is meant within one pass.
    """
    for depth, (a, b) in enumerate(zip(first, second, strict=False)):
        if a.position == b.position:
            continue
        if a.structure is Structure.PARALLEL:
            return depth, "at the same time"
        if a.structure is Structure.SELECTION:
            return depth, "never both"
        return depth, "before" if a.position < b.position else "after"
    return min(len(first), len(second)), "never both"  # one is a part of the other
