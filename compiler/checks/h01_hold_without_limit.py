"""H01: something may be held, but it is not said for how long at most, or at what condition."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.checks.holds import holds


def check(subject: Subject) -> None:
    for what, hold, path in holds(subject.process):
        if hold.limit.high is None:
            subject.report(
                "H01",
                f"{what} has no longest time: `hold {hold.limit.text}`",
                hold.span,
                path,
                hint="add the longest time that was shown to do no harm: `hold <= 24 h at 2 .. 8 degC`",
            )
        elif hold.condition is None and not hold.unread:
            subject.report(
                "H01",
                f"{what} has a longest time and no condition: {hold.limit.text} at which temperature?",
                hold.span,
                path,
                hint=f"add the condition: `hold {hold.limit.text} at 2 .. 8 degC`",
            )
