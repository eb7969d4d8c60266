"""R07: parameters declared as interacting have independent ranges and no design space covers them."""

from __future__ import annotations

from pac.compiler.checks.base import Subject


def check(subject: Subject) -> None:
    for operation in subject.process.operations.values():
        spaces = [
            (set(space.parameters), step.name == operation.name, step.name)
            for step in subject.process.operations.values()
            for space in step.design_spaces
        ]
        for group in operation.interactions:
            names = {named.name for named in group.parameters}
            ranged = [named for named in group.parameters if operation.parameters[named.name].par is not None]
            if len(ranged) < 2:
                continue
            dotted = {f"{operation.name}.{name}" for name in names}
            if any((own and names <= parameters) or dotted <= parameters for parameters, own, _ in spaces):
                continue
            listed = ", ".join(named.name for named in ranged)
            subject.report(
                "R07",
                f"{listed} interact, but each has a proven acceptable range of its own",
                group.parameters[0].span,
                operation.path,
                hint="declare a `design_space` that names all of them: what is acceptable for one depends on "
                "the others",
            )
