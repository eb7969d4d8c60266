"""A05: a method reports in a unit that does not convert to that of the limit."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.checks.method_uses import Use, uses
from pac.compiler.problems import Related
from pac.compiler.units import Unit, describe


def check(subject: Subject) -> None:
    for use in uses(subject.process):
        method = subject.process.methods.get(use.method or "")
        wanted = _unit(use)
        if method is None or method.unit is None or wanted is None:
            continue
        if method.unit.dimension == wanted.dimension:
            continue
        subject.report(
            "A05",
            f"`{method.name}` reports {method.unit.text or 'a pure number'}, and `{use.what}` is given in "
            f"{wanted.text or 'pure numbers'}",
            use.place,
            use.path,
            hint=f"{describe(method.unit.dimension)} does not convert to "
            f"{describe(wanted.dimension)} without another quantity: let the method report the "
            "result that is compared",
            related=(Related("the method", method.name_span),),
        )


def _unit(use: Use) -> Unit | None:
    """The unit of the first limit, else that of the kind."""
    for limit in use.limits:
        end = limit.low or limit.high
        if end is not None:
            return end.unit
    return use.unit
