"""Plausible ranges of a project: `[plausible]` in pac.toml, in place of those of the library."""

from __future__ import annotations

from collections.abc import Mapping

from pac.compiler.codes import Stage
from pac.compiler.elaborate.family import shifted
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.reading import FileReader
from pac.compiler.model import Kind
from pac.compiler.problems import Problems
from pac.compiler.scope import Scope, suggestion
from pac.compiler.settings import Settings
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t
from pac.compiler.syntax.parser import parse
from pac.compiler.values import Interval


def envelopes(settings: Settings, scope: Scope, problems: Problems) -> Mapping[str, Interval]:
    """The ranges by kind. What names no kind that some file sees, or is no range of it, is a problem."""
    if not settings.plausible:
        return {}
    kinds = _kinds(scope)
    found: dict[str, Interval] = {}
    for name, written in settings.plausible.items():
        span = settings.span("plausible", name)
        kind = kinds.get(name)
        if kind is None:
            close = suggestion(name, kinds)
            hint = f"did you mean `{close}`?" if close else "the kinds of a file are those that it uses"
            problems.add("N01", f"there is no kind `{name}`", span, hint=hint)
            continue
        if kind.unit is None:
            hint = "remove it"
            problems.add("P06", f"`{name}` is no quantity and has no plausible range", span, hint=hint)
            continue
        reader = FileReader(scope, span.source, problems, Stage.DEVELOPMENT)
        node = _range(written, settings.written(written, "plausible", name), problems)
        interval = (
            reader.values.interval(node, kind, inherit=kind.unit, what="the plausible range")
            if node is not None
            else None
        )
        if interval is not None:
            found[name] = interval
    return found


def _kinds(scope: Scope) -> dict[str, Kind]:
    """The kinds that the files of the project see."""
    library = Library(scope, Problems())
    found: dict[str, Kind] = {}
    for file in scope.parsed:
        for name in scope.names("kind", file.source):
            if name not in found and (kind := library.kind_named(name, file.source)) is not None:
                found[name] = kind
    return found


def _range(written: str, place: Span, problems: Problems) -> t.RangeNode | None:
    """The range in a text of pac.toml, with its places there."""
    lead = "kind k : 1 plausible "
    found = Problems()
    module = parse(Source("", f"{lead}{written}\n"), found).module
    for node in module.declarations:
        if isinstance(node, t.KindDecl) and not len(found) and len(node.clauses) == 1:
            payload = node.clauses[0].payload
            if isinstance(payload, t.RangeNode):
                return shifted(payload, place.start - len(lead))
    hint = 'write it as in a file of pac: `"2 .. 45 degC"`, `"<= 8 degC"`'
    problems.add("P02", f"`{written}` is no range", place, hint=hint)
    return None
