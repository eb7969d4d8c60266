"""Checking a project part by part: only those that have changed, and on all the cores there are."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pac.compiler.cache import Cache, key_of, own_state
from pac.compiler.part_check import Gathered, PartChecker, releases_for
from pac.compiler.parts import Outline, Part, divide, guessed_outline, names_in

if TYPE_CHECKING:
    from pac.compiler.pipeline import Compilation
    from pac.compiler.source import Source

WORTH_PROCESSES = 400_000
"""Characters from which on processes of their own save more time than their start costs."""

Json = Any


def check_in_parts(
    whole: Compilation, settings: Source | None, cache: Cache, jobs: int | None
) -> Compilation:
    """The findings of a project. `settings` is its pac.toml, `jobs` how many processes may work."""
    texts = (settings,) if settings is not None else ()
    return _Checking(replace(whole, told_of=texts), cache, jobs or cores()).gathered()


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Checking:
    def __init__(self, whole: Compilation, cache: Cache, jobs: int) -> None:
        self.whole = whole
        self.cache = cache
        self.jobs = jobs
        self.sources = {source.name: source for source in whole.sources}
        self.digests = {
            source.name: key_of([source.name, whole.places.get(source.name, ""), source.text])
            for source in whole.sources
        }
        libraries = [text for name, source in whole.libraries for text in (name, source.name, source.text)]
        state = own_state() if cache.folder else ""
        settings = [text for source in whole.told_of for text in (source.name, source.text)]
        self.base = key_of([state, *settings, whole.name, str(whole.stage), *libraries])
        self.brought = frozenset[str]().union(*(names_in(source) for _, source in whole.libraries))
        self.dated = any("waive" in source.text for _, source in whole.libraries)
        self.found: dict[tuple[Part, bool], Json] = {}
        self.outlines = self._known_outlines()
        for source in whole.sources:
            if source.name not in self.outlines:
                self.outlines[source.name] = guessed_outline(source.text)

    def gathered(self) -> Compilation:
        while True:
            parts = divide(self.whole.sources, self.outlines, self.brought)
            self._check(parts, ())
            wrong = self._mistaken(parts)
            if not wrong:
                if len(parts) > 1 and any(self.found[part, False]["everything"] for part in parts):
                    parts = (Part(tuple(self.sources), tuple(self.sources)),)
                    self._check(parts, ())
                break
            self.outlines.update(wrong)
            # What was found in a part holds, but for where it mattered which names there are elsewhere.
            self.found = {key: found for key, found in self.found.items() if not found["asked"]}
            self._keep_outlines(wrong)
        loose = [self.found[part, False]["loose"] for part in parts]
        results = []
        for number, part in enumerate(parts):
            found = self.found[part, False]
            others = [item for other in (*loose[:number], *loose[number + 1 :]) for item in other[1:]]
            if others and found["documents"]:
                self._check([part], ["", *others])
                found = self.found[part, True]
            results.append(found)
        shared = {name: getattr(self.whole, name) for name in self.whole.__dataclass_fields__}
        return Gathered(**shared, parts=tuple(results))

    # ------------------------------------------------------------ what files declare

    def _known_outlines(self) -> dict[str, Outline]:
        """Outlines that were once guessed wrongly."""
        known = self.cache.get(key_of(["outlines", self.base]))
        kept = known if isinstance(known, dict) else {}
        found = {}
        for name, digest in self.digests.items():
            if digest in kept:
                found[name] = frozenset((category, word) for category, word in kept[digest])
        return found

    def _mistaken(self, parts: Iterable[Part]) -> dict[str, Outline]:
        """The outlines that turned out to be others."""
        wrong = {}
        for part in parts:
            for name, listed in self.found[part, False]["outlines"].items():
                outline = frozenset((category, word) for category, word in listed)
                if outline != self.outlines[name]:
                    wrong[name] = outline
        return wrong

    def _keep_outlines(self, wrong: dict[str, Outline]) -> None:
        key = key_of(["outlines", self.base])
        known = self.cache.get(key)
        kept = known if isinstance(known, dict) else {}
        kept.update({self.digests[name]: sorted(outline) for name, outline in wrong.items()})
        self.cache.put(key, kept)

    # ------------------------------------------------------------ the parts

    def _key(self, part: Part, hindered: bool) -> str:
        """The key of a part's findings: all that they may follow from."""
        there = [self.sources[name] for name in part.there]
        day = self.whole.today if self.dated or any("waive" in source.text for source in there) else None
        releases = releases_for(self.whole.releases, there)
        texts = [text for release in releases for text in (release.name, release.text)]
        outlines = [f"{name} {sorted(self.outlines[name])}" for name in part.named]
        names = [*part.judged, "", *(self.digests[source.name] for source in there), "", *outlines]
        return key_of(["part", self.base, str(day), str(hindered), *names, "", *texts])

    def _everything(self, key: str) -> str:
        """The key of findings for which it made a difference which other names there are."""
        names = (f"{name} {sorted(outline)}" for name, outline in sorted(self.outlines.items()))
        return key_of([key, *names])

    def _check(self, parts: Sequence[Part], elsewhere: Json) -> None:
        hindered = bool(elsewhere)
        missing: list[Part] = []
        for part in parts:
            if (part, hindered) not in self.found:
                found = self._kept(part, hindered)
                if found is None:
                    missing.append(part)
                else:
                    self.found[part, hindered] = found
        for part, found in zip(missing, self._work(missing, elsewhere), strict=True):
            self.found[part, hindered] = found
            key = self._key(part, hindered)
            if found["asked"]:
                self.cache.put(key, {"asked": True})
                key = self._everything(key)
            self.cache.put(key, found)

    def _kept(self, part: Part, hindered: bool) -> Json:
        key = self._key(part, hindered)
        found = self.cache.get(key)
        if isinstance(found, dict) and found.get("asked"):
            found = self.cache.get(self._everything(key))
        return found if isinstance(found, dict) and "told" in found else None

    def _work(self, parts: Sequence[Part], elsewhere: Json) -> list[Json]:
        """The findings of parts, in their order."""
        sizes = [sum(len(self.sources[name].text) for name in part.judged) for part in parts]
        jobs = min(self.jobs, len(parts))
        if jobs > 1 and sum(sizes) >= WORTH_PROCESSES:
            try:
                return self._in_processes(parts, sizes, elsewhere, jobs)
            except (BrokenProcessPool, OSError, ImportError):
                pass  # where no process can be started, or one was stopped, this one does the work
        checker = PartChecker(self.whole, self.outlines)
        return [checker.check(part, elsewhere) for part in parts]

    def _in_processes(
        self, parts: Sequence[Part], sizes: Sequence[int], elsewhere: Json, jobs: int
    ) -> list[Json]:
        from multiprocessing import get_context

        # Started anew on every system, so that all behave alike.
        context = get_context("spawn")
        pool = ProcessPoolExecutor(jobs, context, _start, (self.whole, self.outlines))
        try:
            # The largest first, so that none is left over at the end.
            order = sorted(range(len(parts)), key=lambda number: -sizes[number])
            waiting = {number: pool.submit(_check, parts[number], elsewhere) for number in order}
            return [waiting[number].result() for number in range(len(parts))]
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


# ---------------------------------------------------------------------- in a process of its own

_checker: PartChecker | None = None


def _start(whole: Compilation, outlines: dict[str, Outline]) -> None:
    import gc

    global _checker
    gc.set_threshold(100_000, 20, 50)
    _checker = PartChecker(whole, outlines)


def _check(part: Part, elsewhere: Json) -> Json:
    assert _checker is not None
    return _checker.check(part, elsewhere)
