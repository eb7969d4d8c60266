"""pac.toml: the settings of a project.

```toml
[project]
name = "a_mab"
lifecycle = "ppq"          # judge everything as at this stage, whatever the processes say
classification = "a_mab"   # the scheme of processes that name none, and of all others too

[check]
select = ["U", "R02"]      # only these checks (syntax problems are always shown)
ignore = ["C03"]           # all but these

[check.severity]
U10 = "error"              # whatever the stage

[[check.paths]]            # for the files of a folder
path = "legacy/**"
ignore = ["C03"]
severity = { R06 = "info" }

[plausible]
temperature = "2 .. 45 degC"   # in place of the range in the library

[libraries]
company = "../company_library"   # its files are modules: `use company.equipment`

[locked]
company = "sha256:…"             # the digest that it is to have
```
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any

from pac.compiler.codes import CODES, SEVERITIES, Stage, code_named
from pac.compiler.problems import Problem
from pac.compiler.settings_place import place_of
from pac.compiler.source import Source, Span

if TYPE_CHECKING:
    from pydantic import ValidationError

PROJECT_FILE = "pac.toml"
STANDARD = "std"
MODULE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
DIGEST = re.compile(r"sha256:[0-9a-f]{64}")

# A file with syntax errors has not been checked, whatever was selected.
ALWAYS_SHOWN = "P"

Key = tuple[str | int, ...]
"""Where a setting stands: `("check", "paths", 0, "ignore")`."""


@dataclass(frozen=True, slots=True)
class PathRule:
    """What holds for the files that match one of the patterns, seen from the folder of pac.toml.

    `ignored` are codes, `severities` words by code.
    """

    patterns: tuple[str, ...]
    ignored: frozenset[str] = frozenset()
    severities: Mapping[str, str] = field(default_factory=dict)

    def matches(self, path: str) -> bool:
        """Whether a path with forward slashes is meant; a folder stands for all that is in it."""
        return any(_pattern(pattern).fullmatch(path) for pattern in self.patterns)

    def unmatched(self, paths: Collection[str]) -> tuple[str, ...]:
        """The patterns that match none of the paths."""
        return tuple(
            pattern
            for pattern in self.patterns
            if not any(_pattern(pattern).fullmatch(path) for path in paths)
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """What pac.toml says; code lists may hold prefixes (`U`) and names (`unit-missing`).

    `libraries` are names and folders, the folders as they are written; `severities` are words by code;
    `plausible` are ranges as they are written, by kind. `source` is the text of pac.toml.
    """

    name: str = ""
    lifecycle: Stage | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    libraries: tuple[tuple[str, str], ...] = ()
    locked: Mapping[str, str] = field(default_factory=dict)
    """Digests of libraries by name."""
    classification: str = ""
    severities: Mapping[str, str] = field(default_factory=dict)
    paths: tuple[PathRule, ...] = ()
    plausible: Mapping[str, str] = field(default_factory=dict)
    source: Source | None = field(default=None, compare=False)

    def span(self, *key: str | int) -> Span:
        """Where a setting stands in pac.toml."""
        assert self.source is not None
        return Span(self.source, *place_of(self.source.text, key))

    def written(self, value: str, *key: str | int) -> Span:
        """Where a text of a setting stands in pac.toml; the name of the setting where it is spelt otherwise."""
        name = self.span(*key)
        at = name.source.text.find(value, name.end)
        return name if at < 0 else Span(name.source, at, at + len(value))


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


def severities_by_code(words: Mapping[str, str]) -> dict[str, str]:
    """Severities by code; of a group and a check in it, the check counts. Raises BadCode.

    What is no matter of judgement stays what it is, or weighs more: alone, it cannot be named with less.
    """
    found: dict[str, str] = {}
    for pattern, severity in sorted(words.items(), key=lambda item: (len(item[0].strip()), item[0])):
        matching = codes_matching([pattern])
        fixed = {code for code in matching if not _may_be(code, severity)}
        if fixed == matching:
            least = code_named(min(matching)).draft
            raise BadCode(
                pattern,
                f"`{pattern}` cannot be less than {'an error' if least == 'error' else 'a ' + least}",
                "what it finds is not a matter of judgement",
            )
        found |= dict.fromkeys(matching - fixed, severity)
    return found


def _may_be(code: str, severity: str) -> bool:
    found = code_named(code)
    return found.waivable or SEVERITIES.index(severity) <= SEVERITIES.index(found.draft)


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """A path with `*` (within a folder), `**` (across folders) and `?`."""
    text = text.removeprefix("./").rstrip("/")
    parts = re.split(r"(\*\*/|/\*\*|\*\*|\*|\?)", text)
    signs = {"**/": "(?:.*/)?", "/**": "(?:/.*)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(signs.get(part, re.escape(part)) for part in parts) + "(?:/.*)?", re.DOTALL)


def read_settings(source: Source) -> Settings:
    """Read a pac.toml. Raises BadSettings."""
    import tomllib

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


class _Checked:
    """Turns code lists and tables of severities into codes, and notes what is wrong with them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []

    def codes(self, patterns: list[str], *key: str | int) -> frozenset[str]:
        try:
            return codes_matching(patterns, ignoring=key[-1] == "ignore")
        except BadCode as bad:
            self._add(bad, *key)
            return frozenset()

    def severities(self, words: Mapping[str, str], *key: str | int) -> Mapping[str, str]:
        right = {}
        for word, severity in words.items():
            try:
                severities_by_code({word: severity})
                right[word] = severity
            except BadCode as bad:
                self._add(bad, *key, word)
        return severities_by_code(right)

    def _add(self, bad: BadCode, *key: str | int) -> None:
        place = place_of(self.source.text, key)
        self.problems.append(_problem(self.source, *place, bad.message, bad.hint))


