"""Opening the project that one stands in, as every command does it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pac.compiler.loading import Loaded
    from pac.compiler.pipeline import Project


def load_here(paths: Sequence[Path] = ()) -> Loaded:
    """Read the files of the project of `paths`, or of the current folder. Raises InputError."""
    from pac.compiler.loading import load

    return load(paths, start=Path.cwd())


def open_here(paths: Sequence[Path] = ()) -> Project:
    """The project of `paths`, or of the current folder. Raises InputError."""
    from pac.compiler.pipeline import open_project

    return open_project(load_here(paths))
