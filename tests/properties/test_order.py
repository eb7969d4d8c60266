"""The order of declarations says nothing, neither to the checks nor to a document."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.pipeline import NotCompilable
from tests.properties.bad_a_mab import CHANGES, bad
from tests.properties.generated import projects
from tests.properties.projects import Texts, a_mab, compiled, substance, told
from tests.properties.scale import examples
from tests.properties.shuffling import shuffled

SEEDS = st.integers(0, 10**6)


def reordered(text: str, seed: int) -> str:
    random = Random(seed)
    return shuffled(text, lambda places: random.sample(places, len(places)))


def same(texts: Texts, others: Texts) -> None:
    """Both projects are judged alike and give the same documents, but for lines and files."""
    one, other = compiled(texts), compiled(others)
    assert told(one.problems) == told(other.problems)
    assert one.names == other.names
    for name in one.names:
        try:
            document = one.document(name)
        except NotCompilable:
            continue
        again = other.document(name)
        assert again.digest == document.digest
        assert substance(again) == substance(document)


@examples(0.1)
@given(SEEDS)
def test_a_mab_in_another_order_is_the_same_process(seed: int) -> None:
    texts = {name: reordered(text, seed + at) for at, (name, text) in enumerate(a_mab().items())}
    assert texts != a_mab()
    same(a_mab(), texts)


@examples(0.1)
@given(SEEDS, st.sampled_from(sorted(CHANGES)))
def test_mistakes_in_another_order_are_the_same_mistakes(seed: int, name: str) -> None:
    same(bad(name), {file: reordered(text, seed) for file, text in bad(name).items()})


@examples(0.06)
@given(st.permutations(sorted(a_mab())))
def test_which_file_a_declaration_stands_in_says_nothing(order: list[str]) -> None:
    together = "\n".join(a_mab()[name] for name in order)
    same(a_mab(), {"all.pac": together})
    same(a_mab(), {f"{at}.pac": a_mab()[name] for at, name in enumerate(order)})


@examples(1)
@given(projects(), SEEDS)
def test_any_sound_process_in_another_order_is_the_same(text: str, seed: int) -> None:
    same({"a.pac": text}, {"a.pac": reordered(text, seed)})


@examples(1)
@given(projects(sound=False), SEEDS)
def test_any_unsound_process_in_another_order_is_the_same(text: str, seed: int) -> None:
    same({"a.pac": text}, {"a.pac": reordered(text, seed)})


# ---------------------------------------------------------------------- the shuffling itself


def test_everything_moves_but_phases_and_what_stands_in_them() -> None:
    text = """use a
process p {
  lifecycle ppq  # a comment stays
  unit_operation u : x {
    kpp one = 1 L
    phase first { with b; for 2 h }
    phase second { with c }
  }
  flow { a -> b; b -> c }
}
site s { equipment E : x { v = 1 L } }
"""
    back = shuffled(text, lambda places: places[::-1])
    assert (
        back
        == """site s { equipment E : x { v = 1 L } }
process p {
  flow { b -> c; a -> b }  # a comment stays
  unit_operation u : x {
    phase first { with b; for 2 h }
    phase second { with c }
    kpp one = 1 L
  }
  lifecycle ppq
}
use a
"""
    )
    assert shuffled(text, lambda places: places) == text
