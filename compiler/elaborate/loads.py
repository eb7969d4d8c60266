"""`loads`, `keeps` and `require` of an operation class: names and units are checked where they are declared.

Names are parameters and attributes of the class, `equipment.NAME` (a property of any class of equipment that
the file sees; in `require` also a capability or a derived quantity) and `consumable.NAME` (a property, named
after its kind, of what the step uses).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.elaborate.reading import FileReader
from pac.compiler.formula import Evaluator, FormulaError, Term, kinds_mixed, measured_in, mismatch
from pac.compiler.limits import CHECKS, GENERAL, ClassLimit
from pac.compiler.loads import Kept, Loading
from pac.compiler.model import DerivedFormula, EquipmentClass, Expected, Kind
from pac.compiler.scope import suggestion
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit, describe, find_unit
from pac.compiler.values import make_quantity
from pac.compiler.words import listed

LOADING = frozenset({"note", "source"})


@dataclass(frozen=True, slots=True)
class _Share:
    """The kind of a tolerance: a part of the value."""

    unit: Unit
    name: str = "a tolerance"
    words: tuple[str, ...] = ()


_PERCENT = find_unit("%target")
assert isinstance(_PERCENT, Unit)
_SHARE = _Share(_PERCENT)


def loading(node: t.Loads, reader: FileReader) -> Loading:
    """The model of one line."""
    given = reader.given(node.clauses, LOADING, "a load")
    return Loading(node.parameter, node.amount, node.capacity, given.texts("source"), reader.span(node))


def kept(node: t.Keeps, reader: FileReader) -> Kept | None:
    """The model of a `keeps` line; None where its tolerance is none (U01, U02, N07)."""
    given = reader.given(node.clauses, LOADING, "what is kept")
    share = share_of(node.tolerance, reader)
    if share is None:
        return None
    return Kept(node.parameter, node.formula, share, given.texts("source"), reader.span(node))


def share_of(node: t.Number, reader: FileReader) -> Fraction | None:
    """A tolerance as a part of the value; None where it is none."""
    tolerance = reader.values.quantity(node, _SHARE, what="the tolerance")
    if tolerance is None:
        return None
    if tolerance.base <= 0:
        reader.report("N07", "a tolerance is above 0", node, hint="such as `within 10 %target`")
        return None
    return tolerance.base / make_quantity("100", _SHARE.unit).base


def class_limit(node: t.ClassRequire, reader: FileReader) -> ClassLimit | None:
    """The model of a `require` line; None where it compares nothing (N11), or names no check (N01)."""
    given = reader.given(node.clauses, LOADING, "a requirement of a class")
    condition = node.condition
    if not isinstance(condition, t.Comparison):
        message = "a class requires one comparison"
        hint = "as in `require equipment.tip_speed <= 1.5 m/s`; write a line for each"
        reader.report("N11", message, condition, hint=hint)
        return None
    check = node.check
    if check is not None and check.text not in CHECKS:
        close = suggestion(check.text, CHECKS)
        reader.report(
            "N01",
            f"`{check.text}` is no check that reports what a class requires",
            check,
            hint=f"did you mean `{close}`?" if close else f"it is one of {listed(CHECKS)}",
        )
        return None
    return ClassLimit(
        condition.left,
        condition.right,
        condition.operator.startswith(">"),
        "=" not in condition.operator,
        node.label.value if node.label is not None else "",
        check.text if check is not None else GENERAL,
        given.texts("source"),
        reader.span(node),
    )


def check_loads(
    loads: Iterable[Loading | Kept | ClassLimit],
    values: Mapping[str, Expected],
    parameters: Mapping[str, Expected],
    equipment: Callable[[], Iterable[EquipmentClass]],
    kind_named: Callable[[str], Kind | None],
    reader: FileReader,
) -> None:
    """What is wrong with the lines of this file (N01, U02, U16)."""

    everything = False

    def resolve(ref: t.Ref) -> Term:
        first, _, rest = ref.text.partition(".")
        if first == "equipment" and rest:
            return _property(ref, rest, equipment(), everything=everything)
        if first == "consumable" and rest:
            kind = kind_named(rest)
            if kind is None or kind.unit is None:
                hint = "a property of a consumable is named after its kind"
                raise FormulaError("N01", f"there is no kind `{rest}` with a unit", ref, hint)
            return measured_in(kind.unit, None, kind)
        return _value(ref, values)

    for item in loads:
        if item.span.source is not reader.source:
            continue
        evaluator = Evaluator(reader.values, resolve)
        everything = isinstance(item, ClassLimit)
        try:
            if isinstance(item, ClassLimit):
                evaluator.compare(item.formula, item.bound, item.formula)
                continue
            wanted = _value(item.parameter, parameters)
            formulas = (item.formula,) if isinstance(item, Kept) else (item.amount, item.capacity)
            for formula in formulas:
                if formula is None:
                    continue
                term = evaluator.term(formula)
                if term.dimension != wanted.dimension:
                    given, asked = describe(term.dimension), describe(wanted.dimension)
                    what = f"the formula gives {given}, but `{item.parameter.text}` is {asked}"
                    raise mismatch(term.dimension, wanted.dimension, formula, what, complete=True)
                kinds_mixed(term.kind, wanted.kind, formula, f"`{item.parameter.text}` is of another kind")
        except FormulaError as error:
            if error.code:
                reader.report(error.code, error.message, error.node, hint=error.hint)


def _value(ref: t.Ref, values: Mapping[str, Expected]) -> Term:
    expected = values.get(ref.text)
    if expected is None or expected.kind.unit is None:
        close = suggestion(ref.text, values)
        hint = f"did you mean `{close}`?" if close else "declare it as a `parameter` of the class"
        raise FormulaError("N01", f"this class has no parameter `{ref.text}`", ref, hint)
    return measured_in(expected.kind.unit, None, expected.kind)


def _property(ref: t.Ref, name: str, classes: Iterable[EquipmentClass], *, everything: bool) -> Term:
    known: set[str] = set()
    for equipment_class in classes:
        offered: list[Mapping[str, Expected | DerivedFormula]] = [equipment_class.properties]
        if everything:
            offered += [equipment_class.derived, equipment_class.capabilities]
        for table in offered:
            expected = table.get(name)
            if expected is not None and expected.kind is not None and expected.kind.unit is not None:
                return measured_in(expected.kind.unit, None, expected.kind)
            known |= set(table)
    close = suggestion(name, known)
    hint = (
        f"did you mean `equipment.{close}`?" if close else "declare it as a `property` of an equipment class"
    )
    what = "property, capability or derived quantity" if everything else "property"
    raise FormulaError("N01", f"no class of equipment has a {what} `{name}`", ref, hint)
