"""A-Mab with mistakes, one or several per variant, so that verdicts are not all `nothing found`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pac.compiler.syntax import tree as t
from tests.properties.projects import Texts, a_mab, tree

# The code that has to be found; then a path, the part of it (a clause or `value`), and its new text.
CHANGES: dict[str, tuple[str, tuple[str, str, str]]] = {
    "set point outside its nor": ("R02", ("n_minus_1.temperature", "nor", "36.0 .. 36.5")),
    "nor outside par": ("R03", ("low_ph.pH", "nor", "3.1 .. 3.6")),
    "set point outside the design space": (
        "R08",
        ("production.glycans.temperature", "value", "34 .. 34.5 degC"),
    ),
    "vessel too full": ("B03", ("a_mab_5kl.production.working_volume", "value", "5000.1 L")),
    "stirrer too fast": ("E02", ("a_mab_5kl.production.agitation", "value", "80.5 rpm")),
    "ends of a range swapped": (
        "R01",
        ("production.initial_viable_cell_concentration", "characterised", "1.5e6 .. 0.5e6"),
    ),
    "wrong unit": ("U02", ("protein_a.bed_height", "par", "10 .. 30 L")),
}


@cache
def bad(name: str) -> Texts:
    """A-Mab with one of the changes."""
    path, part, put = CHANGES[name][1]
    texts = dict(a_mab())
    found = [
        (file, node)
        for file, text in texts.items()
        for at, word, node in _places(tree(text))
        if (at, word) == (path, part)
    ]
    ((file, node),) = found
    texts[file] = texts[file][: node.start] + put + texts[file][node.end :]
    return texts


def _places(module: t.Module) -> Iterator[tuple[str, str, t.Node]]:
    """Path, part and place of every value and range that a change may name."""
    for declaration in module.declarations:
        if isinstance(declaration, t.ProcessDecl):
            for step in declaration.items:
                if isinstance(step, t.UnitOperation):
                    yield from _of_step(step)
        elif isinstance(declaration, t.RecipeDecl):
            for item in declaration.items:
                if isinstance(item, t.Override):
                    yield f"{declaration.name.text}.{item.target.text}", "value", item.value
                elif isinstance(item, t.Binding):
                    for override in item.overrides:
                        path = f"{declaration.name.text}.{item.operation.text}.{override.target.text}"
                        yield path, "value", override.value


def _of_step(step: t.UnitOperation) -> Iterator[tuple[str, str, t.Node]]:
    for item in step.items:
        if isinstance(item, t.ValueDecl):
            for clause in item.clauses:
                if isinstance(clause.payload, t.Node):
                    yield f"{step.name.text}.{item.name.text}", clause.word, clause.payload
        elif isinstance(item, t.DesignSpace) and item.name is not None:
            for line in item.items:
                if isinstance(line, t.Within):
                    yield f"{step.name.text}.{item.name.text}.{line.target.text}", "value", line.range
