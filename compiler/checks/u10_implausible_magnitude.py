"""U10: a value lies outside the plausible range of its quantity kind."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.model import Kind
from pac.compiler.problems import Related
from pac.compiler.values import Interval, Setting


def check(subject: Subject) -> None:
    for _, parameter in subject.parameters():
        _check(subject, parameter.kind, parameter.target, parameter.path)
    for operation in subject.process.operations.values():
        for attribute in operation.attributes.values():
            _check(subject, attribute.kind, _target(attribute.setting), attribute.path)
    for attribute in subject.process.attributes.values():
        _check(subject, attribute.kind, _target(attribute.setting), attribute.path)


def check_recipe(subject: RecipeSubject) -> None:
    for _, parameter in subject.overridden():
        _check(subject, parameter.kind, parameter.target, parameter.path)
    # A piece that several recipes bind has one place, and is told once.
    for binding in subject.recipe.bindings.values():
        for item in binding.equipment:
            for name, found in item.properties.items():
                _check(
                    subject,
                    found.kind,
                    _target(found.setting),
                    f"{subject.recipe.site.name}.{item.tag}.{name}",
                )


def _target(setting: Setting | None) -> Interval | None:
    if setting is None or setting.quantity is None:
        return setting.interval if setting is not None else None
    return Interval(setting.quantity, setting.quantity, False, False, setting.span)


def _check(subject: Subject, kind: Kind | None, target: Interval | None, path: str) -> None:
    own = subject.envelopes.get(kind.name) if kind is not None else None
    plausible = own or (kind.plausible if kind is not None else None)
    if kind is None or plausible is None or target is None:
        return
    ends = [end for end in (target.low, target.high) if end is not None]
    if all(plausible.contains_value(end.base) for end in ends):
        return
    subject.report(
        "U10",
        f"{target.text} is implausible for {kind.name}: values lie in {plausible.text}",
        target.span,
        path,
        hint="check the number and its unit (per hour or per minute, kg or g); if it is right, another "
        "kind may be meant",
        related=(
            Related("the project says so here", own.span)
            if own is not None
            else Related("the kind is declared here", kind.span),
        ),
    )
