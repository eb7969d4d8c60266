"""S09: release or control relies on a model or an analyser, and nothing says what is done when it fails."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.elaborate.in_process import in_process, released
from pac.compiler.model import Attribute, Control, UnitOperation
from pac.compiler.problems import Related

IN_PROCESS = ("inline", "online")


def check(subject: Subject) -> None:
    process = subject.process
    for attribute in released(process):
        rtrt = attribute.rtrt
        if rtrt is None or rtrt.sampling.method is None or rtrt.fallback is not None or attribute.tests:
            continue
        by = rtrt.sampling.method
        if not _model_says(subject, by):
            subject.report(
                "S09",
                f"`{attribute.name}` is released by `{by}` alone, and nothing says what is done when it fails",
                rtrt.span,
                attribute.path,
                hint="name the test that replaces it: `fallback METHOD when equipment_failure`",
                related=_model(subject, by),
            )
    for operation in process.operations.values():
        for control in operation.controls:
            if control.fallback is None:
                _control(subject, operation, control)


def _control(subject: Subject, operation: UnitOperation, control: Control) -> None:
    """A critical value that is only known as long as a model, or of an attribute an analyser, works."""
    name = control.target.name
    parameter, attribute = operation.parameters.get(name), operation.attributes.get(name)
    critical = parameter.parameter_class.critical if parameter is not None else _is_cqa(attribute)
    sensors = [m.sensor for m in control.measurements if m.sensor is not None]
    if not critical or not sensors or control.tests:
        return
    models = [sensor for sensor in sensors if sensor in subject.process.models]
    if any(_model_says(subject, model) for model in models):
        return
    if attribute is not None and (_tested(subject, attribute) or not _in_process(control)):
        return
    if parameter is not None and len(models) < len(sensors):
        return  # a sensor of a parameter is exchanged for its like
    subject.report(
        "S09",
        f"`{name}` is known from `{sensors[0]}` alone, and nothing says what is done when it fails",
        control.span,
        control.path,
        hint="add to the control what replaces it: `fallback METHOD`",
        related=_model(subject, sensors[0]),
    )


def _in_process(control: Control) -> bool:
    return all(measurement.mode in IN_PROCESS for measurement in control.measurements)


def _is_cqa(attribute: Attribute | None) -> bool:
    return attribute is not None and attribute.critical


def _tested(subject: Subject, attribute: Attribute) -> bool:
    """Whether an attribute is tested besides, or an in-process control covers it."""
    if attribute.tests or attribute.rtrt is not None:
        return True
    covered = {named.name for item in in_process(subject.process) for named in item.covers}
    return attribute.name in covered


def _model_says(subject: Subject, name: str) -> bool:
    model = subject.process.models.get(name)
    return model is not None and bool(model.says("fallback"))


def _model(subject: Subject, name: str) -> tuple[Related, ...]:
    model = subject.process.models.get(name)
    return () if model is None else (Related("the model says of no `fallback` either", model.name_span),)
