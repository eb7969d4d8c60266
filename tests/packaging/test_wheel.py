"""What the wheel and the sdist hold, file by file."""

from __future__ import annotations

import email
import os
import sys
import tarfile
import zipfile
from pathlib import Path

from pac import __version__
from tests.packaging.conftest import LINKS, Built, copy_checkout, must, setuptools_table, shipped_files


def code_of(wheel: Path) -> dict[str, bytes]:
    """The files of a wheel, its dist-info left out."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        return {name: archive.read(name) for name in names if ".dist-info/" not in name}


def test_wheel_holds_exactly_what_is_on_disk(built: Built) -> None:
    packed = code_of(built.wheel)
    on_disk = {name: path.read_bytes() for name, path in shipped_files(built.checkout).items()}
    missing = sorted(on_disk.keys() - packed.keys())
    assert not missing, f"not in the wheel (see [tool.setuptools.package-data]): {missing}"
    assert sorted(packed.keys() - on_disk.keys()) == []
    assert packed == on_disk


def test_wheel_holds_what_pac_needs_at_run_time(built: Built) -> None:
    """Looked for by name, so that an empty comparison cannot pass."""
    names = code_of(built.wheel).keys()
    assert {"pac/py.typed", "pac/__main__.py", "pac/cli.py", "pac/compiler/__init__.py"} <= names
    assert any(name.startswith("pac/grammar/") and name.endswith(".lark") for name in names)
    assert any(name.startswith("pac/processes/std/") and name.endswith(".pac") for name in names)
    assert any(name.startswith("pac/processes/a_mab/") and name.endswith(".pac") for name in names)
    assert any(name.startswith("pac/compiler/pages/") and name.endswith(".md") for name in names)


def test_metadata(built: Built) -> None:
    info = f"pac_lang-{__version__}.dist-info"
    with zipfile.ZipFile(built.wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
        metadata = email.message_from_bytes(archive.read(f"{info}/METADATA"))
        scripts = archive.read(f"{info}/entry_points.txt").decode()
        licences = [name for name in archive.namelist() if name.startswith(f"{info}/licenses/")]
    assert tops == {"pac", info}
    assert metadata["Name"] == "pac-lang"
    assert metadata["Version"] == __version__
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "Apache-2.0"
    assert sorted(licences) == [f"{info}/licenses/LICENSE", f"{info}/licenses/NOTICE"]
    assert "pac = pac.cli:main" in scripts.splitlines()


def test_sdist_holds_each_file_once_under_its_real_folder(built: Built) -> None:
    with tarfile.open(built.sdist) as archive:
        members = archive.getmembers()
    names = [member.name.partition("/")[2] for member in members if member.isfile()]
    assert len(names) == len(set(names))
    assert not [member.name for member in members if member.issym() or member.islnk()]
    doubled = [name for name in names if name.startswith(tuple(f"pac/{link}/" for link in LINKS))]
    assert doubled == []
    homes = setuptools_table()["package-dir"].values()
    packed = {name for name in names if name.startswith(tuple(f"{home}/" for home in homes))}
    on_disk = {path.relative_to(built.checkout).as_posix() for path in shipped_files(built.checkout).values()}
    assert packed == on_disk
    assert {"LICENSE", "NOTICE", "pyproject.toml"} <= set(names)


def test_wheel_from_sdist_is_the_same(built: Built) -> None:
    assert code_of(built.wheel_from_sdist) == code_of(built.wheel)


def test_a_checkout_that_lost_its_links_builds_the_same_wheel(built: Built, tmp_path: Path) -> None:
    """A zip archive, or git without link support, leaves a text file where a link was."""
    checkout = copy_checkout(tmp_path / "checkout")
    for name in LINKS:
        link = checkout / "pac" / name
        goal = os.readlink(link)
        link.unlink()
        link.write_text(goal)
    must(
        [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", tmp_path, checkout], tmp_path
    )
    (wheel,) = tmp_path.glob("*.whl")
    assert code_of(wheel) == code_of(built.wheel)
