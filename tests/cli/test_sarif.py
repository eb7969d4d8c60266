"""SARIF: what the models made from its schema accept, places that mean what they say, stable fingerprints."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

from pac.commands.explain import page_of
from pac.compiler.codes import CODES, code_named
from pac.compiler.fixing import with_fixes
from pac.compiler.problems import Problem
from pac.compiler.source import Source, Span
from pac.render.fingerprint import fingerprints
from pac.render.sarif import region, to_log
from tests.cli.formats import AT_THE_END, ERROR, EVERY, LIBRARY, SOURCE, UNREADABLE, WARNING
from tests.fixing.bad_corpus import cases

Json = dict[str, Any]
CASES = list(cases())


def log_of(problems: list[Problem], files: tuple[str, ...] = (SOURCE.name,), status: int = 1) -> Json:
    log = to_log(problems, files, CODES, status)
    valid(log)
    return log


def valid(log: Json) -> None:
    """Accepted by the models, and by the schema itself where there is a copy of it on this machine."""
    Log.model_validate(json.loads(json.dumps(log)))
    if schema := os.environ.get("PAC_SARIF_SCHEMA"):
        jsonschema.validate(log, json.loads(Path(schema).read_text(encoding="utf-8")))


def results(problems: list[Problem]) -> list[Json]:
    found = log_of(problems)["runs"][0]["results"]
    assert isinstance(found, list)
    return found


# ---------------------------------------------------------------------- the whole log


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_bad_file_gives_a_valid_log(case) -> None:
    files = tuple(source.name for source in case.sources)
    [run] = log_of(list(case.before), files)["runs"]
    assert len(run["results"]) == len(case.before)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    marks = [json.dumps(result["partialFingerprints"]) for result in run["results"]]
    assert len(set(marks)) == len(marks)


def test_a_clean_run_and_one_that_could_not_read() -> None:
    [run] = log_of([], status=0)["runs"]
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "exitCode": 0}]
    [run] = log_of([UNREADABLE], ("bad.pac",), 2)["runs"]
    assert run["invocations"] == [{"executionSuccessful": False, "exitCode": 2}]
    [location] = run["results"][0]["locations"]
    assert location == {"physicalLocation": {"artifactLocation": {"uri": "bad.pac", "uriBaseId": "SRCROOT"}}}


def test_columns_are_code_points() -> None:
    [run] = log_of([WARNING])["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 7,
    }  # fmt: skip


def test_a_rule_carries_its_page() -> None:
    [run] = log_of([])["runs"]
    for code, rule in zip(CODES, run["tool"]["driver"]["rules"], strict=True):
        assert (rule["id"], rule["name"]) == (code.code, code.name)
        assert rule["shortDescription"]["text"] == f"{code.title}."
        assert rule["help"]["markdown"] == page_of(code.code)
        assert rule["fullDescription"]["text"] in " ".join(page_of(code.code).split())
        assert f"pac explain {code.code}" in rule["help"]["text"]


def test_no_html_in_a_page() -> None:
    """Formatted messages must hold none (3.11.4.2); blocks of code are no such thing."""
    for code in CODES:
        text = re.sub(r"```.*?```|`[^`]*`", "", page_of(code.code), flags=re.DOTALL)
        assert not re.search(r"<[a-zA-Z/!]", text), code.code


def test_only_the_checks_that_were_made_are_rules() -> None:
    only = to_log([], [], [code_named("U01")], 0)["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in only] == ["U01"]
    both = to_log([ERROR], [], [code_named("U01")], 0)["runs"][0]
    assert [rule["id"] for rule in both["tool"]["driver"]["rules"]] == ["U01", "R02"]
    assert both["results"][0]["ruleIndex"] == 1


# ---------------------------------------------------------------------- one result


def test_a_result() -> None:
    [result] = results([ERROR])
    place = {"uri": "plant/a%20b.pac", "uriBaseId": "SRCROOT"}
    library = {"uri": "std/kinds.pac", "uriBaseId": "PACLIB"}
    assert result.pop("partialFingerprints")
    assert result.pop("ruleIndex") == [code.code for code in CODES].index("R02")
    assert result == {
        "ruleId": "R02",
        "level": "error",
        # A brace is doubled (3.11.5), and what looks like a link is none (3.11.6).
        "message": {
            "text": "the set point {{35}} lies outside, see \\[there](x)\nhelp: write `{{ nor 36 .. 37 }}`: 100 %"
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": place,
                    "region": {"startLine": 1, "startColumn": 9, "endLine": 1, "endColumn": 16},
                },
                "logicalLocations": [{"name": "t", "fullyQualifiedName": "p.s.t"}],
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": place,
                    "region": {"startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 14},
                },
                "message": {"text": "declared here"},
            },
            {
                "id": 2,
                "physicalLocation": {
                    "artifactLocation": library,
                    "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 7},
                },
                "message": {"text": "kind of t"},
            },
        ],
        "fixes": [
            {
                "description": {"text": "write `36`"},
                "artifactChanges": [
                    {
                        "artifactLocation": place,
                        "replacements": [
                            {
                                "deletedRegion": {
                                    "startLine": 1, "startColumn": 9, "endLine": 1, "endColumn": 11,
                                },
                                "insertedContent": {"text": "36"},
                            },
                            {
                                "deletedRegion": {
                                    "startLine": 2, "startColumn": 12, "endLine": 2, "endColumn": 14,
                                },
                                "insertedContent": {"text": "degC"},
                            },
                        ],
                    }
                ],
                "properties": {"safety": "unsafe"},
            }
        ],
    }  # fmt: skip


def test_levels() -> None:
    info = Problem(code_named("C03"), "so it is", None, file="a.pac")
    object.__setattr__(info, "code", type(info.code)("C03", "x-y", "X", "info", "info"))
    assert [result["level"] for result in results([ERROR, WARNING, info])] == ["error", "warning", "note"]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a.pac", "a.pac"),
        ("../library/é#1 %.pac", "../library/%C3%A9%231%20%25.pac"),
        ("a:b.pac", "a%3Ab.pac"),
        ("/data/a.pac", "file:///data/a.pac"),
        ("C:/data/ä.pac", "file:///C:/data/%C3%A4.pac"),
    ],
)
def test_names_are_uris(name: str, uri: str) -> None:
    [result] = results([Problem(code_named("P01"), "unreadable", None, file=name)])
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == uri
    assert ("uriBaseId" in location) is not uri.startswith("file:")


def test_a_folder_called_std_is_the_projects_own() -> None:
    own = Problem(code_named("N01"), "unknown", Span(LIBRARY, 0, 4))
    for files, base in (((), "PACLIB"), ((LIBRARY.name,), "SRCROOT")):
        [result] = log_of([own], files)["runs"][0]["results"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uriBaseId"] == base


# ---------------------------------------------------------------------- regions


def offset(lines: list[str], line: int, column: int) -> int:
    """What the standard says of a place (3.30.2): lines end with \\n or \\r\\n, columns are 1-based."""
    return sum(map(len, lines[: line - 1])) + column - 1


LETTERS = st.text(st.sampled_from("ab µ𝄞é\u0301\t\u2028中\r\n"), max_size=12)


@given(LETTERS, st.integers(0, 12), st.integers(0, 12))
def test_a_region_leads_back_to_the_text(text: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    found = region(Span(Source("a.pac", text), start, end))
    lines = re.findall(r"[^\n]*\n|[^\n]+$", text) or [""]
    assert offset(lines, found["startLine"], found["startColumn"]) == start
    assert offset(lines, found["endLine"], found["endColumn"]) == end
    assert 1 <= found["startLine"] <= found["endLine"] <= len(lines)
    for side in ("start", "end"):
        assert 1 <= found[f"{side}Column"] <= len(lines[found[f"{side}Line"] - 1]) + 1


def test_the_end_of_a_file_is_on_its_last_line() -> None:
    [result] = results([AT_THE_END])
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2, "startColumn": 16, "endLine": 2, "endColumn": 16,
    }  # fmt: skip


@pytest.mark.parametrize(
    "case", [case for case in CASES if any(p.fix for p in case.before)], ids=lambda case: case.name
)
def test_a_fix_applied_from_the_log_is_the_fix(case) -> None:
    """Replacements are made as the standard says: places are those of the file before any of them."""
    texts = {source.name: source.text for source in case.sources}
    problems = [p for p in case.before if p.fix and all(e.span.file in texts for e in p.fix.edits)]
    for problem, result in zip(problems, results(problems), strict=True):
        assert problem.fix is not None
        [fix] = result["fixes"]
        [change] = fix["artifactChanges"]
        name = change["artifactLocation"]["uri"]
        lines = texts[name].splitlines(keepends=True)
        assert "".join(lines) == texts[name]
        after = texts[name]
        for replacement in reversed(change["replacements"]):
            gone = replacement["deletedRegion"]
            start = offset(lines, gone["startLine"], gone["startColumn"])
            end = offset(lines, gone["endLine"], gone["endColumn"])
            after = after[:start] + replacement["insertedContent"]["text"] + after[end:]
        done = {source.name: source.text for source in with_fixes(case.sources, [problem.fix])}
        assert after == done[name]


# ---------------------------------------------------------------------- fingerprints


def test_fingerprints_survive_what_moves_lines() -> None:
    for case in CASES:
        if len(case.sources) > 1 or len(case.before) < 2:
            continue
        [source] = case.sources
        moved = (Source(source.name, "# a remark\n\n" + source.text),)
        before, after = case.before, case.find(moved)
        assert fingerprints(before) == fingerprints(after), case.name


def test_fingerprints_do_not_hold_the_message() -> None:
    other = Problem(ERROR.code, "in other words", ERROR.span, path=ERROR.path)
    assert fingerprints([other]) == fingerprints([ERROR])


@pytest.mark.parametrize(
    "other",
    [
        Problem(code_named("R03"), "", ERROR.span, path="p.s.t"),
        Problem(code_named("R02"), "", ERROR.span, path="p.s.u"),
        Problem(code_named("R02"), "", WARNING.span, path="p.s.t"),
        Problem(code_named("R02"), "", Span(Source("b.pac", "35 degC"), 0, 7), path="p.s.t"),
    ],
)
def test_fingerprints_differ_where_the_problem_is_another(other: Problem) -> None:
    assert fingerprints([other]) != fingerprints([ERROR])


def test_one_more_of_the_same_is_one_new_fingerprint() -> None:
    once, twice = fingerprints([WARNING]), fingerprints([WARNING, WARNING])
    assert set(once) < set(twice)
    assert len(set(twice)) == 2


def test_the_body_of_a_block_does_not_count() -> None:
    one, other = (Source("a.pac", f"step a {{\n  {body}\n}}\n") for body in ("x", "y"))
    spans = [Span(source, 0, len(source.text)) for source in (one, other)]
    marks = [fingerprints([Problem(code_named("S02"), "no", span)]) for span in spans]
    assert marks[0] == marks[1]


# ---------------------------------------------------------------------- the command


def test_the_command(pac, tmp_path: Path) -> None:
    (tmp_path / "a.pac").write_text("kin b : L\n")
    ran = pac("check", "--format", "sarif")
    assert (ran.status, ran.err) == (1, "1 error in 1 file\n1 can be fixed with --fix\n")
    log = json.loads(ran.out)
    valid(log)
    assert log["runs"][0]["artifacts"] == [{"location": {"uri": "a.pac", "uriBaseId": "SRCROOT"}}]
    assert len(log["runs"][0]["tool"]["driver"]["rules"]) == len(CODES)
    ran = pac("check", "--format", "sarif", "--select", "U", "-o", "result.sarif")
    assert (ran.status, ran.out) == (1, "")
    log = json.loads((tmp_path / "result.sarif").read_text(encoding="utf-8"))
    assert {rule["id"][0] for rule in log["runs"][0]["tool"]["driver"]["rules"]} == {"U", "P"}
    (tmp_path / "a.pac").write_bytes(b"\xff")
    ran = pac("check", "--format", "sarif")
    assert ran.status == 2
    log = json.loads(ran.out)
    valid(log)
    assert log["runs"][0]["results"][0]["ruleId"] == "P01"


def test_the_same_bytes_every_time(pac, tmp_path: Path) -> None:
    (tmp_path / "a.pac").write_text("kin b : L\nprocess p {\n")
    assert pac("check", "--format", "sarif").out == pac("check", "--format", "sarif").out
    assert len(EVERY) == len(results(EVERY))
