"""The diff of recipes as people change them: in the text."""

from __future__ import annotations

from collections import Counter
from functools import cache
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from pac.compiler.compare import Change, compare, rule_named
from pac.compiler.document import Document, from_json, to_json
from pac.compiler.pipeline import NotCompilable
from pac.compiler.syntax import tree as t
from tests.properties.generated import projects
from tests.properties.projects import a_mab, compiled, tree
from tests.properties.rewriting import literals
from tests.properties.scale import examples

NAMES = ("a_mab", "a_mab_15kl", "a_mab_5kl")
SEEDS = st.integers(0, 10**6)


@cache
def plain(name: str) -> Document:
    return compiled(a_mab()).document(name)


def changed(text: str, seed: int) -> str:
    """The process with one to four parameters, attributes or controls gone or with another number."""
    random = Random(seed)
    (process,) = (node for node in tree(text).declarations if isinstance(node, t.ProcessDecl))
    steps = [item for item in process.items if isinstance(item, t.UnitOperation)]
    items = [item for step in steps for item in step.items if isinstance(item, (t.ValueDecl, t.Control))]
    numbers = literals(text)
    edits: list[tuple[int, int, str]] = []
    for item in random.sample(items, random.randint(1, 4)):
        inside = [found.node for found in numbers if item.start <= found.node.start < item.end]
        if inside and random.random() < 0.7:
            node = random.choice(inside)
            start = node.start
            edits.append((start, start + len(node.digits), str(round(float(node.digits) * 1.03, 6))))
        else:
            edits.append((item.start, item.end, ""))
    for start, end, put in sorted(edits, reverse=True):
        text = text[:start] + put + text[end:]
    return text


def mirrors(one: Document, other: Document) -> None:
    """Each row has its row in the other direction: same path, sides swapped, mirrored class.

    B is judged by A's ranges, so a judged row may be of another class the other way round, or, if it
    is about several parameters at once, be absent.
    """
    there, back = compare(one, other).changes, compare(other, one).changes
    judged = {change.path for change in (*there, *back) if _families(change)}
    assert Counter(_row(c) for c in there if c.path not in judged) == Counter(
        _turned(c) for c in back if c.path not in judged
    )
    assert {c.path for c in there if not _families(c) & JOINT} == {
        c.path for c in back if not _families(c) & JOINT
    }
    for change in there:
        if change.path in judged and not _families(change) & JOINT:
            assert _sides(change) in [_sides(c)[::-1] for c in back if c.path == change.path]


JOINT = {"multi", "space"}


def _sides(change: Change) -> tuple[str | None, str | None]:
    return (
        change.source.text if change.source else None,
        change.target.text if change.target else None,
    )


def _row(change: Change) -> tuple[object, ...]:
    return (change.path, change.change_class, *_sides(change))


def _turned(change: Change) -> tuple[object, ...]:
    return (change.path, rule_named(change.change_class).mirror, *_sides(change)[::-1])


def _families(change: Change) -> set[str]:
    return {rule_named(tag).family for tag in change.tags} - {""}


def test_a_document_does_not_differ_from_itself() -> None:
    for name in NAMES:
        assert compare(plain(name), plain(name)).changes == ()
        assert compare(plain(name), from_json(to_json(plain(name)))).changes == ()


def test_the_two_recipes_mirror_each_other() -> None:
    mirrors(plain("a_mab_5kl"), plain("a_mab_15kl"))
    mirrors(plain("a_mab"), plain("a_mab_15kl"))
    assert compare(plain("a_mab_5kl"), plain("a_mab_15kl")).visible


@examples(0.2)
@given(SEEDS)
def test_a_changed_a_mab_mirrors(seed: int) -> None:
    texts = {**a_mab(), "process.pac": changed(a_mab()["process.pac"], seed)}
    try:
        other = compiled(texts).document("a_mab")
    except NotCompilable:
        assume(False)
    found = compare(plain("a_mab"), other)
    assert found.changes
    assert compare(other, other).changes == ()
    mirrors(plain("a_mab"), other)


@examples(0.6)
@given(projects(), projects())
def test_any_two_processes_mirror(one: str, other: str) -> None:
    documents = []
    for text in (one, other):
        project = compiled({"a.pac": text})
        try:
            documents.append(project.document("p"))
        except NotCompilable:
            assume(False)
    a, b = documents
    assert compare(a, a).changes == ()
    there, back = compare(a, b), compare(b, a)
    assert bool(there.changes) == bool(back.changes)
    if "RENAMED" not in {change.change_class for change in (*there.changes, *back.changes)}:
        mirrors(a, b)
