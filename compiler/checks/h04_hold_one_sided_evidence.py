"""H04: what was looked at in the studies of a hold is germs alone, or everything but germs."""

from __future__ import annotations

from pac.compiler.checks.base import Subject, enumeration
from pac.compiler.checks.holds import holds
from pac.compiler.model import Kind
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    for what, hold, path in holds(subject.process):
        if not hold.studies or not all(study.covers for study in hold.studies):
            continue  # what a study looked at is not said
        named = {each.name: _kind(subject, each.name) for study in hold.studies for each in study.covers}
        microbial = [kind.microbial for kind in named.values() if kind is not None]
        if len(microbial) < len(named) or len(set(microbial)) != 1:
            continue
        lacks = "what else becomes of it" if microbial[0] else "the growth of germs"
        add = "a quality attribute such as `aggregate`" if microbial[0] else "`bioburden`"
        subject.report(
            "H04",
            f"{what} was studied for {enumeration([f'`{name}`' for name in named])} alone, not for {lacks}",
            hold.studies[0].span,
            path,
            hint=f"add the other study, or what it looked at too: `covers` with {add}",
            related=(Related("the hold", hold.span),),
        )


def _kind(subject: Subject, name: str) -> Kind | None:
    """The kind of an attribute, or that of the name."""
    process = subject.process
    for attributes in (process.attributes, *(step.attributes for step in process.operations.values())):
        if name in attributes:
            return attributes[name].kind
    return subject.environment.kinds.get(name)
