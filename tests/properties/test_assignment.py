"""Assignments against all that there are: brute force says what the best is."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product

from hypothesis import example, given
from hypothesis import strategies as st

from pac.compiler.assignment import Assignment, Candidate, Need, assign
from tests.properties.scale import examples

PIECES = ("A", "B", "C", "D")
STEPS = ("s1", "s2", "s3", "s4", "s5")

candidates = st.builds(
    Candidate,
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=2, unique=True).map(tuple),
    st.integers(0, 2),
    st.integers(0, 1),
    st.integers(0, 2),
    st.one_of(st.none(), st.integers(-2, 4).map(lambda n: Fraction(n, 3))),
)
menus = st.lists(candidates, max_size=4, unique_by=lambda each: frozenset(each.pieces)).map(tuple)


Instance = tuple[list[Need], list[tuple[str, str]], set[str]]


@st.composite
def instances(draw: st.DrawFn) -> Instance:
    """Steps, the pairs that run side by side, and the pieces that serve one step."""
    steps = STEPS[: draw(st.integers(1, 5))]
    pairs = list(combinations(steps, 2))
    apart = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return (
        [Need(step, draw(menus)) for step in steps],
        apart,
        draw(st.sets(st.sampled_from(PIECES), max_size=2)),
    )


def pulling(first: int, second: int) -> Instance:
    """What serves one step best leaves the least to the other, with the candidates in two orders."""
    a, b = ("A",), ("B",)
    ones = (Candidate(a, margin=Fraction(5)), Candidate(b, margin=Fraction(3)))
    twos = (Candidate(a, margin=Fraction(9)), Candidate(b, margin=Fraction(5)))
    return [Need("s1", ones[::first]), Need("s2", twos[::second])], [("s1", "s2")], set()


def spread(first: int) -> Instance:
    """Two pieces that suit two steps alike: each gets one of its own."""
    menu = (Candidate(("A",)), Candidate(("B",)))
    return [Need("s1", menu[::first]), Need("s2", menu), Need("s3", menu)], [], set()


def worth(needs: list[Need], choice: tuple[int | None, ...]) -> tuple[object, ...]:
    """The eight aims of a choice, smaller is better; None is a step without equipment."""
    taken = [need.candidates[at] for need, at in zip(needs, choice, strict=True) if at is not None]
    margins = sorted(
        ((candidate.margin is not None, -(candidate.margin or Fraction(0))) for candidate in taken),
        reverse=True,
    )
    used = [piece for candidate in taken for piece in candidate.pieces]
    return (
        choice.count(None),
        sum(candidate.gaps for candidate in taken),
        sum(candidate.unstated for candidate in taken),
        sum(candidate.limits for candidate in taken),
        margins[:1],
        len(used) - len(set(used)),
        margins,
        [len(need.candidates) if at is None else at for need, at in zip(needs, choice, strict=True)],
    )


def possible(instance: Instance, choice: tuple[int | None, ...]) -> bool:
    needs, apart, dedicated = instance
    pieces = {
        need.step: set(need.candidates[at].pieces) if at is not None else set()
        for need, at in zip(needs, choice, strict=True)
    }
    return not any(
        pieces[a] & pieces[b] & (set(PIECES) if (a, b) in apart or (b, a) in apart else dedicated)
        for a, b in combinations(pieces, 2)
    )


def placeable(instance: Instance) -> bool:
    ways = product(*(range(len(need.candidates)) for need in instance[0]))
    return any(possible(instance, way) for way in ways)


def chosen(needs: list[Need], found: Assignment) -> tuple[int | None, ...]:
    return tuple(
        need.candidates.index(found.chosen[need.step]) if need.step in found.chosen else None
        for need in needs
    )


@examples(2)
@given(instances())
@example(spread(1))
@example(spread(-1))
@example(pulling(1, 1))
@example(pulling(1, -1))
@example(pulling(-1, 1))
@example(pulling(-1, -1))
def test_the_best_of_all_assignments_is_found(instance: Instance) -> None:
    needs = instance[0]
    ways = product(*((*range(len(need.candidates)), None) for need in needs))
    best = min((way for way in ways if possible(instance, way)), key=lambda way: worth(needs, way))
    assert chosen(needs, assign(*instance)) == best


@examples(1)
@given(instances())
def test_the_order_of_the_steps_says_nothing(instance: Instance) -> None:
    needs, apart, dedicated = instance
    assert assign(needs[::-1], [(b, a) for a, b in reversed(apart)], dedicated) == assign(*instance)


def test_each_group_of_competing_steps_has_its_conflict() -> None:
    a, b = Candidate(("A",)), Candidate(("B",))
    # C links the two groups, and nobody competes for it.
    needs = [Need("s1", (a, Candidate(("A", "C")))), Need("s2", (a,))]
    needs += [Need("s3", (b, Candidate(("B", "C")))), Need("s4", (b,)), Need("s5", ())]
    found = assign(needs, [("s1", "s2"), ("s3", "s4")])
    assert [(each.steps, each.pieces) for each in found.conflicts] == [
        (("s1", "s2"), ("A",)),
        (("s3", "s4"), ("B",)),
        (("s5",), ()),
    ]
    assert len(found.chosen) == 2


@examples(1)
@given(instances())
def test_a_conflict_is_a_smallest_one(instance: Instance) -> None:
    needs, *rules = instance
    found = assign(*instance)
    assert bool(found.conflicts) == (not placeable(instance))
    menu = {need.step: need for need in needs}
    for conflict in found.conflicts:
        members = [menu[step] for step in conflict.steps]
        assert not placeable((members, *rules))
        for fewer in combinations(members, len(members) - 1):
            assert placeable((list(fewer), *rules))
        assert bool(conflict.pieces) == any(member.candidates for member in members)
        for piece in conflict.pieces:
            only = [Need(m.step, (Candidate((piece,)),)) for m in members if piece in pieces(m)]
            assert len(only) > 1 and not placeable((only, *rules))
        if conflict.pieces:
            # No set with fewer steps of the same group is one; with as many, the first by name is told.
            group = [need for need in needs if need.candidates and linked(need, members, instance)]
            for size in range(1, len(members) + 1):
                sets = [each for each in combinations(group, size) if not placeable((list(each), *rules))]
                if sets:
                    assert [need.step for need in sets[0]] == list(conflict.steps)
                    break


def pieces(one: Need) -> set[str]:
    return {piece for candidate in one.candidates for piece in candidate.pieces}


def linked(need: Need, members: list[Need], instance: Instance) -> bool:
    """Whether a step competes with one of the members, through others if need be."""
    needs, apart, dedicated = instance
    reached, waiting = {need.step}, [need]
    while waiting:
        one = waiting.pop()
        for other in needs:
            near = (one.step, other.step) in apart or (other.step, one.step) in apart
            common = pieces(one) & pieces(other) & (set(PIECES) if near else dedicated)
            if common and other.step not in reached:
                reached.add(other.step)
                waiting.append(other)
    return bool(reached & {member.step for member in members})
