"""The gap assessment as a spreadsheet, read back with another library than the one that wrote it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pac.compiler.facility import What, assess_recipe, to_document
from pac.compiler.facility.document import FitDocument
from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source
from pac.render.fit_spreadsheet import COLUMNS, FOR_PEOPLE, TYPES, to_spreadsheet
from tests.cli.test_fit import PLANT

# The columns that a facility fit has in practice.
EXPECTED = (
    "Step",
    "Requirement",
    "SU equipment",
    "RU equipment",
    "RU range",
    "Gap (y/n)",
    "Type",
    "Risk before",
    "Mitigation",
    "Risk after",
    "Owner",
    "Due",
    "Cost / time",
    "CMC impact",
)


@pytest.fixture(scope="module")
def document() -> FitDocument:
    project = Compilation((Source("plant.pac", PLANT),))
    return to_document(assess_recipe(project, project.model[0].recipes["at_second"]))


@pytest.fixture(scope="module")
def sheet(document: FitDocument) -> Worksheet:
    book = openpyxl.load_workbook(BytesIO(to_spreadsheet(document)))
    assert book.sheetnames == ["Gap assessment", "About"]
    found = book["Gap assessment"]
    assert isinstance(found, Worksheet)
    return found


def column(sheet: Worksheet, title: str) -> list[object]:
    titles = [cell.value for cell in sheet[1]]
    return [sheet.cell(row, titles.index(title) + 1).value for row in range(2, sheet.max_row + 1)]


def test_it_has_the_columns_of_a_gap_assessment(sheet: Worksheet) -> None:
    titles = [cell.value for cell in sheet[1]]
    assert titles == [title for title, _ in COLUMNS]
    assert [title for title in titles if title in EXPECTED] == list(EXPECTED)


def test_what_people_fill_in_is_empty(sheet: Worksheet) -> None:
    for title, _ in FOR_PEOPLE:
        assert set(column(sheet, title)) == {None}


def test_every_requirement_is_a_row(sheet: Worksheet, document: FitDocument) -> None:
    rows = [(step, row) for step in document.steps for row in step.requirements]
    assert sheet.max_row == len(rows) + 1
    assert column(sheet, "Verdict") == [row.verdict for _, row in rows]
    assert column(sheet, "Gap (y/n)").count("?") == 1
    volume = column(sheet, "Requirement").index("working_volume, highest volume")
    for title, value in {
        "Needed": "100 L",
        "SU equipment": "T_1",
        "SU range": "50 .. 200 L",
        "RU equipment": "T_2",
        "RU range": "10 .. 80 L",
        "Margin": "-20 L",
        "Gap (y/n)": "y",
        "Type": "volume",
        "Check": "B03",
    }.items():
        assert column(sheet, title)[volume] == value
    share = column(sheet, "Margin, share")[volume]
    assert isinstance(share, float) and round(share, 3) == -0.286
    alternatives = column(sheet, "Nearest alternative")[volume]
    assert str(alternatives).splitlines()[0].startswith("mix.working_volume of 80 L (now 100 L)")


def test_every_kind_of_row_has_a_type() -> None:
    assert {what.value for what in What if what is not What.OTHER} == set(TYPES)


def test_a_text_never_becomes_a_formula(document: FitDocument) -> None:
    nasty = "=HYPERLINK(1)"
    (step,) = document.steps
    row = step.requirements[0].model_copy(update={"needed": nasty, "why": "https://example.org"})
    changed = document.model_copy(
        update={"label": nasty, "steps": [step.model_copy(update={"requirements": [row]})]}
    )
    sheet = openpyxl.load_workbook(BytesIO(to_spreadsheet(changed)))["Gap assessment"]
    assert isinstance(sheet, Worksheet)
    titles = [cell.value for cell in sheet[1]]
    cell = sheet.cell(2, titles.index("Needed") + 1)
    assert (cell.value, cell.data_type) == (nasty, "s")


def test_the_same_fit_gives_the_same_bytes(document: FitDocument) -> None:
    first = to_spreadsheet(document)
    assert first == to_spreadsheet(document)
    with ZipFile(BytesIO(first)) as parts:
        assert b">2000-01-01T00:00:00Z<" in parts.read("docProps/core.xml")
