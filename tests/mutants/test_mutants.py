"""A sample of seeded mistakes: none goes unseen, and the untouched projects are quiet. `make mutants` makes more."""

from __future__ import annotations

from functools import cache

import pytest

from tests.mutants.judging import Verdict, counted, false_alarms, judged, table
from tests.mutants.seeding import FOLDERS, KINDS, Edit, Kind, Mutant, Project, chosen

SMALL = tuple(folder for folder in FOLDERS if "a_mab" not in folder)


@cache
def project(folder: str) -> Project:
    return Project(folder)


@cache
def sample() -> tuple[Verdict, ...]:
    """One mistake of each kind, from another project in turn, from A-Mab where no other has a place for it."""
    found: list[Verdict] = []
    for number, kind in enumerate(KINDS):
        at = number % len(SMALL)
        order = (*SMALL[at:], *SMALL[:at], FOLDERS[0])
        found += [judged(where, kind, mutant) for where, mutant in _first(kind, order)]
    return tuple(found)


def _first(kind: Kind, order: tuple[str, ...]) -> list[tuple[Project, Mutant]]:
    for folder in order:
        made = chosen(kind, [project(folder)], 1)
        if made:
            return made
    return []


def test_there_are_many_kinds_and_each_has_a_place() -> None:
    names = [kind.name for kind in KINDS]
    assert len(names) == len(set(names)) >= 25
    assert {verdict.kind.name for verdict in sample()} == set(names)


def test_no_mistake_of_the_sample_goes_unseen() -> None:
    assert [verdict.where for verdict in sample() if verdict.caught == "missed"] == []


def test_the_check_finds_what_it_promises_to_find() -> None:
    left = [v.where for v in sample() if v.kind.always and v.caught not in ("check", "equivalent")]
    assert left == []


@pytest.mark.parametrize("folder", SMALL)
def test_nothing_is_wrong_with_an_untouched_project(folder: str) -> None:
    assert false_alarms(project(folder)) == []


def test_the_same_mistakes_are_made_again() -> None:
    for kind in KINDS[::10]:
        again = Project(SMALL[0])
        assert [m for _, m in chosen(kind, [project(SMALL[0])], 3)] == [
            m for _, m in chosen(kind, [again], 3)
        ]


def test_what_nobody_can_see_is_told_as_missed() -> None:
    where = project(SMALL[-1])
    file = next(iter(where.texts))
    comment = Mutant((Edit(file, 0, 0, "# a remark\n"),))
    assert judged(where, KINDS[0], comment).caught == "missed"
    excused = Mutant(comment.edits, equivalent="comments mean nothing")
    assert judged(where, KINDS[0], excused).caught == "equivalent"


def test_the_table_adds_up() -> None:
    counts = counted(sample())
    lines = table(counts)
    assert len(lines) == len(KINDS) + 2
    made = sum(count.made for count in counts.values())
    assert lines[-1].split()[2:4] == [str(made), str(sum(count.check for count in counts.values()))]
