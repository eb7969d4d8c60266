"""In-process controls and tests in Markdown, and how a sample is taken, in words."""

from __future__ import annotations

from collections.abc import Iterable

from pac.compiler.document import InProcess
from pac.targets.markdown_context import Context, entity, limit
from pac.targets.markdown_text import Notes, code, esc, lines, listed, table
from pac.targets.sampling_words import amount_words, place_words


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
            esc(amount_words(item)),
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
