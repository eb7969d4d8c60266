"""Clearance claims of steps, and the totals that a process makes of them."""

from __future__ import annotations

from collections.abc import Sequence

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Side
from pac.compiler.compare.context import Context, compare_reasons, compare_said
from pac.compiler.compare.exact import amount
from pac.compiler.compare.matching import match_named, match_simple
from pac.compiler.compare.ranges import compare_value
from pac.compiler.compare.spaces import Tags, compare_constraints

STUDIED = Tags("CLEARANCE_CHANGED", "CLEARANCE_CHANGED", "DERIVED_CHANGED", "what was studied")


def compare_clearances(
    context: Context, parent: Place, a: doc.Operation, b: doc.Operation, affects: Sequence[str]
) -> None:
    """Claimed reductions by target: critical where B claims less or nothing."""
    found = match_simple(a.clearances, b.clearances, lambda item: item.target, context.names)
    for item in found.only_a:
        name = context.names.get(item.target, item.target)
        compare_value(
            context,
            parent.at(f"clears.{name}"),
            "CLEARANCE_CHANGED",
            _claim(item),
            None,
            severity="critical",
            affects={name, *affects},
            note="claim removed",
        )
    for item in found.only_b:
        compare_value(
            context,
            parent.at(f"clears.{item.target}"),
            "CLEARANCE_CHANGED",
            None,
            _claim(item),
            severity="minor",
            affects={item.target, *affects},
            note="new claim",
        )
    for pair in found.pairs:
        place = parent.at(f"clears.{pair.b.target}")
        names = {pair.b.target, *affects}
        left, right = amount(pair.a.amount), amount(pair.b.amount)
        less = right.dimension == left.dimension and right.base < left.base
        compare_value(
            context,
            place,
            "CLEARANCE_CHANGED",
            pair.a.amount,
            pair.b.amount,
            severity="critical" if less else "minor",
            affects=names,
            note=None if left == right else "claims less" if less else "claims more",
        )
        compare_value(
            context,
            place.at("mechanism"),
            "CLEARANCE_CHANGED",
            pair.a.mechanism,
            pair.b.mechanism,
            affects=names,
            note="another mechanism",
        )
        compare_reasons(context.rows, place, pair.a, pair.b)
        compare_constraints(context, place.at("studied"), pair.a.studied, pair.b.studied, names, STUDIED)


def _claim(item: doc.Clearance) -> str:
    return item.amount.text if item.mechanism is None else f"{item.amount.text} by {item.mechanism}"


def compare_totals(context: Context) -> None:
    """Totals by name: critical where one is gone, or asks for or comes to less."""
    found = match_named(context.a.clearances, context.b.clearances, context.names, lambda item: item.target)
    for item in found.only_a:
        place, target = Place(item.path, item.path), context.names.get(item.target, item.target)
        compare_value(
            context, place, "CLEARANCE_CHANGED", _whole(item), None,
            severity="critical", affects={target}, note="total removed",
        )  # fmt: skip
    for item in found.only_b:
        place = Place(item.path, item.path)
        compare_value(
            context, place, "CLEARANCE_CHANGED", None, _whole(item),
            severity="minor", affects={item.target}, note="new total",
        )  # fmt: skip
    for pair in found.pairs:
        place = Place(pair.b.path, pair.b.path)
        compare_said(context, place, pair.a, pair.b, how=pair.how)
        _compare_total(context, place, pair.a, pair.b)


def _compare_total(context: Context, place: Place, a: doc.ClearanceTotal, b: doc.ClearanceTotal) -> None:
    target = context.names.get(a.target, a.target)
    affects = {target, b.target}
    compare_value(context, place.at("target"), "CLEARANCE_CHANGED", target, b.target, affects=affects)
    steps = sorted(context.translated(a.steps)), sorted(b.steps)
    if steps[0] != steps[1]:
        context.rows.add(
            place.at("steps"), ["CLEARANCE_CHANGED"], Side(", ".join(steps[0])), Side(", ".join(steps[1])),
            steps, affects=affects, note="steps that are summed",
        )  # fmt: skip
    elif context.translated(a.steps) != b.steps:
        context.rows.said(place.at("steps"), ", ".join(a.steps), ", ".join(b.steps))
    compare_value(context, place.at("stated"), "CLEARANCE_CHANGED", a.stated, b.stated, affects=affects)
    compare_value(context, place.at("demanded"), "CLEARANCE_CHANGED", a.demanded, b.demanded, affects=affects)
    compare_value(context, place.at("sum"), "DERIVED_CHANGED", a.sum, b.sum, affects=affects)


def _whole(item: doc.ClearanceTotal) -> str:
    value = item.stated or item.demanded or item.sum
    return f"{value.text if value is not None else item.target} from {', '.join(item.steps)}"
