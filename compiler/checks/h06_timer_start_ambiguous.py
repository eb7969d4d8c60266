"""H06: a phase brings a condition about and is timed, but does not say when the clock starts."""

from __future__ import annotations

from collections.abc import Iterator

from pac.compiler.checks.base import Subject
from pac.compiler.formula import FormulaError
from pac.compiler.model import Parameter, Phase, PhaseStep, UnitOperation, every_phase
from pac.compiler.problems import Related
from pac.compiler.schedule import TIME


def check(subject: Subject) -> None:
    for operation in subject.process.operations.values():
        for phase in every_phase(operation.phases):
            _phase(subject, phase, operation)
    for material in subject.process.materials.values():
        for phase in every_phase(material.phases):
            _phase(subject, phase, None)


def _phase(subject: Subject, phase: Phase, operation: UnitOperation | None) -> None:
    timed = next((step for step in phase.steps if step.action == "for" and step.since is None), None)
    if timed is None or not _is_time(subject, timed, operation, phase.scope):
        return
    step = next((step for step in phase.steps if _takes_time(subject, step, operation)), None)
    parameter = next(_gradual(phase, operation), None)
    if step is not None:
        (what, since), place = _named(step), step.span
    elif parameter is not None:
        name = parameter.name.rpartition(".")[2]
        what, since, place = f"the {name}", f"{name} …", parameter.span
    else:
        return
    subject.report(
        "H06",
        f"does the clock of `{phase.name}` start with the phase, or when {what} is reached?",
        timed.span,
        phase.path,
        hint=f"say what starts it, as in `{timed.text} since {since}`, or bring it about in a phase before",
        related=(Related("this takes time to reach", place),),
    )


def _gradual(phase: Phase, operation: UnitOperation | None) -> Iterator[Parameter]:
    """Parameters of the phase itself that do not have their value at once."""
    own = phase.path.split(".", 2)[-1]
    for name, parameter in operation.parameters.items() if operation is not None else ():
        kind = parameter.kind
        here = name.rpartition(".")[0] == own and parameter.setting is not None
        if here and kind is not None and kind.gradual:
            yield parameter


def _named(step: PhaseStep) -> tuple[str, str]:
    """What is reached, in words, and how a clock would name it."""
    if step.action == "until":
        return "the condition", step.text.removeprefix("until").strip()
    return f"the {step.subject}", f"{step.subject} …"


def _is_time(subject: Subject, step: PhaseStep, operation: UnitOperation | None, scope: str) -> bool:
    """Whether it counts time; volumes are counted from the first drop."""
    assert step.formula is not None
    evaluator = subject.environment.evaluator(step.span.source, operation, measured=True, scope=scope)
    try:
        return evaluator.term(step.formula).dimension == TIME
    except FormulaError:
        return False


def _takes_time(subject: Subject, step: PhaseStep, operation: UnitOperation | None) -> bool:
    """A condition that ends the phase, or a setting of a kind that does not come at once."""
    if step.action == "until":
        return True
    if step.action != "set" or step.subject is None:
        return False
    kind = subject.environment.kinds.get(step.subject)
    if kind is None and operation is not None and step.subject in operation.parameters:
        kind = operation.parameters[step.subject].kind
    return kind is not None and kind.gradual
