"""The library is documented, and every class of it is used by a process that ships with pac."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from pac.compiler.document import Document
from pac.compiler.loading import load
from pac.compiler.modules import standard_module, standard_modules
from pac.compiler.pipeline import Compilation, open_project
from pac.compiler.syntax import tree as t

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.parent for path in (ROOT / "processes" / "examples").glob("*/pac.toml"))
PROJECTS = [*EXAMPLES, ROOT / "processes" / "a_mab", ROOT / "processes" / "iga1_protease"]


@cache
def project(folder: Path) -> Compilation:
    return open_project(load([folder], start=ROOT))


@cache
def recipes(folder: Path) -> tuple[Document, ...]:
    return tuple(project(folder).document(name) for name in project(folder).model[0].recipes)


def declared(sort: type[t.Node]) -> list[tuple[str, t.Node]]:
    """Every declaration of one sort in the library, with its module."""
    return [
        (module, node)
        for module in standard_modules()
        for node in standard_module(module).parsed.module.declarations
        if isinstance(node, sort)
    ]


CLASSES = [
    (f"{module}.{node.name.text}", node)
    for sort in (t.OperationClassDecl, t.EquipmentClassDecl)
    for module, node in declared(sort)
    if isinstance(node, t.OperationClassDecl | t.EquipmentClassDecl)
]


# ------------------------------------------------------------------ examples


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_an_example_is_whole_and_has_no_finding(folder: Path) -> None:
    assert not project(folder).problems
    model = project(folder).model[0]
    assert len(model.processes) == len(model.sites) == 1 and model.recipes
    for document in recipes(folder):
        assert all(operation.equipment for operation in document.operations)
        assert any("illustrative" in text for text in document.assumed)


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_an_example_begins_by_saying_what_to_look_at(folder: Path) -> None:
    text = (folder / "process.pac").read_text(encoding="utf-8")
    assert text.startswith("# ") and "\n# What to look at: " in text


def test_every_class_of_the_library_is_used_by_a_compiled_process() -> None:
    used: set[str] = set()
    for folder in PROJECTS:
        for recipe in project(folder).model[0].recipes.values():
            for operation in recipe.process.operations.values():
                if operation.operation_class is not None:
                    used |= {operation.operation_class.name, *operation.operation_class.ancestors}
            for binding in recipe.bindings.values():
                for item in binding.equipment:
                    if item.equipment_class is not None:
                        used |= {item.equipment_class.name, *item.equipment_class.ancestors}
    unused = [name for name, node in CLASSES if node.name.text not in used]
    assert not unused, f"used by no process under processes/: {', '.join(unused)}"


def test_every_formula_of_an_equipment_class_is_computed_in_a_recipe() -> None:
    computed = {
        (item.class_, derived.name)
        for folder in PROJECTS
        for document in recipes(folder)
        for operation in document.operations
        for derived in operation.derived
        for item in operation.equipment
        if item.tag == derived.equipment
    }
    formulas = {
        (node.name.text, item.name.text)
        for _, node in CLASSES
        if isinstance(node, t.EquipmentClassDecl)
        for item in node.items
        if isinstance(item, t.Derive)
    }
    missing = sorted(f"{name}.{formula}" for name, formula in formulas - computed)
    assert not missing, f"computed by no recipe under processes/: {', '.join(missing)}"


# ------------------------------------------------------------------ documentation


def words(clauses: t.Clauses, *names: str) -> list[str]:
    return [
        clause.payload.value
        for clause in clauses
        if clause.word in names and isinstance(clause.payload, t.Text)
    ]


@pytest.mark.parametrize(("name", "node"), CLASSES, ids=[name for name, _ in CLASSES])
def test_a_class_is_documented(name: str, node: t.OperationClassDecl | t.EquipmentClassDecl) -> None:
    assert node.label is not None
    for item in node.items:
        if isinstance(item, t.ValueDecl):
            assert item.label is not None, f"{name}.{item.name.text} has no label"
            if item.value is not None and not isinstance(item.value, t.Exact):
                assert words(item.clauses, "source", "note"), f"{name}.{item.name.text} has no source"
        elif isinstance(item, t.Derive):
            stated = words(item.clauses, "source") or words(item.clauses, "note")
            assert item.label is not None, f"{name}.{item.name.text} has no label"
            assert stated, f"{name}.{item.name.text} says neither its source nor that it is recalled"
            if not words(item.clauses, "source"):
                assert stated[0].startswith("recalled: "), f"{name}.{item.name.text}: {stated[0]}"
        elif isinstance(item, t.Order):
            assert words(item.clauses, "because"), f"{name}: the order of {item.first.text} has no reason"
        elif isinstance(item, t.Occupies):
            plain = isinstance(item.low, t.Ref) and isinstance(item.high, t.Ref)
            assert plain or words(node.clauses, "source", "note"), f"{name}: nothing explains `occupies`"


@pytest.mark.parametrize("sort", [t.KindDecl, t.MaterialClassDecl, t.SchemeDecl], ids=lambda s: s.__name__)
def test_every_other_declaration_has_a_label(sort: type[t.Node]) -> None:
    assert all(getattr(node, "label", None) is not None for _, node in declared(sort))


@pytest.mark.parametrize("module", standard_modules())
def test_a_module_begins_by_saying_what_it_holds(module: str) -> None:
    text = (ROOT / "processes" / "std" / f"{module}.pac").read_text(encoding="utf-8")
    assert re.match(r"# [A-Z][^\n]{20,}\n", text)
