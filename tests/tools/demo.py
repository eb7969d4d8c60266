"""What `make demo` prints, found by running the commands of its recipe in this process."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from pathlib import Path

from pac.cli import main

ROOT = Path(__file__).resolve().parent.parent.parent

# Rows of the comparison that the README shows; the rest is "…".
_DIFF_HEAD, _DIFF_TAIL = 24, 1


def commands(results: Path) -> list[tuple[str, list[str]]]:
    """The echoes and the pac commands of the demo target: ("echo", [text]) or ("pac", arguments)."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    recipe = re.search(r"^demo:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    assert recipe is not None
    variables = dict(re.findall(r"^(\w+) :?= (.*)$", makefile, re.MULTILINE))
    found = []
    for line in recipe[1].splitlines():
        text = line.strip().removeprefix("@").replace("$(CURDIR)/$(DEMO)", str(results))
        text = re.sub(
            r"\$\((\w+)\)", lambda name: variables.get(name[1], name[0]), text.replace("$(PAC)", "pac")
        )
        words = shlex.split(text)
        if words[0] in ("echo", "pac"):
            found.append((words[0], words[1:]))
    return found


def run(results: Path) -> list[tuple[str, str]]:
    """Every command of the demo with what it printed, standard output before standard error."""
    printed = []
    with contextlib.chdir(ROOT):
        for word, arguments in commands(results):
            if word == "echo":
                printed.append(("echo", " ".join(arguments) + "\n"))
                continue
            out, err = io.StringIO(), io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                status = main(arguments)
            assert status == 0, err.getvalue()
            name = next(
                argument for argument in arguments if not argument.startswith("-") and argument in _NAMES
            )
            printed.append((name, out.getvalue() + err.getvalue()))
    return printed


_NAMES = ("check", "compile", "diff", "graph")


def excerpt(results: Path) -> str:
    """The demo's output as the README shows it: shortened, and without digests and places of this machine."""
    shown: list[str] = []
    for name, text in run(results):
        lines = text.replace(str(results), "build/demo").splitlines()
        if name == "diff" and lines:
            lines = [line for line in lines if "digest" not in line]
            lines = [*lines[:_DIFF_HEAD], "…", *lines[-_DIFF_TAIL:]]
        shown.extend(line.rstrip() for line in lines)
    files = sorted(path.relative_to(results).as_posix() for path in results.rglob("*") if path.is_file())
    shown.extend(f"  build/demo/{file}" for file in files)
    return "\n```text\n" + "\n".join(shown).strip("\n") + "\n```\n\n"
