"""G11: a stream brings another class of material than the port takes, and none that extends it."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.model import Endpoint, MaterialClass, Port
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    for stream in subject.process.streams:
        brought, brought_by = _material(subject, stream.source, True)
        taken, taken_by = _material(subject, stream.target, False)
        if brought is None or taken is None or brought.is_a(taken):
            continue
        related = tuple(
            Related("the port is declared here", port.span)
            for port in (brought_by, taken_by)
            if port is not None
        )
        subject.report(
            "G11",
            f"`{stream.source.name}` gives {brought.name}, but `{stream.target.name}` takes {taken.name}",
            stream.span,
            subject.process.name,
            hint="name the right port (`step.port`), give the material its right class, or add the step that is "
            "missing between them",
            related=related,
        )


def _material(subject: Subject, end: Endpoint, source: bool) -> tuple[MaterialClass | None, Port | None]:
    """The material class at an end of a stream, and the port that says so."""
    if not end.is_operation:
        return subject.process.materials[end.name].material_class, None
    operation_class = subject.process.operations[end.name].operation_class
    if operation_class is None:
        return None, None
    ports = operation_class.outputs if source else operation_class.inputs
    port = next((port for port in ports if port.name == end.port), None)
    return (port.material, port) if port is not None else (None, None)
