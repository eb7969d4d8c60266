"""Requirements over the normal operating box: what is proven holds at every point of it, and a point
that is shown as a breach is one.
"""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.conditions import truth
from pac.compiler.operating_box import judged_condition
from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source

HEAD = """use std.kinds
use std.schemes
operation_class step { attribute titer : titer }
process p {
  classification ich
  unit_operation a : step {
    non_cpp x : volume = 0 L nor -1 .. 1
    non_cpp y : volume = 0 L nor -2 .. 1
    non_cpp twice : volume = 2 * x
    non_cpp onesided : volume = 3 L nor >= 2 L
    non_cpp open : volume
    attribute titer = 3 g/L nor 2 .. 5
    require CONDITION
  }
}
"""


def compiled(condition: str) -> Compilation:
    return Compilation((Source("p.pac", HEAD.replace("CONDITION", condition)),))


def outcome(condition: str) -> str:
    """What is found wrong, or the status that the document gives."""
    project = compiled(condition)
    if project.problems:
        return " ".join(problem.message for problem in project.problems)
    return project.document("p").requirements[0].status


SIDES = st.sampled_from(
    ["x", "y", "twice", "x + y", "x - twice", "x * y / 1 L", "x^2 / 1 L", "-y", "0.5 L", "0 L"]
)
LEAVES = st.builds(
    lambda left, sign, right: f"{left} {sign} {right}",
    SIDES,
    st.sampled_from(["<=", "<", ">=", ">"]),
    SIDES,
)
CONDITIONS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda a, word, b: f"({a}) {word} ({b})", inner, st.sampled_from(["and", "or"]), inner),
        st.builds(lambda a: f"not ({a})", inner),
    ),
    max_leaves=4,
)


@given(CONDITIONS)
def test_a_verdict_agrees_with_every_point_that_is_tried(condition: str) -> None:
    project = compiled(condition)
    process = project.model[0].processes["p"]
    environment = project._environment(process)
    step = process.operations["a"]
    (required,) = process.requirements

    def at(x: Fraction, y: Fraction) -> bool | None:
        # Base units: a litre is a thousandth of a cubic metre.
        pinned = environment.pinned({"a.x": x / 1000, "a.y": y / 1000})
        return truth(pinned.evaluator(required.span.source, step), required.condition)

    verdict = judged_condition(environment, step, required.condition, required.span.source)
    assert verdict is not None
    grid = [Fraction(n, 4) for n in range(-8, 5)]
    points = [(x, y) for x, y in itertools.product(grid, grid) if x >= -1]
    if verdict.proven:
        assert all(at(x, y) for x, y in points)
    elif verdict.broken:
        shown = environment.pinned(verdict.point)
        assert truth(shown.evaluator(required.span.source, step), required.condition) is False
    if not all(at(x, y) for x, y in points):
        assert not verdict.proven


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("x <= 1 L", "holds"),
        ("x < 1 L", "the normal operating ranges break this requirement at x = 1 L"),
        ("twice <= 2 L", "holds"),
        ("twice < 1.5 L", "the normal operating ranges break this requirement at x = 1 L"),
        ("x - x >= 0 L", "holds"),
        ("x < 0.6 L or x >= 0.5 L", "holds"),
        # Neither half holds where the two meet, as far as any box around that point can tell.
        ("x < 0.5 L or x >= 0.5 L", "this requirement could not be proven over the normal operating ranges"),
        ("titer <= 5 g/L", "holds"),
        ("titer < 4 g/L", "the normal operating ranges break this requirement at titer = 5 g/L"),
        ("onesided >= 2 L", "holds at the set points"),
        ("onesided >= 2 L or x <= 1 L", "holds"),
        ("open > 1 L", "not judged"),
        ("open > 1 L or x <= 1 L", "holds"),
        ("x <= -1 L", "the set points break this requirement"),
    ],
)
def test_known_cases(condition: str, expected: str) -> None:
    assert outcome(condition) == expected


def test_a_recipe_is_judged_with_its_own_ranges() -> None:
    text = (
        HEAD.replace("CONDITION", "x <= 1 L").replace("process p", "process p version 1.0.0")
        + """
equipment_class bench { }
site lab { equipment B_1 : bench { } }
recipe r of p 1.0.0 at lab {
  a on B_1 { x = 0 L nor -1 .. 1.5 because "wider here" }
}
"""
    )
    (problem,) = Compilation((Source("p.pac", text),)).problems
    assert problem.message == "the normal operating ranges break a requirement of p at a.x = 1.5 L"
