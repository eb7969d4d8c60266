"""`pac explain`: the page of a check, of a class of change, or of a term."""

from __future__ import annotations

import argparse
import sys
from importlib.resources import files
from importlib.resources.abc import Traversable

from pac.commands.output import Exit, Refused, did_you_mean, present, write_result

HELP = "explain a check, a class of change or a term"
# Folders of pages: checks, classes of change, terms.
FOLDERS = ("", "diff", "terms")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("word", metavar="CODE", help="such as R02, setpoint-outside-nor, WITHIN_PAR or nor")


def run(arguments: argparse.Namespace) -> int:
    text = page_of(arguments.word)
    if sys.stdout.isatty():
        from rich.markdown import Markdown

        present(lambda console: console.print(Markdown(text)), None)
    else:
        write_result(text if text.endswith("\n") else text + "\n", None)
    return Exit.CLEAN


def pages() -> dict[str, Traversable]:
    """Every page by the word that asks for it, in lower case."""
    found: dict[str, Traversable] = {}
    top = files("pac.compiler").joinpath("pages")
    for folder in FOLDERS:
        place = top.joinpath(folder) if folder else top
        if place.is_dir():
            for page in sorted(place.iterdir(), key=lambda page: page.name):
                if page.name.endswith(".md"):
                    found.setdefault(page.name.removesuffix(".md").lower(), page)
    return found


def page_of(word: str) -> str:
    """The Markdown page for a code, a check's name, a class of change or a term. Raises Refused."""
    from pac.compiler.codes import CODES

    wanted = word.strip().lower()
    known = pages()
    codes = {name: code for code in CODES for name in (code.code.lower(), code.name)}
    for spelling in (
        wanted,
        wanted.replace(" ", "_"),
        wanted.replace("_", "-"),
        wanted.replace("-", "_"),
        wanted.replace(" ", "-"),
    ):
        if spelling in codes:
            code = codes[spelling]
            if code.code.lower() in known:
                return known[code.code.lower()].read_text(encoding="utf-8")
            return f"# {code.code} {code.name}\n\n{code.title}.\n"
        if spelling in known:
            return known[spelling].read_text(encoding="utf-8")
    words = [*(code.code for code in CODES), *(code.name for code in CODES)]
    words += [page.name.removesuffix(".md") for page in known.values()]
    hint = did_you_mean(word.strip(), list(dict.fromkeys(words)))
    raise Refused(f"there is no page about `{word}`", hint or "`pac rules` lists the checks")
