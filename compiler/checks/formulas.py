"""Formulas: names, units and cycles (N01, N03, N07, U01-U05) wherever a formula stands."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, Subject
from pac.compiler.formula import Evaluator, FormulaError, mismatch
from pac.compiler.model import Parameter, UnitOperation
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t
from pac.compiler.values import ValueReader


class _Reporting:
    """An evaluator of one file that reports unknown units in literals too."""

    def __init__(self, subject: Subject, source: Source, path: str) -> None:
        self.subject = subject
        self.source = source
        self.path = path

    def literal_problem(
        self, code: str, message: str, node: t.Node, *, hint: str = "", fix: object = None
    ) -> None:
        del fix
        self.subject.report(code, message, Span(self.source, node.start, node.end), self.path, hint=hint)

    def evaluator(self, operation: UnitOperation | None, lets: dict[str, t.Expr] | None = None) -> Evaluator:
        plain = self.subject.environment.evaluator(self.source, operation, lets)
        return Evaluator(ValueReader(self.source, self.literal_problem), plain.resolve)

    def error(self, error: FormulaError) -> None:
        if error.code:
            place = Span(self.source, error.node.start, error.node.end)
            self.subject.report(error.code, error.message, place, self.path, hint=error.hint)


def check(subject: Subject) -> None:
    for operation, parameter in subject.parameters():
        if (
            parameter.setting is not None
            and parameter.setting.formula is not None
            and not parameter.from_class
        ):
            _parameter(subject, operation, parameter)
    for operation in subject.process.operations.values():
        for space in operation.design_spaces:
            place = _Reporting(subject, space.span.source, space.path)
            for constraint in space.constraints:
                evaluator = place.evaluator(operation, dict(space.lets))
                try:
                    node = t.Node(constraint.left.start, constraint.right.end)
                    evaluator.compare(constraint.left, constraint.right, node)
                except FormulaError as error:
                    place.error(error)
            for formula in space.lets.values():
                try:
                    place.evaluator(operation, dict(space.lets)).term(formula)
                except FormulaError as error:
                    place.error(error)
    for requirement in subject.process.requirements:
        owner = subject.process.operations.get(requirement.operation or "")
        path = owner.path if owner is not None else subject.process.name
        place = _Reporting(subject, requirement.span.source, path)
        _condition(place, place.evaluator(owner), requirement.condition)


def _parameter(subject: Subject, operation: UnitOperation, parameter: Parameter) -> None:
    setting = parameter.setting
    assert setting is not None and setting.formula is not None
    place = _Reporting(subject, setting.span.source, parameter.path)
    try:
        term = place.evaluator(operation).term(setting.formula)
        # Asked for through its name too, so that a value which depends on itself is found.
        subject.environment.parameter(operation, parameter, setting.formula)
        kind = parameter.kind
        if kind is not None and kind.unit is not None and kind.unit.dimension != term.dimension:
            raise mismatch(
                term.dimension, kind.unit.dimension, setting.formula, f"the formula does not give {kind.name}"
            )
    except FormulaError as error:
        place.error(error)


def _condition(place: _Reporting, evaluator: Evaluator, condition: t.Condition) -> None:
    if isinstance(condition, t.Junction):
        _condition(place, evaluator, condition.left)
        _condition(place, evaluator, condition.right)
        return
    try:
        if isinstance(condition, t.Comparison):
            evaluator.compare(condition.left, condition.right, condition)
        else:
            evaluator.term(condition)
    except FormulaError as error:
        place.error(error)


def check_recipe(subject: RecipeSubject) -> None:
    for operation, parameter in subject.overridden():
        if parameter.setting is not None and parameter.setting.formula is not None:
            _parameter(subject, operation, parameter)
