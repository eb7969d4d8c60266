"""B09: what a step hands over is not what the next step takes, or what it asks for is never delivered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.evaluate import Environment
from pac.compiler.handoff import (
    HandOver,
    Stated,
    accepted,
    apart,
    asked,
    beyond,
    delivered,
    hand_overs,
    is_amount,
)
from pac.compiler.model import Stream
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.units import format_number, from_base
from pac.compiler.values import Interval, Quantity


@dataclass(frozen=True, slots=True)
class _Finding:
    """One mismatch. `sort` tells the ways in which the same condition of the same arrow can be wrong."""

    hand_over: HandOver
    sort: str
    message: str
    hint: str
    related: tuple[Related, ...]

    @property
    def key(self) -> tuple[str, Span, str, str]:
        stream = self.hand_over.stream
        return (stream.path, stream.span, self.hand_over.condition, self.sort)


def check(subject: Subject) -> None:
    for finding in _findings(subject, subject.environment):
        _report(subject, finding, _arrow(finding.hand_over.stream), subject.process.name)


def check_recipe(subject: RecipeSubject) -> None:
    """Only what the recipe's own values break; the process's own mismatch is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    before = {finding.key for finding in _findings(subject, unbound)}
    for finding in _findings(subject, subject.environment):
        if finding.key in before:
            continue
        sides = (finding.hand_over.given, finding.hand_over.taken)
        own = (subject.recipe.overrides.get(side.path) for side in sides if side is not None)
        place = next((override.span for override in own if override is not None), subject.recipe.name_span)
        _report(subject, finding, place, subject.recipe.name)


def _report(subject: Subject, finding: _Finding, span: Span, path: str) -> None:
    arrow = _arrow(finding.hand_over.stream)
    related = tuple(item for item in finding.related if not item.span.inside(span))
    if span != arrow:
        related = (*related, Related("the arrow", arrow))
    subject.report("B09", finding.message, span, path, hint=finding.hint, related=related)


def _arrow(stream: Stream) -> Span:
    """The two ends, without what is said of the arrow."""
    return Span(stream.span.source, stream.source.span.start, stream.target.span.end)


# ------------------------------------------------------------------ judging


def _findings(subject: Subject, environment: Environment) -> Iterator[_Finding]:
    if "flow" in subject.process.unresolved:
        return
    pools: dict[tuple[str, str], list[HandOver]] = {}
    for stream in subject.process.streams:
        for item in hand_overs(subject.process, stream):
            if is_amount(item):
                continue  # B01 adds up what is shared and pooled
            yield from _against_limit(environment, item)
            if stream.pooled:
                target = f"{stream.target.name}.{stream.target.port}"
                pools.setdefault((target, item.condition), []).append(item)
            else:
                yield from _between(environment, item)
    for (_, condition), items in sorted(pools.items(), key=lambda pair: pair[0]):
        yield from _pooled(subject, environment, condition, items)


def _against_limit(environment: Environment, item: HandOver) -> Iterator[_Finding]:
    """What is delivered against the limit of the arrow itself."""
    if item.limit is None or item.given is None:
        return
    given = delivered(environment, item.given)
    if given is None or not any(beyond(given.interval, item.limit)):
        return
    limit = _in_units_of(item.limit, given.interval)
    yield _Finding(
        item,
        "limit",
        f"{_hands_over(item, given)}, but the limit of this arrow is {limit}",
        "bring the value of the step and the limit of the arrow together",
        (_from(given), Related("the limit of the arrow", item.limit.span)),
    )


def _between(environment: Environment, item: HandOver) -> Iterator[_Finding]:
    """What is delivered, else what the limit of the arrow lets pass, against what the next step takes."""
    if item.adjusted or item.taken is None:
        return
    given = delivered(environment, item.given) if item.given is not None else None
    found = False
    for handed in (given, _passed(item)):
        if handed is not None and not found:
            for finding in _judged(environment, item, handed):
                found = True
                yield finding


