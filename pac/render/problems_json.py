"""Problems as JSON: the shape that `pac schema problems` describes and scripts depend on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from pac import __version__
from pac.compiler import problems as found
from pac.compiler import waivers as found_waivers
from pac.compiler.source import Source, Span


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Position(_Model):
    """A place in a file; columns count Unicode code points."""

    line: int = Field(ge=1)
    column: int = Field(ge=1)


class Edit(_Model):
    """Replace what stands from `start` up to (not including) `end` by `text`."""

    file: str
    start: Position
    end: Position
    text: str


class Fix(_Model):
    """Edits that mend the problem; `safe` ones keep the author's meaning."""

    safety: Literal["safe", "unsafe"]
    title: str = ""
    edits: list[Edit]


class Related(_Model):
    """Another place, which made the first one a mistake."""

    message: str
    file: str
    start: Position
    end: Position


class Problem(_Model):
    """One finding. `start` and `end` are null where a file could not be read at all."""

    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    message: str
    hint: str = ""
    file: str = Field(description="relative to the current folder, with forward slashes")
    start: Position | None
    end: Position | None
    path: str = Field(description="dotted path of what the problem is about; may be empty")
    related: list[Related]
    fix: Fix | None


class Waiver(_Model):
    """Why a finding is accepted, by whom and until when, and where that is written."""

    reason: str
    by: str
    until: str
    change: str | None
    file: str
    start: Position
    end: Position


class Waived(Problem):
    """A finding that is accepted; it counts for nothing."""

    waiver: Waiver


class Summary(_Model):
    """How many of each severity were found, in how many files; `waived` and `known` are in none of them."""

    error: int
    warning: int
    info: int
    files: int
    waived: int
    known: int = Field(description="findings of the baseline")


class ProblemsDocument(_Model):
    """The output of `pac check --format json`."""

    pac: str = Field(description="version of pac")
    problems: list[Problem]
    waived: list[Waived]
    known: list[Problem] = Field(description="what was found and stands in the baseline")
    summary: Summary


def count(problems: Sequence[found.Problem], files: int, waived: int, known: int = 0) -> Summary:
    """Problems by severity."""
    counts = dict.fromkeys(found.Severity, 0)
    for problem in problems:
        counts[problem.severity] += 1
    return Summary(
        error=counts[found.Severity.ERROR],
        warning=counts[found.Severity.WARNING],
        info=counts[found.Severity.INFO],
        files=files,
        waived=waived,
        known=known,
    )


def to_document(
    problems: Sequence[found.Problem],
    files: int,
    waived: Sequence[found_waivers.Waived] = (),
    known: Sequence[found.Problem] = (),
) -> ProblemsDocument:
    """Problems in the order given, with their counts."""
    return ProblemsDocument(
        pac=__version__,
        problems=[Problem(**_fields(item)) for item in problems],
        waived=[Waived(**_fields(item.problem), waiver=_waiver(item.waiver)) for item in waived],
        known=[Problem(**_fields(item)) for item in known],
        summary=count(problems, files, len(waived), len(known)),
    )


def render_json(
    problems: Sequence[found.Problem],
    files: int,
    waived: Sequence[found_waivers.Waived] = (),
    known: Sequence[found.Problem] = (),
) -> str:
    """The document as JSON text, with a final newline."""
    data = to_document(problems, files, waived, known).model_dump(mode="json")
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the document."""
    return ProblemsDocument.model_json_schema(mode="serialization")


def _position(source: Source, offset: int) -> Position:
    place = source.position(offset)
    return Position(line=place.line, column=place.column)


def _ends(span: Span) -> dict[str, Position]:
    return {"start": _position(span.source, span.start), "end": _position(span.source, span.end)}


def _waiver(waiver: found_waivers.Waiver) -> Waiver:
    return Waiver(
        reason=waiver.reason,
        by=waiver.by,
        until=waiver.until.isoformat(),
        change=waiver.change,
        file=waiver.span.file,
        **_ends(waiver.span),
    )


def _fields(item: found.Problem) -> dict[str, Any]:
    ends = _ends(item.span) if item.span is not None else {"start": None, "end": None}
    return dict(
        code=item.code.code,
        name=item.code.name,
        severity=item.severity.value,
        message=item.message,
        hint=item.hint,
        file=item.file_name,
        path=item.path,
        related=[
            Related(message=other.message, file=other.span.file, **_ends(other.span))
            for other in item.related
        ],
        fix=_fix(item.fix) if item.fix is not None else None,
        **ends,
    )


def _fix(fix: found.Fix) -> Fix:
    return Fix(
        safety=fix.safety.value,
        title=fix.title,
        edits=[Edit(file=edit.span.file, text=edit.text, **_ends(edit.span)) for edit in fix.edits],
    )
