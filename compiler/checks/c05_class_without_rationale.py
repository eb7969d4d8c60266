"""C05: a parameter is classified, and neither a risk nor a study says why."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.checks.evidenced import in_space, is_rated, is_said


def check(subject: Subject) -> None:
    """From PPQ on; before, critical ones alone, once the process has rated the risk of a parameter."""
    process = subject.process
    released = subject.stage.released
    if not (released or any(is_rated(process, *pair) for pair in subject.parameters())):
        return
    for operation, parameter in subject.parameters():
        found = parameter.parameter_class
        if parameter.from_class or not (found.critical or (found.noncritical and released)):
            continue
        if is_said(parameter.docs, operation.docs) or in_space(operation, parameter):
            continue
        if released and (parameter.par is not None or parameter.scale_by is not None):
            continue  # D01 asks for the same study
        if parameter.docs.because is not None or is_rated(process, operation, parameter):
            continue
        subject.report(
            "C05",
            f"nothing says why `{parameter.name}` is `{found.name}`",
            parameter.name_span,
            parameter.path,
            hint=f'rate the risk, `risk NAME "…" of {parameter.name} …`, or name the study that classified it: '
            '`evidence "…"`',
        )
