"""Baselines: the findings of a day in a file, so that only what is new since then fails.

A finding is known by its fingerprint: lines may move, and the words of a message may change. Of findings
that are alike, as many are known as there were.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pac.commands.output import Refused, write_file

if TYPE_CHECKING:
    from pac.compiler.problems import Problem

FORM = "pac-baseline/1"
NEVER_KNOWN = "P"
"""What cannot be read has not been checked: it is no finding to live with."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Findings that are new and that are known, and how many known ones are not there any more."""

    new: tuple[Problem, ...]
    known: tuple[Problem, ...]
    gone: int


def write_baseline(path: Path, problems: Sequence[Problem], places: Mapping[str, str]) -> int:
    """Write findings to a file; how many there are in it. Raises Refused."""
    from pac import __version__

    if path.exists():
        read_baseline(path)  # whatever else stands there is not written over
    entries = [
        {"fingerprint": mark, "code": problem.code.code, "file": place, "message": problem.message}
        for mark, place, problem in _marked(problems, places)
    ]
    entries.sort(key=lambda entry: (entry["file"], entry["code"], entry["message"], entry["fingerprint"]))
    data = {"form": FORM, "pac": __version__, "findings": entries}
    write_file(path, json.dumps(data, indent=1, ensure_ascii=False) + "\n")
    return len(entries)


def read_baseline(path: Path) -> Mapping[str, Mapping[str, str]]:
    """The findings of a baseline by their fingerprints. Raises Refused."""
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
        if data["form"] == FORM:
            return {str(entry["fingerprint"]): entry for entry in data["findings"] if entry["code"]}
        reason = "it is no baseline of pac, or one of another version of pac"
    except FileNotFoundError:
        hint = f"`pac check --write-baseline {path}` makes one of what is found today"
        raise Refused(f"there is no baseline {path}", hint) from None
    except OSError as error:
        raise Refused(f"the baseline {path} cannot be read: {(error.strerror or '').lower()}") from None
    except (ValueError, LookupError, TypeError, RecursionError):
        reason = "it is no baseline of pac"
    raise Refused(f"{path} is not used: {reason}", "name a file that `pac check --write-baseline` wrote")


def compared(
    problems: Sequence[Problem],
    known: Mapping[str, Mapping[str, str]],
    places: Mapping[str, str],
    codes: Collection[str],
    files: Collection[str] | None,
) -> Compared:
    """Findings against a baseline. `codes` are the checks that were made, `files` the places of the files
    that were checked; None if these are all there are.
    """
    marks = {id(problem): mark for mark, _, problem in _marked(problems, places)}
    old = [problem for problem in problems if marks.get(id(problem)) in known]
    found = {marks[id(problem)] for problem in old}
    gone = [
        entry
        for mark, entry in known.items()
        if mark not in found and entry["code"] in codes and (files is None or entry.get("file") in files)
    ]
    new = [problem for problem in problems if marks.get(id(problem)) not in known]
    return Compared(tuple(new), tuple(old), len(gone))


def _marked(problems: Sequence[Problem], places: Mapping[str, str]) -> list[tuple[str, str, Problem]]:
    """Fingerprint, place of the file and finding, of all that can be known."""
    from pac.render.fingerprint import fingerprints

    listed = [problem for problem in problems if not problem.code.code.startswith(NEVER_KNOWN)]
    return [
        (mark, places.get(problem.file_name, problem.file_name), problem)
        for mark, problem in zip(fingerprints(listed, places), listed, strict=True)
    ]
