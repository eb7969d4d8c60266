"""A process on the equipment of a site for which nobody has written a recipe: which piece each step would get.

Every set of pieces that a step may run on is judged alone, as in a recipe. The best assignment of all steps is chosen
from these judgements, and then judged as a whole, so that what is reported is what the written recipe would show.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from pac.compiler.assignment import Candidate, Conflict, Need, assign
from pac.compiler.checks.e12_equipment_double_booked import is_dedicated, side_by_side
from pac.compiler.facility.also import also_found_on_trial
from pac.compiler.facility.assess import assess
from pac.compiler.facility.candidates import candidates, tags
from pac.compiler.facility.judging import judge
from pac.compiler.facility.nearest import with_alternatives
from pac.compiler.facility.rows import Assessment, Requirement, StepFit, Verdict
from pac.compiler.model import Equipment, Override, Process, Recipe, Site
from pac.compiler.problems import Problem

if TYPE_CHECKING:
    from pac.compiler.pipeline import Compilation


@dataclass(frozen=True, slots=True)
class Proposal:
    """What each step would run on at one site, judged as a recipe."""

    process: Process
    site: Site
    overrides: Mapping[str, Override]
    """The size of the batch, and what a recipe that is named sets for itself."""
    recipe: Recipe
    """What a recipe with this equipment is."""
    assessment: Assessment
    conflicts: tuple[Conflict, ...]
    """Steps that cannot all have equipment: a smallest set of each group."""
    considered: Mapping[str, int]
    """How many sets of pieces each step had to choose from."""
    also: tuple[Problem, ...] = ()
    """What `pac check` would find in such a recipe and its process, and no row tells of."""
    unsolved: tuple[str, ...] = ()
    """Parameters that the named recipe scales from another one: what they are here is not known."""

    @property
    def bindings(self) -> Mapping[str, tuple[str, ...]]:
        """The tags that each step gets; steps without equipment are missing."""
        return {step.step: step.tags for step in self.assessment.steps if step.tags}

    @property
    def without(self) -> tuple[str, ...]:
        """The steps that get nothing, in the order of the flow."""
        return tuple(step.step for step in self.assessment.steps if step.step and not step.tags)

    @property
    def order(self) -> tuple[int, int, int, int, bool, Fraction, str]:
        """Sorts sites, the best first: steps without equipment, gaps, open questions, limits, margin, name."""
        found = self.assessment
        counts = (
            len(self.without),
            found.count(Verdict.GAP),
            found.count(Verdict.UNKNOWN),
            found.count(Verdict.LIMITS),
        )
        margin = found.relative
        return *counts, margin is not None, -(margin or Fraction(0)), self.site.name


def propose(
    compilation: Compilation,
    process: Process,
    site: Site,
    overrides: Mapping[str, Override],
    unsolved: Collection[str] = (),
) -> Proposal:
    """The best assignment of a site's equipment to the steps of a process.

    `unsolved` are parameters whose value depends on the equipment in a way that is not computed here.
    """
    choices: dict[str, dict[tuple[str, ...], tuple[Equipment, ...]]] = {}
    needs: list[Need] = []
    for name, operation in process.operations.items():
        ways = candidates(operation, site)
        judged = [
            _candidate(_open(judge(compilation.trial(process, site, {name: way}, overrides), name), unsolved))
            for way in ways
        ]
        needs.append(Need(name, tuple(judged)))
        choices[name] = {tags(way): way for way in ways}
    beside = side_by_side(compilation.trial(process, site, {}, overrides))
    apart = [pair for pair in combinations(sorted(process.operations), 2) if beside(*pair)]
    found = assign(needs, apart, [tag for tag, item in site.equipment.items() if is_dedicated(item)])
    pieces = {name: choices[name][candidate.pieces] for name, candidate in found.chosen.items()}
    subject = compilation.trial(process, site, pieces, overrides)
    fit = with_alternatives(subject, assess(subject))
    fit = replace(fit, steps=tuple(_open(step, unsolved) for step in fit.steps))
    return Proposal(
        process,
        site,
        overrides,
        subject.recipe,
        fit,
        found.conflicts,
        {need.step: len(need.candidates) for need in needs},
        also_found_on_trial(compilation, subject, fit),
        tuple(unsolved),
    )


def _open(step: StepFit, unsolved: Collection[str]) -> StepFit:
    """The rows of parameters that nobody has solved for this equipment are not judged by another's number."""
    if not unsolved:
        return step
    rows = []
    for row in step.rows:
        if row.path in unsolved and row.needed:
            row = replace(
                row,
                needed="not solved here",
                verdict=Verdict.UNKNOWN,
                lower=None,
                upper=None,
                codes=(),
                alternatives=(),
                why=f"`{row.path}` is scaled from another recipe, and not solved for a proposal",
            )
        rows.append(row)
    first = [row for n, row in enumerate(rows) if not _repeats(row, rows[:n])]
    return replace(step, rows=tuple(first))


def _repeats(row: Requirement, earlier: Iterable[Requirement]) -> bool:
    """Set point and ranges of an unsolved parameter are one question."""
    return row.needed == "not solved here" and any(
        (each.path, each.needed) == (row.path, row.needed) for each in earlier
    )


def ranked(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Proposals for several sites, the best first."""
    return tuple(sorted(proposals, key=lambda proposal: proposal.order))


def _candidate(fit: StepFit) -> Candidate:
    return Candidate(
        fit.tags,
        fit.count(Verdict.GAP),
        fit.count(Verdict.UNKNOWN),
        fit.count(Verdict.LIMITS),
        fit.relative,
    )
