"""pip install, pip install -e, an unpacked archive and a bare checkout all give the same pac."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from pac import __version__
from tests.packaging.conftest import LINKS, Built, Environment, copy_checkout, must

PROBE = """
import importlib, importlib.resources, importlib.util, json, pathlib
names = ("", ".cli", ".grammar", ".compiler", ".targets", ".processes")
modules = [importlib.import_module("pac" + name) for name in names]
processes = importlib.resources.files("pac.processes")
grammar = importlib.resources.files("pac.grammar")
print(json.dumps({
    "files": [str(pathlib.Path(module.__file__).absolute()) for module in modules],
    "stray": [name for name in ("compiler", "grammar", "targets", "processes", "tests")
              if importlib.util.find_spec(name)],
    "grammar": [f.name for f in grammar.iterdir() if f.name.endswith(".lark")],
    "std": [f.name for f in (processes / "std").iterdir() if f.name.endswith(".pac")],
}))
"""


def probe(python: str | Path, cwd: Path) -> list[Path]:
    """Import everything from `cwd`; returns where the modules were found."""
    found = json.loads(must([python, "-c", PROBE], cwd))
    assert found["stray"] == []
    assert found["grammar"]
    assert found["std"]
    return [Path(path) for path in found["files"]]


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def test_pip_install_puts_only_pac_into_site_packages(
    environment: Environment, tmp_path: Path, elsewhere: Path
) -> None:
    checkout = copy_checkout(tmp_path / "checkout")
    assert environment.install(checkout) == {"pac", f"pac_lang-{__version__}.dist-info"}
    shutil.rmtree(checkout)
    home = environment.site_packages / "pac"
    assert all(home in path.parents for path in probe(environment.python, elsewhere))
    assert not any((home / name).is_symlink() for name in LINKS)
    assert __version__ in must([environment.python.with_name("pac"), "--version"], elsewhere)
    assert __version__ in must([environment.python, "-m", "pac", "--version"], elsewhere)


def test_wheel_from_sdist_installs_and_runs(built: Built, environment: Environment, elsewhere: Path) -> None:
    environment.install(built.wheel_from_sdist)
    home = environment.site_packages / "pac"
    assert all(home in path.parents for path in probe(environment.python, elsewhere))
    assert __version__ in must([environment.python.with_name("pac"), "--version"], elsewhere)


def test_editable_install_means_the_checkout(
    environment: Environment, tmp_path: Path, elsewhere: Path
) -> None:
    checkout = copy_checkout(tmp_path / "checkout")
    new = environment.install("-e", checkout)
    assert not new & {"pac", "compiler", "grammar", "targets", "processes", "tests"}
    assert all(checkout in path.parents for path in probe(environment.python, elsewhere))
    assert __version__ in must([environment.python.with_name("pac"), "--version"], elsewhere)
    for folder in ("pac", "compiler"):  # an edit, and a new module, are seen without a new install
        (checkout / folder / "planted.py").write_text("VALUE = 7\n")
    values = "import pac.planted, pac.compiler.planted as p; print(pac.planted.VALUE + p.VALUE)"
    assert must([environment.python, "-c", values], elsewhere) == "14\n"


def test_bare_checkout_runs(environment: Environment, tmp_path: Path) -> None:
    checkout = copy_checkout(tmp_path / "checkout")
    assert __version__ in must([environment.python, "-m", "pac", "--version"], checkout)
    where = "import pac.compiler; print(pac.compiler.__file__)"
    assert must([environment.python, "-c", where], checkout).strip().startswith(str(checkout))


def test_git_archive_runs(environment: Environment, tmp_path: Path) -> None:
    """The links are committed as links, and .gitignore leaves nothing out that pac needs."""
    if not shutil.which("git"):
        pytest.skip("needs git")
    checkout = copy_checkout(tmp_path / "checkout")
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@t.invalid", "-c", "core.symlinks=true"]
    must([*git, "init", "-q"], checkout)
    must([*git, "add", "."], checkout)
    must([*git, "commit", "-q", "-m", "all"], checkout)
    must([*git, "archive", "-o", tmp_path / "archive.tar", "HEAD"], checkout)
    unpacked = tmp_path / "unpacked"
    unpacked.mkdir()
    must(["tar", "-xf", tmp_path / "archive.tar"], unpacked)
    assert all((unpacked / "pac" / name).is_symlink() for name in LINKS)
    assert __version__ in must([environment.python, "-m", "pac", "--version"], unpacked)

    def files(top: Path) -> set[str]:
        return {path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file()}

    lost = {name for name in files(checkout) - files(unpacked) if not name.startswith(".git/")}
    assert not lost, f"ignored by .gitignore or left out of the archive: {sorted(lost)}"


def test_pytest_runs_in_a_bare_checkout(skeleton: Path) -> None:
    (skeleton / "tests").mkdir()
    (skeleton / "tests" / "test_planted.py").write_text(
        "import pac.compiler\n\ndef test_where():\n    assert '/skeleton/' in pac.compiler.__file__\n"
    )
    # -P: without it, Python itself would add the current folder to the path.
    assert "1 passed" in must([sys.executable, "-P", "-m", "pytest", "-p", "no:cacheprovider"], skeleton)
