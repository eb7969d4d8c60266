"""Sentences of the grammar itself: whole files derived at random from `grammar/pac.lark`.

Nothing here names a construct of the language, so a new rule is covered the day it is written.
What such a file says is mostly nonsense; it has no syntax error, and no phase may fail on it.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from pac.compiler.syntax.tables import build_lark

# Texts of the terminals that the grammar gives as patterns. One without an entry is a red test.
WORDS: dict[str, tuple[str, ...]] = {
    "NAME": (
        "a", "b", "c", "x1", "temperature", "pH", "volume", "agitation", "cpp", "non_cpp", "ich", "stirred_tank",
        "fed_batch_culture", "protein_solution", "buffer", "development", "aggregate", "kla", "cycles",
    ),
    "STRING": ('""', '"text"', '"a # b"', r'"quote \" and \\"', '"µ ≥ 3 °C – {"', '"""two\nlines"""'),
    "NUMBER": ("0", "1", "2.50", "1e6", "37.0", "0.001"),
    "UNIT": ("degC", "g/L", "L/m^2/h", "h", "1/h", "%w/w", "1e6", "rpm", "pH", "no_such_unit"),
    "VERSION": ("1", "1.0.0", "2.1-rc1"),
    "DATE": ("2026-01-31", "2026-02-30"),
    "TIME": ("2026-01-31T10:15Z", "2026-01-31T10:15:30+01:00", "2026-01-31T10:15", "2026-02-30T25:00Z"),
    "CMP": ("<=", "<", ">=", ">", "<=\n  "),
    "PLUS": ("+", "+ # why\n"),
    "MINUS": ("-",),
    "STAR": ("*",),
    "SLASH": ("/",),
    "PM": ("±", "+-", "+/-"),
    "AND": ("and", "and\n"),
    "OR": ("or",),
    "_ARROW": ("->", "->\n    "),
    "_COMMA": (",", ",\n      "),
    "_NL": ("\n", "\n\n", ";", " # remark\n", "\n  # alone\n"),
}  # fmt: skip
WORDS["UNIT"] = tuple(word for word in WORDS["UNIT"] if not word[0].isdigit() or "/" in word)


class Grammar:
    """The rules as Lark compiled them, with the least number of tokens that each symbol comes to."""

    def __init__(self) -> None:
        lark = build_lark()
        self.patterns = {term.name: term.pattern for term in lark.terminals}
        self.rules: dict[str, list[Sequence[Any]]] = {}
        for rule in lark.rules:
            self.rules.setdefault(rule.origin.name, []).append(rule.expansion)
        self._distances: dict[str, dict[str, int]] = {}
        self.least: dict[str, float] = {name: float("inf") for name in self.rules}
        changed = True
        while changed:
            changed = False
            for name, ways in self.rules.items():
                best = min(self.size(way) for way in ways)
                if best < self.least[name]:
                    self.least[name], changed = best, True

    def size(self, way: Iterable[Any]) -> float:
        return sum(1 if symbol.is_term else self.least[symbol.name] for symbol in way)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted(self.rules))

    def distances(self, goal: str) -> dict[str, int]:
        """How many rules lie between each rule and `goal`, for those that lead there."""
        if goal not in self._distances:
            found = {goal: 0}
            while True:
                added = {
                    name: 1 + min(found[s.name] for way in ways for s in way if s.name in found)
                    for name, ways in self.rules.items()
                    if name not in found and any(s.name in found for way in ways for s in way)
                }
                if not added:
                    break
                found.update(added)
            self._distances[goal] = found
        return self._distances[goal]

    def sentence(self, dice: random.Random, goal: str, budget: int) -> list[tuple[str, str]]:
        """The tokens (terminal, text) of a whole file in which the rule `goal` is used."""
        far = self.distances(goal)
        tokens: list[tuple[str, str]] = []

        def derive(name: str, size: float, seeking: bool) -> None:
            """Add tokens for a symbol: about `size`, or the least that it takes."""
            ways = self.rules[name]
            step = None
            if seeking and far[name] > 0:
                way = dice.choice([way for way in ways if any(far.get(s.name) == far[name] - 1 for s in way)])
                step = dice.choice([at for at, s in enumerate(way) if far.get(s.name) == far[name] - 1])
            else:
                way = dice.choice([way for way in ways if self.size(way) <= max(size, self.least[name])])
            spare = max(size - self.size(way), 0)
            for at, symbol in enumerate(way):
                if symbol.is_term:
                    tokens.append((symbol.name, self._text(symbol.name, dice)))
                else:
                    share = spare if at == step else dice.uniform(0, spare)
                    derive(symbol.name, self.least[symbol.name] + share, at == step)
                    spare -= 0 if at == step else share

        derive("start", budget, True)
        return tokens

    def _text(self, terminal: str, dice: random.Random) -> str:
        pattern = self.patterns[terminal]
        if pattern.type == "str":
            return str(pattern.value)
        return dice.choice(WORDS[terminal])


@cache
def grammar() -> Grammar:
    return Grammar()


def written(tokens: Sequence[tuple[str, str]]) -> str:
    """Tokens as a file. A bare number before a name would read it as a unit: it gets one."""
    out: list[str] = []
    for (terminal, text), (following, _) in pairwise([*tokens, ("", "")]):
        out.append(text)
        if terminal == "NUMBER" and following == "NAME":
            out.append("L")
    return " ".join(out) + "\n"
