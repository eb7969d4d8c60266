"""Plain tables for lists: aligned columns, wrapped to the width, readable without lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

GAP = 2
# The last column is not squeezed below this, even where lines then leave the console.
NARROWEST = 20

if TYPE_CHECKING:
    from rich.console import Console


def draw_table(console: Console, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under bold headings; only the last column is wrapped, below itself."""
    from rich.cells import cell_len, set_cell_size
    from rich.text import Text

    lines = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(map(cell_len, column)) + GAP for column in zip(*lines, strict=True)][:-1]
    room = max(console.width - sum(widths), NARROWEST)
    for number, line in enumerate(lines):
        first = "".join(set_cell_size(text, width) for text, width in zip(line, widths, strict=False))
        for piece in Text(line[-1]).wrap(console, room):
            row = Text(first, "bold" if number == 0 else "").append_text(piece)
            row.rstrip()
            console.print(row, soft_wrap=True)
            first = " " * sum(widths)
