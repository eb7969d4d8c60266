"""processes/std/README.md is what the library says. `make docs` writes it anew."""

from __future__ import annotations

import os
from pathlib import Path

from tests.tools.library_page import library_page

PAGE = Path(__file__).resolve().parent.parent / "processes" / "std" / "README.md"


def test_the_page_of_the_library_is_fresh() -> None:
    fresh = library_page()
    if os.environ.get("PAC_UPDATE") == "1":
        PAGE.write_text(fresh, encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == fresh, "run `make docs` and review the difference"
