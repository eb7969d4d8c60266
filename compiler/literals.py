"""Literals to typed values, with all checks of units and ends (U01-U06, P04, R01)."""

from __future__ import annotations

from typing import Protocol

from pac.compiler.problems import Edit, Fix, Safety
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import (
    DIMENSIONLESS,
    Unit,
    UnknownUnit,
    describe,
    difference_unit,
    find_unit,
    partly_cancels,
)
from pac.compiler.values import (
    Interval,
    Quantity,
    Setting,
    make_quantity,
    quantity_from_base,
)
from pac.compiler.words import listed, word_of


class KindLike(Protocol):
    """What value reading needs to know of a quantity kind."""

    @property
    def name(self) -> str: ...
    @property
    def unit(self) -> Unit | None: ...
    @property
    def words(self) -> tuple[str, ...]: ...


class Reporter(Protocol):
    """Adds a problem at a node of the file being read."""

    def __call__(
        self, code: str, message: str, node: t.Node, *, hint: str = "", fix: Fix | None = None
    ) -> None: ...


# pH is a scale without a unit that anyone could confuse: `pH = 7.0` says all there is to say.
BARE_SCALE = "pH"

MAX_DIGITS = 60
MAX_EXPONENT = 300


def _exponent(digits: str) -> int:
    """The size of a literal's exponent; one of more than four digits is simply large."""
    _, _, exponent = digits.lower().partition("e")
    exponent = exponent.lstrip("+-0")
    return int(exponent or 0) if len(exponent) <= 4 else 10**5


def same_dimension(unit: Unit, kind: KindLike) -> bool:
    return kind.unit is not None and unit.dimension == kind.unit.dimension


def _needed(kind: KindLike, expected: Unit) -> str:
    wanted = describe(expected.dimension)
    return f"{kind.name} is needed" if wanted == kind.name else f"{kind.name} is {wanted}"


def _has_dimension(token: str, unit: Unit) -> bool:
    found = find_unit(token)
    return isinstance(found, Unit) and found.dimension == unit.dimension


