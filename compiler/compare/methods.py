"""Analytical methods: another document, unit or ability is another way to judge a specification."""

from __future__ import annotations

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Side
from pac.compiler.compare.context import Context, compare_said
from pac.compiler.compare.matching import match_named
from pac.compiler.compare.ranges import compare_value


def compare_methods(context: Context) -> None:
    """All rows of the methods of both documents."""
    found = match_named(context.a.methods, context.b.methods, context.names, lambda item: item.reports or "")
    for item in found.only_a:
        compare_value(
            context, _place(item), "SPEC_CHANGED", _said(item), None, severity="major", note="method gone"
        )
    for item in found.only_b:
        compare_value(
            context, _place(item), "SPEC_CHANGED", None, _said(item), severity="minor", note="new method"
        )
    for pair in found.pairs:
        place = _place(pair.b)
        compare_said(context, place, pair.a, pair.b, how=pair.how)
        for word in ("number", "version", "reports"):
            left, right = (getattr(item, word) or None for item in (pair.a, pair.b))
            compare_value(context, place.at(word), "SPEC_CHANGED", left, right, note="another method")
        for word in ("loq", "precision"):
            left, right = getattr(pair.a, word), getattr(pair.b, word)
            compare_value(context, place.at(word), "SPEC_CHANGED", left, right, severity="major")
        for word in ("validated_at", "tested_at"):
            left, right = getattr(pair.a, word), getattr(pair.b, word)
            if left != right:
                sides = (Side(", ".join(left) or "-"), Side(", ".join(right) or "-"))
                context.rows.add(
                    place.at(word), ["MONITORING_CHANGED"], *sides, (left, right), severity="minor"
                )


def _place(item: doc.Method) -> Place:
    return Place(item.path, item.path)


def _said(item: doc.Method) -> str:
    return " ".join(part for part in (item.name, item.number, item.version) if part)
