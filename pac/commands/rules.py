"""`pac rules`: every check with its severities."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from pac.commands.output import Exit, present, write_result

if TYPE_CHECKING:
    from rich.console import Console

HELP = "list all checks with their severities"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the list")


def run(arguments: argparse.Namespace) -> int:
    if arguments.format == "json":
        write_result(json.dumps(as_data(), indent=2, ensure_ascii=False) + "\n", None)
    else:
        present(draw, None)
    return Exit.CLEAN


def as_data() -> list[dict[str, str]]:
    """The registry; `development` holds before PPQ, `release` from PPQ on."""
    from pac.compiler.codes import CODES

    return [
        {
            "code": code.code,
            "name": code.name,
            "title": code.title,
            "development": code.draft,
            "release": code.release,
        }
        for code in CODES
    ]


def draw(console: Console) -> None:
    from pac.commands.table import draw_table

    columns = ("code", "name", "development", "release", "title")
    draw_table(console, columns, [[row[column] for column in columns] for row in as_data()])
    console.print("\nrelease: from PPQ on. `pac explain CODE` tells more.", soft_wrap=True)
