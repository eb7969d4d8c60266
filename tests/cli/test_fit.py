"""`pac fit` on a small plant: what it prints, in which forms, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from openpyxl import load_workbook

PLANT = """\
use std.kinds
use std.schemes
equipment_class tank {
  capability temperature, agitation, pH
  capability working_volume : volume
}
operation_class mixing {
  runs on tank
  needs temperature
  occupies working_volume .. working_volume
  parameter working_volume : volume
}
process buffer version 1.0.0 {
  classification ich
  unit_operation mix : mixing {
    parameter working_volume = 100 L
    parameter temperature    = 20 degC  nor 18 .. 22  par 10 .. 30
    parameter agitation      = 60 rpm
  }
}
site pilot {
  equipment T_1 : tank {
    working_volume range 50 .. 200 L
    temperature    range 5 .. 40 degC  qualified 15 .. 25
    agitation      range 10 .. 100 rpm
  }
  equipment T_2 : tank {
    working_volume range 10 .. 80 L
    temperature    range 19 .. 40 degC
  }
}
recipe at_pilot "In the first tank" of buffer 1.0.0 at pilot { mix on T_1 }
recipe at_second of buffer 1.0.0 at pilot { mix on T_2 }
transfer there from at_pilot to at_second { }
"""


@pytest.fixture
def plant(tmp_path: Path) -> Path:
    (tmp_path / "plant.pac").write_text(PLANT)
    return tmp_path


def test_what_fits_as_text(pac, plant: Path) -> None:
    ran = pac("fit", "at_pilot")
    assert (ran.status, ran.err) == (0, "")
    lines = [line.rstrip() for line in ran.out.splitlines()]
    assert all(len(line) <= 80 for line in lines)
    assert lines == [
        "Equipment fit",
        "of    at_pilot  In the first tank",
        "at    pilot",
        "",
        "7 fit",
        "smallest margin 30 %: mix.temperature, normal operating range",
        "",
        "mix on T_1: fit",
        "  class tank                                                          fit",
        "  temperature  5 .. 40 degC, qualified 15 .. 25 degC",
        "    set point               20 degC                     5 degC   50 % fit",
        "    normal operating range  18 .. 22 degC               3 degC   30 % fit",
        "    proven acceptable range 10 .. 30 degC               5 degC   14 % fit",
        "  agitation  10 .. 100 rpm",
        "    set point               60 rpm                      40 rpm   44 % fit",
        "  working_volume  50 .. 200 L",
        "    highest volume          100 L                        100 L   67 % fit",
        "    lowest volume           100 L                         50 L   33 % fit",
    ]


def test_what_does_not_fit_says_why(pac, plant: Path) -> None:
    ran = pac("fit", "at_second", "--short")
    assert ran.status == 1
    said = " ".join(ran.out.split())
    assert "from at_pilot at pilot" in said
    assert "mix on T_2 (sent from T_1): gap" in said
    assert (
        "the normal operating range of `temperature` is 18 .. 22 degC, but T_2 can do 19 .. 40 degC" in said
    )
    assert "`mix` holds 100 L at its highest, above the largest working volume 80 L of T_2 (B03)" in said
    assert "T_2 does not say which agitation it can do" in said
    assert "set point" not in said


@pytest.mark.parametrize(
    ("recipe", "threshold", "status"),
    [
        ("at_pilot", "limits", 0),
        ("at_second", "gap", 1),
        ("at_second", "limits", 1),
        ("at_second", "never", 0),
    ],
)
def test_the_exit_status_says_whether_it_fits(
    pac, plant: Path, recipe: str, threshold: str, status: int
) -> None:
    assert pac("fit", recipe, "--fail-on", threshold).status == status


def test_json_is_what_the_schema_says(pac, plant: Path) -> None:
    schema = json.loads(pac("schema", "fit").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    ran = pac("fit", "at_second", "--format", "json")
    found = json.loads(ran.out)
    jsonschema.validate(found, schema)
    assert ran.status == 1
    assert found["summary"]["gap"] == 1
    (step,) = found["steps"]
    volume = next(row for row in step["requirements"] if row["what"] == "highest volume")
    assert volume["upper"] == {"value": "-20", "unit": "L", "relative": "-0.285714"}
    assert volume["sender_equipment"] == "T_1"
    assert volume["codes"] == ["B03"]


def test_a_file_holds_what_is_printed(pac, plant: Path) -> None:
    ran = pac("fit", "at_pilot", "-o", "fit.txt")
    assert (ran.status, ran.out) == (0, "")
    assert (plant / "fit.txt").read_text(encoding="utf-8") == pac("fit", "at_pilot").out


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("buffer", "is a process"),
        ("there", "there is a transfer, which brings"),
        ("there", "pac fit at_second, or pac fit at_pilot"),
        ("pilot", "pilot is a site"),
        ("pilot", "pac fit PROCESS --site pilot"),
        ("at_pilo", "did you mean at_pilot?"),
        ("zzz", "called `zzz`"),
    ],
)
def test_what_it_refuses(pac, plant: Path, name: str, words: str) -> None:
    ran = pac("fit", name)
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err


def test_what_cannot_be_read_is_told_and_the_rest_is_judged(pac, plant: Path) -> None:
    (plant / "plant.pac").write_text(PLANT.replace("range 10 .. 100 rpm", "range 100 .. 10 rpm"))
    ran = pac("fit", "at_pilot")
    said = " ".join(ran.out.split())
    assert ran.status == 1
    assert "Not judged, because of R01 at plant.pac:25:" in said
    assert "T_1 does not say which agitation it can do" in said
    assert "set point 20 degC 5 degC 50 % fit" in said


def test_a_spreadsheet_needs_a_file(pac, plant: Path) -> None:
    ran = pac("fit", "at_second", "--format", "xlsx")
    assert (ran.status, ran.out) == (2, "")
    assert "-o fit.xlsx" in ran.err
    ran = pac("fit", "at_second", "--format", "xlsx", "-o", "fit.xlsx")
    assert (ran.status, ran.out, ran.err) == (1, "", "")
    assert (plant / "fit.xlsx").read_bytes().startswith(b"PK")


def test_the_sender_stands_beside_with_what_it_holds(pac, plant: Path) -> None:
    text = PLANT.replace("range 5 .. 40 degC  qualified 15 .. 25", "range 5 .. 40 degC  accuracy 0.2 degC")
    (plant / "plant.pac").write_text(
        text.replace("range 19 .. 40 degC", "range 19 .. 40 degC  accuracy 0.5 degC")
    )
    said = " ".join(pac("fit", "at_second").out.split())
    assert "temperature held to ± 1 degC (T_1: ± 0.4 degC)" in said
    assert "working_volume 10 .. 80 L (T_1: 50 .. 200 L)" in said


def test_it_names_what_it_does_not_cover(pac, plant: Path) -> None:
    """The fit is about equipment; what else is wrong with a recipe is counted, and changes no row."""
    text = PLANT.replace(
        "{ mix on T_1 }", '{ mix on T_1 ; mix.temperature = 24 degC  because "as studied" }', 1
    )
    (plant / "plant.pac").write_text(text)
    ran = pac("fit", "at_pilot")
    assert ran.status == 0
    assert "\npac check also finds 1 error in this recipe and its process: R02\n" in ran.out
    also = json.loads(pac("fit", "at_pilot", "--format", "json").out)["also"]
    assert [(f["code"], f["line"]) for f in also if f["severity"] == "error"] == [("R02", 32)]
    assert "pac check also" not in pac("fit", "at_second").out
    pac("fit", "at_pilot", "--format", "xlsx", "-o", "fit.xlsx")
    about = [[cell.value for cell in row] for row in load_workbook(plant / "fit.xlsx")["About"].iter_rows()]
    said = [text for name, text in about if name == "Found by pac check"]
    assert any(text.startswith("R02 error plant.pac:32 set point 24 degC lies outside") for text in said)
