"""Conditions: their truth where values are missing, and the names that are missing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.document import Requirement
from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source

HEAD = """use std.kinds
use std.schemes
operation_class step { }
process p {
  classification ich
  unit_operation a : step {
    non_cpp three : volume = 3 L
    non_cpp open : volume
    non_cpp other : volume
    require CONDITION
  }
}
"""

LEAVES: dict[str, bool | None] = {
    "three > 2 L": True,
    "three + 1 L <= 3 L": False,
    "open > 2 L": None,
}


def requirement(condition: str) -> Requirement:
    text = HEAD.replace("CONDITION", condition)
    (found,) = Compilation((Source("p.pac", text),)).document("p").requirements
    return found


def status(condition: str) -> str:
    """What becomes of a requirement: broken ones (R12) keep the document from being written."""
    text = HEAD.replace("CONDITION", condition)
    codes = [problem.code.code for problem in Compilation((Source("p.pac", text),)).problems]
    return requirement(condition).status if not codes else " ".join(codes)


Told = tuple[str, bool | None]


def joined(parts: tuple[Told, str, Told]) -> Told:
    (left, a), word, (right, b) = parts
    decisive = word == "or"
    if decisive in (a, b):
        value: bool | None = decisive
    else:
        value = None if None in (a, b) else not decisive
    return f"({left}) {word} ({right})", value


def turned(part: Told) -> Told:
    text, value = part
    return f"not ({text})", None if value is None else not value


CONDITIONS = st.recursive(
    st.sampled_from(sorted(LEAVES.items())),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(("and", "or")), inner).map(joined), inner.map(turned)
    ),
    max_leaves=8,
)


@given(CONDITIONS)
def test_a_condition_has_the_truth_of_its_parts(told: Told) -> None:
    text, value = told
    assert status(text) == {True: "holds", False: "R12", None: "not judged"}[value]


@pytest.mark.parametrize(
    ("condition", "missing"),
    [
        ("open > 2 L and other > 3 L and three > 1 L", ["open", "other"]),
        ("not (a.open > 2 L)", ["a.open"]),
        ("max(three, other) > 2 L", ["other"]),
        ("open > 2 L or three > 2 L", []),
    ],
)
def test_names_without_value_are_told_where_it_was_not_judged(condition: str, missing: list[str]) -> None:
    assert requirement(condition).unknown == missing


def test_a_mixed_condition_is_told_once_and_not_judged() -> None:
    text = HEAD.replace("CONDITION", "three < 1 L or three < 1 L and three < 1 L or three < 1 L")
    project = Compilation((Source("p.pac", text),))
    assert [problem.code.code for problem in project.problems] == ["N12"]
