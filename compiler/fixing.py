"""Applying the fixes of problems to texts: overlapping ones in turns, none that breaks the syntax.

Nothing is read or written here; texts come in and go out as sources.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pac.compiler.problems import Edit, Fix, Problem, Safety
from pac.compiler.source import Source

# Each turn mends something or is the last; a project that needs more turns than this is given up on.
MOST_TURNS = 100
SYNTAX = "P"

Find = Callable[[tuple[Source, ...]], Sequence[Problem]]
"""All problems of a project with these files."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What became of the fixes.

    `sources` are the files as they are now, `problems` what is left in them. `applied` are problems in
    the order in which they were mended, each with the places it had then. The fixes of `refused` would
    have broken the syntax.
    """

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    applied: tuple[Problem, ...]
    refused: tuple[Problem, ...]


def fixable(problem: Problem, safeties: Collection[Safety], sources: Mapping[str, Source]) -> bool:
    """Whether a problem has a fix of that safety that changes nothing but these files."""
    fix = problem.fix
    return (
        fix is not None
        and fix.safety in safeties
        and any(edit.text != edit.span.text for edit in fix.edits)
        and all(_text_of(sources, edit) == edit.span.source.text for edit in fix.edits)
        and not _overlap_themselves(fix)
    )


def fix_all(
    sources: Sequence[Source], find: Find, safeties: Collection[Safety], codes: Collection[str]
) -> Fixed:
    """Apply the fixes for these codes until none is left that can be applied."""
    now = tuple(sources)
    problems = tuple(find(now))
    applied: list[Problem] = []
    refused: list[Problem] = []
    seen = {_texts(now)}
    for _ in range(MOST_TURNS):
        by_name = {source.name: source for source in now}
        wanted = [
            problem
            for problem in problems
            if problem.code.code in codes and fixable(problem, safeties, by_name)
        ]
        turn = _turn(now, problems, wanted, find)
        refused = turn.refused
        if not turn.applied or _texts(turn.sources) in seen:
            break  # nothing left, or fixes that undo one another
        seen.add(_texts(turn.sources))
        now, problems = turn.sources, turn.problems
        applied += turn.applied
    return Fixed(now, problems, tuple(applied), tuple(refused))


def with_fixes(sources: Sequence[Source], fixes: Iterable[Fix]) -> tuple[Source, ...]:
    """The files with all edits made. The fixes must not overlap."""
    by_file: dict[str, set[tuple[int, int, str]]] = {}
    for fix in fixes:
        for edit in fix.edits:
            by_file.setdefault(edit.span.file, set()).add((edit.span.start, edit.span.end, edit.text))
    return tuple(
        Source(source.name, _edited(source.text, by_file[source.name])) if source.name in by_file else source
        for source in sources
    )


# ---------------------------------------------------------------------- one turn


@dataclass(frozen=True, slots=True)
class _Turn:
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    applied: list[Problem]
    refused: list[Problem]


def _turn(
    sources: tuple[Source, ...], problems: tuple[Problem, ...], wanted: Sequence[Problem], find: Find
) -> _Turn:
    """Apply as many of the fixes as do not overlap; safe ones come before the others."""
    chosen: list[Problem] = []
    for problem in sorted(wanted, key=lambda p: p.fix is not None and p.fix.safety is Safety.UNSAFE):
        if not any(_overlap(problem, other) for other in chosen):
            chosen.append(problem)
    if not chosen:
        return _Turn(sources, problems, [], [])
    after = with_fixes(sources, _fixes(chosen))
    found = tuple(find(after))
    if not _syntax(found) - _syntax(problems):
        return _Turn(after, found, chosen, [])
    # At least one of them breaks something: one by one.
    kept: list[Problem] = []
    refused: list[Problem] = []
    after, found = sources, problems
    for problem in chosen:
        tried = with_fixes(sources, _fixes([*kept, problem]))
        shown = tuple(find(tried))
        if _breaks(problem, found, shown):
            refused.append(problem)
        else:
            kept.append(problem)
            after, found = tried, shown
    return _Turn(after, found, kept, refused)


def _breaks(problem: Problem, before: Sequence[Problem], after: Sequence[Problem]) -> bool:
    """Whether the fix of a problem makes syntax errors.

    The fix of a syntax error may bring to light what stood hidden behind it, but never more errors than
    there were, and none in front of the place that was mended.
    """
    new = _syntax(after) - _syntax(before)
    if not new:
        return False
    if not problem.code.code.startswith(SYNTAX) or _syntax(after).total() > _syntax(before).total():
        return True
    places = {edit.span.file: edit.span.source.position(edit.span.start) for edit in _edits(problem)}
    for other in after:
        if _key(other) in new and other.span is not None:
            mended = places.get(other.span.file)
            place = other.span.start_position
            if mended is None or (place.line, place.column) <= (mended.line, mended.column):
                return True
    return False


def _syntax(problems: Iterable[Problem]) -> Counter[tuple[str, str, str]]:
    return Counter(_key(problem) for problem in problems if problem.code.code.startswith(SYNTAX))


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.file_name, problem.code.code, problem.message


# ---------------------------------------------------------------------- edits


def _edits(problem: Problem) -> tuple[Edit, ...]:
    return problem.fix.edits if problem.fix is not None else ()


def _fixes(problems: Iterable[Problem]) -> Iterator[Fix]:
    return (problem.fix for problem in problems if problem.fix is not None)


def _overlap(one: Problem, other: Problem) -> bool:
    """Whether two fixes cannot be made together. One and the same fix of two problems is made once."""
    if _edits(one) == _edits(other):
        return False
    return any(_touch(a, b) for a in _edits(one) for b in _edits(other))


def _overlap_themselves(fix: Fix) -> bool:
    edits = list(dict.fromkeys(fix.edits))
    return any(_touch(a, b) for number, a in enumerate(edits) for b in edits[:number])


def _touch(a: Edit, b: Edit) -> bool:
    """Edits of one place; an insertion also touches what begins or ends where it stands."""
    if a.span.file != b.span.file:
        return False
    if a.span.start == a.span.end or b.span.start == b.span.end:
        return a.span.start <= b.span.end and b.span.start <= a.span.end
    return a.span.start < b.span.end and b.span.start < a.span.end


def _edited(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    line_end = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    parts: list[str] = []
    at = 0
    for start, end, new in sorted(edits):
        parts += (text[at:start], new.replace("\r\n", "\n").replace("\n", line_end))
        at = end
    return "".join([*parts, text[at:]])


def _text_of(sources: Mapping[str, Source], edit: Edit) -> str | None:
    source = sources.get(edit.span.file)
    return source.text if source is not None else None


def _texts(sources: Iterable[Source]) -> tuple[str, ...]:
    return tuple(source.text for source in sources)
