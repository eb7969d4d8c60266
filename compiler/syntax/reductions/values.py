"""Reductions to nodes. Clauses, values and formulas."""

from __future__ import annotations

from dataclasses import replace

from pac.compiler.syntax import tree as t
from pac.compiler.syntax.reductions.nodes import (
    Children,
    _clauses,
    _deeper,
    _last_end,
    _name,
    _nodes,
    _opt_name,
    _opt_text,
    _sign,
    _text,
)
from pac.compiler.syntax.tokens import Token


class ValueRules:
    """Clauses, values and formulas."""

    def citation_clause(self, c: Children) -> t.Clause:
        cited = t.Citation(c[1].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]))
        return t.Clause(c[0].start_pos, cited.end, str(c[0]), cited)

    def filing_clause(self, c: Children) -> t.Clause:
        last = c[2]
        category, reason = (None, _text(last)) if last.type == "STRING" else (_name(last), None)
        filing = t.Filing(c[1].start_pos, last.end_pos, _name(c[1]), category, reason)
        return t.Clause(c[0].start_pos, filing.end, str(c[0]), filing)

    def clause_line(self, c: Children) -> t.Clauses:
        return tuple(c)

    def waive(self, c: Children) -> t.Waive:
        return t.Waive(c[0].start_pos, _last_end(c), str(c[0]), c[1], _clauses(c[2:]))

    def range_clause(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[1].end, str(c[0]), c[1])

    number_clause = range_clause

    at_clause = range_clause

    def edge_clause(self, c: Children) -> t.Clause:
        side = self.range(c[1:])
        return t.Clause(c[0].start_pos, side.end, str(c[0]), side)

    def names_clause(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[1][-1].end, str(c[0]), c[1])

    def texts_clause(self, c: Children) -> t.Clause:
        texts = tuple(_text(token) for token in c[1:])
        return t.Clause(
            c[0].start_pos, texts[-1].end, str(c[0]), t.Texts(texts[0].start, texts[-1].end, texts)
        )

    def text_clause(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[1].end_pos, str(c[0]), _text(c[1]))

    def word_clause(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[1].end_pos, str(c[0]), _name(c[1]))

    date_clause = word_clause

    in_clause = word_clause

    def scale_clause(self, c: Children) -> t.Clause:
        aims = tuple(_name(x) for x in c[2:] if isinstance(x, Token) and x.type == "NAME")
        rule = t.ScaleRule(aims[0].start, _last_end(c), aims, _nodes(c, t.KeptLimit))
        return t.Clause(c[0].start_pos, rule.end, "scale", rule)

    def kept_limit(self, c: Children) -> t.KeptLimit:
        side = self.range(c[1:]) if c[1].type == "CMP" else c[2]
        return t.KeptLimit(c[0].start_pos, side.end, _name(c[0]), side)

    def valid_clause(self, c: Children) -> t.Clause:
        line: t.Inequality | t.Within
        if isinstance(c[3], t.RangeNode):
            line = t.Within(c[1].start, c[3].end, c[1], c[3], ())
        else:
            line = t.Inequality(c[1].start, c[3].end, _sign(c[2]), c[1], c[3], None, ())
        return t.Clause(c[0].start_pos, line.end, str(c[0]), line)

    def since_clause(self, c: Children) -> t.Clause:
        event = t.Event(c[1].start_pos, c[3].end, _name(c[1]), c[3])
        return t.Clause(c[0].start_pos, c[3].end, "since", event)

    def share_clause(self, c: Children) -> t.Clause:
        payload = _name(c[1]) if isinstance(c[1], Token) else c[1]
        return t.Clause(c[0].start_pos, payload.end, "share", payload)

    def flag_clause(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[0].end_pos, str(c[0]), _name(c[0]))

    def exact(self, c: Children) -> t.Exact:
        return t.Exact(c[0].start, c[0].end, c[0])

    def between(self, c: Children) -> t.Between:
        return t.Between(c[0].start, c[1].end, c[0], c[1])

    def plus_minus(self, c: Children) -> t.PlusMinus:
        return t.PlusMinus(c[0].start, c[2].end, c[0], c[2])

    def text_value(self, c: Children) -> t.TextValue:
        return t.TextValue(c[0].start_pos, c[0].end_pos, _text(c[0]))

    def limit_value(self, c: Children) -> t.RangeNode:
        node: t.RangeNode = c[0]
        return node

    def course(self, c: Children) -> t.Course:
        tolerance = c[-1] if isinstance(c[-1], t.Number) else None
        return t.Course(c[0].start_pos, _last_end(c), _name(c[0]), _nodes(c, t.CoursePoint), tolerance)

    def course_point(self, c: Children) -> t.CoursePoint:
        timed = c[0].type == "AT"
        ramp = c[-1] if isinstance(c[-2], Token) and c[-2].type == "RAMP" else None
        values = c[2 : len(c) - (2 if ramp else 0)]
        return t.CoursePoint(
            c[0].start_pos,
            _last_end(c),
            c[1] if timed else None,
            None if timed else c[1],
            values[0],
            values[1] if len(values) > 1 else None,
            ramp,
        )

    def range(self, c: Children) -> t.RangeNode:
        first, second = c
        if isinstance(first, Token):
            operator = _sign(first)
            upper = operator.startswith("<")
            return t.RangeNode(
                first.start_pos,
                second.end,
                None if upper else second,
                second if upper else None,
                operator,
            )
        return t.RangeNode(first.start, second.end, first, second, "..")

    def number(self, c: Children) -> t.Number:
        minus, digits, unit = c
        if minus is None:
            return t.Number(digits.start_pos, _last_end(c), str(digits), _opt_name(unit))
        return t.Number(minus.start_pos, _last_end(c), "-" + digits, _opt_name(unit))

    def quantity(self, c: Children) -> t.Number:
        digits, unit = c
        if unit is None:
            return t.Number(digits.start_pos, digits.end_pos, str(digits), None)
        return t.Number(digits.start_pos, unit.end_pos, str(digits), _name(unit))

    def names(self, c: Children) -> tuple[t.Name, ...]:
        return tuple(_name(token) for token in c)

    def paths(self, c: Children) -> tuple[t.Name, ...]:
        """Names that may lie in a phase: `elute.flow_rate` is one name."""
        return tuple(t.Name(ref.start, ref.end, ref.text) for ref in c)

    def ref(self, c: Children) -> t.Ref:
        return t.Ref(c[0].start_pos, c[-1].end_pos, tuple(_name(token) for token in c))

    def call(self, c: Children) -> t.Call:
        start, end, arguments = c[0].start_pos, c[-1].end_pos, c[2:-1]
        return t.Call(start, end, _name(c[0]), tuple(arguments), _deeper(start, end, *arguments))

    def group(self, c: Children) -> t.Condition:
        """Parentheses leave no node; their place belongs to the formula inside."""
        inner: t.Condition = replace(c[1], start=c[0].start_pos, end=c[2].end_pos)
        return replace(inner, grouped=True) if isinstance(inner, t.Junction) else inner

    def binary(self, c: Children) -> t.Binary:
        left, operator, right = c
        depth = _deeper(left.start, right.end, left, right)
        return t.Binary(left.start, right.end, operator[0], left, right, depth)

    def negate(self, c: Children) -> t.Expr:
        minus, operand = c
        start = minus.start_pos
        if isinstance(operand, t.Number) and not operand.digits.startswith("-"):
            return t.Number(start, operand.end, "-" + operand.digits, operand.unit)
        return t.Negate(start, operand.end, operand, _deeper(start, operand.end, operand))

    def comparison(self, c: Children) -> t.Comparison:
        left, operator, right = c
        depth = _deeper(left.start, right.end, left, right)
        return t.Comparison(left.start, right.end, _sign(operator), left, right, depth)

    def negation(self, c: Children) -> t.Negation:
        start, operand = c[0].start_pos, c[1]
        return t.Negation(start, operand.end, operand, _deeper(start, operand.end, operand))

    def is_word(self, c: Children) -> t.IsWord:
        return t.IsWord(c[0].start, c[3].end_pos, c[0], _name(c[3]), c[2] is not None)

    def junction(self, c: Children) -> t.Junction:
        left, operator, right = c
        depth = _deeper(left.start, right.end, left, right)
        return t.Junction(left.start, right.end, operator.type.lower(), left, right, depth)
