"""What the checks of models share: a model with all places that use it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pac.compiler.codes import Stage
from pac.compiler.model import Process, Recipe
from pac.compiler.problems import Problems, Related
from pac.compiler.process_models import ModelUse, ProcessModel
from pac.compiler.source import Span

LEARNED = ("statistical", "machine_learning", "hybrid", "generative")
"""Types of models that take what they know from data."""

OPAQUE = ("machine_learning", "hybrid", "generative")
"""Types of models that do not show by themselves why they answer as they do."""


@dataclass(frozen=True)
class Used:
    """A place that uses the model, in its process."""

    process: Process
    use: ModelUse

    @property
    def related(self) -> Related:
        what = "a critical use" if self.use.critical else "it is used"
        return Related(f"{what}: {self.use.text}", self.use.span)


@dataclass(frozen=True)
class ModelSubject:
    """A model under check. `stage` is the highest of the processes that use it."""

    model: ProcessModel
    uses: tuple[Used, ...]
    recipes: tuple[Recipe, ...]
    problems: Problems
    stage: Stage

    def report(
        self, code: str, message: str, span: Span, *, hint: str = "", related: tuple[Related, ...] = ()
    ) -> None:
        self.problems.add(
            code, message, span, path=self.model.path, hint=hint, related=related, stage=self.stage
        )

    @property
    def critical(self) -> Used | None:
        """The first use that decides on quality: release first, then control, then the others."""
        ranked = sorted(
            (used for used in self.uses if used.use.critical),
            key=lambda used: (
                ("release", "control").index(used.use.sort) if used.use.sort in ("release", "control") else 2
            ),
        )
        return ranked[0] if ranked else None

    def used_for(self, sort: str) -> tuple[Used, ...]:
        return tuple(used for used in self.uses if used.use.sort == sort)


ModelCheck = Callable[[ModelSubject], None]


def missing(model: ProcessModel, wanted: dict[str, str]) -> list[str]:
    """What to write for the fields that are not given."""
    return [sample for word, sample in wanted.items() if not model.says(word) and word not in model.misread]


def listed(samples: list[str]) -> str:
    """Pieces of text for a hint."""
    return "add " + " and ".join(f"`{sample}`" for sample in samples)
