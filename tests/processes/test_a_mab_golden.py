"""Golden files: both A-Mab recipes as people read them, and the diff between them.

`PAC_UPDATE=1 pytest tests/processes/test_a_mab_golden.py` rewrites them; people review the difference.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from pac.compiler.compare import compare, to_diff_document
from pac.compiler.diff_document import to_json as diff_to_json
from pac.compiler.document import Document
from pac.compiler.loading import load
from pac.compiler.pipeline import open_project
from pac.render.diff_markdown import render_markdown
from pac.targets import target_named

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"


@cache
def recipe(name: str) -> Document:
    return open_project(load([ROOT / "processes" / "a_mab"], start=ROOT)).document(name)


def markdown(name: str) -> str:
    target = target_named("markdown")
    assert target is not None
    emission = target.emit(recipe(name))
    assert emission.losses == ()
    [(_, text)] = emission.files
    return text


def diff(render: Callable[..., str]) -> str:
    comparison = compare(recipe("a_mab_5kl"), recipe("a_mab_15kl"))
    return render(to_diff_document(comparison, include_equal=False))


@pytest.mark.parametrize(
    ("file", "make"),
    [
        ("a_mab_5kl.md", lambda: markdown("a_mab_5kl")),
        ("a_mab_15kl.md", lambda: markdown("a_mab_15kl")),
        ("a_mab_5kl_to_15kl.md", lambda: diff(render_markdown)),
        ("a_mab_5kl_to_15kl.json", lambda: diff(diff_to_json)),
    ],
)
def test_golden(file: str, make: Callable[[], str]) -> None:
    path, text = GOLDEN / file, make()
    if os.environ.get("PAC_UPDATE") == "1":
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text
