"""B10: what comes in whole pieces comes to a broken number: cycles, cassettes, containers.

A kind says with `whole` that its values are whole numbers. Judged are the set points of a process and a recipe, and
what the bound equipment derives.
"""

from __future__ import annotations

from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.evaluate import Environment
from pac.compiler.formula import FormulaError
from pac.compiler.model import Kind, Parameter, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit, format_number, from_base

HINT = "write the whole number, up or down, and see what it does to the load and the size of the batch"


def check(subject: Subject) -> None:
    for operation, parameter in subject.parameters():
        found = _broken(subject.environment, operation, parameter)
        if found is not None:
            words = f"`{parameter.name}` is {found}, and comes in whole ones only"
            subject.report("B10", words, parameter.span, parameter.path, hint=HINT)


def check_recipe(subject: RecipeSubject) -> None:
    unbound = Environment(subject.process, subject.environment.kinds)
    for operation, stated in subject.parameters():
        override = subject.recipe.overrides.get(f"{operation.name}.{stated.name}")
        binding = subject.recipe.bindings.get(operation.name)
        found = _broken(subject.environment, operation, stated)
        if found is None or (override is None and found == _broken(unbound, operation, stated)):
            continue
        place = (
            override.span if override is not None else binding.span if binding else subject.recipe.name_span
        )
        words = f"`{stated.name}` is {found}, and comes in whole ones only"
        path = f"{subject.recipe.name}.{operation.name}.{stated.name}"
        subject.report(
            "B10", words, place, path, hint=HINT, related=(Related("in the process", stated.span),)
        )
    for name, binding in sorted(subject.recipe.bindings.items()):
        operation = subject.process.operations[name]
        for item in binding.equipment:
            derived = item.equipment_class.derived if item.equipment_class is not None else {}
            for formula in derived.values():
                if formula.kind is None or not formula.kind.whole:
                    continue
                found = _told(formula.kind, subject.environment.derived(operation, item, formula))
                if found is not None:
                    subject.report(
                        "B10",
                        f"`{formula.name}` of {item.tag} is {found}, and comes in whole ones only",
                        binding.span,
                        f"{subject.recipe.name}.{name}.{formula.name}",
                        hint="state what is installed, or change what it follows from",
                        related=(Related(f"{item.tag} is declared here", item.name_span),),
                    )


def _broken(environment: Environment, operation: UnitOperation, parameter: Parameter) -> str | None:
    """The value of a parameter that should be whole and is not."""
    kind = parameter.kind
    if kind is None or not kind.whole or environment.setting(operation, parameter) is None:
        return None
    try:
        value = environment.parameter(operation, parameter, t.Name(0, 0, parameter.name)).value
    except FormulaError:
        return None
    return _told(kind, value)


def _told(kind: Kind, base: Fraction | None) -> str | None:
    unit = kind.unit
    if base is None or not isinstance(unit, Unit):
        return None
    value = from_base(base, unit)
    return None if value.denominator == 1 else f"{format_number(value, 6)} {unit.text}".rstrip()
