"""Design spaces, declared interactions, and several parameters moving together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pac.compiler import document as doc
from pac.compiler.compare.change import Delta, Place, Side, side
from pac.compiler.compare.context import Context, compare_reasons, compare_said, listed
from pac.compiler.compare.exact import amount, delta, formula_meaning, nearly_equal
from pac.compiler.compare.matching import match, match_named, match_simple
from pac.compiler.compare.parameters import Moved

_SIGN = re.compile("<=|>=|<|>")


@dataclass(frozen=True, slots=True)
class Tags:
    """The classes of change for lines that differ, and for set points that moved against them."""

    changed: str
    outside: str
    within: str
    note: str


SPACE = Tags("DESIGN_SPACE_CHANGED", "OUTSIDE_DESIGN_SPACE", "WITHIN_DESIGN_SPACE", "constraints")


def compare_spaces(
    context: Context, parent: Place, a: doc.Operation, b: doc.Operation, affects: Sequence[str]
) -> None:
    """All rows of the design spaces and interactions of one step."""
    found = match_named(a.design_spaces, b.design_spaces, context.names, lambda _: "")
    for item in found.only_a:
        _one_sided(context, parent, item, affects, removed=True)
    for item in found.only_b:
        _one_sided(context, parent, item, affects, removed=False)
    for pair in found.pairs:
        place = Place(pair.b.path, pair.b.path, parent.step, parent.position)
        before = len(context.rows.changes)
        compare_said(context, place, pair.a, pair.b, how=pair.how)
        _compare_space(context, place, pair.a, pair.b, affects)
        context.rows.equal_since(before, place, listed([c.text for c in pair.b.constraints]))
    _compare_interactions(context, parent.at("interactions"), a.interactions, b.interactions, affects)


def _compare_interactions(
    context: Context,
    place: Place,
    a: Sequence[doc.Interaction],
    b: Sequence[doc.Interaction],
    affects: Sequence[str],
) -> None:
    found = match(
        a,
        b,
        lambda item: tuple(sorted(context.translated(item.parameters))),
        lambda item: tuple(sorted(item.parameters)),
        lambda item: (sorted(item.evidence), sorted(item.assumed), sorted(item.notes)),
        lambda item: (sorted(item.evidence), sorted(item.assumed), sorted(item.notes)),
    )
    if found.only_a or found.only_b:
        gone = sorted(", ".join(sorted(context.translated(item.parameters))) for item in found.only_a)
        new = sorted(", ".join(sorted(item.parameters)) for item in found.only_b)
        context.rows.add(
            place,
            ["DESIGN_SPACE_CHANGED"],
            side(listed(gone) or None),
            side(listed(new) or None),
            (gone, new),
            affects=affects,
            note="declared interactions",
        )
    for pair in found.pairs:
        compare_reasons(context.rows, place, pair.a, pair.b)


def _one_sided(
    context: Context, parent: Place, item: doc.DesignSpace, affects: Sequence[str], *, removed: bool
) -> None:
    one = Side(listed([constraint.text for constraint in item.constraints]))
    context.rows.add(
        Place(item.path, item.path, parent.step, parent.position),
        ["DESIGN_SPACE_CHANGED"],
        one if removed else None,
        None if removed else one,
        context.meanings(item if removed else None, None if removed else item),
        affects=affects,
        note="design space removed" if removed else "new design space",
    )


def _compare_space(
    context: Context, place: Place, a: doc.DesignSpace, b: doc.DesignSpace, affects: Sequence[str]
) -> None:
    rows = context.rows
    parameters = sorted(context.translated(a.parameters)), sorted(b.parameters)
    if parameters[0] != parameters[1]:
        rows.add(
            place.at("parameters"),
            ["DESIGN_SPACE_CHANGED"],
            Side(", ".join(parameters[0]) or "-"),
            Side(", ".join(parameters[1]) or "-"),
            parameters,
            affects=affects,
            note="parameters of the design space",
        )
    _compare_definitions(context, place.at("let"), a.definitions, b.definitions, affects)
    compare_constraints(context, place, a.constraints, b.constraints, affects, SPACE)


def compare_constraints(
    context: Context,
    place: Place,
    a: Sequence[doc.Constraint],
    b: Sequence[doc.Constraint],
    affects: Iterable[str],
    tags: Tags,
) -> None:
    """The lines of a design space, or of what was studied for a clearance."""
    rows, affects = context.rows, tuple(affects)
    found = match(
        a,
        b,
        lambda item: formula_meaning(item.text, context.names),
        lambda item: formula_meaning(item.text, {}),
        lambda item: (item.label, context.meanings(item.margin, None)[0]),
        lambda item: (item.label, context.meanings(None, item.margin)[1]),
    )
    if found.only_a or found.only_b:
        rows.add(
            place,
            [tags.changed],
            side(listed([item.text for item in found.only_a]) or None),
            side(listed([item.text for item in found.only_b]) or None),
            (
                sorted((formula_meaning(item.text, context.names) for item in found.only_a), key=repr),
                sorted((formula_meaning(item.text, {}) for item in found.only_b), key=repr),
            ),
            affects=affects,
            note=tags.note,
        )
    for pair in found.pairs:
        if pair.a.text != pair.b.text:
            same = formula_meaning(pair.b.text, {})
            rows.respelled(place.at("constraint"), Side(pair.a.text), Side(pair.b.text), same)
        rows.said(place.at("constraint.label"), pair.a.label or "-", pair.b.label or "-")
        compare_reasons(rows, place.at("constraint"), pair.a, pair.b)
        _compare_margin(context, place.at("margin"), pair.a, pair.b, affects, tags)


def _compare_definitions(
    context: Context,
    place: Place,
    a: Sequence[doc.Definition],
    b: Sequence[doc.Definition],
    affects: Sequence[str],
) -> None:
    """The names that constraints use: another formula is another design space."""
    found = match_simple(a, b, lambda item: item.name, {})
    pairs: list[tuple[doc.Definition | None, doc.Definition | None]] = [
        *((item, None) for item in found.only_a),
        *((None, item) for item in found.only_b),
        *((pair.a, pair.b) for pair in found.pairs),
    ]
    for left, right in pairs:
        some = left or right
        assert some is not None
        formulas = (
            None if left is None else formula_meaning(left.formula, context.names),
            None if right is None else formula_meaning(right.formula, {}),
        )
        spot = place.at(some.name)
        sides = (side(left.formula if left else None), side(right.formula if right else None))
        if formulas[0] != formulas[1]:
            tags = ["DESIGN_SPACE_CHANGED"]
            context.rows.add(spot, tags, *sides, formulas, affects=affects, note="a definition")
        elif sides[0] != sides[1]:
            context.rows.respelled(spot, *sides, formulas[1])


def _compare_margin(
    context: Context,
    place: Place,
    a: doc.Constraint,
    b: doc.Constraint,
    affects: Sequence[str],
    tags: Tags,
) -> None:
    """The same constraint at other set points. Margins are computed: 1e-9 relative tolerance."""
    left, right = a.margin, b.margin
    if left is None and right is None:
        return
    if left is not None and right is not None and nearly_equal(amount(left), amount(right)):
        if left != right:
            context.rows.respelled(place, side(left), side(right), context.meanings(None, right)[1])
        return
    found = None if left is None or right is None else delta(left, right)
    if right is None:
        tag = "DERIVED_CHANGED"
        note = f"margin of {b.text}: it cannot be computed for B"
    else:
        tag = tags.outside if _violated(b.text, right) else tags.within
        note = f"margin of {b.text}"
    context.rows.add(
        place,
        [tag],
        side(left),
        side(right),
        (formula_meaning(b.text, {}), context.meanings(left, right)),
        delta=None if found is None else Delta(*found),
        affects=affects,
        note=note,
    )


def _violated(text: str, margin: doc.Quantity) -> bool:
    """Whether the inequality is broken: a margin is negative there, or zero where equality is excluded."""
    size = amount(margin).base
    strict = any(len(sign) == 1 for sign in _SIGN.findall(text))
    return size < 0 or (size == 0 and strict)


# ------------------------------------------------------------------ several parameters together


def compare_together(context: Context, place: Place, a: doc.Operation, moved: Sequence[Moved]) -> None:
    """MULTI_PAR: two or more parameters of a step left A's NOR, and none of A's design spaces covers them."""
    if len(moved) < 2:
        return
    names = {item.name for item in moved}
    spaces = [_own_names(a.name, context.translated(space.parameters)) for space in a.design_spaces]
    if any(names <= space for space in spaces):
        return
    _together_row(context, place, moved, "no design space of this step covers all of them")


def compare_interactions(
    context: Context,
    operations: Mapping[str, tuple[Place, doc.Operation]],
    moved: Mapping[str, Sequence[Moved]],
) -> None:
    """MULTI_PAR for declared interactions that reach over several steps.

    `operations` are A's steps, `moved` the parameters, both by the name of the step in B.
    """
    for step, (place, operation) in operations.items():
        for interaction in operation.interactions:
            members: list[Moved] = []
            steps: set[str] = set()
            for name in context.translated(interaction.parameters):
                owner, _, parameter = name.rpartition(".")
                owner = owner or step
                for item in moved.get(owner, ()):
                    if item.name == parameter:
                        members.append(item)
                        steps.add(owner)
            if len(members) >= 2 and len(steps) > 1:
                _together_row(context, place, members, "declared to interact")


def _own_names(step: str, names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.removeprefix(f"{step}.") for name in names)


def _together_row(context: Context, place: Place, moved: Sequence[Moved], note: str) -> None:
    ordered = sorted(moved, key=lambda item: item.path)
    affects = {name for item in ordered for name in item.affects}
    texts = [
        "; ".join(f"{item.name} {text}" for item, text in zip(ordered, column, strict=True))
        for column in ([item.source for item in ordered], [item.target for item in ordered])
    ]
    paths = [item.path for item in ordered]
    context.rows.add(
        place,
        ["MULTI_PAR"],
        Side(texts[0]),
        Side(texts[1]),
        (paths, [(item.meaning_a, item.meaning_b) for item in ordered]),
        affects=affects,
        note=f"{', '.join(paths)} left the NOR together; {note}",
    )
