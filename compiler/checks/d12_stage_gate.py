"""D12: something is stated as still to be decided: a value, a document, a method, a sensor.

Words that an operator reads are D02. The texts of a process are walked only where its file holds such words at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.checks.method_uses import uses
from pac.compiler.codes import Stage
from pac.compiler.model import (
    Docs,
    EquipmentClass,
    EquipmentProperty,
    InProcess,
    Kind,
    MaterialClass,
    MaterialValue,
    Measurement,
    OperationClass,
    ParameterClass,
    Sampling,
    TestPlan,
)
from pac.compiler.source import Span
from pac.compiler.vague import place_in, undecided
from pac.compiler.values import Setting

HINT = "decide it before the {0} stage is left, or take the line out until it is decided"
_DRAFT = re.compile(r"\bdraft\b", re.IGNORECASE)

Told = tuple[str, str, Span, str]
"""What the text is, the text, the span that holds it, and the path of its owner."""

_APART = (Kind, OperationClass, MaterialClass, EquipmentClass, ParameterClass, Span)
"""What belongs to the library, or leads out of the process."""


def check(subject: Subject) -> None:
    process = subject.process
    if undecided(process.span.text) is not None:
        parts = (
            process.attributes,
            process.materials,
            process.operations,
            process.streams,
            process.in_process,
        )
        more = (process.requirements, process.clearances, process.risks, process.hold_totals)
        _report(subject, _said((process.docs, *parts, *more), process.span, process.name))
    _report(subject, _documents(subject))


def check_recipe(subject: RecipeSubject) -> None:
    recipe = subject.recipe
    if undecided(recipe.span.text) is not None:
        own = [binding.docs for binding in recipe.bindings.values()]
        _report(subject, _said((recipe.docs, recipe.overrides, *own), recipe.span, recipe.name))
    if undecided(recipe.site.span.text) is not None:
        bound = tuple(item for binding in recipe.bindings.values() for item in binding.equipment)
        _report(subject, _said(bound, recipe.site.span, recipe.site.name))


def _report(subject: Subject, texts: Iterator[Told]) -> None:
    seen: set[tuple[Span, str]] = set()
    for what, text, span, path in texts:
        word = undecided(text)
        if word is None or word[0] not in span.text or (span, what) in seen:
            continue  # what a cited document says is told of that document
        seen.add((span, what))
        subject.report(
            "D12",
            f"{what} is still open: `{word[0]}`",
            place_in(span, text, word.start(), word[0]),
            path,
            hint=HINT.format(subject.stage.value),
        )


def _documents(subject: Subject) -> Iterator[Told]:
    """Documents and methods that are cited; from the clinical stage on, drafts of them are told too."""
    process = subject.process
    named = {use.method for use in uses(process)}
    cited = [(f"the document `{r.name}`", r.number, r.version, r.span) for r in process.references]
    cited += [
        (f"the method `{m.name}`", m.number, m.version, m.span)
        for m in process.methods.values()
        if m.name in named
    ]
    for what, number, version, span in cited:
        yield f"the number of {what}, which `{process.name}` cites,", number, span, process.name
        yield f"the version of {what}, which `{process.name}` cites,", version, span, process.name
        draft = _DRAFT.search(version)
        if draft is not None and subject.stage is not Stage.DEVELOPMENT:
            subject.report(
                "D12",
                f"{what} is a draft, and `{process.name}` is in the {subject.stage.value} stage",
                place_in(span, version, draft.start(), draft[0]),
                process.name,
                hint="cite the version that is approved",
            )


def _said(value: object, span: Span, path: str) -> Iterator[Told]:
    """The texts of a part of the model, with the nearest place that is known."""
    if isinstance(value, Mapping):
        for item in value.values():
            yield from _said(item, span, path)
    elif isinstance(value, tuple):
        for item in value:
            yield from _said(item, span, path)
    elif isinstance(value, Docs):
        for word in ("evidence", "source"):
            for text in getattr(value, word):
                yield "the evidence", text, span, path
        for text in (value.because, value.change):
            if text is not None:
                yield "the reason" if text is value.because else "the change", text, span, path
    elif is_dataclass(value) and not isinstance(value, (*_APART, type)):
        own = getattr(value, "span", None)
        span = own if isinstance(own, Span) else span
        named = getattr(value, "path", path)
        path = named if isinstance(named, str) else path
        yield from _own(value, span, path)
        for field in fields(value):
            yield from _said(getattr(value, field.name), span, path)


def _own(value: object, span: Span, path: str) -> Iterator[Told]:
    if isinstance(value, (MaterialValue, EquipmentProperty)) and value.text is not None:
        yield f"`{value.name}`", value.text, span, path
    elif isinstance(value, Setting) and value.text is not None:
        yield f"the value of `{path.rpartition('.')[2]}`", value.text, span, path
    elif isinstance(value, InProcess) and value.text is not None:
        yield f"the criterion of `{value.name}`", value.text, span, path
    elif isinstance(value, TestPlan):
        yield "the purpose of a test", value.purpose, span, path
    elif isinstance(value, Sampling):
        yield "the method", value.method or "", span, path
        yield "how often it is tested", value.every or "", span, path
    elif isinstance(value, Measurement):
        yield "what measures it", value.sensor or "", span, path
        yield "how often it is measured", value.every or "", span, path
