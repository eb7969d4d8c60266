"""The diff as a document that people review and sign."""

from __future__ import annotations

import re

from pac.compiler.diff_document import Change, Compared, DiffDocument, Side
from pac.render.diff_text import accepted_text, plain, side_text

_SEVERITIES = ("critical", "major", "minor", "info", "none")
TITLES = {
    "critical": "Critical",
    "major": "Major",
    "minor": "Minor",
    "info": "For information",
    "none": "Equal, respelled, renamed or text only",
}
# An underscore inside a word is plain text in Markdown; elsewhere it starts emphasis.
_SPECIAL = re.compile(r"([\\`*\[\]|#~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))")


def render_markdown(diff: DiffDocument) -> str:
    """The whole document: header, summary, a table for each severity, prompts, signatures."""
    diff = plain(diff)
    parts = [
        f"# Changes from {escape(diff.from_.name)} to {escape(diff.to.name)}",
        _header(diff),
        "## Summary",
        _summary(diff),
    ]
    for severity in _SEVERITIES:
        rows = [change for change in diff.changes if change.severity == severity]
        if rows:
            parts += [f"## {TITLES[severity]}", changes_table(rows)]
    parts += _prompts(diff)
    if diff.notes:
        parts += ["## Notes", "\n".join(f"- {escape(note)}" for note in diff.notes)]
    parts += [
        "## Review",
        _table(
            ["Role", "Name", "Decision", "Date", "Signature"],
            [[role, "", "", "", ""] for role in ("Sending site", "Receiving site", "Quality", "Regulatory")],
        ),
        "---",
        f"Written by pac {escape(diff.pac)}. pac proposes classes and prompts; people decide.",
    ]
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    text = " ".join(text.split())
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\1", text)


def _table(head: list[str], rows: list[list[str]]) -> str:
    """A Markdown table; cells are escaped already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _header(diff: DiffDocument) -> str:
    return _table(
        ["", "From (A)", "To (B)"],
        [
            ["Name", escape(diff.from_.name), escape(diff.to.name)],
            ["Title", escape(diff.from_.label) or "-", escape(diff.to.label) or "-"],
            ["Kind", diff.from_.kind, diff.to.kind],
            ["Site", _site(diff.from_), _site(diff.to)],
            ["Digest", f"`{diff.from_.digest}`", f"`{diff.to.digest}`"],
        ],
    )


def _site(end: Compared) -> str:
    return escape(end.site) if end.site else "-"


def _summary(diff: DiffDocument) -> str:
    rows = []
    for severity in ("critical", "major", "minor", "info"):
        changes = [change for change in diff.changes if change.severity == severity]
        accepted = sum(1 for change in changes if change.accepted is not None)
        classes: dict[str, int] = {}
        for change in changes:
            classes[change.class_] = classes.get(change.class_, 0) + 1
        listed = ", ".join(f"{count} {escape(name)}" for name, count in sorted(classes.items()))
        count = getattr(diff.summary, severity)
        rows.append([TITLES[severity], str(count), str(count - accepted), listed or "-"])
    return _table(["Severity", "Changes", "Open", "Classes"], rows)


def changes_table(changes: list[Change]) -> str:
    head = ["Path", "From", "To", "Delta", "Class", "Affected CQAs", "Reason and remarks", "Where from"]
    return _table(head, [_row(change) for change in changes])


def _row(change: Change) -> list[str]:
    delta = "-"
    if change.delta is not None:
        sign = "" if change.delta.value.startswith("-") else "+"
        delta = escape(f"{sign}{change.delta.value} {change.delta.unit}".rstrip())
    return [
        escape(change.path),
        escape(side_text(change.from_)),
        escape(side_text(change.to)),
        delta,
        "<br>".join(escape(tag) for tag in change.tags),
        escape(", ".join(change.affects)) or "-",
        _remarks(change) or "-",
        "<br>".join(place for place in (_place("A", change.from_), _place("B", change.to)) if place) or "-",
    ]


def _remarks(change: Change) -> str:
    remarks = [escape(change.note)] if change.note else []
    for letter, side in (("A", change.from_), ("B", change.to)):
        if side is not None and (side.reason or side.change):
            text = "; ".join(part for part in (side.reason, side.change) if part)
            remarks.append(escape(f"{letter}: {text}"))
    if change.accepted is not None:
        remarks.append(f"**{escape(accepted_text(change.accepted))}**")
    return "<br>".join(remarks)


def _place(letter: str, side: Side | None) -> str:
    if side is None or (side.origin is None and side.file is None):
        return ""
    where = f" {side.file}:{side.line}" if side.file is not None else ""
    return escape(f"{letter}: {side.origin or ''}{where}")


def _prompts(diff: DiffDocument) -> list[str]:
    """A checklist: one line for each prompt, with the rows it is about."""
    found: dict[str, list[str]] = {}
    for change in diff.changes:
        for prompt in filter(None, (*change.established, change.prompt)):
            found.setdefault(prompt, []).append(change.path)
    if not found:
        return []
    lines = [
        f"- [ ] {escape(prompt)}<br>{escape(', '.join(sorted(set(paths))))}"
        for prompt, paths in found.items()
    ]
    return ["## Prompts for regulatory assessment", "\n".join(lines)]
