"""Tables as CSV that spreadsheet programs open as they are meant.

UTF-8 with a byte order mark (else Excel takes `±` for something else), commas, quotes where they are
needed (RFC 4180). A spreadsheet computes a cell that begins with `=`, `+`, `-` or `@`, and what an
author wrote must never be computed: such a cell gets an apostrophe in front. A cell that begins with
an apostrophe gets one more, so that taking one away always gives back the text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from pac.targets.base import readable

BYTE_ORDER_MARK = "\ufeff"

_COMPUTED = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")


def guarded(text: str) -> str:
    """A text as it stands in a cell."""
    shown = readable(text)
    return f"'{shown}" if shown.lstrip(" ").startswith(_COMPUTED) else shown


def unguarded(cell: str) -> str:
    """The text of a cell."""
    return cell.removeprefix("'")


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """The file, header row first."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + out.getvalue()
