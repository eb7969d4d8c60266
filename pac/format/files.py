"""Which files a path stands for, and putting a new text into one of them."""

from __future__ import annotations

import codecs
import os
import stat
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pac.compiler.loading import InputError, find_root, load
from pac.compiler.source import Source


class Unwritable(Exception):
    """A file that cannot be replaced; the reason in words."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to format. `name` is shown to people, `path` is the file itself, links resolved."""

    name: str
    path: Path
    source: Source


def files_of(paths: Sequence[Path], *, start: Path) -> list[SourceFile]:
    """The files of the paths given, or of the project one stands in. Raises InputError.

    Unlike a check, which is about a project, formatting is about files: a file stands for itself, a
    folder for what is below it, other projects included.
    """
    tops = [os.path.realpath(start / path) for path in paths]
    found: dict[Path, SourceFile] = {}
    for group in _by_project(paths or [start], start):
        for file in _load(group, start):
            if not tops or any(file.path.is_relative_to(top) for top in tops):
                found.setdefault(file.path, file)
    return sorted(found.values(), key=lambda file: file.name)


def _by_project(paths: Sequence[Path], start: Path) -> list[list[Path]]:
    """Paths of one project are read together, so that all that is unreadable there is told at once."""
    groups: dict[Path | None, list[Path]] = {}
    for path in paths:
        target = Path(os.path.abspath(start / path))
        groups.setdefault(find_root(target if target.is_dir() else target.parent), []).append(path)
    return list(groups.values())


def _load(paths: Sequence[Path], start: Path) -> Iterator[SourceFile]:
    # Names relative to one folder lead back to the files, whatever way they were given.
    try:
        loaded = load([_relative(path, start) for path in paths], start=start)
    except InputError:
        # The same again for the names in its words: those that a check would use.
        load(paths, start=start)
        raise
    for source in loaded.files:
        path = Path(os.path.realpath(start / source.name))
        yield SourceFile(source.name, path, source)
    for folder in loaded.left_out:
        yield from _load([Path(folder)], start)


def _relative(path: Path, start: Path) -> Path:
    try:
        return Path(os.path.relpath(start / path, start))
    except ValueError:  # another drive on Windows
        return path


def replace(file: SourceFile, text: str) -> None:
    """Put a new text into a file: whole or not at all, with the rights it has. Raises Unwritable."""
    try:
        before = file.path.read_bytes()
        mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
        if before.removeprefix(mark) != file.source.text.encode("utf-8"):
            raise Unwritable("it was changed meanwhile")
        if not os.access(file.path, os.W_OK):
            raise Unwritable("permission denied")
        _move_into_place(file.path, mark + text.encode("utf-8"))
    except (OSError, ValueError) as error:
        reason = (error.strerror or "") if isinstance(error, OSError) else str(error)
        raise Unwritable(reason.lower() or type(error).__name__) from None


def _move_into_place(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".pac-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        os.chmod(name, stat.S_IMODE(path.stat().st_mode))
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
