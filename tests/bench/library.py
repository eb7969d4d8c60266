"""A company's library of any size: products that are made at several sites, with one vocabulary for all.

    python tests/bench/library.py FOLDER [PRODUCTS]

writes it, to be looked at. Each product has files of its own; the vocabulary is a library that they use.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

from tests.bench.generate import USES, VOCABULARY, process_block

PRODUCTS = 100
SITES = 5
OPERATIONS = 167
TANKS = 31
LINES = 300_000
"""What 100 products come to, at least."""

SETTINGS = """[project]
name = "company"

[libraries]
own = "vocabulary"
"""


def write_library(folder: Path, products: int = PRODUCTS, seed: int = 0) -> int:
    """Write the library into an empty folder; the number of its lines."""
    texts = {"pac.toml": SETTINGS, "vocabulary/steps.pac": USES + VOCABULARY}
    for number in range(products):
        name = f"product_{number:03}"
        random = Random(f"{seed} {name}")
        uses = f"{USES}use own.steps\n"
        texts[f"{name}/process.pac"] = uses + process_block(OPERATIONS, random, name)
        for site in range(SITES):
            texts[f"{name}/site_{site}.pac"] = f"{uses}\n{site_block(random, f'{name}_site_{site}')}"
            texts[f"{name}/recipe_{site}.pac"] = f"{uses}\n{recipe_block(random, name, site)}"
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return sum(text.count("\n") for path, text in texts.items() if path.endswith(".pac"))


def site_block(random: Random, name: str) -> str:
    """A site with enough tanks for every step."""
    lines = [f'site {name} "Site {name}" {{\n']
    for tank in range(TANKS):
        report = f'evidence "qualification {tank}, page {random.randint(1, 99)}"'
        lines.append(
            f'  equipment T_{tank} : bench_tank "Tank {tank} of {name}" {{\n'
            f"    temperature range 2 .. 60 degC  accuracy 0.05 degC  {report}\n"
            f"    pH          range 2 .. 12 pH    accuracy 0.05 pH    {report}\n"
            f"    agitation   range 0 .. 300 rpm  {report}\n"
            "  }\n"
        )
    return "".join((*lines, "}\n"))


def recipe_block(random: Random, product: str, site: int) -> str:
    """A recipe that binds every step to a tank of the site."""
    head = f'recipe {product}_at_{site} "{product} at site {site}"'
    lines = [f"{head} of {product} 1.0.0 at {product}_site_{site} {{\n"]
    for step in range(OPERATIONS):
        lines.append(f"  step_{step} on T_{random.randrange(TANKS)}\n")
    return "".join((*lines, "}\n"))


if __name__ == "__main__":
    print(write_library(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else PRODUCTS), "lines")
