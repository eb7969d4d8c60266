"""The process graph: unit operations and materials as nodes, streams as edges."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from pac.compiler.model import Process, Stream


@dataclass(frozen=True)
class ProcessGraph:
    """A directed graph over names. Edge data: `streams` (all between two nodes), `recycle`."""

    process: Process
    graph: nx.DiGraph[str]

    @cached_property
    def forward(self) -> nx.DiGraph[str]:
        """The graph without recycle streams."""
        edges = [(a, b) for a, b in self.graph.edges if not self.graph.edges[a, b]["recycle"]]
        result: nx.DiGraph[str] = nx.DiGraph()
        result.add_nodes_from(self.graph)
        result.add_edges_from(edges)
        return result

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Unit operations in flow order, ties by name; steps of an undeclared loop come by name."""
        condensed = nx.condensation(self.forward)
        first = {number: min(members) for number, members in condensed.nodes(data="members")}
        found: list[str] = []
        for number in nx.lexicographical_topological_sort(condensed, key=lambda n: first[n]):
            found.extend(sorted(condensed.nodes[number]["members"]))
        return tuple(name for name in found if name in self.process.operations)

    def precedes(self, first: str, second: str) -> bool:
        """Whether material flows from the first step to the second."""
        return (
            first in self.forward
            and second in self.forward
            and first != second
            and nx.has_path(self.forward, first, second)
        )

    def loops(self) -> tuple[tuple[str, ...], ...]:
        """Groups of steps that feed each other without `recycle`."""
        groups = [
            tuple(sorted(group))
            for group in nx.strongly_connected_components(self.forward)
            if len(group) > 1 or any(self.forward.has_edge(node, node) for node in group)
        ]
        return tuple(sorted(groups))

    def incoming(self, name: str) -> tuple[Stream, ...]:
        return tuple(stream for stream in self.process.streams if stream.target.name == name)

    def outgoing(self, name: str) -> tuple[Stream, ...]:
        return tuple(stream for stream in self.process.streams if stream.source.name == name)


def build_graph(process: Process) -> ProcessGraph:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(process.operations)
    for stream in process.streams:
        source, target = stream.source.name, stream.target.name
        if graph.has_edge(source, target):
            data = graph.edges[source, target]
            data["streams"] = (*data["streams"], stream)
            data["recycle"] = data["recycle"] and stream.recycle
        else:
            graph.add_edge(source, target, streams=(stream,), recycle=stream.recycle)
    return ProcessGraph(process, graph)
