"""The process graph: order along the flow, loops, reachability."""

from __future__ import annotations

from pac.compiler.graph import ProcessGraph
from tests.compiler.reading import compiled, process


def graph(flow: str, steps: str = "abcd") -> ProcessGraph:
    operations = "\n".join(f"unit_operation {name} : none {{ }}" for name in steps)
    return compiled(process(f"product m\n{operations}\nflow {{ {flow} }}")).graphs["p"]


def test_steps_stand_along_the_flow_and_ties_by_name() -> None:
    assert graph("d -> c -> a; d -> b -> a", "cdab").order == ("d", "b", "c", "a")
    assert graph("", "dbca").order == ("a", "b", "c", "d")
    assert graph("c -> a; d -> b").order == ("c", "a", "d", "b")


def test_materials_are_nodes_but_no_steps() -> None:
    found = graph("a -> m", "a")
    assert set(found.graph) == {"a", "m"}
    assert found.order == ("a",)


def test_a_recycle_is_no_loop() -> None:
    found = graph("a -> b -> c; c -> a recycle", "abc")
    assert found.loops() == ()
    assert found.order == ("a", "b", "c")
    assert found.precedes("a", "c")
    assert not found.precedes("c", "a")


def test_loops_are_groups_by_name() -> None:
    found = graph("b -> a -> b; c -> d -> c; a -> c")
    assert found.loops() == (("a", "b"), ("c", "d"))
    assert found.order == ("a", "b", "c", "d")
    assert graph("a -> a", "a").loops() == (("a",),)


def test_two_streams_between_two_steps_are_one_edge() -> None:
    found = graph("a -> b; a -> b recycle", "ab")
    assert len(found.graph.edges["a", "b"]["streams"]) == 2
    assert not found.graph.edges["a", "b"]["recycle"]
    assert len(found.outgoing("a")) == 2
    assert len(found.incoming("b")) == 2


def test_nothing_precedes_itself_or_what_is_not_there() -> None:
    found = graph("a -> b", "ab")
    assert not found.precedes("a", "a")
    assert not found.precedes("a", "z")
