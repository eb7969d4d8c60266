"""M13: a model sets a parameter without bounds, or without a way to go on when it fails."""

from __future__ import annotations

from pac.compiler.checks.models import ModelSubject, Used
from pac.compiler.problems import Related


def check(subject: ModelSubject) -> None:
    model = subject.model
    steered = subject.used_for("control")
    for used in steered:
        _bounds(subject, used)
    if steered and not model.says("fallback"):
        subject.report(
            "M13",
            f"the model `{model.name}` sets `{steered[0].use.target}`, and nothing says what is done when it fails",
            model.name_span,
            hint='add the safe state: `fallback "the last set point is held, the operator is called"`',
            related=(steered[0].related,),
        )


def _bounds(subject: ModelSubject, used: Used) -> None:
    model, use = subject.model, used.use
    outputs = [
        port
        for port in model.outputs
        if port.kind is not None and use.kind is not None and port.kind.family == use.kind.family
    ]
    for port in outputs:
        if port.interval is None:
            subject.report(
                "M13",
                f"the model `{model.name}` sets `{use.target}`, and its output `{port.name}` has no bounds",
                port.name_span,
                hint=f"add the range that it is cut to, inside {use.par.text}"
                if use.par
                else "add the range",
                related=(used.related,),
            )
        elif use.par is not None and not use.par.contains(port.interval):
            subject.report(
                "M13",
                f"the model `{model.name}` may set `{use.target}` to {port.interval.text}, beyond its proven "
                f"acceptable range {use.par.text}",
                port.span,
                hint=f"cut the output to {use.par.text}",
                related=(Related("the proven acceptable range", use.par.span), used.related),
            )
    if not model.outputs:
        subject.report(
            "M13",
            f"the model `{model.name}` sets `{use.target}`, and has no output with bounds",
            model.name_span,
            hint="add its output with the range that it is cut to: `output NAME : KIND low .. high`",
            related=(used.related,),
        )
