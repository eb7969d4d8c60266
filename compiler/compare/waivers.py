"""Waivers of two documents: what is accepted in one and not in the other, and on which terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Side
from pac.compiler.compare.context import Context
from pac.compiler.compare.matching import Names

Key = tuple[str, str, str]


def compare_waivers(context: Context, place: Place) -> None:
    """One row for each check and place that is not waived alike."""
    before = _by_place(context.a.waivers, context.names)
    after = _by_place(context.b.waivers, {})
    steps = {item.name: item.position for item in (*context.a.operations, *context.b.operations)}
    for key in sorted({*before, *after}):
        sides = [_terms(found.get(key, ())) for found in (before, after)]
        if sides[0] == sides[1]:
            continue
        code, _, path = key
        left, right = (Side("; ".join(terms)) if terms else None for terms in sides)
        step = path.split(".")[0]
        step = step if step in steps else ""
        spot = Place(
            f"{path}.{place.path}" if path else place.path, path or place.entity, step, steps.get(step, 0)
        )
        context.rows.add(
            spot, ["WAIVER_CHANGED"], left, right, (sides[0], sides[1]), note=f"waiver of {code}"
        )


def _by_place(waivers: Sequence[doc.Waiver], names: Names) -> dict[Key, list[doc.Waiver]]:
    found: dict[Key, list[doc.Waiver]] = {}
    for item in waivers:
        # What the platform waives, it waives for the process that begins with it.
        scope = "process" if item.scope == "platform" else item.scope
        found.setdefault((item.code, scope, _renamed(item.path, names)), []).append(item)
    return found


def _renamed(path: str, names: Names) -> str:
    """The path with the names of B: of its longest part that has another one there."""
    parts = path.split(".")
    for count in range(len(parts), 0, -1):
        head = ".".join(parts[:count])
        if head in names:
            return ".".join([names[head], *parts[count:]])
    return path


def _terms(waivers: Iterable[doc.Waiver]) -> list[str]:
    return sorted(
        f"{item.code} until {item.until}, by {item.by}: {item.reason}"
        + (f" (change {item.change})" if item.change else "")
        for item in waivers
    )
