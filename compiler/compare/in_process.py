"""In-process controls and tests of a process, a step or a stream."""

from __future__ import annotations

from collections.abc import Sequence

from pac.compiler import document as doc
from pac.compiler.compare.attributes import provenance
from pac.compiler.compare.change import Place, Side, side
from pac.compiler.compare.context import Context, compare_said, listed
from pac.compiler.compare.matching import Pair, match_named
from pac.compiler.compare.ranges import Value, compare_value, range_tag
from pac.compiler.compare.sampling import compare_sampling, sampling_text


def compare_in_process(
    context: Context,
    parent: Place,
    a: Sequence[doc.InProcess],
    b: Sequence[doc.InProcess],
    covered: frozenset[str],
) -> None:
    """All rows of one owner. `covered` are the CQAs that B's controls and tests act on."""
    found = match_named(a, b, context.names, lambda item: f"{item.role} {item.kind}")
    for item in found.only_a:
        affects = tuple(context.translated(item.covers))
        lost = [name for name in affects if name not in covered]
        note = f"left without control: {', '.join(lost)}" if lost else None
        _one_sided(context, parent, "CONTROL_REMOVED", item, affects, note)
    for item in found.only_b:
        _one_sided(context, parent, "CONTROL_ADDED", item, tuple(item.covers), None)
    for pair in found.pairs:
        _compare(context, _place(parent, pair.b), pair)


def _place(parent: Place, item: doc.InProcess) -> Place:
    return Place(item.path, item.path, parent.step, parent.position)


def in_process_text(item: doc.InProcess) -> str:
    """A control or test in one line."""
    criterion = item.limit.text if item.limit is not None else item.value_text
    parts = [item.role, item.name, criterion, sampling_text(item)]
    return " ".join(part for part in parts if part)


def _one_sided(
    context: Context, parent: Place, tag: str, item: doc.InProcess, affects: tuple[str, ...], note: str | None
) -> None:
    removed = tag == "CONTROL_REMOVED"
    one = side(in_process_text(item), item.origin)
    context.rows.add(
        _place(parent, item),
        [tag],
        one if removed else None,
        None if removed else one,
        context.meanings(item if removed else None, None if removed else item),
        severity=None if affects or not removed else "major" if item.role == "ipc" else "minor",
        affects=affects,
        note=note,
    )


def _criterion(item: doc.InProcess) -> Value:
    return item.limit if item.limit is not None else item.value_text


def _compare(context: Context, place: Place, pair: Pair[doc.InProcess]) -> None:
    a, b = pair.a, pair.b
    rows = context.rows
    before = len(rows.changes)
    affects = context.both(a.covers, b.covers)
    important = bool(affects)
    if a.role != b.role:
        # An in-process control that becomes a mere test decides nothing any more.
        text = "no in-process control any more" if b.role == "ipt" else "an in-process control now"
        tags = ["CONTROL_REMOVED" if b.role == "ipt" else "CONTROL_ADDED"]
        rows.add(place, tags, Side(a.role), Side(b.role), (a.role, b.role), affects=affects, note=text)
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
    left, right = _criterion(a), _criterion(b)
    compare_value(
        context,
        place,
        "SPEC_CHANGED",
        left,
        right,
        severity=None if important else "major",
        affects=affects,
        note=_direction(left, right),
        origins=(a.origin, b.origin),
    )
    compare_value(context, place.at("reference"), "INCOMPARABLE", a.reference, b.reference, affects=affects)
    compare_sampling(context, place, a, b, affects, important=important)
    gates = listed([context.place(name) for name in a.gates]), listed(b.gates)
    if gates[0] != gates[1]:
        rows.add(
            place.at("gates"),
            ["MONITORING_CHANGED"],
            side(gates[0] or None),
            side(gates[1] or None),
            gates,
            severity=None if important else "minor",
            affects=affects,
            note="what waits for the result",
        )
    covers = sorted(context.translated(a.covers)), sorted(b.covers)
    if covers[0] != covers[1]:
        rows.add(
            place.at("covers"),
            ["IMPACT_CHANGED"],
            side(", ".join(covers[0]) or None),
            side(", ".join(covers[1]) or None),
            covers,
            affects=affects,
            note="quality attributes that the control covers",
        )
    rows.said(place.at("origin"), provenance(a.origin), provenance(b.origin))
    rows.equal_since(before, place, in_process_text(b))


_DIRECTIONS = {
    "RANGE_WIDENED": "widened",
    "RANGE_TIGHTENED": "tightened",
    "RANGE_SHIFTED": "moved: neither limit contains the other",
    "RANGE_ADDED": "new acceptance criterion",
    "RANGE_REMOVED": "no acceptance criterion any more",
}


def _direction(a: Value, b: Value) -> str | None:
    if isinstance(a, doc.Range) and isinstance(b, doc.Range):
        return _DIRECTIONS.get(range_tag(a, b))
    return None
