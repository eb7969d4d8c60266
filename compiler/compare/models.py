"""Models by which a process measures, controls or releases."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Side
from pac.compiler.compare.context import Context, compare_reasons, compare_said
from pac.compiler.compare.exact import renamed_reference
from pac.compiler.compare.matching import match_named, match_simple

_NOTE = "a changed model is judged by its change record and the decision about a new test"

# Fields in words that decide nothing by themselves.
_WORDING = frozenset({"owner", "question", "intended_use", "context_of_use", "version"})


def compare_models(context: Context) -> None:
    """All rows of the models; what decides on their answers is a changed monitoring."""
    found = match_named(context.a.models, context.b.models, context.names, lambda model: model.name)
    for item, removed in [*((x, True) for x in found.only_a), *((y, False) for y in found.only_b)]:
        one = Side(_text(item))
        context.rows.add(
            _place(item),
            ["MONITORING_CHANGED"],
            one if removed else None,
            None if removed else one,
            context.meanings(item if removed else None, None if removed else item),
            note="model no longer used" if removed else "newly used model",
        )
    for pair in found.pairs:
        place = _place(pair.b)
        before = len(context.rows.changes)
        compare_said(context, place, pair.a, pair.b, how=pair.how)
        _compare(context, place, pair.a, pair.b)
        context.rows.equal_since(before, place, _text(pair.b))


def _place(item: doc.ProcessModel) -> Place:
    return Place(item.path, item.path)


def _text(item: doc.ProcessModel) -> str:
    parts = [item.label or item.name, f"risk {item.risk}" if item.risk else "", ", ".join(item.uses)]
    return "; ".join(part for part in parts if part)


def _compare(context: Context, place: Place, a: doc.ProcessModel, b: doc.ProcessModel) -> None:
    rows = context.rows
    left, right = ({item.word: item.text for item in model.statements} for model in (a, b))
    for word in sorted({*left, *right}):
        values = left.get(word, "-"), right.get(word, "-")
        if values[0] == values[1]:
            continue
        if word in _WORDING and word in left and word in right:
            rows.said(place.at(word), *values)
        else:
            rows.add(
                place.at(word),
                ["MONITORING_CHANGED"],
                Side(values[0], reason=a.reason, change=a.change),
                Side(values[1], reason=b.reason, change=b.change),
                values,
                note=_NOTE if word == "artifact" else None,
            )
    if a.risk != b.risk:
        rows.add(
            place.at("risk"), ["RISK_CHANGED"], Side(a.risk or "-"), Side(b.risk or "-"), (a.risk, b.risk)
        )
    _compare_names(context, place.at("uses"), [_used(context, text) for text in a.uses], b.uses)
    _compare_names(context, place.at("sites"), a.sites, b.sites)
    rows.said(place.at("reason"), a.reason or "-", b.reason or "-")
    rows.said(place.at("change"), a.change or "-", b.change or "-")
    _compare_parts(context, place, "ports", a.ports, b.ports, lambda item: f"{item.role}.{item.name}")
    _compare_parts(context, place, "data", a.data, b.data, lambda item: f"{item.role}.{item.title}")
    _compare_parts(context, place, "metrics", a.metrics, b.metrics, lambda item: item.metric)
    _compare_parts(context, place, "watches", a.watches, b.watches, lambda item: f"{item.sort}.{item.metric}")


_Part = TypeVar("_Part", doc.ModelPort, doc.DataSet, doc.ModelMetric, doc.ModelWatch)


def _compare_parts(
    context: Context,
    place: Place,
    word: str,
    a: Sequence[_Part],
    b: Sequence[_Part],
    key: Callable[[_Part], str],
) -> None:
    """Inputs, data, metrics or monitoring, each by its name."""
    found = match_simple(a, b, key, {})
    for item in found.only_a:
        one = Side(_part_text(item))
        spot = place.at(f"{word}.{key(item)}")
        context.rows.add(spot, ["MONITORING_CHANGED"], one, None, context.meanings(item, None))
    for item in found.only_b:
        one = Side(_part_text(item))
        spot = place.at(f"{word}.{key(item)}")
        context.rows.add(spot, ["MONITORING_CHANGED"], None, one, context.meanings(None, item))
    for pair in found.pairs:
        spot = place.at(f"{word}.{key(pair.b)}")
        sides = Side(_part_text(pair.a)), Side(_part_text(pair.b))
        left, right = context.meanings(pair.a, pair.b)
        if left != right:
            context.rows.add(spot, ["MONITORING_CHANGED"], *sides, (left, right))
        elif _spelling(pair.a, context.names) != _spelling(pair.b, {}):
            context.rows.respelled(spot, *sides, right)
        labels = [getattr(item, "label", "") or "-" for item in (pair.a, pair.b)]
        context.rows.said(spot.at("label"), labels[0], labels[1])
        compare_reasons(context.rows, spot, pair.a, pair.b)


def _spelling(item: doc.Justified, names: Mapping[str, str]) -> dict[str, object]:
    """A part as it is written, without what is said of it and with its names in the other document."""
    data = item.model_dump(exclude={*doc.Justified.model_fields, "label"})
    source = data.get("source")
    if isinstance(source, str):
        data["source"] = renamed_reference(source, names)
    if "batches" in data:
        data["batches"] = sorted(data["batches"])
    return data


def _part_text(item: doc.ModelPort | doc.DataSet | doc.ModelMetric | doc.ModelWatch) -> str:
    """A part in one line, without its name."""
    if isinstance(item, doc.ModelPort):
        parts = [
            item.kind,
            item.range.text if item.range else "",
            f"from {item.source}" if item.source else "",
        ]
        parts.append(f"accuracy {item.accuracy.text}" if item.accuracy else "")
    elif isinstance(item, doc.DataSet):
        parts = [
            item.title,
            f"batches {', '.join(sorted(item.batches))}" if item.batches else "",
            item.digest or "",
        ]
    elif isinstance(item, doc.ModelMetric):
        parts = [item.criterion.text if item.criterion else ""]
        parts.append(f"result {item.result.text}" if item.result else "")
        parts.append(f"baseline {item.baseline.text}" if item.baseline else "")
    else:
        parts = [item.limit.text, f"every {item.every}" if item.every else "", item.respond or ""]
    return ", ".join(part for part in parts if part)


def _used(context: Context, text: str) -> str:
    """`release of aggregate`, with the name that B has for it."""
    sort, _, path = text.partition(" of ")
    return f"{sort} of {renamed_reference(path, context.names)}"


def _compare_names(context: Context, place: Place, a: Sequence[str], b: Sequence[str]) -> None:
    """Uses or sites: sets of names."""
    left, right = sorted(a), sorted(b)
    if left != right:
        sides = Side(", ".join(left) or "-"), Side(", ".join(right) or "-")
        context.rows.add(place, ["MONITORING_CHANGED"], *sides, (left, right))
