"""Parameters: the set point judged by A's ranges, the ranges themselves, class and links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Side, side
from pac.compiler.compare.context import Context, compare_said, listed
from pac.compiler.compare.exact import (
    Interval,
    Meaning,
    difference_text,
    formula_meaning,
    interval,
    meaning,
)
from pac.compiler.compare.matching import Names, Pair
from pac.compiler.compare.ranges import (
    OTHER,
    PAR,
    Value,
    change_of,
    compare_range,
    full_text,
    incomparable,
    same_value,
    unit_of,
)
from pac.compiler.compare.scaling import Held, ranges_follow
from pac.compiler.units import format_number

_RANGES = (("nor", OTHER), ("alert", OTHER), ("action", OTHER), ("par", PAR), ("characterised", OTHER))


@dataclass(frozen=True, slots=True)
class Moved:
    """A parameter that left A's NOR (or its target, where there is no NOR) and stayed inside A's PAR."""

    name: str
    path: str
    source: str
    target: str
    meaning_a: Meaning
    meaning_b: Meaning
    affects: tuple[str, ...]


def value_of(parameter: doc.Parameter) -> Value:
    """The set point, target range or text of a parameter."""
    if parameter.setpoint is not None:
        return parameter.setpoint
    return parameter.target if parameter.target is not None else parameter.value_text


def compare_parameter(
    context: Context, place: Place, pair: Pair[doc.Parameter], held: Held | None = None
) -> Moved | None:
    """All rows of one parameter. The result says whether it counts for MULTI_PAR.

    `held` says what a scale rule keeps: then the value is judged by that, and no range of another scale.
    """
    a, b = pair.a, pair.b
    rows = context.rows
    before = len(rows.changes)
    affects = context.both(a.affects, b.affects)
    compare_said(context, place, a, b, how=pair.how)
    moved = _compare_setpoint(context, place, a, b, affects, held.note if held is not None else None)
    judged = rows.changes[-1] if rows.changes[before:] and rows.changes[-1].path == place.path else None
    outside_shown = judged is not None and "OUTSIDE_PAR" in judged.tags
    # Where the value stands still, a range that moves has been changed.
    follow = not same_value(context, value_of(a), value_of(b), computed=True)
    for name, severities in _RANGES:
        left, right = getattr(a, name), getattr(b, name)
        also: list[str] = []
        note = None
        lost = left is not None and right is None
        if follow and not lost and held is not None and ranges_follow(name, held, context.a, context.b):
            _scaled_range(context, place.at(name), left, right)
            continue
        if (
            name == "nor"
            and not outside_shown
            and held is None
            and _outside(interval(a.par), interval(right))
        ):
            also = ["OUTSIDE_PAR"]
            note = _beyond(interval(a.par), interval(right), unit_of(a.par))
        origins = (_range_origin(a), _range_origin(b))
        compare_range(
            context,
            place.at(name),
            left,
            right,
            severities,
            affects=affects,
            origins=origins,
            also=also,
            note=note,
        )
    _compare_edges(context, place.at("edge_of_failure"), a, b, affects)
    _compare_class(context, place, a, b, affects)
    _compare_links(context, place, a, b, affects)
    _compare_rule(context, place.at("scale_by"), a, b, affects)
    _compare_replaced(context, place.at("replaced"), a, b)
    value = value_of(b)
    rows.equal_since(before, place, value if isinstance(value, str) else value.text if value else b.kind)
    return moved


def rule_text(parameter: doc.Parameter) -> str | None:
    """The rule of scale as it is written."""
    if parameter.scale_by is None:
        return None
    aims = " else ".join([parameter.scale_by, *parameter.scale_else])
    limits = ", ".join(f"{limit.name} {limit.range.text}" for limit in parameter.scale_keeping)
    return f"{aims} keeping {limits}" if limits else aims


def _compare_rule(
    context: Context, place: Place, a: doc.Parameter, b: doc.Parameter, affects: Sequence[str]
) -> None:
    """The rule of scale: what is kept, what instead, and the limits in their order."""
    meanings = tuple(
        (p.scale_by, p.scale_else, [(limit.name, meaning(limit.range, names)) for limit in p.scale_keeping])
        for p, names in ((a, context.names), (b, {}))
    )
    sides = side(rule_text(a)), side(rule_text(b))
    if meanings[0] != meanings[1]:
        severity = "major" if a.critical or b.critical else None
        context.rows.add(
            place,
            ["SCALE_RULE_CHANGED"],
            *sides,
            (meanings[0], meanings[1]),
            severity=severity,
            affects=affects,
        )
    elif any(
        full_text(x.range) != full_text(y.range)
        for x, y in zip(a.scale_keeping, b.scale_keeping, strict=True)
    ):
        context.rows.respelled(place, *sides, meanings[1])


def _scaled_range(context: Context, place: Place, a: doc.Range | None, b: doc.Range | None) -> None:
    """A range that moved with the value: it keeps at its ends what the sender's range keeps there."""
    meanings = context.meanings(a, b)
    if meanings[0] != meanings[1]:
        note = "moved with the set point, by the scale rule"
        context.rows.add(place, ["SCALE_CONSISTENT"], side(a), side(b), meanings, note=note)
    elif full_text(a) != full_text(b):
        context.rows.respelled(place, side(a), side(b), meanings[1])


