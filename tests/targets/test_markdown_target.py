"""The Markdown recipe carries the whole document, and shows it the way it was written.

The page is read with markdown-it-py (extra `dev`), a CommonMark reader that is not ours: whether a
string is there is a question of what a reader shows, not of what stands in the file.
"""

from __future__ import annotations

import html
import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pydantic import BaseModel

from pac.compiler.document import Document, Documented, EstablishedCondition, Justified, Parameter, PhaseStep
from pac.targets import markdown_target
from pac.targets.markdown_text import Anchors, Notes, code, esc, table
from tests.targets import sample

# The only strings that need not appear, each with its reason.
NOT_SHOWN = {
    "schema": "the format of the JSON file, not of the process",
    "path": "made of the names, which are shown",
    "value": "stands in the `text` of its quantity",
    "unit": "stands in the `text` of its quantity",
    "low": "stands in the `text` of its range",
    "high": "stands in the `text` of its range",
    "sort": "said where the place is no port",
    "action": "the instruction's own text says it; an `instruct` step has no such word",
}


ROLES = {"cqa": "CQA", "cma": "CMA", "ipc": "IPC", "ipt": "IPT"}


def reader() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("html_inline", "softbreak", "hardbreak"):
            yield " "
        if token.children:
            yield from words(token.children)
        elif token.type == "inline":
            yield token.content
        if token.type == "inline":
            yield "\n"


def shown(markdown: str) -> str:
    """What a reader of the page sees, in one line."""
    return " ".join("".join(words(reader().parse(markdown))).split())


