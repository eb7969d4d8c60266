"""Formulas: names, units and circles (N01, N03, N07, U01-U06) wherever a formula stands."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from pac.compiler.additions import named
from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.clearances import studied
from pac.compiler.conditions import errors
from pac.compiler.elaborate.balances import check_sides
from pac.compiler.evaluate import Environment
from pac.compiler.formula import Evaluator, FormulaError, kinds_mixed, mismatch
from pac.compiler.literals import ValueReader
from pac.compiler.model import Parameter, Phase, PhaseStep, UnitOperation, every_phase
from pac.compiler.problems import Fix, Related
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import Dimension, describe, format_number

# What `for` may count: time, or the volume that has passed.
DURATIONS: tuple[Dimension, ...] = (
    (("time", 1),),
    (("length", 3),),
    (("column_volume", 1),),
    (("diavolume", 1),),
)


# What `times` may be: a pure number, or cycles.
TIMES: tuple[Dimension, ...] = ((), (("cycle", 1),))


class _Place:
    """One formula's file and path, for evaluating and reporting."""

    def __init__(self, subject: Subject, source: Source, path: str, circles: set[frozenset[str]]) -> None:
        self.subject = subject
        self.source = source
        self.path = path
        self.circles = circles

    def _literal(
        self, code: str, message: str, node: t.Node, *, hint: str = "", fix: Fix | None = None
    ) -> None:
        place = Span(self.source, node.start, node.end)
        self.subject.report(code, message, place, self.path, hint=hint, fix=fix)

    def evaluator(
        self,
        operation: UnitOperation | None,
        lets: Mapping[str, t.Expr] | None = None,
        *,
        measured: bool = False,
        scope: str = "",
    ) -> Evaluator:
        """An evaluator that also reports unknown units in literals."""
        plain = self.subject.environment.evaluator(
            self.source, operation, lets, measured=measured, scope=scope
        )
        return Evaluator(ValueReader(self.source, self._literal), plain.resolve)

    def error(self, error: FormulaError) -> None:
        if not error.code:
            return
        if error.loop:
            # A circle is one mistake; the first of its members tells it.
            circle = frozenset(error.loop)
            if circle in self.circles:
                return
            self.circles.add(circle)
        place = Span(self.source, error.node.start, error.node.end)
        # Every formula that rests on a wrong one meets its mistake again.
        told = frozenset((error.code, error.message, f"{self.source.name} {place.start} {place.end}"))
        if told in self.circles:
            return
        self.circles.add(told)
        self.subject.report(error.code, error.message, place, self.path, hint=error.hint)

    def condition(self, evaluator: Evaluator, condition: t.Condition, *, reached: bool = False) -> None:
        for error in errors(evaluator, condition, reached=reached):
            self.error(error)

    def formula(self, evaluator: Evaluator, formula: t.Expr) -> None:
        try:
            evaluator.term(formula)
        except FormulaError as error:
            self.error(error)


def check(subject: Subject) -> None:
    circles: set[frozenset[str]] = set()
    # By name, so that a circle is told alike whatever the order of the lines.
    for operation, parameter in sorted(subject.parameters(), key=lambda pair: pair[1].path):
        course = parameter.setting.course if parameter.setting is not None else None
        if course is not None or not parameter.from_class:
            _parameter(subject, operation, parameter, circles)
    for operation in subject.process.operations.values():
        for space in (*operation.design_spaces, *studied(operation)):
            place = _Place(subject, space.span.source, space.path, circles)
            evaluator = place.evaluator(operation, space.lets)
            for _, formula in sorted(space.lets.items()):
                place.formula(evaluator, formula)
            for constraint in space.constraints:
                node = t.Comparison(
                    constraint.left.start,
                    constraint.right.end,
                    constraint.operator,
                    constraint.left,
                    constraint.right,
                )
                place.condition(evaluator, node)
        for balance in operation.balances:
            place = _Place(subject, balance.span.source, operation.path, circles)
            try:
                check_sides(balance, place.evaluator(operation))
            except FormulaError as error:
                place.error(error)
        for occupies in operation.occupies:
            for side in (occupies.low, occupies.high):
                _volume(_Place(subject, occupies.span.source, operation.path, circles), operation, side)
        for phase in every_phase(operation.phases):
            for step in phase.all_steps():
                _phase_step(
                    _Place(subject, step.span.source, phase.path, circles), operation, step, phase.scope
                )
    for material in subject.process.materials.values():
        for phase in every_phase(material.phases):
            for step in phase.all_steps():
                _phase_step(_Place(subject, step.span.source, phase.path, circles), None, step, phase.scope)
    for requirement in subject.process.requirements:
        owner = subject.process.operations.get(requirement.operation or "")
        path = owner.path if owner is not None else subject.process.name
        place = _Place(subject, requirement.span.source, path, circles)
        place.condition(place.evaluator(owner), requirement.condition)


def check_recipe(subject: RecipeSubject) -> None:
    for operation, parameter in subject.overridden():
        _parameter(subject, operation, parameter, set())
    for operation in subject.process.operations.values():
        for phase in every_phase(operation.phases):
            if phase.repeats is not None and phase.repeats.action == "times":
                _recipe_times(subject, operation, phase, phase.repeats)


