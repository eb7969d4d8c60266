"""The reference of the library (processes/std/README.md), made from its own text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pac.compiler.modules import standard_module, standard_modules, standard_source
from pac.compiler.syntax import tree as t
from tests.tools.reference import code, table

HEAD = """# The library

Generated from the modules beside this page (`make docs`); kinds, units and classification schemes are listed in
[LANGUAGE.md](../../LANGUAGE.md#the-library-that-ships-with-pac), whole projects that use the classes stand in
[examples](../examples). A class that extends another has everything of it.
"""


def library_page() -> str:
    """The text of the page."""
    modules = [name for name in standard_modules() if _classes(name)]
    contents = " · ".join(f"[std.{name}](#std{name})" for name in modules)
    return f"{HEAD}\n{contents}\n{''.join(_module(name) for name in modules)}".rstrip("\n") + "\n"


def _declarations(name: str) -> tuple[t.Node, ...]:
    return tuple(standard_module(name).parsed.module.declarations)


def _classes(name: str) -> list[t.OperationClassDecl | t.EquipmentClassDecl | t.MaterialClassDecl]:
    sorts = t.OperationClassDecl | t.EquipmentClassDecl | t.MaterialClassDecl
    return [node for node in _declarations(name) if isinstance(node, sorts)]


def _module(name: str) -> str:
    source = standard_source(name).text
    head = []
    for line in source.splitlines():
        if not line.startswith("#"):
            break
        head.append(line.removeprefix("#").strip())
    classes = _classes(name)
    materials = [node for node in classes if isinstance(node, t.MaterialClassDecl)]
    out = [f"\n## std.{name}\n\n" + "\n".join(head) + "\n"]
    if materials:
        rows = [
            (
                code(node.name.text) + (f" (extends {code(node.parent.text)})" if node.parent else ""),
                node.label.value if node.label else "",
            )
            for node in materials
        ]
        out.append(table(("material class", "what"), rows).rstrip("\n") + "\n")
    for node in classes:
        if isinstance(node, t.OperationClassDecl):
            out.append(_class(node, source, list(_operation(node, source)), ("parameter", "attribute")))
        elif isinstance(node, t.EquipmentClassDecl):
            out.append(_class(node, source, list(_alike(node, source)), ("property", "capability", "derive")))
    return "".join(out)


def _class(
    node: t.OperationClassDecl | t.EquipmentClassDecl, source: str, lines: Sequence[str], order: Sequence[str]
) -> str:
    label = node.label.value if node.label else ""
    parent = f"Extends `{node.parent.text}`" if node.parent else ""
    notes = _texts(node.clauses, "note")
    lines = [line for line in (parent, *notes, *lines) if line]
    text = f"\n### {node.name.text}\n\n{label}.\n" + "".join(f"\n- {line}" for line in lines)
    rows = sorted(_rows(node.items, source), key=lambda row: order.index(row[0]))
    if rows:
        text = f"{text.rstrip()}\n{table(('', 'name', 'kind', 'what'), rows).rstrip()}"
    return text + "\n"


def _texts(clauses: t.Clauses, word: str) -> list[str]:
    return [c.payload.value for c in clauses if c.word == word and isinstance(c.payload, t.Text)]


def _operation(node: t.OperationClassDecl, source: str) -> Iterator[str]:
    names: dict[str, list[str]] = {"runs on": [], "needs": [], "input": [], "output": []}
    orders = []
    for item in node.items:
        if isinstance(item, t.RunsOn):
            beside = f" with {', '.join(code(name.text) for name in item.beside)}" if item.beside else ""
            names["runs on"].append(", ".join(code(name.text) for name in item.names) + beside)
        elif isinstance(item, t.Names):
            names[item.word].extend(code(name.text) for name in item.names)
        elif isinstance(item, t.Port):
            optional = " (optional)" if item.optional else ""
            told = ", ".join(f"{each.condition.text} as `{each.value.text}`" for each in item.carries)
            carries = f" (carries {told})" if told else ""
            names[item.direction].append(f"`{item.name.text}` : `{item.material.text}`{optional}{carries}")
        elif isinstance(item, t.Occupies):
            low, high = (source[end.start : end.end] for end in (item.low, item.high))
            names["occupies"] = [code(low if low == high else f"{low} .. {high}")]
        elif isinstance(item, t.Loads):
            formulas = (("=", item.amount), ("within", item.capacity))
            said = " ".join(f"{word} {source[f.start : f.end]}" for word, f in formulas if f is not None)
            names.setdefault("loads", []).append(code(" ".join(f"{item.parameter.text} {said}".split())))
        elif isinstance(item, t.CarriesOff):
            names.setdefault("clears", []).append(f"`{item.released.text}` by `{item.by.text}`")
        elif isinstance(item, t.Order):
            why = "".join(f", because {text}" for text in _texts(item.clauses, "because"))
            orders.append(f"`{item.first.text}` before `{item.second.text}`{why}")
    yield from (f"{word[0].upper()}{word[1:]} {', '.join(found)}" for word, found in names.items() if found)
    yield from orders


def _alike(node: t.EquipmentClassDecl, source: str) -> Iterator[str]:
    for item in node.items:
        if isinstance(item, t.Alike):
            names = ", ".join(code(name.text) for name in item.names)
            yield f"Alike at all scales within {source[item.tolerance.start : item.tolerance.end]}: {names}"


def _rows(items: Iterable[t.Node], source: str) -> Iterator[tuple[str, str, str, str]]:
    for item in items:
        if isinstance(item, t.ValueDecl):
            scale = [
                f"; scaled by `{c.payload.aims[0].text}`"
                for c in item.clauses
                if isinstance(c.payload, t.ScaleRule)
            ]
            kind = item.kind.text if item.kind else item.name.text
            what = (item.label.value if item.label else "") + "".join(scale)
            yield item.word.text, code(item.name.text), code(kind), what
        elif isinstance(item, t.CapabilityList):
            for entry in item.capabilities:
                kind = (entry.kind or entry.name).text
                yield "capability", code(entry.name.text), code(kind), ""
        elif isinstance(item, t.Derive):
            formula = " ".join(source[item.formula.start : item.formula.end].split())
            kind = item.kind.text if item.kind else item.name.text
            stated = [*_texts(item.clauses, "source"), *_texts(item.clauses, "note")]
            label = item.label.value if item.label else ""
            windows = [c.payload for c in item.clauses if isinstance(c.payload, t.Inequality | t.Within)]
            valid = " and ".join(code(" ".join(source[w.start : w.end].split())) for w in windows)
            valid = f", valid for {valid}" if valid else ""
            yield (
                "derive",
                code(item.name.text),
                code(kind),
                f"{label} = {code(formula)}{valid} ({'; '.join(stated)})",
            )
