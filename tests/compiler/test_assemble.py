"""The model to the canonical document."""

from __future__ import annotations

import pytest

from pac.compiler.document import Document, from_json, to_json
from pac.compiler.pipeline import NotCompilable, UnknownName
from tests.compiler.reading import compiled, process, step


def document(text: str, name: str = "p") -> Document:
    project = compiled(text)
    return project.document(name)


FULL = process("""
  cqa q "Q" : titer <= 5 g/L  criticality high  evidence "first" { limit low 1 .. 2 g/L; test release by x every 2 d }
  solution w "W" { contains 5 mM salt; pH = 7.0 ± 0.1 at 25 degC; grade "USP"; hold <= 3 d at 2 .. 8 degC }
  unit_operation u : step "U" {
    gpp temperature = 35.0 ± 0.5 degC  par 34 .. 36  note "n" { edge_of_failure > 40 }
    cpp x : volume = 1 L  par 500 .. 2000 mL  affects q
    control x { measure inline by scale every 1 min; alert 0.9 .. 1.1; respond "call" }
    phase one "One" { with w  for 2 h; phase inner { instruct "stir" } }
    phase two { until x >= 1 L }
    clears q 2 log10 by heat
    design_space { let h = x / 2; h >= 0.1 L "a limit"; temperature in 30 .. 40 }
  }
  require u.x <= 2 L "no more"
""")


def test_everything_an_author_says_is_in_the_document() -> None:
    found = document(FULL)
    (quality,) = found.attributes
    assert quality.limit is not None
    assert (quality.path, quality.role, quality.limit.text, quality.evidence) == (
        "q",
        "cqa",
        "<= 5 g/L",
        ["first"],
    )
    assert [(limit.name, limit.range.text) for limit in quality.limits] == [("low", "1 .. 2 g/L")]
    assert [(test.purpose, test.method, test.every) for test in quality.tests] == [("release", "x", "2 d")]
    (material,) = found.materials
    assert [(c.amount.text, c.substance) for c in material.composition] == [("5 mM", "salt")]
    assert [p.name for p in material.properties] == ["grade", "pH"]
    (operation,) = found.operations
    assert [parameter.name for parameter in operation.parameters] == [
        "x",
        "temperature",
    ]  # critical ones first
    x, temperature = operation.parameters
    assert (x.class_, x.critical, x.affects) == ("cpp", True, ["q"])
    assert x.par is not None
    assert x.par.text == "500 .. 2000 mL"
    assert temperature.nor is not None
    assert temperature.nor.text == "34.5 .. 35.5 degC"
    assert [edge.text for edge in temperature.edge_of_failure] == ["> 40 degC"]
    (control,) = operation.controls
    assert control.alert is not None
    assert (control.target, control.alert.text, control.alert_respond) == ("x", "0.9 .. 1.1 L", "call")
    assert [(phase.path, phase.position) for phase in operation.phases] == [("u.one", 1), ("u.two", 2)]
    assert [phase.path for phase in operation.phases[0].phases] == ["u.one.inner"]
    assert [(c.target, c.amount.text, c.mechanism) for c in operation.clearances] == [
        ("q", "2 log10", "heat")
    ]
    (space,) = operation.design_spaces
    margins = {
        constraint.text: constraint.margin.text for constraint in space.constraints if constraint.margin
    }
    assert margins == {
        "h >= 0.1 L": "0.4 L",
        "temperature >= 30 degC": "5 delta_degC",
        "temperature <= 40 degC": "5 delta_degC",
    }
    assert [(r.text, r.label) for r in found.requirements] == [("u.x <= 2 L", "no more")]


def test_a_document_survives_json() -> None:
    found = document(FULL)
    again = from_json(to_json(found))
    assert again == found
    assert to_json(again) == to_json(found)


def test_the_digest_is_of_the_content_and_not_of_the_place() -> None:
    found = document(FULL)
    moved = document("# a comment\n\n" + FULL.replace("gpp temperature", "gpp   temperature"))
    assert moved.digest == found.digest
    assert moved.operations[0].parameters[0].origin.line == found.operations[0].parameters[0].origin.line + 2
    for old, new in (
        ("35.0", "35.00"),
        ('"n"', '"m"'),
        ("<= 5 g/L", "< 5 g/L"),
        ("phase two", "phase three"),
    ):
        assert FULL.count(old) == 1
        assert document(FULL.replace(old, new)).digest != found.digest


def test_a_document_is_refused_where_an_error_concerns_it_and_only_there() -> None:
    good = process("")
    broken = "process q {\n  unit_operation u : nothing { }\n}\n"
    project = compiled(good, b=broken)
    assert project.document("p").name == "p"
    with pytest.raises(NotCompilable) as caught:
        project.document("q")
    assert [problem.code.code for problem in caught.value.problems] == ["N01"]
    with pytest.raises(UnknownName) as unknown:
        project.document("pp")
    assert unknown.value.suggestions == ("p", "q")


def test_a_class_gives_values_that_a_process_leaves_out() -> None:
    text = step("").replace(
        "parameter temperature : temperature", "parameter temperature : temperature = 20 degC"
    )
    (parameter,) = document(text).operations[0].parameters
    assert parameter.setpoint is not None
    assert (parameter.setpoint.text, parameter.origin.kind) == ("20 degC", "class default")
