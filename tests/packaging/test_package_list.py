"""pyproject.toml lists its packages by hand: the list and the disk must agree."""

from __future__ import annotations

import os
from pathlib import Path

from tests.packaging.conftest import LINKS, ROOT, setuptools_table, shipped_files


def packages_on_disk(root: Path = ROOT) -> set[str]:
    """Every folder that holds Python, by the name it is imported as."""
    python = [name for name in shipped_files(root) if name.endswith(".py")]
    return {name.rpartition("/")[0].replace("/", ".") for name in python}


def test_every_package_on_disk_is_listed() -> None:
    listed = setuptools_table()["packages"]
    assert len(listed) == len(set(listed))
    missing = packages_on_disk() - set(listed)
    assert not missing, f"add to [tool.setuptools] packages in pyproject.toml: {sorted(missing)}"
    gone = set(listed) - packages_on_disk()
    assert not gone, f"remove from [tool.setuptools] packages in pyproject.toml: {sorted(gone)}"


def test_a_new_sub_package_is_noticed(skeleton: Path) -> None:
    before = packages_on_disk(skeleton)
    planted = skeleton / "compiler" / "planted" / "deeper"
    planted.mkdir(parents=True)
    (planted / "module.py").touch()
    assert packages_on_disk(skeleton) - before == {"pac.compiler.planted.deeper"}


def test_every_folder_with_python_is_a_package() -> None:
    """Without __init__.py, import-linter and coverage pass a folder over in silence."""
    files = shipped_files()
    bare = [name for name in packages_on_disk() if name.replace(".", "/") + "/__init__.py" not in files]
    assert not bare, f"these packages have no __init__.py: {sorted(bare)}"


def test_links_are_relative_and_mapped() -> None:
    links = {entry.name: os.readlink(entry) for entry in (ROOT / "pac").iterdir() if entry.is_symlink()}
    assert links == {name: f"../{name}" for name in LINKS}
    homes = {package: home for package, home in setuptools_table()["package-dir"].items() if package != "pac"}
    assert homes == {f"pac.{name}": name for name in LINKS}
