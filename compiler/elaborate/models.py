"""Models that measure, control or release, as far as they do not depend on a process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from pac.compiler.elaborate.reading import JUSTIFIED, SAID, VALUE, FileReader
from pac.compiler.elaborate.records import read_fields
from pac.compiler.model import Named
from pac.compiler.modules import Declared
from pac.compiler.problems import Related
from pac.compiler.process_models import (
    FIELDS,
    ROLES,
    WATCHES,
    WORDS,
    Criterion,
    DataSet,
    Figure,
    ModelPort,
    ProcessModel,
    Watch,
)
from pac.compiler.records import plain
from pac.compiler.scope import suggestion
from pac.compiler.syntax import tree as t

if TYPE_CHECKING:
    from pac.compiler.elaborate.library import Library

PORT = SAID | {"accuracy"}
WATCH = JUSTIFIED | {"respond"}


class ModelReader:
    """Elaborates one model declaration."""

    def __init__(self, reader: FileReader, library: Library) -> None:
        self.reader = reader
        self.library = library

    def model(self, declared: Declared) -> ProcessModel:
        node, reader = declared.node, self.reader
        assert isinstance(node, t.ModelDecl)
        reader.path = node.name.text
        given = reader.given(node.clauses, VALUE, "a model")
        said = self._said(node.fields)
        blank = {field.word.text for field in node.fields if not plain(field).strip()}
        written = {field.word.text for field in node.fields}
        meant = {suggestion(word, FIELDS) or word for word in written - set(FIELDS)}
        misread = (written | meant) - blank - set(said)
        inputs: dict[str, ModelPort] = {}
        outputs: dict[str, ModelPort] = {}
        data: list[DataSet] = []
        criteria: dict[str, Criterion] = {}
        figures: dict[str, dict[str, Figure]] = {"result": {}, "baseline": {}}
        watches: list[Watch] = []
        sites: dict[str, Named] = {}
        for item in node.items:
            if isinstance(item, t.ModelPort):
                ports = inputs if item.word == "input" else outputs
                earlier = ports.get(item.name.text)
                if earlier is not None:
                    reader.clash(item.word, item.name, earlier.name_span)
                    continue
                ports[item.name.text] = self._port(item)
            elif isinstance(item, t.DataSet):
                found = self._data(item)
                data.extend(() if found is None else (found,))
            elif isinstance(item, t.AcceptLimit):
                self._criterion(item, criteria)
            elif isinstance(item, t.Figure):
                self._figure(item, figures[item.word])
            elif isinstance(item, t.Watched):
                watch = self._watch(item)
                watches.extend(() if watch is None else (watch,))
            elif isinstance(item, t.Names):
                reader.given(item.clauses, JUSTIFIED, "`sites`")
                for name in item.names:
                    if reader.lookup("site", name) is not None:
                        sites.setdefault(name.text, Named(name.text, reader.span(name)))
        self._compare_figures(criteria, figures)
        return ProcessModel(
            path=node.name.text,
            name=node.name.text,
            label=node.label.value if node.label else "",
            said=said,
            misread=frozenset(misread),
            inputs=tuple(inputs.values()),
            outputs=tuple(outputs.values()),
            data=tuple(data),
            criteria=tuple(criteria.values()),
            results=tuple(figures["result"].values()),
            baselines=tuple(figures["baseline"].values()),
            watches=tuple(watches),
            sites=tuple(sites.values()),
            docs=reader.docs(given),
            span=reader.span(node),
            name_span=reader.span(node.name),
        )

    def _said(self, fields: Iterable[t.Field]) -> dict[str, Named]:
        """The fields by word, those that take a word with one of its words (N01). Empty texts say nothing."""
        found: dict[str, Named] = {}
        for word, field in read_fields(self.reader, fields, FIELDS, "a model").items():
            if word in WORDS and isinstance(field.value, t.Name) and field.value.text not in WORDS[word]:
                self.reader.unknown(f"word for `{word}`", field.value, WORDS[word])
            elif plain(field).strip():
                found[word] = Named(plain(field), self.reader.span(field))
        return {word: found[word] for word in FIELDS if word in found}

    def _port(self, node: t.ModelPort) -> ModelPort:
        reader = self.reader
        given = reader.given(node.clauses, PORT, f"an {node.word} of a model")
        if node.kind is not None:
            kind = self.library.kind(node.kind, reader)
        else:
            kind = self.library.kind_named(node.name.text, reader.source)
            if kind is None:
                hint = f"write its kind behind a colon: `{node.word} {node.name.text} : KIND`"
                reader.report("N05", f"`{node.name.text}` has no quantity kind", node.name, hint=hint)
        interval = None
        if node.range is not None and kind is not None:
            interval = reader.values.interval(node.range, kind, what="the range")
        end = None if interval is None else interval.high or interval.low
        accuracy = reader.difference(given, "accuracy", kind, end.unit if end is not None else None)
        source = node.source
        return ModelPort(
            node.name.text,
            node.label.value if node.label else "",
            kind,
            interval,
            node.range is not None,
            None if source is None else Named(source.text, reader.span(source)),
            accuracy,
            reader.docs(given),
            reader.span(node),
            reader.span(node.name),
        )

    def _data(self, node: t.DataSet) -> DataSet | None:
        reader = self.reader
        given = reader.given(node.clauses, SAID, "a data set")
        fields = read_fields(reader, node.fields, {"digest": "text"}, "a data set")
        if node.role.text not in ROLES:
            reader.unknown("use of data", node.role, ROLES)
            return None
        digest = fields.get("digest")
        return DataSet(
            node.role.text,
            node.title.value,
            tuple(Named(text.value, reader.span(text)) for text in node.batches),
            None if digest is None else Named(plain(digest), reader.span(digest)),
            reader.docs(given),
            reader.span(node),
        )

    def _criterion(self, node: t.AcceptLimit, found: dict[str, Criterion]) -> None:
        reader = self.reader
        given = reader.given(node.clauses, JUSTIFIED, "an acceptance criterion")
        if node.name.text in found:
            reader.clash("criterion for", node.name, found[node.name.text].span, "P06")
            return
        interval = reader.values.interval(node.range, None, what="the criterion")
        if interval is not None:
            docs, span = reader.docs(given), reader.span(node)
            found[node.name.text] = Criterion(node.name.text, interval, docs, span)

    def _figure(self, node: t.Figure, found: dict[str, Figure]) -> None:
        reader = self.reader
        given = reader.given(node.clauses, JUSTIFIED, f"a {node.word}")
        if node.metric.text in found:
            reader.clash(node.word, node.metric, found[node.metric.text].span, "P06")
            return
        quantity = reader.values.quantity(node.number, None, what=f"the {node.word}")
        if quantity is not None:
            docs, span = reader.docs(given), reader.span(node)
            found[node.metric.text] = Figure(node.metric.text, quantity, docs, span)

    def _compare_figures(
        self, criteria: Mapping[str, Criterion], figures: Mapping[str, dict[str, Figure]]
    ) -> None:
        """U02 for a figure that measures something else than its criterion; it is not judged."""
        for word, found in figures.items():
            for figure in list(found.values()):
                criterion = criteria.get(figure.metric)
                end = None if criterion is None else criterion.interval.high or criterion.interval.low
                if criterion is None or end is None or end.unit.dimension == figure.quantity.unit.dimension:
                    continue
                node = t.Node(figure.span.start, figure.span.end)
                self.reader.report(
                    "U02",
                    f"the {word} of `{figure.metric}` is in `{figure.quantity.unit.text or '1'}`, its "
                    f"criterion in `{end.unit.text or '1'}`",
                    node,
                    hint="give both in one unit",
                    related=(Related("the criterion is here", criterion.span),),
                )
                del found[figure.metric]

    def _watch(self, node: t.Watched) -> Watch | None:
        reader = self.reader
        given = reader.given(node.clauses, WATCH, "a line of monitoring")
        if node.sort.text not in WATCHES:
            reader.unknown("sort of monitoring", node.sort, WATCHES)
            return None
        interval = reader.values.interval(node.range, None, what="the limit")
        if interval is None:
            return None
        docs, span, respond = reader.docs(given), reader.span(node), given.text("respond")
        return Watch(node.sort.text, node.metric.text, interval, self._every(node.every), respond, docs, span)

    def _every(self, node: t.Number | t.Name | None) -> str | None:
        """A frequency: a duration, or a word such as `batch`."""
        if node is None or isinstance(node, t.Name):
            return None if node is None else node.text
        duration = self.library.kind_named("duration", self.reader.source)
        quantity = self.reader.values.quantity(node, duration, what="the interval")
        return None if quantity is None else quantity.text
