"""Names across files: what each file sees, and lookups.

Files of one project see each other's declarations, or those that a file lists with `export`.
A library module is seen by a file that says `use`, with what that module shows of others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from pac.compiler.modules import (
    CATEGORIES,
    Declared,
    Key,
    Module,
    Modules,
    Table,
    file_module_name,
    module_of,
)
from pac.compiler.problems import Edit, Fix, Problems, Related, Safety
from pac.compiler.settings import STANDARD
from pac.compiler.source import Joined, Source, Span
from pac.compiler.syntax import tree as t
from pac.compiler.syntax.parser import Parsed

# What people call by its name on the command line: it is one of its name in the whole project.
CALLED = frozenset({"process", "site", "recipe", "transfer"})
# What stands for itself: errors inside of one let the documents of the others be.
_APART = CALLED | {"model", "exchange", "change record"}

_COMMENT = re.compile(r"#[^\n]*")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class _Clash:
    """A `use` line that brings a name which already stands for something else in its file."""

    module: Module
    use: t.Use
    key: Key
    declared: Declared
    earlier: Declared


def lost_words(file: Parsed) -> frozenset[str]:
    """The words on lines that could not be read."""
    return frozenset(
        word
        for start, end in file.module.skipped
        for word in _WORD.findall(_COMMENT.sub("", file.source.text[start:end]))
    )


class Scope:
    """All declarations of a project, and what each of its files can see.

    `libraries` are the texts of its libraries by module name, `project` is its name in pac.toml.
    `judged` names the files whose declarations are to be judged, where that is not all of them; `lost` are
    words on lines that could not be read, in files that are not there whole.
    """

    def __init__(
        self,
        parsed: Sequence[Parsed],
        problems: Problems,
        libraries: Iterable[tuple[str, Source]] = (),
        project: str = "",
        judged: frozenset[str] | None = None,
        lost: frozenset[str] = frozenset(),
    ) -> None:
        self.problems = problems
        self.parsed = tuple(parsed)
        self.project = project
        self.judged = judged
        self.asked = False
        """Whether it made a difference which names there are that no text mentions."""
        self.everything = False
        """Whether it made a difference what stands in files that no text mentions."""
        self.modules = Modules(libraries)
        self.own = tuple(module_of(file_module_name(file.source), file, Problems()) for file in parsed)
        used = [use for module in self.own for use in module.uses]
        self.library = self.modules.reached([*used, *self.modules.ruling()])
        """The library modules in use, and those with house rules, by name."""
        self._of_libraries = frozenset(module.parsed.source for module in self.library.values())
        # Names in text that a syntax error made unreadable: they may well be declared there.
        self.swallowed = lost.union(
            *(lost_words(file) for file in (*parsed, *(found.parsed for found in self.library.values())))
        )
        self._declared: list[Declared] = []
        self._clashes: list[_Clash] = []
        self._tables: dict[Source, Table] = {}
        self._sort_out()

    # ------------------------------------------------------------ what each file sees

    def _sort_out(self) -> None:
        for module in self.library.values():
            if not module.name.startswith(f"{STANDARD}."):
                self._tables[module.parsed.source] = self.modules.seen(module.name)
                self._judge_uses(module)
                self._judge_exports(module)
                self._once(module)
        known: Table = {}
        shared: Table = {}
        for module in self.own:
            for (category, name), declared in self._once(module):
                exported = module.exported is None or name in module.exported
                if category in CALLED or exported:
                    earlier = known.setdefault((category, name), declared)
                    if earlier is not declared:
                        self._twice(category, declared, earlier)
                        continue
                if exported:
                    shared[category, name] = declared
                self._declared.append(declared)
        for module in self.own:
            self._tables[module.parsed.source] = self._table(module, shared)
        self._report_clashes()
        for module in self.own:
            if self.is_judged(module.parsed.source):
                self._judge_uses(module)
                self._judge_exports(module)

    def _once(self, module: Module) -> Iterator[tuple[Key, Declared]]:
        """The declarations of a file, the first of each name; N02 for the others."""
        found: list[tuple[Key, Declared]] = []
        for key, listed in module.declared.items():
            found.append((key, listed[0]))
            for declared in listed[1:]:
                self._twice(key[0], declared, listed[0])
        return iter(found)

    def _table(self, module: Module, shared: Table) -> Table:
        """Own declarations, then those of the project's other files, then those in use."""
        table = {**shared, **module.own}
        for use, found in self._project_uses(module):
            for key, declared in found.items():
                table.setdefault((key[0], use.alias.text if use.alias else key[1]), declared)
        for use, brought in self.modules.brought(module.uses, self.modules.shown):
            for key, declared in brought.items():
                earlier = table.setdefault(key, declared)
                told = self.is_judged(module.parsed.source)
                if told and earlier is not declared and not earlier.same_as(declared):
                    self._clashes.append(_Clash(module, use, key, declared, earlier))
        return table

    def _report_clashes(self) -> None:
        """Two declarations under one name: told at the author's own one, else once for each `use` line."""
        told: set[tuple[int, int]] = set()
        lines: dict[tuple[str, int, str, str], list[_Clash]] = {}
        for clash in self._clashes:
            if clash.earlier.source is clash.module.parsed.source:
                told.add((id(clash.earlier), id(clash.declared)))
                name, theirs = clash.key[1], clash.declared.module
                other = f"`use {theirs}.{name} as {theirs.split('.')[0]}_{name}`"
                hint = f"give yours another name, or the other one: {other}"
                self._twice(clash.key[0], clash.earlier, clash.declared, hint)
        for clash in self._clashes:
            if (id(clash.earlier), id(clash.declared)) not in told:
                place = (clash.module.parsed.source.name, clash.use.start)
                lines.setdefault((*place, clash.declared.module, clash.earlier.module), []).append(clash)
        for _, clashes in sorted(lines.items()):
            self._report_clash(min(clashes, key=lambda clash: clash.key), len(clashes) - 1)

    def _report_clash(self, clash: _Clash, more: int) -> None:
        category, name = clash.key
        library = clash.earlier.source not in {module.parsed.source for module in self.own}
        others = f"`{clash.earlier.module}`" if library else f"{clash.earlier.source.name}"
        message = f"{category} `{name}` comes from `{clash.declared.module}` and from {others}"
        theirs = clash.declared.name.text
        prefix = clash.declared.module.split(".")[0]
        hint = (
            f"give one of them another name here: `use {clash.declared.module}.{theirs} as {prefix}_{name}`"
        )
        if more:
            message += ", as does one other name" if more == 1 else f", as do {more} other names"
        if clash.use.alias is not None:
            message = (
                f"`{name}` is the name of two things in this file: of {category} `{theirs}` and another one"
            )
            hint = "choose another name behind `as`"
        self.problems.add(
            "N02",
            message,
            Span(clash.module.parsed.source, clash.use.start, clash.use.end),
            hint=hint,
            related=(
                Related("one is declared here", clash.earlier.name_span),
                Related("the other is declared here", clash.declared.name_span),
            ),
        )

    def _twice(self, category: str, declared: Declared, earlier: Declared, hint: str = "") -> None:
        if not self.is_judged(declared.source) and not self.is_judged(earlier.source):
            return
        self.problems.add(
            "N02",
            f"{category} `{declared.name.text}` is declared twice",
            declared.name_span,
            hint=hint or "give one of them another name",
            related=(Related("the other declaration is here", earlier.name_span),),
        )

    # ------------------------------------------------------------ use and export

    def _project_parts(self, use: t.Use) -> tuple[t.Name, ...]:
        """The names of a `use` within the project, without the project's own name."""
        parts = use.module.parts
        return parts[1:] if len(parts) > 1 and parts[0].text == self.project else parts

    def _project_uses(self, module: Module) -> Iterator[tuple[t.Use, Table]]:
        """`use FILE.NAME as OTHER` of a file of the project, and what it means."""
        for use in module.uses:
            parts = self._project_parts(use)
            if self.modules.split(use.module) is not None or len(parts) != 2:
                continue
            for other in self.own:
                if other.name == parts[0].text:
                    exported = other.exported
                    yield (
                        use,
                        {
                            key: found
                            for key, found in other.own.items()
                            if key[1] == parts[1].text and (exported is None or key[1] in exported)
                        },
                    )

    def _judge_uses(self, module: Module) -> None:
        source = module.parsed.source
        for use in module.uses:
            split = self.modules.split(use.module)
            if split is None:
                self._judge_project_use(module, use)
                continue
            found, member = split
            if member is None and use.alias is not None:
                self._whole_renamed(source, use, found.name)
            elif member is not None:
                shown = {name for _, name in self.modules.shown(found.name)}
                if member.text not in shown:
                    hidden = any(name == member.text for _, name in self.modules.seen(found.name))
                    self._unknown_member(source, member, f"module `{found.name}`", shown, hidden)

    def _judge_project_use(self, module: Module, use: t.Use) -> None:
        source = module.parsed.source
        parts = self._project_parts(use)
        called = [other for other in self.own if other.name == parts[0].text]
        in_library = module not in self.own
        if not called or len(parts) > 2 or in_library:
            self._unknown_module(source, use)
        elif len(parts) == 1 and use.alias is not None:
            self._whole_renamed(source, use, parts[0].text)
        elif len(parts) == 2:
            own = {name for other in called for _, name in other.own}
            shown = {
                name
                for other in called
                for _, name in other.own
                if other.exported is None or name in other.exported
            }
            if parts[1].text not in shown:
                self._unknown_member(source, parts[1], f"file `{parts[0].text}`", shown, parts[1].text in own)

    def _whole_renamed(self, source: Source, use: t.Use, name: str) -> None:
        assert use.alias is not None
        self.problems.add(
            "N04",
            f"`{name}` is a whole module; only a single declaration can get another name",
            Span(source, use.alias.start, use.alias.end),
            hint=f"write `use {name}`, or `use {name}.NAME as {use.alias.text}` for one declaration",
        )

    def _unknown_member(
        self, source: Source, member: t.Name, where: str, shown: set[str], hidden: bool
    ) -> None:
        span = Span(source, member.start, member.end)
        if hidden:
            message = f"`{member.text}` is declared in {where} but not exported"
            self.problems.add("N01", message, span, hint=f"add it there: `export {member.text}`")
            return
        close = suggestion(member.text, sorted(shown))
        fix = Fix(Safety.UNSAFE, (Edit(span, close),), f"write `{close}`") if close else None
        self.problems.add(
            "N01",
            f"there is no `{member.text}` in {where}",
            span,
            hint=f"did you mean `{close}`?" if close else "",
            fix=fix,
        )

    def _unknown_module(self, source: Source, use: t.Use) -> None:
        text, first = use.module.text, use.module.parts[0].text
        names = [*self.modules.names, *sorted({module.name for module in self.own})]
        libraries = sorted({name.split(".")[0] for name in self.modules.names})
        close = get_close_matches(text, names, 1, 0.5)
        if len(use.module.parts) > 2:  # a module misspelt in front of one of its declarations
            near = get_close_matches(text.rpartition(".")[0], names, 1, 0.5)
            close = [f"{near[0]}.{use.module.parts[-1].text}"] if near else close
        span = Span(source, use.module.start, use.module.end)
        fix = None
        if len(use.module.parts) > 1 and not get_close_matches(first, libraries, 1, 0.6):
            hint = f'a library is named in pac.toml: below `[libraries]` write `{first} = "../folder"`'
        elif close:
            fix = Fix(Safety.UNSAFE, (Edit(span, close[0]),), f"write `{close[0]}`")
            hint = f"did you mean `{close[0]}`?"
        else:
            hint = "library modules: " + ", ".join(f"`{name}`" for name in names[:12])
        self.problems.add("N01", f"there is no module `{text}`", span, hint=hint, fix=fix)

    def _judge_exports(self, module: Module) -> None:
        source = module.parsed.source
        seen = self.modules.seen(module.name) if module not in self.own else module.own
        names = {name for _, name in seen}
        earlier: dict[str, t.Name] = {}
        for name in module.exports or ():
            span = Span(source, name.start, name.end)
            if name.text in earlier:
                first = earlier[name.text]
                self.problems.add(
                    "N02",
                    f"`{name.text}` is exported twice",
                    span,
                    hint="keep one of them",
                    related=(Related("the first one is here", Span(source, first.start, first.end)),),
                )
                continue
            earlier[name.text] = name
            if name.text not in names and name.text not in self.swallowed:
                close = suggestion(name.text, sorted(names))
                self.problems.add(
                    "N01",
                    f"this file declares no `{name.text}`, so it cannot export it",
                    span,
                    hint=f"did you mean `{close}`?" if close else "remove the name, or declare it here",
                    fix=Fix(Safety.UNSAFE, (Edit(span, close),), f"write `{close}`") if close else None,
                )

    # ------------------------------------------------------------ lookups

    def _seen(self, source: Source) -> Table:
        table = self._tables.get(source)
        if table is None:
            name = source.name.removeprefix(f"{STANDARD}/").removesuffix(".pac").replace("/", ".")
            table = self._tables[source] = self.modules.seen(f"{STANDARD}.{name}")
        return table

    def join(self, source: Joined) -> None:
        """Make a joined text see what its parts see, the first part first."""
        table: Table = {}
        for _, part in reversed(source.parts):
            table.update(self._seen(part))
        self._tables[source] = table

    def find(self, category: str, name: str, source: Source) -> Declared | None:
        """The declaration of that name which this file can see."""
        return self._seen(source).get((category, name))

    def names(self, category: str, source: Source) -> tuple[str, ...]:
        """All names of a category that a file can see."""
        self.asked = self.asked or category in _APART
        return tuple(sorted(name for kind, name in self._seen(source) if kind == category))

    def all(self, category: str) -> tuple[Declared, ...]:
        """The project's own declarations of a category that are to be judged, by name."""
        return tuple(found for found in self.there(category) if self.is_judged(found.source))

    def there(self, category: str) -> tuple[Declared, ...]:
        """The project's own declarations of a category, by name."""
        found = [declared for declared in self._declared if CATEGORIES[type(declared.node)] == category]
        return tuple(sorted(found, key=lambda declared: (declared.name.text, declared.source.name)))

    def is_judged(self, source: Source) -> bool:
        return self.judged is None or source.name in self.judged or source in self._of_libraries

    def unjudged(self) -> Iterator[Span]:
        """What stands for itself in files that are not judged."""
        for declared in self._declared:
            if CATEGORIES[type(declared.node)] in _APART and not self.is_judged(declared.source):
                yield Span(declared.source, declared.node.start, declared.node.end)

    def hidden(self, category: str, name: str) -> Declared | None:
        """A declaration of the project that its file does not export."""
        self.asked = True
        return next((found for found in self.there(category) if found.name.text == name), None)

    def module_declaring(self, category: str, name: str) -> str | None:
        """The library module that declares a name which a file cannot see."""
        return self.modules.declaring(category, name)

    def _files(self) -> Iterator[Parsed]:
        yield from self.parsed
        for module in self.library.values():
            yield module.parsed

    def broken(self, source: Source) -> bool:
        """Whether some line of a file could not be read."""
        return any(file.source is source and file.module.skipped for file in self._files())

    def damaged(self, span: Span) -> bool:
        """Whether a place lies on a line that a syntax error made unreadable."""
        for file in self._files():
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
