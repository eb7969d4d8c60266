"""Formulas: names, units and circles (N01, N03, N07, U01-U06) wherever a formula stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.conditions import errors
from pac.compiler.formula import Evaluator, FormulaError, kinds_mixed, mismatch
from pac.compiler.model import Parameter, Phase, PhaseStep, UnitOperation
from pac.compiler.problems import Fix
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import Dimension, describe
from pac.compiler.values import ValueReader

# What `for` may count: time, or the volume that has passed.
DURATIONS: tuple[Dimension, ...] = (
    (("time", 1),),
    (("length", 3),),
    (("column_volume", 1),),
    (("diavolume", 1),),
)


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
    ) -> Evaluator:
        """An evaluator that also reports unknown units in literals."""
        plain = self.subject.environment.evaluator(self.source, operation, lets, measured=measured)
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
        if not parameter.from_class:
            _parameter(subject, operation, parameter, circles)
    for operation in subject.process.operations.values():
        for space in operation.design_spaces:
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
        for phase, step in _steps(operation.phases):
            _phase_step(_Place(subject, step.span.source, phase.path, circles), operation, step)
    for material in subject.process.materials.values():
        for phase, step in _steps(material.phases):
            _phase_step(_Place(subject, step.span.source, phase.path, circles), None, step)
    for requirement in subject.process.requirements:
        owner = subject.process.operations.get(requirement.operation or "")
        path = owner.path if owner is not None else subject.process.name
        place = _Place(subject, requirement.span.source, path, circles)
        place.condition(place.evaluator(owner), requirement.condition)


def check_recipe(subject: RecipeSubject) -> None:
    for operation, parameter in subject.overridden():
        _parameter(subject, operation, parameter, set())


def _parameter(
    subject: Subject, operation: UnitOperation, parameter: Parameter, circles: set[frozenset[str]]
) -> None:
    setting = parameter.setting
    if setting is None or setting.formula is None:
        return
    place = _Place(subject, setting.span.source, parameter.path, circles)
    try:
        term = place.evaluator(operation).term(setting.formula)
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


def _steps(phases: tuple[Phase, ...]) -> Iterator[tuple[Phase, PhaseStep]]:
    for phase in phases:
        for step in phase.steps:
            yield phase, step
        yield from _steps(phase.phases)


def _phase_step(place: _Place, operation: UnitOperation | None, step: PhaseStep) -> None:
    """`until` takes a condition, `for` a time or a volume."""
    if step.formula is None:
        return
    evaluator = place.evaluator(operation, measured=True)
    if step.action == "until":
        place.condition(evaluator, step.formula, reached=True)
        return
    try:
        dimension = evaluator.term(step.formula).dimension
        if dimension not in DURATIONS:
            shown = describe(dimension) or "a pure number"
            message = f"`for` takes a time or a volume, not {shown}"
            raise FormulaError("U02", message, step.formula, "write for example `for 30 min` or `for 5 CV`")
    except FormulaError as error:
        place.error(error)
