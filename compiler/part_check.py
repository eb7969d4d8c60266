"""One part of a project through all phases, and the findings of all parts as those of the project."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from pac.compiler.encoding import decoded, encoded
from pac.compiler.modules import standard_source
from pac.compiler.parts import LOST, Outline, Part, outline_of, stub_of
from pac.compiler.pipeline import Compilation
from pac.compiler.problems import Problem, Problems
from pac.compiler.settings import STANDARD
from pac.compiler.source import Source
from pac.compiler.syntax.parser import Parsed, parse
from pac.compiler.waivers import Waiver

Json = Any
"""Findings as plain data."""


class PartChecker:
    """Checks parts of one project; what several parts see is parsed once.

    `outlines` are those of all its files, as far as they are known.
    """

    def __init__(self, whole: Compilation, outlines: Mapping[str, Outline]) -> None:
        self.whole = replace(whole, read=self._read)
        self.outlines = outlines
        self.sources = {source.name: source for source in whole.sources}
        self.parsed: dict[str, tuple[Parsed, Problems]] = {}
        self.shared: frozenset[str] = frozenset()

    def _read(self, source: Source, problems: Problems) -> Parsed:
        kept = self.parsed.get(source.name)
        # In another part, only the names of the same file may be there.
        if kept is None or kept[0].source is not source:
            own = Problems()
            kept = parse(source, own), own
            if source.name in self.shared:
                self.parsed[source.name] = kept
        problems.extend(kept[1])
        return kept[0]

    def check(self, part: Part, elsewhere: Json = ()) -> Json:
        """The findings of a part, as data. `elsewhere` are errors of other parts that hinder all documents.

        Where it makes a difference which other names there are, the names of all files are there.
        """
        compilation = self._compilation(part, elsewhere)
        told = compilation.told
        scope = compilation.scope[0]
        asked = scope.asked or any(item.code.code == "N01" for item in told)
        if asked and len(part.there) < len(self.sources):
            compilation = self._compilation(part, elsewhere, named=True)
        waivers: dict[str, list[Waiver]] = {}
        for waiver in compilation.waivers[0]:
            waivers.setdefault(waiver.span.source.name, []).append(waiver)
        return {
            "asked": asked,
            "everything": scope.everything,
            "outlines": {
                file.source.name: sorted(outline_of(file))
                for file in compilation.parsed[0]
                if file.source.name in part.there
            },
            "told": encoded(compilation.told),
            "waivers": {name: encoded(tuple(found)) for name, found in waivers.items()},
            "afterwards": encoded(compilation.afterwards),
            "loose": encoded(compilation.loose),
            "documents": compilation.has_documents,
        }

    def _compilation(self, part: Part, elsewhere: Json, *, named: bool = False) -> Compilation:
        self.shared = frozenset(part.there) - frozenset(part.judged)
        releases = releases_for(self.whole.releases, [self.sources[name] for name in part.there])
        lost: frozenset[str] = frozenset()
        there = frozenset(part.there)
        others = {name: self.outlines[name] for name in part.named}
        if named:
            others = {name: outline for name, outline in self.outlines.items() if name not in there}
            lost = frozenset(
                word for outline in others.values() for category, word in outline if category == LOST
            )
        stubs = {name: stub_of(name, outline) for name, outline in others.items()}
        sources = tuple(
            stubs.get(name, source) for name, source in self.sources.items() if name in there or name in stubs
        )
        return replace(
            self.whole,
            sources=sources,
            releases=releases,
            judged=frozenset(part.judged),
            elsewhere=decoded(elsewhere, Texts(self.whole)) if elsewhere else (),
            lost=lost,
        )


def releases_for(releases: Iterable[Source], sources: Sequence[Source]) -> tuple[Source, ...]:
    """The released documents of what these files may declare or mention."""
    found = []
    for release in releases:
        name = release.name.rsplit("/", 1)[-1].partition("-")[0]
        if any(name in source.text for source in sources):
            found.append(release)
    return tuple(found)


class Texts:
    """The texts that findings of a project may stand in, by name."""

    def __init__(self, whole: Compilation) -> None:
        libraries = [source for _, source in whole.libraries]
        self._texts = {source.name: source for source in (*whole.told_of, *libraries, *whole.sources)}

    def __call__(self, name: str) -> Source:
        if name not in self._texts:
            self._texts[name] = standard_source(name.removeprefix(f"{STANDARD}/").removesuffix(".pac"))
        return self._texts[name]


@dataclass(frozen=True)
class Gathered(Compilation):
    """A project of which the parts were checked: what they found, judged as the findings of one."""

    parts: tuple[Json, ...] = ()

    @cached_property
    def _texts(self) -> Texts:
        return Texts(self)

    @cached_property
    def told(self) -> tuple[Problem, ...]:
        return self._all("told")

    @cached_property
    def afterwards(self) -> tuple[Problem, ...]:
        return self._all("afterwards")

    @cached_property
    def waivers(self) -> tuple[tuple[Waiver, ...], Problems]:
        by_file: dict[str, Json] = {}
        for part in self.parts:
            by_file.update(part["waivers"])
        own = [source.name for source in self.sources]
        others = [source.name for _, source in self.libraries]
        listed = [*own, *others, *sorted(by_file.keys() - {*own, *others})]
        found = [w for name in listed if name in by_file for w in decoded(by_file[name], self._texts)]
        return tuple(found), Problems()

    def _all(self, key: str) -> tuple[Problem, ...]:
        everything = Problems()
        for part in self.parts:
            for problem in decoded(part[key], self._texts):
                everything.keep(problem)
        return everything.sorted()
