"""C01: a critical parameter names no quality attribute that it affects."""

from __future__ import annotations

from pac.compiler.checks.base import Subject


def check(subject: Subject) -> None:
    for _, parameter in subject.parameters():
        if parameter.parameter_class.critical and not parameter.affects and not parameter.no_effect:
            subject.report(
                "C01",
                f"`{parameter.name}` is a {parameter.parameter_class.name}, but affects no quality attribute",
                parameter.name_span,
                parameter.path,
                hint="add `affects NAME` with the attributes that make it critical",
            )
