"""Before and after, as documents: `golden/NAME.pac` becomes `golden/NAME.formatted.pac`.

`PAC_UPDATE=1` writes the results anew; people review the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pac.format import format_text

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path for path in GOLDEN.glob("*.pac") if not path.name.endswith(".formatted.pac"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_golden(case: Path) -> None:
    expected = case.with_suffix(".formatted.pac")
    text = format_text(case.read_text(encoding="utf-8"), case.name).text
    if os.environ.get("PAC_UPDATE") == "1":
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_formatted_file_is_formatted(case: Path) -> None:
    text = case.with_suffix(".formatted.pac").read_text(encoding="utf-8")
    assert format_text(text).text == text


def test_only_the_broken_case_is_broken() -> None:
    kept = {case.stem: format_text(case.read_text(encoding="utf-8")).kept for case in CASES}
    assert {name for name, count in kept.items() if count} == {"broken"}
