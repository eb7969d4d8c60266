"""A piece of a text, as the grammar sees it."""

from __future__ import annotations


class Token(str):
    """The text of a terminal, with its name in the grammar and its place."""

    __slots__ = ("end_pos", "start_pos", "type")

    type: str
    start_pos: int
    end_pos: int

    def __new__(cls, kind: str, text: str, start: int, end: int) -> Token:
        token = str.__new__(cls, text)
        token.type, token.start_pos, token.end_pos = kind, start, end
        return token

    @property
    def start(self) -> int:
        return self.start_pos

    def __repr__(self) -> str:
        return f"Token({self.type}, {str(self)!r})"
