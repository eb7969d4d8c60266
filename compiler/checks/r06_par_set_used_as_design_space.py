"""R06: single-parameter ranges are combined as if they were a design space."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.checks.together import common_documents, covered, studied_together
from pac.compiler.model import Parameter, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.values import Interval
from pac.compiler.words import listed

ALONE = "a range found with the others at target says nothing of combinations"


def check(subject: Subject) -> None:
    """A list of ranges is no design space, and normal operation does not use several whole PARs at once."""
    for operation in subject.process.operations.values():
        for space in operation.design_spaces:
            if space.constraints and not studied_together(space):
                subject.report(
                    "R06",
                    f"design space `{space.name}` is a set of single-parameter ranges without evidence that "
                    "they were studied together",
                    space.span,
                    space.path,
                    hint='name the multivariate study for the whole of it: `evidence "…"`; ranges found one at a '
                    "time are no design space",
                )
        _whole_ranges(subject, operation)


def _whole_ranges(subject: Subject, operation: UnitOperation) -> None:
    """Parameters that act on one attribute and whose normal ranges are their whole acceptable ranges."""
    reported: set[frozenset[str]] = set()
    whole = [each for each in operation.parameters.values() if _is_whole(each)]
    for attribute in sorted({named.name for each in whole for named in each.affects}):
        group = [each for each in whole if attribute in {named.name for named in each.affects}]
        names = frozenset(each.name for each in group)
        if len(group) < 2 or any(names <= earlier for earlier in reported):
            continue
        if covered(subject.process, operation, group) or common_documents(each.docs for each in group):
            continue
        reported.add(names)
        first, *others = ((each, each.normal_range) for each in group)
        assert first[1] is not None
        subject.report(
            "R06",
            f"the normal ranges of {listed(each.name for each in group)} are their whole proven acceptable ranges, "
            f"used at once; all of them affect `{attribute}`",
            first[1].span,
            operation.path,
            hint=f"narrow the normal ranges, or declare the design space that covers them together: {ALONE}",
            related=tuple(
                Related(f"and that of `{each.name}`", normal.span)
                for each, normal in others
                if normal is not None
            ),
        )


def _is_whole(parameter: Parameter) -> bool:
    normal, par = parameter.normal_range, parameter.par
    if normal is None or par is None or par.low is None or par.high is None or par.is_point:
        return False
    return normal.contains(par) and par.contains(normal)


def check_recipe(subject: RecipeSubject) -> None:
    """Two or more parameters of a step may not leave their normal ranges together on their PARs alone."""
    for operation in subject.process.operations.values():
        moved = [
            parameter
            for step, parameter in subject.overridden()
            if step.name == operation.name and _left_normal(operation, parameter)
        ]
        if len(moved) < 2 or covered(subject.process, operation, moved):
            continue
        names = ", ".join(parameter.name for parameter in moved)
        subject.report(
            "R06",
            f"{names} leave their normal ranges together, but their acceptable ranges were proven one at a time",
            moved[-1].span,
            f"{subject.recipe.name}.{operation.name}",
            hint=f"move one parameter at a time, or declare the design space that covers them together: {ALONE}",
            related=tuple(Related(f"`{p.name}` is moved here", p.span) for p in moved[:-1]),
        )


def _left_normal(operation: UnitOperation, moved: Parameter) -> bool:
    """Whether a recipe's value or range leaves the process's NOR (or its set point, where no NOR is given)."""
    own = operation.parameters[moved.name]
    if own.par is None:
        return False
    normal = own.normal_range or own.target
    if normal is None:
        return False
    ranges: tuple[Interval | None, ...] = (moved.target, moved.normal_range)
    if own.normal_range is None:
        # Without a normal range of the process there is nothing that the recipe's could leave.
        ranges = (moved.target,)
    return any(each is not None and not normal.contains(each) for each in ranges)
