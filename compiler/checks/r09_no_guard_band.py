"""R09: an action limit lies so close to the proven acceptable range that the measurement cannot tell the two apart.

What is measured as just inside the action limit may in truth lie beyond the proven acceptable range. The room
between the two ends has to be the accuracy of the measurement times its coverage factor.
"""

from __future__ import annotations

from collections.abc import Iterator

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.checks.capabilities import demands, plain, unit_of
from pac.compiler.checks.e04_accuracy_insufficient import DEFAULT_COVERAGE, Uncertainty
from pac.compiler.fit import in_difference
from pac.compiler.model import Parameter, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.units import format_number
from pac.compiler.values import Interval, Quantity


def check(subject: Subject) -> None:
    for operation, parameter in subject.parameters():
        measured = _prescribed(operation, parameter)
        if measured is not None:
            for text, span in _breaches(operation, parameter, measured):
                _report(subject, parameter, text, span, measured, None)


def check_recipe(subject: RecipeSubject) -> None:
    """With the accuracy of the bound equipment, where the process prescribes none; a recipe's own limits with both."""
    for operation, parameter in subject.overridden():
        override = subject.recipe.overrides[f"{operation.name}.{parameter.name}"]
        measured = _prescribed(operation, parameter)
        if override.action is not None and measured is not None:
            for text, span in _breaches(operation, parameter, measured):
                _report(subject, parameter, text, span, measured, None)
    for demand in demands(subject):
        capability = demand.capability
        if capability.accuracy is None or _prescribed(demand.operation, demand.parameter) is not None:
            continue
        measured = Uncertainty(
            capability.accuracy, None, capability.coverage, f"by {demand.item.tag}", capability.span
        )
        for text, span in _breaches(demand.operation, demand.parameter, measured):
            _report(subject, demand.parameter, text, span, measured, demand.place)


def _prescribed(operation: UnitOperation, parameter: Parameter) -> Uncertainty | None:
    """The best measurement that the controls of the step prescribe."""
    ways = [
        Uncertainty(item.accuracy, None, None, f"by {item.sensor}" if item.sensor else item.mode, item.span)
        for control in operation.controls
        if control.target.name == parameter.name
        for item in control.measurements
        if item.accuracy is not None
    ]
    return min(ways, key=lambda way: way.squared, default=None)


def _breaches(
    operation: UnitOperation, parameter: Parameter, measured: Uncertainty
) -> Iterator[tuple[str, Span]]:
    """Each end of the action limits that has too little room, in words, and its place."""
    par = parameter.par
    actions = [parameter.action] if parameter.action is not None else []
    actions += [c.action.interval for c in operation.controls if c.target.name == parameter.name and c.action]
    for action in actions if par is not None else ():
        assert par is not None
        for word, inner, outer in (("lower", action.low, par.low), ("upper", action.high, par.high)):
            if inner is None or outer is None:
                continue
            room = abs(outer.base - inner.base)
            inside = par.contains_low(action) if word == "lower" else par.contains_high(action)
            if inside and room**2 < measured.squared:  # what lies outside is R05
                yield _words(word, inner, outer, action), action.span


def _words(word: str, inner: Quantity, outer: Quantity, action: Interval) -> str:
    unit = unit_of(action)
    assert unit is not None
    room = in_difference(abs(outer.base - inner.base), unit)
    if room.base == 0:
        return f"the {word} action limit {inner.text} is the end of the proven acceptable range"
    return (
        f"the {word} action limit {inner.text} is {plain(room)} from the end of the proven acceptable range"
    )


def _report(
    subject: Subject, parameter: Parameter, text: str, span: Span, measured: Uncertainty, place: Span | None
) -> None:
    factor = f"; {format_number(DEFAULT_COVERAGE)} is the factor where no `coverage_factor` is stated"
    related = [Related("how well it is measured", measured.span)]
    if place is not None:
        related.append(Related("the action limits", span))
    assert parameter.par is not None
    related.append(Related("the proven acceptable range", parameter.par.span))
    subject.report(
        "R09",
        f"{text} of `{parameter.name}`, which is measured {measured.holder} to ± {measured.arithmetic} only",
        place or span,
        parameter.path,
        hint="set the action limits further inside" + (factor if measured.stated is None else ""),
        related=tuple(related),
    )
