"""`pac check`: all checks of a project."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pac.commands.output import Exit, Refused, present, say, write_result
from pac.commands.project import compilation_of, load_here

if TYPE_CHECKING:
    from pac.compiler.problems import Problem

HELP = "check a project and explain what is wrong"
FORMATS = ("text", "concise", "json")
THRESHOLDS = ("error", "warning", "info")
STAGES = ("development", "clinical", "ppq", "commercial")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="files or folders; those in a folder with pac.toml stand for the whole project (default: here)",
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="form of the result (default: text)"
    )
    parser.add_argument(
        "--lifecycle",
        choices=STAGES,
        metavar="STAGE",
        help=f"judge everything as at this stage: {', '.join(STAGES)} (default: what each process says)",
    )
    for option, meaning in (("--select", "only these checks"), ("--ignore", "not these checks")):
        parser.add_argument(
            option,
            action="append",
            default=[],
            metavar="CODES",
            help=f"{meaning}: codes, names or prefixes such as U, separated by commas",
        )
    parser.add_argument(
        "--fail-on",
        choices=THRESHOLDS,
        default="error",
        help="exit status 1 from this severity on (default: error)",
    )
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE", help="write the result to a file")


def run(arguments: argparse.Namespace) -> int:
    from pac.compiler.loading import InputError

    wanted = _split(arguments.select), _split(arguments.ignore)
    _shown_codes(*wanted)  # a wrong code is said before anything is read
    try:
        loaded = load_here(arguments.paths)
    except InputError as error:
        if arguments.format == "text":
            raise
        _write(arguments, error.problems, len({problem.file_name for problem in error.problems}))
        return Exit.REFUSED
    found = compilation_of(loaded, arguments.lifecycle).problems
    shown = _shown_codes(wanted[0] or loaded.settings.select, (*loaded.settings.ignore, *wanted[1]))
    problems = sorted(
        (problem for problem in found if problem.code.code in shown), key=lambda problem: problem.sort_key
    )
    _write(arguments, problems, len(loaded.files))
    if any(problem.code.code == "P05" for problem in found):
        return Exit.REFUSED  # nested beyond reading: the file was not read
    limit = THRESHOLDS.index(arguments.fail_on)
    failing = any(THRESHOLDS.index(problem.severity) <= limit for problem in problems)
    return Exit.FOUND if failing else Exit.CLEAN


def _split(lists: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.strip() for codes in lists for word in codes.split(","))


def _shown_codes(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """The codes left by a selection and an exclusion. Raises Refused for an unknown one."""
    from pac.compiler.codes import CODES
    from pac.compiler.settings import ALWAYS_SHOWN, BadCode, codes_matching

    every = frozenset(code.code for code in CODES)
    try:
        selected = codes_matching(select) if select else every
        ignored = codes_matching(ignore, ignoring=True)
    except BadCode as bad:
        raise Refused(bad.message, bad.hint) from None
    return (selected - ignored) | {code for code in every if code.startswith(ALWAYS_SHOWN)}


def _write(arguments: argparse.Namespace, problems: Sequence[Problem], files: int) -> None:
    if arguments.format == "json":
        from pac.render.problems_json import render_json

        write_result(render_json(problems, files), arguments.output)
    elif arguments.format == "concise":
        from pac.render.concise import render_concise
        from pac.render.text import summary

        write_result(render_concise(problems), arguments.output)
        say(summary(problems, files))
    else:
        from pac.render.text import render_text, summary

        present(lambda console: render_text(problems, files, console), arguments.output)
        if arguments.output is not None:
            say(summary(problems, files))
