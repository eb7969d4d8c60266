"""Which equipment each step gets, where some steps cannot have the same piece, and some pieces serve one step only.

Of all assignments the best is the one that, in this order,
1. gives equipment to the most steps,
2. has the fewest gaps,
3. has the fewest questions that nothing answers,
4. has the fewest limits,
5. has the largest smallest margin,
6. uses the fewest pieces for one more step: what serves two steps has to be cleaned and set up between them,
7. has the largest second smallest margin, then the largest third one, and so on,
8. takes the candidates that come first, step by step in the order of their names.
One aim after the other is met: none is weighed against another. Where each step's own best candidate can be had and
nothing is shared, that is the answer; otherwise an integer programme decides (scipy's `milp`), over those steps only
that have a piece in common. Its weights are small whole numbers, and its answer is checked in whole numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations


@dataclass(frozen=True, slots=True)
class Candidate:
    """A set of pieces that one step may run on, and how well it suits the step."""

    pieces: tuple[str, ...]
    gaps: int = 0
    unstated: int = 0
    limits: int = 0
    margin: Fraction | None = None
    """The smallest relative margin; None where nothing limits it."""


@dataclass(frozen=True, slots=True)
class Need:
    """A step with its candidates, in the order in which they are preferred when all else is equal."""

    step: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Steps that cannot all have equipment, though without any one of them the others can."""

    steps: tuple[str, ...]
    pieces: tuple[str, ...]
    """What two or more of them compete for; nothing where a step has no candidate at all."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """What each step gets; steps that get nothing are missing from it."""

    chosen: Mapping[str, Candidate]
    conflicts: tuple[Conflict, ...] = ()
    """A smallest set for each group of competing steps that cannot all have equipment."""

    @property
    def gaps(self) -> int:
        return sum(candidate.gaps for candidate in self.chosen.values())

    @property
    def unstated(self) -> int:
        return sum(candidate.unstated for candidate in self.chosen.values())

    @property
    def limits(self) -> int:
        return sum(candidate.limits for candidate in self.chosen.values())

    @property
    def margin(self) -> Fraction | None:
        """The smallest margin of all; None where nothing limits it."""
        return min((c.margin for c in self.chosen.values() if c.margin is not None), default=None)


def assign(
    needs: Iterable[Need], apart: Iterable[tuple[str, str]], dedicated: Iterable[str] = ()
) -> Assignment:
    """The best assignment.

    `apart` are pairs of steps that cannot have a piece in common, `dedicated` pieces that no two steps can have.
    """
    steps = {need.step: need for need in sorted(needs, key=lambda need: need.step)}
    rules = _Rules({frozenset(pair) for pair in apart}, set(dedicated))
    chosen: dict[str, Candidate] = {}
    programmes: list[_Programme] = []
    for group in _groups(steps, lambda *_: True):
        best = {name: min(enumerate(steps[name].candidates), key=_own)[1] for name in group}
        if _disjoint(best):
            chosen.update(best)
        else:
            programmes.append(_Programme([steps[name] for name in group], rules))
    for programme in programmes:
        programme.first_aims()
    floor = min((c.margin for c in chosen.values() if c.margin is not None), default=None)
    margins = [floor, *(programme.smallest_margin() for programme in programmes)]
    floor = min((margin for margin in margins if margin is not None), default=None)
    for programme in programmes:
        chosen.update(programme.last_aims(floor))
    return Assignment(dict(sorted(chosen.items())), _conflicts(steps, rules, chosen))


def _conflicts(
    steps: Mapping[str, Need], rules: _Rules, chosen: Mapping[str, Candidate]
) -> tuple[Conflict, ...]:
    """A smallest set of each group of competing steps in which one gets nothing."""
    found = [Conflict((name,), ()) for name, need in steps.items() if not need.candidates]
    if any(need.candidates and name not in chosen for name, need in steps.items()):
        for group in _groups(steps, rules.forbids):
            if not all(name in chosen for name in group):
                found.append(_smallest_conflict([steps[name] for name in group], rules))
    return tuple(sorted(found, key=lambda each: each.steps))


@dataclass(frozen=True, slots=True)
class _Rules:
    """Which pieces two steps cannot both have."""

    apart: set[frozenset[str]]
    dedicated: set[str]

    def forbids(self, first: str, second: str, pieces: set[str]) -> bool:
        """Whether two steps cannot both have one of these pieces."""
        return bool(pieces if frozenset((first, second)) in self.apart else pieces & self.dedicated)


def _own(numbered: tuple[int, Candidate]) -> tuple[int, int, int, bool, Fraction, int]:
    """How good a candidate is for its step alone, best first."""
    place, candidate = numbered
    margin = candidate.margin
    counts = candidate.gaps, candidate.unstated, candidate.limits
    return *counts, margin is not None, -(margin or Fraction(0)), place


def _groups(steps: Mapping[str, Need], linked: Callable[[str, str, set[str]], bool]) -> list[list[str]]:
    """Steps in groups between which no linked piece is shared; steps without candidates are left out."""
    import networkx as nx

    pieces = {name: _pieces([need]) for name, need in steps.items() if need.candidates}
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(pieces)
    for first, second in combinations(pieces, 2):
        common = pieces[first] & pieces[second]
        if common and linked(first, second, common):
            graph.add_edge(first, second)
    return sorted(sorted(group) for group in nx.connected_components(graph))


def _pieces(needs: Iterable[Need]) -> set[str]:
    return {piece for need in needs for candidate in need.candidates for piece in candidate.pieces}


def _disjoint(chosen: Mapping[str, Candidate]) -> bool:
    """Whether no piece is used twice."""
    used = [piece for candidate in chosen.values() for piece in candidate.pieces]
    return len(used) == len(set(used))


@dataclass(slots=True)
class _Programme:
    """One integer programme: a column for each candidate of each step, which is 1 where it is chosen."""

    needs: Sequence[Need]
    rules: _Rules
    columns: list[tuple[int, int]] = field(init=False)
    """The step and the candidate of each column, by their places."""
    rows: list[tuple[dict[int, int], int]] = field(init=False)
    """Weights of columns, and what their sum may not exceed."""
    closed: set[int] = field(init=False)
    """Columns that can no longer be chosen."""
    sharing: dict[int, int] = field(init=False)
    """Weights that add up to how often a piece serves one more step."""
    count: int = field(init=False)
    """Of all columns, those of shared pieces included."""
    best: frozenset[int] = field(init=False)
    """The choice that is best so far."""

    def __post_init__(self) -> None:
        self.columns = [(s, c) for s, need in enumerate(self.needs) for c in range(len(need.candidates))]
        self.closed = set()
        self.best = frozenset()
        self.rows = [
            ({at: 1 for at, (step, _) in enumerate(self.columns) if step == s}, 1)
            for s in range(len(self.needs))
        ]
        users = {
            piece: [at for at in range(len(self.columns)) if piece in self.candidate(at).pieces]
            for piece in sorted(_pieces(self.needs))
        }
        for piece, columns in users.items():
            by_step = sorted({self.columns[at][0] for at in columns})
            for first, second in combinations(by_step, 2):
                if self.rules.forbids(self.needs[first].step, self.needs[second].step, {piece}):
                    both = {at: 1 for at in columns if self.columns[at][0] in (first, second)}
                    self.rows.append((both, 1))
        self.sharing = {}
        self.count = len(self.columns)
        for columns in users.values():
            if len({self.columns[at][0] for at in columns}) > 1:
                # One more column for the piece, which is 1 only where some step has it.
                self.rows.append(({self.count: 1, **dict.fromkeys(columns, -1)}, 0))
                self.sharing[self.count] = -1
                for at in columns:
                    self.sharing[at] = self.sharing.get(at, 0) + 1
                self.count += 1

    def candidate(self, at: int) -> Candidate:
        step, number = self.columns[at]
        return self.needs[step].candidates[number]

    def first_aims(self) -> None:
        """The most steps, and of these the fewest gaps, open questions and limits."""
        every = range(len(self.columns))
        self.least(dict.fromkeys(every, -1))
        self.least({at: self.candidate(at).gaps for at in every})
        self.least({at: self.candidate(at).unstated for at in every})
        self.least({at: self.candidate(at).limits for at in every})

    def smallest_margin(self) -> Fraction | None:
        """The largest smallest margin that is possible; None where nothing limits it."""
        margins = {at: self.candidate(at).margin for at in range(len(self.columns))}
        better: frozenset[int] | None = self.best
        floor: Fraction | None = None
        while better is not None:
            self.best = better
            chosen = (margins.get(at) for at in better)
            floor = min((margin for margin in chosen if margin is not None), default=None)
            if floor is None:
                break
            low = {at for at, margin in margins.items() if margin is not None and margin <= floor}
            better = _minimum(self.count, {}, self.rows, self.closed | low)
        return floor

    def last_aims(self, floor: Fraction | None) -> dict[str, Candidate]:
        """The best choice in which no margin lies below the floor; without one, in which nothing has a margin."""
        for at in range(len(self.columns)):
            margin = self.candidate(at).margin
            if margin is not None and (floor is None or margin < floor):
                self.closed.add(at)
        self.least(self.sharing)
        self.largest_margins()
        for s, need in enumerate(self.needs):
            # The last place is that of a step without equipment.
            self.least(
                {at: c - len(need.candidates) for at, (step, c) in enumerate(self.columns) if step == s}
            )
        chosen = [at for at in sorted(self.best) if at < len(self.columns)]
        return {self.needs[self.columns[at][0]].step: self.candidate(at) for at in chosen}

    def largest_margins(self) -> None:
        """As few steps as can be with the smallest margin, then with one of the two smallest, and so on."""
        margins = {at: self.candidate(at).margin for at in range(len(self.columns)) if at not in self.closed}
        low: dict[int, int] = {}
        least = 0
        for value in sorted({margin for margin in margins.values() if margin is not None}):
            here = {at for at, margin in margins.items() if margin == value}
            low |= dict.fromkeys(here, 1)
            if len(self.best & low.keys()) > least:
                self.least(low)
                least = len(self.best & low.keys())
            else:
                # As good as can be: nothing with this margin is chosen, and nothing will be.
                self.closed |= here

    def least(self, weights: Mapping[int, int]) -> None:
        """Keep to the choices with the least sum of weights from now on."""
        weights = {at: weight for at, weight in weights.items() if weight}
        if not weights:
            return
        found = _minimum(self.count, weights, self.rows, self.closed)
        assert found is not None and self.allowed(found)
        if not self.allowed(self.best) or _sum(weights, self.best) > _sum(weights, found):
            self.best = found
        self.rows.append((weights, _sum(weights, found)))

    def allowed(self, chosen: frozenset[int]) -> bool:
        """Whether a choice keeps every row, in whole numbers."""
        return not chosen & self.closed and all(_sum(row, chosen) <= limit for row, limit in self.rows)


def _sum(weights: Mapping[int, int], chosen: Iterable[int]) -> int:
    return sum(weights.get(at, 0) for at in chosen)


def _minimum(
    count: int,
    weights: Mapping[int, int],
    rows: Sequence[tuple[Mapping[int, int], int]],
    closed: Iterable[int] = (),
) -> frozenset[int] | None:
    """The columns that are 1 in an optimum of an integer programme of zeros and ones: rows are upper limits."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    costs = np.zeros(count)
    for at, weight in weights.items():
        costs[at] = weight
    upper = np.ones(count)
    upper[sorted(closed)] = 0
    matrix = np.zeros((len(rows), count))
    for number, (row, _) in enumerate(rows):
        for at, weight in row.items():
            matrix[number, at] = weight
    limits = np.array([limit for _, limit in rows], dtype=float)
    found = milp(
        costs,
        integrality=np.ones(count, dtype=np.int8),
        bounds=Bounds(np.zeros(count), upper),
        constraints=LinearConstraint(matrix, -np.inf, limits),
        options={"mip_rel_gap": 0},
    )
    if found.x is None:
        return None
    return frozenset(int(at) for at in np.flatnonzero(found.x > 0.5))


