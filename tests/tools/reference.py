"""The tables of LANGUAGE.md and README.md that are made from the code, and putting them into place.

A table stands between `<!-- generated: NAME -->` and `<!-- end -->`. The tests compare it with
what is made here; `make docs` (PAC_UPDATE=1) writes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from pac.compiler import box, loading
from pac.compiler.codes import CODES, Stage, code_named
from pac.compiler.compare.rules import RULES
from pac.compiler.formula import FUNCTIONS
from pac.compiler.limits import CHECKS
from pac.compiler.modules import standard_module, standard_modules, standard_source
from pac.compiler.rule_subjects import SORTS, SUBJECTS
from pac.compiler.syntax import parser, reductions, tables
from pac.compiler.syntax import tree as t
from pac.compiler.units import known_units
from pac.compiler.units.resolve import LONGEST_TOKEN
from pac.grammar import grammar_text
from tests.tools.snippets import Snippet, compiled, framed

_BLOCK = re.compile(r"(<!-- generated: (?P<name>[\w ]+) -->\n)(?P<body>.*?)(<!-- end -->)", re.DOTALL)


def generated_blocks(text: str) -> dict[str, str]:
    """The text of every generated block, by name."""
    return {match["name"]: match["body"] for match in _BLOCK.finditer(text)}


def refreshed(text: str, tables: dict[str, Callable[[], str]]) -> str:
    """The document with every generated block made anew; KeyError for a name nobody makes."""
    return _BLOCK.sub(lambda found: f"{found[1]}{tables[found['name']]()}{found[4]}", text)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table with blank lines around it, as the linters of Markdown ask."""
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n" + "\n".join(lines) + "\n\n"


def code(text: str) -> str:
    return f"`{text}`" if text else ""


def codes(names: Iterable[str]) -> str:
    return ", ".join(code(name) for name in names)


# ---------------------------------------------------------------------- words


def clause_words() -> list[str]:
    """Words that begin a clause: those at the start of an alternative of the grammar's rule."""
    rule = re.search(r"^clause:(.*\n(?:\s+\|.*\n)*)", grammar_text(), re.MULTILINE)
    assert rule is not None
    first = set()
    for alternative in re.split(r"\n\s+\| ", rule[1]):
        head = re.match(r"\s*(?:\(([A-Z_ |]+)\)|([A-Z_]+))", alternative)
        assert head is not None
        first.update(re.findall(r"[A-Z_]+", head[1] or head[2]))
    return sorted(word for word, terminal in tables.keywords().items() if terminal in first)


def _words() -> str:
    clauses = clause_words()
    others = sorted(set(tables.keywords()) - set(clauses))
    return f"\n**Words that begin a clause:** {codes(clauses)}.\n\n**All other words:** {codes(others)}.\n\n"


# One of each, to be tried wherever clauses may stand.
_EVERY_CLAUSE = (
    "nor 1 .. 2 par 1 .. 2 characterised 1 .. 2 alert 1 .. 2 action 1 .. 2 plausible 1 .. 2 qualified 1 .. 2 "
    'edge_of_failure >= 9 affects aggregate no_effect hcp evidence "x" assumed "x" because "x" change "x" '
    'respond "x" basis "x" asks "x" note "x" source "x" by "x" scale by tip_speed criticality high was former '
    "accuracy 1 deadband 1 resolution 1 coverage_factor 1 at 1 h hold <= 1 h until 2030-01-01 "
    'ec us pas not_ec eu "x" in tried lifetime <= 1 cycle lots <= 1 made_from tried since end of tried '
    "share 1 %v/v states grade pooled gradual dedicated recovered whole inherent microbial adjusts pH "
    'confidential sponsor partner valid tried >= 1 secondary connects BR_101 automation "x"'
)

_RATED = "severity 1 occurrence 1 detection 1"
_RESIDUAL = f"risk tried {_RATED} {{ residual {_RATED} CLAUSES }}"
_SIGNED = 'approval "A" role "B" meaning review on 2026-03-01T10:15Z'

