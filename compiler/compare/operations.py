"""Unit operations: everything that stands inside a step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pac.compiler import document as doc
from pac.compiler.compare.attributes import compare_attributes, compare_limits
from pac.compiler.compare.change import Place, Side, side
from pac.compiler.compare.clearances import compare_clearances
from pac.compiler.compare.context import Context, compare_orders, compare_reasons, compare_said, listed
from pac.compiler.compare.controls import compare_controls
from pac.compiler.compare.exact import formula_meaning
from pac.compiler.compare.in_process import compare_in_process
from pac.compiler.compare.matching import Names, Pair, match_named, match_simple
from pac.compiler.compare.materials import compare_properties
from pac.compiler.compare.parameters import Moved, compare_parameter, value_of
from pac.compiler.compare.phases import compare_phases, entity, phase_moves
from pac.compiler.compare.ranges import compare_value
from pac.compiler.compare.risks import compare_risks
from pac.compiler.compare.scaling import compare_scaling, held_by, holders, within
from pac.compiler.compare.spaces import compare_spaces, compare_together


def step_cqas(operation: doc.Operation) -> set[str]:
    """The CQAs a step acts on: through its parameters and clearances, and its own."""
    found = {name for parameter in operation.parameters for name in parameter.affects}
    found |= {clearance.target for clearance in operation.clearances}
    found |= {name for item in operation.in_process for name in item.covers}
    return found | {attribute.name for attribute in operation.attributes if attribute.role == "cqa"}


def parameter_class(item: doc.Parameter) -> str:
    """What parameters of another name must share to be the same."""
    return f"{item.class_} {item.kind}"


def compare_operation(
    outer: Context, place: Place, pair: Pair[doc.Operation], covered: frozenset[str]
) -> list[Moved]:
    """All rows of one step. The result are its parameters that count for MULTI_PAR."""
    b = pair.b
    a, moves = at_new_places(pair.a, b, outer.names)
    outer = outer.with_names(moves)
    found = match_named(a.parameters, b.parameters, outer.names, parameter_class)
    context = outer.inside(found.pairs, renamed=a.name != b.name)
    affects = context.both(step_cqas(a), step_cqas(b))
    rows = context.rows
    before = len(rows.changes)
    compare_said(outer, place, a, b, how=pair.how)
    if a.class_ != b.class_:
        rows.add(
            place,
            ["STEP_REPLACED"],
            Side(a.class_),
            Side(b.class_),
            (a.class_, b.class_),
            affects=affects,
            note="another class of unit operation",
        )
    rows.equal_since(before, place, b.class_)
    for item in found.only_a:
        _one_sided(context, place, "PARAMETER_REMOVED", item)
    for item in found.only_b:
        _one_sided(context, place, "PARAMETER_ADDED", item)
    moved = []
    for each in found.pairs:
        own = context.inside((), renamed=each.a.name != each.b.name)
        result = compare_parameter(own, entity(place, each.b), each, held_by(each.b, a, b))
        moved.extend([] if result is None else [result])
    compare_together(context, place, a, moved)
    compare_attributes(context, place, a.attributes, b.attributes)
    compare_controls(context, place, a, b, covered)
    compare_in_process(context, place, a.in_process, b.in_process, covered)
    compare_phases(context, place, a.phases, b.phases, affects)
    compare_spaces(context, place, a, b, affects)
    compare_clearances(context, place, a, b, affects)
    phases = match_named(a.phases, b.phases, context.names, lambda _: "").pairs
    inner = context.inside(phases, renamed=False)
    compare_orders(inner, place.at("order"), a.orders, b.orders, affects)
    _compare_uses(context, place.at("uses"), a, b, affects)
    for word, note in (("occupies", "volume of the step"), ("balances", "balance of the step")):
        listed = (getattr(a, word), getattr(b, word))
        if listed[0] != listed[1]:
            one, other = (Side("; ".join(lines)) if lines else None for lines in listed)
            context.rows.add(place.at(word), ["FORMULA_CHANGED"], one, other, listed, note=note)
    _compare_equipment(context, place, a, b, affects)
    _compare_derived(context, place, a, b)
    compare_scaling(context, place, a.scaling, b.scaling)
    compare_risks(context, place, a.risks, b.risks)
    return moved


def at_new_places(a: doc.Operation, b: doc.Operation, names: Names) -> tuple[doc.Operation, dict[str, str]]:
    """A's step with the values of renamed and wrapped phases under the paths that these have in B.

    The mapping tells the old paths of these values from their new ones.
    """
    moves = phase_moves(a.phases, b.phases, names)
    moved: dict[str, str] = {}

    def placed(name: str) -> str:
        scope, _, local = name.rpartition(".")
        if scope not in moves:
            return name
        moved[name] = f"{moves[scope]}.{local}"
        return moved[name]

    if not moves:
        return a, moved
    update = {
        "parameters": [item.model_copy(update={"name": placed(item.name)}) for item in a.parameters],
        "attributes": [item.model_copy(update={"name": placed(item.name)}) for item in a.attributes],
        "controls": [
            item.model_copy(update={"name": placed(item.name), "target": placed(item.target)})
            for item in a.controls
        ],
    }
    return a.model_copy(update=update), moved


def _one_sided(context: Context, parent: Place, tag: str, item: doc.Parameter) -> None:
    removed = tag.endswith("REMOVED")
    value = value_of(item)
    one = side(value if value is not None else item.kind, item.origin)
    linked = item.critical or bool(item.affects)
    context.rows.add(
        entity(parent, item),
        [tag],
        one if removed else None,
        None if removed else one,
        context.meanings(item if removed else None, None if removed else item),
        severity=None if linked or not removed else "minor",
        affects=context.translated(item.affects) if removed else item.affects,
        note=f"class {item.class_}",
    )


def _compare_uses(
    context: Context, place: Place, a: doc.Operation, b: doc.Operation, affects: Sequence[str]
) -> None:
    """Materials that a step uses apart from its phases and streams."""
    left, right = sorted(context.translated(a.uses)), sorted(b.uses)
    if left != right:
        sides = (side(", ".join(left) or None), side(", ".join(right) or None))
        context.rows.add(
            place, ["MATERIAL_CHANGED"], *sides, (left, right), affects=affects, note="materials used"
        )


# ------------------------------------------------------------------ equipment


def _compare_equipment(
    context: Context, parent: Place, a: doc.Operation, b: doc.Operation, affects: Sequence[str]
) -> None:
    found = match_simple(a.equipment, b.equipment, lambda item: item.tag, {})
    place = parent.at("equipment")
    if found.only_a or found.only_b:
        notes = []
        if len(found.only_a) == len(found.only_b) == 1:
            notes = _differences(found.only_a[0], found.only_b[0])
        context.rows.add(
            place,
            ["EQUIPMENT_CHANGED"],
            side(listed([f"{item.tag} ({item.class_})" for item in found.only_a]) or None),
            side(listed([f"{item.tag} ({item.class_})" for item in found.only_b]) or None),
            (
                [(item.tag, context.meanings(item, None)[0]) for item in found.only_a],
                [(item.tag, context.meanings(None, item)[1]) for item in found.only_b],
            ),
            affects=affects,
            note="; ".join(notes) or None,
        )
    for pair in found.pairs:
        spot = place.at(pair.b.tag)
        compare_value(context, spot, "EQUIPMENT_CHANGED", pair.a.class_, pair.b.class_, affects=affects)
        compare_properties(context, spot, "EQUIPMENT_CHANGED", pair.a.properties, pair.b.properties, affects)
        _compare_capabilities(context, spot, pair.a.capabilities, pair.b.capabilities, affects)
        known_as = pair.a.automation, pair.b.automation
        compare_value(context, spot.at("automation"), "EQUIPMENT_CHANGED", *known_as, affects=affects)
        ends = listed(pair.a.connects) or None, listed(pair.b.connects) or None
        compare_value(context, spot.at("connects"), "EQUIPMENT_CHANGED", *ends, affects=affects)
        context.rows.said(spot.at("label"), pair.a.label or "-", pair.b.label or "-")
        compare_reasons(context.rows, spot, pair.a, pair.b)


def _compare_capabilities(
    context: Context,
    place: Place,
    a: Sequence[doc.Capability],
    b: Sequence[doc.Capability],
    affects: Sequence[str],
) -> None:
    compare_limits(context, place, "EQUIPMENT_CHANGED", a, b, affects, None)
    for pair in match_simple(a, b, lambda item: item.name, {}).pairs:
        for word in ("qualified", "accuracy", "deadband", "resolution", "coverage_factor", "automation"):
            spot = place.at(pair.b.name).at(word)
            values = getattr(pair.a, word), getattr(pair.b, word)
            compare_value(context, spot, "EQUIPMENT_CHANGED", *values, affects=affects)


def _differences(a: doc.EquipmentUse, b: doc.EquipmentUse) -> list[str]:
    """What differs between a piece of equipment and the one in its place, in words."""
    shown = [
        {item.name: _property_text(item) for item in use.properties}
        | {item.name: item.range.text for item in use.capabilities}
        | {f"{item.name} qualified": item.qualified.text for item in use.capabilities if item.qualified}
        for use in (a, b)
    ]
    return [
        f"{name} {shown[0].get(name, '-')} -> {shown[1].get(name, '-')}"
        for name in sorted({*shown[0], *shown[1]})
        if shown[0].get(name) != shown[1].get(name)
    ]


def _property_text(item: doc.Property) -> str:
    value = item.setpoint or item.range
    return (item.text or "-") if value is None else value.text


def _scale_class(
    name: str, left: doc.Quantity, right: doc.Quantity, a: doc.Operation, b: doc.Operation
) -> tuple[str, str | None]:
    """The class of a derived quantity's change: judged where a parameter is scaled by it."""
    scaled = holders(name, a, b)
    agrees = within(left, right)
    if not scaled or agrees is None:
        return "DERIVED_CHANGED", None
    listed = ", ".join(scaled)
    if not agrees[0]:
        return "SCALE_INCONSISTENT", f"{listed} is to be scaled by it, but it moves by {agrees[1]}"
    return "SCALE_CONSISTENT", f"{listed} is scaled by it; it moves by {agrees[1]}, within 10 %"


