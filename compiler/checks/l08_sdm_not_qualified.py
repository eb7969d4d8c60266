"""L08: ranges or claims rest on a study in a scale-down model that nothing qualifies."""

from __future__ import annotations

from collections.abc import Iterator

from pac.compiler.checks.base import Subject
from pac.compiler.checks.holds import holds
from pac.compiler.model import Docs
from pac.compiler.problems import Related
from pac.compiler.records import Reference
from pac.compiler.source import Span

Rests = tuple[str, Docs, Span]
"""What rests on a study, in words; what is said of it; and its place."""


def check(subject: Subject) -> None:
    open_models = [r for r in subject.process.references if r.scale_down and not r.qualified_by]
    if not open_models:
        return
    resting = list(_resting(subject))
    for document in open_models:
        found = {
            (span.source.name, span.start): (what, span)
            for what, docs, span in resting
            if any(_cites(text, document) for text in docs.evidence)
        }
        if not found:
            continue
        what, span = found[min(found)]
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        subject.report(
            "L08",
            f"{what}{more} of `{subject.process.name}` rest{'' if more else 's'} on `{document.name}`, a study in a "
            f"scale-down model ({document.scale_down}) that no document qualifies",
            document.name_span,
            f"{subject.process.name}.{document.name}",
            hint="name the report that compares the model with full scale: `qualified_by DOCUMENT`",
            related=(Related("this rests on it", span),),
        )


def _cites(text: str, document: Reference) -> bool:
    cited = document.cited("")
    return text == cited or text.startswith(f"{cited}, ")


def _resting(subject: Subject) -> Iterator[Rests]:
    for operation, parameter in subject.parameters():
        found = parameter.par or parameter.characterised
        if found is not None:
            words = "proven acceptable" if parameter.par is not None else "characterised"
            for docs in (parameter.docs, operation.docs):
                yield f"the {words} range of `{parameter.name}`", docs, found.span
    for operation in subject.process.operations.values():
        for claim in operation.clearances:
            what = f"the clearance of `{claim.target.name}` in `{operation.name}`"
            yield what, claim.docs, claim.span
            for line in claim.studied.constraints if claim.studied is not None else ():
                yield what, line.docs, line.span
        for space in operation.design_spaces:
            for docs in (space.docs, *(line.docs for line in space.constraints)):
                yield f"the design space `{space.name}`", docs, space.span
    for what, hold, _ in holds(subject.process):
        for study in hold.studies:
            yield what, study.docs, study.span
