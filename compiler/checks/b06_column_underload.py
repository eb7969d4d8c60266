"""B06: a column is loaded with less than was studied, at the lowest combination in normal operation.

The load that follows from a formula (`loads`) stays below the lower end of the proven acceptable range of its
parameter, else of its normal operating range. All cycles of a batch are taken to load alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pac.compiler.checks.base import RecipeSubject, Subject, point_text, told_apart
from pac.compiler.checks.loading import code_of, loaded
from pac.compiler.evaluate import Environment
from pac.compiler.loads import Loading
from pac.compiler.model import Parameter, UnitOperation
from pac.compiler.operating_box import Excess, highest_excess
from pac.compiler.problems import Related
from pac.compiler.source import Span, one_line
from pac.compiler.syntax import tree as t
from pac.compiler.values import Interval


@dataclass(frozen=True, slots=True)
class _Under:
    operation: UnitOperation
    parameter: Parameter
    allowed: Interval
    line: Loading
    amount: t.Expr
    excess: Excess
    """Of the amount and the limit with their signs turned."""


def check(subject: Subject) -> None:
    for found in _under(subject.environment):
        _report(subject, found, found.parameter.span, found.parameter.path)


def check_recipe(subject: RecipeSubject) -> None:
    """What the recipe and its equipment add; what is too little in the process alone is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    known = {(found.operation.name, found.parameter.name) for found in _under(unbound)}
    for found in _under(subject.environment):
        step, name = found.operation.name, found.parameter.name
        if (step, name) not in known:
            _report(subject, found, _place(subject, found), f"{subject.recipe.name}.{step}.{name}")


def _under(environment: Environment) -> Iterator[_Under]:
    for operation in environment.process.operations.values():
        for parameter in loaded(operation):
            found = list(_lines(environment, operation, parameter)) if code_of(parameter) == "B05" else []
            if found:
                yield max(found, key=lambda each: each.excess.value - each.excess.limit)


def _lines(environment: Environment, operation: UnitOperation, parameter: Parameter) -> Iterator[_Under]:
    override = environment.overrides.get(f"{operation.name}.{parameter.name}")
    stated = override.nor or override.setting.tolerance if override is not None else None
    allowed = parameter.par or stated or parameter.normal_range
    if allowed is None or allowed.low is None or operation.operation_class is None:
        return
    for line in operation.operation_class.loads:
        amount = line.amount
        if line.parameter.text != parameter.name or amount is None:
            continue
        turned = t.Negate(amount.start, amount.end, amount, 0)
        excess = highest_excess(
            environment, operation, turned, -allowed.low.base, line.span.source, strict=allowed.low_open
        )
        if excess is not None:
            yield _Under(operation, parameter, allowed, line, amount, excess)


def _report(subject: Subject, found: _Under, span: Span, path: str) -> None:
    parameter, operation = found.parameter, found.operation
    assert parameter.kind is not None and parameter.kind.unit is not None
    value, limit = told_apart(-found.excess.value, -found.excess.limit, parameter.kind.unit)
    which = "proven acceptable" if found.allowed is parameter.par else "normal operating"
    formula = one_line(found.line.span.source.text[found.amount.start : found.amount.end])
    subject.report(
        "B06",
        f"`{operation.name}` comes to no more than {value} of `{parameter.name}`"
        f"{point_text(subject, operation, found.excess.point)}, less than the {limit} of its {which} range",
        span,
        path,
        hint=f"it follows from {formula}; take fewer cycles or a smaller column, or show that so little does no harm",
        related=(Related(f"the {which} range", found.allowed.span),),
    )


def _place(subject: RecipeSubject, found: _Under) -> Span:
    """Where the recipe sets a value that the load rests on, else the binding."""
    names = t.references(found.amount)
    for _, override in sorted(subject.recipe.overrides.items()):
        if override.operation == found.operation.name and override.parameter in names:
            return override.span
    binding = subject.recipe.bindings.get(found.operation.name)
    return binding.span if binding is not None else subject.recipe.name_span
