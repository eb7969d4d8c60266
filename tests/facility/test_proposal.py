"""Equipment that pac proposes for a process, against the shipped recipes, and where there is too little of it."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import pytest

from pac.compiler.checks.e12_equipment_double_booked import double_booked
from pac.compiler.facility import Verdict
from pac.compiler.facility.proposal import Proposal, propose, ranked
from pac.compiler.facility.written import name_of, read_batch, recipe_text
from pac.compiler.loading import load
from pac.compiler.pipeline import Compilation, open_project
from pac.compiler.source import Source
from tests.properties.projects import a_mab, compiled
from tests.properties.test_order import reordered
from tests.test_corpus import ROOT

EXAMPLES = sorted(path.parent for path in (ROOT / "processes" / "examples").glob("*/pac.toml"))
A_MAB = ROOT / "processes" / "a_mab"


@cache
def project(folder: str) -> Compilation:
    path = ROOT / "processes" / folder
    return open_project(load([path], start=path))


def proposed(found: Compilation, process: str, site: str, *batch: str) -> Proposal:
    model = found.model[0]
    size = read_batch(found, model.processes[process], model.sites[site], batch)
    assert size.problems == ()
    return propose(found, size.process, model.sites[site], size.overrides)


def with_recipe(found: Compilation, text: str) -> Compilation:
    return Compilation((*found.sources, Source("proposed.pac", text)), libraries=found.libraries)


@pytest.mark.parametrize("recipe", ["a_mab_5kl", "a_mab_15kl"])
def test_a_mab_gets_the_equipment_of_its_own_recipes(recipe: str) -> None:
    found = project("a_mab")
    written = found.model[0].recipes[recipe]
    # The smaller recipe makes this step smaller too.
    batch = {
        "a_mab_5kl": ("production.working_volume = 5000 L", "low_ph.working_volume = 900 L"),
        "a_mab_15kl": ("production.working_volume = 15000 L", "compounding.working_volume = 1500 L"),
    }
    proposal = proposed(found, "a_mab", written.site.name, *batch[recipe])
    bound = {name: tuple(item.tag for item in b.equipment) for name, b in written.bindings.items()}
    assert dict(proposal.bindings) == bound
    assert proposal.conflicts == () and proposal.without == ()


def test_sites_are_ranked_by_gaps_before_margins() -> None:
    found = project("a_mab")
    sites = [
        proposed(found, "a_mab", site, "production.working_volume = 15000 L")
        for site in ("clinical_5kl", "commercial_15kl")
    ]
    first, second = ranked(sites)
    assert (first.site.name, first.assessment.count(Verdict.GAP)) == ("commercial_15kl", 0)
    assert second.assessment.count(Verdict.GAP) > 0
    margin = second.assessment.relative
    assert margin is not None and margin == Fraction(-10000, 4000)
    smaller = proposed(found, "a_mab", "clinical_5kl", "production.working_volume = 5000 L")
    assert smaller.order < second.order


@pytest.mark.parametrize("folder", [pytest.param(folder, id=folder.name) for folder in EXAMPLES])
def test_every_example_gets_equipment_that_its_check_accepts(folder) -> None:  # type: ignore[no-untyped-def]
    found = project(f"examples/{folder.name}")
    model = found.model[0]
    ((name, process),) = model.processes.items()
    ((site, _),) = model.sites.items()
    proposal = proposed(found, name, site)
    assert proposal.without == () and proposal.conflicts == ()
    text = recipe_text(proposal, name_of(found, proposal))
    again = with_recipe(found, text)
    recipe = again.model[0].recipes[name_of(found, proposal)]
    assert {step: tuple(i.tag for i in b.equipment) for step, b in recipe.bindings.items()} == dict(
        proposal.bindings
    )
    subject = again.subject(recipe)
    assert list(double_booked(subject)) == []
    told = {p.code.code for p in again.told if p.span is not None and p.span.source.name == "proposed.pac"}
    misfits = {code for row in proposal.assessment.rows for code in row.codes}
    assert {code for code in told if code[0] in "EB"} == misfits
    assert process.name == name


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_the_lines_says_nothing(seed: int) -> None:
    again = compiled({name: reordered(text, seed) for name, text in a_mab().items()})
    size = "production.working_volume = 5000 L"
    for site in ("commercial_15kl", "clinical_5kl"):
        one, other = (proposed(each, "a_mab", site, size) for each in (project("a_mab"), again))
        assert one.bindings == other.bindings and list(one.bindings) == list(other.bindings)
        assert one.order == other.order


SCARCE = """
use std.kinds
use std.schemes
use std.materials
equipment_class tank { capability temperature }
equipment_class probe { capability temperature }
operation_class culture {
  runs on tank
  input  feed  : culture_medium
  output broth : cell_suspension
}
process side_by_side version 1.0.0 {
  classification ich
  raw_material medium : culture_medium
  intermediate x : cell_suspension
  intermediate y : cell_suspension
  intermediate z : cell_suspension
  unit_operation one   : culture { }
  unit_operation two   : culture { }
  unit_operation three : culture { }
  flow { medium -> one -> x ; medium -> two -> y ; medium -> three -> z }
}
site small { equipment T_1 : tank { } ; equipment T_2 : tank { } ; equipment P_1 : probe { } }
site empty { equipment P_1 : probe { } }
"""


def scarce() -> Compilation:
    return Compilation((Source("scarce.pac", SCARCE),))


def test_the_smallest_conflict_is_told_and_the_rest_is_made() -> None:
    proposal = proposed(scarce(), "side_by_side", "small")
    (conflict,) = proposal.conflicts
    assert conflict.steps == ("one", "three", "two") and conflict.pieces == ("T_1", "T_2")
    assert len(proposal.bindings) == 2 and proposal.without == ("two",)
    assert "  # two has no equipment here" in recipe_text(proposal, "r")


def test_steps_that_no_piece_suits_are_conflicts_of_their_own() -> None:
    proposal = proposed(scarce(), "side_by_side", "empty")
    assert [conflict.steps for conflict in proposal.conflicts] == [("one",), ("three",), ("two",)]
    assert proposal.assessment.count(Verdict.GAP) == 3


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("production.working_volume = 15000 kg", "`kg` measures mass"),
        ("production.workin_volume = 15000 L", "there is no parameter of `production` called"),
        ("productoin.working_volume = 15000 L", "called `productoin`"),
        ("production.working_volume = 15000", "the value `15000` has no unit"),
        ("production.working_volume", "the line ends too early"),
        ("production.working_volume = 1 L }", "closes nothing"),
        (
            "production.working_volume = 1 L\n production on BR_15K",
            "`production` is not a word of the language here",
        ),
    ],
)
def test_what_is_wrong_with_the_size_of_a_batch_is_told(value: str, said: str) -> None:
    found = project("a_mab")
    model = found.model[0]
    size = read_batch(found, model.processes["a_mab"], model.sites["commercial_15kl"], [value])
    assert size.overrides == {}
    (problem,) = size.problems
    assert said in problem.message
    assert problem.span is not None and problem.span.source.name == "--batch"
