"""The phases of the compiler, in order; each lazy property is one phase.

text → parsed → scope → model → graphs → checked → documents
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from pac.compiler.checks import EXCHANGE_CHECKS, MODEL_CHECKS, PROCESS_CHECKS, RECIPE_CHECKS, TRANSFER_CHECKS
from pac.compiler.checks.base import RecipeSubject, Subject, TransferSubject
from pac.compiler.checks.d04_signature_stale import check_digests
from pac.compiler.checks.d20_house_rule_broken import judge
from pac.compiler.checks.exchange import Package
from pac.compiler.checks.models import ModelSubject, Used
from pac.compiler.codes import Stage
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.project import ProjectReader
from pac.compiler.elaborate.rules import house_rules
from pac.compiler.elaborate.waivers import waivers_of
from pac.compiler.envelopes import envelopes
from pac.compiler.evaluate import Environment
from pac.compiler.graph import ProcessGraph, build_graph
from pac.compiler.loading import Loaded
from pac.compiler.locks import check_locks
from pac.compiler.model import (
    NO_DOCS,
    Binding,
    Equipment,
    Kind,
    Model,
    Override,
    Process,
    Recipe,
    Site,
    Transfer,
)
from pac.compiler.problems import BEGINS, Problem, Problems, Severity
from pac.compiler.releases import Releases, judge_release
from pac.compiler.scaling import scaled
from pac.compiler.scope import Scope, suggestion
from pac.compiler.settings import PathRule, Settings
from pac.compiler.source import Source, Span
from pac.compiler.syntax.parser import Parsed, parse
from pac.compiler.values import Interval
from pac.compiler.waivers import Judged, Waived, Waiver, waive

if TYPE_CHECKING:
    from pac.compiler.document import Document


_UNREAD = ("P", "N", "U", "R01")
"""Codes of what cannot be read, or not as it stands."""


class UnknownName(Exception):
    """No recipe, process or transfer has this name."""

    def __init__(self, name: str, suggestions: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name, self.suggestions = name, suggestions


class NotCompilable(Exception):
    """Errors stand in the way of a document; they are attached."""

    def __init__(self, name: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(name)
        self.name, self.problems = name, problems


@dataclass(frozen=True)
class Compilation:
    """One project on its way through the phases. `stage` overrides every process's lifecycle.

    `libraries` are texts of library modules by name, `name` is that of the project, `releases` are
    the files of its released documents. `today` is the day on which waivers are judged, if they are.

    A part of a project is compiled with `judged`, the names of the files whose declarations are judged; the
    other files are there to be named. `elsewhere` are errors in files that are not there, `lost` are words on lines
    of theirs that could not be read.
    """

    sources: tuple[Source, ...]
    stage: Stage | None = None
    libraries: tuple[tuple[str, Source], ...] = ()
    name: str = ""
    releases: tuple[Source, ...] = ()
    today: date | None = None
    settings: Settings = field(default_factory=Settings)
    places: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """The files by their names: where they are, seen from the folder of pac.toml."""
    judged: frozenset[str] | None = None
    elsewhere: tuple[Problem, ...] = ()
    lost: frozenset[str] = frozenset()
    told_of: tuple[Source, ...] = ()
    """Other texts that findings may stand in: pac.toml."""
    read: Callable[[Source, Problems], Parsed] = parse

    # ------------------------------------------------------------ phases

    @cached_property
    def parsed(self) -> tuple[tuple[Parsed, ...], Problems]:
        """Syntax trees of all files."""
        problems = Problems()
        return tuple(self.read(source, problems) for source in self.sources), problems

    @cached_property
    def scope(self) -> tuple[Scope, Problems]:
        """Declarations by name, and what each file can see."""
        problems = Problems()
        scope = Scope(self.parsed[0], problems, self.libraries, self.name, self.judged, self.lost)
        return scope, problems

    @cached_property
    def model(self) -> tuple[Model, Problems]:
        """Names resolved, values typed, and those of recipes scaled."""
        scope, _ = self.scope
        problems = Problems()
        read = ProjectReader(scope, problems, self.stage, frozenset(self.released.all), self.settings)
        return scaled(read.model(), self._kinds), problems

    @cached_property
    def envelopes(self) -> tuple[Mapping[str, Interval], Problems]:
        """Plausible ranges of the project's own, by kind; D19 too, for settings that are about no file."""
        problems = Problems()
        for number, rule in enumerate(self.settings.paths):
            for pattern in rule.unmatched(self.places.values()):
                problems.add(
                    "D19",
                    f"no file matches `{pattern}`",
                    self.settings.written(pattern, "check", "paths", number, "path"),
                    hint="write the path as seen from the folder of pac.toml: `legacy`, `plants/*/old.pac`",
                )
        return envelopes(self.settings, self.scope[0], problems), problems

    @cached_property
    def locks(self) -> Problems:
        """D08: libraries that are not locked, or are not what they are locked to."""
        problems = Problems()
        processes = self.model[0].processes.values()
        check_locks(self.settings, self.libraries, (process.lifecycle for process in processes), problems)
        return problems

    @cached_property
    def graphs(self) -> Mapping[str, ProcessGraph]:
        """The process graph of every process."""
        return {name: build_graph(process) for name, process in self.model[0].processes.items()}

    @cached_property
    def checked(self) -> Problems:
        """What the checks find."""
        problems = Problems()
        model, own = self.model[0], self.envelopes[0]
        changes = tuple(model.change_records.values())
        for name, process in model.processes.items():
            subject = Subject(
                process,
                self.graphs[name],
                self._environment(process),
                problems,
                process.lifecycle,
                own,
                self.released.before(name, process.version),
                changes,
            )
            for check in PROCESS_CHECKS:
                check(subject)
        recipes: dict[str, RecipeSubject] = {}
        for recipe in model.recipes.values():
            bound = recipes[recipe.name] = self.subject(recipe, problems)
            for recipe_check in RECIPE_CHECKS:
                recipe_check(bound)
        for transfer in model.transfers.values():
            both = TransferSubject(transfer, recipes[transfer.origin], recipes[transfer.destination])
            for transfer_check in TRANSFER_CHECKS:
                transfer_check(both)
        for subject_model in self._models(problems):
            for model_check in MODEL_CHECKS:
                model_check(subject_model)
        return problems

    def subject(self, recipe: Recipe, problems: Problems | None = None) -> RecipeSubject:
        """A recipe as the checks see it; what they find is told nowhere unless `problems` are given."""
        process = recipe.process
        return RecipeSubject(
            process,
            self.graphs[process.name],
            self._environment(process, recipe),
            Problems() if problems is None else problems,
            process.lifecycle,
            self.envelopes[0],
            self.released.before(process.name, process.version),
            tuple(self.model[0].change_records.values()),
            recipe,
        )

    def trial(
        self,
        process: Process,
        site: Site,
        pieces: Mapping[str, Sequence[Equipment]],
        overrides: Mapping[str, Override] | None = None,
    ) -> RecipeSubject:
        """A process on equipment of a site for which nobody has written a recipe; steps may be missing."""
        span = process.name_span
        bindings = {name: Binding(name, tuple(items), NO_DOCS, span) for name, items in pieces.items()}
        recipe = Recipe(
            process.name,
            process.label,
            process,
            process.version,
            site,
            bindings,
            overrides or {},
            (),
            (),
            NO_DOCS,
            process.span,
            span,
        )
        return self.subject(recipe)

    @cached_property
    def ruled(self) -> Problems:
        """What house rules find, and what is wrong with them."""
        problems = Problems()
        rules = house_rules(self.scope[0], problems)
        judge(rules, self.model[0], problems)
        return problems

    @cached_property
    def waivers(self) -> tuple[tuple[Waiver, ...], Problems]:
        """The findings that somebody accepted."""
        problems = Problems()
        scope, _ = self.scope
        own = [(parsed, True) for parsed in self.parsed[0]]
        library = [(module.parsed, False) for _, module in sorted(scope.library.items())]
        files = [*own, *library]
        found = [w for parsed, is_own in files for w in waivers_of(parsed, scope, problems, own=is_own)]
        return tuple(found), problems

    def _models(self, problems: Problems) -> Iterator[ModelSubject]:
        """Every model with all places that use it, judged at the highest stage of these."""
        model = self.model[0]
        stages = list(Stage)
        for name, found in sorted(model.models.items()):
            uses = tuple(
                Used(process, use)
                for process in model.processes.values()
                for use in process.model_uses
                if process.models.get(use.model) is found
            )
            recipes = tuple(recipe for recipe in model.recipes.values() if name in recipe.process.models)
            own = [self.stage or Stage.DEVELOPMENT, *(used.process.lifecycle for used in uses)]
            yield ModelSubject(found, uses, recipes, problems, max(own, key=stages.index))

    # ------------------------------------------------------------ results

    @cached_property
    def released(self) -> Releases:
        """The released documents."""
        return Releases(self.releases)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Everything found, in the order of the files."""
        everything = Problems()
        for problem in (*self._found, *self.afterwards):
            everything.keep(self._weighed(problem))
        return everything.sorted()

    @cached_property
    def afterwards(self) -> tuple[Problem, ...]:
        """What is found in whole documents: their approvals, releases and exchanges."""
        return (*self.signatures.sorted(), *self.changed.sorted(), *self.leaks.sorted())

    @cached_property
    def leaks(self) -> Problems:
        """D09: what the exchanges show to those who may not see it. At home, nothing is wrong with it."""
        problems = Problems()
        model = self.model[0]
        for exchange in model.exchanges.values():
            recipe = model.recipes.get(exchange.subject)
            process = recipe.process if recipe is not None else model.processes.get(exchange.subject)
            if process is None:
                continue  # what is wrong with it has been told
            document = None if self._errors_of(process, recipe) else self._assembled(process, recipe)
            records = {item.name for item in document.change_records} if document is not None else set()
            spans = tuple(item.span for item in model.change_records.values() if item.name in records)
            package = Package(exchange, process, recipe, spans, document)
            for check in EXCHANGE_CHECKS:
                check(package, problems)
        return problems

    @cached_property
    def _judged(self) -> tuple[Problem, ...]:
        """What is wrong with the processes, recipes and sites, wherever they go."""
        everything = Problems()
        for problem in (*self._found, *self.signatures.sorted(), *self.changed.sorted()):
            everything.keep(problem)
        return everything.sorted()

    @cached_property
    def changed(self) -> Problems:
        """N08 and N09: what is no longer as it was released."""
        problems = Problems()
        for process in self.model[0].processes.values():
            release = self.released.find(process.name, process.version)
            if release is not None and not self._errors_of(process, None):
                judge_release(release, process, self._assembled(process, None), problems)
        return problems

    @cached_property
    def signatures(self) -> Problems:
        """D04: approvals of another state of the process or recipe than the present one."""
        problems = Problems()
        model = self.model[0]
        things = [(process, None, process.approvals) for process in model.processes.values()]
        bound = [(recipe.process, recipe, recipe.approvals) for recipe in model.recipes.values()]
        for process, recipe, approvals in (*things, *bound):
            signed = [approval for approval in approvals if approval.digest is not None]
            # What has other errors has no document, and its digest is not known.
            if signed and not self._errors_of(process, recipe):
                check_digests(signed, self._assembled(process, recipe).digest, process.lifecycle, problems)
        return problems

    @property
    def waived(self) -> tuple[Waived, ...]:
        """What was found and is accepted."""
        return self._accepted.waived

    @property
    def _found(self) -> tuple[Problem, ...]:
        """Everything but what approvals and releases say of whole documents."""
        return self._accepted.problems

    @cached_property
    def _accepted(self) -> Judged:
        """What is found in the texts, told apart by what somebody accepted of it."""
        judged = waive(self.told, self.waivers[0], self.today)
        told = set(map(id, _told_once(item.problem for item in judged.waived)))
        waived = tuple(item for item in judged.waived if id(item.problem) in told)
        return Judged(tuple(map(self._weighed, _told_once(judged.problems))), waived)

    @cached_property
    def told(self) -> tuple[Problem, ...]:
        """What is found in the texts, accepted or not."""
        everything = Problems()
        scope, scope_problems = self.scope
        for _, module in sorted(scope.library.items()):
            everything.extend(module.problems)
        everything.extend(self.parsed[1])
        for found in (
            scope_problems,
            self.model[1],
            self.checked,
            self.waivers[1],
            self.envelopes[1],
            self.locks,
            self.ruled,
        ):
            for problem in found.sorted():
                # What a broken line seems to say is not judged; how its numbers are written still is.
                if (
                    problem.span is None
                    or problem.code.code == "P04"
                    or not (scope.damaged(problem.span) or _lost(problem, scope))
                ):
                    everything.keep(problem)
        return everything.sorted()

    def _weighed(self, problem: Problem) -> Problem:
        """A finding with the severity that the project gives it."""
        settings, code = self.settings, problem.code.code
        level = settings.severities.get(code, problem.level)
        for rule in self.rules_of(problem):
            level = rule.severities.get(code, level)
        return replace(problem, level=level) if level != problem.level else problem

    def rules_of(self, problem: Problem) -> tuple[PathRule, ...]:
        """What pac.toml says of the file that a finding stands in."""
        place = self.places.get(problem.file_name)
        if place is None:
            return ()
        return tuple(rule for rule in self.settings.paths if rule.matches(place))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Everything that has a document: recipes, then processes."""
        model = self.model[0]
        return (*sorted(model.recipes), *sorted(model.processes))

    def document(self, name: str, *, despite_release: bool = False) -> Document:
        """The canonical document of a recipe or process; on demand also of a process that was
        changed after its release (N08), so that the change can be looked at.

        Raises UnknownName, or NotCompilable where errors concern it: its files, its process or its site.
        """
        model = self.model[0]
        recipe = model.recipes.get(name)
        process = recipe.process if recipe is not None else model.processes.get(name)
        if process is None:
            close = suggestion(name, self.names)
            raise UnknownName(name, (close,) if close else self.names)
        errors = self._errors_of(process, recipe) or (
            () if despite_release else self._concerning(self._judged, process, recipe)
        )
        if errors:
            raise NotCompilable(name, errors)
        return self._assembled(process, recipe)

    def _assembled(self, process: Process, recipe: Recipe | None) -> Document:
        from pac.compiler.assemble import Assembler  # here: most checks need no document

        environment = self._environment(process, recipe)
        changes = tuple(self.model[0].change_records.values())
        graph = self.graphs[process.name]
        return Assembler(process, graph, environment, changes, self.waivers[0]).document(recipe)

    def recipes(self, names: Sequence[str] = ()) -> tuple[Recipe, ...]:
        """The recipes called so, or all; raises UnknownName."""
        recipes = self.model[0].recipes
        for name in names:
            if name not in recipes:
                close = suggestion(name, recipes)
                raise UnknownName(name, (close,) if close else tuple(sorted(recipes)))
        return tuple(recipes[name] for name in sorted(names or recipes))

    def transfer(self, name: str) -> Transfer:
        """A declared transfer; raises UnknownName, or NotCompilable where its declaration has errors."""
        transfers = self.model[0].transfers
        if name not in transfers:
            close = suggestion(name, transfers)
            raise UnknownName(name, (close,) if close else tuple(sorted(transfers)))
        found = transfers[name]
        errors = tuple(
            problem
            for problem in self.problems
            if problem.severity is Severity.ERROR
            and problem.span is not None
            and problem.span.inside(found.span)
        )
        if errors:
            raise NotCompilable(name, errors)
        return found

    def _errors_of(self, process: Process, recipe: Recipe | None) -> tuple[Problem, ...]:
        """Errors in the texts that stand in the way of a document."""
        return self._concerning(self._found, process, recipe) or self.elsewhere

    def unread(self, recipe: Recipe) -> tuple[Problem, ...]:
        """Errors that leave open what a text says: what stands there is not judged."""
        found = self._concerning(self._found, recipe.process, recipe)
        return tuple(problem for problem in found if problem.code.code.startswith(_UNREAD))

    @cached_property
    def loose(self) -> tuple[Problem, ...]:
        """Errors that stand in the way of every document: those that are inside of nothing declared."""
        return self._outside(self._found, ())

    @property
    def has_documents(self) -> bool:
        """Whether anything is said of whole documents, which errors elsewhere stand in the way of."""
        model = self.model[0]
        signed = any(process.approvals for process in model.processes.values())
        bound = any(recipe.approvals for recipe in model.recipes.values())
        return signed or bound or bool(self.released.all) or bool(model.exchanges)

    def _concerning(
        self, problems: Iterable[Problem], process: Process, recipe: Recipe | None
    ) -> tuple[Problem, ...]:
        """Errors that make a document untrustworthy: all but those inside other processes, sites,
        recipes and transfers.
        """
        own = [process.span]
        while recipe is not None:  # and the recipes that it is scaled from
            own += [recipe.span, recipe.site.span]
            sender = recipe.scale_from.recipe if recipe.scale_from is not None else ""
            recipe = self.model[0].recipes.get(sender)
        own += process.family.spans if process.family is not None else ()
        models = self.model[0].models
        own += [models[name].span for name in process.models if name in models]
        return self._outside(problems, own)

    def _outside(self, problems: Iterable[Problem], own: Iterable[Span]) -> tuple[Problem, ...]:
        """Errors that do not lie inside of what is declared, but for these own declarations."""
        model = self.model[0]
        spans = [
            *(other.span for other in model.recipes.values()),
            *(other.span for other in model.processes.values()),
            *(other.span for other in model.sites.values()),
            *(other.span for other in model.transfers.values()),
            *(other.span for other in model.change_records.values()),
            *(other.span for other in model.exchanges.values()),
            *(other.span for other in model.models.values()),
            *self.scope[0].unjudged(),
        ]
        mine = {span.real for span in own}
        foreign = [span for span in spans if span.real not in mine]
        return tuple(
            problem
            for problem in problems
            if problem.severity is Severity.ERROR
            and not (problem.span is not None and any(problem.span.inside(other) for other in foreign))
        )

    def _environment(self, process: Process, recipe: Recipe | None = None) -> Environment:
        kinds = self._kinds(process.span.source)
        if recipe is None:
            return Environment(process, kinds)
        equipment = {name: binding.equipment for name, binding in recipe.bindings.items()}
        return Environment(process, kinds, overrides=recipe.overrides, equipment=equipment)

    def _kinds(self, source: Source) -> Mapping[str, Kind]:
        """Kinds that a file sees; their problems are reported with the model."""
        if id(source) not in self._kinds_seen:
            library = Library(self.scope[0], Problems())
            names = self.scope[0].names("kind", source)
            found = {name: library.kind_named(name, source) for name in names}
            self._kinds_seen[id(source)] = {name: kind for name, kind in found.items() if kind is not None}
        return self._kinds_seen[id(source)]

    @cached_property
    def _kinds_seen(self) -> dict[int, Mapping[str, Kind]]:
        return {}


