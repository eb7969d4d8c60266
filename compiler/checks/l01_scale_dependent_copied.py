"""L01: a number that depends on the scale is kept although the batch has another size.

In a recipe: `batch` sets a size outside the process's range, and a value of the same step stays. In a
transfer: the two recipes make batches of different size, and both use the same value. A rule (`scale by`),
a formula, a value of the recipe's own with its reason, and `scale by none` are answers.
"""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, TransferSubject
from pac.compiler.checks.scales import (
    batches,
    follows_scale,
    has_rule,
    other_scale,
    same_values,
    single,
    stated,
)
from pac.compiler.model import Parameter, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.source import Span

HINT = (
    "give this recipe a value of its own with its reason, say at the parameter what is kept "
    '(`scale by …`), let it follow by a formula, or say `scale by none` with `because "…"`'
)


def check_recipe(subject: RecipeSubject) -> None:
    for operation, parameter, batch, size in _copied(subject):
        before = single(batch)
        assert before is not None
        override = subject.recipe.overrides[f"{operation.name}.{batch.name}"]
        subject.report(
            "L01",
            f"`{operation.name}.{parameter.name}` stays at {stated(parameter)} while `{batch.name}` goes from "
            f"{before.text} to {size}, and nothing says how it follows the scale",
            override.span,
            f"{subject.recipe.name}.{operation.name}.{parameter.name}",
            hint=HINT,
            related=(Related("the value that is copied", parameter.span),),
        )


def check_transfer(subject: TransferSubject) -> None:
    origin, destination = subject.origin, subject.destination
    known = {(o.name, p.name) for side in (origin, destination) for o, p, _, _ in _copied(side)}
    for name, operation in destination.process.operations.items():
        sender = origin.process.operations.get(name)
        if sender is None:
            continue
        for batch in {
            b.name: b for b in (*batches(origin, sender), *batches(destination, operation))
        }.values():
            if batch.name not in sender.parameters or batch.name not in operation.parameters:
                continue
            first = single(origin.in_force(sender, sender.parameters[batch.name]))
            second = single(destination.in_force(operation, operation.parameters[batch.name]))
            if first is None or second is None or not other_scale(None, first.base, second.base):
                continue
            for parameter in operation.parameters.values():
                if parameter.name == batch.name or (name, parameter.name) in known:
                    continue
                here, there = (
                    destination.in_force(operation, parameter),
                    sender.parameters.get(parameter.name),
                )
                if there is None or not _judged(operation, here):
                    continue
                if f"{name}.{parameter.name}" in destination.recipe.overrides:
                    continue
                if same_values(origin.in_force(sender, there).target, here.target):
                    destination.report(
                        "L01",
                        f"`{name}.{parameter.name}` is {stated(here)} at both ends of the transfer while "
                        f"`{batch.name}` goes from {first.text} to {second.text}, and nothing says how it "
                        "follows the scale",
                        header(subject),
                        f"{subject.path}.{name}.{parameter.name}",
                        hint=HINT,
                        related=(Related("the value that is copied", parameter.span),),
                    )


def _copied(subject: RecipeSubject) -> list[tuple[UnitOperation, Parameter, Parameter, str]]:
    """Values that a recipe of another batch size leaves as the process has them."""
    found = []
    for operation in subject.process.operations.values():
        for batch in batches(subject, operation):
            override = subject.recipe.overrides[f"{operation.name}.{batch.name}"]
            before, after = single(batch), override.setting.quantity
            if (
                before is None
                or after is None
                or not other_scale(batch.normal_range, before.base, after.base)
            ):
                continue
            for parameter in operation.parameters.values():
                kept = f"{operation.name}.{parameter.name}" not in subject.recipe.overrides
                if kept and parameter.name != batch.name and _judged(operation, parameter):
                    found.append((operation, parameter, batch, after.text))
    return found


def _judged(operation: UnitOperation, parameter: Parameter) -> bool:
    return follows_scale(parameter) and not has_rule(operation, parameter) and stated(parameter) is not None


def header(subject: TransferSubject) -> Span:
    """The first line of the transfer."""
    span = subject.transfer.span
    line = span.source.text.find("\n", span.start)
    end = span.end if line < 0 else min(line, span.end)
    return Span(span.source, span.start, end)
