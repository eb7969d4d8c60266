"""Phases: their structure, their instructions, their order."""

from __future__ import annotations

from collections.abc import Sequence

from pac.compiler import document as doc
from pac.compiler.compare.attributes import whence
from pac.compiler.compare.change import Place, Side
from pac.compiler.compare.context import Context, compare_said
from pac.compiler.compare.exact import formula_meaning
from pac.compiler.compare.matching import Names, Pair, match_named


def entity(parent: Place, item: doc.Documented) -> Place:
    """The place of an entity within its step."""
    return Place(item.path, item.path, parent.step, parent.position)


def compare_phases(
    context: Context, parent: Place, a: Sequence[doc.Phase], b: Sequence[doc.Phase], affects: Sequence[str]
) -> None:
    found = match_named(a, b, context.names, lambda _: "")
    only_a, only_b = _wrapped(context, parent, list(found.only_a), list(found.only_b), affects)
    for item, removed in [*((x, True) for x in only_a), *((y, False) for y in only_b)]:
        one = Side(phase_text(item))
        context.rows.add(
            entity(parent, item),
            ["PHASE_CHANGED"],
            one if removed else None,
            None if removed else one,
            context.meanings(item if removed else None, None if removed else item),
            affects=affects,
            note="phase removed" if removed else "new phase",
        )
    for pair in found.pairs:
        place = entity(parent, pair.b)
        before = len(context.rows.changes)
        compare_said(context, place, pair.a, pair.b, how=pair.how)
        _compare_structure(context, place, pair.a, pair.b, affects)
        _compare_steps(context, place, pair.a.steps, pair.b.steps, affects)
        inner = context.inside((), renamed=pair.a.name != pair.b.name)
        compare_phases(inner, place, pair.a.phases, pair.b.phases, affects)
        context.rows.equal_since(before, place, phase_text(pair.b))
    swapped = _compare_phase_order(context, parent, found.pairs, affects)
    if not swapped and not found.only_a and not found.only_b:
        for pair in found.pairs:
            spot = entity(parent, pair.b).at("position")
            context.rows.said(spot, str(pair.a.position), str(pair.b.position))


def _wrapped(
    context: Context,
    parent: Place,
    only_a: list[doc.Phase],
    only_b: list[doc.Phase],
    affects: Sequence[str],
) -> tuple[list[doc.Phase], list[doc.Phase]]:
    """Phases that one side has alone and the other one within a new structure: said as that.

    Repeating what was done once is one change, and what stands inside is compared as before.
    """
    for new in list(only_b):
        inside = [x for x in only_a if x.name in {phase.name for phase in new.phases}]
        if inside:
            _wrap_row(context, entity(parent, new), None, new, affects)
            compare_phases(context.inside((), renamed=True), entity(parent, new), inside, new.phases, affects)
            only_b.remove(new)
            only_a = [x for x in only_a if x not in inside]
    for old in list(only_a):
        inside = [y for y in only_b if y.name in {phase.name for phase in old.phases}]
        if inside:
            _wrap_row(context, entity(parent, old), old, None, affects)
            # Shown where they stood, so that the reverse comparison names the same places.
            moved = [_at(y, f"{old.path}.{y.name}") for y in inside]
            compare_phases(context.inside((), renamed=True), parent, old.phases, moved, affects)
            only_a.remove(old)
            only_b = [y for y in only_b if y not in inside]
    return only_a, only_b


def phase_moves(
    a: Sequence[doc.Phase],
    b: Sequence[doc.Phase],
    names: Names,
    before: str = "",
    after: str = "",
) -> dict[str, str]:
    """Phases of A by their path in the step, with their path in B where it is another one.

    They were renamed, or stand within a structure on one side.
    """
    moves: dict[str, str] = {}

    def pair(x: doc.Phase, y: doc.Phase, x_path: str, y_path: str) -> None:
        if x_path != y_path:
            moves[x_path] = y_path
        moves.update(phase_moves(x.phases, y.phases, names, f"{x_path}.", f"{y_path}."))

    found = match_named(a, b, names, lambda _: "")
    for each in found.pairs:
        pair(each.a, each.b, f"{before}{each.a.name}", f"{after}{each.b.name}")
    for x in found.only_a:
        for new in found.only_b:
            for y in new.phases:
                if y.name == x.name:
                    pair(x, y, f"{before}{x.name}", f"{after}{new.name}.{y.name}")
    for y in found.only_b:
        for old in found.only_a:
            for x in old.phases:
                if x.name == y.name:
                    pair(x, y, f"{before}{old.name}.{x.name}", f"{after}{y.name}")
    return moves


def _at(phase: doc.Phase, path: str) -> doc.Phase:
    """The phase as if it stood at another place."""
    inner = [_at(each, f"{path}.{each.name}") for each in phase.phases]
    return phase.model_copy(update={"path": path, "phases": inner})


