"""What is needed against what is offered: both sides of every end, open ends, units."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pac.compiler.fit import Reach, fit, overlap
from pac.compiler.source import Source, Span
from pac.compiler.units import Unit, find_unit
from pac.compiler.values import Interval, Quantity, make_quantity

SPAN = Span(Source("fit.pac", ""), 0, 0)


def quantity(text: str) -> Quantity:
    digits, _, token = text.partition(" ")
    unit = find_unit(token)
    assert isinstance(unit, Unit)
    return make_quantity(digits, unit)


def interval(text: str) -> Interval:
    if " .. " in text:
        low, high = text.split(" .. ")
        return Interval(quantity(low), quantity(high), False, False, SPAN)
    word, _, value = text.partition(" ")
    end = quantity(value)
    strict = "=" not in word
    return (
        Interval(None, end, False, strict, SPAN) if "<" in word else Interval(end, None, strict, False, SPAN)
    )


@pytest.mark.parametrize(
    ("needed", "offered", "reach", "lower", "upper"),
    [
        ("2 degC .. 8 degC", "2 degC .. 8 degC", Reach.ALL, 0, 0),
        ("2 degC .. 8 degC", "4 degC .. 30 degC", Reach.PART, -2, 22),
        ("2 degC .. 8 degC", "275.15 K .. 281.15 K", Reach.ALL, 0, 0),
        ("2 degC .. 8 degC", "8 degC .. 30 degC", Reach.PART, -6, 22),
        ("2 degC .. 8 degC", "8.1 degC .. 30 degC", Reach.NONE, Fraction(-61, 10), 22),
        ("2 degC .. 8 degC", "< 8 degC", Reach.PART, None, 0),
        ("2 degC .. 8 degC", "<= 8 degC", Reach.ALL, None, 0),
        ("8 degC .. 8 degC", "< 8 degC", Reach.NONE, None, 0),
        # A limit asks for nothing beyond itself, and the offer need not go up to it.
        ("<= 8 degC", "0 degC .. 4 degC", Reach.ALL, None, 8),
        ("<= 8 degC", "-1 degC .. 20 degC", Reach.ALL, None, 9),
        ("<= 8 degC", "8 degC .. 20 degC", Reach.ALL, None, 0),
        ("< 8 degC", "8 degC .. 20 degC", Reach.NONE, None, 0),
        ("<= 8 degC", "9 degC .. 20 degC", Reach.NONE, None, -1),
        (">= 8 degC", "0 degC .. 8 degC", Reach.ALL, 0, None),
        ("> 8 degC", "0 degC .. 8 degC", Reach.NONE, 0, None),
        (">= 8 degC", "0 degC .. 7 degC", Reach.NONE, -1, None),
        ("<= 8 degC", ">= 8 degC", Reach.ALL, None, 0),
        ("<= 8 degC", "> 8 degC", Reach.NONE, None, 0),
    ],
)
def test_reach_and_margins(
    needed: str, offered: str, reach: Reach, lower: Fraction | None, upper: Fraction | None
) -> None:
    found = fit(interval(needed), interval(offered))
    assert (found.reach, found.lower.margin, found.upper.margin) == (reach, lower, upper)
    assert (found.reach is Reach.ALL) == (not found.short)


def test_what_is_missing_is_told_in_the_unit_of_the_need() -> None:
    found = fit(interval("2 degC .. 8 degC"), interval("277.15 K .. 280.65 K"))
    texts = [side.missing.text for side in found.short if side.missing is not None]
    assert texts == ["2 delta_degC", "0.5 delta_degC"]
    assert found.lower.name == "lower"


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        ("1 bar .. 2 bar", "2 bar .. 3 bar", True),
        ("1 bar .. 2 bar", "> 2 bar", False),
        ("< 2 bar", ">= 2 bar", False),
        ("<= 2 bar", "> 1 bar", True),
    ],
)
def test_overlap_is_the_same_both_ways(a: str, b: str, meet: bool) -> None:
    assert overlap(interval(a), interval(b)) is overlap(interval(b), interval(a)) is meet
