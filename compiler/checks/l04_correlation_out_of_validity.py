"""L04: a derived quantity is computed outside the window in which its formula, or a fitted property, holds.

Where a parameter is scaled by the quantity, or a limit, requirement or design space rests on it, the severity is
that of the code; where nothing is decided by it, the figure is only shown, and it is a warning at every stage.
"""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, told_apart
from pac.compiler.codes import Stage
from pac.compiler.model import Binding, Equipment, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.validity import Window, limits_on, scaled_by, windows
from pac.compiler.words import enumeration

HINT = "use a formula or coefficients that cover this, measure it on this piece, or move the set point inside"


def check_recipe(subject: RecipeSubject) -> None:
    for name, binding in sorted(subject.recipe.bindings.items()):
        operation = subject.process.operations[name]
        for item in binding.equipment:
            _piece(subject, operation, binding, item)


def _piece(subject: RecipeSubject, operation: UnitOperation, binding: Binding, item: Equipment) -> None:
    """Each broken window of one piece, with all quantities that it makes doubtful."""
    broken: dict[tuple[str, str], tuple[Window, list[str]]] = {}
    derived = item.equipment_class.derived if item.equipment_class is not None else {}
    for name, formula in sorted(derived.items()):
        if subject.environment.derived(operation, item, formula) is None:
            continue
        for window in windows(subject.environment, operation, item, formula):
            if window.met is False:
                broken.setdefault((window.owner, window.line.text), (window, []))[1].append(name)
    for window, quantities in broken.values():
        _report(subject, operation, binding, item, window, quantities)


def _report(
    subject: RecipeSubject,
    operation: UnitOperation,
    binding: Binding,
    item: Equipment,
    window: Window,
    quantities: list[str],
) -> None:
    decides = {name: scaled_by(operation, name) for name in quantities}
    rules = [(name, parameter) for name, parameters in decides.items() for parameter in parameters]
    limits = [span for name in quantities for span in limits_on(subject.process, operation, name)]
    if rules:
        listed = enumeration(
            [
                f"`{parameter.name}` is {parameter.scale_by.verb(name)} {name}"
                for name, parameter in rules
                if parameter.scale_by is not None
            ]
        )
        rests = listed
    elif limits:
        rests = "a limit of this step rests on it"
    else:
        rests = "no parameter of this step is scaled by it, and no limit rests on it"
    others = [name for name in quantities if name != window.owner]
    owner = f"`{window.owner}` of {item.tag}"
    if window.of_property:
        what = f"{owner} holds for {window.line.text}, and is used for {enumeration(others)}"
    else:
        what = f"the formula of {owner} holds for {window.line.text}"
        if others:
            what += f" (it is in {enumeration(others)})"
    subject.problems.add(
        "L04",
        f"{what}: here {_shown(window)}; {rests}",
        binding.span,
        path=f"{subject.recipe.name}.{operation.name}.{quantities[0] if window.of_property else window.owner}",
        hint=HINT,
        related=(
            Related("where it holds is said here", window.line.span),
            *(Related("what decides on it", rule.span) for _, p in rules if (rule := p.scale_by) is not None),
            *(Related("what rests on it", span) for span in dict.fromkeys(limits)),
        ),
        # A figure that nothing rests on stops no release.
        stage=subject.stage if rules or limits else Stage.DEVELOPMENT,
    )


def _shown(window: Window) -> str:
    left = window.line.text.partition(f" {window.line.operator} ")[0]
    if window.value is None or window.limit is None:
        return f"{left} is not"
    return f"{left} is {told_apart(window.value.base, window.limit, window.value.unit)[0]}"
