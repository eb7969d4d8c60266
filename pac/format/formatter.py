"""Text in, canonical text out, or the reason why not."""

from __future__ import annotations

from pac.format.layout import lay_out
from pac.format.printing import print_file
from pac.format.reading import read


def rough(text: str) -> str:
    reading = read(text)
    return print_file(reading, lay_out(reading))
