"""Whether parameters were studied together: what R06 and R07 ask of a design space, and of ranges."""

from __future__ import annotations

from collections.abc import Iterable

from pac.compiler.model import Constraint, DesignSpace, Docs, Parameter, Process, UnitOperation
from pac.compiler.syntax import tree as t


def univariate(space: DesignSpace) -> bool:
    """Whether a design space is a list of ranges: no line of it relates one parameter to another."""
    if space.univariate:
        return True
    lines = [_parameters(space, constraint) for constraint in space.constraints]
    return len(space.parameters) > 1 and all(len(names) <= 1 for names in lines)


def _parameters(space: DesignSpace, constraint: Constraint) -> set[str]:
    """The parameters that a line rests on, through its short names too."""
    found: set[str] = set()
    waiting = [*t.references(constraint.left), *t.references(constraint.right)]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in space.lets:
            waiting.extend(t.references(space.lets[name]))
        elif name in space.parameters:
            found.add(name)
    return found


def studied_together(space: DesignSpace) -> bool:
    """Whether a design space relates its parameters, or names the study in which they were varied together."""
    if not univariate(space) or _documents(space.docs):
        return True
    return bool(common_documents(constraint.docs for constraint in space.constraints))


def common_documents(docs: Iterable[Docs]) -> set[str]:
    """The documents that all of them cite, whatever the page."""
    cited = [_documents(each) for each in docs]
    return set.intersection(*cited) if cited else set()


def _documents(docs: Docs) -> set[str]:
    return {text.split(",")[0].strip() for text in (*docs.evidence, *docs.source)}


def covered(process: Process, operation: UnitOperation, parameters: Iterable[Parameter]) -> bool:
    """Whether a design space, of this step or of another one, names all of them together."""
    names = {parameter.name for parameter in parameters}
    dotted = {f"{operation.name}.{name}" for name in names}
    return any(
        studied_together(space)
        and (
            (step.name == operation.name and names <= set(space.parameters))
            or dotted <= set(space.parameters)
        )
        for step in process.operations.values()
        for space in step.design_spaces
    )
