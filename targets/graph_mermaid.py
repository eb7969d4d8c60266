"""The process graph as a Mermaid flowchart, for Markdown pages and wikis."""

from __future__ import annotations

import re

from pac.compiler.document import Document
from pac.targets.graph_view import Edge, Node, View, view_of

# Opening and closing bracket of each kind's shape.
SHAPES = {
    "operation": ("[", "]"),
    "cell_bank": ("[(", ")]"),
    "raw_material": ("([", "])"),
    "solution": ("([", "])"),
    "consumable": ("([", "])"),
    "intermediate": ("(", ")"),
    "product": ("[[", "]]"),
    "waste": ("{{", "}}"),
    "external": ("((", "))"),
}
FILLS = {
    "operation": "fill:#ffffff,stroke:#33475b,stroke-width:1.5px,color:#111111",
    "cell_bank": "fill:#e3efe3,stroke:#5c7d5c,color:#111111",
    "raw_material": "fill:#eef3e6,stroke:#7b8f5a,color:#111111",
    "solution": "fill:#e6eff7,stroke:#5a7fa3,color:#111111",
    "consumable": "fill:#f3f0e6,stroke:#94855a,color:#111111",
    "intermediate": "fill:#f5f5f5,stroke:#777777,color:#111111",
    "product": "fill:#e9e4f2,stroke:#5f4b8b,stroke-width:1.5px,color:#111111",
    "waste": "fill:#f2f2f2,stroke:#999999,stroke-dasharray:3 2,color:#111111",
    "external": "fill:#ffffff,stroke:#999999,color:#111111",
}

_CODED = re.compile(r'[#"&<>`\\|{}\[\]()]')
_LEADING = re.compile(r"^([-+*]|\d+[.)])(?=\s)")


def quoted(text: str) -> str:
    """Text inside double quotes; what Mermaid would read as markup becomes a character entity."""
    words = " ".join(text.split())
    # A leading list mark would make Mermaid draw "Unsupported markdown" instead of the label.
    lead = _LEADING.match(words)
    marked = f"{words[: lead.end() - 1]}\0{words[lead.end() - 1 :]}" if lead else words
    coded = _CODED.sub(lambda match: f"#{ord(match.group())};", marked)
    return re.sub(r"\0(.)", lambda match: f"#{ord(match.group(1))};", coded)


def _ids(view: View) -> dict[str, str]:
    """An identifier for each node: letters, digits and `_` only, and never a word of Mermaid."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for node in view.nodes:
        prefix = "op_" if node.is_operation else "m_"
        wanted = prefix + re.sub(r"\W", "_", node.id, flags=re.ASCII)
        name, number = wanted, 2
        while name in taken:
            name, number = f"{wanted}_{number}", number + 1
        taken.add(name)
        ids[node.id] = name
    return ids


def _node(node: Node, name: str) -> str:
    first, last = SHAPES.get(node.kind, SHAPES["external"])
    lines = [quoted(f"{node.position} · {node.label}" if node.is_operation else node.label)]
    if node.is_operation:
        lines.append(quoted(node.class_name))
    if node.equipment:
        lines.append(quoted("on " + ", ".join(node.equipment)))
    kind = node.kind if node.kind in FILLS else "external"
    return f'{name}{first}"{"<br/>".join(lines)}"{last}:::{kind}'


def _edge(edge: Edge, ids: dict[str, str]) -> str:
    arrow = "-.->" if edge.recycle else "-->"
    label = "; ".join(filter(None, ["recycle" if edge.recycle else "", edge.label]))
    text = f'|"{quoted(label)}"|' if label else ""
    return f"{ids[edge.source]} {arrow}{text} {ids[edge.target]}"


def render(document: Document) -> str:
    """Mermaid text (`flowchart TD`), ending with a newline."""
    view = view_of(document)
    ids = _ids(view)
    lines = ["flowchart TD"]
    lines.append(f"  accTitle: {_one_line(view.title)}")
    lines.append(f"  accDescr: {_one_line(view.description)}")
    lines += ["  " + _node(node, ids[node.id]) for node in view.nodes]
    lines += ["  " + _edge(edge, ids) for edge in view.edges]
    used = {node.kind if node.kind in FILLS else "external" for node in view.nodes}
    lines += [f"  classDef {kind} {style}" for kind, style in FILLS.items() if kind in used]
    return "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    """Free text up to the end of the line; `;` and `#` would end it or start an entity."""
    return " ".join(re.sub(r"[;#{}%]", " ", text).split())
