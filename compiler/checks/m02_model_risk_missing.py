"""M02: the risk of a model is not rated, or rated lower than it is."""

from __future__ import annotations

from pac.compiler.checks.models import ModelSubject, listed, missing
from pac.compiler.problems import Related
from pac.compiler.process_models import exceeds

_WANTED = {"influence": "influence low", "consequence": "consequence low"}


def check(subject: ModelSubject) -> None:
    model = subject.model
    lacking = missing(model, _WANTED)
    if lacking:
        subject.report(
            "M02",
            f"the risk of the model `{model.name}` is not rated: how much the decision rests on it, and what "
            "follows from a wrong decision",
            model.name_span,
            hint=f"{listed(lacking)}, or `medium`, `high`",
            related=tuple(used.related for used in subject.uses[:1]),
        )
        return
    if not model.rated:
        return  # a level that cannot be read has been told
    stated = model.says("risk")
    if stated and exceeds(model.rated, stated):
        subject.report(
            "M02",
            f"the risk is stated as {stated}, but influence {model.says('influence')} and consequence "
            f"{model.says('consequence')} give {model.rated}",
            model.place("risk"),
            hint=f"write `risk {model.rated}`, or leave it away; a statement can only raise the risk",
            related=(
                Related("the influence of the model", model.place("influence")),
                Related("the consequence of a wrong decision", model.place("consequence")),
            ),
        )
    release = subject.used_for("release")
    if release and exceeds("high", model.risk):
        subject.report(
            "M02",
            f"the model `{model.name}` releases `{release[0].use.target}`, and its risk is rated {model.risk}",
            model.place("risk") if stated else model.place("influence"),
            hint="a model that stands for a test of the product has a high risk: its influence is high",
            related=(Related("it releases here", release[0].use.span),),
        )
