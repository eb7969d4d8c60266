"""Lowest and highest volume of a step against its vessel, over the normal operating box: for B03 and B04."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.additions import addends, is_total, written_out
from pac.compiler.checks.base import RecipeSubject
from pac.compiler.formula import FormulaError
from pac.compiler.model import CapabilityRange, Equipment, Occupancy, UnitOperation
from pac.compiler.operating_box import highest_excess
from pac.compiler.problems import Related
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit
from pac.compiler.values import Quantity, quantity_from_base

VOLUME_CAPABILITY = "working_volume"


@dataclass(frozen=True, slots=True)
class Level:
    """The highest or lowest volume of a step against its vessel, and the values that it comes of."""

    operation: UnitOperation
    occupies: Occupancy
    vessel: Equipment
    window: CapabilityRange
    limit: Quantity
    high: bool
    volume: Quantity
    parts: tuple[tuple[str, Quantity], ...]
    """What it is the sum of: names and volumes."""
    varied: tuple[tuple[str, Quantity], ...]
    """Values that are not at their set point there."""
    beyond: bool
    """Whether the vessel does not suit it."""


def occupancies(operation: UnitOperation) -> tuple[Occupancy, ...]:
    """What the class and the step itself say of the volumes of the step."""
    found = operation.operation_class.occupies if operation.operation_class is not None else ()
    return (*found, *operation.occupies)


def breaches(subject: RecipeSubject, *, high: bool) -> Iterator[Level]:
    """The worst volume of every step that lies beyond the upper (`high`) or lower end of a bound vessel."""
    for name, binding in sorted(subject.recipe.bindings.items()):
        for vessel in binding.equipment:
            found = level(subject, subject.process.operations[name], vessel, high=high)
            if found is not None:
                yield found


def level(
    subject: RecipeSubject, operation: UnitOperation, vessel: Equipment, *, high: bool, always: bool = False
) -> Level | None:
    """The worst volume of a step in a vessel; None where it suits (but for `always`) or is not known."""
    window = vessel.capabilities.get(VOLUME_CAPABILITY)
    end = (window.interval.high if high else window.interval.low) if window is not None else None
    if window is None or end is None:
        return None
    found = [
        worst
        for occupies in occupancies(operation)
        if (worst := _level(subject, operation, occupies, vessel, window, end, high, always)) is not None
    ]
    sign = 1 if high else -1  # of several lines, the worst one is told
    return max(found, key=lambda each: sign * each.volume.base, default=None)


def _level(
    subject: RecipeSubject,
    operation: UnitOperation,
    occupies: Occupancy,
    vessel: Equipment,
    window: CapabilityRange,
    end: Quantity,
    high: bool,
    always: bool,
) -> Level | None:
    formula = occupies.high if high else occupies.low
    if any(not _is_given(subject, operation, part) for part in addends(formula)):
        return None
    plain = written_out(formula, subject.environment, operation, high=high)
    source = occupies.span.source
    strict = window.interval.high_open if high else window.interval.low_open
    # The lowest volume is the highest of its opposite.
    judged = plain if high else t.Negate(plain.start, plain.end, plain, 1)
    limit = end.base if high else -end.base
    try:
        evaluator = subject.environment.evaluator(source, operation)
        excess = highest_excess(
            subject.environment, operation, judged, limit, source, strict=strict, always=always
        )
        if excess is not None:
            point, volume, beyond = excess.point, excess.value, excess.beyond
        else:
            value = evaluator.term(judged).value
            if value is None:
                return None
            point, volume, beyond = {}, value, value > limit or (value == limit and strict)
        if not beyond and not always:
            return None
        volume = volume if high else -volume
        parts = _parts(subject, operation, formula, source_of=occupies, point=point, unit=end.unit, high=high)
    except FormulaError:
        return None  # reported where the formula or the value it needs is checked
    varied = tuple(_varied(subject, operation, point))
    worst = quantity_from_base(volume, end.unit)
    return Level(operation, occupies, vessel, window, end, high, worst, parts, varied, beyond)


def _is_given(subject: RecipeSubject, operation: UnitOperation, part: t.Expr) -> bool:
    """Whether a part of the sum is an addition (which may be missing), or has all its values."""
    return is_total(part) or all(
        subject.environment.find(ref.text, operation) is not None or "." in ref.text or ref.text == "pi"
        for ref in t.refs(part)
    )


def _parts(
    subject: RecipeSubject,
    operation: UnitOperation,
    formula: t.Expr,
    *,
    source_of: Occupancy,
    point: Mapping[str, Fraction],
    unit: Unit,
    high: bool,
) -> tuple[tuple[str, Quantity], ...]:
    source = source_of.span.source
    environment = subject.environment.pinned({**point})
    evaluator = environment.evaluator(source, operation)
    found = []
    for part in addends(formula):
        value = evaluator.term(written_out(part, environment, operation, high=high)).value
        name = part.arguments[0] if isinstance(part, t.Call) and is_total(part) else part
        text = source.text[name.start : name.end]
        if value:
            found.append((text, quantity_from_base(value, unit)))
    return tuple(found)


def _varied(
    subject: RecipeSubject, operation: UnitOperation, point: Mapping[str, Fraction]
) -> Iterator[tuple[str, Quantity]]:
    for key, base in sorted(point.items()):
        found = subject.environment.find(key, operation)
        if found is None:
            continue
        step, value = found
        override = subject.recipe.overrides.get(f"{step.name}.{value.name}")
        setting = override.setting if override is not None else value.setting
        quantity = setting.quantity if setting is not None else None
        kind = value.kind
        if (quantity is not None and quantity.base == base) or kind is None or kind.unit is None:
            continue
        unit = quantity.unit if quantity is not None else kind.unit
        yield (value.name if step is operation else key), quantity_from_base(base, unit)


def described(breach: Level) -> str:
    """What a vessel does not suit, with the parts of the sum or the values that vary."""
    words = "at its highest, above the largest" if breach.high else "at its lowest, below the smallest"
    message = (
        f"`{breach.operation.name}` holds {breach.volume.text} {words} working volume {breach.limit.text} of "
        f"{breach.vessel.tag}"
    )
    if len(breach.parts) > 1:
        message += ": " + " + ".join(f"`{name}` {volume.text}" for name, volume in breach.parts)
    elif breach.varied:
        message += ", with " + " and ".join(f"`{name}` at {value.text}" for name, value in breach.varied)
    return message


def report(subject: RecipeSubject, code: str, breach: Level) -> None:
    """One vessel that does not suit a volume; shown where the recipe sets that volume."""
    operation, occupies = breach.operation, breach.occupies
    used = {ref.text for side in (occupies.low, occupies.high) for ref in t.refs(side)}
    overrides = subject.recipe.overrides.values()
    source = next((o for o in overrides if o.operation == operation.name and o.parameter in used), None)
    binding = subject.recipe.bindings[operation.name]
    subject.report(
        code,
        described(breach),
        source.span if source is not None else binding.span,
        f"{subject.recipe.name}.{operation.name}",
        hint="change the volumes or their normal ranges, or bind a vessel that fits",
        related=(Related(f"the working volume of {breach.vessel.tag}", breach.window.span),),
    )
