"""A statement as cells: the parts of a line that stand below each other in a table.

Cells follow from the grammar: the children of a statement's rule. A clause is a child that starts
with a word of its own; which words there are is the grammar's business.
"""

from __future__ import annotations

from dataclasses import dataclass

from pac.format.layout import Statement
from pac.format.reading import Branch, Piece, Reading

CLAUSE_GAP = 2
"""Columns between clauses; everything else on a line is one column apart."""

TIED = frozenset({"at_clause", "in_clause", "since_clause", "one_of"})
"""Rules that begin with a word and belong to what stands before them (`hold <= 24 h at 5 degC in bag`)."""

POINT = "course_point"
"""The rule of a point in a profile, schedule or gradient."""

CONDITIONS = frozenset({"junction", "negation", "comparison"})
"""Rules that may start with a word (`not`) and are no clause for that."""

SENTENCES = frozenset({"rule_line"})
"""Rules of lines that read as sentences: their first word is no column."""

CLOSE = frozenset({"method", "place", "inputs", "frequency", "moment", "family"})
"""Rules that read on from what stands before them: `test release by elisa from pool every batch`."""

VALUE = "="
"""The key of a value's cell, with or without the sign."""

_STARTERS = frozenset({":", VALUE, "->"})
_NO_SPACE_BEFORE = frozenset({",", ".", ")", "^"})
_NO_SPACE_AFTER = frozenset({".", "(", "^"})


@dataclass(frozen=True, slots=True)
class Cell:
    """Tokens first..last. Cells of one table with the same key stand in one column."""

    key: str
    first: int
    last: int
    clause: bool


class Cells:
    """The cells of every statement of a file, and the spaces between its tokens."""

    def __init__(self, reading: Reading) -> None:
        self.pieces = reading.pieces
        self.signs = reading.signs
        self.outermost = reading.outermost
        self.tight = reading.tight
        self.clause_starts: set[int] = set()

    def of(self, statement: Statement) -> list[Cell]:
        """The cells of the tokens before the first block. Marks where clauses start."""
        head = statement.parts[0]
        if not isinstance(head, tuple):
            return []
        branch = self.outermost.get(statement.first)
        if branch is None or branch.last != statement.last:
            return [Cell("all of it", *head, clause=False)]
        starts = _Starts(self, branch, head[1]).starts
        if branch.last > head[1]:
            self.clause_starts.update(
                at for at, _, clause in _Starts(self, branch, branch.last).starts if clause
            )
        ends = [start for start, _, _ in starts[1:]] + [head[1] + 1]
        cells = [
            Cell(key, start, end - 1, clause)
            for (start, key, clause), end in zip(starts, ends, strict=True)
            if start < end
        ]
        self.clause_starts.update(cell.first for cell in cells[1:] if cell.clause)
        return cells

    def notes(self, statement: Statement) -> bool:
        """Whether a statement is a line of clauses and nothing else."""
        cells = self.of(statement)
        return len(cells) > 1 and cells[1].key == "rest"

    def shape(self, statement: Statement) -> object:
        """What two statements must have in common to be lines of one table."""
        first = self.pieces[statement.first]
        if statement.rule == POINT:
            # A condition is longer than a time: lines of either sort are a table of their own.
            return statement.rule, first.text
        if not self.notes(statement):
            return "NAME" if first.type == "NAME" else statement.rule
        # Texts stand below each other; a short range above a long text would only be pushed away.
        return statement.rule, self.pieces[statement.first + 1].string

    def space(self, at: int) -> int:
        """Columns between a token and the one before it on the same line."""
        before, after = self.pieces[at - 1], self.pieces[at]
        if at in self.clause_starts:
            return CLAUSE_GAP
        if at - 1 in self.signs:
            return 0
        if "^" in (before.text, after.text) and not self._joins_unit(at):
            return 0
        if after.text in _NO_SPACE_BEFORE and after.text != "^":
            return 0
        if before.text in _NO_SPACE_AFTER and before.text != "^":
            return 0
        if after.text == "(" and before.type == "NAME":
            return 0
        if at in self.tight:
            return 0
        return 1

    def _joins_unit(self, at: int) -> bool:
        """`17 d ^ 2` is a power of a quantity, `17 d^2` is another unit: these keep their spaces."""
        caret = at if self.pieces[at].text == "^" else at - 1
        return caret > 0 and self.pieces[caret - 1].type == "UNIT"


