"""M12: nobody looked at what a critical model bases its answers on."""

from __future__ import annotations

from pac.compiler.checks.models import OPAQUE, ModelSubject


def check(subject: ModelSubject) -> None:
    model, critical = subject.model, subject.critical
    if critical is not None and model.says("type") in OPAQUE and not model.says("explained"):
        subject.report(
            "M12",
            f"nothing says what the model `{model.name}` bases its answers on",
            model.place("type"),
            hint='say how that was looked at, and by whom: `explained "…"`',
            related=(critical.related,),
        )
