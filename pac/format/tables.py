"""Neighbouring lines of one shape as a table: which columns they share, and when they do not.

A row that would leave the page because of the alignment gives it up, first for its clauses, then for
everything; the longest row of a table goes first, since it is the one that pushes the others out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

MAX_WIDTH = 110


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
    level: int = field(default=0)
    """0 all aligned, 1 only the head, 2 nothing."""

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
    for row in rows:
        # A line that does not fit anyway is not made to: only its head takes part.
        row.level = 0 if len(row.plain) <= room else 1
    while True:
        lines = _lines(rows)
        wide = [row for row, line in zip(rows, lines, strict=True) if len(line) > room]
        level = next((level for level in (0, 1) if any(row.level == level for row in wide)), None)
        if level is None:
            return lines
        candidates = [row for row in rows if row.level == level]
        max(candidates, key=lambda row: len(row.plain)).level += 1


def _lines(rows: Sequence[Row]) -> list[str]:
    lines = ["" if row.level < 2 else row.plain.removesuffix(row.tail) for row in rows]
    aligned = [number for number, row in enumerate(rows) if row.level < 2]
    for key in _columns([[entry.key for entry in rows[number].head] for number in aligned]):
        here = {
            number: entry for number in aligned for entry in rows[number].head if entry.key == key
        }
        _place(lines, here)
    positions = max((len(rows[number].following) for number in aligned), default=0)
    for position in range(positions):
        run: dict[int, Entry] = {}
        for number, row in enumerate(rows):
            entry = row.following[position] if row.level < 2 and position < len(row.following) else None
            if entry is None:
                _place(lines, run)
                run = {}
            elif row.level == 1:
                lines[number] += " " * entry.gap + entry.text
            else:
                if run and not _together(list(run.values())[-1], entry):
                    _place(lines, run)
                    run = {}
                run[number] = entry
        _place(lines, run)
    return [line + row.tail for line, row in zip(lines, rows, strict=True)]


def _together(above: Entry, below: Entry) -> bool:
    return above.key == below.key or (above.loose and below.loose)


def _place(lines: list[str], entries: dict[int, Entry]) -> None:
    """Put one column behind what the lines hold so far."""
    start = max((len(lines[number]) + (entry.gap if lines[number] else 0) for number, entry in entries.items()), default=0)
    for number, entry in entries.items():
        lines[number] = lines[number].ljust(start) + entry.text


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
