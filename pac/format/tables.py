"""Neighbouring lines of one shape as a table: which columns they share, and when they do not.

No row leaves the page because of the alignment: a row that would, or a row that pushes others out,
gives it up, first for its later clauses, then for all clauses, at last for everything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

MAX_WIDTH = 110

ALL, FIRST, HEAD, NOTHING = range(4)
"""What of a row is aligned: everything, no clause behind the first one, no clause, nothing."""

COST = {ALL: 0, FIRST: 1, HEAD: 3, NOTHING: 9}
COST_OF_EXCESS = 2
COST_OF_PART = 7
"""How much it weighs that a row gives up its alignment, that a row is a column too wide, and that a
table is cut."""

LONGEST_PART = 24
MOST_EXCEPTIONS = 2
"""How many rows a part has that is not a whole table, and how many of any part are not aligned at all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell of a row. Entries of a table with the same key stand in one column.

    A `following` entry is aligned with the one at the same position of neighbouring rows if both have
    the same key; the first clause and the first text of a row also with another one (`loose`). `prose` is text for
    people, which may run off the page in a table that is too wide anyway.
    """

    key: str
    text: str
    gap: int
    following: bool = False
    loose: bool = False
    prose: bool = False


@dataclass(slots=True)
class Row:
    """A line of a table without its indent. `tail` is what ends the line and is not aligned (` {`)."""

    entries: Sequence[Entry]
    tail: str = ""
    level: int = ALL
    head: list[Entry] = field(init=False)
    following: list[Entry] = field(init=False)
    plain: str = field(init=False)
    """The row on its own."""

    def __post_init__(self) -> None:
        self.head = [entry for entry in self.entries if not entry.following]
        self.following = [entry for entry in self.entries if entry.following]
        self.plain = self._joined(self.entries) + self.tail

    def width(self, without_prose: bool) -> int:
        """The width of the row on its own."""
        return len(self._joined(self.entries[: self.sober])) if without_prose else len(self.plain)

    def runs_out(self, width: int) -> bool:
        """Whether it is the texts at its end that are too much for the page."""
        return self.sober < len(self.entries) and self.width(True) <= width < len(self.plain)

    @property
    def sober(self) -> int:
        """How many entries stand before the texts at its end."""
        count = len(self.entries)
        while count and self.entries[count - 1].prose:
            count -= 1
        return count

    def _joined(self, entries: Sequence[Entry]) -> str:
        text = ""
        for entry in entries:
            text += " " * (entry.gap if text else 0) + entry.text
        return text


@dataclass(frozen=True, slots=True)
class _Page:
    """Where rows have to stay. In a table with a line whose texts leave the page anyway, the texts at
    the end of the others may do so too: what matters is that the numbers stand below each other."""

    width: int
    lenient: bool

    def excess(self, row: Row, end: int) -> int:
        """How far an aligned row leaves the page, if it would not do so on its own."""
        return max(end - self.width, 0) if row.width(self.lenient) <= self.width else 0


def align(rows: Sequence[Row], indent: int) -> list[str]:
    """The lines of a table, without indent."""
    width = MAX_WIDTH - indent
    lenient = any(row.runs_out(width) for row in rows)
    page = _Page(width, lenient)
    return [line for part in _parts(rows, page) for line in _align(part, page).lines]


def _parts(rows: Sequence[Row], page: _Page) -> list[Sequence[Row]]:
    """A table cut into the parts that are best aligned on their own: the cheapest of all ways."""
    if _price(rows, page) == COST_OF_PART:
        return [rows]
    best: list[tuple[int, list[int]]] = [(0, [])]
    """Per number of rows, the price of the best cut of so many, and where its parts start."""
    prices = [_prices(rows, start, page) for start in range(len(rows))]
    for end in range(1, len(rows) + 1):
        ways = [(best[start][0] + prices[start][end], start) for start in range(end) if end in prices[start]]
        price, start = min(ways)
        best.append((price, [*best[start][1], start]))
    starts = best[-1][1]
    return [rows[start:end] for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)]


def _prices(rows: Sequence[Row], start: int, page: _Page) -> dict[int, int]:
    """The price of every part from one row on, by where it ends, as far as longer ones can be of use."""
    prices: dict[int, int] = {}
    before = 0
    for end in range(start + 1, min(start + LONGEST_PART, len(rows)) + 1):
        price = _price(rows[start:end], page)
        if price is None or price > before + COST_OF_PART:
            break
        prices[end] = before = price
    return prices


def _price(rows: Sequence[Row], page: _Page) -> int | None:
    """About how bad it is to align these rows together; None if that cannot be."""
    try:
        columns = _columns([[entry.key for entry in row.head] for row in rows])
    except CycleError:
        return None
    widths = {key: 0 for key in columns}
    for row in rows:
        row.level = ALL
        for entry in row.head:
            widths[entry.key] = max(widths[entry.key], len(entry.text))
    holes = sum(_cost_of_hole(widths[key]) for row in rows for key in _missing(row, columns))
    table = _Table(rows, page)
    while table.excess:
        wide = [number for number in table.excess if rows[number].level < HEAD]
        if wide:
            for number in wide:
                rows[number].level += 1
        else:
            candidates = {n for number in table.excess for n in (number, *table.pushers[number])}
            longest = max(sorted(candidates), key=lambda n: (rows[n].level < NOTHING, len(rows[n].plain)))
            rows[longest].level = NOTHING
        if sum(row.level == NOTHING for row in rows) > MOST_EXCEPTIONS:
            return None
        table = _Table(rows, page)
    return COST_OF_PART + holes + sum(COST[row.level] for row in rows)


def _missing(row: Row, columns: Sequence[str]) -> list[str]:
    """The columns that a row leaves empty between its cells."""
    own = [entry.key for entry in row.head]
    return [key for key in columns[: columns.index(own[-1])] if key not in own] if own else []


def _cost_of_hole(width: int) -> int:
    """How much it weighs that a cell stays empty between others."""
    return 2 + width // 10


def _align(rows: Sequence[Row], page: _Page) -> _Table:
    for row in rows:
        row.level = ALL
    table = _Table(rows, page)
    while table.excess:
        wide = max(table.excess, key=lambda number: table.excess[number])
        # Either it is itself too long for the table, or other rows push its columns to the right.
        tries = [
            (number, level)
            for number in (wide, *sorted(table.pushers[wide] - {wide}))
            for level in range(rows[number].level + 1, NOTHING + 1)
        ]
        number, level = min(tries, key=lambda attempt: _cost(rows, attempt[0], attempt[1], page))
        rows[number].level = level
        table = _Table(rows, page)
    for row in rows:
        table = _restored(rows, row, page, table)
    return table


def _cost(rows: Sequence[Row], number: int, level: int, page: _Page) -> int:
    """How bad a table is with one row at another level."""
    before, rows[number].level = rows[number].level, level
    excess = sum(_Table(rows, page).excess.values())
    cost = COST_OF_EXCESS * excess + sum(COST[row.level] for row in rows)
    rows[number].level = before
    return cost


def _restored(rows: Sequence[Row], row: Row, page: _Page, table: _Table) -> _Table:
    """The table with a row aligned again, as far as what was given up later made room for it."""
    given_up = row.level
    for level in range(ALL, given_up):
        row.level = level
        attempt = _Table(rows, page)
        if not attempt.excess:
            return attempt
    row.level = given_up
    return table


class _Table:
    """Rows aligned at their levels.

    `pushers` are, per row, the rows that made it leave space; `excess` is by how much rows leave
    the page, for those that do.
    """

    def __init__(self, rows: Sequence[Row], page: _Page) -> None:
        self.rows = rows
        self.lines = ["" for _ in rows]
        self.ends = [0 for _ in rows]
        """Where the sober part of each line ends."""
        self.pushers: list[set[int]] = [set() for _ in rows]
        aligned = [number for number, row in enumerate(rows) if row.level < NOTHING]
        for key in _columns([[entry.key for entry in rows[number].head] for number in aligned]):
            self._place({n: entry for n in aligned for entry in rows[n].head if entry.key == key})
        for position in range(max((len(row.following) for row in rows), default=0)):
            self._clauses(position)
        for number, row in enumerate(rows):
            if row.level == NOTHING:
                self.lines[number] = row.plain
                self.ends[number] = row.width(without_prose=True)
            else:
                self.lines[number] += row.tail
        ends = self.ends if page.lenient else [len(line) for line in self.lines]
        excess = {number: page.excess(rows[number], end) for number, end in enumerate(ends)}
        self.excess = {number: columns for number, columns in excess.items() if columns}

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
        starts = {n: len(self.lines[n]) + (entry.gap if self.lines[n] else 0) for n, entry in entries.items()}
        start = max(starts.values(), default=0)
        for number, entry in entries.items():
            if starts[number] < start:
                self.pushers[number].update(n for n, least in starts.items() if least == start)
            self.lines[number] = self.lines[number].ljust(start) + entry.text
            if not entry.prose:
                self.ends[number] = len(self.lines[number])


def _together(above: Entry, below: Entry) -> bool:
    return above.key == below.key or (above.loose and below.loose)


def _columns(keys: Sequence[Sequence[str]]) -> list[str]:
    """All keys in an order that agrees with that of every row. Raises CycleError if there is none."""
    order: TopologicalSorter[str] = TopologicalSorter()
    for row in keys:
        for before, key in zip((None, *row), row, strict=False):
            order.add(key, *([before] if before is not None else []))
    return list(order.static_order())
