"""The same bytes on every run, whatever Python's hashes are seeded with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("same_bytes.py")


def test_output_does_not_depend_on_the_hash_seed() -> None:
    runs = [
        subprocess.Popen(
            [sys.executable, str(SCRIPT)],
            env={**os.environ, "PYTHONHASHSEED": seed, "COLUMNS": "100"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for seed in ("0", "1", "4242")
    ]
    found = [run.communicate() for run in runs]
    assert [run.returncode for run in runs] == [0, 0, 0], found[0][1].decode()
    assert found[1][0] == found[0][0]
    assert found[2][0] == found[0][0]
    text = found[0][0].decode("utf-8")
    shown = [line.split() for line in text.splitlines() if line.startswith("=== ")]
    assert [line[-1] for line in shown] == ["0"] * 10 + ["1"] * 3, shown
    assert text.count("N01") > 20  # the file of mistakes has been read
