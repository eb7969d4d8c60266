"""E01: bound equipment has the wrong class, or lacks a capability that the step needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.model import Equipment, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.words import enumeration


@dataclass(frozen=True, slots=True)
class Suited:
    """What the class of a step asks of its equipment. The first piece has to be of a class that it runs on."""

    main: Equipment
    runs_on: tuple[str, ...]
    of_class: bool
    missing: tuple[str, ...]
    """Capabilities that no piece offers."""


def suited(operation: UnitOperation, pieces: Sequence[Equipment]) -> Suited | None:
    """None where nothing is asked or bound, or where the class of the first piece is not known."""
    operation_class = operation.operation_class
    if operation_class is None or not pieces or pieces[0].equipment_class is None:
        return None
    runs_on, main = operation_class.runs_on, pieces[0].equipment_class
    of_class = not runs_on or any(main.is_a(allowed) for allowed in runs_on)
    offered = {capability for item in pieces for capability in item.capabilities}
    missing = tuple(need for need in operation_class.needs if need not in offered)
    return Suited(pieces[0], runs_on, of_class, missing)


def lacking(operation: UnitOperation, pieces: Sequence[Equipment], missing: Sequence[str]) -> str:
    """`x` needs pH and agitation, but V1 does not offer them."""
    tags = enumeration([item.tag for item in pieces])
    do = "do" if len(pieces) > 1 else "does"
    what = "it" if len(missing) == 1 else "them"
    return f"`{operation.name}` needs {enumeration(missing)}, but {tags} {do} not offer {what}"


def misplaced(operation: UnitOperation, found: Suited) -> str:
    """`x` runs on a stirred_tank, but V1 is something else."""
    assert found.main.equipment_class is not None
    allowed = " or ".join(found.runs_on)
    return (
        f"{found.main.tag} is a {found.main.equipment_class.name}, but `{operation.name}` runs on {allowed}"
    )


def check_recipe(subject: RecipeSubject) -> None:
    for name, binding in sorted(subject.recipe.bindings.items()):
        operation = subject.process.operations[name]
        found = suited(operation, binding.equipment)
        if found is None:
            continue
        path = f"{subject.recipe.name}.{name}"
        main = found.main
        related = (Related(f"{main.tag} is declared here", main.name_span),)
        if not found.of_class:
            hint = f"bind equipment of class {' or '.join(found.runs_on)}"
            subject.report("E01", misplaced(operation, found), binding.span, path, hint=hint, related=related)
        elif found.missing:
            subject.report(
                "E01",
                lacking(operation, binding.equipment, found.missing),
                binding.span,
                path,
                hint=f"add `{found.missing[0]} range … .. …` to {main.tag} if it can do it, or bind equipment that "
                f"does: `{name} on {main.tag} with …`",
                related=related,
            )
