"""G04: steps or phases stand in an order that a declared precedence forbids."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.model import Phase, Precedence, UnitOperation
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
            _phases(subject, operation, operation.phases, order)


def _why(order: Precedence) -> str:
    return f": {order.reason}" if order.reason else ""


def _phases(subject: Subject, operation: UnitOperation, phases: tuple[Phase, ...], order: Precedence) -> None:
    names = [phase.name for phase in phases]
    if order.first in names and order.second in names:
        second = phases[names.index(order.second)]
        if names.index(order.second) < names.index(order.first):
            subject.report(
                "G04",
                f"phase `{order.second}` stands before `{order.first}`, but must come after it{_why(order)}",
                second.name_span,
                second.path,
                hint="phases run in the order they are written: swap them",
                related=(Related("the order is declared here", order.span),),
            )
    for phase in phases:
        _phases(subject, operation, phase.phases, order)
