"""E12: one piece of equipment is bound to two steps that run side by side.

Two steps run side by side if material flows from neither of them to the other, and no `order` says which
comes first. Steps along one line of the flow use a vessel or a skid one after the other.
"""

from __future__ import annotations

from itertools import combinations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.problems import Related


def check_recipe(subject: RecipeSubject) -> None:
    connected = {
        end.name
        for stream in subject.process.streams
        for end in (stream.source, stream.target)
        if end.is_operation
    }
    ordered = {frozenset((order.first, order.second)) for order in subject.process.orders}
    bindings = [binding for name, binding in subject.recipe.bindings.items() if name in connected]
    for first, second in combinations(sorted(bindings, key=lambda b: b.operation), 2):
        pair = (first.operation, second.operation)
        if frozenset(pair) in ordered or subject.graph.precedes(*pair) or subject.graph.precedes(*pair[::-1]):
            continue
        shared = {item.tag: item for item in first.equipment if item in second.equipment}
        for tag, item in sorted(shared.items()):
            subject.report(
                "E12",
                f"{tag} is bound to `{pair[0]}` and `{pair[1]}`, which run side by side",
                second.span,
                f"{subject.recipe.name}.{pair[1]}",
                hint=f"bind another piece, or say which comes first: `order {pair[0]} before {pair[1]} "
                'because "…"` in the process',
                related=(
                    Related("it is bound here too", first.span),
                    Related(f"{tag} is declared here", item.name_span),
                ),
            )
