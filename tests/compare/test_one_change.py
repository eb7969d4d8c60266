"""A document with everything, changed in one place: one row, or none where only the spelling differs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.compare.builder import (
    Data,
    changed,
    diff,
    full,
    named,
    only,
    q,
    r,
    step_of,
)

FULL = full()
Edit = Callable[[Data], Any]


def edit(change: Edit) -> Data:
    return changed(FULL, lambda data: change(data) and None)


def aggregate(data: Data) -> Data:
    return named(data["attributes"], "aggregate")


def medium(data: Data) -> Data:
    return named(data["materials"], "medium")


def iron(data: Data) -> Data:
    return named(medium(data)["attributes"], "iron")


def bioburden(data: Data) -> Data:
    return named(step_of(data)["in_process"], "bioburden")


def the_control(data: Data) -> Data:
    item: Data = step_of(data)["controls"][0]
    return item


def space(data: Data) -> Data:
    item: Data = step_of(data)["design_spaces"][0]
    return item


def culture(data: Data) -> Data:
    return named(step_of(data)["phases"], "culture")


def equipment(data: Data) -> Data:
    item: Data = step_of(data)["equipment"][0]
    return item


def hold(data: Data) -> Data:
    item: Data = data["streams"][1]["hold"]
    return item


STEP_CQAS = ("aggregate", "xmulv")

# fmt: off
CASES: list[tuple[str, Edit, str, str, str, tuple[str, ...]]] = [
    # name, edit,
    # path, class, severity, affects
    ("limit widened", lambda d: aggregate(d).update(limit=r("<= 4 %area")),
     "aggregate", "SPEC_CHANGED", "critical", ("aggregate",)),
    ("limit of another dimension", lambda d: aggregate(d).update(limit=r("<= 3 %mol")),
     "aggregate", "INCOMPARABLE", "critical", ("aggregate",)),
    ("kind of an attribute", lambda d: aggregate(d).update(kind="mass"),
     "aggregate.kind", "INCOMPARABLE", "critical", ("aggregate",)),
    ("limit at a stage", lambda d: aggregate(d)["limits"][0].update(range=r("<= 6 %area")),
     "aggregate.limits.harvest", "SPEC_CHANGED", "critical", ("aggregate",)),
    ("expected value", lambda d: named(d["attributes"], "hcp").update(setpoint=q("60 ng/mg")),
     "hcp", "SPEC_CHANGED", "critical", ("hcp",)),
    ("text of another attribute", lambda d: named(d["attributes"], "colour").update(value_text="yellow"),
     "colour", "SPEC_CHANGED", "major", ()),
    ("method", lambda d: aggregate(d)["tests"][0].update(method="cge"),
     "aggregate.test.release", "SPEC_CHANGED", "critical", ("aggregate",)),
    ("test frequency", lambda d: aggregate(d)["tests"][0].update(every="2 d"),
     "aggregate.test.release.every", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("test gone", lambda d: aggregate(d).update(tests=[]),
     "aggregate.test.release", "CONTROL_REMOVED", "critical", ("aggregate",)),
    ("test added", lambda d: aggregate(d)["tests"].append({"purpose": "stability"}),
     "aggregate.test.stability", "CONTROL_ADDED", "info", ("aggregate",)),
    ("criticality down", lambda d: aggregate(d).update(criticality="low"),
     "aggregate.criticality", "CRITICALITY_CHANGED", "major", ("aggregate",)),
    ("criticality up", lambda d: aggregate(d).update(criticality="very_high"),
     "aggregate.criticality", "CRITICALITY_CHANGED", "minor", ("aggregate",)),
    ("no CQA any more", lambda d: aggregate(d).update(role="attribute"),
     "aggregate.criticality", "CRITICALITY_CHANGED", "major", ("aggregate",)),
    ("sensor", lambda d: the_control(d)["measurements"][0].update(mode="offline"),
     "production.control.temperature.measure", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("frequency", lambda d: the_control(d)["measurements"][0].update(every="2 min"),
     "production.control.temperature.measure.every", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("accuracy", lambda d: the_control(d)["measurements"][0].update(accuracy=q("0.3 delta_degC")),
     "production.control.temperature.measure.accuracy", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("response", lambda d: the_control(d).update(action_respond="wait"),
     "production.control.temperature.action_respond", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("action limit", lambda d: the_control(d).update(action=r("34 .. 36.5 degC")),
     "production.control.temperature.action", "RANGE_WIDENED", "minor", ("aggregate",)),
    ("component", lambda d: medium(d)["composition"][0].update(amount=q("110 mM")),
     "medium.contains.glucose", "MATERIAL_CHANGED", "major", STEP_CQAS),
    ("vendor", lambda d: named(medium(d)["properties"], "vendor").update(text="Y"),
     "medium.vendor", "MATERIAL_CHANGED", "major", STEP_CQAS),
    ("property of another dimension", lambda d: named(medium(d)["properties"], "pH").update(setpoint=q("7 g/L")),
     "medium.pH", "INCOMPARABLE", "critical", STEP_CQAS),
    ("reference of a property", lambda d: named(medium(d)["properties"], "pH").update(reference=r("36 .. 38 degC")),
     "medium.pH.reference", "INCOMPARABLE", "critical", STEP_CQAS),
    ("shelf life", lambda d: medium(d)["hold"].update(limit=r("<= 21 d")),
     "medium.hold", "HOLD_CHANGED", "major", STEP_CQAS),
    ("shorter hold", lambda d: hold(d).update(limit=r("<= 12 h")),
     "production->harvest.hold", "HOLD_CHANGED", "minor", ()),
    ("warmer hold", lambda d: hold(d).update(condition=r("15 .. 25 degC")),
     "production->harvest.hold", "HOLD_CHANGED", "major", ()),
    ("hold without limit", lambda d: d["streams"][1].update(hold=None),
     "production->harvest.hold", "HOLD_CHANGED", "major", ()),
    ("study of a hold", lambda d: hold(d)["studies"][0].update(limit=r("<= 48 h")),
     "production->harvest.hold.studies", "HOLD_CHANGED", "minor", ()),
    ("hold in another dimension", lambda d: hold(d).update(limit=r("<= 24 L")),
     "production->harvest.hold", "INCOMPARABLE", "critical", ()),
    ("container of a hold", lambda d: hold(d).update(container="tank"),
     "production->harvest.hold", "HOLD_CHANGED", "major", ()),
    ("container stated", lambda d: medium(d)["hold"].update(container=None),
     "medium.hold", "HOLD_CHANGED", "major", STEP_CQAS),
    ("start of the clock", lambda d: hold(d)["since"].update(of="production"),
     "production->harvest.hold", "HOLD_CHANGED", "major", ()),
    ("edge of the event", lambda d: hold(d)["since"].update(edge="start"),
     "production->harvest.hold", "HOLD_CHANGED", "major", ()),
    ("share", lambda d: d["streams"][1].update(share=q("50 %v/v")),
     "production->harvest.share", "STREAM_CHANGED", "major", ()),
    ("share left out", lambda d: d["streams"][1].update(share=None),
     "production->harvest.share", "STREAM_CHANGED", "major", ()),
    ("rest", lambda d: d["streams"][1].update(share=None, rest=True),
     "production->harvest.share", "STREAM_CHANGED", "major", ()),
    ("pooling", lambda d: d["streams"][1].update(pooled=False),
     "production->harvest.pooled", "STREAM_CHANGED", "major", ()),
    ("conditions set on the way", lambda d: d["streams"][1].update(adjusts=[]),
     "production->harvest.adjusts", "STREAM_CHANGED", "major", ()),
    ("another value says a condition", lambda d: d["streams"][1]["conditions"][0].update(taken="harvest.load_pH"),
     "production->harvest.conditions.pH", "STREAM_CHANGED", "major", ()),
    ("a condition is no longer said", lambda d: d["streams"][1].update(conditions=[]),
     "production->harvest.conditions.pH", "STREAM_CHANGED", "info", ()),
    ("volume of a step", lambda d: step_of(d).update(occupies=["fill .. 2 * fill"]),
     "production.occupies", "FORMULA_CHANGED", "minor", ()),
    ("balance of a step", lambda d: step_of(d).update(balances=[]),
     "production.balances", "FORMULA_CHANGED", "minor", ()),
    ("total of yields", lambda d: d["hold_totals"].append(
        {"word": "yield_total", "first": "production", "last": "harvest", "limit": r("<= 90 %w/w")}),
     "yield_total.production.harvest", "LIMIT_CHANGED", "major", ()),
    ("total of holds", lambda d: d["hold_totals"][0].update(limit=r("<= 96 h")),
     "hold_total.production.harvest", "HOLD_CHANGED", "major", ()),
    ("total of holds left out", lambda d: d.update(hold_totals=[]),
     "hold_total.production.harvest", "HOLD_CHANGED", "major", ()),
    ("lifetime", lambda d: medium(d).update(lifetime=r("<= 60 d")),
     "medium.lifetime", "MATERIAL_CHANGED", "major", STEP_CQAS),
    ("lots", lambda d: medium(d).update(lots=None),
     "medium.lots", "MATERIAL_CHANGED", "major", STEP_CQAS),
    ("lineage", lambda d: medium(d).update(made_from=[]),
     "medium.made_from", "MATERIAL_CHANGED", "major", STEP_CQAS),
    ("limit of a material attribute", lambda d: iron(d).update(limit=r("<= 2 mg/L")),
     "medium.iron", "SPEC_CHANGED", "major", ("aggregate",)),
    ("reference of a material attribute", lambda d: iron(d).update(reference=r("4 .. 8 degC")),
     "medium.iron.reference", "INCOMPARABLE", "critical", ("aggregate",)),
    ("effect of a material attribute", lambda d: iron(d).update(affects=["aggregate", "hcp"]),
     "medium.iron.affects", "IMPACT_CHANGED", "minor", ("aggregate", "hcp")),
    ("effect of a material attribute gone", lambda d: iron(d).update(affects=[]),
     "medium.iron.affects", "IMPACT_CHANGED", "major", ("aggregate",)),
    ("test of a material attribute", lambda d: iron(d).update(tests=[]),
     "medium.iron.test.release", "CONTROL_REMOVED", "major", ("aggregate",)),
    ("no critical material attribute any more", lambda d: iron(d).update(role="attribute"),
     "medium.iron.criticality", "CRITICALITY_CHANGED", "major", ("aggregate",)),
    ("material attribute gone", lambda d: medium(d).update(attributes=[]),
     "medium.iron", "ATTRIBUTE_REMOVED", "major", ("aggregate",)),
    ("preparation", lambda d: medium(d)["phases"][0]["steps"][0].update(text="for 60 min"),
     "medium.mix", "PHASE_CHANGED", "major", STEP_CQAS),
    ("preparation gone", lambda d: medium(d).update(phases=[]),
     "medium.mix", "PHASE_CHANGED", "major", STEP_CQAS),
    ("instruction", lambda d: culture(d)["steps"][1].update(text="for 18 d"),
     "production.culture", "PHASE_CHANGED", "major", STEP_CQAS),
    ("order of instructions", lambda d: culture(d)["steps"].reverse(),
     "production.culture", "PHASE_CHANGED", "major", STEP_CQAS),
    ("material of a phase", lambda d: culture(d)["steps"][0].update(subject="antifoam", text="with antifoam"),
     "production.culture", "MATERIAL_CHANGED", "major", STEP_CQAS),
    ("inner phase", lambda d: culture(d)["phases"][0]["steps"][0].update(text="until glucose >= 3 g/L"),
     "production.culture.feed", "PHASE_CHANGED", "major", STEP_CQAS),
    ("order of phases", lambda d: culture(d).update(position=0),
     "production.phases", "PHASE_CHANGED", "major", STEP_CQAS),
    ("constraint", lambda d: space(d)["constraints"][0].update(text="14.7 + 2.9 * t >= 4.6"),
     "production.space", "DESIGN_SPACE_CHANGED", "major", STEP_CQAS),
    ("sampling point of a test", lambda d: aggregate(d)["tests"][0].update(moment="end"),
     "aggregate.test.release.from", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("samples of a test", lambda d: aggregate(d)["tests"][0].update(samples=2),
     "aggregate.test.release.samples", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("size of a sample", lambda d: aggregate(d)["tests"][0].update(amount=q("4 mL")),
     "aggregate.test.release.amount", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("turnaround", lambda d: aggregate(d)["tests"][0].update(turnaround=q("48 h")),
     "aggregate.test.release.turnaround", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("criterion of a control", lambda d: bioburden(d).update(limit=r("<= 20 CFU/mL")),
     "production.in_process.bioburden", "SPEC_CHANGED", "critical", ("aggregate",)),
    ("criterion in words", lambda d: named(step_of(d)["in_process"], "mycoplasma").update(value_text="none"),
     "production.in_process.mycoplasma", "SPEC_CHANGED", "major", ()),
    ("control of a stream", lambda d: d["streams"][1]["in_process"][0].update(limit=r("<= 14 NTU")),
     "production->harvest.in_process.turbidity", "SPEC_CHANGED", "major", ()),
    ("method of a control", lambda d: bioburden(d).update(method="membrane"),
     "production.in_process.bioburden", "SPEC_CHANGED", "critical", ("aggregate",)),
    ("condition of a control", lambda d: bioburden(d).update(reference=r("30 .. 35 degC")),
     "production.in_process.bioburden.reference", "INCOMPARABLE", "critical", ("aggregate",)),
    ("place of a control", lambda d: bioburden(d)["place"].update(name="production.inoculate"),
     "production.in_process.bioburden.from", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("gate", lambda d: bioburden(d).update(gates=[]),
     "production.in_process.bioburden.gates", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("covered attributes", lambda d: bioburden(d).update(covers=["aggregate", "hcp"]),
     "production.in_process.bioburden.covers", "IMPACT_CHANGED", "major", ("aggregate", "hcp")),
    ("real-time release gone", lambda d: aggregate(d).update(rtrt=None),
     "aggregate.rtrt", "CONTROL_REMOVED", "critical", ("aggregate",)),
    ("model of real-time release", lambda d: aggregate(d)["rtrt"].update(method="other"),
     "aggregate.rtrt", "SPEC_CHANGED", "critical", ("aggregate",)),
    ("inputs of real-time release", lambda d: aggregate(d)["rtrt"].update(inputs=["production.ph"]),
     "aggregate.rtrt.from", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("fallback of real-time release", lambda d: aggregate(d)["rtrt"].update(fallback="cge"),
     "aggregate.rtrt.fallback", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("control gone", lambda d: step_of(d)["in_process"].remove(bioburden(d)),
     "production.in_process.bioburden", "CONTROL_REMOVED", "critical", ("aggregate",)),
    ("control without attribute gone", lambda d: d["streams"][1].update(in_process=[]),
     "production->harvest.in_process.turbidity", "CONTROL_REMOVED", "major", ()),
    ("in-process test gone", lambda d: d.update(in_process=[]),
     "in_process.titer", "CONTROL_REMOVED", "minor", ()),
    ("test becomes a control", lambda d: d["in_process"][0].update(role="ipc"),
     "in_process.titer", "CONTROL_ADDED", "info", ()),
    ("control becomes a test",
     lambda d: bioburden(d).update(role="ipt"),
     "production.in_process.bioburden", "CONTROL_REMOVED", "critical", ("aggregate",)),
    ("response to a test", lambda d: aggregate(d)["tests"][0].update(respond="repeat"),
     "aggregate.test.release.respond", "MONITORING_CHANGED", "major", ("aggregate",)),
    ("qualified range", lambda d: equipment(d)["capabilities"][0].update(qualified=r("20 .. 37 degC")),
     "production.equipment.BR_1.temperature.qualified", "EQUIPMENT_CHANGED", "info", STEP_CQAS),
    ("range of a property", lambda d: named(medium(d)["properties"], "pH").update(range=r("6.8 .. 7.1 pH")),
     "medium.pH.range", "MATERIAL_CHANGED", "major", STEP_CQAS),
    ("declared order", lambda d: d.update(orders=[]),
     "order.production.harvest", "REQUIREMENT_REMOVED", "major", ()),
    ("definition", lambda d: space(d)["definitions"][0].update(formula="(temperature - 36 degC) / 1 delta_degC"),
     "production.space.let.t", "DESIGN_SPACE_CHANGED", "major", STEP_CQAS),
    ("margin", lambda d: space(d)["constraints"][0].update(margin=q("2.5")),
     "production.space.margin", "WITHIN_DESIGN_SPACE", "minor", STEP_CQAS),
    ("violated", lambda d: space(d)["constraints"][0].update(margin=q("-0.1")),
     "production.space.margin", "OUTSIDE_DESIGN_SPACE", "critical", STEP_CQAS),
    ("interactions", lambda d: step_of(d).update(interactions=[]),
     "production.interactions", "DESIGN_SPACE_CHANGED", "major", STEP_CQAS),
    ("less clearance", lambda d: step_of(d)["clearances"][0].update(amount=q("4.0 log10")),
     "production.clears.xmulv", "CLEARANCE_CHANGED", "critical", STEP_CQAS),
    ("more clearance", lambda d: step_of(d)["clearances"][0].update(amount=q("5.0 log10")),
     "production.clears.xmulv", "CLEARANCE_CHANGED", "minor", STEP_CQAS),
    ("no clearance", lambda d: step_of(d).update(clearances=[]),
     "production.clears.xmulv", "CLEARANCE_CHANGED", "critical", STEP_CQAS),
    ("equipment", lambda d: equipment(d).update(tag="BR_2", **{"class": "single_use"}),
     "production.equipment", "EQUIPMENT_CHANGED", "info", STEP_CQAS),
    ("property of equipment", lambda d: equipment(d)["properties"][1].update(text="rushton"),
     "production.equipment.BR_1.impeller_type", "EQUIPMENT_CHANGED", "info", STEP_CQAS),
    ("another tag in the control system", lambda d: equipment(d).update(automation="BR102"),
     "production.equipment.BR_1.automation", "EQUIPMENT_CHANGED", "info", STEP_CQAS),
    ("another loop", lambda d: equipment(d)["capabilities"][0].update(automation="TIC_102"),
     "production.equipment.BR_1.temperature.automation", "EQUIPMENT_CHANGED", "info", STEP_CQAS),
    ("connected elsewhere", lambda d: equipment(d).update(connects=["CF_2"]),
     "production.equipment.BR_1.connects", "EQUIPMENT_CHANGED", "info", STEP_CQAS),
    ("derived", lambda d: step_of(d)["derived"][0].update(value=q("27 W/m^3")),
     "production.power", "SCALE_CONSISTENT", "info", ("aggregate",)),
    ("derived, out of scale", lambda d: step_of(d)["derived"][0].update(value=q("92 W/m^3")),
     "production.power", "SCALE_INCONSISTENT", "major", ("aggregate",)),
    ("formula of a derived value", lambda d: step_of(d)["derived"][0].update(formula="agitation / 2 turn"),
     "production.power.formula", "FORMULA_CHANGED", "minor", ()),
    ("a derived value leaves its window", lambda d: step_of(d)["derived"][0]["windows"][0].update(met=False),
     "production.power.valid", "DERIVED_CHANGED", "info", ()),
    ("window of a fitted property", lambda d: equipment(d)["properties"][0].update(valid=["agitation <= 50 rpm"]),
     "production.equipment.BR_1.vessel_volume.valid", "EQUIPMENT_CHANGED", "info", STEP_CQAS),
    ("materials used", lambda d: step_of(d).update(uses=[]),
     "production.uses", "MATERIAL_CHANGED", "major", STEP_CQAS),
    ("site", lambda d: d["site"].update(name="other"),
     "site", "SITE_CHANGED", "info", ()),
    ("scheme", lambda d: d.update(classification="ich"),
     "classification", "CRITICALITY_CHANGED", "major", ()),
    ("requirement judged", lambda d: d["requirements"][0].update(status="holds", unknown=[]),
     "require.status", "DERIVED_CHANGED", "info", ()),
    ("requirement gone", lambda d: d.update(requirements=[]),
     "require", "REQUIREMENT_REMOVED", "major", ()),
    ("waiver gone", lambda d: d.update(waivers=[]),
     "production.agitation.waivers", "WAIVER_CHANGED", "minor", ()),
    ("waiver until later", lambda d: d["waivers"][0].update(until="2028-06-30"),
     "production.agitation.waivers", "WAIVER_CHANGED", "minor", ()),
    ("waiver for another reason", lambda d: d["waivers"][0].update(reason="nobody asked"),
     "production.agitation.waivers", "WAIVER_CHANGED", "minor", ()),
    ("waiver by another person", lambda d: d["waivers"][0].update(by="somebody"),
     "production.agitation.waivers", "WAIVER_CHANGED", "minor", ()),
    ("waiver on another change", lambda d: d["waivers"][0].update(change=None),
     "production.agitation.waivers", "WAIVER_CHANGED", "minor", ()),
    ("one waiver more", lambda d: d["waivers"].append(
        {"code": "C03", "name": "x", "scope": "file", "reason": "r", "by": "b", "until": "2027-01-01"}),
     "waivers", "WAIVER_CHANGED", "minor", ()),
]
# fmt: on


@pytest.mark.parametrize(
    ("change", "path", "change_class", "severity", "affects"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_one_change_is_one_row(
    change: Edit, path: str, change_class: str, severity: str, affects: tuple[str, ...]
) -> None:
    row = only(diff(FULL, edit(change)))
    assert (row.path, row.change_class, row.severity, row.affects) == (path, change_class, severity, affects)


SAME: list[tuple[str, Edit]] = [
    ("limit", lambda d: aggregate(d).update(limit=r("<= 3.00 %area"))),
    ("test frequency", lambda d: aggregate(d)["tests"][0].update(every="24 h")),
    ("frequency", lambda d: the_control(d)["measurements"][0].update(every="60 s")),
    ("accuracy", lambda d: the_control(d)["measurements"][0].update(accuracy=q("0.2 K"))),
    ("component", lambda d: medium(d)["composition"][0].update(amount=q("0.1 M"))),
    ("hold", lambda d: hold(d).update(limit=r("<= 1 d"), condition=r("275.15 .. 281.15 K"))),
    ("instruction", lambda d: culture(d)["steps"][1].update(text="for 408 h")),
    (
        "definition",
        lambda d: space(d)["definitions"][0].update(formula="(temperature - 95 degF)/1.8 delta_degF"),
    ),
    ("computed margin", lambda d: space(d)["constraints"][0].update(margin=q("10.10000000001"))),
    ("derived", lambda d: step_of(d)["derived"][0].update(value=q("0.026 kW/m^3"))),
    ("clearance", lambda d: step_of(d)["clearances"][0].update(amount=q("4.50 log10"))),
    ("requirement", lambda d: d["requirements"][0].update(text="production.titer <= 5000 mg/L")),
    ("version", lambda d: d["process"].update(version="1.0.1")),
    ("evidence", lambda d: step_of(d)["clearances"][0].update(evidence=["other"])),
    ("study of a hold", lambda d: hold(d)["studies"][0].update(limit=r("<= 1.5 d"))),
    ("evidence of a total", lambda d: d["hold_totals"][0].update(evidence=["d"])),
    ("evidence of a condition", lambda d: d["streams"][1]["conditions"][0].update(evidence=["d"])),
]


@pytest.mark.parametrize("change", [case[1] for case in SAME], ids=[case[0] for case in SAME])
def test_other_spelling_and_wording_is_hidden(change: Edit) -> None:
    found = diff(FULL, edit(change))
    assert found.visible == ()
    assert {row.change_class for row in found.changes} <= {"EQUAL_AFTER_CONVERSION", "TEXT_ONLY"}
    assert found.changes
