"""`pac fmt`: one canonical layout for all .pac files."""

from __future__ import annotations

import argparse
import codecs
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pac.commands.output import Exit, Refused, say, write_result

HELP = "format files"
STDIN = "-"
STDIN_NAME = "<stdin>"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files, or folders with all that is below them; - formats standard input (default: the project)",
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; list files that would change, exit status 1"
    )
    parser.add_argument("--diff", action="store_true", help="write nothing; print what would change")


@dataclass(frozen=True, slots=True)
class _Result:
    """A file's text before and after."""

    name: str
    before: str
    after: str

    @property
    def changed(self) -> bool:
        return self.before != self.after


def run(arguments: argparse.Namespace) -> int:
    if STDIN in arguments.paths:
        if len(arguments.paths) > 1:
            raise Refused("- stands for standard input and cannot be combined with files")
        result = _format(STDIN_NAME, _standard_input())
        if not (arguments.check or arguments.diff):
            write_result(result.after, None)
            return Exit.CLEAN
        return _report([result], arguments)

    from pac.format.files import Unwritable, files_of, replace

    files = files_of([Path(path) for path in arguments.paths], start=Path.cwd())
    # All before any: a defect that shows in the last file leaves the first one untouched too.
    results = [_format(file.name, file.source.text) for file in files]
    if arguments.check or arguments.diff:
        return _report(results, arguments)
    changed = 0
    for file, result in zip(files, results, strict=True):
        if result.changed:
            try:
                replace(file, result.after)
            except Unwritable as error:
                raise Refused(f"{file.name} cannot be written: {error}") from None
            say(f"formatted {file.name}")
            changed += 1
    say(_summary(changed, len(files), "formatted"))
    return Exit.CLEAN


def _format(name: str, text: str) -> _Result:
    from pac.format import format_text

    formatted = format_text(text, name)
    if formatted.refused:
        say(f"warning: {name} is left as it is: it has syntax errors that `pac check` explains")
    elif formatted.kept:
        parts = "a part" if formatted.kept == 1 else f"{formatted.kept} parts"
        say(f"warning: {name}: {parts} with syntax errors left as written; `pac check` explains them")
    return _Result(name, text, formatted.text)


def _report(results: Sequence[_Result], arguments: argparse.Namespace) -> int:
    """What would change, as a list of files or as a difference."""
    changed = [result for result in results if result.changed]
    if arguments.diff:
        write_result("".join(map(_difference, changed)), None)
    else:
        write_result("".join(f"{result.name}\n" for result in changed), None)
    say(_summary(len(changed), len(results), "would change"))
    return Exit.FOUND if changed and arguments.check else Exit.CLEAN


def _difference(result: _Result) -> str:
    """A unified diff; a line end that is not written as \\n is part of its line."""
    from difflib import unified_diff

    lines: list[str] = []
    names = (f"{result.name} (as written)", f"{result.name} (formatted)")
    for line in unified_diff(_lines(result.before), _lines(result.after), *names):
        lines.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(lines)


def _lines(text: str) -> list[str]:
    return [f"{line}\n" for line in text.split("\n")[:-1]] + (
        [text.rpartition("\n")[2]] if text[-1:] != "\n" else []
    )


def _summary(changed: int, files: int, what: str) -> str:
    if not changed:
        return "1 file is formatted" if files == 1 else f"all {files} files are formatted"
    return f"{changed} of {files} file{'' if files == 1 else 's'} {what}"


# ---------------------------------------------------------------------- standard input


def _standard_input() -> str:
    """All of standard input. Raises InputError for what could not be read as a file either."""
    from pac.compiler.codes import code_named
    from pac.compiler.loading import MAX_FILE_BYTES, InputError
    from pac.compiler.problems import Problem

    def unreadable(message: str, hint: str = "") -> InputError:
        return InputError([Problem(code_named("P01"), message, None, hint=hint, file=STDIN_NAME)])

    data = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        raise unreadable(f"the input is too large: the limit is {MAX_FILE_BYTES // 2**20} MiB")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise unreadable("the input is UTF-16 text, not UTF-8", "convert it to UTF-8")
    if (at := data.find(b"\0")) >= 0:
        raise unreadable(f"the input is binary: it holds a zero byte at offset {at}")
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise unreadable(f"the input is not UTF-8 text: byte 0x{data[error.start]:02x}") from None
    if not text.strip():
        raise unreadable("the input is empty")
    return text
