"""A comparison as the machine-readable document of `pac diff --format json`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pac import __version__
from pac.compiler.compare.change import Change, Comparison, End, sort_key
from pac.compiler.compare.rules import rule_named
from pac.compiler.diff_document import DiffDocument


def to_diff_document(comparison: Comparison, *, include_equal: bool) -> DiffDocument:
    """The diff document; `include_equal` adds equal, respelled, renamed and text-only rows."""
    rows = list(comparison.visible)
    if include_equal:
        rows = sorted([*comparison.changes, *comparison.equal], key=sort_key)
    summary = {severity: 0 for severity in ("critical", "major", "minor", "info")}
    for change in comparison.visible:
        summary[change.severity] += 1
    accepted = sum(1 for change in comparison.visible if change.accepted is not None)
    return DiffDocument.model_validate(
        {
            "pac": __version__,
            "from": _end(comparison.source),
            "to": _end(comparison.target),
            "changes": [_row(change) for change in rows],
            "summary": {**summary, "accepted": accepted},
            "notes": list(comparison.notes),
        }
    )


def _end(end: End) -> dict[str, Any]:
    return asdict(end)


def _row(change: Change) -> dict[str, Any]:
    prompt = rule_named(change.change_class).prompt
    return {
        "path": change.path,
        "class": change.change_class,
        "severity": change.severity,
        "tags": list(change.tags),
        "from": None if change.source is None else asdict(change.source),
        "to": None if change.target is None else asdict(change.target),
        "delta": None if change.delta is None else asdict(change.delta),
        "affects": list(change.affects),
        "prompt": None if prompt is None or change.hidden else str(prompt),
        "established": list(change.established),
        "accepted": None if change.accepted is None else asdict(change.accepted),
        "fingerprint": change.fingerprint,
        "step": change.step,
        "note": change.note,
    }
