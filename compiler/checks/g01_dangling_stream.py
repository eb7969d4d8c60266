"""G01: an output that nothing takes, an input that nothing feeds, a material that nothing uses."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.elaborate.in_process import samplings
from pac.compiler.model import Phase, every_phase


def check(subject: Subject) -> None:
    process = subject.process
    if "flow" in process.unresolved:
        return
    outgoing: dict[str, set[str | None]] = {}
    incoming: dict[str, set[str | None]] = {}
    for stream in process.streams:
        outgoing.setdefault(stream.source.name, set()).add(stream.source.port)
        incoming.setdefault(stream.target.name, set()).add(stream.target.port)
    for operation in process.operations.values():
        if operation.operation_class is None:
            continue
        outputs, inputs = operation.operation_class.outputs, operation.operation_class.inputs
        fed, taken = incoming.get(operation.name, set()), outgoing.get(operation.name, set())
        if not outputs and not inputs and not fed and not taken and len(process.operations) > 1:
            subject.report(
                "G01",
                f"unit operation `{operation.name}` is in no flow",
                operation.name_span,
                operation.path,
                hint=f"add it to `flow`, as in `{operation.name} -> NEXT`",
            )
        for port in outputs:
            if port.name not in taken and not port.optional:
                subject.report(
                    "G01",
                    f"the output `{port.name}` of `{operation.name}` goes nowhere",
                    operation.name_span,
                    operation.path,
                    hint=f"add `{operation.name}.{port.name} -> …` to `flow`: a step, a product or a waste",
                )
        for port in inputs:
            if port.name not in fed and not port.optional:
                subject.report(
                    "G01",
                    f"the input `{port.name}` of `{operation.name}` comes from nowhere",
                    operation.name_span,
                    operation.path,
                    hint=f"add `… -> {operation.name}.{port.name}` to `flow`: a step or a material",
                )
    used = {name for operation in process.operations.values() for name in _subjects(operation.phases)}
    used |= {named.name for operation in process.operations.values() for named in operation.uses}
    for material in process.materials.values():
        used |= _subjects(material.phases) | {named.name for named in material.made_from}
    holds = [stream.hold for stream in process.streams]
    holds += [material.hold for material in process.materials.values()]
    kept = [*holds, *(sampling.storage for _, sampling in samplings(process))]
    used |= {each.container.name for each in kept if each is not None and each.container is not None}
    for material in process.materials.values() if "materials" not in process.unresolved else ():
        if material.name in incoming or material.name in outgoing or material.name in used:
            continue
        what = "is made by no step" if material.is_sink else "is used by no step"
        subject.report(
            "G01",
            f"{material.role} `{material.name}` {what}",
            material.name_span,
            material.path,
            hint="add it to `flow`, or to the step that uses it: `uses NAME`",
        )


def _subjects(phases: tuple[Phase, ...]) -> set[str]:
    steps = [step for phase in every_phase(phases) for step in phase.steps]
    named = {
        step.subject.split(".")[0]
        for step in steps
        if step.action in ("with", "from") and step.subject is not None
    }
    mixed = [step.gradient for step in steps if step.gradient is not None]
    return named | {end.name for gradient in mixed for end in (gradient.material, gradient.base)}
