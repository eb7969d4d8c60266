"""E12: one piece of equipment is bound to two steps that run side by side, or to two though it serves one.

Two steps run side by side if material flows from neither of them to the other, and no `order` says which
comes first. Steps along one line of the flow use a vessel or a skid one after the other. A piece of a class that is
`dedicated` serves one step of a process, as a column with its resin does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
            hint="bind a piece of its own to each of them"
            if is_dedicated(item)
            else f"bind another piece, or say which comes first: `order {pair[0]} before {pair[1]} "
            'because "…"` in the process',
            related=(
                Related("it is bound here too", first.span),
                Related(f"{tag} is declared here", item.name_span),
            ),
        )


def told(first: Binding, second: Binding, item: Equipment) -> str:
    bound = f"{item.tag} is bound to `{first.operation}` and `{second.operation}`"
    if is_dedicated(item) and item.equipment_class is not None:
        return f"{bound}, but one {item.equipment_class.name} serves one step"
    return f"{bound}, which run side by side"


def is_dedicated(item: Equipment) -> bool:
    """Whether a piece serves one step of a process."""
    return item.equipment_class is not None and item.equipment_class.dedicated


def double_booked(subject: RecipeSubject) -> Iterator[tuple[Binding, Binding, Equipment]]:
    """Every piece that two steps need at once, with their bindings in the order of their names."""
    bindings = subject.recipe.bindings
    users: dict[str, dict[str, Equipment]] = {}
    for name in sorted(bindings):
        for item in bindings[name].equipment:
            users.setdefault(item.tag, {})[name] = item
    beside = side_by_side(subject)
    found = [
        (pair, tag, item)
        for tag, steps in users.items()
        for pair in combinations(steps, 2)
        if is_dedicated(item := steps[pair[0]]) or beside(*pair)
    ]
    for pair, _, item in sorted(found, key=lambda each: each[:2]):
        yield bindings[pair[0]], bindings[pair[1]], item


def side_by_side(subject: Subject) -> Callable[[str, str], bool]:
    """Tells of two steps whether they may run at the same time."""
    connected = {
        end.name
        for stream in subject.process.streams
        for end in (stream.source, stream.target)
        if end.is_operation
    }
    ordered = {frozenset((order.first, order.second)) for order in subject.process.orders}
    precedes = subject.graph.precedes

    def beside(first: str, second: str) -> bool:
        if first not in connected or second not in connected or frozenset((first, second)) in ordered:
            return False
        return not precedes(first, second) and not precedes(second, first)

    return beside
