"""What a class says of other scales: geometry that is alike (`keeps … within`), and what takes something away
(`clears … by`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pac.compiler.elaborate.loads import LOADING, share_of
from pac.compiler.elaborate.reading import FileReader
from pac.compiler.model import Alike, CarriedOff, EquipmentClass, Expected, Kind
from pac.compiler.syntax import tree as t


def alike(node: t.Alike, equipment: EquipmentClass, reader: FileReader) -> Iterator[Alike]:
    """One entry for each name of a line; N01 for what the class neither states nor derives."""
    reader.given(node.clauses, LOADING, "what is alike")
    share = share_of(node.tolerance, reader)
    for name in node.names:
        expected = equipment.properties.get(name.text) or equipment.derived.get(name.text)
        if expected is None:
            known = {*equipment.properties, *equipment.derived}
            reader.unknown(f"property or derived quantity of `{equipment.name}`", name, known)
        elif expected.kind is None or expected.kind.unit is None:
            reader.report(
                "N04",
                f"`{name.text}` is no quantity, so it has no tolerance",
                name,
                hint="of words and texts say `keeps` without `within`",
            )
        elif share is not None:
            yield Alike(name.text, share, reader.span(name))


def carried_off(
    node: t.CarriesOff,
    parameters: Mapping[str, Expected],
    equipment: Mapping[str, EquipmentClass],
    kind: Kind | None,
    reader: FileReader,
) -> Iterator[CarriedOff]:
    """The model of a line; N01 where nothing is called so."""
    given = reader.given(node.clauses, LOADING, "what takes something away")
    derived = {name for found in equipment.values() for name in found.derived}
    if node.by.text not in {*parameters, *derived}:
        reader.unknown("parameter or derived quantity", node.by, {*parameters, *derived})
    elif kind is not None:
        yield CarriedOff(kind, node.by.text, reader.docs(given), reader.span(node))
