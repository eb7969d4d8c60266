"""Results kept between runs: a folder of small JSON files, each under the digest of what it follows from.

The folder belongs to the user and may be deleted at any time. An entry is written whole or not at all, so
that several processes can share the folder; one that is damaged, or cannot be read, is as good as none.
Entries are data: nothing in them is ever run, and nothing in them names a file to read.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

RESULTS = "results"
MAX_BYTES = 256 * 2**20
"""What all entries may take; beyond it those that were not used for longest are removed."""
MAX_ENTRY = 64 * 2**20
_CODE = (".py", ".lark", ".pac", ".txt")
_NO_CODE = frozenset({"__pycache__", "pages", "targets"})


def cache_directory() -> str:
    """Where derived data is kept between runs; safe to delete."""
    named = os.environ.get("PAC_CACHE_DIR")
    if named:
        return os.path.abspath(named)
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "pac")


def usable_folder(*below: str) -> str | None:
    """A folder of the cache, made if need be; None where the user has none of their own to write to."""
    folder = os.path.join(cache_directory(), *below)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if hasattr(os, "getuid") and os.stat(folder).st_uid != os.getuid():
            return None
        return folder if os.access(folder, os.W_OK) else None
    except (OSError, ValueError):
        return None


def key_of(parts: Iterable[str | bytes]) -> str:
    """The digest of several texts; no two lists of texts have the same."""
    digest = sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


def own_state() -> str:
    """What this pac is: its version, the Python that runs it, and size and time of its own files.

    The files say what a version number does not: that a checkout has changed.
    """
    import pac

    parts = [pac.__version__, sys.version]
    folders = [os.path.dirname(os.path.abspath(pac.__file__))]
    top = len(folders[0])
    while folders:
        folder = folders.pop()
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
        # Of the processes that ship with pac, only the library is part of what it does.
        library = os.path.basename(folder) == "processes"
        for entry in entries:
            if entry.is_dir():
                if entry.name not in _NO_CODE and (not library or entry.name == "std"):
                    folders.append(entry.path)
            elif entry.name.endswith(_CODE):
                state = entry.stat()
                parts.append(f"{entry.path[top:]} {state.st_size} {state.st_mtime_ns}")
    return key_of(parts)


class Cache:
    """The entries. Whatever goes wrong with them is no more than a result that has to be found again."""

    def __init__(self, folder: str | None) -> None:
        self.folder = folder
        self.written = False

    def get(self, key: str) -> Any:
        """What was kept under a key, or None."""
        if self.folder is None:
            return None
        path = os.path.join(self.folder, key)
        try:
            with open(path, "rb") as file:
                head, data = file.readline(), file.read()
            if head != _head(data):
                return None
            import json

            value = json.loads(data)
            os.utime(path)
        except (OSError, ValueError, RecursionError):
            return None
        return value

    def put(self, key: str, value: Any) -> None:
        """Keep a value under a key."""
        if self.folder is None:
            return
        import json

        data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        if len(data) > MAX_ENTRY:
            return
        temporary = os.path.join(self.folder, f".{os.urandom(8).hex()}")
        try:
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_head(data))
                    file.write(data)
                os.replace(temporary, os.path.join(self.folder, key))
            except BaseException:
                os.unlink(temporary)
                raise
        except OSError:
            # No space, no right, or on Windows another process that reads the entry: it stays as it was.
            return
        self.written = True

    def tidy(self, most: int = MAX_BYTES) -> None:
        """Remove what was not used for longest, where all entries together take more than `most` bytes."""
        if self.folder is None or not self.written:
            return
        try:
            with os.scandir(self.folder) as listing:
                found = [(entry.stat(), entry.path) for entry in listing]
        except OSError:
            return
        total = sum(state.st_size for state, _ in found)
        for state, path in sorted(found, key=lambda item: item[0].st_mtime_ns):
            if total <= most:
                break
            try:
                os.unlink(path)
            except OSError:
                continue
            total -= state.st_size


def _head(data: bytes) -> bytes:
    return sha256(data).hexdigest().encode() + b"\n"


def open_cache() -> Cache:
    """The user's cache, or one that keeps nothing where that is wanted or nothing can be written."""
    return Cache(None if os.environ.get("PAC_NO_CACHE") else usable_folder(RESULTS))
