"""Tests and how they are done: method, place, frequency, samples, turnaround, response."""

from __future__ import annotations

from collections.abc import Sequence

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Side, side
from pac.compiler.compare.context import Context, compare_reasons
from pac.compiler.compare.exact import formula_meaning
from pac.compiler.compare.matching import match_simple
from pac.compiler.compare.ranges import compare_value


def compare_tests(
    context: Context,
    place: Place,
    a: Sequence[doc.Test],
    b: Sequence[doc.Test],
    affects: Sequence[str],
    *,
    important: bool,
) -> None:
    """Tests by purpose: gone, new, another method, another frequency."""
    found = match_simple(a, b, lambda test: test.purpose, {})
    for test in found.only_a:
        note = None if b or not affects else f"no test is left for {', '.join(affects)}"
        _test_row(context, place, "CONTROL_REMOVED", test, affects, important, note)
    for test in found.only_b:
        _test_row(context, place, "CONTROL_ADDED", test, affects, important, None)
    for pair in found.pairs:
        spot = place.at(f"test.{pair.b.purpose}")
        compare_sampling(context, spot, pair.a, pair.b, affects, important=important)
        compare_reasons(context.rows, spot, pair.a, pair.b)


def _test_row(
    context: Context,
    place: Place,
    tag: str,
    test: doc.Test,
    affects: Sequence[str],
    important: bool,
    note: str | None,
) -> None:
    removed = tag == "CONTROL_REMOVED"
    text = " ".join(
        part for part in (f"test {test.purpose}", test.method and f"by {test.method}", test.every) if part
    )
    context.rows.add(
        place.at(f"test.{test.purpose}"),
        [tag],
        Side(text) if removed else None,
        None if removed else Side(text),
        context.meanings(test if removed else None, None if removed else test),
        severity="major" if removed and not important else None,
        affects=affects,
        note=note,
    )


def compare_every(
    context: Context, place: Place, a: str | None, b: str | None, affects: Sequence[str], *, important: bool
) -> None:
    """How often something is measured or tested."""
    if a == b:
        return
    meanings = (formula_meaning(a or "", {}), formula_meaning(b or "", {}))
    if meanings[0] == meanings[1]:
        context.rows.respelled(place, side(a), side(b), meanings[1])
        return
    context.rows.add(
        place,
        ["MONITORING_CHANGED"],
        side(a),
        side(b),
        meanings,
        severity=None if important else "minor",
        affects=affects,
        note="frequency",
    )


def compare_sampling(
    context: Context,
    place: Place,
    a: doc.Sampled,
    b: doc.Sampled,
    affects: Sequence[str],
    *,
    important: bool,
) -> None:
    """How something is sampled and tested, and what happens when it fails."""
    if a.method != b.method:
        context.rows.add(
            place,
            ["SPEC_CHANGED"],
            Side(a.method or "no method stated"),
            Side(b.method or "no method stated"),
            (a.method, b.method),
            severity=None if important else "major",
            affects=affects,
            note="method only",
        )
    severity = None if important else "minor"
    left, right = _place(context, a, translate=True), _place(context, b, translate=False)
    if left != right:
        _changed(context, place.at("from"), left, right, severity, affects, "place of the sample")
    compare_every(context, place.at("every"), a.every, b.every, affects, important=important)
    compare_value(
        context,
        place.at("samples"),
        "MONITORING_CHANGED",
        _count(a),
        _count(b),
        severity=severity,
        affects=affects,
        note="number of samples",
    )
    for word, note in (("amount", "size of a sample"), ("turnaround", "time to the result")):
        values = getattr(a, word), getattr(b, word)
        spot = place.at(word)
        compare_value(
            context, spot, "MONITORING_CHANGED", *values, severity=severity, affects=affects, note=note
        )
    _compare_storage(context, place.at("storage"), a.storage, b.storage, severity, affects)
    if a.respond != b.respond:
        note = "response to a failing test"
        _changed(context, place.at("respond"), a.respond, b.respond, severity, affects, note)


