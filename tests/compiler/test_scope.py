"""Names over several files and the library."""

from __future__ import annotations

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
