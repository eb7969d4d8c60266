"""What a step holds at its lowest and highest: `occupies` with `total(…)` of its additions written out.

`total(feed)` is what a schedule adds in all, the value itself where it is a plain one, and nothing where
no value is given: additions count as far as somebody states them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pac.compiler import courses
from pac.compiler.evaluate import Environment
from pac.compiler.model import UnitOperation
from pac.compiler.syntax import tree as t
from pac.compiler.values import Interval, Quantity

TOTAL = "total"


def is_total(node: t.Expr) -> bool:
    """Whether a call is `total(name)`."""
    return (
        isinstance(node, t.Call)
        and node.function.text == TOTAL
        and len(node.arguments) == 1
        and isinstance(node.arguments[0], t.Ref)
    )


def named(node: t.Expr) -> t.Expr:
    """The formula with the name itself in place of every `total(name)`: for its units."""
    return _replaced(node, lambda call: call.arguments[0])


def written_out(node: t.Expr, environment: Environment, operation: UnitOperation, *, high: bool) -> t.Expr:
    """The formula with what is added in place of every `total(name)`; `high` for the most it can be."""

    def added(call: t.Call) -> t.Expr:
        (ref,) = call.arguments
        assert isinstance(ref, t.Ref)
        found = environment.find(ref.text, operation)
        if found is None:
            return _number(call, None)
        step, value = found
        override = environment.overrides.get(f"{step.name}.{value.name}")
        setting = override.setting if override is not None else value.setting
        if setting is not None and setting.course is not None:
            total = courses.total(setting.course) or _only(setting.course.points)
            return _number(call, total, high=high)
        normal = getattr(value, "normal_range", None) or getattr(value, "nor", None)
        return _number(call, None) if setting is None and normal is None else ref

    return _replaced(node, added)


def is_given(node: t.Expr, environment: Environment, operation: UnitOperation) -> bool:
    """Whether every addition in a formula has a value."""
    if is_total(node):
        assert isinstance(node, t.Call)
        (ref,) = node.arguments
        found = environment.find(ref.text, operation) if isinstance(ref, t.Ref) else None
        if found is None:
            return False
        override = environment.overrides.get(f"{found[0].name}.{found[1].name}")
        return override is not None or found[1].setting is not None
    if isinstance(node, t.Negate):
        return is_given(node.operand, environment, operation)
    if isinstance(node, t.Binary):
        return is_given(node.left, environment, operation) and is_given(node.right, environment, operation)
    if isinstance(node, t.Call):
        return all(is_given(argument, environment, operation) for argument in node.arguments)
    return True


def _only(points: tuple[object, ...]) -> Interval | None:
    """The one timed addition of a schedule."""
    timed = [point for point in points if getattr(point, "at", None) is not None]
    found = getattr(timed[0], "value", None) if len(timed) == 1 else None
    return found if isinstance(found, Interval) else None


def _number(call: t.Call, total: Interval | None, *, high: bool = True) -> t.Number:
    end: Quantity | None = (total.high if high else total.low) if total is not None else None
    digits, unit = (end.digits, end.unit.text) if end is not None else ("0", "L")
    return t.Number(call.start, call.end, digits, t.Name(call.start, call.end, unit))


def _replaced(node: t.Expr, by: object) -> t.Expr:
    if is_total(node):
        return by(node)  # type: ignore[operator, no-any-return]
    if isinstance(node, t.Negate):
        return replace(node, operand=_replaced(node.operand, by))
    if isinstance(node, t.Binary):
        return replace(node, left=_replaced(node.left, by), right=_replaced(node.right, by))
    if isinstance(node, t.Call):
        return replace(node, arguments=tuple(_replaced(argument, by) for argument in node.arguments))
    return node


def addends(node: t.Expr) -> Iterator[t.Expr]:
    """The parts of a sum, in their order."""
    if isinstance(node, t.Binary) and node.operator == "+":
        yield from addends(node.left)
        yield from addends(node.right)
    else:
        yield node
