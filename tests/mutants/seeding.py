"""What a seeded mistake is, and the places in a project where one can be made.

Places are found in the syntax tree, and the text is edited at their spans: whoever reads the mutated file
sees what a person could have typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from random import Random
from typing import TypeVar

from pac.compiler.document import Document
from pac.compiler.loading import load
from pac.compiler.pipeline import Compilation, open_project
from pac.compiler.source import Source
from pac.compiler.syntax import tree as t

N = TypeVar("N", bound=t.Node)

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (
    "processes/a_mab",
    "processes/iga1_protease",
    *(
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "processes/examples").iterdir())
        if path.is_dir()
    ),
)


@dataclass(frozen=True, slots=True)
class Edit:
    """A piece of one file and what stands there instead."""

    file: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mistake. `equivalent` says why it changes no meaning, where it does not."""

    edits: tuple[Edit, ...]
    equivalent: str = ""
    releases: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """A node of one file with the nodes around it, the innermost last."""

    file: str
    node: t.Node
    above: tuple[t.Node, ...]

    def inside(self, sort: type[N]) -> N | None:
        """The nearest node of a sort around it."""
        return next((node for node in reversed(self.above) if isinstance(node, sort)), None)

    def edit(self, text: str, node: t.Node | None = None) -> Edit:
        """`text` in the place of the node, or of one within it."""
        place = self.node if node is None else node
        return Edit(self.file, place.start, place.end, text)


class Project:
    """An untouched project: its texts, trees, problems and documents."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.name = Path(folder).name
        self.compilation: Compilation = open_project(load([ROOT / folder], start=ROOT))
        self.texts = {source.name: source.text for source in self.compilation.sources}

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """Every node of every file, from top to bottom."""
        return tuple(
            Site(parsed.source.name, node, above)
            for parsed in self.compilation.parsed[0]
            for declaration in parsed.module.declarations
            for node, above in _walk(declaration, ())
        )

    def of(self, sort: type[N]) -> Iterator[tuple[Site, N]]:
        """All nodes of a sort."""
        for site in self.sites:
            if isinstance(site.node, sort):
                yield site, site.node

    def text(self, site: Site, node: t.Node | None = None) -> str:
        place = site.node if node is None else node
        return self.texts[site.file][place.start : place.end]

    def without(self, site: Site, node: t.Node | None = None) -> Edit:
        """The statement or clause taken out, with its line where nothing else stands on it."""
        place = site.node if node is None else node
        text = self.texts[site.file]
        start, end = place.start, place.end
        before = text.rfind("\n", 0, start) + 1
        after = text.find("\n", end)
        after = len(text) if after < 0 else after
        if not text[before:start].strip() and not text[end:after].strip():
            return Edit(site.file, before, min(after + 1, len(text)), "")
        return Edit(site.file, start, end, "")

    @cached_property
    def documents(self) -> dict[str, Document]:
        return {name: self.compilation.document(name) for name in self.compilation.names}

    def mutated(self, mutant: Mutant) -> Compilation:
        """The project with the mistake in it."""
        texts = dict(self.texts)
        for edit in sorted(mutant.edits, key=lambda edit: edit.start, reverse=True):
            text = texts[edit.file]
            texts[edit.file] = text[: edit.start] + edit.text + text[edit.end :]
        base = self.compilation
        sources = tuple(Source(source.name, texts[source.name]) for source in base.sources)
        releases = (*base.releases, *mutant.releases)
        return Compilation(sources, base.stage, base.libraries, base.name, releases)


def _walk(node: t.Node, above: tuple[t.Node, ...]) -> Iterator[tuple[t.Node, tuple[t.Node, ...]]]:
    yield node, above
    inner = (*above, node)
    for item in fields(node):
        yield from _inside(getattr(node, item.name), inner)


def _inside(value: object, above: tuple[t.Node, ...]) -> Iterator[tuple[t.Node, tuple[t.Node, ...]]]:
    if isinstance(value, t.Node):
        yield from _walk(value, above)
    elif isinstance(value, tuple):
        for item in value:
            yield from _inside(item, above)


# ------------------------------------------------------------------ kinds of mistakes

Make = Callable[[Project], Iterable[Mutant]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of mistake. `always` promises that the check alone finds every one of it."""

    name: str
    make: Make = field(repr=False)
    always: bool = False


KINDS: list[Kind] = []


def kind(name: str, *, always: bool = False) -> Callable[[Make], Make]:
    """Registers a kind of mistake."""

    def register(make: Make) -> Make:
        KINDS.append(Kind(name, make, always))
        return make

    return register


def chosen(kind: Kind, projects: Iterable[Project], most: int) -> list[tuple[Project, Mutant]]:
    """At most so many mistakes of a kind, in turn from each project; always the same ones."""
    random = Random(kind.name)
    queues = []
    for project in projects:
        found = list(kind.make(project))
        random.shuffle(found)
        queues.append([(project, mutant) for mutant in found])
    result: list[tuple[Project, Mutant]] = []
    while len(result) < most and any(queues):
        for queue in queues:
            if queue and len(result) < most:
                result.append(queue.pop())
    return result


# ------------------------------------------------------------------ helpers of the kinds


def one(site: Site, text: str, node: t.Node | None = None) -> Mutant:
    """A mistake in one place."""
    return Mutant((site.edit(text, node),))


def number(digits: Decimal) -> str:
    """Digits as people write them."""
    short = digits.normalize()
    return (
        format(short, "f")
        if -4 <= short.adjusted() <= 6
        else format(short, "e").replace("E", "e").replace("+", "")
    )


def written(value: Decimal, like: t.Number) -> str:
    """A number with the unit of another one."""
    unit = f" {like.unit.text}" if like.unit is not None else ""
    return f"{number(value)}{unit}"


def swapped_letters(word: str) -> str:
    """A usual slip of the fingers; always another word."""
    for at in range(len(word) - 2, 0, -1):
        if word[at] != word[at + 1] and word[at : at + 2].isalpha():
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word + word[-1]