_PLACES = (
    ("process", "process", "CLAUSES"),
    ("`cqa`, `attribute`", "attribute", "CLAUSES"),
    ("`limit`", "attribute", "limit release >= 96 CLAUSES"),
    ("`test`", "attribute", "test stability CLAUSES"),
    ("`ipc`", "operation", "ipc tried : count <= 3 CLAUSES"),
    ("`ipt`", "operation", "ipt tried : count CLAUSES"),
    ("material that is brought in", "material", "CLAUSES"),
    ("intermediate, product, waste", "process", "waste tried : buffer CLAUSES"),
    ("`cma`", "material", "cma iron : mass_concentration <= 1 g/L CLAUSES"),
    ("property of a material", "material", "pH = 7.0 CLAUSES"),
    ("`contains`", "material", "contains 1 mM salt CLAUSES"),
    ("unit operation", "operation", "CLAUSES"),
    ("parameter", "operation", "kpp temperature = 36.5 degC CLAUSES"),
    ("control", "control", "CLAUSES"),
    ("`measure`, `regulate`", "control", "measure inline CLAUSES"),
    ("phase", "phase", "CLAUSES"),
    ("port of a step", "capture", "input load carries pH as elution_buffer_pH CLAUSES"),
    ("`studied` of a hold", "material", "hold <= 1 h at 5 degC; studied <= 1 h CLAUSES"),
    ("`hold_total`", "process", "hold_total <= 1 h from production to harvest CLAUSES"),
    ("design space", "space", "CLAUSES"),
    ("line of a design space", "space", "temperature in 35 .. 38 degC CLAUSES"),
    ("`clears`", "capture", "clears hcp 1 log10 CLAUSES"),
    ("`clearance`", "process", "clearance tried of viral_safety from protein_a CLAUSES"),
    ("`method`", "library", "method tried { CLAUSES }"),
    ("`mechanism`", "library", "mechanism tried CLAUSES"),
    ("`interacts`", "condition", "interacts temperature, pH CLAUSES"),
    ("stream", "flow", "production -> harvest CLAUSES"),
    ("`require`", "condition", "require 2 >= 1 CLAUSES"),
    ("`order`", "process", "order harvest before protein_a CLAUSES"),
    ("site", "site", "CLAUSES"),
    ("equipment", "equipment", "CLAUSES"),
    ("property of equipment", "equipment", "vessel_volume = 1 L CLAUSES"),
    ("capability of equipment", "equipment", "agitation range 1 .. 2 rpm CLAUSES"),
    ("recipe", "recipe", "CLAUSES"),
    ("binding of a step", "recipe", "production on BR_101 CLAUSES"),
    ("value of a recipe", "recipe", "production.agitation = 60 rpm CLAUSES"),
    ("property of a material in a recipe", "recipe", "wash_buffer.pH = 7.0 CLAUSES"),
    ("setting of a phase in a recipe", "recipe", "production.grow.agitation = 60 rpm CLAUSES"),
    ("transfer", "transfer", "CLAUSES"),
    ("`vary`", "transfer", "vary production CLAUSES"),
    ("`accept`", "transfer", "accept WITHIN_NOR production.agitation CLAUSES"),
    ("`kind`", "library", "kind tried : L CLAUSES"),
    ("operation class", "operation_class", "CLAUSES"),
    ("equipment class", "equipment_class", "CLAUSES"),
    ("`material_class`", "library", "material_class tried CLAUSES"),
    ("`capability` of a class", "equipment_class", "capability temperature CLAUSES"),
    ("port", "operation_class", "input tried : buffer CLAUSES"),
    ("`parameter`, `attribute` of a class", "operation_class", "parameter tried : volume CLAUSES"),
    ("`property`", "equipment_class", "property tried : volume CLAUSES"),
    ("`derive`", "equipment_class", "derive number = 1 CLAUSES"),
    ("`risk`", "condition", "risk tried severity 1 occurrence 1 detection 1 CLAUSES"),
    ("`residual`", "condition", _RESIDUAL),
    ("risk scale", "risk_scale", "CLAUSES"),
    ("factor, `accept` of a risk scale", "risk_scale", "severity 1 .. 10 CLAUSES"),
    ("`reference`", "reference", "CLAUSES"),
    ("`approval`", "process", f"{_SIGNED} CLAUSES"),
    ("change record", "change_record", "CLAUSES"),
    ("`category` of a reporting scheme", "reporting_scheme", "category tried CLAUSES"),
    ("reporting scheme", "reporting_scheme", "CLAUSES"),
    ("classification scheme", "scheme", "CLAUSES"),
    ("confidentiality scheme", "confidentiality_scheme", "CLAUSES"),
    ("`level` of a confidentiality scheme", "confidentiality_scheme", "level tried CLAUSES"),
    ("exchange", "exchange", "CLAUSES"),
    ("model", "model", "CLAUSES"),
    ("`input`, `output` of a model", "model", "input pH 6.8 .. 7.2 CLAUSES"),
    ("`data`", "model", 'data training "DS-1" CLAUSES'),
    ("`accept`, `result`, `baseline`, `sites` of a model", "model", "baseline rmse 1 g/L CLAUSES"),
    ("`monitor`", "model", "monitor drift residual <= 3 every batch CLAUSES"),
    ("`clearance`", "exchange", "clearance sponsor partner CLAUSES"),
    ("`class` of a scheme", "scheme", "class tried CLAUSES"),
)


