"""What holds for any two documents."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from pac.compiler import document as document_module
from pac.compiler.compare import Change, Comparison, compare, rule_named
from pac.compiler.document import Document
from tests.compare.builder import Data, Path, built, diff, full, leaves, mutated, rewritten, shuffled

FULL = full()
LEAVES = sorted(leaves(FULL), key=repr)


def _name(path: Path) -> str:
    return ".".join(map(str, path))


def _models(value: Any) -> Iterator[BaseModel]:
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from _models(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from _models(item)


def test_the_full_document_has_every_field() -> None:
    """Where the document gets a new field, the test below has to see it changed."""
    every = {
        (model.__name__, name)
        for model in vars(document_module).values()
        if isinstance(model, type)
        and issubclass(model, BaseModel)
        and model.__name__ not in ("Documented", "Sampled")
        for name in model.model_fields
    }
    filled = {
        (type(model).__name__, name)
        for model in _models(built(FULL))
        for name in type(model).model_fields
        if getattr(model, name) not in (None, [], "")
    }
    # Every entity has these, and most of the entities above show them.
    common = {"label", "evidence", "assumed", "notes", "confidential", "was", "filed"}
    assert {f"{model}.{name}" for model, name in every - filled if name not in common} == set()


# What may change without a visible row: wording, references, provenance and spelling. A parameter
# that is named by another word in a list of positions keeps its place in the order.
_SAID = {
    "label",
    "class_label",
    "evidence",
    "assumed",
    "notes",
    "confidential",
    "was",
    "path",
    "text",
    "source",
    "position",
}
_SAID |= {"cause", "effect", "owner", "title", "number", "date", "region_label", "category_label"}
_SAID |= {"reason", "change", "version", "lifecycle", "schema", "replaced", "equipment", "is_platform"}


@pytest.mark.parametrize("path", LEAVES, ids=_name)
def test_every_content_change_is_a_row_and_only_wording_is_hidden(path: Path) -> None:
    document, other = built(FULL), built(mutated(FULL, path))
    found = compare(document, other)
    assert found.changes
    assert compare(other, document).changes
    words = [key for key in path if isinstance(key, str)]
    quiet = (
        words[-1] in _SAID
        or {"replaced", "references", "platform", "differences", "scaled_from", "scaling"} & {*words}
        or words in (["name"], ["kind"], ["process", "name"])
    )
    pairs = (["origin", "kind"], ["site", "name"], ["controls", "name"], ["streams", "name"])
    assert found.visible or quiet or words[-2:] in pairs


def test_nothing_differs_from_itself() -> None:
    found = diff(FULL, FULL)
    assert found.changes == ()
    assert found.equal
    assert not found.reaches("info")


@given(st.integers(0, 10**6))
def test_order_of_declarations_does_not_matter(seed: int) -> None:
    source = random.Random(seed)

    def order(items: list[Any]) -> list[Any]:
        return source.sample(items, len(items))

    assert diff(FULL, shuffled(FULL, order)).changes == ()


@given(st.integers(0, 10**6), st.lists(st.sampled_from(LEAVES), min_size=1, max_size=3))
def test_order_of_declarations_does_not_matter_to_a_diff(seed: int, paths: list[Path]) -> None:
    source = random.Random(seed)
    other = _mutate(FULL, paths)

    def order(items: list[Any]) -> list[Any]:
        return source.sample(items, len(items))

    plain = diff(FULL, other)
    assert _shown(diff(shuffled(FULL, order), shuffled(other, order))) == _shown(plain)


def _shown(comparison: Comparison) -> list[tuple[str, str, str, str]]:
    return [(c.path, c.change_class, c.severity, c.fingerprint) for c in comparison.changes]


def _mutate(data: Data, paths: list[Path]) -> Data:
    # Deeper and later places first, so that leaving out an item moves no other path.
    for path in sorted(set(paths), key=lambda p: [str(k).zfill(4) for k in p], reverse=True):
        try:
            data = mutated(data, path)
        except (IndexError, KeyError):  # the place went with another one
            continue
    return data


def test_other_units_change_nothing_visible() -> None:
    found = diff(FULL, rewritten(FULL))
    assert found.visible == ()
    assert any(change.change_class == "EQUAL_AFTER_CONVERSION" for change in found.changes)
    assert {change.severity for change in found.changes} == {"none"}


@given(st.lists(st.sampled_from(LEAVES), min_size=1, max_size=3))
def test_other_units_change_no_verdict_and_no_fingerprint(paths: list[Path]) -> None:
    units = {"text", "unit", "value", "every", "formula"}
    paths = [path for path in paths if path[-1] not in units]
    other = _mutate(FULL, paths)
    plain = diff(FULL, other)
    for found in (diff(rewritten(FULL), other), diff(rewritten(FULL), rewritten(other))):
        assert _visible(found) == _visible(plain)


def _visible(comparison: Comparison) -> list[tuple[str, str, str, str]]:
    return [(c.path, c.change_class, c.severity, c.fingerprint) for c in comparison.visible]


@given(st.lists(st.sampled_from(LEAVES), min_size=1, max_size=4))
def test_the_reverse_mirrors(paths: list[Path]) -> None:
    """Same paths, swapped sides, negated difference, mirrored class (renames carry the other name)."""
    other = _mutate(FULL, [path for path in paths if path[-1] not in ("path", "name")])
    there, back = diff(FULL, other), diff(other, FULL)
    if any(c.change_class == "RENAMED" for c in (*there.changes, *back.changes)):
        return
    judged = {"setpoint", "multi", "space"}

    def rows(comparison: Comparison) -> dict[tuple[str, str], list[Change]]:
        found: dict[tuple[str, str], list[Change]] = {}
        for change in comparison.changes:
            family = next((rule_named(t).family for t in change.tags if rule_named(t).family), "")
            if family != "multi" and change.severity != "none":
                key = (change.path, "judged" if family in judged else change.change_class)
                found.setdefault(key, []).append(change)
        return found

    ways, turned = rows(there), rows(back)
    loose = {path for path, kind in [*ways, *turned] if kind == "judged"}
    mirrored = {(path, rule_named(kind).mirror) for path, kind in ways if kind != "judged"}
    assert {key for key in mirrored if key[0] not in loose} == {key for key in turned if key[0] not in loose}
    assert {path for path, _ in ways} == {path for path, _ in turned}
    for (path, kind), changes in ways.items():
        partner = turned.get((path, kind if kind == "judged" else rule_named(kind).mirror))
        if partner is None or len(partner) != 1 or len(changes) != 1:
            continue
        one, two = changes[0], partner[0]
        assert (one.source, one.target) == (two.target, two.source)
        if one.delta is not None:
            assert two.delta is not None
            assert one.delta.unit == two.delta.unit
            assert one.delta.value.lstrip("-") == two.delta.value.lstrip("-")
            assert one.delta.value != two.delta.value


def test_the_document_survives_json() -> None:
    document = built(FULL)
    again = Document.model_validate_json(document.model_dump_json(by_alias=True))
    assert compare(document, again).changes == ()
