"""`pac check --fix` on real files: what is written, what is told, and what the exit status is."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from pac.compiler import fixing
from pac.compiler.problems import Fix, Safety
from pac.compiler.source import Source
from pac.format import files as format_files
from tests.cli.formats import ERROR, WARNING

# A misspelt word of the language (safe), a unit (unsafe), and something that nobody can mend.
TEXT = """\
use std.kinds
use std.schemes

operation_class culture { }

proces example "Beispiel für alle" {
  classification ich
  unit_operation bioreactor : culture {
    non_cpp temperature = 37 C
    non_cpp pH = 7 pH  nor 8 .. 9
  }
}
"""
SAFE = TEXT.replace("proces ", "process ")
ALL = SAFE.replace("37 C", "37 degC")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.pac"
    path.write_bytes(TEXT.encode())
    return path


def test_safe_fixes(pac, file: Path) -> None:
    ran = pac("check", "--fix", "--format", "concise")
    assert file.read_bytes() == SAFE.encode()
    assert ran.status == 1
    assert [line.partition("] ")[0] for line in ran.out.splitlines()] == [
        "a.pac:9:30: error[U03",
        "a.pac:10:18: error[R02",
    ]
    assert ran.err == (
        "fixed a.pac:6:1: P02 write `process`\n"
        "1 problem fixed in 1 file\n"
        "2 errors in 1 file\n"
        "1 can be fixed with --unsafe-fixes\n"
    )


@pytest.mark.parametrize("options", [["--unsafe-fixes"], ["--fix", "--unsafe-fixes"]])
def test_all_fixes(pac, file: Path, options: list[str]) -> None:
    ran = pac("check", *options)
    assert file.read_bytes() == ALL.encode()
    assert ran.status == 1
    assert ran.err == (
        "fixed a.pac:6:1: P02 write `process`\n"
        "fixed a.pac:9:30: U03 write `degC` (unsafe)\n"
        "2 problems fixed in 1 file\n"
    )
    assert ran.out.endswith("\n1 error in 1 file\n")


def test_the_exit_status_is_that_of_what_remains(pac, file: Path) -> None:
    file.write_text(TEXT.replace("nor 8 .. 9", "nor 6 .. 9"), encoding="utf-8")
    assert pac("check").status == 1
    ran = pac("check", "--unsafe-fixes")
    assert (ran.status, ran.out) == (0, "No problems in 1 file.\n")
    ran = pac("check", "--unsafe-fixes")
    assert (ran.status, ran.out) == (0, "No problems in 1 file.\n")
    assert ran.err == "nothing was fixed\n"


def test_without_the_option_nothing_is_written(pac, file: Path) -> None:
    file.write_text(TEXT.replace("  classification", "  classificaton"), encoding="utf-8")
    before = file.read_bytes()
    ran = pac("check")
    assert file.read_bytes() == before
    assert ran.out.endswith("\n1 error in 1 file\n1 can be fixed with --fix\n")


def test_what_could_be_fixed_is_said(pac, file: Path, finding) -> None:
    safe = replace(ERROR, fix=replace(ERROR.fix, safety=Safety.SAFE), message="another")
    note = "1 can be fixed with --fix, 1 more with --unsafe-fixes\n"
    finding([ERROR, safe, WARNING])
    assert pac("check").out.endswith(f"\n2 errors, 1 warning in 1 file\n{note}")
    for form in ("concise", "github", "sarif", "junit"):
        assert pac("check", "--format", form).err.endswith(note)
    assert pac("check", "-o", "result.txt").err.endswith(note)
    finding([ERROR, ERROR])
    assert pac("check").out.endswith("\n2 can be fixed with --unsafe-fixes\n")
    finding([WARNING])
    assert pac("check").out.endswith("\n1 warning in 1 file\n")


def test_only_selected_checks_are_fixed(pac, file: Path) -> None:
    pac("check", "--unsafe-fixes", "--ignore", "U03")
    assert file.read_bytes() == SAFE.encode()
    pac("check", "--unsafe-fixes", "--select", "R")
    assert file.read_bytes() == SAFE.encode()


def test_line_ends_mark_and_rights_are_kept(pac, file: Path) -> None:
    mark = b"\xef\xbb\xbf"
    file.write_bytes(mark + TEXT.replace("\n", "\r\n").encode())
    file.chmod(0o640)
    assert pac("check", "--unsafe-fixes").status == 1
    assert file.read_bytes() == mark + ALL.replace("\n", "\r\n").encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert os.listdir(file.parent) == ["a.pac"]


def test_a_brace_added_at_a_line_end_of_windows(pac, file: Path) -> None:
    file.write_bytes(ALL.replace("culture {\n", "culture\n").replace("\n", "\r\n").encode())
    pac("check", "--unsafe-fixes")
    assert file.read_bytes() == ALL.replace("\n", "\r\n").encode()


def test_machine_output_is_of_what_remains(pac, file: Path) -> None:
    ran = pac("check", "--unsafe-fixes", "--format", "json", "-o", "result.json")
    assert (ran.status, ran.out) == (1, "")
    data = json.loads((file.parent / "result.json").read_text())
    assert [problem["code"] for problem in data["problems"]] == ["R02"]


@pytest.mark.parametrize("project", [True, False])
def test_absolute_names_and_other_folders(
    pac, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, project: bool
) -> None:
    there, here = tmp_path / "there" / "below", tmp_path / "here"
    there.mkdir(parents=True)
    here.mkdir()
    if project:
        (there.parent / "pac.toml").touch()
    monkeypatch.chdir(here)
    for path in (there / "a.pac", Path("../there/below/a.pac")):
        (there / "a.pac").write_text(TEXT, encoding="utf-8")
        pac("check", "--unsafe-fixes", path)
        assert (there / "a.pac").read_text(encoding="utf-8") == ALL
    # A file of the same name where one stands is another one.
    (there / "a.pac").write_text(TEXT, encoding="utf-8")
    (here / "below").mkdir()
    for other in (here / "a.pac", here / "below" / "a.pac"):
        other.write_text("# mine\n")
    pac("check", "--unsafe-fixes", there / "a.pac")
    assert (there / "a.pac").read_text(encoding="utf-8") == ALL
    assert (here / "below" / "a.pac").read_text() == (here / "a.pac").read_text() == "# mine\n"


def test_a_link_stays_a_link(pac, tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    real = tmp_path / "far" / "real.txt"
    real.write_text(TEXT, encoding="utf-8")
    link = tmp_path / "a.pac"
    link.symlink_to(real)
    pac("check", "a.pac", "--unsafe-fixes")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == ALL


def test_libraries_and_other_projects_are_left_alone(pac, tmp_path: Path) -> None:
    for folder in ("project", "project/other", "library"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "words.pac").write_text('kind a : L "Kind"\nkin b : L\n')
    (tmp_path / "project" / "pac.toml").write_text('[libraries]\ncompany = "../library"\n')
    (tmp_path / "project" / "other" / "pac.toml").touch()
    (tmp_path / "project" / "main.pac").write_text("use company.words\n")
    pac("check", "project", "--unsafe-fixes")
    assert "kind b" in (tmp_path / "project" / "words.pac").read_text()
    assert "kin b" in (tmp_path / "project" / "other" / "words.pac").read_text()
    assert "kin b" in (tmp_path / "library" / "words.pac").read_text()


def test_several_files_are_all_worked_out_before_any_is_written(
    pac, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = file.with_name("b.pac")
    other.write_text('kin b : L "Kind"\n')
    real = format_files.replace

    def fails(target: format_files.SourceFile, text: str) -> None:
        if target.name == "b.pac":
            raise format_files.Unwritable("permission denied")
        real(target, text)

    monkeypatch.setattr(format_files, "replace", fails)
    ran = pac("check", "--fix")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "fixed a.pac:6:1: P02 write `process`\n"
        "pac: b.pac cannot be written: permission denied\n"
        "     1 of 2 files to change were written before\n"
    )
    assert other.read_text() == 'kin b : L "Kind"\n'
    assert file.read_bytes() == SAFE.encode()


def test_a_file_that_changes_meanwhile_is_not_overwritten(
    pac, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = format_files.replace

    def late(target: format_files.SourceFile, text: str) -> None:
        file.write_text("# newer\n")
        real(target, text)

    monkeypatch.setattr(format_files, "replace", late)
    ran = pac("check", "--fix")
    assert ran.status == 2
    assert "a.pac cannot be written: it was changed meanwhile" in ran.err
    assert file.read_text() == "# newer\n"


def test_a_fix_that_would_break_the_syntax_is_told(pac, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = fixing.with_fixes

    def breaking(sources: tuple[Source, ...], fixes: Iterable[Fix]) -> tuple[Source, ...]:
        return tuple(Source(s.name, s.text.replace("degC", "{")) for s in real(sources, fixes))

    monkeypatch.setattr(fixing, "with_fixes", breaking)
    file.write_text(SAFE, encoding="utf-8")
    ran = pac("check", "--unsafe-fixes", "--format", "concise")
    assert file.read_bytes() == SAFE.encode()
    assert ran.status == 1
    assert ran.err.startswith(
        "nothing was fixed\n"
        "left as it is, its fix would break the syntax: a.pac:9:30: U03 write `degC` (unsafe)\n"
    )


@pytest.mark.parametrize(
    ("written", "fixed"),
    [
        ("“a word”", '"a word"'),
        ("„a word“", '"a word"'),
        ("”a word”", '"a word"'),
        ("‘a word’", '"a word"'),
        ("'a word'", '"a word"'),
        ('“a word"', '"a word"'),
        ('“a "good" word”', None),
        ("“a word", None),
    ],
)
def test_pasted_quotation_marks(pac, file: Path, written: str, fixed: str | None) -> None:
    text = ALL.replace("classification ich", f"classification ich\n  note {written}\n")
    file.write_text(text, encoding="utf-8")
    pac("check", "--unsafe-fixes")
    assert file.read_text(encoding="utf-8") == text.replace(written, fixed or written)
