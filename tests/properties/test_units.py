"""Other units change nothing: neither what is wrong, nor what differs, nor how it differs."""

from __future__ import annotations

from functools import cache
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.compare import Comparison, compare
from pac.compiler.document import Document
from tests.properties.bad_a_mab import CHANGES, bad
from tests.properties.generated import projects
from tests.properties.projects import Texts, a_mab, compiled, verdicts
from tests.properties.rewriting import alternatives, literals, rewrite
from tests.properties.scale import examples

SEEDS = st.integers(0, 10**6)
NAMES = ("a_mab", "a_mab_15kl", "a_mab_5kl")


def in_other_units(texts: Texts, seed: int) -> tuple[Texts, int]:
    """The project with most of its quantities in other units, and how many were rewritten."""
    random = Random(seed)
    done, count = {}, 0
    for name, text in texts.items():
        done[name], changed = rewrite(text, random.randrange)
        count += changed
    return done, count


@cache
def documents() -> dict[str, Document]:
    project = compiled(a_mab())
    return {name: project.document(name) for name in NAMES}


def rows(comparison: Comparison) -> list[tuple[str, ...]]:
    return sorted((c.path, c.change_class, c.severity, *c.affects, c.fingerprint) for c in comparison.visible)


@examples(0.1)
@given(SEEDS)
def test_a_mab_in_other_units_is_the_same_process(seed: int) -> None:
    texts, count = in_other_units(a_mab(), seed)
    assert count > 250  # else little was tried
    project = compiled(texts)
    assert verdicts(project.problems) == []
    found = {name: project.document(name) for name in NAMES}
    for name, document in documents().items():
        assert compare(document, found[name]).visible == ()
        assert compare(found[name], document).visible == ()


@examples(0.06)
@given(SEEDS)
def test_other_units_change_no_row_of_the_diff_between_the_recipes(seed: int) -> None:
    texts, _ = in_other_units(a_mab(), seed)
    project = compiled(texts)
    plain = compare(documents()["a_mab_5kl"], documents()["a_mab_15kl"])
    assert rows(plain)
    other = compare(project.document("a_mab_5kl"), project.document("a_mab_15kl"))
    assert rows(other) == rows(plain)
    mixed = compare(documents()["a_mab_5kl"], project.document("a_mab_15kl"))
    assert rows(mixed) == rows(plain)


@pytest.mark.parametrize("name", CHANGES)
@examples(0.04)
@given(seed=SEEDS)
def test_other_units_keep_every_verdict(name: str, seed: int) -> None:
    found = verdicts(compiled(bad(name)).problems)
    assert CHANGES[name][0] in {code for code, _ in found}
    texts, _ = in_other_units(bad(name), seed)
    assert verdicts(compiled(texts).problems) == found


@examples(0.6)
@given(st.booleans().flatmap(projects), SEEDS)
def test_other_units_keep_the_verdicts_of_any_process(text: str, seed: int) -> None:
    other, _ = rewrite(text, Random(seed).randrange)
    assert verdicts(compiled({"a.pac": other}).problems) == verdicts(compiled({"a.pac": text}).problems)


# ---------------------------------------------------------------------- the rewriting itself


def test_a_bare_number_gets_the_unit_that_it_leans_on() -> None:
    text = """process p {
  unit_operation u : x {
    kpp a : temperature = 35.0 ± 0.5 degC  par 34 .. 36  at 20 degC
    kpp b : temperature nor 3 .. 5 degF  par <= 9
    control a { alert 34 .. 36 }
    design_space { a in 34 .. 36; 2 * a - 5 kg <= 3 }
  }
}
"""
    found = [(literal.node.digits, literal.unit, literal.sort) for literal in literals(text)]
    assert found == [
        ("35.0", "degC", "value"),
        ("0.5", "degC", "difference"),
        ("34", "degC", "value"),
        ("36", "degC", "value"),
        ("20", "degC", "value"),
        ("3", "degF", "value"),
        ("5", "degF", "value"),
        ("34", "degC", "value"),
        ("36", "degC", "value"),
        ("34", "degC", "value"),
        ("36", "degC", "value"),
        ("5", "kg", "formula"),
    ]


def test_a_text_is_rewritten_exactly() -> None:
    text = "site s {\n  equipment e : x {\n    t range 15 .. 40 degC  qualified 20 .. 30  accuracy 0.2 degC\n  }\n}\n"
    last, count = rewrite(text, lambda options: options - 1)
    assert count == 5
    assert "288.15 K .. 313.15 K" in last
    assert "293.15 K .. 303.15 K" in last
    assert "accuracy 0.2 K" in last
    same, count = rewrite(text, lambda options: 0)
    assert count == 0
    assert "15 degC .. 40 degC  qualified 20 degC .. 30 degC  accuracy 0.2 delta_degC" in same


def test_units_have_alternatives_of_the_same_dimension_only() -> None:
    assert "mg/mL" in alternatives("g/L", "value", True)
    assert "psi" in alternatives("bar", "value", True)
    assert "barg" not in alternatives("bar", "value", True)
    assert alternatives("pH", "value", True) == ()
    assert alternatives("degC", "formula", False) == ("degF",)
