"""Lowest and highest volume of a step against its vessel: shared by B03 and B04."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.formula import FormulaError
from pac.compiler.model import CapabilityRange, Equipment, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.syntax import tree as t
from pac.compiler.values import Quantity, quantity_from_base

VOLUME_CAPABILITY = "working_volume"


@dataclass(frozen=True, slots=True)
class Filling:
    """A step's volumes in one bound vessel, in the vessel's unit."""

    operation: UnitOperation
    vessel: Equipment
    window: CapabilityRange
    lowest: Quantity
    highest: Quantity


def fillings(subject: RecipeSubject) -> Iterator[Filling]:
    """Every bound vessel with a working-volume window whose step says what it occupies."""
    for name, binding in sorted(subject.recipe.bindings.items()):
        operation = subject.process.operations[name]
        operation_class = operation.operation_class
        if operation_class is None or operation_class.occupies is None:
            continue
        occupies = operation_class.occupies
        evaluator = subject.environment.evaluator(occupies.span.source, operation)
        try:
            low, high = evaluator.term(occupies.low).value, evaluator.term(occupies.high).value
        except FormulaError:
            continue  # reported where the formula or the value it needs is checked
        if low is None or high is None:
            continue
        for vessel in binding.equipment:
            window = vessel.capabilities.get(VOLUME_CAPABILITY)
            if window is None:
                continue
            end = window.interval.high or window.interval.low
            assert end is not None
            yield Filling(
                operation,
                vessel,
                window,
                quantity_from_base(low, end.unit),
                quantity_from_base(high, end.unit),
            )


def report_filling(
    subject: RecipeSubject, code: str, filling: Filling, volume: Quantity, words: str, limit: Quantity
) -> None:
    """One vessel that does not suit a volume; shown where the recipe sets that volume."""
    operation = filling.operation
    operation_class = operation.operation_class
    assert operation_class is not None and operation_class.occupies is not None
    occupies = operation_class.occupies
    used = t.references(occupies.low) | t.references(occupies.high)
    overrides = subject.recipe.overrides.values()
    source = next((o for o in overrides if o.operation == operation.name and o.parameter in used), None)
    binding = subject.recipe.bindings[operation.name]
    subject.report(
        code,
        f"`{operation.name}` holds {volume.text} {words} working volume {limit.text} of {filling.vessel.tag}",
        source.span if source is not None else binding.span,
        f"{subject.recipe.name}.{operation.name}",
        hint="change the batch volume, or bind a vessel that fits",
        related=(Related(f"the working volume of {filling.vessel.tag}", filling.window.span),),
    )
