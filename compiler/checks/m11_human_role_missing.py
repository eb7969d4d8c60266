"""M11: nobody is named who judges what a model says."""

from __future__ import annotations

from pac.compiler.checks.models import ModelSubject, listed, missing

_WANTED = {"reviewer": 'reviewer "…"', "record": 'record "…"'}


def check(subject: ModelSubject) -> None:
    model, critical = subject.model, subject.critical
    role = model.says("human_role")
    if role in ("reviews", "approves"):
        lacking = missing(model, _WANTED)
        if lacking:
            single: dict[tuple[str, ...], str] = {
                ('reviewer "…"',): "who that is",
                ('record "…"',): "where that is recorded",
            }
            what = single.get(tuple(lacking), "who that is and where it is recorded")
            subject.report(
                "M11",
                f"a person {role} what the model `{model.name}` says, and nothing says {what}",
                model.place("human_role"),
                hint=listed(lacking),
                related=tuple(used.related for used in subject.uses[:1]),
            )
    elif not role and critical is not None:
        subject.report(
            "M11",
            f"whether a person judges what the model `{model.name}` says is not stated",
            model.name_span,
            hint="add `human_role none`, `human_role reviews` or `human_role approves`",
            related=(critical.related,),
        )
