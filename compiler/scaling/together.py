"""Rules whose quantities rest on each other's parameters: all are solved at once, or refused together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import islice, product

from pac.compiler.model import Cause, Refusal
from pac.compiler.scaling.curve import NEAR, shortened
from pac.compiler.scaling.holding import Holder, Solution, holds, simplest
from pac.compiler.words import enumeration

_SHARES = (0.1, 0.5, 0.9)
_STARTS = 81
_ALMOST = 1e-5
_DIGITS = 30

Point = tuple[Fraction, ...]


class _NoValue(Exception):
    """A quantity has no value at a point that the search came to."""


def hold_together(holders: Sequence[Holder]) -> Mapping[str, Solution] | Refusal:
    """The values that keep all quantities, by path. The search begins at many points of what the equipment can
    do: several answers are refused, for nothing says which is meant.
    """
    sent = {holder.path: holder.own for holder in holders if holder.own is not None}
    holders = [holder.beside({p: x for p, x in sent.items() if p != holder.path}) for holder in holders]
    kept: list[Fraction] = []
    windows: list[tuple[Fraction, Fraction]] = []
    for holder in holders:
        ready = holder.prepared(holder.rule.name)
        if isinstance(ready, Refusal):
            return ready
        kept.append(ready[0])
        windows.append((ready[1].low, ready[1].high))
    search = _Search(holders, kept, windows)
    found = [point for point in search.points() if search.allowed(point)]
    first = holders[0].words
    names = enumeration([f"`{holder.parameter.name}`" for holder in holders])
    if len(found) != 1:
        each = [
            f"{h.rule.name} of {h.words.quantity(h.rule.name, k)}" for h, k in zip(holders, kept, strict=True)
        ]
        points = [
            enumeration([h.words.value(x) for h, x in zip(holders, point, strict=True)]) for point in found
        ]
        message = f"{names} rest on each other, and {enumeration(each)} are kept together by "
        message += (
            "no values that the equipment can set" if not found else f"several values: {'; '.join(points)}"
        )
        return first.together(holders[0].rule.name, message, Cause.SEVERAL if found else Cause.OUT_OF_REACH)
    solutions = _solutions(holders, kept, windows, found[0])
    set_to = {path: each.value for path, each in solutions.items() if each.exact is not None}
    rest = [holder.beside(set_to) for holder in holders if holder.path not in set_to]
    if set_to and rest:  # the others keep their quantities at the steps that the equipment sets
        again = hold_together(rest)
        if isinstance(again, Refusal):
            return again
        solutions |= again
    point = tuple(solutions[holder.path].value for holder in holders)
    if not search.allowed(point):
        values = enumeration([h.words.value(x) for h, x in zip(holders, point, strict=True)])
        message = f"{names} rest on each other; the steps that the equipment sets, {values}, break a limit"
        return first.together(holders[0].rule.name, message, Cause.TOO_COARSE)
    return solutions


def _solutions(
    holders: Sequence[Holder],
    kept: Sequence[Fraction],
    windows: Sequence[tuple[Fraction, Fraction]],
    point: Point,
) -> dict[str, Solution]:
    """The point as solutions of each rule, the others held where they are."""
    solutions: dict[str, Solution] = {}
    pins = {holder.path: x for holder, x in zip(holders, point, strict=True)}
    for holder, x, aim, window in zip(holders, point, kept, windows, strict=True):
        alone = holder.beside({path: value for path, value in pins.items() if path != holder.path})
        curve = alone.curve(holder.rule.name, *window)
        value = alone.nearest_step(x, curve)
        exact = x if value != x else None
        solutions[holder.path] = Solution(holder.rule.name, aim, value, exact, x, curve)
    return solutions


class _Search:
    def __init__(
        self,
        holders: Sequence[Holder],
        kept: Sequence[Fraction],
        windows: Sequence[tuple[Fraction, Fraction]],
    ) -> None:
        self.holders, self.kept, self.windows = holders, kept, windows

    def points(self) -> list[Point]:
        """Every point at which all quantities are kept, confirmed by exact evaluation."""
        import numpy as np  # here, because both take 0.5 s to load
        from scipy.optimize import least_squares

        def distances(shares: np.ndarray[tuple[int], np.dtype[np.float64]], /) -> list[float]:
            return [float(y) for y in self._off(self._at([float(share) for share in shares]))]

        found: list[Point] = []
        for start in islice(product(_SHARES, repeat=len(self.holders)), _STARTS):
            try:
                result = least_squares(
                    distances, start, bounds=(0.0, 1.0), xtol=1e-15, ftol=1e-15, gtol=1e-15
                )
                if float(np.max(np.abs(result.fun))) > _ALMOST:
                    continue
                point = self._polished(self._at([float(share) for share in result.x]))
            except (_NoValue, OverflowError):
                continue
            if point is not None and not any(_same(point, other) for other in found):
                found.append(point)
        return sorted(found)

    def allowed(self, point: Point) -> bool:
        """Whether every limit of every rule holds at a point."""
        pins = {holder.path: x for holder, x in zip(self.holders, point, strict=True)}
        return all(
            holds(limit, holder.receiver.pinned(pins).value(limit.name))
            for holder in self.holders
            for limit in holder.rule.limits
        )

    def _at(self, shares: Sequence[float]) -> Point:
        return tuple(
            low + (high - low) * Fraction(float(share))
            for (low, high), share in zip(self.windows, shares, strict=True)
        )

    def _off(self, point: Point) -> list[Fraction]:
        """How far each quantity is from what is to be kept, as a share of that."""
        pins = {holder.path: x for holder, x in zip(self.holders, point, strict=True)}
        values = [holder.receiver.pinned(pins).value(holder.rule.name) for holder in self.holders]
        result = []
        for value, kept in zip(values, self.kept, strict=True):
            if value is None:
                raise _NoValue
            result.append((value - kept) / (abs(kept) or 1))
        return result

    def _polished(self, point: Point) -> Point | None:
        """A point that floating point found, by Newton's method with exact evaluation; None if it is none."""
        import numpy as np

        for _ in range(4):
            off = self._off(point)
            if not any(off):
                break
            columns = []
            for number, (low, high) in enumerate(self.windows):
                step = (high - low) / 10**9 * (1 if point[number] < high else -1)
                beside = tuple(x + step if other == number else x for other, x in enumerate(point))
                columns.append([float((b - a) / step) for a, b in zip(off, self._off(beside), strict=True)])
            try:
                # Scaled, for a distance of 1e-20 is no number of floating point that can be trusted.
                size = max(abs(y) for y in off)
                moves = np.linalg.solve(np.array(columns).T, np.array([float(y / size) for y in off]))
            except np.linalg.LinAlgError:
                break
            better = tuple(
                shortened(x - Fraction(float(move)) * size, _DIGITS)
                for x, move in zip(point, moves, strict=True)
            )
            if not all(low <= x <= high for x, (low, high) in zip(better, self.windows, strict=True)):
                break
            point = better
        simple = tuple(
            simplest(x, holder.unit, *window)
            for x, holder, window in zip(point, self.holders, self.windows, strict=True)
        )
        for each in (simple, point):
            if all(abs(y) <= NEAR for y in self._off(each)):
                return each
        return None


def _same(a: Point, b: Point) -> bool:
    return all(abs(x - y) <= 10**3 * NEAR * max(abs(x), abs(y)) for x, y in zip(a, b, strict=True))
