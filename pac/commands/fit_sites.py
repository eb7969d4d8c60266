"""`pac fit PROCESS --site SITE`: which equipment each step would get, and which of several sites suits best."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pac.commands.output import Refused, did_you_mean, present, say, write_file, write_result
from pac.commands.project import open_here

if TYPE_CHECKING:
    from pac.compiler.facility.proposal import Proposal
    from pac.compiler.facility.proposal_document import ProposalDocument
    from pac.compiler.model import Override, Process, Recipe, Site
    from pac.compiler.pipeline import Compilation


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--site",
        dest="sites",
        action="append",
        default=[],
        metavar="SITE",
        help="propose equipment of this site for every step; given several times, the sites are ranked",
    )
    parser.add_argument(
        "--batch",
        action="append",
        default=[],
        metavar="STEP.PARAMETER=VALUE",
        help="with --site, a value that sets the size of the batch; may be repeated",
    )
    parser.add_argument(
        "--write-recipe",
        type=Path,
        metavar="FILE",
        help="with --site, write the proposal for the best site as a recipe into a new file",
    )


def refuse_alone(arguments: argparse.Namespace) -> None:
    """What is said of a proposal needs --site. Raises Refused."""
    for option, given in (("--batch", arguments.batch), ("--write-recipe", arguments.write_recipe)):
        if given:
            raise Refused(f"{option} belongs to a proposal of equipment", "say for which site: --site SITE")


def proposals(arguments: argparse.Namespace) -> ProposalDocument:
    """The proposals that were asked for, ranked; the recipe is written too. Raises Refused."""
    from pac.compiler.facility.proposal import propose, ranked
    from pac.compiler.facility.proposal_document import to_proposals
    from pac.compiler.facility.written import read_batch

    project = open_here()
    process, values, recipe = _process(project, arguments.name, arguments.batch)
    own, unsolved = _own(recipe)
    found = []
    for site in _sites(project, arguments.sites):
        batch = read_batch(project, process, site, values)
        if batch.problems:
            first = batch.problems[0]
            raise Refused(f"--batch: {first.message}", first.hint)
        _refuse_empty(batch.overrides)
        found.append(propose(project, batch.process, site, {**own, **batch.overrides}, unsolved))
    best = ranked(found)
    if arguments.write_recipe is not None:
        _write_recipe(arguments.write_recipe, project, best[0], values)
    return to_proposals(best, values, [project.unread(each.recipe) for each in best])


def write(arguments: argparse.Namespace, document: ProposalDocument) -> None:
    """The proposals in the form that was asked for."""
    if arguments.format == "json":
        write_result(document.model_dump_json(by_alias=True, indent=2) + "\n", arguments.output)
    elif arguments.format == "xlsx":
        if arguments.output is None or str(arguments.output) == "-":
            raise Refused("a spreadsheet cannot be shown here", "name a file: -o fit.xlsx")
        from pac.render.proposal_spreadsheet import to_spreadsheet

        write_file(arguments.output, to_spreadsheet(document))
    else:
        from pac.render.proposal_text import render_proposals

        present(lambda console: render_proposals(document, console), arguments.output)


def _own(recipe: Recipe | None) -> tuple[dict[str, Override], tuple[str, ...]]:
    """What a recipe sets for itself, and the parameters that it scales: those are solved for its equipment only."""
    if recipe is None:
        return {}, ()
    own = {path: item for path, item in recipe.overrides.items() if item.scaled is None}
    unsolved = sorted({item.path for item in recipe.scaling} - own.keys())
    return own, tuple(unsolved)


def _refuse_empty(sizes: Mapping[str, Override]) -> None:
    """No batch is of nothing or less. Raises Refused."""
    for path, override in sizes.items():
        value = override.setting.quantity
        if override.batch and value is not None and value.base <= 0 and not value.unit.offset_scale:
            raise Refused(
                f"--batch: {path} = {override.setting.span.text} is no size of a batch", "give more than 0"
            )


def _process(
    project: Compilation, name: str, batch: Sequence[str]
) -> tuple[Process, list[str], Recipe | None]:
    """The process called so, or that of the recipe called so, with the size of the batch: as given, else as there."""
    model = project.model[0]
    recipe = model.recipes.get(name)
    process = model.processes.get(name if recipe is None else recipe.process.name)
    if process is None:
        for sort, names in (("transfer", model.transfers), ("site", model.sites)):
            if name in names:
                raise Refused(f"{name} is a {sort}", "name a process, or a recipe, before --site")
        known = sorted({*model.processes, *model.recipes})
        raise Refused(f"there is no process or recipe called {name}", did_you_mean(name, known))
    if process.is_platform:
        raise Refused(f"{name} is a platform", "name a process that begins with it")
    given = {value.partition("=")[0].strip() for value in batch}
    values = [value for path, value in _sizes(recipe) if path not in given]
    return (recipe.process if recipe is not None else process), [*values, *batch], recipe


def _sizes(recipe: Recipe | None) -> list[tuple[str, str]]:
    """The size of the batch as a recipe writes it, by parameter."""
    if recipe is None:
        return []
    return [
        (path, f"{path} = {override.setting.span.text}")
        for path, override in sorted(recipe.overrides.items())
        if override.batch and override.setting.quantity is not None
    ]


def _sites(project: Compilation, names: Sequence[str]) -> list[Site]:
    sites = project.model[0].sites
    for name in names:
        if name not in sites:
            raise Refused(
                f"there is no site called {name}",
                did_you_mean(name, sorted(sites)) or f"there is {', '.join(sorted(sites)) or 'none'}",
            )
    return [sites[name] for name in dict.fromkeys(names)]


def _write_recipe(path: Path, project: Compilation, proposal: Proposal, values: Sequence[str]) -> None:
    from pac.compiler.facility.written import name_of, recipe_text
    from pac.format.formatter import format_text

    if path.suffix != ".pac":
        raise Refused(f"{path} is no name of a pac file", "write --write-recipe NAME.pac")
    name = name_of(project, proposal)
    text = format_text(recipe_text(proposal, name, values)).text
    try:
        # A new file only: what people wrote is not replaced.
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise Refused(f"{path} is there already", "choose another name, or remove it first") from None
    except (OSError, ValueError) as error:
        reason = (error.strerror or "") if isinstance(error, OSError) else str(error)
        raise Refused(f"{path} cannot be written: {reason.lower() or type(error).__name__}") from None
    codes = sorted({p.code.code for p in proposal.also if p.severity == "error"})
    more = f"; pac check will find {', '.join(codes)} in it or in its process" if codes else ""
    say(f"wrote {path.as_posix()}: recipe {name}{more}")
