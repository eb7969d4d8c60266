"""One line of a design space, of what was studied, or behind `valid`."""

from __future__ import annotations

from pac.compiler.elaborate.reading import FileReader
from pac.compiler.model import Constraint, Docs, Kind
from pac.compiler.source import one_line
from pac.compiler.syntax import tree as t
from pac.compiler.units import DIMENSIONLESS, Unit
from pac.compiler.values import Quantity


def inequality(reader: FileReader, node: t.Inequality, docs: Docs) -> Constraint:
    """`left <= right`."""
    left, right = (one_line(reader.span(side).text) for side in (node.left, node.right))
    label = node.label.value if node.label else ""
    text = f"{left} {node.operator} {right}"
    return Constraint(node.operator, node.left, node.right, text, label, docs, reader.span(node))


def within(
    reader: FileReader, node: t.Within, kind: Kind | None, inherit: Unit | None, docs: Docs
) -> list[Constraint]:
    """`NAME in low .. high`: one constraint per end; bare numbers take the inherited unit."""
    interval = reader.values.interval(node.range, kind, inherit=inherit, what="the range")
    if interval is None:
        return []
    found = []
    for quantity, end, operator in (
        (interval.low, node.range.low, ">" if interval.low_open else ">="),
        (interval.high, node.range.high, "<" if interval.high_open else "<="),
    ):
        if quantity is None or end is None:
            continue
        text = f"{node.target.text} {operator} {quantity.text}"
        literal = _literal(end, quantity)
        found.append(Constraint(operator, node.target, literal, text, "", docs, reader.span(node)))
    return found


def _literal(node: t.Number, quantity: Quantity) -> t.Number:
    """A range end with its inherited unit written out, so that it stands alone in a formula."""
    if node.unit is not None or quantity.unit == DIMENSIONLESS:
        return node
    return t.Number(node.start, node.end, node.digits, t.Name(node.start, node.end, quantity.unit.text))
