"""The fit in the terminal: for the person who has to say whether a process runs at a site.

Readable in 80 columns and without colour. For each unit operation: what its equipment offers, below it what is
needed of it, what is spare at the nearer end and how much of the offered range that is. Below a row that does
not simply fit stands why, and what nearby would.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pac.compiler.document import Quantity, Scaling
from pac.compiler.facility.document import FitDocument, Row, Spare, Step
from pac.compiler.units import format_number
from pac.render.diff_text import plain_texts

STYLES = {"gap": "bold red", "not stated": "cyan", "fit with limits": "yellow", "fit": "green"}
WORDS = {"gap": "gap", "not stated": "not stated", "fit with limits": "limits", "fit": "fit"}
_SHORT = {"measurement and control": "room in the range"}
_PLAIN = ("equipment class", "capability", "equipment")
"""Rows that say what there has to be: no value is compared."""
_NEEDED, _REST = 22, 58
_INDENT = 6


def render_text(document: FitDocument, console: Console, *, short: bool = False) -> None:
    """Print the whole fit to `console`; with `short` only what does not simply fit."""
    document = plain_texts(document)
    console.print(_header(document))
    console.print(counts(document))
    render_also(document, console)
    render_steps(document, console, short=short)


def render_steps(document: FitDocument, console: Console, *, short: bool = False) -> None:
    """Print the rows of each step, and what was not judged."""
    for step in document.steps:
        rows = [row for row in step.requirements if not short or row.verdict != "fit"]
        if rows:
            console.print()
            console.print(_heading(step))
            _print_rows(step, rows, console)
    render_mistakes(document, console)


def render_mistakes(document: FitDocument, console: Console) -> None:
    """Print what was not judged."""
    for mistake in document.errors:
        console.print()
        place = f"{mistake.file}:{mistake.line}" if mistake.line is not None else mistake.file
        console.print(Text(f"Not judged, because of {mistake.code} at {place}: {mistake.message}"))


def render_also(document: FitDocument, console: Console, of: str = "this recipe and its process") -> None:
    """Print which errors there are that no row tells of: the fit is about equipment only."""
    text = also_text(document, of)
    if text:
        console.print(Text(text))


def also_text(document: FitDocument, of: str = "this recipe and its process") -> str:
    """`pac check also finds 2 errors in this recipe and its process: L01, R02`; nothing where there are none."""
    codes = [finding.code for finding in document.also if finding.severity == "error"]
    if not codes:
        return ""
    many = "s" if len(codes) > 1 else ""
    return f"pac check also finds {len(codes)} error{many} in {of}: {', '.join(sorted(set(codes)))}"


def _header(document: FitDocument) -> Text:
    label = f"  {document.label}" if document.label else ""
    text = Text("Equipment fit", style="bold")
    text.append(f"\nof    {document.name}{label}", style="not bold")
    text.append(f"\nat    {document.site}", style="not bold")
    if document.sender:
        text.append(f"\nfrom  {document.sender} at {document.sender_site}", style="not bold")
    text.append("\n")
    return text


def counts(document: FitDocument) -> Text:
    """How many requirements have which verdict."""
    summary = document.summary
    text = Text()
    for verdict, count in (
        ("gap", summary.gap),
        ("not stated", summary.not_stated),
        ("fit with limits", summary.fit_with_limits),
        ("fit", summary.fit),
    ):
        if count:
            text.append(", " if text else "")
            word = "gaps" if verdict == "gap" and count > 1 else verdict
            text.append(f"{count} {word}", style=STYLES[verdict])
    if summary.smallest_margin is not None:
        text.append(f"\nsmallest margin {percent(summary.smallest_margin)}: {summary.smallest_margin_of}")
    return text


def _heading(step: Step) -> Text:
    text = Text(step.step or step.label, style="bold")
    if step.equipment:
        on, *others = step.equipment
        text.append(f" on {on}" + (f" with {', '.join(others)}" if others else ""), style="not bold")
    if step.sender_equipment:
        text.append(f" (sent from {', '.join(step.sender_equipment)})", style="not bold")
    text.append(": ", style="not bold").append(step.verdict, style=STYLES[step.verdict])
    return text


def _print_rows(step: Step, rows: list[Row], console: Console) -> None:
    """What is offered stands above the rows that are compared with it; words stand below their row."""
    several = len(step.equipment) > 1
    rules = {item.parameter: item for item in step.scaling}
    scaled = [row for row in rows if row.what == "scale rule" and row.subject in rules]
    rows = [row for row in rows if row not in scaled]
    for (subject, _, offered), group in groupby(rows, key=_offer):
        members = list(group)
        plain = len(members) == 1 and (members[0].what in _PLAIN or members[0].verdict == "not stated")
        heading = _offered(step, members[0], several=several)
        if plain:
            console.print(_line(console, heading, members[0]))
        elif offered or subject != step.step:
            console.print(Padding(heading, (0, 0, 0, 2)))
        for row in members:
            if not plain:
                console.print(_compared(console, row))
            _print_words(row, console)
    for row in scaled:
        _print_scaling(rules[row.subject], row, console)


def _print_words(row: Row, console: Console) -> None:
    for line in _words(row):
        console.print(Padding(line, (0, 0, 0, _INDENT)))


def _print_scaling(item: Scaling, row: Row, console: Console) -> None:
    """What a rule of scale holds, and what moved between both ends."""
    console.print(_line(console, Text(f"{item.parameter}  scale by {item.rule}: {item.outcome}"), row))
    _print_words(row, console)
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=3)
    table.add_column(width=max(console.width - 50, 28), overflow="fold")
    for width in (15, 15):
        table.add_column(width=width, justify="right", overflow="fold")
    table.add_column(width=8, justify="right", no_wrap=True)
    ends = item.held or item.value
    table.add_row("", "", Text(ends.sender_equipment), Text(ends.receiver_equipment), "")
    for name, what, sender, receiver, ratio in scaled_rows(item):
        table.add_row("", Text(f"{what} {name}"), Text(sender), Text(receiver), Text(ratio))
    console.print(table)


def scaled_rows(item: Scaling) -> Iterator[tuple[str, str, str, str, str]]:
    """Name, what became of it, both values and their ratio: the parameter, what is held, limits, what moved."""
    held = "held" if item.outcome in ("scaled", "fallback") else "rule"
    rows = [("value", item.value), *([(held, item.held)] if item.held is not None else [])]
    rows += [("limit", limit) for limit in item.limits]
    rows += [("moved", ends) for ends in item.moved]
    for what, ends in rows:
        ratio = f"x {format_number(Fraction(ends.ratio), 4)}" if ends.ratio is not None else ""
        what = "unchanged" if (what, ratio) == ("moved", "x 1") else what
        yield ends.name, what, _quantity(ends.sender), _quantity(ends.receiver), ratio


def _quantity(value: Quantity | None) -> str:
    if value is None:
        return "not known"
    return f"{format_number(Fraction(value.value), 4)} {value.unit}".rstrip()


def _offer(row: Row) -> tuple[str, str, str]:
    return row.subject, row.equipment, row.offered


def _offered(step: Step, row: Row, *, several: bool) -> Text:
    """What is offered, by which piece where there are several, and by the sender's where that differs."""
    if row.what == "equipment class":
        text = Text(f"class {row.offered}")
    elif row.subject == step.step:
        text = Text(row.offered)
    else:
        held = "held to " if row.what == "measurement and control" else ""
        text = Text(row.subject).append(f"  {held}{row.offered}")
    if several and row.equipment in step.equipment:
        text.append(f"  [{row.equipment}]")
    if row.sender_offered and row.sender_offered != row.offered:
        where = row.sender_equipment if row.sender_equipment in step.sender_equipment else "there"
        text.append(f"  ({where}: {row.sender_offered})", style="dim")
    return text


