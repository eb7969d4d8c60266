"""G13: several streams run into one input, and an arrow does not say that they are pooled there."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.model import Stream
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    if "flow" in subject.process.unresolved:
        return
    found: dict[tuple[str, str | None], list[Stream]] = {}
    for stream in subject.process.streams:
        if _is_batch(subject, stream) and not stream.recycle:
            found.setdefault((stream.target.name, stream.target.port), []).append(stream)
    for (name, port), streams in found.items():
        # By name, so that the mistake is told alike whatever the order of the lines.
        ordered = sorted(streams, key=lambda stream: (stream.source.name, stream.source.port or ""))
        silent = [stream for stream in ordered if not stream.pooled]
        if len(ordered) > 1 and silent:
            shown = f"the input `{port}` of `{name}`" if port is not None else f"`{name}`"
            listed = " and ".join(f"`{stream.source.name}`" for stream in ordered)
            subject.report(
                "G13",
                f"{listed} run into {shown}, but are not said to be pooled",
                silent[0].span,
                subject.process.name,
                hint="write `pooled` on each of these arrows, or name another input (`step.port`)",
                related=tuple(
                    Related("this runs into it too", s.span) for s in ordered if s is not silent[0]
                ),
            )


def _is_batch(subject: Subject, stream: Stream) -> bool:
    """Whether a stream carries what the process makes to where it is worked on: waste is not pooled."""
    materials = subject.process.materials
    source, target = materials.get(stream.source.name), materials.get(stream.target.name)
    return (source is None or not source.is_supply) and (target is None or target.role != "waste")
