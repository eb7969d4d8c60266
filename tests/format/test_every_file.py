"""Every .pac file of the repository: same tokens, same comments, same tree, and a second pass does nothing."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from pac.format import format_text
from pac.format.tables import MAX_WIDTH
from tests.format.oracle import characters, comments, tree, without_comments

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted({*ROOT.glob("processes/**/*.pac"), *ROOT.glob("tests/**/*.pac")})
TEXTS = {path.relative_to(ROOT).as_posix(): path.read_bytes().decode("utf-8") for path in FILES}
format_once = cache(format_text)
every_file = pytest.mark.parametrize("name", TEXTS)


def test_there_are_files() -> None:
    assert {"processes/a_mab/process.pac", "processes/std/kinds.pac"} <= set(TEXTS)
    assert len(TEXTS) > 50


@every_file
def test_only_the_layout_changes(name: str) -> None:
    before = TEXTS[name]
    formatted = format_once(before, name)
    assert characters(formatted.text) == characters(before)
    assert comments(formatted.text) == comments(before)
    if not formatted.kept:
        assert tree(formatted.text) == tree(before)


@every_file
def test_a_second_pass_changes_nothing(name: str) -> None:
    once = format_once(TEXTS[name], name).text
    assert format_text(once, name).text == once


@every_file
def test_layout(name: str) -> None:
    formatted = format_once(TEXTS[name], name)
    if formatted.refused:
        assert formatted.text == TEXTS[name]
        return
    assert formatted.text.endswith("\n")
    assert not formatted.text.endswith("\n\n")
    assert not formatted.text.startswith("\n")
    if not formatted.kept:
        lines = formatted.text.split("\n")
        assert not any(a == b == "" for a, b in pairwise(lines))
        code = without_comments(formatted.text)
        # Texts of several lines keep what they hold.
        assert '"""' in formatted.text or not any("\t" in line or "\r" in line for line in code)


@every_file
def test_the_tree_of_a_file_with_errors_keeps_its_sound_parts(name: str) -> None:
    formatted = format_once(TEXTS[name], name)
    if formatted.kept:
        assert [code for code, _ in tree(formatted.text)[1]] == [code for code, _ in tree(TEXTS[name])[1]]


def test_a_mab_has_no_lines_that_the_alignment_made_too_long() -> None:
    name = "processes/a_mab/process.pac"
    own = {line.split(" #")[0].replace(" ", "") for line in TEXTS[name].split("\n") if len(line) > 100}
    for line in format_text(TEXTS[name]).text.split("\n"):
        assert len(line) <= MAX_WIDTH or line.replace(" ", "") in own, line
