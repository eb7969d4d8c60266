"""H08: a resin or membrane is used for more cycles than it may be, or may be used longer than was studied.

A parameter in cycles says how often a step uses what it uses in one batch; a property in cycles, how often a
consumable has been used when the batch begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.evaluate import used_materials
from pac.compiler.model import Material, MaterialValue, Parameter, UnitOperation
from pac.compiler.operating_box import extent
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import format_number, from_base
from pac.compiler.values import Interval, Quantity

CYCLES = (("cycle", 1),)


def check(subject: Subject) -> None:
    for material in subject.process.materials.values():
        _against_studies(subject, material)
    for material, past, operation, parameter in _uses(subject):
        _against_lifetime(subject, material, past, operation, parameter)


def check_recipe(subject: RecipeSubject) -> None:
    """What a value of the recipe's own has a part in; the rest is told of the process."""
    for material, past, operation, parameter in _uses(subject):
        path = f"{operation.name}.{parameter.name}" if operation and parameter else ""
        set_here = subject.recipe.overrides.get(path)
        adjusted = past is not None and past.replaces is not None
        if set_here is not None or adjusted:
            _against_lifetime(subject, material, past, operation, parameter)


def _against_studies(subject: Subject, material: Material) -> None:
    lifetime = material.lifetime
    if lifetime is None or lifetime.high is None:
        return
    studies = [s for s in material.reuse_studies if _counts_alike(s.limit, lifetime.high)]
    if not studies or any(study.limit.contains_high(lifetime) for study in studies):
        return
    best = max(studies, key=lambda study: study.limit.high.base if study.limit.high else Fraction(0))
    subject.report(
        "H08",
        f"`{material.name}` may be used for {lifetime.text}, but its use was studied for {best.limit.text}",
        lifetime.span,
        material.path,
        hint=f"write `lifetime {best.limit.text}`, or study the longer use",
        related=(Related("what was studied", best.span),),
    )


def _counts_alike(limit: Interval, end: Quantity) -> bool:
    return limit.high is not None and limit.high.unit.dimension == end.unit.dimension


_Use = tuple[Material, MaterialValue | None, UnitOperation | None, Parameter | None]


def _uses(subject: Subject) -> Iterator[_Use]:
    """Every use of a consumable with a lifetime in cycles, with how often it was used before."""
    limited = {
        name: _past(material)
        for name, material in subject.process.materials.items()
        if material.lifetime is not None
        and material.lifetime.high is not None
        and material.lifetime.high.unit.dimension == CYCLES
    }
    for name, past in limited.items():
        if past is not None:
            yield subject.process.materials[name], past, None, None
    for operation in subject.process.operations.values() if limited else ():
        counted = [p for p in operation.parameters.values() if _in_cycles(p)]
        if len(counted) != 1:
            continue  # of several it is not known which one counts this use
        for material in used_materials(subject.process, operation):
            if material.name in limited:
                yield material, limited[material.name], operation, counted[0]


def _in_cycles(value: Parameter | MaterialValue) -> bool:
    unit = value.kind.unit if value.kind is not None else None
    return unit is not None and unit.dimension == CYCLES


def _past(material: Material) -> MaterialValue | None:
    return next((value for value in material.properties if _in_cycles(value)), None)


def _against_lifetime(
    subject: Subject,
    material: Material,
    past: MaterialValue | None,
    operation: UnitOperation | None,
    parameter: Parameter | None,
) -> None:
    limit = material.lifetime
    assert limit is not None and limit.high is not None
    unit = limit.high.unit
    before = _most(past) if past is not None else Fraction(0)
    if before is None:
        return
    now = Fraction(0)
    if operation is not None and parameter is not None:
        here = t.Ref(0, 0, (t.Name(0, 0, parameter.name),))
        found = extent(subject.environment, operation, here, parameter.span.source)
        if found is None or (before and not limit.contains_value(before)):
            return  # not known, or told of the consumable itself
        now = found[1]
    if limit.contains_value(before + now):
        return

    def cycles(number: Fraction) -> str:
        return f"{format_number(from_base(number, unit), 6)} {unit.text}"

    may = f"`{material.name}` may be used for {limit.text}"
    related = [Related("its lifetime", limit.span)]
    if operation is None or parameter is None:
        assert past is not None
        message, place = f"{may}, and has been used for {cycles(before)}", past.span
        hint = "take a new one"
    else:
        if before:
            more = f"but it has had {cycles(before)}, and a batch takes up to {cycles(now)} more in"
            message = f"{may}, {more} `{operation.name}`: {cycles(before + now)}"
        else:
            message = f"{may}, but a batch takes up to {cycles(now)} in `{operation.name}`"
        place, hint = _place(subject, operation, parameter), "take a new one, or fewer cycles per batch"
        if past is not None:
            related.append(Related("how often it has been used", past.span))
    subject.report("H08", message, place, material.path, hint=hint, related=tuple(related))


def _place(subject: Subject, operation: UnitOperation, parameter: Parameter) -> Span:
    if isinstance(subject, RecipeSubject):
        return subject.in_force(operation, parameter).name_span
    return parameter.name_span


def _most(value: MaterialValue) -> Fraction | None:
    """The highest number of cycles that a property says."""
    ends = [value.interval.high] if value.interval is not None else []
    ends += [value.setting.quantity] if value.setting is not None else []
    known = [end.base for end in ends if end is not None]
    return max(known) if known else None
