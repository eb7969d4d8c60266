"""Golden files: what a target wrote last time; `PAC_UPDATE=1` writes them anew for review."""

from __future__ import annotations

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def same_as_golden(name: str, text: str) -> bool:
    path = GOLDEN / name
    if os.environ.get("PAC_UPDATE") == "1":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8") == text
