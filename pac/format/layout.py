"""Tokens to statements and blocks: the shape of a file, whatever its words are."""

from __future__ import annotations

from dataclasses import dataclass

from pac.format.reading import Comment, Gap, Reading

LONGEST_WITHIN = 80
"""The widest block that stands in the middle of a line."""


@dataclass(slots=True)
class Block:
    """`{ … }`. `closing` are comments before the brace; `remark` is the comment behind the opening one."""

    items: list[Statement]
    closing: tuple[Comment, ...]
    remark: str
    one_line: bool
    """Whether its author wrote it on one line."""
    opens: int
    closes: int


@dataclass(slots=True)
class Statement:
    """Runs of tokens (first, last) and blocks in turn; `above` are the comment lines before it."""

    parts: list[tuple[int, int] | Block]
    above: tuple[Comment, ...]
    blank: bool
    """Whether a blank line stands directly before it (after the comments)."""
    remark: str
    """The comment on its last line."""
    first: int
    last: int
    rule: str
    """The grammar rule, where there is one for exactly these tokens."""

    @property
    def block(self) -> Block | None:
        """The block that ends it, if any."""
        part = self.parts[-1]
        return part if isinstance(part, Block) else None

    @property
    def simple(self) -> bool:
        """One run of tokens, and at most a block behind it: a candidate for a table."""
        return len([part for part in self.parts if not isinstance(part, Block)]) == 1


@dataclass(slots=True)
class File:
    items: list[Statement]
    closing: tuple[Comment, ...]


def lay_out(reading: Reading) -> File:
    """The statements of a file."""
    layout = _Layout(reading)
    items, at = layout.statements(0)
    return File(items, reading.gaps[at].own)


class _Layout:
    def __init__(self, reading: Reading) -> None:
        self.pieces = reading.pieces
        self.gaps: list[Gap] = reading.gaps
        self.outermost = reading.outermost

    def _is(self, at: int, mark: str) -> bool:
        return at < len(self.pieces) and self.pieces[at].text == mark

    def statements(self, at: int) -> tuple[list[Statement], int]:
        """The statements up to the end of a block (or file), and the token after them."""
        found: list[Statement] = []
        while at < len(self.pieces) and not self._is(at, "}"):
            statement = self.statement(at)
            found.append(statement)
            at = statement.last + 1
        return found, at

    def statement(self, first: int) -> Statement:
        parts: list[tuple[int, int] | Block] = []
        at = run = first
        while True:
            if self._is(at, "{"):
                inside = self._within(at)
                if inside:
                    at = inside
                    if self._ends(at):
                        break
                    continue
                if at > run:
                    parts.append((run, at - 1))
                block = self.block(at)
                parts.append(block)
                at = run = block.closes + 1
            else:
                at += 1
            if self._ends(at):
                break
        if at > run:
            parts.append((run, at - 1))
        before = self.gaps[first]
        branch = self.outermost.get(first)
        rule = branch.name if branch is not None and branch.last == at - 1 else ""
        return Statement(parts, before.own, before.blank, self.gaps[at].trailing, first, at - 1, rule)

    def _ends(self, at: int) -> bool:
        """Whether a statement ends before this token."""
        return at >= len(self.pieces) or self.gaps[at].boundary or self._is(at, "}")

    def _within(self, opens: int) -> int | None:
        """The token behind a short block on one line that its statement goes on behind; None for any other.

        Such a block stays in its line like a value in parentheses.
        """
        depth, at = 0, opens
        length = 0
        while at < len(self.pieces):
            piece = self.pieces[at]
            depth += (piece.text == "{") - (piece.text == "}")
            length += len(piece.text) + 1
            if at > opens and (self.gaps[at].newline or self.gaps[at].comments):
                return None
            at += 1
            if depth == 0:
                break
        if depth or length > LONGEST_WITHIN or self._ends(at) or self.gaps[at].newline:
            return None
        return at

    def block(self, opens: int) -> Block:
        items, closes = self.statements(opens + 1)
        inside = self.gaps[opens + 1 : closes + 1]
        one_line = not any(gap.newline or gap.comments for gap in inside)
        one_line = one_line and not any("\n" in piece.text for piece in self.pieces[opens:closes])
        closing = self.gaps[closes].own if items else self.gaps[opens + 1].own
        remark = self.gaps[opens + 1].trailing
        return Block(items, closing, remark, one_line, opens, closes)
