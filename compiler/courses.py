"""Courses over time or volume: profiles, schedules and gradients, read from their points.

Between its points a profile holds its value. A ramp begins at its point and takes what `ramp` says, so
every value of a course lies between the lowest and the highest that is written: its hull.
"""

from __future__ import annotations

from fractions import Fraction

from pac.compiler.literals import KindLike, ValueReader
from pac.compiler.source import one_line
from pac.compiler.syntax import tree as t
from pac.compiler.units import Dimension, describe
from pac.compiler.values import Course, CoursePoint, Interval, Quantity, Setting, quantity_from_base

PROGRESS: tuple[Dimension, ...] = (
    (("time", 1),),
    (("length", 3),),
    (("column_volume", 1),),
    (("diavolume", 1),),
    (("vessel_volume", 1),),
)
"""What the points of a course are counted in: time, or the volume that has passed."""

AMOUNTS: tuple[Dimension, ...] = ((("length", 3),), (("mass", 1),), (("substance", 1),))
"""What can be added up over a schedule."""


def setting(
    reader: ValueReader, value: t.Value, kind: KindLike, *, what: str = "the set point"
) -> Setting | None:
    """The value of a parameter: what `ValueReader.setting` reads, or a course."""
    if not isinstance(value, t.Course):
        return reader.setting(value, kind, what=what)
    course = read_course(reader, value, kind)
    if course is None:
        return None
    hull = _hull(course, reader, value)
    tolerance = None
    if value.tolerance is not None:
        tolerance = _band(hull, reader, value.tolerance, kind)
        if tolerance is None:
            return None
    return Setting(reader.span(value), interval=hull, tolerance=tolerance, course=course)


def read_course(reader: ValueReader, node: t.Course, kind: KindLike) -> Course | None:
    """The points of a course, or None where one of them was reported."""
    word = node.word.text
    if kind.unit is None:
        sort = "takes a word" if kind.words else "is a text"
        hint = "write one phase for each value"
        reader.report("N04", f"{kind.name} {sort}, and a {word} holds numbers", node.word, hint=hint)
        return None
    if word == "schedule" and (kind.unit.offset_scale or kind.unit.text == "pH"):
        hint = f"write `profile` for a {kind.name} that changes"
        reader.report(
            "N04", f"a schedule lists what is added, and a {kind.name} is not", node.word, hint=hint
        )
        return None
    points = [_point(reader, point, kind, word) for point in node.points]
    found = tuple(point for point in points if point is not None)
    if len(found) < len(points):
        return None
    course = Course(word, found)
    return course if _Judge(reader, node, course).sound() else None


def total(course: Course) -> Interval | None:
    """What the timed additions of a schedule come to, where its values are amounts."""
    timed = [point.value for point in course.points if point.at is not None]
    if course.word != "schedule" or len(timed) < 2:
        return None
    first = timed[0]
    assert first.low is not None and first.high is not None
    if first.low.unit.dimension not in AMOUNTS:
        return None
    low = sum((value.low.base for value in timed if value.low is not None), Fraction(0))
    high = sum((value.high.base for value in timed if value.high is not None), Fraction(0))
    ends = quantity_from_base(low, first.low.unit), quantity_from_base(high, first.high.unit)
    return Interval(*ends, False, False, first.span)


def _point(reader: ValueReader, node: t.CoursePoint, kind: KindLike, word: str) -> CoursePoint | None:
    at: Quantity | None = None
    if node.at is not None:
        at = _progress(reader, node.at, "at")
    ramp = None if node.ramp is None else _progress(reader, node.ramp, "ramp")
    value = _value(reader, node, kind, word)
    if value is None or (node.at is not None and at is None) or (node.ramp is not None and ramp is None):
        return None
    condition = node.condition
    text = "" if condition is None else one_line(reader.span(condition).text)
    return CoursePoint(at, condition, text, value, ramp)


def _progress(reader: ValueReader, node: t.Number, word: str) -> Quantity | None:
    """A time or a volume that has passed."""
    quantity = reader.quantity(node, None)
    if quantity is None:
        return None
    if quantity.unit.dimension not in PROGRESS:
        hint = "a time such as `7 d`, or a volume such as `5 CV`"
        if not quantity.unit.text:
            reader.report("U01", f"`{word} {quantity.digits}` has no unit", node, hint=f"write {hint}")
        else:
            shown = describe(quantity.unit.dimension)
            message = f"`{quantity.unit.text}` measures {shown}, but `{word}` takes a time or a volume"
            reader.report("U02", message, node.unit or node, hint=f"write {hint}")
        return None
    return quantity


def _value(reader: ValueReader, node: t.CoursePoint, kind: KindLike, word: str) -> Interval | None:
    if not isinstance(node.value, t.Number) or not isinstance(node.high or node.value, t.Number):
        place = node.value if node.high is None else node
        reader.report("N07", f"the values of a {word} are plain numbers with units, not formulas", place)
        return None
    if isinstance(node.high, t.Number):
        ends = t.RangeNode(node.value.start, node.high.end, node.value, node.high, "..")
        return reader.interval(ends, kind, what="the range")
    quantity = reader.quantity(node.value, kind, what="the value")
    if quantity is None:
        return None
    return Interval(quantity, quantity, False, False, reader.span(node.value))


def _hull(course: Course, reader: ValueReader, node: t.Course) -> Interval:
    low = min((p.value.low for p in course.points if p.value.low is not None), key=lambda end: end.base)
    high = max((p.value.high for p in course.points if p.value.high is not None), key=lambda end: end.base)
    return Interval(low, high, False, False, reader.span(node))


