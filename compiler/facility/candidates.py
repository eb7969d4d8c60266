"""What a unit operation may run on at a site: sets of pieces, before anything is compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from pac.compiler.model import Equipment, OperationClass, Site, UnitOperation


def candidates(operation: UnitOperation, site: Site) -> tuple[tuple[Equipment, ...], ...]:
    """The pieces that a step may be bound to, by tag: the one that it runs on, and with it what that one lacks.

    The first piece is of a class that the step runs on. What the step needs and no piece of that class has, such as
    the bed height of a skid, is looked for in further pieces: of the classes behind `with`, else of any class that
    has such a capability. What nobody offers is left for the judgement to tell.
    """
    operation_class = operation.operation_class
    if operation_class is None:
        return ()
    pieces = [site.equipment[tag] for tag in sorted(site.equipment)]
    found = [
        (main, *further)
        for main in pieces
        if _may_carry(operation_class, main)
        for further in _completions(operation_class, main, [item for item in pieces if item is not main])
    ]
    return tuple(sorted(found, key=tags))


def tags(pieces: Iterable[Equipment]) -> tuple[str, ...]:
    """The tags of some pieces, the first one first."""
    return tuple(item.tag for item in pieces)


def _may_carry(operation_class: OperationClass, item: Equipment) -> bool:
    if item.equipment_class is None:
        return False
    runs_on = operation_class.runs_on
    if not runs_on:
        # The class names no equipment: what offers something of what the step needs may do.
        return any(need in item.capabilities for need in operation_class.needs)
    return any(item.equipment_class.is_a(name) for name in runs_on)


def _completions(
    operation_class: OperationClass, main: Equipment, others: list[Equipment]
) -> Iterator[tuple[Equipment, ...]]:
    """The smallest sets of further pieces that offer what the first one is not made for."""
    assert main.equipment_class is not None
    own = {*main.capabilities, *main.equipment_class.capabilities}
    beside = operation_class.beside
    offers = []
    for need in operation_class.needs:
        if need in own:
            continue
        able = [item for item in others if need in item.capabilities and _beside(beside, item, need)]
        if able:
            offers.append(able)
    sets = {frozenset(item.tag for item in way) for way in product(*offers)}
    smallest = [one for one in sets if not any(other < one for other in sets)]
    named = {item.tag: item for item in others}
    for tagged in sorted(sorted(one) for one in smallest):
        yield tuple(named[tag] for tag in tagged)


def _beside(classes: tuple[str, ...], item: Equipment, need: str) -> bool:
    found = item.equipment_class
    if found is None:
        return False
    return any(found.is_a(name) for name in classes) if classes else need in found.capabilities
