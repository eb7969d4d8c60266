"""Names over several files and the library."""

from __future__ import annotations

from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source
from tests.compiler.reading import compiled, found


def test_a_file_sees_the_library_that_it_uses_and_what_that_uses() -> None:
    text = "use std.mammalian\nprocess p { unit_operation u : cell_culture { parameter temperature = 37 degC } }\n"
    assert not [code for code, _ in found(text) if code[0] in "NP"]


def test_what_is_not_in_use_is_named_with_its_module() -> None:
    project = compiled("use std.kinds\nprocess p { unit_operation u : cell_culture { } }\n")
    (problem,) = [problem for problem in project.problems if problem.code.code == "N01"]
    assert problem.span is not None
    assert problem.span.text == "cell_culture"
    assert "use std.mammalian" in problem.hint


def test_declarations_of_one_file_are_seen_by_the_others() -> None:
    library = "kind wetness : %w/w\noperation_class soak { parameter wetness : wetness }\n"
    process = "process p { unit_operation u : soak { parameter wetness = 5 %w/w } }\n"
    assert not [code for code, _ in found(process, b=library) if code[0] in "NP"]
    assert not [code for code, _ in found(f"use b\n{process}", b=library) if code[0] in "NP"]


def test_an_unknown_module_is_reported_with_the_likely_one() -> None:
    project = compiled("use std.mamalian\n")
    (problem,) = project.problems
    assert problem.code.code == "N01"
    assert problem.fix is not None
    assert [(edit.span.text, edit.text) for edit in problem.fix.edits] == [("std.mamalian", "std.mammalian")]


def test_a_name_is_declared_once_in_a_project() -> None:
    project = compiled("kind k : L\nkind l : L\n", b="kind k : kg\n")
    (problem,) = project.problems
    assert problem.code.code == "N02"
    assert problem.file_name == "b.pac"
    assert [related.span.file for related in problem.related] == ["a.pac"]


def test_one_name_may_stand_for_things_of_different_sorts() -> None:
    text = "kind x : L\nmaterial_class x\noperation_class x { }\nequipment_class x { }\nprocess x { }\nsite x { }\n"
    assert "N02" not in {code for code, _ in found(text)}


def test_a_name_of_the_library_cannot_be_declared_again() -> None:
    assert [code for code, _ in found("use std.kinds\nkind temperature : degC\n")] == ["N02"]


def test_classes_that_extend_each_other_are_a_circle() -> None:
    text = "operation_class a extends b { }\noperation_class b extends a { }\n"
    assert {code for code, _ in found(text)} == {"N03"}
    assert {code for code, _ in found("equipment_class a extends a { }\n")} == {"N03"}


def test_likely_names_are_offered_across_capitals_and_slips() -> None:
    text = """use std.kinds
process p {
  cqa purity : ratio <= 1
  operation_x
}
operation_class step { }
process q {
  cqa purity : ratio <= 1
  unit_operation u : Step { }
  unit_operation v : stepp { }
  unit_operation w : zzz { }
}
"""
    hints = {
        problem.span.text: problem.hint
        for problem in compiled(text).problems
        if problem.span is not None and problem.code.code == "N01"
    }
    assert hints["Step"] == "did you mean `step`?"
    assert hints["stepp"] == "did you mean `step`?"
    assert hints["zzz"] == "there is `step`"


def test_a_library_can_be_checked_as_a_project_of_its_name() -> None:
    steps = """use company.quantities
use company.quantities.wetness as moisture
operation_class soak { parameter moisture : moisture }
"""
    files = (Source("quantities.pac", "kind wetness : %w/w\n"), Source("steps.pac", steps))
    assert not Compilation(files, name="company").problems
    assert [p.code.code for p in Compilation(files, name="other").problems] == ["N01"] * 3


def test_a_library_module_sees_only_what_it_uses() -> None:
    app = Source("a.pac", "use std.kinds\nuse company.steps\nprocess p { unit_operation u : soak { } }\n")
    steps = Source("lib/steps.pac", "operation_class soak { parameter t : temperature }\n")
    (problem,) = Compilation((app,), libraries=(("company.steps", steps),)).problems
    assert (problem.code.code, problem.file_name) == ("N01", "lib/steps.pac")
    assert "use std.kinds" in problem.hint


def test_documents_show_the_declared_name() -> None:
    text = (
        "use std.kinds\nuse std.materials.buffer as liquid\nuse std.equipment.stirred_tank as tank\n"
        "operation_class soak { runs on tank }\nuse std.materials\n"
        "process p version 1.0.0 { solution s : liquid; unit_operation u : soak { uses s } }\n"
        "site t { equipment T : tank { } }\nrecipe r of p 1.0.0 at t { u on T }\n"
    )
    document = compiled(text).document("r")
    assert [material.class_ for material in document.materials] == ["buffer"]
    assert [use.class_ for use in document.operations[0].equipment] == ["stirred_tank"]


def test_a_declaration_with_another_name_leaves_its_own() -> None:
    text = """use std.materials
use std.materials.buffer as liquid
process p { solution s : buffer; solution l : liquid }
"""
    assert ("N01", "buffer") in found(text)
    assert ("N01", "liquid") not in found(text)
