"""In-process controls and tests in Markdown, and how a sample is taken, in words."""

from __future__ import annotations

from collections.abc import Iterable

from pac.compiler.document import InProcess
from pac.targets.control_matrix import legend, letters
from pac.targets.control_strategy import (
    NOT_COVERED,
    Line,
    control_matrix,
    criterion_text,
    sampling_plan,
)
from pac.targets.markdown_context import Context, entity, limit
from pac.targets.markdown_text import Notes, code, esc, lines, listed, named, table
from pac.targets.sampling_words import amount_words, place_words, storage_words


def in_process_table(context: Context, items: Iterable[InProcess], notes: Notes) -> list[str]:
    """Controls first, then tests."""
    ranked = sorted(items, key=lambda item: (item.role != "ipc", item.name))
    rows = [
        (
            entity(item.name, item.label, item.kind) + notes.mark("in-process", item.name, item),
            item.role.upper(),
            _criterion(item),
            code(item.method) if item.method else "",
            esc(place_words(item)),
            esc(item.every or ""),
            lines(esc(text) for text in (amount_words(item), storage_words(item)) if text),
            esc(item.turnaround.text) if item.turnaround is not None else "",
            esc(item.respond or ""),
            lines(code(name) for name in item.gates),
            listed(item.covers),
            context.origin(item.origin),
        )
        for item in ranked
    ]
    optional = ("sample from", "every", "samples", "turnaround", "if it fails", "gates", "covers")
    titles = ("control or test", "type", "acceptance criterion", "method", *optional, "stated in")
    return table(titles, rows, ("acceptance criterion", "method", *optional))


def _criterion(item: InProcess) -> str:
    words = [limit(item.limit), esc(item.value_text or "")]
    if item.reference is not None:
        words.append(f"at {limit(item.reference)}")
    return " ".join(word for word in words if word)


def matrix_section(context: Context) -> list[str]:
    """The matrix in letters, then every control in words."""
    matrix = control_matrix(context.document)
    if not matrix.lines:
        return []
    numbers = {step.name: str(step.position) for step in matrix.steps}
    used = [column for column in matrix.columns if any(line.cells[column] for line in matrix.lines)]
    titles = [numbers.get(column, column) for column in used]
    rows = [
        (
            _attribute(line),
            esc(line.attribute.criticality or ""),
            esc(criterion_text(line.attribute)),
            esc(line.coverage) if line.coverage != NOT_COVERED else f"**{NOT_COVERED}**",
            *(esc(letters(line.cells[column])) for column in used),
        )
        for line in matrix.lines
    ]
    details = [
        (
            _attribute(line),
            f"step {numbers[column]}, {code(column)}" if column in numbers else esc(column),
            lines(esc(entry.text) for entry in line.cells[column]),
        )
        for line in matrix.lines
        for column in used
        if line.cells[column]
    ]
    words = (
        "Derived from parameters, controls, clearance claims, tests and limits. Columns with a number are steps. "
        f"{legend()}."
    )
    head = ("quality attribute", "criticality", "limit", "covered by")
    return [
        words,
        "",
        *table((*head, *titles), rows, ("criticality", "limit")),
        *table(("quality attribute", "where", "how it is controlled"), details),
    ]


def _attribute(line: Line) -> str:
    name = f"{line.step}.{line.attribute.name}" if line.step else line.attribute.name
    return named(name, line.attribute.label)


def plan_section(context: Context) -> list[str]:
    """Everything that is sampled or tested, along the flow."""
    numbers = {step.name: step.position for step in context.document.operations}
    rows = [
        (
            f"{numbers[line.step]}, {code(line.step)}" if line.step in numbers else "",
            esc(line.what),
            esc(line.sort),
            esc(line.place),
            esc(line.frequency),
            esc(line.samples),
            esc(line.kept),
            code(line.method) if line.method else "",
            esc(line.criterion),
            esc(line.turnaround),
            esc(line.respond),
            esc(line.basis),
        )
        for line in sampling_plan(context.document)
    ]
    optional = (
        "sample from",
        "every",
        "samples",
        "kept",
        "method",
        "criterion or limits",
        "turnaround",
        "if it fails",
    )
    titles = ("step", "test or sample", "type", *optional, "evidence and assumptions")
    return table(titles, rows, (*optional, "step", "evidence and assumptions"))
