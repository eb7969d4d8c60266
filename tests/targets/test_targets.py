"""The list of targets and what holds for each of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pac.targets import TARGETS, Target, graph_formats, target_named
from tests.targets import sample
from tests.targets.golden_files import same_as_golden

DOCUMENTS = {"recipe": sample.document(), "process": sample.document(recipe=False)}


def test_names_are_unique_and_found() -> None:
    assert len({target.name for target in TARGETS}) == len(TARGETS)
    for target in TARGETS:
        assert target_named(target.name) is target
    assert target_named("word") is None


def test_graph_formats_are_those_of_the_command_line() -> None:
    assert set(graph_formats) == {"svg", "mermaid", "dot", "graphml", "json"}


@pytest.mark.parametrize("kind", sorted(DOCUMENTS))
@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_golden(target: Target, kind: str) -> None:
    document = DOCUMENTS[kind]
    emission = target.emit(document)
    assert kind in target.kinds
    assert emission.losses == ()
    assert [name for name, _ in emission.files] == [document.name + target.suffix]
    for name, text in emission.files:
        assert text.endswith("\n")
        assert "\r" not in text
        assert same_as_golden(name, text)


def test_same_bytes_whatever_the_hash_seed() -> None:
    root = Path(__file__).resolve().parents[2]
    script = (
        "import hashlib\n"
        "from pac.targets import TARGETS, graph_formats\n"
        "from tests.targets import sample\n"
        "texts = [t for d in (sample.document(), sample.long_document()) for x in TARGETS"
        " for _, t in x.emit(d).files]\n"
        "texts += [f(d) for d in (sample.document(), sample.long_document()) for f in graph_formats.values()]\n"
        "print(hashlib.sha256(''.join(texts).encode()).hexdigest())\n"
    )
    digests = set()
    for seed in ("0", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=root,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(done.stdout)
    assert len(digests) == 1