class _Starts:
    """Where the cells of one statement start: (token, key, whether it is a clause)."""

    def __init__(self, cells: Cells, branch: Branch, last: int) -> None:
        self.pieces = cells.pieces
        self.starts: list[tuple[int, str, bool]] = []
        self.glued = False
        """Whether the next child belongs to the cell that was started last."""
        self.keys: set[str] = set()
        children = [child for child in branch.children if _first(child) <= last]
        if branch.name == POINT:
            self._point(children)
        elif all(isinstance(child, Branch) and self._named(child) for child in children):
            self._line_of_clauses(children, apart=branch.name not in SENTENCES)
        else:
            for child, following in zip(children, [*children[1:], None], strict=True):
                self._child(child, alone=following is None or self._opens(following))

    def _named(self, child: Branch) -> bool:
        piece = self.pieces[child.first]
        return piece.word or piece.type == "NAME"

    def _start(self, at: int, key: str, clause: bool = False) -> None:
        self.starts.append((at, key, clause))
        self.keys.add(key)
        self.glued = False

    def _start_clause(self, child: Branch, first: int) -> None:
        """A clause, or a part that reads on: this one only where no clause stands between."""
        key = self.pieces[first].text
        if child.name in CLOSE and not any(clause for _, _, clause in self.starts):
            self._start_once(first, key, glue=False)
        else:
            self._start(first, key, True)

    def _line_of_clauses(self, children: list[Branch | int], *, apart: bool) -> None:
        """With `apart`, the first word is a column of its own, so that what follows it is aligned."""
        for number, child in enumerate(children):
            first = _first(child)
            if number == 0:
                self._start(first, "word")
                if apart and isinstance(child, Branch) and child.last > first:
                    self._start(first + 1, "rest")
            elif isinstance(child, Branch) and child.name not in TIED:
                self._start_clause(child, first)

    def _point(self, children: list[Branch | int]) -> None:
        """`at 7 d: 33 degC ramp 12 h`: when, what, how."""
        colon = False
        for number, child in enumerate(children):
            first = _first(child)
            if number == 0:
                self._start(first, "word")
            elif colon:
                self._start(first, VALUE)
            elif isinstance(child, int) and self.pieces[first].word:
                self._start(first, self.pieces[first].text)
            colon = self.pieces[first].text == ":"

    def _opens(self, child: Branch | int) -> bool:
        """Whether a child starts a cell whatever stands before it."""
        piece = self.pieces[_first(child)]
        return piece.word or piece.string or piece.text in _STARTERS

    def _child(self, child: Branch | int, *, alone: bool) -> None:
        """`alone`: whether a word here says all by itself, like `optional`."""
        first = _first(child)
        piece = self.pieces[first]
        glued, self.glued = self.glued, False
        condition = isinstance(child, Branch) and child.name in CONDITIONS
        if isinstance(child, Branch) and piece.word and self.starts and not condition:
            if child.name not in TIED:
                self._start_clause(child, first)
        elif isinstance(child, int) and piece.text in _STARTERS:
            self._start_once(first, piece.text)
        elif isinstance(child, int) and piece.word:
            if not self.starts:
                self._start(first, "word")
            elif alone:
                self._start_once(first, "flag", glue=False)
            else:
                self._start_once(first, VALUE if len(self.starts) == 1 else piece.text)
        elif isinstance(child, int) and _is_mark(piece):
            self.glued = True
        elif glued:
            return
        elif piece.string:
            self._start_once(first, "label", glue=False)
        elif isinstance(child, Branch) and piece.type != "NAME" and not piece.word:
            self._start_once(first, VALUE, glue=False)
        else:
            # A field behind a clause stands in line with the clauses, whatever its own shape.
            behind = any(clause for _, _, clause in self.starts)
            self._start(first, f"name{len(self.starts)}" if self.starts else "word", behind)

    def _start_once(self, at: int, key: str, *, glue: bool = True) -> None:
        """A second cell of the same key would have no column of its own: it stays with the first."""
        if key not in self.keys:
            self._start(at, key)
        self.glued = glue


def _is_mark(piece: Piece) -> bool:
    return not (piece.string or piece.text[0].isalnum() or piece.text[0] == "_" or piece.type == "UNIT")


def _first(child: Branch | int) -> int:
    return child if isinstance(child, int) else child.first
