"""Formulas and instructions without their spelling."""

from __future__ import annotations

import pytest

from pac.compiler.compare.exact import formula_meaning


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("for 17 d", "for 408 h"),
        ("a*b", "a * b"),
        ("set 34 .. 36 degC", "set 34 degC .. 36 degC"),
        ("set 34 .. 36 degC", "set 93.2 .. 96.8 degF"),
        ("set 34 degC .. 36", "set 34 .. 36 degC"),
        ("35 ± 0.5 degC", "35 degC +- 0.5 delta_degC"),
        ("35 ± 0.5 delta_degC", "35 ± 0.5 degC"),
        ("35 ± 0.5 degC", "95 ± 0.9 degF"),
        ("35 ± 0.5 degC", "35 +/- 0.5 degC"),
        ("collect uv280 from 1.25 AU/cm to 0.5 AU/cm", "collect uv280 from 1250 mAU/cm to 500 mAU/cm"),
        ("x >= 1.0e6 cells/mL", "x >= 1.0e9 cells/L"),
        ("1.50 * x", "1.5 * x"),
    ],
)
def test_the_same(a: str, b: str) -> None:
    assert formula_meaning(a, {}) == formula_meaning(b, {})


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("for 17 d", "for 17 h"),
        ("set 34 .. 36 degC", "set 34 .. 36 L"),
        ("35 ± 0.5 degC", "35 .. 0.5 degC"),
        ("35 + 0.5 degC", "35 ± 0.5 degC"),
        ("x > 1", "x >= 1"),
        ("x - 1", "x + 1"),
        ("a b", "ab"),
        ("2 quux", "2 quuux"),
        ('do "a"', 'do "b"'),
    ],
)
def test_not_the_same(a: str, b: str) -> None:
    assert formula_meaning(a, {}) != formula_meaning(b, {})


def test_names_are_translated() -> None:
    assert formula_meaning("prod.ph + 2 h", {"prod": "reactor"}) == formula_meaning(
        "reactor.ph + 120 min", {}
    )
    # A unit is no name.
    assert formula_meaning("2 h", {"h": "x"}) == formula_meaning("2 h", {})


@pytest.mark.parametrize(
    "text", ["", "..", "± 1", "1 ..", ".. 1 degC", "((", "µ", '"open', "1e5e5", "9" * 500]
)
def test_any_text_has_a_meaning(text: str) -> None:
    assert formula_meaning(text, {}) == formula_meaning(text, {})
