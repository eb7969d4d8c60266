"""Where everything of a drawing goes: layers from top to bottom, materials beside their step.

All lengths are pixels of the drawing; x grows to the right, y downwards.

1. Split: what flows from step to step is the *spine*; a material that only feeds steps stands to
   the left of each of them, one that only leaves steps (waste) to the right.
2. Layers of the spine by longest path, without recycles (and without whatever else closes a loop).
3. Order within a layer by barycentres; a stream that skips layers holds a free lane in each.
4. Places: the order is kept, the distances to neighbours above and below are made small.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pac.targets.graph_view import Edge, Node, View

CLEAR = 26.0  # between neighbours of one layer
LANE = 18.0  # width kept free for a stream that passes a layer
SWEEPS = 12
BESIDE = frozenset({"raw_material", "solution", "consumable", "waste", "external"})


@dataclass(frozen=True, slots=True)
class Side:
    """A material beside a step, and the edge that joins the two."""

    node: Node
    edge: Edge


@dataclass(slots=True)
class Place:
    """A spine node, or the lane of a stream through a layer (`node` is None).

    `left` and `right` are the room needed on either side of the centre `x`.
    """

    node: Node | None
    layer: int
    left: float
    right: float
    x: float = 0.0
    above: list[Place] = field(default_factory=list)
    below: list[Place] = field(default_factory=list)

    def pull(self, other: Place) -> float:
        """How much this place wants to stand under or over a neighbour.

        What keeps the main line of the process straight counts most, then straight lanes.
        """
        if self.node is None or other.node is None:
            return 30.0 if self.node is other.node else 1.0
        apart = abs(self.node.position - other.node.position)
        material = not (self.node.is_operation and other.node.is_operation)
        return 1e6 if apart == 1 or material else 1.0


@dataclass(frozen=True, slots=True)
class Route:
    """An edge of the spine with the places it visits, from source to target."""

    edge: Edge
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """`back` are the edges that lead upwards: recycles, and what else closes a loop."""

    layers: tuple[tuple[Place, ...], ...]
    routes: tuple[Route, ...]
    back: tuple[Edge, ...]
    places: dict[str, Place]
    inputs: dict[str, tuple[Side, ...]]
    outputs: dict[str, tuple[Side, ...]]


Extent = Callable[[Node, Sequence[Side], Sequence[Side]], tuple[float, float]]


def split(view: View) -> tuple[list[Node], list[Edge], dict[str, list[Side]], dict[str, list[Side]]]:
    """Spine nodes, spine edges, and the materials beside each spine node (inputs, outputs)."""
    by_id = {node.id: node for node in view.nodes}
    gives = {edge.source for edge in view.edges}
    takes = {edge.target for edge in view.edges}
    only_gives = {n.id for n in view.nodes if n.kind in BESIDE and n.id not in takes}
    only_takes = {n.id for n in view.nodes if n.kind in BESIDE and n.id not in gives}
    inputs: dict[str, list[Side]] = {}
    outputs: dict[str, list[Side]] = {}
    edges: list[Edge] = []
    for edge in view.edges:
        if edge.source in only_gives and by_id[edge.target].is_operation and not edge.recycle:
            inputs.setdefault(edge.target, []).append(Side(by_id[edge.source], edge))
        elif edge.target in only_takes and by_id[edge.source].is_operation and not edge.recycle:
            outputs.setdefault(edge.source, []).append(Side(by_id[edge.target], edge))
        else:
            edges.append(edge)
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    spine = [n for n in view.nodes if n.id in ends or n.id not in only_gives | only_takes]
    return spine, edges, inputs, outputs


def upward(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[Edge]:
    """Recycles, edges from a node to itself, and the edges that close a loop against the flow order."""
    position = {node.id: node.position for node in nodes}
    onward: dict[str, list[str]] = {node.id: [] for node in nodes}
    back: list[Edge] = []
    doubtful: list[Edge] = []
    for edge in edges:
        if edge.recycle or edge.source == edge.target:
            back.append(edge)
        elif 0 < position[edge.source] < position[edge.target]:
            onward[edge.source].append(edge.target)  # these alone cannot form a loop
        else:
            doubtful.append(edge)
    for edge in doubtful:
        if _leads_to(onward, edge.target, edge.source):
            back.append(edge)
        else:
            onward[edge.source].append(edge.target)
    return back


def _leads_to(onward: dict[str, list[str]], start: str, end: str) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        if here == end:
            return True
        following = [name for name in onward[here] if name not in seen]
        seen.update(following)
        waiting += following
    return False


def layers_of(nodes: Sequence[Node], edges: Sequence[Edge]) -> dict[str, int]:
    """Layer of each node by longest path; `edges` hold no loop. Feeding branches sit as low as they can."""
    above: dict[str, list[str]] = {node.id: [] for node in nodes}
    below: dict[str, list[str]] = {node.id: [] for node in nodes}
    for edge in edges:
        above[edge.target].append(edge.source)
        below[edge.source].append(edge.target)
    waiting = {name: len(sources) for name, sources in above.items()}
    order = [node.id for node in nodes if not waiting[node.id]]
    for name in order:
        for target in below[name]:
            waiting[target] -= 1
            if not waiting[target]:
                order.append(target)
    layer: dict[str, int] = {}
    for name in order:
        layer[name] = max((layer[source] + 1 for source in above[name]), default=0)
    for name in reversed(order):
        if below[name] and len(below[name]) >= len(above[name]):
            layer[name] = min(layer[target] for target in below[name]) - 1
    return layer


def crossings(layers: Sequence[Sequence[Place]]) -> int:
    """How many pairs of edges cross between neighbouring layers."""
    total = 0
    for upper, lower in itertools.pairwise(layers):
        index = {id(place): i for i, place in enumerate(lower)}
        ends = [
            index[id(place)] for start in upper for place in sorted(start.below, key=lambda p: index[id(p)])
        ]
        total += sum(a > b for i, a in enumerate(ends) for b in ends[i + 1 :])
    return total


def ordered(layers: list[list[Place]]) -> list[list[Place]]:
    """The best order that barycentre sweeps find; the first found wins a tie."""
    best, fewest = [list(layer) for layer in layers], crossings(layers)
    for sweep in range(SWEEPS):
        if not fewest:
            break
        down = sweep % 2 == 0
        for at in range(1, len(layers)) if down else range(len(layers) - 2, -1, -1):
            fixed = layers[at - 1 if down else at + 1]
            index = {id(place): i for i, place in enumerate(fixed)}
            keys: dict[int, float] = {}
            for i, place in enumerate(layers[at]):
                joined = place.above if down else place.below
                keys[id(place)] = sum(index[id(p)] for p in joined) / len(joined) if joined else float(i)
            layers[at].sort(key=lambda place: keys[id(place)])
        found = crossings(layers)
        if found < fewest:
            best, fewest = [list(layer) for layer in layers], found
    return best


def spread(layer: Sequence[Place], wanted: Sequence[tuple[float, float]]) -> None:
    """Set every x as near to the wanted one as order and room allow: (x, weight), least squares.

    Pool adjacent violators: neighbours that would overlap are merged into a block, which
    stands at the mean of what its members want.
    """
    offsets = [0.0]
    for before, after in itertools.pairwise(layer):
        offsets.append(offsets[-1] + before.right + CLEAR + after.left)
    blocks: list[tuple[float, float, int]] = []  # (mean of wanted starts, weight, members)
    for (want, pull), offset in zip(wanted, offsets, strict=True):
        mean, weight, members = want - offset, pull, 1
        while blocks and blocks[-1][0] >= mean:
            other, other_weight, other_members = blocks.pop()
            mean = (mean * weight + other * other_weight) / (weight + other_weight)
            weight, members = weight + other_weight, members + other_members
        blocks.append((mean, weight, members))
    starts = [block[0] for block in blocks for _ in range(block[2])]
    for place, start, offset in zip(layer, starts, offsets, strict=True):
        place.x = start + offset


def settle(layers: Sequence[Sequence[Place]]) -> None:
    """Give every place its x: sweeps down and up, each towards the mean of the neighbours."""
    for layer in layers:
        spread(layer, [(0.0, 1.0)] * len(layer))
    for sweep in range(2 * SWEEPS):
        down = sweep % 2 == 0
        for layer in layers if down else reversed(layers):
            wanted = []
            for place in layer:
                joined = (place.above if down else place.below) or place.above or place.below
                pulls = [(place.pull(other), other.x) for other in joined]
                weight = sum(pull for pull, _ in pulls)
                mean = sum(pull * x for pull, x in pulls) / weight if pulls else place.x
                wanted.append((mean, weight or 1.0))
            spread(layer, wanted)


def straighten(layers: Sequence[Sequence[Place]], routes: Sequence[Route]) -> None:
    """Stand all lanes of a stream under one another where every layer has the room for it."""
    for route in routes:
        lanes = route.places[1:-1]
        for x in (min((p.x for p in lanes), default=0.0), max((p.x for p in lanes), default=0.0)):
            if all(_fits(layers[lane.layer], lane, x) for lane in lanes):
                for lane in lanes:
                    lane.x = x
                break


def _fits(layer: Sequence[Place], lane: Place, x: float) -> bool:
    at = next(i for i, place in enumerate(layer) if place is lane)
    after_left = at == 0 or layer[at - 1].x + layer[at - 1].right + CLEAR / 2 <= x - lane.left
    before_right = at + 1 == len(layer) or x + lane.right + CLEAR / 2 <= layer[at + 1].x - layer[at + 1].left
    return after_left and before_right


def layout_of(view: View, extent: Extent) -> Layout:
    """Lay a view out; `extent` tells the room a node and what stands beside it need around its centre."""
    nodes, edges, inputs, outputs = split(view)
    back = upward(nodes, edges)
    forward = [edge for edge in edges if edge not in back]
    layer = layers_of(nodes, forward)
    layers: list[list[Place]] = [[] for _ in range(max(layer.values(), default=-1) + 1)]
    places: dict[str, Place] = {}
    for node in nodes:
        left, right = extent(node, inputs.get(node.id, []), outputs.get(node.id, []))
        places[node.id] = Place(node, layer[node.id], left, right)
        layers[layer[node.id]].append(places[node.id])
    routes = []
    for edge in forward:
        here, end = places[edge.source], places[edge.target]
        visited = [here]
        for at in range(here.layer + 1, end.layer):
            lane = Place(None, at, LANE / 2, LANE / 2)
            layers[at].append(lane)
            visited.append(lane)
        visited.append(end)
        for upper, lower in itertools.pairwise(visited):
            upper.below.append(lower)
            lower.above.append(upper)
        routes.append(Route(edge, tuple(visited)))
    final = ordered(layers)
    settle(final)
    straighten(final, routes)
    return Layout(
        layers=tuple(tuple(row) for row in final),
        routes=tuple(routes),
        back=tuple(back),
        places=places,
        inputs={name: tuple(sides) for name, sides in inputs.items()},
        outputs={name: tuple(sides) for name, sides in outputs.items()},
    )
