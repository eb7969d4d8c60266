"""The sampling plan as CSV: what is sampled where, when, how much, by which method, and what then."""

from __future__ import annotations

from pac.compiler.document import Document
from pac.targets.base import Emission, Target
from pac.targets.control_strategy import sampling_plan
from pac.targets.csv_text import csv_text

HEAD = (
    "step no.", "step", "path", "test or sample", "type", "sample from", "every", "samples", "kept", "method",
    "acceptance criterion or limits", "turnaround", "if it fails", "evidence and assumptions",
)  # fmt: skip


def emit(document: Document) -> Emission:
    """One row for each test or sample, along the flow; what belongs to no step comes last."""
    positions = {step.name: str(step.position) for step in document.operations}
    rows: list[tuple[str, ...]] = [HEAD]
    for line in sampling_plan(document):
        where = (positions.get(line.step, ""), line.step, line.path, line.what, line.sort, line.place)
        facts = (
            line.frequency,
            line.samples,
            line.kept,
            line.method,
            line.criterion,
            line.turnaround,
            line.respond,
        )
        rows.append((*where, *facts, line.basis))
    return Emission(((f"{document.name}{TARGET.suffix}", csv_text(rows)),))


TARGET = Target(
    name="sampling_plan",
    title="what is sampled and tested, for spreadsheets",
    media_type="text/csv",
    suffix=".sampling_plan.csv",
    kinds=("process", "recipe"),
    emit=emit,
)
