"""S11: a critical parameter is said to be no established condition, and nothing supports it."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.checks.evidenced import is_rated
from pac.compiler.vague import vague_words

EMPTY = frozenset({"", "-", "n/a", "na", "none", "no", "not applicable"})


def check(subject: Subject) -> None:
    for operation, parameter in subject.parameters():
        if not parameter.parameter_class.critical:
            continue
        supported = bool(parameter.docs.evidence or parameter.docs.source)
        supported |= is_rated(subject.process, operation, parameter)
        for condition in parameter.docs.conditions:
            reason = condition.reason
            if reason is None:
                continue
            hollow = reason.strip().casefold() in EMPTY or any(True for _ in vague_words(reason))
            if supported and not hollow:
                continue
            lack = "for a reason that says nothing" if hollow else "and no study or rated risk supports it"
            subject.report(
                "S11",
                f"`{parameter.name}` is `{parameter.parameter_class.name}`, and is declared no established "
                f"condition in `{condition.region}` {lack}",
                condition.span,
                parameter.path,
                hint='say why a change of it cannot affect quality, and cite what shows it: `evidence "…"`',
            )