class ValueReader:
    """Reads the literals of one file."""

    def __init__(self, source: Source, report: Reporter) -> None:
        self.source = source
        self.report = report

    def span(self, node: t.Node) -> Span:
        return Span(self.source, node.start, node.end)

    def _edit(self, node: t.Node, text: str) -> Edit:
        return Edit(self.span(node), text)

    def unit(self, name: t.Name, kind: KindLike | None = None) -> Unit | None:
        """The unit of a token; an unknown one is reported (U03, U06)."""
        found = find_unit(name.text)
        if isinstance(found, Unit):
            return found
        self.report_unknown(found, name, kind)
        return None

    def report_unknown(self, found: UnknownUnit, name: t.Name, kind: KindLike | None = None) -> None:
        """U03 or U06, with the units that may be meant: those that fit the kind, if there are any."""
        suggestions = found.suggestions
        if kind is not None and kind.unit is not None:
            fitting = tuple(s for s in suggestions if _has_dimension(s, kind.unit))
            suggestions = fitting or suggestions
        hint = ""
        fix = None
        if suggestions:
            listed = " or ".join(f"`{suggestion}`" for suggestion in suggestions[:12])
            hint = f"write {listed}" if found.code == "U06" else f"did you mean {listed}?"
            if len(suggestions) == 1:
                title = f"write `{suggestions[0]}`"
                fix = Fix(Safety.UNSAFE, (self._edit(name, suggestions[0]),), title)
        self.report(found.code, found.reason, name, hint=hint, fix=fix)

    def digits(self, number: t.Number) -> str | None:
        """The decimal digits, or None where they can be read in two ways (P04)."""
        if "," not in number.digits:
            if len(number.digits) > MAX_DIGITS or _exponent(number.digits) > MAX_EXPONENT:
                self.report("P02", "this number is longer than any quantity of a process", number)
                return None
            return number.digits
        plain = number.digits
        head, *groups = plain.split(",")
        if len(groups) == 1 and len(groups[0]) != 3:
            hint = f"decimals are written with a point: `{head}.{groups[0]}`"
        elif len(groups) == 1:
            hint = f"write `{head}{groups[0]}` for thousands or `{head}.{groups[0]}` for a decimal"
        else:
            hint = f"thousands are written without separator: `{plain.replace(',', '')}`"
        self.report("P04", f"the comma in `{plain}` can be read in two ways", number, hint=hint)
        return None

    def quantity(
        self,
        number: t.Number,
        kind: KindLike | None,
        *,
        inherit: Unit | None = None,
        difference: bool = False,
        what: str = "the value",
    ) -> Quantity | None:
        """A literal as a quantity of a kind; None where it was reported.

        `inherit` is the unit of the set point (or the range's other end) for bare numbers;
        `difference` reads degC and degF as temperature differences (tolerances, accuracies).
        """
        digits = self.digits(number)
        if digits is None:
            return None
        if kind is not None and kind.words:
            hint = f"write one of {listed(kind.words)}"
            self.report("N04", f"{kind.name} takes a word, not a number", number, hint=hint)
            return None
        if kind is not None and kind.unit is None:
            self.report("N04", f"{kind.name} is a text, not a number", number, hint='write it in "quotes"')
            return None
        if number.unit is not None:
            unit = self.unit(number.unit, kind)
            if unit is None:
                return None
        elif inherit is not None:
            unit = inherit
        elif kind is None or kind.unit == DIMENSIONLESS:
            unit = DIMENSIONLESS
        elif kind.unit is not None and kind.unit.text == BARE_SCALE:
            unit = kind.unit
        else:
            customary = kind.unit.text if kind.unit is not None else ""
            self.report(
                "U01",
                f"{what} `{digits}` has no unit, but {kind.name} needs one",
                number,
                hint=f"write for example `{digits} {customary}`" if customary else "",
            )
            return None
        if difference:
            unit = difference_unit(unit)
        if kind is not None and not self._fits(unit, kind, number, difference):
            return None
        return make_quantity(digits, unit)

    def _fits(self, unit: Unit, kind: KindLike, number: t.Number, difference: bool) -> bool:
        assert kind.unit is not None
        expected = difference_unit(kind.unit) if difference else kind.unit
        if unit.dimension == expected.dimension:
            if expected.dimension and partly_cancels(unit.text) != partly_cancels(expected.text):
                self.report(
                    "U02",
                    f"`{unit.text}` and `{expected.text}` have one dimension, but {kind.name} is not given "
                    f"in `{unit.text}`",
                    number.unit or number,
                    hint=f"{kind.name} is given in `{kind.unit.text}`; is another kind meant?",
                )
                return False
            if kind.unit.text.startswith("delta_") and unit.offset_scale:
                self.report(
                    "U05",
                    f"`{unit.text}` is a temperature, but {kind.name} is a difference",
                    number.unit or number,
                    hint=f"write `{difference_unit(unit).text}`",
                )
                return False
            if not difference and unit.text.startswith("delta_") and kind.unit.offset_scale:
                self.report(
                    "U05",
                    f"`{unit.text}` is a temperature difference, but {kind.name} is a temperature",
                    number.unit or number,
                    hint=f"write `{kind.unit.text}`",
                )
                return False
            return True
        shown = unit.text or "a pure number"
        self.report(
            "U02",
            f"`{shown}` measures {describe(unit.dimension)}, but {_needed(kind, expected)}",
            number.unit or number,
            hint=f"{kind.name} is given in `{kind.unit.text}` or a unit of the same dimension"
            if kind.unit.text
            else f"{kind.name} is a pure number",
        )
        return False

    def interval(
        self,
        node: t.RangeNode,
        kind: KindLike | None,
        *,
        inherit: Unit | None = None,
        what: str = "the range",
    ) -> Interval | None:
        """A range; bare ends take the unit of the other end, else the inherited one (R01 if inverted)."""
        if kind is not None and kind.words:
            hint = f"it is one of {listed(kind.words)}; leave {what} away"
            self.report("N04", f"{kind.name} takes a word and has no range", node, hint=hint)
            return None
        if kind is not None and kind.unit is None:
            self.report("N04", f"{kind.name} is a text and has no range", node)
            return None
        low_node, high_node = node.low, node.high
        low_unit, high_unit = inherit, inherit
        if low_node is not None and high_node is not None:
            if low_node.unit is None and high_node.unit is not None:
                found = find_unit(high_node.unit.text)
                low_unit = found if isinstance(found, Unit) else low_unit
                if isinstance(found, UnknownUnit):
                    self.report_unknown(found, high_node.unit, kind)
                    return None
            elif high_node.unit is None and low_node.unit is not None:
                found = find_unit(low_node.unit.text)
                high_unit = found if isinstance(found, Unit) else high_unit
                if isinstance(found, UnknownUnit):
                    self.report_unknown(found, low_node.unit, kind)
                    return None
            elif low_node.unit is None and inherit is None and self._needs_unit(kind):
                self.quantity(high_node, kind, what=what)
                return None
        high = self.quantity(high_node, kind, inherit=high_unit, what=what) if high_node else None
        if low_node is not None and high_node is not None and high is None and low_node.unit is None:
            return None  # one mistake in a shared unit is one problem
        low = self.quantity(low_node, kind, inherit=low_unit, what=what) if low_node else None
        if (low_node and low is None) or (high_node and high is None):
            return None
        if low is not None and high is not None:
            if low.unit.dimension != high.unit.dimension:
                self.report(
                    "U02",
                    f"the ends of {what} measure different things: {describe(low.unit.dimension)} "
                    f"and {describe(high.unit.dimension)}",
                    node,
                )
                return None
            if low.base > high.base:
                assert low_node is not None and high_node is not None
                swapped = (
                    self._edit(low_node, self.span(high_node).text),
                    self._edit(high_node, self.span(low_node).text),
                )
                bare = low_node.unit is None and high_node.unit is not None
                self.report(
                    "R01",
                    f"{what} runs from {low.text} down to {high.text}",
                    node,
                    hint=f"write the smaller value first: `{high.digits} .. {low.text}`",
                    fix=None if bare else Fix(Safety.UNSAFE, swapped, "swap the ends"),
                )
                return None
        return Interval(low, high, node.operator == ">", node.operator == "<", self.span(node))

    @staticmethod
    def _needs_unit(kind: KindLike | None) -> bool:
        if kind is None or kind.unit is None or kind.unit.text == BARE_SCALE:
            return False
        return bool(kind.unit.dimension)

    def setting(
        self, value: t.Value, kind: KindLike | None, *, what: str = "the set point"
    ) -> Setting | None:
        """What stands behind `=`. Formulas are kept as trees: their units are checked with their names."""
        span = self.span(value)
        if isinstance(value, t.Course):
            self.report(
                "P06",
                f"a {value.word.text} cannot stand here",
                value,
                hint="a course over time is the value of a parameter",
            )
            return None
        if kind is not None and kind.words:
            word = word_of(value, kind.name, kind.words, self.report, self.source)
            return None if word is None else Setting(span, text=word)
        if isinstance(value, t.TextValue):
            if kind is not None and kind.unit is not None:
                hint = "write a number with its unit"
                self.report("N04", f"{kind.name} is a quantity, not a text", value, hint=hint)
                return None
            return Setting(span, text=value.text.value)
        if isinstance(value, t.RangeNode):
            interval = self.interval(value, kind, what="the range")
            return None if interval is None else Setting(span, interval=interval)
        if isinstance(value, t.Between):
            if not (isinstance(value.low, t.Number) and isinstance(value.high, t.Number)):
                self.report("N07", "the ends of a range are plain numbers with units, not formulas", value)
                return None
            node = t.RangeNode(value.start, value.end, value.low, value.high, "..")
            interval = self.interval(node, kind, what="the target range")
            return None if interval is None else Setting(span, interval=interval)
        if isinstance(value, t.PlusMinus):
            return self._plus_minus(value, kind)
        expression = value.value
        if isinstance(expression, t.Number):
            quantity = self.quantity(expression, kind, what=what)
            return None if quantity is None else Setting(span, quantity=quantity)
        if (
            isinstance(expression, t.Binary)
            and expression.operator == "-"
            and isinstance(expression.left, t.Number)
            and isinstance(expression.right, t.Number)
        ):
            left, right = self.span(expression.left).text, self.span(expression.right).text
            self.report(
                "P04",
                f"`{span.text}` can be read as a range or as a subtraction",
                value,
                hint=f"write a range as `{left} .. {right}`",
            )
            return None
        return Setting(span, formula=expression)

    def _plus_minus(self, value: t.PlusMinus, kind: KindLike | None) -> Setting | None:
        """`35.0 ± 0.5 degC`: the tolerance is a difference and shares the unit."""
        centre, tolerance = value.centre, value.tolerance
        if not isinstance(centre, t.Number):
            self.report("N07", "a tolerance stands behind a plain number, not behind a formula", value)
            return None
        unit_name = tolerance.unit or centre.unit
        unit = None
        if unit_name is not None:
            unit = self.unit(unit_name, kind)
            if unit is None:
                return None
        if tolerance.unit is not None and centre.unit is not None and unit is not None and unit.offset_scale:
            plain = f"{centre.digits} ± {tolerance.digits} {tolerance.unit.text}"
            self.report(
                "U05",
                f"`{self.span(tolerance).text}` is a temperature, but a tolerance is a difference",
                tolerance,
                hint=f"write `{plain}` or the tolerance in `{difference_unit(unit).text}`",
            )
            return None
        middle_unit = unit
        if unit is not None and unit.text.startswith("delta_") and centre.unit is None:
            found = find_unit(unit.text.removeprefix("delta_"))
            middle_unit = found if isinstance(found, Unit) else unit
        middle = self.quantity(centre, kind, inherit=middle_unit)
        if middle is None:
            return None
        width = self.quantity(tolerance, kind, inherit=unit, difference=True, what="the tolerance")
        if width is None:
            return None
        if width.base < 0:
            self.report("R01", "a tolerance cannot be negative", tolerance)
            return None
        low = quantity_from_base(middle.base - width.base, middle.unit)
        high = quantity_from_base(middle.base + width.base, middle.unit)
        interval = Interval(low, high, False, False, self.span(value))
        return Setting(self.span(value), quantity=middle, tolerance=interval)
