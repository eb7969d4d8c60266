"""What holds for every command: help, exit status, defects, streams, speed of the start."""

from __future__ import annotations

import ast
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pac import __version__
from pac.cli import main
from pac.commands import COMMANDS
from tests.bench.generate import process

HEAVY = ("lark", "networkx", "numpy", "openpyxl", "pint", "pydantic", "rich", "scipy")
ROOT = Path(__file__).resolve().parents[2]
PROCESSES = ROOT / "processes"


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_version_and_help_load_nothing_heavy(argument: str) -> None:
    program = (
        "import sys\n"
        "from pac.cli import main\n"
        f"assert main([{argument!r}]) == 0\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def loaded(*arguments: str) -> list[str]:
    """Which of the heavy modules a command loads that finds nothing wrong."""
    program = (
        "import sys\n"
        "from pac.cli import main\n"
        f"assert main({[*arguments]!r}) == 0\n"
        f"print(*(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stderr.split()


def test_a_check_loads_nothing_heavy_but_what_its_files_need(tmp_path: Path) -> None:
    small = tmp_path / "small.pac"
    small.write_text(process(3), encoding="utf-8")
    assert main(["check", "--no-cache", str(small)]) == 0  # so that the parse tables and the units are kept
    assert loaded("check", "--no-cache", str(small)) == []
    # Approvals are judged by whole documents.
    assert loaded("check", "--no-cache", str(PROCESSES / "iga1_protease")) == ["pydantic"]


def _at_top(path: Path) -> set[str]:
    """What a module imports as soon as it is imported itself."""
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found


def test_what_takes_long_to_load_is_loaded_where_it_is_needed() -> None:
    slow = {"lark", "networkx", "numpy", "openpyxl", "pint", "scipy"}
    folders = ("compiler", "targets", "pac")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    wrong = {str(path.relative_to(ROOT)): found for path in files if (found := _at_top(path) & slow)}
    assert len(files) > 300 and not wrong


def test_version(pac) -> None:
    assert pac("--version").out == f"pac {__version__}\n"


def test_help_names_every_command_and_nothing_that_is_not_built(pac) -> None:
    said = pac("--help").out
    assert all(f"\n    {name} " in said for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(pac, command: str) -> None:
    ran = pac(command, "--help")
    assert ran.status == 0
    assert ran.out.startswith(f"usage: pac {command}")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["chekc"],
        ["fit"],
        ["check", "--format", "word"],
        ["check", "--fail-on", "fatal"],
        ["check", "--vers"],
        ["compile"],
        ["schema", "nonsense"],
        ["diff"],
        ["diff", "a", "b", "c"],
    ],
)
def test_wrong_usage_is_status_2_with_nothing_on_stdout(pac, arguments: list[str]) -> None:
    ran = pac(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err


def test_misspelt_command_is_suggested(pac) -> None:
    assert "did you mean check?" in pac("chekc").err


def test_directory_option(pac, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "bad.pac").write_bytes(b"\xff")
    before = Path.cwd()
    for arguments in (["-C", "sub", "check"], ["check", "-C", "sub"]):
        ran = pac(*arguments)
        assert ran.status == 2
        assert " --> bad.pac\n" in ran.err
    assert Path.cwd() == before
    ran = pac("-C", "nowhere", "check")
    assert (ran.status, ran.err) == (2, "pac: -C nowhere: no such file or directory\n")


def test_a_defect_is_one_line(pac, finding, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pac").write_text("site a {\n}\n")
    finding(ZeroDivisionError("by\nzero"))
    ran = pac("check")
    assert (ran.status, ran.out) == (3, "")
    assert ran.err.startswith("pac has a defect: ZeroDivisionError: by zero at ")
    assert ran.err.endswith("please report it to the maintainers with this line\n")
    assert ran.err.count("\n") == 1
    assert "/" not in ran.err
    monkeypatch.setenv("PAC_DEBUG", "1")
    assert "Traceback" in pac("check").err


def test_interrupt_is_quiet(pac, finding, tmp_path: Path) -> None:
    (tmp_path / "a.pac").write_text("site a {\n}\n")
    finding(KeyboardInterrupt())
    ran = pac("check")
    assert (ran.status, ran.out, ran.err) == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="pipes differ")
@pytest.mark.parametrize("command", [["rules"], ["schema", "problems"]])
def test_closed_pipe_is_quiet(command: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "pac", *command], stdout=write, stderr=subprocess.PIPE, check=False
    )
    os.close(write)
    assert done.returncode == 141
    assert done.stderr == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")
def test_full_disk_is_said() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pac", "schema", "problems"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"pac: the result cannot be written: no space left on device\n"


def test_output_is_utf8_whatever_the_locale(pac_process, tmp_path: Path) -> None:
    (tmp_path / "ü.pac").write_bytes(b"")
    ran = pac_process("check", "--format", "concise", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert ran.status == 2
    assert ran.out == "ü.pac: error[P01] the file is empty\n"


class Terminal(io.StringIO):
    """What looks like a terminal to whoever writes to it."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colour_on_a_terminal(
    pac, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_color: str, coloured: bool
) -> None:
    (tmp_path / "a.pac").write_text("process a {\n")
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(sys, "stdout", terminal := Terminal())
    assert main(["check"]) == 1
    said = terminal.getvalue()
    assert "unclosed-block" in said
    assert ("\x1b[1;31merror[P03]\x1b[0m" in said) is coloured


def test_explain_is_set_for_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", terminal := Terminal())
    assert main(["explain", "R02"]) == 0
    assert "# R02" not in terminal.getvalue()
    assert "R02" in terminal.getvalue()


def test_a_closed_standard_output_is_no_defect(pac, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["rules"]) == 0


def test_no_colour_off_a_terminal(pac_process, tmp_path: Path) -> None:
    (tmp_path / "a.pac").write_bytes(b"")
    ran = pac_process("check", FORCE_COLOR="1")
    assert "\x1b" not in ran.out + ran.err
