"""Whatever the grammar allows is read, formatted, checked, compiled and compared without a failure."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.compare import compare
from pac.compiler.document import Document, from_json, to_json
from pac.compiler.pipeline import NotCompilable
from pac.compiler.problems import Problems
from pac.compiler.source import Source
from pac.compiler.syntax.parser import parse
from pac.format import format_text
from pac.targets import TARGETS, graph_formats
from tests.format.oracle import comments, tree
from tests.properties.projects import compiled
from tests.properties.scale import examples
from tests.properties.sentences import WORDS, grammar, written

SYNTAX = {"P01", "P02", "P03"}


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file that uses one rule of the grammar for certain, and others by chance."""
    goal = draw(st.sampled_from(grammar().names))
    budget = draw(st.sampled_from([10, 40, 120, 300]))
    dice = random.Random(draw(st.integers(0, 2**32)))
    return written(grammar().sentence(dice, goal, budget))


def test_every_pattern_of_the_grammar_has_texts() -> None:
    patterns = {name for name, pattern in grammar().patterns.items() if pattern.type != "str"}
    used = {symbol.name for ways in grammar().rules.values() for way in ways for symbol in way}
    assert patterns & used <= set(WORDS)


def test_every_rule_is_reached() -> None:
    dice = random.Random(0)
    for goal in grammar().names:
        text = written(grammar().sentence(dice, goal, 40))
        problems = Problems()
        parse(Source("a.pac", text), problems)
        assert not SYNTAX & {problem.code.code for problem in problems.sorted()}, (goal, text)


@examples(4)
@given(files())
def test_a_sentence_of_the_grammar_has_no_syntax_error(text: str) -> None:
    problems = Problems()
    parse(Source("a.pac", text), problems)
    assert not SYNTAX & {problem.code.code for problem in problems.sorted()}, text


@examples(2)
@given(files())
def test_formatting_keeps_the_tree_and_the_comments_and_is_done_once(text: str) -> None:
    once = format_text(text).text
    assert tree(once) == tree(text)
    assert comments(once) == comments(text)
    assert format_text(once).text == once


@examples(4)
@given(files())
def test_no_phase_fails_on_a_sentence(text: str) -> None:
    project = compiled({"a.pac": text})
    for problem in project.problems:
        assert problem.span is not None and problem.message
    for name in project.names:
        try:
            document = project.document(name)
        except NotCompilable:
            continue
        _emitted(document)


def _emitted(document: Document) -> None:
    assert from_json(to_json(document)) == document
    for target in TARGETS:
        assert target.emit(document)
    for render in graph_formats.values():
        assert render(document)
    assert not [change for change in compare(document, document).changes if change.severity != "none"]
