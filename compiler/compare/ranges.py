"""Ranges and single values of an entity against each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pac.compiler import document as doc
from pac.compiler.compare.change import Delta, Place, side
from pac.compiler.compare.context import Context
from pac.compiler.compare.exact import (
    amount,
    delta,
    interval,
    meaning,
    nearly_equal,
)
from pac.compiler.compare.rules import rule_named

Value = doc.Quantity | doc.Range | str | None


@dataclass(frozen=True, slots=True)
class Severities:
    """Severity of a range's change by direction; None leaves the class's own."""

    widened: str | None = None
    shifted: str | None = None
    tightened: str | None = None
    removed: str | None = None
    added: str | None = None

    def of(self, tag: str) -> str | None:
        by_tag = {
            "RANGE_WIDENED": self.widened,
            "RANGE_SHIFTED": self.shifted,
            "RANGE_TIGHTENED": self.tightened,
            "RANGE_REMOVED": self.removed,
            "RANGE_ADDED": self.added,
        }
        return by_tag.get(tag)


PAR = Severities(widened="major", shifted="major", removed="major")
OTHER = Severities()


def range_tag(a: doc.Range | None, b: doc.Range | None) -> str:
    """The class of two ranges that differ."""
    left, right = interval(a), interval(b)
    if left is None:
        return "RANGE_ADDED"
    if right is None:
        return "RANGE_REMOVED"
    if not left.fits(right):
        return "INCOMPARABLE"
    if right.covers(left):
        return "RANGE_WIDENED"
    return "RANGE_TIGHTENED" if left.covers(right) else "RANGE_SHIFTED"


def full_text(value: Value) -> str:
    """Everything that spells a value; equal meaning with another of these is another spelling."""
    return "" if value is None else value if isinstance(value, str) else value.model_dump_json()


def compare_range(
    context: Context,
    place: Place,
    a: doc.Range | None,
    b: doc.Range | None,
    severities: Severities = OTHER,
    *,
    affects: Iterable[str] = (),
    origins: tuple[doc.Origin | None, doc.Origin | None] = (None, None),
    also: Sequence[str] = (),
    note: str | None = None,
) -> bool:
    """A row where two ranges differ; `also` are further tags of that row. True where they differ."""
    if a is None and b is None:
        return False
    sides = (side(a, origins[0]), side(b, origins[1]))
    meanings = context.meanings(a, b)
    if meanings[0] == meanings[1]:
        if full_text(a) != full_text(b):
            context.rows.respelled(place, *sides, meanings[1])
        return False
    tag = range_tag(a, b)
    severity = None if also else severities.of(tag)
    context.rows.add(place, [tag, *also], *sides, meanings, severity=severity, affects=affects, note=note)
    return True


def compare_value(
    context: Context,
    place: Place,
    change_class: str,
    a: Value,
    b: Value,
    *,
    severity: str | None = None,
    affects: Iterable[str] = (),
    note: str | None = None,
    computed: bool = False,
    origins: tuple[doc.Origin | None, doc.Origin | None] = (None, None),
) -> bool:
    """A row of `change_class` where two values differ, INCOMPARABLE where their dimensions do.

    `computed` values are held to 12 digits and compare with 1e-9 relative tolerance. True where
    the values differ in substance.
    """
    sides = (side(a, origins[0]), side(b, origins[1]))
    if same_value(context, a, b, computed=computed):
        if full_text(a) != full_text(b):
            context.rows.respelled(place, *sides, meaning(b, {}))
        return False
    tags = [change_class]
    if incomparable(a, b):
        tags.append("INCOMPARABLE")
        severity = None
    elif isinstance(a, doc.Range) and isinstance(b, doc.Range):
        # The range of a machine is no range of the process: its direction must not become the class.
        direction = range_tag(a, b)
        tags.extend([direction] if rule_named(change_class).order < rule_named(direction).order else [])
    context.rows.add(
        place,
        tags,
        *sides,
        context.meanings(a, b),
        severity=severity,
        delta=change_of(a, b, computed=computed),
        affects=affects,
        note=note,
    )
    return True


def same_value(context: Context, a: Value, b: Value, *, computed: bool = False) -> bool:
    """Equality in base units."""
    if isinstance(a, doc.Quantity) and isinstance(b, doc.Quantity) and computed:
        return nearly_equal(amount(a), amount(b))
    if isinstance(a, doc.Quantity | doc.Range) and isinstance(b, doc.Quantity | doc.Range):
        left, right = interval(a), interval(b)
        # A point and a range of that one point are the same target.
        return left == right
    left_meaning, right_meaning = context.meanings(a, b)
    return bool(left_meaning == right_meaning)


def incomparable(a: Value, b: Value) -> bool:
    """True where both are there but are no numbers of one dimension."""
    if a is None or b is None or (isinstance(a, str) and isinstance(b, str)):
        return False
    if isinstance(a, str) or isinstance(b, str):
        return True
    left, right = interval(a), interval(b)
    return left is not None and right is not None and not left.fits(right)


def change_of(a: Value, b: Value, *, computed: bool = False) -> Delta | None:
    """B minus A where both are single numbers of one dimension; computed ones with four digits."""
    if not isinstance(a, doc.Quantity) or not isinstance(b, doc.Quantity):
        return None
    found = delta(a, b, computed=computed)
    return None if found is None else Delta(*found)


def unit_of(value: Value) -> str:
    """The unit a value is shown in."""
    if isinstance(value, doc.Range):
        end = value.low or value.high
        return "" if end is None else end.unit
    return value.unit if isinstance(value, doc.Quantity) else ""
