"""Writes the quantities of a text in other units, exactly, by the places that the syntax tree gives.

A number in a range, a tolerance or an accuracy may lean on the unit of its neighbour or of the set
point. Those get their unit written out first, because the neighbour's unit is about to change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Any

from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit, find_unit, from_base, known_units, to_base
from pac.compiler.units.tokens import split_token
from tests.properties.projects import tree

LONGEST = 24
"""Digits that a rewritten number may have; longer ones say nothing that shorter ones do not."""

NESTED_RANGES = {"nor", "par", "characterised", "alert", "action", "edge_of_failure", "qualified"}
DIFFERENCES = {"accuracy", "deadband", "resolution"}


@dataclass(frozen=True, slots=True)
class Literal:
    """A number of the text with the unit that it has, whoever wrote it.

    `sort` is `value`, `formula` (part of a formula) or `difference` (a tolerance or an accuracy).
    `kelvin` is false where a temperature has to stay on a scale with its own zero.
    """

    node: t.Number
    unit: str
    sort: str
    kelvin: bool


# ---------------------------------------------------------------------- finding


def literals(text: str, kelvin_in_formulas: bool = True) -> list[Literal]:
    """Every number of a text that has a unit, in the order of the text.

    A set point that a formula refers to stays in degC or degF unless `kelvin_in_formulas`.
    """
    finder = _Finder(kelvin_in_formulas)
    for declaration in tree(text).declarations:
        finder.walk(declaration, None)
    return sorted(finder.found, key=lambda found: found.node.start)


def _unit(*nodes: object) -> str | None:
    """The unit that one of the numbers is written with."""
    return next((node.unit.text for node in nodes if isinstance(node, t.Number) and node.unit), None)


def unit_of_value(value: object) -> str | None:
    """The unit of a setting or range, which bare numbers beside it take."""
    if isinstance(value, t.Exact):
        return _unit(value.value)
    if isinstance(value, t.PlusMinus):
        unit = _unit(value.centre, value.tolerance)
        return unit.removeprefix("delta_") if unit else None
    if isinstance(value, (t.Between, t.RangeNode)):
        return _unit(value.high, value.low)
    return None


class _Finder:
    def __init__(self, kelvin_in_formulas: bool) -> None:
        self.found: list[Literal] = []
        self.kelvin_in_formulas = kelvin_in_formulas
        self.in_formulas: set[str] = set()
        self.settings: dict[str, str | None] = {}

    def add(self, node: object, inherit: str | None, sort: str = "value", kelvin: bool = True) -> None:
        if isinstance(node, t.Number):
            unit = node.unit.text if node.unit else inherit
            if unit:
                self.found.append(Literal(node, unit, sort, kelvin))
        elif isinstance(node, t.Node):
            for part in _parts(node):
                self.add(part, None, "formula", False)

    def range(self, node: t.RangeNode, inherit: str | None) -> None:
        self.add(node.low, _unit(node.high) or inherit)
        self.add(node.high, _unit(node.low) or inherit)

    def value(self, value: object, kelvin: bool = True) -> None:
        if isinstance(value, t.Exact):
            self.add(value.value, None, kelvin=kelvin)
        elif isinstance(value, t.Between):
            self.add(value.low, _unit(value.high))
            self.add(value.high, _unit(value.low))
        elif isinstance(value, t.PlusMinus):
            width = _unit(value.tolerance)
            self.add(value.centre, width.removeprefix("delta_") if width else None, kelvin=kelvin)
            self.add(value.tolerance, _unit(value.centre), "difference")
        elif isinstance(value, t.RangeNode):
            self.range(value, None)

    def clauses(self, clauses: Iterable[t.Clause], inherit: str | None) -> None:
        for clause in clauses:
            payload = clause.payload
            own = inherit if clause.word in NESTED_RANGES else None
            if isinstance(payload, t.RangeNode):
                self.range(payload, own)
            elif isinstance(payload, t.Number):
                differs = clause.word in DIFFERENCES
                self.add(payload, inherit if differs else None, "difference" if differs else "value")
            elif isinstance(payload, t.Samples):
                self.add(payload.amount, None)

    def walk(self, node: object, inherit: str | None) -> None:
        """Everything below a node; `inherit` is the unit of what encloses it."""
        if isinstance(
            node, (t.ValueDecl, t.InProcess, t.EquipmentItem, t.Override, t.Limit, t.MaterialProperty)
        ):
            name = node.target.parts[-1].text if isinstance(node, t.Override) else node.name.text
            # Of an override it is not known here which formulas use it: it stays as it is.
            used = name in self.in_formulas or isinstance(node, t.Override)
            self.value(node.value, self.kelvin_in_formulas or not used)
            own = unit_of_value(node.value)
            if own is None and isinstance(node, t.Limit):
                own = inherit
            if isinstance(node, t.Limit) and isinstance(node.value, t.RangeNode) and inherit:
                # Its bare ends take the unit of the attribute that it limits.
                self.found = [found for found in self.found if not _within(found.node, node.value)]
                self.range(node.value, inherit)
            self.clauses(node.clauses, own)
            for item in getattr(node, "items", ()):
                self.walk(item, own)
        elif isinstance(node, t.UnitOperation):
            self.in_formulas = set().union(*_references(node))
            self.settings = {
                item.name.text: unit_of_value(item.value) or _range_unit(item)
                for item in node.items
                if isinstance(item, t.ValueDecl)
            }
            self.children(node)
            self.settings, self.in_formulas = {}, set()
        elif isinstance(node, t.Control):
            units = {self.settings.get(name.text) for name in node.names}
            self.clauses(node.clauses, units.pop() if len(units) == 1 else None)
            for item in node.items:
                self.walk(item, None)
        elif isinstance(node, t.Within):
            self.range(node.range, self.settings.get(node.target.text))
            self.clauses(node.clauses, None)
        elif isinstance(node, t.PhaseStep):
            if isinstance(node.value, t.RangeNode):
                self.range(node.value, None)
            else:
                self.add(node.value, None)
            self.add(node.second, None)
        elif isinstance(node, (t.Let, t.Inequality, t.Require, t.Derive, t.Occupies)):
            for part in _parts(node):
                if isinstance(part, t.Clause):
                    self.clauses([part], None)
                elif not isinstance(part, (t.Name, t.Text)):
                    self.add(part, None, "formula", False)
        elif isinstance(node, t.KindDecl):
            return  # its envelope leans on its unit token, which is no number
        elif isinstance(node, t.Clause):
            self.clauses([node], None)
        elif isinstance(node, t.Number):
            self.add(node, None)
        elif isinstance(node, t.Node):
            self.children(node)

    def children(self, node: t.Node) -> None:
        for part in _parts(node):
            self.walk(part, None)


def _range_unit(item: t.ValueDecl) -> str | None:
    """For a parameter without a set point: the unit of its proven acceptable range."""
    return next((unit_of_value(clause.payload) for clause in item.clauses if clause.word == "par"), None)


def _references(node: t.Node) -> Iterator[set[str]]:
    """The names in all formulas below a node."""
    if isinstance(node, t.Inequality):
        yield t.references(node.left) | t.references(node.right)
    elif isinstance(node, t.Let):
        yield t.references(node.formula)
    elif isinstance(node, t.Require):
        yield t.references(node.condition)
    elif isinstance(node, t.Exact):
        yield t.references(node.value)
    else:
        for part in _parts(node):
            yield from _references(part)


def _within(node: t.Node, outer: t.Node) -> bool:
    return outer.start <= node.start and node.end <= outer.end


def _parts(node: t.Node) -> Iterator[Any]:
    for field in fields(node):
        value = getattr(node, field.name)
        for part in value if isinstance(value, tuple) else (value,):
            if is_dataclass(part):
                yield part


# ---------------------------------------------------------------------- other units


@cache
def _listed() -> dict[Any, tuple[str, ...]]:
    """Listed symbols by dimension."""
    found: dict[Any, tuple[str, ...]] = {}
    for entry in known_units():
        found[entry.dimension] = (*found.get(entry.dimension, ()), entry.symbol)
    return found


def _known(text: str) -> Unit:
    unit = find_unit(text)
    assert isinstance(unit, Unit), text
    return unit


@cache
def alternatives(text: str, sort: str, kelvin: bool) -> tuple[str, ...]:
    """Units that mean the same thing as this one: listed ones, and compounds of listed ones."""
    unit = _known(text)
    if unit.dimension == _known("K").dimension:
        if unit.offset_scale and sort != "difference":
            return tuple(
                other for other in ("degC", "degF", "K") if other != text and (kelvin or other != "K")
            )
        return tuple(other for other in ("delta_degC", "delta_degF", "K") if other != text)
    found = {text}
    factors = split_token(text) or ()
    if unit.dimension and len(factors) == 1:
        # A compound stays one: L/m^2 has the dimension of m and yet is something else.
        found |= set(_listed().get(unit.dimension, ()))
    choices: list[Sequence[str]] = []
    for factor in factors:
        same = _listed()[_known(factor.symbol).dimension] if factor.symbol != "%w/w" else ("%w/w",)
        choices.append([symbol for symbol in same if not _known(symbol).offset_scale])
    for combination in product(*choices):
        token = text
        for factor, symbol in reversed(list(zip(factors, combination, strict=True))):
            token = token[: factor.start] + symbol + token[factor.start + len(factor.symbol) :]
        if isinstance(find_unit(token), Unit) and _known(token).dimension == unit.dimension:
            found.add(token)
    return tuple(sorted(found - {text}))


def written(value: Fraction) -> str | None:
    """The decimal that a fraction is, or None where it has no end or no reasonable length."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return None
    number = (
        Decimal(value.numerator) / Decimal(value.denominator) if value.denominator < 10**LONGEST else None
    )
    if number is None or Fraction(number) != value:
        return None
    text = f"{number:f}" if -6 <= number.adjusted() < 12 else f"{number:e}"
    return text if len(text) <= LONGEST else None


