"""Damage to real files: tokens, lines and brackets deleted, doubled and swapped, foreign ones put in."""

from __future__ import annotations

import re
from functools import cache
from random import Random

from pac.compiler.syntax.tables import build_lark
from tests.properties.projects import ROOT

_TOKEN = re.compile(r'"(?:\\.|[^"\\\n])*"|[A-Za-z_][\w.]*|\d[\d.eE+-]*|\s+|.', re.DOTALL)

UNICODE = (
    "é",
    "中",
    "µ",
    "°",
    "–",
    "−",
    "“",
    "\u00a0",
    "\u200b",
    "\u2028",
    "\x0b",
    "\x85",
    "\ufeff",
    "𝒳",
    "e\u0301",
    "٣",
)
BRACKETS = ("{", "}", "(", ")", '"', '"""', "#", ";", "\r\n", "\t", "..", "->")


@cache
def seeds() -> tuple[str, ...]:
    """All .pac files of the repository that are worth damaging, smaller ones first."""
    folders = (ROOT / "processes", ROOT / "tests" / "corpus")
    texts = {path.read_text(encoding="utf-8") for folder in folders for path in folder.rglob("*.pac")}
    return tuple(sorted(texts, key=lambda text: (len(text), text)))


@cache
def words() -> tuple[str, ...]:
    """Every keyword and sign of the grammar, and something of each kind of terminal."""
    fixed = [term.pattern.value for term in build_lark().terminals if term.pattern.type == "str"]
    some = [
        "NAME",
        "a.b.c",
        "5",
        "37.0 degC",
        "1e6 cells/mL",
        "5 %",
        "1/h",
        "2027-06-30",
        "2.0.0",
        '"text"',
        '"""x\ny"""',
    ]
    return tuple(
        sorted({*fixed, *some, *BRACKETS, *UNICODE, "\n", "<=", ">", "+", "-", "*", "/", "±", "1,5", "3 – 4"})
    )


def soup(random: Random, length: int) -> str:
    """Words of the language in any order."""
    return "".join(random.choice(words()) + random.choice((" ", " ", "\n", "")) for _ in range(length))


def window(random: Random, text: str, size: int) -> str:
    """Whole lines of a text, at most about `size` characters, so that a mutation is near what it damages."""
    if len(text) <= size:
        return text
    start = text.rfind("\n", 0, random.randrange(len(text) - size)) + 1
    return text[start : text.find("\n", start + size) + 1 or len(text)]


def damaged(random: Random, text: str) -> str:
    """The text after one to five mutations."""
    tokens = _TOKEN.findall(text)
    for _ in range(random.randint(1, 5)):
        tokens = random.choice(_MUTATIONS)(random, tokens) or ["\n"]
    return "".join(tokens)


def _delete(random: Random, tokens: list[str]) -> list[str]:
    at = random.randrange(len(tokens))
    return tokens[:at] + tokens[at + random.randint(1, 4) :]


def _double(random: Random, tokens: list[str]) -> list[str]:
    at, count = random.randrange(len(tokens)), random.randint(1, 30)
    return tokens[: at + count] + tokens[at:]


def _swap(random: Random, tokens: list[str]) -> list[str]:
    a, b = random.randrange(len(tokens)), random.randrange(len(tokens))
    tokens = list(tokens)
    tokens[a], tokens[b] = tokens[b], tokens[a]
    return tokens


def _put(random: Random, tokens: list[str]) -> list[str]:
    at = random.randrange(len(tokens) + 1)
    return [*tokens[:at], random.choice(words()), *tokens[at:]]


def _put_unicode(random: Random, tokens: list[str]) -> list[str]:
    at = random.randrange(len(tokens) + 1)
    return [*tokens[:at], random.choice(UNICODE), *tokens[at:]]


def _brackets(random: Random, tokens: list[str]) -> list[str]:
    places = [at for at, token in enumerate(tokens) if token in BRACKETS] or [0]
    at = random.choice(places)
    return [*tokens[:at], random.choice((*BRACKETS, "")), *tokens[at + 1 :]]


def _lines(random: Random, tokens: list[str]) -> list[str]:
    lines = "".join(tokens).splitlines(keepends=True) or ["\n"]
    a, b = random.randrange(len(lines)), random.randrange(len(lines))
    lines[a], lines[b] = random.choice(((lines[b], lines[a]), ("", lines[b]), (lines[b], lines[b])))
    return _TOKEN.findall("".join(lines))


def _number(random: Random, tokens: list[str]) -> list[str]:
    places = [at for at, token in enumerate(tokens) if token[:1].isdigit()] or [0]
    at = random.choice(places)
    put = random.choice(("0", "-1", "1e300", "1e-300", "00.10", "9" * 40, "1,5", "1.2.3", "-"))
    return [*tokens[:at], put, *tokens[at + 1 :]]


def _name(random: Random, tokens: list[str]) -> list[str]:
    """One name in the place of another one: what refers to something now refers to something else."""
    places = [at for at, token in enumerate(tokens) if token[:1].isalpha()] or [0]
    a, b = random.choice(places), random.choice(places)
    return [*tokens[:a], tokens[b], *tokens[a + 1 :]]


_MUTATIONS = (_delete, _double, _swap, _put, _put_unicode, _brackets, _lines, _number, _name, _name)