def _recipe_times(subject: RecipeSubject, operation: UnitOperation, phase: Phase, repeats: PhaseStep) -> None:
    """A number of times that comes of the recipe's own values."""
    assert repeats.formula is not None
    unbound = Environment(subject.process, subject.environment.kinds)
    values = []
    for environment in (unbound, subject.environment):
        try:
            values.append(
                environment.evaluator(repeats.span.source, operation, scope=phase.scope)
                .term(repeats.formula)
                .value
            )
        except FormulaError:
            return
    if values[1] is not None and values[1] != values[0] and not is_count(values[1]):
        subject.report(
            "N07",
            f"`{phase.path.partition('.')[2]}` cannot be repeated {format_number(values[1], 6)} times",
            subject.recipe.name_span,
            f"{subject.recipe.name}.{phase.path.partition('.')[2]}",
            hint="change the recipe's value to a whole number of 1 or more",
            related=(Related("the repetition", repeats.span),),
        )


def _parameter(
    subject: Subject, operation: UnitOperation, parameter: Parameter, circles: set[frozenset[str]]
) -> None:
    setting = parameter.setting
    if setting is not None and setting.course is not None:
        place = _Place(subject, setting.span.source, parameter.path, circles)
        for point in setting.course.points:
            if point.condition is not None:
                place.condition(place.evaluator(operation, measured=True), point.condition)
        return
    if setting is None or setting.formula is None:
        return
    place = _Place(subject, setting.span.source, parameter.path, circles)
    try:
        inside = parameter.name.rpartition(".")[0]
        term = place.evaluator(operation, scope=inside).term(setting.formula)
        # Asked for through its name too, so that a value which depends on itself is found.
        subject.environment.parameter(operation, parameter, setting.formula)
        kind = parameter.kind
        if kind is not None and kind.unit is not None and kind.unit.dimension != term.dimension:
            what = f"the formula gives {describe(term.dimension)}, not {kind.name}"
            raise mismatch(term.dimension, kind.unit.dimension, setting.formula, what, complete=True)
        if kind is not None and kind.unit is not None and kind.unit.offset_scale != term.absolute:
            wanted, given = (
                ("temperature", "a difference") if kind.unit.offset_scale else ("difference", "a temperature")
            )
            message = f"the formula gives {given}, but {kind.name} is a {wanted}"
            raise FormulaError("U05", message, setting.formula, "as in `temperature - 35 degC`")
        kinds_mixed(term.kind, kind, setting.formula, f"`{parameter.name}` gets another kind")
    except FormulaError as error:
        place.error(error)


def _phase_step(place: _Place, operation: UnitOperation | None, step: PhaseStep, scope: str) -> None:
    """`until` and `when` take a condition, `for` and `within` a time or a volume, `times` a whole number."""
    evaluator = place.evaluator(operation, measured=True, scope=scope)
    if step.within is not None:
        _duration(place, evaluator, step.within, "within")
    for point in step.gradient.course.points if step.gradient is not None else ():
        if point.condition is not None:
            place.condition(evaluator, point.condition)
    if step.since is not None:
        place.condition(evaluator, step.since, reached=True)
    if step.formula is None:
        return
    if step.action == "for":
        _duration(place, evaluator, step.formula, "for")
    elif step.action == "times":
        _times(place, evaluator, step.formula)
    else:
        place.condition(evaluator, step.formula, reached=step.action == "until")


def _volume(place: _Place, operation: UnitOperation, formula: t.Expr) -> None:
    """What a step says that it holds."""
    try:
        dimension = place.evaluator(operation).term(named(formula)).dimension
        if dimension != (("length", 3),):
            what = f"`occupies` takes volumes, not {describe(dimension) or 'a pure number'}"
            raise FormulaError("U02", what, formula)
    except FormulaError as error:
        place.error(error)


def _duration(place: _Place, evaluator: Evaluator, formula: t.Condition, word: str) -> None:
    try:
        dimension = evaluator.term(formula).dimension
        if dimension not in DURATIONS:
            shown = describe(dimension) or "a pure number"
            message = f"`{word}` takes a time or a volume, not {shown}"
            hint = f"write for example `{word} 30 min` or `{word} 5 CV`"
            raise FormulaError("U02", message, formula, hint)
    except FormulaError as error:
        place.error(error)


def _times(place: _Place, evaluator: Evaluator, formula: t.Condition) -> None:
    try:
        term = evaluator.term(formula)
        if term.dimension not in TIMES:
            message = f"`times` counts, and this is {describe(term.dimension)}"
            raise FormulaError("U02", message, formula, "write for example `3 times`, or `passes times`")
        if term.value is not None and not is_count(term.value):
            message = f"nothing can be repeated {format_number(term.value, 6)} times"
            raise FormulaError("N07", message, formula, "write a whole number of 1 or more")
    except FormulaError as error:
        place.error(error)


def is_count(value: Fraction) -> bool:
    return value >= 1 and value.denominator == 1
