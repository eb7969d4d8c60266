"""The process graph for other programs: GraphML, and plain JSON."""

from __future__ import annotations

import json
from dataclasses import asdict

from pac.compiler.document import Document
from pac.targets.base import readable
from pac.targets.graph_view import graph_of, view_of


def render_graphml(document: Document) -> str:
    """GraphML with string, integer and boolean attributes; every node and edge carries all of them."""
    import networkx as nx  # here, because it takes 0.2 s to load

    graph = graph_of(document)
    for attributes in (
        graph.graph,
        *(data for _, data in graph.nodes(data=True)),
        *(data for _, _, data in graph.edges(data=True)),
    ):
        for key, value in attributes.items():
            if isinstance(value, str):
                attributes[key] = readable(value)
    lines: list[str] = list(nx.generate_graphml(graph, named_key_ids=True))
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines) + "\n"


def render_json(document: Document) -> str:
    """`name`, `title`, `nodes` and `edges` as lists of flat objects, in the order of the drawing."""
    view = view_of(document)
    data = {
        "name": view.name,
        "title": view.title,
        "subtitle": view.subtitle,
        "nodes": [asdict(node) for node in view.nodes],
        "edges": [asdict(edge) for edge in view.edges],
        "left_out": view.left_out,
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
