"""Where results go: standard output or a file, and the exit status that scripts rely on."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

# The width of text that goes to a file or a pipe: the same on every machine.
PLAIN_WIDTH = 80


class Exit(IntEnum):
    """Exit status; the meaning of each is part of the contract."""

    CLEAN = 0
    FOUND = 1
    REFUSED = 2
    DEFECT = 3


class Refused(Exception):
    """What was asked for cannot be done as asked: one message, exit status 2."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Unwritten(Exception):
    """Standard output cannot take the result: a full disk, not a closed pipe."""


def did_you_mean(word: str, known: list[str] | tuple[str, ...]) -> str:
    """`did you mean X?`, or nothing where no known word is near."""
    from difflib import get_close_matches

    by_lower = {name.lower(): name for name in known}
    close = get_close_matches(word.lower(), list(by_lower), 2, 0.6)
    return f"did you mean {' or '.join(by_lower[name] for name in close)}?" if close else ""


def say(message: str) -> None:
    """One line for the person, never part of the result."""
    print(message, file=sys.stderr)


# ---------------------------------------------------------------------- consoles


def console_on(stream: TextIO) -> Console:
    """A rich console: colours and the real width only on a terminal, NO_COLOR respected."""
    from rich.console import Console

    class Terminal(Console):
        def on_broken_pipe(self) -> None:
            raise

    interactive = stream.isatty()
    return Terminal(
        file=stream,
        force_terminal=interactive,
        no_color=bool(os.environ.get("NO_COLOR")) or not interactive,
        width=None if interactive else PLAIN_WIDTH,
        markup=False,
        emoji=False,
        highlight=False,
    )


def on_terminal(output: Path | None) -> bool:
    """Whether the result goes to a terminal, where it may have colours."""
    return (output is None or str(output) == "-") and sys.stdout.isatty()


def present(draw: Callable[[Console], None], output: Path | None) -> None:
    """Draw the result on standard output, or as plain text into a file."""
    if output is None or str(output) == "-":
        with _stdout() as stdout:
            draw(console_on(stdout))
        return
    buffer = StringIO()
    draw(console_on(buffer))
    write_file(output, buffer.getvalue())


def write_result(text: str, output: Path | None) -> None:
    """Write the result to standard output, or to a file."""
    if output is None or str(output) == "-":
        with _stdout() as stdout:
            stdout.write(text)
    else:
        write_file(output, text)


@contextmanager
def _stdout() -> Iterator[TextIO]:
    """Standard output, flushed at the end. Raises Unwritten, or BrokenPipeError."""
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unwritten((error.strerror or type(error).__name__).lower()) from error


# ---------------------------------------------------------------------- files


def refuse_unsafe(path: Path) -> None:
    """Raise Refused where an output would replace a source or cannot be a file."""
    real = Path(os.path.realpath(path))
    for name in (path.name, real.name):
        if name.lower().endswith(".pac") or name == "pac.toml":
            raise Refused(f"{path} is a source file: outputs never replace one", "choose another name for -o")
    if real.is_dir():
        raise Refused(f"{path} is a folder, not a file")
    if not real.parent.is_dir():
        raise Refused(f"the folder {path.parent} does not exist")


def write_file(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all. Raises Refused where that is not possible."""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    try:
        refuse_unsafe(path)
        real = Path(os.path.realpath(path))
        if real.exists() and not stat.S_ISREG(real.stat().st_mode):
            # A device or a pipe is written to; moving a file onto it would destroy it.
            real.write_bytes(data)
        else:
            _replace(real, data)
    except (OSError, ValueError) as error:
        reason = (error.strerror or "") if isinstance(error, OSError) else str(error)
        raise Refused(f"{path} cannot be written: {reason.lower() or type(error).__name__}") from None


def _replace(path: Path, data: bytes) -> None:
    """Write beside the target and move into place, with the rights the target has or would get."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=".pac-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if path.exists():
            mode = stat.S_IMODE(path.stat().st_mode)
        else:
            mask = os.umask(0)
            os.umask(mask)
            mode = 0o666 & ~mask
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
