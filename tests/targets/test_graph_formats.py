"""The drawings are well-formed, escape what authors wrote, and stay as reviewed (golden files)."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from io import BytesIO

import networkx as nx
import pytest

from pac.compiler.document import Document
from pac.targets import graph_formats
from pac.targets.graph_view import view_of
from tests.targets import sample
from tests.targets.golden_files import same_as_golden

SUFFIXES = {"svg": "svg", "mermaid": "mmd", "dot": "dot", "graphml": "graphml", "json": "graph.json"}
AWKWARD = 'a "b" <c> & d\\n | e; f # `g` [h] {i} (j)\nk\x07'


def awkward() -> Document:
    """The sample with markup, quotes, line ends and a control character in every label."""
    document = sample.document()

    def relabelled(entities: list[object]) -> list[object]:
        return [entity.model_copy(update={"label": AWKWARD}) for entity in entities]  # type: ignore[attr-defined]

    return document.model_copy(
        update={
            "label": AWKWARD,
            "operations": relabelled(list(document.operations)),
            "materials": relabelled(list(document.materials)),
            "streams": relabelled(list(document.streams)),
        }
    )


DOCUMENTS = {
    "small_mab": sample.document(recipe=False),
    "small_mab_2kl": sample.document(),
    "long_mab": sample.long_document(),
}


@pytest.mark.parametrize("format_name", sorted(graph_formats))
@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_golden(name: str, format_name: str) -> None:
    text = graph_formats[format_name](DOCUMENTS[name])
    assert text.endswith("\n")
    assert same_as_golden(f"{name}.{SUFFIXES[format_name]}", text)


@pytest.mark.parametrize("format_name", ["svg", "graphml"])
@pytest.mark.parametrize("document", [*DOCUMENTS.values(), awkward()], ids=[*DOCUMENTS, "awkward"])
def test_xml_is_well_formed(document: Document, format_name: str) -> None:
    ET.fromstring(graph_formats[format_name](document))


def test_svg_stands_alone_and_speaks() -> None:
    text = graph_formats["svg"](sample.document())
    root = ET.fromstring(text)
    space = "{http://www.w3.org/2000/svg}"
    assert root.find(f"{space}title") is not None
    assert "In flow order: Production bioreactor, Harvest" in (root.findtext(f"{space}desc") or "")
    assert not {"script", "style", "image", "use"} & {
        element.tag.removeprefix(space) for element in root.iter()
    }
    assert "href" not in text
    assert "url(" not in text


def test_graphml_reads_back() -> None:
    text = graph_formats["graphml"](sample.document())
    graph = nx.read_graphml(BytesIO(text.encode("utf-8")))
    view = view_of(sample.document())
    assert set(graph.nodes) == {node.id for node in view.nodes}
    assert graph.nodes["production"]["class"] == "fed_batch_culture"
    assert graph.edges["cex", "protein_a"]["recycle"] is True


def test_json_holds_the_view() -> None:
    data = json.loads(graph_formats["json"](sample.document()))
    assert {"id": "production", "kind": "operation"}.items() <= data["nodes"][0].items()
    assert len(data["edges"]) == len(view_of(sample.document()).edges)


NODE = re.compile(r'  \w+(\[\(|\(\[|\[\[|\{\{|\(\(|\[|\()"[^"]*"(\)\]|\]\)|\]\]|\}\}|\)\)|\]|\)):::\w+')
EDGE = re.compile(r'  \w+ (-->|-\.->)(\|"[^"]*"\|)? \w+')
OTHER = re.compile(r"flowchart TD|  acc(Title|Descr): [^;#{}]+|  classDef \w+ [\w:#.,\- ]+")


@pytest.mark.parametrize("document", [*DOCUMENTS.values(), awkward()], ids=[*DOCUMENTS, "awkward"])
def test_mermaid_lines_have_the_three_forms(document: Document) -> None:
    for line in graph_formats["mermaid"](document).splitlines():
        assert NODE.fullmatch(line) or EDGE.fullmatch(line) or OTHER.fullmatch(line), line


def test_mermaid_codes_what_it_would_read_as_markup() -> None:
    text = graph_formats["mermaid"](awkward())
    assert (
        "a #34;b#34; #60;c#62; #38; d#92;n #124; e; f #35; #96;g#96; #91;h#93; #123;i#125; #40;j#41; k"
        in text
    )


def test_mermaid_label_that_starts_like_a_list_stays_a_label() -> None:
    document = sample.document()
    materials = [m.model_copy(update={"label": "1. medium"}) for m in document.materials]
    assert "1#46; medium" in graph_formats["mermaid"](document.model_copy(update={"materials": materials}))


@pytest.mark.parametrize("document", [*DOCUMENTS.values(), awkward()], ids=[*DOCUMENTS, "awkward"])
def test_dot_strings_are_closed_and_braces_balance(document: Document) -> None:
    text = graph_formats["dot"](document)
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', "S", text, flags=re.DOTALL)
    assert '"' not in bare
    assert bare.count("{") == bare.count("}") == 1
    assert "\x07" not in text


def test_dot_keeps_a_recycle_out_of_the_ranking() -> None:
    (line,) = (
        line
        for line in graph_formats["dot"](sample.document()).splitlines()
        if '"cex" -> "protein_a"' in line
    )
    assert "style=dashed" in line
    assert "constraint=false" in line
