"""Fingerprints: what tells that a problem of today is the problem of yesterday.

They do not hold the line and column or the words of the message, so that they survive edits elsewhere
in the file and a new version of pac.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping

from pac.compiler.problems import Problem

# The way they are made; a change of it is a new version.
VERSION = "pacProblem/v1"


def fingerprints(problems: Iterable[Problem], places: Mapping[str, str] | None = None) -> list[str]:
    """The fingerprint of each problem, no two alike. `places` are other names of files, by their names.

    Problems that agree in check, file, path and the text they stand on are numbered from the top.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    places = places or {}
    for problem in problems:
        name = problem.file_name
        identity = (problem.code.code, places.get(name, name), problem.path, _words(problem))
        seen[identity] += 1
        whole = "\0".join((*identity, str(seen[identity])))
        found.append(hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return found


def _words(problem: Problem) -> str:
    """The first line of the text that a problem stands on: the body of a block may change."""
    if problem.span is None:
        return ""
    return " ".join(problem.span.text.lstrip().partition("\n")[0].split())
