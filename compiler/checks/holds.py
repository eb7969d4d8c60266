"""Every hold of a process: shared by the checks of holds."""

from __future__ import annotations

from collections.abc import Iterator

from pac.compiler.model import HoldLimit, Process


def holds(process: Process) -> Iterator[tuple[str, HoldLimit, str]]:
    """What is held in words, its limit, and the path of the arrow or material."""
    for stream in process.streams:
        if stream.hold is not None:
            words = f"the hold from `{stream.source.name}` to `{stream.target.name}`"
            yield words, stream.hold, f"{process.name}.{stream.path}"
    for material in process.materials.values():
        if material.hold is not None:
            yield f"the hold of `{material.name}`", material.hold, material.path
