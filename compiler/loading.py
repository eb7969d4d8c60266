"""Finding the files of a project and reading them safely.

A project is the folder that holds `pac.toml`, found upwards from the path given or from
the folder one stands in; without one, it is the files given. Whatever cannot be read
becomes one P01 each, with the file's name; nothing here raises anything but InputError.
"""

from __future__ import annotations

import codecs
import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from pac.compiler.codes import code_named
from pac.compiler.disk import Disk, Looks, content_digest
from pac.compiler.problems import Problem
from pac.compiler.settings import (
    MODULE_NAME,
    PROJECT_FILE,
    BadSettings,
    Settings,
    library_problem,
    read_settings,
)
from pac.compiler.source import Source

SUFFIX = ".pac"
MAX_FILE_BYTES = 4 * 1024 * 1024
MAX_RELEASE_BYTES = 256 * 1024 * 1024
RELEASES = "releases"
RELEASE_SUFFIX = ".json"
SKIPPED_FOLDERS = frozenset({"build", "node_modules"})


class InputError(Exception):
    """Files that cannot be read; `problems` holds one P01 for each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.sort_key))
        super().__init__("; ".join(f"{problem.file_name}: {problem.message}" for problem in self.problems))


@dataclass(frozen=True, slots=True)
class Loaded:
    """The text of a project.

    `root` is the folder of its pac.toml (absolute), None without one. `files` are sorted by name.
    `left_out` names the projects below a folder given: each is checked on its own. `libraries` are
    the modules of the libraries that pac.toml names, by their full name. `releases` are the files of
    the folder `releases` beside pac.toml. `looks` are all looks at the disk that led to it, `paths` the paths
    of the texts by their names.
    """

    root: Path | None
    files: tuple[Source, ...]
    settings: Settings
    left_out: tuple[str, ...] = ()
    libraries: tuple[tuple[str, Source], ...] = ()
    releases: tuple[Source, ...] = ()
    looks: Looks = field(default_factory=list, compare=False, repr=False)
    paths: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    settings_source: Source | None = field(default=None, compare=False, repr=False)

    @property
    def places(self) -> dict[str, str]:
        """The texts by their names: where they are, seen from the folder of pac.toml."""
        if self.root is None:
            return {}
        return {name: _seen_from(self.root, path) for name, path in self.paths.items()}


def _seen_from(root: Path, path: str) -> str:
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:  # another drive on Windows
        return Path(path).as_posix()


class _Unreadable(Exception):
    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def load(paths: Sequence[Path], *, start: Path) -> Loaded:
    """Read the project that `paths` belong to (or `start`, if none is given).

    Raises InputError for all unreadable input at once.
    """
    return _Loading(start).load([Path(path) for path in paths])


def find_root(path: Path, disk: Disk | None = None) -> Path | None:
    """The nearest folder at or above an absolute `path` that holds a pac.toml."""
    disk = disk or Disk()
    for folder in (path, *path.parents):
        if disk.is_there(str(folder / PROJECT_FILE)):
            return folder
    return None


def clean_name(name: str) -> str:
    """A file name as it can be shown: bytes that are no UTF-8 are replaced."""
    return os.fsencode(name).decode("utf-8", "replace") if not name.isascii() else name


class _Loading:
    """One run of `load`: collects the files and everything that is wrong with them."""

    def __init__(self, start: Path) -> None:
        self.start = Path(os.path.abspath(start))
        self.disk = Disk()
        self.paths: dict[str, str] = {}
        self.root: Path | None = None
        self.absolute = False
        self.problems: list[Problem] = []
        self.left_out: list[str] = []
        self.settings_source = Source(PROJECT_FILE, "")
        self.library_folders: set[Path] = set()

    def load(self, paths: list[Path]) -> Loaded:
        self.absolute = any(path.is_absolute() for path in paths)
        targets = [Path(os.path.abspath(self.start / path)) for path in paths] or [self.start]
        present = [target for target in targets if self._is_there(target)]
        self._raise()
        self.root = self._common_root(present)
        self._raise()
        settings = self._settings()
        libraries = self._libraries(settings)
        sources = self._read_all(self._files(present))
        releases = self._releases()
        if not sources and not self.problems:
            self._no_files(self.root or present[0])
        self._raise()
        left_out = tuple(sorted(self.left_out))
        return Loaded(
            self.root,
            sources,
            settings,
            left_out,
            libraries,
            releases,
            self.disk.looks,
            self.paths,
            self.settings_source,
        )

    # ------------------------------------------------------------------ problems and names

    def _problem(self, path: Path, message: str, hint: str = "") -> None:
        self.problems.append(Problem(code_named("P01"), message, None, hint=hint, file=self._name(path)))

    def _raise(self) -> None:
        if self.problems:
            raise InputError(self.problems)

    def _name(self, path: Path) -> str:
        """The path as people see it: relative to where they stand, with forward slashes.

        Only what was given as an absolute path outside that folder is named otherwise:
        relative to its project, or as it was given.
        """
        # All files of one project are named from one place, so that no two share a name.
        base = self.root if self.root is not None else path
        if self.absolute and not base.is_relative_to(self.start):
            inside = self.root is not None and path != self.root and path.is_relative_to(self.root)
            relative = path.relative_to(self.root) if inside and self.root is not None else path
            return clean_name(relative.as_posix())
        try:
            relative = Path(os.path.relpath(path, self.start))
        except ValueError:  # another drive on Windows
            relative = path
        return clean_name(relative.as_posix())

    def _is_there(self, path: Path) -> bool:
        if self.disk.is_there(str(path)):
            return True
        if not os.path.isdir(path.parent):
            self._problem(
                path, "there is no such file", f"the folder {self._name(path.parent)} does not exist"
            )
            return False
        try:
            names = sorted(os.listdir(path.parent))
        except (OSError, ValueError):
            names = []
        close = get_close_matches(path.name, names, 1, 0.6) or get_close_matches(
            path.name + SUFFIX, names, 1, 0.8
        )
        hint = f"did you mean {self._name(path.parent / close[0])}?" if close else ""
        self._problem(path, "there is no such file", hint)
        return False

    def _no_files(self, folder: Path) -> None:
        hint = "a new project is made with `pac init DIR`"
        if self.left_out:
            hint = "it holds projects of their own, check one of them: " + ", ".join(sorted(self.left_out))
        self._problem(folder, f"there are no {SUFFIX} files in this folder", hint)

    # ------------------------------------------------------------------ which files

    def _common_root(self, targets: list[Path]) -> Path | None:
        """The one project of all paths; paths of several projects are a problem."""
        roots = [
            find_root(target if self.disk.is_folder(str(target)) else target.parent, self.disk)
            for target in targets
        ]
        for target, root in zip(targets, roots, strict=True):
            if root != roots[0]:
                self._problem(
                    target,
                    f"this belongs to another project than {self._name(targets[0])}",
                    "check one project at a time",
                )
        return roots[0]

    def _settings(self) -> Settings:
        if self.root is None:
            return Settings()
        path = self.root / PROJECT_FILE
        try:
            self.settings_source = Source(self._name(path), self._text(path, allow_empty=True))
            return read_settings(self.settings_source)
        except _Unreadable as error:
            self._problem(path, error.message, error.hint)
        except BadSettings as error:
            self.problems.extend(error.problems)
        return Settings()

    # ------------------------------------------------------------------ libraries

    def _libraries(self, settings: Settings) -> tuple[tuple[str, Source], ...]:
        """The modules of all libraries. A library's folder may lie anywhere, the project's too."""
        found: list[tuple[str, Source]] = []
        for library, written in settings.libraries:
            assert self.root is not None
            folder = Path(os.path.abspath(self.root / written))
            if not self.disk.is_folder(str(folder)) or folder == self.root:
                what = "the project itself" if folder == self.root else "not there"
                message = f"the folder of library `{library}` is {what}: {written}"
                hint = "write its path as seen from the folder of pac.toml"
                self.problems.append(library_problem(self.settings_source, library, message, hint))
                continue
            self.library_folders.add(folder)
            left_out = len(self.left_out)
            for path in self._walk(folder):
                name = self._module_name(library, path.relative_to(folder))
                if name is None:
                    hint = "letters, digits and underscores, as in `equipment.pac`"
                    self._problem(path, "a module of a library cannot have this name", hint)
                    continue
                try:
                    found.append((name, Source(self._name(path), self._text(path))))
                except _Unreadable as error:
                    self._problem(path, error.message, error.hint)
            del self.left_out[left_out:]
        return tuple(sorted(found, key=lambda module: module[0]))

    @staticmethod
    def _module_name(library: str, path: Path) -> str | None:
        parts = [*path.parts[:-1], path.name[: -len(SUFFIX)]]
        if not all(MODULE_NAME.fullmatch(part) for part in parts):
            return None
        return ".".join([library, *parts])

    # ------------------------------------------------------------------ releases

    def _releases(self) -> tuple[Source, ...]:
        """The texts of released documents; what they hold is judged where they are used."""
        folder = self.root / RELEASES if self.root is not None else None
        if folder is None or not self.disk.is_folder(str(folder)):
            return ()
        found: list[Source] = []
        for name, _ in self.disk.entries(str(folder)):
            path = folder / name
            if not name.endswith(RELEASE_SUFFIX):
                continue
            try:
                found.append(Source(self._name(path), self._text(path, limit=MAX_RELEASE_BYTES)))
            except _Unreadable as error:
                self._problem(path, error.message, error.hint)
        return tuple(found)

    def _files(self, targets: list[Path]) -> list[Path]:
        found: list[Path] = []
        if self.root is not None:
            found.extend(self._walk(self.root))
        for target in targets:
            if not self.disk.is_folder(str(target)):
                found.append(target)
            elif target.suffix.lower() == SUFFIX:
                self._problem(target, "this is a folder, not a file")
            elif self.root is None:
                found.extend(self._walk(target))
        return found

    def _text(self, path: Path, *, allow_empty: bool = False, limit: int | None = None) -> str:
        """A file's text without its byte order mark. Raises _Unreadable."""
        data = _read_bytes(path, limit or MAX_FILE_BYTES)
        self.disk.read(str(path), data)
        self.paths[self._name(path)] = str(path)
        return _text_of(data, allow_empty=allow_empty)

    def _walk(self, top: Path) -> Iterator[Path]:
        """The .pac files below a folder. Links to folders are not followed, so nothing loops."""
        folders = [top]
        while folders:
            folder = folders.pop()
            try:
                entries = self.disk.entries(str(folder))
            except OSError as error:
                self._problem(folder, f"the folder cannot be listed: {_reason(error)}")
                continue
            if folder != top and any(name == PROJECT_FILE for name, _ in entries):
                self.left_out.append(self._name(folder))
                continue
            for name, is_folder in entries:
                is_source = name.lower().endswith(SUFFIX) and name != SUFFIX
                path = folder / name
                if is_folder:
                    if is_source:
                        self._problem(path, "this is a folder, not a file")
                    elif path in self.library_folders:
                        continue
                    elif not name.startswith(".") and name not in SKIPPED_FOLDERS:
                        folders.append(path)
                elif is_source:
                    yield path

    def _read_all(self, paths: list[Path]) -> tuple[Source, ...]:
        """Each file once, even where links lead to it by several names; sorted by name."""
        sources: dict[str, Source] = {}
        seen: set[str] = set()
        # Real files come before links, so that the name kept is the file's own.
        for path in sorted(set(paths), key=lambda path: (path.is_symlink(), path)):
            real = self.disk.real(str(path))
            if real in seen:
                continue
            seen.add(real)
            try:
                source = Source(self._name(path), self._text(path))
            except _Unreadable as error:
                self._problem(path, error.message, error.hint)
            else:
                sources[source.name] = source
        return tuple(sources[name] for name in sorted(sources))


