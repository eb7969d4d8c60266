"""Controls of a step: what is measured, how, and what happens then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Side
from pac.compiler.compare.context import Context, compare_said, listed
from pac.compiler.compare.matching import Matched, match
from pac.compiler.compare.ranges import compare_range, compare_value
from pac.compiler.compare.sampling import compare_every, compare_tests


@dataclass(frozen=True, slots=True)
class Target:
    """What a control acts on, as both documents see it."""

    critical: bool
    affects: tuple[str, ...]


def compare_controls(
    context: Context, parent: Place, a: doc.Operation, b: doc.Operation, covered: frozenset[str]
) -> None:
    """All rows of the controls of one step. `covered` are the CQAs that B's controls and tests act on."""
    found = _match(context, a, b)
    for control in found.only_a:
        target = _target(context, control.target, a, b)
        # A removed control keeps the path A gave it, unless the step itself has another name.
        lost = [name for name in target.affects if name not in covered]
        covered_elsewhere = [name for name in target.affects if name in covered]
        notes = [f"left without control: {', '.join(lost)}"] if lost else []
        if covered_elsewhere:
            notes.append(f"other controls or tests act on {', '.join(covered_elsewhere)}")
        _one_sided(context, _place(parent, control), "CONTROL_REMOVED", control, target, "; ".join(notes))
    for control in found.only_b:
        target = _target(context, control.target, a, b)
        _one_sided(context, _place(parent, control), "CONTROL_ADDED", control, target, "")
    for pair in found.pairs:
        _compare(context, _place(parent, pair.b), pair.a, pair.b, _target(context, pair.b.target, a, b))


def _match(context: Context, a: doc.Operation, b: doc.Operation) -> Matched[doc.Control]:
    return match(
        a.controls,
        b.controls,
        lambda control: context.names.get(control.target, control.target),
        lambda control: control.target,
        lambda control: (control.name, context.meanings(control, None)[0]),
        lambda control: (control.name, context.meanings(None, control)[1]),
    )


def _place(parent: Place, control: doc.Control) -> Place:
    return Place(control.path, control.path, parent.step, parent.position)


def _target(context: Context, name: str, a: doc.Operation, b: doc.Operation) -> Target:
    """The target by its name in either document."""
    names = {name, context.names.get(name, name)}
    critical = False
    affects: set[str] = set()
    for operation in (a, b):
        for parameter in operation.parameters:
            if parameter.name in names:
                critical |= parameter.critical
                affects |= set(context.translated(parameter.affects))
        for attribute in operation.attributes:
            if attribute.name in names:
                critical |= attribute.role == "cqa"
                affects |= {context.names.get(attribute.name, attribute.name)}
    reached = {context.names.get(item, item) for item in names} & context.cqas
    return Target(critical or bool(reached), tuple(sorted(affects | reached)))


def _one_sided(
    context: Context, place: Place, tag: str, control: doc.Control, target: Target, note: str
) -> None:
    removed = tag == "CONTROL_REMOVED"
    one = Side(control_text(control))
    context.rows.add(
        place,
        [tag],
        one if removed else None,
        None if removed else one,
        context.meanings(control if removed else None, None if removed else control),
        severity="major" if removed and not target.critical else None,
        affects=target.affects,
        note=note or None,
    )


def control_text(control: doc.Control) -> str:
    """A control in one line: target, measurements, regulation, limits."""
    parts = [f"control {control.target}"]
    parts.extend(_measurement_text(item) for item in control.measurements)
    parts.extend(f"regulate {item}" for item in control.regulation)
    parts.extend(f"test {item.purpose}" for item in control.tests)
    limits = (("alert", control.alert), ("action", control.action))
    parts.extend(f"{word} {limit.text}" for word, limit in limits if limit is not None)
    return ", ".join(parts)


def _measurement_text(item: doc.Measurement) -> str:
    parts = (
        item.mode,
        item.sensor and f"by {item.sensor}",
        item.every and f"every {item.every}",
        item.accuracy and f"accuracy {item.accuracy.text}",
    )
    return " ".join(part for part in parts if part)


