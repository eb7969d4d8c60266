"""Lint, types, contracts and coverage see the real folders: each is shown a planted mistake."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import LINKS, ROOT, run

FOLDERS = ("pac", *LINKS)
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def ruff(root: Path) -> subprocess.CompletedProcess[str]:
    return run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format=concise", "."], cwd=root
    )


def plant(root: Path, file: str, text: str) -> None:
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_ruff_is_content_with_the_skeleton(skeleton: Path) -> None:
    done = ruff(skeleton)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("folder", [*FOLDERS, "tests"])
@pytest.mark.parametrize("name", LINKS)
def test_ruff_forbids_the_bare_names(skeleton: Path, folder: str, name: str) -> None:
    plant(
        skeleton,
        f"{folder}/planted.py",
        f"import {name}\nfrom {name} import a\nfrom {name}.part import b\n\n__all__ = ['a', 'b', '{name}']\n",
    )
    found = [line for line in ruff(skeleton).stdout.splitlines() if "TID251" in line]
    assert [line.split(":")[:2] for line in found] == [[f"{folder}/planted.py", str(n)] for n in (1, 2, 3)]


def test_ruff_reads_each_file_once(skeleton: Path) -> None:
    for folder in FOLDERS:
        plant(skeleton, f"{folder}/planted.py", "import os\n")
    found = [line for line in ruff(skeleton).stdout.splitlines() if "F401" in line]
    assert sorted(line.partition(":")[0] for line in found) == sorted(f"{f}/planted.py" for f in FOLDERS)


def test_ruff_forbids_printing_in_the_compiler_alone(skeleton: Path) -> None:
    for file in ("compiler/planted.py", "compiler/deep/planted.py", "pac/planted.py", "tests/planted.py"):
        plant(skeleton, file, 'print("")\n')
    found = [line.partition(":")[0] for line in ruff(skeleton).stdout.splitlines() if "T201" in line]
    assert found == ["compiler/deep/planted.py", "compiler/planted.py"]


def test_ruff_forbids_the_clock(skeleton: Path) -> None:
    plant(
        skeleton,
        "targets/planted.py",
        "import datetime\nimport time\n\n"
        "A = datetime.date.today()\nB = datetime.datetime.now()\nC = time.time()\n",
    )
    found = [line for line in ruff(skeleton).stdout.splitlines() if "TID251" in line]
    assert [line.split(":")[1] for line in found] == ["4", "5", "6"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_mypy_reads_the_real_folders(skeleton: Path, folder: str) -> None:
    """One run per folder, in strict mode: an untyped function and a wrong value."""
    plant(skeleton, f"{folder}/planted.py", 'def f(x):\n    return x\n\n\nVALUE: int = "text"\n')
    done = run([sys.executable, "-m", "mypy", "--cache-dir", skeleton.parent / "cache"], cwd=skeleton)
    module = "pac/planted.py" if folder == "pac" else f"pac/{folder}/planted.py"
    errors = [line.split(": ")[0] for line in done.stdout.splitlines() if ": error:" in line]
    assert errors == [f"{module}:1", f"{module}:5"], done.stdout + done.stderr


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    return run([sys.executable, "-c", LINT_IMPORTS, "--no-cache"], cwd=root)


def test_contracts_hold_in_the_skeleton(skeleton: Path) -> None:
    done = lint_imports(skeleton)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("grammar/planted.py", "import pac.compiler"),
        ("compiler/planted.py", "import pac.targets"),
        ("targets/planted.py", "import pac.render"),
        ("pac/render/planted.py", "import pac.commands"),
        ("pac/commands/planted.py", "import pac.cli"),
        ("compiler/planted.py", "import rich.console"),
        ("compiler/planted.py", "def f() -> None:\n    import subprocess\n"),
        ("pac/planted.py", "VALUE = 1"),
    ],
)
def test_contracts_forbid(skeleton: Path, file: str, line: str) -> None:
    plant(skeleton, file, line + "\n")
    done = lint_imports(skeleton)
    assert done.returncode == 1
    assert "BROKEN" in done.stdout
    assert "planted" in done.stdout


def test_coverage_counts_what_no_test_imports(skeleton: Path) -> None:
    for folder in LINKS:
        plant(skeleton, f"{folder}/planted.py", "A = 1\nB = 2\n")
    plant(skeleton, "pac/planted.py", "A = 1\nB = 2\n")
    plant(skeleton, "compiler/used.py", "A = 1\nB = 2\n")
    plant(skeleton, "tests/test_planted.py", "def test_it():\n    import pac.compiler.used\n")
    pytest_cov = ["-m", "pytest", "-p", "no:cacheprovider", "--cov", "--cov-report=json:coverage.json"]
    done = run([sys.executable, *pytest_cov], cwd=skeleton)
    assert "1 passed" in done.stdout, done.stdout + done.stderr
    report = json.loads((skeleton / "coverage.json").read_text())["files"]
    counted = {
        name: len(file["missing_lines"]) for name, file in report.items() if file["summary"]["num_statements"]
    }
    assert counted == {
        "compiler/planted.py": 2,
        "compiler/used.py": 0,
        "grammar/planted.py": 2,
        "targets/planted.py": 2,
        "pac/planted.py": 2,
        "pac/__init__.py": 0,
    }
    assert done.returncode != 0, "the floor of 90 % was not held"
    assert "Required test coverage of 90" in done.stdout


def test_pytest_collects_from_tests_alone(skeleton: Path) -> None:
    for folder in (*FOLDERS, "tests"):
        plant(skeleton, f"{folder}/test_planted.py", "def test_it():\n    pass\n")
    done = run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"], cwd=skeleton
    )
    assert [line for line in done.stdout.splitlines() if "::" in line] == ["tests/test_planted.py::test_it"]


def surroundings(text: str) -> list[int]:
    """Lines that read the environment or the current folder."""
    names = {"environ", "environb", "getenv", "getcwd"}
    return sorted(
        node.lineno
        for node in ast.walk(ast.parse(text))
        if (isinstance(node, ast.Attribute) and node.attr in names)
        or (isinstance(node, ast.ImportFrom) and any(alias.name in names for alias in node.names))
    )


# Where a cache is kept may depend on the environment; a result may not.
READS_THE_ENVIRONMENT = {"compiler/cache.py"}


def test_compiler_does_not_read_its_surroundings() -> None:
    files = [path for folder in ("compiler", "grammar") for path in (ROOT / folder).rglob("*.py")]
    assert files
    found = {path.relative_to(ROOT).as_posix(): surroundings(path.read_text("utf-8")) for path in files}
    assert {path for path, lines in found.items() if lines} <= READS_THE_ENVIRONMENT, found
    assert surroundings("import os\nos.environ['A']\nfrom os import getenv\n") == [2, 3]
