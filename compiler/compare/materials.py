"""Materials and solutions, their properties, and holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Side, side
from pac.compiler.compare.context import Context, compare_reasons, compare_said
from pac.compiler.compare.exact import interval
from pac.compiler.compare.matching import match_named, match_simple
from pac.compiler.compare.ranges import Value, compare_value, full_text, same_value


def compare_materials(context: Context, affects: dict[str, tuple[str, ...]]) -> None:
    """All rows of the materials; `affects` are the CQAs of the steps that use each (names of B)."""
    found = match_named(
        context.a.materials, context.b.materials, context.names, lambda item: f"{item.role} {item.class_}"
    )
    for item in found.only_a:
        _one_sided(context, "MATERIAL_REMOVED", item, affects.get(item.name, ()))
    for item in found.only_b:
        _one_sided(context, "MATERIAL_ADDED", item, affects.get(item.name, ()))
    for pair in found.pairs:
        place = Place(pair.b.path, pair.b.path)
        before = len(context.rows.changes)
        compare_said(context, place, pair.a, pair.b, how=pair.how)
        _compare(context, place, pair.a, pair.b, affects.get(pair.b.name, ()))
        context.rows.equal_since(before, place, material_text(pair.b))


def _one_sided(context: Context, tag: str, item: doc.Material, affects: Sequence[str]) -> None:
    removed = tag.endswith("REMOVED")
    one = Side(material_text(item))
    context.rows.add(
        Place(item.path, item.path),
        [tag],
        one if removed else None,
        None if removed else one,
        context.meanings(item if removed else None, None if removed else item),
        affects=affects,
    )


def material_text(item: doc.Material) -> str:
    """A material in one line: role, class, what it contains, its properties."""
    parts = [f"{item.role} {item.class_}" if item.class_ else item.role]
    parts.extend(sorted(f"{part.amount.text} {part.substance}" for part in item.composition))
    for prop in sorted(item.properties, key=lambda prop: prop.name):
        value = property_value(prop)
        parts.append(f"{prop.name} {value if isinstance(value, str) or value is None else value.text}")
    return ", ".join(parts)


def _compare(
    context: Context, place: Place, a: doc.Material, b: doc.Material, affects: Sequence[str]
) -> None:
    for word, left, right in (("role", a.role, b.role), ("class", a.class_, b.class_)):
        compare_value(context, place.at(word), "MATERIAL_CHANGED", left, right, affects=affects)
    components = match_simple(a.composition, b.composition, lambda part: part.substance, context.names)
    for part in components.only_a:
        spot = place.at(f"contains.{context.names.get(part.substance, part.substance)}")
        compare_value(context, spot, "MATERIAL_CHANGED", part.amount, None, affects=affects, note="left out")
    for part in components.only_b:
        spot = place.at(f"contains.{part.substance}")
        compare_value(context, spot, "MATERIAL_CHANGED", None, part.amount, affects=affects, note="added")
    for pair in components.pairs:
        spot = place.at(f"contains.{pair.b.substance}")
        compare_value(context, spot, "MATERIAL_CHANGED", pair.a.amount, pair.b.amount, affects=affects)
        compare_reasons(context.rows, spot, pair.a, pair.b)
    compare_properties(context, place, "MATERIAL_CHANGED", a.properties, b.properties, affects)
    compare_hold(context, place.at("hold"), a.hold, b.hold, affects)


def property_value(prop: doc.Property) -> Value:
    """The number, range or text of a property."""
    if prop.setpoint is not None:
        return prop.setpoint
    return prop.range if prop.range is not None else prop.text


def compare_properties(
    context: Context,
    place: Place,
    change_class: str,
    a: Sequence[doc.Property],
    b: Sequence[doc.Property],
    affects: Iterable[str] = (),
) -> None:
    """Properties of a material or of equipment, by name."""
    found = match_simple(a, b, lambda prop: prop.name, {})
    for prop in found.only_a:
        _presence(context, place.at(prop.name), change_class, prop, None, affects)
    for prop in found.only_b:
        _presence(context, place.at(prop.name), change_class, None, prop, affects)
    for pair in found.pairs:
        spot = place.at(pair.b.name)
        left, right = pair.a, pair.b
        values = property_value(left), property_value(right)
        compare_value(context, spot, change_class, *values, affects=affects)
        if left.setpoint is not None and right.setpoint is not None:
            compare_value(context, spot.at("range"), change_class, left.range, right.range, affects=affects)
        _compare_reference(context, spot.at("reference"), left.reference, right.reference, affects)
        compare_reasons(context.rows, spot, left, right)


def _presence(
    context: Context,
    place: Place,
    change_class: str,
    a: doc.Property | None,
    b: doc.Property | None,
    affects: Iterable[str],
) -> None:
    def shown(prop: doc.Property | None) -> Side | None:
        if prop is None:
            return None
        value = property_value(prop)
        text = value if isinstance(value, str) else "-" if value is None else value.text
        return Side(text if prop.reference is None else f"{text} at {prop.reference.text}")

    note = "not stated any more" if b is None else "newly stated"
    meanings = context.meanings(a, b)
    context.rows.add(place, [change_class], shown(a), shown(b), meanings, affects=affects, note=note)


def _compare_reference(
    context: Context, place: Place, a: doc.Range | None, b: doc.Range | None, affects: Iterable[str]
) -> None:
    """A value at another reference condition is another quantity."""
    compare_value(
        context, place, "INCOMPARABLE", a, b, affects=affects, note="given at another reference condition"
    )


def compare_hold(
    context: Context, place: Place, a: doc.Hold | None, b: doc.Hold | None, affects: Iterable[str]
) -> None:
    """One row where a hold differs: major when it may be longer, elsewhere or unlimited."""
    if a is None and b is None:
        return
    sides = (side(hold_text(a) if a else None), side(hold_text(b) if b else None))
    equal = (
        a is not None
        and b is not None
        and same_value(context, a.limit, b.limit)
        and same_value(context, a.condition, b.condition)
    )
    if equal:
        assert a is not None and b is not None
        if (full_text(a.limit), full_text(a.condition)) != (full_text(b.limit), full_text(b.condition)):
            context.rows.respelled(place, *sides, context.meanings(None, b)[1])
        return
    tags = ["HOLD_CHANGED"]
    severity, note = _judge_hold(context, a, b)
    if severity is None:
        tags.append("INCOMPARABLE")
    context.rows.add(
        place, tags, *sides, context.meanings(a, b), severity=severity, affects=affects, note=note
    )


def _judge_hold(context: Context, a: doc.Hold | None, b: doc.Hold | None) -> tuple[str | None, str]:
    """Severity and reason; no severity where the limits cannot be compared."""
    if a is None:
        return "minor", "new limit"
    if b is None:
        return "major", "no limit any more"
    left, right = interval(a.limit), interval(b.limit)
    assert left is not None and right is not None
    if not left.fits(right):
        return None, "limits of different dimensions"
    notes = []
    severe = False
    if not left.covers(right):
        severe = True
        longer = left.high is not None and (right.high is None or right.high > left.high)
        notes.append("longer" if longer else "other limit")
    elif left != right:
        notes.append("shorter")
    if not same_value(context, a.condition, b.condition):
        before, after = interval(a.condition), interval(b.condition)
        inside = before is None or (after is not None and before.fits(after) and before.covers(after))
        severe |= not inside
        notes.append("narrower condition" if inside else "other condition")
    return ("major" if severe else "minor"), ", ".join(notes)


def hold_text(hold: doc.Hold) -> str:
    """A hold as people write it."""
    return hold.limit.text if hold.condition is None else f"{hold.limit.text} at {hold.condition.text}"
