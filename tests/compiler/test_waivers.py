"""Waivers: what they accept where, on which day, and what is told of them."""

from __future__ import annotations

from datetime import date

import pytest

from pac.compiler.codes import CODES
from pac.compiler.pipeline import Compilation, NotCompilable
from pac.compiler.source import Source
from tests.tools.snippets import FRAMES, HERE

TERMS = 'because "it is known" by "J. Doe, QA" until 2026-06-30'
LAST = date(2026, 6, 30)
HEAD = """\
use std.kinds
use std.schemes
material_class any
operation_class culture { input feed : any; output broth : any }
"""
PROCESS = (
    HEAD
    + """
FILE
process p version 1.0.0 {
  classification ich
  PROCESS
  raw_material seed : any
  product pool : any
  unit_operation a : culture {
    STEP
    parameter temperature = 37 degC { VALUE }
    parameter agitation = 40 rpm
  }
  flow { seed -> a -> pool }
}
"""
)


def text(**lines: str) -> str:
    found = PROCESS
    for place in ("FILE", "PROCESS", "STEP", "VALUE"):
        found = found.replace(place, lines.get(place.lower(), ""))
    return found


def compiled(*texts: str, today: date | None = LAST) -> Compilation:
    return Compilation(tuple(Source(f"{n}.pac", text) for n, text in enumerate(texts)), today=today)


def codes(project: Compilation) -> list[str]:
    return [problem.code.code for problem in project.problems]


def test_without_a_waiver_both_are_found() -> None:
    assert codes(compiled(text())) == ["C03", "C03"]


@pytest.mark.parametrize(
    ("place", "waived", "left"), [("file", 2, 0), ("process", 2, 0), ("step", 2, 0), ("value", 1, 1)]
)
def test_it_accepts_what_is_found_in_its_block(place: str, waived: int, left: int) -> None:
    project = compiled(text(**{place: f"waive C03 {TERMS}"}))
    assert len(project.waived) == waived
    assert codes(project) == ["C03"] * left


def test_it_accepts_nothing_of_other_checks_and_other_files() -> None:
    other = text().replace("process p", "process q").replace(HEAD, "use std.kinds\nuse std.schemes\n")
    project = compiled(text(file=f"waive C03 {TERMS}"), other)
    assert [problem.file_name for problem in project.problems] == ["1.pac", "1.pac"]
    assert codes(compiled(text(process=f"waive S01 {TERMS}"))) == ["D16", "C03", "C03"]


@pytest.mark.parametrize(
    ("today", "found"),
    [(None, []), (LAST, []), (date(2026, 7, 1), ["D11", "C03", "C03"]), (date(2020, 1, 1), [])],
)
def test_it_holds_up_to_and_with_its_last_day(today: date | None, found: list[str]) -> None:
    assert codes(compiled(text(process=f"waive C03 {TERMS}"), today=today)) == found


def test_what_is_found_again_says_that_a_waiver_has_ended() -> None:
    project = compiled(text(value=f"waive C03 {TERMS}"), today=date(2026, 7, 1))
    again = [p for p in project.problems if p.related]
    assert [(p.code.code, p.related[0].message) for p in again] == [("C03", "the waiver of this has ended")]
    [ended] = [p for p in project.problems if p.code.code == "D11"]
    assert ended.hint == "mend what it is for, or have it accepted again until a later day"


def test_the_smallest_block_counts_and_the_other_is_not_needed() -> None:
    own, wide = f"waive C03 {TERMS}", TERMS.replace("J. Doe", "the head of")
    project = compiled(text(value=own, process=f"waive C03 {wide}"))
    assert sorted(item.waiver.by for item in project.waived) == ["J. Doe, QA", "the head of, QA"]
    both = compiled(text(value=own, step=own).replace("parameter agitation", "non_cpp agitation"))
    assert [(p.code.code, p.path) for p in both.problems] == [("D16", "p.a")]


def test_an_ended_one_does_not_stand_before_one_that_holds() -> None:
    ended = 'waive C03 because "known" by "QA" until 2020-01-01'
    project = compiled(text(value=ended, process=f"waive C03 {TERMS}"))
    assert codes(project) == ["D11"]
    assert "nothing is left" in project.problems[0].hint


def test_each_code_of_a_line_counts_for_itself() -> None:
    project = compiled(text(process=f"waive C03, S01 {TERMS}"))
    assert [(p.code.code, p.span.text) for p in project.problems if p.span] == [("D16", "S01")]


