"""Modules: the library that ships with pac, libraries named in pac.toml, and the project's own files.

A module holds declarations, uses other modules and shows to its users what it exports: the names
that it lists with `export`, or else everything that it declares and uses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pac.compiler.problems import Problems
from pac.compiler.settings import STANDARD
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
    t.ReferenceDecl: "reference",
    t.ChangeRecordDecl: "change record",
    t.RiskScaleDecl: "risk scale",
    t.RuleDecl: "rule",
    t.ReportingSchemeDecl: "reporting scheme",
    t.ConfidentialitySchemeDecl: "confidentiality scheme",
    t.ExchangeDecl: "exchange",
    t.MechanismDecl: "mechanism",
    t.ModelDecl: "model",
    t.MethodDecl: "method",
}

Key = tuple[str, str]
"""Category and name."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A top-level declaration, the file it stands in and that file's name as a module."""

    node: t.Declaration
    source: Source
    module: str

    @property
    def name(self) -> t.Name:
        assert not isinstance(self.node, (t.Use, t.Export))
        return self.node.name

    @property
    def name_span(self) -> Span:
        return Span(self.source, self.name.start, self.name.end)

    def same_as(self, other: Declared) -> bool:
        """Whether two are one declaration, read from one file by whatever name."""
        return self.node == other.node and self.source.text == other.source.text


_RULE = re.compile(r"^[ \t]*rule[ \t]", re.MULTILINE)

Table = dict[Key, Declared]
"""What a file sees, or what a module shows."""


@dataclass(frozen=True)
class Module:
    """One file with its declarations (more than one under a key is a mistake), uses and exports."""

    name: str
    parsed: Parsed
    problems: Problems
    declared: Mapping[Key, tuple[Declared, ...]]
    uses: tuple[t.Use, ...]
    exports: tuple[t.Name, ...] | None

    @property
    def own(self) -> Table:
        return {key: found[0] for key, found in self.declared.items()}

    @property
    def exported(self) -> frozenset[str] | None:
        return None if self.exports is None else frozenset(name.text for name in self.exports)


def module_of(name: str, parsed: Parsed, problems: Problems) -> Module:
    """A parsed file as a module."""
    declared: dict[Key, list[Declared]] = {}
    uses: list[t.Use] = []
    exports: list[t.Name] | None = None
    for node in parsed.module.declarations:
        if isinstance(node, t.Use):
            uses.append(node)
        elif isinstance(node, t.Export):
            exports = [*(exports or ()), *node.names]
        elif (category := CATEGORIES.get(type(node))) is not None:
            found = Declared(node, parsed.source, name)
            declared.setdefault((category, found.name.text), []).append(found)
    return Module(
        name,
        parsed,
        problems,
        {key: tuple(listed) for key, listed in declared.items()},
        tuple(uses),
        None if exports is None else tuple(exports),
    )


# ---------------------------------------------------------------------- the library that ships


@cache
def standard_modules() -> tuple[str, ...]:
    """Names of the library modules that ship with pac, without `std.`."""
    folder = files("pac.processes").joinpath(STANDARD)
    found = [entry.name for entry in folder.iterdir()] if folder.is_dir() else []
    return tuple(sorted(name.removesuffix(".pac") for name in found if name.endswith(".pac")))


def standard_source(name: str) -> Source:
    path = files("pac.processes").joinpath(STANDARD, f"{name}.pac")
    return Source(f"{STANDARD}/{name}.pac", path.read_text(encoding="utf-8"))


@cache
def standard_module(name: str) -> Module:
    """A library module, parsed once per run."""
    problems = Problems()
    return module_of(f"{STANDARD}.{name}", parse(standard_source(name), problems), problems)


# ---------------------------------------------------------------------- all modules of a project

Brought = tuple[t.Use, Table]
"""A `use` line and what it brings into its file, under the names that it has there."""


