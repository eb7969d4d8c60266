"""The flow: streams, and the order of the steps along it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from pac.compiler import document as doc
from pac.compiler.compare.attributes import compare_limits
from pac.compiler.compare.change import Place, Side, side
from pac.compiler.compare.context import Context, compare_reasons, compare_said
from pac.compiler.compare.exact import renamed_reference
from pac.compiler.compare.in_process import compare_in_process, in_process_text
from pac.compiler.compare.matching import Matched, Names, match
from pac.compiler.compare.materials import compare_hold, hold_text
from pac.compiler.compare.ranges import compare_value

_MOST_LISTED = 12


def node(reference: str) -> str:
    """The step or material of a stream's end: `harvest` of `harvest.pool`."""
    return reference.split(".", 1)[0]


# ------------------------------------------------------------------ streams


def compare_streams(
    context: Context,
    steps: Matched[doc.Operation],
    affects: Mapping[str, tuple[str, ...]],
    covered: frozenset[str],
) -> None:
    """All rows of the streams; `affects` are the CQAs of each step by its name in B.

    `covered` are the CQAs that B's controls and tests act on.
    """
    names = context.names
    found = match(
        context.a.streams,
        context.b.streams,
        lambda item: (_renamed(item.source, names), _renamed(item.target, names)),
        lambda item: (item.source, item.target),
        lambda item: (item.source_port, item.target_port, item.name, context.meanings(item, None)[0]),
        lambda item: (item.source_port, item.target_port, item.name, context.meanings(None, item)[1]),
    )
    new, gone = {item.name for item in steps.only_b}, {item.name for item in steps.only_a}
    known = [_nodes(context.a), _nodes(context.b)]
    detour_b, detour_a = _detours(context.b, new, {}), _detours(context.a, gone, names)
    for item in found.only_a:
        ends = (_renamed(item.source, names), _renamed(item.target, names))
        follows = not {node(end) for end in ends} <= known[1] or _passage(item, ends) in detour_b
        _one_sided(context, "STREAM_REMOVED", item, ends, follows, affects)
    for item in found.only_b:
        ends = (item.source, item.target)
        known_in_a = {names.get(name, name) for name in known[0]}
        follows = not {node(end) for end in ends} <= known_in_a or _passage(item, ends) in detour_a
        _one_sided(context, "STREAM_ADDED", item, ends, follows, affects)
    for pair in found.pairs:
        _compare(context, pair.a, pair.b, _downstream((pair.b.source, pair.b.target), affects), covered)


def _renamed(reference: str, names: Names) -> str:
    return ".".join(names.get(part, part) for part in reference.split("."))


def _nodes(document: doc.Document) -> set[str]:
    return {item.name for item in (*document.operations, *document.materials)}


Passage = tuple[str, str | None, str, str | None]
"""From a node, by its port, to a node, by its port."""


def _passage(item: doc.Stream, ends: tuple[str, str]) -> Passage:
    return node(ends[0]), item.source_port, node(ends[1]), item.target_port


def _detours(document: doc.Document, through: set[str], names: Names) -> set[Passage]:
    """Passages that lead by way of the given steps only: a step was put in between.

    A passage that leaves by another port carries other material, and is no detour.
    """
    after: dict[str, list[doc.Stream]] = defaultdict(list)
    for stream in document.streams:
        after[node(stream.source)].append(stream)
    found: set[Passage] = set()
    for start in sorted(set(after) - through):
        for first in after[start]:
            open_, seen = [node(first.target)], set[str]()
            while open_:
                step = open_.pop()
                if step in seen or step not in through:
                    continue
                seen.add(step)
                for stream in after.get(step, ()):
                    target = node(stream.target)
                    if target in through:
                        open_.append(target)
                    else:
                        ends = names.get(start, start), names.get(target, target)
                        found.add((ends[0], first.source_port, ends[1], stream.target_port))
    return found