def test_a_waiver_of_errors_lets_the_recipe_be_compiled_on_any_day() -> None:
    ppq = text(process=f"lifecycle ppq; waive C03 {TERMS}")
    for today in (None, date(2099, 1, 1)):
        if today is None:
            document = compiled(ppq, today=today).document("p")
            assert [(w.code, w.scope, w.path, w.until) for w in document.waivers] == [
                ("C03", "process", "", "2026-06-30")
            ]
        else:
            with pytest.raises(NotCompilable):
                compiled(ppq, today=today).document("p")


def test_waivers_are_outside_of_the_digest() -> None:
    with_one, without = compiled(text(process=f"waive C03 {TERMS}")), compiled(text())
    assert with_one.document("p").digest == without.document("p").digest


def test_a_process_accepts_what_its_platform_brings() -> None:
    platform = text().replace("process p version", "platform p version")
    line = f"waive C03 {TERMS}"
    process = f"use std.kinds\nuse std.schemes\nprocess q version 1.0.0 of p 1.0.0 {{ {line} }}\n"
    for own, found in ((process, {"q"}), (process.replace(line, ""), set())):
        project = compiled(platform, own)
        # What stands in the platform's own text is still told, of the platform.
        assert {p.path.split(".")[0] for p in project.problems} == {"p"}
        assert {p.code.code for p in project.problems} == {"C03"}
        assert {item.problem.path.split(".")[0] for item in project.waived} == found


def test_a_platform_accepts_for_all_that_begin_with_it() -> None:
    platform = text(process=f"waive C03 {TERMS}").replace("process p version", "platform p version")
    process = "use std.kinds\nuse std.schemes\nprocess q version 1.0.0 of p 1.0.0 { }\n"
    project = compiled(platform, process)
    assert not project.problems
    assert len(project.waived) == 2  # each told once
    scopes = [(w.scope, w.path) for w in project.document("q").waivers]
    assert scopes == [("platform", "")]


def test_unneeded_is_not_said_while_a_name_is_unknown() -> None:
    line = f"waive S01 {TERMS}"
    assert "D16" in codes(compiled(text(process=line)))
    assert "D16" not in codes(compiled(text(process=line).replace("37 degC", "nonsense")))


def test_of_a_site_the_waivers_of_what_is_bound_are_in_a_recipe() -> None:
    site = f"""
equipment_class bench {{ capability agitation }}
site plant {{
  waive L01 {TERMS}
  equipment B_1 : bench {{ agitation range 1 .. 99 rpm; waive E02 {TERMS} }}
  equipment B_2 : bench {{ agitation range 1 .. 99 rpm; waive E01 {TERMS} }}
}}
recipe r of p 1.0.0 at plant {{ a on B_1 }}
"""
    whole = text(process=f"waive C03 {TERMS}").replace(
        "operation_class culture {", "operation_class culture { runs on bench;"
    )
    document = compiled(whole + site).document("r")
    assert [(w.code, w.scope, w.path) for w in document.waivers] == [
        ("C03", "process", ""),
        ("L01", "site", ""),
        ("E02", "site", "B_1"),
    ]


def test_what_is_never_a_matter_of_judgement() -> None:
    never = {code.code for code in CODES if not code.waivable} - {c.code for c in CODES if c.code[0] in "PN"}
    assert never >= {
        "U01",
        "U02",
        "U03",
        "U05",
        "U06",
        "U16",
        "R01",
        "G09",
        "C08",
        "D03",
        "D04",
        "D06",
        "D11",
    }
    assert not never & {"C03", "S02", "R02", "R03", "U10", "E02", "B03", "D14", "D20"}


@pytest.mark.parametrize("frame", sorted(FRAMES))
def test_it_may_stand_in_every_block(frame: str) -> None:
    line = f"waive E01 {TERMS}"
    problems = compiled(FRAMES[frame].replace(HERE, line)).problems
    told = [p for p in problems if p.code.code.startswith(("P", "N")) or p.code.code in ("D11", "D17")]
    assert not told


@pytest.mark.parametrize("code", CODES, ids=lambda code: str(code.code))
def test_what_is_no_matter_of_judgement_cannot_be_waived(code) -> None:
    found = codes(compiled(text(process=f"waive {code.code} {TERMS}")))
    assert ("D17" in found) is not code.waivable
    if code.code.startswith(("P", "N")):
        assert not code.waivable
