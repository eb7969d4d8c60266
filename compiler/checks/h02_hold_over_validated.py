"""H02: a hold may last longer than was studied, or all holds between two steps longer than their total may."""

from __future__ import annotations

from fractions import Fraction

from pac.compiler.checks.base import Subject
from pac.compiler.checks.holds import holds
from pac.compiler.model import HoldLimit, HoldTotal, Stream
from pac.compiler.problems import Related
from pac.compiler.schedule import duration


def check(subject: Subject) -> None:
    for what, hold, path in holds(subject.process):
        _against_studies(subject, what, hold, path)
    if "flow" in subject.process.unresolved or subject.graph.loops():
        return
    for total in subject.process.hold_totals:
        if total.word == "hold_total":
            _against_total(subject, total)


def _against_studies(subject: Subject, what: str, hold: HoldLimit, path: str) -> None:
    if not hold.studies or hold.limit.high is None:
        return  # a hold without a longest time is H01
    if any(study.limit.contains_high(hold.limit) for study in hold.studies):
        return
    best = max(hold.studies, key=lambda study: study.limit.high.base if study.limit.high else Fraction(0))
    subject.report(
        "H02",
        f"{what} may last {hold.limit.text}, but was studied for {best.limit.text}",
        hold.span,
        path,
        hint="shorten the hold to what was studied, or study the longer time",
        related=(Related("what was studied", best.span),),
    )


def _against_total(subject: Subject, total: HoldTotal) -> None:
    limit = total.limit.high
    if limit is None:
        return
    longest = _longest(subject, total.first.name, total.last.name, {})
    if longest is None:
        subject.report(
            "H02",
            f"nothing flows from `{total.first.name}` to `{total.last.name}`, so that no holds are counted",
            total.span,
            subject.process.name,
            hint="name an earlier and a later step of the flow",
        )
        return
    seconds, streams = longest
    if seconds < limit.base or (seconds == limit.base and not total.limit.high_open):
        return
    parts = " + ".join(
        f"{stream.hold.limit.high.text} before `{stream.target.name}`"
        for stream in streams
        if stream.hold is not None and stream.hold.limit.high is not None
    )
    subject.report(
        "H02",
        f"the holds from `{total.first.name}` to `{total.last.name}` may last {duration(seconds)} together, "
        f"but only {total.limit.text} is allowed: {parts}",
        total.span,
        subject.process.name,
        hint="shorten single holds, or show that the longer total does no harm",
        related=tuple(Related("one of the holds", stream.hold.span) for stream in streams if stream.hold),
    )


_Path = tuple[Fraction, tuple[Stream, ...]]


def _longest(subject: Subject, step: str, last: str, known: dict[str, _Path | None]) -> _Path | None:
    """The way along the flow with the longest holds, and those holds; None where there is no way."""
    if step == last:
        return Fraction(0), ()
    if step not in known:
        best: _Path | None = None
        for stream in subject.graph.outgoing(step):
            if stream.recycle:
                continue
            rest = _longest(subject, stream.target.name, last, known)
            if rest is None:
                continue
            high = stream.hold.limit.high if stream.hold is not None else None
            found = (high.base, (stream,)) if high is not None else (Fraction(0), ())
            way = (rest[0] + found[0], (*found[1], *rest[1]))
            best = way if best is None or way[0] > best[0] else best
        known[step] = best
    return known[step]
