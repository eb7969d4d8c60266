"""Running the command line on any content, with what must hold whatever the content is."""

from __future__ import annotations

import contextlib
import io
import shutil
import tempfile
from pathlib import Path
from time import process_time

from pac.cli import main

LONGEST = 20
"""Seconds of processor time that no input of these tests may take; most take a hundredth of one."""


def run(*arguments: str) -> tuple[int, str]:
    """Exit status and everything that was written."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(list(arguments))
    return status, out.getvalue() + err.getvalue()


def survives(files: dict[str, bytes], *arguments: str) -> tuple[int, str]:
    """Run pac on files in a folder of their own: an answer, no defect, in bounded time."""
    folder = tempfile.mkdtemp(prefix="pac-fuzz-")
    try:
        for name, content in files.items():
            Path(folder, name).write_bytes(content)
        start = process_time()
        status, said = run("-C", folder, *(arguments or ("check",)))
        took = process_time() - start
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    assert status in (0, 1, 2), said
    assert "Traceback" not in said
    assert "defect" not in said
    assert folder not in said or arguments
    assert took < LONGEST
    return status, said


def check(text: str | bytes) -> tuple[int, str]:
    """Check one file; a problem names it."""
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    status, said = survives({"a.pac": content})
    assert said
    assert status == 0 or "a.pac" in said, said
    return status, said
