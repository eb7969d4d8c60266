"""Exact values of a document: quantities and ranges in base units, formulas without their spelling.

Everything that is compared, judged or fingerprinted passes through here, so that `0.1 L` and
`100 mL`, or `for 17 d` and `for 408 h`, are one thing.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from pydantic import BaseModel

from pac.compiler import document as doc
from pac.compiler.units import Dimension, UnknownUnit, difference_unit, find_unit, format_number, to_base

Meaning = Any
"""A nested tuple of strings, fractions, flags and None that equals another one if both mean the same."""

# Written numbers stay far below this; a larger exponent would be expanded digit by digit.
_LARGEST_EXPONENT = 9999
_COMPUTED_TOLERANCE = Fraction(1, 10**9)


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in base units. A unit that pac does not know is a dimension of its own."""

    base: Fraction
    dimension: Dimension


@functools.lru_cache(maxsize=8192)
def _amount(value: str, unit_text: str) -> Amount:
    unit = find_unit(unit_text)
    try:
        number = Decimal(value)
        if not number.is_finite() or abs(number.adjusted()) > _LARGEST_EXPONENT:
            raise InvalidOperation
    except InvalidOperation:
        return Amount(Fraction(0), ((f"unreadable number {value} {unit_text}", 1),))
    if isinstance(unit, UnknownUnit):
        return Amount(Fraction(number), ((f"unknown unit {unit_text}", 1),))
    return Amount(to_base(number, unit), unit.dimension)


def amount(quantity: doc.Quantity) -> Amount:
    """The quantity in base units, exactly."""
    return _amount(quantity.value, quantity.unit)


def nearly_equal(a: Amount, b: Amount) -> bool:
    """Equality of computed values, which the document holds to 12 digits: 1e-9 relative."""
    if a.dimension != b.dimension:
        return False
    return abs(a.base - b.base) <= _COMPUTED_TOLERANCE * max(abs(a.base), abs(b.base))


