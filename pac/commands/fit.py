"""`pac fit`: what a process needs against what the equipment of a site offers, with margins."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from pac.commands import fit_sites
from pac.commands.output import Exit, Refused, present, write_file, write_result
from pac.commands.project import open_here

if TYPE_CHECKING:
    from pac.compiler.facility.document import FitDocument

HELP = "compare what a recipe needs with what its equipment offers"
LIMITS = {"gap": ("gap",), "limits": ("gap", "fit with limits", "not stated"), "never": ()}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="a recipe, or with --site a process")
    parser.add_argument(
        "--format", choices=("text", "json", "xlsx"), default="text", help="form of the result"
    )
    parser.add_argument(
        "--fail-on",
        choices=tuple(LIMITS),
        default="gap",
        help="exit status 1 at a gap, or also where something fits with limits or is not stated (default: gap)",
    )
    parser.add_argument(
        "--short",
        action="store_true",
        help="in text, only what does not simply fit, as always with --site",
    )
    fit_sites.configure(parser)
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE", help="write the result to a file")


def run(arguments: argparse.Namespace) -> int:
    if arguments.sites:
        proposed = fit_sites.proposals(arguments)
        fit_sites.write(arguments, proposed)
        return _status(arguments, proposed.sites[0].fit)
    fit_sites.refuse_alone(arguments)
    document = _document(arguments.name)
    write(arguments, document)
    return _status(arguments, document)


def _status(arguments: argparse.Namespace, document: FitDocument) -> int:
    failing = document.verdict in LIMITS[arguments.fail_on]
    return Exit.FOUND if failing or (document.errors and arguments.fail_on != "never") else Exit.CLEAN


def _document(name: str) -> FitDocument:
    from pac.compiler.facility import also_found, assess_recipe, to_document

    project = open_here()
    model = project.model[0]
    if name in model.processes and name not in model.recipes:
        raise Refused(
            f"{name} is a process, which is bound to no equipment",
            f"name a recipe, or say where: pac fit {name} --site SITE",
        )
    if name in model.transfers and name not in model.recipes:
        transfer = model.transfers[name]
        raise Refused(
            f"{name} is a transfer, which brings a process from one recipe to another",
            f"name a recipe of it: pac fit {transfer.destination}, or pac fit {transfer.origin}",
        )
    if name in model.sites and name not in model.recipes:
        raise Refused(
            f"{name} is a site, and a fit needs something to make there",
            f"name a recipe, or a process with the site: pac fit PROCESS --site {name}",
        )
    (recipe,) = project.recipes((name,))
    found = assess_recipe(project, recipe)
    return to_document(found, project.unread(recipe), also_found(project, recipe, found))


def write(arguments: argparse.Namespace, document: FitDocument) -> None:
    """The result in the form that was asked for."""
    output: Path | None = arguments.output
    if arguments.format == "json":
        from pac.compiler.facility.document import to_json

        write_result(to_json(document), output)
    elif arguments.format == "xlsx":
        if output is None or str(output) == "-":
            raise Refused("a spreadsheet cannot be shown here", "name a file: -o fit.xlsx")
        from pac.render.fit_spreadsheet import to_spreadsheet

        write_file(output, to_spreadsheet(document))
    else:
        from pac.render.fit_text import render_text

        present(lambda console: render_text(document, console, short=arguments.short), output)
