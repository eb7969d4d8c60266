"""R06: single-parameter ranges are combined as if they were a design space."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.model import Parameter, UnitOperation
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    """A design space made of ranges alone needs evidence that they were studied together."""
    for operation in subject.process.operations.values():
        for space in operation.design_spaces:
            studied = [space.docs, *(constraint.docs for constraint in space.constraints)]
            if space.univariate and space.constraints and not any(d.evidence or d.source for d in studied):
                subject.report(
                    "R06",
                    f"design space `{space.name}` is a set of single-parameter ranges without evidence that "
                    "they were studied together",
                    space.span,
                    space.path,
                    hint='name the multivariate study: `evidence "…"`; ranges found one at a time are no design '
                    "space",
                )


def check_recipe(subject: RecipeSubject) -> None:
    """Two or more parameters of a step may not leave their normal ranges together on their PARs alone."""
    for operation in subject.process.operations.values():
        moved = [
            parameter
            for step, parameter in subject.overridden()
            if step.name == operation.name and _left_normal(operation, parameter)
        ]
        if len(moved) < 2 or _covered(operation, moved):
            continue
        names = ", ".join(parameter.name for parameter in moved)
        subject.report(
            "R06",
            f"{names} leave their normal ranges together, but their acceptable ranges were proven one at a time",
            moved[-1].span,
            f"{subject.recipe.name}.{operation.name}",
            hint="move one parameter at a time, or declare the design space that covers them together",
            related=tuple(Related(f"{p.name} is moved here", p.span) for p in moved[:-1]),
        )


def _left_normal(operation: UnitOperation, moved: Parameter) -> bool:
    """Whether a recipe's value leaves the process's NOR (or its set point, where no NOR is given)."""
    own = operation.parameters[moved.name]
    if moved.target is None or own.par is None:
        return False
    normal = own.normal_range or own.target
    return normal is not None and not normal.contains(moved.target)


def _covered(operation: UnitOperation, moved: list[Parameter]) -> bool:
    names = {parameter.name for parameter in moved}
    return any(names <= set(space.parameters) for space in operation.design_spaces)
