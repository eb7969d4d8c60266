"""M07: the range that a model was built for is not stated, or the process leaves it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pac.compiler.checks.models import ModelSubject
from pac.compiler.model import Attribute, Named, Parameter, Process
from pac.compiler.problems import Related
from pac.compiler.process_models import ModelPort
from pac.compiler.source import Span
from pac.compiler.values import Interval


@dataclass(frozen=True, slots=True)
class _Range:
    """Where a value of the process may lie; `what` says which range that is."""

    what: str
    interval: Interval
    span: Span


def check(subject: ModelSubject) -> None:
    model = subject.model
    if not model.inputs:
        subject.report(
            "M07",
            f"the model `{model.name}` does not say what goes into it",
            model.name_span,
            hint="add its inputs with the ranges it was built for: `input pH : pH 6.8 .. 7.2`",
        )
    told: set[tuple[str, Span]] = set()
    for port in model.inputs:
        if port.interval is None:
            if not port.ranged and port.kind is not None and port.kind.unit is not None:
                subject.report(
                    "M07",
                    f"the input `{port.name}` has no range: for which values the model was built is not known",
                    port.name_span,
                    hint="add the range of its training data behind the kind",
                )
            continue
        for found in _ranges(subject, port.source):
            if port.interval.contains(found.interval) or (port.name, found.span) in told:
                continue
            told.add((port.name, found.span))
            _report(subject, port, port.interval, found)


def _report(subject: ModelSubject, port: ModelPort, domain: Interval, found: _Range) -> None:
    subject.report(
        "M07",
        f"{found.what} ({found.interval.text}) leaves the range {domain.text} that the model "
        f"`{subject.model.name}` was built for",
        found.span,
        hint='keep the process inside, or extend the model; beyond the normal range `out_of_domain "…"` may '
        "say what is done instead",
        related=(Related("the range of the model", port.span),),
    )


def _ranges(subject: ModelSubject, source: Named | None) -> Iterator[_Range]:
    """The ranges of an input in every process and recipe that uses the model."""
    if source is None:
        return
    guarded = bool(subject.model.says("out_of_domain"))
    step, _, name = source.name.rpartition(".")
    for process in {id(used.process): used.process for used in subject.uses}.values():
        value = _value(process, step, name)
        if value is None:
            continue
        par = value.par if isinstance(value, Parameter) and not guarded else None
        if par is not None:
            yield _Range(f"the proven acceptable range of `{source.name}`", par, par.span)
        normal = value.normal_range if isinstance(value, Parameter) else value.nor
        if normal is not None:
            yield _Range(f"the normal operating range of `{source.name}`", normal, normal.span)
        target = _target(value)
        if target is not None and normal is None:
            yield _Range(f"the value of `{source.name}`", target, target.span)
    for recipe in subject.recipes:
        override = recipe.overrides.get(source.name)
        if override is None:
            continue
        where = f"in recipe `{recipe.name}`"
        if override.nor is not None:
            what = f"the normal operating range of `{source.name}` {where}"
            yield _Range(what, override.nor, override.nor.span)
            continue
        interval = override.setting.tolerance or override.setting.plain
        if interval is not None:
            yield _Range(f"the value of `{source.name}` {where}", interval, override.setting.span)


def _value(process: Process, step: str, name: str) -> Parameter | Attribute | None:
    operation = process.operations.get(step)
    if operation is None:
        return None if step else process.attributes.get(name)
    return operation.parameters.get(name) or operation.attributes.get(name)


def _target(value: Parameter | Attribute) -> Interval | None:
    if isinstance(value, Parameter):
        return value.target
    return value.setting.plain if value.setting is not None else None
