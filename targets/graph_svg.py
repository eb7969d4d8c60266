"""The process graph as a self-contained SVG picture: no scripts, no style sheet, no outside fonts.

Steps are read from top to bottom; materials stand beside the step that takes or gives them,
recycles run dashed along the right edge. Text never leaves its box: boxes grow with it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from pac.compiler.document import Document
from pac.targets.base import readable
from pac.targets.graph_layout import CLEAR, Layout, Place, Route, Side, layout_of
from pac.targets.graph_svg_marks import (
    ARROW,
    QUIET,
    Box,
    Line,
    arrow,
    attributes,
    box_of,
    lines_of,
    number,
    path,
    shape,
    text_at,
)
from pac.targets.graph_text import text_width
from pac.targets.graph_view import KIND_TITLES, Edge, Node, View, view_of

STEP_WIDTH = 230.0
SIDE_TEXT = 150.0  # widest line of a material beside a step
LABEL_TEXT = 190.0  # widest line of a label on a stream
BUS = 12.0  # from a step to the line that gathers its materials, and from there to them
STACK_GAP = 5.0
MARGIN = 24.0
RECYCLE_LANE = 12.0
STRAIGHT = 1.5  # a bend smaller than this is not drawn
# One accent for each operation class, in order of appearance.
ACCENTS = (
    "#2f6690",
    "#b5651d",
    "#3b7a57",
    "#7b4b94",
    "#a23b3b",
    "#5b7083",
    "#8a7a1f",
    "#1f8a8a",
    "#8f4a6b",
    "#4a5fb0",
)


def step_box(node: Node) -> Box:
    """A spine node: label, class and equipment. All have one width; the height follows the text."""
    limit = STEP_WIDTH - 26
    label = f"{node.position}  {node.label}" if node.is_operation else node.label
    kind = node.class_name if node.is_operation else KIND_TITLES.get(node.kind, node.kind)
    lines = lines_of(label, limit, 12.5, bold=True) + lines_of(kind, limit, 10, colour=QUIET)
    if node.equipment:
        lines += lines_of("on " + ", ".join(node.equipment), limit, 10, colour=QUIET)
    return box_of(lines, 13, 7, STEP_WIDTH)


def side_box(side: Side) -> Box:
    """A material beside a step, with the label of its stream underneath."""
    lines = lines_of(side.node.label, SIDE_TEXT, 10.5) + lines_of(side.edge.label, SIDE_TEXT, 9, colour=QUIET)
    return box_of(lines, 10, 4)


def stack_size(sides: Sequence[Side]) -> tuple[float, float]:
    """Width and height of materials standing above one another."""
    boxes = [side_box(side) for side in sides]
    if not boxes:
        return 0.0, 0.0
    return max(box.width for box in boxes), sum(box.height + STACK_GAP for box in boxes) - STACK_GAP


def _extent(node: Node, inputs: Sequence[Side], outputs: Sequence[Side]) -> tuple[float, float]:
    room = [STEP_WIDTH / 2, STEP_WIDTH / 2]
    for at, sides in enumerate((inputs, outputs)):
        if sides:
            room[at] += 2 * BUS + ARROW + stack_size(sides)[0]
    return room[0], room[1]


def node_group(node: Node, box: Box, x: float, y: float, accent: str = "", tip: str = "") -> str:
    """A node with its text and a title that readers of the picture hear or see on hovering."""
    parts = [shape(node.kind, x, y, box.width, box.height)]
    if accent:
        bar = attributes(x=x + 1, y=y + 5, width=5.0, height=box.height - 10, rx=2.0, fill=accent)
        parts.append(f"<rect{bar}/>")
    at = y + (box.height - sum(line.height for line in box.lines)) / 2
    for line in box.lines:
        parts.append(text_at(x + box.width / 2, at + line.height * 0.78, line))
        at += line.height
    kind = node.class_name if node.is_operation else KIND_TITLES.get(node.kind, node.kind)
    words = "; ".join(filter(None, [f"{node.id}: {node.label}", kind, node.hold, tip]))
    return f"<g><title>{escape(readable(words), quote=False)}</title>{''.join(parts)}</g>"


@dataclass(slots=True)
class Label:
    """Text beside a stream, below its source or above its target."""

    lines: list[Line]
    x: float
    lane: int = 0

    @property
    def width(self) -> float:
        return max(text_width(line.text, line.size) for line in self.lines) + 6

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines) + 3


class Drawing:
    """One picture in the making: places things from the top down, then collects the elements."""

    def __init__(self, view: View, layout: Layout, note: str) -> None:
        self.view, self.layout, self.note = view, layout, note
        self.nodes = {node.id: node for node in view.nodes}
        self.boxes = {name: step_box(place.node) for name, place in layout.places.items() if place.node}
        self.lines: list[str] = []
        self.groups: list[str] = []
        self.labels: list[str] = []
        self.out_ports = {id(route): 0.0 for route in layout.routes}
        self.in_ports = dict(self.out_ports)
        self._ports()
        self.gap_labels = self._gap_labels()
        self.right = 0.0
        self.tops: list[float] = []
        self.heights: list[float] = []
        self._rows()

    # ---- places

    def _ports(self) -> None:
        """Where routes leave and enter a box, so that several do not share one point.

        The main line of the process keeps the middle.
        """
        leaving: dict[str, list[Route]] = {}
        entering: dict[str, list[Route]] = {}
        for route in self.layout.routes:
            leaving.setdefault(route.edge.source, []).append(route)
            entering.setdefault(route.edge.target, []).append(route)
        for routes, ports, near in ((leaving, self.out_ports, 1), (entering, self.in_ports, -2)):
            for group in routes.values():
                group.sort(key=lambda route: route.places[near].x)
                pitch = min(30.0, STEP_WIDTH * 0.4 / len(group))
                here = group[0].places[0 if near == 1 else -1]
                pulls = [here.pull(route.places[near]) for route in group]
                main = pulls.index(max(pulls)) if max(pulls) > 1 else (len(group) - 1) / 2
                for at, route in enumerate(group):
                    ports[id(route)] = here.x + (at - main) * pitch

    def _gap_labels(self) -> dict[tuple[int, bool], list[Label]]:
        """Labels of each gap, in lanes so that none covers another.

        Gap k lies above layer k; its labels stand at its top, or (True) at its bottom.
        """
        gaps: dict[tuple[int, bool], list[Label]] = {}
        leaving = Counter(route.edge.source for route in self.layout.routes if route.edge.label)
        entering = Counter(route.edge.target for route in self.layout.routes)
        for route in self.layout.routes:
            if route.edge.label:
                lines = lines_of(route.edge.label, LABEL_TEXT, 10, colour=QUIET)
                # Of many that leave one step, those with a target of their own are named there.
                low = leaving[route.edge.source] > 2 and entering[route.edge.target] == 1
                x = (self.in_ports if low else self.out_ports)[id(route)]
                label = Label(lines, x + 7)
                if not low and x < route.places[0].x:  # the left one of several: outside of it
                    label.x = x - 7 - label.width
                gap = route.places[-1].layer if low else route.places[0].layer + 1
                gaps.setdefault((gap, low), []).append(label)
        for labels in gaps.values():
            labels.sort(key=lambda label: label.x)
            ends: list[float] = []
            for label in labels:
                free = [lane for lane, end in enumerate(ends) if end + 8 <= label.x]
                label.lane = free[0] if free else len(ends)
                ends[label.lane :] = [label.x + label.width, *ends[label.lane + 1 :]]
        return gaps

    def _next_x(self, route: Route, at: int) -> float:
        """The x at which a route reaches its place number `at`."""
        return self.in_ports[id(route)] if at == len(route.places) - 1 else route.places[at].x

    def _lane_heights(self, gap: int, low: bool) -> list[float]:
        heights: dict[int, float] = {}
        for label in self.gap_labels.get((gap, low), []):
            heights[label.lane] = max(heights.get(label.lane, 0.0), label.height)
        return [heights[lane] for lane in sorted(heights)]

    def _label_room(self, gap: int, low: bool) -> float:
        """How far the labels of a gap reach into it; streams bend only beyond them."""
        heights = self._lane_heights(gap, low)
        return sum(heights) + RECYCLE_LANE * len(self._recycles(gap, low)) if heights else 0.0

    def _bends(self, gap: int) -> bool:
        """Whether a stream changes its x in this gap, which takes room below the labels."""
        for route in self.layout.routes:
            at = gap - route.places[0].layer
            if 0 < at < len(route.places):
                x = self.out_ports[id(route)] if at == 1 else route.places[at - 1].x
                if abs(self._next_x(route, at) - x) > STRAIGHT:
                    return True
        return False

    def _recycles(self, gap: int, entering: bool) -> list[Edge]:
        layer = gap if entering else gap - 1
        ends = [(edge.target if entering else edge.source, edge) for edge in self.layout.back]
        return [edge for name, edge in ends if self.layout.places[name].layer == layer]

    def _rows(self) -> None:
        """y of every layer, from what the layers and the gaps between them have to hold."""
        y = MARGIN + 52
        for at in range(len(self.layout.layers) + 1):
            lanes = sum(self._lane_heights(at, False) + self._lane_heights(at, True))
            turns = RECYCLE_LANE * (len(self._recycles(at, True)) + len(self._recycles(at, False)))
            inner = 0 < at < len(self.layout.layers)
            y += turns + max(lanes + (28 if self._bends(at) else 14), 24) if inner else turns
            if at == len(self.layout.layers):
                break
            height = 0.0
            for place in self.layout.layers[at]:
                if place.node is not None:
                    stacks = (
                        self.layout.inputs.get(place.node.id, ()),
                        self.layout.outputs.get(place.node.id, ()),
                    )
                    height = max(
                        height, self.boxes[place.node.id].height, *(stack_size(s)[1] for s in stacks)
                    )
            self.tops.append(y)
            self.heights.append(height)
            y += height
        self.bottom = y
        everything = [place for layer in self.layout.layers for place in layer]
        labels = [label for group in self.gap_labels.values() for label in group]
        starts = [place.x - place.left for place in everything] + [label.x for label in labels]
        shift = MARGIN - min(starts, default=0.0)
        for place in everything:
            place.x += shift
        for label in labels:
            label.x += shift
        for ports in (self.out_ports, self.in_ports):
            for key in ports:
                ports[key] += shift
        ends = [place.x + place.right for place in everything] + [label.x + label.width for label in labels]
        self.right = max(ends, default=MARGIN)

    def _band(self, layer: int) -> tuple[float, float]:
        return self.tops[layer], self.tops[layer] + self.heights[layer]

    def _box_span(self, name: str) -> tuple[float, float]:
        """Top and bottom of a step's box, centred in its layer."""
        top, bottom = self._band(self.layout.places[name].layer)
        tall = self.boxes[name].height
        return (top + bottom - tall) / 2, (top + bottom + tall) / 2

    # ---- elements

    def draw_routes(self) -> None:
        for route in self.layout.routes:
            x = self.out_ports[id(route)]
            start = self._box_span(route.edge.source)[1]
            data = f"M{number(x)},{number(start)}"
            for at in range(1, len(route.places)):
                gap = route.places[at].layer
                upper = self._band(gap - 1)[1] + self._label_room(gap, False)
                lower, lower_end = self._band(gap)
                lower -= self._label_room(gap, True)
                to = self._next_x(route, at)
                data += f" V{number(upper)}"
                middle = number((upper + lower) / 2)
                if abs(to - x) > STRAIGHT:
                    data += f" C{number(x)},{middle} {number(to)},{middle} {number(to)},{number(lower)}"
                    x = to
                last = at == len(route.places) - 1
                data += f" V{number(self._box_span(route.edge.target)[0] - ARROW if last else lower_end)}"
            tip = self._box_span(route.edge.target)[0]
            self.lines.append(path(data, width="1.6") + arrow(x, tip, "down"))

    def draw_labels(self) -> None:
        for (gap, low), labels in self.gap_labels.items():
            heights = self._lane_heights(gap, low)
            start = self._band(gap - 1)[1] + 4 + RECYCLE_LANE * len(self._recycles(gap, False))
            if low:
                turns = RECYCLE_LANE * len(self._recycles(gap, True))
                start = self._band(gap)[0] - sum(heights) - turns - ARROW
            for label in labels:
                y = start + sum(heights[: label.lane])
                self.labels.append(self._label(label.lines, label.x, y, label.width, label.height))

    def _label(self, lines: list[Line], x: float, y: float, width: float, height: float) -> str:
        frame = attributes(x=x, y=y, width=width, height=height, fill="#ffffff")
        parts = [f"<rect{frame}/>"]
        for line in lines:
            parts.append(text_at(x + 3, y + line.height * 0.85, line, anchor="start"))
            y += line.height
        return "".join(parts)

    def draw_recycles(self) -> None:
        """Dashed, through free lanes: below the source, up along the right edge, above the target."""
        taken: list[tuple[int, int, float]] = []  # first and last layer of a channel, and its right end
        for edge in self.layout.back:
            source, target = self.layout.places[edge.source], self.layout.places[edge.target]
            first, last = min(source.layer, target.layer), max(source.layer, target.layer)
            ends = [place.x + place.right for row in self.layout.layers[first : last + 1] for place in row]
            for (gap, _), labels in self.gap_labels.items():
                if first <= gap <= last + 1:
                    ends += [label.x + label.width for label in labels]
            ends += [end for a, b, end in taken if a <= last + 1 and b + 1 >= first]
            channel = max(ends) + CLEAR * 0.75
            down = self._recycles(source.layer + 1, False).index(edge)
            entering = self._recycles(target.layer, True)
            up = len(entering) - entering.index(edge)
            leave_x = source.x + STEP_WIDTH * 0.42 - 9 * down
            enter_x = target.x + STEP_WIDTH * 0.42 - 9 * (up - 1)
            low = self._band(source.layer)[1] + 6 + RECYCLE_LANE * down
            high = self._band(target.layer)[0] - ARROW - 6 - RECYCLE_LANE * (up - 1)
            tip = self._box_span(edge.target)[0]
            start = self._box_span(edge.source)[1]
            data = (
                f"M{number(leave_x)},{number(start)} V{number(low)} H{number(channel)} "
                f"V{number(high)} H{number(enter_x)} V{number(tip - ARROW)}"
            )
            self.lines.append(path(data, width="1.4", dashed=True) + arrow(enter_x, tip, "down"))
            words = "recycle" if edge.recycle else "back"
            lines = lines_of(": ".join(filter(None, [words, edge.label])), 120, 10, colour=QUIET)
            label = Label(lines, channel + 6)
            y = (low + high - label.height) / 2
            self.labels.append(self._label(lines, label.x, y, label.width, label.height))
            taken.append((first, last, label.x + label.width))
            self.right = max(self.right, label.x + label.width)

    def draw_nodes(self) -> None:
        classes = list(dict.fromkeys(node.class_name for node in self.view.nodes if node.is_operation))
        for layer in self.layout.layers:
            for place in layer:
                if place.node is None:
                    continue
                node = place.node
                accent = ACCENTS[classes.index(node.class_name) % len(ACCENTS)] if node.is_operation else ""
                top = self._box_span(node.id)[0]
                box = self.boxes[node.id]
                self._side(place, self.layout.inputs.get(node.id, ()), left=True)
                self._side(place, self.layout.outputs.get(node.id, ()), left=False)
                self.groups.append(node_group(node, box, place.x - box.width / 2, top, accent))

    def _side(self, place: Place, sides: Sequence[Side], left: bool) -> None:
        """Materials beside a step, joined by one gathering line."""
        if not sides or place.node is None:
            return
        top, bottom = self._band(place.layer)
        _, tall = stack_size(sides)
        y = (top + bottom - tall) / 2
        sign = -1.0 if left else 1.0
        edge_x = place.x + sign * STEP_WIDTH / 2
        bus_x = edge_x + sign * (BUS + (ARROW if left else 0))
        near_x = edge_x + sign * (2 * BUS + ARROW)
        middle = (top + bottom) / 2
        centres = []
        for side in sides:
            box = side_box(side)
            centre = y + box.height / 2
            centres.append(centre)
            x = near_x - box.width if left else near_x
            tip = ("used in " + ", ".join(side.edge.phases)) if side.edge.phases else side.edge.label
            self.groups.append(node_group(side.node, box, x, y, tip=tip))
            ends = (near_x, bus_x) if left else (bus_x, near_x - ARROW)
            self.lines.append(path(f"M{number(ends[0])},{number(centre)} H{number(ends[1])}"))
            if not left:
                self.lines.append(arrow(near_x, centre, "right"))
            y += box.height + STACK_GAP
        span = (min([*centres, middle]), max([*centres, middle]))
        if number(span[0]) != number(span[1]):
            self.lines.append(path(f"M{number(bus_x)},{number(span[0])} V{number(span[1])}"))
        inner = (bus_x, edge_x - ARROW) if left else (edge_x, bus_x)
        self.lines.append(path(f"M{number(inner[0])},{number(middle)} H{number(inner[1])}"))
        if left:
            self.lines.append(arrow(edge_x, middle, "right"))

    def legend(self) -> list[str]:
        """Which outline means what, for the kinds that are drawn; rows as wide as the picture."""
        used = {node.kind for node in self.view.nodes}
        kinds = [kind for kind in KIND_TITLES if kind in used]
        entries = [(kind, KIND_TITLES[kind]) for kind in kinds]
        if self.layout.back:
            entries.append(("", "recycle"))
        x, y, parts = MARGIN, self.bottom + 26, []
        for kind, words in entries:
            wide = 30 + text_width(words, 10) + 18
            if x > MARGIN and x + wide > self.right:
                x, y = MARGIN, y + 20
            if kind:
                parts.append(shape(kind, x, y, 24.0, 14.0))
            else:
                parts.append(path(f"M{number(x)},{number(y + 7)} h24", width="1.4", dashed=True))
            parts.append(text_at(x + 30, y + 10.5, Line(words, 10, colour=QUIET), anchor="start"))
            x += wide
        self.bottom = y + 14
        return parts

    def svg(self) -> str:
        """The whole picture; elements in a fixed order, one a line."""
        self.draw_routes()
        self.draw_nodes()
        self.draw_labels()
        self.draw_recycles()
        head = [
            Line(_flat(self.view.title), 16, bold=True),
            Line(_flat(self.view.subtitle), 11, colour=QUIET),
        ]
        self.right = max([self.right] + [MARGIN + text_width(h.text, h.size, h.bold) for h in head])
        legend = self.legend()
        foot = lines_of(self.note, self.right - MARGIN, 9, colour=QUIET)
        y = self.bottom + 12
        for line in foot:
            y += line.height
            legend.append(text_at(MARGIN, y, line, anchor="start"))
        width, height = self.right + MARGIN, y + MARGIN
        size = attributes(width=width, height=height, viewBox=f"0 0 {number(width)} {number(height)}")
        name = re.sub(r"\W", "_", self.view.name)
        title, description = (
            escape(readable(t), quote=False) for t in (self.view.title, self.view.description)
        )
        lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg"{size} role="img" '
            f'aria-labelledby="{name}_title {name}_desc" font-family="Helvetica, Arial, sans-serif">',
            f'<title id="{name}_title">{title}</title>',
            f'<desc id="{name}_desc">{description}</desc>',
            f"<rect{attributes(width=width, height=height, fill='#ffffff')}/>",
            text_at(MARGIN, MARGIN + 14, head[0], anchor="start"),
            text_at(MARGIN, MARGIN + 32, head[1], anchor="start"),
            *self.lines,
            *self.groups,
            *self.labels,
            *legend,
            "</svg>",
        ]
        return "\n".join(lines) + "\n"


def _flat(text: str) -> str:
    return " ".join(readable(text).split())


def render(document: Document) -> str:
    """SVG text, ending with a newline."""
    view = view_of(document)
    note = f"pac {document.pac}"
    if document.digest:
        note += f" · {document.digest}"
    if view.left_out:
        note += " · not drawn, because no step uses it: " + ", ".join(view.left_out)
    return Drawing(view, layout_of(view, _extent), note).svg()