def _range_origin(parameter: doc.Parameter) -> doc.Origin | None:
    """A parameter's origin is that of its value; it is the ranges' too while no recipe replaced the value."""
    return parameter.origin if parameter.replaced is None else None


# ------------------------------------------------------------------ set point


def _compare_setpoint(
    context: Context,
    place: Place,
    a: doc.Parameter,
    b: doc.Parameter,
    affects: tuple[str, ...],
    held: str | None,
) -> Moved | None:
    left, right = value_of(a), value_of(b)
    computed = "expression" in (a.origin.kind, b.origin.kind)
    courses = context.meanings(a.course, b.course)
    same = same_value(context, left, right, computed=computed) and courses[0] == courses[1]
    notes, tags = _definition(context, a, b)
    if not same and incomparable(left, right):
        tags.append("INCOMPARABLE")
        notes.append(f"{unit_of(left) or 'text'} and {unit_of(right) or 'text'} have different dimensions")
    moved = None
    severity = None
    if not same and not tags and held is not None and a.course is None and b.course is None:
        tags, notes = ["SCALE_CONSISTENT"], [*notes, held]
    elif not same and not tags:
        tags, found = _judge(a, b)
        notes.extend(found)
        if _runs(a.course, context.names) != _runs(b.course, {}):
            tags.append("SETPOINT_CHANGED")
            notes.append(_other_run(a, b))
        if {"OUTSIDE_PAR", "SETPOINT_CHANGED"} & set(tags) == {"SETPOINT_CHANGED"}:
            severity = "major" if a.critical or b.critical or affects else "minor"
        if _left_normal(a, b) and "OUTSIDE_PAR" not in tags and "WITHIN_PAR" in tags:
            exact = context.meanings(left, right)
            moved = Moved(b.name, place.path, _text(left), _text(right), *exact, affects)
    formulas = _formulas(context, a, b)
    if formulas[0] != formulas[1]:
        tags.append("FORMULA_CHANGED")
        notes.append(f"formula: {a.origin.formula or '-'} -> {b.origin.formula or '-'}")
    elif formulas[0] is not None and not same:
        notes.append(f"same formula, other inputs: {b.origin.formula}")
    sides = (_value_side(a), _value_side(b))
    if tags:
        if not same and held is None and b.scale_by is not None and a.scale_by == b.scale_by:
            notes.append(f"scaled by {b.scale_by}")
        # A course is part of the fingerprint only where there is one.
        meanings = (
            (meaning(left, context.names), a.kind, *_reference(context, a), formulas[0], *(courses[0] or ())),
            (meaning(right, {}), b.kind, *_reference(context, b), formulas[1], *(courses[1] or ())),
        )
        context.rows.add(
            place,
            tags,
            *sides,
            meanings,
            severity=severity,
            delta=None if same else change_of(left, right),
            affects=affects,
            note="; ".join(notes) or None,
        )
        return moved
    if _spelling(a) != _spelling(b):
        context.rows.respelled(place, *sides, meaning(right, {}))
    context.rows.said(place.at("origin"), _provenance(a.origin), _provenance(b.origin))
    return None


def _spelling(parameter: doc.Parameter) -> tuple[str, ...]:
    written: list[str] = []
    if parameter.course is not None:
        written = sorted(point.model_dump_json() for point in parameter.course.points)
        written.append(full_text(parameter.course.total))
    return full_text(value_of(parameter)), full_text(parameter.reference), *written


