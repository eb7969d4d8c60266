"""L05: a step that is scaled by a rule moves to equipment of other proportions.

A class of equipment says with `keeps … within` which of its ratios and numbers are alike at all scales. Rules such
as power per volume hold what they say; mixing, shear and gas follow them as at the other scale only in a vessel of
similar geometry.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, TransferSubject, told_apart
from pac.compiler.checks.l01_scale_dependent_copied import header
from pac.compiler.checks.scales import kept_on_purpose
from pac.compiler.model import Alike, Equipment, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.units import Unit, format_number

HINT = "show by a model or a measurement that what the rule does not hold is no worse, or bind a vessel like the other"


def check_transfer(subject: TransferSubject) -> None:
    origin, destination = subject.origin, subject.destination
    for name, binding in sorted(destination.recipe.bindings.items()):
        sent, operation = origin.recipe.bindings.get(name), destination.process.operations[name]
        if sent is None or not _scaled(operation):
            continue
        sender = origin.process.operations[name]
        for item in binding.equipment:
            for other in sent.equipment:
                _pair(subject, (sender, other), (operation, item))


def _scaled(operation: UnitOperation) -> bool:
    """Whether a rule of the step rests on the geometry of its equipment."""
    return any(p.scale_by is not None and not kept_on_purpose(p) for p in operation.parameters.values())


def _pair(
    subject: TransferSubject, sent: tuple[UnitOperation, Equipment], received: tuple[UnitOperation, Equipment]
) -> None:
    found = list(_differences(subject, sent, received))
    if not found:
        return
    (_, other), (operation, item) = sent, received
    listed = "; ".join(text for _, text, _ in found)
    subject.destination.report(
        "L05",
        f"`{operation.name}` moves to a vessel of other proportions: {listed}",
        header(subject),
        f"{subject.path}.{operation.name}",
        hint=HINT,
        related=(
            *(
                Related(f"alike within {format_number(100 * line.tolerance)} %: {line.name}", line.span)
                for line, _, _ in found
            ),
            Related(other.tag, other.name_span),
            Related(item.tag, item.name_span),
        ),
    )


def _differences(
    subject: TransferSubject, sent: tuple[UnitOperation, Equipment], received: tuple[UnitOperation, Equipment]
) -> Iterator[tuple[Alike, str, Fraction]]:
    """What is not alike: the line that asks for it, both values as text, and by what part they differ."""
    item = received[1]
    for line in item.equipment_class.alike if item.equipment_class is not None else ():
        before, after = (
            _value(subject.origin, *sent, line.name),
            _value(subject.destination, *received, line.name),
        )
        if before is None or after is None or before[0] == 0:
            continue
        moved = abs(after[0] - before[0]) / abs(before[0])
        if moved > line.tolerance:
            texts = told_apart(before[0], after[0], after[1])
            yield line, f"{line.name} {texts[0]} in {sent[1].tag}, {texts[1]} in {item.tag}", moved


def _value(
    subject: RecipeSubject, operation: UnitOperation, item: Equipment, name: str
) -> tuple[Fraction, Unit] | None:
    """A property of a piece, or what its class derives, with the unit to tell it in."""
    own = item.properties.get(name)
    if own is not None and own.setting is not None and own.setting.quantity is not None:
        return own.setting.quantity.base, own.setting.quantity.unit
    formula = item.equipment_class.derived.get(name) if item.equipment_class is not None else None
    unit = formula.kind.unit if formula is not None and formula.kind is not None else None
    if formula is None or unit is None:
        return None
    value = subject.environment.derived(operation, item, formula)
    return (value, unit) if value is not None else None
