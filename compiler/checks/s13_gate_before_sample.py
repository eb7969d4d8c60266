"""S13: an in-process control gates a step or phase that comes before its sample."""

from __future__ import annotations

from collections.abc import Sequence

from pac.compiler.checks.base import Subject
from pac.compiler.elaborate.in_process import in_process
from pac.compiler.model import InProcess, Named, Phase, SamplePlace, Structure
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
                    f"`{item.name}` cannot gate `{gate.name}`, which begins before its sample is taken",
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
        return not phase or _has_begun(operation.phases, Structure.SEQUENCE, rest, phase)
    return True


def _has_begun(phases: Sequence[Phase], structure: Structure, sampled: str, gated: str) -> bool:
    """Whether a phase has begun before another one of the same step is sampled.

    What is repeated may be gated by a sample of the pass before, and of two branches one is taken only.
    """
    found = {phase.name: phase for phase in phases}
    first, _, inner_sample = sampled.partition(".")
    second, _, inner_gate = gated.partition(".")
    if first not in found or second not in found or structure in (Structure.REPEAT, Structure.SELECTION):
        return first == second and first in found and _inside(found[first], inner_sample, inner_gate)
    if first != second:
        order = list(found)
        return structure is Structure.PARALLEL or order.index(second) < order.index(first)
    return _inside(found[first], inner_sample, inner_gate)


def _inside(phase: Phase, sampled: str, gated: str) -> bool:
    """The same for a phase that holds both places; one of them may be the phase itself."""
    if not gated:
        return bool(sampled) and phase.structure is not Structure.REPEAT
    return bool(sampled) and _has_begun(phase.phases, phase.structure, sampled, gated)
