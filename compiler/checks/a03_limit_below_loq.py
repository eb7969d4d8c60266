"""A03: a limit is below what its method can quantify, or a range is too narrow for its precision."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.checks.method_uses import Use, uses
from pac.compiler.methods import WIDTH, Method
from pac.compiler.problems import Related
from pac.compiler.units import difference_unit
from pac.compiler.values import Interval, quantity_from_base


def check(subject: Subject) -> None:
    for use in uses(subject.process):
        method = subject.process.methods.get(use.method or "")
        for limit in use.limits if method is not None else ():
            assert method is not None
            _quantified(subject, use, method, limit)
            _precise(subject, use, method, limit)


def _quantified(subject: Subject, use: Use, method: Method, limit: Interval) -> None:
    """Each end of the limit, zero apart: what lies below the limit of quantitation has no number."""
    loq = method.loq
    for end in (limit.low, limit.high):
        if loq is None or end is None or end.unit.dimension != loq.unit.dimension:
            continue
        if end.base < loq.base and (end.base != 0 or end is limit.high):
            subject.report(
                "A03",
                f"`{use.what}` has to be {limit.text}, and `{method.name}` quantifies from {loq.text} on",
                limit.span,
                use.path,
                hint="use a method that quantifies lower, or set a limit that this one can show",
                related=(Related("the method", method.name_span),),
            )
            return


def _precise(subject: Subject, use: Use, method: Method, limit: Interval) -> None:
    """A range with two ends: half of it is WIDTH standard deviations of the method at least."""
    precision, low, high = method.precision, limit.low, limit.high
    if precision is None or low is None or high is None or low.base == 0:
        return  # nothing lies below zero: such a range has one end
    if difference_unit(low.unit).dimension != difference_unit(precision.unit).dimension:
        return
    half, least = (high.base - low.base) / 2, WIDTH * precision.base
    if half >= least or half == 0:
        return
    unit = difference_unit(low.unit)
    subject.report(
        "A03",
        f"`{use.what}` has to be {limit.text}, half of which is {quantity_from_base(half, unit).text}, and "
        f"`{method.name}` has a standard deviation of {precision.text}",
        limit.span,
        use.path,
        hint=f"a range of {WIDTH} standard deviations on either side is the least: "
        f"± {quantity_from_base(least, unit).text}; use a more precise method, or widen the range with data",
        related=(Related("the method", method.name_span),),
    )
