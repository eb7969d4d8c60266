"""U07: a pressure does not say whether it is gauge, absolute or a difference.

The kinds that leave it open say so in the library (`asks`); `basis` answers, and so does a kind of its own.
"""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.model import Parameter
from pac.compiler.problems import Related
from pac.compiler.units import Unit, find_unit
from pac.compiler.values import Interval


def check(subject: Subject) -> None:
    pressure = find_unit("bar")
    assert isinstance(pressure, Unit)
    for _, parameter in subject.parameters():
        kind = parameter.kind
        if kind is None or kind.unit is None or not kind.asks or kind.unit.dimension != pressure.dimension:
            continue
        value = value_of(parameter)
        if value is None or parameter.basis is not None:
            continue
        subject.report(
            "U07",
            f"`{parameter.name}` is {value.text}, and does not say: {kind.asks}",
            parameter.name_span,
            parameter.path,
            hint='say it with `basis "…"`, or take a kind that says it: `pressure_gauge` in `barg`, '
            "`pressure_absolute` in `bara`, `differential_pressure` in `bar`",
            related=(Related(f"{kind.name} leaves it open", kind.span),),
        )


def value_of(parameter: Parameter) -> Interval | None:
    """Its target, or the first of its ranges."""
    ranges = (parameter.target, parameter.nor, parameter.par, parameter.alert, parameter.action)
    return next((each for each in ranges if each is not None), None)
