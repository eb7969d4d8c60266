"""Risks, the scale they are rated on, and the documents that evidence names."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Side
from pac.compiler.compare.context import Context, compare_lines, compare_reasons, compare_said
from pac.compiler.compare.matching import match_named, match_simple


def compare_risks(context: Context, parent: Place, a: Sequence[doc.Risk], b: Sequence[doc.Risk]) -> None:
    """All rows of the risks of the process or of one step."""
    found = match_named(a, b, context.names, lambda risk: risk.target or "")
    for item, removed in [*((x, True) for x in found.only_a), *((y, False) for y in found.only_b)]:
        one = Side(risk_text(item))
        context.rows.add(
            _place(parent, item),
            ["RISK_CHANGED"],
            one if removed else None,
            None if removed else one,
            context.meanings(item if removed else None, None if removed else item),
            severity="major" if removed or not _settled(item) else "minor",
            affects=context.translated(item.affects) if removed else item.affects,
            note="risk no longer assessed" if removed else "newly assessed risk",
        )
    for pair in found.pairs:
        place = _place(parent, pair.b)
        before = len(context.rows.changes)
        compare_said(context, place, pair.a, pair.b, how=pair.how)
        _compare(context, place, pair.a, pair.b)
        context.rows.equal_since(before, place, risk_text(pair.b))


def _place(parent: Place, item: doc.Risk) -> Place:
    return Place(item.path, item.path, parent.step, parent.position)


def _settled(risk: doc.Risk) -> bool:
    """Whether the scale accepts the risk, as it is or after the measures."""
    return risk.acceptable or (risk.residual is not None and risk.residual.acceptable)


def risk_text(risk: doc.Risk) -> str:
    """A risk in one line: what it is about, its rating, its rating after the measures."""
    parts = [risk.label or risk.name]
    parts.append(f"of {risk.target}" if risk.target else "")
    parts.append(rating_text(risk))
    parts.append(f"after measures {rating_text(risk.residual)}" if risk.residual is not None else "")
    return ", ".join(part for part in parts if part)


def rating_text(rating: doc.Risk | doc.Residual) -> str:
    """`severity 7, occurrence 6, detection 4, rpn 168`."""
    parts = [f"{score.factor} {score.value}" for score in rating.scores]
    return ", ".join([*parts, f"rpn {rating.rpn}" if rating.rpn else "not rated"])


def _compare(context: Context, place: Place, a: doc.Risk, b: doc.Risk) -> None:
    affects = context.both(a.affects, b.affects)
    _compare_rating(context, place, a, b, affects)
    _compare_rating(context, place.at("residual"), a.residual, b.residual, affects)
    if a.residual is not None and b.residual is not None:
        compare_reasons(context.rows, place.at("residual"), a.residual, b.residual)
        context.rows.said(place.at("residual.reason"), a.residual.reason or "-", b.residual.reason or "-")
    for said in ("cause", "effect", "owner"):
        context.rows.said(place.at(said), getattr(a, said) or "-", getattr(b, said) or "-")
    lists: tuple[tuple[str, list[str], list[str]], ...] = (
        ("target", context.translated([a.target] if a.target else []), [b.target] if b.target else []),
        ("affects", context.translated(a.affects), list(b.affects)),
        ("mitigated_by", context.translated(a.mitigated_by), list(b.mitigated_by)),
    )
    for word, left, right in lists:
        if sorted(left) == sorted(right):
            continue
        lost = sorted(set(left) - set(right))
        context.rows.add(
            place.at(word),
            ["RISK_CHANGED"],
            Side(", ".join(sorted(left)) or "-"),
            Side(", ".join(sorted(right)) or "-"),
            (sorted(left), sorted(right)),
            severity="major" if lost else "minor",
            affects=affects,
            note=f"lost: {', '.join(lost)}" if lost else None,
        )


def _compare_rating(
    context: Context,
    place: Place,
    a: doc.Risk | doc.Residual | None,
    b: doc.Risk | doc.Residual | None,
    affects: Sequence[str],
) -> None:
    meanings = [None if x is None else _rating(x) for x in (a, b)]
    if meanings[0] == meanings[1]:
        return
    higher = a is None or b is None or _product(b) > _product(a)
    worse = b is None or (a is not None and higher) or not b.acceptable
    note = None
    if a is not None and b is not None:
        note = "higher" if higher else "lower" if _product(b) < _product(a) else "other scores, same product"
        if a.acceptable != b.acceptable:
            note += "; within the limits of the scale" if b.acceptable else "; above the limits of the scale"
    context.rows.add(
        place,
        ["RISK_CHANGED"],
        None if a is None else Side(rating_text(a)),
        None if b is None else Side(rating_text(b)),
        (meanings[0], meanings[1]),
        severity="major" if worse else "minor",
        affects=affects,
        note=note,
    )


def _rating(rating: doc.Risk | doc.Residual) -> tuple[object, ...]:
    scores = tuple(sorted((score.factor, _exact(score.value)) for score in rating.scores))
    return scores, _exact(rating.rpn), rating.acceptable


def _exact(text: str) -> str:
    try:
        return str(Fraction(text))
    except (ValueError, ZeroDivisionError):
        return text


def _product(rating: doc.Risk | doc.Residual) -> Fraction:
    try:
        return Fraction(rating.rpn)
    except (ValueError, ZeroDivisionError):
        return Fraction(0)


# ------------------------------------------------------------------ scale and documents


def compare_scales(context: Context, place: Place) -> None:
    """Another scale: the scores of both do not mean the same."""
    a, b = context.a.risk_scale, context.b.risk_scale
    if a is None and b is None:
        return
    meanings = [None if x is None else _scale(x) for x in (a, b)]
    if meanings[0] != meanings[1]:
        context.rows.add(
            place,
            ["RISK_CHANGED"],
            None if a is None else Side(_scale_text(a)),
            None if b is None else Side(_scale_text(b)),
            (meanings[0], meanings[1]),
            note="another scale: scores do not mean the same" if a is not None and b is not None else None,
        )
    if a is not None and b is not None:
        context.rows.said(place.at("label"), a.label or "-", b.label or "-")
        compare_lines(context.rows, place.at("evidence"), a.evidence, b.evidence)
        compare_lines(context.rows, place.at("notes"), a.notes, b.notes)


def _scale(scale: doc.RiskScale) -> tuple[object, ...]:
    return scale.name, sorted((x.name, x.levels, x.inherent) for x in scale.factors), sorted(scale.accepts)


def _scale_text(scale: doc.RiskScale) -> str:
    factors = sorted(f"{x.name} {x.levels}{' inherent' * x.inherent}" for x in scale.factors)
    accepts = [f"accepts {', '.join(sorted(scale.accepts))}"] if scale.accepts else []
    return "; ".join([scale.name, *factors, *accepts])


def compare_references(context: Context, place: Place) -> None:
    """Documents by name: wording, since the evidence that names them says their number and version."""
    rows = context.rows
    found = match_simple(context.a.references, context.b.references, lambda item: item.name, {})
    for item in found.only_a:
        rows.said(place.at(item.name), _said(item), "-")
    for item in found.only_b:
        rows.said(place.at(item.name), "-", _said(item))
    for pair in found.pairs:
        rows.said(place.at(pair.b.name), _said(pair.a), _said(pair.b))


def _said(item: doc.Cited) -> str:
    model = (item.scale_down, item.qualified_by) if item.scale_down else ()
    return " | ".join([item.name, item.title, item.number, item.version, item.date, *model])
