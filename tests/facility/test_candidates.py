"""What a step may run on at a site, and how sites are ranked."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from pac.compiler.facility import Assessment, Margin, Requirement, StepFit, Verdict, What
from pac.compiler.facility.candidates import candidates, tags
from pac.compiler.facility.proposal import Proposal, propose, ranked
from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source
from pac.compiler.units import Unit, find_unit
from pac.compiler.values import quantity_from_base

SITE = """
use std.kinds
use std.schemes
equipment_class skid   { capability pump_flow : flow_rate, pH }
equipment_class tank   { capability temperature, pH }
equipment_class column { capability bed_height }
equipment_class short_column extends column { capability conductivity }
equipment_class probe  { capability bed_height, conductivity }
operation_class plain    { runs on skid ; needs pump_flow, pH }
operation_class with_any { runs on skid ; needs pump_flow, bed_height, conductivity }
operation_class with_one { runs on skid with column ; needs pump_flow, bed_height }
operation_class anywhere { needs temperature }
operation_class unknown  { }
process steps version 1.0.0 {
  classification ich
  unit_operation plain    : plain { }
  unit_operation with_any : with_any { }
  unit_operation with_one : with_one { }
  unit_operation anywhere : anywhere { }
  unit_operation unknown  : unknown { }
}
site plant {
  equipment SK_1  : skid { pump_flow range 1 .. 10 L/h ; pH range 2 .. 12 pH }
  equipment SK_2  : skid { pump_flow range 1 .. 10 L/h }
  equipment TK_1  : tank { temperature range 4 .. 30 degC ; pH range 2 .. 12 pH }
  equipment COL_1 : column { bed_height range 10 .. 30 cm }
  equipment COL_2 : short_column { bed_height range 10 .. 30 cm ; conductivity range 1 .. 9 mS/cm }
  equipment PR_1  : probe { conductivity range 1 .. 9 mS/cm }
  equipment PR_2  : probe { bed_height range 10 .. 30 cm }
}
"""


def compiled() -> Compilation:
    return Compilation((Source("site.pac", SITE),))


def found(step: str) -> list[tuple[str, ...]]:
    model = compiled().model[0]
    operation = model.processes["steps"].operations[step]
    return [tags(pieces) for pieces in candidates(operation, model.sites["plant"])]


def test_what_the_class_of_the_first_piece_has_is_not_looked_for_elsewhere() -> None:
    # SK_2 states no pH, which a skid can have: a tank beside it would not give it one.
    assert found("plain") == [("SK_1",), ("SK_2",)]


def test_what_it_cannot_have_comes_from_as_few_further_pieces_as_can_be() -> None:
    # COL_2 offers both: what else has one of the two is not added to it.
    for skid in ("SK_1", "SK_2"):
        ways = [way[1:] for way in found("with_any") if way[0] == skid]
        assert ways == [("COL_1", "PR_1"), ("COL_2",), ("PR_1", "PR_2")]


def test_the_classes_behind_with_are_the_only_ones() -> None:
    assert found("with_one") == [(s, c) for s in ("SK_1", "SK_2") for c in ("COL_1", "COL_2")]


def test_a_class_that_names_no_equipment_takes_what_offers_something_it_needs() -> None:
    assert found("anywhere") == [("TK_1",)]
    assert found("unknown") == []


UNIT = find_unit("L")


def fit(step: str, *verdicts: Verdict, equipment: tuple[str, ...] = ("T",), margin: int = 50) -> StepFit:
    assert isinstance(UNIT, Unit)
    spare = Margin(quantity_from_base(Fraction(1), UNIT), Fraction(margin, 100))
    rows = tuple(
        Requirement(step, "x", What.SET_POINT, "1 L", "2 L", "T", verdict, upper=spare)
        for verdict in verdicts
    )
    return StepFit(step, "", equipment, rows)


SITES = [
    # Each is better than the one behind it, for one reason.
    (fit("a", Verdict.FIT, margin=60), fit("", Verdict.LIMITS, equipment=())),
    (fit("a", Verdict.FIT, margin=40), fit("", Verdict.LIMITS, equipment=())),
    (fit("a", Verdict.LIMITS, Verdict.LIMITS, margin=90),),
    (fit("a", Verdict.UNKNOWN, margin=99),),
    (fit("a", Verdict.GAP, margin=99), fit("b", Verdict.FIT)),
    (fit("a", Verdict.GAP, Verdict.UNKNOWN), fit("b", Verdict.FIT)),
    (fit("a", Verdict.FIT, margin=99), fit("b", Verdict.FIT, equipment=())),
]


def test_sites_are_ranked_by_one_aim_after_the_other() -> None:
    project = compiled()
    model = project.model[0]
    process, site = model.processes["steps"], model.sites["plant"]
    plain = propose(project, process, site, {})
    made = [
        replace(
            plain,
            site=replace(site, name=f"site_{9 - number}"),
            assessment=Assessment("r", "", "steps", f"site_{9 - number}", steps),
        )
        for number, steps in enumerate(SITES)
    ]
    for order in (made, made[::-1], made[3:] + made[:3]):
        assert [each.site.name for each in ranked(order)] == [each.site.name for each in made]
    same: list[Proposal] = [replace(made[0], site=replace(site, name=name)) for name in ("b", "a")]
    assert [each.site.name for each in ranked(same)] == ["a", "b"]
    assert made[0].without == () and made[-1].without == ("b",)


def test_a_step_gets_what_states_all_that_it_needs_and_others_what_is_free() -> None:
    project = compiled()
    model = project.model[0]
    proposal = propose(project, model.processes["steps"], model.sites["plant"], {})
    assert proposal.bindings["plain"] == ("SK_1",)
    assert {proposal.bindings["with_one"][0], proposal.bindings["with_any"][0]} == {"SK_1", "SK_2"}
    used = [tag for pieces in proposal.bindings.values() for tag in pieces]
    assert len(used) - len(set(used)) == 1
    assert proposal.without == ("unknown",)
