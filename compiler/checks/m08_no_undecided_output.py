"""M08: a critical model cannot say that it does not know."""

from __future__ import annotations

from pac.compiler.checks.models import LEARNED, ModelSubject, listed, missing

_WANTED = {
    "threshold": 'threshold "residual above 3"',
    "undecided": 'undecided "a sample is analysed"',
}


def check(subject: ModelSubject) -> None:
    model, critical = subject.model, subject.critical
    lacking = missing(model, _WANTED)
    if critical is None or model.says("type") not in LEARNED or not lacking:
        return
    single: dict[tuple[str, ...], str] = {
        (_WANTED["threshold"],): "from when on the answer is not trusted",
        (_WANTED["undecided"],): "what is done when the answer is not trusted",
    }
    what = single.get(tuple(lacking), "when its answer is not trusted, and what is done then")
    subject.report(
        "M08",
        f"the model `{model.name}` does not say {what}",
        model.name_span,
        hint=f"{listed(lacking)}, or what fits your model",
        related=(critical.related,),
    )
