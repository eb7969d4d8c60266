"""Conditions: comparisons joined by `and`, `or` and `not`: what may stand in them, and whether they hold."""

from __future__ import annotations

from collections.abc import Iterator

from pac.compiler.evaluate import holds
from pac.compiler.formula import Evaluator, FormulaError
from pac.compiler.syntax import tree as t

_TIME = (("time", 1),)


def errors(evaluator: Evaluator, condition: t.Condition, *, reached: bool = False) -> Iterator[FormulaError]:
    """Everything that is wrong with a condition.

    With `reached`, a name alone is a condition too: that its value is reached (`until protein_load`).
    """
    if isinstance(condition, t.Junction):
        mixed = next(_mixed(condition), None)
        if mixed is not None:
            yield mixed
        for side in (condition.left, condition.right):
            # What is mixed is told once, for the whole line.
            yield from (
                e for e in errors(evaluator, side, reached=reached) if mixed is None or e.code != "N12"
            )
    elif isinstance(condition, t.Negation):
        yield from errors(evaluator, condition.operand, reached=reached)
    elif isinstance(condition, t.Comparison):
        try:
            evaluator.compare(condition.left, condition.right, condition)
        except FormulaError as error:
            yield error
    elif isinstance(condition, t.IsWord):
        try:
            evaluator.is_word(condition)
        except FormulaError as error:
            yield error
    else:
        try:
            dimension = evaluator.term(condition).dimension
        except FormulaError as error:
            yield error
            return
        if reached and isinstance(condition, t.Ref):
            return
        name = condition.text if isinstance(condition, t.Ref) else "temperature"
        hint = f"compare it with a value, as in `{name} >= …`"
        if reached and dimension == _TIME:
            hint = "how long stands behind `for`: `for 3 h`"
        yield FormulaError("N11", "this is a number, and a condition is meant", condition, hint)


def _mixed(condition: t.Junction) -> Iterator[FormulaError]:
    """`a or b and c` reads in two ways."""
    for side in (condition.left, condition.right):
        if isinstance(side, t.Junction) and not side.grouped:
            if side.operator != condition.operator:
                yield FormulaError(
                    "N12",
                    "`and` and `or` stand side by side: this can be read in two ways",
                    condition,
                    "put what belongs together into parentheses: `(a or b) and c`, or `a or (b and c)`",
                )
            yield from _mixed(side)


def truth(evaluator: Evaluator, condition: t.Condition) -> bool | None:
    """Whether a condition holds; None where that depends on a value that is missing, or a mistake is in it."""
    if isinstance(condition, t.Junction):
        if next(_mixed(condition), None) is not None:
            return None
        sides = [truth(evaluator, side) for side in (condition.left, condition.right)]
        decisive = condition.operator == "or"
        if decisive in sides:
            return decisive
        return None if None in sides else not decisive
    if isinstance(condition, t.Negation):
        inner = truth(evaluator, condition.operand)
        return None if inner is None else not inner
    if not isinstance(condition, (t.Comparison, t.IsWord)):
        return None
    try:
        if isinstance(condition, t.IsWord):
            return evaluator.is_word(condition)
        left, right = evaluator.compare(condition.left, condition.right, condition)
    except FormulaError:
        return None
    if left.value is None or right.value is None:
        return None
    return holds(condition.operator, left.value, right.value)


def unknown(evaluator: Evaluator, condition: t.Condition) -> list[str]:
    """The names in a condition that have no value, sorted."""
    found: set[str] = set()
    for ref in t.refs(condition):
        if ref.text == "pi":
            continue
        try:
            term = evaluator.resolve(ref)
            if term.value is None and term.word is None:
                found.add(ref.text)
        except FormulaError:
            found.add(ref.text)
    return sorted(found)
