"""All that a project declares."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pac.compiler.confidential import Exchange
from pac.compiler.model.process import Process
from pac.compiler.model.sites import Recipe, Site, Transfer
from pac.compiler.records import ChangeRecord

if TYPE_CHECKING:
    from dataclasses import dataclass

    from pac.compiler.process_models import ProcessModel
else:
    from pac.compiler.plain import dataclass


@dataclass(frozen=True)
class Model:
    """Everything a project declares, by name."""

    processes: Mapping[str, Process]
    sites: Mapping[str, Site]
    recipes: Mapping[str, Recipe]
    transfers: Mapping[str, Transfer]
    change_records: Mapping[str, ChangeRecord]
    exchanges: Mapping[str, Exchange]
    models: Mapping[str, ProcessModel]
    """All models of the project, and those of libraries that its processes use."""
