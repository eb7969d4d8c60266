"""What `pac check` keeps between runs: the same answer as without, and never an old one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pac.compiler import cache as cache_module
from pac.compiler.cache import Cache, cache_directory, own_state, usable_folder

FORMATS = ("text", "concise", "json", "sarif", "github", "junit")
HEAVY = ("lark", "networkx", "pint", "pydantic", "rich", "pac.compiler.pipeline", "pac.compiler.loading")
GOOD = """process p "P" version 1.0.0 {
  classification own
}
"""
SCHEME = """classification_scheme own "Own" {
  class a "A" role parameter
}
"""
BAD = GOOD.replace("{\n", "{\n  cqa aggregate : temprature <= 3 degC\n", 1)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The entries of a cache of the test's own."""
    monkeypatch.delenv("PAC_NO_CACHE", raising=False)
    monkeypatch.setenv("PAC_CACHE_DIR", str(tmp_path / "kept"))
    return tmp_path / "kept" / "results"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a library, of which one file has mistakes; pac stands in `tmp_path`."""
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "kinds.pac").write_text('kind warmth "Warmth" : degC\n', encoding="utf-8")
    (tmp_path / "pac.toml").write_text('[libraries]\ncompany = "library"\n', encoding="utf-8")
    (tmp_path / "bad.pac").write_text(f"use company.kinds\nuse std.kinds\n{BAD}", encoding="utf-8")
    (tmp_path / "scheme.pac").write_text(SCHEME, encoding="utf-8")
    return tmp_path


def entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


@pytest.mark.parametrize("form", FORMATS)
def test_the_answer_is_the_same_byte_for_byte(pac, folder: Path, project: Path, form: str) -> None:
    uncached = pac("check", "--no-cache", "--format", form)
    assert uncached.status == 1 and not entries(folder)
    cold = pac("check", "--format", form)
    assert entries(folder)
    assert cold == uncached == pac("check", "--format", form)


@pytest.mark.parametrize("good", [True, False])
def test_an_unchanged_project_is_not_read_by_the_compiler(folder: Path, project: Path, good: bool) -> None:
    if good:
        (project / "bad.pac").unlink()
        (project / "scheme.pac").write_text('kind cold "Cold" : degC\n', encoding="utf-8")
    program = (
        "import sys\nfrom pac.cli import main\nstatus = main(['check'])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\nsys.exit(status)\n"
    )

    def run() -> list[str]:
        done = subprocess.run([sys.executable, "-c", program], cwd=project, capture_output=True, text=True)
        assert done.returncode == (0 if good else 1)
        return eval(done.stderr.splitlines()[-1])  # type: ignore[no-any-return]

    assert "pac.compiler.pipeline" in run()
    assert not run() if good else "pac.compiler.pipeline" not in run()


Change = Callable[[Path], object]
CHANGES: dict[str, Change] = {
    "a file": lambda project: (project / "bad.pac").write_text(GOOD, encoding="utf-8"),
    "a file, of the same size and time": lambda project: _swap(project / "bad.pac", "37 degC", "38 degC"),
    "a new file": lambda project: (project / "new.pac").write_text("process", encoding="utf-8"),
    "a new folder with a file": lambda project: _new(project / "more" / "new.pac"),
    "a file less": lambda project: (project / "scheme.pac").unlink(),
    "the settings": lambda project: (project / "pac.toml").write_text(
        '[check]\nignore = ["N01"]\n[libraries]\ncompany = "library"\n', encoding="utf-8"
    ),
    "a library": lambda project: _swap(project / "library" / "kinds.pac", "warmth", "temprature"),
    "a library's new module": lambda project: _new(project / "library" / "more.pac"),
    "a release": lambda project: _new(project / "releases" / "p-1.0.0.json"),
}


def _swap(path: Path, old: str, new: str) -> None:
    state = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def _new(path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text("kind other : degC x\n", encoding="utf-8")


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_seen(pac, folder: Path, project: Path, change: str) -> None:
    pac("check"), pac("check")
    CHANGES[change](project)
    fresh = pac("check", "--no-cache")
    assert pac("check") == fresh == pac("check")


@pytest.mark.parametrize(
    "options", [("--lifecycle", "ppq"), ("--select", "U"), ("--ignore", "N01"), ("--fail-on", "info")]
)
def test_options_have_answers_of_their_own(
    pac, folder: Path, project: Path, options: tuple[str, str]
) -> None:
    plain = pac("check")
    fresh = pac("check", "--no-cache", *options)
    assert pac("check", *options) == fresh == pac("check", *options)
    assert pac("check") == plain


def test_names_are_those_seen_from_where_one_stands(
    pac, folder: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = pac("check", "--format", "concise")
    monkeypatch.chdir(project / "library")
    there = pac("check", "--format", "concise")
    assert "../bad.pac" in there.out and there.out != here.out
    assert there == pac("check", "--format", "concise")


@pytest.mark.parametrize("damage", ["", "x", "null", "{}", "[]", "half", "other"])
def test_a_damaged_entry_is_as_good_as_none(pac, folder: Path, project: Path, damage: str) -> None:
    fresh = pac("check")
    for path in entries(folder):
        data = path.read_bytes()
        head, _, body = data.partition(b"\n")
        if damage == "half":
            path.write_bytes(data[: len(data) // 2])
        elif damage == "other":
            path.write_bytes(head + b"\n" + body.replace(b"temprature", b"temperatur"))
        else:  # sound as an entry, but not an answer
            path.write_bytes(cache_module._head(damage.encode()) + damage.encode())
    assert pac("check") == fresh
    assert pac("check") == fresh


def test_the_folder_may_be_deleted(pac, folder: Path, project: Path) -> None:
    fresh = pac("check")
    shutil.rmtree(folder)
    assert pac("check") == fresh == pac("check")


@pytest.mark.parametrize("place", ["file", "missing/\0", "folder"])
def test_where_nothing_can_be_kept_the_check_goes_on(
    pac, folder: Path, project: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    fresh = pac("check", "--no-cache")
    blocked = project / "blocked"
    if place == "file":
        blocked.write_text("", encoding="utf-8")
    elif place == "folder":  # entries cannot be written: what stands there is a folder
        monkeypatch.setattr(cache_module.os, "replace", _refuse)
    else:
        monkeypatch.setattr(cache_module, "usable_folder", lambda *below: None)
    monkeypatch.setenv("PAC_CACHE_DIR", str(blocked))
    assert pac("check") == fresh == pac("check")


def _refuse(*paths: object) -> None:
    raise PermissionError


def test_a_folder_of_somebody_else_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert usable_folder() is not None
    monkeypatch.setattr(cache_module.os, "getuid", lambda: 12345, raising=False)
    assert usable_folder() is None


def test_it_can_be_turned_off(pac, folder: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAC_NO_CACHE", "1")
    pac("check")
    assert not entries(folder)


def test_fixes_are_worked_out_anew(pac, folder: Path, project: Path) -> None:
    (project / "cold.pac").write_text('kind cold "Cold" : Celsius\n', encoding="utf-8")
    pac("check")
    fixed = pac("check", "--fix", "--unsafe-fixes")
    assert "fixed cold.pac" in fixed.err, fixed
    assert pac("check") == pac("check", "--no-cache")


def test_several_processes_share_the_folder(folder: Path, project: Path) -> None:
    def run(_: int) -> tuple[int, bytes]:
        done = subprocess.run([sys.executable, "-m", "pac", "check"], cwd=project, capture_output=True)
        return done.returncode, done.stdout

    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(run, range(8)))) == 1
    assert not [path for path in entries(folder) if path.name.startswith(".")]


# ---------------------------------------------------------------------- the folder itself


def test_the_least_used_entries_go_first(tmp_path: Path) -> None:
    kept = Cache(str(tmp_path))
    for number in range(5):
        kept.put(str(number), "x" * 1000)
        os.utime(tmp_path / str(number), (number, number))
    assert kept.get("0") == "x" * 1000  # used again, so it is the youngest
    kept.tidy(3500)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0", "3", "4"]


def test_pac_itself_is_part_of_the_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "pac"
    package.mkdir()
    module = package / "__init__.py"
    module.write_text("x = 1\n", encoding="utf-8")
    monkeypatch.setattr("pac.__file__", str(module))
    states = {own_state()}
    module.write_text("x = 10\n", encoding="utf-8")
    states.add(own_state())
    (package / "check.py").write_text("", encoding="utf-8")
    states.add(own_state())
    monkeypatch.setattr("pac.__version__", "9.9.9")
    states.add(own_state())
    assert len(states) == 4


def test_the_folder_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PAC_CACHE_DIR", raising=False)
    if sys.platform != "win32":
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
        assert cache_directory() == str(tmp_path / "pac")


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_waived_is_kept_and_each_day_has_its_answer(
    pac, folder: Path, tmp_path: Path, form: str
) -> None:
    waiver = 'waive C03 because "known" by "QA" until 2027-06-30'
    text = f"""use std.kinds\nuse std.schemes\noperation_class culture {{ }}
process p version 1.0.0 {{
  classification ich
  unit_operation a : culture {{ parameter temperature = 37 degC {{ {waiver} }} }}
}}
"""
    (tmp_path / "a.pac").write_text(text, encoding="utf-8")
    asked = ("check", "--show-waived", "--format", form, "--today")
    answers = []
    for day in ("2027-06-30", "2027-07-01"):
        uncached = pac(*asked, day, "--no-cache")
        assert pac(*asked, day) == uncached == pac(*asked, day)
        answers.append(uncached)
    assert answers[0] != answers[1]
