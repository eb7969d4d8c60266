"""Values of phases: which one a name means, recipes, the normal operating box, platforms."""

from __future__ import annotations

import pytest

from pac.compiler import document as doc
from pac.compiler.compare import compare
from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source

HEAD = """use std.kinds
use std.schemes
operation_class step { runs on bench; parameter x : volume }
equipment_class bench { capability x : volume }
process p version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp x = 1 L  nor 0.5 .. 1.5
    BODY
  }
  unit_operation b : step { OTHER }
  flow { a -> b }
}
site s { equipment B1 : bench { x range 0 .. 10 L }; equipment B2 : bench { x range 0 .. 3 L } }
recipe r of p 1.0.0 at s { a on B1 { OVERRIDES }; b on B1 }
"""
PHASES = """phase one {
      non_cpp x = 2 L  nor 1 .. 3
      phase two { non_cpp y : volume = FORMULA }
    }"""


def compiled(body: str, other: str = "", overrides: str = "") -> Compilation:
    text = HEAD.replace("BODY", body).replace("OTHER", other).replace("OVERRIDES", overrides)
    return Compilation((Source("p.pac", text),))


def codes(project: Compilation) -> list[str]:
    return [f"{problem.code.code} {problem.message}" for problem in project.problems]


def value(document: doc.Document, step: str, name: str) -> str | None:
    operation = next(each for each in document.operations if each.name == step)
    found = next(each for each in operation.parameters if each.name == name)
    return found.setpoint.text if found.setpoint is not None else None


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("2 * x", "4 L"),  # the phase around it
        ("2 * a.x", "2 L"),  # the step, by its full name
        ("2 * one.x", "4 L"),  # the same from the step on
        ("2 * b.three.z", "14 L"),  # a phase of another step
        ("x + a.one.x", "4 L"),
    ],
)
def test_a_name_means_the_nearest_value(formula: str, expected: str) -> None:
    project = compiled(PHASES.replace("FORMULA", formula), "phase three { non_cpp z : volume = 7 L }")
    assert not codes(project)
    assert value(project.document("p"), "a", "one.two.y") == expected


def test_a_name_that_is_not_in_the_phase_is_the_step_s() -> None:
    project = compiled("phase one { non_cpp y : volume = 3 * x }; phase two { for 5 min }")
    assert not codes(project)
    assert value(project.document("p"), "a", "one.y") == "3 L"


def test_neighbouring_phases_do_not_see_each_other() -> None:
    project = compiled("phase one { non_cpp y : volume = 3 L }; phase two { non_cpp z : volume = y }")
    assert codes(project) == ["N01 there is no value `y` here"]
    assert [problem.hint for problem in project.problems] == ["did you mean `one.y`?"]


def test_a_value_keeps_its_meaning_where_the_recipe_changes_it() -> None:
    body = PHASES.replace("FORMULA", "2 * x")
    project = compiled(body, overrides='one.x = 2.5 L because "vessel"')
    assert not codes(project)
    assert value(project.document("r"), "a", "one.two.y") == "5 L"
    assert value(project.document("r"), "a", "x") == "1 L"


def test_a_recipe_may_write_the_step_or_leave_it_out() -> None:
    body = PHASES.replace("FORMULA", "x")
    texts = ('one.x = 2.5 L because "vessel"', 'a.one.x = 2.5 L because "vessel"')
    found = {value(compiled(body, overrides=text).document("r"), "a", "one.x") for text in texts}
    assert found == {"2.5 L"}


def test_a_phase_of_the_name_of_its_step_comes_first() -> None:
    project = compiled("phase a { non_cpp x = 2 L }", overrides='a.x = 2.5 L because "vessel"')
    document = project.document("r")
    assert (value(document, "a", "x"), value(document, "a", "a.x")) == ("1 L", "2.5 L")


def test_the_box_of_a_phase_s_value_is_its_own_range() -> None:
    """`x` of the phase normally lies in 1 .. 3 L, that of the step in 0.5 .. 1.5 L."""
    at_limit = "require one.two.y <= 6 L"
    beyond = "require one.two.y < 6 L"
    for line, expected in ((at_limit, []), (beyond, ["R12"])):
        found = codes(compiled(f"{PHASES.replace('FORMULA', '2 * x')}\n{line}"))
        assert [text.split()[0] for text in found] == expected


