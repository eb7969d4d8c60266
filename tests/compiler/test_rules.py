"""House rules: for which things they are judged, and where, with which severity, what breaks them is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from pac.compiler.codes import Stage
from pac.compiler.loading import load
from pac.compiler.model import Model
from pac.compiler.pipeline import Compilation, open_project
from pac.compiler.problems import Problem
from pac.compiler.rule_subjects import ANY, COUNT, MEASURED, SUBJECTS, TEXT, WORD
from pac.compiler.rule_things import things
from pac.compiler.source import Source
from tests.test_corpus import GOOD, TODAY

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
A_MAB = Path(__file__).resolve().parents[2] / "processes" / "a_mab"
HEAD = "use std.kinds\nuse std.schemes\nuse std.materials\n"
PROCESS = """
operation_class culture { input feed : buffer; output broth : buffer }
process p version 1.0.0 {
  classification ich
  LIFECYCLE
  raw_material seed : buffer
  product pool : buffer
  unit_operation a : culture { non_cpp temperature = VALUE }
  flow { seed -> a -> pool }
}
"""


def found(rule: str, value: str = "37 degC", lifecycle: str = "") -> list[Problem]:
    text = HEAD + f"rule tried {{ {rule} }}" + PROCESS.replace("VALUE", value).replace("LIFECYCLE", lifecycle)
    return list(Compilation((Source("a.pac", text),)).problems)


def breaks(rule: str, value: str = "37 degC") -> bool:
    problems = found(rule, value)
    assert {problem.code.code for problem in problems} <= {"D20"}, [p.message for p in problems]
    return bool(problems)


def each(condition: str, where: str = "") -> str:
    return f"for each parameter {where} require {condition}"


@pytest.mark.parametrize(
    ("condition", "value", "broken"),
    [
        ("value <= 37 degC", "37 degC", False),
        ("value < 37 degC", "37 degC", True),
        ("37 degC >= value", "37 degC", False),
        ("37 degC > value", "37 degC", True),
        ("value <= 310.15 K", "37 degC", False),
        ("value <= 310.14 K", "37 degC", True),
        ("value <= 98.6 degF", "37 degC", False),
        # Of a range all values count.
        ("nor <= 38 degC", "37 degC nor 36 .. 38", False),
        ("nor < 38 degC", "37 degC nor 36 .. 38", True),
        ("nor >= 36 degC", "37 degC nor 36 .. 38", False),
        ("nor > 36 degC", "37 degC nor 36 .. 38", True),
        ("38 degC >= nor", "37 degC nor 36 .. 38", False),
        ("36 degC <= nor", "37 degC nor 36 .. 38", False),
        ("37 degC <= nor", "37 degC nor 36 .. 38", True),
        ("not (nor <= 37 degC)", "37 degC nor 36 .. 38", False),
        ("nor <= 50 degC", "37 degC nor >= 36 degC", True),
        ("nor >= 36 degC", "37 degC nor >= 36 degC", False),
        # Of two ranges, one end of each.
        ("nor >= par.low and nor <= par.high", "37 degC nor 36 .. 38 par 36 .. 38", False),
        ("value <= nor", "37 degC nor 36 .. 38", True),
        ("value <= nor.high", "37 degC nor 36 .. 38", False),
        ("nor.width <= 2 delta_degC", "37 degC nor 36 .. 38", False),
        ("nor.width < 2 delta_degC", "37 degC nor 36 .. 38", True),
        ("par.width >= 2 * nor.width", "37 degC nor 36 .. 38 par 35 .. 39", False),
        ("par.width >= 2 * nor.width", "37 degC nor 36 .. 38 par 35 .. 38.9", True),
        # What is not there is not judged, but by `is given`.
        ("nor <= 1 degC", "37 degC", False),
        ("nor.width <= 1 delta_degC", "37 degC nor >= 36 degC", False),
        ("par is given", "37 degC", True),
        ("par is not given", "37 degC", False),
        ("par is given", "37 degC par 36 .. 38", False),
        ("nor <= 1 degC or par is given", "37 degC", False),
        ("nor <= 1 degC and par is given", "37 degC", True),
        ("kind is temperature", "37 degC", False),
        ("kind is not temperature", "37 degC", True),
        ("class is cpp", "37 degC", True),
        ("step_class is culture and critical is no", "37 degC", False),
        ("scale is working_volume", "37 degC", False),
    ],
)
def test_conditions(condition: str, value: str, broken: bool) -> None:
    assert breaks(each(condition), value) is broken


@pytest.mark.parametrize(
    ("where", "chosen"),
    [
        ("", True),
        ("where kind is temperature", True),
        ("where kind is pH", False),
        ("where value >= 37 degC", True),
        ("where value > 37 degC", False),
        ("where nor <= 99 degC", False),
        ("where nor is not given", True),
        ("where kind is temperature where value > 37 degC", False),
        ("where kind is pH or value <= 37 degC", True),
        ("where value <= 3 L", False),
    ],
)
def test_what_is_selected(where: str, chosen: bool) -> None:
    assert breaks(each("par is given", where)) is chosen


@pytest.mark.parametrize(("of", "chosen"), [("culture", True), ("base_class", True), ("another", False)])
def test_a_class_stands_for_those_that_extend_it(of: str, chosen: bool) -> None:
    classes = "operation_class base_class { }\noperation_class another { }\n"
    process = PROCESS.replace("VALUE", "37 degC").replace("LIFECYCLE", "")
    process = process.replace("operation_class culture {", "operation_class culture extends base_class {")
    rule = f"rule tried {{ for each unit_operation of {of} require controls >= 1 }}\n"
    problems = Compilation((Source("a.pac", HEAD + classes + rule + process),)).problems
    assert [p.code.code for p in problems] == (["D20"] if chosen else [])


def test_each_require_is_judged_for_itself() -> None:
    problems = found(each("par is given") + '; require evidence is given; because "SOP-1"')
    assert sorted(p.message for p in problems) == [
        "tried: temperature: no `evidence` is given",
        "tried: temperature: no `par` is given",
    ]
    assert {p.hint for p in problems} == {"rule `tried`: SOP-1"}
    [related] = problems[0].related
    assert related.message == "the rule asks for `evidence is given`"
    assert related.span.text == "evidence is given"
    assert problems[0].path == "p.a.temperature"


@pytest.mark.parametrize(
    ("severity", "lifecycle", "told"),
    [
        ("", "", "warning"),
        ("", "lifecycle ppq", "error"),
        ("; severity info", "", "info"),
        ("; severity info", "lifecycle ppq", "info"),
        ("; severity error", "", "error"),
    ],
)
def test_severities(severity: str, lifecycle: str, told: str) -> None:
    problems = found(each("par is given") + severity, lifecycle=lifecycle)
    assert [p.severity.value for p in problems if p.code.code == "D20"] == [told]


def test_a_wrong_unit_is_told_once_at_the_rule() -> None:
    project = open_project(load([A_MAB], start=A_MAB))
    rule = Source("rules.pac", "use std.kinds\nrule tried { for each parameter require value <= 3 L }\n")
    texts = (*project.sources, rule)
    problems = Compilation(texts, libraries=project.libraries).problems
    wrong = [p for p in problems if p.code.code == "U02"]
    assert [p.file_name for p in wrong] == ["rules.pac"]


def test_rules_of_a_library_hold_for_every_project_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "company").mkdir()
    (tmp_path / "company" / "rules.pac").write_text(f"{HEAD}rule tried {{ {each('par is given')} }}\n")
    (tmp_path / "company" / "more.pac").write_text(f"{HEAD}rule other {{ {each('evidence is given')} }}\n")
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "pac.toml").write_text('[libraries]\ncompany = "../company"\n')
    text = HEAD + PROCESS.replace("VALUE", "37 degC").replace("LIFECYCLE", "")
    (tmp_path / "company" / "words.pac").write_text("kind warmth : degC\nkind ruler : m\n")
    (tmp_path / "project" / "a.pac").write_text(text)
    project = open_project(load([tmp_path / "project"], start=tmp_path))
    assert [p.message.split(":")[0] for p in project.problems] == ["other", "tried"]
    assert set(project.scope[0].library) & {"company.rules", "company.words"} == {"company.rules"}


def test_a_recipe_breaks_a_rule_where_it_sets_the_value() -> None:
    text = (CORPUS / "bad" / "rules.pac").read_text()
    text = text.replace("waive D20", "# waive D20")
    problems = Compilation((Source("rules.pac", text),), today=TODAY).problems
    told = [p for p in problems if p.path.startswith("at_plant")]
    assert {p.span.text.split(" ")[0] for p in told if p.span} == {"first.temperature", "at_plant"}


@pytest.fixture(scope="module")
def models() -> list[Model]:
    texts = [*GOOD, CORPUS / "bad" / "rules.pac"]
    own = [Compilation((Source(path.name, path.read_text()),)).model[0] for path in texts]
    return [*own, open_project(load([A_MAB], start=A_MAB)).model[0]]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_things_say_what_their_sort_says(subject: str, models: list[Model]) -> None:
    sorts = SUBJECTS[subject][1]
    seen = [thing for model in models for thing, _ in things(subject, model)]
    assert seen
    for thing in seen:
        for name, value in thing.fields.items():
            sort = sorts.get(name)
            if sort is None:  # of its class
                assert thing.classes
            elif sort.sort == WORD:
                assert value.words and value.low is None
                assert not sort.words or value.words & set(sort.words)
            elif sort.sort == TEXT:
                assert value.low is None and not value.words
            elif sort.sort == COUNT:
                assert value.single
            elif sort.sort == MEASURED and not value.text.startswith('"'):
                assert value.low is not None and value.high is not None
            else:
                assert sort.sort in (ANY, MEASURED)
        assert thing.path and thing.span.text
    stages = {stage for model in models for _, stage in things(subject, model)}
    assert stages <= set(Stage)
    # Every field is said by something.
    assert set(sorts) == {name for thing in seen for name in thing.fields if name in sorts}
