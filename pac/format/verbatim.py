"""Files with syntax errors: the lines around a mistake stand still, everything else is formatted.

The broken lines are taken out of the text and a comment is put in their place, which the formatter
keeps where it is like any other; afterwards the lines come back byte for byte.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pac.compiler.problems import Problems
from pac.compiler.source import Source
from pac.compiler.syntax.parser import MAX_ERRORS, parse
from pac.format.printing import VERBATIM
from pac.format.reading import Broken, read


class Unsafe(Exception):
    """The broken parts cannot be told from the rest."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A text without syntax errors, and the lines that were taken out of it."""

    text: str
    kept: tuple[str, ...]

    def restore(self, text: str) -> str:
        """Put the lines back into a text that has the same stand-ins."""
        return _STAND_IN.sub(lambda match: self.kept[int(match[1])] + "\n", text)


_STAND_IN = re.compile(rf"^{re.escape(VERBATIM)}(\d+)\n", re.MULTILINE)


def set_aside(text: str) -> Sound:
    """Take the broken lines out of a text. Raises Unsafe where it is not clear which they are."""
    kept: list[str] = []
    for _ in range(MAX_ERRORS + 1):
        try:
            read(text)
        except Broken as broken:
            first, last = _lines_around(text, broken)
            lines = text[first:last]
            while (inner := _STAND_IN.search(lines)) is not None:
                # A part taken out before lies inside this one: it comes back first.
                lines = lines[: inner.start()] + kept[int(inner[1])] + "\n" + lines[inner.end() :]
            text = f"{text[:first]}{VERBATIM}{len(kept)}\n{text[last:]}"
            kept.append(lines.removesuffix("\n"))
        else:
            return Sound(text, tuple(kept))
    raise Unsafe


def _lines_around(text: str, broken: Broken) -> tuple[int, int]:
    """Where the lines of a broken statement start and end (the last line end included)."""
    skipped = parse(Source("", text), Problems()).module.skipped
    span = next((span for span in skipped if span[0] <= broken.at <= span[1]), None)
    if span is None:
        # No single statement is at fault: a block that is not closed, or one brace too many.
        raise Unsafe
    start = broken.statement_around(span[0])
    end = span[1] if span[1] > broken.at else broken.end
    if end <= start:
        raise Unsafe
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return first, len(text) if last < 0 else last + 1
