"""`pac compile`: a recipe or process as JSON, Markdown and so on."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from pac.commands.output import Exit, Refused, did_you_mean, refuse_unsafe, say, write_file, write_result
from pac.commands.project import open_here

if TYPE_CHECKING:
    from pac.compiler.document import Document
    from pac.targets import Emission, Target

HELP = "write a recipe or process in another form"
DEFAULT_TARGET = "json"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="a recipe, or a process for site-neutral targets")
    parser.add_argument(
        "-t",
        dest="targets",
        action="append",
        metavar="TARGET",
        help="what to write, may be repeated; `pac targets` lists them (default: json)",
    )
    parser.add_argument(
        "-o", dest="output", type=Path, metavar="DIR", help="folder for the files; json alone can do without"
    )
    parser.add_argument(
        "--fail-on-loss", action="store_true", help="exit status 1 if a target could not carry everything"
    )


def run(arguments: argparse.Namespace) -> int:
    chosen = _targets(arguments.targets or [DEFAULT_TARGET])
    to_stdout = arguments.output is None or str(arguments.output) == "-"
    if to_stdout and [target.name for target in chosen] != [DEFAULT_TARGET]:
        raise Refused("only json alone can be written to standard output", "name a folder: -o DIR")
    document = open_here().document(arguments.name)
    emissions = [(target, _emit(target, document)) for target in chosen]
    if to_stdout:
        write_result("".join(text for _, text in emissions[0][1].files), None)
    else:
        _write_folder(arguments.output, [emission for _, emission in emissions])
    return _report_losses(emissions, fail=arguments.fail_on_loss)


def _targets(names: list[str]) -> list[Target]:
    """The targets called so, each once. Raises Refused for an unknown one."""
    from pac.targets import TARGETS, target_named

    chosen: dict[str, Target] = {}
    for name in names:
        target = target_named(name)
        if target is None:
            known = [target.name for target in TARGETS]
            hint = did_you_mean(name, known) or f"known are {', '.join(known)}"
            raise Refused(f"there is no target `{name}`", hint)
        chosen[name] = target
    return list(chosen.values())


def _emit(target: Target, document: Document) -> Emission:
    if document.kind not in target.kinds:
        raise Refused(
            f"the target {target.name} does not take a {document.kind}",
            f"{document.name} is a {document.kind}; it takes {' and '.join(target.kinds)}",
        )
    return target.emit(document)


def _write_folder(folder: Path, emissions: list[Emission]) -> None:
    files = [(folder / name, text) for emission in emissions for name, text in emission.files]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise Refused(f"{folder} is a file, not a folder") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(f"the folder {folder} cannot be made: {reason.lower()}") from None
    # All or none: what would be refused is refused before anything is written.
    for path, _ in files:
        refuse_unsafe(path)
    for path, text in files:
        write_file(path, text)
        say(f"wrote {path.as_posix()}")


def _report_losses(emissions: list[tuple[Target, Emission]], *, fail: bool) -> int:
    from pac.render.visible import visible

    lost = False
    for target, emission in emissions:
        for loss in emission.losses:
            lost = True
            say(f"{target.name} does not carry {visible(loss.path)}: {visible(loss.message)}")
    return Exit.FOUND if lost and fail else Exit.CLEAN
