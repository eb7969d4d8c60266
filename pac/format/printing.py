"""Statements to lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from pac.format.cells import CLAUSE_GAP, Cell, Cells
from pac.format.layout import Block, File, Statement
from pac.format.reading import Comment, Gap, Reading
from pac.format.tables import MAX_WIDTH, Entry, Row, align

INDENT = 2
CONTINUATION = 4
MAX_ONE_LINE = 110
"""The widest block that stays on one line."""
MAX_INTERRUPTION = 5
"""A table goes on behind a block of at most so many lines."""

_LIGHT, _SHORT, _HEAVY = range(3)
"""Blocks between the lines of a table: notes on the line (or none), a few other lines, more."""

EMPTY = "{ }"

APART = frozenset({"unit_operation"})
"""Rules whose statements have a blank line around them wherever they stand."""


def print_file(reading: Reading, file: File) -> str:
    """The canonical text of a file."""
    lines = _Printer(reading).items(file.items, file.closing, 0, top=True)
    return "".join(f"{line}\n" for line in lines)


class _Printer:
    def __init__(self, reading: Reading) -> None:
        self.pieces = reading.pieces
        self.gaps: list[Gap] = reading.gaps
        self.cells = Cells(reading)

    # ------------------------------------------------------------------ blocks

    def items(
        self, items: Sequence[Statement], closing: Iterable[Comment], depth: int, *, top: bool = False
    ) -> list[str]:
        """The lines of a block's inside, or of a file."""
        lines: list[str] = []
        before: Statement | None = None
        for group in self._groups(items, top):
            printed = self._group(group, depth)
            for statement, own in zip(group, printed, strict=True):
                blank = before is not None and self._apart(before, statement, top)
                blank = self._comments(lines, statement.above, depth, blank)
                if lines and (blank or statement.blank):
                    lines.append("")
                lines.extend(own)
                before = statement
        self._comments(lines, closing, depth, blank=False)
        return lines

    def _comments(self, lines: list[str], comments: Iterable[Comment], depth: int, blank: bool) -> bool:
        """Add comment lines; whether the blank line asked for is still owed."""
        for comment in comments:
            stands_in = comment.text.startswith(VERBATIM)
            if lines and ((blank and not stands_in) or comment.after_blank):
                lines.append("")
            # A comment belongs to what follows; broken lines may belong to what stands above.
            blank = blank and stands_in
            lines.append(comment.text if stands_in else _indented(comment.text, depth))
        return blank

    def _apart(self, above: Statement, below: Statement, top: bool) -> bool:
        """Whether a blank line always stands between two statements."""
        if top:
            return above.rule != below.rule or above.block is not None or below.block is not None
        return above.rule in APART or below.rule in APART

    # ------------------------------------------------------------------ tables

    def _groups(self, items: Sequence[Statement], top: bool) -> list[list[Statement]]:
        groups: list[list[Statement]] = []
        above: Statement | None = None
        for statement in items:
            if above is None or not self._continues(above, statement) or self._apart(above, statement, top):
                groups.append([])
            groups[-1].append(statement)
            above = statement
        return groups

    def _continues(self, above: Statement, below: Statement) -> bool:
        """Whether two neighbouring statements are lines of one table."""
        if below.blank or below.above or not (self._is_row(above) and self._is_row(below)):
            return False
        weights = {self._weight(above), self._weight(below)}
        if _HEAVY in weights or weights == {_SHORT}:
            return False
        return self.cells.shape(above) == self.cells.shape(below)

    def _is_row(self, statement: Statement) -> bool:
        """Whether a statement, its block aside, is one line."""
        head = statement.parts[0]
        if not statement.simple or not statement.rule or not isinstance(head, tuple):
            return False
        return not self._breaks(*head)

    def _weight(self, statement: Statement) -> int:
        """How much a statement's block interrupts a table."""
        block = statement.block
        if block is None or not block.items or block.one_line:
            return _LIGHT
        if len(block.items) > MAX_INTERRUPTION or any(item.block is not None for item in block.items):
            return _HEAVY
        return _LIGHT if all(item.rule and self.cells.notes(item) for item in block.items) else _SHORT

    def _breaks(self, first: int, last: int) -> bool:
        return any(self.gaps[at].newline for at in range(first + 1, last + 1)) or any(
            "\n" in piece.text for piece in self.pieces[first : last + 1]
        )

    def _group(self, statements: Sequence[Statement], depth: int) -> list[list[str]]:
        """The lines of each statement of a table."""
        if not self._is_row(statements[0]):
            return [self._alone(statement, depth) for statement in statements]
        rows = [self._row(statement, depth) for statement in statements]
        indent = " " * (INDENT * depth)
        heads = [indent + line for line in align(rows, len(indent))]
        remarks = [self._head_remark(statement, row) for statement, row in zip(statements, rows, strict=True)]
        heads = _with_remarks(heads, remarks)
        return [
            [head, *self._below(statement, row, depth)]
            for statement, row, head in zip(statements, rows, heads, strict=True)
        ]

    def _row(self, statement: Statement, depth: int) -> Row:
        cells = self.cells.of(statement)
        clauses = any(not cell.clause and cell.key == "rest" for cell in cells)
        entries = self._entries(cells, loose=not clauses)
        block = statement.block
        if block is None:
            return Row(entries)
        inside = self._one_line(block)
        if inside is None:
            return Row(entries, " {")
        row = Row([*entries, *inside])
        if len(row.plain) + INDENT * depth > MAX_ONE_LINE:
            return Row(entries, " {")
        return row

    def _entries(self, cells: Sequence[Cell], *, loose: bool) -> list[Entry]:
        entries: list[Entry] = []
        for cell in cells:
            prose = cell.clause and self.pieces[cell.last].string
            others = [entry for entry in entries if entry.following]
            first = loose and cell.clause and (not others or (prose and not others[-1].prose))
            gap = CLAUSE_GAP if cell.clause else 1
            text = self.text(cell.first, cell.last, 0)
            entries.append(Entry(cell.key, text, gap, cell.clause, first, prose))
        return entries

    def _head_remark(self, statement: Statement, row: Row) -> str:
        block = statement.block
        return block.remark if block is not None and row.tail else statement.remark

    def _below(self, statement: Statement, row: Row, depth: int) -> list[str]:
        """The lines of a row's block and its end."""
        block = statement.block
        if block is None or not row.tail:
            return []
        inside = self.items(block.items, block.closing, depth + 1)
        return [*inside, *_with_remarks([_indented("}", depth)], [statement.remark])]

    # ------------------------------------------------------------------ one line

    def _one_line(self, block: Block) -> list[Entry] | None:
        """A block that its author wrote on one line; None if it cannot stay there."""
        if not block.items:
            empty = not block.closing and not block.remark
            return [Entry("{", EMPTY, 1, True)] if empty else None
        if not block.one_line:
            return None
        if len(block.items) == 1 and block.items[0].block is None:
            cells = self.cells.of(block.items[0])
            clauses = self._entries([cell for cell in cells if cell.clause], loose=False)
            first = cells[0].first
            last = next((cell.first - 1 for cell in cells[1:] if cell.clause), cells[-1].last)
            entries = [Entry("{", "{ " + self.text(first, last, 0), 1, True), *clauses]
            end = entries[-1]
            entries[-1] = Entry(end.key, end.text + " }", end.gap, True)
            return entries
        inside = "; ".join(self._plain(item) or "" for item in block.items)
        if any(self._plain(item) is None for item in block.items):
            return None
        return [Entry("{", f"{{ {inside} }}", 1, True)]

    def _plain(self, statement: Statement) -> str | None:
        """A statement on one line without any alignment."""
        row = self._row(statement, 0) if self._is_row(statement) else None
        return None if row is None or row.tail else row.plain

    # ------------------------------------------------------------------ other statements

    def _alone(self, statement: Statement, depth: int) -> list[str]:
        """A statement that is no row: it spans lines, or goes on behind a block."""
        self.cells.of(statement)
        lines: list[str] = []
        text = " " * (INDENT * depth)
        for number, part in enumerate(statement.parts):
            space = " " if number else ""
            if number and isinstance(part, tuple) and part[0] in self.cells.clause_starts:
                space = " " * CLAUSE_GAP
            if isinstance(part, tuple):
                text += space + self.text(*part, depth)
                continue
            if not part.items and not part.closing and not part.remark:
                text += space + EMPTY
                continue
            lines.extend(_with_remarks([text + space + "{"], [part.remark]))
            lines.extend(self.items(part.items, part.closing, depth + 1))
            text = _indented("}", depth)
        return [*lines, *_with_remarks([text], [statement.remark])]

    def text(self, first: int, last: int, depth: int) -> str:
        """Tokens with the spaces between them; the author's line breaks behind operators are kept."""
        parts = [self.pieces[first].text]
        margin = " " * (INDENT * depth + CONTINUATION)
        for at in range(first + 1, last + 1):
            gap = self.gaps[at]
            if gap.newline:
                remark = f"  {gap.trailing}" if gap.trailing else ""
                parts.append(remark + "\n")
                parts.extend(f"{margin}{comment.text}\n" for comment in gap.own)
                parts.append(margin)
            else:
                # The statements of a block that stands in the middle of a line.
                parts.append(";" if gap.boundary and self._between(at) else "")
                parts.append(" " * self.cells.space(at))
            parts.append(self.pieces[at].text)
        return "".join(parts)

    def _between(self, at: int) -> bool:
        """Whether a line end before a token stands between two statements, not beside a brace."""
        return self.pieces[at - 1].text != "{" and self.pieces[at].text != "}"


VERBATIM = "#\0"
"""Starts a comment that stands for lines which are not formatted; it has no indent."""


def _indented(text: str, depth: int) -> str:
    return " " * (INDENT * depth) + text


def _with_remarks(lines: Sequence[str], remarks: Sequence[str]) -> list[str]:
    """Comments behind lines, aligned where neighbouring lines have them."""
    out = list(lines)
    for has_remark, run in groupby(range(len(out)), key=lambda number: bool(remarks[number])):
        if not has_remark:
            continue
        numbers = list(run)
        fitting = [n for n in numbers if _width(out[n]) + 2 + len(remarks[n]) <= MAX_WIDTH]
        start = max((_width(out[n]) + 2 for n in fitting), default=0)
        for n in numbers:
            aligned = start if start + len(remarks[n]) <= MAX_WIDTH else 0
            spaces = max(aligned - _width(out[n]), 2)
            out[n] += " " * spaces + remarks[n]
    return out


def _width(line: str) -> int:
    return len(line.rpartition("\n")[2])