def _smallest_conflict(needs: Sequence[Need], rules: _Rules) -> Conflict:
    """A smallest set of steps that cannot all have equipment; the first one by the names of its steps.

    Whatever set of steps can have equipment leaves out at least one step of every conflict. So a smallest set that
    meets all the remainders that were found so far is either a conflict, and then a smallest one, or it can
    have equipment, and what it cannot be extended by is one more remainder.
    """
    left_out: list[frozenset[int]] = []
    every = range(len(needs))
    while True:
        chosen = _smallest_meeting(len(needs), left_out)
        if not _can_all([needs[at] for at in chosen], rules):
            break
        placed = set(chosen)
        for at in every:
            if at not in placed and _can_all([needs[each] for each in sorted({*placed, at})], rules):
                placed.add(at)
        left_out.append(frozenset(every) - placed)
    steps = [needs[at] for at in sorted(chosen)]
    wanted = {
        piece
        for first, second in combinations(steps, 2)
        for piece in _pieces([first]) & _pieces([second])
        if rules.forbids(first.step, second.step, {piece})
    }
    return Conflict(tuple(need.step for need in steps), tuple(sorted(wanted)))


def _smallest_meeting(count: int, sets: Sequence[frozenset[int]]) -> frozenset[int]:
    """The smallest set of numbers that meets all of these sets; of several the first in the alphabet."""
    if not sets:
        return frozenset()
    rows = [(dict.fromkeys(each, -1), -1) for each in sets]
    found = _minimum(count, dict.fromkeys(range(count), 1), rows)
    assert found is not None
    rows.append((dict.fromkeys(range(count), 1), len(found)))
    for at in range(count):
        if at in found:
            better = found
        else:
            tried = _minimum(count, {at: -1}, rows)
            assert tried is not None
            better = tried
        rows.append(({at: -1}, -1) if at in better else ({at: 1}, 0))
        found = better
    return found


def _can_all(needs: Sequence[Need], rules: _Rules) -> bool:
    """Whether all of these steps can have equipment at once."""
    programme = _Programme(needs, rules)
    every = dict.fromkeys(range(len(programme.columns)), -1)
    programme.least(every)
    return -_sum(every, programme.best) == len(needs)
