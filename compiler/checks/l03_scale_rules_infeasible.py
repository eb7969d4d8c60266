"""L03: what is to be kept across scales cannot be kept at the receiving equipment.

A recipe that says `scale from` is solved before any check: what was refused there is told here. Where
values are stated, the same is asked of a transfer: whether any value of the parameter would keep the
quantity of the sending recipe. A range of the sending recipe that has no counterpart at the receiving
equipment is told. And a value in force, scaled or stated, has to hold the limits behind `keeping`.
"""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, TransferSubject
from pac.compiler.checks.l01_scale_dependent_copied import header
from pac.compiler.model import Cause, Outcome, Refusal, Scaled
from pac.compiler.problems import Related
from pac.compiler.scaling.ends import End
from pac.compiler.scaling.holding import Holder, holds
from pac.compiler.scaling.recipes import Job, jobs

TOLD_IN_A_TRANSFER = (Cause.OUT_OF_REACH, Cause.LIMIT)
"""Where values are stated, nobody asked for a fact that is missing, nor which of several values is meant."""


def check_recipe(subject: RecipeSubject) -> None:
    for scaled in subject.recipe.scaling:
        if scaled.outcome is Outcome.REFUSED and scaled.refusals:
            message, hint, related = joined(scaled.refusals)
            assert subject.recipe.scale_from is not None
            place = subject.recipe.scale_from.span
            path = f"{subject.recipe.name}.{scaled.path}"
            subject.report("L03", message, place, path, hint=hint, related=related)
        for lost in scaled.lost:
            place = subject.recipe.overrides[scaled.path].span
            path = f"{subject.recipe.name}.{scaled.path}"
            subject.report("L03", lost.message, place, path, hint=lost.hint, related=lost.related)
    solved = {scaled.path for scaled in subject.recipe.scaling if _by_rule(scaled)}
    for job in jobs(subject.recipe):
        if job.path not in solved:
            _limits(subject, job)


def _by_rule(scaled: Scaled) -> bool:
    return scaled.outcome in (Outcome.SCALED, Outcome.FALLBACK, Outcome.REFUSED)


def joined(refusals: tuple[Refusal, ...]) -> tuple[str, str, tuple[Related, ...]]:
    """What is said of a rule and, behind `else`, of its fallbacks: message, hint and places."""
    message = "; and, behind `else`, ".join(refusal.message for refusal in refusals)
    places = dict.fromkeys(related for refusal in refusals for related in refusal.related)
    return message, refusals[-1].hint, tuple(places)


def _limits(subject: RecipeSubject, job: Job) -> None:
    """Limits behind `keeping` that a stated value breaks."""
    end = _end(subject, job)
    value = end.setting(job.parameter)
    words = Holder(end, end, job.parameter, job.rule).words
    for limit in job.rule.limits if value is not None else ():
        reached = end.value(limit.name)
        if value is None or reached is None or holds(limit, reached):
            continue
        override = subject.recipe.overrides.get(job.path)
        binding = subject.recipe.bindings[job.operation.name]
        subject.report(
            "L03",
            f"`{job.parameter.name}` of {words.value(value)} gives {words.broken(limit, reached)} on "
            f"{end.tags}, and the rule of scale keeps {limit.text}",
            override.span if override is not None else binding.span,
            f"{subject.recipe.name}.{job.path}",
            hint="give the recipe a value that holds the limit, bind another vessel, or loosen the limit "
            "with a reason",
            related=(Related("the limit", limit.span), Related("the value", job.parameter.name_span)),
        )


def check_transfer(subject: TransferSubject) -> None:
    origin, destination = subject.origin, subject.destination
    told = {scaled.path for scaled in destination.recipe.scaling if _by_rule(scaled)}
    for job in jobs(destination.recipe):
        sender = origin.process.operations.get(job.operation.name)
        if sender is None or job.path in told or job.parameter.name not in sender.parameters:
            continue
        ends = End(origin.recipe, sender, origin.environment), _end(destination, job)
        refused = _refused(Holder(*ends, job.parameter, job.rule), job)
        if refused:
            message, hint, related = joined(refused)
            path = f"{subject.path}.{job.path}"
            destination.report("L03", message, header(subject), path, hint=hint, related=related)


def _refused(holder: Holder, job: Job) -> tuple[Refusal, ...]:
    """Why no value keeps what the rule names; nothing where one would, or where too little is stated."""
    told: list[Refusal] = []
    for aim in job.rule.aims:
        found = holder.reach(aim.name)
        if found is None or found.cause not in TOLD_IN_A_TRANSFER:
            return ()
        told.append(found)
    return tuple(told)


def _end(subject: RecipeSubject, job: Job) -> End:
    end = End(subject.recipe, job.operation, subject.environment)
    return end.seen_from(job.parameter.name)
