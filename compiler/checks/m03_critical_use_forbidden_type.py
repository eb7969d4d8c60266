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

_OPEN = {
    "type": "of what type it is",
    "learning": "whether it goes on learning",
    "answer": "whether the same input gives the same answer",
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
        open_ = [_OPEN[word] for word, sample in _WANTED.items() if sample in lacking]
        subject.report(
            "M03",
            f"the model `{model.name}` is used for the {critical.use.text}, and does not say "
            + ", nor ".join(open_),
            model.name_span,
            hint=f"{listed(lacking)}, or what is true",
            related=(critical.related,),
        )
