"""How wide text is, and where it breaks: an estimate that is safe for the common sans-serif fonts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

# Advance widths in em. They are those of DejaVu Sans, the widest face that a plain
# `sans-serif` is likely to become, so that text set in Helvetica or Arial always fits.
_NARROW = {
    **dict.fromkeys("ijl'|", 0.34),
    **dict.fromkeys(" .,:;!I/\\", 0.38),
    **dict.fromkeys('frt()[]-"', 0.45),
}
_WIDE = {**dict.fromkeys("mMW%@", 1.0), **dict.fromkeys("wNOQGDHU<>=+~±×≤≥", 0.86)}
_BOLD = 1.12


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Upper estimate of the width in pixels of one line at a font size in pixels."""
    total = 0.0
    for character in text:
        if character in _NARROW:
            total += _NARROW[character]
        elif character in _WIDE:
            total += _WIDE[character]
        elif unicodedata.east_asian_width(character) in "WF":
            total += 1.05
        elif character.isupper():
            total += 0.78
        else:
            total += 0.66
    return total * size * (_BOLD if bold else 1.0)


def wrapped(text: str, limit: float, size: float, bold: bool = False) -> list[str]:
    """The text in lines of at most `limit` pixels.

    Lines break at blanks; a word that is too long by itself breaks after `_`, `-` or `/`, else anywhere.
    """
    lines: list[str] = []
    line = ""
    for piece, glue in _pieces(text, limit, size, bold):
        joined = line + glue + piece if line else piece
        if text_width(joined, size, bold) <= limit:
            line = joined
            continue
        if line:
            lines.append(line)
        line = piece
        while text_width(line, size, bold) > limit and len(line) > 1:
            cut = len(line) - 1
            while cut > 1 and text_width(line[:cut], size, bold) > limit:
                cut -= 1
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line] if line else lines


def _pieces(text: str, limit: float, size: float, bold: bool) -> Iterator[tuple[str, str]]:
    """Parts that stay together, each with what joins it to the part before."""
    for word in text.split():
        glue, start = " ", 0
        too_long = text_width(word, size, bold) > limit
        for at, character in enumerate(word):
            if too_long and character in "_-/" and 0 < at < len(word) - 1:
                yield word[start : at + 1], glue
                glue, start = "", at + 1
        yield word[start:], glue
