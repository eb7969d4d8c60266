"""Neighbouring lines of one shape as a table: which columns they share, and when they do not.

A row that would leave the page because of the alignment gives it up, first for its clauses, then for
everything; the longest row of a table goes first, since it is the one that pushes the others out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MAX_WIDTH = 110

ALL, FIRST, HEAD, NOTHING = range(4)
"""What of a row is aligned: everything, no clause behind the first one, no clause, nothing."""

COST = {ALL: 0, FIRST: 1, HEAD: 3, NOTHING: 9}
COST_OF_EXCESS = 2
"""How much it weighs that a row gives up its alignment, and that a row is a column too wide."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell of a row. Entries of a table with the same key stand in one column.

    A `following` entry is aligned with the one at the same position of neighbouring rows if both have
    the same key; the first one of a row also with different ones (`loose`).
    """

    key: str
    text: str
    gap: int
    following: bool = False
    loose: bool = False


@dataclass(slots=True)
class Row:
    """A line of a table without its indent. `tail` is what ends the line and is not aligned (` {`)."""

    entries: Sequence[Entry]
    tail: str = ""
    level: int = ALL

    @property
    def head(self) -> list[Entry]:
        return [entry for entry in self.entries if not entry.following]

    @property
    def following(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.following]

    @property
    def plain(self) -> str:
        """The row on its own."""
        text = ""
        for entry in self.entries:
            text += " " * (entry.gap if text else 0) + entry.text
        return text + self.tail


def align(rows: Sequence[Row], indent: int) -> list[str]:
    """The lines of a table, without indent, none wider than MAX_WIDTH because of the alignment."""
    room = MAX_WIDTH - indent
    lines: list[str] = []
    for part in _parts(rows, room):
        lines.extend(_align(part, room).lines)
    return lines


def _parts(rows: Sequence[Row], room: int) -> list[list[Row]]:
    """A table cut where it must be.

    Rows with other cells (one has a kind, the next has none) stay together while all of them fit.
    """
    parts: list[list[Row]] = []
    for row in rows:
        if parts and (_alike([*parts[-1], row]) or _all_fit([*parts[-1], row], room)):
            parts[-1].append(row)
        else:
            parts.append([row])
    return parts


def _alike(rows: Sequence[Row]) -> bool:
    """Whether the rows have the same cells, apart from some that are missing at the end of a head."""
    longest = max(([entry.key for entry in row.head] for row in rows), key=len)
    return all([entry.key for entry in row.head] == longest[: len(row.head)] for row in rows)


def _all_fit(rows: Sequence[Row], room: int) -> bool:
    fitting = _start(rows, room)
    return not _Lines(rows).excess(fitting, room)


def _start(rows: Sequence[Row], room: int) -> list[int]:
    """Set the levels to begin with. The rows that fit without alignment, by number."""
    fitting = [number for number, row in enumerate(rows) if len(row.plain) <= room]
    for row in rows:
        # A line that does not fit anyway is not made to: only its head takes part.
        row.level = HEAD
    for number in fitting:
        rows[number].level = ALL
    return fitting


def _align(rows: Sequence[Row], room: int) -> _Lines:
    fitting = _start(rows, room)
    lines = _Lines(rows)
    while excess := lines.excess(fitting, room):
        wide = max(excess, key=lambda number: excess[number])
        # Either it is itself too long for the table, or other rows push its columns to the right.
        tries = [
            (number, level)
            for number in (wide, *sorted(lines.pushers[wide] - {wide}))
            for level in range(rows[number].level + 1, NOTHING + 1)
        ]
        number, level = min(tries, key=lambda attempt: _cost(rows, *attempt, fitting, room))
        rows[number].level = level
        lines = _Lines(rows)
    for number in fitting:
        lines = _restored(rows, number, fitting, room, lines)
    return lines


def _cost(rows: Sequence[Row], number: int, level: int, fitting: Sequence[int], room: int) -> int:
    """How bad a table is with one row at another level."""
    before, rows[number].level = rows[number].level, level
    excess = sum(_Lines(rows).excess(fitting, room).values())
    cost = COST_OF_EXCESS * excess + sum(COST[row.level] for row in rows)
    rows[number].level = before
    return cost


def _restored(
    rows: Sequence[Row], number: int, fitting: Sequence[int], room: int, lines: _Lines
) -> _Lines:
    """The table with a row aligned again, as far as what was given up later made room for it."""
    row = rows[number]
    given_up = row.level
    for level in range(ALL, given_up):
        row.level = level
        attempt = _Lines(rows)
        if not attempt.excess(fitting, room):
            return attempt
    row.level = given_up
    return lines


class _Lines:
    """One attempt. `pushers` are the rows that made a row leave space, per row."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.pushers: list[set[int]] = [set() for _ in rows]
        self.lines = ["" for _ in rows]
        aligned = [number for number, row in enumerate(rows) if row.level < NOTHING]
        for key in _columns([[entry.key for entry in rows[number].head] for number in aligned]):
            self._place({n: entry for n in aligned for entry in rows[n].head if entry.key == key})
        for position in range(max((len(row.following) for row in rows), default=0)):
            self._clauses(position)
        for number, row in enumerate(rows):
            self.lines[number] = row.plain if row.level == NOTHING else self.lines[number] + row.tail

    def excess(self, fitting: Sequence[int], room: int) -> dict[int, int]:
        """How far rows that would fit without alignment leave the page."""
        return {n: len(self.lines[n]) - room for n in fitting if len(self.lines[n]) > room}

    def _clauses(self, position: int) -> None:
        run: dict[int, Entry] = {}
        for number, row in enumerate(self.rows):
            entry = row.following[position] if position < len(row.following) else None
            if entry is None or row.level >= HEAD or (row.level == FIRST and position > 0):
                self._place(run)
                run = {}
                if entry is not None:
                    self._place({number: entry})
            else:
                if run and not _together(list(run.values())[-1], entry):
                    self._place(run)
                    run = {}
                run[number] = entry
        self._place(run)

    def _place(self, entries: dict[int, Entry]) -> None:
        """Put one column behind what the lines hold so far."""
        ends = {n: len(self.lines[n]) + (entry.gap if self.lines[n] else 0) for n, entry in entries.items()}
        start = max(ends.values(), default=0)
        for number, entry in entries.items():
            if ends[number] < start:
                self.pushers[number].update(n for n, end in ends.items() if end == start)
            self.lines[number] = self.lines[number].ljust(start) + entry.text


def _together(above: Entry, below: Entry) -> bool:
    return above.key == below.key or (above.loose and below.loose)


def _columns(keys: Sequence[Sequence[str]]) -> list[str]:
    """All keys in an order that agrees with that of every row as far as possible."""
    found: list[str] = []
    for row in keys:
        at = 0
        for key in row:
            if key in found:
                at = max(at, found.index(key) + 1)
            else:
                found.insert(at, key)
                at += 1
    return found