def _windows(item: doc.Derived, names: Mapping[str, str]) -> list[tuple[object, ...]]:
    """What the windows of a quantity mean, and whether they are met."""
    return [
        (names.get(window.of, window.of), formula_meaning(window.text, names), window.met)
        for window in item.windows
    ]


def _shown_windows(item: doc.Derived) -> list[str]:
    return [f"{window.text} ({window.of}): {doc.MET[window.met]}" for window in item.windows]


def _compare_derived(context: Context, parent: Place, a: doc.Operation, b: doc.Operation) -> None:
    found = match_simple(a.derived, b.derived, lambda item: item.name, context.names)
    for item in found.only_a:
        spot = parent.at(context.names.get(item.name, item.name))
        compare_value(context, spot, "DERIVED_CHANGED", item.value, None, note="not derived any more")
    for item in found.only_b:
        spot = parent.at(item.name)
        compare_value(context, spot, "DERIVED_CHANGED", None, item.value, note="newly derived")
    tags_differ = {item.tag for item in a.equipment} != {item.tag for item in b.equipment}
    for pair in found.pairs:
        spot = parent.at(pair.b.name)
        left, right = pair.a, pair.b
        rule, note = _scale_class(pair.b.name, left.value, right.value, a, b)
        touched = sorted({name for p in (*a.parameters, *b.parameters) for name in p.affects}) if note else ()
        compare_value(context, spot, rule, left.value, right.value, computed=True, note=note, affects=touched)
        formulas = formula_meaning(left.formula, context.names), formula_meaning(right.formula, {})
        if formulas[0] != formulas[1]:
            context.rows.add(
                spot.at("formula"), ["FORMULA_CHANGED"], Side(left.formula), Side(right.formula), formulas
            )
        elif left.formula != right.formula:
            context.rows.respelled(spot.at("formula"), Side(left.formula), Side(right.formula), formulas[1])
        held = _windows(left, context.names), _windows(right, {})
        if held[0] != held[1]:
            before, after = (side("; ".join(_shown_windows(item)) or None) for item in (left, right))
            context.rows.add(spot.at("valid"), ["DERIVED_CHANGED"], before, after, held)
        compare_reasons(context.rows, spot, left, right)
        context.rows.said(spot.at("label"), left.label or "-", right.label or "-")
        if not tags_differ:
            context.rows.said(spot.at("equipment"), left.equipment, right.equipment)
