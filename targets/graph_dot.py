"""The process graph in Graphviz's DOT language."""

from __future__ import annotations

from pac.compiler.document import Document
from pac.targets.graph_view import Edge, Node, view_of

STYLES = {
    "operation": 'shape=box, style="rounded,filled", fillcolor="#ffffff", penwidth=1.5',
    "cell_bank": 'shape=cylinder, style=filled, fillcolor="#e3efe3"',
    "raw_material": 'shape=ellipse, style=filled, fillcolor="#eef3e6"',
    "solution": 'shape=ellipse, style=filled, fillcolor="#e6eff7"',
    "consumable": 'shape=note, style=filled, fillcolor="#f3f0e6"',
    "intermediate": 'shape=box, style="filled,dashed", fillcolor="#f5f5f5"',
    "product": 'shape=box, peripheries=2, style=filled, fillcolor="#e9e4f2"',
    "waste": 'shape=hexagon, style="filled,dashed", fillcolor="#f2f2f2"',
    "external": "shape=plaintext",
}


def quoted(text: str) -> str:
    """A DOT string. Graphviz reads `\\n` and other escapes in labels, so every backslash is doubled."""
    clean = "".join(character for character in text if character >= " " or character == "\n")
    return '"' + clean.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _node(node: Node) -> str:
    label = f"{node.position} · {node.label}\n{node.class_name}" if node.is_operation else node.label
    if node.equipment:
        label += "\non " + ", ".join(node.equipment)
    style = STYLES.get(node.kind, STYLES["external"])
    return f"  {quoted(node.id)} [label={quoted(label)}, {style}];"


def _edge(edge: Edge) -> str:
    label = "; ".join(filter(None, ["recycle" if edge.recycle else "", edge.label]))
    parts = [f"label={quoted(label)}"] if label else []
    if edge.recycle:
        # Not part of the ranking: the target of a recycle stays above its source.
        parts += ["style=dashed", "constraint=false"]
    if edge.kind == "use":
        parts.append('color="#5a7fa3"')
    attributes = f" [{', '.join(parts)}]" if parts else ""
    return f"  {quoted(edge.source)} -> {quoted(edge.target)}{attributes};"


def render(document: Document) -> str:
    """DOT text: `dot -Tsvg` draws it."""
    view = view_of(document)
    lines = [
        f"digraph {quoted(view.name)} {{",
        "  rankdir=TB;",
        f"  label={quoted(view.title + chr(10) + view.subtitle)};",
        "  labelloc=t;",
        '  graph [fontname="Helvetica", bgcolor="#ffffff"];',
        '  node [fontname="Helvetica", fontsize=11];',
        '  edge [fontname="Helvetica", fontsize=10];',
        *(_node(node) for node in view.nodes),
        *(_edge(edge) for edge in view.edges),
        "}",
    ]
    return "\n".join(lines) + "\n"
