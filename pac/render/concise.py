"""Problems as one line each, `file:line:column: severity[CODE] message`, for editors and grep."""

from __future__ import annotations

from collections.abc import Iterable

from pac.compiler.problems import Problem
from pac.render.visible import shortened, visible


def line_of(problem: Problem) -> str:
    """One problem as one line; a file that could not be read at all has no line and column."""
    place = problem.file_name
    if problem.span is not None:
        start = problem.span.start_position
        place = f"{place}:{start.line}:{start.column}"
    message = " ".join(visible(part) for part in shortened(problem.message).split())
    return f"{visible(place)}: {problem.severity}[{problem.code.code}] {message}"


def render_concise(problems: Iterable[Problem]) -> str:
    """All problems, each line ended; empty without any."""
    return "".join(f"{line_of(problem)}\n" for problem in problems)
