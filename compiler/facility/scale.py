"""Rules of scale in the fit: what was to be kept at the receiving equipment, and whether it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.compare.scaling import SCALE_TOLERANCE, within
from pac.compiler.facility.judging import rounded, verdict_of
from pac.compiler.facility.rows import Requirement, Verdict, What
from pac.compiler.model import Ends, Scaled
from pac.compiler.problems import Problem
from pac.compiler.scaling import compared
from pac.compiler.scaling_fields import outcome
from pac.compiler.units import format_number

_TOLERATED = f"{format_number(SCALE_TOLERANCE * 100)} %"
CODES = ("L03", "L10")


def scaled_between(subject: RecipeSubject, sender: RecipeSubject | None) -> tuple[Scaled, ...]:
    """What every rule holds and moves: as it was solved, else as both recipes state their values."""
    recipe = subject.recipe
    if recipe.scale_from is not None or recipe.scale_lost is not None or sender is None:
        return subject.recipe.scaling
    kinds = subject.environment.kinds
    return compared(sender.recipe, subject.recipe, lambda _: kinds)


def scale_rows(scaling: Sequence[Scaled], findings: Sequence[Problem]) -> Iterator[Requirement]:
    """One row for each rule; it fits unless a check says that the rule is not kept, or a value is missing."""
    for item in scaling:
        told = [p for p in findings if p.code.code in CODES and p.path.partition(".")[2] == item.path]
        codes = tuple(dict.fromkeys(problem.code.code for problem in told))
        held = item.held
        verdict = verdict_of(codes)
        why = "; ".join(problem.message for problem in told)
        if not codes and (held is None or held.sender is None or held.receiver is None):
            verdict, why = Verdict.UNKNOWN, f"whether {item.rule.name} is kept cannot be computed"
        elif not codes and not (kept := _kept(item))[0]:
            words = f"{item.rule.name} moves by {kept[1]} against the sending site"
            verdict, why = Verdict.LIMITS, f"{words}; up to {_TOLERATED} counts as held"
        yield Requirement(
            item.operation,
            item.parameter,
            What.SCALE_RULE,
            f"{held.name} {_text(held, sender=True)}" if held is not None else item.rule.text,
            f"{held.name} {_text(held, sender=False)}" if held is not None else "",
            held.receiver_tag if held is not None else item.value.receiver_tag,
            verdict,
            codes=codes,
            why=why,
            span=item.rule.span,
        )


def _kept(item: Scaled) -> tuple[bool, str]:
    """Whether the quantity counts as held, and by how much it moves, as a comparison of the two recipes says it."""
    held = outcome(item).held
    if held is None or held.sender is None or held.receiver is None:
        return True, ""
    return within(held.sender, held.receiver) or (True, "")


def _text(ends: Ends, *, sender: bool) -> str:
    value = ends.sender if sender else ends.receiver
    return rounded(value) if value is not None else "not known"