@dataclass(frozen=True, slots=True)
class Interval:
    """A range in base units; a missing end is unbounded. `dimension` is None where no end has one."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool
    high_open: bool
    dimension: Dimension | None

    def fits(self, other: Interval) -> bool:
        """True where both can be compared: same dimension, or one has no ends."""
        return None in (self.dimension, other.dimension) or self.dimension == other.dimension

    def covers(self, other: Interval) -> bool:
        """True where every value of `other` lies in this range."""
        return self._covers_low(other) and self._covers_high(other)

    def _covers_low(self, other: Interval) -> bool:
        if self.low is None:
            return True
        if other.low is None or other.low < self.low:
            return False
        return other.low > self.low or not self.low_open or other.low_open

    def _covers_high(self, other: Interval) -> bool:
        if self.high is None:
            return True
        if other.high is None or other.high > self.high:
            return False
        return other.high < self.high or not self.high_open or other.high_open

    def excess(self, other: Interval) -> Fraction | None:
        """How far `other` reaches beyond this range, in base units; None where without limit."""
        beyond = Fraction(0)
        if self.low is not None:
            if other.low is None:
                return None
            beyond = max(beyond, self.low - other.low)
        if self.high is not None:
            if other.high is None:
                return None
            beyond = max(beyond, other.high - self.high)
        return beyond

    @property
    def half_width(self) -> Fraction | None:
        """Half the distance of the ends; None for a one-sided or empty range."""
        if self.low is None or self.high is None or self.high <= self.low:
            return None
        return (self.high - self.low) / 2


def interval(value: doc.Range | doc.Quantity | None) -> Interval | None:
    """The range, or a quantity as the range of one point."""
    if value is None:
        return None
    if isinstance(value, doc.Quantity):
        point = amount(value)
        return Interval(point.base, point.base, False, False, point.dimension)
    low = None if value.low is None else amount(value.low)
    high = None if value.high is None else amount(value.high)
    dimension = low.dimension if low is not None else high.dimension if high is not None else None
    if low is not None and high is not None and low.dimension != high.dimension:
        # No other range has this dimension, so that nothing is judged by it.
        dimension = (*low.dimension, *high.dimension, ("ends of different dimensions", 1))
    return Interval(
        None if low is None else low.base,
        None if high is None else high.base,
        low is not None and value.low_open,
        high is not None and value.high_open,
        dimension,
    )


def difference_text(size: Fraction, unit_text: str, digits: int = 12) -> tuple[str, str]:
    """A difference of base values as number and unit, in the unit that belongs to `unit_text`."""
    unit = find_unit(unit_text)
    if isinstance(unit, UnknownUnit):
        return format_number(size, digits), unit_text
    unit = difference_unit(unit)
    return format_number(size / unit.factor, digits), unit.text


def delta(a: doc.Quantity, b: doc.Quantity, *, computed: bool = False) -> tuple[str, str] | None:
    """b minus a as number and unit; None where they have different dimensions.

    That of computed figures has the four digits that they are shown with.
    The unit does not depend on the direction, so that the reverse comparison shows the negated number.
    """
    from_, to = amount(a), amount(b)
    if from_.dimension != to.dimension:
        return None
    unit = min(a.unit, b.unit, key=lambda text: (len(text), text))
    return difference_text(to.base - from_.base, unit, 4 if computed else 12)


# ------------------------------------------------------------------ formulas and instructions

_UNIT = (
    r"(?:1/)?(?:%(?:w/w|w/v|v/v|[A-Za-z0-9_]*)|[A-Za-z_µμ°ºÅ][\w²³⁻¹⁰°]*)"
    r"(?:[*/·](?:%[A-Za-z0-9_/]*|[A-Za-z_µμ°Å][\w²³⁻¹⁰°]*)|\^-?\d+)*"
)
_TOKEN = re.compile(
    rf"(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?:[ \t]*(?P<unit>{_UNIT}))?"
    r"|(?P<name>[^\W\d]\w*)|(?P<text>\"[^\"]*\")|(?P<sign>\.\.|\+-|\+/-|->|<=|>=|\S)"
)


@dataclass(frozen=True, slots=True)
class _Number:
    value: str
    unit: str | None


_Word = tuple[str, str]


def formula_meaning(text: str, names: Mapping[str, str]) -> Meaning:
    """A formula, condition or instruction without blanks and unit spelling, its names translated."""
    tokens = _formula(text)
    if not names:
        return tokens
    found: list[tuple[Any, ...]] = []
    at = 0
    while at < len(tokens):
        if tokens[at][0] != "name":
            found.append(tokens[at])
            at += 1
            continue
        # `production.temp` is looked up as a whole: other steps may have another `temp`.
        end = at + 1
        while end + 1 < len(tokens) and tokens[end] == ("sign", ".") and tokens[end + 1][0] == "name":
            end += 2
        whole = ".".join(token[1] for token in tokens[at:end:2])
        for part in renamed_reference(whole, names).split("."):
            found += [("name", part), ("sign", ".")]
        found.pop()
        at = end
    return tuple(found)


def renamed_reference(reference: str, names: Mapping[str, str]) -> str:
    """A name, or a dotted path, of A in the names of B."""
    whole = names.get(reference)
    if whole is not None or "." not in reference:
        return reference if whole is None else whole
    return ".".join(names.get(part, part) for part in reference.split("."))


@functools.lru_cache(maxsize=8192)
def _formula(text: str) -> tuple[tuple[Any, ...], ...]:
    words = _words(text)
    for at, word in enumerate(words):
        if isinstance(word, tuple) and word[0] == "sign" and word[1] in ("..", "±", "+-", "+/-"):
            _share_unit(words, at, tolerance=word[1] != "..")
    found: list[tuple[Any, ...]] = []
    for word in words:
        if isinstance(word, _Number):
            exact = _amount(word.value, word.unit or "")
            found.append(("number", str(exact.base), exact.dimension))
        else:
            found.append(("sign", "±") if word[1] in ("+-", "+/-") else word)
    return tuple(found)


def _words(text: str) -> list[_Number | _Word]:
    words: list[_Number | _Word] = []
    at = 0
    while (found := _TOKEN.search(text, at)) is not None:
        at = found.end()
        if found["number"] is not None:
            unit = found["unit"]
            if unit is not None and isinstance(find_unit(unit), UnknownUnit):
                # The word behind the number is no unit (`2 to`): it is read on its own.
                unit, at = None, found.start("unit")
            words.append(_Number(found["number"], unit))
        elif found["name"] is not None:
            words.append(("name", found["name"]))
        elif found["text"] is not None:
            words.append(("text", found["text"]))
        else:
            words.append(("sign", found["sign"]))
    return words


def _share_unit(words: list[_Number | _Word], at: int, *, tolerance: bool) -> None:
    """The bare end of `34 .. 36 degC` has the other end's unit, and so has that of `35 ± 1 degC`.

    A tolerance is a difference.
    """
    if not 0 < at < len(words) - 1:
        return
    low, high = words[at - 1], words[at + 1]
    if not isinstance(low, _Number) or not isinstance(high, _Number):
        return
    if low.unit is None and high.unit is not None:
        words[at - 1] = _Number(low.value, high.unit.removeprefix("delta_"))
    elif high.unit is None and low.unit is not None:
        words[at + 1] = high = _Number(high.value, low.unit)
    if tolerance and high.unit is not None:
        unit = find_unit(high.unit)
        if not isinstance(unit, UnknownUnit):
            words[at + 1] = _Number(high.value, difference_unit(unit).text)


# ------------------------------------------------------------------ meaning of whole parts

# What is said about a value, not the value: shown as TEXT_ONLY, never part of a fingerprint.
_SAID = frozenset(
    {
        "path",
        "name",
        "label",
        "class_label",
        "evidence",
        "assumed",
        "notes",
        "confidential",
        "was",
        "filed",
        "origin",
        "replaced",
    }
)
_FORMULAS = frozenset(
    {
        ("PhaseStep", "text"),
        ("PhaseStep", "within"),
        ("Phase", "when"),
        ("CoursePoint", "when"),
        ("Constraint", "text"),
        ("Definition", "formula"),
        ("Derived", "formula"),
        ("Window", "text"),
        ("Test", "every"),
        ("InProcess", "every"),
        ("RealTimeRelease", "every"),
        ("Measurement", "every"),
    }
)
# The name is what these say; elsewhere it only identifies.
_NAMED = (doc.Property, doc.NamedLimit, doc.Definition, doc.SamplePlace)


def meaning(value: Any, names: Mapping[str, str]) -> Meaning:
    """What a part of a document means: base values, names of the other document, no wording, no order."""
    if isinstance(value, doc.Quantity):
        exact = amount(value)
        return ("quantity", str(exact.base), exact.dimension)
    if isinstance(value, doc.Range):
        exact_range = interval(value)
        assert exact_range is not None
        low, high = (None if end is None else str(end) for end in (exact_range.low, exact_range.high))
        return ("range", low, exact_range.low_open, high, exact_range.high_open, exact_range.dimension)
    if isinstance(value, BaseModel):
        said = _SAID - {"name"} if isinstance(value, _NAMED) else _SAID
        kind = type(value).__name__
        # Empty fields are left out, so that a field added to the document later changes no fingerprint.
        return tuple(
            (field, _field_meaning(kind, field, getattr(value, field), names))
            for field in type(value).model_fields
            if field not in said
            and field != "position"
            and getattr(value, field) not in (None, [], "", False)
        )
    if isinstance(value, list):
        parts = [meaning(item, names) for item in value]
        # The steps of a phase are an order to follow; every other list is a set.
        return tuple(parts if value and isinstance(value[0], doc.PhaseStep) else sorted(parts, key=repr))
    if isinstance(value, str):
        return renamed_reference(value, names) if names else value
    return value


def _field_meaning(kind: str, field: str, value: Any, names: Mapping[str, str]) -> Meaning:
    if isinstance(value, str) and (kind, field) in _FORMULAS:
        return formula_meaning(value, names)
    return meaning(value, names)
