"""D20: something breaks a rule that the company wrote itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pac.compiler.conditions import errors, truth
from pac.compiler.formula import Evaluator, FormulaError, Term
from pac.compiler.literals import ValueReader
from pac.compiler.model import Model
from pac.compiler.problems import Problems, Related
from pac.compiler.rule_things import things
from pac.compiler.rules import ENDS, GIVEN, HouseRule, Thing, Value
from pac.compiler.source import Span, one_line
from pac.compiler.syntax import tree as t


def judge(rules: Iterable[HouseRule], model: Model, problems: Problems) -> None:
    """Every rule for every thing that it is about."""
    for rule in rules:
        for thing, stage in things(rule.subject, model):
            if rule.of is not None and rule.of not in thing.classes:
                continue
            evaluator = _Evaluator(rule, thing)
            if not all(truth(evaluator, _by_ends(condition)) for condition in rule.where):
                continue
            for condition in rule.requires:
                asked = _by_ends(condition)
                wrong = next((e for e in errors(evaluator, asked) if e.code), None)
                if wrong is not None:
                    _no_comparison(rule, condition, wrong, problems)
                elif truth(evaluator, asked) is False:
                    place = Span(rule.span.source, condition.start, condition.end)
                    problems.add(
                        "D20",
                        f"{rule.title}: {_said(thing, condition)}",
                        thing.span,
                        path=thing.path,
                        hint=f"rule `{rule.name}`" + (f": {rule.reason}" if rule.reason else ""),
                        related=(Related(f"the rule asks for `{one_line(place.text)}`", place),),
                        stage=stage,
                        level=rule.level,
                    )


def _no_comparison(rule: HouseRule, condition: t.Condition, error: FormulaError, problems: Problems) -> None:
    """A rule that asks of something what it cannot have.

    It is told alike whatever the thing is, so that many things make one finding.
    """
    message, hint = error.message, error.hint
    if error.code in ("U02", "U04", "U16"):
        message = "the two sides measure different things for some of what this rule is about"
        hint = "check the units, or select the things that are meant, as in `where kind is temperature`"
    code = "U02" if error.code in ("U04", "U16") else error.code
    place = Span(rule.span.source, condition.start, condition.end)
    problems.add(code, message, place, path=rule.name, hint=hint)


def _said(thing: Thing, condition: t.Condition) -> str:
    """What a thing says of the fields in a condition."""
    names = dict.fromkeys(ref.parts[0].text for ref in t.refs(condition) if ref.text != "pi")
    parts = []
    for name in names:
        value = thing.fields.get(name)
        parts.append(f"`{name}` is {value.text}" if value is not None else f"no `{name}` is given")
    return f"{thing.path.rpartition('.')[2]}: {', '.join(parts)}"


def _by_ends(condition: t.Condition) -> t.Condition:
    """A comparison with a range is one with that of its ends that decides it for all of its values."""
    if isinstance(condition, t.Comparison):
        upper = condition.operator.startswith("<")
        left = _end(condition.left, "high" if upper else "low")
        right = _end(condition.right, "low" if upper else "high")
        return replace(condition, left=left, right=right)
    if isinstance(condition, t.Junction):
        return replace(condition, left=_by_ends(condition.left), right=_by_ends(condition.right))
    if isinstance(condition, t.Negation):
        return replace(condition, operand=_by_ends(condition.operand))
    return condition


def _end(side: t.Expr, end: str) -> t.Expr:
    if isinstance(side, t.Ref) and len(side.parts) == 1 and side.text != "pi":
        return replace(side, parts=(*side.parts, t.Name(side.end, side.end, end)))
    return side


class _Evaluator(Evaluator):
    """Looks up the fields of one thing. What is not given has no value, and nothing is judged by it."""

    def __init__(self, rule: HouseRule, thing: Thing) -> None:
        super().__init__(ValueReader(rule.span.source, _silent), self._field)
        self.thing = thing

    def _field(self, ref: t.Ref) -> Term:
        value = self.thing.fields.get(ref.parts[0].text)
        if value is None or value.low is None or value.high is None:
            raise FormulaError("", "", ref)
        if len(ref.parts) == 1:
            if not value.single:
                name = ref.text
                hint = f"write {', '.join(f'`{name}.{end}`' for end in ENDS)}"
                raise FormulaError("N04", f"`{name}` is a range here, not a number", ref, hint)
            return value.low
        return _part(value, ref.parts[-1].text)

    def compare(self, left: t.Expr, right: t.Expr, node: t.Node) -> tuple[Term, Term]:
        a, b = super().compare(left, right, node)
        if a.absolute != b.absolute:
            difference = right if a.absolute else left
            if any(ref.parts[-1].text == "width" for ref in t.refs(difference)):
                hint = "a width is a difference: write `delta_degC`"
                raise FormulaError("U05", "a difference is compared with a temperature", node, hint)
        return a, b

    def is_word(self, node: t.IsWord) -> bool | None:
        value = self.thing.fields.get(node.subject.parts[0].text)
        if node.word.text == GIVEN:
            return (value is not None) is not node.negated
        if value is None:
            return None
        return (node.word.text in value.words) is not node.negated


def _part(value: Value, end: str) -> Term:
    low, high = value.low, value.high
    assert low is not None and high is not None
    if end == "width":
        known = low.value is not None and high.value is not None and value.bounded
        width = high.value - low.value if known else None  # type: ignore[operator]
        return Term(low.dimension, False, width, None if low.absolute else low.kind)
    return low if end == "low" else high


def _silent(code: str, message: str, node: t.Node, **more: object) -> None:
    """The numbers of a rule were judged when it was read."""
