"""L03: a quantity that is to be kept across scales cannot be kept on the receiving equipment.

The quantity behind `scale by` has a value at the sending equipment. At the receiving equipment the formula
is evaluated at both ends of the capability of the scaled parameter, all else as the receiving recipe has it.
Where the value lies outside, no number of that parameter keeps it. (Exact for what grows or falls steadily
with the parameter, as the rules of the library do.)
"""

from __future__ import annotations

from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, TransferSubject, told_apart
from pac.compiler.checks.l01_scale_dependent_copied import header
from pac.compiler.checks.scales import kept_on_purpose
from pac.compiler.model import CapabilityRange, DerivedFormula, Equipment, UnitOperation
from pac.compiler.problems import Related


def check_transfer(subject: TransferSubject) -> None:
    origin, destination = subject.origin, subject.destination
    for name, operation in destination.process.operations.items():
        sender = origin.process.operations.get(name)
        for parameter in operation.parameters.values():
            rule = parameter.scale_by
            if sender is None or rule is None or kept_on_purpose(parameter):
                continue
            if parameter.name not in sender.parameters:
                continue
            sent, received = _holder(origin, sender, rule.name), _holder(destination, operation, rule.name)
            if sent is None or received is None:
                continue
            kept = origin.environment.derived(sender, *sent)
            item, formula = received
            capability = item.capabilities.get(parameter.name)
            unit = formula.kind.unit if formula.kind is not None else None
            if kept is None or capability is None or unit is None:
                continue
            window = _window(destination, operation, item, formula, capability, parameter.name)
            if window is None or min(window) <= kept <= max(window):
                continue
            wanted, end = told_apart(kept, max(window) if kept > max(window) else min(window), unit)
            word = "at most" if kept > max(window) else "at least"
            destination.report(
                "L03",
                f"{rule.name} of {wanted} ({sent[0].tag}) cannot be kept on {item.tag}: `{parameter.name}` of "
                f"{capability.interval.text} gives {word} {end}",
                header(subject),
                f"{subject.path}.{name}.{parameter.name}",
                hint="bind a vessel that reaches it, use another batch volume, or keep another quantity "
                "and show that it is enough",
                related=(
                    Related("what is to be kept", rule.span),
                    Related(f"the capability of {item.tag}", capability.span),
                ),
            )


def _holder(
    subject: RecipeSubject, operation: UnitOperation, rule: str
) -> tuple[Equipment, DerivedFormula] | None:
    """The bound piece whose class derives a quantity, with the formula."""
    binding = subject.recipe.bindings.get(operation.name)
    for item in binding.equipment if binding is not None else ():
        found = item.equipment_class.derived.get(rule) if item.equipment_class is not None else None
        if found is not None:
            return item, found
    return None


def _window(
    subject: RecipeSubject,
    operation: UnitOperation,
    item: Equipment,
    formula: DerivedFormula,
    capability: CapabilityRange,
    name: str,
) -> tuple[Fraction, Fraction] | None:
    """The quantity at both ends of a capability; None where one end or one input is not known."""
    low, high = capability.interval.low, capability.interval.high
    if low is None or high is None:
        return None
    values = [
        subject.environment.pinned({f"{operation.name}.{name}": end.base}).derived(operation, item, formula)
        for end in (low, high)
    ]
    return (values[0], values[1]) if values[0] is not None and values[1] is not None else None
