"""Text to tokens, the gaps between them, and the branches of the grammar they belong to.

The tokens come from the parser of the language itself, so whatever grammar/pac.lark knows is known
here. Comments and line ends are not tokens of the grammar (some are even part of an operator's
token): they are found again in the text between two tokens.

`Branch` is the bare shape of a grammar rule: the formatter needs to know which tokens belong
together, never what they mean. Indices count significant tokens; offsets count code points.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pac.compiler.syntax import tables
from pac.compiler.syntax.machine import END, Machine, Unexpected
from pac.compiler.syntax.tables import Rule
from pac.compiler.syntax.tokens import Token

BOUNDARY = "_NL"
"""The terminal that ends a statement: a line end or `;`."""

_TAIL = re.compile(r"(?:\s|#[^\n]*)+\Z")
_GAP = re.compile(r"#[^\n]*|\n")


class Broken(Exception):
    """The text does not follow the grammar: `at` is where that shows.

    `before` are the tokens that were read until then, each with whether a statement starts there;
    `fresh` says whether one starts at the mistake.
    """

    def __init__(self, at: int, before: list[tuple[Piece, bool]], fresh: bool) -> None:
        super().__init__(f"syntax error at offset {at}")
        self.at, self.before, self.fresh = at, before, fresh

    def statement_around(self, offset: int) -> int:
        """Where the statement starts that reaches to an offset at or before the mistake."""
        start, starts = offset, self.fresh and offset == self.at
        for piece, begins in reversed(self.before):
            if piece.start > offset:
                continue
            if starts or (piece.text in ("{", "}") and piece.start < offset):
                break
            start, starts = piece.start, begins
        return start

    @property
    def end(self) -> int:
        """The end of the last token before the mistake."""
        return self.before[-1][0].end if self.before else 0


@dataclass(frozen=True, slots=True)
class Comment:
    text: str
    """From `#` to the end of its line, without spaces at its end."""
    after_blank: bool
    """Whether a blank line stands before it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two tokens (or before the first, or after the last)."""

    trailing: str
    """The comment on the line of the token before, or nothing."""
    own: tuple[Comment, ...]
    """Comments on lines of their own."""
    blank: bool
    """Whether a blank line stands directly before the next token."""
    newline: bool
    boundary: bool
    """Whether a statement ends here."""

    @property
    def comments(self) -> tuple[str, ...]:
        return (*([self.trailing] if self.trailing else []), *(comment.text for comment in self.own))


@dataclass(frozen=True, slots=True)
class Piece:
    """A significant token. `text` is as written, without what its terminal swallows behind it."""

    type: str
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def word(self) -> bool:
        """Whether the grammar reserves this word at this place."""
        return tables.keywords().get(self.text) == self.type

    @property
    def string(self) -> bool:
        return self.text.startswith('"')


@dataclass(slots=True)
class Branch:
    """A grammar rule's tokens (indices) and rules within, in order; helper rules are dissolved."""

    name: str
    children: list[Branch | int]
    first: int
    last: int

    @classmethod
    def of(cls, name: str, children: list[Branch | int]) -> Branch:
        """A branch of at least one child."""
        first, last = children[0], children[-1]
        return cls(
            name,
            children,
            first if isinstance(first, int) else first.first,
            last if isinstance(last, int) else last.last,
        )


@dataclass(slots=True)
class Reading:
    """A file as tokens and gaps: `gaps[i]` stands before token `i`, the last gap after the last token."""

    pieces: list[Piece]
    gaps: list[Gap]
    outermost: dict[int, Branch] = field(default_factory=dict)
    """The largest branch that starts at a token, the whole file aside."""
    signs: set[int] = field(default_factory=set)
    """Tokens that are the sign of the number or term behind them."""
    tight: set[int] = field(default_factory=set)
    """Colons that stand close to what is before them: those behind the time of a point."""


class _Splice(list[Any]):
    """The children of a helper rule, on their way into the rule that uses it."""


