"""The derived control matrix and sampling plan, and CSV that no spreadsheet computes."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.document import Document
from pac.targets import control_matrix, sampling_plan, target_named
from pac.targets.control_strategy import MATERIALS, RELEASE
from pac.targets.control_strategy import control_matrix as matrix_of
from pac.targets.control_strategy import sampling_plan as plan_of
from pac.targets.csv_text import BYTE_ORDER_MARK, csv_text, guarded, unguarded
from tests.compiler.reading import compiled
from tests.targets import sample

# Kept short: the library's classes would hide what is looked at.
TEXT = """use std.kinds
use std.schemes
use std.materials
mechanism binding
operation_class step { input load : buffer; output pool : buffer }

process p "P" {
  classification ich
  cqa a "=SUM(A1)" : area_fraction <= 3 %area  criticality high { test release by sec from v.pool every batch }
  cqa b : area_fraction <= 3 %area
  cqa c : text = "-clear" { test release by eye  respond "@reject" }
  cqa d : area_fraction <= 3 %area { rtrt by model from u.x every batch }
  solution feed : buffer { cma iron : mass_concentration <= 1 mg/L affects b { test release by icp every lot } }
  product out : buffer
  unit_operation u : step {
    cpp x : duration = 60 min  nor 50 .. 70  par 40 .. 80  affects a, b
    non_cpp y : duration = 60 min
    control x { measure offline by clock every batch }
    ipc e : area_fraction <= 5 %area by sec from pool every batch  covers b  respond "hold"
    phase one { sample conductivity; phase two { sample pH } }
  }
  unit_operation v : step {
    clears b 2 log10 by binding
    ipt f : area_fraction by sec from phase run at end every batch  samples 2 of 5 mL  turnaround 8 h
    phase run { for 5 min }
  }
  flow { feed -> u; u -> v { limit a <= 4 %area; ipc g : pH 6 .. 7 by probe covers a respond "adjust" }; v -> out }
}
"""


@pytest.fixture(scope="module")
def document() -> Document:
    project = compiled(TEXT)
    # `d` is covered by its real-time release alone.
    assert [p.code.code for p in project.problems] == ["S09"], [p.message for p in project.problems]
    return project.document("p")


def rows(text: str) -> list[list[str]]:
    assert text.startswith(BYTE_ORDER_MARK)
    return [[unguarded(cell) for cell in row] for row in csv.reader(io.StringIO(text[1:]))]


def cells(document: Document, name: str) -> dict[str, list[str]]:
    line = next(line for line in matrix_of(document).lines if line.attribute.name == name)
    return {column: [entry.text for entry in entries] for column, entries in line.cells.items() if entries}


def test_every_sort_of_control_stands_where_it_acts(document: Document) -> None:
    assert cells(document, "a") == {
        "u": [
            "CPP x (NOR 50 .. 70 min, PAR 40 .. 80 min), offline by clock",
            "limit <= 4 %area on u -> v",
            "IPC g 6 .. 7 pH by probe",
        ],
        "v": ["test release by sec, every batch"],
    }
    assert cells(document, "b") == {
        MATERIALS: ["CMA feed.iron <= 1 mg/L"],
        "u": ["CPP x (NOR 50 .. 70 min, PAR 40 .. 80 min), offline by clock", "IPC e <= 5 %area by sec"],
        "v": ["clears 2 log10 by binding"],
    }
    assert cells(document, "d") == {RELEASE: ["real-time release by model from u.x, every batch"]}


def test_how_an_attribute_is_covered(document: Document) -> None:
    found = {line.attribute.name: line.coverage for line in matrix_of(document).lines}
    assert found == {"a": "process and test", "b": "process", "c": "test only", "d": "test only"}


def test_what_is_not_measured_or_tested_controls_nothing(document: Document) -> None:
    steps = [step.model_copy(update={"controls": []}) for step in document.operations]
    bare = document.model_copy(update={"operations": steps})
    (line,) = (line for line in matrix_of(bare).lines if line.attribute.name == "a")
    (entry, *_) = line.cells["u"]
    assert (entry.text, entry.counts) == ("CPP x (NOR 50 .. 70 min, PAR 40 .. 80 min), not measured", False)
    assert control_matrix.letters(line.cells["u"]) == "pIl"


def test_what_nothing_covers_is_seen() -> None:
    document = sample.document()
    bare = [item.model_copy(update={"tests": [], "rtrt": None}) for item in document.attributes]
    open_ = document.model_copy(update={"attributes": bare, "operations": [], "streams": [], "materials": []})
    lines = {line.attribute.name: line for line in matrix_of(open_).lines}
    assert lines["aggregate"].coverage == "NOT COVERED"
    assert "NOT COVERED" in control_matrix.render(open_, 80)
    assert "NOT COVERED" in control_matrix.emit(open_).files[0][1]
    assert (
        "**NOT COVERED**"
        in dict((n, t) for n, t in target_named("markdown").emit(open_).files)[f"{open_.name}.md"]
    )  # type: ignore[union-attr]


def test_the_plan_has_everything_that_is_sampled(document: Document) -> None:
    found = [(line.step, line.what, line.sort, line.place) for line in plan_of(document)]
    assert sorted(found) == sorted(
        [
            ("u", "x", "offline measurement", ""),
            ("u", "e", "IPC", "u.pool"),
            ("u", "conductivity", "sample", "phase u.one"),
            ("u", "pH", "sample", "phase u.one.two"),
            ("u", "g", "IPC", "stream u->v"),
            ("v", "f", "IPT", "phase v.run, at its end"),
            ("v", "=SUM(A1)", "test, release", "v.pool"),
            ("", "c", "test, release", ""),
            ("", "d", "real-time release", "u.x"),
            ("feed", "iron", "test, release", ""),
        ]
    )
    line = next(line for line in plan_of(document) if line.what == "f")
    assert (line.samples, line.turnaround, line.method, line.frequency) == ("2 x 5 mL", "8 h", "sec", "batch")


def test_the_plan_follows_the_flow(document: Document) -> None:
    steps = [row[1] for row in rows(sampling_plan.emit(document).files[0][1])[1:]]
    assert steps == sorted(steps, key=["u", "v", "", "feed"].index) or steps.index("v") > steps.index("u")


def test_nothing_that_an_author_wrote_is_computed(document: Document) -> None:
    for target in (control_matrix, sampling_plan):
        text = target.emit(document).files[0][1]
        table = list(csv.reader(io.StringIO(text[1:])))
        assert all(not cell.startswith(("=", "+", "-", "@")) for row in table for cell in row)
        assert len({len(row) for row in table}) == 1
    text = control_matrix.emit(document).files[0][1]
    assert "'=SUM(A1)" in text
    assert rows(text)[3][:5] == ["c", "", "", "", "-clear"]
    assert any(row[-2] == "@reject" for row in rows(sampling_plan.emit(document).files[0][1]))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_a_cell_gives_its_text_back_and_is_never_a_formula(text: str) -> None:
    assert unguarded(guarded(text)) == text
    (row,) = csv.reader(io.StringIO(csv_text([[text, "x"]])[1:]))
    assert unguarded(row[0]) == text
    assert not row[0].lstrip(" ").startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_short_form_fits_its_width_and_names_every_step(document: Document, width: int) -> None:
    text = control_matrix.render(sample.document(), width)
    matrix = [line for line in text.splitlines() if line.startswith(("aggregate", "hcp"))]
    assert len(matrix) >= 4
    for step in sample.document().operations:
        assert step.name in text
    assert "declares no quality attribute" in control_matrix.render(sample.long_document(), width)
    assert "Pl" not in control_matrix.render(document, width).split("quality attribute")[0]
