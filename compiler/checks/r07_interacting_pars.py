"""R07: parameters declared as interacting have independent ranges and no design space covers them."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.problems import Related
from pac.compiler.words import listed


def check(subject: Subject) -> None:
    declared = [
        (set(space.parameters), step.name)
        for step in subject.process.operations.values()
        for space in step.design_spaces
    ]
    for operation in subject.process.operations.values():
        spaces = [(parameters, step == operation.name) for parameters, step in declared]
        for group in operation.interactions:
            names = {named.name for named in group.parameters}
            pars = {name: operation.parameters[name].par for name in sorted(names)}
            ranged = {name: par for name, par in pars.items() if par is not None}
            if len(ranged) < 2:
                continue
            dotted = {f"{operation.name}.{name}" for name in names}
            if any((own and names <= parameters) or dotted <= parameters for parameters, own in spaces):
                continue
            order = [named for named in group.parameters if named.name in ranged]
            subject.report(
                "R07",
                f"{listed(dict.fromkeys(named.name for named in order))} interact, but each has a proven "
                "acceptable range of its own",
                order[0].span,
                operation.path,
                hint="declare a `design_space` that names all of them: what is acceptable for one depends on "
                "the others",
                related=tuple(
                    Related(f"the range of `{name}` alone", par.span) for name, par in ranged.items()
                ),
            )
