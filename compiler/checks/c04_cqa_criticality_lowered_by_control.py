"""C04: a control, which makes a harm less likely, is taken as a reason to rate the harm itself lower.

Two ways to see it: what measures leave of a risk has a lower score of a factor that is inherent to the harm; and an
attribute is less critical than in the release before, though nothing new says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pac.compiler.checks.base import Subject, enumeration
from pac.compiler.criticality import rises
from pac.compiler.model import Attribute
from pac.compiler.problems import Related
from pac.compiler.risk import Risk, RiskScale, risks_of

if TYPE_CHECKING:
    from pac.compiler.document import Attribute as Released

HINT = "a control makes a harm less likely, or finds it; it does not make the harm smaller"


def check(subject: Subject) -> None:
    scale = subject.process.risk_scale
    if scale is not None:
        for risk in risks_of(subject.process):
            _residual(subject, scale, risk)
    _released(subject)


def _residual(subject: Subject, scale: RiskScale, risk: Risk) -> None:
    if risk.residual is None:
        return
    before = {name: (digits, value) for name, digits, value in risk.rating.scores}
    for name, digits, value in risk.residual.rating.scores:
        factor = scale.factors[name]
        if not factor.inherent or name not in before or value >= before[name][1]:
            continue
        by = enumeration([f"`{named.name}`" for named in risk.mitigated_by]) or "measures"
        subject.report(
            "C04",
            f"the {name} of risk `{risk.name}` falls from {before[name][0]} to {digits} by {by}",
            risk.residual.span,
            risk.path,
            hint=f"write `{name} {before[name][0]}` in `residual`: {HINT}",
            related=(Related(f"`{scale.name}` says that it is inherent to the harm", factor.span),),
        )


def _released(subject: Subject) -> None:
    release = subject.before
    if release is None or release.document is None:
        return
    before = {item.name: item for item in release.document.attributes}
    for attribute in subject.process.attributes.values():
        was = before.get(attribute.docs.was or attribute.name)
        if was is None or _reasons(attribute) - _released_reasons(was):
            continue
        if rises((was.role, was.criticality), (attribute.role, attribute.criticality)) is False:
            subject.report(
                "C04",
                f"`{attribute.name}` is {_rated(attribute)}, and was {_rated(was)} in release {release.version}, "
                "but nothing new says why",
                attribute.name_span,
                attribute.path,
                hint=f'rate it as before, or cite the study: `evidence "…"`; {HINT}',
            )


def _rated(attribute: Attribute | Released) -> str:
    words = {"cqa": "a critical quality attribute", "cma": "a critical material attribute"}
    role = words.get(attribute.role, "an attribute that is not critical")
    return f"{role} of criticality `{attribute.criticality}`" if attribute.criticality else role


def _reasons(attribute: Attribute) -> set[str]:
    docs = attribute.docs
    return {*docs.evidence, *docs.source, *([docs.because] if docs.because else [])}


def _released_reasons(attribute: Released) -> set[str]:
    reason = attribute.origin.reason
    return {*attribute.evidence, *([reason] if reason else [])}
