"""Source text and places in it.

Offsets count Unicode code points from the start of the file; lines and columns
are 1-based, as the command-line contract asks.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Position:
    """A 1-based line and column (columns count code points)."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """One file's text. `name` is the path shown to people, with forward slashes."""

    name: str
    text: str = field(repr=False)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offset of the first character of every line; CRLF counts as one line end."""
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at != -1:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return tuple(starts)

    def position(self, offset: int) -> Position:
        """The line and column of an offset; past the end, the end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


@dataclass(frozen=True)
class Joined(Source):
    """Texts that are read as one: a process and, behind it, the platform that it begins with.

    `parts` are the texts with their offsets; a place in it is always told as a place in its part.
    """

    parts: tuple[tuple[int, Source], ...] = ()
    owner: Span = field(kw_only=True, repr=False)
    """The name of the process, for problems in the text of its platform."""

    def part(self, offset: int) -> tuple[int, Source]:
        """The text around an offset, and where it begins."""
        return [part for part in self.parts if part[0] <= offset][-1]

    def position(self, offset: int) -> Position:
        begins, source = self.part(offset)
        return source.position(offset - begins)


def joined(owner: Span, platform: Source) -> Joined:
    """The text of a process, known by its name, with that of its platform behind it."""
    own = owner.source
    begins = len(own.text) + 1
    behind = platform.parts if isinstance(platform, Joined) else ((0, platform),)
    parts = ((0, own), *((begins + offset, source) for offset, source in behind))
    return Joined(own.name, f"{own.text}\n{platform.text}", parts, owner=owner)


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of offsets in one source."""

    source: Source
    start: int
    end: int

    @property
    def real(self) -> Span:
        """The same place in the file that its text comes from."""
        if not isinstance(self.source, Joined):
            return self
        begins, source = self.source.part(self.start)
        return Span(source, self.start - begins, min(self.end - begins, len(source.text)))

    @property
    def text(self) -> str:
        return self.source.text[self.start : self.end]

    @property
    def start_position(self) -> Position:
        return self.source.position(self.start)

    @property
    def end_position(self) -> Position:
        return self.source.position(self.end)

    def inside(self, other: Span) -> bool:
        """Whether this span lies within another one of the same source."""
        own, around = self.real, other.real
        return own.source is around.source and around.start <= own.start and own.end <= around.end

    @property
    def file(self) -> str:
        return self.real.source.name

    @property
    def line(self) -> int:
        return self.start_position.line


def one_line(text: str) -> str:
    """Source text without comments and line breaks, for showing a formula in a sentence."""
    return " ".join(" ".join(line.split("#")[0] for line in text.splitlines()).split())
