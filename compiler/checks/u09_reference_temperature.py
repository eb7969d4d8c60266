"""U09: the pH or conductivity of a solution is given without the temperature it holds at."""

from __future__ import annotations

from collections.abc import Iterator

from pac.compiler.checks.base import Subject
from pac.compiler.model import Material
from pac.compiler.source import Span
from pac.compiler.units import Dimension, Unit, find_unit
from pac.compiler.values import Interval


def _dimension(unit: str) -> Dimension:
    found = find_unit(unit)
    assert isinstance(found, Unit)
    return found.dimension


# A buffer's pH and conductivity move with the temperature: Tris by 0.028 pH/K, conductivity by about 2 %/K.
_MOVING = {_dimension("pH"): "pH", _dimension("mS/cm"): "conductivity"}
_TEMPERATURE = _dimension("K")


def check(subject: Subject) -> None:
    for material in subject.process.materials.values():
        if material.role != "solution":
            continue
        for name, unit, reference, span, path in _values(material):
            what = _MOVING.get(unit.dimension) if unit is not None else None
            end = (reference.high or reference.low) if reference is not None else None
            if what is None or (end is not None and end.unit.dimension == _TEMPERATURE):
                continue
            called = what if name == what else f"{what} `{name}`"
            subject.report(
                "U09",
                f"the {called} of the solution `{material.name}` is given without a temperature",
                span,
                path,
                hint="add the temperature that it is measured at: `at 25 degC`",
            )


def _values(material: Material) -> Iterator[tuple[str, Unit | None, Interval | None, Span, str]]:
    """Properties and attributes: name, unit, reference condition, place, path."""
    for value in material.properties:
        unit = value.setting.quantity.unit if value.setting and value.setting.quantity else None
        yield (
            value.name,
            unit or _unit(value.interval),
            value.reference,
            value.span,
            f"{material.path}.{value.name}",
        )
    for attribute in material.attributes.values():
        setting = attribute.setting
        unit = setting.quantity.unit if setting and setting.quantity else None
        unit = unit or _unit(attribute.limit) or _unit(setting.interval if setting else None)
        yield attribute.name, unit, attribute.reference, attribute.name_span, attribute.path


def _unit(interval: Interval | None) -> Unit | None:
    end = (interval.high or interval.low) if interval is not None else None
    return end.unit if end is not None else None
