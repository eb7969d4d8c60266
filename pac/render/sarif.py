"""Problems as SARIF 2.1.0 (OASIS), which code hosts and editors read.

Columns count Unicode code points. Names of files are relative to the folder pac was started in. The page
of a check is the help of its rule.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from importlib.resources import files as resources
from typing import Any
from urllib.parse import quote

from pac import __version__
from pac.compiler.codes import Code
from pac.compiler.problems import Fix, Problem, Severity
from pac.compiler.settings import STANDARD
from pac.compiler.source import Source, Span
from pac.compiler.waivers import Waived, Waiver
from pac.render.fingerprint import VERSION, fingerprints
from pac.render.visible import shortened

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# What file names are relative to.
ROOT = "SRCROOT"
LIBRARY = "PACLIB"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Json = dict[str, Any]


def render_sarif(
    problems: Sequence[Problem],
    files: Collection[str],
    rules: Sequence[Code],
    status: int,
    waived: Sequence[Waived] = (),
    known: Sequence[Problem] | None = None,
) -> str:
    """The log as JSON text. `rules` are the checks that were made, `status` is the exit status."""
    log = to_log(problems, files, rules, status, waived, known)
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def to_log(
    problems: Sequence[Problem],
    files: Collection[str],
    rules: Sequence[Code],
    status: int,
    waived: Sequence[Waived] = (),
    known: Sequence[Problem] | None = None,
) -> Json:
    """The log as data. What was waived is in it too, as suppressed; what a baseline knows is unchanged."""
    old = set(map(id, known or ()))
    everything = [
        *((problem, None) for problem in (*problems, *(known or ()))),
        *((w.problem, w.waiver) for w in waived),
    ]
    if waived or known:
        everything.sort(key=lambda item: item[0].sort_key)
    problems = [problem for problem, _ in everything]
    listed = {code.code: number for number, code in enumerate(rules)}
    for problem in problems:
        if problem.code.code not in listed:
            listed[problem.code.code] = len(listed)
            rules = [*rules, problem.code]
    driver = {"name": "pac", "version": __version__, "semanticVersion": __version__}
    places = _Places(files)
    results = [
        _result(problem, listed, places, mark)
        for problem, mark in zip(problems, fingerprints(problems), strict=True)
    ]
    if waived:  # section 3.27.23: all results have it, or none
        for result, (_, waiver) in zip(results, everything, strict=True):
            result["suppressions"] = [] if waiver is None else [_suppression(waiver, places)]
    if known is not None:
        for result, (problem, _) in zip(results, everything, strict=True):
            result["baselineState"] = "unchanged" if id(problem) in old else "new"
    run: Json = {
        "tool": {"driver": {**driver, "rules": [_rule(code) for code in rules]}},
        # Status 2: the input could not be read, so nothing was checked.
        "invocations": [{"executionSuccessful": status < 2, "exitCode": status}],
        "originalUriBaseIds": {
            ROOT: {"description": {"text": "The folder in which pac was started."}},
            LIBRARY: {"description": {"text": "The library that ships with pac."}},
        },
        "artifacts": [{"location": places.artifact(name)} for name in sorted(files)],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


# ---------------------------------------------------------------------- rules


def _rule(code: Code) -> Json:
    page = _page(code)
    caught = " ".join(_section(page, "What it catches").split()) or f"{code.title}."
    return {
        "id": code.code,
        "name": code.name,
        "shortDescription": {"text": f"{code.title}."},
        "fullDescription": {"text": caught},
        "help": {"text": f"{caught}\n\n`pac explain {code.code}` tells more.", "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[Severity(code.draft)]},
        "properties": {"development": code.draft, "release": code.release},
    }


def _page(code: Code) -> str:
    page = resources("pac.compiler").joinpath("pages", f"{code.code}.md")
    if not page.is_file():
        return f"# {code.code} {code.name}\n\n{code.title}.\n"
    return page.read_text(encoding="utf-8")


def _section(page: str, heading: str) -> str:
    found = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""


# ---------------------------------------------------------------------- results


def _result(problem: Problem, rules: Mapping[str, int], places: _Places, mark: str) -> Json:
    location: Json = {}
    if problem.file_name:
        location["physicalLocation"] = places.physical(problem.file_name, problem.span)
    if problem.path:
        location["logicalLocations"] = [
            {"name": problem.path.rpartition(".")[2], "fullyQualifiedName": problem.path}
        ]
    words = problem.message + (f"\nhelp: {problem.hint}" if problem.hint else "")
    result: Json = {
        "ruleId": problem.code.code,
        "ruleIndex": rules[problem.code.code],
        "level": _LEVELS[problem.severity],
        "message": _message(words),
        "locations": [location] if location else [],
        "partialFingerprints": {VERSION: mark},
    }
    if problem.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": places.physical(other.span.file, other.span),
                "message": _message(other.message),
            }
            for number, other in enumerate(problem.related, 1)
        ]
    if problem.fix is not None and problem.fix.edits:
        result["fixes"] = [_fix(problem.fix, places)]
    return result


def _suppression(waiver: Waiver, places: _Places) -> Json:
    place = {"physicalLocation": places.physical(waiver.span.file, waiver.span)}
    return {"kind": "inSource", "status": "accepted", "justification": waiver.words, "location": place}


def _fix(fix: Fix, places: _Places) -> Json:
    by_file: dict[str, list[Json]] = {}
    for edit in fix.edits:
        replacement = {"deletedRegion": region(edit.span), "insertedContent": {"text": edit.text}}
        by_file.setdefault(edit.span.file, []).append(replacement)
    changes = [
        {"artifactLocation": places.artifact(name), "replacements": replacements}
        for name, replacements in by_file.items()
    ]
    shown: Json = {"description": _message(fix.title)} if fix.title else {}
    return {**shown, "artifactChanges": changes, "properties": {"safety": fix.safety.value}}


def _message(text: str) -> Json:
    """A plain text message: braces and links have a meaning there, and are written so that they have none."""
    # Section 3.11.5: a brace is doubled; 3.11.6: `[text](place)` would be a link.
    plain = shortened(text).replace("{", "{{").replace("}", "}}")
    plain = re.sub(r"\[(?=[^\[\]]*\]\()", r"\\[", plain)
    return {"text": plain}


# ---------------------------------------------------------------------- places


def region(span: Span) -> Json:
    """The region of a span: columns are 1-based, the end is the first character behind it."""
    start_line, start_column = _point(span.source, span.start)
    end_line, end_column = _point(span.source, max(span.start, span.end))
    return {
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
    }


def _point(source: Source, offset: int) -> tuple[int, int]:
    """Line and column. The end of a text is the end of its last line: behind a line end no line begins."""
    place = source.position(offset)
    if offset >= len(source.text) and place.column == 1 and place.line > 1:
        start = source.line_starts[place.line - 2]
        return place.line - 1, len(source.text) - start + 1
    return place.line, place.column


class _Places:
    """Locations of files. The library that ships with pac is no part of the project's folder."""

    def __init__(self, files: Iterable[str]) -> None:
        self.files = frozenset(files)

    def artifact(self, name: str) -> Json:
        if re.match(r"[A-Za-z]:/", name):
            return {"uri": f"file:///{name[:2]}{_quoted(name[2:])}"}
        if name.startswith("/"):
            return {"uri": f"file://{_quoted(name)}"}
        library = name.startswith(f"{STANDARD}/") and name not in self.files
        return {"uri": _quoted(name), "uriBaseId": LIBRARY if library else ROOT}

    def physical(self, name: str, span: Span | None) -> Json:
        place: Json = {"artifactLocation": self.artifact(name)}
        if span is not None:
            place["region"] = region(span)
        return place


def _quoted(name: str) -> str:
    return quote(name, safe="/", errors="replace")
