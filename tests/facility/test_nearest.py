"""What is proposed where something does not fit: it is computed, and once it is done the row fits."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.facility import Requirement, Verdict, What, assess, with_alternatives
from pac.compiler.facility.solving import nearest_end, solve, towards
from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source, Span
from pac.compiler.units import Unit, find_unit
from pac.compiler.values import Interval, make_quantity

PLANT = """\
use std.kinds
use std.schemes
equipment_class tank {
  capability temperature, agitation
  capability working_volume : volume
}
equipment_class column {
  property column_diameter : diameter
  capability bed_height
}
equipment_class probe { capability pH }
operation_class mixing {
  runs on tank
  needs temperature
  occupies working_volume .. working_volume + total(feed)
  parameter working_volume : volume
  parameter feed : volume
}
operation_class capture {
  runs on column
  loads protein_load = load_concentration * feed_volume /
      (cycles / 1 cycles * pi / 4 * equipment.column_diameter^2 * bed_height)
  parameter protein_load : resin_load
  parameter load_concentration : protein_concentration
  parameter feed_volume : volume
  parameter cycles : cycles
  parameter bed_height : bed_height
}
process making version 1.0.0 {
  classification ich
  unit_operation mix : mixing {
    parameter working_volume = 100 L  nor 95 .. 105
    parameter feed : volume  = 20 L
    parameter temperature    = 20 degC  nor 18 .. 22  par 10 .. 30
    parameter agitation      = 60 rpm  par 40 .. 90
  }
  unit_operation bind : capture {
    parameter protein_load       : resin_load = 20 .. 35 g/L  par 10 .. 40
    parameter load_concentration = 4 g/L
    parameter feed_volume        = mix.working_volume + mix.feed
    parameter bed_height         = 20 cm
    parameter cycles             = 2 cycles
  }
}
site plant {
  EQUIPMENT
}
recipe run of making 1.0.0 at plant { BINDING }
"""
TANK = "working_volume range 20 .. 200 L  temperature range 5 .. 40 degC  agitation range 10 .. 100 rpm"
COLUMN = "column_diameter = 20 cm  bed_height range 10 .. 30 cm"
GOOD_COLUMN = "equipment C_1 : column { column_diameter = 45 cm ; bed_height range 10 .. 30 cm }"


def tank(tag: str, **changed: str) -> str:
    lines = {
        "working_volume": "range 20 .. 200 L",
        "temperature": "range 5 .. 40 degC",
        "agitation": "range 10 .. 100 rpm",
        **changed,
    }
    return (
        f"equipment {tag} : tank {{ {' ; '.join(f'{name} {line}' for name, line in lines.items() if line)} }}"
    )


def project(equipment: list[str], binding: str) -> Compilation:
    text = PLANT.replace("EQUIPMENT", "\n  ".join(equipment)).replace("BINDING", binding)
    return Compilation((Source("plant.pac", text),))


def rows(equipment: list[str], binding: str) -> tuple[Requirement, ...]:
    made = project(equipment, binding)
    assert not [p.message for p in made.told if p.code.code[0] in "PNU"]
    subject = made.subject(made.model[0].recipes["run"])
    return with_alternatives(subject, assess(subject)).rows


def texts(found: tuple[Requirement, ...], what: What) -> list[str]:
    return [item.text for row in found if row.what is what for item in row.alternatives]


@dataclass(frozen=True)
class Case:
    """A tank that does not do, what is proposed, and the recipe line that does it."""

    changed: dict[str, str]
    what: What
    words: str
    mended: str


CASES = {
    "too large a volume": Case(
        # 105 L at most and the feed of 20 L: a factor of 80/105 leaves room for both.
        {"working_volume": "range 20 .. 100 L"},
        What.HIGHEST_VOLUME,
        "mix.working_volume of 76.1 L (now 100 L) is the largest that fits T_1",
        'mix.working_volume = 76.1 L nor 72.295 .. 79.905 because "smaller batch"',
    ),
    "too small a volume": Case(
        # 95 L at least, and 120 L are needed: a factor of 120/95.
        {"working_volume": "range 120 .. 400 L"},
        What.LOWEST_VOLUME,
        "mix.working_volume of 127 L (now 100 L) is the smallest that fits T_1",
        'mix.working_volume = 127 L nor 120.65 .. 133.35 because "larger batch"',
    ),
    "a set point out of reach": Case(
        {"agitation": "range 10 .. 50 rpm"},
        What.SET_POINT,
        "50 rpm is the nearest that T_1 reaches, inside the proven range 40 .. 90 rpm",
        'mix.agitation = 50 rpm because "this tank"',
    ),
    "a set point far out of reach": Case(
        {"agitation": "range 10 .. 30 rpm"},
        What.SET_POINT,
        "30 rpm is the nearest that T_1 reaches, outside the proven range 40 .. 90 rpm",
        'mix.agitation = 30 rpm because "this tank"',
    ),
    "a part of a range out of reach": Case(
        {"temperature": "range 19 .. 40 degC"},
        What.NORMAL_RANGE,
        "nor 19 .. 22 degC is the part that T_1 reaches",
        'mix.temperature = 20 degC nor 19 .. 22 because "this tank"',
    ),
    "a range that is not qualified": Case(
        {"temperature": "range 5 .. 40 degC qualified 15 .. 21"},
        What.NORMAL_RANGE,
        "nor 18 .. 21 degC is the part that T_1 is qualified for",
        'mix.temperature = 20 degC nor 18 .. 21 because "this tank"',
    ),
    "a probe that is not good enough": Case(
        {"temperature": "range 5 .. 40 degC accuracy 1.5 degC"},
        What.ACCURACY,
        "nor 17 .. 23 degC is the narrowest that T_1 can hold",
        'mix.temperature = 20 degC nor 17 .. 23 because "this tank"',
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_is_proposed_is_true(case: Case) -> None:
    site = [tank("T_1", **case.changed), GOOD_COLUMN]
    found = rows(site, "mix on T_1 ; bind on C_1")
    misfits = [row for row in found if row.what is case.what and row.verdict is not Verdict.FIT]
    assert misfits
    assert texts(tuple(misfits), case.what)[0] == case.words
    mended = rows(site, f"mix on T_1 ; bind on C_1 ; {case.mended}")
    subject = misfits[0].subject
    assert all(r.verdict is Verdict.FIT for r in mended if (r.what, r.subject) == (case.what, subject))


def test_the_accuracy_that_would_do() -> None:
    found = rows(
        [tank("T_1", temperature="range 5 .. 40 degC accuracy 1.5 degC"), GOOD_COLUMN],
        "mix on T_1 ; bind on C_1",
    )
    assert "an accuracy of 1 degC would do for the range as it is" in texts(found, What.ACCURACY)
    better = [tank("T_1", temperature="range 5 .. 40 degC accuracy 1 degC"), GOOD_COLUMN]
    assert all(
        r.verdict is Verdict.FIT for r in rows(better, "mix on T_1 ; bind on C_1") if r.what is What.ACCURACY
    )


def test_the_number_of_cycles_that_would_do() -> None:
    """4 g/L * 125 L / (n * pi/4 * (20 cm)^2 * 20 cm) is 79.6 g/L / n: two cycles reach 39.8 g/L, 3 g/L need more."""
    column = "equipment C_1 : column { column_diameter = 15 cm ; bed_height range 10 .. 30 cm }"
    found = rows([tank("T_1"), column], "mix on T_1 ; bind on C_1")
    proposed = texts(found, What.LOAD)
    assert proposed[0] == "4 cycles would do (bind.cycles)"
    # Highest: 4 g/L * (105 + 20) L / (n * 3.534 L) is 141.5 g/L / n against 40 g/L.
    for cycles, verdict in ((3, Verdict.GAP), (4, Verdict.FIT)):
        again = rows(
            [tank("T_1"), column], f'mix on T_1 ; bind on C_1 ; bind.cycles = {cycles} cycles because "size"'
        )
        assert [row.verdict for row in again if row.what is What.LOAD] == [verdict]


def test_the_single_values_that_would_do() -> None:
    """141.5 g/L against 40 g/L with two cycles (70.7): a bed of 35.4 cm would do, which the column cannot have."""
    column = "equipment C_1 : column { column_diameter = 15 cm ; bed_height range 10 .. 30 cm }"
    tall = "equipment C_1 : column { column_diameter = 15 cm ; bed_height range 10 .. 40 cm }"
    for site, there in ((column, False), (tall, True)):
        proposed = texts(rows([tank("T_1"), site], "mix on T_1 ; bind on C_1"), What.LOAD)
        assert ("bed_height of 35.4 cm (now 20 cm) would do" in proposed) is there
        assert any(text.startswith("mix.working_volume of ") for text in proposed)


def test_other_equipment_of_the_site_is_tried() -> None:
    site = [
        tank("T_1", working_volume="range 20 .. 100 L"),
        tank("T_2", working_volume="range 20 .. 110 L"),
        tank("T_3", working_volume="range 20 .. 150 L"),
        tank("T_4", working_volume="range 20 .. 126 L", temperature="range 19 .. 40 degC"),
        GOOD_COLUMN,
    ]
    found = rows(site, "mix on T_1 ; bind on C_1")
    proposed = texts(found, What.HIGHEST_VOLUME)
    assert proposed[1:] == [
        "T_3 instead of T_1: all of the step fits",
        "T_4 instead of T_1: 1 L to spare; otherwise 2 fit with limits",
    ]


def test_a_column_in_the_place_of_one_that_is_too_small() -> None:
    small = "equipment C_1 : column { column_diameter = 15 cm ; bed_height range 10 .. 30 cm }"
    large = "equipment C_2 : column { column_diameter = 45 cm ; bed_height range 10 .. 30 cm }"
    found = rows([tank("T_1"), small, large], "mix on T_1 ; bind on C_1")
    assert "C_2 instead of C_1: all of the step fits" in texts(found, What.LOAD)


def test_a_piece_for_what_is_missing_and_for_what_is_not_bound() -> None:
    site = [tank("T_1", temperature=""), tank("T_2"), GOOD_COLUMN]
    missing = rows(site, "mix on T_1 ; bind on C_1")
    assert "T_2 instead of T_1: all of the step fits" in texts(missing, What.CAPABILITY)
    unbound = rows(site, "bind on C_1")
    assert texts(unbound, What.EQUIPMENT) == ["T_2 can be bound: all of the step fits"]


def test_a_vessel_that_takes_the_volume_and_cannot_stir_is_no_alternative() -> None:
    site = [
        tank("T_1", working_volume="range 20 .. 100 L"),
        tank("T_2", agitation="range 70 .. 100 rpm"),
        GOOD_COLUMN,
    ]
    assert not [
        text for text in texts(rows(site, "mix on T_1 ; bind on C_1"), What.HIGHEST_VOLUME) if "T_2" in text
    ]


def test_no_batch_suits_a_vessel_between_whose_ends_it_never_lies() -> None:
    """95 L at its lowest and 125 L at its highest: never between 99 and 100 L, however small the batch."""
    site = [tank("T_1", working_volume="range 99 .. 100 L"), GOOD_COLUMN]
    found = rows(site, "mix on T_1 ; bind on C_1")
    assert {row.verdict for row in found if row.what in (What.HIGHEST_VOLUME, What.LOWEST_VOLUME)} == {
        Verdict.GAP
    }
    assert not texts(found, What.HIGHEST_VOLUME) and not texts(found, What.LOWEST_VOLUME)


def test_what_steps_beside_use_is_not_proposed() -> None:
    site = [tank("T_1", agitation="range 10 .. 50 rpm"), tank("T_2"), tank("T_3"), GOOD_COLUMN]
    steps = """  unit_operation other : mixing { parameter working_volume = 50 L }
  unit_operation last : mixing { parameter working_volume = 90 L }
  flow { mix -> last ; other -> last }
