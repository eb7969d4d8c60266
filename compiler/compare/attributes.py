"""Quality attributes, their tests, and named limits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Side, side
from pac.compiler.compare.context import Context, compare_reasons, compare_said
from pac.compiler.compare.coverage import controls_of
from pac.compiler.compare.matching import Pair, match_named, match_simple
from pac.compiler.compare.ranges import Value, compare_range, compare_value, range_tag, same_value
from pac.compiler.compare.sampling import compare_release, compare_tests
from pac.compiler.criticality import rises


def compare_attributes(
    context: Context, parent: Place, a: Sequence[doc.Attribute], b: Sequence[doc.Attribute]
) -> None:
    """All rows of the attributes of a process or of one step."""
    found = match_named(a, b, context.names, lambda item: f"{item.role} {item.kind}")
    for item in found.only_a:
        _one_sided(context, _place(parent, item), "ATTRIBUTE_REMOVED", item)
    for item in found.only_b:
        _one_sided(context, _place(parent, item), "ATTRIBUTE_ADDED", item)
    for pair in found.pairs:
        compare_attribute(context, _place(parent, pair.b), pair)


def _place(parent: Place, item: doc.Attribute) -> Place:
    return Place(item.path, item.path, parent.step, parent.position)


def _one_sided(context: Context, place: Place, tag: str, item: doc.Attribute) -> None:
    removed = tag.endswith("REMOVED")
    cqa = item.role == "cqa"
    severity = ("critical" if cqa else "major") if removed else ("major" if cqa else "minor")
    affected = (
        (*context.translated(item.affects), *_affects(context, item.name, cqa))
        if removed
        else (*item.affects, *_affects(context, item.name, cqa))
    )
    one = side(_limit_text(item), item.origin)
    meanings = context.meanings(item if removed else None, None if removed else item)
    context.rows.add(
        place,
        [tag],
        one if removed else None,
        None if removed else one,
        meanings,
        severity=severity,
        affects=affected,
        note={"cqa": "a critical quality attribute", "cma": "a critical material attribute"}.get(item.role),
    )


def _limit_text(item: doc.Attribute) -> str:
    value = value_of(item) or item.nor
    return item.role if value is None else value if isinstance(value, str) else value.text


def value_of(item: doc.Attribute) -> Value:
    """The acceptance criterion of an attribute, else its expected value or text."""
    if item.limit is not None:
        return item.limit
    return item.setpoint if item.setpoint is not None else item.value_text


def _affects(context: Context, name: str, cqa: bool) -> tuple[str, ...]:
    own = context.names.get(name, name)
    return (own,) if cqa or own in context.cqas else ()


def compare_attribute(context: Context, place: Place, pair: Pair[doc.Attribute]) -> None:
    """All rows of one attribute."""
    a, b = pair.a, pair.b
    rows = context.rows
    before = len(rows.changes)
    cqa = "cqa" in (a.role, b.role)
    affects = context.both({*a.affects, *_affects(context, b.name, cqa)}, b.affects)
    severity = None if cqa else "major"
    origins = (a.origin, b.origin)
    compare_said(context, place, a, b, how=pair.how)
    if a.kind != b.kind:
        rows.add(
            place.at("kind"),
            ["INCOMPARABLE", "SPEC_CHANGED"],
            Side(a.kind or "-"),
            Side(b.kind or "-"),
            (a.kind, b.kind),
            affects=affects,
            note="another quantity kind",
        )
    for word in ("limit", "setpoint", "value_text"):
        left, right = getattr(a, word), getattr(b, word)
        spot = place if left in (value_of(a), None) and right in (value_of(b), None) else place.at(word)
        # A value of an attribute that is no CQA is what a step is seen to give, not a criterion.
        result = word == "setpoint" and not cqa
        compare_value(
            context,
            spot,
            "RESULT_CHANGED" if result else "SPEC_CHANGED",
            left,
            right,
            severity=None if result else severity,
            affects=affects,
            note=_direction(left, right) if word == "limit" else None,
            origins=origins,
            computed="expression" in (a.origin.kind, b.origin.kind),
        )
    compare_range(context, place.at("nor"), a.nor, b.nor, affects=affects)
    _compare_criticality(context, place, a, b, affects)
    _compare_impact(context, place, a, b, affects)
    compare_value(
        context,
        place.at("reference"),
        "INCOMPARABLE",
        a.reference,
        b.reference,
        affects=affects,
        note="given at another reference condition",
    )
    compare_tests(context, place, a.tests, b.tests, affects, important=cqa)
    compare_release(context, place.at("rtrt"), a.rtrt, b.rtrt, affects)
    compare_limits(context, place.at("limits"), "SPEC_CHANGED", a.limits, b.limits, affects, severity)
    rows.said(place.at("origin"), provenance(a.origin), provenance(b.origin))
    rows.equal_since(before, place, _limit_text(b))


def _direction(a: doc.Range | None, b: doc.Range | None) -> str | None:
    words = {
        "RANGE_WIDENED": "widened",
        "RANGE_TIGHTENED": "tightened",
        "RANGE_SHIFTED": "moved: neither limit contains the other",
        "RANGE_ADDED": "new acceptance criterion",
        "RANGE_REMOVED": "no acceptance criterion any more",
    }
    return words.get(range_tag(a, b)) if (a, b) != (None, None) else None


class Replaceable(Protocol):
    """What a recipe may give another value."""

    origin: doc.Origin | None
    replaced: doc.Superseded | None


def whence(items: Iterable[Replaceable]) -> str:
    """Where values come from, and what a recipe put them in the place of."""
    parts = []
    for item in items:
        own = "-" if item.origin is None else provenance(item.origin)
        before = item.replaced
        parts.append(own if before is None else f"{own}, for {before.text} ({provenance(before.origin)})")
    return "; ".join(parts) or "-"


def provenance(origin: doc.Origin) -> str:
    """Where a value came from and why, without its place."""
    return " | ".join([origin.kind, origin.formula or "", origin.reason or "", origin.change or ""])


def _compare_criticality(
    context: Context, place: Place, a: doc.Attribute, b: doc.Attribute, affects: Sequence[str]
) -> None:
    if (a.role, a.criticality) == (b.role, b.criticality):
        return
    up = rises((a.role, a.criticality), (b.role, b.criticality))
    note = "direction unknown: the words have no known rank" if up is None else "up" if up else "down"
    added = controls_of(context.b, b.name) - {context.place(path) for path in controls_of(context.a, a.name)}
    if up is False and added:
        # The harm decides how critical an attribute is; a control makes the harm less likely.
        note = (
            f"down, and newly controlled by {', '.join(sorted(added))}: a control does not lower criticality"
        )
    context.rows.add(
        place.at("criticality"),
        ["CRITICALITY_CHANGED"],
        Side(f"{a.role}, {a.criticality or 'not stated'}"),
        Side(f"{b.role}, {b.criticality or 'not stated'}"),
        ((a.role, a.criticality), (b.role, b.criticality)),
        severity="minor" if up else "major",
        affects=affects,
        note=note,
    )


def _compare_impact(
    context: Context, place: Place, a: doc.Attribute, b: doc.Attribute, affects: Sequence[str]
) -> None:
    """The quality attributes that a critical material attribute affects."""
    left, right = sorted(context.translated(a.affects)), sorted(b.affects)
    if left != right:
        context.rows.add(
            place.at("affects"),
            ["IMPACT_CHANGED"],
            Side(", ".join(left) or "-"),
            Side(", ".join(right) or "-"),
            (left, right),
            severity="minor" if set(left) <= set(right) else "major",
            affects=affects,
        )


# ------------------------------------------------------------------ named limits


def compare_limits(
    context: Context,
    place: Place,
    change_class: str,
    a: Sequence[doc.NamedLimit],
    b: Sequence[doc.NamedLimit],
    affects: Sequence[str],
    severity: str | None,
) -> None:
    """Limits by name; each difference is a row of `change_class`."""
    found = match_simple(a, b, lambda limit: limit.name, context.names)
    for limit in found.only_a:
        compare_value(
            context,
            place.at(context.names.get(limit.name, limit.name)),
            change_class,
            limit.range,
            None,
            severity=severity,
            affects=affects,
            note="no limit any more",
        )
    for limit in found.only_b:
        compare_value(
            context,
            place.at(limit.name),
            change_class,
            None,
            limit.range,
            severity=severity,
            affects=affects,
            note="new limit",
        )
    for pair in found.pairs:
        spot = place.at(pair.b.name)
        left, right = pair.a.range, pair.b.range
        note = None if same_value(context, left, right) else _direction(left, right)
        compare_value(context, spot, change_class, left, right, severity=severity, affects=affects, note=note)
        compare_reasons(context.rows, spot, pair.a, pair.b)
