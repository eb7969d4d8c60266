"""Courses over time: the hull holds every value that the course ever has, whatever the units.

The oracle converts and interpolates by itself, and lets conditions become true at any time.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from pac.compiler import courses
from pac.compiler.values import Setting
from tests.compiler.reading import step
from tests.properties.projects import compiled

SECONDS = {"s": 1, "min": 60, "h": 3600, "d": 86400, "wk": 604800}
KELVIN = {
    "degC": (Fraction(1), Fraction(27315, 100)),
    "degF": (Fraction(5, 9), Fraction(45967, 100) * Fraction(5, 9)),
    "K": (Fraction(1), Fraction(0)),
}
LITRES = {"L": Fraction(1), "mL": Fraction(1, 1000), "kL": Fraction(1000)}


@dataclass(frozen=True)
class Event:
    """A change: when it begins (seconds), where it leads to (kelvin), and how long that takes."""

    at: Fraction
    low: Fraction
    high: Fraction
    ramp: Fraction


@dataclass(frozen=True)
class Course:
    text: str
    timed: tuple[Event, ...]
    conditional: tuple[Event, ...]


def kelvin(digits: str, unit: str) -> Fraction:
    factor, offset = KELVIN[unit]
    return Fraction(digits) * factor + offset


DIGITS = st.decimals(min_value=1, max_value=99, places=2).map(str)
TIME = st.tuples(
    st.decimals(min_value="0.01", max_value=40, places=2).map(str), st.sampled_from(sorted(SECONDS))
)


@st.composite
def values(draw: st.DrawFn) -> tuple[str, Fraction, Fraction]:
    """A value or a range as text, with its ends in kelvin."""
    unit = draw(st.sampled_from(sorted(KELVIN)))
    ends = sorted(draw(st.lists(DIGITS, min_size=1, max_size=2)), key=Fraction)
    text = f"{ends[0]} {unit}" if len(ends) == 1 else f"{ends[0]} .. {ends[-1]} {unit}"
    return text, kelvin(ends[0], unit), kelvin(ends[-1], unit)


def seconds(time: tuple[str, str]) -> Fraction:
    return Fraction(time[0]) * SECONDS[time[1]]


@st.composite
def profiles(draw: st.DrawFn) -> Course:
    """A profile in order: no point begins while the ramp before it still runs."""
    text, low, high = draw(values())
    unit = draw(st.sampled_from(sorted(SECONDS)))
    lines = [f"at 0 {unit}: {text}"]
    timed = [Event(Fraction(0), low, high, Fraction(0))]
    free = Fraction(0)
    times = sorted(draw(st.lists(TIME, min_size=1, max_size=5)), key=seconds)
    for time in times:
        if seconds(time) <= timed[-1].at or seconds(time) < free:
            continue
        text, low, high = draw(values())
        ramp = draw(st.none() | TIME)
        lines.append(f"at {time[0]} {time[1]}: {text}" + (f" ramp {ramp[0]} {ramp[1]}" if ramp else ""))
        timed.append(Event(seconds(time), low, high, seconds(ramp) if ramp else Fraction(0)))
        free = timed[-1].at + timed[-1].ramp
    conditional = []
    for number in range(draw(st.integers(0 if len(lines) > 1 else 1, 2))):
        text, low, high = draw(values())
        ramp = draw(st.none() | TIME)
        lines.append(f"when pH > {number} pH: {text}" + (f" ramp {ramp[0]} {ramp[1]}" if ramp else ""))
        conditional.append(Event(Fraction(0), low, high, seconds(ramp) if ramp else Fraction(0)))
    return Course("; ".join(lines), tuple(timed), tuple(conditional))


def setting(value: str, name: str = "temperature") -> Setting:
    project = compiled({"a.pac": step(f"kpp {name} = {value}\nkpp pH = 7.0")})
    wrong = [p.message for p in project.problems if p.code.code not in ("G01", "U10", "C03", "R10")]
    assert wrong == []
    name = name.split()[0]
    found = project.model[0].processes["p"].operations["u"].parameters[name].setting
    assert found is not None
    return found


def followed(events: list[tuple[Event, Fraction]], time: Fraction) -> Fraction:
    """The value at a time: each event leads from where the value then is to its own target."""
    value = events[0][1]
    started, origin, target, ramp = Fraction(0), value, value, Fraction(0)

    def at(when: Fraction) -> Fraction:
        if not ramp or when >= started + ramp:
            return target
        return origin + (target - origin) * (when - started) / ramp

    for event, goal in events[1:]:
        if event.at > time:
            break
        origin, target, started, ramp = at(event.at), goal, event.at, event.ramp
    return at(time)


@given(profiles(), st.data())
@settings(max_examples=150, deadline=None)
def test_the_hull_holds_every_value_at_every_time(course: Course, data: st.DataObject) -> None:
    hull = setting(f"profile {{ {course.text} }}").interval
    assert hull is not None and hull.low is not None and hull.high is not None
    fired = [
        Event(data.draw(st.fractions(0, 5_000_000)), event.low, event.high, event.ramp)
        for event in course.conditional
    ]
    events = [
        (event, data.draw(st.fractions(event.low, event.high)))
        for event in [course.timed[0], *sorted([*course.timed[1:], *fired], key=lambda event: event.at)]
    ]
    times = [event.at for event, _ in events] + [event.at + event.ramp for event, _ in events]
    for time in [*times, *(data.draw(st.fractions(0, 6_000_000)) for _ in range(5))]:
        assert hull.contains_value(followed(events, time))
    # No wider than it has to be, and exact.
    everything = [*course.timed, *course.conditional]
    assert hull.low.base == min(event.low for event in everything)
    assert hull.high.base == max(event.high for event in everything)


@given(
    profiles(), st.decimals(min_value=0, max_value=5, places=2).map(str), st.sampled_from(["K", "delta_degF"])
)
@settings(max_examples=50, deadline=None)
def test_a_tolerance_widens_the_hull_on_both_sides(course: Course, digits: str, unit: str) -> None:
    found = setting(f"profile {{ {course.text} }} ± {digits} {unit}")
    hull, band = found.interval, found.tolerance
    assert hull is not None and hull.low is not None and hull.high is not None
    assert band is not None and band.low is not None and band.high is not None
    width = Fraction(digits) * (Fraction(5, 9) if unit == "delta_degF" else 1)
    assert (hull.low.base - band.low.base, band.high.base - hull.high.base) == (width, width)


ADDITION = st.tuples(DIGITS, st.sampled_from(sorted(LITRES)))


@given(st.lists(ADDITION, min_size=2, max_size=6), st.lists(ADDITION, max_size=2))
@settings(max_examples=50, deadline=None)
def test_the_total_is_that_of_the_timed_additions(
    timed: list[tuple[str, str]], conditional: list[tuple[str, str]]
) -> None:
    lines = [f"at {day} d: {digits} {unit}" for day, (digits, unit) in enumerate(timed, 1)]
    lines += [f"when pH > {n} pH: {digits} {unit}" for n, (digits, unit) in enumerate(conditional)]
    course = setting(f"schedule {{ {'; '.join(lines)} }}", "bolus : volume").course
    assert course is not None
    total = courses.total(course)
    assert total is not None and total.low is not None and total.low == total.high
    exact = sum((Fraction(digits) * LITRES[unit] for digits, unit in timed), Fraction(0))
    assert total.low.base == exact / 1000  # in cubic metres
