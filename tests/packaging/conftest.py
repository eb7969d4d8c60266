"""Copies of the checkout to build, install and break, and one build shared by all tests here.

Nothing here needs a network: environments see the dependencies of the one the tests run in,
and builds are not isolated.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOT_SOURCE = (
    ".git", ".venv*", "build", "dist", "*.egg-info", "__pycache__", ".*_cache", ".hypothesis", ".coverage*",
)  # fmt: skip
LINKS = ("compiler", "grammar", "processes", "targets")

Run = Callable[..., subprocess.CompletedProcess[str]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of this folder go to one worker: they share a build."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("packaging"))


def run(command: Sequence[str | Path], cwd: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run `command` in `cwd` without anything of this test run in its environment."""
    ours = ("PYTHON", "PYTEST", "COV_", "COVERAGE_", "MYPYPATH", "GIT_")
    env = {key: value for key, value in os.environ.items() if not key.startswith(ours)} | extra
    return subprocess.run(
        [str(word) for word in command], cwd=cwd, env=env, capture_output=True, text=True, check=False
    )


def must(command: Sequence[str | Path], cwd: Path, **extra: str) -> str:
    """`run`, expecting success; returns standard output."""
    done = run(command, cwd, **extra)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def copy_checkout(to: Path) -> Path:
    """The whole checkout as a fresh clone would hold it, links kept as links."""
    shutil.copytree(ROOT, to, symlinks=True, ignore=shutil.ignore_patterns(*NOT_SOURCE))
    return to


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    """The checkout's configuration, folders and links, with every module empty.

    The tools run on it in a second or two, and say nothing until something is planted.
    """
    to = tmp_path / "skeleton"
    to.mkdir()
    for name in ("pyproject.toml", "MANIFEST.in"):
        shutil.copy(ROOT / name, to)
    for home in ("pac", *LINKS):
        (to / home).mkdir()
        (to / home / "__init__.py").touch()
    for module in (ROOT / "pac").glob("*.py"):
        (to / "pac" / module.name).touch()
    for package in ("commands", "format", "render"):
        (to / "pac" / package).mkdir()
        (to / "pac" / package / "__init__.py").touch()
    for name in LINKS:
        (to / "pac" / name).symlink_to(os.readlink(ROOT / "pac" / name))
    (to / "pac" / "__init__.py").write_text('"""Planted."""\n\n__version__ = "0.1.0"\n')
    return to


@dataclass(frozen=True)
class Environment:
    """A virtual environment that has pac's dependencies but not pac."""

    folder: Path

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"

    @property
    def site_packages(self) -> Path:
        (found,) = self.folder.glob("lib/python*/site-packages")
        return found

    def content(self) -> set[str]:
        return {entry.name for entry in self.site_packages.iterdir()} - {"__pycache__"}

    def install(self, *what: str | Path) -> set[str]:
        """pip install; returns what is new in site-packages."""
        before = self.content()
        options = ["--no-deps", "--no-index", "--no-build-isolation", "--ignore-installed"]
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(self.python)]
        must([*pip, "install", "--quiet", *options, *what], self.folder)
        return self.content() - before


def new_environment(folder: Path) -> Environment:
    venv.create(folder, with_pip=False, symlinks=True)
    made = Environment(folder)
    seen = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    (made.site_packages / "dependencies.pth").write_text("\n".join(seen) + "\n")
    return made


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return new_environment(tmp_path / "environment")


@dataclass(frozen=True)
class Built:
    checkout: Path
    sdist: Path
    wheel: Path
    wheel_from_sdist: Path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A wheel from the checkout, an sdist, and a wheel from that sdist."""
    top = tmp_path_factory.mktemp("built")
    checkout = copy_checkout(top / "checkout")
    build = [sys.executable, "-m", "build", "--no-isolation"]
    must([*build, "--outdir", top / "via_sdist", checkout], top)
    must([*build, "--wheel", "--outdir", top / "direct", checkout], top)
    (sdist,) = (top / "via_sdist").glob("*.tar.gz")
    (wheel_from_sdist,) = (top / "via_sdist").glob("*.whl")
    (wheel,) = (top / "direct").glob("*.whl")
    return Built(checkout, sdist, wheel, wheel_from_sdist)


def setuptools_table(root: Path = ROOT) -> dict[str, Any]:
    table = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    assert isinstance(table, dict)
    return table


def shipped_files(root: Path = ROOT) -> dict[str, Path]:
    """Everything on disk that belongs into a wheel: its name there, and the file."""
    found: dict[str, Path] = {}
    for package, home in setuptools_table(root)["package-dir"].items():
        top = root / home
        for folder, folders, files in os.walk(top):
            folders[:] = [
                name
                for name in folders
                if name != "__pycache__"
                and not name.startswith(".")
                and not (Path(folder) / name).is_symlink()
            ]
            for name in files:
                if not name.startswith(".") and not name.endswith((".pyc", ".pyo")):
                    path = Path(folder) / name
                    found["/".join([*package.split("."), *path.relative_to(top).parts])] = path
    return found
