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
    assert data["summary"] == {"error": 1, "warning": 0, "info": 0, "files": 1, "waived": 0, "known": 0}


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


# ---------------------------------------------------------------------- waivers


WAIVED = """\
use std.kinds
use std.schemes
material_class any
operation_class culture { input feed : any; output broth : any }
process p version 1.0.0 {
  classification ich
  raw_material seed : any
  product pool : any
  unit_operation a : culture {
    parameter temperature = 37 degC {
      waive C03 because "until the risk assessment" by "J. Doe, QA" until 2027-06-30
    }
  }
  flow { seed -> a -> pool }
}
"""


@pytest.fixture
def waived(tmp_path: Path) -> None:
    (tmp_path / "a.pac").write_text(WAIVED)


@pytest.mark.usefixtures("waived")
def test_what_is_waived_is_counted(pac) -> None:
    ran = pac("check", "--today", "2027-06-30", "--fail-on", "info")
    assert (ran.status, ran.out) == (0, "No problems in 1 file (1 waived).\n")
    ran = pac("check", "--today", "2027-06-30", "--format", "concise")
    assert (ran.status, ran.out, ran.err) == (0, "", "No problems in 1 file (1 waived).\n")


@pytest.mark.usefixtures("waived")
def test_what_is_waived_is_shown_on_demand(pac) -> None:
    ran = pac("check", "--today", "2027-06-30", "--show-waived")
    assert ran.status == 0
    assert ran.out.startswith(
        "waived[C03] parameter-unclassified\n`temperature` has no class\n  --> a.pac:10:15\n"
    )
    assert "= waived: until the risk assessment (J. Doe, QA, until 2027-06-30)\n" in ran.out
    assert "help:" not in ran.out
    assert pac("check", "--today", "2027-06-30", "--show-waived", "--format", "concise").out == (
        "a.pac:10:15: waived[C03] `temperature` has no class | "
        "until the risk assessment (J. Doe, QA, until 2027-06-30)\n"
    )


@pytest.mark.usefixtures("waived")
def test_the_machine_forms_have_what_is_waived(pac) -> None:
    data = json.loads(pac("check", "--today", "2027-06-30", "--format", "json").out)
    ProblemsDocument.model_validate(data)
    assert (data["problems"], data["summary"]["waived"]) == ([], 1)
    [one] = data["waived"]
    assert (one["code"], one["waiver"]["by"], one["waiver"]["until"]) == ("C03", "J. Doe, QA", "2027-06-30")
    assert one["waiver"]["start"] == {"line": 11, "column": 13}
    log = json.loads(pac("check", "--today", "2027-06-30", "--format", "sarif").out)
    [result] = log["runs"][0]["results"]
    [suppression] = result["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("inSource", "accepted")
    junit = pac("check", "--today", "2027-06-30", "--format", "junit").out
    assert 'tests="1" failures="0" errors="0" skipped="1"' in junit
    assert '<skipped message="waived: until the risk assessment (J. Doe, QA, until 2027-06-30)">' in junit
    assert pac("check", "--today", "2027-06-30", "--format", "github").out == ""


def test_what_is_not_waived_is_not_suppressed(pac, tmp_path: Path) -> None:
    both = WAIVED.replace("  flow", "  unit_operation b : culture { parameter pH = 7 pH }\n  flow")
    (tmp_path / "a.pac").write_text(both)
    ran = pac("check", "--today", "2027-06-30", "--format", "sarif", "--select", "C03")
    results = json.loads(ran.out)["runs"][0]["results"]
    assert [len(result["suppressions"]) for result in results] == [1, 0]


@pytest.mark.usefixtures("waived")
def test_the_day_after_it_is_found_again(pac) -> None:
    ran = pac("check", "--today", "2027-07-01", "--format", "concise")
    assert ran.status == 1
    assert [line.split(" ")[1] for line in ran.out.splitlines()] == ["warning[C03]", "error[D11]"]
    assert pac("compile", "p", "-t", "json").status == 0  # what could be compiled once can be again


@pytest.mark.usefixtures("waived")
def test_selecting_applies_to_what_is_waived_too(pac) -> None:
    assert "waived" not in pac("check", "--today", "2027-06-30", "--ignore", "C03").out
    assert pac("check", "--today", "2027-07-01", "--select", "D11").status == 1
    assert pac("check", "--today", "2027-07-01", "--ignore", "D11").status == 0


@pytest.mark.usefixtures("waived")
def test_a_day_that_is_none(pac) -> None:
    for day in ("tomorrow", "2027-02-30", "30.06.2027"):
        ran = pac("check", "--today", day)
        assert ran.status == 2
        assert f"{day} is not a day: write year-month-day" in ran.err


def test_what_is_waived_is_not_fixed(pac, tmp_path: Path) -> None:
    text = WAIVED.replace("parameter temperature = 37 degC", "parameter temperature = 36 degC nor 37 .. 38")
    text = text.replace("waive C03", "waive C03, R02")
    (tmp_path / "a.pac").write_text(text)
    ran = pac("check", "--fix", "--unsafe-fixes", "--today", "2027-06-30")
    assert "nothing was fixed" in ran.err
    assert (tmp_path / "a.pac").read_text() == text


# ---------------------------------------------------------------------- settings of the project


def _process(name: str, step: str) -> str:
    return f"""use std.kinds
use std.schemes
operation_class culture_{name} {{ }}
process {name} {{
  unit_operation a : culture_{name} {{ {step} }}
}}
"""


@pytest.fixture
def settings(tmp_path: Path):
    (tmp_path / "a.pac").unlink()
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "p.pac").write_text(_process("p", "parameter temperature = 4 degC nor 5 .. 6"))
    (tmp_path / "q.pac").write_text(_process("q", "parameter temperature = 4 degC"))

    def write(text: str) -> None:
        (tmp_path / "pac.toml").write_text(text)

    return write


