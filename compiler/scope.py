"""Names across files: what each file declares, which library modules it uses, and lookups.

Files of one project see each other's declarations. A library module is seen by a
file that says `use std.NAME`, and by the modules which that one uses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from pac.compiler.problems import Edit, Fix, Problems, Related, Safety
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t
from pac.compiler.syntax.parser import Parsed, parse

CATEGORIES: dict[type[t.Node], str] = {
    t.KindDecl: "kind",
    t.MaterialClassDecl: "material class",
    t.SchemeDecl: "classification scheme",
    t.OperationClassDecl: "operation class",
    t.EquipmentClassDecl: "equipment class",
    t.ProcessDecl: "process",
    t.SiteDecl: "site",
    t.RecipeDecl: "recipe",
    t.TransferDecl: "transfer",
}

STANDARD = "std"


@dataclass(frozen=True, slots=True)
class Declared:
    """A top-level declaration and the file it stands in."""

    node: t.Declaration
    source: Source

    @property
    def name(self) -> t.Name:
        assert not isinstance(self.node, t.Use)
        return self.node.name

    @property
    def name_span(self) -> Span:
        return Span(self.source, self.name.start, self.name.end)


@dataclass(frozen=True, slots=True)
class ParsedModule:
    """A library module with the problems its own text has (none, unless someone edits it)."""

    parsed: Parsed
    problems: Problems
    uses: tuple[str, ...]


def standard_modules() -> tuple[str, ...]:
    """Names of the library modules that ship with pac."""
    folder = files("pac.processes").joinpath(STANDARD)
    found = [entry.name for entry in folder.iterdir()] if folder.is_dir() else []
    return tuple(sorted(name.removesuffix(".pac") for name in found if name.endswith(".pac")))


def standard_source(name: str) -> Source:
    path = files("pac.processes").joinpath(STANDARD, f"{name}.pac")
    return Source(f"{STANDARD}/{name}.pac", path.read_text(encoding="utf-8"))


@cache
def standard_module(name: str) -> ParsedModule:
    """A library module, parsed once per run."""
    problems = Problems()
    parsed = parse(standard_source(name), problems)
    uses = tuple(
        node.module.parts[1].text
        for node in parsed.module.declarations
        if isinstance(node, t.Use) and len(node.module.parts) == 2
    )
    return ParsedModule(parsed, problems, uses)


def _closure(names: Iterable[str], known: frozenset[str]) -> tuple[str, ...]:
    """The modules named and all they use, each once, in a fixed order."""
    seen: dict[str, None] = {}
    waiting = [name for name in names if name in known]
    while waiting:
        name = waiting.pop(0)
        if name not in seen:
            seen[name] = None
            waiting.extend(used for used in standard_module(name).uses if used in known)
    return tuple(sorted(seen))


def _declared(parsed: Parsed) -> dict[tuple[str, str], list[Declared]]:
    table: dict[tuple[str, str], list[Declared]] = {}
    for node in parsed.module.declarations:
        category = CATEGORIES.get(type(node))
        if category is not None:
            declared = Declared(node, parsed.source)
            table.setdefault((category, declared.name.text), []).append(declared)
    return table


@cache
def _standard_table(name: str) -> dict[tuple[str, str], list[Declared]]:
    return _declared(standard_module(name).parsed)


_COMMENT = re.compile(r"#[^\n]*")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


class Scope:
    """All declarations of a project, and what each of its files can see."""

    def __init__(self, parsed: Sequence[Parsed], problems: Problems) -> None:
        self.problems = problems
        self.parsed = tuple(parsed)
        self.table: dict[tuple[str, str], Declared] = {}
        self._visible: dict[str, tuple[str, ...]] = {}
        self._known = frozenset(standard_modules())
        # Names in text that a syntax error made unreadable: they may well be declared there.
        self.swallowed = frozenset(
            word
            for file in parsed
            for start, end in file.module.skipped
            for word in _WORD.findall(_COMMENT.sub("", file.source.text[start:end]))
        )
        for file in parsed:
            self._visible[file.source.name] = self._uses(file)
        for file in parsed:
            self._declare(file)

    def _uses(self, file: Parsed) -> tuple[str, ...]:
        wanted: list[str] = []
        project = {re.sub(r"\.pac$", "", other.source.name.rsplit("/", 1)[-1]) for other in self.parsed}
        for node in file.module.declarations:
            if not isinstance(node, t.Use):
                continue
            parts = [part.text for part in node.module.parts]
            if parts[0] == STANDARD and len(parts) == 2 and parts[1] in self._known:
                wanted.append(parts[1])
            elif len(parts) == 1 and parts[0] in project:
                continue
            else:
                self._unknown_module(file.source, node, project)
        return _closure(wanted, self._known)

    def _unknown_module(self, source: Source, node: t.Use, project: set[str]) -> None:
        names = [f"{STANDARD}.{name}" for name in sorted(self._known)] + sorted(project)
        close = get_close_matches(node.module.text, names, 1, 0.5)
        span = Span(source, node.module.start, node.module.end)
        if close:
            fix = Fix(Safety.UNSAFE, (Edit(span, close[0]),), f"write `{close[0]}`")
            hint = f"did you mean `{close[0]}`?"
        else:
            fix, hint = None, "library modules: " + ", ".join(f"`{name}`" for name in names[:12])
        self.problems.add("N01", f"there is no module `{node.module.text}`", span, hint=hint, fix=fix)

    def _declare(self, file: Parsed) -> None:
        visible = self._visible[file.source.name]
        for key, declarations in _declared(file).items():
            for declared in declarations:
                earlier = self.table.get(key)
                if earlier is None:
                    for module in visible:
                        found = _standard_table(module).get(key)
                        if found:
                            earlier = found[0]
                if earlier is not None:
                    self.problems.add(
                        "N02",
                        f"{key[0]} `{key[1]}` is declared twice",
                        declared.name_span,
                        hint="give one of them another name",
                        related=(Related("the other declaration is here", earlier.name_span),),
                    )
                else:
                    self.table[key] = declared

    def find(self, category: str, name: str, source: Source) -> Declared | None:
        """The declaration of that name which this file can see."""
        declared = self.table.get((category, name))
        if declared is not None:
            return declared
        for module in self.visible(source):
            found = _standard_table(module).get((category, name))
            if found:
                return found[0]
        return None

    def visible(self, source: Source) -> tuple[str, ...]:
        """Library modules that a file sees; a library module sees itself and what it uses."""
        known = self._visible.get(source.name)
        if known is None:
            name = source.name.removeprefix(f"{STANDARD}/").removesuffix(".pac")
            known = self._visible[source.name] = _closure([name], self._known)
        return known

    def names(self, category: str, source: Source) -> tuple[str, ...]:
        """All names of a category that a file can see."""
        found = {name for kind, name in self.table if kind == category}
        for module in self.visible(source):
            found.update(name for kind, name in _standard_table(module) if kind == category)
        return tuple(sorted(found))

    def all(self, category: str) -> tuple[Declared, ...]:
        """The project's own declarations of a category, by name."""
        return tuple(self.table[key] for key in sorted(self.table) if key[0] == category)

    def module_declaring(self, category: str, name: str) -> str | None:
        """The library module that declares a name which a file cannot see."""
        for module in sorted(self._known):
            if (category, name) in _standard_table(module):
                return f"{STANDARD}.{module}"
        return None

    def broken(self, source: Source) -> bool:
        """Whether some line of a file could not be read."""
        return any(file.source is source and file.module.skipped for file in self.parsed)

    def damaged(self, span: Span) -> bool:
        """Whether a place lies on a line that a syntax error made unreadable."""
        for file in self.parsed:
            if file.source is span.source:
                line = span.line
                return any(
                    file.source.position(start).line <= line <= file.source.position(end).line
                    for start, end in file.module.skipped
                )
        return False


def suggestion(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate that a misspelt name most likely means."""
    names = list(candidates)
    lowered = {candidate.lower(): candidate for candidate in names}
    if name.lower() in lowered:
        return lowered[name.lower()]
    close = get_close_matches(name, names, 1, 0.7)
    return close[0] if close else None