def _validated(source: Source, data: dict[str, Any]) -> Settings:
    from pydantic import ValidationError  # here: a project without settings needs none of it

    from pac.compiler.settings_file import File

    try:
        file = File.model_validate(data)
    except ValidationError as error:
        raise BadSettings(_explain(source, error)) from None
    check, checked = file.check, _Checked(source)
    checked.codes(check.select, "check", "select")
    checked.codes(check.ignore, "check", "ignore")
    severities = checked.severities(check.severity, "check", "severity")
    paths = tuple(
        PathRule(
            tuple(table.path),
            checked.codes(table.ignore, "check", "paths", number, "ignore"),
            checked.severities(table.severity, "check", "paths", number, "severity"),
        )
        for number, table in enumerate(check.paths)
    )
    problems = checked.problems
    for name in file.libraries:
        if name == STANDARD:
            message = f"`{STANDARD}` is the library that ships with pac"
            problems.append(library_problem(source, name, message, "give this library another name"))
        elif not MODULE_NAME.fullmatch(name):
            hint = 'letters, digits and underscores: `company = "../company_library"`'
            problems.append(library_problem(source, name, f"`{name}` cannot be the name of a library", hint))
    for name, digest in file.locked.items():
        place = place_of(source.text, ("locked", name))
        if name not in file.libraries:
            close = get_close_matches(name, file.libraries, 1, 0.6)
            hint = f"did you mean `{close[0]}`?" if close else "name one of those in [libraries]"
            problems.append(_problem(source, *place, f"there is no library `{name}`", hint))
        elif not DIGEST.fullmatch(digest):
            hint = (
                f'write `{name} = "sha256:…"`; `pac check` tells the digest of a library that is not locked'
            )
            problems.append(_problem(source, *place, f"`{digest}` is no digest of a library", hint))
    if problems:
        raise BadSettings(problems)
    return Settings(
        file.project.name,
        file.project.lifecycle,
        tuple(check.select),
        tuple(check.ignore),
        tuple(file.libraries.items()),
        file.locked,
        file.project.classification,
        severities,
        paths,
        file.plausible,
        source,
    )


def library_problem(source: Source, name: str, message: str, hint: str = "") -> Problem:
    """A problem at the line of pac.toml that names a library."""
    return _problem(source, *place_of(source.text, ("libraries", name)), message, hint)


def _explain(source: Source, error: ValidationError) -> list[Problem]:

    problems = []
    for detail in error.errors():
        key = detail["loc"]
        names = tuple(str(part) for part in key if not isinstance(part, int))
        start, end = place_of(source.text, key)
        name = names[-1] if names else PROJECT_FILE
        message, hint = _words(detail["type"], names, key, name, detail.get("input"))
        problems.append(_problem(source, start, end, message, hint))
    return problems


def _words(kind: str, names: tuple[str, ...], key: Key, name: str, written: object) -> tuple[str, str]:
    """What is wrong with a setting, and what helps."""
    where = f" of [{'.'.join(names[:-1])}]" if names[:-1] else ""
    if kind == "extra_forbidden":
        from pac.compiler.settings_file import KNOWN

        known = KNOWN.get(names[:-1], [])
        close = get_close_matches(name, known, 1, 0.6)
        hint = f"did you mean `{close[0]}`?" if close else f"known are {', '.join(known)}"
        home = next((table for table, own in KNOWN.items() if name in own), None)
        if not close and home is not None:
            hint = f"it stands in [{'.'.join(home)}]" if home else f"it is a table of its own: `[{name}]`"
            hint = {"severity": "write `[check.severity]`", "paths": "write `[[check.paths]]`"}.get(
                name, hint
            )
        return f"`{name}` is not a setting{where}", hint
    if kind == "enum":
        return f"`{name}` is not a lifecycle stage", "use one of " + ", ".join(Stage)
    if kind == "literal_error":
        hint = f"use one of {', '.join(SEVERITIES)}; what is not wanted at all stands in `ignore`"
        return f"`{written}` is not a severity", hint
    if kind == "missing":
        return (
            f"`{name}` is missing in [{'.'.join(names[:-1])}]",
            'say for which files this is: `path = "legacy/**"`',
        )
    if names == ("check", "paths") or (kind == "list_type" and name == "paths"):
        return "`paths` must be a list of tables", "write `[[check.paths]]` with two brackets on both sides"
    if isinstance(key[-1], int) or kind == "list_type":
        return f"`{name}` must be a list of texts", ""
    if len(names) < 2 or kind in ("dict_type", "model_type"):
        return f"`{name}` must be a table: `[{'.'.join(names)}]`", ""
    hint = 'write the range as pac does: `"2 .. 45 degC"`' if names[0] == "plausible" else ""
    return f"`{name}` must be a text", hint
