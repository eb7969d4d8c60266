"""What people read of every bad case: all its problems as they are printed, 80 columns wide.

The corpus pins code, line and the beginning of each message; here the whole picture is pinned, hints
and second places included. `PAC_UPDATE=1 pytest tests/test_corpus_rendered.py` rewrites the pictures;
people read the difference aloud.
"""

from __future__ import annotations

import os
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from pac.compiler.loading import load
from pac.compiler.pipeline import open_project
from pac.render.summary import summary
from pac.render.text import render_text
from tests.test_corpus import TODAY

CORPUS = Path(__file__).resolve().parent / "corpus"
CASES = [path.relative_to(CORPUS / "bad") for path in sorted((CORPUS / "bad").glob("*.pac"))]
PICTURES = CORPUS / "rendered"


@pytest.mark.parametrize("case", CASES, ids=[path.stem for path in CASES])
def test_a_bad_case_is_told_as_pictured(case: Path) -> None:
    project = open_project(load([CORPUS / "bad" / case], start=CORPUS / "bad"), today=TODAY)
    buffer = StringIO()
    console = Console(file=buffer, width=80, color_system=None, legacy_windows=False)
    told = summary(project.problems, len(project.sources), len(project.waived))
    render_text(project.problems, told, console)
    picture = (PICTURES / case).with_suffix(".txt")
    if os.environ.get("PAC_UPDATE") == "1":
        picture.parent.mkdir(exist_ok=True)
        picture.write_text(buffer.getvalue(), encoding="utf-8", newline="\n")
    assert buffer.getvalue() == picture.read_text(encoding="utf-8")


def test_no_picture_is_left_over() -> None:
    assert {path.stem for path in PICTURES.glob("*")} == {path.stem for path in CASES}
