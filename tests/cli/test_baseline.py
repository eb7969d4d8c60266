"""`pac check --baseline`: what was found on the day of the baseline counts for nothing, what is new does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pac.render.problems_json import ProblemsDocument

TEXT = """use std.kinds
use std.schemes
operation_class culture { }
process p {
  classification ich
  unit_operation a : culture {
    parameter temperature = 37 degC
    non_cpp agitation = 40 rpm nor 41 .. 42
  }
}
"""
CODES = ("C03", "R02")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pac.toml").write_text("")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "p.pac").write_text(TEXT)
    return tmp_path / "sub" / "p.pac"


def codes(pac, *options: object) -> list[str]:
    ran = pac("check", "--format", "json", "--baseline", "base.json", *options)
    return sorted(problem["code"] for problem in json.loads(ran.out)["problems"])


def test_what_is_written_is_known(pac, project: Path) -> None:
    assert pac("check").status == 1
    ran = pac("check", "--write-baseline", "base.json")
    assert (ran.status, ran.out) == (0, "No problems in 1 file (2 in the baseline).\n")
    assert ran.err == "wrote 2 findings to base.json\n"
    ran = pac("check", "--baseline", "base.json", "--fail-on", "info")
    assert (ran.status, ran.out, ran.err) == (0, "No problems in 1 file (2 in the baseline).\n", "")
    entries = json.loads((project.parent.parent / "base.json").read_text())["findings"]
    assert sorted(entry["code"] for entry in entries) == sorted(CODES)
    assert {entry["file"] for entry in entries} == {"sub/p.pac"}


def test_it_is_the_same_wherever_one_stands(pac, project: Path) -> None:
    pac("check", "--write-baseline", "base.json")
    first = (project.parent.parent / "base.json").read_bytes()
    assert pac("check", "-C", "sub", "--baseline", "../base.json").status == 0
    assert pac("check", "-C", "sub", "--write-baseline", "../base.json").status == 0
    assert (project.parent.parent / "base.json").read_bytes() == first


def test_lines_may_move(pac, project: Path) -> None:
    pac("check", "--write-baseline", "base.json")
    project.write_text("# a remark\n\n" + TEXT.replace("  unit_operation", "\n\n  unit_operation"))
    assert codes(pac) == []


def test_what_is_new_fails(pac, project: Path) -> None:
    pac("check", "--write-baseline", "base.json")
    project.write_text(TEXT.replace("parameter temp", "parameter pH = 7 pH\n    parameter temp"))
    assert codes(pac) == ["C03"]
    assert pac("check", "--baseline", "base.json").status == 0  # a warning
    assert pac("check", "--baseline", "base.json", "--fail-on", "warning").status == 1
    project.write_text(TEXT.replace("40 rpm nor 41 .. 42", "39 rpm nor 41 .. 42"))
    assert codes(pac) == ["R02"]


def test_of_findings_that_are_alike_as_many_are_known_as_there_were(pac, project: Path) -> None:
    line = "    control agitation { action 35 .. 45 }\n"
    two = TEXT.replace("nor 41 .. 42\n", "nor 39 .. 41\n" + line + line)
    project.write_text(two)
    options = ("--select", "S03")
    count = len(json.loads(pac("check", "--format", "json", *options).out)["problems"])
    assert count >= 2
    pac("check", "--write-baseline", "base.json", *options)
    project.write_text(two.replace(line, line * 2, 1))
    assert len(codes(pac, *options)) >= 1
    project.write_text(two.replace(line, "", 1))
    assert codes(pac, *options) == []


def test_what_is_not_there_any_more_is_told(pac, project: Path) -> None:
    pac("check", "--write-baseline", "base.json")
    project.write_text(TEXT.replace("nor 41 .. 42", ""))
    ran = pac("check", "--baseline", "base.json")
    assert ran.status == 0
    assert ran.err == "note: 1 finding of base.json is not there any more; --write-baseline writes it anew\n"
    assert pac("check", "--baseline", "base.json", "--ignore", "R02").err == ""
    project.unlink()
    (project.parent / "q.pac").write_text("kind warmth : degC\n")
    assert "note: 2 findings of base.json are not there" in pac("check", "--baseline", "base.json").err


def test_a_file_without_a_project(pac, tmp_path: Path) -> None:
    (tmp_path / "a.pac").write_text(TEXT)
    (tmp_path / "b.pac").write_text(TEXT.replace("process p", "process q"))
    assert pac("check", "a.pac", "--write-baseline", "base.json").status == 0
    assert pac("check", "a.pac", "--baseline", "base.json").status == 0
    ran = pac("check", "b.pac", "--baseline", "base.json")
    assert (ran.status, ran.err) == (1, "")


def test_a_waived_finding_is_not_in_it(pac, project: Path) -> None:
    waiver = 'waive C03 because "known" by "QA" until 2099-01-01'
    pac("check", "--write-baseline", "base.json")
    project.write_text(TEXT.replace("37 degC", f"37 degC {{ {waiver} }}"))
    ran = pac("check", "--baseline", "base.json")
    assert ran.out == "No problems in 1 file (1 waived, 1 in the baseline).\n"
    assert "1 finding of base.json is not there any more" in ran.err
    pac("check", "--write-baseline", "base.json")
    assert "C03" not in (project.parent.parent / "base.json").read_text()


def test_what_cannot_be_read_is_never_known(pac, project: Path) -> None:
    project.write_text(TEXT.replace("37 degC", "37 degC ]"))
    ran = pac("check", "--write-baseline", "base.json")
    assert ran.status == 1
    assert "P02" in ran.out
    assert "P02" not in (project.parent.parent / "base.json").read_text()


def test_the_machine_forms(pac, project: Path) -> None:
    pac("check", "--write-baseline", "base.json")
    project.write_text(TEXT.replace("parameter temp", "parameter pH = 7 pH\n    parameter temp"))
    options = ("--baseline", "base.json", "--format")
    data = json.loads(pac("check", *options, "json").out)
    ProblemsDocument.model_validate(data)
    assert (len(data["problems"]), len(data["known"]), data["summary"]["known"]) == (1, 2, 2)
    log = json.loads(pac("check", *options, "sarif").out)
    states = [result["baselineState"] for result in log["runs"][0]["results"]]
    assert sorted(states) == ["new", "unchanged", "unchanged"]
    junit = pac("check", *options, "junit").out
    assert 'tests="3" failures="0" errors="0" skipped="2"' in junit
    assert '<skipped message="in the baseline">' in junit
    assert len(pac("check", *options, "github").out.splitlines()) == 1
    assert len(pac("check", *options, "concise").out.splitlines()) == 1
    assert "baselineState" not in pac("check", "--format", "sarif").out


@pytest.mark.parametrize("text", ["", "{}", "[]", "nothing", '{"form": "x", "findings": []}', "\xff"])
def test_what_is_no_baseline_is_refused(pac, project: Path, text: str) -> None:
    other = project.parent.parent / "other.json"
    other.write_bytes(text.encode("latin-1"))
    for option in ("--baseline", "--write-baseline"):
        ran = pac("check", option, "other.json")
        assert ran.status == 2
        assert "other.json is not used: it is no baseline of pac" in ran.err
    assert other.read_bytes() == text.encode("latin-1")


def test_a_baseline_that_is_not_there(pac, project: Path) -> None:
    ran = pac("check", "--baseline", "base.json")
    assert ran.status == 2
    assert "there is no baseline base.json" in ran.err
    assert "`pac check --write-baseline base.json` makes one" in ran.err
    assert pac("check", "--baseline", "sub").status == 2
    assert pac("check", "--write-baseline", "sub/p.pac").status == 2
    assert pac("check", "--write-baseline", "nowhere/base.json").status == 2


def test_after_fixing(pac, project: Path) -> None:
    project.write_text(TEXT.replace("unit_operation a", "phaze x { }\n  unit_operation a"))
    pac("check", "--write-baseline", "base.json", "--fix", "--unsafe-fixes")
    assert pac("check", "--baseline", "base.json").status in (0, 1)
    assert "P02" not in (project.parent.parent / "base.json").read_text()
