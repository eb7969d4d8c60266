"""Demands over the whole normal operating box: constraints of design spaces, and requirements.

A parameter counts with its normal operating range, else its target range, else its set point; an
open end of a one-sided range is taken from its proven acceptable range. One that follows from a
formula varies with its inputs. An attribute counts with the range that is normally seen, else its value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product

from pac.compiler.box import (
    Bounds,
    Box,
    Form,
    Sample,
    Unbounded,
    Verdict,
    constant,
    difference,
    interval_of,
    judge,
    variable,
)
from pac.compiler.conditions import truth
from pac.compiler.evaluate import Environment, limit_unit
from pac.compiler.formula import FormulaError, literal
from pac.compiler.literals import ValueReader
from pac.compiler.model import (
    Attribute,
    Constraint,
    DerivedFormula,
    DesignSpace,
    Equipment,
    Parameter,
    UnitOperation,
)
from pac.compiler.source import Source
from pac.compiler.syntax import tree as t
from pac.compiler.units import Dimension, Unit
from pac.compiler.values import Interval, Setting

Value = Parameter | Attribute
_OfPiece = tuple[Equipment, DerivedFormula]
NO_LETS: Mapping[str, t.Expr] = {}


def judged_constraint(
    environment: Environment, operation: UnitOperation, space: DesignSpace, constraint: Constraint
) -> tuple[Verdict, Unit] | None:
    """A constraint over the whole box, with the unit of its margin; None where a value is missing."""
    source = space.span.source
    box = _Box(environment, operation, space.lets, source)
    sides = box.of([*t.refs(constraint.left), *t.refs(constraint.right)])
    if box.open:
        return None
    sign = -1 if constraint.operator.startswith("<") else 1
    strict = "=" not in constraint.operator

    def sample(point: Mapping[str, Fraction]) -> Sample:
        evaluator = environment.pinned({**point}).evaluator(source, operation, space.lets)
        left, right = evaluator.compare(constraint.left, constraint.right, constraint.left)
        if left.value is None or right.value is None:
            raise FormulaError("", "a value is missing", constraint.left)
        margin = sign * (left.value - right.value)
        return Sample(margin > 0 or (margin == 0 and not strict), margin)

    def proves(part: Box) -> bool:
        return box.decided(constraint.operator, constraint.left, constraint.right, part) is True

    try:
        verdict = judge(sides, sample, proves)
        evaluator = environment.evaluator(source, operation, space.lets)
        unit = limit_unit(constraint, evaluator.term(constraint.left).dimension)
    except FormulaError:
        return None
    return None if unit is None else (verdict, unit)


def judged_condition(
    environment: Environment, operation: UnitOperation | None, condition: t.Condition, source: Source
) -> Verdict | None:
    """A condition over the whole box; None where a value is missing or a mistake is in it."""
    box = _Box(environment, operation, NO_LETS, source)
    sides = box.of(t.refs(condition))

    def at(point: Mapping[str, Fraction]) -> bool | None:
        return truth(environment.pinned({**point}).evaluator(source, operation), condition)

    if at({name: (low + high) / 2 for name, (low, high) in sides.items()}) is None:
        return None
    if box.open:
        # What has no ends cannot be tried; it may not matter, as in `known or open`.
        proven = box.holds(condition, sides) is True
        return Verdict(True, False, Fraction(0), {}) if proven else None

    def sample(point: Mapping[str, Fraction]) -> Sample:
        # A value that exists in the middle of the box may fail to exist elsewhere, as 1/x does.
        met = at(point) is True
        return Sample(met, Fraction(0 if met else -1))

    return judge(sides, sample, lambda part: box.holds(condition, part) is True)


@dataclass(frozen=True, slots=True)
class Excess:
    """A formula against its limit, where it is nearest to it or beyond: both values there, and where that is."""

    value: Fraction
    limit: Fraction
    point: Mapping[str, Fraction]
    beyond: bool = True


def highest_excess(
    environment: Environment,
    operation: UnitOperation,
    formula: t.Expr,
    limit: t.Expr | Fraction,
    source: Source,
    *,
    strict: bool = False,
    always: bool = False,
) -> Excess | None:
    """Where a formula goes beyond its limit in the normal operating box; None where it does not, or is not known.

    Of all combinations of ends, the worst is told. With `strict` the limit itself is beyond. With `always` the
    worst is told also where all of the box stays within the limit.
    """
    names = [*t.refs(formula), *(() if isinstance(limit, Fraction) else t.refs(limit))]
    box = _Box(environment, operation, NO_LETS, source)
    sides = box.of(names)
    if box.open:
        return None

    def at(point: Mapping[str, Fraction]) -> Excess:
        evaluator = environment.pinned({**point}).evaluator(source, operation)
        value = evaluator.term(formula).value
        allowed = limit if isinstance(limit, Fraction) else evaluator.term(limit).value
        if value is None or allowed is None:
            raise FormulaError("", "a value is missing", formula)
        return Excess(value, allowed, point)

    def sample(point: Mapping[str, Fraction]) -> Sample:
        found = at(point)
        margin = found.limit - found.value
        return Sample(margin > 0 or (margin == 0 and not strict), margin)

    def proves(part: Box) -> bool:
        _, high = box.between(formula, limit, part)
        return high < 0 or (high == 0 and not strict)

    try:
        verdict = judge(sides, sample, proves)
        if not verdict.broken and not always:
            return None
        found = [at(verdict.point)]
        free = [name for name, (low, high) in sides.items() if low != high]
        if len(free) <= _CORNERS:
            found += [at(dict(zip(free, ends, strict=True))) for ends in product(*(sides[n] for n in free))]
    except FormulaError:
        return None
    worst = max(found, key=lambda each: each.value - each.limit)
    return worst if verdict.broken else replace(worst, beyond=False)


# So many values that vary are tried in all combinations of their ends to find the worst one.
_CORNERS = 8


def extent(
    environment: Environment,
    operation: UnitOperation | None,
    formula: t.Expr,
    source: Source,
    dimension: Dimension | None = None,
    scope: str = "",
) -> Bounds | None:
    """Safe bounds of a formula over the whole box, in base units; exact for sums and products of single values.

    `scope` is the phase that names are seen from. None where a value is missing or has no ends, a mistake is
    in it, or it is of another dimension.
    """
    box = _Box(environment, operation, NO_LETS, source, scope)
    sides = box.of(t.refs(formula))
    if box.open:
        return None
    try:
        term = environment.evaluator(source, operation, scope=scope).term(formula)
        if dimension is not None and term.dimension != dimension:
            return None
        return box.form(formula, sides).bounds
    except (FormulaError, Unbounded):
        return None


def rests_on(
    environment: Environment, operation: UnitOperation, formulas: Iterable[t.Expr], source: Source
) -> tuple[str, ...]:
    """The parameters and attributes that formulas come down to, as `step.name` in order."""
    box = _Box(environment, operation, NO_LETS, source)
    found = box.of(ref for formula in formulas for ref in t.refs(formula))
    return tuple(sorted({*found, *box.open}))


class _Box:
    """The normal operating box as one place sees it, and the bounds of formulas over parts of it."""

    def __init__(
        self,
        environment: Environment,
        operation: UnitOperation | None,
        lets: Mapping[str, t.Expr],
        source: Source,
        scope: str = "",
    ) -> None:
        self.environment = environment
        self.operation = operation
        self.lets = lets
        self.source = source
        self.scope = scope
        self.open: set[str] = set()
        """Values that have no bounds."""

    def of(self, names: Iterable[t.Ref]) -> dict[str, Bounds]:
        """Bounds of every parameter and attribute that the names rest on, as far as they have any."""
        box: dict[str, Bounds] = {}
        seen: set[tuple[str, str]] = set()
        waiting = [(self.operation, self.lets, name.text, self.scope) for name in names]
        while waiting:
            operation, lets, name, scope = waiting.pop()
            if name in lets:
                if ("", name) not in seen:
                    seen.add(("", name))
                    waiting.extend((operation, lets, ref.text, "") for ref in t.refs(lets[name]))
                continue
            found = self.environment.find(name, operation, scope)
            if found is None:
                derived = self._derived(name, operation)
                if derived is not None and operation is not None and (operation.name, name) not in seen:
                    seen.add((operation.name, name))
                    waiting.extend((operation, NO_LETS, ref, "") for ref in self._inputs(operation, derived))
                continue
            step, value = found
            if (step.name, value.name) in seen:
                continue
            seen.add((step.name, value.name))
            if value.kind is not None and value.kind.words:
                continue
            setting, normal = self._normal(step, value)
            if normal is None and setting is not None and setting.formula is not None:
                inside = value.name.rpartition(".")[0]
                waiting.extend((step, NO_LETS, ref.text, inside) for ref in t.refs(setting.formula))
                continue
            bounds = _bounds(setting, normal, value)
            if bounds is None:
                self.open.add(f"{step.name}.{value.name}")
            else:
                box[f"{step.name}.{value.name}"] = bounds
        return box

    def _derived(self, name: str, operation: UnitOperation | None) -> _OfPiece | None:
        """The formula and the piece behind `equipment.NAME`, where the bound equipment derives it."""
        first, _, rest = name.partition(".")
        if operation is None or first != "equipment" or not rest:
            return None
        found = self.environment.held(operation, rest)
        if found is None or not isinstance(found[1], DerivedFormula):
            return None
        return found[0], found[1]

    @staticmethod
    def _inputs(operation: UnitOperation, derived: _OfPiece) -> Iterator[str]:
        """The parameters of the step that a derived quantity follows from, through others too."""
        item, first = derived
        formulas = item.equipment_class.derived if item.equipment_class is not None else {}
        waiting, seen = [first], {first.name}
        while waiting:
            for ref in t.refs(waiting.pop().formula):
                if ref.text in operation.parameters:
                    yield ref.text
                elif ref.text in formulas and ref.text not in seen and ref.text not in item.properties:
                    seen.add(ref.text)
                    waiting.append(formulas[ref.text])

    def _form_of_piece(
        self, operation: UnitOperation, derived: _OfPiece, part: Box, known: dict[str, Form]
    ) -> Form:
        """A derived quantity while the parameters of the step vary inside a part of the box."""
        item, formula = derived
        formulas = item.equipment_class.derived if item.equipment_class is not None else {}
        reader = ValueReader(formula.span.source, _silent)

        def number(node: t.Number) -> Fraction:
            value = literal(node, reader).value
            assert value is not None
            return value

        def name(ref: t.Ref) -> Form:
            if ref.text in operation.parameters:
                return self._form(ref, operation, NO_LETS, formula.span.source, part, known)
            own = item.properties.get(ref.text)
            if own is not None and own.setting is not None and own.setting.quantity is not None:
                return constant(own.setting.quantity.base)
            if ref.text in formulas:
                return self._form_of_piece(operation, (item, formulas[ref.text]), part, known)
            raise FormulaError("", "a value is missing", ref)

        return interval_of(formula.formula, number, name)

    def _normal(self, step: UnitOperation, value: Value) -> tuple[Setting | None, Interval | None]:
        """The value in force and its normal range: the recipe's, else the process's."""
        override = self.environment.overrides.get(f"{step.name}.{value.name}")
        normal = value.normal_range if isinstance(value, Parameter) else value.nor
        setting = override.setting if override is not None else value.setting
        if override is not None:
            normal = override.nor or override.setting.tolerance or _still_normal(override.setting, normal)
        if normal is None and setting is not None:
            normal = setting.tolerance or setting.interval
        return setting, normal

    def holds(self, condition: t.Condition, part: Box) -> bool | None:
        """Whether a condition holds in every point of a part (True), in none (False), or neither is clear."""
        if isinstance(condition, t.Junction):
            sides = [self.holds(side, part) for side in (condition.left, condition.right)]
            decisive = condition.operator == "or"
            if decisive in sides:
                return decisive
            return None if None in sides else not decisive
        if isinstance(condition, t.Negation):
            inner = self.holds(condition.operand, part)
            return None if inner is None else not inner
        if isinstance(condition, t.Comparison):
            try:
                return self.decided(condition.operator, condition.left, condition.right, part)
            except (Unbounded, FormulaError):
                return None
        # What does not vary: a choice of words.
        return truth(self.environment.evaluator(self.source, self.operation), condition)

    def between(self, left: t.Expr, right: t.Expr | Fraction, part: Box) -> Bounds:
        """Bounds of one side less the other over a part of the box."""
        known: dict[str, Form] = {}
        sides = [
            constant(side)
            if isinstance(side, Fraction)
            else self._form(side, self.operation, self.lets, self.source, part, known)
            for side in (left, right)
        ]
        return difference(*sides)

    def decided(self, operator: str, left: t.Expr, right: t.Expr, part: Box) -> bool | None:
        """A comparison over a part of the box; raises Unbounded where a side has no bounds."""
        low, high = self.between(left, right, part)
        if operator.startswith("<"):
            low, high = -high, -low
        strict = "=" not in operator
        if low > 0 or (low == 0 and not strict):
            return True
        return False if high < 0 or (high == 0 and strict) else None

    def form(self, formula: t.Expr, part: Box) -> Form:
        """What is known of a formula over a part of the box; raises Unbounded where it has no bounds."""
        return self._form(formula, self.operation, self.lets, self.source, part, {}, self.scope)

    def _form(
        self,
        node: t.Expr,
        operation: UnitOperation | None,
        lets: Mapping[str, t.Expr],
        source: Source,
        part: Box,
        known: dict[str, Form],
        scope: str = "",
    ) -> Form:
        """A formula while the values vary inside a part of the box; `known` are the forms of names."""
        reader = ValueReader(source, _silent)

        def number(item: t.Number) -> Fraction:
            value = literal(item, reader).value
            assert value is not None
            return value

        def name(ref: t.Ref) -> Form:
            if ref.text in lets:
                if ref.text not in known:
                    known[ref.text] = self._form(lets[ref.text], operation, lets, source, part, known)
                return known[ref.text]
            found = self.environment.find(ref.text, operation, scope)
            if found is not None:
                step, value = found
                key = f"{step.name}.{value.name}"
                if key in self.open:
                    raise FormulaError("", "its range has no end", ref)
                setting, _ = self._normal(step, value)
                if key not in known and key in part:
                    known[key] = variable(key, part[key])
                elif key not in known and setting is not None and setting.formula is not None:
                    own = setting.span.source
                    inside = value.name.rpartition(".")[0]
                    known[key] = self._form(setting.formula, step, NO_LETS, own, part, known, inside)
                if key in known:
                    return known[key]
            derived = self._derived(ref.text, operation)
            if derived is not None and operation is not None:
                return self._form_of_piece(operation, derived, part, known)
            exact = self.environment.name(ref, operation, scope=scope).value
            if exact is None:
                raise FormulaError("", "a value is missing", ref)
            return constant(exact)

        return interval_of(node, number, name)


def _still_normal(setting: Setting, normal: Interval | None) -> Interval | None:
    """The range of the process, unless the recipe's value lies outside of it: then it says nothing of that value."""
    value = setting.plain
    return None if normal is not None and value is not None and not normal.contains(value) else normal


def _bounds(setting: Setting | None, normal: Interval | None, value: Value) -> Bounds | None:
    """The ends between which a value normally lies."""
    if normal is None:
        quantity = setting.quantity if setting is not None else None
        return (quantity.base, quantity.base) if quantity is not None else None
    par = value.par if isinstance(value, Parameter) else value.limit
    low = normal.low or (par.low if par is not None else None)
    high = normal.high or (par.high if par is not None else None)
    return (low.base, high.base) if low is not None and high is not None else None


def _silent(*_: object, **__: object) -> None:
    """What is wrong with a literal is reported where formulas are checked."""
