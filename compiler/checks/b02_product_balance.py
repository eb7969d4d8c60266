"""B02: a step yields more than it gets, or the yield of several steps is not what they come to."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.evaluate import Environment
from pac.compiler.handoff import Side, delivered
from pac.compiler.model import NO_DOCS, Attribute, HoldTotal, Parameter, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.units import format_number, from_base
from pac.compiler.values import Interval

Bounds = tuple[Fraction, Fraction]


def check(subject: Subject) -> None:
    for operation in subject.process.operations.values():
        for side in _yields(operation):
            _above_all(subject, subject.environment, side, None)
    for total in subject.process.hold_totals:
        _against_total(subject, subject.environment, total, total.span)


def check_recipe(subject: RecipeSubject) -> None:
    unbound = Environment(subject.process, subject.environment.kinds)
    for operation in subject.process.operations.values():
        for side in _yields(operation):
            override = subject.recipe.overrides.get(side.path)
            if override is not None:
                _above_all(subject, subject.environment, side, override.span)
    for total in subject.process.hold_totals:
        if _product(subject, unbound, total) != _product(subject, subject.environment, total) and not _missed(
            total, _product(subject, unbound, total)
        ):
            _against_total(subject, subject.environment, total, subject.recipe.name_span)


def _yields(operation: UnitOperation) -> list[Side]:
    values: list[Parameter | Attribute] = [*operation.attributes.values(), *operation.parameters.values()]
    return [
        Side(operation.name, operation, value, NO_DOCS)
        for value in values
        if value.kind is not None and value.kind.recovered
    ]


def _above_all(subject: Subject, environment: Environment, side: Side, place: Span | None) -> None:
    stated = delivered(environment, side)
    high = stated.interval.high if stated is not None else None
    if stated is None or high is None or from_base(high.base, high.unit) <= 100:
        return
    subject.report(
        "B02",
        f"`{side.path}` reaches {high.text}: no step gives more than it gets",
        place or stated.span,
        side.value.path if isinstance(side.value, (Parameter, Attribute)) else side.path,
        hint="a yield ends at 100 %w/w; where a method finds more, keep the finding in a `note`",
    )


def _against_total(subject: Subject, environment: Environment, total: HoldTotal, place: Span) -> None:
    if total.word != "yield_total":
        return
    found = _product(subject, environment, total)
    if not _missed(total, found):
        return
    assert found is not None
    bounds, sides, whole = found
    low, high = (f"{format_number(each * 100, 4)}" for each in bounds)
    come = f"{low} %w/w" if low == high else f"{low} .. {high} %w/w"
    listed = " * ".join(f"{_shown(environment, side)} (`{side.owner}`)" for side in sides)
    words = f"come to {come}" if whole else f"leave at most {high} %w/w"
    related = tuple(Related(f"the yield of `{side.owner}`", side.value.span) for side in sides)
    if place != total.span:
        related = (Related("the total", total.span), *related)
    subject.report(
        "B02",
        f"the yields from `{total.first.name}` to `{total.last.name}` {words}, not to {total.limit.text}: {listed}",
        place,
        subject.process.name,
        hint="correct the total, or the yield of a step",
        related=related,
    )


def _shown(environment: Environment, side: Side) -> str:
    stated = delivered(environment, side)
    return stated.interval.text if stated is not None else "?"


_Product = tuple[Bounds, tuple[Side, ...], bool]


def _missed(total: HoldTotal, found: _Product | None) -> bool:
    """Whether what the steps come to and the total have no value in common."""
    if found is None or total.word != "yield_total":
        return False
    (low, high), _, whole = found
    limit = total.limit
    above = limit.low is not None and from_base(limit.low.base, limit.low.unit) > high * 100
    below = limit.high is not None and from_base(limit.high.base, limit.high.unit) < low * 100
    return above or (whole and below)


def _product(subject: Subject, environment: Environment, total: HoldTotal) -> _Product | None:
    """The product of the yields of all steps from the first to the last; not whole where one is not stated."""
    if total.word != "yield_total":
        return None
    between = [
        name
        for name in subject.graph.order
        if name in (total.first.name, total.last.name)
        or (subject.graph.precedes(total.first.name, name) and subject.graph.precedes(name, total.last.name))
    ]
    if any(not subject.graph.precedes(first, then) for first, then in pairwise(between)):
        return None  # branches side by side: their yields do not multiply
    low, high, whole = Fraction(1), Fraction(1), True
    sides: list[Side] = []
    for name in between:
        stated = [
            (side, interval)
            for side in _yields(subject.process.operations[name])
            if (interval := _interval(environment, side)) is not None
        ]
        if len(stated) != 1:
            whole = False
            continue
        side, interval = stated[0]
        sides.append(side)
        ends = [from_base(end.base, end.unit) / 100 if end else None for end in (interval.low, interval.high)]
        low *= ends[0] if ends[0] is not None else 0
        high *= ends[1] if ends[1] is not None else 1
    return ((low, high), tuple(sides), whole) if sides else None


def _interval(environment: Environment, side: Side) -> Interval | None:
    stated = delivered(environment, side)
    return stated.interval if stated is not None else None
