"""The line below the findings: how many there are, and how many of them pac can mend.

Only the standard library is loaded here, and the severities where there is something to count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pac.compiler.problems import Problem


def summary(problems: Sequence[Problem], files: int, waived: int = 0, known: int = 0) -> str:
    """`2 errors, 1 warning in 3 files (4 waived, 12 in the baseline)`."""
    where = f"{files} file" if files == 1 else f"{files} files"
    parts = []
    for severity, plural in (
        ("error", "errors"),
        ("warning", "warnings"),
        ("info", "info"),
    ):
        number = sum(problem.severity == severity for problem in problems)
        if number:
            parts.append(f"{number} {plural.removesuffix('s') if number == 1 else plural}")
    apart = [f"{waived} waived"] if waived else []
    apart += [f"{known} in the baseline"] if known else []
    accepted = f" ({', '.join(apart)})" if apart else ""
    return f"{', '.join(parts)} in {where}{accepted}" if parts else f"No problems in {where}{accepted}."


def fix_note(problems: Iterable[Problem]) -> str:
    """`1 can be fixed with --fix, 2 more with --unsafe-fixes`; nothing where nothing can."""
    fixes = [problem.fix for problem in problems if problem.fix is not None and problem.fix.edits]
    safe = sum(fix.safety == "safe" for fix in fixes)
    others = len(fixes) - safe
    parts = [f"{safe} can be fixed with --fix"] if safe else []
    if others:
        parts.append(
            f"{others} more with --unsafe-fixes" if safe else f"{others} can be fixed with --unsafe-fixes"
        )
    return ", ".join(parts)
