"""Recipes that implement an older version of their process: what they have not taken over yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict

from pac import __version__
from pac.compiler.compare import compare, severity_rank, to_diff_document
from pac.compiler.diff_document import DiffDocument
from pac.compiler.model import Recipe

if TYPE_CHECKING:
    from pac.compiler.pipeline import Compilation


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class RecipeState(Model):
    """One recipe and its process. `changes` are those from the pinned release to the process as it is."""

    recipe: str
    process: str
    pinned: str | None
    version: str | None
    release: str | None = None
    state: Literal["current", "behind", "unknown"]
    note: str = ""
    changes: DiffDocument | None = None


class OutdatedDocument(Model):
    """What `pac outdated --format json` prints: the recipes with the worst changes first."""

    pac: str
    recipes: list[RecipeState]


def outdated(project: Compilation, names: Sequence[str]) -> OutdatedDocument:
    """The state of the recipes called so, or of all. Raises UnknownName and NotCompilable."""
    states = [_state(project, recipe) for recipe in project.recipes(names)]
    return OutdatedDocument(pac=__version__, recipes=sorted(states, key=_weight))


def _weight(state: RecipeState) -> tuple[int, int, int, str]:
    order = {"behind": 0, "unknown": 1, "current": 2}[state.state]
    changes = state.changes.changes if state.changes is not None else []
    worst = min((severity_rank(change.severity) for change in changes), default=9)
    return (order, worst, -len(changes), state.recipe)


def _state(project: Compilation, recipe: Recipe) -> RecipeState:
    process = recipe.process
    release = project.released.find(process.name, recipe.pinned)

    def state(word: Literal["current", "behind", "unknown"], note: str = "") -> RecipeState:
        return RecipeState(
            recipe=recipe.name,
            process=process.name,
            pinned=recipe.pinned,
            version=process.version,
            release=release.source.name if release is not None else None,
            state=word,
            note=note,
        )

    if recipe.pinned is None:
        return state("unknown", f"the recipe pins no version: write `of {process.name} VERSION`")
    if release is None:
        if recipe.pinned == process.version:
            return state(
                "current", f"{process.name} {recipe.pinned} is not released: `pac release {process.name}`"
            )
        known = ", ".join(project.released.versions(process.name)) or "none"
        return state(
            "unknown",
            f"{process.name} {recipe.pinned} was not released, so its changes are not known (released: {known})",
        )
    if release.damage or release.document is None:
        return state("unknown", f"{release.source.name} is not what was released: {release.damage}")
    now = project.document(process.name, despite_release=True)
    comparison = compare(release.document, now)
    found = state("behind" if recipe.pinned != process.version or comparison.visible else "current")
    return found.model_copy(update={"changes": to_diff_document(comparison, include_equal=False)})
