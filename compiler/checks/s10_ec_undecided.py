"""S10: a critical parameter of a filed process is neither an established condition nor said to be none."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.model import Docs
from pac.compiler.problems import Related
from pac.compiler.source import Span


def check(subject: Subject) -> None:
    """Judged by region: only where something of the process is declared for it."""
    regions = _regions(subject)
    for _, parameter in subject.parameters():
        if not parameter.parameter_class.critical or parameter.from_class:
            continue
        said = {condition.region for condition in parameter.docs.conditions}
        for region, first in regions.items():
            if region in said:
                continue
            subject.report(
                "S10",
                f"`{parameter.name}` is `{parameter.parameter_class.name}`, and nothing says whether it is an "
                f"established condition in `{region}`",
                parameter.name_span,
                parameter.path,
                hint=f'write `ec {region} CATEGORY`, or `not_ec {region} "why"`',
                related=(Related(f"`{region}` is filed for here", first),),
            )


def _regions(subject: Subject) -> dict[str, Span]:
    """The regions that parameters or quality attributes of the process are declared for, with the first place."""
    process = subject.process
    docs: list[Docs] = [attribute.docs for attribute in process.attributes.values()]
    for operation in process.operations.values():
        docs += [operation.docs, *(parameter.docs for parameter in operation.parameters.values())]
        docs += [control.docs for control in operation.controls]
        docs += [space.docs for space in operation.design_spaces]
    found: dict[str, Span] = {}
    for condition in (condition for each in docs for condition in each.conditions):
        earlier = found.get(condition.region)
        if earlier is None or condition.span.start < earlier.start:
            found[condition.region] = condition.span
    return dict(sorted(found.items()))