def _downstream(ends: tuple[str, str], affects: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The CQAs of the step a stream leads to, or comes from where it leads to no step."""
    target, source = node(ends[1]), node(ends[0])
    return affects[target] if target in affects else affects.get(source, ())


def _one_sided(
    context: Context,
    tag: str,
    item: doc.Stream,
    ends: tuple[str, str],
    follows: bool,
    affects: Mapping[str, tuple[str, ...]],
) -> None:
    removed = tag.endswith("REMOVED")
    one = Side(stream_text(item))
    context.rows.add(
        Place(item.path, item.path),
        [tag],
        one if removed else None,
        None if removed else one,
        context.meanings(item if removed else None, None if removed else item),
        severity="info" if follows else None,
        affects=_downstream(ends, affects),
        note="follows from a step or material that was added or removed" if follows else None,
    )


def stream_text(item: doc.Stream) -> str:
    """A stream as people write it."""
    source = f"{item.source}.{item.source_port}" if item.source_port else item.source
    target = f"{item.target}.{item.target_port}" if item.target_port else item.target
    parts = [f"{source} -> {target}"]
    parts.extend(["recycle"] if item.recycle else [])
    parts.extend([f"share {share_text(item)}"] if share_text(item) else [])
    parts.extend(["pooled"] if item.pooled else [])
    parts.extend([f"adjusts {', '.join(item.adjusts)}"] if item.adjusts else [])
    parts.extend([f"hold {hold_text(item.hold)}"] if item.hold else [])
    parts.extend(f"{limit.name} {limit.range.text}" for limit in item.limits)
    parts.extend(in_process_text(check) for check in item.in_process)
    return ", ".join(parts)


def share_text(item: doc.Stream) -> str:
    """`60 %v/v`, `rest`, or nothing."""
    return "rest" if item.rest else item.share.text if item.share is not None else ""


def _compare(
    context: Context, a: doc.Stream, b: doc.Stream, affects: Sequence[str], covered: frozenset[str]
) -> None:
    rows = context.rows
    place = Place(b.path, b.path)
    before = len(rows.changes)
    renamed = (node(a.source), node(a.target)) != (node(b.source), node(b.target))
    if renamed:
        # The stream follows the names of its ends; their renames have their own rows.
        a = a.model_copy(update={"name": b.name, "path": b.path})
    if a.name != b.name:
        rows.said(place.at("name"), a.name, b.name)
        a = a.model_copy(update={"name": b.name})
    compare_said(context, place, a, b)
    ports = [(item.source_port, item.target_port, item.recycle) for item in (a, b)]
    if ports[0] != ports[1]:
        texts = [
            f"from {source or 'any port'} to {target or 'any port'}{', recycle' if recycle else ''}"
            for source, target, recycle in ports
        ]
        rows.add(
            place, ["STREAM_CHANGED"], Side(texts[0]), Side(texts[1]), (ports[0], ports[1]), affects=affects
        )
    if a.rest or b.rest:
        compare_value(
            context,
            place.at("share"),
            "STREAM_CHANGED",
            share_text(a) or None,
            share_text(b) or None,
            affects=affects,
            note="share",
        )
    else:
        compare_value(
            context, place.at("share"), "STREAM_CHANGED", a.share, b.share, affects=affects, note="share"
        )
    if a.pooled != b.pooled:
        words = ["pooled" if item.pooled else "not pooled" for item in (a, b)]
        rows.add(
            place.at("pooled"),
            ["STREAM_CHANGED"],
            Side(words[0]),
            Side(words[1]),
            (a.pooled, b.pooled),
            affects=affects,
            note="pooling",
        )
    _compare_conditions(context, place, a, b, affects)
    compare_hold(context, place.at("hold"), a.hold, b.hold, affects)
    compare_limits(context, place, "LIMIT_CHANGED", a.limits, b.limits, affects, None)
    checks = a.in_process
    if renamed:  # their paths follow the names of the stream's ends
        checks = [item.model_copy(update={"path": f"{b.path}.in_process.{item.name}"}) for item in checks]
    compare_in_process(context, place, checks, b.in_process, covered)
    rows.equal_since(before, place, stream_text(b))


def _compare_conditions(
    context: Context, place: Place, a: doc.Stream, b: doc.Stream, affects: Sequence[str]
) -> None:
    """What is set on the way, and which values of the two ends say a condition."""
    if a.adjusts != b.adjusts:
        context.rows.add(
            place.at("adjusts"),
            ["STREAM_CHANGED"],
            side(", ".join(a.adjusts) or None),
            side(", ".join(b.adjusts) or None),
            (a.adjusts, b.adjusts),
            affects=affects,
            note="set on the way",
        )
    before = {item.name: item for item in a.conditions}
    after = {item.name: item for item in b.conditions}
    for name in sorted({*before, *after}):
        texts = [
            condition_text(item, names) if item is not None else None
            for item, names in ((before.get(name), context.names), (after.get(name), {}))
        ]
        spot = place.at(f"conditions.{name}")
        if texts[0] != texts[1]:
            # What one end says no longer is a change of its parameter, which has its own row.
            one_sided = None in texts or a.adjusts != b.adjusts
            context.rows.add(
                spot,
                ["STREAM_CHANGED"],
                side(texts[0]),
                side(texts[1]),
                (texts[0], texts[1]),
                severity="info" if one_sided else None,
                affects=affects,
                note="condition that is handed over",
            )
        if name in before and name in after:
            compare_reasons(context.rows, spot, before[name], after[name])


def compare_hold_totals(context: Context) -> None:
    """How long all holds between two steps may be together, and what is left of the product."""
    before = {
        (item.word, context.place(item.first), context.place(item.last)): item
        for item in context.a.hold_totals
    }
    after = {(item.word, item.first, item.last): item for item in context.b.hold_totals}
    for key in sorted({*before, *after}):
        a, b = before.get(key), after.get(key)
        path = ".".join(key)
        held = key[0] == "hold_total"
        limits = (a.limit if a is not None else None, b.limit if b is not None else None)
        change_class, note = (
            ("HOLD_CHANGED", "total of the holds") if held else ("LIMIT_CHANGED", "total yield")
        )
        compare_value(context, Place(path, path), change_class, *limits, note=note)
        if a is not None and b is not None:
            compare_reasons(context.rows, Place(path, path), a, b)


def condition_text(item: doc.Condition, names: Names) -> str:
    """`given by low_ph.neutralised_pH, taken as cex.load_pH, set on the way`."""
    parts = [
        f"given by {renamed_reference(item.given, names)}" if item.given else "",
        f"taken as {renamed_reference(item.taken, names)}" if item.taken else "",
        "set on the way" if item.adjusted else "",
    ]
    return ", ".join(part for part in parts if part)


# ------------------------------------------------------------------ order


def compare_order(
    context: Context, steps: Matched[doc.Operation], affects: Mapping[str, tuple[str, ...]]
) -> bool:
    """One row where the steps of both stand in another partial order. True where they do.

    What lies between two steps does not matter, so that a step put in between moves no other.
    """
    names = {pair.a.name: pair.b.name for pair in steps.pairs}
    bits = {name: 1 << at for at, name in enumerate(sorted(names.values()))}
    before = _reachable(context.a, {old: bits[new] for old, new in names.items()})
    after = _reachable(context.b, bits)
    lost: set[tuple[str, str]] = set()
    gained: set[tuple[str, str]] = set()
    for old, new in names.items():
        if before[old] != after[new]:
            lost |= {(new, name) for name, bit in bits.items() if bit & before[old] & ~after[new]}
            gained |= {(new, name) for name, bit in bits.items() if bit & after[new] & ~before[old]}
    if not lost and not gained:
        return False
    involved = {name for pair in lost | gained for name in pair}
    notes = [
        f"{word}: {_pairs_text(_direct(pairs), context.b)}"
        for word, pairs in (("violated", lost), ("new", gained))
        if pairs
    ]
    # A's steps are placed by A's positions, under the names of B.
    positions_a = {names[item.name]: item.position for item in context.a.operations if item.name in names}
    positions_b = {item.name: item.position for item in context.b.operations}
    context.rows.add(
        Place("flow", "flow"),
        ["ORDER_CHANGED"],
        Side(", ".join(sorted(involved, key=lambda name: (positions_a[name], name)))),
        Side(", ".join(sorted(involved, key=lambda name: (positions_b[name], name)))),
        (sorted(lost), sorted(gained)),
        affects={cqa for name in involved for cqa in affects.get(name, ())},
        note="; ".join(notes),
    )
    return True


def _reachable(document: doc.Document, bits: Mapping[str, int]) -> dict[str, int]:
    """For each of the given steps the bits of those that come after it; recycles do not count."""
    after: dict[str, set[str]] = defaultdict(set)
    for stream in document.streams:
        if not stream.recycle:
            after[node(stream.source)].add(node(stream.target))
    reached: dict[str, int] = {}
    try:
        # Every node after those it leads to.
        for name in TopologicalSorter(after).static_order():
            reached[name] = 0
            for following in after.get(name, ()):
                reached[name] |= bits.get(following, 0) | reached[following]
    except CycleError:
        # A loop that is not declared as a recycle is a mistake elsewhere; here it is an order too.
        reached = {name: _search(name, after, bits) for name in bits}
    return {name: reached.get(name, 0) & ~bit for name, bit in bits.items()}


def _search(start: str, after: Mapping[str, set[str]], bits: Mapping[str, int]) -> int:
    found, seen, open_ = 0, {start}, [start]
    while open_:
        for following in after.get(open_.pop(), ()):
            if following not in seen:
                seen.add(following)
                open_.append(following)
                found |= bits.get(following, 0)
    return found


def _direct(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those pairs with no step in between that belong to the same difference."""
    after: dict[str, set[str]] = defaultdict(set)
    for first, second in pairs:
        after[first].add(second)
    between = {
        (first, last)
        for first, middles in after.items()
        for middle in middles
        for last in after.get(middle, ())
    }
    return pairs - between or pairs


def _pairs_text(pairs: set[tuple[str, str]], document: doc.Document) -> str:
    position = {item.name: item.position for item in document.operations}
    ordered = sorted(pairs, key=lambda pair: (position[pair[0]], position[pair[1]], pair))
    texts = [f"{first} before {second}" for first, second in ordered[:_MOST_LISTED]]
    if len(ordered) > _MOST_LISTED:
        texts.append(f"{len(ordered) - _MOST_LISTED} more")
    return ", ".join(texts)