def _found(pac, *options: str) -> list[str]:
    out = pac("check", "--format", "concise", *options).out
    return [f"{line.split(':')[0]} {line.split(' ')[1]}" for line in out.splitlines()]


def test_severities_of_the_project(pac, settings) -> None:
    settings('[check]\nselect = ["C03", "R02"]\n')
    assert sorted(_found(pac)) == ["old/p.pac error[R02]", "old/p.pac warning[C03]", "q.pac warning[C03]"]
    settings('[check]\nselect = ["C03", "R02"]\n[check.severity]\nC03 = "error"\nR02 = "info"\n')
    assert sorted(_found(pac)) == ["old/p.pac error[C03]", "old/p.pac info[R02]", "q.pac error[C03]"]
    assert sorted(_found(pac, "--lifecycle", "ppq")) == sorted(_found(pac))
    data = json.loads(pac("check", "--format", "json").out)
    assert sorted(p["severity"] for p in data["problems"]) == ["error", "error", "info"]
    log = json.loads(pac("check", "--format", "sarif").out)
    assert sorted(r["level"] for r in log["runs"][0]["results"]) == ["error", "error", "note"]


def test_a_lesser_severity_lets_the_process_be_compiled(pac, settings) -> None:
    settings('[check]\nignore = ["G", "C"]\n')
    assert pac("compile", "p", "-t", "json").status == 1
    settings('[check.severity]\nR02 = "warning"\nG = "info"\n')
    assert pac("compile", "p", "-t", "json").status == 0


def test_settings_of_a_folder(pac, settings) -> None:
    settings('[check]\nselect = ["C03", "R02"]\n[[check.paths]]\npath = "old"\nignore = ["C03"]\n')
    assert _found(pac) == ["old/p.pac error[R02]", "q.pac warning[C03]"]
    assert _found(pac, "--select", "C") == ["q.pac warning[C03]"]
    assert "old" not in pac("check", "--fix", "--unsafe-fixes", "--select", "C03").err
    settings('[check]\nselect = ["C03"]\n[[check.paths]]\npath = "**/p.pac"\nseverity = { C03 = "info" }\n')
    assert _found(pac) == ["old/p.pac info[C03]", "q.pac warning[C03]"]
    # Seen from the folder of pac.toml, wherever one stands.
    assert _found(pac, "-C", "old") == ["../q.pac warning[C03]", "p.pac info[C03]"]
    # The last rule for a file counts.
    settings(
        '[check]\nselect = ["C03"]\n[[check.paths]]\npath = "old"\nseverity = { C03 = "info" }\n'
        '[[check.paths]]\npath = "*/p.pac"\nseverity = { C03 = "error" }\n'
    )
    assert _found(pac) == ["old/p.pac error[C03]", "q.pac warning[C03]"]


