"""Values that follow a scale rule: judged by what the rule keeps, for their numbers are those of one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Side
from pac.compiler.compare.context import Context
from pac.compiler.compare.exact import amount
from pac.compiler.compare.matching import match_simple
from pac.compiler.units import format_number

# How far a quantity that is held across scales may move before the rule counts as broken. A practice
# value: a site that needs another one says so in its review.
SCALE_TOLERANCE = Fraction(1, 10)


def within(before: doc.Quantity, after: doc.Quantity) -> tuple[bool, str] | None:
    """Whether a held quantity agrees, and by how much it moves; None where that cannot be said."""
    one, other = amount(before), amount(after)
    if one.dimension != other.dimension or not one.base:
        return None
    moved = (other.base - one.base) / one.base
    largest = max(abs(one.base), abs(other.base))
    percent = f"{'+' if moved > 0 else ''}{format_number(moved * 100, 3)} %"
    return abs(other.base - one.base) <= SCALE_TOLERANCE * largest, percent


def holders(name: str, *operations: doc.Operation) -> list[str]:
    """The parameters whose rule keeps a quantity: named first, or held as the fallback."""
    found = {p.name for item in operations for p in item.parameters if p.scale_by == name}
    for item in operations:
        found |= {
            scaled.parameter
            for scaled in item.scaling
            if scaled.outcome == "fallback" and scaled.held is not None and scaled.held.name == name
        }
    return sorted(found)


@dataclass(frozen=True, slots=True)
class Held:
    """What the rule of a parameter keeps agrees in both. `solved`: its value and ranges came of the rule."""

    note: str
    solved: bool


def held_by(parameter: doc.Parameter, a: doc.Operation, b: doc.Operation) -> Held | None:
    """What a recipe that scales keeps, B or else A, where that agrees in both; None where nothing is scaled."""
    found = [next((item for item in one.scaling if item.parameter == parameter.name), None) for one in (b, a)]
    if {item.tag for item in a.equipment} == {item.tag for item in b.equipment} and any(
        item is not None and item.outcome == "own value" for item in found
    ):
        return None  # the ranges of both are those of one scale
    for scaled in found:
        if scaled is None or scaled.outcome in ("no value", "refused") or scaled.held is None:
            continue
        name = scaled.held.name
        values = [next((d.value for d in each.derived if d.name == name), None) for each in (a, b)]
        if values[0] is None or values[1] is None:
            continue
        agrees = within(values[0], values[1])
        if agrees is not None and agrees[0]:
            solved = scaled.outcome != "own value"
            return Held(f"follows the scale by {name}, which moves by {agrees[1]}", solved)
    return None


def is_sender(a: doc.Document, b: doc.Document) -> bool:
    """Whether one of the two recipes is scaled from the other, or both from one."""
    names = [document.scaled_from.name if document.scaled_from else None for document in (a, b)]
    return names[1] == a.name or names[0] == b.name or (names[0] == names[1] is not None)


def ranges_follow(name: str, held: Held, a: doc.Document, b: doc.Document) -> bool:
    """Whether a range moved with what is held. A `par` is the process's own, so it follows the rule everywhere."""
    same_process = (a.process.name, a.process.version) == (b.process.name, b.process.version)
    return (held.solved and is_sender(a, b)) or (name == "par" and same_process)


def compare_scaling(
    context: Context, place: Place, a: Sequence[doc.Scaling], b: Sequence[doc.Scaling]
) -> None:
    """Another quantity held than before is told; the numbers follow from what is compared elsewhere."""
    found = match_simple(a, b, lambda item: item.parameter, context.names)
    for pair in found.pairs:
        spot = place.at(pair.b.parameter)
        left, right = _held(pair.a), _held(pair.b)
        if left != right:
            meanings = (left, right)
            context.rows.add(
                spot.at("held"),
                ["SCALE_RULE_CHANGED"],
                Side(left),
                Side(right),
                meanings,
                note="what is held",
            )
        context.rows.said(spot.at("scaling"), pair.a.model_dump_json(), pair.b.model_dump_json())
    for items, removed in ((found.only_a, True), (found.only_b, False)):
        for item in items:
            texts = (_held(item), "-") if removed else ("-", _held(item))
            context.rows.said(place.at(item.parameter).at("scaling"), *texts)


def _held(item: doc.Scaling) -> str:
    name = item.held.name if item.held is not None else "-"
    return f"{item.outcome}: {name}"
