"""The canonical document as JSON: what people script against and what releases freeze."""

from __future__ import annotations

from pac.compiler.document import Document, to_json
from pac.targets.base import Emission, Target


def emit(document: Document) -> Emission:
    """One file. Nothing is lost: reading it back gives an equal document."""
    return Emission(((f"{document.name}.json", to_json(document)),))


TARGET = Target(
    name="json",
    title="canonical document (machine-readable, with digest)",
    media_type="application/json",
    suffix=".json",
    kinds=("process", "recipe"),
    emit=emit,
)
