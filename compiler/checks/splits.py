"""G12: what a step gives goes to several places, and an arrow does not say how much of it.
G14: the shares of one output do not add up to the whole."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pac.compiler.checks.base import Subject
from pac.compiler.model import Stream
from pac.compiler.problems import Related
from pac.compiler.units import format_number, from_base
from pac.compiler.values import Quantity

WHOLE = 100


def check(subject: Subject) -> None:
    if subject.process.unresolved & {"flow", "shares"}:
        return
    for name, streams in splits(subject):
        if not any(stream.share or stream.rest for stream in streams) and _is_supply(subject, streams[0]):
            continue
        silent = [stream for stream in streams if stream.share is None and not stream.rest]
        if silent and len(streams) > 1:
            listed = ", ".join(sorted(f"`{stream.target.name}`" for stream in streams))
            subject.report(
                "G12",
                f"{name} goes to {listed}, but not in which shares",
                silent[0].span,
                subject.process.name,
                hint="write `share 60 %v/v` on each of these arrows, or `share rest` on one of them",
                related=tuple(Related("it also goes here", s.span) for s in streams if s is not silent[0]),
            )
        _sum(subject, name, streams, complete=not silent)


def _is_supply(subject: Subject, stream: Stream) -> bool:
    """Whether a stream comes from a material that is brought in: its uses split no batch."""
    material = subject.process.materials.get(stream.source.name)
    return material is not None and material.is_supply


def splits(subject: Subject) -> Iterator[tuple[str, tuple[Stream, ...]]]:
    """Each output (or material) in words, with the streams that divide it.

    What goes back by `recycle` comes again, and divides nothing unless it has a share.
    """
    found: dict[tuple[str, str | None], list[Stream]] = {}
    loops = subject.graph.loops()
    for stream in subject.process.streams:
        if any(stream.source.name in loop and stream.target.name in loop for loop in loops):
            continue  # a loop that is not declared is another mistake (G03)
        if not stream.recycle or stream.share is not None or stream.rest:
            found.setdefault((stream.source.name, stream.source.port), []).append(stream)
    for (name, port), streams in found.items():
        shown = f"the output `{port}` of `{name}`" if port is not None else f"`{name}`"
        # By name, so that a mistake is told alike whatever the order of the lines.
        yield shown, tuple(sorted(streams, key=lambda s: (s.target.name, s.target.port or "", s.recycle)))


def _sum(subject: Subject, name: str, streams: tuple[Stream, ...], *, complete: bool) -> None:
    """G14 for shares that cannot be, or that are more or less than the whole."""
    given = [(stream, stream.share) for stream in streams if stream.share is not None]
    rests = [stream for stream in streams if stream.rest]
    bases = {share.unit.text for _, share in given}
    total = sum((_percent(share) for _, share in given), Fraction(0))
    wrong = [stream for stream, share in given if not 0 < _percent(share) <= WHOLE]
    message, hint, places = "", "", [stream for stream, _ in given]
    if wrong:
        message, places = "a share is more than 0 % and at most 100 %", wrong
    elif len(bases) > 1:
        message = f"{name} is shared by volume and by mass"
        hint = "write all its shares in one unit"
    elif len(rests) > 1:
        message, places = f"two arrows take the rest of {name}", rests
        hint = "write the share of one of them"
    elif total > WHOLE:
        message = f"the shares of {name} are {_shown(total)}, more than there is"
    elif total == WHOLE and rests:
        message, places = f"nothing is left of {name} for `share rest`", rests
        hint = "remove this arrow, or lower another share"
    elif given and complete and not rests and total < WHOLE:
        message = f"the shares of {name} are {_shown(total)}: {_shown(WHOLE - total)} of it goes nowhere"
        hint = "add an arrow with `share rest`, such as one to a waste"
    if message:
        others = (*given, *((stream, None) for stream in rests))
        subject.report(
            "G14",
            message,
            places[-1].span,
            subject.process.name,
            hint=hint,
            related=tuple(Related("another share", s.span) for s, _ in others if s is not places[-1]),
        )


def _percent(share: Quantity) -> Fraction:
    return from_base(share.base, share.unit)


def _shown(percent: Fraction) -> str:
    return f"{format_number(percent, 6)} %"
