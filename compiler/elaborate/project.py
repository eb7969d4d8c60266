"""A whole project to the model: processes, sites, recipes and transfers, those of libraries where they are used."""

from __future__ import annotations

from pac.compiler.codes import Stage
from pac.compiler.elaborate.changes import ChangeReader
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.process import ProcessReader
from pac.compiler.elaborate.reading import FileReader
from pac.compiler.elaborate.recipe import RecipeReader, TransferReader
from pac.compiler.elaborate.site import SiteReader
from pac.compiler.model import Model, Process, Recipe, Site, Transfer
from pac.compiler.modules import Declared
from pac.compiler.problems import Problems, Related
from pac.compiler.scope import Scope
from pac.compiler.syntax import tree as t


class ProjectReader:
    """Elaborates what a project declares.

    `stage` overrides every process's lifecycle; `released` are the names and versions of its releases.
    """

    def __init__(
        self,
        scope: Scope,
        problems: Problems,
        stage: Stage | None,
        released: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        self.scope = scope
        self.problems = problems
        self.stage = stage
        self.released = released
        self.library = Library(scope, problems)
        self.processes: dict[str, Process] = {}
        self.sites: dict[str, Site] = {}
        self._declared: dict[tuple[str, str], Declared] = {}

    def model(self) -> Model:
        scope = self.scope
        for declared in scope.all("process"):
            self._process(declared)
        for declared in scope.all("site"):
            self._site(declared)
        recipes: dict[str, Recipe] = {}
        for declared in scope.all("recipe"):
            recipe = RecipeReader(
                scope, declared, self.problems, self.process_named, self.site_named, self.released
            )
            found = recipe.recipe()
            if found is not None:
                recipes[found.name] = found
        transfers: dict[str, Transfer] = {}
        for declared in scope.all("transfer"):
            transfer = TransferReader(scope, declared, self.problems, recipes).transfer()
            if transfer is not None:
                transfers[transfer.name] = transfer
        self.library.all_declared()
        changes = ChangeReader(scope, self.problems, self.processes, self.sites, recipes).records()
        return Model(self.processes, self.sites, recipes, transfers, changes)

    def process_named(self, name: t.Name, reader: FileReader) -> Process | None:
        """The process of that name, of the project or of a library; N01 where there is none."""
        declared = reader.lookup("process", name)
        return None if declared is None else self._process(declared)

    def site_named(self, name: t.Name, reader: FileReader) -> Site | None:
        """The site of that name, of the project or of a library; N01 where there is none."""
        declared = reader.lookup("site", name)
        return None if declared is None else self._site(declared)

    def _process(self, declared: Declared) -> Process:
        name = declared.name.text
        if self._first("process", declared):
            reader = ProcessReader(self.scope, self.library, declared, self.problems, self.stage)
            self.processes[name] = reader.process()
        return self.processes[name]

    def _site(self, declared: Declared) -> Site:
        name = declared.name.text
        if self._first("site", declared):
            self.sites[name] = SiteReader(self.scope, self.library, declared, self.problems).site()
        return self.sites[name]

    def _first(self, category: str, declared: Declared) -> bool:
        """Whether it is not read yet. Documents are called by name: two of one name are N02."""
        earlier = self._declared.setdefault((category, declared.name.text), declared)
        if earlier is not declared and not earlier.same_as(declared):
            self.problems.add(
                "N02",
                f"{category} `{declared.name.text}` is declared twice",
                earlier.name_span,
                hint="both are used in this project, and each is called by its name: rename one of them",
                related=(Related("the other declaration is here", declared.name_span),),
            )
        names = self.processes if category == "process" else self.sites
        return declared.name.text not in names
