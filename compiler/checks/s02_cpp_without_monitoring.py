"""S02: a critical parameter has no measurement with a sensor or method and a frequency."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.model import Control, Parameter
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    for operation in subject.process.operations.values():
        controls: dict[str, list[Control]] = {}
        for control in operation.controls:
            controls.setdefault(control.target.name, []).append(control)
        for parameter in operation.parameters.values():
            if parameter.parameter_class.critical:
                _check(subject, parameter, controls.get(parameter.name, []))


def _check(subject: Subject, parameter: Parameter, controls: list[Control]) -> None:
    example = f"control {parameter.name} {{ measure inline by SENSOR every 1 min }}"
    measurements = [m for control in controls for m in control.measurements]
    tests = [test for control in controls for test in control.tests]
    if not measurements and not tests:
        subject.report(
            "S02",
            f"`{parameter.name}` is a {parameter.parameter_class.name}, but nothing measures it",
            parameter.name_span,
            parameter.path,
            hint=f"add `{example}`",
        )
        return
    complete = any(m.sensor and m.every for m in measurements) or any(test.method for test in tests)
    if not complete:
        what, how, span = "test", None, tests[0].span if tests else parameter.name_span
        often: str | None = "tests are run as planned"
        if measurements:
            first = measurements[0]
            what, how, often, span = "measurement", first.sensor, first.every, first.span
        missing = " and ".join(word for word, value in (("`by …`", how), ("`every …`", often)) if not value)
        subject.report(
            "S02",
            f"the {what} of `{parameter.name}` does not say {'how' if not how else 'how often'}",
            span,
            parameter.path,
            hint=f"add {missing}",
            related=(Related(f"a {parameter.parameter_class.name}", parameter.name_span),),
        )
