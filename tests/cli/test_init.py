"""`pac init`: the new project passes its own check, and nothing is ever replaced."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pac.commands.init import project_name

FILES = [".github/workflows/pac.yml", "pac.toml", "process.pac", "recipe.pac", "site.pac"]


def listed(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_new_project_passes_and_compiles(pac, tmp_path: Path) -> None:
    ran = pac("init", "new/My Plant-2")
    assert (ran.status, ran.out) == (0, "")
    folder = tmp_path / "new" / "My Plant-2"
    assert listed(folder) == FILES
    assert 'name = "my_plant_2"' in (folder / "pac.toml").read_text()
    for stage in ("development", "ppq"):
        ran = pac("-C", folder, "check", "--lifecycle", stage, "--fail-on", "info")
        assert (ran.status, ran.out) == (0, "No problems in 3 files.\n")
    assert pac("-C", folder, "fmt", "--check").status == 0
    ran = pac("-C", folder, "compile", "my_recipe")
    assert ran.status == 0
    assert json.loads(ran.out)["name"] == "my_recipe"


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_replaced(pac, tmp_path: Path, name: str) -> None:
    mine = tmp_path / name
    mine.parent.mkdir(parents=True, exist_ok=True)
    mine.write_text("mine")
    ran = pac("init", ".")
    assert (ran.status, ran.out) == (2, "")
    assert name in ran.err
    assert listed(tmp_path) == [name]
    assert mine.read_text() == "mine"


def test_a_file_is_no_folder(pac, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for target in ("file", "file/below"):
        ran = pac("init", target)
        assert ran.status == 2
        assert ran.err.count("\n") <= 2
    assert (tmp_path / "file").read_text() == "mine"


def test_project_names() -> None:
    assert project_name("A-Mab 2") == "a_mab_2"
    assert project_name("2nd") == "project_2nd"
    assert project_name("") == "project"
