"""Prints everything that pac writes for A-Mab and for a file full of mistakes: a process of its own."""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
from pathlib import Path

from pac.cli import main

ROOT = Path(__file__).resolve().parents[2]
A_MAB = str(ROOT / "processes" / "a_mab")

# The same misspelling several times, names without any likeness, and clashes: where sets would show.
BAD = """use std.kinds
use std.mammalian
use std.schems
process p {
  classification a_mb
  lifecycle pq
  cqa aggregate <= 3 %
  unit_operation u : fed_batch_cultur {
    kpp temperature = 37 C  par 39 .. 36  affects agregate, hcp
    kpp temperature = 37 degC
    kpp speed : agitation = 5 kg
    wc_cp pH = 7.0 pH  nor 7.1 .. 7.2 par 6 .. 7
    design_space { temprature - 35 degC <= 1 delta_degC; pH in 8 .. 9 }
    interacts pH, temp, tmp
    phase a { with mediun }
  }
  unit_operation v : seed_culture { parameter a : agitation = b; parameter b : agitation = a }
  flow { u -> v -> w; v -> u }
  order v before u
  require u.titer <= 5 g/L
  nonsense here
}
recipe r of q at nowhere { u on X with Y, Z }
transfer t from r to s { vary a.b, c.d }
"""


def show(*arguments: str) -> None:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(list(arguments))
    print("===", *arguments[2:], status)
    print(out.getvalue(), err.getvalue())


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    with tempfile.TemporaryDirectory() as folder:
        for recipe in ("a_mab_5kl", "a_mab_15kl"):
            main(["-C", A_MAB, "compile", recipe, "-t", "json", "-t", "markdown", "-o", folder])
        for path in sorted(Path(folder).iterdir()):
            print("=== compiled", path.name, 0)
            print(path.read_text(encoding="utf-8"))
    for form in ("json", "text", "markdown"):
        show("-C", A_MAB, "diff", "a_mab_5kl", "a_mab_15kl", "--format", form, "--all")
    for form in ("mermaid", "dot", "svg"):
        show("-C", A_MAB, "graph", "a_mab", "--format", form)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "bad.pac").write_text(BAD, encoding="utf-8")
        for form in ("json", "text", "concise"):
            show("-C", folder, "check", "bad.pac", "--format", form)
