"""`pac release`: freezes the document of a process under its version number."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from pac.commands.output import Exit, Refused, say, write_file
from pac.commands.project import compilation_of

if TYPE_CHECKING:
    from pac.compiler.document import Document
    from pac.compiler.model import Process
    from pac.compiler.pipeline import Compilation
    from pac.compiler.releases import Release

HELP = "freeze a process under its version number"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="a process with a version number")


def run(arguments: argparse.Namespace) -> int:
    from pac.compiler.loading import find_root, load
    from pac.compiler.releases import release_file

    root = find_root(Path.cwd())
    if root is None:
        raise Refused(
            "releases are kept in the folder of pac.toml, and there is none here", "pac init makes a project"
        )
    # Seen from the folder of pac.toml wherever one stands, so that the same text gives the same file.
    project = compilation_of(load([], start=root))
    process = _process(project, arguments.name)
    if process.version is None:
        say(f"pac: process {process.name} has no version number, so it cannot be released")
        say(f"     write one: `process {process.name} … version 1.0.0`")
        return Exit.FOUND
    document = project.document(process.name, despite_release=True)
    earlier = project.released.find(process.name, process.version)
    if earlier is not None:
        return _again(process, document, earlier)
    from pac.compiler.document import to_json

    path = root / release_file(process.name, process.version)
    try:
        path.parent.mkdir(exist_ok=True)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise Refused(f"the folder {path.parent.name} cannot be made: {reason}") from None
    write_file(path, to_json(document))
    say(f"released {process.name} {process.version} as {path.relative_to(root).as_posix()}")
    say(f"digest {document.digest}")
    return Exit.CLEAN


def _process(project: Compilation, name: str) -> Process:
    """The process called so. Raises Refused for a recipe, UnknownName for what is neither."""
    from pac.compiler.pipeline import UnknownName
    from pac.compiler.scope import suggestion

    model = project.model[0]
    found = model.processes.get(name)
    if found is not None:
        return found
    if name in model.recipes:
        process = model.recipes[name].process.name
        raise Refused(
            f"{name} is a recipe: what is released is its process",
            f"a recipe pins the version that it implements: pac release {process}",
        )
    close = suggestion(name, model.processes)
    raise UnknownName(name, (close,) if close else tuple(sorted(model.processes)))


def _again(process: Process, document: Document, earlier: Release) -> int:
    """What there is to say where the version was released before."""
    from pac.compiler.releases import count_changes

    name, version = process.name, process.version
    if earlier.damage:
        say(f"pac: {earlier.source.name} is not the release of {name} {version}: {earlier.damage}")
        say("     take the file back from where your releases are kept, or raise the version number")
        return Exit.FOUND
    comparison = earlier.compared(document)
    if comparison is None:
        say(f"{name} {version} is released already, with the same content: nothing to do")
        return Exit.CLEAN
    span = process.name_span
    say(f"pac: {name} {version} was released with another content: {count_changes(comparison)}")
    say(f"     see them with `pac diff {name}@{version} {name}`, then raise the version number")
    say(f"     in {span.file}, line {span.line}, and release again")
    return Exit.FOUND
