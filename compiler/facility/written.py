"""A proposal as a recipe: the size of the batch as people type it, and the recipe as they would write it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pac.compiler.elaborate.recipe import RecipeReader
from pac.compiler.modules import Declared
from pac.compiler.problems import Problem, Problems, Severity
from pac.compiler.source import Source
from pac.compiler.syntax import tree as t
from pac.compiler.syntax.parser import parse

if TYPE_CHECKING:
    from pac.compiler.facility.proposal import Proposal
    from pac.compiler.model import Override, Process, Site
    from pac.compiler.pipeline import Compilation

OPTION = "--batch"
"""What the text of the batch is called in messages."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The values that set the size of a batch, and the process with them."""

    process: Process
    overrides: Mapping[str, Override]
    problems: tuple[Problem, ...]
    """What is wrong with them; errors only."""


def read_batch(compilation: Compilation, process: Process, site: Site, values: Sequence[str]) -> Batch:
    """Values such as `production.working_volume = 15000 L`, read as a recipe reads them."""
    lines = "".join(f"  batch {' '.join(value.split())}\n" for value in values)
    source = Source(OPTION, f"recipe {_name(process, site)} {_of(process)} at {site.name} {{\n{lines}}}\n")
    problems = Problems()
    parsed = parse(source, problems)
    node = next((item for item in parsed.module.declarations if isinstance(item, t.RecipeDecl)), None)
    wrong = [item for item in node.items if not isinstance(item, t.Override)] if node is not None else []
    if node is None or len(parsed.module.declarations) > 1 or wrong or problems.sorted():
        return Batch(process, {}, problems.sorted())
    declared = Declared(node, source, "")
    scope = compilation.scope[0]
    recipe = RecipeReader(scope, declared, problems, lambda *_: process, lambda *_: site).recipe()
    errors = tuple(
        problem
        for problem in problems.sorted()
        # That no step has equipment yet is why one asks.
        if problem.severity is Severity.ERROR and problem.code.code not in ("E01", "N06")
    )
    if recipe is None or errors:
        return Batch(process, {}, errors)
    return Batch(recipe.process, recipe.overrides, ())


def recipe_text(proposal: Proposal, name: str, values: Sequence[str] = ()) -> str:
    """The recipe that a proposal amounts to. Steps without equipment are left to the reader, as remarks."""
    process, site = proposal.process, proposal.site
    lines = [f"# Equipment as proposed by `pac fit {process.name} --site {site.name}`, for review."]
    label = f"{process.label or process.name} at {site.label or site.name}".replace('"', "'")
    lines.append(f'recipe {name} "{label}" {_of(process)} at {site.name} {{')
    lines += [f"  batch {' '.join(value.split())}" for value in values]
    own = [(path, item) for path, item in sorted(proposal.overrides.items()) if not item.batch]
    lines += [f"  {path} {item.span.text[item.span.text.index('=') :]}" for path, item in own]
    lines += [
        f"  # {path} is scaled in the other recipe: its value here is missing" for path in proposal.unsolved
    ]
    lines += [""] if values or own or proposal.unsolved else []
    for step in proposal.assessment.steps:
        if step.tags:
            first, *further = step.tags
            beside = f" with {', '.join(further)}" if further else ""
            lines.append(f"  {step.step} on {first}{beside}")
        else:
            lines.append(f"  # {step.step} has no equipment here")
    return "\n".join([*lines, "}"]) + "\n"


def name_of(compilation: Compilation, proposal: Proposal) -> str:
    """A name for the recipe that nothing else in the project has."""
    plain = _name(proposal.process, proposal.site)
    taken = {*compilation.model[0].recipes, *compilation.model[0].processes}
    number = 2
    name = plain
    while name in taken:
        name, number = f"{plain}_{number}", number + 1
    return name


def _name(process: Process, site: Site) -> str:
    return f"{process.name}_at_{site.name}"


def _of(process: Process) -> str:
    return f"of {process.name} {process.version}" if process.version else f"of {process.name}"
