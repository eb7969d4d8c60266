"""Fields of the canonical document: rules of scale, and what was held and moved."""

from __future__ import annotations

from pac.compiler import document as d
from pac.compiler import fields as f
from pac.compiler import model as m
from pac.compiler.units import format_number


def rule(found: m.ScaleRule | None) -> dict[str, object]:
    """What stands behind `scale by`."""
    if found is None:
        return {}
    return {
        "scale_by": found.name,
        "scale_else": [aim.name for aim in found.aims[1:]],
        "scale_keeping": [
            d.ScaleLimit(name=limit.name, range=f.range_(limit.interval)) for limit in found.limits
        ],
    }


def scaling(recipe: m.Recipe | None, operation: m.UnitOperation) -> list[d.Scaling]:
    """What became of the rules of a step."""
    items = recipe.scaling if recipe is not None else ()
    return [outcome(item) for item in items if item.operation == operation.name]


def sender(recipe: m.Recipe | None) -> d.Reference | None:
    """The recipe that one scales from."""
    wanted = recipe.scale_from if recipe is not None else None
    return d.Reference(name=wanted.recipe, label=wanted.label) if wanted is not None else None


def outcome(item: m.Scaled) -> d.Scaling:
    """What was held and what moved for one parameter."""
    return d.Scaling(
        parameter=item.parameter,
        outcome=item.outcome.value,
        rule=item.rule.text,
        value=_ends(item.value),
        held=_ends(item.held) if item.held is not None else None,
        limits=[
            d.LimitEnds(**_ends(ends).model_dump(), limit=f.range_(limit.interval))
            for limit, ends in item.limits
        ],
        moved=[_ends(ends) for ends in item.moved],
        exact=f.quantity(item.exact) if item.exact is not None else None,
        reasons=[refusal.message for refusal in item.refusals],
    )


def _ends(ends: m.Ends) -> d.Ends:
    return d.Ends(
        name=ends.name,
        label=ends.label,
        sender=f.quantity(ends.sender) if ends.sender is not None else None,
        receiver=f.quantity(ends.receiver) if ends.receiver is not None else None,
        ratio=format_number(ends.ratio, 9) if ends.ratio is not None else None,
        sender_equipment=ends.sender_tag,
        receiver_equipment=ends.receiver_tag,
    )
