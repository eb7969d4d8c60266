"""D01: a proven range, a clearance, a hold limit or a scale rule names no document that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pac.compiler.checks.base import Subject
from pac.compiler.checks.evidenced import has_documents, in_space, is_said
from pac.compiler.source import Span

HINT = 'name the report with its place, `evidence "DEV-012, table 4"`; what nobody has shown yet is `assumed "why"`'


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that rests on nothing."""

    what: str
    span: Span
    path: str


def check(subject: Subject) -> None:
    """From PPQ on; before, once the process has declared documents to cite."""
    if not (subject.stage.released or has_documents(subject.process)):
        return
    for gap in _gaps(subject):
        subject.report("D01", f"{gap.what} names no evidence", gap.span, gap.path, hint=HINT)


def _gaps(subject: Subject) -> Iterator[Gap]:
    process = subject.process
    for operation, parameter in subject.parameters():
        said = is_said(parameter.docs, operation.docs) or in_space(operation, parameter)
        if said or parameter.from_class:
            continue
        if parameter.par is not None:
            what = f"the proven acceptable range of `{parameter.name}`"
            yield Gap(what, parameter.par.span, parameter.path)
        elif parameter.scale_by is not None:
            what = f"the rule `scale by {parameter.scale_by.name}` of `{parameter.name}`"
            yield Gap(what, parameter.scale_by.span, parameter.path)
    for operation in process.operations.values():
        seen: set[int] = set()
        for claim in operation.clearances:
            if claim.span.start in seen or is_said(claim.docs):
                continue
            seen.add(claim.span.start)
            studied = claim.studied.constraints if claim.studied is not None else ()
            if not (studied and all(is_said(line.docs) for line in studied)):
                what = f"the clearance of `{claim.target.name}` in `{operation.name}`"
                yield Gap(what, claim.span, operation.path)
    for stream in process.streams:
        if stream.hold is not None and not is_said(stream.docs):
            what = f"the hold limit {stream.hold.limit.text} from `{stream.source.name}` to `{stream.target.name}`"
            yield Gap(what, stream.hold.span, stream.path)
    for material in process.materials.values():
        if material.hold is not None and not is_said(material.docs):
            what = f"the hold limit {material.hold.limit.text} of `{material.name}`"
            yield Gap(what, material.hold.span, material.path)
