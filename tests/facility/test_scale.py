"""What was held and what moved between two sites stands in the fit, and so does what check L03 says of it."""

from __future__ import annotations

from fractions import Fraction
from io import BytesIO

import openpyxl
import pytest

from pac.compiler.facility import Verdict, What, assess_recipe, to_document
from pac.compiler.facility.document import FitDocument
from pac.compiler.loading import load
from pac.compiler.pipeline import Compilation, open_project
from pac.compiler.source import Source
from pac.render.fit_spreadsheet import to_spreadsheet
from pac.render.fit_text import scaled_rows
from tests.test_corpus import CORPUS, ROOT, read_text


def of_corpus(name: str) -> Compilation:
    return Compilation((Source(name, read_text(CORPUS / name)),))


def a_mab() -> FitDocument:
    folder = ROOT / "processes" / "a_mab"
    project = open_project(load([folder], start=folder))
    return to_document(assess_recipe(project, project.model[0].recipes["a_mab_15kl"]))


def test_the_published_scales_stand_side_by_side() -> None:
    """50 rpm at 5,000 L and 45 rpm at 15,000 L; of power per volume, 95 % is kept, and the tip is faster."""
    (step,) = [step for step in a_mab().steps if step.step == "production"]
    (item,) = [item for item in step.scaling if item.parameter == "agitation"]
    assert item.outcome == "own value"
    assert item.held is not None and item.held.name == "power_per_volume"
    assert item.held.ratio is not None and round(Fraction(item.held.ratio), 2) == Fraction(95, 100)
    assert item.value.ratio == "0.9"
    moved = {ends.name: ends.ratio for ends in item.moved}
    assert moved["tip_speed"] is not None and Fraction(moved["tip_speed"]) > Fraction(13, 10)
    (row,) = [row for row in step.requirements if row.what == "scale rule"]
    assert (row.verdict, row.sender_equipment) == ("fit", "BR_5K")


def test_it_is_a_sheet_of_its_own() -> None:
    book = openpyxl.load_workbook(BytesIO(to_spreadsheet(a_mab())))
    rows = list(book["Scale"].iter_rows(values_only=True))
    assert rows[0][:6] == ("Step", "Parameter", "Rule", "Outcome", "What", "Quantity")
    assert ("production", "agitation", "power_per_volume", "own value", "value", "agitation") in [
        r[:6] for r in rows
    ]


def test_what_a_scaled_recipe_holds_is_held() -> None:
    project = of_corpus("good/scale_from.pac")
    outcomes = set()
    for recipe in project.model[0].recipes.values():
        found = to_document(assess_recipe(project, recipe))
        for item in (item for step in found.steps for item in step.scaling if recipe.scale_from is not None):
            outcomes.add(item.outcome)
            if item.outcome == "scaled" and item.exact is None and item.held is not None:
                assert item.held.ratio == "1", (recipe.name, item)
    assert "scaled" in outcomes


def test_what_cannot_be_kept_is_a_gap() -> None:
    for name in ("bad/scale_from.pac", "bad/scale_transfer.pac"):
        project = of_corpus(name)
        recipes = project.model[0].recipes
        told = [(p.path.partition(".")[2], p.message) for p in project.told if p.code.code == "L03"]
        assert told
        rows = [row for recipe in recipes.values() for row in assess_recipe(project, recipe).rows]
        rules = [row for row in rows if row.what is What.SCALE_RULE and "L03" in row.codes]
        for path, message in told:
            mine = [row for row in rules if row.path == path and message in row.why]
            assert mine, message
            assert all(row.verdict is Verdict.GAP for row in mine)


@pytest.mark.parametrize(
    ("rpm", "verdict"),
    [("33.3", "fit"), ("33.4", "fit with limits"), ("27.01", "fit"), ("26.99", "fit with limits")],
)
def test_a_value_of_the_recipe_itself_may_move_the_quantity_by_a_tenth(rpm: str, verdict: str) -> None:
    """30 rpm keeps the tip speed of 60 rpm on twice the diameter; a tenth of the larger one is allowed."""
    text = """use std.kinds
use std.schemes
equipment_class tank {
  property impeller_diameter : diameter
  capability agitation
  derive tip_speed = pi * impeller_diameter * agitation / 1 turn
}
operation_class mixing { runs on tank ; parameter agitation : agitation }
process buffer version 1.0.0 {
  classification ich
  unit_operation mix : mixing { parameter agitation = 60 rpm  scale by tip_speed }
}
site small { equipment S : tank { impeller_diameter = 0.5 m ; agitation range 10 .. 100 rpm } }
site large { equipment L : tank { impeller_diameter = 1 m ; agitation range 10 .. 100 rpm } }
recipe one of buffer 1.0.0 at small { mix on S }
recipe two of buffer 1.0.0 at large { mix on L { agitation = RPM rpm because "mixing study" } }
transfer there from one to two { }
"""
    project = Compilation((Source("plant.pac", text.replace("RPM", rpm)),))
    rows = assess_recipe(project, project.model[0].recipes["two"]).rows
    (row,) = [row for row in rows if row.what is What.SCALE_RULE]
    assert row.verdict.value == verdict, row


def test_what_did_not_move_is_not_called_moved() -> None:
    project = of_corpus("good/scale_from.pac")
    seen = set()
    for recipe in project.model[0].recipes.values():
        found = to_document(assess_recipe(project, recipe))
        for item in (item for step in found.steps for item in step.scaling):
            for _, what, _, _, ratio in scaled_rows(item):
                seen.add(what)
                if what == "moved":
                    assert ratio != "x 1"
    assert {"moved", "unchanged"} <= seen
