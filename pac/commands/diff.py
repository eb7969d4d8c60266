"""`pac diff`: comparability of two recipes or processes, or of a declared transfer."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from pac.commands.documents import Documents
from pac.commands.output import Exit, Refused, present, write_result

if TYPE_CHECKING:
    from pac.compiler.diff_document import DiffDocument

HELP = "compare two recipes or processes"
SEVERITIES = ("critical", "major", "minor", "info")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "names",
        nargs="+",
        metavar="A [B]",
        help="a recipe or process, a JSON document written by pac compile, REV:NAME for a git revision, "
        "NAME@VERSION for a release; "
        "or one transfer alone",
    )
    parser.add_argument(
        "--format", choices=("text", "json", "markdown"), default="text", help="form of the result"
    )
    parser.add_argument(
        "--fail-on",
        choices=SEVERITIES,
        help="exit status 1 if a change that is not accepted weighs this or more (default: never)",
    )
    parser.add_argument("--all", action="store_true", help="also show what is equal or differs only in text")
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE", help="write the result to a file")


def run(arguments: argparse.Namespace) -> int:
    if len(arguments.names) > 2:
        raise Refused("two things are compared at a time", "pac diff A B, or pac diff TRANSFER")
    found = _compared(arguments.names, include_equal=arguments.all)
    _write(arguments, found)
    if arguments.fail_on is None:
        return Exit.CLEAN
    limit = SEVERITIES.index(arguments.fail_on)
    failing = any(
        change.accepted is None
        and change.severity in SEVERITIES
        and SEVERITIES.index(change.severity) <= limit
        for change in found.changes
    )
    return Exit.FOUND if failing else Exit.CLEAN


def _compared(names: list[str], *, include_equal: bool) -> DiffDocument:
    from pac.compiler.compare import compare, to_diff_document

    documents = Documents()
    if len(names) == 2:
        comparison = compare(documents.find(names[0]), documents.find(names[1]))
    else:
        comparison = documents.transferred(names[0])
    return to_diff_document(comparison, include_equal=include_equal)


def _write(arguments: argparse.Namespace, found: DiffDocument) -> None:
    output: Path | None = arguments.output
    if arguments.format == "json":
        from pac.compiler.diff_document import to_json

        write_result(to_json(found), output)
    elif arguments.format == "markdown":
        from pac.render.diff_markdown import render_markdown

        write_result(render_markdown(found), output)
    else:
        from pac.render.diff_text import render_text

        present(lambda console: render_text(found, console), output)
