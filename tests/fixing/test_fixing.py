"""Fixes on texts, with a stand-in for the checks: overlaps, turns, line ends, and what is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.codes import code_named
from pac.compiler.fixing import MOST_TURNS, Fixed, fix_all, fixable, with_fixes
from pac.compiler.problems import Edit, Fix, Problem, Safety
from pac.compiler.source import Source, Span

SAFE = (Safety.SAFE,)
EVERY = tuple(Safety)


def edit(source: Source, old: str, new: str) -> Edit:
    start = source.text.index(old)
    return Edit(Span(source, start, start + len(old)), new)


def problem(
    *edits: Edit, code: str = "N01", safety: Safety = Safety.SAFE, message: str = "it is wrong"
) -> Problem:
    return Problem(code_named(code), message, edits[0].span, fix=Fix(safety, edits, "mend it"))


def run(
    text: str,
    look: Callable[[Source], Sequence[Problem]],
    safeties: tuple[Safety, ...] = SAFE,
    codes: Sequence[str] = ("N01", "P02"),
) -> tuple[str, Fixed]:
    done = fix_all([Source("a.pac", text)], lambda sources: look(sources[0]), safeties, codes)
    return done.sources[0].text, done


def each(*pairs: tuple[str, str], **more: str) -> Callable[[Source], list[Problem]]:
    """A check that finds the first of every old text and proposes the new one."""

    def look(source: Source) -> list[Problem]:
        return [problem(edit(source, old, new)) for old, new in pairs if old in source.text]

    return look


def test_several_fixes_in_one_file_at_once() -> None:
    turns = []

    def look(source: Source) -> list[Problem]:
        turns.append(source.text)
        return each(("one", "1"), ("three", "3"), ("two", "22"))(source)

    text, done = run("one two three\n", look)
    assert text == "1 22 3\n"
    assert turns == ["one two three\n", "1 22 3\n"]
    assert len(done.applied) == 3
    assert done.problems == ()


def test_overlapping_fixes_wait_for_their_turn() -> None:
    def look(source: Source) -> list[Problem]:
        return each(("abc", "xbc"), ("bcd", "byd"), ("xbcd", "xbyd"))(source)

    text, done = run("abcd", look)
    assert text == "xbyd"
    assert [p.fix.edits[0].text for p in done.applied if p.fix] == ["xbc", "byd"]


def test_two_insertions_at_one_place_are_made_one_after_the_other() -> None:
    def look(source: Source) -> list[Problem]:
        return [
            problem(Edit(Span(source, 1, 1), sign), message=sign) for sign in "{;" if sign not in source.text
        ]

    assert run("ab", look)[0] == "a;{b"


def test_one_fix_of_two_problems_is_made_once() -> None:
    def look(source: Source) -> list[Problem]:
        if "bad" not in source.text:
            return []
        return [problem(edit(source, "bad", "good"), message=words) for words in ("it is bad", "it is odd")]

    text, done = run("bad", look)
    assert text == "good"
    assert len(done.applied) == 2


def test_edits_of_one_fix_go_together() -> None:
    def look(source: Source) -> list[Problem]:
        if "“" not in source.text:
            return []
        return [
            problem(edit(source, "x“", "x'"), message="taken first"),
            problem(edit(source, "“", '"'), edit(source, "”", '"'), code="P02"),
        ]

    # Half of the second fix overlaps the first one: the other half waits with it.
    assert run("x“b”", look)[0] == "x'b”"


def test_unsafe_fixes_only_when_asked_for_and_behind_the_safe_ones() -> None:
    def look(source: Source) -> list[Problem]:
        if "bad" not in source.text:
            return []
        return [
            problem(edit(source, "bad", "worse"), safety=Safety.UNSAFE, message="a"),
            problem(edit(source, "bad", "good"), message="b"),
        ]

    assert run("bad", look, EVERY)[0] == "good"
    assert run("bad", lambda source: look(source)[:1])[0] == "bad"
    assert run("bad", lambda source: look(source)[:1], EVERY)[0] == "worse"


def test_only_the_checks_asked_for() -> None:
    assert run("one", each(("one", "1")), codes=("U03",))[0] == "one"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\nb", "a\nx\ny\nb"), ("a\r\nb", "a\r\nx\r\ny\r\nb"), ("a b", "a x\ny\nb")],
)
def test_line_ends_of_the_file_are_kept(text: str, expected: str) -> None:
    def look(source: Source) -> list[Problem]:
        if "x" in source.text:
            return []
        return [problem(edit(source, "b", "x\ny\r\nb"))]

    assert run(text, look)[0] == expected


def test_other_files_are_not_touched() -> None:
    library = Source("std/kinds.pac", "kind a")
    mine = Source("a.pac", "kind a")
    elsewhere = problem(edit(library, "a", "b"))
    both = problem(edit(mine, "a", "b"), edit(library, "a", "b"))
    stale = problem(edit(Source("a.pac", "kind a # before"), "a", "b"))
    empty = problem(edit(mine, "a", "a"))
    for found in (elsewhere, both, stale, empty, Problem(code_named("N01"), "no fix", None)):
        assert not fixable(found, EVERY, {"a.pac": mine})
    assert fixable(problem(edit(mine, "a", "b")), SAFE, {"a.pac": mine})


def test_a_fix_that_overlaps_itself_is_left() -> None:
    source = Source("a.pac", "abc")
    twisted = problem(edit(source, "ab", "x"), edit(source, "bc", "y"))
    assert not fixable(twisted, EVERY, {"a.pac": source})


# ---------------------------------------------------------------------- what is refused


def test_a_fix_that_breaks_the_syntax_is_left_out_and_the_others_are_made() -> None:
    def look(source: Source) -> list[Problem]:
        found = each(("one", "1"), ("two", "2}"), ("three", "3"))(source)
        if "}" in source.text:
            found.append(problem(edit(source, "}", "}"), code="P02", message="`}` is not expected"))
        return found

    text, done = run("one two three", look)
    assert text == "1 two 3"
    assert [p.fix.edits[0].text for p in done.refused if p.fix] == ["2}"]
    assert [p.fix.edits[0].text for p in done.applied if p.fix] == ["1", "3"]
    assert [p.span.text for p in done.problems if p.span] == ["two"]


def _wrong(source: Source, *words: str) -> list[Problem]:
    return [
        problem(edit(source, word, word.upper()), code="P02", message=f"`{word}` is not expected")
        for word in words
        if word in source.text
    ]


def test_a_syntax_error_that_comes_to_light_behind_the_mended_one_is_no_reason() -> None:
    def look(source: Source) -> list[Problem]:
        return _wrong(source, "one") or _wrong(source, "two")

    assert run("one two", look)[0] == "ONE TWO"


@pytest.mark.parametrize("after", [("one",), ("three", "four")])
def test_a_syntax_fix_that_only_moves_the_error_is_refused(after: tuple[str, ...]) -> None:
    """An error in front of the place, or more errors than before."""

    def look(source: Source) -> list[Problem]:
        return _wrong(source, "two") or _wrong(source, *after)

    text, done = run("one two three four", lambda source: look(source)[:2])
    assert text == "one two three four"
    assert [p.span.text for p in done.refused if p.span] == ["two"]


def test_fixes_that_undo_one_another_end() -> None:
    def look(source: Source) -> list[Problem]:
        return each(("aa", "b"))(source) or each(("b", "aa"))(source)

    text, done = run("aa", look)
    assert text == "b"
    assert len(done.applied) == 1


def test_fixes_without_end_are_given_up() -> None:
    text, done = run("x", each(("x", "xx")))
    assert len(done.applied) == MOST_TURNS
    assert len(text) == MOST_TURNS + 1


# ---------------------------------------------------------------------- any edits


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text(max_size=3))))
def test_with_fixes_does_what_one_edit_after_the_other_does(
    text: str, wanted: list[tuple[int, int, str]]
) -> None:
    source = Source("a.pac", text.replace("\r", ""))
    length = len(source.text)
    chosen: list[Problem] = []
    by_name = {"a.pac": source}
    taken: list[tuple[int, int]] = []
    for start, size, new in wanted:
        span = Span(source, min(start, length), min(start + size, length))
        apart = all(span.end < a or b < span.start for a, b in taken)
        found = problem(Edit(span, new.replace("\r", "")))
        if apart and fixable(found, EVERY, by_name):
            chosen.append(found)
            taken.append((span.start, span.end))
    [after] = with_fixes([source], [found.fix for found in chosen if found.fix])
    expected = source.text
    for found in sorted(chosen, key=lambda p: p.span.start if p.span else 0, reverse=True):
        assert found.fix is not None
        [change] = found.fix.edits
        expected = expected[: change.span.start] + change.text + expected[change.span.end :]
    assert after.text == expected
