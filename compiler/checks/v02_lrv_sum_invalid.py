"""V02: reductions are summed that may not be summed, or do not come to what is said."""

from __future__ import annotations

from fractions import Fraction

from pac.compiler.checks.base import Subject
from pac.compiler.clearances import (
    NEGLIGIBLE,
    Total,
    claim_at,
    claims_of,
    counted,
    is_reduction,
    log10,
    summed,
)
from pac.compiler.model import Attribute, Clearance, Named, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.values import Interval
from pac.compiler.words import listed


def check(subject: Subject) -> None:
    summed_targets = set()
    for total in subject.process.clearances:
        if next(claims_of(subject.process, total.target.name), None) is not None:
            summed_targets.add(total.target.name)
            _total(subject, total)
        elif total.target.name in subject.process.attributes:
            subject.report(
                "V02",
                f"no step claims a clearance of `{total.target.name}`, so there is nothing to sum",
                total.target.span,
                total.path,
                hint=f"claim it in the steps: `clears {total.target.name} … log10 by …`",
            )
    if subject.stage.released:  # in a draft, a claim that is still missing is work to do
        for attribute in subject.process.attributes.values():
            if attribute.name not in summed_targets:
                _demand_of(subject, attribute)


# ------------------------------------------------------------------ a stated total


def _total(subject: Subject, total: Total) -> None:
    claims: list[tuple[Named, Clearance]] = []
    complete = True
    for step in total.steps:
        claim = claim_at(subject.process, step.name, total.target.name)
        if claim is None:
            complete = False
            subject.report(
                "V02",
                f"`{step.name}` is summed, but claims no clearance of `{total.target.name}`",
                step.span,
                total.path,
                hint=f"claim it in the step, `clears {total.target.name} … log10 by …`, or take the step out",
                related=(Related("the step", subject.process.operations[step.name].name_span),),
            )
            continue
        claims.append((step, claim))
    sound = _members(subject, total, claims)
    if not complete:
        return
    whole = summed(claim for _, claim in claims)
    if total.stated is not None and total.stated.base != whole:
        subject.report(
            "V02",
            f"the total clearance of `{total.target.name}` is given as {total.stated.text}, but the claims of "
            f"its steps come to {log10(whole).text}: {_added(claims)}",
            total.span,
            total.path,
            hint=f"write `= {log10(whole).text}`, or correct the claims",
            related=tuple(
                Related(f"{claim.amount.text} are claimed here", claim.span) for _, claim in claims
            ),
        )
        return
    if not sound:
        return
    attribute = subject.process.attributes.get(total.target.name)
    limit = total.demanded or (attribute.limit if attribute is not None else None)
    if limit is not None and not _reached(limit, whole):
        owner = "" if total.demanded is not None else f" of `{total.target.name}`"
        related = () if total.demanded is not None else (Related("what is asked for", limit.span),)
        subject.report(
            "V02",
            f"{limit.text}{owner} is not reached: the steps clear {log10(whole).text}, {_added(claims)}",
            total.span,
            total.path,
            hint="add a step with another mechanism, or a claim that was shown",
            related=related,
        )


def _members(subject: Subject, total: Total, claims: list[tuple[Named, Clearance]]) -> bool:
    """Whether every claim may be summed with the others; each that may not is reported."""
    sound = True
    first: dict[str, tuple[Named, Clearance]] = {}
    for step, claim in claims:
        left = summed(other for at, other in claims if at is not step)
        without = f"; without it {log10(left).text} are left" if len(claims) > 1 else ""
        if claim.amount.base <= NEGLIGIBLE:
            sound = False
            subject.report(
                "V02",
                f"`{step.name}` clears {claim.amount.text} of `{total.target.name}`, and a reduction of "
                f"{log10(NEGLIGIBLE).text} or less is not summed{without}",
                step.span,
                total.path,
                hint=f"take `{step.name}` out of the sum: that little is within the scatter of the assays",
                related=(Related("claimed here", claim.span),),
            )
        elif claim.mechanism is None and len(claims) > 1:
            sound = False
            subject.report(
                "V02",
                f"`{step.name}` does not say by which mechanism it clears `{total.target.name}`, so nobody can tell "
                "whether it adds to the others",
                claim.span,
                total.path,
                hint=f"write the mechanism: `clears {total.target.name} {claim.amount.text} by MECHANISM`",
                related=(Related("summed here", step.span),),
            )
        elif claim.mechanism is not None:
            earlier = first.setdefault(claim.mechanism.family, (step, claim))
            if earlier[0] is not step:
                sound = False
                subject.report(
                    "V02",
                    f"`{step.name}` and `{earlier[0].name}` clear `{total.target.name}` by the same mechanism, "
                    f"{_mechanisms(earlier[1], claim)}: what survives one may survive the other{without}",
                    step.span,
                    total.path,
                    hint=f"count one of them: take `{step.name}` or `{earlier[0].name}` out of the sum",
                    related=(
                        Related(f"`{earlier[0].name}` is summed here", earlier[0].span),
                        Related(f"the claim of `{step.name}`", claim.span),
                    ),
                )
    return sound


def _mechanisms(one: Clearance, other: Clearance) -> str:
    names = {claim.mechanism.name for claim in (one, other) if claim.mechanism is not None}
    family = one.mechanism.family if one.mechanism is not None else ""
    shown = " and ".join(f"`{name}`" for name in sorted(names))
    return shown if names == {family} or len(names) == 1 else f"{shown}, both of them `{family}`"


def _added(claims: list[tuple[Named, Clearance]]) -> str:
    return " + ".join(f"{claim.amount.text} ({step.name})" for step, claim in claims)


# ------------------------------------------------------------------ an attribute that asks for a reduction


def _demand_of(subject: Subject, attribute: Attribute) -> None:
    """A limit on a reduction, and claims that do not come to it even if all that may be summed is."""
    if attribute.limit is None or not is_reduction(subject.process, attribute.name):
        return
    claims = list(claims_of(subject.process, attribute.name))
    allowed = counted(claim for _, claim in claims)
    whole = summed(allowed)
    if not claims or _reached(attribute.limit, whole):
        return
    subject.report(
        "V02",
        f"{attribute.limit.text} of `{attribute.name}` is not reached: what may be summed comes to "
        f"{log10(whole).text}{_left_out(claims, allowed)}",
        attribute.limit.span,
        attribute.path,
        hint="add a step with another mechanism, or a claim that was shown",
        related=tuple(
            Related(f"{claim.amount.text} by `{operation.name}`", claim.span) for operation, claim in claims
        ),
    )


def _left_out(claims: list[tuple[UnitOperation, Clearance]], allowed: tuple[Clearance, ...]) -> str:
    kept = {id(claim) for claim in allowed}
    names = [operation.name for operation, claim in claims if id(claim) not in kept]
    few = log10(NEGLIGIBLE).text
    return (
        f"; not counted: {listed(names)} ({few} or less, or a mechanism that is counted already)"
        if names
        else ""
    )


def _reached(limit: Interval, whole: Fraction) -> bool:
    """Whether a sum reaches the lower end of a limit."""
    low = limit.low
    return low is None or whole > low.base or (whole == low.base and not limit.low_open)
