"""Whether derived quantities are used inside the window in which their formulas hold.

A quantity has the windows of its own formula, of the properties of equipment that are in it, and of the
other derived quantities that it rests on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.evaluate import Environment, holds, limit_unit
from pac.compiler.formula import Evaluator, FormulaError
from pac.compiler.literals import ValueReader
from pac.compiler.model import Constraint, DerivedFormula, Equipment, Parameter, Process, UnitOperation
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit
from pac.compiler.values import Quantity, quantity_from_base


@dataclass(frozen=True, slots=True)
class Window:
    """One line behind `valid`, with what it is at one piece of equipment in one step."""

    owner: str
    """The derived quantity or the property that it stands behind."""
    of_property: bool
    line: Constraint
    value: Quantity | None
    """Its left side; None where it has no value, or no unit to be told in."""
    limit: Fraction | None
    """Its right side, in base units."""
    met: bool | None
    """None where a value is not known."""


def windows(
    environment: Environment, operation: UnitOperation, item: Equipment, derived: DerivedFormula
) -> tuple[Window, ...]:
    """Every window of a quantity, those of what it rests on included; each owner once."""
    return tuple(
        _judged(environment, operation, item, owner, of_property, line)
        for owner, of_property, lines in _owners(operation, item, derived)
        for line in lines
    )


def scaled_by(operation: UnitOperation, name: str) -> tuple[Parameter, ...]:
    """The parameters that a quantity decides on: those whose rule of scale keeps it, or a limit on it."""
    return tuple(
        parameter
        for parameter in operation.parameters.values()
        if parameter.scale_by is not None and name in parameter.scale_by.names
    )


def limits_on(process: Process, operation: UnitOperation, name: str) -> tuple[Span, ...]:
    """What else of a step rests on a quantity: limits of its class, requirements, design spaces."""
    wanted = f"equipment.{name}"
    found: list[tuple[set[str], Span]] = []
    for line in operation.operation_class.limits if operation.operation_class is not None else ():
        found.append((t.references(line.formula) | t.references(line.bound), line.span))
    for requirement in process.requirements:
        if requirement.operation == operation.name:
            found.append((t.references(requirement.condition), requirement.span))
    for space in operation.design_spaces:
        lets = {ref for formula in space.lets.values() for ref in t.references(formula)}
        for constraint in space.constraints:
            own = t.references(constraint.left) | t.references(constraint.right)
            found.append((own | (lets if own & space.lets.keys() else set()), constraint.span))
    return tuple(span for refs, span in found if wanted in refs)


def _owners(
    operation: UnitOperation, item: Equipment, derived: DerivedFormula
) -> Iterator[tuple[str, bool, tuple[Constraint, ...]]]:
    others = item.equipment_class.derived if item.equipment_class is not None else {}
    seen: set[str] = set()
    waiting = [derived]
    while waiting:
        found = waiting.pop(0)
        if found.name in seen:
            continue
        seen.add(found.name)
        yield found.name, False, found.windows
        for name in sorted(t.references(found.formula)):
            if name in operation.parameters or name in seen:
                continue
            own = item.properties.get(name)
            if own is not None:
                seen.add(name)
                yield name, True, own.windows
            elif name in others:
                waiting.append(others[name])


def _judged(
    environment: Environment,
    operation: UnitOperation,
    item: Equipment,
    owner: str,
    of_property: bool,
    line: Constraint,
) -> Window:
    reader = ValueReader(line.span.source, _silent)
    evaluator = Evaluator(reader, environment.of_equipment(operation, item))
    try:
        left, right = evaluator.compare(line.left, line.right, line.left)
    except FormulaError:
        return Window(owner, of_property, line, None, None, None)
    if left.value is None or right.value is None:
        return Window(owner, of_property, line, None, None, None)
    unit: Unit | None = limit_unit(line, left.dimension)
    if left.kind is not None and left.kind.unit is not None and (unit is None or left.absolute):
        unit = left.kind.unit
    value = quantity_from_base(left.value, unit) if unit is not None else None
    met = holds(line.operator, left.value, right.value)
    return Window(owner, of_property, line, value, right.value, met)


def _silent(*_: object, **__: object) -> None:
    """Literals of a window are reported where it is declared."""