def test_a_path_that_no_file_has(pac, settings) -> None:
    settings('[check]\nselect = ["D"]\n[[check.paths]]\npath = ["old", "odl"]\nignore = ["C03"]\n')
    ran = pac("check")
    assert ran.status == 0
    assert "warning[D19] setting-without-effect\nno file matches `odl`\n --> pac.toml:4:17\n" in ran.out


def test_plausible_ranges_of_the_project(pac, settings) -> None:
    settings('[check]\nselect = ["U10"]\n[plausible]\ntemperature = "4.1 .. 45 degC"\n')
    ran = pac("check")
    assert "4 degC is implausible for temperature: values lie in 4.1 .. 45 degC" in ran.out
    assert "pac.toml:4:16" in ran.out and "the project says so here" in ran.out
    assert pac("check") == ran == pac("check", "--no-cache")
    settings('[check]\nselect = ["U10"]\n[plausible]\ntemperature = "4 .. 45 degC"\n')
    assert pac("check").out == "No problems in 2 files.\n"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('temprature = "1 .. 2 degC"', "4:1: error[N01] there is no kind `temprature`"),
        ('temperature = "1 to 2 degC"', "4:16: error[P02] `1 to 2 degC` is no range"),
        (
            'temperature = "2 .. 1 degC"',
            "4:16: error[R01] the plausible range runs from 2 degC down to 1 degC",
        ),
        ('temperature = "1 .. 2 L"', "error[U02] `L` measures volume, but temperature is needed"),
    ],
)
def test_plausible_ranges_that_are_none(pac, settings, line: str, words: str) -> None:
    settings(f'[check]\nselect = ["N", "U02", "R01"]\n[plausible]\n{line}\n')
    assert words in pac("check", "--format", "concise").out


def test_the_scheme_of_the_project(pac, settings, tmp_path: Path) -> None:
    (tmp_path / "q.pac").write_text(_process("q", "cpp temperature = 4 degC"))
    settings('[check]\nselect = ["N", "D18", "C"]\n')
    assert "q.pac error[N01]" in _found(pac)
    settings('[project]\nclassification = "ich"\n[check]\nselect = ["N", "D18"]\n')
    assert _found(pac) == []
    document = pac("compile", "q", "-t", "json")
    assert document.status == 1 or json.loads(document.out)["classification"] == "ich"
    settings('[project]\nclassification = "ihc"\n[check]\nselect = ["N", "D18"]\n')
    assert "pac.toml error[N01]" in _found(pac)


# ---------------------------------------------------------------------- house rules


def test_house_rules_like_any_other_check(pac, settings, tmp_path: Path) -> None:
    rule = 'use std.kinds\nrule ranged "ranges" { for each parameter require nor is given; severity info }\n'
    (tmp_path / "rules.pac").write_text(rule)
    settings('[check]\nselect = ["D20"]\n')
    assert _found(pac) == ["q.pac info[D20]"]
    assert pac("check").status == 0
    assert pac("check", "--fail-on", "info").status == 1
    settings('[check]\nselect = ["D20"]\n[check.severity]\nD20 = "error"\n')
    assert _found(pac) == ["q.pac error[D20]"]
    assert pac("check").status == 1
    data = json.loads(pac("check", "--format", "json").out)
    assert data["problems"][0]["related"][0]["file"] == "rules.pac"
    pac("check", "--write-baseline", "base.json")
    assert pac("check", "--baseline", "base.json").status == 0
    waiver = 'waive D20 because "known" by "QA" until 2099-01-01'
    text = (tmp_path / "q.pac").read_text()
    (tmp_path / "q.pac").write_text(text.replace("unit_operation a", f"{waiver}\n  unit_operation a"))
    assert pac("check").out == "No problems in 3 files (1 waived).\n"
    assert pac("check").out == pac("check", "--no-cache").out
