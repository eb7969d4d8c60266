"""A finding of a check and a row of the fit come from one computation: they say the same of every recipe there is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pac.compiler.codes import code_named
from pac.compiler.facility import Verdict, What, assess, findings
from pac.compiler.loading import load
from pac.compiler.pipeline import Compilation, open_project
from pac.compiler.source import Source
from tests.test_corpus import BAD, BAD_PROJECTS, GOOD, GOOD_PROJECTS, ROOT, read_text

COMPUTED = (
    "L03",
    "L10",
    "E01",
    "E02",
    "E03",
    "E04",
    "E05",
    "E06",
    "E07",
    "E08",
    "E09",
    "E10",
    "E12",
    "E15",
    "B03",
    "B04",
    "B05",
    "B07",
)
"""The checks that compare two values, of which a row shows both."""
SHIPPED = sorted(path.parent for path in (ROOT / "processes").rglob("pac.toml"))


def compilations() -> Iterator[tuple[str, Compilation]]:
    for path in (*BAD, *GOOD):
        yield path.name, Compilation((Source(path.name, read_text(path)),))
    for folder in (*BAD_PROJECTS, *GOOD_PROJECTS, *SHIPPED):
        yield folder.name, open_project(load([folder], start=folder))


CASES = [pytest.param(project, id=name) for name, project in compilations() if project.model[0].recipes]


@pytest.mark.parametrize("project", CASES)
def test_every_finding_is_a_row_that_does_not_fit(project: Compilation) -> None:
    for recipe in project.model[0].recipes.values():
        subject = project.subject(recipe)
        found = assess(subject)
        misfits = [row for row in found.rows if row.verdict not in (Verdict.FIT, Verdict.UNKNOWN)]
        told = {(code, row.what is What.OTHER) for row in misfits for code in row.codes}
        for problem in findings(subject):
            code = problem.code.code
            assert any(code in row.codes and problem.message in row.why for row in misfits), problem.message
            assert code not in COMPUTED or (code, True) not in told, f"{code} is not computed as a row"


@pytest.mark.parametrize("project", CASES)
def test_no_row_misses_without_a_finding_or_a_reason(project: Compilation) -> None:
    everywhere = {(p.code.code, p.path) for p in project.told}
    spans = [p.span for p in project.told if p.span is not None]
    for recipe in project.model[0].recipes.values():
        subject = project.subject(recipe)
        messages = {(p.code.code, p.message) for p in findings(subject)}
        rows = assess(subject).rows
        wrong = {row.step for row in rows if row.what is What.CLASS and row.codes}
        for row in rows:
            assert (row.verdict is Verdict.FIT) == (not row.why), row
            for code in row.codes:
                known = any(code == other and message in row.why for other, message in messages)
                # What is wrong with the process itself, or with the list of bindings, is told there.
                owners = (recipe.process.name, recipe.name)
                elsewhere = any((code, f"{owner}.{row.path}") in everywhere for owner in owners)
                if row.what is What.EQUIPMENT:
                    elsewhere |= any(span.inside(recipe.span) for span in spans)
                # Of equipment of the wrong class nothing else is told.
                elsewhere |= row.step in wrong and row.what is What.CAPABILITY
                assert known or elsewhere or row.why.endswith(" already"), (code, row.why)


@pytest.mark.parametrize("project", CASES)
def test_a_gap_is_what_a_check_refuses_at_every_stage(project: Compilation) -> None:
    for recipe in project.model[0].recipes.values():
        for row in assess(project.subject(recipe)).rows:
            hard = any(code_named(code).draft == "error" for code in row.codes)
            if hard and not row.why.endswith(" already"):
                assert row.verdict is Verdict.GAP, row
            elif row.verdict is Verdict.GAP:
                # Nothing at all of a range is reached.
                reached = row.what is not What.SET_POINT and "none of it" not in row.why
                assert row.codes and (row.why.endswith(" already") or not reached), row


@pytest.mark.parametrize("project", CASES)
def test_the_margin_says_what_the_verdict_says(project: Compilation) -> None:
    for recipe in project.model[0].recipes.values():
        for row in assess(project.subject(recipe)).rows:
            sides = [side.amount.base for side in (row.lower, row.upper) if side is not None]
            if row.verdict is Verdict.FIT:
                assert all(side >= 0 for side in sides), row
            elif row.verdict is not Verdict.UNKNOWN and len(sides) == 2:
                # Zero where an open end is touched, or a flow is too small to be held.
                assert min(sides) <= 0, row


def test_all_computed_checks_are_seen() -> None:
    """The corpus has a case of each, so that the agreement is about all of them."""
    seen = {
        code
        for case in CASES
        for recipe in case.values[0].model[0].recipes.values()  # type: ignore[union-attr]
        for row in assess(case.values[0].subject(recipe)).rows  # type: ignore[union-attr]
        if row.what is not What.OTHER
        for code in row.codes
    }
    assert seen == set(COMPUTED)
