"""LANGUAGE.md: every piece of pac in it compiles as it says, and its generated tables are fresh.

`make docs` writes the generated tables anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from pac.commands import COMMANDS
from pac.compiler.codes import CODES
from pac.compiler.syntax.tables import keywords
from tests.tools.reference import TABLES, generated_blocks, refreshed
from tests.tools.snippets import FRAMES, HERE, Snippet, compiled, framed, snippets

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "LANGUAGE.md"
TEXT = PAGE.read_text(encoding="utf-8")
ALL = list(snippets(TEXT))


@pytest.mark.parametrize("snippet", ALL, ids=lambda snippet: snippet.name)
def test_every_piece_of_pac_does_what_it_says(snippet: Snippet) -> None:
    found = compiled(framed(snippet))
    if snippet.expected:
        assert {line.split()[0] for line in found} == {snippet.expected}, "\n".join(found) or "no problem"
    else:
        assert not found, "\n".join(found)


@pytest.mark.parametrize("frame", sorted(set(FRAMES) - {"file"}))
def test_the_frames_themselves_hold_no_problem(frame: str) -> None:
    """Otherwise a mistake shown in the document could pass because of its frame."""
    assert not compiled(framed(Snippet(0, "", frame, "")))


def test_the_generated_tables_are_fresh() -> None:
    fresh = refreshed(TEXT, TABLES)
    if os.environ.get("PAC_UPDATE") == "1":
        PAGE.write_text(fresh, encoding="utf-8")
        return
    stale = [name for name, body in generated_blocks(TEXT).items() if body != TABLES[name]()]
    assert not stale, f"stale in LANGUAGE.md: {', '.join(stale)}; run `make docs` and review the difference"


def test_every_generated_table_is_used_once() -> None:
    names = re.findall(r"<!-- generated: ([\w ]+) -->", TEXT)
    assert sorted(names) == sorted(TABLES)


def test_every_word_of_the_language_is_explained() -> None:
    """In the text or its examples, not only in the generated list of words."""
    explained = re.sub(r"<!-- generated: [\w ]+ -->.*?<!-- end -->", "", TEXT, flags=re.DOTALL)
    code = " ".join(re.findall(r"```pac.*?```|`[^`\n]+`", explained, re.DOTALL))
    missing = [word for word in keywords() if not re.search(rf"\b{word}\b", code)]
    assert not missing


def test_links_within_the_page_lead_somewhere() -> None:
    headings = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", TEXT, flags=re.DOTALL), re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    links = re.findall(r"\]\(#([^)]+)\)", TEXT)
    assert links
    assert not [link for link in links if link not in anchors]


def test_codes_named_in_the_text_exist() -> None:
    known = {code.code for code in CODES}
    named = set(re.findall(r"\b[PNUGBECRSDM]\d{2}\b", TEXT))
    assert named <= known


def test_the_mistake_it_suggests_gives_the_code_it_names() -> None:
    first = next(s for s in ALL if s.frame == "file" and not s.expected)
    old, new = re.findall(r"Change `([^`]+)` to `([^`]+)`", TEXT)[0]
    assert old in first.text
    assert [line.split()[0] for line in compiled(first.text.replace(old, new))] == ["R02"]


# What "Not yet in the language" says is not checked. When a check comes, the section changes too.
UNCHECKED = [
    ("`collect`", "phase", "collect anything from 1 h to 2 h"),
]


@pytest.mark.parametrize(("words", "frame", "text"), UNCHECKED, ids=[words for words, _, _ in UNCHECKED])
def test_what_it_says_is_not_checked_is_not(words: str, frame: str, text: str) -> None:
    section = TEXT.split("## Not yet in the language")[1]
    assert words in section
    assert not compiled(framed(Snippet(0, text, frame, "")))


def test_commands_that_it_misses_are_missing() -> None:
    missing = re.findall(r"there is no `pac (\w+)`", " ".join(TEXT.split()))
    assert not set(missing) & set(COMMANDS)


def test_the_first_page_is_a_page() -> None:
    """The file of "Your first process" stays small enough to be read at once."""
    first = next(s for s in ALL if s.frame == "file" and not s.expected)
    assert len(first.text.splitlines()) <= 70
    assert HERE not in first.text
