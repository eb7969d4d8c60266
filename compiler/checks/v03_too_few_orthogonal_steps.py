"""V03: viruses are cleared by fewer than two different mechanisms, or only those with an envelope are."""

from __future__ import annotations

from collections.abc import Iterable

from pac.compiler.checks.base import Subject
from pac.compiler.clearances import NEGLIGIBLE, claim_at, claims_of, is_reduction, log10
from pac.compiler.model import Clearance
from pac.compiler.problems import Related
from pac.compiler.source import Span


def check(subject: Subject) -> None:
    process = subject.process
    judged: set[str] = set()
    said = asked = False
    for total in process.clearances:
        judged.add(total.target.name)
        if not is_reduction(process, total.target.name):
            continue
        named = ((step.name, claim_at(process, step.name, total.target.name)) for step in total.steps)
        claims = [(step, claim) for step, claim in named if claim is not None]
        asked |= bool(claims)
        said |= _different(subject, total.target.name, claims, total.span, total.path)
    for attribute in process.attributes.values():
        if attribute.critical and attribute.name not in judged and is_reduction(process, attribute.name):
            claims = [(step.name, claim) for step, claim in claims_of(process, attribute.name)]
            asked |= bool(claims)
            said |= _different(subject, attribute.name, claims, attribute.name_span, attribute.path)
    if asked and not said:
        _without_envelope(subject)


def _different(
    subject: Subject, target: str, claims: list[tuple[str, Clearance]], place: Span, path: str
) -> bool:
    """Whether it was reported that there are fewer than two mechanisms above what is negligible."""
    if not any(_of_viruses(claim) for _, claim in claims):
        return False
    effective = [(step, claim) for step, claim in claims if claim.amount.base > NEGLIGIBLE]
    if any(claim.mechanism is None for _, claim in effective):
        return False  # V02 asks for it where it is summed
    families = {claim.mechanism.family for _, claim in effective if claim.mechanism is not None}
    if len(families) >= 2:
        return False
    few = log10(NEGLIGIBLE).text
    steps = " and ".join(f"`{step}`" for step, _ in effective)
    mechanism = next(iter(families), "")
    said = (
        f"by one mechanism alone, `{mechanism}` in {steps}" if effective else f"by no step by more than {few}"
    )
    subject.report(
        "V03",
        f"`{target}` is cleared {said}",
        place,
        path,
        hint="add a step that works in another way: what survives one mechanism may not survive two",
        related=tuple(Related(f"{claim.amount.text} by `{step}`", claim.span) for step, claim in claims),
    )
    return True


def _without_envelope(subject: Subject) -> None:
    """Claims against viruses, and none of them works on one without an envelope."""
    claims = [
        claim
        for operation in subject.process.operations.values()
        for claim in operation.clearances
        if claim.amount.base > NEGLIGIBLE and is_reduction(subject.process, claim.target.name)
    ]
    ways = {claim.mechanism for claim in claims if claim.mechanism is not None and _of_viruses(claim)}
    if not ways or any(way.against != "enveloped_viruses" for way in ways):
        return
    if any(claim.mechanism is None or claim.mechanism.against is None for claim in claims):
        return  # a step whose mechanism says nothing may well do it
    names = " and ".join(f"`{name}`" for name in sorted(way.name for way in ways))
    places = _places(claims)
    subject.report(
        "V03",
        f"no step clears viruses without an envelope: {names} {'works' if len(ways) == 1 else 'work'} on the "
        "envelope",
        places[-1],
        subject.process.name,
        hint="claim what a virus filter or a column clears, or add such a step",
        related=tuple(Related("so does this claim", span) for span in places[:-1]),
    )


def _places(claims: Iterable[Clearance]) -> list[Span]:
    """Each claim once; one line may claim several attributes."""
    found = {claim.span.start: claim.span for claim in claims}
    return [found[start] for start in sorted(found)]


def _of_viruses(claim: Clearance) -> bool:
    return claim.mechanism is not None and claim.mechanism.against is not None
