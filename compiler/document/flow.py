"""Streams, holds and requirements."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pac.compiler.document.base import Documented, Justified, Quantity, Range
from pac.compiler.document.control import InProcess, NamedLimit
from pac.compiler.document.materials import Hold


class Condition(Justified):
    """A condition that is handed over: the values of both ends that say it, as `step.value`."""

    name: str = Field(description="quantity kind or attribute")
    given: str | None = None
    taken: str | None = None
    adjusted: bool = Field(
        default=False, description="set on the way, by the arrow or by the step that takes it"
    )


class Stream(Documented):
    """A flow of material from one step or material to the next."""

    source: str
    target: str
    source_port: str | None = None
    target_port: str | None = None
    recycle: bool = False
    share: Quantity | None = Field(default=None, description="of what its output gives")
    rest: bool = Field(default=False, description="takes what the other shares leave")
    pooled: bool = Field(default=False, description="joins other streams in its input")
    adjusts: list[str] = Field(default=[], description="conditions that are set on the way")
    conditions: list[Condition] = []
    hold: Hold | None = None
    limits: list[NamedLimit] = []
    in_process: list[InProcess] = []


class HoldTotal(Justified):
    """How long all holds between two steps may be together; of a `yield_total`, what is left of the product."""

    word: str = "hold_total"
    first: str
    last: str
    limit: Range


Judgement = Literal["holds", "holds at the set points", "not judged"]


class Requirement(Justified):
    """A condition that must hold; `operation` names the step whose names it uses, if one.

    It is judged over the normal operating ranges, or at the set points where a range has no end; there is
    no document where it is broken (R12). `unknown` are its names that have no value yet.
    """

    text: str
    label: str = ""
    operation: str | None = None
    status: Judgement
    unknown: list[str] = []