def _value_side(parameter: doc.Parameter) -> Side | None:
    found = side(value_of(parameter), parameter.origin)
    if found is None or parameter.course is None:
        return found
    return replace(found, text=f"{parameter.course.kind}: {parameter.course.text}")


def _runs(course: doc.Course | None, names: Names) -> Meaning:
    """What no range judges: whether there is a course, and its times, conditions and ramps."""
    if course is None:
        return None
    points = [
        (meaning(p.at, names), formula_meaning(p.when or "", names), meaning(p.ramp, names))
        for p in course.points
    ]
    return course.kind, tuple(sorted(points, key=repr))


def _other_run(a: doc.Parameter, b: doc.Parameter) -> str:
    if a.course is not None and b.course is not None and a.course.kind == b.course.kind:
        return f"the {b.course.kind} has other times, conditions or ramps, which no range judges"
    words = [f"a {p.course.kind}" if p.course is not None else "one value" for p in (a, b)]
    return f"{words[0]} -> {words[1]}"


def _definition(context: Context, a: doc.Parameter, b: doc.Parameter) -> tuple[list[str], list[str]]:
    """INCOMPARABLE where kind, basis or reference condition differ, with the reasons."""
    notes = []
    if a.kind != b.kind:
        notes.append(f"quantity kind: {a.kind or '-'} -> {b.kind or '-'}")
    if a.basis != b.basis:
        notes.append(f"basis: {a.basis or '-'} -> {b.basis or '-'}")
    if not same_value(context, a.reference, b.reference):
        notes.append(f"reference condition: {_text(a.reference)} -> {_text(b.reference)}")
    return notes, ["INCOMPARABLE"] if notes else []


def _reference(context: Context, parameter: doc.Parameter) -> tuple[object, ...]:
    return parameter.basis, meaning(parameter.reference, context.names)


def _formulas(context: Context, a: doc.Parameter, b: doc.Parameter) -> tuple[object, object]:
    left, right = a.origin.formula, b.origin.formula
    return (
        None if left is None else formula_meaning(left, context.names),
        None if right is None else formula_meaning(right, {}),
    )


def _judge(a: doc.Parameter, b: doc.Parameter) -> tuple[list[str], list[str]]:
    """Classes of B's value by A's ranges, and notes. The values differ and have one dimension."""
    right = value_of(b)
    target = None if isinstance(right, str) else interval(right)
    nor, par = interval(a.nor), interval(a.par)
    if target is None:
        return ["SETPOINT_CHANGED"], ["no set point any more"] if right is None else []
    notes = ["no set point before"] if value_of(a) is None else []
    nor = nor if nor is not None and nor.fits(target) else None
    par = par if par is not None and par.fits(target) else None
    if par is not None and not par.covers(target):
        return ["OUTSIDE_PAR"], [*notes, _beyond(par, target, unit_of(a.par)) or ""]
    tags = []
    if nor is not None and nor.covers(target):
        tags.append("WITHIN_NOR")
    elif par is not None:
        tags.append("WITHIN_PAR")
        notes.extend(_position(par, target))
    else:
        tags.append("SETPOINT_CHANGED")
        notes.append("there is no NOR and no PAR" if nor is None else "outside the NOR, and there is no PAR")
    own_nor = interval(b.nor)
    if _outside(par, own_nor):
        tags.insert(0, "OUTSIDE_PAR")
        notes.append(f"NOR {_text(b.nor)}: {_beyond(par, own_nor, unit_of(a.par))}")
    return tags, notes


def _outside(par: Interval | None, other: Interval | None) -> bool:
    return par is not None and other is not None and par.fits(other) and not par.covers(other)


def _left_normal(a: doc.Parameter, b: doc.Parameter) -> bool:
    """True where B's value lies outside A's NOR, or off A's target where there is no NOR."""
    right = value_of(b)
    target = None if isinstance(right, str) else interval(right)
    usual = interval(a.nor) or interval(a.setpoint) or interval(a.target)
    return target is not None and (usual is None or not usual.fits(target) or not usual.covers(target))


