"""The process graph of a document, ready for drawing: steps, materials, and what flows between them.

`view_of` gives typed nodes and edges in a fixed order; `graph_of` gives the same as a networkx
DiGraph with plain string, number and boolean attributes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from pac.compiler.document import Document, Hold, Material, Operation, Phase, PhaseStep, Range, Stream

if TYPE_CHECKING:
    import networkx as nx

OPERATION = "operation"
EXTERNAL = "external"  # an end of a stream that is neither a step nor a declared material
LEAVES = frozenset({"collect"})  # phase actions that lead material out of a step; others lead it in

KIND_TITLES = {
    OPERATION: "unit operation",
    "raw_material": "raw material",
    "solution": "solution",
    "consumable": "consumable",
    "cell_bank": "cell bank",
    "intermediate": "intermediate",
    "product": "product",
    "waste": "waste",
    EXTERNAL: "outside the process",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A step or a material. `position` is the place in flow order of a step, 0 for a material."""

    id: str
    kind: str
    label: str
    class_name: str = ""
    position: int = 0
    equipment: tuple[str, ...] = ()
    hold: str = ""

    @property
    def is_operation(self) -> bool:
        return self.kind == OPERATION


@dataclass(frozen=True, slots=True)
class Edge:
    """A stream of the flow, or the use of a material in phases of a step or of a preparation (`phases`)."""

    source: str
    target: str
    kind: Literal["stream", "use"] = "stream"
    label: str = ""
    recycle: bool = False
    phases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """`left_out` are the declared materials that no step takes or gives."""

    name: str
    title: str
    subtitle: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: tuple[str, ...] = ()

    @property
    def description(self) -> str:
        """The drawing in words, for readers who do not see it."""
        operations = [node for node in self.nodes if node.is_operation]
        materials = len(self.nodes) - len(operations)
        words = [
            f"{count(len(operations), 'unit operation')}, {count(materials, 'material')}, "
            f"{count(len(self.edges), 'connection')}."
        ]
        if operations:
            words.append("In flow order: " + ", ".join(node.label for node in operations) + ".")
        recycles = [f"{edge.source} to {edge.target}" for edge in self.edges if edge.recycle]
        if recycles:
            words.append("Recycled: " + ", ".join(recycles) + ".")
        if self.left_out:
            words.append("Not drawn, because no step uses it: " + ", ".join(self.left_out) + ".")
        return " ".join(words)


