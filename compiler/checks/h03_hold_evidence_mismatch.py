"""H03: a hold rests on a study in another container or at another condition."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.checks.holds import holds
from pac.compiler.model import HoldLimit, HoldStudy
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    for what, hold, path in holds(subject.process):
        found = [(study, _mismatch(hold, study)) for study in hold.studies]
        if not found or any(not words for _, words in found):
            continue
        # Several studies that miss for different reasons: the first is told.
        study, words = found[0]
        subject.report(
            "H03",
            f"{what} rests on a study {words}",
            hold.span,
            path,
            hint="study the hold as it is done, or hold it as it was studied",
            related=(Related("the study", study.span),),
        )


def _mismatch(hold: HoldLimit, study: HoldStudy) -> str:
    """In which way a study is of something else; nothing where one of the two is silent."""
    where, studied = hold.container, study.container
    if where is not None and studied is not None and where.name != studied.name:
        return f"in {studied.name}, and it is held in {where.name}"
    if hold.condition is None or study.condition is None:
        return ""
    ends = [end for each in (hold.condition, study.condition) for end in (each.low, each.high) if end]
    if len({end.unit.dimension for end in ends}) == 1 and not study.condition.contains(hold.condition):
        return f"at {study.condition.text}, and it is held at {hold.condition.text}"
    return ""
