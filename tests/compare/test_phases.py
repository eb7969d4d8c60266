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
