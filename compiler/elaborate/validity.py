"""`valid CONDITION`: where a formula of an equipment class, or a property of a piece of equipment, holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pac.compiler.elaborate.inequalities import inequality, within
from pac.compiler.elaborate.reading import FileReader, Given
from pac.compiler.formula import Evaluator, FormulaError, Resolve, Term, measured_in
from pac.compiler.model import NO_DOCS, Constraint, EquipmentClass, Kind
from pac.compiler.scope import suggestion
from pac.compiler.syntax import tree as t

Kinds = Callable[[str], Kind | None]


def kind_of(name: str, equipment: EquipmentClass, kind_named: Kinds) -> Kind | None:
    """What a name means in a formula of a class: a property, a capability, a kind (that of a parameter of the
    step), or another derived quantity.
    """
    expected = equipment.properties.get(name) or equipment.capabilities.get(name)
    kind = expected.kind if expected is not None else kind_named(name)
    if kind is None and name in equipment.derived:
        kind = equipment.derived[name].kind
    return kind


def names_of(equipment: EquipmentClass, kind_named: Kinds) -> Resolve:
    """The names of formulas of a class, with their units and no values."""

    def resolve(ref: t.Ref) -> Term:
        kind = kind_of(ref.text, equipment, kind_named)
        if kind is None or kind.unit is None:
            known = {*equipment.properties, *equipment.capabilities, *equipment.derived}
            close = suggestion(ref.text, known)
            hint = f"did you mean `{close}`?" if close else "declare it as a property"
            raise FormulaError("N01", f"`{ref.text}` is no property, capability or kind", ref, hint)
        return measured_in(kind.unit, None, kind)

    return resolve


def windows(
    given: Given, equipment: EquipmentClass, kind_named: Kinds, reader: FileReader
) -> tuple[Constraint, ...]:
    """The lines behind `valid`; what is wrong with them is reported (N01, U01, U02, R01, …)."""
    found: list[Constraint] = []
    evaluator = Evaluator(reader.values, names_of(equipment, kind_named))
    for clause in given.clauses.get("valid", ()):
        line = clause.payload
        if isinstance(line, t.Inequality):
            lines = [inequality(reader, line, NO_DOCS)]
        elif isinstance(line, t.Within):
            kind = kind_of(line.target.text, equipment, kind_named)
            lines = within(reader, line, kind, None, NO_DOCS)
        else:
            continue
        if _sound(lines, evaluator, reader):
            found.extend(lines)
    return tuple(found)


def _sound(lines: Iterable[Constraint], evaluator: Evaluator, reader: FileReader) -> bool:
    for line in lines:
        try:
            evaluator.compare(line.left, line.right, line.left)
        except FormulaError as error:
            if error.code:
                reader.report(error.code, error.message, error.node, hint=error.hint)
            return False
    return True