def rewritten(literal: Literal, unit: str) -> str | None:
    """The literal in another unit, or None where the number would have no end."""
    old, new = _known(literal.unit), _known(unit)
    digits = Decimal(literal.node.digits)
    if literal.sort == "difference":
        value = Fraction(digits) * old.factor / new.factor
    else:
        value = from_base(to_base(digits, old), new)
    number = written(value)
    if number is None or (number.startswith("-") and literal.sort == "formula"):
        return None
    return f"{number} {unit}"


Choose = Callable[[int], int]
"""Picks a number below its argument."""


def rewrite(text: str, choose: Choose, kelvin_in_formulas: bool = True) -> tuple[str, int]:
    """The text with its quantities in other units as `choose` picks them, and how many were rewritten."""
    edits: list[tuple[int, int, str]] = []
    count = 0
    for literal in literals(text, kelvin_in_formulas):
        options = [
            found
            for unit in alternatives(literal.unit, literal.sort, literal.kelvin)
            if (found := rewritten(literal, unit)) is not None
        ]
        picked = choose(len(options) + 1)
        if picked:
            put = options[picked - 1]
            count += 1
        else:
            put = f"{literal.node.digits} {_plain_unit(literal)}"
        edits.append((literal.node.start, literal.node.end, put))
    for start, end, put in reversed(edits):
        # A number may stand directly before a word; its unit must not run into it.
        gap = " " if text[end : end + 1].isalnum() else ""
        text = text[:start] + put + gap + text[end:]
    return text, count


def _plain_unit(literal: Literal) -> str:
    """The unit as it can stand alone: a tolerance in degC beside its set point is a difference."""
    if literal.sort == "difference" and literal.unit in ("degC", "degF"):
        return f"delta_{literal.unit}"
    return literal.unit
