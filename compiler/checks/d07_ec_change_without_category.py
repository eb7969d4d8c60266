"""D07: an established condition is changed, and for a region nothing says how the change is reported there.

It is changed where it cites a change, where a change record concerns it, and where a recipe sets it under a change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.elaborate.in_process import in_process
from pac.compiler.model import Docs, Process
from pac.compiler.problems import Related
from pac.compiler.records import ChangeRecord, EstablishedCondition
from pac.compiler.source import Span

NOT_DONE = frozenset({"rejected", "withdrawn"})
"""Statuses of a change that nothing follows from."""


@dataclass(frozen=True, slots=True)
class Filed:
    """Something that may be an established condition."""

    name: str
    path: str
    docs: Docs
    span: Span


def check(subject: Subject) -> None:
    things = list(_filed(subject.process))
    regions = _regions(things)
    for thing in things:
        if not _established(thing.docs):
            continue
        cited = thing.docs.change
        found = [
            r
            for r in subject.changes
            if thing.path in r.concerns or (cited is not None and r.number == cited)
        ]
        for record in found:
            _check(subject, thing, regions, record.number, record, thing.span)
        if cited is not None and not found:
            _check(subject, thing, regions, cited, None, thing.span)


def check_recipe(subject: RecipeSubject) -> None:
    things = {thing.path: thing for thing in _filed(subject.process)}
    regions = _regions(things.values())
    for path, override in sorted(subject.recipe.overrides.items()):
        thing = things.get(f"{subject.process.name}.{path}")
        cited = override.docs.change
        if thing is None or cited is None or not _established(thing.docs):
            continue
        record = next((r for r in subject.changes if r.number == cited), None)
        if thing.docs.change != cited:
            _check(subject, thing, regions, cited, record, override.span)


def _check(
    subject: Subject,
    thing: Filed,
    regions: dict[str, Span],
    number: str,
    record: ChangeRecord | None,
    place: Span,
) -> None:
    if record is not None and record.status in NOT_DONE:
        return
    own = {condition.region: condition for condition in thing.docs.conditions}
    reported = {condition.region: condition for condition in record.conditions} if record is not None else {}
    first = next(condition for condition in own.values() if condition.category is not None)
    for region, filed in regions.items():
        if region not in own and region not in reported:
            subject.report(
                "D07",
                f"change `{number}` is about `{thing.name}`, an established condition in `{first.region}`, and nothing "
                f"says how it is reported in `{region}`",
                place,
                thing.path,
                hint=f'write `ec {region} CATEGORY` or `not_ec {region} "why"`, beside `{thing.name}` or in the '
                "change record",
                related=(Related(f"`{region}` is filed for here", filed),),
            )
    for region, said in sorted(reported.items()):
        stated = own.get(region)
        if stated is not None and stated.category is not None and stated.category != said.category:
            _contradicted(subject, thing, number, stated, said)


def _contradicted(
    subject: Subject, thing: Filed, number: str, stated: EstablishedCondition, said: EstablishedCondition
) -> None:
    how = f"as `{said.category}`" if said.category is not None else "not at all"
    subject.report(
        "D07",
        f"change `{number}` is reported in `{said.region}` {how}, but `{thing.name}` is declared there as "
        f"`{stated.category}`",
        said.span,
        thing.path,
        hint=f"write `ec {said.region} {stated.category}` in the change record, or declare another category",
        related=(Related("it is declared here", stated.span),),
    )


def _established(docs: Docs) -> bool:
    return any(condition.category is not None for condition in docs.conditions)


def _regions(things: Iterable[Filed]) -> dict[str, Span]:
    """The regions that something is declared for, each with its first place."""
    found: dict[str, Span] = {}
    for condition in (condition for thing in things for condition in thing.docs.conditions):
        earlier = found.get(condition.region)
        if earlier is None or condition.span.start < earlier.start:
            found[condition.region] = condition.span
    return dict(sorted(found.items()))


def _filed(process: Process) -> Iterator[Filed]:
    for attribute in process.attributes.values():
        yield Filed(attribute.name, attribute.path, attribute.docs, attribute.name_span)
    for material in process.materials.values():
        yield Filed(material.name, material.path, material.docs, material.name_span)
        for attribute in material.attributes.values():
            yield Filed(attribute.name, attribute.path, attribute.docs, attribute.name_span)
    for stream in process.streams:
        yield Filed(stream.path, f"{process.name}.{stream.path}", stream.docs, stream.span)
    for item in in_process(process):
        yield Filed(item.name, item.path, item.docs, item.name_span)
    for operation in process.operations.values():
        yield Filed(operation.name, operation.path, operation.docs, operation.name_span)
        for parameter in operation.parameters.values():
            yield Filed(parameter.name, parameter.path, parameter.docs, parameter.name_span)
        for attribute in operation.attributes.values():
            yield Filed(attribute.name, attribute.path, attribute.docs, attribute.name_span)
        for control in operation.controls:
            yield Filed(f"control {control.target.name}", control.path, control.docs, control.span)
        for space in operation.design_spaces:
            yield Filed(space.name, space.path, space.docs, space.span)
