"""The file system as it is looked at when a project is loaded, noted so that the same can be looked at again.

As long as every look finds what it found before, the project is the same, down to the last byte.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable
from hashlib import sha256

from pac.compiler.cache import key_of

Entry = tuple[str, bool]
"""A name in a folder, and whether it is a folder itself (a link to one is not)."""

Looks = list[list[str]]
"""What was looked at: how, the path, and a digest of what was there."""


class Disk:
    """Looks at files and folders. Raises OSError as the system does."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], str] = {}

    @property
    def looks(self) -> Looks:
        return [[how, path, found] for (how, path), found in self._seen.items()]

    def is_there(self, path: str) -> bool:
        """Whether something has this name, be it a link that leads nowhere."""
        return self._note("there", path, os.path.lexists(path))

    def is_folder(self, path: str) -> bool:
        return self._note("folder", path, os.path.isdir(path))

    def real(self, path: str) -> str:
        """The path without links."""
        found = os.path.realpath(path)
        self._seen["real", path] = found
        return found

    def entries(self, folder: str) -> list[Entry]:
        """What a folder holds, by name; of files only those that a project may be made of."""
        found = _entries(folder)
        self._seen["entries", folder] = _digest_of(found)
        return found

    def read(self, path: str, data: bytes) -> None:
        """Note the content of a file that was read."""
        self._seen["read", path] = content_digest(data)

    def _note(self, how: str, path: str, found: bool) -> bool:
        self._seen[how, path] = str(found)
        return found


def content_digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def unchanged(looks: Iterable[Iterable[str]]) -> bool:
    """Whether all is as it was."""
    try:
        return all(_LOOKS[how](path) == found for how, path, found in looks)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _entries(folder: str) -> list[Entry]:
    with os.scandir(folder) as listing:
        found = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in listing]
    return sorted(
        (name, is_folder)
        for name, is_folder in found
        if is_folder or name.lower().endswith((".pac", ".json", ".toml"))
    )


def _digest_of(entries: Iterable[Entry]) -> str:
    return key_of(f"{name}/" if is_folder else name for name, is_folder in entries)


def _content(path: str) -> str:
    # Nothing else is opened: a pipe in place of the file would keep us waiting.
    if not stat.S_ISREG(os.stat(path).st_mode):
        return ""
    with open(path, "rb") as file:
        return content_digest(file.read())


_LOOKS: dict[str, Callable[[str], str]] = {
    "there": lambda path: str(os.path.lexists(path)),
    "folder": lambda path: str(os.path.isdir(path)),
    "real": os.path.realpath,
    "entries": lambda path: _digest_of(_entries(path)),
    "read": _content,
}
