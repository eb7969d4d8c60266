"""Which mistakes are caught, and by what: first `pac check`, then `pac diff` against the untouched document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pac.compiler.compare import compare
from pac.compiler.pipeline import Compilation
from pac.compiler.problems import Problem, Severity
from tests.mutants import governance, structure, values  # noqa: F401  (they register the kinds)
from tests.mutants.seeding import FOLDERS, KINDS, Kind, Mutant, Project, chosen

COUNTED = (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What happened to one mistake. `caught` is check, diff, equivalent or missed."""

    kind: Kind
    project: str
    mutant: Mutant
    caught: str
    codes: tuple[str, ...] = ()
    """Codes of the check, or classes of change of the comparison."""

    @property
    def where(self) -> str:
        """The mistake in one line, for people."""
        shown = [
            f"{edit.file}+{edit.start}: {' '.join(edit.text.split())[:60]!r}" for edit in self.mutant.edits
        ]
        return f"{self.kind.name}: {self.project} {'; '.join(shown)}"


def _counted(problems: Iterable[Problem]) -> Counter[tuple[str, str, str]]:
    return Counter((p.code.code, p.path, p.message) for p in problems if p.severity in COUNTED)


def false_alarms(project: Project) -> list[str]:
    """Errors and warnings of the untouched project at its own lifecycle."""
    found = sorted(_counted(project.compilation.problems))
    return [f"{code} {path}: {message}" for code, path, message in found]


def judged(project: Project, kind: Kind, mutant: Mutant) -> Verdict:
    """Whether a mistake is caught, and by what."""
    mutated = project.mutated(mutant)
    new = _counted(mutated.problems) - _counted(project.compilation.problems)
    if new:
        return Verdict(kind, project.name, mutant, "check", tuple(sorted({code for code, _, _ in new})))
    classes = changes(project, mutated)
    if classes:
        return Verdict(kind, project.name, mutant, "diff", classes)
    return Verdict(kind, project.name, mutant, "equivalent" if mutant.equivalent else "missed")


def changes(project: Project, mutated: Compilation) -> tuple[str, ...]:
    """The classes of change that a reader of `pac diff` sees, over all documents of the project."""
    found: set[str] = set()
    if mutated.names != project.compilation.names:
        found.add("other documents")
    for name in mutated.names:
        before = project.documents.get(name)
        if before is not None:
            after = mutated.document(name)
            if after.digest != before.digest:
                found.update(row.change_class for row in compare(before, after).changes if not row.hidden)
    return tuple(sorted(found))


@dataclass(slots=True)
class Count:
    """The verdicts of one kind."""

    check: int = 0
    diff: int = 0
    equivalent: int = 0
    missed: int = 0
    codes: Counter[str] = field(default_factory=Counter)

    @property
    def made(self) -> int:
        """Those that change meaning."""
        return self.check + self.diff + self.missed


def run(folders: Sequence[str] = FOLDERS, most: int = 12, kinds: Sequence[Kind] = ()) -> list[Verdict]:
    """At most so many mistakes of each kind in the projects, judged."""
    projects = [Project(folder) for folder in folders]
    return [
        judged(project, kind, mutant)
        for kind in kinds or KINDS
        for project, mutant in chosen(kind, projects, most)
    ]


def counted(verdicts: Iterable[Verdict]) -> dict[str, Count]:
    """The numbers of each kind, in the order in which the kinds were made."""
    result: dict[str, Count] = defaultdict(Count)
    for verdict in verdicts:
        count = result[verdict.kind.name]
        setattr(count, verdict.caught, getattr(count, verdict.caught) + 1)
        count.codes.update(verdict.codes)
    return dict(result)


def table(counts: dict[str, Count]) -> list[str]:
    """One line for each kind: what was made, what caught it, by which codes."""
    width = max(len(name) for name in counts)
    lines = [f"{'seeded mistake'.ljust(width)}  made  check  diff  missed  no change  by"]
    for name, count in counts.items():
        by = ", ".join(code for code, _ in count.codes.most_common(5))
        numbers = (
            f"{count.made:4d}  {count.check:5d}  {count.diff:4d}  {count.missed:6d}  {count.equivalent:9d}"
        )
        lines.append(f"{name.ljust(width)}  {numbers}  {by}")
    total = Count()
    for count in counts.values():
        total.check += count.check
        total.diff += count.diff
        total.equivalent += count.equivalent
        total.missed += count.missed
    numbers = f"{total.made:4d}  {total.check:5d}  {total.diff:4d}  {total.missed:6d}  {total.equivalent:9d}"
    return [*lines, f"{f'{len(counts)} kinds'.ljust(width)}  {numbers}"]
