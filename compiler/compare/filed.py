"""Established conditions: what differs in them, and the prompts that they add to other changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from pac.compiler import document as doc
from pac.compiler.compare.change import Change, Place, Rows, Side
from pac.compiler.compare.exact import renamed_reference
from pac.compiler.compare.matching import Names

SOURCE = "ICH Q12 3.2.1, 3.2.2; the category is the author's"


def compare_filed(rows: Rows, place: Place, a: doc.Documented, b: doc.Documented) -> None:
    """One row for each region where an entity became an established condition, ceased to be one, or is
    reported in another category."""
    left, right = ({item.region: item for item in entity.filed} for entity in (a, b))
    for region in sorted({*left, *right}):
        before, after = left.get(region), right.get(region)
        spot = place.at(f"ec.{region}")
        if _category(before) != _category(after):
            rows.add(
                spot,
                ["EC_CHANGED"],
                _side(before),
                _side(after),
                (_category(before), _category(after)),
                note=_note(before, after),
            )
        for word in ("region_label", "category_label", "reason"):
            values = (getattr(item, word) if item is not None else None for item in (before, after))
            first, second = (value or "-" for value in values)
            if before is not None and after is not None:
                rows.said(spot.at(word), first, second)


def _category(item: doc.EstablishedCondition | None) -> str | None:
    """The category; "-" where the author says that it is no established condition."""
    return None if item is None else item.category or "-"


def _side(item: doc.EstablishedCondition | None) -> Side | None:
    if item is None:
        return None
    return Side(item.category or "no established condition", reason=item.reason)


def _note(before: doc.EstablishedCondition | None, after: doc.EstablishedCondition | None) -> str:
    was, is_ = (item is not None and item.category is not None for item in (before, after))
    if was and is_:
        return "another reporting category"
    if is_:
        return "became an established condition"
    return "no established condition any more" if was else "newly or no longer answered"


# ------------------------------------------------------------------ prompts


def with_prompts(
    changes: Iterable[Change], a: doc.Document, b: doc.Document, names: Names
) -> tuple[Change, ...]:
    """The changes, those of an established condition of either document with its regions and categories."""
    filed: dict[str, set[tuple[str, str, str, str]]] = {}
    for document, translated in ((a, names), (b, {})):
        for entity in _entities(document):
            path = renamed_reference(entity.path, translated) if translated else entity.path
            for item in entity.filed:
                if item.category is not None:
                    said = (item.region, item.region_label, item.category, item.category_label)
                    filed.setdefault(path, set()).add(said)
    if not filed:
        return tuple(changes)
    return tuple(_with_prompts(change, filed) for change in changes)


def _with_prompts(change: Change, filed: dict[str, set[tuple[str, str, str, str]]]) -> Change:
    found = set(filed.get(change.entity, ()))
    if None in (change.source, change.target) and change.path == change.entity:
        # With a step everything in it comes or goes.
        inside = (said for path, said in filed.items() if path.startswith(f"{change.entity}."))
        found = found.union(*inside)
    if change.hidden or not found:
        return change
    return replace(change, established=tuple(_prompt(*said) for said in sorted(found)))


def _prompt(region: str, region_label: str, category: str, category_label: str) -> str:
    where = f"{region_label} ({region})" if region_label else region
    what = f"{category} ({category_label})" if category_label else category
    return (
        f"Established condition in {where}, declared category {what}: assessment required. [{SOURCE}; read]"
    )


def _entities(value: Any) -> Iterator[doc.Documented]:
    """Every named entity of a document."""
    if isinstance(value, doc.Documented):
        yield value
    if isinstance(value, BaseModel):
        for field in type(value).model_fields:
            yield from _entities(getattr(value, field))
    elif isinstance(value, list):
        for item in value:
            yield from _entities(item)
