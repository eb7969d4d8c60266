"""The matrix of quality attributes and controls: as CSV, and in short on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from pac.compiler.document import Document
from pac.targets.base import Emission, Target
from pac.targets.control_strategy import (
    LETTERS,
    MATERIALS,
    RELEASE,
    Entry,
    Line,
    control_matrix,
    criterion_text,
)
from pac.targets.csv_text import csv_text

HEAD = ("quality attribute", "label", "of step", "criticality", "limit", "covered by")


def emit(document: Document) -> Emission:
    """One row for each quality attribute, one column for each step in flow order."""
    matrix = control_matrix(document)
    rows = [(*HEAD, *matrix.columns)]
    for line in matrix.lines:
        item = line.attribute
        cells = ("; ".join(entry.text for entry in line.cells[column]) for column in matrix.columns)
        own = (item.name, item.label, line.step, item.criticality or "", criterion_text(item), line.coverage)
        rows.append((*own, *cells))
    return Emission(((f"{document.name}{TARGET.suffix}", csv_text(rows)),))


def letters(entries: Iterable[Entry]) -> str:
    """The sorts of control in a cell, one letter each; small where it controls nothing by itself."""
    marks: dict[str, str] = {}
    for entry in entries:
        letter = LETTERS[entry.sort]
        if entry.counts or entry.sort not in marks:
            marks[entry.sort] = letter if entry.counts else letter.lower()
    return "".join(marks[sort] for sort in LETTERS if sort in marks)


def legend() -> str:
    """What the letters mean."""
    words = ", ".join(f"{letter} {sort}" for sort, letter in LETTERS.items())
    return f"{words}; small letters: acts on the attribute, but is not measured or tested"


def render(document: Document, width: int) -> str:
    """The matrix in letters, in as many blocks of columns as the width asks for; then the legend."""
    matrix = control_matrix(document)
    if not matrix.lines:
        return f"{document.name} declares no quality attribute (`cqa`).\n"
    titles = {MATERIALS: "mat", RELEASE: "rel"}
    titles |= {step.name: str(step.position) for step in matrix.steps}
    names = ["quality attribute", *(_name(line) for line in matrix.lines)]
    facts = [("criticality", "limit", "covered by")]
    facts += [
        (line.attribute.criticality or "-", criterion_text(line.attribute) or "-", line.coverage)
        for line in matrix.lines
    ]
    left = max(len(name) for name in names)
    out = [f"{document.label or document.name}: controls of the quality attributes by step", ""]
    for block in _blocks(matrix.columns, matrix.lines, titles, max(width - left - 2, 12)):
        widths = [_width(column, matrix.lines, titles) for column in block]
        for name, line in zip(names, (None, *matrix.lines), strict=True):
            cells = [titles[c] if line is None else letters(line.cells[c]) or "." for c in block]
            parts = [cell.ljust(size) for cell, size in zip(cells, widths, strict=True)]
            out.append("  ".join([name.ljust(left), *parts]).rstrip())
        out.append("")
    sizes = [max(len(fact[at]) for fact in facts) for at in range(3)]
    for name, fact in zip(names, facts, strict=True):
        parts = [word.ljust(size) for word, size in zip(fact, sizes, strict=True)]
        out.append("  ".join([name.ljust(left), *parts]).rstrip())
    out.append("")
    out += textwrap.wrap(legend(), max(width, 40))
    out += ["mat: attributes of materials; rel: tests of the product at no step of its own", ""]
    longest = max((len(step.name) for step in matrix.steps), default=0)
    out += [f"{step.position:>4}  {step.name.ljust(longest)}  {step.label}".rstrip() for step in matrix.steps]
    return "\n".join(out) + "\n"


def _name(line: Line) -> str:
    return f"{line.step}.{line.attribute.name}" if line.step else line.attribute.name


def _width(column: str, lines: Sequence[Line], titles: dict[str, str]) -> int:
    return max(len(titles[column]), *(len(letters(line.cells[column])) for line in lines), 1)


def _blocks(
    columns: Sequence[str], lines: Sequence[Line], titles: dict[str, str], room: int
) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    used = 0
    for column in columns:
        size = _width(column, lines, titles) + 2
        if blocks[-1] and used + size > room:
            blocks.append([])
            used = 0
        blocks[-1].append(column)
        used += size
    return blocks


TARGET = Target(
    name="control_matrix",
    title="quality attributes by controls, for spreadsheets",
    media_type="text/csv",
    suffix=".control_matrix.csv",
    kinds=("process", "recipe"),
    emit=emit,
)
