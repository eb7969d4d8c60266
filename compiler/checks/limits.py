"""What an operation class requires of its steps (`require … as CODE`), at the worst of normal operation.

Shared by E07, E09, E10 and R12. Where several bound pieces state, derive or offer what is compared, every one of
them is asked. A capability counts with the end that meets the limit: it is what the piece can be set to. What is
not known is not judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, Subject, point_text, told_apart
from pac.compiler.evaluate import Environment, used_materials
from pac.compiler.formula import FormulaError
from pac.compiler.limits import ClassLimit
from pac.compiler.model import CapabilityRange, DerivedFormula, UnitOperation
from pac.compiler.operating_box import Excess, highest_excess
from pac.compiler.problems import Related
from pac.compiler.source import Span, one_line
from pac.compiler.syntax import tree as t
from pac.compiler.units import DIMENSIONLESS, Dimension, Unit, find_unit


@dataclass(frozen=True, slots=True)
class Compared:
    """The two sides of a limit where they are nearest, or it is broken, and the pieces as they were asked."""

    operation: UnitOperation
    limit: ClassLimit
    excess: Excess
    environment: Environment

    @property
    def about(self) -> str:
        """The name of what is limited; nothing where it is computed in place."""
        side = self.limit.formula
        return side.parts[-1].text if isinstance(side, t.Ref) else ""

    @property
    def unit(self) -> Unit:
        """The unit to tell both sides in."""
        return _unit(self)


def check(subject: Subject, code: str, hint: str) -> None:
    """What the process alone says, before any equipment is bound."""
    for found in _beyond(subject, subject.environment, code):
        operation = found.operation
        _report(subject, found, operation.name_span, _path(operation.path, found), hint)


def check_recipe(subject: RecipeSubject, code: str, hint: str) -> None:
    """What the recipe and its equipment add; what breaks the process alone is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    known = {(found.operation.name, found.limit.span) for found in _beyond(subject, unbound, code)}
    for found in _beyond(subject, subject.environment, code):
        if (found.operation.name, found.limit.span) not in known:
            path = _path(f"{subject.recipe.name}.{found.operation.name}", found)
            _report(subject, found, _place(subject, found), path, hint)


def _beyond(subject: Subject, environment: Environment, code: str) -> Iterator[Compared]:
    for operation in subject.process.operations.values():
        limits = operation.operation_class.limits if operation.operation_class is not None else ()
        for limit in limits:
            found = compared(environment, operation, limit) if limit.check == code else None
            if found is not None:
                yield found


def compared(
    environment: Environment, operation: UnitOperation, limit: ClassLimit, *, always: bool = False
) -> Compared | None:
    """A limit at the worst, of several pieces for the one that is furthest beyond.

    None where it is met (but for `always`), or not known.
    """
    return max(
        _judged(environment, operation, limit, always),
        key=lambda each: (each.excess.beyond, each.excess.value - each.excess.limit),
        default=None,
    )


def _judged(
    environment: Environment, operation: UnitOperation, limit: ClassLimit, always: bool
) -> Iterator[Compared]:
    smaller, larger = _sides(limit)
    for item in environment.equipment.get(operation.name, ()) or (None,):
        view = environment.with_first(operation, item) if item is not None else environment
        view = view.pinned(_ends(view, operation, smaller, larger))
        source = limit.span.source
        excess = highest_excess(view, operation, smaller, larger, source, strict=limit.strict, always=always)
        if excess is not None:
            yield Compared(operation, limit, excess, view)


def _sides(limit: ClassLimit) -> tuple[t.Expr, t.Expr]:
    """The side that has to be the smaller one, and the other."""
    return (limit.bound, limit.formula) if limit.least else (limit.formula, limit.bound)


def _ends(
    environment: Environment, operation: UnitOperation, smaller: t.Expr, larger: t.Expr
) -> dict[str, Fraction]:
    """The capabilities in a limit, by the names under which they are looked up."""
    ends = {}
    for side in (smaller, larger):
        for name in sorted(t.references(side)):
            found = _piece(environment, operation, name)
            if found is not None and isinstance(found[1], CapabilityRange):
                interval = found[1].interval
                end = interval.low if side is smaller else interval.high
                if end is not None:
                    ends[f"{operation.name}.{name}"] = end.base
    return ends


_Held = tuple[str, object]


def _piece(environment: Environment, operation: UnitOperation, name: str) -> _Held | None:
    """The tag of the piece behind `equipment.NAME`, and what it states, derives or offers."""
    first, _, rest = name.partition(".")
    found = environment.held(operation, rest) if first == "equipment" and rest else None
    return (found[0].tag, found[1]) if found is not None else None


def _path(owner: str, found: Compared) -> str:
    return ".".join(part for part in (owner, found.about) if part)


