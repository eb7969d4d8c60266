"""C02: a non-critical parameter affects a CQA, or a critical one has no significant effect."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    attributes = {name: a for name, a in subject.process.attributes.items() if a.critical}
    for operation in subject.process.operations.values():
        attributes.update({name: a for name, a in operation.attributes.items() if a.critical})
    for _, parameter in subject.parameters():
        parameter_class = parameter.parameter_class
        if parameter_class.critical:
            if parameter.no_effect and not parameter.affects:
                subject.report(
                    "C02",
                    f"`{parameter.name}` is a {parameter_class.name}, but its studies show no significant effect",
                    parameter.name_span,
                    parameter.path,
                    hint="classify it as non-critical, or name the attribute it does affect",
                )
            continue
        if not parameter_class.noncritical:
            continue  # the class says nothing about quality
        for named in parameter.affects:
            attribute = attributes.get(named.name)
            if attribute is not None:
                subject.report(
                    "C02",
                    f"`{parameter.name}` affects the quality attribute `{named.name}`, but its class "
                    f"{parameter_class.name} says it does not matter for quality",
                    named.span,
                    parameter.path,
                    hint="give it a critical class, or write `no_effect` if the effect is not significant",
                    related=(Related("the quality attribute is declared here", attribute.name_span),),
                )
