"""The state of recipes towards their processes: in the terminal, and as a document for review."""

from __future__ import annotations

from itertools import groupby

from rich.console import Console
from rich.text import Text

from pac.compiler.outdated import OutdatedDocument, RecipeState
from pac.render.diff_markdown import TITLES, changes_table, escape
from pac.render.diff_text import entries, plain
from pac.render.visible import visible


def headline(state: RecipeState) -> str:
    """What there is to know of one recipe, in a sentence."""
    pinned = state.pinned or "no version"
    words = f"implements {state.process} {pinned}"
    if state.state == "current":
        return f"{words}, and that is what the process is"
    if state.pinned != state.version:
        words += f", the process is at {state.version or 'no version'}"
    if state.changes is not None:
        count = len(state.changes.changes)
        what = "only wording differs" if not count else f"{count} change{'' if count == 1 else 's'}"
        words += f": {what}"
    return words


def render_text(found: OutdatedDocument, console: Console) -> None:
    """Print every recipe with its changes, worst first."""
    for number, state in enumerate(found.recipes):
        if number:
            console.print()
        console.print(Text(visible(state.recipe), "bold").append(f"  {headline(state)}", "not bold"))
        if state.note:
            console.print(Text(f"Note: {visible(state.note)}"))
        if state.changes is not None and state.changes.changes:
            console.print(entries("", plain(state.changes).changes))
    if not found.recipes:
        console.print(Text("There are no recipes in this project."))
    elif any(state.state == "behind" for state in found.recipes):
        console.print()
        console.print(Text("Review the changes, then pin the new version in the recipe."))


def render_markdown(found: OutdatedDocument) -> str:
    """The whole document: one section for each recipe."""
    parts = ["# Changes that recipes have not taken over"]
    for state in found.recipes:
        parts += [f"## {escape(state.recipe)}", f"It {escape(headline(state))}."]
        if state.note:
            parts.append(escape(state.note))
        changes = plain(state.changes).changes if state.changes is not None else []
        for severity, rows in groupby(changes, key=lambda change: change.severity):
            parts += [f"### {TITLES[severity]}", changes_table(list(rows))]
    parts.append(f"Written by pac {escape(found.pac)}. pac lists and proposes; people decide.")
    return "\n\n".join(parts) + "\n"
