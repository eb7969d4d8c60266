"""The process graph: unit operations and materials as nodes, streams as edges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from pac.compiler.model import Process, Stream

if TYPE_CHECKING:
    import networkx as nx


def in_order(followers: Mapping[str, Iterable[str]]) -> tuple[str, ...] | None:
    """The nodes along their edges, ties by name; None where there is a loop.

    Nearly every process and lineage is without loops, and then no graph library has to be loaded.
    """
    waits: dict[str, int] = dict.fromkeys(followers, 0)
    for names in followers.values():
        for name in names:
            waits[name] = waits.get(name, 0) + 1
    ready = [name for name, number in waits.items() if not number]
    heapify(ready)
    found: list[str] = []
    while ready:
        found.append(heappop(ready))
        for name in followers.get(found[-1], ()):
            waits[name] -= 1
            if not waits[name]:
                heappush(ready, name)
    return tuple(found) if len(found) == len(waits) else None


@dataclass(frozen=True)
class ProcessGraph:
    """A directed graph over names. Edge data: `streams` (all between two nodes), `recycle`."""

    process: Process

    @cached_property
    def graph(self) -> nx.DiGraph[str]:
        import networkx as nx  # here, because it takes 0.1 s to load and only loops need it

        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(self.process.operations)
        for stream in self.process.streams:
            source, target = stream.source.name, stream.target.name
            if graph.has_edge(source, target):
                data = graph.edges[source, target]
                data["streams"] = (*data["streams"], stream)
                data["recycle"] = data["recycle"] and stream.recycle
            else:
                graph.add_edge(source, target, streams=(stream,), recycle=stream.recycle)
        return graph

    @cached_property
    def followers(self) -> Mapping[str, frozenset[str]]:
        """What each node feeds, without recycle streams."""
        found: dict[str, set[str]] = {name: set() for name in self.process.operations}
        for stream in self.process.streams:
            for end in (stream.source.name, stream.target.name):
                found.setdefault(end, set())
            if not stream.recycle:
                found[stream.source.name].add(stream.target.name)
        return {name: frozenset(names) for name, names in found.items()}

    @cached_property
    def forward(self) -> nx.DiGraph[str]:
        """The graph without recycle streams."""
        import networkx as nx

        result: nx.DiGraph[str] = nx.DiGraph()
        result.add_nodes_from(self.graph)
        result.add_edges_from((a, b) for a, names in self.followers.items() for b in sorted(names))
        return result

    @cached_property
    def _straight(self) -> tuple[str, ...] | None:
        return in_order(self.followers)

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Unit operations in flow order, ties by name; steps of an undeclared loop come by name."""
        if self._straight is not None:
            return tuple(name for name in self._straight if name in self.process.operations)
        import networkx as nx

        condensed = nx.condensation(self.forward)
        first = {number: min(members) for number, members in condensed.nodes(data="members")}
        found: list[str] = []
        for number in nx.lexicographical_topological_sort(condensed, key=lambda n: first[n]):
            found.extend(sorted(condensed.nodes[number]["members"]))
        return tuple(name for name in found if name in self.process.operations)

    def precedes(self, first: str, second: str) -> bool:
        """Whether material flows from the first step to the second."""
        if first == second or first not in self.followers:
            return False
        reached = self._reached.get(first)
        if reached is None:
            reached, waiting = set(), [first]
            while waiting:
                names = self.followers[waiting.pop()] - reached
                reached |= names
                waiting.extend(names)
            self._reached[first] = reached
        return second in reached

    @cached_property
    def _reached(self) -> dict[str, set[str]]:
        """What material from a step gets to, as far as somebody asked: checks compare every pair of steps."""
        return {}

    def loops(self) -> tuple[tuple[str, ...], ...]:
        """Groups of steps that feed each other without `recycle`."""
        if self._straight is not None:
            return ()
        import networkx as nx

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
    return ProcessGraph(process)
