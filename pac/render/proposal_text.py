"""Proposed equipment in the terminal: the sites in the order of how well they suit, then each of them.

Readable in 80 columns and without colour. Of every site: what each step would run on, the steps that cannot all have
equipment, and below that what does not simply fit, as for a recipe.
"""

from __future__ import annotations

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pac.compiler.facility.document import FitDocument, Step
from pac.compiler.facility.proposal_document import ProposalDocument, ProposedSite
from pac.render.diff_text import plain_texts
from pac.render.fit_text import STYLES, WORDS, percent, render_also, render_steps


def render_proposals(document: ProposalDocument, console: Console) -> None:
    """Print all proposals to `console`, with the rows that do not simply fit."""
    document = plain_texts(document)
    console.print(_header(document))
    if len(document.sites) > 1:
        console.print(_ranking(document))
    for number, site in enumerate(document.sites):
        if number:
            console.print()
        console.print(_heading(site))
        console.print(_steps(site))
        for text in (*(each.text for each in site.lacking), *(each.text for each in site.conflicts)):
            console.print(Padding(Text(f"{text}.", style="red"), (0, 0, 0, 2)))
        render_also(site.fit, console)
        render_steps(site.fit, console, short=True)


def _header(document: ProposalDocument) -> Text:
    text = Text("Proposed equipment", style="bold")
    label = f"  {document.label}" if document.label else ""
    text.append(f"\nfor   {document.process}{label}", style="not bold")
    for value in document.batch:
        text.append(f"\nwith  {value}", style="not bold")
    if document.carried:
        count = len(document.carried)
        words = (
            f"{count} more values as the recipe sets them"
            if count > 1
            else f"{document.carried[0]} as the recipe sets it"
        )
        text.append(f"\nwith  {words}", style="not bold")
    for path in document.unsolved:
        text.append(f"\nwithout {path}: what `scale from` gives it is not solved here", style="not bold")
    text.append("\n")
    return text


def _ranking(document: ProposalDocument) -> Table:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1), pad_edge=False)
    table.add_column("", justify="right")
    table.add_column("site", overflow="fold")
    for head in ("without\nequipment", "gaps", "not\nstated", "limits", "smallest\nmargin"):
        table.add_column(head, justify="right")
    for number, site in enumerate(document.sites, 1):
        summary = site.fit.summary
        table.add_row(
            f"{number}",
            site.site,
            f"{len(site.without)}",
            f"{summary.gap}",
            f"{summary.not_stated}",
            f"{summary.fit_with_limits}",
            _share(site.fit),
        )
    return table


def _share(fit: FitDocument) -> str:
    margin = fit.summary.smallest_margin
    return "" if margin is None else percent(margin)


def _heading(site: ProposedSite) -> Text:
    label = f"  {site.label}" if site.label else ""
    return Text(site.site, style="bold").append(label, style="not bold")


def _steps(site: ProposedSite) -> Table:
    """Steps in the order of the flow."""
    steps = [step for step in site.fit.steps if step.step]
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column("step", overflow="fold", min_width=min(max(len(step.step) for step in steps), 24))
    table.add_column("equipment", overflow="fold")
    table.add_column("verdict", no_wrap=True)
    table.add_column("margin", justify="right", no_wrap=True)
    table.add_column("of", overflow="fold")
    for step in steps:
        table.add_row(
            step.step,
            equipment_text(step),
            Text(WORDS[step.verdict], style=STYLES[step.verdict]),
            percent(step.smallest_margin) if step.smallest_margin is not None else "",
            step.smallest_margin_of or "",
        )
    return table


def equipment_text(step: Step) -> str:
    """What a step would run on, as a binding says it."""
    on, *others = step.equipment or ["none"]
    return on + (f" with {', '.join(others)}" if others else "")
