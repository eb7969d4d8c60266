"""L07: a recipe or a transfer changes what a step has to keep, such as the residence time of a load.

The operation class says what is kept and how closely: `keeps residence_time = bed_height / linear_velocity
within 10 %target`. Compared are the process and its recipe, and the two recipes of a transfer. Where the
step states a range for the kept quantity, a value inside that range is no change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, TransferSubject, told_apart
from pac.compiler.checks.l01_scale_dependent_copied import header
from pac.compiler.evaluate import Environment
from pac.compiler.formula import FormulaError
from pac.compiler.loads import Kept
from pac.compiler.model import UnitOperation
from pac.compiler.problems import Related
from pac.compiler.source import Span, one_line
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit, format_number


@dataclass(frozen=True, slots=True)
class Moved:
    """A kept quantity that moved too far."""

    operation: UnitOperation
    kept: Kept
    before: Fraction
    after: Fraction
    unit: Unit


def check_recipe(subject: RecipeSubject) -> None:
    for found in _by_recipe(subject):
        overrides = [
            override
            for override in subject.recipe.overrides.values()
            if override.operation == found.operation.name
            and override.parameter in t.references(found.kept.formula)
        ]
        binding = subject.recipe.bindings.get(found.operation.name)
        place = overrides[0].span if overrides else binding.span if binding else subject.recipe.name_span
        _report(subject, found, f"{subject.recipe.name}.{found.operation.name}", place, "in the process")


def check_transfer(subject: TransferSubject) -> None:
    origin, destination = subject.origin, subject.destination
    known = {f.operation.name for side in (origin, destination) for f in _by_recipe(side)}
    for name, operation in destination.process.operations.items():
        sender = origin.process.operations.get(name)
        if sender is not None and name not in known:
            for found in _moved(origin.environment, sender, destination.environment, operation):
                at = f"at {origin.recipe.site.name}"
                _report(destination, found, f"{subject.path}.{name}", header(subject), at)


def _by_recipe(subject: RecipeSubject) -> Iterator[Moved]:
    unbound = Environment(subject.process, subject.environment.kinds)
    for operation in subject.process.operations.values():
        yield from _moved(unbound, operation, subject.environment, operation)


def _moved(
    first: Environment, sender: UnitOperation, second: Environment, operation: UnitOperation
) -> Iterator[Moved]:
    lines = operation.operation_class.keeps if operation.operation_class is not None else ()
    for kept in lines:
        name = kept.parameter.text
        before, after = _value(first, sender, kept), _value(second, operation, kept)
        expected = operation.operation_class.parameters.get(name) if operation.operation_class else None
        unit = expected.kind.unit if expected is not None else None
        if before is None or after is None or unit is None or before == 0:
            continue
        if abs(after - before) <= kept.tolerance * abs(before):
            continue
        own = operation.parameters.get(name)
        allowed = (own.par or own.normal_range) if own is not None else None
        if allowed is None or not allowed.contains_value(after):
            yield Moved(operation, kept, before, after, unit)


def _value(environment: Environment, operation: UnitOperation, kept: Kept) -> Fraction | None:
    try:
        return environment.evaluator(kept.span.source, operation).term(kept.formula).value
    except FormulaError:
        return None


def _report(subject: RecipeSubject, found: Moved, path: str, place: Span, where: str) -> None:
    name = found.kept.parameter.text
    before, after = told_apart(found.before, found.after, found.unit)
    share = format_number((found.after - found.before) / found.before * 100, 3)
    limit = format_number(found.kept.tolerance * 100)
    formula = one_line(found.kept.span.source.text[found.kept.formula.start : found.kept.formula.end])
    inputs = [
        found.operation.parameters[ref]
        for ref in sorted(t.references(found.kept.formula))
        if ref in found.operation.parameters
    ]
    subject.report(
        "L07",
        f"{name} of `{found.operation.name}` becomes {after} ({formula}), {'+' if found.after > found.before else ''}"
        f"{share} % from the {before} {where}: more than {limit} %",
        place,
        path,
        hint=f"change the other values of {formula} with it, or state the range that was shown: `{name} par …`",
        related=tuple(Related(f"`{p.name}` in the process", p.span) for p in inputs),
    )
