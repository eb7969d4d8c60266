"""`pac check`: formats, thresholds, selection, exit status; with a stand-in for the compiler."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pac.commands.check import FORMATS
from pac.compiler.codes import code_named
from pac.compiler.problems import Edit, Fix, Problem, Related, Safety
from pac.compiler.source import Source, Span
from pac.render.problems_json import ProblemsDocument

SOURCE = Source("a.pac", "cpp t = 35 degC\ncpp u = 1 pH\n")


def at(text: str) -> Span:
    start = SOURCE.text.index(text)
    return Span(SOURCE, start, start + len(text))


ERROR = Problem(
    code_named("R02"),
    "the set point lies outside",
    at("35 degC"),
    path="p.s.t",
    hint="move it",
    related=(Related("declared here", at("1 pH")),),
    fix=Fix(Safety.SAFE, (Edit(at("35"), "36"),), "write `36`"),
)
WARNING = Problem(code_named("C03"), "no class", at("cpp u"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> None:
    (tmp_path / "a.pac").write_text(SOURCE.text)


def test_no_problems(pac, finding) -> None:
    finding([])
    ran = pac("check")
    assert (ran.status, ran.out, ran.err) == (0, "No problems in 1 file.\n", "")


def test_concise(pac, finding) -> None:
    finding([WARNING, ERROR])
    ran = pac("check", "--format", "concise")
    assert ran.status == 1
    assert ran.out == ("a.pac:1:9: error[R02] the set point lies outside\na.pac:2:1: warning[C03] no class\n")
    assert ran.err == "1 error, 1 warning in 1 file\n1 can be fixed with --fix\n"


def test_json_is_the_contract(pac, finding) -> None:
    finding([ERROR])
    data = json.loads(pac("check", "--format", "json").out)
    ProblemsDocument.model_validate(data)
    [problem] = data["problems"]
    assert problem == {
        "code": "R02",
        "name": "setpoint-outside-nor",
        "severity": "error",
        "message": "the set point lies outside",
        "hint": "move it",
        "file": "a.pac",
        "start": {"line": 1, "column": 9},
        "end": {"line": 1, "column": 16},
        "path": "p.s.t",
        "related": [
            {
                "message": "declared here",
                "file": "a.pac",
                "start": {"line": 2, "column": 9},
                "end": {"line": 2, "column": 13},
            }
        ],
        "fix": {
            "safety": "safe",
            "title": "write `36`",
            "edits": [
                {
                    "file": "a.pac",
                    "start": {"line": 1, "column": 9},
                    "end": {"line": 1, "column": 11},
                    "text": "36",
                }
            ],
        },
    }
    assert data["summary"] == {"error": 1, "warning": 0, "info": 0, "files": 1}


@pytest.mark.parametrize(
    ("problems", "arguments", "status"),
    [
        ([WARNING], [], 0),
        ([WARNING], ["--fail-on", "warning"], 1),
        ([WARNING], ["--fail-on", "info"], 1),
        ([ERROR], ["--fail-on", "error"], 1),
        ([ERROR, WARNING], ["--ignore", "R02"], 0),
        ([ERROR, WARNING], ["--ignore", "R"], 0),
        ([ERROR, WARNING], ["--ignore", "setpoint-outside-nor"], 0),
        ([ERROR, WARNING], ["--select", "C,U"], 0),
        ([ERROR, WARNING], ["--select", "C", "--select", "r02"], 1),
        ([], ["--fail-on", "info"], 0),
    ],
)
def test_thresholds_and_selection(pac, finding, problems, arguments, status) -> None:
    finding(problems)
    assert pac("check", *arguments).status == status


def test_syntax_problems_cannot_be_hidden(pac, finding) -> None:
    finding([Problem(code_named("P02"), "not a statement", at("cpp"))])
    assert pac("check", "--select", "U").status == 1
    ran = pac("check", "--ignore", "P02")
    assert (ran.status, ran.out) == (2, "")
    assert "cannot be ignored" in ran.err


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_unknown_codes_are_wrong_usage(pac, finding, option: str) -> None:
    finding([])
    ran = pac("check", option, "unit-misssing")
    assert (ran.status, ran.out) == (2, "")
    assert "`unit-misssing` is not the code of a check" in ran.err
    assert "did you mean unit-missing" in ran.err


def test_settings_of_the_project_hold(pac, finding, tmp_path: Path) -> None:
    finding([ERROR, WARNING])
    (tmp_path / "pac.toml").write_text('[check]\nignore = ["R02"]\n')
    assert pac("check").status == 0
    assert "R02" not in pac("check", "--fail-on", "info").out
    (tmp_path / "pac.toml").write_text('[check]\nselect = ["C03"]\n')
    assert pac("check").status == 0
    assert pac("check", "--select", "R").status == 1


def test_broken_settings_show_their_place(pac, tmp_path: Path) -> None:
    (tmp_path / "pac.toml").write_text("[project]\nnme = 'x'\n")
    ran = pac("check")
    assert (ran.status, ran.out) == (2, "")
    assert " --> pac.toml:2:1\n" in ran.err
    assert "did you mean `name`?" in ran.err


def test_output_file(pac, finding, tmp_path: Path) -> None:
    finding([ERROR])
    said = "1 error in 1 file\n1 can be fixed with --fix\n"
    for form in FORMATS:
        ran = pac("check", "--format", form, "-o", "result.txt")
        assert (ran.status, ran.out, ran.err) == (1, "", said if form != "json" else "")
        assert "R02" in (tmp_path / "result.txt").read_text(encoding="utf-8")


def test_unreadable_input(pac, tmp_path: Path) -> None:
    (tmp_path / "bad.pac").write_bytes(b"\xff")
    ran = pac("check")
    assert (ran.status, ran.out) == (2, "")
    assert " --> bad.pac\n" in ran.err
    assert "not UTF-8" in ran.err
    ran = pac("check", "--format", "json")
    assert ran.status == 2
    [problem] = json.loads(ran.out)["problems"]
    assert (problem["code"], problem["file"], problem["start"]) == ("P01", "bad.pac", None)


def test_projects_below_are_named(pac, finding, tmp_path: Path) -> None:
    finding([])
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "pac.toml").write_text("")
    ran = pac("check")
    assert ran.out == "No problems in 1 file.\n"
    assert ran.err == "note: projects of their own are left out: below\n"
