"""Targets: what a document can be written as. They read `pac.compiler.document` and nothing else.

To add a target, write its module with a `TARGET`, add it to `TARGETS` below and record
its golden file (`PAC_UPDATE=1 pytest tests/targets`).
"""

from __future__ import annotations

from collections.abc import Callable

from pac.compiler.document import Document
from pac.targets import (
    control_matrix,
    graph_dot,
    graph_exchange,
    graph_mermaid,
    graph_svg,
    json_target,
    markdown_target,
    sampling_plan,
)
from pac.targets.base import Emission, Loss, Target

__all__ = ["TARGETS", "Emission", "Loss", "Target", "graph_formats", "target_named"]

TARGETS: tuple[Target, ...] = (
    json_target.TARGET,
    markdown_target.TARGET,
    control_matrix.TARGET,
    sampling_plan.TARGET,
)

# Drawings of the process graph, for `pac graph`: format name -> text of the file.
graph_formats: dict[str, Callable[[Document], str]] = {
    "svg": graph_svg.render,
    "mermaid": graph_mermaid.render,
    "dot": graph_dot.render,
    "graphml": graph_exchange.render_graphml,
    "json": graph_exchange.render_json,
}


def target_named(name: str) -> Target | None:
    """The target of that name, or None."""
    return next((target for target in TARGETS if target.name == name), None)
