"""What the checks of exchanges share: what is handed over, and what the other party may not read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pac.compiler import model as m
from pac.compiler.codes import Stage
from pac.compiler.confidential import Exchange
from pac.compiler.problems import Problems, Related
from pac.compiler.source import Span
from pac.compiler.units import Unit, find_unit
from pac.compiler.values import Quantity, make_quantity

if TYPE_CHECKING:
    from pac.compiler.document import Document


@dataclass(frozen=True)
class Package:
    """What an exchange hands over: a process, or a recipe with its process and equipment.

    `document` is what the other party would read; None where errors stand in its way.
    """

    exchange: Exchange
    process: m.Process
    recipe: m.Recipe | None
    records: tuple[Span, ...]
    """Places of the change records of the project."""
    document: Document | None


ExchangeCheck = Callable[[Package, Problems], None]


def handed(exchange: Exchange) -> tuple[Related, ...]:
    return (Related(f'handed over to "{exchange.party}" here', exchange.subject_span),)


def stage(package: Package) -> Stage:
    return package.process.lifecycle


@dataclass(frozen=True, slots=True)
class Secret:
    """A word with the reason why it must not be shown."""

    text: str
    why: str
    span: Span


def secrets(exchange: Exchange) -> Iterator[Secret]:
    for scheme in exchange.schemes:
        for rank, level in enumerate(scheme.levels):
            if not exchange.may_see(scheme.name, rank):
                for word in level.words:
                    yield Secret(word.text, f"is one of the words of `{scheme.name} {level.name}`", word.span)
    for word in exchange.words:
        yield Secret(word.text, f"must not occur in `{exchange.name}`", word.span)


_NUMBER = re.compile(r"(?<![\w.])(-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?)[ \t]*([A-Za-z%µ][\w%/^*µ]*)")


def quantity_of(text: str) -> Quantity | None:
    """The value that a secret states: a number with its unit, and nothing else."""
    found = _NUMBER.fullmatch(text.strip())
    return _value(found) if found is not None else None


def _value(found: re.Match[str]) -> Quantity | None:
    unit = find_unit(found[2])
    return make_quantity(found[1], unit) if isinstance(unit, Unit) else None


def equal(value: Quantity | None, text: str) -> Iterator[re.Match[str]]:
    """The numbers of a text that are this value, in whatever unit they are written."""
    if value is None:
        return
    for found in _NUMBER.finditer(text):
        other = _value(found)
        if other is not None and (other.base, other.unit.dimension) == (value.base, value.unit.dimension):
            yield found


# ------------------------------------------------------------------ figures that follow from others


@dataclass(frozen=True, slots=True)
class Computed:
    """A figure of the document that nobody wrote: it follows from a formula and the values in it."""

    path: str
    text: str
    formula: str
    span: Span


def computed(package: Package) -> Iterator[Computed]:
    """Parameters that are formulas, and quantities that follow from the bound equipment."""
    recipe = package.recipe
    for step in package.document.operations if package.document is not None else ():
        operation = package.process.operations[step.name]
        for shown in step.parameters:
            override = recipe.overrides.get(shown.path) if recipe is not None else None
            parameter = operation.parameters.get(shown.name)
            own = parameter.setting if parameter is not None else None
            setting = override.setting if override is not None else own
            if setting is not None and setting.formula is not None and shown.setpoint is not None:
                yield Computed(shown.path, shown.setpoint.text, shown.origin.formula or "", setting.span)
        binding = recipe.bindings.get(step.name) if recipe is not None else None
        for derived in step.derived if binding is not None else ():
            assert binding is not None
            path = f"{step.name}.{derived.name}"
            yield Computed(path, derived.value.text, derived.formula, binding.span)
