"""The picture keeps its promises: text inside boxes, nothing on top of anything, streams around boxes."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.document import Document, Operation, Stream
from pac.targets.graph_layout import Place, layout_of, spread
from pac.targets.graph_svg import Drawing, _extent, render
from pac.targets.graph_text import text_width, wrapped
from pac.targets.graph_view import view_of
from tests.targets import sample

SPACE = "{http://www.w3.org/2000/svg}"
Rect = tuple[float, float, float, float]


def many_ways() -> Document:
    """Steps that split, skip, join and run in a loop that nobody declared as a recycle."""
    names = [f"step_{i}" for i in range(9)]
    operations = [
        Operation(path=n, name=n, label=n * (1 + i % 3), class_="mixing", position=i + 1)
        for i, n in enumerate(names)
    ]
    pairs = [
        (0, 1),
        (0, 2),
        (0, 3),
        (1, 4),
        (2, 4),
        (3, 5),
        (4, 6),
        (5, 6),
        (0, 6),
        (1, 6),
        (6, 7),
        (7, 8),
        (8, 2),
    ]
    streams = [
        Stream(
            path=f"{a}",
            name=f"{a}->{b}",
            source=names[a],
            target=names[b],
            label="about as much as a label holds",
        )
        for a, b in pairs
    ]
    return sample.document().model_copy(
        update={"operations": operations, "streams": streams, "materials": []}
    )


DOCUMENTS = {
    "small": sample.document(),
    "process": sample.document(recipe=False),
    "long": sample.long_document(),
    "many ways": many_ways(),
}
every_document = pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)


def boxes(document: Document) -> list[tuple[Rect, list[tuple[float, str, bool]]]]:
    """Outline of each node with its lines of text: (font size, text, bold)."""
    root = ET.fromstring(render(document))
    found = []
    for group in root.findall(f"{SPACE}g"):
        texts = group.findall(f"{SPACE}text")
        lines = [(float(t.attrib["font-size"]), t.text or "", "font-weight" in t.attrib) for t in texts]
        frame = group.find(f"{SPACE}rect")
        shape = group.find(f"{SPACE}path")
        if shape is not None:
            x, y, right, bottom = _bounds(shape.attrib["d"])
        else:
            assert frame is not None
            x, y = float(frame.attrib["x"]), float(frame.attrib["y"])
            right, bottom = x + float(frame.attrib["width"]), y + float(frame.attrib["height"])
        found.append(((x, y, right, bottom), lines))
    return found


def _bounds(data: str) -> Rect:
    """Bounds of a notched or drum outline, which starts at its left edge."""
    xs: list[float] = []
    ys: list[float] = []
    for part in data.replace("Z", "").split():
        head, rest = part[0], part[1:]
        if head in "ML":
            x, y = rest.split(",")
            xs.append(float(x))
            ys.append(float(y))
        elif head == "H":
            xs.append(float(rest))
        elif head == "V":
            ys.append(float(rest))
        elif part[0].isdigit() and "," in part and len(part.split(",")) == 2 and part.count(".") + 1:
            x, y = part.split(",")
            xs.append(float(x))
            ys.append(float(y))
    return min(xs), min(ys), max(xs), max(ys)


@every_document
def test_text_fits_its_box(document: Document) -> None:
    for (x, y, right, bottom), lines in boxes(document):
        assert lines
        for size, text, bold in lines:
            assert text_width(text, size, bold) <= right - x - 6, text
        assert sum(size * 1.3 for size, _, _ in lines) <= bottom - y


@every_document
def test_boxes_do_not_touch(document: Document) -> None:
    for (a, _), (b, _) in combinations(boxes(document), 2):
        assert a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]


@every_document
def test_everything_is_inside_the_picture(document: Document) -> None:
    root = ET.fromstring(render(document))
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    for text in root.iter(f"{SPACE}text"):
        size, words = float(text.attrib["font-size"]), text.text or ""
        wide = text_width(words, size, "font-weight" in text.attrib)
        middle = text.attrib["text-anchor"] == "middle"
        left = float(text.attrib["x"]) - (wide / 2 if middle else 0)
        assert left >= 0
        assert left + wide <= width + 1
        assert float(text.attrib["y"]) < height


@every_document
def test_streams_go_round_boxes(document: Document) -> None:
    """A lane through a layer stands clear of every box and material in it."""
    view = view_of(document)
    drawing = Drawing(view, layout_of(view, _extent), "")
    for layer in drawing.layout.layers:
        for place, other in combinations(layer, 2):
            assert (
                place.x + place.right <= other.x - other.left or other.x + other.right <= place.x - place.left
            )


@every_document
def test_streams_lead_down(document: Document) -> None:
    view = view_of(document)
    layout = layout_of(view, _extent)
    for route in layout.routes:
        assert [place.layer for place in route.places] == list(
            range(route.places[0].layer, route.places[-1].layer + 1)
        )
    drawn = {(r.edge.source, r.edge.target) for r in layout.routes} | {
        (e.source, e.target) for e in layout.back
    }
    for sides in (*layout.inputs.values(), *layout.outputs.values()):
        drawn |= {(side.edge.source, side.edge.target) for side in sides}
    assert drawn == {(edge.source, edge.target) for edge in view.edges}


def test_an_undeclared_loop_is_drawn_upwards_not_lost() -> None:
    view = view_of(many_ways())
    assert [(edge.source, edge.target) for edge in layout_of(view, _extent).back] == [("step_8", "step_2")]


def test_the_main_line_is_straight() -> None:
    view = view_of(sample.long_document())
    layout = layout_of(view, _extent)
    chain = [layout.places[step[0]].x for step in sample.LONG_STEPS]
    assert max(chain) - min(chain) < 0.1


def test_an_empty_process_is_a_picture() -> None:
    empty = sample.document().model_copy(update={"operations": [], "streams": [], "materials": []})
    ET.fromstring(render(empty))


@given(
    st.lists(
        st.tuples(st.floats(-500, 500), st.floats(0.5, 100), st.floats(1, 90), st.floats(1, 90)),
        min_size=1,
        max_size=9,
    )
)
def test_spread_keeps_order_and_distance(wishes: list[tuple[float, float, float, float]]) -> None:
    layer = [Place(None, 0, left, right) for _, _, left, right in wishes]
    spread(layer, [(x, weight) for x, weight, _, _ in wishes])
    for before, after in pairwise(layer):
        assert before.x + before.right < after.x - after.left


@given(st.text(min_size=1, max_size=80).filter(lambda text: text.split()))
def test_wrapping_loses_nothing_and_keeps_the_limit(text: str) -> None:
    lines = wrapped(text, 90, 10)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line, 10) <= 90 or len(line) == 1 for line in lines)


def test_words_break_after_joints() -> None:
    assert wrapped("bind_and_elute_chromatography", 110, 10) == ["bind_and_elute_", "chromatography"]
