"""R10: a range of a controlled value is a single number, which no measurement ever meets.

What is counted can be met exactly. From PPQ on, a critical parameter that is regulated has a range at all.
"""

from __future__ import annotations

from collections.abc import Iterable

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.model import Parameter, UnitOperation
from pac.compiler.values import Interval


def check(subject: Subject) -> None:
    _check(subject, subject.parameters(), stated=True)


def check_recipe(subject: RecipeSubject) -> None:
    """The ranges that a recipe gives; what the process says was told there."""
    _check(subject, subject.overridden(), stated=False)


def _check(subject: Subject, parameters: Iterable[tuple[UnitOperation, Parameter]], *, stated: bool) -> None:
    for operation, parameter in parameters:
        kind = parameter.kind
        if kind is None or kind.unit is None or parameter.from_class:
            continue
        if kind.whole or not kind.unit.dimension:
            continue  # what is counted, and a pure number, can be met exactly
        told = (
            set()
            if stated
            else {range_.span for _, range_ in _ranges(operation, operation.parameters[parameter.name])}
        )
        ranges = [(name, range_) for name, range_ in _ranges(operation, parameter) if range_.span not in told]
        points = [(name, range_) for name, range_ in ranges if range_.is_point]
        for name, range_ in points:
            subject.report(
                "R10",
                f"the {name} of `{parameter.name}` is the single value {range_.text}: no measurement meets it",
                range_.span,
                parameter.path,
                hint="say how far it may be off, as in `36.5 ± 0.5 degC`",
            )
        if stated and subject.stage.released and not points and _is_bare(operation, parameter):
            assert parameter.setpoint is not None
            subject.report(
                "R10",
                f"`{parameter.name}` is `{parameter.parameter_class.name}` and held at {parameter.setpoint.text}, "
                "and nothing says how far it may be off",
                parameter.name_span,
                parameter.path,
                hint="add its normal operating range: `nor … .. …`",
            )


def _ranges(operation: UnitOperation, parameter: Parameter) -> list[tuple[str, Interval]]:
    found = [
        ("normal operating range", parameter.normal_range),
        ("alert range", parameter.alert),
        ("action range", parameter.action),
        ("proven acceptable range", parameter.par),
    ]
    for control in operation.controls:
        if control.target.name == parameter.name:
            for word, response in (("alert range", control.alert), ("action range", control.action)):
                found.append((word, response.interval if response is not None else None))
    return [(name, range_) for name, range_ in found if range_ is not None]


def _is_bare(operation: UnitOperation, parameter: Parameter) -> bool:
    """Whether a critical parameter is regulated to a set point and has no range of any sort."""
    regulated = any(c.regulation for c in operation.controls if c.target.name == parameter.name)
    return (
        parameter.parameter_class.critical
        and regulated
        and parameter.setpoint is not None
        and not _ranges(operation, parameter)
    )
