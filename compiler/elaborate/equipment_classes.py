"""Equipment classes to the model: properties, capabilities, and the quantities that follow from these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from pac.compiler.elaborate.reading import JUSTIFIED, FileReader, Given
from pac.compiler.elaborate.similarity import alike
from pac.compiler.elaborate.validity import Kinds, names_of, windows
from pac.compiler.formula import Evaluator, FormulaError, kinds_mixed, mismatch
from pac.compiler.model import (
    DerivedFormula,
    EquipmentClass,
    Expected,
)
from pac.compiler.problems import Related
from pac.compiler.scope import suggestion
from pac.compiler.syntax import tree as t
from pac.compiler.units import describe

if TYPE_CHECKING:
    from pac.compiler.elaborate.library import Library


def equipment_class(library: Library, node: t.EquipmentClassDecl, reader: FileReader) -> EquipmentClass:
    """A class of equipment with all that it takes over from the class that it extends."""
    parent = library.equipment_class(node.parent, reader) if node.parent else None
    said = reader.given(node.clauses, JUSTIFIED | {"dedicated"}, "an equipment class")
    dedicated = said.first("dedicated") is not None or (parent is not None and parent.dedicated)
    keeps = dict.fromkeys(parent.keeps if parent else ())
    properties = dict(parent.properties) if parent else {}
    capabilities = dict(parent.capabilities) if parent else {}
    derived = dict(parent.derived) if parent else {}
    own: dict[str, t.Name] = {}
    limited: dict[str, Given] = {}
    """Quantities with a window, which may name what is declared further down."""

    def once(name: t.Name) -> bool:
        if name.text in own:
            reader.report(
                "N02",
                f"`{name.text}` is declared twice in this class",
                name,
                related=(Related("the other one is here", reader.span(own[name.text])),),
            )
            return False
        own[name.text] = name
        return True

    for item in node.items:
        if isinstance(item, t.ValueDecl):
            expected = library.expected(item, reader)
            if expected is not None and once(item.name):
                properties[item.name.text] = expected
        elif isinstance(item, t.Derive):
            given = reader.given(item.clauses, JUSTIFIED | {"valid", "secondary"}, "a derived quantity")
            kind = library.kind(item.kind, reader) if item.kind else None
            if item.kind is None:
                kind = library.kind_named(item.name.text, reader.source)
            if once(item.name):
                derived[item.name.text] = DerivedFormula(
                    item.name.text,
                    item.label.value if item.label else "",
                    kind,
                    item.formula,
                    reader.docs(given),
                    reader.span(item),
                    secondary=given.first("secondary") is not None,
                )
                if given.first("valid") is not None:
                    limited[item.name.text] = given
    for item in node.items:
        if isinstance(item, t.CapabilityList):
            reader.given(item.clauses, JUSTIFIED, "a capability of a class")
            for entry in item.capabilities:
                kind = library.kind(entry.kind or entry.name, reader)
                if kind is not None and once(entry.name):
                    capabilities[entry.name.text] = Expected(entry.name.text, "", kind, reader.span(entry))
        elif isinstance(item, t.Names):
            reader.given(item.clauses, JUSTIFIED, "what equipment keeps")
            keeps.update(dict.fromkeys(_kept_hardware(item, properties, reader)))
    result = EquipmentClass(
        node.name.text,
        node.label.value if node.label else node.name.text,
        properties,
        capabilities,
        derived,
        reader.span(node),
        (parent.name, *parent.ancestors) if parent else (),
        dedicated,
        tuple(keeps),
    )
    _check_derived(library, node, result, reader)
    for name, given in limited.items():
        lines = windows(given, result, _kinds_of(library, reader), reader)
        derived[name] = replace(derived[name], windows=lines)
    similar = {item.name: item for item in parent.alike} if parent else {}
    for item in node.items:
        if isinstance(item, t.Alike):
            similar |= {found.name: found for found in alike(item, result, reader)}
    return replace(result, derived=derived, alike=tuple(similar.values()))


def _kept_hardware(node: t.Names, properties: Mapping[str, Expected], reader: FileReader) -> Iterator[str]:
    for entry in node.names:
        if entry.text in properties:
            yield entry.text
            continue
        close = suggestion(entry.text, properties)
        reader.report(
            "N01",
            f"this class has no property `{entry.text}`",
            entry,
            hint=f"did you mean `{close}`?" if close else "declare it as a `property` of the class",
        )


def _kinds_of(library: Library, reader: FileReader) -> Kinds:
    return lambda name: library.kind_named(name, reader.source)


def _check_derived(
    library: Library, node: t.EquipmentClassDecl, equipment: EquipmentClass, reader: FileReader
) -> None:
    """The units of every formula; names are properties, capabilities, or kinds of the step's parameters."""
    evaluator = Evaluator(reader.values, names_of(equipment, _kinds_of(library, reader)))
    for item in node.items:
        if not isinstance(item, t.Derive):
            continue
        try:
            term = evaluator.term(item.formula)
            kind = equipment.derived[item.name.text].kind
            if kind is None:
                reader.report(
                    "N05", f"`{item.name.text}` has no kind", item.name, hint="write its kind behind `:`"
                )
            elif kind.unit is not None and kind.unit.dimension != term.dimension:
                what = f"the formula gives {describe(term.dimension)}, not {kind.name}"
                raise mismatch(term.dimension, kind.unit.dimension, item.formula, what, complete=True)
            else:
                kinds_mixed(term.kind, kind, item.formula, f"`{item.name.text}` gets another kind")
        except FormulaError as error:
            report_formula(error, reader)


def report_formula(error: FormulaError, reader: FileReader) -> None:
    """Report what is wrong with a formula, where it is not known already."""
    if error.code:
        reader.report(error.code, error.message, error.node, hint=error.hint)
