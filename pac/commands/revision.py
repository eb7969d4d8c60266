"""A project as it was at a git revision, copied into a temporary folder. Only reads from git."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pac.commands.output import Refused

# The kinds of tree entries that are ordinary files; links and submodules are left out.
_FILE_MODES = (b"100644", b"100755", b"100664")


@dataclass(frozen=True, slots=True)
class Copy:
    """`project` is the copied project; `start` stands for the current folder, so that names stay."""

    project: Path
    start: Path


def materialise(revision: str, project: Path, folder: Path) -> Copy:
    """Write the sources of `project` at `revision` into `folder`. Raises Refused."""
    if not revision or revision.startswith("-"):
        raise Refused(f"`{revision}:` is not a git revision", "write REV:NAME, such as HEAD~1:my_recipe")
    top = Path(_git(project, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n"))
    commit = _commit(project, revision)
    inside = Path(os.path.realpath(project)).relative_to(os.path.realpath(top))
    copied = folder / inside
    copied.mkdir(parents=True, exist_ok=True)
    _copy(top, commit, inside, folder)
    for library, written in _libraries(copied):
        place = os.path.normpath(inside / written)
        if place.startswith("..") or os.path.isabs(place):
            raise Refused(
                f"library `{library}` lies outside of this git repository: {written}",
                "its text at that revision is not known here",
            )
        if not Path(place).is_relative_to(inside):
            _copy(top, commit, Path(place), folder)
    here = Path(os.path.realpath(Path.cwd()))
    real_top = Path(os.path.realpath(top))
    start = folder / here.relative_to(real_top) if here.is_relative_to(real_top) else folder
    return Copy(copied, start)


def _copy(top: Path, commit: str, inside: Path, folder: Path) -> None:
    """The sources of a folder of the repository, as they were at a commit."""
    for name, blob in _sources(top, commit, inside):
        target = folder / PurePosixPath(os.fsdecode(name))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_git(top, "cat-file", "blob", blob))


def _libraries(project: Path) -> tuple[tuple[str, str], ...]:
    """The libraries that the pac.toml of a copied project names; none where it cannot be read (P01 later)."""
    from pac.compiler.settings import PROJECT_FILE, BadSettings, read_settings
    from pac.compiler.source import Source

    path = project / PROJECT_FILE
    try:
        return read_settings(Source(PROJECT_FILE, path.read_text(encoding="utf-8"))).libraries
    except (OSError, ValueError, BadSettings):
        return ()


def _commit(project: Path, revision: str) -> str:
    try:
        found = _git(
            project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
        )
    except Refused:
        raise Refused(
            f"git knows no revision `{revision}`", "is it a branch, tag or commit of this repository?"
        ) from None
    return found.decode("ascii").strip()


def _sources(top: Path, commit: str, inside: Path) -> list[tuple[bytes, str]]:
    """(path from the top, blob) of every .pac and pac.toml file of the project at a commit."""
    arguments = ["ls-tree", "-r", "-z", "--full-tree", commit]
    if inside.parts:
        arguments += ["--", inside.as_posix()]
    found = []
    for entry in _git(top, "--literal-pathspecs", *arguments).split(b"\0"):
        if not entry:
            continue
        details, _, name = entry.partition(b"\t")
        mode, _, blob = details.split(b" ")
        last = name.rpartition(b"/")[2]
        if mode in _FILE_MODES and (last.lower().endswith(b".pac") or last == b"pac.toml"):
            found.append((name, blob.decode("ascii")))
    return found


def _git(folder: Path, *arguments: str) -> bytes:
    """What git answers. Raises Refused with git's own words."""
    command = ["git", "--no-optional-locks", "-C", os.fspath(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        raise Refused("git is needed to read a revision, and it is not installed") from None
    except (OSError, ValueError) as error:
        raise Refused(f"git cannot be started: {error}") from None
    if done.returncode:
        words = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = words[0].removeprefix("fatal: ") if words else f"exit status {done.returncode}"
        raise Refused(f"git cannot read the revision: {reason}")
    return done.stdout
