"""Parts of the model as parts of the canonical document."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from pac.compiler import courses
from pac.compiler import document as d
from pac.compiler import model as m
from pac.compiler.handoff import HandOver
from pac.compiler.records import EstablishedCondition
from pac.compiler.source import Joined, Span, one_line
from pac.compiler.units import format_number, from_base
from pac.compiler.values import Course, CoursePoint, Interval, Quantity


def quantity(value: Quantity) -> d.Quantity:
    exact = from_base(value.base, value.unit)
    rounded = Fraction(value.digits) != exact  # a computed figure is shown with fewer digits than it has
    digits = format_number(exact) if rounded else value.digits
    return d.Quantity(text=value.text, value=digits, unit=value.unit.text)


def interval(value: Interval | None) -> d.Range | None:
    if value is None:
        return None
    return d.Range(
        text=value.text,
        low=quantity(value.low) if value.low else None,
        high=quantity(value.high) if value.high else None,
        low_open=value.low_open,
        high_open=value.high_open,
    )


def range_(value: Interval) -> d.Range:
    found = interval(value)
    assert found is not None
    return found


def point(value: CoursePoint) -> d.CoursePoint:
    return d.CoursePoint(
        at=quantity(value.at) if value.at is not None else None,
        when=value.text if value.condition is not None else None,
        value=range_(value.value),
        ramp=quantity(value.ramp) if value.ramp is not None else None,
    )


def points(value: Course) -> list[d.CoursePoint]:
    """Timed points in their order, then those with a condition, which have none."""
    ordered = sorted(value.points, key=lambda x: (x.at is None, x.at.base if x.at is not None else 0, x.text))
    return [point(x) for x in ordered]


def course(value: Course) -> d.Course:
    return d.Course.model_validate(
        {
            "kind": value.word,
            "points": points(value),
            "total": interval(courses.total(value)),
        }
    )


def why(docs: m.Docs) -> dict[str, list[str]]:
    return {
        "evidence": [*docs.evidence, *docs.source],
        "assumed": list(docs.assumed),
        "notes": list(docs.notes),
        "confidential": sorted({label.text for label in docs.confidential}),
    }


def docs_of(docs: m.Docs) -> dict[str, object]:
    return {**why(docs), "was": docs.was, "filed": [filed(item) for item in docs.conditions]}


def condition(item: HandOver) -> d.Condition:
    """What the two ends of an arrow say of one condition, with what is said of their lines."""
    sides = [side for side in (item.given, item.taken) if side is not None]
    said = [why(side.docs) for side in sides]
    joined = {key: [text for each in said for text in each[key]] for key in ("evidence", "assumed", "notes")}
    return d.Condition(
        name=item.condition,
        given=item.given.path if item.given is not None else None,
        taken=item.taken.path if item.taken is not None else None,
        adjusted=item.adjusted,
        **joined,
    )


def filed(condition: EstablishedCondition) -> d.EstablishedCondition:
    return d.EstablishedCondition(
        region=condition.region,
        region_label=condition.region_label,
        category=condition.category,
        category_label=condition.category_label,
        reason=condition.reason,
    )


def origin(kind: str, span: Span, docs: m.Docs = m.NO_DOCS, formula: str | None = None) -> d.Origin:
    if kind == "process" and isinstance(span.source, Joined) and span.source.part(span.start)[0]:
        kind = "platform"
    return d.Origin.model_validate(
        {
            "kind": kind,
            "file": span.file,
            "line": span.line,
            "formula": formula,
            "reason": docs.because,
            "change": docs.change,
        }
    )


def platform(family: m.Family | None) -> d.Reference | None:
    if family is None:
        return None
    return d.Reference(name=family.platform, label=family.label, version=family.version)


def differences(family: m.Family | None) -> list[d.Difference]:
    """By path, part and words: the order in which they stand in the text says nothing."""
    found = [
        d.Difference.model_validate(
            {
                "path": item.path,
                "kind": item.kind,
                "what": item.what,
                "platform": item.before,
                "own": item.after,
                "reason": item.reason,
                "change": item.change,
            }
        )
        for item in (family.differences if family is not None else ())
    ]
    return sorted(found, key=lambda item: (item.path, item.kind, item.what))


def limit(limit: m.NamedLimit) -> d.NamedLimit:
    return d.NamedLimit(
        name=limit.name,
        range=range_(limit.interval),
        **why(limit.docs),
    )


def tests(tests: Iterable[m.TestPlan]) -> list[d.Test]:
    return [
        d.Test.model_validate({"purpose": test.purpose, **sampled(test.sampling), **why(test.docs)})
        for test in tests
    ]


def sampled(plan: m.Sampling) -> dict[str, Any]:
    place = plan.place
    return {
        "method": plan.method,
        "place": None
        if place is None
        else d.SamplePlace.model_validate({"sort": place.sort, "name": place.name}),
        "moment": plan.moment,
        "every": plan.every,
        "samples": plan.count,
        "amount": quantity(plan.amount) if plan.amount else None,
        "turnaround": quantity(plan.turnaround) if plan.turnaround else None,
        "storage": None
        if plan.storage is None
        else d.SampleStorage(
            limit=range_(plan.storage.limit),
            condition=interval(plan.storage.condition),
            container=plan.storage.container.name if plan.storage.container else None,
        ),
        "respond": plan.respond,
    }


def rtrt(item: m.RealTimeRelease | None) -> d.RealTimeRelease | None:
    if item is None:
        return None
    return d.RealTimeRelease(
        method=item.sampling.method,
        inputs=sorted({named.name for named in item.inputs}),
        every=item.sampling.every,
        fallback=item.fallback.name if item.fallback else None,
        when=sorted({named.name for named in item.when}),
        respond=item.sampling.respond,
        **why(item.docs),
    )


def in_process(items: Iterable[m.InProcess], prefix: str) -> list[d.InProcess]:
    """In-process controls and tests by name; `prefix` is the path of their owner, with its dot."""
    found = []
    for item in sorted(items, key=lambda item: item.name):
        role = "ipc" if item.gate else "ipt"
        found.append(
            d.InProcess.model_validate(
                {
                    "path": f"{prefix}in_process.{item.name}",
                    "name": item.name,
                    "label": item.label,
                    **docs_of(item.docs),
                    "role": role,
                    "kind": item.kind.name if item.kind else "",
                    "limit": interval(item.limit),
                    "value_text": item.text,
                    "reference": interval(item.reference),
                    **sampled(item.sampling),
                    "gates": sorted({named.name for named in item.gates}),
                    "covers": sorted({named.name for named in item.covers}),
                    "origin": origin("process", item.span, item.docs),
                }
            )
        )
    return found


def orders(orders: Iterable[m.Precedence]) -> list[d.Order]:
    return sorted(
        (d.Order(first=o.first, second=o.second, reason=o.reason) for o in orders),
        key=lambda o: (o.first, o.second, o.reason),
    )


def hold(hold: m.HoldLimit | None) -> d.Hold | None:
    if hold is None:
        return None
    since = hold.since
    return d.Hold.model_validate(
        {
            "limit": range_(hold.limit),
            "condition": interval(hold.condition),
            "container": hold.container.name if hold.container else None,
            "since": {"edge": since.edge, "of": since.of.name} if since else None,
            "studies": studies(hold.studies),
        }
    )


def studies(items: Iterable[m.HoldStudy]) -> list[d.HoldStudy]:
    """Studies in the order of the text."""
    return [
        d.HoldStudy(
            limit=range_(study.limit),
            condition=interval(study.condition),
            container=study.container.name if study.container else None,
            covers=sorted({named.name for named in study.covers}),
            **why(study.docs),
        )
        for study in sorted(items, key=lambda study: study.span.start)
    ]


def hold_total(total: m.HoldTotal) -> d.HoldTotal:
    return d.HoldTotal(
        word=total.word,
        first=total.first.name,
        last=total.last.name,
        limit=range_(total.limit),
        **why(total.docs),
    )


def equipment_property(value: m.EquipmentProperty) -> d.Property:
    setting = value.setting
    return d.Property.model_validate(
        {
            "name": value.name,
            "text": value.text,
            "setpoint": quantity(setting.quantity) if setting and setting.quantity else None,
            "range": interval(setting.interval or setting.tolerance) if setting else None,
            "valid": [line.text for line in value.windows],
            **why(value.docs),
        }
    )


def capability(capability: m.CapabilityRange) -> d.Capability:
    return d.Capability.model_validate(
        {
            "name": capability.name,
            "range": range_(capability.interval),
            **why(capability.docs),
            "qualified": interval(capability.qualified),
            "accuracy": quantity(capability.accuracy) if capability.accuracy else None,
            "deadband": quantity(capability.deadband) if capability.deadband else None,
            "resolution": quantity(capability.resolution) if capability.resolution else None,
            "coverage_factor": quantity(capability.coverage) if capability.coverage else None,
            "automation": capability.automation,
        }
    )


def controls(operation: m.UnitOperation) -> list[d.Control]:
    found = []
    for control in operation.controls:
        found.append(
            d.Control.model_validate(
                {
                    "path": f"{operation.name}.control.{control.target.name}",
                    "name": control.target.name,
                    "label": control.label,
                    **docs_of(control.docs),
                    "target": control.target.name,
                    "measurements": [
                        d.Measurement(
                            mode=x.mode,
                            sensor=x.sensor,
                            every=x.every,
                            accuracy=quantity(x.accuracy) if x.accuracy else None,
                        )
                        for x in control.measurements
                    ],
                    "regulation": list(control.regulation),
                    "tests": tests(control.tests),
                    "alert": interval(control.alert.interval) if control.alert else None,
                    "alert_respond": control.alert.respond if control.alert else None,
                    "action": interval(control.action.interval) if control.action else None,
                    "action_respond": control.action.respond if control.action else None,
                    "fallback": control.fallback.name if control.fallback else None,
                }
            )
        )
    return sorted(found, key=lambda c: (c.target, c.model_dump_json()))


def phase(value: m.Phase, prefix: str, position: int) -> d.Phase:
    path = f"{prefix}.{value.name}"
    return d.Phase.model_validate(
        {
            "path": path,
            "name": value.name,
            "label": value.label,
            **docs_of(value.docs),
            "position": position,
            "structure": value.structure.value,
            "repeats": phase_step(value.repeats) if value.repeats is not None else None,
            "when": value.when.text if value.when is not None else None,
            "steps": [phase_step(step) for step in value.steps],
            "phases": phases(value.phases, path, value.structure),
        }
    )


def phases(values: Iterable[m.Phase], prefix: str, structure: m.Structure) -> list[d.Phase]:
    """Phases in their order; those that run at the same time have none, and come by name."""
    if structure is m.Structure.PARALLEL:
        return [phase(value, prefix, 1) for value in sorted(values, key=lambda value: value.name)]
    return [phase(value, prefix, position) for position, value in enumerate(values, start=1)]


def replaced(value: m.Replaced | None) -> d.Superseded | None:
    """What the process says in the place of what a recipe says."""
    return None if value is None else d.Superseded(text=value.text, origin=origin("process", value.span))


def phase_step(step: m.PhaseStep) -> d.PhaseStep:
    within = None
    if step.within is not None:
        within = one_line(step.span.source.text[step.within.start : step.within.end])
    gradient = step.gradient
    return d.PhaseStep(
        action=step.action,
        text=step.text,
        subject=step.subject,
        within=within,
        respond=step.respond,
        base=gradient.base.name if gradient is not None else None,
        points=points(gradient.course) if gradient is not None else [],
        origin=origin("recipe", step.span, step.docs) if step.replaces is not None else None,
        replaced=replaced(step.replaces),
    )
