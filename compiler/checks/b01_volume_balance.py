"""B01: what goes into a step is not what comes out, or an arrow brings another amount than the step takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from pac.compiler.additions import is_given, written_out
from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.elaborate.balances import PARTS
from pac.compiler.evaluate import Environment
from pac.compiler.formula import FormulaError
from pac.compiler.handoff import HandOver, Stated, accepted, apart, delivered, hand_overs, is_amount
from pac.compiler.model import Balance, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit, find_unit, format_number, from_base
from pac.compiler.values import Interval, Quantity, quantity_from_base


@dataclass(frozen=True, slots=True)
class _Finding:
    key: object
    message: str
    hint: str
    span: Span
    path: str
    related: tuple[Related, ...]


def check(subject: Subject) -> None:
    for found in _findings(subject, subject.environment):
        subject.report("B01", found.message, found.span, found.path, hint=found.hint, related=found.related)


def check_recipe(subject: RecipeSubject) -> None:
    """Only what the recipe's own values break; the process's own gap is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    before = {found.key for found in _findings(subject, unbound)}
    for found in _findings(subject, subject.environment):
        if found.key not in before:
            related = (
                Related("the balance" if not found.related else "the arrow", found.span),
                *found.related,
            )
            subject.report(
                "B01",
                found.message,
                subject.recipe.name_span,
                f"{subject.recipe.name}.{found.path}",
                hint=found.hint,
                related=related,
            )


def _findings(subject: Subject, environment: Environment) -> Iterator[_Finding]:
    for operation in subject.process.operations.values():
        inherited = operation.operation_class.balances if operation.operation_class is not None else ()
        for balance in (*inherited, *operation.balances):
            yield from _of_step(environment, operation, balance)
    if not subject.process.unresolved & {"flow", "shares"}:
        yield from _of_flow(subject, environment)


# ------------------------------------------------------------------ inside a step


def _of_step(environment: Environment, operation: UnitOperation, balance: Balance) -> Iterator[_Finding]:
    """At the set points. Where an addition is not given, it may explain what is missing on its side."""
    evaluator = environment.evaluator(balance.span.source, operation)
    sides = []
    for side in (balance.left, balance.right):
        try:
            value = evaluator.term(written_out(side, environment, operation, high=True)).value
        except FormulaError:
            return  # reported where formulas are checked
        if value is None:
            return
        sides.append((value, is_given(side, environment, operation)))
    (left, left_whole), (right, right_whole) = sides
    gap = left - right
    if abs(gap) <= _tolerance(balance, max(abs(left), abs(right))):
        return
    if not (left_whole if gap < 0 else right_whole):
        return
    unit = _unit_of(environment, operation, balance)
    shown = [f"{format_number(from_base(value, unit), 6)} {unit.text}" for value in (left, right, abs(gap))]
    yield _Finding(
        (operation.name, balance.span),
        f"the balance of `{operation.name}` does not close: {balance.text} is {shown[0]} against {shown[1]}, "
        f"a gap of {shown[2]}",
        f"correct a volume, add what is missing, or widen the tolerance of {balance.within.text}",
        operation.name_span if balance not in operation.balances else balance.span,
        operation.path,
        (Related("the balance", balance.span),) if balance not in operation.balances else (),
    )


def _tolerance(balance: Balance, larger: Fraction) -> Fraction:
    if balance.within.unit.text in PARTS:
        return from_base(balance.within.base, balance.within.unit) * larger / 100
    return balance.within.base


def _unit_of(environment: Environment, operation: UnitOperation, balance: Balance) -> Unit:
    """The unit of the first value that has one."""
    for ref in (*t.refs(balance.left), *t.refs(balance.right)):
        found = environment.find(ref.text, operation)
        setting = found[1].setting if found is not None else None
        if setting is not None and setting.quantity is not None:
            return setting.quantity.unit
        if found is not None and found[1].kind is not None and found[1].kind.unit is not None:
            return found[1].kind.unit
    litre = find_unit("L")
    assert isinstance(litre, Unit)
    return litre


# ------------------------------------------------------------------ over the arrows


def _of_flow(subject: Subject, environment: Environment) -> Iterator[_Finding]:
    pools: dict[tuple[str, str | None, str], list[HandOver]] = {}
    for stream in subject.process.streams:
        if stream.recycle:
            continue
        for item in hand_overs(subject.process, stream):
            if is_amount(item):
                key = (stream.target.name, stream.target.port, item.condition)
                pools.setdefault(key, []).append(item)
    for items in pools.values():
        yield from _into(subject, environment, items)


def _into(subject: Subject, environment: Environment, items: list[HandOver]) -> Iterator[_Finding]:
    """All arrows into one input together bring what the step takes."""
    first = items[0]
    arrows = [
        stream
        for stream in subject.process.streams
        if (stream.target.name, stream.target.port) == (first.stream.target.name, first.stream.target.port)
        and not stream.recycle
    ]
    if len(arrows) != len(items) or first.taken is None or any(item.adjusted for item in items):
        return
    takes = accepted(environment, first.taken)
    brought = [_brought(environment, item) for item in items]
    known = [each for each in brought if each is not None]
    if takes is None or len(known) != len(items):
        return
    total = known[0].interval
    for each in known[1:]:
        total = _added(total, each.interval)
    if not apart(total, takes.interval):
        return
    target, words = first.stream.target.name, first.condition.replace("_", " ")
    parts = " + ".join(
        f"{each.interval.text} from `{item.stream.source.name}`"
        + (" (its share)" if item.stream.share else "")
        for each, item in zip(known, items, strict=True)
    )
    whole = f"{parts}, {total.text} in all," if len(known) > 1 else parts
    stream = first.stream
    yield _Finding(
        (target, first.condition),
        f"`{target}` gets a {words} of {whole} but takes {takes.interval.text}",
        f"correct one of them, or say on the arrow that it is changed on the way: `adjusts {first.condition}`",
        Span(stream.span.source, stream.source.span.start, stream.target.span.end),
        subject.process.name,
        (
            *(Related(f"the {each.noun} of `{each.path}`", each.span) for each in known),
            Related(f"the {takes.noun} of `{takes.path}`", takes.span),
        ),
    )


def _brought(environment: Environment, item: HandOver) -> Stated | None:
    """What one arrow brings: its share of what its source gives. The rest of a split is not known here."""
    given = delivered(environment, item.given) if item.given is not None else None
    if given is None or item.stream.rest:
        return None
    share = item.stream.share
    if share is None:
        return given
    part = from_base(share.base, share.unit) / 100

    def shared(end: Quantity | None) -> Quantity | None:
        return quantity_from_base(end.base * part, end.unit) if end is not None else None

    interval = given.interval
    return replace(given, interval=replace(interval, low=shared(interval.low), high=shared(interval.high)))


def _added(a: Interval, b: Interval) -> Interval:
    def plus(one: Quantity | None, other: Quantity | None) -> Quantity | None:
        if one is None or other is None:
            return None
        return quantity_from_base(one.base + other.base, one.unit)

    return Interval(plus(a.low, b.low), plus(a.high, b.high), False, False, a.span)