def _told_once(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Without what is told of a platform's text again for each process that begins with it."""
    problems = tuple(found)
    first: dict[tuple[object, ...], Problem] = {}
    for problem in problems:
        key = problem.sort_key
        earlier = first.setdefault(key, problem)
        if problem is not earlier and _inherited(earlier):
            first[key] = problem
    kept = []
    for problem in problems:
        other = first[problem.sort_key]
        if not _inherited(problem) or (other is problem) or problem.severity.rank > other.severity.rank:
            kept.append(problem)
    return tuple(kept)


def _inherited(problem: Problem) -> bool:
    return any(related.message.endswith(BEGINS) for related in problem.related)


def _lost(problem: Problem, scope: Scope) -> bool:
    """Whether a name is unknown, or a stream missing, only because a broken line may declare it."""
    if problem.code.code == "G01" and problem.span is not None:
        return scope.broken(problem.span.source)
    return (
        problem.code.code == "N01"
        and problem.span is not None
        and not scope.swallowed.isdisjoint(problem.span.text.split("."))
    )


def open_project(loaded: Loaded, stage: Stage | None = None, today: date | None = None) -> Compilation:
    """A compilation of the files that were loaded."""
    settings = loaded.settings
    texts = loaded.files, stage, loaded.libraries, settings.name, loaded.releases
    return Compilation(*texts, today, settings, loaded.places if settings.paths else {})
