"""`pac fit PROCESS --site SITE`: which equipment is proposed, in which forms, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from openpyxl import load_workbook

from tests.test_corpus import CORPUS

PLANTS = """\
use std.kinds
use std.schemes
use std.materials
equipment_class tank {
  capability temperature
  capability working_volume : volume
}
equipment_class skid { capability pump_flow : flow_rate }
equipment_class column { dedicated ; capability bed_height }
operation_class mixing {
  runs on tank
  needs temperature
  input  feed : protein_solution
  output pool : protein_solution
  parameter working_volume : volume
  parameter temperature    : temperature
  occupies working_volume .. working_volume
}
operation_class polishing {
  runs on skid with column
  needs pump_flow, bed_height
  input  load : protein_solution
  output pool : protein_solution
}
process line "A short line" version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product      pool : protein_solution
  unit_operation mix : mixing { parameter working_volume ; parameter temperature = 20 degC  nor 18 .. 22 }
  unit_operation one : polishing { }
  unit_operation two : polishing { }
  flow { feed -> mix -> one -> two -> pool }
}
platform like_it version 1.0.0 { classification ich }
site big "The big plant" {
  equipment T_1   : tank { temperature range 5 .. 40 degC ; working_volume range 50 .. 200 L }
  equipment T_2   : tank { temperature range 15 .. 25 degC ; working_volume range 10 .. 80 L }
  equipment SK_1  : skid { pump_flow range 1 .. 10 L/h }
  equipment COL_1 : column { bed_height range 10 .. 30 cm }
  equipment COL_2 : column { bed_height range 10 .. 30 cm }
}
site small {
  equipment T_3   : tank { temperature range 15 .. 25 degC ; working_volume range 10 .. 80 L }
  equipment SK_3  : skid { pump_flow range 1 .. 10 L/h }
  equipment COL_3 : column { bed_height range 10 .. 30 cm }
}
site bare { equipment T_4 : tank { temperature range 15 .. 25 degC ; working_volume range 10 .. 80 L } }
recipe at_big of line 1.0.0 at big {
  batch mix.working_volume = 120 L
  mix on T_1
  one on SK_1 with COL_1
  two on SK_1 with COL_2
}
"""


@pytest.fixture
def plants(tmp_path: Path) -> Path:
    (tmp_path / "plants.pac").write_text(PLANTS)
    return tmp_path


BATCH = ("--batch", "mix.working_volume=60 L")


def test_sites_are_ranked_and_shown_as_text(pac, plants: Path) -> None:
    ran = pac("fit", "line", "--site", "small", "--site", "big", *BATCH, "--short")
    assert (ran.status, ran.err) == (0, "")
    lines = [line.rstrip() for line in ran.out.splitlines()]
    assert all(len(line) <= 80 for line in lines)
    assert [line for line in lines if line and "──" not in line] == [
        "Proposed equipment",
        "for   line  A short line",
        "with  mix.working_volume=60 L",
        "               without             not            smallest",
        "     site    equipment   gaps   stated   limits     margin",
        " 1   big             0      0        0        0       29 %",
        " 2   small           1      1        0        0       29 %",
        "big  The big plant",
        " step  equipment        verdict  margin  of",
        " mix   T_2              fit        29 %  working_volume",
        " one   SK_1 with COL_1  fit",
        " two   SK_1 with COL_2  fit",
        "small",
        " step  equipment        verdict  margin  of",
        " mix   T_3              fit        29 %  working_volume",
        " one   SK_3 with COL_3  fit",
        " two   none             gap",
        "  `one` and `two` cannot all have equipment: there is only COL_3 for them, which",
        "  serves one step.",
        "two: gap",
        "  nothing is bound                                                    gap",
        "      unit operation `two` is not bound to equipment (E01)",
    ]


def test_what_does_not_fit_is_told_with_what_would(pac, plants: Path) -> None:
    ran = pac("fit", "line", "--site", "small", "--batch", "mix.working_volume = 90 L")
    assert ran.status == 1
    out = " ".join(ran.out.split())
    assert "`mix` holds 90 L at its highest, above the largest working volume 80 L of T_3 (B03)" in out
    assert "mix.working_volume of 80 L (now 90 L) is the largest that fits T_3" in out
    assert "unit operation `two` is not bound to equipment" in out


def test_only_the_best_site_decides_the_status(pac, plants: Path) -> None:
    assert pac("fit", "line", "--site", "bare", "--site", "big", *BATCH).status == 0
    assert pac("fit", "line", "--site", "bare", *BATCH).status == 1
    assert pac("fit", "line", "--site", "bare", *BATCH, "--fail-on", "never").status == 0
    assert pac("fit", "line", "--site", "big").status == 0
    assert pac("fit", "line", "--site", "big", "--fail-on", "limits").status == 1


@pytest.mark.parametrize("more", [(), ("--short",)])
def test_what_cannot_be_judged_is_told(pac, plants: Path, more: tuple[str, ...]) -> None:
    (plants / "plants.pac").write_text(PLANTS.replace("= 20 degC", "= 20 L"))
    ran = pac("fit", "line", "--site", "big", *BATCH, *more)
    assert ran.status == 1
    assert ran.out.count("Not judged, because of U02 at plants.pac:29") == 1


def test_steps_that_nothing_suits_are_told_together(pac, plants: Path) -> None:
    ran = pac("fit", "line", "--site", "bare", *BATCH, "--short")
    assert "`one` and `two` get nothing: no equipment at bare is a skid." in " ".join(ran.out.split())


def test_a_recipe_lends_the_size_of_its_batch(pac, plants: Path) -> None:
    ran = pac("fit", "at_big", "--site", "small", "--format", "json")
    found = json.loads(ran.out)
    assert found["process"] == "line" and found["batch"] == ["mix.working_volume = 120 L"]
    again = json.loads(pac("fit", "at_big", "--site", "small", *BATCH, "--format", "json").out)
    assert again["batch"] == ["mix.working_volume=60 L"]


def test_the_data_keep_the_schema(pac, plants: Path) -> None:
    schema = json.loads(pac("schema", "proposal").out)
    ran = pac("fit", "line", "--site", "small", "--site", "big", "--site", "bare", *BATCH, "--format", "json")
    found = json.loads(ran.out)
    jsonschema.Draft202012Validator(schema).validate(found)
    assert [site["site"] for site in found["sites"]] == ["big", "small", "bare"]
    big, small, bare = found["sites"]
    assert big["bindings"][1] == {"step": "one", "equipment": ["SK_1", "COL_1"], "considered": 2}
    assert small["without"] == ["two"]
    (conflict,) = small["conflicts"]
    assert (conflict["steps"], conflict["equipment"]) == (["one", "two"], ["COL_3"])
    assert [each["steps"] for each in bare["lacking"]] == [["one", "two"]] and bare["conflicts"] == []


def test_the_written_recipe_is_read_by_pac(pac, plants: Path) -> None:
    ran = pac("fit", "line", "--site", "small", "--site", "big", *BATCH, "--write-recipe", "new.pac")
    assert ran.status == 0 and ran.err == "wrote new.pac: recipe line_at_big\n"
    text = (plants / "new.pac").read_text()
    assert text == (
        "# Equipment as proposed by `pac fit line --site big`, for review.\n"
        'recipe line_at_big "A short line at The big plant" of line 1.0.0 at big {\n'
        "  batch mix.working_volume = 60 L\n"
        "\n"
        "  mix on T_2\n"
        "  one on SK_1 with COL_1\n"
        "  two on SK_1 with COL_2\n"
        "}\n"
    )
    assert pac("fmt", "--check", "new.pac").status == 0
    assert pac("check").status == 0
    assert pac("fit", "line_at_big").status == 0
    again = pac("fit", "line", "--site", "big", "--write-recipe", "new.pac")
    assert again.status == 2 and "new.pac is there already" in again.err
    assert (plants / "new.pac").read_text() == text
    assert pac("fit", "line", "--site", "big", "--write-recipe", "other.pac").status == 0
    assert "recipe line_at_big_2 " in (plants / "other.pac").read_text()


def test_a_spreadsheet_has_a_sheet_for_each_site(pac, plants: Path) -> None:
    asked = ("fit", "line", "--site", "small", "--site", "big", *BATCH, "--format", "xlsx")
    assert pac(*asked).status == 2
    assert pac(*asked, "-o", "fit.xlsx").status == 0
    book = load_workbook(plants / "fit.xlsx")
    assert book.sheetnames == ["Sites", "Equipment", "1 big", "2 small"]
    rows = [[cell.value for cell in row] for row in book["Equipment"].iter_rows()]
    assert rows == [
        ["Step", "big", "small"],
        ["mix", "T_2: fit", "T_3: fit"],
        ["one", "SK_1 with COL_1: fit", "SK_3 with COL_3: fit"],
        ["two", "SK_1 with COL_2: fit", "none: gap"],
    ]
    ranking = [[cell.value for cell in row][:6] for row in book["Sites"].iter_rows(max_row=3)]
    assert ranking[1:] == [[1, "big  The big plant", 0, 0, 0, 0], [2, "small", 1, 1, 0, 0]]
    first = (plants / "fit.xlsx").read_bytes()
    pac(*asked, "-o", "fit.xlsx")
    assert (plants / "fit.xlsx").read_bytes() == first


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("line",), "name a recipe, or say where: pac fit line --site SITE"),
        (("line", "--site", "bigg"), "there is no site called bigg\n     did you mean big?"),
        (("small", "--site", "big"), "small is a site\n     name a process, or a recipe, before --site"),
        (("lime", "--site", "big"), "there is no process or recipe called lime\n     did you mean line?"),
        (("like_it", "--site", "big"), "like_it is a platform"),
        (("at_big", *BATCH), "--batch belongs to a proposal of equipment"),
        (("at_big", "--write-recipe", "a.pac"), "--write-recipe belongs to a proposal of equipment"),
        (("line", "--site", "big", "--write-recipe", "a.txt"), "a.txt is no name of a pac file"),
        (("line", "--site", "big", "--write-recipe", "no/a.pac"), "no/a.pac cannot be written"),
        (("line", "--site", "big", "--batch", "mix.working_volume = 60 kg"), "`kg` measures mass"),
        (("line", "--site", "big", "--batch", "mix.working_volum = 60 L"), "did you mean `working_volume`?"),
        (("line", "--site", "big", "--batch", "60 L"), "--batch:"),
    ],
)
def test_what_is_refused(pac, plants: Path, arguments: tuple[str, ...], said: str) -> None:
    ran = pac("fit", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


NORMAL = PLANTS.replace(
    "parameter working_volume ;", "parameter working_volume = 60 L  nor 55 .. 65 ; parameter speed = 60 rpm ;"
)
NORMAL = NORMAL.replace(
    "temperature    : temperature\n", "temperature : temperature\n  parameter speed : agitation\n"
)
NORMAL = NORMAL.replace(
    "  mix on T_1\n",
    '  mix on T_1 { speed = 40 rpm  because "as studied" }\n'
    '  mix.temperature = 21 degC  nor 15 .. 23  because "as studied"\n',
)


def fits(pac, *arguments: str) -> dict:
    return json.loads(pac("fit", *arguments, "--format", "json").out)


def test_margins_follow_the_batch_also_outside_its_normal_range(pac, plants: Path) -> None:
    (plants / "plants.pac").write_text(NORMAL)
    seen = {}
    for size in ("20 L", "60 L", "120 L", "2000 L"):
        (site,) = fits(pac, "line", "--site", "big", "--batch", f"mix.working_volume = {size}")["sites"]
        rows = site["fit"]["steps"][0]["requirements"]
        assert all(row["what"] != "other finding" for row in rows)
        seen[size] = next(
            (row["needed"], row["upper"]["value"]) for row in rows if row["what"] == "highest volume"
        )
        errors = [f["code"] for f in site["fit"]["also"] if f["severity"] == "error"]
        assert errors == ([] if size == "60 L" else ["R02"])
    assert list(seen.values()) == [("20 L", "60"), ("65 L", "15"), ("120 L", "80"), ("2000 L", "-1800")]
    ran = pac(
        "fit", "line", "--site", "big", "--batch", "mix.working_volume = 120 L", "--write-recipe", "new.pac"
    )
    assert ran.status == 0 and "pac check will find R02 in it" in ran.err
    assert "pac check also finds 1 error in this recipe and its process: R02" in " ".join(ran.out.split())


@pytest.mark.parametrize("size", ["0 L", "-5 L"])
def test_a_batch_of_nothing_is_refused(pac, plants: Path, size: str) -> None:
    ran = pac("fit", "line", "--site", "big", "--batch", f"mix.working_volume = {size}")
    assert (ran.status, ran.out) == (2, "") and "is no size of a batch" in ran.err


def test_a_recipe_lends_all_its_values(pac, plants: Path) -> None:
    (plants / "plants.pac").write_text(NORMAL)
    found = fits(pac, "at_big", "--site", "small", *BATCH)
    assert found["carried"] == ["mix.speed", "mix.temperature"]
    rows = found["sites"][0]["fit"]["steps"][0]["requirements"]
    assert tuple(row["needed"] for row in rows if row["what"] in ("set point", "normal operating range")) == (
        "21 degC",
        "15 .. 23 degC",
    )
    assert pac("fit", "at_big", "--site", "big", *BATCH, "--write-recipe", "new.pac").status == 0
    text = " ".join((plants / "new.pac").read_text().split())
    assert 'mix.speed = 40 rpm because "as studied"' in text
    assert 'mix.temperature = 21 degC nor 15 .. 23 because "as studied"' in text
    assert "new.pac" not in pac("check").out


def test_short_tells_why_it_does_not_fit(pac, plants: Path) -> None:
    ran = pac("fit", "line", "--site", "small", "--batch", "mix.working_volume = 90 L", "--short")
    assert "holds 90 L at its highest" in " ".join(ran.out.split())


def test_what_a_recipe_scales_is_not_judged_by_its_number(pac, tmp_path: Path) -> None:
    (tmp_path / "scaled.pac").write_text((CORPUS / "good" / "scale_from.pac").read_text(encoding="utf-8"))
    found = fits(pac, "at_large", "--site", "small")
    assert found["carried"] == ["last.agitation"]
    assert "blend.agitation" in found["unsolved"] and "stir.slow.agitation" in found["unsolved"]
    rows = {step["step"]: step["requirements"] for step in found["sites"][0]["fit"]["steps"]}
    for step in ("mix", "blend", "sparge"):
        (row,) = [row for row in rows[step] if row["subject"] == "agitation"]
        assert (row["needed"], row["verdict"], row["lower"]) == ("not solved here", "not stated", None)
        assert "is scaled from another recipe, and not solved for a proposal" in row["why"]
    assert [row["needed"] for row in rows["last"] if row["subject"] == "agitation"] == ["35 rpm"]
    ran = pac("fit", "at_large", "--site", "small", "--write-recipe", "new.pac")
    assert "without blend.agitation: what `scale from` gives it is not solved here" in ran.out
    assert "# blend.agitation is scaled in the other recipe" in (tmp_path / "new.pac").read_text()


def test_the_nearest_batch_is_one_that_fits_though_outside_the_normal_range(pac, plants: Path) -> None:
    (plants / "plants.pac").write_text(NORMAL)
    ran = pac("fit", "at_big", "--site", "small", "--batch", "mix.working_volume = 2000 L")
    out = " ".join(ran.out.split())
    assert "mix.working_volume of 80 L (now 2000 L) is the largest that fits T_3" in out
    assert "with 2 more values as the recipe sets them" in out
