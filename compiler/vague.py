"""Words that an operator cannot act on alike every time, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pac.compiler.source import Span

# A number that follows says what is meant: `overnight (12 to 16 h)`, `slowly, at 2 L/min`.
_UNLESS_SAID = r"(?!\s*[(,:]\s*(?:at|over|within|for|in|from|between|not|no|more|less|than|[<>=≤≥~]|\s)*\d)"

_TIME = "say how long, with limits: `12 to 16 h`"
_TEMPERATURE = "say the temperature: `18 to 25 degC`"
_RATE = "say how fast or how hard: a rate, a speed, a time"
_NUMBER = "give the number and its limits"
_DOCUMENT = "name the document with its number and section, or say what is done"
_OPEN = "decide it, or take the text out until it is decided"
_WHEN = "say when, by what is measured, and how much"

_UNDECIDED = r"\b(?:tb[dc]|to[ _]be[ _](?:determined|confirmed|defined|decided))\b"
_WORDS: tuple[tuple[str, str], ...] = (
    (_UNDECIDED, _OPEN),
    (r"\b(?:as per|per|according to|follow|see) (?:the )?sop\b(?![\s-]*[\w-]*\d)", _DOCUMENT),
    (r"\bas per (?:procedure|protocol|standard practice)\b(?![\s-]*[\w-]*\d)", _DOCUMENT),
    (r"\bas usual\b", _DOCUMENT),
    (r"\bapprox(?:imately|\b\.?)", _NUMBER),
    (r"\b(?:about|around|roughly|circa|ca\.) (?=\d)", _NUMBER),
    (r"\b(?:slowly|gently|briefly|quickly|rapidly|vigorously)\b" + _UNLESS_SAID, _RATE),
    (r"\bover ?night\b" + _UNLESS_SAID, _TIME),
    (r"\bfor (?:a while|some time)\b", _TIME),
    (r"\b(?:room|ambient) temperature\b" + _UNLESS_SAID, _TEMPERATURE),
    (r"\b(?:as|if|when|where) (?:needed|required|necessary|appropriate)\b", _WHEN),
    (r"\b(?:regularly|periodically|from time to time)\b", _WHEN),
    (r"\b(?:sufficient|enough) (?:time|amount|volume)\b", _NUMBER),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), hint) for pattern, hint in _WORDS)


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague word of a text: where it stands in it, and what to write instead."""

    word: str
    start: int
    hint: str


_OPEN_TEXT = re.compile(rf"{_UNDECIDED}|\?\?+", re.IGNORECASE)


def undecided(text: str) -> re.Match[str] | None:
    """The first words that say that something is still to be decided: `tbd`, `to be confirmed`, `??`."""
    return _OPEN_TEXT.search(text)


def vague_words(text: str) -> Iterator[Vague]:
    """The vague words of a text, in its order; of two at one place the first on the list."""
    found: dict[int, Vague] = {}
    for pattern, hint in _PATTERNS:
        for match in pattern.finditer(text):
            found.setdefault(match.start(), Vague(match[0].strip(), match.start(), hint))
    yield from (found[start] for start in sorted(found))


def place_in(span: Span, text: str, start: int, word: str) -> Span:
    """A word inside a text of a span, as far as the text stands in the file as it reads."""
    written = span.source.text[span.start : span.end]
    whole = written.find(text)
    at = whole + start if whole >= 0 else written.find(word)
    return span if at < 0 else Span(span.source, span.start + at, span.start + at + len(word))
