"""Opening the project that one stands in, as every command does it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pac.commands.output import say

if TYPE_CHECKING:
    from pac.compiler.loading import Loaded
    from pac.compiler.pipeline import Compilation


def load_here(paths: Sequence[Path] = ()) -> Loaded:
    """Read the files of the project of `paths`, or of the current folder. Raises InputError."""
    from pac.compiler.loading import load

    loaded = load(paths, start=Path.cwd())
    say_left_out(loaded.left_out)
    return loaded


def say_left_out(names: Sequence[str]) -> None:
    """Projects below the folder that are not checked with it."""
    if names:
        say(f"note: projects of their own are left out: {', '.join(names)}")


def today() -> datetime.date:
    """The one place where pac looks at the clock: whether an acceptance or a waiver has ended."""
    return datetime.date.today()  # noqa: TID251


def compilation_of(
    loaded: Loaded, lifecycle: str | None = None, day: datetime.date | None = None
) -> Compilation:
    """The project, judged at the stage given, else at that of its pac.toml, else as its processes say.

    Without a day, no waiver has ended: what could be compiled once can be compiled again.
    """
    from pac.compiler.codes import Stage
    from pac.compiler.pipeline import open_project

    return open_project(loaded, Stage(lifecycle) if lifecycle else loaded.settings.lifecycle, day)


def open_here() -> Compilation:
    """The project of the current folder. Raises InputError."""
    return compilation_of(load_here())
