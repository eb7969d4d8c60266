"""Puts the declarations of a text into another order; what has an order of its own keeps it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pac.compiler.syntax import tree as t
from tests.properties.projects import tree

Permute = Callable[[list[int]], list[int]]
"""Another order of the numbers given."""


def shuffled(text: str, permute: Permute) -> str:
    """The same declarations in another order, at every level where order says nothing.

    Phases of a step stay in their order, with what stands inside them; so do the ports of a class (an
    arrow that names no port takes the first one) and the lines of a design space. Comments and clause
    lines stay where they are.
    """
    module = tree(text)
    return _ordered(text, 0, len(text), module.declarations, permute)


def _children(node: t.Node) -> Sequence[t.Node]:
    """The parts of a node that may change places."""
    if isinstance(node, (t.ProcessDecl, t.UnitOperation, t.RecipeDecl, t.TransferDecl, t.MaterialDecl)):
        return node.items
    if isinstance(node, (t.OperationClassDecl, t.EquipmentClassDecl, t.Control)):
        return node.items
    if isinstance(node, t.ValueDecl):
        return node.items
    if isinstance(node, t.SiteDecl):
        return node.equipment
    if isinstance(node, t.EquipmentDecl):
        return node.items
    if isinstance(node, t.Binding):
        return node.overrides
    if isinstance(node, t.Flow):
        return node.streams
    if isinstance(node, t.Stream):
        return node.items
    if isinstance(node, t.SchemeDecl):
        return node.classes
    return ()


def _ordered(text: str, start: int, end: int, items: Sequence[t.Node], permute: Permute) -> str:
    """text[start:end] with the items in it in another order, and so on inside them."""
    inner = [_ordered(text, item.start, item.end, _children(item), permute) for item in items]
    order = permute(list(range(len(items))))
    for kept in (t.Phase, t.Port):
        places = iter(at for at, item in enumerate(items) if isinstance(item, kept))
        order = [next(places) if isinstance(items[at], kept) else at for at in order]
    parts, at = [], start
    for slot, source in enumerate(order):
        parts += [text[at : items[slot].start], inner[source]]
        at = items[slot].end
    return "".join(parts) + text[at:end]
