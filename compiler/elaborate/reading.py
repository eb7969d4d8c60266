"""What the elaboration of every construct shares: reporting, lookups and clauses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pac.compiler.codes import Stage
from pac.compiler.confidential import Confidential
from pac.compiler.literals import KindLike, ValueReader
from pac.compiler.model import NO_DOCS, Docs, Event, HoldLimit, HoldStudy, Kind, Named, Response
from pac.compiler.modules import Declared
from pac.compiler.problems import Edit, Fix, Problems, Related, Safety
from pac.compiler.records import (
    IN_FORCE,
    EstablishedCondition,
    Reference,
    change_number,
    change_status,
)
from pac.compiler.scope import Scope, suggestion
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit
from pac.compiler.values import Interval, Quantity

_TEXT_LISTS = frozenset({"evidence", "assumed", "note", "source"})
FILED = frozenset({"ec", "not_ec"})
"""Clauses of whatever may be an established condition."""

LABEL = frozenset({"confidential"})
"""The clause of whatever may be labelled as confidential."""

_REPEATABLE = (
    _TEXT_LISTS
    | FILED
    | LABEL
    | {"valid", "edge_of_failure", "affects", "no_effect", "made_from", "connects"}
)

JUSTIFIED = frozenset({"evidence", "assumed", "note", "source"})
"""Clauses that say why something is as it is; they may stand nearly everywhere."""

SAID = JUSTIFIED | LABEL
"""Clauses of what stands in a document and has no name of its own."""

DOCS = SAID | {"was"}
"""Clauses of every named entity."""

VALUE = DOCS | {"because", "change"}
"""Clauses of every value that an author sets."""


EDGES = ("start", "end")
"""What of a step or phase an event may be."""


@dataclass(slots=True)
class Given:
    """The clauses of one construct, by word."""

    clauses: dict[str, list[t.Clause]] = field(default_factory=dict)

    def first(self, word: str) -> t.Clause | None:
        found = self.clauses.get(word)
        return found[0] if found else None

    def range(self, word: str) -> t.RangeNode | None:
        clause = self.first(word)
        return clause.payload if clause is not None and isinstance(clause.payload, t.RangeNode) else None

    def text(self, word: str) -> str | None:
        clause = self.first(word)
        return clause.payload.value if clause is not None and isinstance(clause.payload, t.Text) else None

    def texts(self, word: str) -> tuple[str, ...]:
        found = self.clauses.get(word)
        if not found:
            return ()
        return tuple(clause.payload.value for clause in found if isinstance(clause.payload, t.Text))

    def name(self, word: str) -> t.Name | None:
        clause = self.first(word)
        return clause.payload if clause is not None and isinstance(clause.payload, t.Name) else None

    def number(self, word: str) -> t.Number | None:
        clause = self.first(word)
        return clause.payload if clause is not None and isinstance(clause.payload, t.Number) else None

    def names(self, word: str) -> tuple[t.Name, ...]:
        found = self.clauses.get(word)
        if not found:
            return ()
        return tuple(name for clause in found if isinstance(clause.payload, tuple) for name in clause.payload)


_NOTHING = Given()


class FileReader:
    """Elaborates constructs of one file: it knows the file, the stage and where to report."""

    def __init__(self, scope: Scope, source: Source, problems: Problems, stage: Stage) -> None:
        self.scope = scope
        self.source = source
        self.problems = problems
        self.stage = stage
        self.path = ""
        self.values = ValueReader(source, self.report)
        self.references: dict[str, Reference] = {}
        """Documents declared inside what is read; those of the files are in the scope."""
        self.cited: dict[str, Reference] = {}
        """Documents that `evidence` named so far."""

    def span(self, node: t.Node) -> Span:
        return Span(self.source, node.start, node.end)

    def report(
        self,
        code: str,
        message: str,
        node: t.Node,
        *,
        hint: str = "",
        fix: Fix | None = None,
        related: tuple[Related, ...] = (),
        path: str | None = None,
    ) -> None:
        self.problems.add(
            code,
            message,
            self.span(node),
            path=self.path if path is None else path,
            hint=hint,
            related=related,
            fix=fix,
            stage=self.stage,
        )

    # ------------------------------------------------------------ names

    def unknown(self, what: str, name: t.Name, candidates: Iterable[str], *, hint: str = "") -> None:
        """N01 with the likely meaning, unless the name was lost in a syntax error."""
        if name.text in self.scope.swallowed:
            return
        options = sorted(set(candidates))
        close = suggestion(name.text, options)
        fix = None
        if close is not None:
            hint = f"did you mean `{close}`?"
            fix = Fix(Safety.UNSAFE, (Edit(self.span(name), close),), f"write `{close}`")
        elif not hint and options:
            shown = ", ".join(f"`{option}`" for option in options[:8])
            hint = f"there is {shown}" + (" and more" if len(options) > 8 else "")
        called = f"called `{name.text}`" if "`" in what else f"`{name.text}`"
        self.report("N01", f"there is no {what} {called}", name, hint=hint, fix=fix)

    def lookup(self, category: str, name: t.Name) -> Declared | None:
        """A top-level declaration that this file sees; N01 where there is none."""
        # In a joined text, the file that the name stands in counts.
        declared = self.scope.find(category, name.text, self.span(name).real.source)
        if declared is None:
            hidden = self.scope.hidden(category, name.text)
            module = self.scope.module_declaring(category, name.text)
            if hidden is not None:
                self.report(
                    "N01",
                    f"the {category} `{name.text}` is declared in {hidden.source.name} but not exported",
                    name,
                    hint=f"add it to what that file shows to others: `export {name.text}`",
                    related=(Related("it is declared here", hidden.name_span),),
                )
            elif module is not None:
                hint = f"it is declared in {module}: add `use {module}` at the top of the file"
                self.report("N01", f"the {category} `{name.text}` is not in use here", name, hint=hint)
            else:
                self.unknown(category, name, self.scope.names(category, self.source))
        return declared

    def clash(self, what: str, name: t.Name, earlier: Span, code: str = "G09") -> None:
        self.report(
            code,
            f"{what} `{name.text}` is declared twice",
            name,
            hint="give one of them another name",
            related=(Related("the other one is here", earlier),),
        )

    # ------------------------------------------------------------ clauses

    def given(self, clauses: t.Clauses, allowed: frozenset[str], what: str) -> Given:
        """The clauses by word; misplaced and repeated ones are reported (P06)."""
        if not clauses:
            return _NOTHING
        found: dict[str, list[t.Clause]] = {}
        for clause in clauses:
            if isinstance(clause, t.Waive):
                continue
            if clause.word not in allowed:
                listed = ", ".join(f"`{word}`" for word in sorted(allowed))
                self.report(
                    "P06",
                    f"`{clause.word}` says nothing about {what}",
                    clause,
                    hint=f"what can stand here: {listed}" if listed else "remove it",
                )
                continue
            earlier = found.setdefault(clause.word, [])
            if earlier and clause.word not in _REPEATABLE:
                self.report(
                    "P06",
                    f"`{clause.word}` is given twice for one thing",
                    clause,
                    hint="keep one of them",
                    related=(Related("the first one is here", self.span(earlier[0])),),
                )
                continue
            earlier.append(clause)
            if isinstance(clause.payload, t.Citation):
                self._cited(clause.payload)
        return Given(found)

    def docs(self, given: Given) -> Docs:
        if not given.clauses:
            return NO_DOCS
        was = given.name("was")
        return Docs(
            evidence=self.evidence(given),
            assumed=given.texts("assumed"),
            notes=given.texts("note"),
            because=given.text("because"),
            change=self._change(given),
            was=was.text if was else None,
            source=given.texts("source"),
            conditions=self._conditions(given),
            confidential=self._labels(given),
        )

    def evidence(self, given: Given) -> tuple[str, ...]:
        """Texts, and declared documents with their number, version and the place in them."""
        found: list[str] = []
        for clause in given.clauses.get("evidence", ()):
            if isinstance(clause.payload, t.Text):
                found.append(clause.payload.value)
            elif isinstance(clause.payload, t.Citation):
                found.append(self._cited(clause.payload))
        return tuple(found)

    def _cited(self, node: t.Citation) -> str:
        name = node.name
        found = self.references.get(name.text)
        if found is None:
            declared = self.scope.find("reference", name.text, self.source)
            if declared is None or not isinstance(declared.node, t.ReferenceDecl):
                known = {*self.references, *self.scope.names("reference", self.source)}
                hint = f'declare it: `reference {name.text} "title" {{ number "DEV-012" }}`, or write a text'
                self.unknown("document", name, known, hint=hint)
                return name.text
            found = Reference.of(declared.node, declared.source)
        self.cited[found.name] = found
        return found.cited(node.place.value if node.place else "")

    def _change(self, given: Given) -> str | None:
        """The number behind `change`; once the project declares change records, it must be one of theirs."""
        clause = given.first("change")
        if clause is None or not isinstance(clause.payload, t.Text):
            return None
        number = clause.payload.value
        nodes = [d.node for d in self.scope.there("change record") if isinstance(d.node, t.ChangeRecordDecl)]
        statuses = {change_number(node): change_status(node) for node in nodes}
        if statuses and number not in statuses:
            close = suggestion(number, statuses)
            listed = ", ".join(f"`{known}`" for known in sorted(statuses)[:8])
            self.report(
                "D06",
                f"there is no change record with the number `{number}`",
                clause.payload,
                hint=f"did you mean `{close}`?" if close else f"records of this project: {listed}",
            )
        elif statuses and statuses[number] not in IN_FORCE:
            status = statuses[number]
            self.report(
                "D15",
                f"change `{number}` is not approved" + (f": its record says `{status}`" if status else ""),
                clause.payload,
                hint="work by it once its record says `status approved`",
            )
        return number

    def _conditions(self, given: Given) -> tuple[EstablishedCondition, ...]:
        """What `ec` and `not_ec` say for each region."""
        found: dict[str, EstablishedCondition] = {}
        clauses = (clause for word in sorted(FILED) for clause in given.clauses.get(word, ()))
        for clause in sorted(clauses, key=lambda clause: clause.start):
            filing = clause.payload
            if not isinstance(filing, t.Filing):
                continue
            declared = self.lookup("reporting scheme", filing.region)
            if declared is None or not isinstance(declared.node, t.ReportingSchemeDecl):
                continue
            region = filing.region.text
            if region in found:
                self.report(
                    "P06",
                    f"region `{region}` is answered twice for one thing",
                    clause,
                    hint="keep one `ec` or `not_ec` for each region",
                    related=(Related("the first one is here", found[region].span),),
                )
                continue
            categories = {category.name.text: category for category in declared.node.categories}
            label = ""
            if filing.category is not None:
                category = categories.get(filing.category.text)
                if category is None:
                    self.unknown(f"reporting category of `{region}`", filing.category, categories)
                    continue
                label = category.label.value if category.label else ""
            found[region] = EstablishedCondition(
                region,
                declared.node.label.value if declared.node.label else "",
                filing.category.text if filing.category else None,
                label,
                filing.reason.value if filing.reason else None,
                self.span(clause),
            )
        return tuple(found[region] for region in sorted(found))

    def _labels(self, given: Given) -> tuple[Confidential, ...]:
        """What `confidential` says, once for each scheme."""
        found: dict[str, Confidential] = {}
        for clause in given.clauses.get("confidential", ()):
            if not isinstance(clause.payload, t.SecrecyLabel):
                continue
            label = label_of(self, clause.payload.scheme, clause.payload.level, self.span(clause))
            if label is None:
                continue
            if label.scheme in found:
                self.report(
                    "P06",
                    f"one thing has two labels of `{label.scheme}`",
                    clause,
                    hint="keep the higher one",
                    related=(Related("the first one is here", found[label.scheme].span),),
                )
                continue
            found[label.scheme] = label
        return tuple(found[scheme] for scheme in sorted(found))

    def range(
        self, given: Given, word: str, kind: KindLike | None, inherit: Unit | None, what: str
    ) -> Interval | None:
        node = given.range(word)
        return None if node is None else self.values.interval(node, kind, inherit=inherit, what=what)

    def response(
        self,
        given: Given,
        word: str,
        kind: KindLike | None,
        inherit: Unit | None,
        respond: str | None,
    ) -> Response | None:
        interval = self.range(given, word, kind, inherit, f"the {word} limit")
        return None if interval is None else Response(interval, respond)

    def reference(self, given: Given) -> Interval | None:
        """The condition behind `at`: one value or a range."""
        clause = given.first("at")
        if clause is None:
            return None
        if isinstance(clause.payload, t.RangeNode):
            interval = self.values.interval(clause.payload, None, what="the condition")
            end = (interval.high or interval.low) if interval is not None else None
            if end is not None and not end.unit.text:
                hint = "such as `at 2 .. 8 degC`"
                self.report("U01", "a condition behind `at` needs a unit", clause, hint=hint)
                return None
            return interval
        if isinstance(clause.payload, t.Number):
            quantity = self.values.quantity(clause.payload, None)
            if quantity is not None:
                if not quantity.unit.text:
                    self.report(
                        "U01", "a condition behind `at` needs a unit", clause, hint="such as `at 25 degC`"
                    )
                    return None
                return Interval(quantity, quantity, False, False, self.span(clause.payload))
        return None

    def hold(self, given: Given, duration: Kind | None, items: Iterable[t.Node] = ()) -> HoldLimit | None:
        """`hold <= 24 h at 15 .. 25 degC in bag since end of protein_a.elute`; `items` may hold its studies."""
        node = given.range("hold")
        studied = [item for item in items if isinstance(item, t.Studied)]
        studies = tuple(found for item in studied if (found := self._study(item, duration)) is not None)
        if node is None:
            if studied:
                hint = "write `hold` and its limit: `hold <= 24 h at 2 .. 8 degC`"
                self.report("P06", "`studied` belongs to a hold, and there is none", studied[0], hint=hint)
                return None
            for word in ("at", "in", "since"):
                clause = given.first(word)
                if clause is not None:
                    hint = "write `hold` and its limit before it, as in `hold <= 24 h at 2 .. 8 degC in bag`"
                    self.report("P06", f"`{word}` belongs to a hold, and there is none", clause, hint=hint)
                    break
            return None
        limit = self.values.interval(node, duration, what="the hold limit")
        condition, since = self.reference(given), self._since(given)
        if limit is None:
            return None
        container = given.name("in")
        named = Named(container.text, self.span(container)) if container is not None else None
        unread = condition is None and given.first("at") is not None
        return HoldLimit(limit, condition, named, since, studies, unread, self.span(node))

    def _study(self, node: t.Studied, duration: Kind | None) -> HoldStudy | None:
        """`studied <= 48 h at 2 .. 8 degC in pool_bag evidence "H-12"`."""
        given = self.given(node.clauses, JUSTIFIED | {"at", "in", "covers"}, "the study of a hold")
        limit = self.values.interval(node.range, duration, what="the studied time")
        container = given.name("in")
        named = Named(container.text, self.span(container)) if container is not None else None
        condition = self.reference(given)
        if limit is None:
            return None
        covers = self.named(given.names("covers"))
        return HoldStudy(limit, condition, named, covers, self.docs(given), self.span(node))

    def _since(self, given: Given) -> Event | None:
        """`since end of protein_a.elute`: what starts the clock."""
        clause = given.first("since")
        if clause is None or not isinstance(clause.payload, t.Event):
            return None
        edge, of = clause.payload.edge, clause.payload.of
        if edge.text not in EDGES:
            close = suggestion(edge.text, EDGES)
            hint = f"did you mean `{close}`?" if close else "as in `since end of harvest`"
            self.report(
                "N01",
                f"a clock starts at the start or the end of something, not at its `{edge.text}`",
                edge,
                hint=hint,
            )
            return None
        return Event(edge.text, Named(of.text, self.span(of)))

    def alternatives(self, clause: t.Clause | None, text: t.Text) -> tuple[str, ...]:
        """The texts behind `qualified`; P06 for a range, and for a text that stands there already."""
        if clause is None:
            return ()
        if not isinstance(clause.payload, t.Texts):
            hint = 'list what else it may be, in quotes: `qualified "B", "C"`'
            self.report("P06", f"what is said in words has no range: `{text.value}`", clause, hint=hint)
            return ()
        found = {text.value: text}
        for item in clause.payload.items:
            if item.value in found:
                self.report("P06", f"`{item.value}` is listed already", item, hint="remove it")
            found.setdefault(item.value, item)
        return tuple(found)[1:]

    def named(self, names: Iterable[t.Name]) -> tuple[Named, ...]:
        return tuple(Named(name.text, self.span(name)) for name in names)

    def difference(self, given: Given, word: str, kind: Kind | None, inherit: Unit | None) -> Quantity | None:
        number = given.number(word)
        if number is None:
            return None
        return self.values.quantity(number, kind, inherit=inherit, difference=True, what=f"the {word}")


def label_of(reader: FileReader, scheme: t.Name, level: t.Name, span: Span) -> Confidential | None:
    """A level of a confidentiality scheme; N01 where there is no such scheme or level."""
    declared = reader.lookup("confidentiality scheme", scheme)
    if declared is None or not isinstance(declared.node, t.ConfidentialitySchemeDecl):
        return None
    names = [item.name.text for item in declared.node.levels]
    if level.text not in names:
        reader.unknown(f"level of `{scheme.text}`", level, names)
        return None
    return Confidential(declared.name.text, level.text, names.index(level.text), span)


def joined(docs: Docs, more: Docs) -> Docs:
    """The justifications of two constructs that become one entity."""
    return replace(
        docs,
        evidence=(*docs.evidence, *more.evidence),
        assumed=(*docs.assumed, *more.assumed),
        notes=(*docs.notes, *more.notes),
        source=(*docs.source, *more.source),
        confidential=(*docs.confidential, *more.confidential),
    )
