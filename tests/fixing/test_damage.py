"""Fixes and formats on damaged files: they end, break no syntax and never stop pac."""

from __future__ import annotations

import json
from random import Random
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

from pac.compiler.codes import CODES
from pac.compiler.fixing import fix_all
from pac.compiler.pipeline import Compilation
from pac.compiler.problems import Safety
from pac.compiler.source import Source
from pac.render.github import render_github
from pac.render.junit import render_junit
from pac.render.sarif import to_log
from tests.fixing.test_corpus_fixes import syntax
from tests.fuzz.mutations import damaged, seeds, window
from tests.fuzz.running import survives
from tests.properties.scale import examples

SEEDS = st.integers(0, 2**32)
EVERY_CODE = [code.code for code in CODES]


def some_damage(seed: int) -> str:
    random = Random(seed)
    return damaged(random, window(random, random.choice(seeds()), 1500))


@examples(1)
@given(SEEDS)
def test_fixes_of_a_damaged_file(seed: int) -> None:
    source = Source("a.pac", some_damage(seed))

    def find(sources: tuple[Source, ...]) -> tuple[object, ...]:
        return Compilation(sources).problems

    before = find((source,))
    done = fix_all([source], find, tuple(Safety), EVERY_CODE)
    assert syntax(done.problems) <= syntax(before)
    assert done.problems == find(done.sources)
    assert (done.sources[0].text == source.text) is (not done.applied)
    again = fix_all(done.sources, find, tuple(Safety), EVERY_CODE)
    assert again.applied == ()


@examples(0.5)
@given(SEEDS)
def test_formats_of_a_damaged_file(seed: int) -> None:
    found = Compilation((Source("a.pac", some_damage(seed)),)).problems
    Log.model_validate(json.loads(json.dumps(to_log(found, ["a.pac"], CODES, 1))))
    assert len(render_github(found).splitlines()) == len(found)
    ET.fromstring(render_junit(found, ["a.pac"], ("error",)).encode("utf-8"))


@examples(0.3)
@given(SEEDS, st.sampled_from(["text", "sarif", "github", "junit"]))
def test_the_command_on_a_damaged_file(seed: int, form: str) -> None:
    content = some_damage(seed).encode("utf-8", "surrogatepass")
    survives({"a.pac": content}, "check", "--unsafe-fixes", "--format", form)
