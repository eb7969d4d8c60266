"""V07: a piece of equipment is used before and behind the last step against viruses.

The last steps against viruses are those behind which no other step claims to clear any. What runs before them may
carry viruses, what runs behind them must not. A changeover is named as `evidence` of the later binding.
"""

from __future__ import annotations

from collections.abc import Iterator

from pac.compiler.checks.base import RecipeSubject, enumeration
from pac.compiler.clearances import NEGLIGIBLE, VIRUSES
from pac.compiler.model import Binding, Clearance, Equipment, UnitOperation
from pac.compiler.problems import Related


def check_recipe(subject: RecipeSubject) -> None:
    last = _last(subject)
    if not last:
        return
    for earlier, later, item in _crossing(subject, last):
        claims = [claim for name in last for claim in _claims(subject.process.operations[name])]
        steps = enumeration([f"`{name}`" for name in last])
        subject.report(
            "V07",
            f"{item.tag} is used in `{earlier.operation}` before viruses are cleared for the last time in {steps}, "
            f"and behind it in `{later.operation}`",
            later.span,
            f"{subject.recipe.name}.{later.operation}",
            hint="bind a piece of its own to what is free of viruses, or name the study of the changeover: "
            f'`{later.operation} on {item.tag} evidence "…"`',
            related=(
                Related("it is bound here before", earlier.span),
                *(Related("viruses are cleared here", claim.span) for claim in claims),
            ),
        )


def _claims(operation: UnitOperation) -> list[Clearance]:
    """What a step says that it does against viruses, above what is negligible."""
    return [
        claim
        for claim in operation.clearances
        if claim.mechanism is not None
        and claim.mechanism.against in VIRUSES
        and claim.amount.base > NEGLIGIBLE
    ]


def _last(subject: RecipeSubject) -> list[str]:
    """The steps against viruses behind which there is no other one."""
    steps = [name for name, operation in sorted(subject.process.operations.items()) if _claims(operation)]
    return [name for name in steps if not any(subject.graph.precedes(name, other) for other in steps)]


def _crossing(subject: RecipeSubject, last: list[str]) -> Iterator[tuple[Binding, Binding, Equipment]]:
    bindings = subject.recipe.bindings
    before = subject.graph.precedes
    early = [name for name in sorted(bindings) if any(before(name, step) for step in last)]
    late = [name for name in sorted(bindings) if all(before(step, name) for step in last)]
    for later in late:
        if bindings[later].docs.evidence:
            continue
        for item in bindings[later].equipment:
            user = next((name for name in early if item in bindings[name].equipment), None)
            if user is not None:
                yield bindings[user], bindings[later], item
