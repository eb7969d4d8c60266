"""How much of a solution the phases of a batch use, at the most.

A phase uses what stands behind `with`, as much as its `volume` setting or a `for` that counts a volume says. One CV is
the `bed_volume` that the bound column derives, or the `column_volume` that it states. What a phase uses is used once
for every pass of the repetitions around it; outside of any, once for every cycle of its step.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.evaluate import Environment
from pac.compiler.model import Phase, PhaseStep, UnitOperation
from pac.compiler.operating_box import extent
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import Dimension, Unit, find_unit

ONE_CV = ("bed_volume", "column_volume")
"""What bound equipment says of the volume of its bed."""


def _dimension(text: str) -> Dimension:
    unit = find_unit(text)
    assert isinstance(unit, Unit)
    return unit.dimension


_VOLUME, _CV, _CYCLE = (_dimension(text) for text in ("L", "CV", "cycles"))


@dataclass(frozen=True, slots=True)
class Use:
    """What one phase uses of a solution in a batch, at the most."""

    operation: UnitOperation
    phase: str
    """Its path within the process: `capture.wash`."""
    volume: Fraction
    """In base units."""
    span: Span


def uses_of(environment: Environment, solution: str) -> Iterator[Use]:
    """Every use of a solution of which the volume is known."""
    for operation in environment.process.operations.values():
        for phase in operation.phases:
            yield from _uses(environment, operation, phase, solution, None)


def _uses(
    environment: Environment, operation: UnitOperation, phase: Phase, solution: str, times: Fraction | None
) -> Iterator[Use]:
    if phase.repeats is not None:
        passes = _passes(environment, operation, phase, phase.repeats)
        times = None if passes is None else passes * (times or 1)
        if passes is None:
            return
    named = [step for step in phase.steps if step.action == "with"]
    if len(named) == 1 and named[0].subject == solution:
        volume = _volume(environment, operation, phase)
        often = times if times is not None else _cycles(environment, operation)
        if volume is not None and often is not None:
            path = phase.path.partition(".")[2]
            yield Use(operation, path, volume * often, named[0].span)
    for inner in phase.phases:
        yield from _uses(environment, operation, inner, solution, times)


def _passes(
    environment: Environment, operation: UnitOperation, phase: Phase, repeats: PhaseStep
) -> Fraction | None:
    formula = repeats.formula
    if repeats.action != "times" or formula is None or isinstance(formula, _CONDITIONS):
        return None
    found = extent(environment, operation, formula, repeats.span.source, scope=phase.scope)
    return found[1] if found is not None else None


_CONDITIONS = (t.Comparison, t.Junction, t.Negation, t.IsWord)


def _volume(environment: Environment, operation: UnitOperation, phase: Phase) -> Fraction | None:
    """What the phase says of its volume, at the most; None where it says nothing, or in CV of an unknown bed."""
    for step in phase.steps:
        if step.action == "set" and step.value is not None and step.value.high is not None:
            found = _litres(environment, operation, step.value.high.base, step.value.high.unit.dimension)
        elif step.action == "for" and step.formula is not None and not isinstance(step.formula, _CONDITIONS):
            found = _counted(environment, operation, step.formula, step.span, phase.scope)
        else:
            continue
        if found is not None:
            return found
    return None


def _counted(
    environment: Environment, operation: UnitOperation, formula: t.Expr, span: Span, scope: str
) -> Fraction | None:
    for dimension in (_VOLUME, _CV):
        found = extent(environment, operation, formula, span.source, dimension, scope)
        if found is not None:
            return _litres(environment, operation, found[1], dimension)
    return None


def _litres(
    environment: Environment, operation: UnitOperation, base: Fraction, dimension: Dimension
) -> Fraction | None:
    """A volume, or a number of CV times the largest bed in normal operation."""
    if dimension == _VOLUME:
        return base
    if dimension != _CV:
        return None
    for name in ONE_CV:
        ref = t.Ref(0, 0, (t.Name(0, 0, "equipment"), t.Name(0, 0, name)))
        bed = extent(environment, operation, ref, operation.span.source, _VOLUME)
        if bed is not None:
            return base * bed[1]
    return None


def _cycles(environment: Environment, operation: UnitOperation) -> Fraction | None:
    """How often a batch runs the step: the most cycles that it says; once where it says none."""
    counted = [
        parameter
        for parameter in operation.parameters.values()
        if parameter.kind is not None
        and parameter.kind.unit is not None
        and parameter.kind.unit.dimension == _CYCLE
        and (parameter.setting is not None or parameter.normal_range is not None)
    ]
    if not counted:
        return Fraction(1)
    if len(counted) > 1:
        return None  # of several it is not known which one counts this use
    ref = t.Ref(0, 0, (t.Name(0, 0, counted[0].name),))
    found = extent(environment, operation, ref, counted[0].span.source, _CYCLE)
    return found[1] if found is not None else None
