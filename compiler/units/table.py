"""Reads `units.txt`: the listed units, their other spellings, and the tokens to refuse."""

from __future__ import annotations

import functools
import importlib.resources
import re
from collections.abc import Callable
from dataclasses import dataclass, field

_COLUMNS = re.compile(r"\s{2,}")


@dataclass(frozen=True, slots=True)
class Definition:
    """One listed unit. `text` is its definition as written in the file."""

    symbol: str
    text: str
    name: str
    group: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a token is refused, and what may have been meant."""

    code: str
    suggestions: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """The whole file. `spellings` leads from another spelling to the unit of pac."""

    definitions: dict[str, Definition] = field(default_factory=dict)
    spellings: dict[str, str] = field(default_factory=dict)
    refusals: dict[str, Refusal] = field(default_factory=dict)


@functools.cache
def unit_table() -> Table:
    """The table shipped with pac. A malformed file is a defect in pac (ValueError)."""
    text = importlib.resources.files(__package__).joinpath("units.txt").read_text(encoding="utf-8")
    return read_table(text)


def read_table(text: str) -> Table:
    """The table in `text`; ValueError names the line that is malformed or repeats a token."""
    table = Table()
    group = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            group = line.strip().strip("[]")
            continue
        columns = _COLUMNS.split(line.strip())
        if not group or not _READERS.get(group, _read_definition)(table, group, columns):
            raise ValueError(f"units.txt line {number} is malformed or repeats a token: {line}")
    return table


def _read_definition(table: Table, group: str, columns: list[str]) -> bool:
    if len(columns) != 3 or columns[0] in table.definitions:
        return False
    symbol, text, name = columns
    table.definitions[symbol] = Definition(symbol, text, name, group)
    return True


def _read_spellings(table: Table, group: str, columns: list[str]) -> bool:
    if len(columns) != 2:
        return False
    unit, spellings = columns[0], columns[1].split()
    if any(spelling in table.definitions or spelling in table.spellings for spelling in spellings):
        return False
    table.spellings.update(dict.fromkeys(spellings, unit))
    return True


def _read_refusal(table: Table, group: str, columns: list[str]) -> bool:
    if len(columns) != 4 or any(columns[0] in known for known in (table.definitions, table.spellings)):
        return False
    token, code, suggestions, reason = columns
    if token in table.refusals or code not in ("U03", "U06", "U08"):
        return False
    units = () if suggestions == "-" else tuple(suggestions.split(", "))
    table.refusals[token] = Refusal(code, units, reason)
    return True


_READERS: dict[str, Callable[[Table, str, list[str]], bool]] = {
    "other spellings": _read_spellings,
    "refused": _read_refusal,
}
