"""C03: a parameter has no class yet."""

from __future__ import annotations

from pac.compiler.checks.base import Subject


def check(subject: Subject) -> None:
    scheme = subject.process.scheme
    words = ", ".join(f"`{name}`" for name in scheme.classes) if scheme is not None else ""
    for _, parameter in subject.parameters():
        if parameter.parameter_class.name == "parameter" and not parameter.from_class:
            subject.report(
                "C03",
                f"`{parameter.name}` has no class",
                parameter.name_span,
                parameter.path,
                hint=f"start the line with its class: {words}"
                if words
                else "declare a scheme with `classification NAME` and start the line with a class",
            )
