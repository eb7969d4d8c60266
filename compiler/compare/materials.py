"""Materials and solutions, their properties, and holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from pac.compiler import document as doc
from pac.compiler.compare.attributes import compare_attributes, whence
from pac.compiler.compare.change import Place, Side, side
from pac.compiler.compare.context import Context, compare_reasons, compare_said
from pac.compiler.compare.exact import interval, renamed_reference
from pac.compiler.compare.matching import match_named, match_simple
from pac.compiler.compare.ranges import Value, compare_value, full_text, same_value


class ComparePhases(Protocol):
    """Compares phases; what a step is done in and what a material is prepared in are judged alike."""

    def __call__(
        self,
        context: Context,
        parent: Place,
        a: Sequence[doc.Phase],
        b: Sequence[doc.Phase],
        affects: Sequence[str],
    ) -> None: ...


def compare_materials(
    context: Context, affects: dict[str, tuple[str, ...]], compare_phases: ComparePhases
) -> None:
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
        cmas = context.both(material_cqas(pair.a), material_cqas(pair.b))
        touched = tuple(sorted({*affects.get(pair.b.name, ()), *cmas}))
        inner = context.inside((), renamed=pair.a.name != pair.b.name)
        _compare(inner, place, pair.a, pair.b, touched)
        compare_attributes(inner, place, pair.a.attributes, pair.b.attributes)
        compare_phases(inner, place, pair.a.phases, pair.b.phases, touched)
        context.rows.equal_since(before, place, material_text(pair.b))


def material_cqas(item: doc.Material) -> set[str]:
    """The CQAs that the critical attributes of a material affect."""
    return {name for attribute in item.attributes for name in attribute.affects}


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
    parts.extend(f"{word} {value.text}" for word, value in _of_use(item) if value is not None)
    parts.extend([f"made from {', '.join(item.made_from)}"] if item.made_from else [])
    return ", ".join(parts)


def _of_use(item: doc.Material) -> tuple[tuple[str, doc.Range | None], ...]:
    return ("lifetime", item.lifetime), ("lots", item.lots)


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
    for (word, limit_a), (_, limit_b) in zip(_of_use(a), _of_use(b), strict=True):
        compare_value(context, place.at(word), "MATERIAL_CHANGED", limit_a, limit_b, affects=affects)
    _compare_studies(
        context, place.at("reuse_studies"), a.reuse_studies, b.reuse_studies, affects, "MATERIAL_CHANGED"
    )
    before, after = sorted(context.translated(a.made_from)), sorted(b.made_from)
    if before != after:
        context.rows.add(
            place.at("made_from"),
            ["MATERIAL_CHANGED"],
            side(", ".join(before) or None),
            side(", ".join(after) or None),
            (before, after),
            affects=affects,
            note="made from other materials",
        )
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
        note = "on the list of what is qualified" if right.text in left.qualified else None
        compare_value(context, spot, change_class, *values, affects=affects, note=note)
        lists = sorted(left.qualified), sorted(right.qualified)
        if lists[0] != lists[1]:
            before, after = (side(", ".join(texts) or None) for texts in lists)
            context.rows.add(spot.at("qualified"), [change_class], before, after, lists, affects=affects)
        if left.setpoint is not None and right.setpoint is not None:
            compare_value(context, spot.at("range"), change_class, left.range, right.range, affects=affects)
        _compare_reference(context, spot.at("reference"), left.reference, right.reference, affects)
        held = " and ".join(left.valid), " and ".join(right.valid)
        compare_value(
            context, spot.at("valid"), change_class, held[0] or None, held[1] or None, affects=affects
        )
        context.rows.said(spot.at("origin"), whence([left]), whence([right]))
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
        and _container(context, a) == b.container
        and _since(context, a) == b.since
    )
    if a is not None and b is not None:
        _compare_studies(context, place.at("studies"), a.studies, b.studies, affects)
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


def _compare_studies(
    context: Context,
    place: Place,
    a: Sequence[doc.HoldStudy],
    b: Sequence[doc.HoldStudy],
    affects: Iterable[str],
    change_class: str = "HOLD_CHANGED",
) -> None:
    """What a hold or a lifetime rests on: a row of its own, since the limit may stay while its support goes."""
    texts = ["; ".join(study_text(study) for study in studies) for studies in (a, b)]
    equal = len(a) == len(b) and all(
        same_value(context, one.limit, other.limit)
        and same_value(context, one.condition, other.condition)
        and context.names.get(one.container or "", one.container) == other.container
        and sorted(context.translated(one.covers)) == sorted(other.covers)
        for one, other in zip(a, b, strict=True)
    )
    left, right = (side(text or None) for text in texts)
    if not equal:
        given = (tuple(a), tuple(b))
        context.rows.add(
            place,
            [change_class],
            left,
            right,
            given,
            severity="minor",
            affects=affects,
            note="what was studied",
        )
    else:
        context.rows.said(place, *(_written(studies) for studies in (a, b)))


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
    if _container(context, a) != b.container:
        severe |= a.container is not None
        notes.append("other container" if a.container and b.container else "container")
    if _since(context, a) != b.since:
        severe |= a.since is not None
        notes.append(
            "the clock starts at another event" if a.since and b.since else "event that starts the clock"
        )
    return ("major" if severe else "minor"), ", ".join(notes)


def _container(context: Context, hold: doc.Hold) -> str | None:
    """A's container by its name in B."""
    return context.names.get(hold.container, hold.container) if hold.container is not None else None


def _since(context: Context, hold: doc.Hold) -> doc.Event | None:
    """A's event with the names of B."""
    if hold.since is None:
        return None
    return hold.since.model_copy(update={"of": renamed_reference(hold.since.of, context.names)})


def _written(studies: Iterable[doc.HoldStudy]) -> str:
    ranges = (f"{full_text(s.limit)} {full_text(s.condition)} {study_text(s)}" for s in studies)
    return "; ".join(ranges) or "-"


def study_text(study: doc.HoldStudy) -> str:
    """The study of a hold as people write it, with what it rests on."""
    parts = [f"studied {study.limit.text}"]
    parts.extend([f"at {study.condition.text}"] if study.condition is not None else [])
    parts.extend([f"in {study.container}"] if study.container is not None else [])
    parts.extend([f"for {', '.join(study.covers)}"] if study.covers else [])
    parts.extend([*study.evidence, *study.assumed, *study.notes])
    return ", ".join(parts)


def hold_text(hold: doc.Hold) -> str:
    """A hold as people write it."""
    parts = [hold.limit.text]
    parts.extend([f"at {hold.condition.text}"] if hold.condition is not None else [])
    parts.extend([f"in {hold.container}"] if hold.container is not None else [])
    parts.extend([f"since {hold.since.edge} of {hold.since.of}"] if hold.since is not None else [])
    return " ".join(parts)
