"""Mechanisms by which steps clear viruses and impurities, and reductions summed over steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.model import Clearance, DesignSpace, Docs, Named, Path, Process, UnitOperation
from pac.compiler.source import Span
from pac.compiler.units import Unit, find_unit
from pac.compiler.values import Interval, Quantity, quantity_from_base

VIRUSES = ("viruses", "enveloped_viruses")
"""What a mechanism may be said to work against: all viruses, or those with an envelope alone."""

REDUCTION = "log_reduction"
"""The kind of reductions; those that extend it are of its family."""

NEGLIGIBLE = Fraction(1)
"""log10; a reduction of that much or less is within the scatter of the assays and is not summed."""


@dataclass(frozen=True, slots=True)
class Mechanism:
    """How something is cleared. Mechanisms that extend one another are one, named after its first: `family`.

    `against` is one of VIRUSES, or nothing where the mechanism says nothing of viruses.
    """

    name: str
    label: str
    family: str
    against: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Total:
    """The reduction of one attribute that several steps are said to come to together.

    `stated` is the sum as the author gives it, `demanded` what it has to reach.
    """

    path: Path
    name: str
    label: str
    target: Named
    stated: Quantity | None
    demanded: Interval | None
    steps: tuple[Named, ...]
    docs: Docs
    span: Span
    name_span: Span


def claims_of(process: Process, target: str) -> Iterator[tuple[UnitOperation, Clearance]]:
    """The claims of all steps for one attribute."""
    for operation in process.operations.values():
        for claim in operation.clearances:
            if claim.target.name == target:
                yield operation, claim


def claim_at(process: Process, step: str, target: str) -> Clearance | None:
    """What a step claims for an attribute."""
    operation = process.operations.get(step)
    if operation is None:
        return None
    return next((claim for claim in operation.clearances if claim.target.name == target), None)


def is_reduction(process: Process, target: str) -> bool:
    """Whether an attribute is itself a reduction, as that of a virus is, and no amount of an impurity."""
    owners = (process.attributes, *(step.attributes for step in process.operations.values()))
    found = next((attributes[target] for attributes in owners if target in attributes), None)
    return found is not None and found.kind is not None and found.kind.family == REDUCTION


def studied(operation: UnitOperation) -> tuple[DesignSpace, ...]:
    """What was studied for the claims of a step, each study once."""
    found = {claim.studied.span.start: claim.studied for claim in operation.clearances if claim.studied}
    return tuple(found.values())


def summed(claims: Iterable[Clearance]) -> Fraction:
    return sum((claim.amount.base for claim in claims), Fraction(0))


def counted(claims: Iterable[Clearance]) -> tuple[Clearance, ...]:
    """What may be summed: above NEGLIGIBLE, and of each mechanism the largest alone."""
    best: dict[str, Clearance] = {}
    others: list[Clearance] = []
    for claim in claims:
        if claim.amount.base <= NEGLIGIBLE:
            continue
        if claim.mechanism is None:
            others.append(claim)
            continue
        earlier = best.get(claim.mechanism.family)
        if earlier is None or earlier.amount.base < claim.amount.base:
            best[claim.mechanism.family] = claim
    return (*best.values(), *others)


def log10(value: Fraction) -> Quantity:
    """A reduction: `16.7 log10`."""
    unit = find_unit("log10")
    assert isinstance(unit, Unit)
    return quantity_from_base(value, unit)
