"""The fit as data: what `pac fit --format json` prints and `pac schema fit` describes.

Numbers are decimal strings; relative margins are rounded to six digits. Steps stand in the order of the flow.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from pac import __version__
from pac.compiler.document import Scaling
from pac.compiler.facility.rows import (
    Alternative,
    Assessment,
    Margin,
    Requirement,
    StepFit,
    Verdict,
    tightest,
)
from pac.compiler.problems import Problem, Severity
from pac.compiler.scaling_fields import outcome
from pac.compiler.units import format_number, from_base

_DIGITS = 6
VerdictText = Literal["fit", "fit with limits", "not stated", "gap"]


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Spare(Model):
    """What an offer has to spare at one end; negative where it falls short."""

    value: str = Field(
        description="decimal string; a difference, so temperatures are in delta_degC or delta_degF"
    )
    unit: str
    relative: str | None = Field(
        default=None, description="decimal string; per width of the offered range, or per its only end"
    )


class Nearest(Model):
    """Something nearby that would fit, computed from the same formulas."""

    text: str
    equipment: list[str] = Field(default=[], description="pieces to bind instead, or as well")
    parameter: str | None = Field(default=None, description="step.parameter that would change")
    value: str | None = None


class Row(Model):
    """One requirement against what is offered."""

    subject: str = Field(description="the parameter, capability or step that it is about")
    what: str
    needed: str
    offered: str
    equipment: str
    sender_equipment: str | None = None
    sender_offered: str | None = None
    lower: Spare | None = None
    upper: Spare | None = None
    verdict: VerdictText
    codes: list[str] = Field(default=[], description="the checks that tell of it")
    why: str | None = None
    alternatives: list[Nearest] = []
    file: str | None = None
    line: int | None = None


class Step(Model):
    """A unit operation on its equipment; `step` is empty for the process as a whole."""

    step: str
    label: str
    equipment: list[str]
    sender_equipment: list[str] = []
    verdict: VerdictText
    smallest_margin: str | None = Field(default=None, description="as in the summary, of this step")
    smallest_margin_of: str | None = Field(
        default=None, description="the parameter or capability that has it"
    )
    requirements: list[Row]
    scaling: list[Scaling] = Field(
        default=[], description="what was held and what moved between the sending and this equipment"
    )


class Summary(Model):
    """How many requirements have which verdict, and the smallest relative margin."""

    fit: int = 0
    fit_with_limits: int = 0
    not_stated: int = 0
    gap: int = 0
    smallest_margin: str | None = Field(
        default=None, description="decimal string, relative; proven acceptable ranges are left out"
    )
    smallest_margin_of: str | None = Field(default=None, description="which requirement has it")


class Mistake(Model):
    """An error in the texts: what stands there is not judged."""

    code: str
    message: str
    file: str
    line: int | None = None


class Finding(Mistake):
    """What `pac check` tells as well."""

    severity: Literal["error", "warning"]


class FitDocument(Model):
    """What a process needs against what the equipment of a site offers."""

    pac: str
    name: str
    label: str = ""
    process: str
    site: str
    sender: str | None = Field(default=None, description="the recipe of the sending site")
    sender_site: str | None = None
    verdict: VerdictText
    steps: list[Step]
    summary: Summary
    errors: list[Mistake] = []
    also: list[Finding] = Field(
        default=[], description="what pac check finds in this recipe and its process, and no row tells of"
    )


def to_document(
    found: Assessment, errors: tuple[Problem, ...] = (), also: tuple[Problem, ...] = ()
) -> FitDocument:
    """An assessment as data."""
    narrow = tightest(found.rows)
    return FitDocument(
        pac=__version__,
        name=found.name,
        label=found.label,
        process=found.process,
        site=found.site,
        sender=found.sender or None,
        sender_site=found.sender_site or None,
        verdict=found.verdict.value,
        steps=[_step(step) for step in found.steps],
        summary=Summary(
            fit=found.count(Verdict.FIT),
            fit_with_limits=found.count(Verdict.LIMITS),
            not_stated=found.count(Verdict.UNKNOWN),
            gap=found.count(Verdict.GAP),
            smallest_margin=_share(found.relative),
            smallest_margin_of=f"{narrow.path}, {narrow.what.value}" if narrow is not None else None,
        ),
        errors=[_mistake(problem) for problem in errors],
        also=[
            Finding(
                **_mistake(problem).model_dump(),
                severity="error" if problem.severity is Severity.ERROR else "warning",
            )
            for problem in also
        ],
    )


def _mistake(problem: Problem) -> Mistake:
    return Mistake(
        code=problem.code.code,
        message=problem.message,
        file=problem.file_name,
        line=problem.span.line if problem.span is not None else None,
    )


def _step(step: StepFit) -> Step:
    narrow = tightest(step.rows)
    return Step(
        step=step.step,
        label=step.label,
        equipment=list(step.tags),
        sender_equipment=list(step.sender_tags),
        verdict=step.verdict.value,
        smallest_margin=_share(step.relative),
        smallest_margin_of=narrow.subject if narrow is not None else None,
        requirements=[_row(row) for row in step.rows],
        scaling=[outcome(item) for item in step.scaling],
    )


def _row(row: Requirement) -> Row:
    return Row(
        subject=row.subject,
        what=row.what.value,
        needed=row.needed,
        offered=row.offered,
        equipment=row.tag,
        sender_equipment=row.sender_tag or None,
        sender_offered=row.sender_offered or None,
        lower=_spare(row.lower),
        upper=_spare(row.upper),
        verdict=row.verdict.value,
        codes=list(row.codes),
        why=row.why or None,
        alternatives=[_nearest(item) for item in row.alternatives],
        file=row.span.source.name if row.span is not None else None,
        line=row.span.line if row.span is not None else None,
    )


def _spare(margin: Margin | None) -> Spare | None:
    if margin is None:
        return None
    unit = margin.amount.unit
    value = format_number(from_base(margin.amount.base, unit))
    return Spare(value=value, unit=unit.text, relative=_share(margin.relative))


def _share(value: Fraction | None) -> str | None:
    return None if value is None else format_number(value, _DIGITS)


def _nearest(item: Alternative) -> Nearest:
    return Nearest(
        text=item.text,
        equipment=list(item.tags),
        parameter=item.parameter or None,
        value=item.value or None,
    )


def to_json(document: FitDocument) -> str:
    """The document as text: stable order, two-space indent, final newline."""
    return document.model_dump_json(by_alias=True, indent=2) + "\n"