def _line(console: Console, heading: Text, row: Row) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=console.width - 11)
    table.add_column(width=10, no_wrap=True)
    table.add_row(Padding(heading, (0, 0, 0, 2)), Text(row.verdict, style=STYLES[row.verdict]))
    return table


def _compared(console: Console, row: Row) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=3)
    table.add_column(width=23, overflow="fold")
    table.add_column(width=max(console.width - _REST, _NEEDED), overflow="fold")
    table.add_column(width=11, justify="right", overflow="fold")
    table.add_column(width=6, justify="right", no_wrap=True)
    table.add_column(width=10, no_wrap=True)
    side = smaller(row)
    table.add_row(
        Text(""),
        Text(_SHORT.get(row.what, row.what)),
        Text(row.needed),
        Text(amount(side) if side is not None else ""),
        Text(percent(side.relative) if side is not None and side.relative is not None else ""),
        Text(WORDS[row.verdict], style=STYLES[row.verdict]),
    )
    return table


def smaller(row: Row) -> Spare | None:
    """The smaller margin of both ends."""
    sides = [side for side in (row.lower, row.upper) if side is not None]
    return min(sides, key=_size, default=None)


def _size(side: Spare) -> Fraction:
    return Fraction(side.relative if side.relative is not None else side.value)


def amount(side: Spare) -> str:
    """A difference as people write one."""
    unit = side.unit.removeprefix("delta_") if side.unit in ("delta_degC", "delta_degF") else side.unit
    return f"{format_number(Fraction(side.value), 4)} {unit}".rstrip()


def percent(relative: str) -> str:
    """A share as a percentage; two digits are as much as anybody reads."""
    share = Fraction(relative) * 100
    return f"{format_number(share, 2) if abs(share) < 10 else round(share)} %"


def _words(row: Row) -> Iterator[Text]:
    codes = f" ({', '.join(row.codes)})" if row.codes else ""
    if row.why:
        yield Text(f"{row.why}{codes}")
    for item in row.alternatives:
        yield Text(f"-> {item.text}")
