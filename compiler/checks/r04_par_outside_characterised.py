"""R04: the proven acceptable range is wider than what was studied, or reaches an edge of failure."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.problems import Related
from pac.compiler.values import Interval


def check(subject: Subject) -> None:
    for _, parameter in subject.parameters():
        par = parameter.par
        if par is None:
            continue
        studied = parameter.characterised
        if studied is not None and not studied.contains(par):
            subject.report(
                "R04",
                f"the proven acceptable range {par.text} is wider than the characterised range {studied.text}",
                par.span,
                parameter.path,
                hint="a range is proven only where it was studied: narrow `par`, or extend the study",
                related=(Related("the characterised range", studied.span),),
            )
        for edge in parameter.edges:
            if _overlap(par, edge):
                subject.report(
                    "R04",
                    f"the proven acceptable range {par.text} reaches the edge of failure {edge.text}",
                    par.span,
                    parameter.path,
                    hint="keep a distance between the range and the edge of failure",
                    related=(Related("the edge of failure", edge.span),),
                )


def _overlap(a: Interval, b: Interval) -> bool:
    """Whether two ranges touch; an open end at the touching value keeps them apart."""
    for low, high in ((a, b), (b, a)):
        if low.low is not None and high.high is not None:
            if low.low.base > high.high.base:
                return False
            if low.low.base == high.high.base and (low.low_open or high.high_open):
                return False
    return True
