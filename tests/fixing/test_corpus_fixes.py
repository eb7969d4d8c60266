"""Every fix of the bad corpus is applied, and the result is checked again.

The table of `compiler/fixable.py` is derived here: `PAC_UPDATE=1 pytest tests/fixing` writes it anew.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

import pac.compiler.fixable
from pac.compiler.fixing import fix_all, fixable, with_fixes
from pac.compiler.problems import Problem, Safety
from tests.fixing.bad_corpus import Case, cases

CASES = list(cases())
EVERY = tuple(Safety)
WITH_FIXES = [case for case in CASES if any(problem.fix for problem in case.before)]
BY_CASE = pytest.mark.parametrize("case", WITH_FIXES, ids=lambda case: case.name)
TABLE = Path(pac.compiler.fixable.__file__)


def words(problem: Problem) -> tuple[str, str, str]:
    return problem.file_name, problem.code.code, problem.message


def syntax(problems: Sequence[Problem]) -> int:
    return sum(problem.code.code.startswith("P") for problem in problems)


@BY_CASE
def test_each_fix_alone_mends_its_problem(case: Case) -> None:
    by_name = {source.name: source for source in case.sources}
    before = case.before
    for problem in before:
        if problem.fix is None:
            continue
        if not fixable(problem, EVERY, by_name):  # it would change a file of a library
            assert any(edit.span.file not in by_name for edit in problem.fix.edits)
            continue
        assert problem.fix.title
        after = case.find(with_fixes(case.sources, [problem.fix]))
        told = f"{problem.code.code} in line {problem.span and problem.span.line}: {problem.fix.title}"
        left, right = (Counter(map(words, found))[words(problem)] for found in (before, after))
        assert right < left, f"{told} leaves the problem where it is"
        assert syntax(after) <= syntax(before), f"{told} makes syntax errors"


@BY_CASE
@pytest.mark.parametrize("safeties", [(Safety.SAFE,), EVERY], ids=["safe", "all"])
def test_all_fixes_together(case: Case, safeties: tuple[Safety, ...]) -> None:
    before = case.before
    codes = {problem.code.code for problem in before} | {"P02"}
    done = fix_all(case.sources, case.find, safeties, codes)
    assert done.problems == tuple(case.find(done.sources))
    assert syntax(done.problems) <= syntax(before)
    assert {problem.fix.safety for problem in done.applied if problem.fix} <= set(safeties)
    # What could still be fixed was refused: a second run changes nothing.
    again = fix_all(done.sources, case.find, safeties, codes)
    assert (again.sources, again.applied) == (done.sources, ())
    by_name = {source.name: source for source in done.sources}
    left = [p for p in done.problems if p.code.code in codes and fixable(p, safeties, by_name)]
    assert len(left) == len(done.refused)
    assert not done.refused, [(problem.message, problem.fix) for problem in done.refused]


def derived() -> dict[str, tuple[str, ...]]:
    """The codes that offer fixes somewhere in the bad corpus, with their safeties."""
    found: dict[str, set[str]] = {}
    for case in CASES:
        for problem in case.before:
            if problem.fix is not None and problem.fix.edits:
                found.setdefault(problem.code.code, set()).add(problem.fix.safety.value)
    return {code: tuple(sorted(found[code])) for code in sorted(found)}


def test_the_table_of_fixes_is_fresh() -> None:
    made = derived()
    if os.environ.get("PAC_UPDATE") == "1":
        head = TABLE.read_text(encoding="utf-8").partition("FIXES: ")[0]
        lines = "".join(f'    "{code}": {safeties},\n'.replace("'", '"') for code, safeties in made.items())
        TABLE.write_text(f"{head}FIXES: dict[str, tuple[str, ...]] = {{\n{lines}}}\n", encoding="utf-8")
        return
    assert made == pac.compiler.fixable.FIXES, "run `PAC_UPDATE=1 pytest tests/fixing`, read the difference"


def test_some_of_each_kind() -> None:
    """Looked for by name, so that an empty corpus cannot pass."""
    made = derived()
    assert made["P02"] == ("safe", "unsafe")
    assert made["U03"] == made["R01"] == ("unsafe",)
