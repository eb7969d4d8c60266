"""Change records to the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pac.compiler.elaborate.paths import process_paths, recipe_paths
from pac.compiler.elaborate.reading import FILED, JUSTIFIED, FileReader
from pac.compiler.elaborate.records import approvals, read_fields, reader_of, said
from pac.compiler.model import Process, Recipe, Site
from pac.compiler.modules import Declared
from pac.compiler.problems import Problems, Related
from pac.compiler.records import STATUSES, ChangeRecord, change_number, plain
from pac.compiler.scope import Scope, suggestion
from pac.compiler.syntax import tree as t

CHANGE = {"number": "text", "status": "name", "opened": "date", "closed": "date"}


class ChangeReader:
    """Elaborates the change records of a project."""

    def __init__(
        self,
        scope: Scope,
        problems: Problems,
        processes: Mapping[str, Process],
        sites: Mapping[str, Site],
        recipes: Mapping[str, Recipe],
        site_called: Callable[[str], Site | None],
    ) -> None:
        self.scope = scope
        self.problems = problems
        self.processes = processes
        self.sites = sites
        self.site_called = site_called
        self.recipes = recipes

    def records(self) -> dict[str, ChangeRecord]:
        """All records by name."""
        found: dict[str, ChangeRecord] = {}
        numbers: dict[str, Declared] = {}
        for declared in self.scope.all("change record"):
            node = declared.node
            assert isinstance(node, t.ChangeRecordDecl)
            record = self._record(declared, node)
            found[record.name] = record
            earlier = numbers.setdefault(record.number, declared)
            if earlier is not declared:
                reader_of(self.scope, declared, self.problems).report(
                    "N02",
                    f"two change records have the number `{record.number}`",
                    declared.name,
                    hint="give one of them its own number",
                    related=(Related("the other one is here", earlier.name_span),),
                )
        return found

    def _record(self, declared: Declared, node: t.ChangeRecordDecl) -> ChangeRecord:
        reader = reader_of(self.scope, declared, self.problems)
        given = reader.given(node.clauses, JUSTIFIED | FILED | {"because"}, "a change record")
        docs = reader.docs(given)
        fields = read_fields(reader, node.fields, CHANGE, "a change record")
        status = fields.get("status")
        if status is not None and plain(status) not in STATUSES:
            assert isinstance(status.value, t.Name)
            reader.unknown("status of a change record", status.value, STATUSES)
        concerns: list[str] = []
        for item in node.items:
            if isinstance(item, t.Concerns):
                concerns.extend(ref.text for ref in item.paths if self._known(ref, reader))
        return ChangeRecord(
            node.name.text,
            node.label.value if node.label else "",
            change_number(node),
            said(fields, "status"),
            said(fields, "opened"),
            said(fields, "closed"),
            docs.because or "",
            tuple(dict.fromkeys(concerns)),
            (*docs.evidence, *docs.source),
            docs.assumed,
            docs.notes,
            approvals(reader, node.items, f"change_record {node.name.text}", compiled=False),
            docs.conditions,
            reader.span(node),
        )

    def _known(self, ref: t.Ref, reader: FileReader) -> bool:
        """Whether a path begins with a process, recipe or site and goes on to something in it (N01)."""
        head, rest = ref.parts[0], ".".join(part.text for part in ref.parts[1:])
        inside = self._inside(head.text)
        if inside is None:
            self.scope.everything = True
            names = {*self.processes, *self.sites, *self.recipes}
            close = suggestion(head.text, names)
            hint = "a path begins with the name of a process, recipe or site, as in `a_mab.production.pH`"
            owners = sorted(name for name in self.processes if ref.text in (self._inside(name) or ()))
            if owners and close is None:
                hint = f"write `{owners[0]}.{ref.text}`"
            reader.unknown("process, recipe or site", head, names if close else (), hint=hint)
            return False
        if not rest or rest in inside:
            return True
        place = t.Name(ref.parts[1].start, ref.end, rest)
        reader.unknown(f"path in `{head.text}`", place, inside)
        return False

    def _inside(self, name: str) -> set[str] | None:
        """The paths below a name, or None where it is no process, recipe or site."""
        if name in self.recipes:
            return recipe_paths(self.recipes[name])
        if name in self.processes:
            return process_paths(self.processes[name])
        site = self.site_called(name)
        return None if site is None else set(site.equipment)
