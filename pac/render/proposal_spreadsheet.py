"""Proposed equipment as a spreadsheet: the sites, best first, what each step would get, and a gap assessment of each.

The same proposals give the same bytes.
"""

from __future__ import annotations

from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING

from pac.compiler.facility.proposal_document import ProposalDocument
from pac.render.fit_spreadsheet import EPOCH, FILLS, assessment_sheet
from pac.render.proposal_text import equipment_text

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

RANKING = (
    ("Rank", 6),
    ("Site", 44),
    ("Steps without equipment", 12),
    ("Gaps", 8),
    ("Not stated", 10),
    ("Fit with limits", 10),
    ("Smallest margin", 10),
    ("Of", 40),
)
_LONGEST = 31
"""Of the name of a sheet."""


def to_spreadsheet(document: ProposalDocument) -> bytes:
    """The workbook: sites, equipment, and the gap assessment of each site."""
    from xlsxwriter import Workbook  # here: no other format needs it

    target = BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    title = f"Proposed equipment for {document.process}"
    book.set_properties({"title": title, "author": "pac", "created": EPOCH})
    _sites(book, document)
    _equipment(book, document)
    for number, site in enumerate(document.sites, 1):
        assessment_sheet(book, site.fit, f"{number} {site.site}"[:_LONGEST])
    book.close()
    return target.getvalue()


def _sites(book: Workbook, document: ProposalDocument) -> None:
    sheet = book.add_worksheet("Sites")
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    share = book.add_format({"num_format": "0 %", "valign": "top"})
    for column, (text, width) in enumerate(RANKING):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, text, head)
    sheet.set_row(0, 30)
    for number, site in enumerate(document.sites, 1):
        summary = site.fit.summary
        sheet.write_number(number, 0, number, wrapped)
        sheet.write_string(number, 1, f"{site.site}  {site.label}".strip(), wrapped)
        counts = (len(site.without), summary.gap, summary.not_stated, summary.fit_with_limits)
        for column, count in enumerate(counts, 2):
            sheet.write_number(number, column, count, wrapped)
        if summary.smallest_margin is not None:
            sheet.write_number(number, 6, float(Fraction(summary.smallest_margin)), share)
            sheet.write_string(number, 7, summary.smallest_margin_of or "", wrapped)
    line = len(document.sites) + 2
    notes = [
        ("Process", f"{document.process}  {document.label}".strip()),
        *(("Batch", value) for value in document.batch),
        *(("As the recipe sets it", path) for path in document.carried),
        *(("Scaled, not solved here", path) for path in document.unsolved),
        *(
            (site.site, f"pac check also finds {f.code} ({f.severity}): {f.message}")
            for site in document.sites
            for f in site.fit.also
        ),
        *((site.site, each.text) for site in document.sites for each in site.lacking),
        *((site.site, each.text) for site in document.sites for each in site.conflicts),
        ("Made by", f"pac {document.pac}; pac computes and proposes, people decide."),
    ]
    for name, text in notes:
        sheet.write_string(line, 1, name, wrapped)
        sheet.write_string(line, 2, text)
        line += 1


def _equipment(book: Workbook, document: ProposalDocument) -> None:
    sheet = book.add_worksheet("Equipment")
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    cell = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
    plain = book.add_format(cell)
    verdicts = {word: book.add_format({**cell, "bg_color": colour}) for word, colour in FILLS.items()}
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, len(document.sites), 40)
    sheet.write_string(0, 0, "Step", head)
    for column, site in enumerate(document.sites, 1):
        sheet.write_string(0, column, site.site, head)
        steps = [step for step in site.fit.steps if step.step]
        for number, step in enumerate(steps, 1):
            sheet.write_string(number, 0, step.step, plain)
            text = f"{equipment_text(step)}: {step.verdict}"
            sheet.write_string(number, column, text, verdicts[step.verdict])
    sheet.freeze_panes(1, 1)
