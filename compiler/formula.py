"""Formulas: unit checking and exact evaluation.

Values are exact rationals in base units. Roots, exponentials and logarithms are
rounded to 34 significant digits; `pi` is given to 40 digits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation, Overflow, localcontext
from fractions import Fraction

from pac.compiler.literals import ValueReader
from pac.compiler.model import Kind
from pac.compiler.scope import suggestion
from pac.compiler.syntax import tree as t
from pac.compiler.units import Dimension, Unit, describe, divide, find_unit, multiply, power, to_base
from pac.compiler.words import listed

MAX_BITS = 20_000

PI = Fraction("3.141592653589793238462643383279502884197")


@dataclass(frozen=True, slots=True)
class Term:
    """What is known of a formula: its dimension, whether it is an absolute temperature, its value, its kind.

    `value` is None where a name in it has no value yet (it is set by a recipe). `kind` is None where
    the formula may stand for any kind of its dimension: a literal, or a product of two quantities.
    What is of a `one_of` kind has a `word` instead of a value.
    """

    dimension: Dimension
    absolute: bool
    value: Fraction | None
    kind: Kind | None = None
    word: str | None = None


def measured_in(unit: Unit, value: Fraction | None = None, kind: Kind | None = None) -> Term:
    """A quantity in a unit, with its value in base units where it is known."""
    return Term(unit.dimension, unit.offset_scale, value, kind)


class FormulaError(Exception):
    """A formula that cannot be evaluated: a code, a message, the place and the cure."""

    def __init__(
        self, code: str, message: str, node: t.Node, hint: str = "", loop: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.code, self.message, self.node, self.hint = code, message, node, hint
        self.loop = loop
        """The names of a circle (N03), so that it is reported once and not for each of them."""


Resolve = Callable[[t.Ref], Term]
"""Looks a name up; raises FormulaError where it means nothing."""

_ROTATION: Dimension = (("rotation", 1),)


def _rotation_surplus(a: Dimension, b: Dimension) -> bool:
    """Whether two dimensions differ only by turns, the sign of rpm used as a frequency."""
    ratio = divide(a, b)
    return len(ratio) == 1 and ratio[0][0] == "rotation"


def mismatch(
    left: Dimension, right: Dimension, node: t.Node, what: str, *, complete: bool = False
) -> FormulaError:
    """U04 where only turns differ, else U02; both dimensions are named unless `what` does so itself."""
    if _rotation_surplus(left, right):
        return FormulaError(
            "U04",
            f"{what}: a rotation rate counts turns, and the turns do not cancel",
            node,
            "divide it by `1 turn`, as in `(agitation / 1 turn)^3`: 60 rpm is then 1 per second",
        )
    bare = not left or not right
    hint = "give the number its unit" if bare else ""
    message = what if complete else f"{what}: {describe(left)} and {describe(right)}"
    return FormulaError("U02", message, node, hint)


def kinds_mixed(left: Kind | None, right: Kind | None, node: t.Node, what: str) -> None:
    """Raise U16 where two kinds of one dimension belong to different families."""
    if left is None or right is None or left.family == right.family:
        return
    raise FormulaError(
        "U16",
        f"{what}: {left.name} and {right.name} have the same dimension and are different things",
        node,
        "use a quantity of the same kind; of your own kinds, one may say that it `extends` the other",
    )


def literal(node: t.Number, reader: ValueReader) -> Term:
    """A number in a formula."""
    digits = reader.digits(node)
    if digits is None:
        raise FormulaError("", "", node)
    if node.unit is None:
        return Term((), False, Fraction(Decimal(digits)))
    unit = find_unit(node.unit.text)
    if not isinstance(unit, Unit):
        reader.report_unknown(unit, node.unit)
        raise FormulaError("", "", node)
    return Term(unit.dimension, unit.offset_scale, to_base(Decimal(digits), unit))


class Evaluator:
    """Types and evaluates formulas of one place, with its own names."""

    def __init__(self, reader: ValueReader, resolve: Resolve) -> None:
        self.reader = reader
        self.resolve = resolve

    def term(self, node: t.Condition) -> Term:
        """The dimension and value of a formula; raises FormulaError (code "" if already reported)."""
        if isinstance(node, (t.Comparison, t.Junction, t.Negation, t.IsWord)):
            raise FormulaError(
                "N11",
                "this is a condition, and a number is meant",
                node,
                "comparisons, `and`, `or` and `not` stand behind `require` and `until`",
            )
        if isinstance(node, t.Number):
            return literal(node, self.reader)
        if isinstance(node, t.Ref):
            if node.text == "pi":
                return Term((), False, PI)
            found = self.resolve(node)
            if found.kind is not None and found.kind.words:
                hint = f"compare it with a word, as in `{node.text} is {found.kind.words[0]}`"
                raise FormulaError("N04", f"`{node.text}` stands for a word, not for a number", node, hint)
            return found
        if isinstance(node, t.Negate):
            inner = self.term(node.operand)
            self._no_absolute(inner, node)
            return Term(inner.dimension, False, None if inner.value is None else -inner.value, inner.kind)
        if isinstance(node, t.Call):
            return self._call(node)
        left = self.term(node.left)
        try:
            right = self.term(node.right)
        except FormulaError as error:
            raise _unit_with_blanks(node, error) from None
        if node.operator in "+-":
            return self._sum(node, left, right)
        if node.operator == "^":
            return self._power(node, left, right)
        self._no_absolute(left, node.left)
        self._no_absolute(right, node.right)
        if node.operator == "*":
            value = None if left.value is None or right.value is None else left.value * right.value
            return Term(multiply(left.dimension, right.dimension), False, value, _scaled(left, right))
        if right.value == 0:
            raise FormulaError("N07", "this formula divides by zero", node.right)
        value = None if left.value is None or right.value is None else left.value / right.value
        kind = _scaled(left, right) if not right.dimension else None
        return Term(divide(left.dimension, right.dimension), False, value, kind)

    def is_word(self, node: t.IsWord) -> bool | None:
        """Whether something of a `one_of` kind is the word, or is not; None while it has no value."""
        subject, word = node.subject, node.word
        found = self.resolve(subject)
        words = found.kind.words if found.kind is not None else ()
        if not words:
            hint = f"write `{subject.text} >= …`; `is` compares what takes a word"
            raise FormulaError("N04", f"`{subject.text}` is a quantity, not a word", node, hint)
        if word.text not in words:
            close = suggestion(word.text, words)
            hint = f"did you mean `{close}`?" if close else f"it is one of {listed(words)}"
            raise FormulaError("N01", f"`{word.text}` is no word of `{subject.text}`", word, hint)
        return None if found.word is None else (found.word == word.text) is not node.negated

    def compare(self, left: t.Expr, right: t.Expr, node: t.Node) -> tuple[Term, Term]:
        """Both sides of a comparison, of one dimension."""
        a, b = self.term(left), self.term(right)
        if a.dimension != b.dimension:
            raise mismatch(a.dimension, b.dimension, node, "the two sides measure different things")
        if a.absolute == b.absolute:
            kinds_mixed(a.kind, b.kind, node, "the two sides are not comparable")
        return a, b

    def _no_absolute(self, term: Term, node: t.Node) -> None:
        if term.absolute:
            raise FormulaError(
                "U05",
                "an absolute temperature cannot be multiplied, divided, scaled or negated",
                node,
                "use a difference, as in `(temperature - 35 degC) / 1 delta_degC`",
            )

    def _sum(self, node: t.Binary, left: Term, right: Term) -> Term:
        if left.dimension != right.dimension:
            sign = "added" if node.operator == "+" else "subtracted"
            raise mismatch(left.dimension, right.dimension, node, f"different things are {sign}")
        if left.absolute and right.absolute and node.operator == "+":
            raise FormulaError(
                "U05",
                "two absolute temperatures cannot be added",
                node,
                "write the second as a difference: `delta_degC`",
            )
        if right.absolute and not left.absolute:
            if node.operator == "-":
                raise FormulaError(
                    "U05", "an absolute temperature cannot be subtracted from a difference", node
                )
            absolute = True
        else:
            absolute = left.absolute and not right.absolute
        if left.absolute == right.absolute:
            kinds_mixed(left.kind, right.kind, node, "different kinds are combined")
            kind = (left.kind or right.kind) if not left.absolute else None
        else:
            kind = left.kind if left.absolute else right.kind
        value = None
        if left.value is not None and right.value is not None:
            value = left.value + right.value if node.operator == "+" else left.value - right.value
        return Term(left.dimension, absolute, value, kind)

    def _power(self, node: t.Binary, left: Term, right: Term) -> Term:
        self._no_absolute(left, node.left)
        exponent = right.value
        if right.dimension or exponent is None:
            raise FormulaError("N07", "an exponent is a pure number", node.right)
        dimension = power(left.dimension, exponent)
        if dimension is None:
            raise FormulaError(
                "U02", f"{describe(left.dimension)} cannot be raised to the power {exponent}", node
            )
        if abs(exponent) > 100:
            raise FormulaError("N07", "this exponent is too large", node.right)
        if left.value is None:
            return Term(dimension, False, None)
        if left.value == 0 and exponent < 0:
            raise FormulaError("N07", "this formula divides by zero", node)
        size = max(left.value.numerator.bit_length(), left.value.denominator.bit_length())
        if size * abs(exponent) > MAX_BITS:
            raise FormulaError("N07", "this power is too large to be a quantity of a process", node)
        if exponent.denominator == 1:
            return Term(dimension, False, left.value**exponent.numerator)
        if left.value < 0:
            raise FormulaError("N07", "a broken power of a negative number has no value", node)
        return Term(dimension, False, _decimal(lambda x: x ** _to_decimal(exponent), left.value, node))

    def _call(self, node: t.Call) -> Term:
        name = node.function.text
        terms = [self.term(argument) for argument in node.arguments]
        if name in ("min", "max"):
            first = terms[0]
            for term in terms[1:]:
                if term.dimension != first.dimension:
                    raise mismatch(
                        first.dimension, term.dimension, node, f"`{name}` compares different things"
                    )
                kinds_mixed(first.kind, term.kind, node, f"`{name}` compares different kinds")
            values = [term.value for term in terms if term.value is not None]
            complete = len(values) == len(terms)
            chosen = (min(values) if name == "min" else max(values)) if complete else None
            kind = next((term.kind for term in terms if term.kind is not None), None)
            return Term(first.dimension, first.absolute, chosen, kind)
        if name not in FUNCTIONS:
            known = ", ".join(f"`{function}`" for function in sorted([*FUNCTIONS, "min", "max"]))
            raise FormulaError("N01", f"there is no function `{name}`", node.function, f"functions: {known}")
        if len(terms) != 1:
            raise FormulaError("N07", f"`{name}` takes one value", node)
        term = terms[0]
        self._no_absolute(term, node.arguments[0])
        if name == "abs":
            value = None if term.value is None else abs(term.value)
            return Term(term.dimension, False, value, term.kind)
        if name == "sqrt":
            dimension = power(term.dimension, Fraction(1, 2))
            if dimension is None:
                raise FormulaError("U02", f"{describe(term.dimension)} has no square root", node)
        elif term.dimension:
            raise FormulaError(
                "U02", f"`{name}` takes a pure number, not {describe(term.dimension)}", node.arguments[0]
            )
        else:
            dimension = ()
        if term.value is None:
            return Term(dimension, False, None)
        return Term(dimension, False, _decimal(FUNCTIONS[name], term.value, node))


def _scaled(left: Term, right: Term) -> Kind | None:
    """The kind of a product: a quantity times a pure number stays what it is."""
    if left.dimension and right.dimension:
        return None
    if left.dimension or right.dimension:
        return left.kind if left.dimension else right.kind
    return None if left.kind is not None and right.kind is not None else left.kind or right.kind


def _unit_with_blanks(node: t.Binary, error: FormulaError) -> FormulaError:
    """`300 cm / h` means the unit cm/h; the formula reads `h` as a name."""
    left, right = node.left, node.right
    if error.code == "N01" and isinstance(left, t.Number) and left.unit and isinstance(right, t.Ref):
        whole = f"{left.unit.text}{node.operator}{right.text}"
        if isinstance(find_unit(whole), Unit):
            hint = f"units are written without blanks: `{left.digits} {whole}`"
            return FormulaError(error.code, error.message, error.node, hint)
    return error


def _to_decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _decimal(function: Callable[[Decimal], Decimal], value: Fraction, node: t.Node) -> Fraction:
    with localcontext() as context:
        context.prec = 34
        try:
            return Fraction(function(_to_decimal(value)))
        except (InvalidOperation, Overflow, ValueError, OverflowError):
            raise FormulaError("N07", "this formula has no value here", node) from None


FUNCTIONS: dict[str, Callable[[Decimal], Decimal]] = {
    "abs": abs,
    "sqrt": Decimal.sqrt,
    "exp": Decimal.exp,
    "ln": Decimal.ln,
    "log10": Decimal.log10,
}