def _changed(
    context: Context,
    place: Place,
    a: str | None,
    b: str | None,
    severity: str | None,
    affects: Sequence[str],
    note: str,
) -> None:
    context.rows.add(
        place,
        ["MONITORING_CHANGED"],
        side(a),
        side(b),
        (a, b),
        severity=severity,
        affects=affects,
        note=note,
    )


def _compare_storage(
    context: Context,
    place: Place,
    a: doc.SampleStorage | None,
    b: doc.SampleStorage | None,
    severity: str | None,
    affects: Sequence[str],
) -> None:
    """How samples are kept: for how long, at what, in what."""
    for spot, word, note in (
        (place, "limit", "how long samples are kept"),
        (place.at("condition"), "condition", "at what samples are kept"),
    ):
        values = (getattr(item, word) if item is not None else None for item in (a, b))
        compare_value(
            context, spot, "MONITORING_CHANGED", *values, severity=severity, affects=affects, note=note
        )
    before, after = (item.container if item is not None else None for item in (a, b))
    before = context.names.get(before, before) if before is not None else None
    if before != after:
        _changed(context, place.at("container"), before, after, severity, affects, "in what samples are kept")


def _count(item: doc.Sampled) -> doc.Quantity | None:
    if item.samples is None:
        return None
    return doc.Quantity(text=str(item.samples), value=str(item.samples), unit="")


def _place(context: Context, item: doc.Sampled, *, translate: bool) -> str | None:
    """`port protein_a.pool`, `end of phase protein_a.elute`."""
    words = [f"{item.moment} of" if item.moment else ""]
    if item.place is not None:
        name = item.place.name
        words += [item.place.sort, context.place(name) if translate else name]
    return " ".join(word for word in words if word) or None


def sampling_text(item: doc.Sampled) -> str:
    """`by elisa from protein_a.pool at end every batch`, as people write it."""
    place = item.place
    parts = [f"by {item.method}" if item.method else ""]
    if place is not None and place.sort != "stream":
        parts.append(f"from {'phase ' if place.sort == 'phase' else ''}{place.name}")
    parts += [f"at {item.moment}" if item.moment else "", f"every {item.every}" if item.every else ""]
    return " ".join(part for part in parts if part)


def compare_release(
    context: Context,
    place: Place,
    a: doc.RealTimeRelease | None,
    b: doc.RealTimeRelease | None,
    affects: Sequence[str],
) -> None:
    """Real-time release: gone, new, another model, other inputs, another fallback."""
    if a is None or b is None:
        if a is not b:
            sides = [
                side(f"real-time release by {item.method}") if item is not None else None for item in (a, b)
            ]
            tag = "CONTROL_REMOVED" if b is None else "CONTROL_ADDED"
            context.rows.add(place, [tag], sides[0], sides[1], context.meanings(a, b), affects=affects)
        return
    if a.method != b.method:
        sides = [side(item.method) for item in (a, b)]
        note = "model or method of real-time release"
        meanings = (a.method, b.method)
        context.rows.add(place, ["SPEC_CHANGED"], sides[0], sides[1], meanings, affects=affects, note=note)
    compare_every(context, place.at("every"), a.every, b.every, affects, important=True)
    inputs = ", ".join(sorted(context.place(name) for name in a.inputs)), ", ".join(sorted(b.inputs))
    for word, left, right, note in (
        ("from", inputs[0], inputs[1], "what real-time release is based on"),
        ("fallback", a.fallback, b.fallback, "test that replaces real-time release"),
        ("when", ", ".join(sorted(a.when)), ", ".join(sorted(b.when)), "when a test replaces it"),
        ("respond", a.respond, b.respond, "response to a failing release"),
    ):
        if left != right:
            _changed(context, place.at(word), left or None, right or None, None, affects, note)
    compare_reasons(context.rows, place, a, b)
