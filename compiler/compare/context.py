"""What every comparing module needs: both documents, the names that correspond, the rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Rows, Side
from pac.compiler.compare.exact import Meaning, meaning
from pac.compiler.compare.matching import Names, Pair


@dataclass(slots=True)
class Context:
    """`names` translates names of A; inside a step it includes the step's parameters."""

    a: doc.Document
    b: doc.Document
    rows: Rows
    names: Names
    renamed: bool = False
    """True inside a part whose name, or whose step's name, differs: paths differ with it."""
    cqas: frozenset[str] = field(default_factory=frozenset)

    def inside(self, pairs: Iterable[Pair[doc.Parameter]], *, renamed: bool) -> Context:
        """The context of one step."""
        own = {pair.a.name: pair.b.name for pair in pairs if pair.a.name != pair.b.name}
        names = {**self.names, **own} if own else self.names
        return Context(self.a, self.b, self.rows, names, self.renamed or renamed, self.cqas)

    def meanings(self, a: object, b: object) -> tuple[Meaning, Meaning]:
        return meaning(a, self.names), meaning(b, {})

    def translated(self, names_of_a: Iterable[str]) -> list[str]:
        return [self.names.get(name, name) for name in names_of_a]

    def both(self, of_a: Iterable[str], of_b: Iterable[str]) -> tuple[str, ...]:
        """The union of two lists of names, in B's names."""
        return tuple(sorted({*self.translated(of_a), *of_b}))


def listed(lines: Sequence[str]) -> str:
    """Several wordings as one, in an order that does not depend on where they stand."""
    return "; ".join(sorted(lines))


def compare_lines(rows: Rows, place: Place, a: Sequence[str], b: Sequence[str]) -> None:
    """Evidence, assumptions and notes: a TEXT_ONLY row where the sets of lines differ."""
    if sorted(a) == sorted(b):
        return
    if listed(a) != listed(b):
        rows.said(place, listed(a) or "-", listed(b) or "-")
    else:
        # One line with a semicolon is not two lines.
        rows.said(place, repr(sorted(a)), repr(sorted(b)))


def compare_said(
    context: Context, place: Place, a: doc.Documented, b: doc.Documented, *, how: str = "name"
) -> None:
    """What is said about an entity besides its values, and its rename."""
    rows = context.rows
    if a.name != b.name:
        # A declared rename is administrative; a guess is shown, so that it cannot hide an exchange.
        declared = how == "was"
        rows.add(
            place,
            ["RENAMED"],
            Side(a.name),
            Side(b.name),
            (a.name, b.name),
            severity=None if declared else "info",
            note=None if declared else "matched by content: no `was` declares the rename",
        )
    else:
        if not context.renamed:
            rows.said(place.at("path"), a.path, b.path)
        rows.said(place.at("was"), a.was or "-", b.was or "-")
    rows.said(place.at("label"), a.label or "-", b.label or "-")
    for word in ("evidence", "assumed", "notes"):
        compare_lines(rows, place.at(word), getattr(a, word), getattr(b, word))