def read(text: str) -> Reading:
    """Take a text apart. Raises Broken where it does not follow the grammar."""
    reading = Reading([], [])
    shape = _Shape(reading)
    # The parser of the language with other actions: bare branches instead of the syntax tree.
    machine = Machine(tables.tables(), text, shape.of)
    boundaries: list[bool] = [False]
    try:
        for token in machine.tokens():
            machine.feed(token)
            if token.type == BOUNDARY:
                boundaries[-1] = True
                continue
            shape.index[token.start_pos] = len(reading.pieces)
            reading.pieces.append(Piece(token.type, _core(token), token.start_pos))
            boundaries.append(False)
        machine.feed(Token(END, "", len(text), len(text)))
    except Unexpected as error:
        # The token that could not be used may have been counted already.
        known = [pair for pair in zip(reading.pieces, boundaries, strict=False) if pair[0].start < error.at]
        line_end = error.token is not None and error.token.type == BOUNDARY
        raise Broken(error.at, known, fresh=boundaries[len(known)] and not line_end) from None
    reading.gaps = _gaps(text, reading.pieces, boundaries)
    return reading


def _core(token: Token) -> str:
    """A token without the spaces, comments and line ends that its terminal takes with it."""
    text = str(token)
    return text if text.startswith('"') else _TAIL.sub("", text)


def _gaps(text: str, pieces: list[Piece], boundaries: list[bool]) -> list[Gap]:
    starts = [piece.start for piece in pieces] + [len(text)]
    ends = [0] + [piece.end for piece in pieces]
    return [
        _gap(text[end:start], boundary, first=number == 0)
        for number, (end, start, boundary) in enumerate(zip(ends, starts, boundaries, strict=True))
    ]


def _gap(text: str, boundary: bool, *, first: bool) -> Gap:
    if text in ("", " ", "  "):
        return _PLAIN_BOUNDARY if boundary else _PLAIN
    trailing = ""
    own: list[Comment] = []
    line_ends = 0
    fresh_line = first
    for match in _GAP.finditer(text):
        mark = match.group()
        if mark == "\n":
            line_ends += 1
            fresh_line = True
        elif fresh_line:
            own.append(Comment(mark.rstrip(), line_ends > 1))
            line_ends = 0
        else:
            trailing = mark.rstrip()
    return Gap(trailing, tuple(own), line_ends > 1, fresh_line and not first, boundary)


_PLAIN = Gap("", (), False, False, False)
_PLAIN_BOUNDARY = Gap("", (), False, False, True)


class _Shape:
    """The reductions: what the parser does when a rule of the grammar is complete."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.index: dict[int, int] = {}
        """Token numbers by offset."""

    def of(self, rule: Rule) -> Callable[[list[Any]], Any]:
        name, helper, passes = rule.name, rule.helper, rule.passes

        def reduce(values: list[Any]) -> Any:
            children = self._children(values)
            if helper or not children or (passes and len(children) == 1):
                return children
            branch = Branch.of(name, list(children))
            first = branch.first
            self.reading.outermost[first] = branch
            if name == "course_point":
                colons = (child for child in children if isinstance(child, int))
                self.reading.tight.update(at for at in colons if self.reading.pieces[at].text == ":")
            if len(children) > 1 and children[0] == first and self.reading.pieces[first].text in ("-", "+"):
                self.reading.signs.add(first)
            return branch

        def whole(values: list[Any]) -> Any:
            return self._children(values)

        return whole if rule.origin == "start" else reduce

    def _children(self, values: list[Any]) -> _Splice:
        # A list of statements grows at its front: its first part is taken over, not copied.
        children = values[0] if values and isinstance(values[0], _Splice) else _Splice()
        for value in values[1:] if values and children is values[0] else values:
            if isinstance(value, _Splice):
                children.extend(value)
            elif isinstance(value, Token):
                if value.type != BOUNDARY and value.type != END:
                    children.append(self.index[value.start_pos])
            else:
                children.append(value)
        return children
