"""Everything bad that is kept in the repository, with a way to compile it again after a change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from pac.compiler.loading import load
from pac.compiler.pipeline import Compilation, open_project
from pac.compiler.problems import Problem
from pac.compiler.source import Source
from tests.test_corpus import BAD, BAD_PROJECTS, read_text
from tests.test_pages import PAGES, WITHOUT_EXAMPLE, block, sections


@dataclass(frozen=True, eq=False)
class Case:
    """Files that belong together, and all problems of them in whatever form."""

    name: str
    sources: tuple[Source, ...]
    find: Callable[[tuple[Source, ...]], Sequence[Problem]]

    @cached_property
    def before(self) -> tuple[Problem, ...]:
        return tuple(self.find(self.sources))


def cases() -> Iterator[Case]:
    """The bad corpus, its projects, and the bad examples of the pages."""
    for path in BAD:
        yield _alone(path.name, read_text(path))
    for path in sorted(PAGES.glob("*.md")):
        if path.stem not in WITHOUT_EXAMPLE:
            page = sections(path.read_text(encoding="utf-8"))
            yield _alone(path.name, block(page["Bad"], "pac"))
    for folder in BAD_PROJECTS:
        yield _project(folder)


def _alone(name: str, text: str) -> Case:
    def find(sources: tuple[Source, ...]) -> Sequence[Problem]:
        return Compilation(sources).problems

    return Case(name, (Source(name, text),), find)


def _project(folder: Path) -> Case:
    loaded = load([folder], start=folder)

    def find(sources: tuple[Source, ...]) -> Sequence[Problem]:
        return open_project(replace(loaded, files=sources)).problems

    return Case(folder.name, loaded.files, find)
