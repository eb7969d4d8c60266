"""What a hold names, and what a material is made from, from text to rows."""

from __future__ import annotations

import pytest

from pac.compiler.compare import Change, compare
from pac.compiler.document import Document
from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source

TEXT = """use std.kinds
use std.materials
use std.schemes
operation_class step { input feed : buffer; output pool : buffer }
process p version 1.0.0 {
  classification ich
  cqa purity : area_fraction >= 95 %area { test release by sec every batch }
  raw_material salt  "Salt" { specification "S-1" }
  solution     stock "Stock solution" : buffer  made_from salt
  solution     feed  "Feed" : buffer  made_from stock
  consumable   bag   "Bag" { specification "B-1" }
  consumable   tank  "Tank" { specification "T-1" }
  product      final "Product" : buffer
  unit_operation a : step { 
    cpp passes : count = 2 affects purity
    control passes { measure offline by eye every batch }
  }
  unit_operation b : step {
    cpp passes : count = 2 affects purity
    control passes { measure offline by eye every batch }
    phase run { for 1 h }
  }
  flow {
    feed -> a.feed
    a.pool -> b.feed  hold <= 24 h at 2 .. 8 degC in bag
    b.pool -> final   hold <= 24 h at 2 .. 8 degC in tank since end of b.run
  }
}
"""


def compiled(text: str) -> Document:
    project = Compilation((Source("p.pac", text),))
    assert not [f"{p.code.code} {p.message}" for p in project.problems]
    return project.document("p")


def rows(*edits: tuple[str, str]) -> tuple[Change, ...]:
    text = TEXT
    for old, new in edits:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    return tuple(compare(compiled(TEXT), compiled(text)).visible)


@pytest.mark.parametrize(
    "edits",
    [
        ((' bag   "Bag" {', ' hold_bag "Bag" was bag {'), ("in bag", "in hold_bag")),
        (
            ("unit_operation b : step {", "unit_operation c : step was b {"),
            ("-> b.feed", "-> c.feed"),
            ("b.pool ->", "c.pool ->"),
            ("of b.run", "of c.run"),
        ),
    ],
    ids=["container", "event"],
)
def test_a_renamed_thing_that_a_hold_names_is_no_change_of_the_hold(
    edits: tuple[tuple[str, str], ...],
) -> None:
    assert "HOLD_CHANGED" not in {row.change_class for row in rows(*edits)}


def test_another_container_or_event_is_a_change_of_the_hold() -> None:
    assert {
        row.change_class for row in rows((" in bag", " in tank"), (" in tank since", " in bag since"))
    } == {"HOLD_CHANGED"}
    assert {row.change_class for row in rows(("since end of b.run", "since start of b.run"))} == {
        "HOLD_CHANGED"
    }


@pytest.mark.parametrize("number", ['"S-1"', '"B-1"'], ids=["made from", "container"])
def test_what_a_step_is_fed_from_or_held_in_carries_its_effects(number: str) -> None:
    (row,) = rows((number, '"X-9"'))
    assert (row.change_class, row.affects) == ("MATERIAL_CHANGED", ("purity",))
