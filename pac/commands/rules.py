"""`pac rules`: every check with its severities and fixes."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from pac.commands.output import Exit, present, write_result

if TYPE_CHECKING:
    from rich.console import Console

HELP = "list all checks with their severities and fixes"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the list")


def run(arguments: argparse.Namespace) -> int:
    if arguments.format == "json":
        write_result(json.dumps(as_data(), indent=2, ensure_ascii=False) + "\n", None)
    else:
        present(draw, None)
    return Exit.CLEAN


def as_data() -> list[dict[str, str | list[str]]]:
    """The registry; `development` holds before PPQ, `release` from PPQ on, `fixes` are what it may offer."""
    from pac.compiler.codes import CODES
    from pac.compiler.fixable import FIXES

    return [
        {
            "code": code.code,
            "name": code.name,
            "title": code.title,
            "development": code.draft,
            "release": code.release,
            "fixes": list(FIXES.get(code.code, ())),
        }
        for code in CODES
    ]


def draw(console: Console) -> None:
    from pac.commands.table import draw_table

    head = ("code", "name", "development", "release", "title")
    rows = []
    for row in as_data():
        fixes = f" [fix: {' or '.join(row['fixes'])}]" if row["fixes"] else ""
        rows.append([*(str(row[column]) for column in head[:-1]), f"{row['title']}{fixes}"])
    draw_table(console, head, rows)
    console.print("\nrelease: from PPQ on. `pac explain CODE` tells more.", soft_wrap=True)
    console.print("`pac check --fix` applies safe fixes, `--unsafe-fixes` all of them.", soft_wrap=True)
