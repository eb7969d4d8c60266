"""V01: normal operation, or what counts as acceptable, leaves the conditions that a clearance was shown at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, Subject, point_text
from pac.compiler.clearances import studied
from pac.compiler.evaluate import Environment
from pac.compiler.formula import FormulaError
from pac.compiler.model import Attribute, Constraint, DesignSpace, Parameter, UnitOperation
from pac.compiler.operating_box import judged_constraint
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.values import Interval, Quantity, quantity_from_base


@dataclass(frozen=True, slots=True)
class Breach:
    """What leaves the studied conditions, in words, and where it is said."""

    text: str
    place: Span
    hint: str


@dataclass(frozen=True, slots=True)
class Studied:
    """The end of what was studied; `strict` where the end itself was not."""

    base: Fraction
    text: str
    upper: bool
    strict: bool

    def left_by(self, end: Quantity, is_open: bool) -> bool:
        """Whether a range that ends there goes beyond; an open end is not reached itself."""
        if end.base == self.base:
            return self.strict and not is_open
        return end.base > self.base if self.upper else end.base < self.base


def check(subject: Subject) -> None:
    for operation, space, constraint in _lines(subject):
        found = _breach(subject, operation, space, constraint, subject.environment)
        if found is not None:
            _report(subject, operation, constraint, found, found.place, f"{operation.path}")


def check_recipe(subject: RecipeSubject) -> None:
    """Only what the recipe's own values break; the process's own breach is reported there."""
    unbound = Environment(subject.process, subject.environment.kinds)
    for operation, space, constraint in _lines(subject):
        found = _breach(subject, operation, space, constraint, subject.environment)
        if found is None:
            found = _unsaid(subject, operation, constraint) if subject.stage.released else None
        elif _breach(subject, operation, space, constraint, unbound) is not None:
            continue
        if found is None:
            continue
        own = _override_place(subject, operation, constraint)
        place = own or subject.recipe.name_span
        _report(subject, operation, constraint, found, place, f"{subject.recipe.name}.{operation.name}")


def _lines(subject: Subject) -> Iterator[tuple[UnitOperation, DesignSpace, Constraint]]:
    for operation in subject.process.operations.values():
        for space in studied(operation):
            for constraint in space.constraints:
                yield operation, space, constraint


def _override_place(subject: RecipeSubject, operation: UnitOperation, constraint: Constraint) -> Span | None:
    """Where the recipe sets what the line is about."""
    for ref in (*t.refs(constraint.left), *t.refs(constraint.right)):
        found = subject.environment.find(ref.text, operation)
        if found is not None:
            override = subject.recipe.overrides.get(f"{found[0].name}.{found[1].name}")
            if override is not None:
                return override.span
    return None


def _report(
    subject: Subject,
    operation: UnitOperation,
    constraint: Constraint,
    found: Breach,
    place: Span,
    path: str,
) -> None:
    targets = [
        claim.target.name
        for claim in operation.clearances
        if claim.studied is not None and constraint in claim.studied.constraints
    ]
    listed = " and ".join(f"`{name}`" for name in targets)
    subject.report(
        "V01",
        f"{found.text}, but the clearance of {listed} was shown only at {constraint.text}",
        place,
        path,
        hint=found.hint,
        related=() if place == constraint.span else (Related("what was studied", constraint.span),),
    )


# ------------------------------------------------------------------ what leaves the studied conditions


def _breach(
    subject: Subject,
    operation: UnitOperation,
    space: DesignSpace,
    constraint: Constraint,
    environment: Environment,
) -> Breach | None:
    single = _single(environment, operation, constraint)
    if single is not None:
        return _of_value(environment, *single)
    found = judged_constraint(environment, operation, space, constraint)
    if found is None or found[0].proven:
        return None
    text = "it could not be proven that normal operation stays inside"
    if found[0].broken:
        where = point_text(subject, operation, found[0].point).removeprefix(" at ")
        text = f"normal operation reaches {where}" if where else "the values leave what was studied"
    hint = "narrow the normal ranges, or extend the claim by a study at these conditions"
    return Breach(text, constraint.span, hint)


def _single(
    environment: Environment, operation: UnitOperation, constraint: Constraint
) -> tuple[UnitOperation, Parameter | Attribute, Studied] | None:
    """A line that compares one value with one number; None for a formula."""
    upper = constraint.operator.startswith("<")
    for name, number, is_upper in (
        (constraint.left, constraint.right, upper),
        (constraint.right, constraint.left, not upper),
    ):
        if not (isinstance(name, t.Ref) and isinstance(number, t.Number)):
            continue
        found = environment.find(name.text, operation)
        try:
            term = environment.evaluator(constraint.span.source, operation).term(number)
        except FormulaError:
            return None  # reported where formulas are checked
        kind = found[1].kind if found is not None else None
        if found is None or kind is None or kind.unit is None or term.dimension != kind.unit.dimension:
            return None
        if term.value is None:
            return None
        text = f"{number.digits} {number.unit.text if number.unit is not None else ''}".rstrip()
        return *found, Studied(term.value, text, is_upper, "=" not in constraint.operator)
    return None


def _of_value(
    environment: Environment,
    operation: UnitOperation,
    value: Parameter | Attribute,
    studied: Studied,
) -> Breach | None:
    """One value against the end of what was studied: its normal range, else its target, then what is acceptable."""
    override = environment.overrides.get(f"{operation.name}.{value.name}")
    setting = override.setting if override is not None else value.setting
    normal = value.normal_range if isinstance(value, Parameter) else value.nor
    if override is not None:
        normal = override.nor or override.setting.tolerance or normal
    acceptable = value.par if isinstance(value, Parameter) else value.limit
    target = setting.plain if setting is not None else None
    name = f"`{value.name}`"
    direction = "up" if studied.upper else "down"
    set_ = setting.noun if setting is not None else ""
    exact = setting is not None and setting.quantity is not None
    for range_, words in (
        (normal, f"{name} may normally be {{0}}"),
        (target if normal is None else None, f"the {set_} of {name} {'is' if exact else 'reaches'} {{0}}"),
        (acceptable, f"the proven acceptable range of {name} goes {direction} to {{0}}"),
    ):
        if range_ is None:
            continue
        end = range_.high if studied.upper else range_.low
        is_open = range_.high_open if studied.upper else range_.low_open
        if end is not None and studied.left_by(end, is_open):
            return Breach(words.format(end.text), _place(value, range_), _hint(studied, end))
        if range_ is normal and end is None:
            beyond = acceptable and (acceptable.high if studied.upper else acceptable.low)
            if beyond is None:
                side = "upper" if studied.upper else "lower"
                hint = f"give the range an end at {studied.text}"
                return Breach(f"the normal range of {name} has no {side} end", _place(value, range_), hint)
    if normal is None and target is None and setting is not None and setting.formula is not None:
        return _of_formula(environment, operation, value, studied)
    return None


def _unsaid(subject: RecipeSubject, operation: UnitOperation, constraint: Constraint) -> Breach | None:
    """A value that neither process nor recipe gives, nor any range: the study says nothing of it."""
    single = _single(subject.environment, operation, constraint)
    if single is None:
        return None
    step, value, _ = single
    ranges: tuple[object, ...] = (value.nor, value.setting)
    ranges += (value.par,) if isinstance(value, Parameter) else (value.limit,)
    if f"{step.name}.{value.name}" in subject.recipe.overrides or any(each is not None for each in ranges):
        return None
    hint = f"give `{value.name}` a value or a range, in the process or in the recipe"
    return Breach(f"nothing says what `{value.name}` is", value.name_span, hint)


def _of_formula(
    environment: Environment, operation: UnitOperation, value: Parameter | Attribute, studied: Studied
) -> Breach | None:
    """A value that follows from others, at their set points."""
    if isinstance(value, Attribute) or value.kind is None or value.kind.unit is None:
        return None
    setting = environment.setting(operation, value)
    assert setting is not None and setting.formula is not None
    try:
        term = environment.parameter(operation, value, setting.formula)
    except FormulaError:
        return None
    if term.value is None:
        return None
    found = quantity_from_base(term.value, value.kind.unit)
    if not studied.left_by(found, False):
        return None
    return Breach(f"`{value.name}` comes to {found.text}", setting.span, _hint(studied, found))


def _hint(studied: Studied, end: Quantity) -> str:
    return f"end it at {studied.text}, or extend the claim by a study at {end.text}"


def _place(value: Parameter | Attribute, range_: Interval) -> Span:
    """The range; the value's name where the range comes from its class."""
    return range_.span if range_.span.source is value.span.source else value.name_span
