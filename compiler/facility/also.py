"""What `pac check` finds in a recipe and its process, and no row of the fit tells of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pac.compiler.checks import RECIPE_CHECKS
from pac.compiler.facility.rows import Assessment
from pac.compiler.model import Process
from pac.compiler.problems import Problem, Problems, Severity
from pac.compiler.source import Span

if TYPE_CHECKING:
    from pac.compiler.checks.base import RecipeSubject
    from pac.compiler.model import Recipe
    from pac.compiler.pipeline import Compilation


def also_found(project: Compilation, recipe: Recipe, found: Assessment) -> tuple[Problem, ...]:
    """Errors and warnings in the texts of a written recipe and of its process."""
    spans = (recipe.span, *_spans(recipe.process))
    return tuple(_untold(_inside(project.problems, spans), found, project.unread(recipe)))


def also_found_on_trial(
    project: Compilation, subject: RecipeSubject, found: Assessment
) -> tuple[Problem, ...]:
    """The same where nobody has written a recipe: what is wrong with the process, and with the values given."""
    private = replace(subject, problems=Problems())
    for check in RECIPE_CHECKS:
        check(private)
    given = [p for p in private.problems.sorted() if p.path.partition(".")[2] in subject.recipe.overrides]
    there = [*_inside(project.problems, _spans(subject.process)), *given]
    return tuple(_untold(there, found, project.unread(subject.recipe)))


def _spans(process: Process) -> tuple[Span, ...]:
    return (process.span, *(process.family.spans if process.family is not None else ()))


def _inside(problems: Iterable[Problem], spans: Iterable[Span]) -> list[Problem]:
    places = tuple(spans)
    return [p for p in problems if p.span is not None and any(p.span.inside(place) for place in places)]


def _untold(problems: Iterable[Problem], found: Assessment, told: tuple[Problem, ...]) -> Iterator[Problem]:
    known = {(problem.code.code, problem.message) for problem in told}
    for problem in problems:
        code = problem.code.code
        if problem.severity is Severity.INFO or (code, problem.message) in known:
            continue
        if not any(code in row.codes and problem.message in row.why for row in found.rows):
            yield problem
