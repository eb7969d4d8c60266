"""`pac fmt`: which files, what is written, exit status, streams."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pac.cli import main

UGLY = "use   std.kinds\nprocess p {lifecycle   ppq ; classification ich\n}"
NEAT = "use std.kinds\n\nprocess p {\n  lifecycle ppq\n  classification ich\n}\n"
BROKEN = "use   std.kinds\nuse a b\n"
UNCLOSED = "process p {\n lifecycle   ppq\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one file to format and one that is formatted, and another project in it."""
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "pac.toml": '[project]\nname = "p"\n',
        "ugly.pac": UGLY,
        "sub/neat.pac": NEAT,
        "sub/other/pac.toml": '[project]\nname = "other"\n',
        "sub/other/ugly.pac": UGLY,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(text.encode())
    return tmp_path


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def test_in_place(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.chmod(project / "ugly.pac", 0o640)
    assert main(["fmt"]) == 0
    assert text_of(project / "ugly.pac") == NEAT
    assert (project / "ugly.pac").stat().st_mode & 0o777 == 0o640
    assert text_of(project / "sub/other/ugly.pac") == NEAT
    said = capsys.readouterr()
    assert said.out == ""
    assert "formatted ugly.pac\n" in said.err
    assert "2 of 3 files formatted\n" in said.err
    assert main(["fmt"]) == 0
    assert "all 3 files are formatted\n" in capsys.readouterr().err
    assert sorted(path.name for path in project.iterdir()) == ["pac.toml", "sub", "ugly.pac"]


def test_a_formatted_file_is_not_touched(project: Path) -> None:
    before = (project / "sub/neat.pac").stat().st_mtime_ns
    assert main(["fmt", "sub/neat.pac"]) == 0
    assert (project / "sub/neat.pac").stat().st_mtime_ns == before


def test_only_what_was_named(project: Path) -> None:
    assert main(["fmt", "sub"]) == 0
    assert text_of(project / "ugly.pac") == UGLY
    assert text_of(project / "sub/other/ugly.pac") == NEAT


@pytest.mark.parametrize("start", [".", "sub", "sub/other"])
def test_an_absolute_path_means_that_very_file(
    project: Path, start: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / start)
    assert main(["fmt", str(project / "ugly.pac")]) == 0
    assert text_of(project / "ugly.pac") == NEAT
    assert text_of(project / "sub/other/ugly.pac") == UGLY


def test_files_of_several_projects(project: Path) -> None:
    assert main(["fmt", "ugly.pac", "sub/other/ugly.pac"]) == 0
    assert text_of(project / "ugly.pac") == text_of(project / "sub/other/ugly.pac") == NEAT


def test_check(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", "--check"]) == 1
    said = capsys.readouterr()
    assert said.out == "sub/other/ugly.pac\nugly.pac\n"
    assert said.err == "2 of 3 files would change\n"
    assert text_of(project / "ugly.pac") == UGLY
    assert main(["fmt", "--check", "sub/neat.pac"]) == 0
    assert capsys.readouterr().out == ""


def test_diff(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", "--diff", "ugly.pac"]) == 0
    out = capsys.readouterr().out
    assert out == (
        "--- ugly.pac (as written)\n"
        "+++ ugly.pac (formatted)\n"
        "@@ -1,3 +1,6 @@\n"
        "-use   std.kinds\n"
        "-process p {lifecycle   ppq ; classification ich\n"
        "-}\n"
        "\\ No newline at end of file\n"
        "+use std.kinds\n"
        "+\n"
        "+process p {\n"
        "+  lifecycle ppq\n"
        "+  classification ich\n"
        "+}\n"
    )
    assert text_of(project / "ugly.pac") == UGLY
    assert main(["fmt", "--diff", "--check", "ugly.pac"]) == 1


def standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    standard_input(monkeypatch, UGLY.encode())
    assert main(["fmt", "-"]) == 0
    assert capsys.readouterr().out == NEAT
    standard_input(monkeypatch, UGLY.encode())
    assert main(["fmt", "--check", "-"]) == 1
    assert capsys.readouterr().out == "<stdin>\n"


@pytest.mark.parametrize(
    "data", [b"", b" \n", b"use a\xff", b"use\0a", "use ä".encode("utf-16"), b"#" * 5_000_000]
)
def test_unreadable_standard_input(
    data: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    standard_input(monkeypatch, data)
    assert main(["fmt", "-"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "P01" in said.err


def test_standard_input_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", "-", "a.pac"]) == 2
    assert "standard input" in capsys.readouterr().err


def test_as_a_process(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pac", "fmt", "-"],
        input="use  a # µ é 中\r\n".encode(),
        capture_output=True,
        cwd=tmp_path,
    )
    assert (done.returncode, done.stdout) == (0, "use a  # µ é 中\n".encode())


def test_broken_parts_stand_still(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "ugly.pac").write_text(BROKEN)
    assert main(["fmt", "ugly.pac"]) == 0
    assert text_of(project / "ugly.pac") == "use std.kinds\nuse a b\n"
    assert "warning: ugly.pac: a part with syntax errors left as written" in capsys.readouterr().err
    assert main(["fmt", "--check", "ugly.pac"]) == 0


def test_a_file_that_cannot_be_told_apart_is_left_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "ugly.pac").write_text(UNCLOSED)
    assert main(["fmt", "--check", "ugly.pac"]) == 0
    assert main(["fmt", "ugly.pac"]) == 0
    assert text_of(project / "ugly.pac") == UNCLOSED
    assert "warning: ugly.pac is left as it is" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"use a\xff", b"\0", b"\xff\xfeu\0"])
@pytest.mark.parametrize("absolute", [False, True])
def test_unreadable_input_is_told_as_by_check(
    project: Path, content: bytes, absolute: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "ugly.pac").write_bytes(content)
    (project / "sub/neat.pac").write_text(UGLY)
    path = str(project / "ugly.pac") if absolute else "ugly.pac"
    told = []
    for command in ("check", "fmt"):
        assert main([command, path]) == 2
        told.append(capsys.readouterr().err)
    # A project in the project is left out by a check only.
    assert told[0].removeprefix("note: projects of their own are left out: sub/other\n") == told[1]
    assert text_of(project / "sub/neat.pac") == UGLY


@pytest.mark.parametrize("path", ["nothing.pac", "/nowhere/nothing.pac"])
def test_a_missing_file_is_told_as_by_check(
    project: Path, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for command in ("check", "fmt"):
        assert main([command, path]) == 2
        told.append(capsys.readouterr().err)
    assert told[0] == told[1]


def test_links_are_followed_and_stay(project: Path) -> None:
    (project / "link.pac").symlink_to("ugly.pac")
    assert main(["fmt", "link.pac"]) == 0
    assert (project / "link.pac").is_symlink()
    assert text_of(project / "ugly.pac") == NEAT


def test_the_mark_of_utf8_stays(project: Path) -> None:
    (project / "ugly.pac").write_bytes(b"\xef\xbb\xbf" + UGLY.encode())
    assert main(["fmt", "ugly.pac"]) == 0
    assert (project / "ugly.pac").read_bytes() == b"\xef\xbb\xbf" + NEAT.encode()
    assert main(["fmt", "--check", "ugly.pac"]) == 0


def test_a_file_changed_meanwhile_is_not_overwritten(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pac.format import formatter

    original = formatter._proven

    def slow(text: str, name: str) -> str:
        (project / "ugly.pac").write_text("use another_text\n")
        return original(text, name)

    monkeypatch.setattr(formatter, "_proven", slow)
    assert main(["fmt", "ugly.pac"]) == 2
    assert text_of(project / "ugly.pac") == "use another_text\n"


def test_a_failing_disk_leaves_the_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert main(["fmt", "ugly.pac"]) == 2
    assert text_of(project / "ugly.pac") == UGLY
    assert sorted(path.name for path in project.iterdir()) == ["pac.toml", "sub", "ugly.pac"]
