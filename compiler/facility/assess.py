"""The fit of a whole recipe: every step on its equipment, in the order of the flow, and what steps share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pac.compiler.checks import RECIPE_CHECKS
from pac.compiler.checks.base import RecipeSubject, TransferSubject
from pac.compiler.checks.e12_equipment_double_booked import double_booked
from pac.compiler.checks.e12_equipment_double_booked import told as told_of_sharing
from pac.compiler.checks.l03_scale_rules_infeasible import check_transfer
from pac.compiler.facility.judging import judge, offered_text, tags_of, verdict_of
from pac.compiler.facility.nearest import with_alternatives
from pac.compiler.facility.rows import Assessment, Requirement, StepFit, Verdict, What
from pac.compiler.facility.scale import CODES, scale_rows, scaled_between
from pac.compiler.model import Recipe, Transfer
from pac.compiler.problems import Problem, Problems

if TYPE_CHECKING:
    from pac.compiler.pipeline import Compilation

WHOLE = "Process as a whole"
GROUPS = ("E", "B", "L03", "L10")
"""Groups of codes that are about equipment, and about the amounts that it has to take."""


def assess(
    subject: RecipeSubject, sender: RecipeSubject | None = None, transfer: Transfer | None = None
) -> Assessment:
    """All rows of a recipe. With `sender`, the recipe of the sending site, its equipment stands beside."""
    recipe, process = subject.recipe, subject.process
    found = findings(subject, sender, transfer)
    scaling = scaled_between(subject, sender)
    steps = [_step(subject, name) for name in subject.graph.order]
    shared = [*_shared(subject), *scale_rows(scaling, found)]
    steps = [_with(step, [row for row in shared if row.step == step.step]) for step in steps]
    others = list(_others(subject, found, [row for step in steps for row in step.rows]))
    steps = [_with(step, [row for row in others if row.step == step.step]) for step in steps]
    whole = tuple(row for row in others if not row.step)
    steps += [StepFit("", WHOLE, (), whole)] if whole else []
    steps = [_beside(step, sender) for step in steps] if sender is not None else steps
    steps = [replace(s, scaling=tuple(x for x in scaling if x.operation == s.step)) for s in steps]
    return Assessment(
        recipe.name,
        recipe.label,
        process.name,
        recipe.site.name,
        tuple(steps),
        sender.recipe.name if sender is not None else "",
        sender.recipe.site.name if sender is not None else "",
    )


def assess_recipe(project: Compilation, recipe: Recipe) -> Assessment:
    """A written recipe, beside the one that it scales from or that a transfer brings it from, with what would fit."""
    model = project.model[0]
    name, transfer = recipe.scale_from.recipe if recipe.scale_from is not None else "", None
    if not name:
        to_it = [each for each in model.transfers.values() if each.destination == recipe.name]
        transfer = min(to_it, key=lambda each: each.name, default=None)
        name = transfer.origin if transfer is not None else ""
    sender = model.recipes.get(name)
    subject = project.subject(recipe)
    found = assess(subject, project.subject(sender) if sender is not None else None, transfer)
    return with_alternatives(subject, found)


def _with(step: StepFit, rows: list[Requirement]) -> StepFit:
    return replace(step, rows=(*step.rows, *rows)) if rows else step


def _step(subject: RecipeSubject, name: str) -> StepFit:
    operation = subject.process.operations[name]
    binding = subject.recipe.bindings.get(name)
    if binding is not None and binding.equipment:
        return judge(subject, name)
    operation_class = operation.operation_class
    row = Requirement(
        name,
        name,
        What.EQUIPMENT,
        " or ".join(operation_class.runs_on) if operation_class is not None else "equipment",
        "nothing is bound",
        "",
        Verdict.GAP,
        codes=("E01",),
        why=f"unit operation `{name}` is not bound to equipment",
        span=operation.name_span,
    )
    return StepFit(name, operation.label, (), (row,))


def _shared(subject: RecipeSubject) -> Iterator[Requirement]:
    for first, second, item in double_booked(subject):
        yield Requirement(
            second.operation,
            second.operation,
            What.SIDE_BY_SIDE,
            "a piece of its own",
            f"used by {first.operation}",
            item.tag,
            Verdict.GAP,
            codes=("E12",),
            why=told_of_sharing(first, second, item),
            span=second.span,
            offered_span=item.name_span,
        )


def _others(
    subject: RecipeSubject, found: Sequence[Problem], rows: Sequence[Requirement]
) -> Iterator[Requirement]:
    """What else the checks of these groups find: no row compares two values for it."""
    for problem in found:
        code = problem.code.code
        if any(code in row.codes and problem.message in row.why for row in rows):
            continue
        names = problem.path.split(".")[1:]
        step = names[0] if names and names[0] in subject.process.operations else ""
        binding = subject.recipe.bindings.get(step)
        yield Requirement(
            step,
            ".".join(names[1:]) or step or subject.process.name,
            What.SCALE_RULE if code in CODES else What.OTHER,
            problem.code.title,
            "",
            tags_of(binding.equipment) if binding is not None else "",
            verdict_of((code,)),
            codes=(code,),
            why=problem.message,
            span=problem.span,
        )


def findings(
    subject: RecipeSubject, sender: RecipeSubject | None = None, transfer: Transfer | None = None
) -> tuple[Problem, ...]:
    """What the checks of equipment, amounts and scale find in a recipe and in the transfer to it, told nowhere."""
    private = replace(subject, problems=Problems())
    for check in RECIPE_CHECKS:
        check(private)
    if sender is not None and transfer is not None:
        check_transfer(TransferSubject(transfer, sender, private))
    return tuple(p for p in private.problems.sorted() if p.code.code.startswith(GROUPS))


def _beside(step: StepFit, sender: RecipeSubject) -> StepFit:
    binding = sender.recipe.bindings.get(step.step)
    pieces = binding.equipment if binding is not None else ()
    if not pieces:
        return step
    there = {(row.subject, row.what): row for row in judge(sender, step.step).rows}
    rows = []
    for row in step.rows:
        name = row.subject.rpartition(".")[2]
        same = there.get((row.subject, row.what))
        item = next((piece for piece in pieces if name in piece.capabilities), None)
        if row.what is What.SCALE_RULE:
            rows.append(replace(row, sender_tag=tags_of(pieces), sender_offered=row.needed))
        elif same is not None and same.offered:
            rows.append(replace(row, sender_tag=same.tag, sender_offered=same.offered))
        elif item is not None and row.what is not What.ACCURACY:
            rows.append(
                replace(row, sender_tag=item.tag, sender_offered=offered_text(item.capabilities[name]))
            )
        else:
            rows.append(replace(row, sender_tag=tags_of(pieces)))
    return replace(step, rows=tuple(rows), sender_tags=tuple(item.tag for item in pieces))
