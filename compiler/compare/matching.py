"""Which part of A is which part of B: by name, by `was`, else by content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pac.compiler import document as doc
from pac.compiler.compare.exact import Meaning, meaning

T = TypeVar("T")
D = TypeVar("D", bound=doc.Documented)

Names = Mapping[str, str]
"""Names of A that are other names in B."""


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    a: T
    b: T
    how: str
    """name, was (the rename is declared) or content (it is inferred)."""


@dataclass(frozen=True, slots=True)
class Matched(Generic[T]):
    pairs: tuple[Pair[T], ...]
    only_a: tuple[T, ...]
    only_b: tuple[T, ...]


def match(
    a: Sequence[T],
    b: Sequence[T],
    key_a: Callable[[T], Hashable],
    key_b: Callable[[T], Hashable],
    meaning_a: Callable[[T], Meaning],
    meaning_b: Callable[[T], Meaning],
) -> Matched[T]:
    """Pairs of equal key. Where a key occurs more than once, equal contents go together first."""
    groups: dict[Hashable, tuple[list[T], list[T]]] = defaultdict(lambda: ([], []))
    for item in a:
        groups[key_a(item)][0].append(item)
    for item in b:
        groups[key_b(item)][1].append(item)
    pairs: list[Pair[T]] = []
    only_a: list[T] = []
    only_b: list[T] = []
    for in_a, in_b in groups.values():
        if len(in_a) == 1 and len(in_b) == 1:
            pairs.append(Pair(in_a[0], in_b[0], "name"))
            continue
        left, right = _by_content(in_a, meaning_a), _by_content(in_b, meaning_b)
        for mark in [mark for mark, _ in left]:
            same = next((at for at, (other, _) in enumerate(right) if other == mark), None)
            if same is not None:
                at = next(at for at, (other, _) in enumerate(left) if other == mark)
                pairs.append(Pair(left.pop(at)[1], right.pop(same)[1], "name"))
        both = min(len(left), len(right))
        pairs.extend(Pair(x, y, "name") for (_, x), (_, y) in zip(left[:both], right[:both], strict=True))
        only_a.extend(item for _, item in left[both:])
        only_b.extend(item for _, item in right[both:])
    return Matched(tuple(pairs), tuple(only_a), tuple(only_b))


def _by_content(items: list[T], meaning_of: Callable[[T], Meaning]) -> list[tuple[str, T]]:
    return sorted(((repr(meaning_of(item)), item) for item in items), key=lambda pair: pair[0])


def match_simple(a: Sequence[T], b: Sequence[T], key: Callable[[T], str], names: Names) -> Matched[T]:
    """Parts that are identified by one name and are never renamed themselves."""
    return match(
        a,
        b,
        lambda item: names.get(key(item), key(item)),
        key,
        lambda item: meaning(item, names),
        lambda item: meaning(item, {}),
    )


def match_named(a: Sequence[D], b: Sequence[D], names: Names, class_of: Callable[[D], str]) -> Matched[D]:
    """Entities by name, then by a declared rename in either direction, then by class and content.

    A content match must be the only one possible on both sides; anything less is no match.
    """
    found = match_simple(a, b, lambda item: item.name, {})
    pairs = list(found.pairs)
    declared, only_a, only_b = declared_renames(found.only_a, found.only_b)
    pairs.extend(declared)
    marks_a = _marks(only_a, lambda item: (class_of(item), repr(meaning(item, names))))
    marks_b = _marks(only_b, lambda item: (class_of(item), repr(meaning(item, {}))))
    for mark, items in marks_a.items():
        others = marks_b.get(mark, [])
        if len(items) == 1 and len(others) == 1 and _says_something(items[0]):
            pairs.append(Pair(items[0], others[0], "content"))
            only_a.remove(items[0])
            only_b.remove(others[0])
    return Matched(tuple(pairs), tuple(only_a), tuple(only_b))


def _marks(items: Sequence[D], mark: Callable[[D], Hashable]) -> dict[Hashable, list[D]]:
    marks: dict[Hashable, list[D]] = defaultdict(list)
    for item in items:
        marks[mark(item)].append(item)
    return marks


def declared_renames(only_a: Sequence[D], only_b: Sequence[D]) -> tuple[list[Pair[D]], list[D], list[D]]:
    """Pairs by `was`, and what is left of both."""
    left, right = list(only_a), list(only_b)
    pairs: list[Pair[D]] = []
    for x in list(left):
        y = next((y for y in right if y.was == x.name), None)
        y = y or next((y for y in right if x.was == y.name), None)
        if y is not None:
            pairs.append(Pair(x, y, "was"))
            left.remove(x)
            right.remove(y)
    return pairs, left, right


def _says_something(item: doc.Documented) -> bool:
    """Whether content can identify the entity: empty ones are alike without being the same."""
    if isinstance(item, doc.Parameter | doc.Attribute):
        limit = item.limit if isinstance(item, doc.Attribute) else item.target
        return (item.setpoint or limit or item.value_text) is not None
    if isinstance(item, doc.Material):
        return bool(item.composition or item.properties)
    if isinstance(item, doc.Phase):
        return bool(item.steps or item.phases)
    if isinstance(item, doc.DesignSpace):
        return bool(item.constraints)
    return True


def match_operations(a: doc.Document, b: doc.Document) -> Matched[doc.Operation]:
    """Steps by name, then `was`, then equal class with similar parameters and neighbours."""
    found = match_simple(a.operations, b.operations, lambda item: item.name, {})
    pairs = list(found.pairs)
    declared, only_a, only_b = declared_renames(found.only_a, found.only_b)
    pairs.extend(declared)
    names = {pair.a.name: pair.b.name for pair in pairs}
    around_a, around_b = _neighbours(a), _neighbours(b)
    scores: list[tuple[float, str, str, doc.Operation, doc.Operation]] = []
    for x in only_a:
        for y in only_b:
            if x.class_ != y.class_:
                continue
            inside = _overlap({p.name for p in x.parameters}, {p.name for p in y.parameters})
            near_a = {(way, names[name]) for way, name in around_a.get(x.name, ()) if name in names}
            near_b = {(way, name) for way, name in around_b.get(y.name, ()) if name in names.values()}
            near = _overlap(near_a, near_b)
            if inside >= 0.5 and near >= 0.5:
                scores.append((-inside - near, x.name, y.name, x, y))
    taken: set[int] = set()
    for _, _, _, x, y in sorted(scores, key=lambda score: score[:3]):
        if id(x) not in taken and id(y) not in taken:
            taken |= {id(x), id(y)}
            pairs.append(Pair(x, y, "content"))
    return Matched(
        tuple(pairs),
        tuple(x for x in only_a if id(x) not in taken),
        tuple(y for y in only_b if id(y) not in taken),
    )


def _neighbours(document: doc.Document) -> dict[str, set[tuple[str, str]]]:
    around: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for stream in document.streams:
        source, target = stream.source.split(".")[0], stream.target.split(".")[0]
        around[target].add(("before", source))
        around[source].add(("after", target))
    return around


def _overlap(a: set[T], b: set[T]) -> float:
    """Shared part of both sets, 1 where both are empty."""
    return len(a & b) / len(a | b) if a or b else 1.0


def phase_names(
    a: doc.Operation | doc.Phase, b: doc.Operation | doc.Phase, names: Names
) -> Iterator[tuple[str, str]]:
    """The paths of corresponding phases of two steps, those of phases within included."""
    for pair in match_named(a.phases, b.phases, names, lambda _: "").pairs:
        yield pair.a.path, pair.b.path
        yield from phase_names(pair.a, pair.b, names)
