"""S03: an action limit or an in-process control does not say what is done when it is broken."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.elaborate.in_process import in_process


def check(subject: Subject) -> None:
    for operation in subject.process.operations.values():
        answered: set[str] = set()
        for control in operation.controls:
            if control.action is not None and control.action.respond is not None:
                answered.add(control.target.name)
            elif control.action is not None:
                subject.report(
                    "S03",
                    f"the action limits of `{control.target.name}` name no response",
                    control.action.interval.span,
                    control.path,
                    hint='say what is done then: `respond "…"` behind the limits',
                )
        for parameter in operation.parameters.values():
            if parameter.action is not None and parameter.name not in answered:
                limits = parameter.action.text
                subject.report(
                    "S03",
                    f"the action limits of `{parameter.name}` name no response",
                    parameter.action.span,
                    parameter.path,
                    hint=f'state them in a control: `control {parameter.name} {{ action {limits} respond "…" }}`',
                )
    for item in in_process(subject.process):
        if item.gate and item.stated and item.sampling.respond is None:
            subject.report(
                "S03",
                f"the in-process control `{item.name}` does not say what is done when it fails",
                item.name_span,
                item.path,
                hint='add `respond "…"`, such as "hold the pool, open a deviation"',
            )
