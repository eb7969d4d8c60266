"""No input stops pac: an answer of status 0, 1 or 2, no traceback, in bounded time."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.mutations import damaged, seeds, soup, window
from tests.fuzz.running import check, survives
from tests.properties.projects import a_mab
from tests.properties.scale import examples

SEEDS = st.integers(0, 2**32)


@examples(1)
@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    check(content)


@examples(1)
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    check(text)


@examples(1)
@given(SEEDS, st.integers(0, 120))
def test_words_of_the_language_in_any_order(seed: int, length: int) -> None:
    check(soup(Random(seed), length))


@examples(2)
@given(SEEDS)
def test_damage_to_a_part_of_a_real_file(seed: int) -> None:
    random = Random(seed)
    check(damaged(random, window(random, random.choice(seeds()), 1500)))


@examples(0.12)
@given(SEEDS)
def test_damage_to_a_real_project(seed: int) -> None:
    """Files that mean something together, so that mistakes reach the checks, the documents and the diff."""
    random = Random(seed)
    files = dict(a_mab())
    name = random.choice(sorted(files))
    files[name] = damaged(random, files[name])
    content = {file: text.encode("utf-8", "surrogatepass") for file, text in files.items()}
    survives(content)
    survives(content, "diff", "a_mab_5kl", "a_mab_15kl")
    survives(
        content, *random.choice((("compile", "a_mab_5kl"), ("graph", "a_mab"), ("diff", "to_commercial")))
    )


@examples(0.3)
@given(SEEDS)
def test_damage_is_told_in_every_form(seed: int) -> None:
    random = Random(seed)
    text = damaged(random, window(random, random.choice(seeds()), 800))
    content = {"a.pac": text.encode("utf-8", "surrogatepass")}
    statuses = {survives(content, "check", "--format", form)[0] for form in ("text", "concise", "json")}
    assert len(statuses) == 1


@pytest.mark.long
@examples(10)
@given(SEEDS)
def test_damage_to_whole_files(seed: int) -> None:
    random = Random(seed)
    check(damaged(random, random.choice(seeds())))


@pytest.mark.long
@examples(10)
@given(SEEDS)
def test_much_of_the_language_in_any_order(seed: int) -> None:
    check(soup(Random(seed), 1500))
