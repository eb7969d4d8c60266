"""Finding a project's files, and one clear message for each that cannot be read."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pac.compiler import loading
from pac.compiler.loading import MAX_FILE_BYTES, InputError, load

GOOD = "site plant {\n}\n"


def write(folder: Path, **files: str | bytes) -> None:
    for name, content in files.items():
        put(folder / f"{name}.pac", content)


def put(path: Path, content: str | bytes = GOOD) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def names(folder: Path, *paths: str | Path) -> list[str]:
    return [source.name for source in load([Path(path) for path in paths], start=folder).files]


def refused(folder: Path, *paths: str | Path) -> list[tuple[str, str, str]]:
    """(file, message, hint) of each problem."""
    with pytest.raises(InputError) as caught:
        load([Path(path) for path in paths], start=folder)
    assert {problem.code.code for problem in caught.value.problems} == {"P01"}
    return [(problem.file_name, problem.message, problem.hint) for problem in caught.value.problems]


# ---------------------------------------------------------------------- which files


def test_files_of_a_project_are_found_upwards_and_sorted(tmp_path: Path) -> None:
    put(tmp_path / "pac.toml", '[project]\nname = "x"\n')
    put(tmp_path / "b.pac")
    put(tmp_path / "sub" / "a.pac")
    loaded = load([], start=tmp_path / "sub")
    assert loaded.root == tmp_path
    assert loaded.settings.name == "x"
    assert [source.name for source in loaded.files] == ["../b.pac", "a.pac"]
    assert names(tmp_path, "sub") == ["b.pac", "sub/a.pac"]
    assert names(tmp_path, "b.pac") == ["b.pac", "sub/a.pac"]


def test_libraries_are_modules_and_no_files_of_the_project(tmp_path: Path) -> None:
    put(tmp_path / "app" / "pac.toml", '[libraries]\ncompany = "../library"\nplants = "plants"\n')
    put(tmp_path / "app" / "a.pac")
    put(tmp_path / "app" / "plants" / "north.pac")
    put(tmp_path / "library" / "pac.toml", '[project]\nname = "company"\n')
    put(tmp_path / "library" / "equipment.pac")
    put(tmp_path / "library" / "steps" / "culture.pac")
    put(tmp_path / "library" / "trials" / "pac.toml")
    put(tmp_path / "library" / "trials" / "own_project.pac")
    loaded = load([], start=tmp_path / "app")
    assert [source.name for source in loaded.files] == ["a.pac"]
    assert loaded.left_out == ()
    assert [(name, source.name) for name, source in loaded.libraries] == [
        ("company.equipment", "../library/equipment.pac"),
        ("company.steps.culture", "../library/steps/culture.pac"),
        ("plants.north", "plants/north.pac"),
    ]


def test_a_library_that_cannot_be_read(tmp_path: Path) -> None:
    put(tmp_path / "pac.toml", '[libraries]\naway = "../away"\nitself = "."\nhere = "here"\n')
    put(tmp_path / "a.pac")
    put(tmp_path / "here" / "my-plants.pac")
    put(tmp_path / "here" / "broken.pac", b"\xff")
    assert [(file, message.split(":")[0]) for file, message, _ in refused(tmp_path)] == [
        ("here/broken.pac", "the file is not UTF-8 text"),
        ("here/my-plants.pac", "a module of a library cannot have this name"),
        ("pac.toml", "the folder of library `away` is not there"),
        ("pac.toml", "the folder of library `itself` is the project itself"),
    ]


def test_without_a_project_the_files_given_are_read(tmp_path: Path) -> None:
    write(tmp_path, a=GOOD, b=GOOD)
    put(tmp_path / "sub" / "c.pac")
    put(tmp_path / "notes.txt")
    assert names(tmp_path, "b.pac") == ["b.pac"]
    assert names(tmp_path, "sub") == ["sub/c.pac"]
    assert names(tmp_path) == ["a.pac", "b.pac", "sub/c.pac"]
    assert names(tmp_path, "notes.txt", "a.pac", "./a.pac") == ["a.pac", "notes.txt"]


def test_folders_that_hold_no_sources_of_the_project_are_skipped(tmp_path: Path) -> None:
    for folder in (".hidden", ".venv", "build", "node_modules"):
        put(tmp_path / folder / "a.pac")
    put(tmp_path / "a.pac")
    put(tmp_path / ".pac")
    assert names(tmp_path) == ["a.pac"]


def test_a_project_below_is_left_out_and_named(tmp_path: Path) -> None:
    put(tmp_path / "a.pac")
    put(tmp_path / "other" / "pac.toml", "")
    put(tmp_path / "other" / "b.pac")
    loaded = load([], start=tmp_path)
    assert [source.name for source in loaded.files] == ["a.pac"]
    assert loaded.left_out == ("other",)
    (tmp_path / "a.pac").unlink()
    [(file, message, hint)] = refused(tmp_path)
    assert (file, message) == (".", "there are no .pac files in this folder")
    assert hint.endswith("other")


def test_names_are_relative_unless_given_otherwise(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    put(inside / "a.pac")
    put(outside / "b.pac")
    assert names(inside, inside / "a.pac") == ["a.pac"]
    assert names(inside, "../outside/b.pac") == ["../outside/b.pac"]
    assert names(inside, outside / "b.pac") == [(outside / "b.pac").as_posix()]
    put(outside / "pac.toml", "")
    assert names(inside, outside) == ["b.pac"]


def test_paths_of_two_projects_are_refused(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        put(tmp_path / folder / "pac.toml", "")
        put(tmp_path / folder / "a.pac")
    [(file, message, _)] = refused(tmp_path, "one", "two/a.pac")
    assert file == "two/a.pac"
    assert message == "this belongs to another project than one"


def test_byte_order_mark_is_dropped(tmp_path: Path) -> None:
    put(tmp_path / "a.pac", b"\xef\xbb\xbf" + GOOD.encode())
    [source] = load([], start=tmp_path).files
    assert source.text == GOOD


# ---------------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b"site a\n\xe4 {}", "the file is not UTF-8 text: byte 0xe4 at offset 7 (line 2)"),
        (b"\xef\xbb\xbf\xff", "the file is not UTF-8 text: byte 0xff at offset 3 (line 1)"),
        (b"\xff\xfea\0", "the file is UTF-16 text, not UTF-8"),
        (b"site\0", "this is a binary file: it holds a zero byte at offset 4"),
        (b"#" * (MAX_FILE_BYTES + 1), "the file is too large: 4.0 MiB, the limit is 4 MiB"),
        (b"\xff" * 10_000_000, "the file is too large: 9.5 MiB, the limit is 4 MiB"),
    ],
    ids=["empty", "blank", "bom", "latin1", "bom-latin1", "utf16", "nul", "large", "noise"],
)
def test_unreadable_content(tmp_path: Path, content: bytes, message: str) -> None:
    put(tmp_path / "bad.pac", content)
    [(file, said, _)] = refused(tmp_path, "bad.pac")
    assert (file, said) == ("bad.pac", message)


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    put(tmp_path / "a.pac", b"#" * MAX_FILE_BYTES)
    assert names(tmp_path) == ["a.pac"]


def test_every_bad_file_is_reported_in_one_run(tmp_path: Path) -> None:
    write(tmp_path, a=b"\xff", b=GOOD, c="", d=b"\0")
    assert [file for file, _, _ in refused(tmp_path)] == ["a.pac", "c.pac", "d.pac"]


def test_missing_file_suggests_a_near_name(tmp_path: Path) -> None:
    write(tmp_path, process=GOOD)
    assert refused(tmp_path, "proces.pac") == [
        ("proces.pac", "there is no such file", "did you mean process.pac?")
    ]
    assert refused(tmp_path, "process")[0][2] == "did you mean process.pac?"
    assert refused(tmp_path, "nowhere/a.pac")[0][2] == "the folder nowhere does not exist"
    assert refused(tmp_path, "a\0b.pac")[0][1] == "there is no such file"
    assert refused(tmp_path, "x" * 5000)[0][1] == "there is no such file"


def test_folder_with_a_file_name(tmp_path: Path) -> None:
    (tmp_path / "x.pac").mkdir()
    put(tmp_path / "a.pac")
    assert refused(tmp_path) == [("x.pac", "this is a folder, not a file", "")]
    assert refused(tmp_path, "x.pac") == [("x.pac", "this is a folder, not a file", "")]


def test_folder_without_sources(tmp_path: Path) -> None:
    assert refused(tmp_path) == [
        (".", "there are no .pac files in this folder", "a new project is made with `pac init DIR`")
    ]
    put(tmp_path / "pac.toml", "")
    assert refused(tmp_path)[0][0] == "."


def symlink(link: Path, target: str) -> None:
    try:
        link.symlink_to(target)
    except (OSError, NotImplementedError):
        pytest.skip("links cannot be made here")


def test_links_that_loop(tmp_path: Path) -> None:
    symlink(tmp_path / "a.pac", "b.pac")
    symlink(tmp_path / "b.pac", "a.pac")
    found = refused(tmp_path, "a.pac")
    assert found == [("a.pac", "the file cannot be read: its links lead in a circle", "")]
    put(tmp_path / "sub" / "good.pac")
    symlink(tmp_path / "sub" / "again", "..")
    assert names(tmp_path, "sub") == ["sub/good.pac"]


def test_dangling_link(tmp_path: Path) -> None:
    symlink(tmp_path / "a.pac", "nowhere.pac")
    assert refused(tmp_path) == [("a.pac", "this is a link to a file that does not exist", "")]


def test_a_file_reached_by_two_names_is_read_once(tmp_path: Path) -> None:
    put(tmp_path / "real.pac")
    symlink(tmp_path / "alias.pac", "real.pac")
    assert names(tmp_path) == ["real.pac"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_and_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.pac")
    assert refused(tmp_path) == [("a.pac", "this is not an ordinary file", "")]


def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.pac")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(loading, "open", denied, raising=False)
    assert refused(tmp_path) == [("a.pac", "the file cannot be read: permission denied", "")]


def test_unreadable_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "sub" / "a.pac")
    put(tmp_path / "b.pac")
    scandir = os.scandir

    def denied(path: Path) -> object:
        if Path(path).name == "sub":
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", denied)
    assert refused(tmp_path) == [("sub", "the folder cannot be listed: permission denied", "")]


def test_name_that_is_no_text(tmp_path: Path) -> None:
    try:
        put(Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.pac")))
    except OSError:
        pytest.skip("such names cannot be made here")
    [name] = names(tmp_path)
    assert name == "a\ufffd.pac"


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    put(tmp_path / "a.pac", content)
    try:
        [source] = load([], start=tmp_path).files
    except InputError as error:
        assert [problem.file_name for problem in error.problems] == ["a.pac"]
    else:
        assert source.text.encode() in content
