"""The fit as a spreadsheet: the gap assessment of a technology transfer, one row for each requirement.

What pac knows is filled in. Risk, mitigation, owner, date, cost and regulatory impact are for people: their
columns are there and empty. The same fit gives the same bytes.
"""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING

from pac.compiler.facility.document import FitDocument, Row, Step
from pac.render.fit_text import amount, scaled_rows, smaller

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

COMPUTED = (
    ("Step", 15),
    ("Requirement", 26),
    ("Needed", 18),
    ("SU equipment", 13),
    ("SU range", 20),
    ("RU equipment", 13),
    ("RU range", 20),
    ("Margin", 11),
    ("Margin, share", 8),
    ("Verdict", 13),
    ("Gap (y/n)", 7),
    ("Type", 13),
    ("Why", 44),
    ("Nearest alternative", 44),
)
FOR_PEOPLE = (
    ("Risk before", 9),
    ("Mitigation", 26),
    ("Risk after", 9),
    ("Owner", 12),
    ("Due", 11),
    ("Cost / time", 12),
    ("CMC impact", 15),
)
PLACE = (("Check", 8), ("Place", 20))
COLUMNS = (*COMPUTED, *FOR_PEOPLE, *PLACE)

TYPES = {
    "equipment": "equipment",
    "equipment class": "equipment",
    "capability": "equipment",
    "set point": "range",
    "normal operating range": "range",
    "proven acceptable range": "range",
    "setting of a phase": "range",
    "measurement and control": "measurement",
    "highest volume": "volume",
    "lowest volume": "volume",
    "volume in the vessel": "volume",
    "load": "capacity",
    "limit of the class": "capacity",
    "steps side by side": "scheduling",
    "scale rule": "scale",
}
"""What sort of gap a requirement can be. Of a value that can be reached and is not qualified, `qualification`."""

_GAPS = {"gap": "y", "fit with limits": "y", "not stated": "?", "fit": "n"}
FILLS = {"gap": "#F8CBAD", "fit with limits": "#FFE699", "not stated": "#DDEBF7", "fit": "#E2EFDA"}
_LINE = 15
EPOCH = datetime(2000, 1, 1)  # the same file on every day


def to_spreadsheet(document: FitDocument) -> bytes:
    """The workbook: the gap assessment, and on a second sheet what it is about."""
    from xlsxwriter import Workbook  # here: no other format needs it

    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    book.set_properties({"title": f"Equipment fit of {document.name}", "author": "pac", "created": EPOCH})
    assessment_sheet(book, document, "Gap assessment")
    _scale(book, document)
    _about(book, document)
    book.close()
    return target.getvalue()


def assessment_sheet(book: Workbook, document: FitDocument, name: str) -> None:
    """One row for each requirement, on a sheet of that name."""
    sheet = book.add_worksheet(name)
    head = {"bold": True, "text_wrap": True, "valign": "top", "border": 1, "font_color": "#FFFFFF"}
    known, for_people = (book.add_format({**head, "bg_color": colour}) for colour in ("#1F4E78", "#7F6000"))
    cell = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
    plain = book.add_format(cell)
    share = book.add_format({**cell, "num_format": "0 %"})
    empty = book.add_format({**cell, "bg_color": "#FFF9E5"})
    verdicts = {word: book.add_format({**cell, "bg_color": colour}) for word, colour in FILLS.items()}
    for column, (title, width) in enumerate(COLUMNS):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, for_people if (title, width) in FOR_PEOPLE else known)
    sheet.set_row(0, 2 * _LINE)
    number = 0
    for step in document.steps:
        for row in step.requirements:
            number += 1
            _write_row(sheet, number, step, row, (plain, share, empty, verdicts[row.verdict]))
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(number, 1), len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(8)  # A3
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&C&P / &N")


