"""E12: one piece of equipment is bound to two steps that run side by side.

Two steps run side by side if material flows from neither of them to the other, and no `order` says which
comes first. Steps along one line of the flow use a vessel or a skid one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.model import Binding, Equipment
from pac.compiler.problems import Related


def check_recipe(subject: RecipeSubject) -> None:
    for first, second, item in double_booked(subject):
        tag, pair = item.tag, (first.operation, second.operation)
        subject.report(
            "E12",
            told(first, second, item),
            second.span,
            f"{subject.recipe.name}.{pair[1]}",
            hint=f"bind another piece, or say which comes first: `order {pair[0]} before {pair[1]} "
            'because "…"` in the process',
            related=(
                Related("it is bound here too", first.span),
                Related(f"{tag} is declared here", item.name_span),
            ),
        )


def told(first: Binding, second: Binding, item: Equipment) -> str:
    return f"{item.tag} is bound to `{first.operation}` and `{second.operation}`, which run side by side"


def double_booked(subject: RecipeSubject) -> Iterator[tuple[Binding, Binding, Equipment]]:
    """Every piece that two steps need at once, with their bindings in the order of their names."""
    bindings = subject.recipe.bindings
    for pair in side_by_side(subject):
        if pair[0] in bindings and pair[1] in bindings:
            first, second = bindings[pair[0]], bindings[pair[1]]
            shared = {item.tag: item for item in first.equipment if item in second.equipment}
            for _, item in sorted(shared.items()):
                yield first, second, item


def side_by_side(subject: Subject) -> Iterator[tuple[str, str]]:
    """The pairs of steps that may run at the same time, each in the order of their names."""
    connected = {
        end.name
        for stream in subject.process.streams
        for end in (stream.source, stream.target)
        if end.is_operation
    }
    ordered = {frozenset((order.first, order.second)) for order in subject.process.orders}
    for pair in combinations(sorted(connected & set(subject.process.operations)), 2):
        if frozenset(pair) in ordered or subject.graph.precedes(*pair) or subject.graph.precedes(*pair[::-1]):
            continue
        yield pair