def _report(subject: Subject, found: Compared, span: Span, path: str, hint: str) -> None:
    related = tuple(_related(subject, found))
    subject.report(found.limit.check, described(subject, found), span, path, hint=hint, related=related)


def described(subject: Subject, found: Compared) -> str:
    """What a check says of a limit that is not met."""
    limit, operation = found.limit, found.operation
    smaller, larger = told_apart(found.excess.value, found.excess.limit, found.unit)
    value, bound = (larger, smaller) if limit.least else (smaller, larger)
    word = {
        (False, False): "more than",
        (False, True): "not less than",
        (True, False): "less than",
        (True, True): "not more than",
    }[limit.least, limit.strict]
    own = f"{operation.name}.{limit.formula.text}" if isinstance(limit.formula, t.Ref) else ""
    point = {key: base for key, base in found.excess.point.items() if key != own}
    where = point_text(subject, operation, point)
    why = f": {limit.label}" if limit.label else ""
    return (
        f"{_words(found, limit.formula)} {_verb(found)} {value} in `{operation.name}`{where}, "
        f"{word} {_against(found, bound)}{why}"
    )


def _words(found: Compared, side: t.Expr) -> str:
    """A side as people call it: a quantity of a piece, else as the class writes it."""
    piece = _piece(found.environment, found.operation, side.text) if isinstance(side, t.Ref) else None
    if piece is not None and isinstance(side, t.Ref):
        return f"{side.text.partition('.')[2]} of {piece[0]}"
    return one_line(found.limit.span.source.text[side.start : side.end])


def _verb(found: Compared) -> str:
    """What is stated is so; what follows from other values comes to something."""
    side = found.limit.formula
    piece = _piece(found.environment, found.operation, side.text) if isinstance(side, t.Ref) else None
    stated = piece is not None and not isinstance(piece[1], DerivedFormula)
    own = isinstance(side, t.Ref) and side.text in found.operation.parameters
    return "is" if stated or own else "comes to"


def _against(found: Compared, bound: str) -> str:
    """The other side: a number stands for itself."""
    side = found.limit.bound
    return bound if isinstance(side, t.Number) else f"the {bound} of {_words(found, side)}"


def _unit(found: Compared) -> Unit:
    """What the author wrote for one of the sides, else the unit of a kind."""
    limit, operation = found.limit, found.operation
    for side in (limit.bound, limit.formula):
        piece = _piece(found.environment, operation, side.text) if isinstance(side, t.Ref) else None
        if piece is not None and isinstance(piece[1], CapabilityRange):
            end = piece[1].interval.high or piece[1].interval.low
            if end is not None:
                return end.unit
        setting = getattr(piece[1], "setting", None) if piece is not None else None
        if setting is not None and setting.quantity is not None:
            unit: Unit = setting.quantity.unit
            return unit
    evaluator = found.environment.evaluator(limit.span.source, operation)
    dimension: Dimension = ()
    for side in (limit.bound, limit.formula):
        if isinstance(side, t.Number) and side.unit is not None:
            written = find_unit(side.unit.text)
            if isinstance(written, Unit):
                return written
        try:
            term = evaluator.term(side)
        except FormulaError:
            continue
        if term.kind is not None and term.kind.unit is not None:
            return term.kind.unit
        dimension = term.dimension
    kinds = (kind for _, kind in sorted(found.environment.kinds.items()))
    fits = (kind.unit for kind in kinds if kind.unit is not None and kind.unit.dimension == dimension)
    return next(fits, DIMENSIONLESS)


def _related(subject: Subject, found: Compared) -> Iterator[Related]:
    sides = (found.limit.formula, found.limit.bound)
    names = {name for side in sides for name in t.references(side)}
    for name in sorted(names):
        piece = _piece(found.environment, found.operation, name)
        if piece is not None and not isinstance(piece[1], DerivedFormula):
            span = getattr(piece[1], "span", None)
            if isinstance(span, Span):
                yield Related(f"{name.partition('.')[2]} of {piece[0]}", span)
    for material in used_materials(subject.process, found.operation):
        for prop in material.properties if material.role == "consumable" else ():
            if f"consumable.{prop.name}" in names:
                yield Related(f"{prop.name} of {material.name}", prop.span)


def _place(subject: RecipeSubject, found: Compared) -> Span:
    """Where the recipe sets a value that the limit rests on, else the binding."""
    name = found.operation.name
    names = {key.removeprefix(f"{name}.") for key in found.excess.point}
    for side in (found.limit.formula, found.limit.bound):
        names |= t.references(side)
    for _, override in sorted(subject.recipe.overrides.items()):
        if override.operation == name and override.parameter in names:
            return override.span
    binding = subject.recipe.bindings.get(name)
    return binding.span if binding is not None else subject.recipe.name_span
