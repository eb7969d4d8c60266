"""M03: a model that may change, guess or invent its answers has a critical use."""

from __future__ import annotations

from pac.compiler.checks.models import ModelSubject, listed, missing

_FORBIDDEN = {
    ("learning", "continuous"): "goes on learning while it is used",
    ("answer", "probabilistic"): "may answer differently to the same input",
    ("type", "generative"): "is generative",
}
_WANTED = {
    "type": "type statistical",
    "learning": "learning static",
    "answer": "answer deterministic",
}


def check(subject: ModelSubject) -> None:
    model, critical = subject.model, subject.critical
    if critical is None:
        return
    for (word, value), why in _FORBIDDEN.items():
        if model.says(word) == value:
            subject.report(
                "M03",
                f"the model `{model.name}` {why}, and it is used for the {critical.use.text}",
                model.place(word),
                hint="use a model that is static and deterministic here, or let it advise a person only",
                related=(critical.related,),
            )
    lacking = missing(model, _WANTED)
    if lacking:
        subject.report(
            "M03",
            f"whether the model `{model.name}` may be used for the {critical.use.text} cannot be told: it does "
            "not say of what type it is, whether it goes on learning, and whether its answer is determined"
            if len(lacking) == len(_WANTED)
            else f"whether the model `{model.name}` may be used for the {critical.use.text} cannot be told",
            model.name_span,
            hint=f"{listed(lacking)}, or what is true",
            related=(critical.related,),
        )