@cache
def _clauses() -> str:
    """What each place takes, found by trying: the compiler names every clause that it refuses."""
    assert set(clause_words()) <= set(_EVERY_CLAUSE.split()), "one of each has to be tried"
    merged: dict[str, list[str]] = {}
    for place, frame, statement in _PLACES:
        text = statement.replace("CLAUSES", _EVERY_CLAUSE)
        found = compiled(framed(Snippet(0, text, frame, "")))
        assert not [line for line in found if line.startswith("P02")], (place, found)
        refused = {line.split("`")[1] for line in found if line.startswith("P06") and "says nothing" in line}
        allowed = codes(word for word in clause_words() if word not in refused)
        merged.setdefault(allowed, []).append(place)
    return table(("on", "clauses"), [(", ".join(places), allowed) for allowed, places in merged.items()])


# ---------------------------------------------------------------------- vocabulary


def _kind_rows() -> list[tuple[str, list[t.KindDecl]]]:
    """The kinds of std.kinds under the comment that heads each group."""
    source = standard_source("kinds")
    declared = {
        node.name.text: node
        for node in standard_module("kinds").parsed.module.declarations
        if isinstance(node, t.KindDecl)
    }
    groups: list[tuple[str, list[t.KindDecl]]] = []
    lines = source.text.splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.startswith("# ") and following.startswith("kind "):
            groups.append((line[2:].split(":")[0], []))
        elif line.startswith("kind "):
            groups[-1][1].append(declared[line.split()[1]])
    return groups


def _kinds() -> str:
    source = standard_source("kinds")
    out = []
    for group, kinds in _kind_rows():
        rows = []
        for kind in kinds:
            words = {clause.word: clause.payload for clause in kind.clauses}
            envelope, basis = words.get("plausible"), words.get("basis")
            scale = words.get("scale")
            rows.append(
                (
                    code(kind.name.text),
                    kind.label.value if kind.label else "",
                    code(kind.unit.text) if kind.unit else codes(w.text for w in kind.words) or "text",
                    code(kind.parent.text) if kind.parent else "",
                    scale.text if isinstance(scale, t.Name) else "",
                    source.text[envelope.start : envelope.end] if isinstance(envelope, t.RangeNode) else "",
                    basis.value if isinstance(basis, t.Text) else "",
                )
            )
        out.append(
            f"\n**{group}**\n"
            + table(("kind", "meaning", "unit", "extends", "scale", "plausible", "basis"), rows)
        )
    return "".join(out)


def _units() -> str:
    groups: dict[str, list[tuple[str, str]]] = {}
    for entry in known_units():
        groups.setdefault(entry.group, []).append((entry.symbol, entry.name))
    rows = [
        (group, ", ".join(f"`{symbol}` {name}" for symbol, name in units)) for group, units in groups.items()
    ]
    return table(("group", "units"), rows)


def _percent() -> str:
    rows = [(code(e.symbol), e.name) for e in known_units() if e.symbol.startswith("%")]
    return table(("unit", "meaning"), rows)


_ONE = {"risk scales": "risk scale"}


def _modules() -> str:
    rows = []
    for name in standard_modules():
        module = standard_module(name)
        kinds: dict[str, int] = {}
        for node in module.parsed.module.declarations:
            if not isinstance(node, (t.Use, t.Export)):
                word = {
                    t.KindDecl: "kinds",
                    t.MaterialClassDecl: "material classes",
                    t.SchemeDecl: "classification schemes",
                    t.OperationClassDecl: "operation classes",
                    t.EquipmentClassDecl: "equipment classes",
                    t.RiskScaleDecl: "risk scales",
                    t.ReportingSchemeDecl: "reporting schemes",
                    t.ConfidentialitySchemeDecl: "confidentiality schemes",
                    t.MechanismDecl: "mechanisms",
                    t.ModelDecl: "models",
                    t.MethodDecl: "methods",
                }[type(node)]
                kinds[word] = kinds.get(word, 0) + 1
        holds = ", ".join(
            f"{count} {word if count > 1 else _ONE.get(word, word)}" for word, count in kinds.items()
        )
        uses = codes(use.module.text for use in module.uses)
        rows.append((code(f"use std.{name}"), holds, uses))
    return table(("line", "holds", "brings with it"), rows)


def _declared(sort: type[t.Node]) -> list[tuple[str, t.Node]]:
    return [
        (name, node)
        for name in standard_modules()
        for node in standard_module(name).parsed.module.declarations
        if isinstance(node, sort)
    ]