def _beyond(par: Interval | None, other: Interval | None, unit: str) -> str | None:
    """`beyond the PAR by 0.5 delta_degC, 50 % of its half-width`."""
    if par is None or other is None:
        return None
    excess = par.excess(other)
    if excess is None:
        return "beyond the PAR without limit"
    if excess == 0:
        return "on an end that the PAR excludes"
    text = f"beyond the PAR by {_size(excess, unit)}"
    half = par.half_width
    return text if half is None else f"{text}, {_percent(excess / half)} of its half-width"


def _position(par: Interval, target: Interval) -> list[str]:
    """How far from the middle of a two-sided PAR the value lies."""
    half = par.half_width
    if half is None or target.low is None or target.high is None:
        return []
    assert par.low is not None
    middle = par.low + half
    far = max(abs(target.low - middle), abs(target.high - middle))
    return [f"at {_percent(far / half)} of the PAR half-width from its middle"]


def _percent(share: Fraction) -> str:
    return f"{format_number(share * 100, 3)} %"


def _size(size: Fraction, unit: str) -> str:
    return " ".join(part for part in difference_text(size, unit) if part)


def _text(value: Value) -> str:
    return "-" if value is None else value if isinstance(value, str) else value.text


def _provenance(origin: doc.Origin) -> str:
    parts = [origin.kind, origin.formula or "", origin.reason or "", origin.change or ""]
    return " | ".join(parts)


# ------------------------------------------------------------------ the rest of a parameter


def _compare_edges(
    context: Context, place: Place, a: doc.Parameter, b: doc.Parameter, affects: Sequence[str]
) -> None:
    left, right = a.edge_of_failure, b.edge_of_failure
    meanings = context.meanings(left, right)
    sides = (_edges_side(left), _edges_side(right))
    if meanings[0] == meanings[1]:
        if sorted(map(full_text, left)) != sorted(map(full_text, right)):
            context.rows.respelled(place, *sides, meanings[1])
        return
    tag = "RANGE_ADDED" if not left else "RANGE_REMOVED" if not right else "RANGE_SHIFTED"
    context.rows.add(place, [tag], *sides, meanings, affects=affects, note="edge of failure")


def _edges_side(edges: Sequence[doc.Range]) -> Side | None:
    return Side(listed([edge.text for edge in edges])) if edges else None


def _compare_class(
    context: Context, place: Place, a: doc.Parameter, b: doc.Parameter, affects: Sequence[str]
) -> None:
    if (a.class_, a.critical) != (b.class_, b.critical):
        # The scheme orders its classes only by `critical`; within critical ones a move counts as down.
        up = (b.critical and not a.critical) or not (a.critical or b.critical)
        context.rows.add(
            place.at("class"),
            ["CRITICALITY_CHANGED"],
            Side(_class_text(a)),
            Side(_class_text(b)),
            ((a.class_, a.critical), (b.class_, b.critical)),
            severity="minor" if up else "major",
            affects=affects,
            note=_class_note(a, b),
        )
    context.rows.said(place.at("class_label"), a.class_label or "-", b.class_label or "-")


def _class_note(a: doc.Parameter, b: doc.Parameter) -> str | None:
    if a.critical == b.critical:
        return None
    return "became critical" if b.critical else "no longer critical"


def _class_text(parameter: doc.Parameter) -> str:
    return f"{parameter.class_} ({'critical' if parameter.critical else 'not critical'})"


def _compare_links(
    context: Context, place: Place, a: doc.Parameter, b: doc.Parameter, affects: Sequence[str]
) -> None:
    for word in ("affects", "no_effect"):
        left, right = context.translated(getattr(a, word)), list(getattr(b, word))
        if sorted(left) == sorted(right):
            continue
        lost, gained = sorted(set(left) - set(right)), sorted(set(right) - set(left))
        note = "; ".join(
            f"{label}: {', '.join(names)}" for label, names in (("lost", lost), ("new", gained)) if names
        )
        context.rows.add(
            place.at(word),
            ["IMPACT_CHANGED"],
            Side(", ".join(sorted(left)) or "-"),
            Side(", ".join(sorted(right)) or "-"),
            (sorted(left), sorted(right)),
            severity="major" if word == "affects" and lost else "minor",
            affects=affects,
            note=note or None,
        )


def _compare_replaced(context: Context, place: Place, a: doc.Parameter, b: doc.Parameter) -> None:
    left, right = (
        "-" if p.replaced is None else f"{p.replaced.text} ({_provenance(p.replaced.origin)})" for p in (a, b)
    )
    context.rows.said(place, left, right)
