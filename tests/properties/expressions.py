"""Formulas with their value by the schoolbook: rational arithmetic on a tree of our own."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hypothesis import strategies as st

from pac.compiler.formula import Evaluator, Term
from pac.compiler.literals import ValueReader
from pac.compiler.source import Source
from pac.compiler.syntax import tree as t
from tests.properties.projects import tree

# How tightly each form binds; a weaker part of a stronger form stands in parentheses.
SUM, PRODUCT, SIGN, POWER, ATOM = range(5)


@dataclass(frozen=True)
class Formula:
    """A formula as text, how tightly it binds, and its value."""

    text: str
    binds: int
    value: Fraction

    def inside(self, binds: int) -> str:
        return self.text if self.binds >= binds else f"({self.text})"


def number(digits: str) -> Formula:
    return Formula(digits, ATOM, Fraction(digits))


def plus(a: Formula, b: Formula) -> Formula:
    return Formula(f"{a.inside(SUM)} + {b.inside(PRODUCT)}", SUM, a.value + b.value)


def minus(a: Formula, b: Formula) -> Formula:
    return Formula(f"{a.inside(SUM)} - {b.inside(PRODUCT)}", SUM, a.value - b.value)


def times(a: Formula, b: Formula) -> Formula:
    return Formula(f"{a.inside(PRODUCT)} * {b.inside(SIGN)}", PRODUCT, a.value * b.value)


def over(a: Formula, b: Formula) -> Formula:
    if b.value == 0:
        return times(a, b)
    return Formula(f"{a.inside(PRODUCT)} / {b.inside(SIGN)}", PRODUCT, a.value / b.value)


def negative(a: Formula) -> Formula:
    return Formula(f"-{a.inside(SIGN)}", SIGN, -a.value)


def power(a: Formula, exponent: int) -> Formula:
    if a.value == 0 and exponent < 0:
        return a
    return Formula(f"{a.inside(ATOM)}^{exponent}", POWER, a.value**exponent)


NUMBERS = st.one_of(
    st.integers(0, 20).map(str),
    st.decimals(0, 50, places=2, allow_nan=False).map(str),
    st.sampled_from(("1e3", "2.5e-2", "1.50", "0.001")),
).map(number)


def _grown(parts: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    two = [st.builds(operation, parts, parts) for operation in (plus, minus, times, over)]
    return st.one_of(*two, st.builds(negative, parts), st.builds(power, parts, st.integers(-3, 3)))


FORMULAS = st.recursive(NUMBERS, _grown, max_leaves=12)


# ---------------------------------------------------------------------- asking pac


def read(text: str) -> tuple[t.Expr, Source]:
    """The tree of one formula."""
    whole = f"operation_class c {{\n  occupies {text} .. 1\n}}\n"
    (declared,) = tree(whole).declarations
    assert isinstance(declared, t.OperationClassDecl)
    (item,) = declared.items
    assert isinstance(item, t.Occupies)
    return item.low, Source("a.pac", whole)


def evaluated(text: str, **names: str) -> Term:
    """The value of a formula; `names` are formulas themselves."""
    node, source = read(text)

    def resolve(ref: t.Ref) -> Term:
        return evaluated(names[ref.text])

    def report(code: str, message: str, *_: object, **__: object) -> None:
        raise AssertionError(f"{code}: {message}")

    return Evaluator(ValueReader(source, report), resolve).term(node)


def value(text: str, **names: str) -> Fraction:
    found = evaluated(text, **names).value
    assert found is not None
    return found