# ---------------------------------------------------------------------- one file


def _reason(error: OSError) -> str:
    """The system's words for an error, without the path."""
    if error.errno == errno.ELOOP:
        return "its links lead in a circle"
    return (error.strerror or type(error).__name__).lower()


def _read_bytes(path: Path, limit: int) -> bytes:
    try:
        info = os.stat(path)
        if stat.S_ISDIR(info.st_mode):
            raise _Unreadable("this is a folder, not a file")
        if not stat.S_ISREG(info.st_mode):
            raise _Unreadable("this is not an ordinary file")
        data = b""
        if info.st_size <= limit:
            with open(path, "rb") as file:
                data = file.read(limit + 1)
    except FileNotFoundError:
        raise _Unreadable("this is a link to a file that does not exist") from None
    except OSError as error:
        raise _Unreadable(f"the file cannot be read: {_reason(error)}") from None
    size = max(info.st_size, len(data))
    if size > limit:
        raise _Unreadable(
            f"the file is too large: {size / 2**20:.1f} MiB, the limit is {limit // 2**20} MiB",
            "is this really a pac file? A large process can be split into several files",
        )
    return data


def read_source(name: str, path: str, digest: str) -> Source:
    """A text that was loaded before, if its file still has this content. Raises ValueError if not."""
    try:
        data = _read_bytes(Path(path), MAX_RELEASE_BYTES)
        if content_digest(data) != digest:
            raise ValueError(f"{name} has changed")
        return Source(name, _text_of(data, allow_empty=True))
    except _Unreadable as error:
        raise ValueError(error.message) from None


def _text_of(data: bytes, *, allow_empty: bool) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _Unreadable("the file is UTF-16 text, not UTF-8", "save it as UTF-8")
    if (at := data.find(b"\0")) >= 0:
        raise _Unreadable(f"this is a binary file: it holds a zero byte at offset {at}")
    mark = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    try:
        text = data[mark:].decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + mark
        line = data.count(b"\n", 0, at) + 1
        raise _Unreadable(
            f"the file is not UTF-8 text: byte 0x{data[at]:02x} at offset {at} (line {line})",
            "save it as UTF-8",
        ) from None
    if not allow_empty and not text.strip():
        raise _Unreadable("the file is empty", "remove it, or write a declaration into it")
    return text