def count(number: int, noun: str) -> str:
    """`1 step`, `2 steps`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def range_text(value: Range) -> str:
    """The range as its author wrote it, with its unit when only a declaration elsewhere gave it."""
    unit = next((end.unit for end in (value.low, value.high) if end is not None and end.unit), "")
    return value.text if not unit or unit in value.text else f"{value.text} {unit}"


def hold_text(hold: Hold | None) -> str:
    """`hold <= 24 h at 15 .. 25 degC`, or nothing."""
    if hold is None:
        return ""
    condition = f" at {range_text(hold.condition)}" if hold.condition is not None else ""
    return f"hold {range_text(hold.limit)}{condition}"


def share_text(stream: Stream) -> str:
    """`share 60 %v/v`, `share rest`, or nothing."""
    if stream.rest:
        return "share rest"
    return f"share {stream.share.text}" if stream.share is not None else ""


def steps_of(phases: list[Phase]) -> Iterator[tuple[Phase, PhaseStep]]:
    """Every instruction of the phases and their sub-phases, in order."""
    for phase in sorted(phases, key=lambda phase: phase.position):
        for step in phase.steps:
            yield phase, step
        yield from steps_of(phase.phases)


def in_flow_order(document: Document) -> list[Operation]:
    return sorted(document.operations, key=lambda operation: (operation.position, operation.name))


def _operation_node(operation: Operation) -> Node:
    return Node(
        id=operation.name,
        kind=OPERATION,
        label=operation.label or operation.name,
        class_name=operation.class_,
        position=operation.position,
        equipment=tuple(use.tag for use in operation.equipment),
    )


def _material_node(material: Material) -> Node:
    return Node(
        id=material.name,
        kind=material.role,
        label=material.label or material.name,
        class_name=material.class_ or "",
        hold=hold_text(material.hold),
    )


def _uses(document: Document, materials: set[str]) -> Iterator[Edge]:
    """One edge for each material that a step uses, with the names of the phases that name it."""
    for operation in in_flow_order(document):
        found: dict[tuple[str, str], list[str]] = {}
        for phase, step in steps_of(operation.phases):
            for material in ((step.subject or "").split(".", 1)[0], step.base):
                if material is None or material not in materials:
                    continue
                ends = (operation.name, material) if step.action in LEAVES else (material, operation.name)
                names = found.setdefault(ends, [])
                if phase.name not in names:
                    names.append(phase.name)
        for material in operation.uses:
            if material in materials:
                found.setdefault((material, operation.name), [])
        for (source, target), names in found.items():
            yield Edge(source, target, kind="use", phases=tuple(names))


def _preparation(document: Document, materials: set[str]) -> Iterator[Edge]:
    """One edge for each material that another is made from, prepared with or held in; then containers."""
    for item in document.materials:
        found: dict[str, list[str]] = {name: [] for name in item.made_from if name in materials}
        for phase, step in steps_of(item.phases):
            material = (step.subject or "").split(".", 1)[0]
            if material in materials and phase.name not in found.setdefault(material, []):
                found[material].append(phase.name)
        if item.hold is not None and item.hold.container in materials:
            found.setdefault(item.hold.container, [])
        for name, phases in found.items():
            yield Edge(name, item.name, kind="use", phases=tuple(phases))
    held = {
        (s.hold.container, s.target) for s in document.streams if s.hold and s.hold.container in materials
    }
    for container, target in sorted((container or "", target) for container, target in held):
        yield Edge(container, target, kind="use")


def _streams(document: Document, known: set[str]) -> Iterator[Edge]:
    def end(name: str) -> str:
        return name if name in known else name.split(".", 1)[0]

    labels: dict[tuple[str, str, bool], list[str]] = {}
    for stream in document.streams:
        texts = labels.setdefault((end(stream.source), end(stream.target), stream.recycle), [])
        words = [stream.label, share_text(stream), "pooled" if stream.pooled else "", hold_text(stream.hold)]
        label = "; ".join(filter(None, words))
        if label and label not in texts:
            texts.append(label)
    for (source, target, recycle), texts in labels.items():
        yield Edge(source, target, label="; ".join(texts), recycle=recycle)


def view_of(document: Document) -> View:
    """The drawing's content: steps in flow order, then connected materials by name;
    streams along the flow, then uses in the order of the phases.
    """
    nodes = [_operation_node(operation) for operation in in_flow_order(document)]
    steps = {node.id for node in nodes}
    materials = {m.name: _material_node(m) for m in document.materials if m.name not in steps}
    known = steps | set(materials)
    streams = list(_streams(document, known))
    drawn = {(edge.source, edge.target) for edge in streams}
    uses: list[Edge] = []
    for edge in (*_uses(document, set(materials)), *_preparation(document, set(materials))):
        if (edge.source, edge.target) not in drawn:
            drawn.add((edge.source, edge.target))
            uses.append(edge)
    place = {node.id: node.position for node in nodes}
    streams.sort(
        key=lambda e: (place.get(e.source, 0), place.get(e.target, 0), e.source, e.target, e.recycle)
    )
    edges = streams + uses
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    nodes += [materials[name] for name in sorted(ends & set(materials))]
    nodes += [Node(id=name, kind=EXTERNAL, label=name) for name in sorted(ends - known)]
    return View(
        name=document.name,
        title=document.label or document.process.label or document.name,
        subtitle=_subtitle(document),
        nodes=tuple(nodes),
        edges=tuple(edges),
        left_out=tuple(sorted(set(materials) - ends)),
    )


def _subtitle(document: Document) -> str:
    process = document.process
    of = process.name + (f" {process.version}" if process.version else "")
    if document.kind == "process":
        return f"process {of}"
    site = f" at {document.site.label or document.site.name}" if document.site is not None else ""
    return f"recipe {document.name} of {of}{site}"


def graph_of(document: Document) -> nx.DiGraph[str]:
    """The view as a networkx graph. Two streams between the same two ends become one edge."""
    import networkx as nx  # here, because it takes 0.2 s to load and only two formats need it

    view = view_of(document)
    graph: nx.DiGraph[str] = nx.DiGraph(name=view.name, title=view.title, subtitle=view.subtitle)
    for node in view.nodes:
        graph.add_node(
            node.id,
            kind=node.kind,
            label=node.label,
            **{"class": node.class_name},
            position=node.position,
            equipment=", ".join(node.equipment),
            hold=node.hold,
        )
    for edge in view.edges:
        attributes: dict[str, Any] = {
            "kind": edge.kind,
            "label": edge.label,
            "recycle": edge.recycle,
            "phases": ", ".join(edge.phases),
        }
        if graph.has_edge(edge.source, edge.target):
            before = graph.edges[edge.source, edge.target]
            attributes["label"] = "; ".join(filter(None, [before["label"], edge.label]))
            attributes["recycle"] = before["recycle"] or edge.recycle
        graph.add_edge(edge.source, edge.target, **attributes)
    return graph
