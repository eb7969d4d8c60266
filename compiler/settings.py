"""pac.toml: the few settings of a project.

```toml
[project]
name = "a_mab"
lifecycle = "ppq"          # judge everything as at this stage, whatever the processes say

[check]
select = ["U", "R02"]      # only these checks (syntax problems are always shown)
ignore = ["C03"]           # all but these

[libraries]
company = "../company_library"   # its files are modules: `use company.equipment`
```
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from pac.compiler.codes import CODES, Stage, code_named
from pac.compiler.problems import Problem
from pac.compiler.source import Source, Span

PROJECT_FILE = "pac.toml"
STANDARD = "std"
MODULE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")

# A file with syntax errors has not been checked, whatever was selected.
ALWAYS_SHOWN = "P"


@dataclass(frozen=True, slots=True)
class Settings:
    """What pac.toml says; code lists may hold prefixes (`U`) and names (`unit-missing`).

    `libraries` are names and folders, the folders as they are written.
    """

    name: str = ""
    lifecycle: Stage | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    libraries: tuple[tuple[str, str], ...] = ()


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _ProjectTable(_Table):
    name: str = ""
    lifecycle: Stage | None = None


class _CheckTable(_Table):
    select: list[str] = []
    ignore: list[str] = []


class _File(_Table):
    project: _ProjectTable = _ProjectTable()
    check: _CheckTable = _CheckTable()
    libraries: dict[str, str] = {}


_KNOWN = {
    (): list(_File.model_fields),
    ("project",): list(_ProjectTable.model_fields),
    ("check",): list(_CheckTable.model_fields),
}


class BadSettings(Exception):
    """A pac.toml that cannot be used; `problems` says why, with places."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.message for problem in self.problems))


class BadCode(Exception):
    """A code list holds something that is not a code, or that cannot be left out."""

    def __init__(self, pattern: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.pattern = pattern
        self.message = message
        self.hint = hint


def codes_matching(patterns: Iterable[str], *, ignoring: bool = False) -> frozenset[str]:
    """The codes that codes, prefixes or names stand for. Raises BadCode for any other word."""
    found: set[str] = set()
    for pattern in patterns:
        word = pattern.strip()
        matching = {
            code.code for code in CODES if code.code.startswith(word.upper()) or code.name == word.lower()
        }
        if not word or not matching:
            known = [code.code for code in CODES] + [code.name for code in CODES]
            close = get_close_matches(word.upper(), known, 2, 0.6) or get_close_matches(
                word.lower(), known, 2, 0.6
            )
            hint = f"did you mean {' or '.join(close)}?" if close else "`pac rules` lists all codes"
            raise BadCode(pattern, f"`{pattern}` is not the code of a check", hint)
        if ignoring and any(code.startswith(ALWAYS_SHOWN) for code in matching):
            raise BadCode(
                pattern,
                f"`{pattern}` cannot be ignored",
                "a file that cannot be read or parsed has not been checked",
            )
        found |= matching
    return frozenset(found)


def read_settings(source: Source) -> Settings:
    """Read a pac.toml. Raises BadSettings."""
    try:
        data = tomllib.loads(source.text)
    except RecursionError:
        raise BadSettings([_problem(source, 0, 1, "values are nested too deeply")]) from None
    except ValueError as error:
        raise BadSettings([_syntax(source, str(error))]) from None
    return _validated(source, data)


def _problem(source: Source, start: int, end: int, message: str, hint: str = "") -> Problem:
    end = min(max(end, start), len(source.text))
    return Problem(code_named("P01"), message, Span(source, min(start, end), end), hint=hint)


def _syntax(source: Source, message: str) -> Problem:
    """tomllib's error, with its place taken out of its words."""
    match = re.search(r" \(at line (\d+), column (\d+)\)$", message)
    words = re.sub(r" \(at [^()]*\)$", "", message)
    at = len(source.text)
    if match:
        line = min(int(match[1]), len(source.line_starts))
        at = min(source.line_starts[line - 1] + int(match[2]) - 1, at)
    return _problem(source, at, at + 1, f"this is not TOML: {words[:1].lower()}{words[1:]}")


def _validated(source: Source, data: dict[str, Any]) -> Settings:
    try:
        file = _File.model_validate(data)
    except ValidationError as error:
        raise BadSettings(_explain(source, error)) from None
    problems = []
    for key, patterns in (("select", file.check.select), ("ignore", file.check.ignore)):
        try:
            codes_matching(patterns, ignoring=key == "ignore")
        except BadCode as bad:
            start, end = _place(source.text, ("check", key))
            problems.append(_problem(source, start, end, bad.message, bad.hint))
    for name in file.libraries:
        if name == STANDARD:
            message = f"`{STANDARD}` is the library that ships with pac"
            problems.append(library_problem(source, name, message, "give this library another name"))
        elif not MODULE_NAME.fullmatch(name):
            hint = 'letters, digits and underscores: `company = "../company_library"`'
            problems.append(library_problem(source, name, f"`{name}` cannot be the name of a library", hint))
    if problems:
        raise BadSettings(problems)
    return Settings(
        file.project.name,
        file.project.lifecycle,
        tuple(file.check.select),
        tuple(file.check.ignore),
        tuple(file.libraries.items()),
    )


def library_problem(source: Source, name: str, message: str, hint: str = "") -> Problem:
    """A problem at the line of pac.toml that names a library."""
    return _problem(source, *_place(source.text, ("libraries", name)), message, hint)


def _explain(source: Source, error: ValidationError) -> list[Problem]:
    problems = []
    for detail in error.errors():
        path = tuple(str(part) for part in detail["loc"] if not isinstance(part, int))
        start, end = _place(source.text, path)
        key = path[-1] if path else PROJECT_FILE
        if detail["type"] == "extra_forbidden":
            names = _KNOWN.get(path[:-1], [])
            close = get_close_matches(key, names, 1, 0.6)
            where = f" of [{'.'.join(path[:-1])}]" if path[:-1] else ""
            hint = f"did you mean `{close[0]}`?" if close else f"known are {', '.join(names)}"
            problems.append(_problem(source, start, end, f"`{key}` is not a setting{where}", hint))
        elif detail["type"] == "enum":
            hint = "use one of " + ", ".join(Stage)
            problems.append(_problem(source, start, end, f"`{key}` is not a lifecycle stage", hint))
        else:
            expected = "must be a list of texts" if key in ("select", "ignore") else "must be a text"
            if len(path) < 2:
                expected = f"must be a table: `[{key}]`"
            problems.append(_problem(source, start, end, f"`{key}` {expected}"))
    return problems


def _place(text: str, path: tuple[str, ...]) -> tuple[int, int]:
    """Where a key stands: the key, else its table's header, else the start of the file."""
    at, place = 0, (0, 1)
    for part in path:
        word = rf"""["']?(?:{re.escape(part)})["']?"""
        header = rf"^[ \t]*\[+[^\]\n]*?(?P<table>{word})[ \t]*\]"
        key = rf"(?:^[ \t]*|\.)(?P<key>{word})(?=[ \t]*[=.])"
        match = re.compile(f"{header}|{key}", re.MULTILINE).search(text, at)
        if match is None:
            break
        place = match.span(str(match.lastgroup))
        at = match.end()
    return place
