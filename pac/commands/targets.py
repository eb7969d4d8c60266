"""`pac targets`: what `pac compile` and `pac graph` can write."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from pac.commands.output import Exit, present, write_result

if TYPE_CHECKING:
    from rich.console import Console

HELP = "list what can be written"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the list")


def run(arguments: argparse.Namespace) -> int:
    if arguments.format == "json":
        write_result(json.dumps(as_data(), indent=2, ensure_ascii=False) + "\n", None)
    else:
        present(draw, None)
    return Exit.CLEAN


def as_data() -> dict[str, Any]:
    """The targets of `pac compile` and the formats of `pac graph`."""
    from pac.targets import TARGETS, graph_formats

    return {
        "targets": [
            {
                "name": target.name,
                "title": target.title,
                "suffix": target.suffix,
                "media_type": target.media_type,
                "takes": list(target.kinds),
            }
            for target in TARGETS
        ],
        "graph_formats": list(graph_formats),
    }


def draw(console: Console) -> None:
    from pac.commands.table import draw_table

    data = as_data()
    rows = [
        (target["name"], target["title"], target["suffix"], ", ".join(target["takes"]))
        for target in data["targets"]
    ]
    draw_table(console, ("target", "writes", "file", "takes"), rows)
    console.print(f"\n`pac graph` draws: {', '.join(data['graph_formats'])}", soft_wrap=True)
