"""`balance LEFT = RIGHT within …` of an operation class or a step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pac.compiler.additions import named
from pac.compiler.courses import AMOUNTS
from pac.compiler.elaborate.reading import FileReader
from pac.compiler.formula import Evaluator, FormulaError, Term, measured_in
from pac.compiler.model import Balance, Expected
from pac.compiler.source import one_line
from pac.compiler.syntax import tree as t
from pac.compiler.units import describe

PARTS = ("%v/v", "%w/w", "%mol")
"""Units of a tolerance that is a part of the amounts."""


def balance(node: t.Balance, reader: FileReader) -> Iterator[Balance]:
    """The balance, if its tolerance can be read."""
    within = reader.values.quantity(node.within, None, what="the tolerance")
    if within is None:
        return
    if within.unit.text not in PARTS and within.unit.dimension not in AMOUNTS:
        reader.report(
            "U02" if within.unit.text else "U01",
            "a balance closes within an amount or a part of it",
            node.within,
            hint="as in `within 20 L`, `within 2 %v/v` or `within 2 %w/w`",
        )
        return
    text = one_line(reader.source.text[node.left.start : node.right.end])
    yield Balance(node.left, node.right, within, text, reader.span(node))


def check_balances(
    balances: Iterable[Balance], values: Mapping[str, Expected], name: str, reader: FileReader
) -> None:
    """N01 and U02 in the formulas of a class."""

    def resolve(ref: t.Ref) -> Term:
        expected = values.get(ref.text)
        if expected is None or expected.kind.unit is None:
            known = ", ".join(f"`{each}`" for each in sorted(values))
            message = f"operation class `{name}` has no parameter or attribute `{ref.text}`"
            raise FormulaError("N01", message, ref, f"it has {known}")
        return measured_in(expected.kind.unit, None, expected.kind)

    evaluator = Evaluator(reader.values, resolve)
    for item in balances:
        try:
            check_sides(item, evaluator)
        except FormulaError as error:
            if error.code:
                reader.report(error.code, error.message, error.node, hint=error.hint)


def check_sides(item: Balance, evaluator: Evaluator) -> None:
    """Both sides are the same sort of amount, and so is the tolerance."""
    left, _ = evaluator.compare(named(item.left), named(item.right), item.left)
    if left.dimension not in AMOUNTS:
        what = describe(left.dimension) or "a pure number"
        hint = "both sides are volumes, masses or amounts of substance"
        raise FormulaError("U02", f"`balance` compares amounts, not {what}", item.left, hint)
    if item.within.unit.text not in PARTS and item.within.unit.dimension != left.dimension:
        what = f"the tolerance is {describe(item.within.unit.dimension)}, and the sides are not"
        raise FormulaError("U02", what, item.right, "write the tolerance in the unit of the sides")
