"""What the drawing of a process contains."""

from __future__ import annotations

import networkx as nx

from pac.compiler.document import Document, Quantity, Range, Stream
from pac.targets.graph_view import graph_of, range_text, view_of
from tests.targets import sample


def test_steps_materials_and_streams() -> None:
    view = view_of(sample.document())
    steps = [node.id for node in view.nodes if node.is_operation]
    assert steps == ["production", "harvest", "protein_a", "low_ph", "cex", "formulation"]
    kinds = {node.id: node.kind for node in view.nodes}
    assert kinds["spent_cells"] == "waste"
    assert kinds["feed_medium"] == "raw_material"
    edges = {(edge.source, edge.target): edge for edge in view.edges}
    assert edges["protein_a", "low_ph"].label == "share 95 %v/v; pooled; hold <= 24 h at 15 .. 25 degC"
    uses = {(edge.source, edge.target) for edge in view.edges if edge.kind == "use"}
    assert {("phosphate", "equilibration_buffer"), ("buffer_bag", "low_ph")} <= uses
    assert edges["cex", "protein_a"].recycle
    assert edges["elution_buffer", "protein_a"].phases == ("elute",)
    assert edges["feed_medium", "production"].phases == ("feed",)  # a sub-phase counts
    assert edges["cleaning_solution", "cex"].kind == "use"  # used in no phase
    assert ("uv280", "protein_a") not in edges


def test_what_no_step_uses_is_named_not_dropped() -> None:
    view = view_of(sample.document())
    assert view.left_out == ("unused_resin",)
    assert "unused_resin" in view.description


def test_equipment_only_in_a_recipe() -> None:
    assert view_of(sample.document()).nodes[0].equipment == ("BR_2K",)
    assert view_of(sample.document(recipe=False)).nodes[0].equipment == ()


def test_an_end_that_is_nowhere_declared_is_drawn_as_outside() -> None:
    document = sample.document()
    stray = Stream(path="x->cex", name="x->cex", source="elsewhere.pool", target="cex.inlet")
    view = view_of(document.model_copy(update={"streams": [*document.streams, stray]}))
    assert [node.id for node in view.nodes if node.kind == "external"] == ["elsewhere"]
    assert ("elsewhere", "cex") in {(edge.source, edge.target) for edge in view.edges}


def test_graph_is_the_same_as_the_view() -> None:
    document = sample.long_document()
    graph, view = graph_of(document), view_of(document)
    assert set(graph.nodes) == {node.id for node in view.nodes}
    assert set(graph.edges) == {(edge.source, edge.target) for edge in view.edges}
    onward = nx.DiGraph((a, b) for a, b, recycle in graph.edges(data="recycle") if not recycle)
    assert nx.is_directed_acyclic_graph(onward)


def test_two_streams_between_the_same_steps_are_one_edge_with_both_labels() -> None:
    def stream(label: str, recycle: bool) -> Stream:
        return Stream(path=label, name=label, source="cex", target="low_ph", label=label, recycle=recycle)

    document = sample.document().model_copy(update={"streams": [stream("one", False), stream("two", True)]})
    data = graph_of(document).edges["cex", "low_ph"]
    assert data["label"] == "one; two"
    assert data["recycle"] is True


def test_an_empty_process_has_a_view() -> None:
    empty: Document = sample.document().model_copy(update={"operations": [], "streams": [], "materials": []})
    view = view_of(empty)
    assert view.nodes == ()
    assert "0 unit operations" in view.description


def test_a_range_shows_the_unit_that_its_text_leaves_out() -> None:
    low, high = (Quantity(text=v, value=v, unit="degC") for v in ("34", "36"))
    assert range_text(Range(text="34 .. 36", low=low, high=high)) == "34 .. 36 degC"
    assert range_text(Range(text="34 .. 36 degC", low=low, high=high)) == "34 .. 36 degC"
