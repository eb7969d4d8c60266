"""The result of a comparison, and the collector that the comparing modules write to."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from pac.compiler import document as doc
from pac.compiler.compare.exact import Meaning
from pac.compiler.compare.rules import rule_named, severity_rank


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a change as its author wrote it; `value` and `unit` only where it is one number."""

    text: str
    value: str | None = None
    unit: str | None = None
    origin: str | None = None
    reason: str | None = None
    change: str | None = None
    file: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Delta:
    """B minus A; temperature differences are in delta_degC."""

    value: str
    unit: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """Why a change does not count: declared site variance, or an acceptance by a person."""

    kind: str
    reason: str | None = None
    by: str | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A transfer's `accept CLASS path because … by … until …`; valid to the end of the day `until`."""

    change_class: str
    path: str
    reason: str | None
    by: str | None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One row. `tags` are all classes that apply, the first is `change_class`.

    `entity` is the path of what the row belongs to: `production.temperature` for the row
    `production.temperature.nor`. `step` is empty for what belongs to the whole process.
    """

    path: str
    entity: str
    step: str
    position: int
    change_class: str
    severity: str
    tags: tuple[str, ...]
    source: Side | None
    target: Side | None
    delta: Delta | None
    affects: tuple[str, ...]
    note: str | None
    fingerprint: str
    accepted: Accepted | None = None
    established: tuple[str, ...] = ()
    """Prompts from established conditions that the row is about."""

    @property
    def hidden(self) -> bool:
        """True for rows that a reader sees only on demand."""
        return self.severity == "none"


@dataclass(frozen=True, slots=True)
class End:
    """One of the two documents."""

    name: str
    label: str
    kind: str
    digest: str
    site: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences of B (`target`) against A (`source`).

    `changes` are ordered by severity, then along the flow; hidden ones (severity none) are last.
    `equal` are the rows of what does not differ. `notes` are about acceptances.
    """

    source: End
    target: End
    changes: tuple[Change, ...]
    equal: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def visible(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if not change.hidden)

    @property
    def open(self) -> tuple[Change, ...]:
        """What a person still has to decide on: visible and not accepted."""
        return tuple(change for change in self.visible if change.accepted is None)

    def reaches(self, severity: str) -> bool:
        """True where an open change is at least this severe (`--fail-on`)."""
        limit = severity_rank(severity)
        return any(severity_rank(change.severity) <= limit for change in self.open)


def sort_key(change: Change) -> tuple[int, int, str, str, str]:
    """Severity, then place along the flow, then path."""
    rank = severity_rank(change.severity)
    return rank, change.position, change.step, change.path, change.change_class + change.fingerprint


def fingerprint(path: str, change_class: str, source: Meaning, target: Meaning) -> str:
    """Sixteen hex digits of what changed in substance: not of wording, unit spelling or place."""
    text = json.dumps([path, change_class, source, target], ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row belongs."""

    path: str
    entity: str
    step: str = ""
    position: int = 0

    def at(self, aspect: str) -> Place:
        """An aspect of the same entity: `production.temperature` at `nor`."""
        return Place(f"{self.path}.{aspect}" if self.path else aspect, self.entity, self.step, self.position)


def side(value: doc.Quantity | doc.Range | str | None, origin: doc.Origin | None = None) -> Side | None:
    """A value as one side of a row; None where there is none."""
    if value is None:
        return None
    where = {}
    if origin is not None:
        where = {
            "origin": origin.kind,
            "reason": origin.reason,
            "change": origin.change,
            "file": origin.file,
            "line": origin.line,
        }
    if isinstance(value, doc.Quantity):
        return Side(value.text, value.value, value.unit, **where)  # type: ignore[arg-type]
    return Side(value if isinstance(value, str) else value.text, **where)  # type: ignore[arg-type]


@dataclass(slots=True)
class Rows:
    """Collects changes while two documents are walked through."""

    changes: list[Change] = field(default_factory=list)
    equal: list[Change] = field(default_factory=list)

    def add(
        self,
        place: Place,
        tags: Iterable[str],
        source: Side | None,
        target: Side | None,
        meanings: tuple[Meaning, Meaning],
        *,
        severity: str | None = None,
        delta: Delta | None = None,
        affects: Iterable[str] = (),
        note: str | None = None,
    ) -> None:
        """One row; its class is the tag of highest precedence, `severity` overrides that class's own."""
        ordered = tuple(sorted(set(tags), key=lambda tag: (rule_named(tag).order, tag)))
        main = ordered[0]
        self.changes.append(
            Change(
                place.path,
                place.entity,
                place.step,
                place.position,
                main,
                severity or rule_named(main).severity,
                ordered,
                source,
                target,
                delta,
                tuple(sorted(set(affects))),
                note,
                fingerprint(place.path, main, *meanings),
            )
        )

    def said(self, place: Place, source: str, target: str) -> None:
        """A TEXT_ONLY row where two wordings differ; nothing where they are the same."""
        if source != target:
            self.add(place, ["TEXT_ONLY"], Side(source), Side(target), (source, target))

    def respelled(self, place: Place, source: Side | None, target: Side | None, same: Meaning) -> None:
        """Equal in base units, written in another way."""
        self.add(place, ["EQUAL_AFTER_CONVERSION"], source, target, (same, same))

    def equal_since(self, count: int, place: Place, text: str) -> None:
        """An EQUAL row where nothing was added since there were `count` changes."""
        if len(self.changes) == count:
            one = Side(text)
            mark = fingerprint(place.path, "EQUAL", None, None)
            self.equal.append(
                Change(
                    place.path,
                    place.entity,
                    place.step,
                    place.position,
                    "EQUAL",
                    "none",
                    ("EQUAL",),
                    one,
                    one,
                    None,
                    (),
                    None,
                    mark,
                )
            )
