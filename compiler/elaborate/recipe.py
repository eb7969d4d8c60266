"""Recipes and transfers to the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import replace
from datetime import date
from typing import TypeVar

from pac.compiler import courses
from pac.compiler.codes import Stage
from pac.compiler.elaborate.adjusted import Adjustments
from pac.compiler.elaborate.parameters import unit_of
from pac.compiler.elaborate.paths import recipe_paths
from pac.compiler.elaborate.reading import DOCS, JUSTIFIED, SAID, VALUE, FileReader
from pac.compiler.elaborate.records import approvals, known_references
from pac.compiler.model import (
    Acceptance,
    Binding,
    Equipment,
    Override,
    Process,
    Recipe,
    ScaleFrom,
    Site,
    Transfer,
)
from pac.compiler.modules import Declared
from pac.compiler.problems import Problems, Related
from pac.compiler.scope import Scope
from pac.compiler.syntax import tree as t

OVERRIDE = (VALUE - {"was"}) | {"nor", "alert", "action"}
ACCEPT = frozenset({"because", "by", "until", "note", "evidence"})


V = TypeVar("V")

Lookup = Callable[[t.Name, FileReader], V | None]
"""Finds what a name of a file stands for; N01 where it stands for nothing."""


class RecipeReader:
    """Elaborates one recipe against the processes and sites of the project."""

    def __init__(
        self,
        scope: Scope,
        declared: Declared,
        problems: Problems,
        process_named: Lookup[Process],
        site_named: Lookup[Site],
        released: Set[tuple[str, str]] = frozenset(),
    ) -> None:
        assert isinstance(declared.node, t.RecipeDecl)
        self.node = declared.node
        self.process_named = process_named
        self.site_named = site_named
        self.released = released
        self.reader = FileReader(scope, declared.source, problems, Stage.DEVELOPMENT)

    def recipe(self) -> Recipe | None:
        """The recipe, or None where its process or site does not exist (N01)."""
        node, reader = self.node, self.reader
        reader.path = node.name.text
        process = self.process_named(node.process, reader)
        site = self.site_named(node.site, reader)
        if process is not None:
            reader.stage = process.lifecycle
        for owner in (site, process):
            reader.references |= {item.name: item for item in owner.references} if owner else {}
        if process is not None and process.is_platform:
            reader.report(
                "N04",
                f"`{process.name}` is a platform, and a recipe implements a process",
                node.process,
                hint=f"name a process that begins with it: `process … of {process.name} {process.version or ''}`",
                related=(Related("the platform is declared here", process.name_span),),
            )
        given = reader.given(node.clauses, DOCS, "a recipe")
        if process is None or site is None:
            return None
        self._check_version(process)
        self._adjustments = Adjustments(reader, process, node.name.text)
        bindings: dict[str, Binding] = {}
        overrides: dict[str, Override] = {}
        scale_from: ScaleFrom | None = None
        for item in node.items:
            if isinstance(item, t.Binding):
                self._binding(item, process, site, bindings, overrides)
            elif isinstance(item, t.Override):
                self._override(item, item.target.parts, process, overrides)
            elif isinstance(item, t.ScaleFrom):
                scale_from = self._scale_from(item, scale_from)
        for name, operation in process.operations.items():
            if name not in bindings:
                reader.report(
                    "E01",
                    f"unit operation `{name}` is not bound to equipment",
                    node.name,
                    hint=f"add a line `{name} on TAG`",
                    related=(Related("the unit operation is declared here", operation.name_span),),
                    path=f"{node.name.text}.{name}",
                )
        docs = reader.docs(given)
        result = Recipe(
            node.name.text,
            node.label.value if node.label else "",
            self._adjustments.adjusted(),
            node.version.text if node.version else None,
            site,
            bindings,
            overrides,
            (),
            approvals(reader, node.items, f"recipe {node.name.text}", compiled=True),
            docs,
            reader.span(node),
            reader.span(node.name),
            scale_from,
        )
        return replace(result, references=known_references(reader))

    def _scale_from(self, node: t.ScaleFrom, earlier: ScaleFrom | None) -> ScaleFrom | None:
        """The recipe whose values are scaled; what it is a recipe of is looked at when all are read."""
        reader = self.reader
        docs = reader.docs(reader.given(node.clauses, SAID, "`scale from`"))
        declared = reader.lookup("recipe", node.recipe)
        label = (
            declared.node.label if declared is not None and isinstance(declared.node, t.RecipeDecl) else None
        )
        said = label.value if label is not None else ""
        found = ScaleFrom(node.recipe.text, said, docs, reader.span(node), reader.span(node.recipe))
        if earlier is not None:
            reader.report(
                "G09",
                "this recipe is scaled from two others",
                node,
                hint="keep the one whose values are to be kept",
                related=(Related("the other one is here", earlier.span),),
            )
            return earlier
        return found

    def _check_version(self, process: Process) -> None:
        node, reader = self.node, self.reader
        pinned = node.version.text if node.version else None
        related = (Related("the process is declared here", process.name_span),)
        if pinned is None:
            version = process.version or "1.0.0"
            reader.report(
                "N06",
                "the recipe does not say which version of the process it implements",
                node.process,
                hint=f"write `of {process.name} {version}`",
                related=related,
            )
        elif process.version is None:
            reader.report(
                "N06",
                f"the recipe implements version {pinned}, but process `{process.name}` has no version",
                node.version or node.process,
                hint=f"write `process {process.name} … version {pinned}`",
                related=related,
            )
        elif pinned != process.version:
            reader.report(
                "N06",
                f"the recipe implements version {pinned}, but process `{process.name}` is version "
                f"{process.version}",
                node.version or node.process,
                hint=f"see what changed with `pac outdated {node.name.text}`, review it, then pin {process.version}"
                if (process.name, pinned) in self.released
                else "review what changed, then pin the new version",
                related=related,
            )

    def _binding(
        self,
        node: t.Binding,
        process: Process,
        site: Site,
        bindings: dict[str, Binding],
        overrides: dict[str, Override],
    ) -> None:
        reader = self.reader
        name = node.operation.text
        given = reader.given(node.clauses, SAID, "a binding")
        if name not in process.operations:
            place = t.Name(node.operation.start, node.operation.end, name)
            reader.unknown(f"unit operation in process `{process.name}`", place, process.operations)
            return
        if name in bindings:
            reader.report(
                "G09",
                f"unit operation `{name}` is bound twice",
                node.operation,
                hint="keep one binding",
                related=(Related("the other one is here", bindings[name].span),),
            )
            return
        equipment: list[Equipment] = []
        named: dict[str, t.Name] = {}
        for tag in node.equipment:
            found = site.equipment.get(tag.text)
            if found is not None and tag.text in named:
                reader.report(
                    "N02",
                    f"`{tag.text}` is bound twice to `{name}`",
                    tag,
                    hint="name each piece once",
                    related=(Related("the first one is here", reader.span(named[tag.text])),),
                )
                continue
            named[tag.text] = tag
            if found is None:
                reader.unknown(f"equipment at `{site.name}`", tag, site.equipment)
            else:
                equipment.append(found)
        bindings[name] = Binding(name, tuple(equipment), reader.docs(given), reader.span(node))
        for override in node.overrides:
            parts = override.target.parts
            own = process.operations[name]
            if parts[0].text == name and own.value_named(override.target.text) is None:
                parts = parts[1:]
            self._override(override, (node.operation.parts[0], *parts), process, overrides)

    def _override(
        self,
        node: t.Override,
        parts: tuple[t.Name, ...],
        process: Process,
        overrides: dict[str, Override],
    ) -> None:
        reader = self.reader
        if len(parts) < 2:
            reader.report(
                "N04",
                f"`{node.target.text}` is no parameter",
                node.target,
                hint="write `unit_operation.parameter`",
            )
            return
        operation = process.operations.get(parts[0].text)
        material = process.materials.get(parts[0].text)
        if operation is None and material is not None:
            if not self._adjustments.take(node, parts):
                place = t.Name(parts[1].start, parts[-1].end, ".".join(part.text for part in parts[1:]))
                reader.unknown(f"property of `{material.name}`", place, self._adjustments.known(material))
            return
        if operation is None:
            names = {*process.operations, *process.materials}
            reader.unknown(f"unit operation or material in process `{process.name}`", parts[0], names)
            return
        name = ".".join(part.text for part in parts[1:])
        parameter = operation.value_named(name)
        if parameter is None:
            if self._adjustments.take(node, parts):
                return
            known = {*operation.parameters, *operation.attributes, *self._adjustments.known(operation)}
            place = t.Name(parts[1].start, parts[-1].end, name)
            reader.unknown(f"parameter of `{operation.name}`", place, known)
            return
        path = f"{operation.name}.{parameter.name}"
        reader.path = f"{self.node.name.text}.{path}"
        given = reader.given(node.clauses, OVERRIDE, "a recipe value")
        kind = parameter.kind
        if kind is not None and name in operation.parameters:
            setting = courses.setting(reader.values, node.value, kind, what="the value")
        else:
            setting = reader.values.setting(node.value, kind, what="the value")
        unit = unit_of(setting)
        nor = reader.range(given, "nor", kind, unit, "the normal operating range")
        alert = reader.range(given, "alert", kind, unit, "the alert limit")
        action = reader.range(given, "action", kind, unit, "the action limit")
        docs = reader.docs(given)
        if not node.batch and docs.because is None:
            reader.report(
                "D14",
                f"`{path}` is changed without a reason",
                node.target,
                hint='add `because "…"` and the change reference: `change "CC-…"`',
                related=(Related("the process sets it here", parameter.name_span),),
            )
        if path in overrides:
            reader.report(
                "G09",
                f"`{path}` is set twice in this recipe",
                node.target,
                hint="keep one of them",
                related=(Related("the other one is here", overrides[path].span),),
            )
        elif setting is not None:
            overrides[path] = Override(
                operation.name,
                parameter.name,
                node.batch,
                setting,
                nor,
                alert,
                action,
                docs,
                reader.span(node),
            )
        reader.path = self.node.name.text


class TransferReader:
    """Elaborates one transfer between two recipes."""

    def __init__(
        self, scope: Scope, declared: Declared, problems: Problems, recipes: Mapping[str, Recipe]
    ) -> None:
        assert isinstance(declared.node, t.TransferDecl)
        self.node = declared.node
        self.recipes = recipes
        self.reader = FileReader(scope, declared.source, problems, Stage.DEVELOPMENT)

    def transfer(self) -> Transfer | None:
        node, reader = self.node, self.reader
        reader.path = node.name.text
        found = [reader.lookup("recipe", name) for name in (node.origin, node.destination)]
        origin, destination = (self.recipes.get(each.name.text) if each else None for each in found)
        for recipe in (origin, destination):
            documents = (*recipe.process.references, *recipe.references) if recipe is not None else ()
            reader.references |= {document.name: document for document in documents}
        reader.given(node.clauses, JUSTIFIED, "a transfer")
        if origin is None or destination is None:
            return None
        vary: list[str] = []
        accepts: list[Acceptance] = []
        for item in node.items:
            if isinstance(item, t.Vary):
                reader.given(item.clauses, JUSTIFIED | {"because"}, "`vary`")
                vary.extend(ref.text for ref in item.targets if self._known_path(ref, origin, destination))
            elif isinstance(item, t.Accept):
                accepted = self._accept(item, origin, destination)
                if accepted is not None:
                    accepts.append(accepted)
        label = node.label.value if node.label else ""
        return Transfer(
            node.name.text,
            label,
            origin.name,
            destination.name,
            tuple(vary),
            tuple(accepts),
            approvals(reader, node.items, f"transfer {node.name.text}", compiled=False),
            reader.span(node),
        )

    def _known_path(self, ref: t.Ref, *recipes: Recipe) -> bool:
        """Whether a path names something in one of the two processes (N01)."""
        paths = set().union(*(recipe_paths(recipe) for recipe in recipes))
        if ref.text in paths:
            return True
        self.reader.unknown("path in these recipes", t.Name(ref.start, ref.end, ref.text), paths)
        return False

    def _accept(self, node: t.Accept, origin: Recipe, destination: Recipe) -> Acceptance | None:
        reader = self.reader
        given = reader.given(node.clauses, ACCEPT, "an acceptance")
        because, by = given.text("because"), given.text("by")
        if because is None or by is None:
            missing = " and ".join(
                word for word, text in (('`because "…"`', because), ('`by "…"`', by)) if text is None
            )
            reader.report(
                "D14",
                "a change is accepted without a reason or an approver",
                node,
                hint=f"add {missing}",
            )
            return None
        from pac.compiler.compare.rules import RULES, find_rule  # here: it loads the whole comparison

        if find_rule(node.change_class.text) is None:
            reader.unknown("class of change", node.change_class, [rule.name for rule in RULES])
            return None
        if not self._known_path(node.target, origin, destination):
            return None
        until = given.name("until")
        day = _day(until.text) if until is not None else None
        if until is not None and day is None:
            reader.report(
                "P02", f"there is no day {until.text}", until, hint="write year-month-day: 2027-06-30"
            )
            return None
        return Acceptance(node.change_class.text, node.target.text, because, by, day, reader.span(node))


def _day(text: str) -> date | None:
    """The day of the calendar, or None where there is no such day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