class Modules:
    """The library modules that a project can use, by full name: `std.kinds`, `company.equipment`."""

    def __init__(self, libraries: Iterable[tuple[str, Source]] = ()) -> None:
        self._sources = dict(libraries)
        self._parsed: dict[str, Module] = {}
        self._seen: dict[str, Table] = {}
        self.names = tuple(sorted([*(f"{STANDARD}.{name}" for name in standard_modules()), *self._sources]))
        self._known = frozenset(self.names)

    def get(self, name: str) -> Module | None:
        """The module of that name, parsed when first asked for."""
        if name not in self._known:
            return None
        if name not in self._sources:
            return standard_module(name.removeprefix(f"{STANDARD}."))
        if name not in self._parsed:
            problems = Problems()
            self._parsed[name] = module_of(name, parse(self._sources[name], problems), problems)
        return self._parsed[name]

    def split(self, ref: t.Ref) -> tuple[Module, t.Name | None] | None:
        """The module that a `use` names, and the one declaration that it asks for, if one."""
        whole = self.get(ref.text)
        if whole is not None:
            return whole, None
        of = self.get(".".join(part.text for part in ref.parts[:-1]))
        return None if of is None else (of, ref.parts[-1])

    def ruling(self) -> Iterator[t.Use]:
        """Lines that bring the modules of a project's libraries in which there are house rules."""
        for name, source in self._sources.items():
            if _RULE.search(source.text):
                yield t.Use(0, 0, t.Ref(0, 0, tuple(t.Name(0, 0, part) for part in name.split("."))), None)

    def reached(self, start: Iterable[t.Use]) -> dict[str, Module]:
        """The library modules that these lines name, and all that those use."""
        found: dict[str, Module] = {}
        waiting = list(start)
        while waiting:
            split = self.split(waiting.pop().module)
            if split is not None and split[0].name not in found:
                found[split[0].name] = split[0]
                waiting.extend(split[0].uses)
        return found

    def brought(self, uses: Iterable[t.Use], shown: Callable[[str], Table]) -> Iterator[Brought]:
        """What each line brings, single declarations first: they go before those of whole modules.

        A declaration that gets another name does not come under its own name too.
        """
        split = [(use, found) for use in uses if (found := self.split(use.module)) is not None]
        renamed: dict[str, set[str]] = {}
        for use, (module, member) in split:
            if member is None:
                continue
            if use.alias is not None:
                renamed.setdefault(module.name, set()).add(member.text)
            name = use.alias.text if use.alias is not None else member.text
            table = shown(module.name)
            yield use, {(key[0], name): found for key, found in table.items() if key[1] == member.text}
        for use, (module, member) in split:
            if member is None:
                hidden = renamed.get(module.name, set())
                table = shown(module.name)
                yield use, {key: found for key, found in table.items() if key[1] not in hidden}

    def seen(self, name: str) -> Table:
        """What the text of a library module sees: its own declarations and those that it uses."""
        if name not in _STANDARD and name not in self._seen:
            self._settle(self.get(name))
        return _STANDARD[name] if name in _STANDARD else self._seen[name]

    def shown(self, name: str) -> Table:
        """What a library module shows to those who use it."""
        module = self.get(name)
        assert module is not None
        return _limited(self.seen(name), module.exported)

    def _settle(self, module: Module | None) -> None:
        """The tables of a module and all it uses. Circles of `use` are fine: nothing is run."""
        assert module is not None
        group = {module.name: module, **self.reached(module.uses)}
        known = {**_STANDARD, **self._seen}
        tables = {name: found.own for name, found in group.items() if name not in known}

        def shown(name: str) -> Table:
            return _limited(tables[name] if name in tables else known[name], group[name].exported)

        growing = True
        while growing:
            growing = False
            for name, table in tables.items():
                for _, brought in self.brought(group[name].uses, shown):
                    new = {key: found for key, found in brought.items() if key not in table}
                    growing = growing or bool(new)
                    table.update(new)
        for name, table in tables.items():
            (_STANDARD if name.startswith(f"{STANDARD}.") else self._seen)[name] = table

    def declaring(self, category: str, name: str) -> str | None:
        """The library module that declares a name and shows it; a company's own before `std`."""
        for module_name in sorted(self.names, key=lambda found: (found.startswith(f"{STANDARD}."), found)):
            module = self.get(module_name)
            if module is not None and (category, name) in _limited(module.own, module.exported):
                return module_name
        return None


def _limited(table: Table, exported: frozenset[str] | None) -> Table:
    return table if exported is None else {key: found for key, found in table.items() if key[1] in exported}


# What the modules of the shipped library see does not depend on the project.
_STANDARD: dict[str, Table] = {}


def file_module_name(source: Source) -> str:
    """The name by which `use` may call a file of the project: that of the file, without its ending."""
    return re.sub(r"\.pac$", "", source.name.rsplit("/", 1)[-1])
