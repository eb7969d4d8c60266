"""M08: a critical model cannot say that it does not know."""

from __future__ import annotations

from pac.compiler.checks.models import LEARNED, ModelSubject, listed, missing

_WANTED = {"threshold": 'threshold "…"', "undecided": 'undecided "…"'}


def check(subject: ModelSubject) -> None:
    model, critical = subject.model, subject.critical
    lacking = missing(model, _WANTED)
    if critical is None or model.says("type") not in LEARNED or not lacking:
        return
    single: dict[tuple[str, ...], str] = {
        ('threshold "…"',): "from when on the answer is not trusted",
        ('undecided "…"',): "what is done when the answer is not trusted",
    }
    what = single.get(tuple(lacking), "when its answer is not trusted, and what is done then")
    subject.report(
        "M08",
        f"the model `{model.name}` does not say {what}",
        model.name_span,
        hint=f"{listed(lacking)}, such as an analysis of a sample",
        related=(critical.related,),
    )
