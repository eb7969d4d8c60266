"""Structures of phases in the document and in the comparison, from text to rows."""

from __future__ import annotations

import pytest

from pac.compiler.compare import compare
from pac.compiler.document import Document
from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source

HEAD = """use std.kinds
use std.schemes
operation_class step { }
process p version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp passes : count = 2
    PHASES
  }
}
"""
LOAD = "phase load { for 5 min }"
WASH = "phase wash { for 3 min }"


def compiled(phases: str) -> Document:
    project = Compilation((Source("p.pac", HEAD.replace("PHASES", phases)),))
    assert not [f"{p.code.code} {p.message}" for p in project.problems]
    return project.document("p")


def rows(a: str, b: str) -> set[tuple[str, str, str | None]]:
    found = compare(compiled(a), compiled(b)).visible
    assert {row.change_class for row in found} <= {"PHASE_CHANGED"}
    return {
        (row.path, row.source.text if row.source else "-", row.target.text if row.target else "-")
        for row in found
    }


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (f"repeat c 2 times {{ {LOAD} }}", f"repeat c 3 times {{ {LOAD} }}", {("a.c.repeats", "2 times", "3 times")}),
        (
            f"repeat c until pH > 4 pH {{ {LOAD} }}",
            f'repeat c until pH > 4 pH within 5 h respond "call" {{ {LOAD} }}',
            {("a.c.repeats", "until pH > 4 pH", "until pH > 4 pH within 5 h, else call")},
        ),
        (
            f"phase c {{ {LOAD}; {WASH} }}",
            f"parallel c {{ {LOAD}; {WASH} }}",
            {("a.c.structure", "one after another", "at the same time")},
        ),
        (
            f"select c {{ when pH > 4 pH {LOAD}; else {WASH} }}",
            f"select c {{ when pH > 5 pH {LOAD}; else {WASH} }}",
            {("a.c.load.when", "pH > 4 pH", "pH > 5 pH")},
        ),
        (
            f"select c {{ when pH > 4 pH {LOAD}; when pH > 2 pH {WASH} }}",
            f"select c {{ when pH > 2 pH {WASH}; when pH > 4 pH {LOAD} }}",
            {("a.c.phases", "load, wash", "wash, load")},
        ),
        ("phase c { until passes within 5 h }", "phase c { until passes within 6 h }",
         {("a.c", "until passes within 5 h", "until passes within 6 h")}),
        # What stands in a new structure is the same as before.
        (f"{LOAD}; {WASH}", f"repeat c 2 times {{ {LOAD}; {WASH} }}",
         {("a.c", "-", "repeat 2 times: phase load; phase wash")}),
        (f"parallel c {{ {LOAD}; {WASH} }}", f"{LOAD}; {WASH}",
         {("a.c", "at the same time: phase load; phase wash", "-")}),
        (f"{LOAD}; {WASH}", f"{LOAD}; repeat c 2 times {{ phase wash {{ for 4 min }} }}",
         {("a.c", "-", "repeat 2 times: phase wash"), ("a.c.wash", "for 3 min", "for 4 min")}),
        (f"{LOAD}; {WASH}", "repeat c 2 times { for 3 h }",
         {("a.c", "-", "repeat 2 times: for 3 h"), ("a.load", "for 5 min", "-"), ("a.wash", "for 3 min", "-")}),
    ],
)  # fmt: skip
def test_a_change_of_structure_is_one_row(a: str, b: str, expected: set[tuple[str, str, str]]) -> None:
    assert rows(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (f"parallel c {{ {LOAD}; {WASH} }}", f"parallel c {{ {WASH}; {LOAD} }}"),
        (f"repeat c 2 times {{ {LOAD} }}", f"repeat c 2.0 times {{ {LOAD} }}"),
        (
            f"select c {{ when pressure > 1 bar {LOAD}; else {WASH} }}",
            f"select c {{ when pressure > 1000 mbar {LOAD}; else {WASH} }}",
        ),
        ("phase c { until passes within 300 min }", "phase c { until passes within 5 h }"),
    ],
)
def test_what_means_the_same_is_no_change(a: str, b: str) -> None:
    assert rows(a, b) == set()


def test_the_document_of_parallel_phases_does_not_depend_on_their_order() -> None:
    here, there = (compiled(f"parallel c {{ {x}; {y} }}") for x, y in ((LOAD, WASH), (WASH, LOAD)))
    assert here.digest == there.digest
    (phase,) = here.operations[0].phases
    assert [(inner.name, inner.position) for inner in phase.phases] == [("load", 1), ("wash", 1)]


VALUES = """unit_operation a : step {
    STEP
    design_space d { PATH <= 9 L/h }
    require PATH <= 8 L/h
  }
  require a.PATH <= 7 L/h"""
ELUTE = """phase elute {
      non_cpp rate : flow_rate = RATE
      non_cpp half : flow_rate = rate / 2
      control rate { measure inline by meter every 1 s }
      attribute yield : step_yield = 90 %w/w
      for 1 L / rate
    }"""


def with_values(step: str, path: str, rate: str = "4 L/h") -> Document:
    body = VALUES.replace("STEP", step.replace("ELUTE", ELUTE).replace("RATE", rate)).replace("PATH", path)
    text = HEAD[: HEAD.index("unit_operation")] + body + "\n}\n"
    project = Compilation((Source("p.pac", text),))
    assert not [f"{p.code.code} {p.message}" for p in project.problems]
    return project.document("p")


def changes(a: Document, b: Document) -> set[tuple[str, str]]:
    return {(row.path, row.change_class) for row in compare(a, b).visible}


def test_values_move_with_their_phase() -> None:
    """A phase that is renamed or wrapped takes its values, their controls and all that names them along."""
    before = with_values("ELUTE", "elute.rate")
    renamed = with_values(ELUTE.replace("elute", "elution"), "elution.rate")
    assert {kind for _, kind in changes(before, renamed)} <= {"RENAMED", "TEXT_ONLY"}
    wrapped = with_values("repeat cycle 2 times { ELUTE }", "cycle.elute.rate")
    assert changes(before, wrapped) == {("a.cycle", "PHASE_CHANGED")}
    assert changes(wrapped, before) == {("a.cycle", "PHASE_CHANGED")}


def test_a_value_of_a_phase_is_compared_where_the_phase_moved() -> None:
    before = with_values("ELUTE", "elute.rate")
    wrapped = with_values("repeat cycle 2 times { ELUTE }", "cycle.elute.rate", "5 L/h")
    found = changes(before, wrapped)
    assert ("a.cycle.elute.rate", "SETPOINT_CHANGED") in found
    assert not {kind for _, kind in found} & {"PARAMETER_REMOVED", "PARAMETER_ADDED", "CONTROL_REMOVED"}


def test_a_phase_that_is_gone_takes_its_values_with_it() -> None:
    before = with_values("non_cpp rate : flow_rate = 4 L/h; ELUTE", "rate")
    after = with_values("non_cpp rate : flow_rate = 4 L/h", "rate")
    assert changes(before, after) == {
        ("a.elute", "PHASE_CHANGED"),
        ("a.elute.rate", "PARAMETER_REMOVED"),
        ("a.elute.half", "PARAMETER_REMOVED"),
        ("a.control.elute.rate", "CONTROL_REMOVED"),
        ("a.elute.yield", "ATTRIBUTE_REMOVED"),
    }
