"""What ports carry: `input load carries pH as load_pH`, in an operation class or a step."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pac.compiler.elaborate.reading import JUSTIFIED, FileReader
from pac.compiler.model import NO_DOCS, Carried, Kind
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import describe


def carried(
    node: t.Port | t.Conditions,
    values: Mapping[str, Kind | None],
    kind_of: Callable[[t.Name], Kind | None],
    reader: FileReader,
) -> tuple[Carried, ...]:
    """The conditions of one line. `values` are the parameters and attributes that may say one.

    N01 for unknown names, U02 and U16 where a value is of another kind, N02 for a condition said twice.
    """
    docs = NO_DOCS
    if isinstance(node, t.Conditions):
        docs = reader.docs(reader.given(node.clauses, JUSTIFIED, "a port of a step"))
    found: dict[str, Carried] = {}
    for item in node.carries:
        name = item.condition.text
        kind = kind_of(item.condition)
        if item.value.text not in values:
            reader.unknown("parameter or attribute", item.value, values)
            continue
        if kind is None or not _fits(item, kind, values[item.value.text], reader):
            continue
        if name in found:
            said_twice(item.condition, node.name.text, found[name].span, reader)
            continue
        span = reader.span(item)
        found[name] = Carried(node.direction, node.name.text, name, kind, item.value.text, docs, span)
    return tuple(found.values())


def said_twice(name: t.Name, port: str, earlier: Span, reader: FileReader) -> None:
    reader.report(
        "N02",
        f"the {name.text} of `{port}` is said twice",
        name,
        hint="keep one of them",
        related=(Related("the other one is here", earlier),),
    )


def _fits(item: t.Carried, kind: Kind, value: Kind | None, reader: FileReader) -> bool:
    """Whether a value can say a condition of that kind."""
    if value is None:
        return False  # its missing kind has been reported
    if kind.unit is None or value.unit is None:
        what = f"`{item.value.text if value.unit is None else item.condition.text}` has no number"
        reader.report("N04", f"{what}, and a condition is a number", item)
        return False
    if kind.unit.dimension != value.unit.dimension:
        dimension = describe(value.unit.dimension) or "a pure number"
        reader.report(
            "U02",
            f"`{item.value.text}` is {dimension} and cannot say the {item.condition.text} of what passes",
            item.value,
            hint=f"name the parameter or attribute that holds the {item.condition.text}",
        )
        return False
    if kind.family != value.family:
        reader.report(
            "U16",
            f"`{item.value.text}` is of the kind {value.name}, which is not a {kind.name}",
            item.value,
            hint=f"name the parameter or attribute that holds the {item.condition.text}",
        )
        return False
    return True