def _judged(environment: Environment, item: HandOver, handed: Stated) -> Iterator[_Finding]:
    assert item.taken is not None
    takes, wants = accepted(environment, item.taken), asked(environment, item.taken)
    if takes is not None and any(beyond(handed.interval, takes.interval)):
        yield _Finding(
            item,
            f"taken {handed.noun == _LIMIT}",
            f"{_hands_over(item, handed)}, but `{item.stream.target.name}` takes "
            f"{_in_units_of(takes.interval, handed.interval)}",
            _HINT.format(condition=item.condition),
            (_from(handed), Related(f"the {takes.noun} of `{takes.path}`", takes.span)),
        )
    elif wants is not None and _never(handed, wants, takes):
        yield _Finding(
            item,
            f"asked {handed.noun == _LIMIT}",
            f"`{item.stream.target.name}` asks for {_a(item.condition)} of {wants.interval.text}, but "
            f"{_hands_over(item, handed, wants.interval)}",
            _HINT.format(condition=item.condition),
            (_from(handed), Related(f"the {wants.noun} of `{wants.path}`", wants.span)),
        )


_LIMIT = "limit of the arrow"
_HINT = (
    "if it is set in between, say so on the arrow: `adjusts {condition}`; else bring the two ranges together"
)


def _never(handed: Stated, wants: Stated, takes: Stated | None) -> bool:
    """Whether what is asked for is never handed over.

    Two single values that differ inside what is accepted say nothing: nobody meets a set point exactly.
    """
    both_points = handed.interval.is_point and wants.interval.is_point
    if both_points and takes is not None and takes.span != wants.span:
        return False
    return apart(handed.interval, wants.interval)


def _passed(item: HandOver) -> Stated | None:
    if item.limit is None:
        return None
    return Stated(item.limit, _LIMIT, item.stream.path, item.limit.span)


def _pooled(
    subject: Subject, environment: Environment, condition: str, items: list[HandOver]
) -> Iterator[_Finding]:
    """Pools: nobody says in which parts they are mixed, so that only what holds for any parts is reported."""
    first = items[0]
    streams = [
        stream
        for stream in subject.process.streams
        if stream.pooled and stream.target.name == first.stream.target.name
        and stream.target.port == first.stream.target.port
    ]  # fmt: skip
    if len(streams) != len(items) or any(item.adjusted for item in items) or first.taken is None:
        return
    handed = [
        (delivered(environment, item.given) if item.given is not None else None) or _passed(item)
        for item in items
    ]
    takes = accepted(environment, first.taken)
    known = [stated for stated in handed if stated is not None]
    if takes is None or len(known) != len(items):
        return
    sides = [beyond(stated.interval, takes.interval) for stated in known]
    if all(below for below, _ in sides) or all(above for _, above in sides):
        texts = ", ".join(
            f"{stated.interval.text} (`{item.stream.source.name}`)"
            for stated, item in zip(known, items, strict=True)
        )
        target = first.stream.target.name
        yield _Finding(
            first,
            "pool",
            f"what is pooled for `{target}` has {_a(condition)} of {texts}, but `{target}` takes "
            f"{takes.interval.text}",
            _HINT.format(condition=condition),
            (
                *(_from(stated) for stated in known),
                Related(f"the {takes.noun} of `{takes.path}`", takes.span),
            ),
        )


# ------------------------------------------------------------------ words


def _a(condition: str) -> str:
    """`a protein concentration`, `an osmolality`."""
    words = condition.replace("_", " ")
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _hands_over(item: HandOver, handed: Stated, other: Interval | None = None) -> str:
    source, text = item.stream.source, handed.interval.text
    if other is not None:
        text = _in_units_of(handed.interval, other)
    if handed.noun == _LIMIT:
        return f"this arrow lets {_a(item.condition)} of {text} pass"
    verb = "hands over" if source.is_operation else "has"
    return f"`{source.name}` {verb} {_a(item.condition)} of {text}"


def _from(stated: Stated) -> Related:
    if stated.noun == _LIMIT:
        return Related("the limit of the arrow", stated.span)
    return Related(f"the {stated.noun} of `{stated.path}`", stated.span)


def _in_units_of(interval: Interval, other: Interval) -> str:
    """The range in its author's words, and once more in the other's unit where that is another one."""
    theirs = next((end.unit for end in (other.high, other.low) if end is not None), None)
    own = next((end.unit for end in (interval.high, interval.low) if end is not None), None)
    if theirs is None or own is None or theirs.text == own.text:
        return interval.text

    def shown(end: Quantity | None) -> Quantity | None:
        if end is None:
            return None
        return replace(end, digits=format_number(from_base(end.base, theirs), 4), unit=theirs)

    converted = replace(interval, low=shown(interval.low), high=shown(interval.high))
    return f"{interval.text} ({converted.text})"