def _write_row(
    sheet: Worksheet, number: int, step: Step, row: Row, formats: tuple[Format, Format, Format, Format]
) -> None:
    plain, share, empty, verdict = formats
    texts = cells(step, row)
    sheet.set_row(number, _LINE * max(map(_lines, texts, (width for _, width in COLUMNS))))
    for column, text in enumerate(texts):
        title = COLUMNS[column]
        if title[0] == "Margin, share" and text:
            sheet.write_number(number, column, float(Fraction(text)), share)
        elif title[0] in ("Verdict", "Gap (y/n)"):
            sheet.write_string(number, column, text, verdict)
        elif title in FOR_PEOPLE:
            sheet.write_blank(number, column, None, empty)
        else:
            sheet.write_string(number, column, text, plain)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column; not every program finds that out by itself."""
    return sum(max(len(wrap(line, width)), 1) for line in text.split("\n"))


def cells(step: Step, row: Row) -> list[str]:
    """The texts of one row, in the order of COLUMNS; what is for people is empty."""
    side = smaller(row)
    about = "" if row.subject in (step.step, "") else f"{row.subject}, "
    place = f"{row.file}:{row.line}" if row.line is not None else (row.file or "")
    known = [
        step.step or step.label,
        f"{about}{row.what}",
        row.needed,
        row.sender_equipment or ", ".join(step.sender_equipment),
        row.sender_offered or "",
        row.equipment,
        row.offered,
        amount(side) if side is not None else "",
        side.relative or "" if side is not None else "",
        row.verdict,
        _GAPS[row.verdict],
        "qualification" if "E05" in row.codes else TYPES.get(row.what, "other"),
        row.why or "",
        "\n".join(item.text for item in row.alternatives),
    ]
    return [*known, *("" for _ in FOR_PEOPLE), ", ".join(row.codes), place]


SCALE = (
    ("Step", 15),
    ("Parameter", 22),
    ("Rule", 26),
    ("Outcome", 12),
    ("What", 9),
    ("Quantity", 28),
    ("SU value", 18),
    ("RU value", 18),
    ("Ratio", 12),
)


def _scale(book: Workbook, document: FitDocument) -> None:
    """What was held and what moved, where there are rules of scale."""
    found = [(step, item) for step in document.steps for item in step.scaling]
    if not found:
        return
    sheet = book.add_worksheet("Scale")
    bold = book.add_format({"bold": True, "bg_color": "#1F4E78", "font_color": "#FFFFFF", "border": 1})
    plain = book.add_format({"text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"})
    for column, (title, width) in enumerate(SCALE):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, bold)
    number = 0
    for step, item in found:
        for name, what, sender, receiver, ratio in scaled_rows(item):
            number += 1
            texts = (step.step, item.parameter, item.rule, item.outcome, what, name, sender, receiver, ratio)
            for column, text in enumerate(texts):
                sheet.write_string(number, column, text, plain)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, number, len(SCALE) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _about(book: Workbook, document: FitDocument) -> None:
    sheet = book.add_worksheet("About")
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 90)
    sheet.fit_to_pages(1, 0)
    summary = document.summary
    margin = f"{summary.smallest_margin}: {summary.smallest_margin_of}" if summary.smallest_margin else ""
    lines = [
        ("Recipe", f"{document.name}  {document.label}".strip()),
        ("Process", document.process),
        ("Site", document.site),
        ("Sent from", f"{document.sender} at {document.sender_site}" if document.sender else ""),
        ("Verdict", document.verdict),
        ("Gaps", str(summary.gap)),
        ("Not stated", str(summary.not_stated)),
        ("Fit with limits", str(summary.fit_with_limits)),
        ("Fit", str(summary.fit)),
        ("Smallest margin", margin),
        *(
            ("Found by pac check", f"{f.code} {f.severity} {f.file}:{f.line or ''} {f.message}")
            for f in document.also
        ),
        ("Margin", "What is spare at the nearer end; negative where it falls short."),
        ("Margin, share", "The margin per width of the offered range, or per its only end."),
        ("To be filled in", ", ".join(title for title, _ in FOR_PEOPLE)),
        ("Made by", f"pac {document.pac}; pac computes and proposes, people decide."),
        *(("Not judged", f"{m.code} {m.file}:{m.line or ''} {m.message}") for m in document.errors),
    ]
    for number, (name, text) in enumerate(lines):
        sheet.write_string(number, 0, name, bold)
        sheet.write_string(number, 1, text, wrapped)
