"""Where a setting stands in the text of a pac.toml: the parser of TOML keeps no places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NAME = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_HEADER = re.compile(rf"[ \t]*(?P<open>\[\[?)[ \t]*(?P<names>{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*)[ \t]*\]")
_KEY = re.compile(rf"[ \t]*(?P<names>{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*)[ \t]*=")
_ONE = re.compile(_NAME)

Part = str | int
Place = tuple[int, int]


def place_of(text: str, key: Sequence[Part]) -> Place:
    """The name of a setting, else that of the table around it, else the start of the file.

    `key` is the way to it; a number stands for a table of that number in a list of tables.
    """
    best, place = 0, (0, 1)
    for way, found, line in _named(text):
        if tuple(key[: len(way)]) != way or len(way) <= best:
            continue
        best, place = len(way), found
        inner = [part for part in key[len(way) :] if isinstance(part, str)]
        for part in inner:  # a table within the line: `severity = { U10 = "info" }`
            word = re.compile(rf"""["']?{re.escape(part)}["']?(?=[ \t]*=)""")
            match = word.search(text, place[1], line)
            if match is None:
                break
            best, place = best + 1, match.span()
    return place


def _named(text: str) -> Iterator[tuple[tuple[Part, ...], Place, int]]:
    """Every name of a table or setting: the way to it, its place, and the end of its line."""
    table: tuple[Part, ...] = ()
    counts: dict[tuple[Part, ...], int] = {}
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        header = _HEADER.match(text, start, end)
        found = header or _KEY.match(text, start, end)
        if found is not None:
            way = () if header else table
            names = list(_ONE.finditer(text, *found.span("names")))
            for number, name in enumerate(names):
                way = (*way, name.group().strip("\"'"))
                last = header is not None and number == len(names) - 1
                if last and header is not None and header["open"] == "[[":
                    counts[way] = counts.get(way, -1) + 1
                yield way, name.span(), end
                if way in counts:
                    way = (*way, counts[way])
                    yield way, name.span(), end
            if header is not None:
                table = way
        start = end
