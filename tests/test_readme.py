"""README.md: its pac compiles, its files and commands exist, and the demo prints what it shows.

`make docs` writes the excerpt of the demo anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from pac.commands import COMMANDS
from tests.tools import demo
from tests.tools.reference import generated_blocks, refreshed
from tests.tools.snippets import Snippet, compiled, framed, snippets

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "README.md"
TEXT = PAGE.read_text(encoding="utf-8")
LINKS = sorted(set(re.findall(r"\]\(([^)#:]+)", TEXT)))


@pytest.mark.parametrize("snippet", list(snippets(TEXT)), ids=lambda snippet: snippet.name)
def test_its_pac_compiles(snippet: Snippet) -> None:
    assert not compiled(framed(snippet))


def test_the_first_file_is_explained_in_ten_lines() -> None:
    assert re.findall(r"^(\d+)\. ", TEXT, re.MULTILINE) == [str(number) for number in range(1, 11)]


def test_what_it_says_about_the_control_line_is_true() -> None:
    first = next(snippets(TEXT)).text
    without = "".join(line for line in first.splitlines(True) if "control" not in line)
    assert [line.split()[0] for line in compiled(without)] == ["S02"]


@pytest.mark.parametrize("path", LINKS)
def test_every_file_it_names_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_its_table_of_commands_is_complete() -> None:
    table = TEXT.split("## Commands")[1].split("\n## ")[0]
    assert re.findall(r"^\| `pac (\w+)", table, re.MULTILINE) == list(COMMANDS)


def test_make_targets_it_names_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake (\w+)", re.sub(r"and make;", "", TEXT)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_the_two_commands_stand_at_the_top() -> None:
    top = TEXT.split("\n## ")[0].splitlines()
    first = next(number for number, line in enumerate(top) if line.startswith("make demo"))
    assert top[first + 1].startswith("make test")
    assert first < 10


def test_the_demo_prints_what_it_shows(tmp_path: Path) -> None:
    made = demo.excerpt(tmp_path)
    if os.environ.get("PAC_UPDATE") == "1":
        PAGE.write_text(refreshed(TEXT, {"demo": lambda: made}), encoding="utf-8")
        return
    assert generated_blocks(TEXT)["demo"] == made, (
        "stale in README.md: run `make docs`, review the difference"
    )
