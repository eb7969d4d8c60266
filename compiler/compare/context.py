"""What every comparing module needs: both documents, the names that correspond, the rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pac.compiler import document as doc
from pac.compiler.compare.change import Place, Rows, Side
from pac.compiler.compare.exact import Meaning, meaning, renamed_reference
from pac.compiler.compare.filed import compare_filed
from pac.compiler.compare.matching import D, Names, Pair, match


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
    places: Names = field(default_factory=dict)
    """Paths of phases of A that are other paths in B."""

    def inside(self, pairs: Iterable[Pair[D]], *, renamed: bool) -> Context:
        """The context of a part, with the names of its own parts."""
        own = {pair.a.name: pair.b.name for pair in pairs if pair.a.name != pair.b.name}
        names = {**self.names, **own} if own else self.names
        return Context(self.a, self.b, self.rows, names, self.renamed or renamed, self.cqas, self.places)

    def with_names(self, more: Names) -> Context:
        """The same context with further names of A that are other names in B."""
        if not more:
            return self
        names = {**self.names, **more}
        return Context(self.a, self.b, self.rows, names, self.renamed, self.cqas, self.places)

    def place(self, name: str) -> str:
        """A place of A (a step, port, phase, material, or stream) in the names of B."""
        if name in self.places:
            return self.places[name]
        return "->".join(renamed_reference(end, self.names) for end in name.split("->"))

    def meanings(self, a: object, b: object) -> tuple[Meaning, Meaning]:
        return meaning(a, self.names), meaning(b, {})

    def translated(self, names_of_a: Iterable[str]) -> list[str]:
        return [renamed_reference(name, self.names) for name in names_of_a]

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


def compare_reasons(rows: Rows, place: Place, a: doc.Justified, b: doc.Justified) -> None:
    """Evidence, assumptions, notes and labels of a part."""
    for word in ("evidence", "assumed", "notes", "confidential"):
        compare_lines(rows, place.at(word), getattr(a, word), getattr(b, word))


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
    compare_reasons(rows, place, a, b)
    compare_filed(rows, place, a, b)


def compare_orders(
    context: Context,
    place: Place,
    a: Sequence[doc.Order],
    b: Sequence[doc.Order],
    affects: Sequence[str] = (),
) -> None:
    """Declared precedences: a rule that is gone or new, whatever the order of the steps."""

    def key_a(item: doc.Order) -> tuple[str, ...]:
        return tuple(context.translated([item.first, item.second]))

    def key_b(item: doc.Order) -> tuple[str, ...]:
        return item.first, item.second

    found = match(a, b, key_a, key_b, lambda item: item.reason, lambda item: item.reason)
    for item in found.only_a:
        first, second = key_a(item)
        one = Side(f"{first} before {second}")
        meanings = (key_a(item), None)
        spot = place.at(f"{first}.{second}")
        context.rows.add(spot, ["REQUIREMENT_REMOVED"], one, None, meanings, affects=affects)
    for item in found.only_b:
        one = Side(f"{item.first} before {item.second}")
        meanings_b = (None, key_b(item))
        spot = place.at(f"{item.first}.{item.second}")
        context.rows.add(spot, ["REQUIREMENT_ADDED"], None, one, meanings_b, affects=affects)
    for pair in found.pairs:
        context.rows.said(place.at("reason"), pair.a.reason or "-", pair.b.reason or "-")
