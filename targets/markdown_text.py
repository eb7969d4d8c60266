"""Markdown as text: escaping, tables, anchors and numbered notes.

What authors wrote is shown as they wrote it: nothing in it is read as markup, neither by
CommonMark nor by the table, strikethrough and math extensions of the common readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pac.compiler.document import Documented, Justified
from pac.targets.base import readable

NOTHING = "–"

_MARKUP = re.compile(r"[\\`\[\]|~$]|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_STAR = re.compile(r"(?<!\s)\*|\*(?!\s)|^\*|\*$")
_UNDERSCORE = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")


def esc(text: str) -> str:
    """Running text; line ends become `<br>`.

    List marks, quotes and the like are markup only at the start of a block, so no block of the
    page may start with an author's text: a word of ours comes first.
    """
    lines = (" ".join(line.split()) for line in readable(text).splitlines())
    return "<br>".join(_escaped(line) for line in lines if line)


def _escaped(line: str) -> str:
    line = _MARKUP.sub(r"\\\g<0>", line)
    line = _STAR.sub(r"\\*", line)
    return _UNDERSCORE.sub(r"\\_", line)


def code(text: str) -> str:
    """A name or formula in a code span, also safe in a table."""
    flat = " ".join(readable(text).split())
    if not flat:
        return NOTHING
    if "|" in flat or "\\" in flat:
        return esc(flat)  # readers differ on these two characters in code within tables
    longest = max((len(run) for run in re.findall("`+", flat)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{pad}{flat}{pad}{fence}"


def named(name: str, label: str) -> str:
    """Label with the name behind it; only the name where the label says nothing more."""
    return f"{esc(label)} ({code(name)})" if label and label != name else code(name)


def lines(parts: Iterable[str]) -> str:
    """Several things in one table cell, one a line; a dash for none."""
    return "<br>".join(part for part in parts if part) or NOTHING


def listed(parts: Iterable[str]) -> str:
    """Names in one line, separated by commas; a dash for none."""
    return ", ".join(esc(part) for part in parts) or NOTHING


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], optional: Iterable[str] = ()) -> list[str]:
    """Lines of a table followed by a blank line; `optional` columns without content are left out.

    Cells are Markdown already. No rows, no table.
    """
    body = [tuple(cell or NOTHING for cell in row) for row in rows]
    if not body:
        return []
    left_out = set(optional)
    keep = [
        at
        for at, heading in enumerate(headings)
        if heading not in left_out or any(row[at] != NOTHING for row in body)
    ]
    written = [tuple(headings), tuple("---" for _ in headings), *body]
    return ["| " + " | ".join(row[at] for at in keep) + " |" for row in written] + [""]


class Anchors:
    """Link targets of headings as GitHub and GitLab make them: in order, repeated ones numbered."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def of(self, heading: str) -> str:
        kept = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        number = self._used.get(kept, 0)
        self._used[kept] = number + 1
        return f"{kept}-{number}" if number else kept


@dataclass(slots=True)
class Notes:
    """Numbered evidence, assumptions and remarks of one section; one text has one number.

    Of each text the places that rest on it are kept, by the sort of thing they are.
    """

    entries: dict[tuple[str, str], dict[str, list[str]]] = field(default_factory=dict)

    def mark(self, sort: str, name: str, item: Justified) -> str:
        """Note what a thing rests on, and return the marks to put behind it: ` [1, 2]`, or nothing.

        The list of notes names its place: "parameter: `temperature`"; an empty `sort` goes without saying.
        """
        found = [("Evidence", text) for text in item.evidence]
        found += [("Assumed", text) for text in item.assumed]
        found += [("Note", text) for text in item.notes]
        found += [("Confidential", text) for text in item.confidential]
        if isinstance(item, Documented) and item.was is not None:
            found.append(("Formerly", item.was))
        numbers = []
        for entry in found:
            places = self.entries.setdefault(entry, {}).setdefault(sort, [])
            if name not in places:
                places.append(name)
            number = list(self.entries).index(entry) + 1
            if number not in numbers:
                numbers.append(number)
        return f" [{', '.join(str(number) for number in sorted(numbers))}]" if numbers else ""

    def written(self) -> list[str]:
        """The notes as a list followed by a blank line; nothing where there are none."""
        result = []
        for number, ((kind, text), places) in enumerate(self.entries.items(), start=1):
            where = "; ".join(
                (f"{esc(sort)}: " if sort else "") + ", ".join(_places(names))
                for sort, names in places.items()
            )
            result.append(f"- [{number}] {kind}: {esc(text)} ({where})")
        return [*result, ""] if result else []


def _places(names: Sequence[str]) -> list[str]:
    """Names as code; numbers as runs: 1 to 3, 5."""
    if not all(name.isdecimal() for name in names):
        return [code(name) for name in names]
    runs: list[list[int]] = []
    for number in sorted(int(name) for name in names):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs]
