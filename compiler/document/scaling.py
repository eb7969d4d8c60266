"""What was held and what moved where a recipe scales from another."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pac.compiler.document.base import Model, Quantity, Range


class ScaleLimit(Model):
    """What a scaled value may not break."""

    name: str
    range: Range


class Ends(Model):
    """One quantity at the sending and at the receiving equipment."""

    name: str
    label: str = ""
    sender: Quantity | None = None
    receiver: Quantity | None = None
    ratio: str | None = Field(default=None, description="receiver by sender, a decimal string")
    sender_equipment: str = ""
    receiver_equipment: str = ""


class LimitEnds(Ends):
    """A quantity with the limit that the rule puts on it at the receiving equipment."""

    limit: Range


class Scaling(Model):
    """One parameter with a scale rule, between the recipe that it is scaled from and this one."""

    parameter: str
    outcome: Literal["scaled", "fallback", "own value", "no value", "refused"]
    rule: str = Field(description="as it stands behind `scale by`")
    value: Ends
    held: Ends | None = Field(default=None, description="the quantity that is kept")
    limits: list[LimitEnds] = Field(default=[], description="most important first")
    moved: list[Ends] = Field(default=[], description="every other quantity that the equipment derives")
    exact: Quantity | None = Field(
        default=None, description="the value before it was rounded to a step that the equipment sets"
    )
    reasons: list[str] = Field(default=[], description="why what is named first is not held")
