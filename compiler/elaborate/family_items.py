"""Items of a process and of its platform: what names them, what is left out, and the words said of them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from pac.compiler.syntax import tree as t

N = TypeVar("N", bound=t.Node)
Key = tuple[str, ...]
TEXTS = frozenset({"evidence", "assumed", "note", "source"})
REASON = frozenset({"because", "change"})
EFFECTS = frozenset({"affects", "no_effect", "covers"})


@dataclass(frozen=True, slots=True)
class Reason:
    """The reason that stands on a line, or on what encloses it."""

    because: t.Clause | None = None
    change: t.Clause | None = None

    @property
    def clauses(self) -> t.Clauses:
        return tuple(clause for clause in (self.because, self.change) if clause is not None)


def key_of(node: t.Node) -> Key | None:
    """What makes an item the same in platform and process: its sort and its name."""
    if isinstance(node, t.Word):
        return ("word", node.word)
    if isinstance(node, t.Test):
        by = (clause.payload for clause in node.clauses if clause.word == "by")
        return ("test", node.purpose.text, *(name.text for name in by if isinstance(name, t.Name)))
    if isinstance(node, t.Contains):
        return ("contains", node.substance.text)
    if isinstance(node, t.Clears):
        return ("clears", *(claim.target.text for claim in node.claims))
    if isinstance(node, t.DesignSpace):
        return ("design space", node.name.text if node.name else "design_space")
    if isinstance(node, t.RealTimeRelease):
        return ("rtrt",)
    if isinstance(node, t.Control):
        return None
    name = getattr(node, "name", None)
    return (type(node).__name__, name.text) if isinstance(name, t.Name) else None


def path_of(node: t.Node) -> str:
    """The last part of an item's path."""
    key = key_of(node)
    return ".".join(part for part in key[1:] if part) if key is not None else ""


def paths_in(items: Iterable[t.Node], prefix: str = "") -> Iterator[str]:
    """All that can be removed: named items, those of steps and materials, and controls."""
    for item in items:
        if isinstance(item, t.Control):
            yield from (f"{prefix}control.{name.text}" for name in item.names)
        elif isinstance(item, (t.UnitOperation, t.MaterialDecl)):
            yield f"{prefix}{item.name.text}"
            yield from paths_in(item.items, f"{prefix}{item.name.text}.")
        elif not isinstance(item, (t.Word, t.Remove)) and path_of(item):
            yield f"{prefix}{path_of(item)}"


def removals_in(items: Iterable[t.Node]) -> Iterator[tuple[str, t.Remove]]:
    """Every `remove` with the path of the block that it stands in."""
    for item in items:
        if isinstance(item, t.Remove):
            yield "", item
        elif isinstance(item, (t.UnitOperation, t.MaterialDecl)):
            yield from ((f"{item.name.text}.", part) for part in item.items if isinstance(part, t.Remove))


def is_within(path: str, removed: set[str]) -> bool:
    """Whether a path, or a phase that it lies in, is removed."""
    parts = path.split(".")
    return any(".".join(parts[:end]) in removed for end in range(2, len(parts) + 1)) or path in removed


def removals(items: Iterable[t.Node]) -> Iterator[t.Remove]:
    """Every `remove` of a process."""
    return (node for _, node in removals_in(items))


def arrows_left(
    streams: Iterable[t.Stream], gone: set[str], removed: list[tuple[t.Ref, t.Ref]]
) -> Iterator[t.Stream]:
    """Each arrow as a line of its own, without those removed and those of removed steps and materials."""
    for stream in streams:
        for pair in itertools.pairwise(stream.endpoints):
            ends = {ref.parts[0].text for ref in pair}
            if not ends & gone and not any(same_arrow(pair, other) for other in removed):
                yield replace(stream, endpoints=pair)


def same_arrow(one: tuple[t.Ref, t.Ref], other: tuple[t.Ref, t.Ref]) -> bool:
    """Whether two arrows join the same ends; a port that is not named may be any."""
    return all(
        a.parts[0].text == b.parts[0].text and (len(a.parts) == 1 or len(b.parts) == 1 or a.text == b.text)
        for a, b in zip(one, other, strict=True)
    )


def without_names(node: t.Node, names: set[str]) -> t.Node:
    """A tree in which no clause names the attributes that were removed."""
    return cast(t.Node, _unnamed(node, names)) if names else node


def _unnamed(value: Any, names: set[str]) -> Any:
    if isinstance(value, tuple):
        kept = (_unnamed(item, names) for item in value)
        return tuple(item for item in kept if item is not None)
    if isinstance(value, t.Clause) and value.word in EFFECTS and isinstance(value.payload, tuple):
        left = tuple(name for name in value.payload if name.text not in names)
        return replace(value, payload=left) if left else None
    if not isinstance(value, t.Node) or not is_dataclass(value):
        return value
    return replace(value, **{f.name: _unnamed(getattr(value, f.name), names) for f in fields(value)})


def centre_of(value: t.PlusMinus) -> t.Exact:
    """The set point of `35.0 ± 0.5 degC`, with its unit."""
    centre = value.centre
    if isinstance(centre, t.Number) and centre.unit is None:
        centre = replace(centre, unit=value.tolerance.unit)
    return t.Exact(value.start, value.centre.end, centre)


def joined_clauses(base: t.Clauses, own: t.Clauses) -> t.Clauses:
    """The clauses of both; what can be said once is the process's."""
    single = {clause.word for clause in own} - TEXTS
    return (*(clause for clause in base if clause.word not in single), *own)


def reason_of(clauses: t.Clauses, around: Reason) -> Reason:
    first: Callable[[str], t.Clause | None] = lambda word: next(  # noqa: E731
        (clause for clause in clauses if clause.word == word), None
    )
    because = first("because")
    return Reason(because, first("change")) if because is not None else around


def text_of(clause: t.Clause | None) -> str | None:
    return clause.payload.value if clause is not None and isinstance(clause.payload, t.Text) else None


def unreasoned(node: N) -> N:
    """A node without the reason that belongs to the difference."""
    clauses = getattr(node, "clauses", None)
    if clauses is None:
        return node
    return replace(node, clauses=tuple(clause for clause in clauses if clause.word not in REASON))  # type: ignore[call-arg]
