"""Attributes, controls, materials, phases, design spaces, clearance, equipment, and the document's head."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pac.compiler.compare import Change
from tests.compare.builder import (
    Data,
    attribute,
    changed,
    classes,
    control,
    diff,
    document,
    full,
    named,
    only,
    operation,
    parameter,
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


def equipment(data: Data) -> Data:
    item: Data = step_of(data)["equipment"][0]
    return item


@pytest.mark.parametrize(
    ("limit", "note", "tag"),
    [
        ("<= 4 %area", "widened", "RANGE_WIDENED"),
        ("<= 2 %area", "tightened", "RANGE_TIGHTENED"),
        (">= 2 %area", "moved: neither limit contains the other", "RANGE_SHIFTED"),
    ],
)
def test_the_direction_of_a_specification(limit: str, note: str, tag: str) -> None:
    row = only(diff(FULL, edit(lambda d: aggregate(d).update(limit=r(limit)))))
    assert (row.note, row.tags) == (note, ("SPEC_CHANGED", tag))


def test_attributes_that_come_and_go() -> None:
    a, b = (
        document(),
        document(attributes=[attribute("aggregate", "<= 3 %area"), attribute("x", role="attribute")]),
    )
    there, back = diff(a, b), diff(b, a)
    assert {(c.path, c.change_class, c.severity) for c in there.visible} == {
        ("aggregate", "ATTRIBUTE_ADDED", "major"),
        ("x", "ATTRIBUTE_ADDED", "minor"),
    }
    assert {(c.path, c.change_class, c.severity) for c in back.visible} == {
        ("aggregate", "ATTRIBUTE_REMOVED", "critical"),
        ("x", "ATTRIBUTE_REMOVED", "major"),
    }


def test_materials_that_come_and_go() -> None:
    row = only(
        diff(FULL, edit(lambda d: d["materials"].append({"path": "n", "name": "n", "role": "solution"})))
    )
    assert (row.change_class, row.severity) == ("MATERIAL_ADDED", "major")


# ------------------------------------------------------------------ controls


def _controlled(*controls: Data, critical: bool = True, affects: tuple[str, ...] = ("aggregate",)) -> Data:
    items = [
        parameter(f"production.{name}", "1 g/L", kind="level", affects=list(affects), critical=critical)
        for name in ("a", "b")
    ]
    step = operation("production", 1, parameters=items, controls=list(controls))
    return document(attributes=[attribute("aggregate", "<= 3 %area")], operations=[step])


def test_a_lost_control_names_what_is_uncovered() -> None:
    row = only(diff(_controlled(control("production", "a")), _controlled()))
    assert (row.change_class, row.severity, row.affects) == ("CONTROL_REMOVED", "critical", ("aggregate",))
    assert row.note == "left without control: aggregate"
    both = _controlled(control("production", "a"), control("production", "b"))
    row = only(diff(both, _controlled(control("production", "b"))))
    assert row.note == "other controls or tests act on aggregate"


def test_a_control_of_something_not_critical() -> None:
    a = _controlled(control("production", "a"), critical=False, affects=())
    row = only(diff(a, _controlled(critical=False, affects=())))
    assert (row.change_class, row.severity, row.note) == ("CONTROL_REMOVED", "major", None)


def test_an_extra_control() -> None:
    row = only(diff(_controlled(), _controlled(control("production", "a"))))
    assert (row.change_class, row.severity, row.source) == ("CONTROL_ADDED", "info", None)


def test_several_controls_of_one_target_go_together_by_content() -> None:
    one, two = control("production", "a"), control("production", "a", action_respond="wait")
    assert diff(_controlled(one, two), _controlled(two, one)).changes == ()
    assert only(diff(_controlled(one, two), _controlled(two))).change_class == "CONTROL_REMOVED"


# ------------------------------------------------------------------ phases and the rest


def _phases(*names: str) -> Data:
    phases = [
        {
            "path": f"a.{name}",
            "name": name,
            "position": at,
            "steps": [{"action": "instruct", "text": f"do {name}"}],
        }
        for at, name in enumerate(names, start=1)
    ]
    return document(operations=[operation("a", 1, phases=phases)])


def test_phases_that_come_and_go_move_no_other() -> None:
    assert classes(diff(_phases("x", "y"), _phases("x", "new", "y"))) == {("a.new", "PHASE_CHANGED")}
    assert classes(diff(_phases("x", "new", "y"), _phases("x", "y"))) == {("a.new", "PHASE_CHANGED")}
    row = only(diff(_phases("x", "y"), _phases("y", "x")))
    assert (row.path, row.note) == ("a.phases", "order of phases")


def test_design_spaces_that_come_and_go() -> None:
    gone = only(diff(FULL, edit(lambda d: step_of(d).update(design_spaces=[]))))
    assert (gone.path, gone.change_class, gone.target) == ("production.space", "DESIGN_SPACE_CHANGED", None)


def test_a_strict_constraint_excludes_its_limit() -> None:
    def one(text: str, margin: str) -> Data:
        item = {
            "path": "a.space",
            "name": "space",
            "parameters": ["x"],
            "constraints": [{"text": text, "margin": q(margin)}],
        }
        return document(operations=[operation("a", 1, design_spaces=[item])])

    assert only(diff(one("x > 1", "1"), one("x > 1", "0"))).change_class == "OUTSIDE_DESIGN_SPACE"
    assert only(diff(one("x >= 1", "1"), one("x >= 1", "0"))).change_class == "WITHIN_DESIGN_SPACE"
    assert diff(one("x >= 1", "-1"), one("x >= 1", "-1")).visible == ()


def test_equipment_shows_tags_classes_and_what_differs() -> None:
    def other(data: Data) -> None:
        equipment(data).update(tag="BR_2", **{"class": "single_use"})
        equipment(data)["properties"][0].update(setpoint=q("2000 L"))

    row: Change = only(diff(FULL, changed(FULL, other)))
    assert row.source is not None and row.source.text == "BR_1 (stirred_tank)"
    assert row.target is not None and row.target.text == "BR_2 (single_use)"
    assert row.note == "vessel_volume 19000 L -> 2000 L"


def test_a_process_against_its_recipe() -> None:
    process = changed(FULL, lambda d: d.update(site=None))
    row = only(diff(process, FULL))
    assert (row.change_class, row.source) == ("SITE_CHANGED", None)


def test_rows_are_ordered_by_severity_then_along_the_flow() -> None:
    def several(data: Data) -> None:
        step_of(data, "harvest")["parameters"][0].update(setpoint=q("8000 xg"))
        named(step_of(data)["parameters"], "ph").update(setpoint=q("8 pH"))
        named(step_of(data)["parameters"], "temperature").update(setpoint=q("35.2 degC"))
        data["site"].update(name="other")

    rows = diff(FULL, changed(FULL, several)).visible
    assert [row.path for row in rows] == ["production.ph", "harvest.speed", "site", "production.temperature"]
