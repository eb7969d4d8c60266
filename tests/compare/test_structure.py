"""Steps, their order, the streams between them, and renames."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import pytest

from pac.compiler.compare import Change, Comparison
from tests.compare.builder import (
    Data,
    attribute,
    classes,
    control,
    diff,
    document,
    full,
    only,
    operation,
    parameter,
    q,
    r,
    step_of,
    stream,
)


def chain(*names: str, **more: object) -> Data:
    """Steps one after another, each with one linked parameter."""
    steps = [
        operation(
            name,
            at,
            class_=f"{name}_class",
            parameters=[parameter(f"{name}.{name}_level", "1 g/L", kind="level", affects=[f"cqa_{name}"])],
        )
        for at, name in enumerate(names, start=1)
    ]
    streams = [stream(a, b) for a, b in itertools.pairwise(names)]
    return document(operations=steps, streams=streams, **more)


def of_class(comparison: Comparison, name: str) -> Change:
    found = [change for change in comparison.visible if change.change_class == name]
    assert len(found) == 1, classes(comparison)
    return found[0]


def test_a_step_put_in_between_moves_no_other() -> None:
    found = diff(chain("a", "b", "c"), chain("a", "x", "b", "c"))
    assert classes(found) == {
        ("x", "STEP_ADDED"),
        ("a->b", "STREAM_REMOVED"),
        ("a->x", "STREAM_ADDED"),
        ("x->b", "STREAM_ADDED"),
    }
    row = of_class(found, "STEP_ADDED")
    assert (row.severity, row.source, row.affects) == ("critical", None, ("cqa_x",))
    assert row.note is not None and row.note.startswith("after a; before b")
    assert {change.severity for change in found.visible if "STREAM" in change.change_class} == {"info"}


def test_a_removed_step_names_what_is_lost() -> None:
    a = chain("a", "x", "b")
    step_of(a, "x")["controls"] = [control("x", "x_level")]
    found = diff(a, chain("a", "b"))
    row = of_class(found, "STEP_REMOVED")
    assert (row.severity, row.target) == ("critical", None)
    assert row.note is not None and "controls lost: control x_level, inline by rtd every 1 min" in row.note
    assert ("flow", "ORDER_CHANGED") not in classes(found)


def test_a_cut_flow_is_another_order() -> None:
    b = chain("a", "b")
    b["streams"] = []
    found = diff(chain("a", "b"), b)
    assert classes(found) == {("flow", "ORDER_CHANGED"), ("a->b", "STREAM_REMOVED")}
    assert of_class(found, "STREAM_REMOVED").severity == "major"


def test_swapped_steps() -> None:
    found = diff(chain("a", "b", "c", "d"), chain("a", "c", "b", "d"))
    row = of_class(found, "ORDER_CHANGED")
    assert (row.path, row.severity) == ("flow", "critical")
    assert row.note == "violated: b before c; new: c before b"
    assert row.source is not None and row.source.text == "b, c"
    assert row.target is not None and row.target.text == "c, b"
    assert row.affects == ("cqa_b", "cqa_c")


def test_a_step_moved_to_the_end() -> None:
    found = diff(chain("a", "b", "c", "d"), chain("b", "c", "d", "a"))
    row = of_class(found, "ORDER_CHANGED")
    assert row.note == "violated: a before b, a before c, a before d; new: b before a, c before a, d before a"


def test_positions_and_recycles_do_not_make_an_order() -> None:
    a, b = chain("a", "b", "c"), chain("a", "b", "c")
    for item in b["operations"]:
        item["position"] += 4
    assert diff(a, b).visible == ()
    b = chain("a", "b", "c")
    b["streams"].append(stream("c", "a", recycle=True))
    assert classes(diff(a, b)) == {("c->a", "STREAM_ADDED")}


def test_order_runs_through_materials() -> None:
    a = chain("a", "b")
    b = chain("a", "b")
    material = {"path": "pool", "name": "pool", "role": "intermediate"}
    a["materials"] = b["materials"] = [material]
    b["streams"] = [stream("a", "pool"), stream("pool", "b")]
    assert ("flow", "ORDER_CHANGED") not in classes(diff(a, b))


def test_a_step_of_another_class() -> None:
    b = chain("a")
    b["operations"][0]["class"] = "perfusion"
    assert only(diff(chain("a"), b)).change_class == "STEP_REPLACED"


def test_a_stream_with_other_ports_or_limits() -> None:
    a, b = chain("a", "b"), chain("a", "b")
    b["streams"][0] = stream("a", "b", source_port="permeate")
    row = only(diff(a, b))
    assert (row.change_class, row.affects) == ("STREAM_CHANGED", ("cqa_b",))
    a["streams"][0] = stream("a", "b", limits=[{"name": "titer", "range": r("<= 5 g/L")}])
    b["streams"][0] = stream("a", "b", limits=[{"name": "titer", "range": r("<= 6 g/L")}])
    row = only(diff(a, b))
    assert (row.path, row.change_class, row.severity) == ("a->b.titer", "LIMIT_CHANGED", "major")
    assert row.tags == ("LIMIT_CHANGED", "RANGE_WIDENED")
    b["streams"][0] = stream("a", "b", limits=[{"name": "titer", "range": r("<= 5000 mg/L")}])
    assert diff(a, b).visible == ()


# ------------------------------------------------------------------ renames


def renamed(data: Data, old: str, new: str, *, declare: bool) -> Data:
    """The whole document with a name replaced, as its author would."""
    text = json.dumps(data)
    other: Data = json.loads(re.sub(rf"\b{old}\b", new, text))

    def walk(value: object) -> None:
        if isinstance(value, dict):
            if value.get("name") == new and "path" in value and declare and "source" not in value:
                value["was"] = old
            for item in value.values():
                walk(item)
        elif isinstance(value, list):
            for item in value:
                walk(item)

    walk(other)
    return other


@pytest.mark.parametrize(
    "name", ["production", "harvest", "temperature", "ph", "aggregate", "hcp", "medium", "space", "culture"]
)
def test_a_declared_rename_is_all_there_is(name: str) -> None:
    a = full()
    for item in (step_of(a), *step_of(a)["controls"], *step_of(a)["equipment"][0]["capabilities"]):
        item.pop("was", None)
    b = renamed(a, name, "another_name", declare=True)
    for found in (diff(a, b), diff(b, a)):
        visible = {(c.path, c.change_class) for c in found.visible}
        # The capability of the equipment is not the parameter; it was renamed along with it.
        visible = {row for row in visible if ".equipment." not in row[0]}
        assert visible == set()
        assert "RENAMED" in {change.change_class for change in found.changes}


def test_a_rename_with_a_change_inside() -> None:
    b = renamed(chain("a", "b", "c"), "b", "polish", declare=True)
    step_of(b, "polish")["parameters"][0]["setpoint"] = q("2 g/L")
    assert classes(diff(chain("a", "b", "c"), b)) == {("polish.b_level", "SETPOINT_CHANGED")}


def test_an_inferred_rename_of_a_step_is_shown() -> None:
    a, b = chain("a", "b", "c"), renamed(chain("a", "b", "c"), "b", "polish", declare=False)
    step_of(b, "polish")["class"] = "b_class"
    row = only(diff(a, b))
    assert (row.path, row.change_class, row.severity) == ("polish", "RENAMED", "info")
    assert row.note is not None and "no `was`" in row.note


def test_other_parameters_are_another_step() -> None:
    b = renamed(chain("a", "b", "c"), "b", "polish", declare=False)
    step_of(b, "polish")["class"] = "b_class"
    step_of(b, "polish")["parameters"] = [parameter("polish.speed", "1 rpm"), parameter("polish.time", "1 h")]
    found = diff(chain("a", "b", "c"), b)
    assert {("b", "STEP_REMOVED"), ("polish", "STEP_ADDED")} <= classes(found)


def test_an_inferred_rename_needs_one_candidate() -> None:
    def two(*names: str) -> Data:
        return document(
            operations=[
                operation(
                    "a", 1, parameters=[parameter(f"a.{name}", "5 CV", kind="volume") for name in names]
                )
            ]
        )

    assert classes(diff(two("wash"), two("rinse"))) == {("a.rinse", "RENAMED")}
    assert {change.change_class for change in diff(two("wash"), two("rinse", "strip")).visible} == {
        "PARAMETER_REMOVED",
        "PARAMETER_ADDED",
    }
    empty = document(operations=[operation("a", 1, parameters=[parameter("a.x")])])
    other = document(operations=[operation("a", 1, parameters=[parameter("a.y")])])
    assert {change.change_class for change in diff(empty, other).visible} == {
        "PARAMETER_REMOVED",
        "PARAMETER_ADDED",
    }


def test_links_follow_a_rename() -> None:
    def one(cqa: str, **more: Any) -> Data:
        item = parameter("a.level", "1 g/L", kind="level", affects=[cqa])
        return document(
            attributes=[attribute(cqa, "<= 3 %area", **more)],
            operations=[operation("a", 1, parameters=[item])],
        )

    assert diff(one("aggregate"), one("hmw", was="aggregate")).visible == ()
    # The same without `was`: supposed, so shown.
    assert classes(diff(one("aggregate"), one("hmw"))) == {("hmw", "RENAMED")}
