"""Constraints over a box: what is proven holds everywhere, what is broken is broken at the point shown."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.box import Bounds, Box, Sample, Unbounded, Verdict, constant, interval_of, judge, variable
from pac.compiler.pipeline import Compilation
from pac.compiler.problems import Problems
from pac.compiler.source import Source
from pac.compiler.syntax import tree as t
from pac.compiler.syntax.parser import parse

NAMES = ("x", "y")


def expression(text: str) -> t.Expr:
    source = Source("f.pac", f"equipment_class e {{ derive d : number = {text}\n}}\n")
    problems = Problems()
    declaration = parse(source, problems).module.declarations[0]
    assert not len(problems)
    assert isinstance(declaration, t.EquipmentClassDecl)
    derive = declaration.items[0]
    assert isinstance(derive, t.Derive)
    return derive.formula


def exact(node: t.Expr, point: Mapping[str, Fraction]) -> Fraction:
    low, high = interval_of(node, lambda n: Fraction(n.digits), lambda r: constant(point[r.text])).bounds
    assert high - low < Fraction(1, 10**28)  # roots and exponentials are rounded
    return (low + high) / 2


def verdict(text: str, box: Box, *, strict: bool = False) -> Verdict:
    node = expression(text)

    def bounds(part: Box) -> Bounds:
        known = {name: variable(name, bounds) for name, bounds in part.items()}
        return interval_of(node, lambda n: Fraction(n.digits), lambda r: known[r.text]).bounds

    def sample(point: Mapping[str, Fraction]) -> Sample:
        margin = exact(node, {**_middle(box), **point})
        return Sample(margin > 0 or (margin == 0 and not strict), margin)

    def proves(part: Box) -> bool:
        low, _ = bounds(part)
        return low > 0 or (low == 0 and not strict)

    return judge(box, sample, proves)


def _middle(box: Box) -> dict[str, Fraction]:
    return {name: (low + high) / 2 for name, (low, high) in box.items()}


UNIT_BOX: Box = {"x": (Fraction(-1), Fraction(1)), "y": (Fraction(-1), Fraction(1))}

coefficients = st.integers(-9, 9).map(lambda n: f"{n / 4:.2f}" if n >= 0 else f"(0 - {-n / 4:.2f})")


@given(st.lists(coefficients, min_size=6, max_size=6))
def test_verdict_agrees_with_sampling(c: list[str]) -> None:
    text = f"{c[0]} + {c[1]} * x + {c[2]} * y + {c[3]} * x * y + {c[4]} * x^2 + {c[5]} * y^2"
    found = verdict(text, UNIT_BOX)
    node = expression(text)
    steps = [Fraction(i, 4) for i in range(-4, 5)]
    sampled = min(exact(node, {"x": x, "y": y}) for x in steps for y in steps)
    if found.proven:
        assert sampled >= 0
    elif found.broken:
        assert exact(node, {**_middle(UNIT_BOX), **found.point}) == found.worst
    if sampled < 0:
        assert not found.proven


@pytest.mark.parametrize(
    ("text", "proven"),
    [
        ("x^2", True),  # touches zero inside
        ("x * x", True),  # needs one cut
        ("x * x + 0.01", True),  # needs subdivision
        ("x + 1", True),  # touches zero at a corner
        ("x + 0.999", False),
        ("x + y - x + 1", True),  # what is linear cancels
        ("2 * (x + y) - x - y - (y + x)", True),
        ("(x - y) * 2 + 2 * y + 2 - 2 * x^2", False),
        ("3.1 - x^2 - y^2 + x * y", True),
        ("exp(x) - 0.3", True),
        ("exp(x) - 0.37", False),
        ("sqrt(x + 2) - 0.99", True),
        ("1 / (x + 2) - 0.3", True),
        ("max(x, y) + 1", True),
        ("abs(x) - 0.1", False),
    ],
)
def test_known_cases(text: str, proven: bool) -> None:
    assert verdict(text, UNIT_BOX).proven is proven


def test_undecided_is_neither_proven_nor_broken() -> None:
    found = verdict("x * x - 2 / 3 * x + 1 / 9", UNIT_BOX)  # touches zero where no cut ever falls
    assert not found.proven
    assert not found.broken
    assert found.worst >= 0


def test_a_strict_limit_is_broken_where_it_is_touched() -> None:
    assert verdict("x + 1", UNIT_BOX).proven
    found = verdict("x + 1", UNIT_BOX, strict=True)
    assert found.broken
    assert not found.proven
    assert found.worst == 0


@pytest.mark.parametrize("text", ["1 / x", "ln(x)", "sqrt(x)", "x^0.5", "x^-1"])
def test_no_finite_bounds(text: str) -> None:
    with pytest.raises(Unbounded):
        around_zero = variable("x", (Fraction(-1), Fraction(1)))
        interval_of(expression(text), lambda n: Fraction(n.digits), lambda _: around_zero)


PROCESS = """
use std.kinds
use std.schemes
operation_class step {{ parameter pH : pH
parameter temperature : temperature }}
process p version 1.0.0 {{
  classification ich
  unit_operation a : step "A" {{
    non_cpp pH = 7.0 nor {ph}
    non_cpp temperature = 35 degC nor {temperature}
    design_space d {{
      let p = (pH - 7 pH) / 0.2 pH
      let t = (temperature - 35 degC) / 1 delta_degC
      3 - 1.6 * p * t - p^2 >= 0.5 "interaction"
    }}
  }}
}}
"""


def problems(**ranges: str) -> list[tuple[str, str]]:
    text = PROCESS.format(**ranges)
    return [(p.code.code, p.message) for p in Compilation((Source("p.pac", text),)).problems]


def test_corner_of_the_normal_operating_box() -> None:
    """Each range alone is fine, the corner is not: the message shows it."""
    assert problems(ph="6.8 .. 7.2", temperature="34.5 .. 35.5") == []
    [(code, message)] = problems(ph="6.8 .. 7.2", temperature="34 .. 36")
    assert code == "R08"
    assert "missed by 0.1 at pH = 6.8 pH, temperature = 34 degC" in message
