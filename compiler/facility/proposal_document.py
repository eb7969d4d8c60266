"""Proposals as data: what `pac fit PROCESS --site SITE --format json` prints, the best site first.

Numbers are decimal strings, as in the fit of one recipe.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pydantic import Field

from pac import __version__
from pac.compiler.assignment import Conflict
from pac.compiler.checks.base import enumeration
from pac.compiler.checks.e12_equipment_double_booked import is_dedicated
from pac.compiler.facility.document import FitDocument, Model, to_document
from pac.compiler.facility.proposal import Proposal
from pac.compiler.problems import Problem


class Competing(Model):
    """Steps that cannot all have equipment, though without any one of them the others can."""

    steps: list[str]
    equipment: list[str] = Field(default=[], description="what they compete for")
    text: str


class Lacking(Model):
    """Steps for which the site has no equipment at all, for one reason."""

    steps: list[str]
    text: str


class Proposed(Model):
    """The equipment that one step would get."""

    step: str
    equipment: list[str] = Field(description="the piece that it runs on, then what is bound with it")
    considered: int = Field(description="how many sets of pieces it had to choose from")


class ProposedSite(Model):
    """One site: what each step would run on, and how well that fits."""

    site: str
    label: str = ""
    bindings: list[Proposed] = Field(description="in the order of the flow")
    without: list[str] = Field(default=[], description="steps that get no equipment, for whatever reason")
    lacking: list[Lacking] = Field(default=[], description="why steps have no candidates")
    conflicts: list[Competing] = Field(
        default=[], description="a smallest set of steps for each group that competes for too few pieces"
    )
    fit: FitDocument


class ProposalDocument(Model):
    """A process on the equipment of sites for which nobody has written a recipe; the best site comes first."""

    pac: str
    process: str
    label: str = ""
    batch: list[str] = Field(default=[], description="values that set the size of the batch")
    carried: list[str] = Field(
        default=[], description="what the recipe that is named sets for itself: step.parameter"
    )
    unsolved: list[str] = Field(
        default=[], description="parameters that this recipe scales from another: they are not judged here"
    )
    sites: list[ProposedSite]


def to_proposals(
    proposals: Sequence[Proposal],
    batch: Sequence[str] = (),
    errors: Iterable[tuple[Problem, ...]] = (),
) -> ProposalDocument:
    """Ranked proposals as data; `errors` are those of each site's texts."""
    process = proposals[0].process
    return ProposalDocument(
        pac=__version__,
        process=process.name,
        label=process.label,
        batch=list(batch),
        carried=sorted(path for path, item in proposals[0].overrides.items() if not item.batch),
        unsolved=list(proposals[0].unsolved),
        sites=[_site(each, wrong) for each, wrong in zip(proposals, errors, strict=True)],
    )


def _site(proposal: Proposal, errors: tuple[Problem, ...]) -> ProposedSite:
    return ProposedSite(
        site=proposal.site.name,
        label=proposal.site.label,
        bindings=[
            Proposed(step=step, equipment=list(tags), considered=proposal.considered[step])
            for step, tags in proposal.bindings.items()
        ],
        without=list(proposal.without),
        conflicts=[
            Competing(
                steps=list(conflict.steps), equipment=list(conflict.pieces), text=told(proposal, conflict)
            )
            for conflict in proposal.conflicts
            if conflict.pieces
        ],
        lacking=_lacking(proposal),
        fit=to_document(proposal.assessment, errors, proposal.also),
    )


def told(proposal: Proposal, conflict: Conflict) -> str:
    """Why some steps cannot all have equipment, in words."""
    steps = enumeration([f"`{step}`" for step in conflict.steps])
    single = [tag for tag in conflict.pieces if is_dedicated(proposal.site.equipment[tag])]
    if len(single) == len(conflict.pieces):
        why = "each of which serves one step" if len(single) > 1 else "which serves one step"
    elif single:
        why = f"and some run side by side, and {enumeration(single)} can serve one step only"
    else:
        why = "and they run side by side"
    pieces = enumeration(list(conflict.pieces))
    return f"{steps} cannot all have equipment: there is only {pieces} for them, {why}"


def _lacking(proposal: Proposal) -> list[Lacking]:
    steps: dict[str, list[str]] = {}
    for step in proposal.without:
        if not proposal.considered[step]:
            steps.setdefault(_reason(proposal, step), []).append(step)
    return [
        Lacking(
            steps=names,
            text=f"{enumeration([f'`{name}`' for name in names])} {'get' if len(names) > 1 else 'gets'} nothing: {why}",
        )
        for why, names in steps.items()
    ]


def _reason(proposal: Proposal, step: str) -> str:
    found = proposal.process.operations[step].operation_class
    site = proposal.site.name
    if found is None:
        return "the class of the step is not known"
    if found.runs_on:
        return f"no equipment at {site} is a {' or a '.join(found.runs_on)}"
    if found.needs:
        return f"no equipment at {site} offers {' or '.join(found.needs)}"
    return f"{found.name} does not say what it runs on or needs"
