"""S13: an in-process control gates a step or phase that comes before its sample."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.elaborate.in_process import in_process
from pac.compiler.model import InProcess, Named, SamplePlace
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    for item in in_process(subject.process):
        place = item.sampling.place
        if place is None or place.sort == "material":
            continue
        for gate in item.gates:
            if _too_late(subject, place, gate):
                subject.report(
                    "S13",
                    f"`{item.name}` cannot gate `{gate.name}`, which comes before its sample",
                    gate.span,
                    item.path,
                    hint="a control gates what follows its sample",
                    related=_related(item, place),
                )


def _related(item: InProcess, place: SamplePlace) -> tuple[Related, ...]:
    inside = item.span.start <= place.span.start and place.span.end <= item.span.end
    return (Related("the sample is taken here", place.span),) if inside else ()


def _too_late(subject: Subject, place: SamplePlace, gate: Named) -> bool:
    """Whether the gated part has begun when the sample can be taken."""
    step, _, phase = gate.name.partition(".")
    operation = subject.process.operations.get(step)
    if operation is None:
        return False
    source = place.name.split("->")[0] if place.sort == "stream" else place.name
    here, _, rest = source.partition(".")
    if here != step:
        return here in subject.process.operations and subject.graph.precedes(step, here)
    if place.sort == "port":
        found = operation.operation_class
        # What leaves a step is there when the step is done; what enters it may be waited for.
        return found is not None and rest in {port.name for port in found.outputs} and not phase
    if place.sort == "phase":
        order = [each.name for each in operation.phases]
        first, second = rest.split(".")[0], phase.split(".")[0]
        if not phase:
            return True
        return (
            first in order
            and second in order
            and first != second
            and order.index(second) < order.index(first)
        )
    return True
