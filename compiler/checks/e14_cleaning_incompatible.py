"""E14: a solution is used on a resin, membrane or bag that does not stand it.

What a consumable stands is a range among its properties (`pH 2 .. 12 pH`, `sodium_hydroxide <= 0.5 mol/L`). What a
solution has is its property of that name, or what it contains of that substance. Compared are the solutions and the
consumables that one step uses. Amounts, such as a volume, are no matter of standing something.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.evaluate import used_materials
from pac.compiler.model import Material, MaterialValue, UnitOperation, every_phase
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.values import Interval

HINT = "clean or rinse with another solution, a weaker one, or use a consumable that stands it"


@dataclass(frozen=True, slots=True)
class _Harm:
    operation: UnitOperation
    solution: Material
    has: Interval
    replaced: bool
    consumable: Material
    stands: MaterialValue


def check(subject: Subject) -> None:
    for found in _found(subject):
        if not found.replaced:
            _report(subject, found, _place(found), found.operation.path)


def check_recipe(subject: RecipeSubject) -> None:
    """What the recipe says otherwise of a material; the rest is told of the process."""
    for found in _found(subject):
        if found.replaced:
            path = f"{subject.recipe.name}.{found.operation.name}"
            _report(subject, found, found.has.span, path)


def _found(subject: Subject) -> Iterator[_Harm]:
    for operation in subject.process.operations.values():
        used = used_materials(subject.process, operation)
        solutions = [material for material in used if material.role in ("solution", "raw_material")]
        for consumable in (material for material in used if material.role == "consumable"):
            for stands in consumable.properties:
                if stands.interval is None or stands.kind is None or stands.kind.scale:
                    continue
                for solution in solutions:
                    has, replaced = _has(solution, stands.name)
                    if has is not None and _alike(has, stands.interval) and not stands.interval.contains(has):
                        replaced |= stands.replaces is not None
                        yield _Harm(operation, solution, has, replaced, consumable, stands)


def _has(solution: Material, name: str) -> tuple[Interval | None, bool]:
    """What a solution says of a property, or contains of a substance, and whether the recipe says so."""
    for value in solution.properties:
        stated = value.setting.plain if value.setting is not None else value.interval
        if value.name == name and stated is not None:
            return stated, value.replaces is not None
    for part in solution.composition:
        if part.substance == name:
            return Interval(part.amount, part.amount, False, False, solution.name_span), False
    return None, False


def _alike(a: Interval, b: Interval) -> bool:
    ends = [end.unit.dimension for end in (a.low, a.high, b.low, b.high) if end is not None]
    return len(set(ends)) == 1


def _place(found: _Harm) -> Span:
    """Where the step uses the solution."""
    for phase in every_phase(found.operation.phases):
        for step in phase.steps:
            if step.subject == found.solution.name:
                return step.span
    named = (name.span for name in found.operation.uses if name.name == found.solution.name)
    return next(named, found.operation.name_span)


def _report(subject: Subject, found: _Harm, place: Span, path: str) -> None:
    stands = found.stands
    assert stands.interval is not None
    subject.report(
        "E14",
        f"{stands.name} of `{found.solution.name}` is {_text(found.has)}, but `{found.consumable.name}` in "
        f"`{found.operation.name}` stands {stands.interval.text}",
        place,
        path,
        hint=HINT,
        related=(
            Related(f"what `{found.consumable.name}` stands", stands.span),
            Related(f"`{found.solution.name}`", found.solution.name_span),
        ),
    )


def _text(interval: Interval) -> str:
    return interval.low.text if interval.is_point and interval.low is not None else interval.text
