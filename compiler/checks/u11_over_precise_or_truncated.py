"""U11: a set point has more digits than the bound equipment can be set to."""

from __future__ import annotations

from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.capabilities import Demand, demands, plain
from pac.compiler.problems import Related
from pac.compiler.units import Unit, find_unit, format_number, from_base

_DIFFERENCE = "delta_"


def check_recipe(subject: RecipeSubject) -> None:
    for demand in demands(subject):
        resolution, target = demand.capability.resolution, demand.target
        setting = demand.parameter.setting
        if resolution is None or resolution.base <= 0 or target is None or not target.is_point:
            continue
        kind = demand.parameter.kind
        if setting is None or setting.quantity is None or kind is None or kind.unit is None:
            continue  # what a formula comes to is rounded when it is set
        steps = _steps(demand, resolution.base)
        if steps.denominator == 1:
            continue
        below, above = (_text(demand, resolution.base * n) for n in (steps.__floor__(), steps.__ceil__()))
        subject.report(
            "U11",
            f"`{demand.parameter.name}` is set to {setting.quantity.text}, and {demand.item.tag} is set in steps of "
            f"{plain(resolution)}",
            demand.place,
            demand.path(subject),
            hint=f"write {below} or {above}",
            related=(demand.of_capability, *_stated(demand)),
        )


def _zero(demand: Demand) -> Fraction:
    """Where the scale of the steps begins, in base units: 0 degF for steps of 5 degF.

    Steps of a kelvin, and all that have no scale of their own, count in the customary unit of the kind (degC).
    """
    assert demand.parameter.kind is not None and demand.parameter.kind.unit is not None
    assert demand.capability.resolution is not None
    unit = demand.parameter.kind.unit
    written = demand.capability.resolution.unit.text
    own = find_unit(written.removeprefix(_DIFFERENCE)) if written.startswith(_DIFFERENCE) else None
    if isinstance(own, Unit):
        unit = own
    slope = from_base(Fraction(1), unit) - from_base(Fraction(0), unit)
    return -from_base(Fraction(0), unit) / slope


def _steps(demand: Demand, resolution: Fraction) -> Fraction:
    assert demand.target is not None and demand.target.low is not None
    return (demand.target.low.base - _zero(demand)) / resolution


def _text(demand: Demand, distance: Fraction) -> str:
    assert demand.parameter.setting is not None and demand.parameter.setting.quantity is not None
    unit = demand.parameter.setting.quantity.unit
    return f"{format_number(from_base(_zero(demand) + distance, unit), 8)} {unit.text}"


def _stated(demand: Demand) -> tuple[Related, ...]:
    return () if demand.override is not None else (Related("the process sets it here", demand.stated),)
