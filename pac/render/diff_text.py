"""The diff in the terminal: for the person who leads a technology transfer.

Readable in 80 columns, without colour, and without knowing pac.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any, TypeVar

from pydantic import BaseModel
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pac.compiler.diff_document import Accepted, Change, DiffDocument, Side
from pac.render.visible import visible

Shown = TypeVar("Shown", bound=BaseModel)
_STYLES = {"critical": "bold red", "major": "yellow", "minor": "cyan", "info": "", "none": "dim"}
_DIGEST_SHOWN = 12
WHOLE_PROCESS = "Process as a whole"


def render_text(diff: DiffDocument, console: Console) -> None:
    """Print the whole diff to `console`."""
    diff = plain(diff)
    console.print(_header(diff))
    console.print(_counts(diff))
    for step, changes in groupby(_by_step(diff), key=lambda change: change.step):
        console.print()
        console.print(Text(step or WHOLE_PROCESS, style="bold"))
        console.print(entries(step, list(changes)))
    _print_prompts(diff, console)
    for note in diff.notes:
        console.print(Text(f"Note: {note}"))
    if diff.changes:
        console.print()
        console.print(Text("pac lists and proposes; people decide."))


def plain(diff: DiffDocument) -> DiffDocument:
    """The diff with every text on one line and without characters that steer a terminal."""

    return plain_texts(diff)


def plain_texts(document: Shown) -> Shown:
    """A document with every text on one line and without characters that steer a terminal."""

    def one_line(value: Any) -> Any:
        if isinstance(value, str):
            return visible(" ".join(value.split()))
        if isinstance(value, dict):
            return {key: one_line(item) for key, item in value.items()}
        return [one_line(item) for item in value] if isinstance(value, list) else value

    return type(document).model_validate(one_line(document.model_dump(by_alias=True)))


def short_digest(digest: str) -> str:
    """Enough of a digest to recognise it."""
    return digest.removeprefix("sha256:")[:_DIGEST_SHOWN]


def accepted_text(accepted: Accepted) -> str:
    """Why a change does not count."""
    parts: list[str] = [accepted.kind]
    if accepted.by:
        parts.append(f"by {accepted.by}")
    if accepted.until:
        parts.append(f"until {accepted.until.isoformat()}")
    text = " ".join(parts)
    return f"{text}: {accepted.reason}" if accepted.reason else text


def _header(diff: DiffDocument) -> Text:
    text = Text("Changes", style="bold")
    for word, end in (("from", diff.from_), ("to", diff.to)):
        site = f" at {end.site}" if end.site else ""
        text.append(f"\n{word:<6}{end.name}{'  ' if end.label else ''}{end.label}", style="not bold")
        text.append(f"\n      {end.kind}{site}, digest {short_digest(end.digest)}", style="not bold")
    text.append("\n")
    return text


def _counts(diff: DiffDocument) -> Text:
    summary = diff.summary
    counts = [
        (severity, getattr(summary, severity))
        for severity in ("critical", "major", "minor", "info")
        if getattr(summary, severity)
    ]
    if not counts:
        return Text("No differences in content.")
    text = Text()
    for severity, count in counts:
        text.append(", " if text else "")
        text.append(f"{count} {severity}", style=_STYLES[severity])
    if summary.accepted:
        text.append(f"; {summary.accepted} accepted or declared as site variance")
    return text


def _by_step(diff: DiffDocument) -> list[Change]:
    """Grouped by step, the groups with more severe changes first; the order within a group stays."""
    order: dict[str, int] = {}
    for change in diff.changes:
        order.setdefault(change.step, len(order))
    return sorted(diff.changes, key=lambda change: order[change.step])


def entries(step: str, changes: list[Change]) -> Table:
    """One entry per change: its weight, what it is, from where to where, and what it touches."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, min_width=8)
    table.add_column(overflow="fold", ratio=1)
    for change in changes:
        entry = Text(_inside(step, change.path), style="bold")
        entry.append(f"  {change.class_}", style="not bold")
        entry.append("\n").append_text(_sides(change))
        if change.affects:
            entry.append(f"\naffects {', '.join(change.affects)}", style="not bold")
        table.add_row(Text(change.severity, style=_STYLES[change.severity]), entry)
    return table


def _inside(step: str, path: str) -> str:
    """A path below the heading of its step."""
    inside = path.removeprefix(f"{step}.") if step else path
    return "(step)" if inside == step else inside


def side_text(side: Side | None) -> str:
    """One side of a change."""
    return "(none)" if side is None else side.text


def _sides(change: Change) -> Text:
    text = Text(f"{side_text(change.from_)} -> {side_text(change.to)}", style="not bold")
    if change.delta is not None:
        sign = "" if change.delta.value.startswith("-") else "+"
        text.append(f" ({sign}{change.delta.value} {change.delta.unit}".rstrip() + ")")
    if change.note:
        text.append(f"\n{change.note}", style="dim")
    if change.to is not None and change.to.reason:
        because = f"\nbecause {change.to.reason}"
        text.append(because + (f" ({change.to.change})" if change.to.change else ""), style="dim")
    if change.accepted is not None:
        text.append(f"\n[{accepted_text(change.accepted)}]", style="dim")
    return text


def _print_prompts(diff: DiffDocument, console: Console) -> None:
    """Each prompt once, with the classes it stands for; those of established conditions with their paths."""
    found: dict[str, set[str]] = {}
    for change in diff.changes:
        if change.prompt is not None:
            found.setdefault(change.prompt, set()).add(change.class_)
        for prompt in change.established:
            found.setdefault(prompt, set()).add(change.path)
    if not found:
        return
    console.print()
    console.print(Text("For regulatory assessment", style="bold"))
    for prompt, classes in found.items():
        console.print(Text(", ".join(sorted(classes))))
        console.print(Padding(Text(prompt), (0, 0, 0, 4)))
    console.print()
    console.print(Text("`pac explain CLASS` says more about a class."))
