"""B08: a batch uses more of a solution than is made of it, or than what it is held in takes.

Used is what the phases say, at the most in normal operation. There is as much as the solution says (`volume`), and no
more than its container takes: the `volume` of a consumable, or the largest vessel of the class at the site; of
several lots (`lots <= 2`) so many times as much. What is not known is not judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, Subject, enumeration, told_apart
from pac.compiler.checks.volumes import VOLUME_CAPABILITY
from pac.compiler.demand import Use, uses_of
from pac.compiler.evaluate import Environment
from pac.compiler.model import Material, Site
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.units import format_number, from_base
from pac.compiler.values import Quantity, quantity_from_base

SUPPLIED = ("solution", "raw_material")
SIZE = "volume"
"""The property in which a solution and a container say how much there is, or goes in."""


@dataclass(frozen=True, slots=True)
class _Supply:
    volume: Quantity
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Short:
    material: Material
    uses: tuple[Use, ...]
    supply: _Supply

    @property
    def needed(self) -> Fraction:
        return sum((use.volume for use in self.uses), Fraction(0))


def check(subject: Subject) -> None:
    for found in _short(subject, subject.environment, None):
        _report(subject, found, found.material.name_span, found.material.path)


def check_recipe(subject: RecipeSubject) -> None:
    """What the recipe and its equipment add; what is short in the process alone is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    known = {found.material.name for found in _short(subject, unbound, None)}
    for found in _short(subject, subject.environment, subject.recipe.site):
        adjusted = any(value.replaces is not None for value in found.material.properties)
        if found.material.name in known and not adjusted:
            continue
        most = max(found.uses, key=lambda use: use.volume).operation.name
        binding = subject.recipe.bindings.get(most)
        place = binding.span if binding is not None else subject.recipe.name_span
        _report(subject, found, place, f"{subject.recipe.name}.{found.material.name}")


def _short(subject: Subject, environment: Environment, site: Site | None) -> Iterator[_Short]:
    for material in environment.process.materials.values():
        if material.role not in SUPPLIED:
            continue
        supplies = list(_supplies(environment, material, site))
        if not supplies:
            continue
        uses = tuple(uses_of(environment, material.name))
        least = min(supplies, key=lambda supply: supply.volume.base)
        found = _Short(material, uses, least)
        if found.needed > least.volume.base:
            yield found


def _supplies(environment: Environment, material: Material, site: Site | None) -> Iterator[_Supply]:
    """How much there is for one batch: what is made, and what its container takes."""
    lots = (
        material.lots.high.base
        if material.lots is not None and material.lots.high is not None
        else Fraction(1)
    )
    times = f" in {format_number(lots)} lots" if lots > 1 else ""
    made = _size(material, lowest=True)
    if made is not None:
        yield _Supply(_times(made[0], lots), f"that are made of it{times}", made[1])
    container = material.hold.container if material.hold is not None else None
    if container is None:
        return
    held_in = environment.process.materials.get(container.name)
    taken = _size(held_in, lowest=False) if held_in is not None else None
    if taken is not None:
        yield _Supply(_times(taken[0], lots), f"that `{container.name}` takes{times}", taken[1])
    vessels = [
        (volume, item.tag, item.capabilities[VOLUME_CAPABILITY].span)
        for item in (site.equipment.values() if site is not None else ())
        if item.equipment_class is not None
        and item.equipment_class.is_a(container.name)
        and VOLUME_CAPABILITY in item.capabilities
        and (volume := item.capabilities[VOLUME_CAPABILITY].interval.high) is not None
    ]
    if vessels:
        volume, tag, span = max(vessels, key=lambda each: (each[0].base, each[1]))
        yield _Supply(_times(volume, lots), f"that {tag} takes{times}", span)


def _size(material: Material, *, lowest: bool) -> tuple[Quantity, Span] | None:
    """The volume that a material states, at its lower or upper end, and where."""
    for value in material.properties:
        stated = value.setting.plain if value.setting is not None else value.interval
        if value.name == SIZE and stated is not None:
            end = (stated.low or stated.high) if lowest else (stated.high or stated.low)
            if end is not None:
                return end, value.span
    return None


def _times(volume: Quantity, lots: Fraction) -> Quantity:
    return quantity_from_base(volume.base * lots, volume.unit)


def _report(subject: Subject, found: _Short, place: Span, path: str) -> None:
    unit = found.supply.volume.unit
    needed, there = told_apart(found.needed, found.supply.volume.base, unit)
    shown = [f"{format_number(from_base(use.volume, unit), 4)} in {use.phase}" for use in found.uses]
    parts = f" ({enumeration(shown)})" if len(shown) > 1 else f" in {found.uses[0].phase}"
    subject.report(
        "B08",
        f"a batch uses up to {needed} of `{found.material.name}`{parts}, more than the {there} {found.supply.words}",
        place,
        path,
        hint="make more of it or in several lots (`lots <= 2`), hold it in something larger, or use a concentrate",
        related=(
            Related("as much as there is", found.supply.span),
            *(Related("used here", use.span) for use in found.uses[:3]),
        ),
    )
