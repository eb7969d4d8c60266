"""Analytical methods to the model."""

from __future__ import annotations

from collections.abc import Iterable

from pac.compiler.elaborate.reading import DOCS, FileReader
from pac.compiler.elaborate.records import read_fields, reader_of, said
from pac.compiler.methods import Method
from pac.compiler.model import Named
from pac.compiler.problems import Problems, Related
from pac.compiler.scope import Scope
from pac.compiler.syntax import tree as t
from pac.compiler.units import DIMENSIONLESS, Unit, UnknownUnit, describe, find_unit
from pac.compiler.values import Quantity

FIELDS = {"number": "text", "version": "text"}


def methods_of(reader: FileReader, owner: t.Name, items: Iterable[t.Node]) -> dict[str, Method]:
    """The methods that a process declares, and those of the files that it sees."""
    found: dict[str, Method] = {}
    source = reader.span(owner).real.source
    for name in sorted(reader.scope.names("method", source)):
        declared = reader.scope.find("method", name, source)
        if declared is not None:
            # What is wrong with it is told once, where all of them are read.
            found[name] = _method(reader_of(reader.scope, declared, Problems()), declared.node)
    own: dict[str, t.MethodDecl] = {}
    for item in items:
        if not isinstance(item, t.MethodDecl):
            continue
        name = item.name.text
        if name in own:
            reader.clash("method", item.name, reader.span(own[name].name))
        elif name in found:
            reader.clash("method", item.name, found[name].name_span, "N02")
        else:
            own[name] = item
    return found | {name: _method(reader, node) for name, node in own.items()}


def check_methods(scope: Scope, problems: Problems) -> None:
    """All methods that files declare, used or not."""
    for declared in scope.all("method"):
        _method(reader_of(scope, declared, problems), declared.node)


def _method(reader: FileReader, node: t.Node) -> Method:
    assert isinstance(node, t.MethodDecl)
    outside, reader.path = reader.path, node.name.text
    given = reader.given(node.clauses, DOCS, "a method")
    fields = read_fields(reader, node.fields, FIELDS, "a method")
    parts: dict[str, t.MethodPart] = {}
    for part in node.parts:
        if part.word in parts:
            reader.report(
                "P06",
                f"`{part.word}` is given twice for one thing",
                part,
                hint="keep one of them",
                related=(Related("the first one is here", reader.span(parts[part.word])),),
            )
        parts.setdefault(part.word, part)
    unit = _unit(reader, parts.get("reports"))
    result = Method(
        name=node.name.text,
        label=node.label.value if node.label else "",
        number=said(fields, "number"),
        version=said(fields, "version"),
        unit=unit,
        loq=_amount(reader, parts.get("loq"), unit),
        precision=_amount(reader, parts.get("precision"), unit, difference=True),
        validated_at=_sites(reader, parts.get("validated_at")),
        tested_at=_sites(reader, parts.get("tested_at")),
        docs=reader.docs(given),
        span=reader.span(node),
        name_span=reader.span(node.name),
    )
    reader.path = outside
    return result


def _unit(reader: FileReader, part: t.MethodPart | None) -> Unit | None:
    if part is None or not isinstance(part.value, t.Name):
        return None
    if part.value.text == "1":
        return DIMENSIONLESS
    found = find_unit(part.value.text)
    if isinstance(found, UnknownUnit):
        reader.values.report_unknown(found, part.value)
        return None
    return found


def _amount(
    reader: FileReader, part: t.MethodPart | None, unit: Unit | None, *, difference: bool = False
) -> Quantity | None:
    """The limit of quantitation or the precision, in a unit of what the method reports."""
    if part is None:
        return None
    assert isinstance(part.value, t.Number)
    amount = reader.values.quantity(part.value, None, inherit=unit, difference=difference, what=part.word)
    if amount is None or unit is None or amount.unit.dimension == unit.dimension:
        return amount
    reader.report(
        "U02",
        f"the method reports `{unit.text or '1'}`, and `{amount.unit.text}` is {describe(amount.unit.dimension)}",
        part.value,
        hint=f"give it in a unit that converts to `{unit.text or '1'}`",
    )
    return None


def _sites(reader: FileReader, part: t.MethodPart | None) -> tuple[Named, ...]:
    found = []
    for name in part.value if part is not None and isinstance(part.value, tuple) else ():
        if reader.lookup("site", name) is not None:
            found.append(Named(name.text, reader.span(name)))
    return tuple(found)
