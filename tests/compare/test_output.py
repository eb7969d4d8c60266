"""The diff as data, in the terminal and as a document."""

from __future__ import annotations

import io
import json
from datetime import date

import jsonschema
import pytest
from rich.console import Console

from pac.compiler.compare import RULES, Acceptance, apply_transfer, to_diff_document
from pac.compiler.diff_document import DiffDocument, to_json
from pac.render.diff_markdown import render_markdown
from pac.render.diff_text import render_text
from tests.compare.builder import Data, changed, diff, full, named, q, rewritten, step_of

TODAY = date(2026, 6, 30)


def edited(data: Data) -> None:
    temperature = named(step_of(data)["parameters"], "temperature")
    temperature.update(setpoint=q("36.5 degC"), label="Reworded")
    temperature["origin"].update(reason="two | three\n<b>cycles</b> \x1b[31m", change="CC-014")
    named(step_of(data)["parameters"], "feed_volume").update(setpoint=q("700 L"))
    named(data["attributes"], "aggregate").update(criticality="low")
    data["site"].update(name="other_plant")
    data.update(name="demo_b", label="Demo [bold]B[/bold]")


def document(*, include_equal: bool = False) -> DiffDocument:
    comparison = diff(full(), changed(full(), edited))
    accept = Acceptance("OUTSIDE_PAR", "production.temperature", "study", "QA", date(2027, 1, 31))
    found = apply_transfer(comparison, ["production.feed_volume", "nothing"], [accept], TODAY)
    return to_diff_document(found, include_equal=include_equal)


def test_the_contract() -> None:
    data = json.loads(to_json(document()))
    assert list(data) == ["pac", "from", "to", "changes", "summary", "notes"]
    assert data["from"]["name"] == "demo"
    assert data["to"]["digest"].startswith("sha256:")
    assert data["summary"] == {"critical": 1, "major": 1, "minor": 1, "info": 1, "accepted": 2}
    row = data["changes"][0]
    assert row["path"] == "production.temperature"
    assert row["class"] == "OUTSIDE_PAR"
    assert row["severity"] == "critical"
    assert row["tags"] == ["OUTSIDE_PAR"]
    assert row["from"] == {
        "text": "35.0 degC",
        "value": "35.0",
        "unit": "degC",
        "origin": "recipe",
        "reason": "study",
        "change": "CC-1",
        "file": "p.pac",
        "line": 3,
    }
    assert row["delta"] == {"value": "1.5", "unit": "delta_degC"}
    assert row["affects"] == ["aggregate"]
    assert row["accepted"] == {"kind": "accepted", "reason": "study", "by": "QA", "until": "2027-01-31"}
    assert "EMA/CHMP/CVMP/QWP/354895/2017 Q2; read" in row["prompt"]
    assert data["notes"] == ["unused: vary nothing matches no change"]


def test_the_schema_describes_it() -> None:
    schema = DiffDocument.model_json_schema(by_alias=True, mode="serialization")
    jsonschema.validate(json.loads(to_json(document(include_equal=True))), schema)
    assert DiffDocument.model_validate_json(to_json(document())) == document()


def test_equal_rows_on_demand() -> None:
    assert {change.severity for change in document().changes} == {"critical", "major", "minor", "info"}
    rows = document(include_equal=True).changes
    assert {"TEXT_ONLY", "EQUAL"} <= {change.class_ for change in rows}
    assert len([change for change in rows if change.class_ == "EQUAL"]) > 5
    respelled = to_diff_document(diff(full(), rewritten(full())), include_equal=False)
    assert respelled.changes == []
    respelled = to_diff_document(diff(full(), rewritten(full())), include_equal=True)
    assert "EQUAL_AFTER_CONVERSION" in {change.class_ for change in respelled.changes}


def shown(diff_document: DiffDocument, width: int = 80) -> str:
    out = io.StringIO()
    render_text(diff_document, Console(file=out, width=width, no_color=True, force_terminal=False))
    return out.getvalue()


@pytest.mark.parametrize("include_equal", [False, True])
def test_the_terminal_in_eighty_columns(include_equal: bool) -> None:
    text = shown(document(include_equal=include_equal))
    assert all(len(line) <= 80 for line in text.splitlines())
    for change in document(include_equal=include_equal).changes:
        assert change.class_ in text
    assert "\x1b" not in text
    assert "1 critical, 1 major, 1 minor, 1 info; 2 accepted or declared as site variance" in text
    assert text.index("\nproduction\n") < text.index("Process as a whole")  # the critical change first
    assert "[bold]B[/bold]" in text
    assert "unused: vary nothing" in text
    assert "people decide" in text
    squeezed = " ".join(text.split())
    assert "35.0 degC -> 36.5 degC" in squeezed
    assert "If the PAR is filed" in squeezed


def test_the_terminal_without_differences() -> None:
    text = shown(to_diff_document(diff(full(), full()), include_equal=False))
    assert "No differences in content." in text


def test_the_terminal_however_narrow_or_wide() -> None:
    for width in (20, 40, 200):
        assert "production" in shown(document(), width)


def test_the_document_for_review() -> None:
    text = render_markdown(document())
    assert text.startswith("# Changes from demo to demo_b\n")
    assert "## Critical" in text and "## Major" in text and "## Minor" in text
    assert "| Critical | 1 | 0 | 1 OUTSIDE_PAR |" in text
    assert "B: two \\| three &lt;b&gt;cycles&lt;/b&gt; \u241b\\[31m; CC-014" in text
    assert "B: recipe p.pac:3" in text
    assert "- [ ] If the PAR is filed" in text
    assert "people decide." in text.splitlines()[-1]
    tables = [line for line in text.splitlines() if line.startswith("|")]
    cells = {line.replace("\\|", "").count("|") for line in tables if line.startswith("| production")}
    assert cells == {9}


def test_outputs_are_the_same_on_every_run() -> None:
    assert to_json(document()) == to_json(document())
    assert render_markdown(document()) == render_markdown(document())


def test_no_output_judges_for_people() -> None:
    for text in (shown(document(include_equal=True)), render_markdown(document(include_equal=True))):
        words = text.replace("INCOMPARABLE", "").lower()
        assert "comparable" not in words
        assert "no regulatory impact" not in words


def test_prompts_stand_only_at_visible_rows() -> None:
    for change in document(include_equal=True).changes:
        rule = next(rule for rule in RULES if rule.name == change.class_)
        assert (change.prompt is None) == (rule.prompt is None or change.severity == "none")
