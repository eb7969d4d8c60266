"""Problems as one line each, `file:line:column: severity[CODE] message`, for editors and grep."""

from __future__ import annotations

from collections.abc import Iterable

from pac.compiler.problems import Problem
from pac.compiler.waivers import Waived
from pac.render.visible import shortened, visible


def line_of(problem: Problem) -> str:
    """One problem as one line; a file that could not be read at all has no line and column."""
    return _line(problem, problem.severity.value)


def _line(problem: Problem, word: str) -> str:
    place = problem.file_name
    if problem.span is not None:
        start = problem.span.start_position
        place = f"{place}:{start.line}:{start.column}"
    message = " ".join(visible(part) for part in shortened(problem.message).split())
    return f"{visible(place)}: {word}[{problem.code.code}] {message}"


def render_concise(problems: Iterable[Problem], waived: Iterable[Waived] = ()) -> str:
    """All problems, and what was waived where that is wanted, each line ended; empty without any."""
    return "".join(f"{line}\n" for line in (*map(_waived, waived), *map(line_of, problems)))


def _waived(item: Waived) -> str:
    words = " ".join(visible(word) for word in item.waiver.words.split())
    return f"{_line(item.problem, 'waived')} | {words}"