"""
    ports = "operation_class mixing {\n  input a : solution optional\n  output b : solution"
    text = (
        PLANT.replace("EQUIPMENT", "\n  ".join(site))
        .replace("BINDING", "mix on T_1 ; other on T_2 ; last on T_2 ; bind on C_1")
        .replace("  unit_operation bind :", f"{steps}  unit_operation bind :")
        .replace("operation_class mixing {", ports)
        .replace("use std.schemes", "use std.schemes\nmaterial_class solution")
    )
    made = Compilation((Source("plant.pac", text),))
    subject = made.subject(made.model[0].recipes["run"])
    found = with_alternatives(subject, assess(subject)).rows
    proposed = texts(tuple(row for row in found if row.step == "mix"), What.SET_POINT)
    assert any("T_3" in text for text in proposed)
    assert not any("T_2" in text for text in proposed)


def test_an_open_end_is_no_nearest_value() -> None:
    def interval(low: str, high: str, is_open: bool) -> Interval:
        unit = find_unit("rpm")
        assert isinstance(unit, Unit)
        span = Span(Source("", ""), 0, 0)
        return Interval(make_quantity(low, unit), make_quantity(high, unit), is_open, is_open, span)

    value = interval("70", "70", False)
    end = nearest_end(value, interval("10", "50", False))
    assert end is not None and end.text == "50 rpm"
    assert nearest_end(value, interval("10", "50", True)) is None


def test_nothing_is_proposed_that_does_not_help() -> None:
    site = [
        tank("T_1", agitation="range 10 .. 50 rpm"),
        tank("T_2", agitation="range 10 .. 55 rpm"),
        GOOD_COLUMN,
    ]
    assert len(texts(rows(site, "mix on T_1 ; bind on C_1"), What.SET_POINT)) == 1


@given(st.fractions(min_value=Fraction(1, 900), max_value=Fraction(99, 100)))
def test_a_limit_below_is_found_from_above(limit: Fraction) -> None:
    found = solve(lambda factor: factor <= limit, down=True)
    assert found is not None
    assert 0 <= limit - found < Fraction(1, 10**9)


@given(st.fractions(min_value=Fraction(101, 100), max_value=900))
def test_a_limit_above_is_found_from_below(limit: Fraction) -> None:
    found = solve(lambda factor: factor >= limit, down=False)
    assert found is not None
    assert 0 <= found - limit < Fraction(1, 10**6)


def test_what_never_suits_is_not_proposed() -> None:
    assert solve(lambda factor: False, down=True) is None
    assert solve(lambda factor: False, down=False) is None


@given(st.fractions(min_value=Fraction(1, 10**9), max_value=10**9), st.booleans())
def test_rounding_goes_towards_what_fits(base: Fraction, down: bool) -> None:
    unit = find_unit("L")
    assert isinstance(unit, Unit)
    rounded = towards(base, unit, down=down)
    assert (rounded.base <= base) if down else (rounded.base >= base)
    assert abs(rounded.base - base) <= base / 100
    assert len(rounded.digits.replace(".", "").strip("0")) <= 4 or "e" in rounded.digits