def _operation_classes() -> str:
    rows = []
    for module, node in _declared(t.OperationClassDecl):
        assert isinstance(node, t.OperationClassDecl)
        names: dict[str, list[str]] = {}
        runs_on: list[str] = []
        for item in node.items:
            if isinstance(item, t.RunsOn):
                beside = f" with {codes([name.text for name in item.beside])}" if item.beside else ""
                runs_on.append(codes([name.text for name in item.names]) + beside)
            elif isinstance(item, t.Names):
                names.setdefault(item.word, []).extend(name.text for name in item.names)
            elif isinstance(item, t.Port):
                suffix = " optional" if item.optional else ""
                names.setdefault(item.direction, []).append(
                    f"{item.name.text} : {item.material.text}{suffix}"
                )
        label = node.label.value if node.label else ""
        head = code(node.name.text) + (f" (extends {code(node.parent.text)})" if node.parent else "")
        what = "; ".join(f"{word} {codes(found)}" for word, found in names.items())
        rows.append((head, label, code(f"std.{module}"), ", ".join(runs_on), what))
    return table(("class", "what", "in", "runs on", "needs and ports"), rows)


def _equipment_classes() -> str:
    rows = []
    for _, node in _declared(t.EquipmentClassDecl):
        assert isinstance(node, t.EquipmentClassDecl)
        names: dict[str, list[str]] = {"property": [], "capability": [], "derive": []}
        for item in node.items:
            if isinstance(item, t.ValueDecl):
                names["property"].append(item.name.text)
            elif isinstance(item, t.CapabilityList):
                names["capability"].extend(entry.name.text for entry in item.capabilities)
            elif isinstance(item, t.Derive):
                names["derive"].append(item.name.text)
        head = code(node.name.text) + (f" (extends {code(node.parent.text)})" if node.parent else "")
        label = node.label.value if node.label else ""
        rows.append((head, label, *(codes(names[word]) for word in ("property", "capability", "derive"))))
    return table(("class", "what", "properties (`= value`)", "capabilities (`range`)", "derived"), rows)


def _material_classes() -> str:
    rows = []
    for _, node in _declared(t.MaterialClassDecl):
        assert isinstance(node, t.MaterialClassDecl)
        rows.append((code(node.name.text), node.label.value if node.label else ""))
    return table(("material class", "what"), rows)


def _schemes() -> str:
    rows = []
    for _, node in _declared(t.SchemeDecl):
        assert isinstance(node, t.SchemeDecl)
        for entry in node.classes:
            quality = entry.quality.text if entry.quality else "open"
            label = entry.label.value if entry.label else ""
            rows.append((code(node.name.text), code(entry.name.text), label, quality))
    return table(("scheme", "class", "meaning", "for quality"), rows)


# ---------------------------------------------------------------------- rules


def _codes() -> str:
    rows = [(c.code, c.name, c.title, c.draft, c.release) for c in CODES]
    return table(("code", "name", "meaning", "development, clinical", "ppq, commercial"), rows)


def _class_checks() -> str:
    rows = [(code(check), code_named(check).title) for check in CHECKS]
    return table(("behind `as`", "what is wrong then"), rows)


def _stages() -> str:
    return "\n" + codes(stage.value for stage in Stage) + "\n\n"


def _functions() -> str:
    return "\n" + codes(f"{name}(…)" for name in sorted([*FUNCTIONS, "min", "max"])) + "\n\n"


def _rule_subjects() -> str:
    rows = []
    for subject, (meaning, fields) in SUBJECTS.items():
        by_sort = {sort: [name for name, field in fields.items() if field.sort == sort] for sort in SORTS}
        listed = [f"{sort}: {codes(names)}" for sort, names in by_sort.items() if names]
        rows.append((code(subject), meaning, "; ".join(listed)))
    return table(("behind `for each`", "what it is", "fields"), rows)


def _changes() -> str:
    rows = [(code(rule.name), rule.meaning, rule.severity) for rule in RULES]
    return table(("class", "meaning", "usual severity"), rows)


def _limits() -> str:
    rows = [
        ("size of one file", f"{loading.MAX_FILE_BYTES // 1024**2} MiB", "P01"),
        ("blocks inside one another", str(parser.MAX_BRACES), "P05"),
        ("parentheses inside one another", str(parser.MAX_PARENTHESES), "P05"),
        ("operations chained or nested in one formula", str(reductions.MAX_DEPTH), "P05"),
        ("syntax errors reported for one file", str(parser.MAX_ERRORS), "P02"),
        ("characters of one unit", str(LONGEST_TOKEN), "U03"),
        ("parts into which a normal operating box is divided", str(box.MAX_BOXES), "R08"),
    ]
    return table(("what", "at most", "beyond it"), rows)


TABLES: dict[str, Callable[[], str]] = {
    "words": _words,
    "clauses": _clauses,
    "kinds": _kinds,
    "units": _units,
    "percent": _percent,
    "modules": _modules,
    "operation classes": _operation_classes,
    "equipment classes": _equipment_classes,
    "material classes": _material_classes,
    "schemes": _schemes,
    "codes": _codes,
    "stages": _stages,
    "functions": _functions,
    "changes": _changes,
    "limits": _limits,
    "rule subjects": _rule_subjects,
    "class checks": _class_checks,
}
