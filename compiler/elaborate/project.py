"""A whole project to the model: processes, sites, recipes and transfers, those of libraries where they are used."""

from __future__ import annotations

from pac.compiler.codes import Stage
from pac.compiler.elaborate.changes import ChangeReader
from pac.compiler.elaborate.confidential import exchanges
from pac.compiler.elaborate.family import Specialiser, shifted
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.process import ProcessReader
from pac.compiler.elaborate.reading import FileReader
from pac.compiler.elaborate.recipe import RecipeReader, TransferReader
from pac.compiler.elaborate.scale_rules import with_senders
from pac.compiler.elaborate.site import SiteReader
from pac.compiler.model import Family, Model, Process, Recipe, Site, Transfer
from pac.compiler.modules import Declared
from pac.compiler.problems import Problems, Related
from pac.compiler.scope import Scope
from pac.compiler.settings import Settings
from pac.compiler.source import Span, joined
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
        settings: Settings = Settings(),  # noqa: B008
    ) -> None:
        self.scope = scope
        self.problems = problems
        self.stage = stage
        self.released = released
        self.settings = settings
        self.library = Library(scope, problems)
        self.processes: dict[str, Process] = {}
        self.sites: dict[str, Site] = {}
        self._circles: set[frozenset[str]] = set()
        self._platforms: dict[int, Declared] = {}
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
        recipes = with_senders(recipes, self.problems)
        transfers: dict[str, Transfer] = {}
        for declared in scope.all("transfer"):
            transfer = TransferReader(scope, declared, self.problems, recipes).transfer()
            if transfer is not None:
                transfers[transfer.name] = transfer
        self.library.all_declared()
        known = self.processes, self.sites, recipes
        changes = ChangeReader(scope, self.problems, *known, self._site_called).records()
        handed_over = exchanges(scope, self.problems)
        used = {name: found for process in self.processes.values() for name, found in process.models.items()}
        models = {**used, **self.library.models()}
        return Model(self.processes, self.sites, recipes, transfers, changes, handed_over, models)

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
            whole, family = self._with_platform(declared, ())
            own = any(file.source is declared.source for file in self.scope.parsed)
            settings = self.settings if own else Settings()
            texts = self.scope, self.library, whole, self.problems
            reader = ProcessReader(*texts, self.stage, family, settings)
            self.processes[name] = reader.process()
            if family is not None:
                self._process(self._platforms[id(declared)])
        return self.processes[name]

    def _with_platform(
        self, declared: Declared, below: tuple[Declared, ...]
    ) -> tuple[Declared, Family | None]:
        """A process with all that it takes over from its platform, and what differs."""
        node = declared.node
        assert isinstance(node, t.ProcessDecl)
        if node.family is None:
            return declared, None
        reader = FileReader(self.scope, declared.source, self.problems, Stage.DEVELOPMENT)
        reader.path = node.name.text
        platform = self._platform(node, node.family, reader)
        if platform is None:
            return declared, None
        if any(platform is other for other in (declared, *below)):
            names = [*(other.name.text for other in (*below, declared)), platform.name.text]
            names = names[names.index(platform.name.text) :]
            circle = frozenset(names)
            if circle in self._circles:
                return declared, None
            self._circles.add(circle)
            reader.report(
                "N03",
                f"platform `{names[0]}` begins with itself: {' -> '.join(names)}",
                node.family.platform,
                hint="remove one `of`",
            )
            return declared, None
        self._platforms[id(declared)] = platform
        whole, its = self._with_platform(platform, (*below, declared))
        assert isinstance(whole.node, t.ProcessDecl)
        source = joined(declared.name_span, whole.source)
        self.scope.join(source)
        reader = FileReader(self.scope, source, self.problems, Stage.DEVELOPMENT)
        reader.path = node.name.text
        specialiser = Specialiser(reader, shifted(whole.node, len(declared.source.text) + 1), node)
        merged = specialiser.process()
        span = Span(platform.source, platform.node.start, platform.node.end)
        family = Family(
            platform.name.text,
            whole.node.label.value if whole.node.label else "",
            whole.node.version.text if whole.node.version else None,
            (span, *(its.spans if its is not None else ())),
            (platform.name.text, *(its.names if its is not None else ())),
            tuple(specialiser.differences),
        )
        return Declared(merged, source, declared.module), family

    def _platform(self, node: t.ProcessDecl, family: t.Family, reader: FileReader) -> Declared | None:
        """The platform that a process names; N01, N04 or N06 where it is not there, or is another version."""
        declared = reader.lookup("process", family.platform)
        if declared is None:
            return None
        platform = declared.node
        assert isinstance(platform, t.ProcessDecl)
        name = platform.name.text
        related = (Related("it is declared here", declared.name_span),)
        if platform.word != "platform":
            reader.report(
                "N04",
                f"`{name}` is a process, not a platform",
                family.platform,
                hint=f"only a platform can be specialised: declare it as `platform {name}`",
                related=related,
            )
            return None
        version = platform.version.text if platform.version else None
        pinned = family.version.text if family.version else None
        if pinned is None or pinned != version:
            is_at = f"is version {version}" if version else "has no version"
            says = f"begins with version {pinned}" if pinned else "does not say with which version it begins"
            if version is None:
                hint = f"write `platform {name} … version 1.0.0`"
            elif pinned is None:
                hint = f"write `of {name} {version}`"
            elif (name, pinned) in self.released:
                hint = f"see what changed with `pac diff {name}@{pinned} {name}`, then write {version}"
            else:
                hint = f"review what changed, then write {version}"
            reader.report(
                "N06",
                f"the process {says}, and platform `{name}` {is_at}",
                family.version or family.platform,
                hint=hint,
                related=related,
            )
        return declared

    def _site(self, declared: Declared) -> Site:
        name = declared.name.text
        if self._first("site", declared):
            self.sites[name] = SiteReader(self.scope, self.library, declared, self.problems).site()
        return self.sites[name]

    def _site_called(self, name: str) -> Site | None:
        """The site of the project that is called so, judged here or not."""
        declared = (found for found in self.scope.there("site") if found.name.text == name)
        return self.sites.get(name) or next(map(self._site, declared), None)

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
