"""Models of a process: what the corpus, which sees problems only, cannot show."""

from __future__ import annotations

from datetime import date

import pytest

from pac.compiler.codes import Stage
from pac.compiler.compare.engine import compare
from pac.compiler.document import Document
from pac.compiler.pipeline import Compilation
from pac.compiler.process_models import LEVELS, exceeds
from pac.compiler.source import Source
from pac.targets.markdown_target import render

MODEL = """use std.kinds
model speed "Speed"{head} {{
  question "q"  intended_use "i"  context_of_use "c"
  influence low  consequence low  owner "o"
  input pH 6.8 .. 7.2 from mix.pH
  accept rmse <= 3 rpm
  {more}
  monitor performance rmse <= 4 rpm every batch respond "r"
  monitor drift residual <= 3 every batch respond "r"
}}
"""
PROCESS = """
use std.kinds
use std.schemes
operation_class mixing { }
process p {
  classification ich
  unit_operation mix : mixing {
    non_cpp agitation = 60 rpm
    non_cpp pH = 7.0 pH
    control agitation { measure inline by speed every 1 min }
  }
}
process q {
  classification ich
  unit_operation mix : mixing { non_cpp agitation = 60 rpm }
}
"""


def project(more: str = "", head: str = "", *, stage: Stage | None = None) -> Compilation:
    model = MODEL.format(more=more, head=head)
    sources = (Source("process.pac", PROCESS), Source("model.pac", model))
    return Compilation(sources, stage)


def document(more: str = "", head: str = "") -> Document:
    found = project(more, head)
    assert not found.problems, [problem.message for problem in found.problems]
    return found.document("p")


def test_a_document_holds_the_models_that_its_process_uses() -> None:
    found = project()
    assert [model.name for model in found.document("p").models] == ["speed"]
    assert found.document("q").models == []
    assert "Model Speed (`speed`)" in render(found.document("p"))


def test_a_model_is_part_of_what_is_approved() -> None:
    assert document().digest != document('artifact "sha256:1"').digest


def test_another_artifact_is_a_change_with_its_record() -> None:
    before = document('artifact "sha256:1"  tested_artifact "sha256:1"')
    after = document('artifact "sha256:2"  tested_artifact "sha256:1"  retest "none"', ' change "CC-1"')
    (row,) = [row for row in compare(before, after).changes if row.path == "model.speed.artifact"]
    assert row.change_class == "MONITORING_CHANGED"
    assert row.target is not None
    assert row.target.change == "CC-1"


def test_wording_is_no_visible_change() -> None:
    assert compare(document(), document('version "2"')).visible
    assert not compare(document('version "1"'), document('version "2"')).visible


def test_an_error_in_a_model_concerns_the_processes_that_use_it() -> None:
    found = project("tested 2026-01-01  approved 2026-01-02")
    assert [problem.code.code for problem in found.problems] == ["M04"]
    assert found.document("q").name == "q"
    with pytest.raises(Exception, match="p"):
        found.document("p")


@pytest.mark.parametrize("stage", list(Stage))
def test_the_digests_are_asked_for_once_the_process_is_released(stage: Stage) -> None:
    codes = [problem.code.code for problem in project(stage=stage).problems]
    assert ("M10" in codes) == stage.released


def test_levels_are_in_their_order() -> None:
    assert [[exceeds(a, b) for b in ("", *LEVELS)] for a in ("", *LEVELS)] == [
        [False, False, False, False],
        [True, False, False, False],
        [True, True, False, False],
        [True, True, True, False],
    ]


@pytest.mark.parametrize("waived", [True, False])
def test_a_finding_in_a_model_can_be_waived_there(waived: bool) -> None:
    line = 'waive M15 because "one more batch is tested" by "QA" until 2027-06-30' if waived else ""
    model = MODEL.format(more=f"approved 2026-01-01; result rmse 3.1 rpm\n  {line}", head="")
    sources = (Source("process.pac", PROCESS), Source("model.pac", model))
    found = Compilation(sources, today=date(2026, 6, 1)).problems
    assert [problem.code.code for problem in found] == ([] if waived else ["M15"])
