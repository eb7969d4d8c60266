"""What bound equipment reaches of a set point and of its ranges.

Decided here once: E02, E03, E05, E06, E09 and E15 tell of what falls short, `pac fit` shows all of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.capabilities import Asked, Demand, demands, plain, settings, unit_of
from pac.compiler.fit import Fit, Reach, fit
from pac.compiler.model import CapabilityRange
from pac.compiler.problems import Related
from pac.compiler.units import Unit, find_unit
from pac.compiler.values import Interval


class Part(StrEnum):
    """What of a parameter is asked of the equipment."""

    TARGET = "set point"
    NORMAL = "normal operating range"
    PROVEN = "proven acceptable range"


@dataclass(frozen=True, slots=True)
class Reached:
    """One part of a demand against what its equipment can do, and is qualified for."""

    part: Part
    able: Fit
    qualified: Fit | None
    """None where nothing is qualified, or where only what it can do counts."""
    codes: tuple[str, ...]
    """The checks that tell of it: none where it is reached, or where the set point says it all."""

    @property
    def needed(self) -> Interval:
        return self.able.needed


_FLOWS = tuple(unit.dimension for unit in map(find_unit, ("L/min", "NL/min")) if isinstance(unit, Unit))

_METRE = find_unit("m")


def codes_of_value(needed: Interval, capability: CapabilityRange) -> tuple[str, ...]:
    """What tells of a value that is outside.

    E06 where a flow lies below the smallest one that a pump or meter can hold, E09 for a length, such as the height
    of a bed, E02 for all else.
    """
    found = fit(needed, capability.interval)
    unit = unit_of(capability.interval)
    flow = unit is not None and unit.dimension in _FLOWS
    below = flow and not found.lower.reached
    outside = not found.upper.reached if below else found.reach is not Reach.ALL
    return (*(("E06",) if below else ()), *((_other(unit),) if outside else ()))


def _other(unit: Unit | None) -> str:
    length = unit is not None and isinstance(_METRE, Unit) and unit.dimension == _METRE.dimension
    return "E09" if length else "E02"


def reached(demand: Demand) -> tuple[Reached, ...]:
    """The set point, the normal range and the proven range of one demand, as far as they are stated.

    A volume is judged over the whole step (B03, B04): here only whether it is qualified.
    """
    return tuple(_reached(demand))


def _reached(demand: Demand) -> Iterator[Reached]:
    offered, qualified = demand.capability.interval, demand.capability.qualified
    short = unqualified = False
    parts = ((Part.TARGET, demand.target), (Part.NORMAL, demand.normal), (Part.PROVEN, demand.parameter.par))
    for part, needed in parts:
        if needed is None or (part is Part.NORMAL and _same(needed, demand.target)):
            continue
        able = fit(needed, offered)
        inside = fit(needed, qualified) if qualified is not None and part is not Part.PROVEN else None
        codes: tuple[str, ...] = ()
        if able.reach is not Reach.ALL:
            if not short and not demand.by_volume:
                codes = _OUTSIDE.get(part) or codes_of_value(needed, demand.capability)
            short = True
        elif inside is not None and inside.reach is not Reach.ALL and not short and not unqualified:
            codes, unqualified = ("E05",), True
        yield Reached(part, able, inside, codes)


_OUTSIDE = {Part.NORMAL: ("E03",), Part.PROVEN: ("E15",)}


def _same(a: Interval, b: Interval | None) -> bool:
    return b is not None and a.contains(b) and b.contains(a)


def told(demand: Demand, found: Reached, code: str) -> str:
    """What a check says of a part that is not reached."""
    name, tag, needed, offered = (
        demand.parameter.name,
        demand.item.tag,
        found.needed.text,
        demand.capability.interval.text,
    )
    if code in ("E02", "E06", "E09"):
        return f"`{name}` is {needed}, {_cannot(code, demand.capability, tag)}"
    if code == "E05":
        assert found.qualified is not None
        words = "is" if found.part is Part.TARGET else "normally lies in"
        qualified = found.qualified.offered.text
        return f"`{name}` {words} {needed}, but {tag} is qualified for {qualified} of its {offered}"
    return (
        f"the {found.part.value} of `{name}` is {needed}, but {tag} can do {offered}: "
        f"{missing(found.able)} cannot be reached"
    )


def told_of_setting(asked: Asked, code: str) -> str:
    """What a check says of a setting of a phase that is not reached."""
    can = _cannot(code, asked.capability, asked.item.tag)
    return f"phase `{asked.phase.name}` sets `{asked.name}` to {asked.value.text}, {can}"


def _cannot(code: str, capability: CapabilityRange, tag: str) -> str:
    words = "below what {tag} can hold: {range}" if code == "E06" else "but {tag} can do {range}"
    return words.format(tag=tag, range=capability.interval.text)


def report_values(subject: RecipeSubject, code: str, hint: str) -> None:
    """Set points and settings of phases of which a code tells."""
    for demand in demands(subject):
        for found in reached(demand):
            if found.part is Part.TARGET and code in found.codes:
                related = (demand.of_capability, Related("the value is set here", demand.stated))
                words, place = told(demand, found, code), demand.place
                subject.report(code, words, place, demand.path(subject), hint=hint, related=related)
    for asked in settings(subject):
        if code in codes_of_value(asked.value, asked.capability):
            related = (
                Related(f"the capability of {asked.item.tag}", asked.capability.span),
                Related("the value is set here", asked.span),
            )
            path = f"{subject.recipe.name}.{asked.operation.name}"
            words, place = told_of_setting(asked, code), asked.binding.span
            subject.report(code, words, place, path, hint=hint, related=related)


def missing(found: Fit) -> str:
    """What of a needed range is out of reach, in the unit that it is written in."""
    if found.reach is Reach.NONE:
        return "none of it"
    parts = []
    for side in found.short:
        short = side.missing
        if short is not None and short.base > 0:
            parts.append(f"the {'lowest' if side.name == 'lower' else 'highest'} {plain(short)}")
        else:
            parts.append(f"its {side.name} end")
    return " and ".join(parts)