def leaves(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every string of the JSON form with the field it stands in."""
    if isinstance(value, dict):
        for name, item in value.items():
            # `action` limits and the `value` of a derived quantity are no strings: they are looked into
            own_field = name in ("action", "value") and isinstance(item, dict)
            if own_field or name not in NOT_SHOWN:
                yield from leaves(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item, key)
    elif isinstance(value, str) and value:
        yield key, " ".join(value.split())


STRUCTURES = {
    "sequence": "",
    "parallel": "all of these at the same time",
    "selection": "the first of these that applies",
}


def missing(document: Document) -> list[tuple[str, str]]:
    page = shown(markdown_target.render(document))
    data = document.model_dump(mode="json", by_alias=True)
    return [
        (key, text)
        for key, text in leaves(data)
        if text not in page
        and not (key == "role" and ROLES.get(text, text.replace("_", " ")) in page)
        and not (key == "structure" and STRUCTURES[text] in page)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "document", [sample.document(), sample.document(False), sample.long_document()], ids=lambda d: str(d.name)
)
def test_every_string_of_the_document_is_on_the_page(document: Document) -> None:
    assert missing(document) == []


# Left alone where the sample leaves them empty: another field says what they would.
ONE_OF_SEVERAL = {(Parameter, "value_text")}


def _filed(number: int) -> EstablishedCondition:
    return EstablishedCondition(region=f"region-{number}", category=f"category-{number}")


def filled(value: Any, count: Iterator[int]) -> Any:
    """The document with a text of its own in every field that may hold one: no place is forgotten."""
    if isinstance(value, list):
        return [filled(item, count) for item in value]
    if not isinstance(value, BaseModel):
        return value
    changed: dict[str, Any] = {}
    for key, field in type(value).model_fields.items():
        item = getattr(value, key)
        if key in Justified.model_fields:
            changed[key] = [*item, f"{key}-{next(count)}"]
        elif key == "filed":
            changed[key] = [*(filled(each, count) for each in item), _filed(next(count))]
        elif field.annotation in (str, str | None) and not item and (type(value), key) not in ONE_OF_SEVERAL:
            changed[key] = f"{key}-{next(count)}"
        else:
            changed[key] = filled(item, count)
    return value.model_copy(update=changed)


@pytest.mark.parametrize("recipe", [True, False])
def test_every_text_that_any_place_can_hold_is_on_the_page(recipe: bool) -> None:
    document = filled(sample.document(recipe), itertools.count(1000))
    assert Document.model_validate(document.model_dump(by_alias=True)) == document
    assert missing(document) == []


def test_the_sample_has_everything_a_document_can_hold() -> None:
    """Else the tests above would pass over a kind of thing that nobody shows."""
    seen = set()

    def look(value: Any) -> None:
        if isinstance(value, list):
            for item in value:
                look(item)
        elif isinstance(value, BaseModel):
            for key, field in type(value).model_fields.items():
                item = getattr(value, key)
                if item not in (None, [], "", False) or field.annotation in (str, str | None):
                    seen.add((type(value), key))
                look(item)

    look(sample.document())
    look(sample.document(recipe=False))
    kinds = {kind for kind, _ in seen}
    never = {(kind.__name__, key) for kind in kinds for key in kind.model_fields if (kind, key) not in seen}
    # Evidence and what is filed may stand at every entity; `filled` above puts them everywhere.
    assert {(kind, key) for kind, key in never if key not in {*Justified.model_fields, "filed"}} == set()


AWKWARD = "*a* _b_ `c` [d](e) <b>f</b> | g \\ h ~~i~~ &amp; # j $k$ 1. l ![m](n) **"


def marked(value: Any, key: str) -> Any:
    """The document with every free text made awkward."""
    if isinstance(value, dict):
        return {name: marked(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [marked(item, key) for item in value]
    free = {"label", "class_label", "evidence", "assumed", "notes", "reason", "change", "formula", "respond",
            "alert_respond", "action_respond",
            "text", "version", "source", "value_text", "basis", "mechanism", "method", "every", "sensor",
            "regulation", "purpose", "criticality", "was", "file", "scale_down"}  # fmt: skip
    if isinstance(value, str) and key in free and value:
        return f"{value} {AWKWARD}"
    return value


def awkward_document() -> Document:
    document = sample.document()
    data = document.model_dump(mode="json", by_alias=True)
    changed = marked(data, "")
    # a stream's `source` is a name, not free text
    for stream, original in zip(changed["streams"], data["streams"], strict=True):
        stream["source"] = original["source"]
    return Document.model_validate(changed)


def test_markup_in_what_authors_wrote_is_shown_not_read() -> None:
    document = awkward_document()
    assert missing(document) == []
    markdown = markdown_target.render(document)
    rendered = reader().render(markdown)
    for tag in ("<em>", "<b>", "<img", "<s>"):
        assert tag not in rendered
    assert html.escape("<b>f</b>") in rendered


def test_tables_keep_their_columns() -> None:
    expected = [len(row) for row in rows_of(markdown_target.render(sample.document()))]
    assert [len(row) for row in rows_of(markdown_target.render(awkward_document()))] == expected


def rows_of(markdown: str) -> list[list[str]]:
    rows: list[list[str]] = []
    for token in reader().parse(markdown):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            rows[-1].append(token.type)
    return rows


def test_contents_lead_to_headings() -> None:
    markdown = markdown_target.render(sample.document())
    tokens = reader().parse(markdown)
    anchors = Anchors()
    found = set()
    for at, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag in ("h1", "h2"):
            found.add(anchors.of("".join(words([tokens[at + 1]])).strip()))
    links = [
        str(child.attrs["href"])
        for token in tokens
        for child in token.children or []
        if child.type == "link_open"
    ]  # fmt: skip
    assert len(links) > 10
    assert {link.removeprefix("#") for link in links} <= found


def test_a_process_has_no_equipment_and_no_overrides() -> None:
    markdown = markdown_target.render(sample.document(recipe=False))
    assert "### Equipment" not in markdown
    assert "## Recipe overrides" not in markdown
    assert "| site |" not in markdown
    assert "no value yet" in markdown


def test_an_override_shows_reason_change_and_what_it_replaces() -> None:
    markdown = markdown_target.render(sample.document())
    (row,) = (line for line in markdown.splitlines() if line.startswith("| Load density"))
    for text in (
        "34 g/L",
        "three cycles at the expected titre",
        "CC-2026-014",
        "replaces 35 g/L",
        "S2:9",
        "S1:52",
    ):
        assert text in row


def test_phases_are_numbered_through() -> None:
    lines = [line.strip() for line in markdown_target.render(sample.document()).splitlines()]
    assert any(line.startswith("- **2.2** Bolus feed (`feed`) [") for line in lines)
    assert "- 2.2.1 with feed_medium (Feed medium)" in lines


def test_a_control_character_is_a_loss_with_its_path() -> None:
    document = sample.document()
    operation = next(o for o in document.operations if o.name == "cex").model_copy(
        update={"notes": ["bell \x07"]}
    )
    others = [o for o in document.operations if o.name != "cex"]
    emission = markdown_target.emit(document.model_copy(update={"operations": [*others, operation]}))
    assert [loss.path for loss in emission.losses] == ["cex"]
    assert "notes" in emission.losses[0].message
    assert "\x07" not in emission.files[0][1]


def test_equal_control_and_parameter_limits_are_shown_once() -> None:
    page = markdown_target.render(sample.document()).split("## Control of quality attributes")[0]
    lines = page.splitlines()[page[: page.index("## Step 1")].count("\n") :]
    assert sum("34.5 .. 35.5 degC" in line for line in lines) == 2  # NOR, and the control's alert


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(lambda text: text.strip()))
def test_escaped_text_reads_as_written(text: str) -> None:
    cell = table(("a", "b"), [(esc(text), code(text))])
    page = shown("\n".join(cell))
    wanted = " ".join(text.split())
    assert page == f"a b {wanted} {wanted}"


def test_notes_number_each_text_once() -> None:
    notes = Notes()
    assert notes.mark("parameter", "a", Justified(evidence=["x"], assumed=["y"])) == " [1, 2]"
    assert notes.mark("parameter", "b", Documented(path="b", name="b", evidence=["x"], was="c")) == " [1, 3]"
    assert notes.mark("control of", "a", Justified(evidence=["x"])) == " [1]"
    assert notes.mark("", "d", Justified()) == ""
    assert notes.mark("", "e", Justified(notes=["z"])) == " [4]"
    assert notes.written() == [
        "- [1] Evidence: x (parameter: `a`, `b`; control of: `a`)",
        "- [2] Assumed: y (parameter: `a`)",
        "- [3] Formerly: c (parameter: `b`)",
        "- [4] Note: z (`e`)",
        "",
    ]


def test_numbered_places_are_runs() -> None:
    notes = Notes()
    for number in ("1", "2", "3", "5", "9", "10"):
        notes.mark("constraint of s", number, Justified(evidence=["x"]))
    assert notes.written()[0] == "- [1] Evidence: x (constraint of s: 1 to 3, 5, 9 to 10)"


def step(markdown: str, number: int) -> list[str]:
    """The lines of one step's section."""
    (section,) = (part for part in markdown.split("\n## ") if part.startswith(f"Step {number}:"))
    return section.splitlines()


def test_one_assumption_of_many_things_is_one_note_that_lists_them() -> None:
    lines = step(markdown_target.render(sample.document()), 1)
    (note,) = (line for line in lines if sample.NOT_MEASURED in line)
    places = "(BR\\_2K: `vessel_diameter`, `agitation`, `dissolved_oxygen`; control of: `temperature`)"
    assert note.endswith(places.replace("\\", ""))


def test_equipment_capabilities_have_a_row_each() -> None:
    lines = step(markdown_target.render(sample.document()), 1)
    (row,) = (line for line in lines if line.startswith("| `BR_2K` | `temperature`"))
    assert [cell.strip() for cell in row.split("|")[3:-1]] == [
        "15 .. 40 degC", "30 .. 38 degC", "0.2 delta_degC", "0.3 delta_degC", "0.1 delta_degC", "2",
        "`TIC_2001`"
    ]  # fmt: skip


def test_margin_says_what_is_not_inside() -> None:
    text = markdown_target.render(sample.document())
    assert "set point inside by (negative: outside)" in text
    assert "| -0.2 rpm, **outside** |" in text
    assert "| 0.0 delta_degC, on the limit |" in text
    assert text.count("**outside**") == 1


def test_definitions_stand_before_the_constraints() -> None:
    lines = step(markdown_target.render(sample.document()), 1)
    definition = lines.index("- `s = (agitation - 45 rpm) / 10 rpm`")
    first = next(at for at, line in enumerate(lines) if line.startswith("| 1 |"))
    assert definition < first
    assert any(line.startswith("- Formula 2: `11.08 ") for line in lines[first:])


def test_orders_with_and_without_reason() -> None:
    text = markdown_target.render(sample.document())
    assert "- `low_ph` before `cex`, because the CEX load is the neutralised pool\n" in text
    assert "- `protein_a` before `low_ph`\n" in text
    assert "- `load` before `elute`, because the wash ends below 0.1 AU/cm" in step(text, 3)


def test_alert_and_action_each_have_their_response() -> None:
    lines = step(markdown_target.render(sample.document()), 1)
    (row,) = (line for line in lines if "probe_check" in line)
    alert = row.index("notify the shift lead")
    assert row.index("34.5 .. 35.5 degC") < alert < row.index("34.0 .. 36.0 degC") < row.index("stop feed")


def test_a_requirement_of_a_step_stands_there_too() -> None:
    text = markdown_target.render(sample.document())
    assert any(line.startswith("| `load_density <= 40 g/L`") for line in step(text, 3))
    assert text.count("| `load_density <= 40 g/L`") == 2
    assert text.count("| `production.titer <= 5 g/L`") == 1


def test_an_instruction_that_names_a_parameter_shows_its_value() -> None:
    document = sample.document()
    production = next(o for o in document.operations if o.name == "production")
    steps = [PhaseStep(action="until", text="until temperature")]
    phase = production.phases[0].model_copy(update={"steps": steps})
    operations = [production.model_copy(update={"phases": [phase]})]
    text = markdown_target.render(document.model_copy(update={"operations": operations}))
    assert "- 1.1 until temperature (35.0 degC)" in text
