"""C09: a risk above what the scale accepts without measures, without an owner or not rated again."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.problems import Related
from pac.compiler.risk import Risk, RiskScale, risks_of
from pac.compiler.words import enumeration


def check(subject: Subject) -> None:
    scale = subject.process.risk_scale
    if scale is None:
        return
    for risk in risks_of(subject.process):
        _check(subject, scale, risk)


def _check(subject: Subject, scale: RiskScale, risk: Risk) -> None:
    exceeded = risk.rating.exceeded(scale)
    if not exceeded:
        return
    limits = ", ".join(limit.text for limit in exceeded)
    related = (Related("this limit is not kept", exceeded[0].interval.span),)
    residual = risk.residual
    lacks = []
    if not risk.mitigated_by and (residual is None or residual.docs.because is None):
        lacks.append(("what lowers it", "`mitigated_by NAME`"))
    if risk.owner is None:
        lacks.append(("who owns it", '`owner "…"`'))
    if residual is None:
        lacks.append(("how it is rated after the measures", "`residual …`"))
    if lacks:
        wanted, samples = (enumeration(part) for part in zip(*lacks, strict=True))
        subject.report(
            "C09",
            f"risk `{risk.name}` ({_rated(risk)}) is above {limits}, but nobody says {wanted}",
            risk.name_span,
            risk.path,
            hint=f"add {samples}",
            related=related,
        )
        return
    assert residual is not None
    still = residual.rating.exceeded(scale, product_only=True)
    if still:
        subject.report(
            "C09",
            f"risk `{risk.name}` is still above {still[0].text} after the measures: rpn "
            f"{residual.rating.product_text}",
            residual.span,
            risk.path,
            hint="add measures and rate it again",
            related=(Related("this limit is not kept", still[0].interval.span),),
        )


def _rated(risk: Risk) -> str:
    return f"rpn {risk.rating.product_text}" if risk.rating.product is not None else "not rated"
