"""The command line: arguments, exit status, and the words for whatever goes wrong.

Exit status: 0 nothing at or above the threshold, 1 problems or changes at or above it, 2 wrong
usage or unreadable input, 3 a defect in pac itself. PAC_DEBUG=1 shows the traceback of a defect.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import re
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from pac import __version__
from pac.commands import COMMANDS
from pac.commands.output import Exit, Refused, Unwritten, console_on, did_you_mean, say

if TYPE_CHECKING:
    from pac.compiler.problems import Problem

# What a shell reports for a program that was stopped by Ctrl-C or by a closed pipe.
INTERRUPTED = 130
PIPE_CLOSED = 141


class _Parser(argparse.ArgumentParser):
    """argparse with a suggestion for a misspelt word."""

    def error(self, message: str) -> NoReturn:
        match = re.search(r"invalid choice: '([^']*)' \(choose from (.*)\)", message, re.DOTALL)
        hint = did_you_mean(match[1], re.findall(r"[\w-]+", match[2])) if match else ""
        self.print_usage(sys.stderr)
        self.exit(Exit.REFUSED, f"{self.prog}: {message}\n" + (f"{hint}\n" if hint else ""))


def _command_in(argv: Sequence[str]) -> str | None:
    """The command that the arguments name, where nothing but -C stands before it."""
    words = iter(argv)
    for word in words:
        if word == "-C":
            next(words, None)
        elif not word.startswith("-C"):
            return word if word in COMMANDS else None
    return None


def parser(only: str | None = None) -> argparse.ArgumentParser:
    """The parser of `pac` with all its commands, or with the one that is known to be needed."""
    everywhere = _Parser(add_help=False, allow_abbrev=False)
    everywhere.add_argument(
        "-C",
        dest="directory",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="act as if started in DIR; names of files are relative to it",
    )
    top = _Parser(
        prog="pac",
        description="Process as code for biologics manufacturing: check, compile and compare processes.",
        epilog="`pac COMMAND --help` tells more about a command.",
        parents=[everywhere],
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"pac {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name in COMMANDS if only is None else (only,):
        module = COMMANDS[name]
        command = commands.add_parser(
            name, help=module.HELP, description=module.__doc__, parents=[everywhere], allow_abbrev=False
        )
        module.configure(command)
        command.set_defaults(run=module.run)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status. Never raises but for a broken interpreter."""
    # Trees and models hold no circles to speak of: looking for them often costs a fifth of a check.
    gc.set_threshold(100_000, 20, 50)
    _prepare_streams()
    try:
        return _run(argv)
    except BrokenPipeError:
        _abandon_stdout()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as leaving:  # argparse, after --help and wrong usage
        return leaving.code if isinstance(leaving.code, int) else Exit.CLEAN
    except Unwritten as error:
        _abandon_stdout()
        say(f"pac: the result cannot be written: {error}")
        return Exit.REFUSED
    finally:
        if argv is None:
            # The program ends: nobody needs to look for garbage in what it leaves, which takes a fifth of a check.
            gc.freeze()


def _run(argv: Sequence[str] | None) -> int:
    words = sys.argv[1:] if argv is None else list(argv)
    top = parser(_command_in(words))
    arguments = top.parse_args(words)
    if arguments.command is None:
        top.print_help(sys.stderr)
        return Exit.REFUSED
    try:
        with _standing_in(getattr(arguments, "directory", None)):
            return int(arguments.run(arguments))
    except (BrokenPipeError, KeyboardInterrupt, Unwritten):
        raise
    except Exception as error:
        return _explain(error)


def _standing_in(directory: Path | None) -> contextlib.AbstractContextManager[None]:
    """The change to the folder of -C, undone at the end. Raises Refused."""
    if directory is None:
        return contextlib.nullcontext()
    # Tried first, so that a failure inside the command is not taken for one of the change.
    try:
        with contextlib.chdir(directory):
            pass
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(f"-C {directory}: {reason.lower()}") from None
    return contextlib.chdir(directory)


# ---------------------------------------------------------------------- what went wrong


def _explain(error: Exception) -> int:
    """Say what went wrong on standard error; the exit status that belongs to it."""
    if isinstance(error, Refused):
        return _refuse(error.message, error.hint)
    # Only what is loaded already can have raised something: nothing is loaded for a message.
    if "pac.compiler.loading" in sys.modules:
        from pac.compiler.loading import InputError

        if isinstance(error, InputError):
            _show(error.problems)
            return Exit.REFUSED
    if "pac.compiler.pipeline" in sys.modules:
        from pac.compiler.pipeline import NotCompilable, UnknownName

        if isinstance(error, UnknownName):
            hint = f"did you mean {' or '.join(error.suggestions)}?" if error.suggestions else ""
            return _refuse(f"the project declares nothing called `{error.name}`", hint)
        if isinstance(error, NotCompilable):
            _show(error.problems)
            say(f"pac: {error.name} cannot be compiled before its errors are mended")
            return Exit.FOUND
    return _defect(error)


def _refuse(message: str, hint: str) -> int:
    from pac.render.visible import visible

    say(f"pac: {visible(message)}")
    if hint:
        say(f"     {visible(hint)}")
    return Exit.REFUSED


def _show(problems: Sequence[Problem]) -> None:
    from pac.render.text import render_problems

    render_problems(problems, console_on(sys.stderr))


def _defect(error: Exception) -> int:
    """One line that helps whoever maintains pac: the error and the place, no paths of this machine."""
    import traceback

    if os.environ.get("PAC_DEBUG") == "1":
        traceback.print_exception(error)
    frames = traceback.extract_tb(error.__traceback__)
    place = ""
    for frame in frames:
        parts = Path(frame.filename).parts
        if "pac" in parts or "compiler" in parts:
            place = f" at {parts[-1]}:{frame.lineno}"
    words = " ".join(str(error).split())[:200]
    name = type(error).__name__
    say(
        f"pac has a defect: {name}{': ' + words if words else ''}{place}; "
        "please report it to the maintainers with this line"
    )
    return Exit.DEFECT


# ---------------------------------------------------------------------- streams


def _prepare_streams() -> None:
    """UTF-8 whatever the console's code page, so that no character can stop the output."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _abandon_stdout() -> None:
    """Let nothing more be written, or the interpreter would complain when it leaves."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
