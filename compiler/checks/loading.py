"""What a step loads, at its worst, against what it may: shared by B05 and B07.

A load is judged against the proven acceptable range of its parameter (else the normal operating range), as
far as it follows from a formula, and against every capacity that the class gives. Of several that are
exceeded the one that is exceeded most is told. The worst is looked for over the whole normal operating box:
the highest titre with the largest volume, the fewest cycles, the lowest capacity of a consumable.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pac.compiler.checks.base import RecipeSubject, Subject, point_text, told_apart
from pac.compiler.evaluate import Environment, used_materials
from pac.compiler.loads import Loading
from pac.compiler.model import Parameter, UnitOperation
from pac.compiler.operating_box import Excess, highest_excess
from pac.compiler.problems import Related
from pac.compiler.source import Span, one_line
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit, find_unit


@dataclass(frozen=True, slots=True)
class Load:
    """A load against a limit, and where both come from."""

    operation: UnitOperation
    parameter: Parameter
    excess: Excess
    amount: Loading | None
    """The formula that gives the load; None where the parameter itself is too high."""
    capacity: Loading | None
    """The formula that limits it; None where its own range does."""


def check(subject: Subject, code: str) -> None:
    """What the process alone says, before any equipment is bound."""
    for found in _overloads(subject, subject.environment, code):
        _report(subject, code, found, found.parameter.span, found.parameter.path)


def check_recipe(subject: RecipeSubject, code: str) -> None:
    """What the recipe and its equipment add; the process's own overload is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    known = {(o.operation.name, o.parameter.name) for o in _overloads(subject, unbound, code)}
    for found in _overloads(subject, subject.environment, code):
        name = found.operation.name
        if (name, found.parameter.name) not in known:
            path = f"{subject.recipe.name}.{name}.{found.parameter.name}"
            _report(subject, code, found, _place(subject, found), path)


def _overloads(subject: Subject, environment: Environment, code: str) -> Iterator[Load]:
    for operation in subject.process.operations.values():
        for parameter in loaded(operation):
            if code_of(parameter) == code:
                found = worst_load(environment, operation, parameter)
                if found is not None:
                    yield found


def loaded(operation: UnitOperation) -> Iterator[Parameter]:
    """The parameters of a step that say what it loads."""
    loads = operation.operation_class.loads if operation.operation_class is not None else ()
    for name in sorted({item.parameter.text for item in loads}):
        parameter = operation.parameters.get(name)
        if parameter is not None and parameter.kind is not None and parameter.kind.unit is not None:
            yield parameter


def worst_load(
    environment: Environment, operation: UnitOperation, parameter: Parameter, *, always: bool = False
) -> Load | None:
    """The load that goes furthest beyond its limit; None where none does (but for `always`) or is known."""
    loads = operation.operation_class.loads if operation.operation_class is not None else ()
    lines = [item for item in loads if item.parameter.text == parameter.name]
    found = _judged(environment, operation, parameter, lines, always)
    return max(
        found, key=lambda each: (each.excess.beyond, each.excess.value - each.excess.limit), default=None
    )


def _judged(
    environment: Environment,
    operation: UnitOperation,
    parameter: Parameter,
    lines: list[Loading],
    always: bool,
) -> Iterator[Load]:
    override = environment.overrides.get(f"{operation.name}.{parameter.name}")
    stated = override.nor or override.setting.tolerance if override is not None else None
    allowed = parameter.par or stated or parameter.normal_range
    for line in lines:
        source = line.span.source
        if line.amount is not None and allowed is not None and allowed.high is not None:
            excess = highest_excess(
                environment,
                operation,
                line.amount,
                allowed.high.base,
                source,
                strict=allowed.high_open,
                always=always,
            )
            if excess is not None:
                yield Load(operation, parameter, excess, line, None)
    for limit in lines:
        if limit.capacity is None:
            continue
        source = limit.span.source
        ways: list[tuple[t.Expr, Loading | None]] = [(limit.parameter, None)]
        ways += [
            (line.amount, line) for line in lines if line.amount is not None and line.span.source is source
        ]
        for amount, origin in ways:
            excess = highest_excess(environment, operation, amount, limit.capacity, source, always=always)
            if excess is not None:
                yield Load(operation, parameter, excess, origin, limit)


_METRE = find_unit("m")


def code_of(parameter: Parameter) -> str:
    """B05 for a load per volume of a bed, B07 for one per area of a membrane."""
    unit = parameter.kind.unit if parameter.kind is not None else None
    assert isinstance(_METRE, Unit) and unit is not None
    length = dict(_METRE.dimension)
    (key,) = length
    return "B05" if dict(unit.dimension).get(key, 0) == -3 * length[key] else "B07"


def _report(subject: Subject, code: str, found: Load, span: Span, path: str) -> None:
    parameter, operation = found.parameter, found.operation
    related: list[Related] = []
    if found.capacity is not None:
        assert found.capacity.capacity is not None
        stated = t.references(found.capacity.capacity)
        related += [
            Related("what it may carry is stated here", prop.span)
            for material in used_materials(subject.process, operation)
            for prop in material.properties
            if f"consumable.{prop.name}" in stated
        ]
    else:
        allowed = parameter.par or parameter.normal_range
        if allowed is not None:
            related.append(Related(f"the {_which(parameter)} range", allowed.span))
    if found.amount is not None:
        assert found.amount.amount is not None
        hint = f"it follows from {_text(found.amount, found.amount.amount)}"
        hint += "; take more cycles or a larger column" if code == "B05" else "; take a larger area"
    else:
        hint = "lower the load, or show a higher capacity"
    subject.report(
        code,
        described(subject, found),
        span,
        path,
        hint=hint,
        related=tuple(related),
    )


def described(subject: Subject, found: Load) -> str:
    """A load that is more than its limit."""
    parameter, operation, excess = found.parameter, found.operation, found.excess
    unit = parameter.kind.unit if parameter.kind is not None else None
    assert unit is not None
    value, limit = told_apart(excess.value, excess.limit, unit)
    if found.capacity is not None:
        assert found.capacity.capacity is not None
        formula = _text(found.capacity, found.capacity.capacity)
        against = f"more than the {limit} that it may carry ({formula})"
    else:
        against = f"more than the {limit} of its {_which(parameter)} range"
    words = f"loads up to {value} (`{parameter.name}`)"
    if found.amount is not None:
        words = f"comes to {value} of `{parameter.name}`{point_text(subject, operation, excess.point)}"
    return f"`{operation.name}` {words}, {against}"


def _which(parameter: Parameter) -> str:
    return "proven acceptable" if parameter.par is not None else "normal operating"


def _text(line: Loading, formula: t.Expr) -> str:
    return one_line(line.span.source.text[formula.start : formula.end])


def _place(subject: RecipeSubject, found: Load) -> Span:
    """Where the recipe sets a value that the load rests on, else the binding."""
    names: set[str] = set()
    for line in (found.amount, found.capacity):
        for formula in (line.amount, line.capacity) if line is not None else ():
            names |= t.references(formula) if formula is not None else set()
    for override in subject.recipe.overrides.values():
        if override.operation == found.operation.name and override.parameter in names:
            return override.span
    binding = subject.recipe.bindings.get(found.operation.name)
    return binding.span if binding is not None else subject.recipe.name_span
