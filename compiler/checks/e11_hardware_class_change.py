"""E11: a step runs on other hardware at the receiving site although its values match.

A class of equipment says with `keeps` in which properties two pieces cannot stand for each other: the type of an
impeller, of a sparger, of a pump. What one of the two sites does not state is not judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from pac.compiler.checks.base import TransferSubject
from pac.compiler.checks.l01_scale_dependent_copied import header
from pac.compiler.model import Equipment, EquipmentProperty
from pac.compiler.problems import Related

HINT = "show that the step does the same with it, or bind a piece that has the same; equal set points do not say so"


def check_transfer(subject: TransferSubject) -> None:
    origin, destination = subject.origin, subject.destination
    for step, received in sorted(destination.recipe.bindings.items()):
        sent = origin.recipe.bindings.get(step)
        for name, (old, before), (new, after) in _changed(sent.equipment if sent else (), received.equipment):
            what = name.replace("_", " ")
            destination.report(
                "E11",
                f"`{step}` moves to another {what}: {_shown(before)} in {old.tag}, {_shown(after)} in {new.tag}",
                header(subject),
                f"{subject.path}.{step}.{name}",
                hint=HINT,
                related=(
                    Related(f"the {what} of {old.tag}", before.span),
                    Related(f"the {what} of {new.tag}", after.span),
                ),
            )


_Stated = tuple[Equipment, EquipmentProperty]


def _changed(
    sent: tuple[Equipment, ...], received: tuple[Equipment, ...]
) -> Iterator[tuple[str, _Stated, _Stated]]:
    """What is kept and differs: the name of the property, and both pieces with it."""
    for item in received:
        for name in item.equipment_class.keeps if item.equipment_class is not None else ():
            after = item.properties.get(name)
            stated = [(other, other.properties[name]) for other in sent if name in other.properties]
            alike = [found for found in stated if _related(found[0], item)] or stated
            if after is not None and alike and all(_value(found) != _value(after) for _, found in alike):
                yield name, alike[0], (item, after)


def _related(a: Equipment, b: Equipment) -> bool:
    """Whether the class of one piece extends that of the other."""
    first, second = a.equipment_class, b.equipment_class
    return first is not None and second is not None and (first.is_a(second.name) or second.is_a(first.name))


def _value(found: EquipmentProperty) -> object:
    """What is compared: a number in base units, or a text without regard to blanks and capitals."""
    quantity = found.setting.quantity if found.setting is not None else None
    return quantity.base if quantity is not None else " ".join(_shown(found).casefold().split())


def _shown(found: EquipmentProperty) -> str:
    setting = found.setting
    if setting is not None and setting.quantity is not None:
        return setting.quantity.text
    text = found.text if setting is None or setting.text is None else setting.text
    return text or "nothing"
