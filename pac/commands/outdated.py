"""`pac outdated`: what the recipes have not taken over from their processes yet."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from pac.commands.output import Exit, present, write_result
from pac.commands.project import open_here

if TYPE_CHECKING:
    from pac.compiler.outdated import OutdatedDocument

HELP = "list the changes that recipes have not taken over"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("recipes", nargs="*", metavar="RECIPE", help="recipes (default: all)")
    parser.add_argument(
        "--format", choices=("text", "json", "markdown"), default="text", help="form of the result"
    )
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE", help="write the result to a file")


def run(arguments: argparse.Namespace) -> int:
    from pac.compiler.outdated import outdated

    found = outdated(open_here(), arguments.recipes)
    _write(arguments, found)
    return Exit.FOUND if any(state.state != "current" for state in found.recipes) else Exit.CLEAN


def _write(arguments: argparse.Namespace, found: OutdatedDocument) -> None:
    if arguments.format == "json":
        write_result(found.model_dump_json(by_alias=True, indent=2) + "\n", arguments.output)
    elif arguments.format == "markdown":
        from pac.render.outdated import render_markdown

        write_result(render_markdown(found), arguments.output)
    else:
        from pac.render.outdated import render_text

        present(lambda console: render_text(found, console), arguments.output)
