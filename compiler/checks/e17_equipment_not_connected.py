"""E17: material flows between two steps whose equipment is not connected.

It is judged where one of the pieces says with `connects` what it is connected to; it is enough that one end says so.
What is held in a container on its way is carried, not piped.
"""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.model import Binding, Equipment, Stream
from pac.compiler.problems import Related
from pac.compiler.words import enumeration


def check_recipe(subject: RecipeSubject) -> None:
    bindings = subject.recipe.bindings
    told: set[tuple[str, str]] = set()
    for stream in sorted(subject.process.streams, key=lambda stream: stream.path):
        first = bindings.get(stream.source.name) if stream.source.is_operation else None
        second = bindings.get(stream.target.name) if stream.target.is_operation else None
        if first is None or second is None or _carried(stream) or _connected(first, second):
            continue
        pair = (first.operation, second.operation)
        if pair not in told:
            told.add(pair)
            _report(subject, stream, first, second)


def _carried(stream: Stream) -> bool:
    """Whether it is held in a container between the two."""
    return stream.hold is not None and stream.hold.container is not None


def _connected(first: Binding, second: Binding) -> bool:
    """Whether two pieces are one, or connected; also where none of them says anything."""
    pairs = [(a, b) for a in first.equipment for b in second.equipment]
    if any(a.tag == b.tag or b.tag in _names(a) or a.tag in _names(b) for a, b in pairs):
        return True
    return not any(item.connects for binding in (first, second) for item in binding.equipment)


def _names(item: Equipment) -> set[str]:
    return {named.name for named in item.connects}


def _report(subject: RecipeSubject, stream: Stream, first: Binding, second: Binding) -> None:
    stated = [item for binding in (first, second) for item in binding.equipment if item.connects]
    tags = [enumeration([item.tag for item in binding.equipment]) for binding in (first, second)]
    reached = enumeration(sorted({name for item in stated for name in _names(item)}))
    subject.report(
        "E17",
        f"`{first.operation}` on {tags[0]} feeds `{second.operation}` on {tags[1]}, and no line connects them: "
        f"{enumeration([item.tag for item in stated])} {'is' if len(stated) == 1 else 'are'} connected to {reached}",
        second.span,
        f"{subject.recipe.name}.{second.operation}",
        hint=f"bind a piece that is connected, or say `connects` if there is a line from {tags[0]}; "
        "what is carried in a container says so: `hold … in bag`",
        related=(
            Related("the other end is bound here", first.span),
            Related("the material flows here", stream.span),
            *(Related(f"what {item.tag} is connected to", item.connects[0].span) for item in stated),
        ),
    )
