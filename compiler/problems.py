"""Problems as data: what is wrong, where, why, and how to mend it.

The words of a problem are made where it is found; its name, severity and page
come from the registry in `pac.compiler.codes`, so an undeclared code cannot exist.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from pac.compiler.codes import Code, Stage, code_named
from pac.compiler.source import Joined, Span

BEGINS = "begins with this platform"
"""What is said of the process in whose check a problem of its platform's text came up."""


class Severity(StrEnum):
    """How much a problem weighs; order is ERROR > WARNING > INFO."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        return {"error": 2, "warning": 1, "info": 0}[self.value]


class Safety(StrEnum):
    """Whether a fix may be applied unseen (safe) or needs a person's judgement (unsafe)."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text of a span."""

    span: Span
    text: str

    @property
    def real(self) -> Edit:
        """The same edit in the file that the text comes from."""
        return Edit(self.span.real, self.text)


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a problem, with how sure we are that they keep the author's meaning."""

    safety: Safety
    edits: tuple[Edit, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that made the first one a mistake."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `span` is None only where a file could not be read at all."""

    code: Code
    message: str
    span: Span | None
    path: str = ""
    hint: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    stage: Stage = Stage.DEVELOPMENT
    file: str = ""
    level: str = ""
    """The severity that the project gives it, if it gives it one."""

    @property
    def severity(self) -> Severity:
        return Severity(self.level or self.code.severity(self.stage))

    @property
    def file_name(self) -> str:
        return self.span.file if self.span is not None else self.file

    @property
    def sort_key(self) -> tuple[str, int, str, str]:
        return (self.file_name, self.span.start if self.span else -1, self.code.code, self.message)


class Problems:
    """The collector that phases add to. Identical problems are kept once."""

    def __init__(self) -> None:
        self._found: dict[tuple[object, ...], Problem] = {}

    def add(
        self,
        code: str,
        message: str,
        span: Span | None,
        *,
        path: str = "",
        hint: str = "",
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
        stage: Stage = Stage.DEVELOPMENT,
        file: str = "",
        level: str = "",
    ) -> None:
        if span is not None and isinstance(span.source, Joined):
            if span.source.part(span.start)[0]:
                begins = Related(f"`{path.split('.')[0]}` {BEGINS}", span.source.owner)
                related = (*related, begins)
            span = span.real
            related = tuple(Related(other.message, other.span.real) for other in related)
            fix = None if fix is None else replace(fix, edits=tuple(edit.real for edit in fix.edits))
        self.keep(Problem(code_named(code), message, span, path, hint, related, fix, stage, file, level))

    def keep(self, problem: Problem) -> None:
        """Add a problem that was found before."""
        self._found.setdefault((*problem.sort_key, problem.path), problem)

    def extend(self, problems: Problems) -> None:
        for problem in problems.sorted():
            self.keep(problem)

    def __len__(self) -> int:
        return len(self._found)

    def sorted(self) -> tuple[Problem, ...]:
        """All problems by file, place, code and words: the same order on every run."""
        return tuple(sorted(self._found.values(), key=lambda p: (p.sort_key, p.path)))
