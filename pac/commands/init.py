"""`pac init`: a new project that passes `pac check`."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path

from pac.commands.new_project import new_project
from pac.commands.output import Exit, Refused, say

HELP = "make a new project"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help="folder of the new project; nothing in it is replaced"
    )


def run(arguments: argparse.Namespace) -> int:
    folder: Path = arguments.folder
    try:
        contents = new_project(project_name(Path(os.path.abspath(folder)).name))
        _refuse_existing(folder, contents)
        for name, text in contents.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            # "x": even a file that appeared just now is not replaced.
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
            say(f"wrote {path.as_posix()}")
    except FileExistsError as error:
        raise Refused(f"{error.filename or folder} exists already and is not replaced") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(f"the project cannot be written to {folder}: {reason.lower()}") from None
    say(f"\nNext: pac -C {folder.as_posix()} check")
    return Exit.CLEAN


def project_name(folder: str) -> str:
    """A name for the project of that folder: letters, digits and underscores."""
    name = re.sub(r"[^a-z0-9]+", "_", folder.lower()).strip("_")
    return name if name[:1].isalpha() else f"project_{name}".rstrip("_")


def _refuse_existing(folder: Path, contents: dict[str, str]) -> None:
    present = [name for name in contents if os.path.lexists(folder / name)]
    if present:
        raise Refused(
            f"{folder} holds {', '.join(present)} already: nothing was written", "choose another folder"
        )