def test_the_equipment_limits_phases_by_the_plain_name() -> None:
    for tag, expected in (("B1", []), ("B2", ["E02"])):
        text = HEAD.replace("BODY", "phase one { non_cpp x = 3.1 L }").replace("OTHER", "")
        text = text.replace("a on B1 { OVERRIDES }", f"a on {tag}")
        found = Compilation((Source("p.pac", text),))
        assert [problem.code.code for problem in found.problems] == expected


def test_a_phase_takes_no_value_of_the_class() -> None:
    text = HEAD.replace("parameter x : volume", "parameter x : volume = 4 L; parameter w : volume = 5 L")
    text = text.replace("BODY", "phase one { non_cpp w par 1 .. 9 L }").replace("OTHER", "")
    project = Compilation((Source("p.pac", text.replace("OVERRIDES", "")),))
    document = project.document("p")
    assert (value(document, "a", "w"), value(document, "a", "one.w")) == ("5 L", None)


PLATFORM = """use std.kinds
use std.schemes
operation_class step { }
platform base version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp y : volume = 2 L
    phase one { non_cpp x : volume = 1 L }
    control one.x, y { measure inline by probe every 1 s }
    interacts one.x, y
  }
}
process p version 1.0.0 of base 1.0.0 { unit_operation a { OWN } }
"""


def test_what_names_a_value_of_a_removed_phase_is_removed_with_it() -> None:
    project = Compilation((Source("p.pac", PLATFORM.replace("OWN", 'remove one because "not needed"')),))
    assert not codes(project)
    (operation,) = project.document("p").operations
    assert [item.name for item in operation.parameters] == ["y"]
    assert [item.target for item in operation.controls] == ["y"]
    assert operation.interactions == []


def test_a_phase_of_a_process_replaces_that_of_its_platform_whole() -> None:
    own = 'phase one { non_cpp x : volume = 3 L  because "larger" }'
    project = Compilation((Source("p.pac", PLATFORM.replace("OWN", own)),))
    assert [text.split()[0] for text in codes(project)] == ["D14"]  # the phase differs, and says not why


ADJUSTED = """use std.kinds
use std.schemes
use std.materials
operation_class step { runs on bench }
equipment_class bench { }
process p version 1.0.0 {
  classification ich
  solution elution : buffer { pH = 3.5 ± 0.1 at 25 degC }
  unit_operation a : step { phase wash { with elution  volume 5 CV } }
  flow { a -> a recycle }
}
site s { equipment B1 : bench { } }
recipe plain of p 1.0.0 at s { a on B1 }
recipe r of p 1.0.0 at s { a on B1 { OVERRIDES } }
"""


def test_a_recipe_has_its_own_settings_and_properties() -> None:
    lines = 'wash.volume = 6 CV because "longer"'
    text = ADJUSTED.replace("OVERRIDES", lines).replace(
        "a on B1 { wash", 'elution.pH = 3.7 because "other resin"  change "CC-1"; a on B1 { wash'
    )
    project = Compilation((Source("p.pac", text),))
    assert not codes(project)
    plain, changed, process = (project.document(name) for name in ("plain", "r", "p"))
    (before,), (after,) = (document.operations[0].phases for document in (plain, changed))
    assert [step.text for step in before.steps] == ["with elution", "volume 5 CV"]
    assert [step.text for step in after.steps] == ["with elution", "volume 6 CV"]
    assert after.steps[1].origin is not None
    assert after.steps[1].origin.reason == "longer"
    assert after.steps[1].replaced is not None
    assert after.steps[1].replaced.text == "5 CV"
    (value,) = changed.materials[0].properties
    assert value.setpoint is not None
    assert (value.setpoint.text, value.range, value.reference and value.reference.text) == (
        "3.7 pH",
        None,
        "25 degC",
    )
    assert value.origin is not None
    assert (value.origin.kind, value.origin.change) == ("recipe", "CC-1")
    assert plain.materials[0].properties == process.materials[0].properties


def test_a_setting_of_the_same_value_changes_nothing() -> None:
    text = ADJUSTED.replace("OVERRIDES", 'wash.volume = 5 CV because "confirmed"')
    project = Compilation((Source("p.pac", text),))
    found = compare(project.document("plain"), project.document("r")).changes
    assert {row.change_class for row in found if not row.hidden} <= {"EQUAL", "TEXT_ONLY"}
