"""The author's spaces do not matter, and no text makes the formatter fail."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pac.format import format_text
from pac.format.reading import Gap, read
from tests.format.oracle import characters, comments, without_comments

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "processes/a_mab/recipes.pac",
    "processes/std/mammalian.pac",
    "processes/std/schemes.pac",
    "processes/std/equipment.pac",
    "tests/format/golden/tables.formatted.pac",
    "tests/format/golden/blocks.formatted.pac",
    "tests/format/golden/comments.formatted.pac",
    "tests/format/golden/formulas.formatted.pac",
)
FORMATTED = {name: format_text((ROOT / name).read_text(encoding="utf-8")).text for name in NAMES}


def disturbed(text: str, dice: random.Random, *, remarks: bool) -> str:
    """The same text with other spaces, indents, blank lines, line ends and perhaps comments behind lines."""
    reading = read(text)
    end = dice.choice(["\n", "\r\n"])
    out: list[str] = []
    for number, gap in enumerate(reading.gaps):
        start = reading.pieces[number].start if number < len(reading.pieces) else len(text)
        behind = reading.pieces[number - 1].end if number else 0
        if gap.newline or (number == 0 and gap.own):
            out.append(_line_end(gap, dice, end, remarks=remarks and number > 0, first=number == 0))
        elif number == 0 or start == behind or number == len(reading.pieces):
            out.append(text[behind:start] if number else dice.choice(["", "\n", "  \n\n\t"]))
        else:
            mark = reading.pieces[number - 1].text
            spaces = dice.choice([" ", "  ", "\t", "     \t "])
            out.append(text[behind:start].replace(" ", "", 1) + spaces if mark != ";" else " ")
            if ";" in text[behind:start]:
                out[-1] = dice.choice(["", " "]) + ";" + dice.choice(["", " ", "\t"])
        if number < len(reading.pieces):
            out.append(reading.pieces[number].text)
    return "".join(out).rstrip() + dice.choice(["", end, end * 3])


def _line_end(gap: Gap, dice: random.Random, end: str, *, remarks: bool, first: bool) -> str:
    def indent() -> str:
        return dice.choice(["", " ", "   ", "\t", "          "])

    text = "" if first else dice.choice(["", "  "])
    if gap.boundary and not first and dice.random() < 0.2:
        text += ";"
    if gap.trailing:
        text += indent() + gap.trailing
    elif remarks and dice.random() < 0.3:
        text += indent() + "# made up: µ"
    text += "" if first else end
    for comment in gap.own:
        text += (
            end * (dice.randint(1, 3) if comment.after_blank else 0)
            + indent()
            + comment.text
            + indent()
            + end
        )
    return text + (indent() + end) * (dice.randint(1, 3) if gap.blank else 0) + indent()


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=8)
@given(st.integers(0, 2**32))
def test_spaces_do_not_matter(name: str, seed: int) -> None:
    text = FORMATTED[name]
    assert format_text(disturbed(text, random.Random(seed), remarks=False)).text == text


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=8)
@given(st.integers(0, 2**32))
def test_comments_behind_lines_do_not_matter(name: str, seed: int) -> None:
    text = FORMATTED[name]
    changed = disturbed(text, random.Random(seed), remarks=True)
    formatted = format_text(changed).text
    assert without_comments(formatted) == without_comments(text)
    assert comments(formatted) == comments(changed)


KEYWORDS = Path(__file__).with_name("golden").joinpath("tables.pac").read_text(encoding="utf-8").split()
MARKS = [
    "=",
    "..",
    "<=",
    ">=",
    "->",
    "+",
    "-",
    "*",
    "/",
    "^",
    "(",
    ")",
    "{",
    "}",
    ",",
    ".",
    ":",
    ";",
    "#",
    "±",
    '"',
]
OTHERS = (
    "\n",
    "\n\n",
    "\t",
    "\r\n",
    "\x0b",
    '"""',
    "# a comment\n",
    '"a text"',
    "process p {",
    "cpp x = 3 g/L",
)
WORDS = st.sampled_from([*KEYWORDS, *MARKS, *OTHERS])


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_no_text_makes_it_fail_or_lose_anything(text: str) -> None:
    formatted = format_text(text).text
    assert characters(formatted) == characters(text) or format_text(text).kept
    again = format_text(formatted)
    assert again.text == formatted


@settings(max_examples=60)
@given(st.sampled_from(NAMES), st.integers(0, 2**32), WORDS)
def test_a_word_planted_anywhere(name: str, seed: int, word: str) -> None:
    text = FORMATTED[name]
    at = random.Random(seed).randrange(len(text))
    planted = text[:at] + word + text[at:]
    formatted = format_text(planted).text
    assert format_text(formatted).text == formatted
    lines = set(planted.split("\n"))
    if format_text(planted).kept:
        assert lines & set(formatted.split("\n"))