def _wrap_row(
    context: Context, place: Place, a: doc.Phase | None, b: doc.Phase | None, affects: Sequence[str]
) -> None:
    """One row for a structure that came around phases, or was taken away from around them."""
    bare = [None if item is None else item.model_copy(update={"phases": []}) for item in (a, b)]
    left, right = (None if item is None else Side(phase_text(item)) for item in (a, b))
    context.rows.add(
        place,
        ["PHASE_CHANGED"],
        left,
        right,
        context.meanings(bare[0], bare[1]),
        affects=affects,
        note="these phases now stand within it" if b is not None else "these phases stand on their own now",
    )


def phase_text(phase: doc.Phase) -> str:
    """A phase in one line."""
    parts = [_step_text(step) for step in phase.steps] + [f"phase {inner.name}" for inner in phase.phases]
    text = "; ".join(parts) or phase.name
    how = structure_text(phase)
    return f"{how}: {text}" if how else text


def structure_text(phase: doc.Phase) -> str:
    """How the phases within follow each other; nothing for a plain sequence."""
    if phase.repeats is not None:
        return f"repeat {_step_text(phase.repeats)}"
    return {"parallel": "at the same time", "selection": "the first that applies"}.get(phase.structure, "")


def _compare_structure(
    context: Context, parent: Place, a: doc.Phase, b: doc.Phase, affects: Sequence[str]
) -> None:
    """Sequence, parallel, repeat or selection; how often it repeats; the condition of a branch."""
    if a.structure != b.structure:
        meanings = context.meanings(a.repeats, b.repeats)
        context.rows.add(
            parent.at("structure"),
            ["PHASE_CHANGED"],
            Side(structure_text(a) or "one after another"),
            Side(structure_text(b) or "one after another"),
            ((a.structure, meanings[0]), (b.structure, meanings[1])),
            affects=affects,
            note="the phases within follow each other in another way",
        )
    elif a.repeats is not None and b.repeats is not None:
        _compare_steps(context, parent.at("repeats"), [a.repeats], [b.repeats], affects)
    if a.when is not None or b.when is not None:
        conditions = (
            None if a.when is None else formula_meaning(a.when, context.names),
            None if b.when is None else formula_meaning(b.when, {}),
        )
        sides = (Side(a.when or "otherwise"), Side(b.when or "otherwise"))
        if conditions[0] != conditions[1]:
            note = "the branch is taken under another condition"
            context.rows.add(
                parent.at("when"), ["PHASE_CHANGED"], *sides, conditions, affects=affects, note=note
            )
        elif a.when != b.when:
            context.rows.respelled(parent.at("when"), *sides, conditions[1])


def _compare_steps(
    context: Context,
    place: Place,
    a: Sequence[doc.PhaseStep],
    b: Sequence[doc.PhaseStep],
    affects: Sequence[str],
) -> None:
    meanings = context.meanings(list(a), list(b))
    sides = (_steps_side(a), _steps_side(b))
    if meanings[0] == meanings[1]:
        if list(map(full_text_of, a)) != list(map(full_text_of, b)):
            context.rows.respelled(place, *sides, meanings[1])
        context.rows.said(place.at("origin"), whence(a), whence(b))
        return
    materials = {item.name for item in (*context.a.materials, *context.b.materials)}
    used = [
        {context.names.get(name, name) for step in a for name in _materials_of(step) if name in materials},
        {name for step in b for name in _materials_of(step) if name in materials},
    ]
    tags = ["PHASE_CHANGED"] if used[0] == used[1] else ["PHASE_CHANGED", "MATERIAL_CHANGED"]
    note = None if used[0] == used[1] else "another material is used"
    context.rows.add(place, tags, *sides, meanings, affects=affects, note=note)


def _materials_of(step: doc.PhaseStep) -> tuple[str, ...]:
    return tuple(name for name in (step.subject, step.base) if name is not None)


def _steps_side(steps: Sequence[doc.PhaseStep]) -> Side | None:
    return Side("; ".join(_step_text(step) for step in steps)) if steps else None


def _step_text(step: doc.PhaseStep) -> str:
    limit = f" within {step.within}" if step.within else ""
    points = "; ".join(point.text for point in step.points)
    text = f"{step.text} {{ {points} }}" if points else step.text
    return f"{text}{limit}" + (f", else {step.respond}" if step.respond else "")


def full_text_of(step: doc.PhaseStep) -> str:
    """The spelling of one instruction."""
    points = sorted(point.model_dump_json() for point in step.points)
    return f"{step.action} {step.text} {step.subject} {step.within} {step.respond} {step.base} {points}"


def _compare_phase_order(
    context: Context, parent: Place, pairs: Sequence[Pair[doc.Phase]], affects: Sequence[str]
) -> bool:
    """A row where phases of both stand in another order; inserting a phase moves no other."""
    orders = [
        [pair.b.name for pair in sorted(pairs, key=key)]
        for key in (lambda pair: pair.a.position, lambda pair: pair.b.position)
    ]
    if orders[0] == orders[1]:
        return False
    context.rows.add(
        parent.at("phases"),
        ["PHASE_CHANGED"],
        Side(", ".join(orders[0])),
        Side(", ".join(orders[1])),
        (orders[0], orders[1]),
        affects=affects,
        note="order of phases",
    )
    return True
