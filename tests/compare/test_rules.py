"""The table of classes, its pages, and the precedence it takes from the reference."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import pac.compiler.compare as package
from pac.compiler.compare import RULES, SEVERITIES, Rule, find_rule, rule_named, severity_rank

PAGES = Path(package.__file__).resolve().parent.parent / "pages" / "diff"
# The precedence asked for; pac's own classes stand in between.
PRECEDENCE = (
    "INCOMPARABLE",
    "STEP_REMOVED",
    "STEP_ADDED",
    "ORDER_CHANGED",
    "CONTROL_REMOVED",
    "SPEC_CHANGED",
    "OUTSIDE_DESIGN_SPACE",
    "OUTSIDE_PAR",
    "MULTI_PAR",
    "MATERIAL_CHANGED",
    "CRITICALITY_CHANGED",
    "MONITORING_CHANGED",
    "HOLD_CHANGED",
    "RANGE_WIDENED",
    "WITHIN_DESIGN_SPACE",
    "WITHIN_PAR",
    "WITHIN_NOR",
    "RANGE_TIGHTENED",
    "CONTROL_ADDED",
    "EQUAL_AFTER_CONVERSION",
    "RENAMED",
    "TEXT_ONLY",
    "EQUAL",
)


def test_every_class_has_its_own_name_and_place() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert len({rule.order for rule in RULES}) == len(RULES)
    assert [rule.order for rule in RULES] == sorted(rule.order for rule in RULES)


def test_the_precedence_is_that_of_the_reference() -> None:
    orders = [rule_named(name).order for name in PRECEDENCE]
    assert orders == sorted(orders)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_class_has_its_mirror(rule: Rule) -> None:
    mirror = rule_named(rule.mirror)
    assert mirror.mirror == rule.name
    assert rule.severity in SEVERITIES
    assert mirror.family == rule.family


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_class_has_a_page(rule: Rule) -> None:
    text = (PAGES / f"{rule.name}.md").read_text(encoding="utf-8")
    assert text.startswith(f"# {rule.name}\n")
    assert f"**Severity:** {rule.severity}" in text
    assert rule.meaning in text
    assert "## What a reviewer does" in text
    if rule.prompt is not None:
        assert f"{rule.prompt.text}\nSource: {rule.prompt.source}. Status: {rule.prompt.status}." in text
    else:
        assert text.endswith("## Regulatory prompt\n\nNone.\n")


def test_every_page_has_a_class() -> None:
    assert {path.stem for path in PAGES.glob("*")} == {rule.name for rule in RULES}


def test_pac_never_judges_for_people() -> None:
    texts = [str(rule.prompt) + rule.meaning for rule in RULES]
    texts += [path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")]
    for text in texts:
        assert not re.search(r"\bcomparable\b|no regulatory impact|no impact|\bequivalent\b", text)


def test_every_class_that_the_code_names_is_in_the_table() -> None:
    folder = Path(inspect.getfile(package)).parent
    code = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    suffixes = "ADDED|REMOVED|CHANGED|REPLACED|WIDENED|TIGHTENED|SHIFTED|PAR|NOR|SPACE|ONLY|CONVERSION"
    named = set(re.findall(rf'"([A-Z]+(?:_[A-Z]+)*_(?:{suffixes}))"', code))
    # `tag.endswith("…")` and the constant of declared variance are no classes.
    assert named - {rule.name for rule in RULES} == set()
    assert len(named) > 30


def test_looking_up() -> None:
    rule = find_rule("outside_par")
    assert rule is not None and rule.name == "OUTSIDE_PAR"
    assert find_rule("SAME") is None
    assert [severity_rank(word) for word in SEVERITIES] == [0, 1, 2, 3, 4]
