"""D08: libraries that pac.toml locks to a digest."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pac.compiler.locks import digest_of_library
from pac.compiler.source import Source

PROCESS = """
use company.steps

process example version 1.0.0 {
  lifecycle STAGE
  unit_operation mix : mixing { }
}
"""
LIBRARIES = '[libraries]\ncompany = "company"\nother = "other"\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes a project with two libraries, in a stage, with the digests of `[locked]`."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("company", "operation_class mixing { }\n"), ("other", "kind colour\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "steps.pac").write_text(text)

    def write(stage: str, locked: str = "") -> None:
        (tmp_path / "process.pac").write_text(PROCESS.replace("STAGE", stage))
        (tmp_path / "pac.toml").write_text(LIBRARIES + (f"[locked]\n{locked}" if locked else ""))

    return write


def _told(pac) -> list[str]:
    ran = pac("check", "--format", "concise", "--select", "D08")
    return [line for line in ran.out.splitlines() if "D08" in line]


def _digests(pac) -> dict[str, str]:
    """The digests as the hints say them."""
    shown = re.sub(r"\s+", "", pac("check", "--select", "D08").out)
    return dict(re.findall(r"`\[locked\]`:(\w+)=\"(sha256:[0-9a-f]{64})\"", shown))


def test_a_draft_is_asked_once_it_has_begun_to_lock(pac, project) -> None:
    project("clinical")
    assert _told(pac) == []
    project("ppq")
    locked = _digests(pac)
    assert sorted(locked) == ["company", "other"]
    project("clinical", f'company = "{locked["company"]}"\n')
    assert len(_told(pac)) == 1
    assert "warning" in _told(pac)[0]
    assert "`other`, which is not locked" in _told(pac)[0]


def test_what_is_locked_is_quiet_until_it_changes(pac, project, tmp_path: Path) -> None:
    project("ppq")
    assert [line for line in _told(pac) if "error" not in line] == []
    locked = "".join(f'{name} = "{digest}"\n' for name, digest in _digests(pac).items())
    project("ppq", locked)
    assert _told(pac) == []
    (tmp_path / "other" / "steps.pac").write_text("kind colour  # other words\n")
    assert len(_told(pac)) == 1
    assert "`other`, which is not the one that is locked" in _told(pac)[0]
    assert "error" in _told(pac)[0]


def test_the_digest_is_of_names_and_texts_not_of_places() -> None:
    a, b = ("company.a", Source("x/a.pac", "kind k\n")), ("company.b", Source("x/b.pac", ""))
    elsewhere = ("company.a", Source("y/a.pac", "kind k\n"))
    assert digest_of_library([a, b]) == digest_of_library([b, elsewhere])
    renamed = ("company.c", a[1])
    assert len({digest_of_library([a, b]), digest_of_library([renamed, b]), digest_of_library([a])}) == 3
    # What ends one text does not begin the next.
    split = [("a", Source("a", "xy")), ("b", Source("b", "z"))]
    other = [("a", Source("a", "x")), ("b", Source("b", "yz"))]
    assert digest_of_library(split) != digest_of_library(other)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('compny = "sha256:00"', "there is no library `compny`"),
        ('company = "sha256:00"', "`sha256:00` is no digest of a library"),
        ("company = 5", "`company` must be a text"),
    ],
)
def test_a_lock_that_cannot_be_read(pac, project, line: str, words: str) -> None:
    project("ppq", f"{line}\n")
    ran = pac("check")
    assert ran.status != 0
    assert words in re.sub(r"\s+", " ", ran.out + ran.err)
