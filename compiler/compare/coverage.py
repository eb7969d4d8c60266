"""What controls a quality attribute, by path: to tell which controls are new."""

from __future__ import annotations

from pac.compiler import document as doc


def controls_of(document: doc.Document, name: str) -> set[str]:
    """Paths of the controls, in-process controls and clearing steps of one quality attribute."""
    found = {item.path for item in _in_process(document) if name in item.covers}
    for step in document.operations:
        affecting = {item.name for item in step.parameters if name in item.affects} | {name}
        found |= {control.path for control in step.controls if control.target in affecting}
        found |= {step.path for claim in step.clearances if claim.target == name}
    return found


def _in_process(document: doc.Document) -> list[doc.InProcess]:
    every = [*document.in_process]
    every += [item for step in document.operations for item in step.in_process]
    return every + [item for stream in document.streams for item in stream.in_process]