def _band(hull: Interval, reader: ValueReader, node: t.Number, kind: KindLike) -> Interval | None:
    """The hull widened by a tolerance, which is a difference and may take the unit of the values."""
    assert hull.low is not None and hull.high is not None
    width = reader.quantity(node, kind, inherit=hull.low.unit, difference=True, what="the tolerance")
    if width is None:
        return None
    if width.base < 0:
        reader.report("R01", "a tolerance cannot be negative", node)
        return None
    low = quantity_from_base(hull.low.base - width.base, hull.low.unit)
    high = quantity_from_base(hull.high.base + width.base, hull.high.unit)
    return Interval(low, high, False, False, reader.span(node))


class _Judge:
    """Whether the points of a course can be followed one after another (N10, U02)."""

    def __init__(self, reader: ValueReader, node: t.Course, course: Course) -> None:
        self.reader = reader
        self.node = node
        self.course = course
        self.word = course.word
        self.good = True

    def report(self, message: str, place: t.Node, hint: str, code: str = "N10") -> None:
        self.good = False
        self.reader.report(code, message, place, hint=hint)

    def sound(self) -> bool:
        pairs = list(zip(self.node.points, self.course.points, strict=True))
        if not pairs:
            self.report(f"this {self.word} has no point", self.node.word, f"such as `at {self._start()}: …`")
            return False
        self._units(pairs)
        if self.good:
            self._order(pairs)
            self._conditions(pairs)
            self._ramps(pairs)
        if self.good and self.word != "schedule":
            self._beginning(pairs)
        return self.good

    def _start(self) -> str:
        return "0 CV" if self.word == "gradient" else "3 d" if self.word == "schedule" else "0 d"

    def _units(self, pairs: list[tuple[t.CoursePoint, CoursePoint]]) -> None:
        """All points and ramps are counted in one thing."""
        first: Quantity | None = None
        for node, point in pairs:
            for place, found in ((node.at, point.at), (node.ramp, point.ramp)):
                if place is None or found is None:
                    continue
                first = first or found
                if found.unit.dimension != first.unit.dimension:
                    self.report(
                        f"this {self.word} counts in `{first.unit.text}` and in `{found.unit.text}`",
                        place,
                        "count all of its points by time, or all by volume",
                        "U02",
                    )
                    return

    def _order(self, pairs: list[tuple[t.CoursePoint, CoursePoint]]) -> None:
        before: CoursePoint | None = None
        conditional = False
        for node, point in pairs:
            if point.at is None:
                conditional = True
                continue
            assert node.at is not None
            if point.at.base < 0:
                self.report(
                    f"a {self.word} begins at 0, not at {point.at.text}", node.at, "count from the start"
                )
            elif conditional:
                message = f"`at {point.at.text}` stands behind a point with `when`"
                self.report(message, node, "write the `at` points first: what `when` sets has no fixed time")
            elif before is not None and before.at is not None:
                if point.at.base == before.at.base:
                    message = f"this {self.word} has two points at {point.at.text}"
                    self.report(message, node.at, "keep one of them")
                elif point.at.base < before.at.base:
                    message = f"the point at {point.at.text} stands behind the point at {before.at.text}"
                    self.report(message, node.at, "write the points in the order in which they are reached")
                elif before.ramp is not None and before.at.base + before.ramp.base > point.at.base:
                    end = quantity_from_base(before.at.base + before.ramp.base, before.at.unit)
                    message = (
                        f"at {point.at.text} the ramp from {before.at.text} still runs: it ends at {end.text}"
                    )
                    self.report(message, node.at, "a ramp begins at its point; shorten it or move this point")
            before = point

    def _conditions(self, pairs: list[tuple[t.CoursePoint, CoursePoint]]) -> None:
        seen: set[str] = set()
        for node, point in pairs:
            if node.condition is not None and point.text in seen:
                self.report(f"`when {point.text}` stands twice", node.condition, "keep one of them")
            seen.add(point.text)

    def _ramps(self, pairs: list[tuple[t.CoursePoint, CoursePoint]]) -> None:
        for number, (node, point) in enumerate(pairs):
            if node.ramp is None or point.ramp is None:
                continue
            if self.word == "schedule":
                hint = "write a rate that changes as a `profile`"
                self.report("an addition of a schedule happens at once and has no ramp", node.ramp, hint)
            elif number == 0:
                message = "the first point has no value before it from which a ramp could come"
                self.report(message, node.ramp, "leave `ramp` away")
            elif point.ramp.base <= 0:
                self.report("a ramp takes some time or volume", node.ramp, "leave `ramp` away for a step")

    def _beginning(self, pairs: list[tuple[t.CoursePoint, CoursePoint]]) -> None:
        """A profile says its value from the start on, and changes it."""
        node, first = pairs[0]
        if first.at is None:
            hint = f"begin with its first value: `at {self._start()}: …`"
            self.report(f"this {self.word} does not say its value at the start", node, hint)
        elif first.at.base != 0:
            message = f"this {self.word} does not say its value before {first.at.text}"
            assert node.at is not None
            self.report(message, node.at, f"begin with `at 0 {first.at.unit.text}: …`")
        elif len(pairs) == 1 and self.word == "profile":
            hint = f"write `= {first.value.text}`, or add the point at which it changes"
            self.report("a profile of one point is a set point", self.node.word, hint)
