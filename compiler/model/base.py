"""What every entity has: its path, and what its author says about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pac.compiler.confidential import Confidential
from pac.compiler.records import EstablishedCondition
from pac.compiler.source import Span

if TYPE_CHECKING:
    from dataclasses import dataclass

else:
    from pac.compiler.plain import dataclass


Path = str


@dataclass(frozen=True, slots=True)
class Docs:
    """What an author says about an entity besides its values."""

    evidence: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    because: str | None = None
    change: str | None = None
    was: str | None = None
    source: tuple[str, ...] = ()
    conditions: tuple[EstablishedCondition, ...] = ()
    confidential: tuple[Confidential, ...] = ()


NO_DOCS = Docs()


@dataclass(frozen=True, slots=True)
class Named:
    """A name that refers to something, with its place."""

    name: str
    span: Span
