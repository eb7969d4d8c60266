"""A digest travels from `pac compile` into an approval, and holds until something of substance changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

APPROVAL = 'approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-01T10:15Z {{ digest "{}" }}'
CHANGE = 'change_record cc_1 "Mixing" {{ number "CC-001"  status {}  concerns my_recipe.production }}\n'


@pytest.fixture
def project(pac, tmp_path: Path) -> Path:
    assert pac("init", ".").status == 0
    return tmp_path


def digest(pac, name: str) -> str:
    ran = pac("compile", name, "-t", "json")
    assert ran.status == 0, ran.err
    found = json.loads(ran.out)["digest"]
    assert isinstance(found, str)
    return found


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def signed(pac, project: Path, name: str, head: str) -> Path:
    """The file in which `name` is declared, with an approval of its present digest."""
    path = next(p for p in project.glob("*.pac") if f"\n{head}" in "\n" + p.read_text(encoding="utf-8"))
    block = APPROVAL.format(digest(pac, name))
    text = path.read_text(encoding="utf-8")
    at = text.index("{", text.index(head)) + 1
    path.write_text(f"{text[:at]}\n  {block}\n{text[at:]}", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "head"), [("my_process", "process my_process"), ("my_recipe", "recipe my_recipe")]
)
def test_a_digest_holds_until_a_value_changes(pac, project: Path, name: str, head: str) -> None:
    before = digest(pac, name)
    signed(pac, project, name, head)
    ran = pac("check")
    assert ran.status == 0, ran.out
    # The approval itself is no part of what it signs.
    assert digest(pac, name) == before
    edit(project / "process.pac", "nor 36.0 .. 37.0", "nor 36.1 .. 37.0")
    ran = pac("check", "--format", "concise")
    assert ran.status == 1
    assert "D04" in ran.out
    assert f"signed another state of {head.split()[0]} `{name}`" in ran.out
    assert pac("compile", name).status == 1


def test_the_new_digest_is_told_and_holds(pac, project: Path) -> None:
    path = signed(pac, project, "my_process", "process my_process")
    edit(project / "process.pac", "nor 36.0 .. 37.0", "nor 36.1 .. 37.0")
    problem = next(
        p for p in json.loads(pac("check", "--format", "json").out)["problems"] if p["code"] == "D04"
    )
    new = problem["hint"].split()[-1]
    old = path.read_text(encoding="utf-8").split('digest "')[1].split('"')[0]
    edit(path, old, new)
    assert pac("check").status == 0
    assert digest(pac, "my_process") == new


def test_what_is_no_change(pac, project: Path) -> None:
    path = signed(pac, project, "my_recipe", "recipe my_recipe")
    text = path.read_text(encoding="utf-8")
    more = 'approval "John Roe" role "Process development" meaning review on 2026-03-02T09:00+01:00'
    at = text.index("{", text.index("recipe my_recipe")) + 1
    path.write_text(f"# moved down\n\n{text[:at]}\n  {more}\n{text[at:]}", encoding="utf-8")
    (project / "changes.pac").write_text(CHANGE.format("proposed"), encoding="utf-8")
    warned = pac("check")
    assert warned.status == 0, warned.out
    (project / "changes.pac").write_text(CHANGE.format("closed"), encoding="utf-8")
    assert pac("fmt", ".").status == 0
    # Another stage judges the process more strictly; it does not make it another process.
    for stage in ("development", "commercial"):
        assert "D04" not in pac("check", "--lifecycle", stage).out
    edit(project / "pac.toml", "[project]", '[project]\nlifecycle = "commercial"')
    assert "D04" not in pac("check").out


def test_another_process_is_not_concerned(pac, project: Path) -> None:
    signed(pac, project, "my_recipe", "recipe my_recipe")
    (project / "other.pac").write_text("process other version 1.0.0 { }\n", encoding="utf-8")
    assert pac("check").status == 0
