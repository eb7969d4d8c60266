"""E01: bound equipment has the wrong class, or lacks a capability that the step needs."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, enumeration
from pac.compiler.problems import Related


def check_recipe(subject: RecipeSubject) -> None:
    for name, binding in sorted(subject.recipe.bindings.items()):
        operation = subject.process.operations[name]
        operation_class = operation.operation_class
        if operation_class is None or not binding.equipment:
            continue
        path = f"{subject.recipe.name}.{name}"
        main = binding.equipment[0]
        if main.equipment_class is None:
            continue
        runs_on = operation_class.runs_on
        if runs_on and not any(main.equipment_class.is_a(allowed) for allowed in runs_on):
            allowed = " or ".join(runs_on)
            subject.report(
                "E01",
                f"{main.tag} is a {main.equipment_class.name}, but `{name}` runs on {allowed}",
                binding.span,
                path,
                hint=f"bind equipment of class {allowed}",
                related=(Related(f"{main.tag} is declared here", main.name_span),),
            )
            continue
        offered = {capability for item in binding.equipment for capability in item.capabilities}
        missing = [need for need in operation_class.needs if need not in offered]
        if missing:
            tags = enumeration([item.tag for item in binding.equipment])
            do = "do" if len(binding.equipment) > 1 else "does"
            what = "it" if len(missing) == 1 else "them"
            subject.report(
                "E01",
                f"`{name}` needs {enumeration(missing)}, but {tags} {do} not offer {what}",
                binding.span,
                path,
                hint=f"add `{missing[0]} range … .. …` to {main.tag} if it can do it, or bind equipment that "
                f"does: `{name} on {main.tag} with …`",
                related=(Related(f"{main.tag} is declared here", main.name_span),),
            )
