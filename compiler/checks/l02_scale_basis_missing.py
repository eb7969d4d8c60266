"""L02: a value whose kind depends on the scale does not say what is kept when the scale changes.

It is asked for where the classes of equipment that the step runs on derive something from the value, so
that there is something to keep.
"""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.checks.scales import alternatives, has_rule, kept_on_purpose, stated
from pac.compiler.model import Parameter
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    for operation, parameter in subject.parameters():
        kind = parameter.kind
        if kind is None or kind.scale != "dependent":
            continue
        if kept_on_purpose(parameter) and not _reason(parameter):
            assert parameter.scale_by is not None
            subject.report(
                "L02",
                f"`{parameter.name}` is the same at every scale without a reason",
                parameter.scale_by.span,
                parameter.path,
                hint='add `because "…"`, or evidence',
            )
        elif not has_rule(operation, parameter) and stated(parameter) is not None:
            rules = alternatives(operation, parameter)
            if not rules:
                continue
            subject.report(
                "L02",
                f"`{parameter.name}` is {stated(parameter)}, and does not say what is kept at another scale",
                parameter.name_span,
                parameter.path,
                hint=f"add {' or '.join(f'`scale by {rule}`' for rule in rules[:3])}, or "
                '`scale by none because "…"` where it is the same at every scale',
                related=(Related(f"{kind.name} depends on the scale", kind.span),),
            )


def _reason(parameter: Parameter) -> bool:
    """Whether it says why; a class that has no rule says so in its own words."""
    docs, rule = parameter.docs, parameter.scale_by
    if rule is not None and not (
        rule.span.source is parameter.span.source
        and parameter.span.start <= rule.span.start < parameter.span.end
    ):
        return True
    return bool(docs.because or docs.evidence or docs.source or docs.assumed)
