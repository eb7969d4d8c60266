"""Files that pac writes: whole or not at all, and never over a source."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pac.commands.output import Refused, write_file


def test_a_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    write_file(target, "one é\n")
    assert target.read_bytes() == "one é\n".encode()
    target.chmod(0o640)
    write_file(target, b"two")
    assert target.read_bytes() == b"two"
    assert target.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["a.json"]


@pytest.mark.skipif(os.name == "nt", reason="rights differ")
def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("")
    write_file(tmp_path / "a.json", "x")
    assert (tmp_path / "a.json").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("mine.pac", "is a source file"),
        ("new.PAC", "is a source file"),
        ("pac.toml", "is a source file"),
        ("folder", "is a folder, not a file"),
        ("nowhere/a.json", "the folder nowhere does not exist"),
        ("mine.pac/a.json", "does not exist"),
        ("a\0b", "null"),
        ("x" * 300, "too long"),
    ],
)
def test_what_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, reason: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.pac").write_text("mine")
    (tmp_path / "folder").mkdir()
    with pytest.raises(Refused, match=reason):
        write_file(Path(name), "x")
    assert sorted(os.listdir(tmp_path)) == ["folder", "mine.pac"]
    assert (tmp_path / "mine.pac").read_text() == "mine"


def test_a_link_to_a_source_is_refused_and_another_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "mine.pac").write_text("mine")
    (tmp_path / "real.json").write_text("old")
    try:
        (tmp_path / "link.json").symlink_to("mine.pac")
        (tmp_path / "other.json").symlink_to("real.json")
    except OSError:
        pytest.skip("links cannot be made here")
    with pytest.raises(Refused, match="source file"):
        write_file(tmp_path / "link.json", "x")
    assert (tmp_path / "mine.pac").read_text() == "mine"
    write_file(tmp_path / "other.json", "new")
    assert (tmp_path / "other.json").is_symlink()
    assert (tmp_path / "real.json").read_text() == "new"


def test_an_unwritable_folder_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", denied)
    with pytest.raises(Refused, match=r"a\.json cannot be written: permission denied"):
        write_file(tmp_path / "a.json", "x")


def test_nothing_is_left_where_moving_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pac.commands.output.os.replace", failing)
    with pytest.raises(Refused, match="no space left"):
        write_file(tmp_path / "a.json", "x")
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="no devices here")
def test_a_device_is_written_to_and_stays(tmp_path: Path) -> None:
    write_file(Path(os.devnull), "x")
    assert Path(os.devnull).is_char_device()
