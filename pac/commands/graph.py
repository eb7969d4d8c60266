"""`pac graph`: the process graph as a drawing or as data."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pac.commands.output import PLAIN_WIDTH, Exit, Refused, console_on, did_you_mean, say, write_result
from pac.commands.project import open_here

HELP = "draw the process graph of a recipe or process"
DEFAULT_FORMAT = "mermaid"
SUFFIXES = {
    ".svg": "svg",
    ".mmd": "mermaid",
    ".mermaid": "mermaid",
    ".dot": "dot",
    ".gv": "dot",
    ".graphml": "graphml",
    ".json": "json",
}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="a recipe or process")
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        help="svg, mermaid, dot, graphml or json (default: by the file's ending, else mermaid)",
    )
    parser.add_argument(
        "--control",
        action="store_true",
        help="print which control acts on which quality attribute at which step, instead of a drawing",
    )
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE", help="write the result to a file")


def run(arguments: argparse.Namespace) -> int:
    if arguments.control:
        return _control(arguments)
    from pac.targets import graph_formats

    name = arguments.format or _by_suffix(arguments.output)
    if name not in graph_formats:
        known = list(graph_formats)
        raise Refused(f"there is no graph format `{name}`", did_you_mean(name, known) or ", ".join(known))
    text = graph_formats[name](open_here().document(arguments.name))
    write_result(text if text.endswith("\n") else text + "\n", arguments.output)
    if arguments.output is not None and str(arguments.output) != "-":
        say(f"wrote {arguments.output.as_posix()}")
    return Exit.CLEAN


def _control(arguments: argparse.Namespace) -> int:
    from pac.targets.control_matrix import render

    if arguments.format is not None:
        raise Refused(
            "--control prints a table and has no --format",
            "for spreadsheets: pac compile NAME -t control_matrix -o DIR",
        )
    width = console_on(sys.stdout).width if arguments.output is None else PLAIN_WIDTH
    write_result(render(open_here().document(arguments.name), width), arguments.output)
    if arguments.output is not None and str(arguments.output) != "-":
        say(f"wrote {arguments.output.as_posix()}")
    return Exit.CLEAN


def _by_suffix(output: Path | None) -> str:
    return SUFFIXES.get(output.suffix.lower(), DEFAULT_FORMAT) if output is not None else DEFAULT_FORMAT
