"""Releases: the canonical documents that were frozen, as the files in `releases/` keep them.

The files are read by whoever loads the project; here they are looked up, judged and compared.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pac.compiler.loading import RELEASE_SUFFIX, RELEASES
from pac.compiler.model import Process
from pac.compiler.problems import Problems
from pac.compiler.source import Source

if TYPE_CHECKING:
    from pac.compiler.compare import Comparison
    from pac.compiler.document import Document


def release_file(name: str, version: str) -> str:
    """Where the release of a process is kept, seen from the folder of pac.toml."""
    return f"{RELEASES}/{name}-{version}{RELEASE_SUFFIX}"


@dataclass(frozen=True)
class Release:
    """One released document. `damage` says in words why it is not what was released, "" if it is."""

    name: str
    version: str
    source: Source

    @cached_property
    def _data(self) -> Any:
        try:
            return json.loads(self.source.text)
        except (ValueError, RecursionError):
            return None

    @property
    def digest(self) -> str:
        return str(self._data.get("digest", "")) if isinstance(self._data, dict) else ""

    @cached_property
    def damage(self) -> str:
        from pac.compiler.document import digest_of

        if not isinstance(self._data, dict):
            return "it is not a document of pac"
        if digest_of(self._data) != self.digest:
            return "it was altered after it was written: its digest does not match its content"
        process = self._data.get("process")
        held = process if isinstance(process, dict) else {}
        if (held.get("name"), held.get("version")) != (self.name, self.version):
            return f"it holds {held.get('name')} {held.get('version')}"
        return "" if self.document is not None else "this version of pac cannot read it"

    @cached_property
    def document(self) -> Document | None:
        """The document, or None where it cannot be read."""
        from pydantic import ValidationError

        from pac.compiler.document import from_json

        try:
            return from_json(self.source.text)
        except (ValidationError, ValueError, RecursionError):
            return None

    def compared(self, now: Document) -> Comparison | None:
        """What `now` changes of a sound release, or None where it says the same, text and all.

        The digest decides, but another version of pac may write the same content in another form.
        """
        if now.digest == self.digest or self.document is None:
            return None
        from pac.compiler.compare import compare

        comparison = compare(self.document, now)
        said = [*comparison.changes, *comparison.equal]
        return comparison if any(change.change_class != "EQUAL" for change in said) else None


def judge_release(release: Release, process: Process, now: Document, problems: Problems) -> None:
    """N09 for a release file that was altered, N08 where the process says something else by now."""
    name, version = release.name, release.version
    place, stage = process.name_span, process.lifecycle
    if release.damage:
        problems.add(
            "N09",
            f"{release.source.name} is not the release of {name} {version}: {release.damage}",
            place,
            path=name,
            hint="take the file back from where your releases are kept, or raise the version and release again",
            stage=stage,
        )
        return
    comparison = release.compared(now)
    if comparison is not None:
        problems.add(
            "N08",
            f"`{name}` differs from its release {version}: {count_changes(comparison)}",
            place,
            path=name,
            hint=f"raise the version number; `pac diff {name}@{version} {name}` shows the difference",
            stage=stage,
        )


def count_changes(comparison: Comparison) -> str:
    """How much differs, in words."""
    visible = comparison.visible
    if not visible:
        return "other words, the same values"
    worst = visible[0].severity
    plural = "" if len(visible) == 1 else "s"
    return f"{len(visible)} change{plural}, {'of' if len(visible) == 1 else 'the worst of'} weight {worst}"


class Releases:
    """All releases of a project."""

    def __init__(self, files: Iterable[Source] = ()) -> None:
        found: dict[tuple[str, str], Release] = {}
        for source in files:
            name, dash, version = source.name.rsplit("/", 1)[-1].removesuffix(RELEASE_SUFFIX).partition("-")
            if dash:
                found[name, version] = Release(name, version, source)
        self.all: Mapping[tuple[str, str], Release] = found

    def find(self, name: str, version: str | None) -> Release | None:
        return self.all.get((name, version)) if version is not None else None

    def before(self, name: str, version: str | None) -> Release | None:
        """The last release of an earlier version."""
        earlier = [
            other for other in self.versions(name) if version is not None and _rank(other) < _rank(version)
        ]
        return self.find(name, max(earlier, key=_rank)) if earlier else None

    def versions(self, name: str) -> tuple[str, ...]:
        """The released versions of a process."""
        return tuple(sorted(version for other, version in self.all if other == name))


def _rank(version: str) -> tuple[tuple[int, ...], bool, str]:
    """Versions by their numbers; `1.0.0-draft` comes before `1.0.0`."""
    numbers, dash, rest = version.partition("-")
    parts = numbers.partition("+")[0].split(".")
    return tuple(int(part) if part.isdecimal() else -1 for part in parts), not dash, rest
