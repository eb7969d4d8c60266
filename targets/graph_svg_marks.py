"""The parts an SVG picture is drawn with: lines of text, outlines, paths and arrow heads.

Only presentation attributes are used, because word processors and slide programs ignore
style sheets and markers in SVG.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from pac.targets.base import readable
from pac.targets.graph_text import text_width, wrapped

ARROW = 6.0
INK, LINE, QUIET = "#1b2530", "#4a5866", "#5d6b78"

# fill, stroke and shape of each kind; the shapes differ, so that the picture survives a grey printer
LOOKS = {
    "operation": ("#ffffff", "#33475b", "box"),
    "cell_bank": ("#e3efe3", "#5c7d5c", "drum"),
    "raw_material": ("#eef3e6", "#7b8f5a", "box"),
    "solution": ("#e6eff7", "#5a7fa3", "pill"),
    "consumable": ("#f3f0e6", "#94855a", "notch"),
    "intermediate": ("#f5f5f5", "#777777", "box"),
    "product": ("#e9e4f2", "#5f4b8b", "double"),
    "waste": ("#f6f6f6", "#8a8a8a", "dashed"),
    "external": ("#ffffff", "#8a8a8a", "dashed"),
}


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    size: float
    bold: bool = False
    colour: str = INK

    @property
    def height(self) -> float:
        return self.size * 1.3


@dataclass(frozen=True, slots=True)
class Box:
    lines: tuple[Line, ...]
    width: float
    height: float


def box_of(lines: list[Line], pad_x: float, pad_y: float, width: float | None = None) -> Box:
    widest = max((text_width(line.text, line.size, line.bold) for line in lines), default=0.0)
    tall = sum(line.height for line in lines) + 2 * pad_y
    return Box(tuple(lines), width if width is not None else widest + 2 * pad_x, tall)


def lines_of(text: str, limit: float, size: float, bold: bool = False, colour: str = INK) -> list[Line]:
    return [Line(part, size, bold, colour) for part in wrapped(readable(text), limit, size, bold)]


def number(value: float) -> str:
    """Coordinates to a tenth of a pixel: enough for the eye, the same on every machine."""
    text = f"{value:.1f}"
    return "0" if text in ("-0.0", "0.0") else text.removesuffix(".0")


def attributes(**values: str | float) -> str:
    return "".join(
        f' {key.rstrip("_").replace("_", "-")}="{number(v) if isinstance(v, float) else escape(v)}"'
        for key, v in values.items()
    )


def text_at(x: float, y: float, line: Line, anchor: str = "middle") -> str:
    values = attributes(x=x, y=y, font_size=number(line.size), text_anchor=anchor, fill=line.colour)
    weight = ' font-weight="bold"' if line.bold else ""
    return f"<text{values}{weight}>{escape(line.text, quote=False)}</text>"


def path(data: str, colour: str = LINE, width: str = "1.3", dashed: bool = False) -> str:
    dash = ' stroke-dasharray="6 4"' if dashed else ""
    return f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{width}"{dash}/>'


def arrow(x: float, y: float, to: str, colour: str = LINE) -> str:
    """An arrow head whose tip is at (x, y); `to` is down or right."""
    back, half = ARROW + 1, ARROW / 2 + 0.5
    corners = {
        "down": ((x, y), (x - half, y - back), (x + half, y - back)),
        "right": ((x, y), (x - back, y - half), (x - back, y + half)),
    }[to]
    return f'<polygon points="{" ".join(f"{number(a)},{number(b)}" for a, b in corners)}" fill="{colour}"/>'


def shape(kind: str, x: float, y: float, width: float, height: float) -> str:
    """The outline of a node with its top left corner at (x, y)."""
    fill, stroke, form = LOOKS.get(kind, LOOKS["external"])
    paint = attributes(fill=fill, stroke=stroke, stroke_width="1.2")
    if form in ("notch", "drum"):
        a, b, c, d = number(x), number(y), number(x + width), number(y + height)
        if form == "notch":
            inner, top = number(x + width - 8), number(y + 8)
            return f'<path d="M{a},{b} H{inner} L{c},{top} V{d} H{a} Z"{paint}/>'
        arc = f"{number(width / 2)},5 0 0"
        return (
            f'<path d="M{a},{number(y + 5)} A{arc} 1 {c},{number(y + 5)} V{number(y + height - 5)} '
            f'A{arc} 1 {a},{number(y + height - 5)} Z"{paint}/>'
        )
    radius = {"pill": min(height / 2, 11.0), "box": 4.0}.get(form, 3.0)
    dash = ' stroke-dasharray="4 3"' if form == "dashed" else ""
    frame = attributes(x=x, y=y, width=width, height=height, rx=radius)
    drawn = f"<rect{frame}{paint}{dash}/>"
    if form == "double":
        inner_frame = attributes(x=x + 3, y=y + 3, width=width - 6, height=height - 6, rx=2.0)
        drawn += f'<rect{inner_frame} fill="none" stroke="{stroke}" stroke-width="0.8"/>'
    return drawn