def _compare(context: Context, place: Place, a: doc.Control, b: doc.Control, target: Target) -> None:
    rows = context.rows
    before = len(rows.changes)
    important = target.critical or bool(target.affects)
    if a.name != b.name and context.names.get(a.name, a.name) == b.name:
        # A control follows the name of its target; the target's rename has its own row.
        compare_said(context, place, a.model_copy(update={"name": b.name, "path": b.path}), b)
    else:
        compare_said(context, place, a, b)
    _compare_measurements(context, place.at("measure"), a, b, target, important)
    for word, left, right in (
        ("regulate", listed(a.regulation), listed(b.regulation)),
        ("alert_respond", a.alert_respond or "", b.alert_respond or ""),
        ("action_respond", a.action_respond or "", b.action_respond or ""),
        ("fallback", a.fallback or "", b.fallback or ""),
    ):
        if left != right:
            _monitoring(context, place.at(word), left, right, (left, right), target, important)
    compare_tests(context, place, a.tests, b.tests, target.affects, important=important)
    for name in ("alert", "action"):
        compare_range(context, place.at(name), getattr(a, name), getattr(b, name), affects=target.affects)
    rows.equal_since(before, place, control_text(b))


def _compare_measurements(
    context: Context, place: Place, a: doc.Control, b: doc.Control, target: Target, important: bool
) -> None:
    """One row when the ways of measuring differ; frequencies of the same way on their own."""
    ways = [sorted((item.mode, item.sensor or "") for item in control.measurements) for control in (a, b)]
    if ways[0] != ways[1]:
        left, right = (listed([_measurement_text(item) for item in c.measurements]) for c in (a, b))
        meanings = context.meanings(a.measurements, b.measurements)
        _monitoring(context, place, left, right, meanings, target, important)
        return
    for way in sorted(set(ways[0])):
        same = [
            sorted(
                (item for item in control.measurements if (item.mode, item.sensor or "") == way),
                key=lambda item: (item.every or "", item.accuracy.text if item.accuracy else ""),
            )
            for control in (a, b)
        ]
        for left_, right_ in zip(*same, strict=True):
            compare_every(
                context, place.at("every"), left_.every, right_.every, target.affects, important=important
            )
            compare_value(
                context,
                place.at("accuracy"),
                "MONITORING_CHANGED",
                left_.accuracy,
                right_.accuracy,
                severity=None if important else "minor",
                affects=target.affects,
            )


def _monitoring(
    context: Context,
    place: Place,
    a: str,
    b: str,
    meanings: tuple[object, object],
    target: Target,
    important: bool,
) -> None:
    context.rows.add(
        place,
        ["MONITORING_CHANGED"],
        Side(a) if a else None,
        Side(b) if b else None,
        meanings,
        severity=None if important else "minor",
        affects=target.affects,
        note="detection in the FMEA has to be rated again",
    )


def covered_cqas(document: doc.Document, cqas: Sequence[str] | frozenset[str]) -> frozenset[str]:
    """The CQAs that a control (by its target's effects), a test or an in-process control acts on."""
    covered: set[str] = set()
    for attribute in document.attributes:
        if attribute.tests or attribute.rtrt is not None:
            covered.add(attribute.name)
    for material in document.materials:
        for attribute in material.attributes:
            covered |= set(attribute.affects) if attribute.tests else set()
    for operation in document.operations:
        effects = {parameter.name: parameter.affects for parameter in operation.parameters}
        covered |= {attribute.name for attribute in operation.attributes if attribute.tests}
        for control in operation.controls:
            covered |= {control.target, *effects.get(control.target, ())}
    checks = list(document.in_process)
    checks += [item for operation in document.operations for item in operation.in_process]
    checks += [item for stream in document.streams for item in stream.in_process]
    covered.update(name for item in checks for name in item.covers)
    return frozenset(covered & set(cqas))
