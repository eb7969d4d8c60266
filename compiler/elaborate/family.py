"""Process families: a process that begins with everything of its platform and says what differs.

Both are syntax trees here, and the result is one: whatever the language knows of is inherited
without being named in this module. What has a name replaces what had it; values are taken over
clause by clause.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, cast

from pac.compiler.elaborate.family_items import (
    REASON,
    TEXTS,
    Key,
    N,
    Reason,
    arrows_left,
    centre_of,
    is_within,
    joined_clauses,
    key_of,
    path_of,
    paths_in,
    reason_of,
    removals_in,
    same_arrow,
    text_of,
    unreasoned,
    without_names,
)
from pac.compiler.elaborate.reading import FileReader
from pac.compiler.model import Difference
from pac.compiler.problems import Related
from pac.compiler.source import one_line
from pac.compiler.syntax import tree as t

Row = tuple[str, str | None, str | None]
"""What differs, and the words of the platform and of the process."""
# What is said about a value and does not outlive it.
ABOUT_A_VALUE = frozenset({"evidence", "assumed", "note", "source", "because", "change"})
NOT_COMPARED = ABOUT_A_VALUE | {"waive"}


def shifted(node: N, by: int) -> N:
    """A tree whose places all lie further behind."""
    return cast(N, _shifted(node, by))


def _shifted(value: Any, by: int) -> Any:
    if isinstance(value, tuple):
        return tuple(_shifted(item, by) for item in value)
    if not isinstance(value, t.Node):
        return value
    places = {"start": value.start + by, "end": value.end + by}
    rest = {f.name: _shifted(getattr(value, f.name), by) for f in fields(value) if f.name not in places}
    return replace(value, **places, **rest)


class Specialiser:
    """Makes one declaration of a platform and a process of it; both stand in the reader's joined text."""

    def __init__(self, reader: FileReader, platform: t.ProcessDecl, own: t.ProcessDecl) -> None:
        self.reader = reader
        self.platform = platform
        self.own = own
        self.differences: list[Difference] = []

    def process(self) -> t.ProcessDecl:
        platform, own = self.platform, self.own
        kept = self._without_removed()
        flows = [item for item in kept if isinstance(item, t.Flow)]
        items = self._items(
            "",
            [item for item in kept if not isinstance(item, t.Flow)],
            [item for item in own.items if not isinstance(item, t.Flow)],
            Reason(),
        )
        own_flows = [item for item in own.items if isinstance(item, t.Flow)]
        return replace(
            own,
            label=own.label or platform.label,
            items=(*items, *self._flow(flows, own_flows)),
            clauses=joined_clauses(platform.clauses, own.clauses),
        )

    # ------------------------------------------------------------ reporting

    def _text(self, node: t.Node) -> str:
        return one_line(self.reader.source.text[node.start : node.end])

    def _differs(
        self,
        path: str,
        kind: str,
        node: t.Node,
        what: str,
        before: str | None,
        after: str | None,
        why: Reason,
    ) -> None:
        because, change = (text_of(clause) for clause in (why.because, why.change))
        self.differences.append(
            Difference(
                path, kind, what, before or None, after or None, because, change, self.reader.span(node)
            )
        )

    def _replaced(
        self,
        path: str,
        base: t.Node,
        own: t.Node,
        why: Reason,
        rows: Iterable[Row],
    ) -> None:
        """Record what replaces something, with its reason (D14 where there is none)."""
        listed = list(rows)
        for what, before, after in listed:
            kind = "added" if what and before is None else "replaced"
            self._differs(path, kind, own, what, before, after, why)
        if why.because is None and any(before is not None for _, before, _ in listed):
            self.reader.report(
                "D14",
                f"`{path}` differs from the platform without a reason",
                getattr(own, "name", None) or own,
                hint='add `because "…"`' + (" here, or to the block that holds it" if "." in path else ""),
                related=(Related("the platform says it here", self.reader.span(base)),),
                path=f"{self.own.name.text}.{path}",
            )

    # ------------------------------------------------------------ what is left out

    def _without_removed(self) -> tuple[t.Node, ...]:
        """The platform's items without those that the process removes, and without what names them."""
        paths: set[str] = set()
        arrows: list[tuple[t.Ref, t.Ref]] = []
        known = set(paths_in(self.platform.items))
        for prefix, node in removals_in(self.own.items):
            why = reason_of(node.clauses, Reason())
            self.reader.given(node.clauses, REASON | TEXTS, "`remove`")
            name = " -> ".join(ref.text for ref in node.targets)
            if why.because is None:
                self.reader.report(
                    "D14", f"`{name}` is removed without a reason", node, hint='add `because "…"`'
                )
            if len(node.targets) > 1:
                for pair in itertools.pairwise(node.targets):
                    if self._known_arrow(*pair):
                        arrows.append(pair)
                        path = f"{pair[0].parts[0].text}->{pair[1].parts[0].text}"
                        self._differs(path, "removed", node, "", None, None, why)
                continue
            (ref,) = node.targets
            path = f"{prefix}{ref.text}"
            if path not in known:
                own = {found.removeprefix(prefix) for found in known if found.startswith(prefix)}
                place = t.Name(ref.start, ref.end, ref.text)
                self.reader.unknown(f"part of the platform `{self.platform.name.text}`", place, own)
                continue
            paths.add(path)
            self._differs(path, "removed", node, "", None, None, why)
        gone = {path for path in paths if "." not in path}
        attributes = {path.rpartition(".")[2] for path in paths if self._is_attribute(path)}
        # A signature is on what was signed: nobody has approved the process by approving its platform.
        unsigned = (item for item in self.platform.items if not isinstance(item, t.Approval))
        items = (self._kept(item, "", paths, gone, arrows) for item in unsigned)
        return tuple(without_names(item, attributes) for item in items if item is not None)

    def _known_arrow(self, source: t.Ref, target: t.Ref) -> bool:
        found = [
            pair
            for item in self.platform.items
            if isinstance(item, t.Flow)
            for stream in item.streams
            for pair in itertools.pairwise(stream.endpoints)
        ]
        if any(same_arrow(pair, (source, target)) for pair in found):
            return True
        known = [f"{a.text} -> {b.text}" for a, b in found]
        place = t.Name(source.start, target.end, f"{source.text} -> {target.text}")
        self.reader.unknown(f"arrow in the platform `{self.platform.name.text}`", place, known)
        return False

    def _is_attribute(self, path: str) -> bool:
        head, _, rest = path.partition(".")
        for item in self.platform.items:
            if not rest and isinstance(item, t.ValueDecl) and item.name.text == head:
                return True
            if rest and isinstance(item, t.UnitOperation) and item.name.text == head:
                return any(isinstance(inner, t.ValueDecl) and inner.name.text == rest for inner in item.items)
        return False

    def _kept(
        self, item: t.Node, prefix: str, paths: set[str], gone: set[str], arrows: list[tuple[t.Ref, t.Ref]]
    ) -> t.Node | None:
        """An item of the platform without what is removed; None if nothing is left of it."""
        if isinstance(item, t.Control):
            names = tuple(
                name
                for name in item.names
                if f"{prefix}control.{name.text}" not in paths
                and not is_within(f"{prefix}{name.text}", paths)
            )
            return replace(item, names=names) if names else None
        if isinstance(item, t.Names):
            left = tuple(
                name
                for name in item.names
                if not is_within(f"{prefix}{name.text}", paths) and name.text not in gone
            )
            enough = len(left) > (1 if item.word == "interacts" else 0)
            return replace(item, names=left) if enough else None
        if isinstance(item, t.Order):
            removed = {f"{prefix}{item.first.text}", f"{prefix}{item.second.text}"} & paths
            return None if removed else item
        if isinstance(item, t.Clears):
            claims = tuple(claim for claim in item.claims if claim.target.text not in gone)
            return replace(item, claims=claims) if claims else None
        if isinstance(item, t.ClearanceDecl):
            steps = tuple(step for step in item.steps if step.text not in gone)
            lost = item.target.text in gone or item.name.text in gone or not steps
            return None if lost else replace(item, steps=steps)
        if isinstance(item, t.Flow):
            return replace(item, streams=tuple(arrows_left(item.streams, gone, arrows)))
        path = f"{prefix}{path_of(item)}"
        if path in paths:
            return None
        if isinstance(item, (t.UnitOperation, t.MaterialDecl)):
            inner = (self._kept(part, f"{path}.", paths, gone, arrows) for part in item.items)
            return replace(item, items=tuple(part for part in inner if part is not None))
        return item

    # ------------------------------------------------------------ what is said otherwise

    def _items(self, prefix: str, base: Iterable[t.Node], own: Iterable[t.Node], why: Reason) -> list[t.Node]:
        """The platform's items, each replaced where the process has one of its name, then the new ones."""
        items = list(base)
        places = {key: number for number, item in enumerate(items) if (key := key_of(item)) is not None}
        seen: set[Key] = set()
        for item in own:
            if isinstance(item, t.Remove):
                continue
            if isinstance(item, t.Control):
                items = self._control(prefix, items, item, why)
                places = {key: number for number, it in enumerate(items) if (key := key_of(it)) is not None}
                continue
            key = key_of(item)
            if key is not None and key in places and key not in seen:
                items[places[key]] = self._item(prefix, items[places[key]], item, why)
            else:
                items.append(item)
                if key is not None and not isinstance(item, t.Word):
                    self._differs(f"{prefix}{path_of(item)}", "added", item, "", None, None, why)
            seen |= {key} if key is not None else set()
        return items

    def _item(self, prefix: str, base: t.Node, own: t.Node, why: Reason) -> t.Node:
        path = f"{prefix}{path_of(own)}"
        if isinstance(own, t.ValueDecl) and isinstance(base, t.ValueDecl):
            return self._value(path, base, own, why)
        if isinstance(own, t.UnitOperation) and isinstance(base, t.UnitOperation):
            if own.operation_class is not None:
                self.reader.report(
                    "P06",
                    f"`{path}` has its class from the platform",
                    own.operation_class,
                    hint=f"leave `: {own.operation_class.text}` away to specialise the step; "
                    f'to put another in its place, `remove {path} because "…"` first',
                    related=(Related("the platform declares it here", self.reader.span(base.name)),),
                )
            return self._inside(path, base, own, why)
        if isinstance(own, t.MaterialDecl) and isinstance(base, t.MaterialDecl):
            if own.word != base.word:
                self.reader.report(
                    "N04",
                    f"`{path}` is a {base.word.replace('_', ' ')} in the platform, not a "
                    f"{own.word.replace('_', ' ')}",
                    own.name,
                    hint=f"write `{base.word} {path}`, or give it another name",
                    related=(Related("the platform declares it here", self.reader.span(base.name)),),
                )
                return base
            return self._inside(path, base, own, why)
        if isinstance(own, t.Word):
            return own
        texts = (self._text(base), self._text(own))
        if texts[0] == texts[1]:
            return own
        why = reason_of(getattr(own, "clauses", ()), why)
        short = tuple(text if len(text) <= LONGEST else None for text in texts)
        rows = [("", short[0], short[1])] if None not in short else [("", "", "")]
        self._replaced(path, base, own, why, rows)
        return unreasoned(own)

    def _inside(
        self,
        path: str,
        base: t.UnitOperation | t.MaterialDecl,
        own: t.UnitOperation | t.MaterialDecl,
        why: Reason,
    ) -> t.Node:
        """A step or material: what its line does not say is taken over, then what its block says."""
        why = reason_of(own.clauses, why)
        taken = {
            f.name: getattr(own, f.name) if getattr(own, f.name) not in (None, ()) else getattr(base, f.name)
            for f in fields(own)
            if f.name not in ("items", "clauses")
        }
        if isinstance(base, t.UnitOperation):
            taken["operation_class"] = base.operation_class
        own_clauses = tuple(clause for clause in own.clauses if clause.word not in REASON)
        rows = self._clause_rows(base.clauses, own_clauses)
        if rows:
            self._replaced(path, base, own, why, rows)
        return replace(
            own,
            **taken,
            items=tuple(self._items(f"{path}.", base.items, own.items, why)),
            clauses=joined_clauses(base.clauses, own_clauses),
        )

    def _value(self, path: str, base: t.ValueDecl, own: t.ValueDecl, why: Reason) -> t.ValueDecl:
        """A parameter or attribute: each clause replaces its like, the rest stays."""
        given = {clause.word for clause in own.clauses}
        why = reason_of(own.clauses, why)
        word = base.word if own.word.text == "parameter" else own.word
        value, dropped = own.value or base.value, given - TEXTS
        if own.value is None and isinstance(base.value, t.PlusMinus) and "nor" in given:
            value = centre_of(base.value)
        if isinstance(own.value, t.PlusMinus):
            dropped = dropped | {"nor"}
        if own.value is not None:
            dropped = dropped | ABOUT_A_VALUE
        rows: list[Row] = []
        if word.text != base.word.text:
            rows.append(("class", base.word.text, word.text))
        if own.kind is not None and base.kind is not None and own.kind.text != base.kind.text:
            rows.append(("kind", base.kind.text, own.kind.text))
        if own.value is not None:
            before = self._text(base.value) if base.value is not None else None
            if before != self._text(own.value):
                rows.append(("value", before, self._text(own.value)))
        rows += self._clause_rows(base.clauses, own.clauses)
        if value is not own.value and value is not base.value and base.value is not None:
            implied = self._text(base.value)
            rows = [(what, implied if what == "nor" else before, after) for what, before, after in rows]
        if rows:
            self._replaced(path, base, own, why, rows)
            dropped = dropped | REASON
        taken = {
            f.name: getattr(own, f.name) if getattr(own, f.name) not in (None, ()) else getattr(base, f.name)
            for f in fields(own)
        }
        reason = tuple(clause for clause in why.clauses if clause.word not in given)
        return replace(
            own,
            **{
                **taken,
                "word": word,
                "value": value,
                "items": tuple(self._items(f"{path}.", base.items, own.items, why)),
                "clauses": (
                    *(clause for clause in base.clauses if clause.word not in dropped),
                    *own.clauses,
                    *(reason if rows else ()),
                ),
            },
        )

    def _clause_rows(self, base: t.Clauses, own: t.Clauses) -> list[Row]:
        """The clauses that say something else; texts that justify are not compared."""
        rows: list[Row] = []
        for word in dict.fromkeys(clause.word for clause in own if clause.word not in NOT_COMPARED):
            before, after = (
                " ".join(
                    self._text(clause).removeprefix(word).strip() for clause in clauses if clause.word == word
                )
                for clauses in (base, own)
            )
            if before != after:
                rows.append((word, before or None, after))
        return rows

    def _control(self, prefix: str, items: list[t.Node], own: t.Control, why: Reason) -> list[t.Node]:
        """A control replaces that of the same parameters; a control of several keeps the others."""
        names = {name.text for name in own.names}
        kept: list[t.Node] = []
        why = reason_of(own.clauses, why)
        replaced = False
        for item in items:
            if isinstance(item, t.Control) and item is not own and names & {n.text for n in item.names}:
                for name in item.names:
                    if name.text in names:
                        self._replaced(f"{prefix}control.{name.text}", item, own, why, [("", "", "")])
                        replaced = True
                left = tuple(name for name in item.names if name.text not in names)
                if left:
                    kept.append(replace(item, names=left))
            else:
                kept.append(item)
        if not replaced:
            for name in own.names:
                self._differs(f"{prefix}control.{name.text}", "added", own, "", None, None, why)
        return [*kept, unreasoned(own) if replaced else own]

    # ------------------------------------------------------------ flow

    def _flow(self, base: list[t.Flow], own: list[t.Flow]) -> list[t.Flow]:
        """The platform's arrows, then the process's; one between the same ends replaces the other."""
        new = [
            (stream, pair)
            for flow in own
            for stream in flow.streams
            for pair in itertools.pairwise(stream.endpoints)
        ]
        found: list[t.Flow] = []
        replaced: set[int] = set()
        for flow in base:
            kept = []
            for stream in flow.streams:
                (pair,) = itertools.pairwise(stream.endpoints)
                other = next((s for s, ends in new if same_arrow(pair, ends)), None)
                if other is None:
                    kept.append(stream)
                    continue
                path = f"{pair[0].parts[0].text}->{pair[1].parts[0].text}"
                replaced.add(other.start)
                before, after = self._arrow(stream), self._arrow(unreasoned(other))
                if before != after:
                    self._replaced(
                        path, stream, other, reason_of(other.clauses, Reason()), [("", before, after)]
                    )
            found.append(replace(flow, streams=tuple(kept)))
        for stream, pair in new:
            if stream.start not in replaced:
                path = f"{pair[0].parts[0].text}->{pair[1].parts[0].text}"
                self._differs(path, "added", stream, "", None, None, Reason())
        for flow in own:
            streams = tuple(unreasoned(s) if s.start in replaced else s for s in flow.streams)
            found.append(replace(flow, streams=streams))
        return found

    def _arrow(self, stream: t.Stream) -> str:
        """An arrow with what is said of it, whatever line it stands in."""
        ends = " -> ".join(ref.text for ref in stream.endpoints)
        said = [*(clause for clause in stream.clauses if not isinstance(clause, t.Waive)), *stream.items]
        return " ".join([ends, *(["recycle"] if stream.recycle else []), *map(self._text, said)])


LONGEST = 100
"""Characters of a text that a list of differences still shows."""
