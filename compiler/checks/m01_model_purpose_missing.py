"""M01: a model does not say what it is for."""

from __future__ import annotations

from pac.compiler.checks.models import ModelSubject, listed, missing

_WANTED = {
    "question": 'question "…"',
    "intended_use": 'intended_use "…"',
    "context_of_use": 'context_of_use "…"',
}
_NAMES = {
    "question": "which question it answers",
    "intended_use": "what it is to be used for",
    "context_of_use": "in which context, and what else the decision rests on",
}


def check(subject: ModelSubject) -> None:
    model = subject.model
    lacking = [word for word in _WANTED if not model.says(word) and word not in model.misread]
    if lacking:
        subject.report(
            "M01",
            f"the model `{model.name}` does not say {'; nor '.join(_NAMES[word] for word in lacking)}",
            model.name_span,
            hint=listed(missing(model, _WANTED)),
            related=tuple(used.related for used in subject.uses[:1]),
        )
