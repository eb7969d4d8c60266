"""Mistakes in what belongs together: links, controls, tests, steps, phases, flow, formulas, names."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from decimal import Decimal

from pac.compiler.syntax import tree as t
from tests.mutants.seeding import Edit, Mutant, Project, Site, kind, one, swapped_letters, written

CRITICAL = {"cpp": "non_cpp", "wc_cpp": "kpp", "cfp": "gpp"}
UNCRITICAL = {"non_cpp": "cpp", "kpp": "cpp", "gpp": "wc_cpp"}


def left_out(project: Project, wanted: Callable[[Site], bool]) -> Iterator[Mutant]:
    """One mistake for each node that is taken out."""
    for site in project.sites:
        if wanted(site):
            yield Mutant((project.without(site),))


def clause_left_out(project: Project, word: str, around: type[t.Node]) -> Iterator[Mutant]:
    return left_out(
        project,
        lambda site: (
            isinstance(site.node, t.Clause) and site.node.word == word and isinstance(site.above[-1], around)
        ),
    )


# ------------------------------------------------------------------ control strategy


@kind("control left out")
def _(project: Project) -> Iterator[Mutant]:
    return left_out(project, lambda site: isinstance(site.node, t.Control))


@kind("measurement of a control left out")
def _(project: Project) -> Iterator[Mutant]:
    return left_out(project, lambda site: isinstance(site.node, t.Measure))


@kind("parameter without its quality attributes")
def _(project: Project) -> Iterator[Mutant]:
    return clause_left_out(project, "affects", t.ValueDecl)


@kind("one quality attribute of several left out")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        if node.word == "affects" and isinstance(node.payload, tuple) and len(node.payload) > 1:
            last, before = node.payload[-1], node.payload[-2]
            yield Mutant((Edit(site.file, before.end, last.end, ""),))


@kind("test of a quality attribute left out")
def _(project: Project) -> Iterator[Mutant]:
    return left_out(project, lambda site: isinstance(site.node, t.Test))


@kind("method of a test changed")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        if (
            node.word == "by"
            and isinstance(node.payload, t.Name)
            and isinstance(site.above[-1], (t.Test, t.InProcess))
        ):
            yield one(site, "visual_inspection", node.payload)


@kind("response to a limit left out", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        owner = site.above[-1]
        limited = isinstance(owner, t.Control) or (isinstance(owner, t.InProcess) and owner.word == "ipc")
        if node.word == "respond" and limited:
            yield Mutant((project.without(site),))


@kind("in-process control left out")
def _(project: Project) -> Iterator[Mutant]:
    return left_out(project, lambda site: isinstance(site.node, t.InProcess))


@kind("in-process control without its criterion", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.InProcess):
        if node.word == "ipc" and node.value is not None:
            yield Mutant((site.edit("", node.value),))


@kind("measured once a day instead of once a minute")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Measure):
        if (
            isinstance(node.every, t.Number)
            and node.every.unit is not None
            and node.every.unit.text in ("s", "min")
        ):
            yield one(site, "1 d", node.every)


@kind("critical parameter called noncritical", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.ValueDecl):
        if node.word.text in CRITICAL and any(clause.word == "affects" for clause in node.clauses):
            yield one(site, CRITICAL[node.word.text], node.word)


@kind("noncritical parameter called critical", always=True)
def _(project: Project) -> Iterator[Mutant]:
    schemes = {word.name.text for _, word in project.of(t.Word) if word.word == "classification"}
    known = {"cpp", "wc_cpp"} if "a_mab" in schemes else {"cpp"}
    for site, node in project.of(t.ValueDecl):
        word = UNCRITICAL.get(node.word.text)
        if word is not None:
            yield one(site, word if word in known else "cpp", node.word)


@kind("class of another scheme", always=True)
def _(project: Project) -> Iterator[Mutant]:
    schemes = {word.name.text for _, word in project.of(t.Word) if word.word == "classification"}
    for site, node in project.of(t.ValueDecl):
        if node.word.text in UNCRITICAL:
            yield one(site, "non_cpp" if "a_mab" in schemes else "kpp", node.word)


@kind("criticality of a quality attribute lowered")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        if node.word == "criticality" and isinstance(node.payload, t.Name) and node.payload.text != "low":
            yield one(site, "low", node.payload)


@kind("clearance claimed too high")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Reduction):
        yield one(site, written(Decimal(node.amount.digits) + 3, node.amount), node.amount)


@kind("clearance left out")
def _(project: Project) -> Iterator[Mutant]:
    return left_out(project, lambda site: isinstance(site.node, t.Clears))


@kind("interaction left out")
def _(project: Project) -> Iterator[Mutant]:
    return left_out(project, lambda site: isinstance(site.node, t.Names) and site.node.word == "interacts")


# ------------------------------------------------------------------ formulas and design spaces


def _terms(project: Project, around: type[t.Node]) -> Iterator[tuple[Site, t.Binary]]:
    for site, node in project.of(t.Binary):
        if site.inside(around) is not None:
            yield site, node


def _operator(project: Project, site: Site, node: t.Binary, new: str) -> Mutant | None:
    between = t.Node(node.left.end, node.right.start)
    text = project.text(site, between)
    return one(site, text.replace(node.operator, new, 1), between) if text.count(node.operator) == 1 else None


@kind("sign of a coefficient of a design space")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in _terms(project, t.Inequality):
        if node.operator in ("+", "-"):
            mutant = _operator(project, site, node, "-" if node.operator == "+" else "+")
            if mutant is not None:
                yield mutant


@kind("coefficient of a design space ten times too large")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Number):
        if (
            (
                site.inside(t.Inequality) is not None
                and node.unit is None
                and isinstance(site.above[-1], t.Binary)
            )
            and site.above[-1].operator == "*"
            and Decimal(node.digits)
        ):
            yield one(site, written(Decimal(node.digits) * 10, node))


@kind("inequality of a design space turned round", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Inequality):
        between = t.Node(node.left.end, node.right.start)
        turned = {"<=": ">=", ">=": "<=", "<": ">", ">": "<"}[node.operator]
        yield one(site, project.text(site, between).replace(node.operator, turned, 1), between)


@kind("requirement turned round", always=True)
def _(project: Project) -> Iterator[Mutant]:
    turned = {"<=": ">", ">=": "<", "<": ">=", ">": "<="}
    for site, node in project.of(t.Comparison):
        if isinstance(site.above[-1], t.Require):
            between = t.Node(node.left.end, node.right.start)
            yield one(
                site, project.text(site, between).replace(node.operator, turned[node.operator], 1), between
            )


@kind("formula that divides instead of multiplying", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for sort in (t.ValueDecl, t.Require, t.Let):
        for site, node in _terms(project, sort):
            pure = any(isinstance(side, t.Number) and side.unit is None for side in (node.left, node.right))
            if node.operator in ("*", "/") and not pure:
                mutant = _operator(project, site, node, "/" if node.operator == "*" else "*")
                if mutant is not None:
                    yield mutant


@kind("formula with another parameter")
def _(project: Project) -> Iterator[Mutant]:
    for sort in (t.ValueDecl, t.Require, t.Let):
        for site, node in project.of(t.Ref):
            step = site.inside(t.UnitOperation)
            if site.inside(sort) is None or step is None or len(node.parts) > 1:
                continue
            others = [
                item.name
                for item in step.items
                if isinstance(item, t.ValueDecl) and item.name.text != node.text and item.value is not None
            ]
            owner = site.inside(t.ValueDecl)
            if others and (owner is None or others[0].text != owner.name.text):
                yield one(site, others[0].text)


# ------------------------------------------------------------------ names and words


@kind("name declared twice", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.ValueDecl):
        if isinstance(site.above[-1], (t.UnitOperation, t.ProcessDecl)) and node.clauses:
            text = project.text(site)
            yield one(site, f"{text}\n{text}")


@kind("reference misspelt", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        if node.word == "affects" and isinstance(node.payload, tuple):
            yield one(site, swapped_letters(node.payload[0].text), node.payload[0])
    for site, stream in project.of(t.Stream):
        yield one(site, swapped_letters(stream.endpoints[-1].parts[0].text), stream.endpoints[-1].parts[0])
    for site, binding in project.of(t.Binding):
        yield one(site, swapped_letters(binding.equipment[0].text), binding.equipment[0])
    for site, step in project.of(t.PhaseStep):
        if step.word == "with" and isinstance(step.subject, t.Name):
            yield one(site, swapped_letters(step.subject.text), step.subject)
    for site, override in project.of(t.Override):
        last = override.target.parts[-1]
        yield one(site, swapped_letters(last.text), last)


@kind("keyword misspelt", always=True)
def _(project: Project) -> Iterator[Mutant]:
    words = {t.Control: "control", t.Phase: "phase", t.UnitOperation: "unit_operation", t.Measure: "measure",
             t.DesignSpace: "design_space", t.Flow: "flow", t.Test: "test", t.Require: "require"}  # fmt: skip
    for site in project.sites:
        word = words.get(type(site.node), "")
        if isinstance(site.node, t.Clause) and len(site.node.word) > 4:
            word = site.node.word
        if word and project.text(site).startswith(word):
            place = t.Node(site.node.start, site.node.start + len(word))
            yield one(site, swapped_letters(word), place)


@kind("class of the unit operation misspelt", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.UnitOperation):
        if node.operation_class is not None:
            yield one(site, swapped_letters(node.operation_class.text), node.operation_class)


@kind("parameter under another kind", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.ValueDecl):
        worded = node.value is None or isinstance(node.value, t.TextValue)
        if node.kind is not None and not worded and node.kind.text not in ("text", "pH"):
            yield one(site, "osmolality" if node.kind.text != "osmolality" else "volume", node.kind)


@kind("closing brace left out", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.UnitOperation):
        yield Mutant((Edit(site.file, node.end - 1, node.end, ""),))


@kind("closing quote left out", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Text):
        if project.text(site).startswith('"') and not project.text(site).startswith('"""'):
            yield Mutant((Edit(site.file, node.end - 1, node.end, ""),))


# ------------------------------------------------------------------ steps, phases, flow


@kind("unit operation left out", always=True)
def _(project: Project) -> Iterator[Mutant]:
    return left_out(project, lambda site: isinstance(site.node, t.UnitOperation))


@kind("arrow left out")
def _(project: Project) -> Iterator[Mutant]:
    return left_out(project, lambda site: isinstance(site.node, t.Stream))


@kind("arrow to another step")
def _(project: Project) -> Iterator[Mutant]:
    steps = [node.name.text for _, node in project.of(t.UnitOperation)]
    for site, node in project.of(t.Stream):
        last = node.endpoints[-1]
        others = [name for name in steps if name not in {ref.parts[0].text for ref in node.endpoints}]
        if last.parts[0].text in steps and others:
            yield one(site, others[len(node.endpoints) % len(others)], last)


@kind("arrow turned round", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Stream):
        if len(node.endpoints) == 2 and not node.recycle:
            first, last = node.endpoints
            yield Mutant((site.edit(last.text, first), site.edit(first.text, last)))


@kind("two steps of a line in each other's place")
def _(project: Project) -> Iterator[Mutant]:
    steps = {node.name.text for _, node in project.of(t.UnitOperation)}
    for site, node in project.of(t.Stream):
        for a, b in zip(node.endpoints, node.endpoints[1:], strict=False):
            if len(a.parts) == len(b.parts) == 1 and {a.text, b.text} <= steps and len(node.endpoints) > 2:
                yield Mutant((site.edit(b.text, a), site.edit(a.text, b)))


@kind("two phases in each other's place")
def _(project: Project) -> Iterator[Mutant]:
    for site in project.sites:
        node = site.node
        if isinstance(node, t.UnitOperation) or (
            isinstance(node, t.Phase) and node.word in ("phase", "repeat")
        ):
            phases = [item for item in node.items if isinstance(item, t.Phase)]
            for a, b in itertools.pairwise(phases):
                yield Mutant((site.edit(project.text(site, b), a), site.edit(project.text(site, a), b)))


@kind("phase left out")
def _(project: Project) -> Iterator[Mutant]:
    return left_out(project, lambda site: isinstance(site.node, t.Phase))


@kind("instruction of a phase left out")
def _(project: Project) -> Iterator[Mutant]:
    return left_out(
        project, lambda site: isinstance(site.node, t.PhaseStep) and isinstance(site.above[-1], t.Phase)
    )


@kind("wrong material in a phase")
def _(project: Project) -> Iterator[Mutant]:
    materials = [node.name.text for _, node in project.of(t.MaterialDecl) if node.word == "solution"]
    for site, node in project.of(t.PhaseStep):
        if node.word == "with" and isinstance(node.subject, t.Name):
            others = [name for name in materials if name != node.subject.text]
            if others:
                yield one(site, others[0], node.subject)


@kind("material left out", always=True)
def _(project: Project) -> Iterator[Mutant]:
    return left_out(project, lambda site: isinstance(site.node, t.MaterialDecl))


@kind("pH or composition of a solution changed")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.MaterialProperty):
        if isinstance(node.value, t.PlusMinus) and isinstance(node.value.centre, t.Number):
            centre = node.value.centre
            yield one(site, written(Decimal(centre.digits) + Decimal("0.7"), centre), centre)
    for site, component in project.of(t.Contains):
        yield one(site, written(Decimal(component.amount.digits) * 2, component.amount), component.amount)


@kind("hold left out")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        owner = site.above[-1]
        if node.word != "hold" or not isinstance(owner, (t.Stream, t.MaterialDecl)):
            continue
        edits = [
            project.without(site, clause)
            for clause in owner.clauses
            if clause.word in ("hold", "at", "in", "since")
        ]
        yield Mutant(tuple(edits))


@kind("hold moved to another arrow")
def _(project: Project) -> Iterator[Mutant]:
    streams = list(project.of(t.Stream))
    for site, node in streams:
        held = [clause for clause in node.clauses if clause.word in ("hold", "at", "in", "since")]
        others = [
            (place, other)
            for place, other in streams
            if place.file == site.file and not other.clauses and not other.items and len(other.endpoints) == 2
        ]
        if held and held[0].word == "hold" and others:
            place, other = others[0]
            said = " ".join(project.text(site, clause) for clause in held)
            edits = [project.without(site, clause) for clause in held]
            yield Mutant((*edits, Edit(place.file, other.end, other.end, f"  {said}")))


@kind("mechanism of a clearance changed")
def _(project: Project) -> Iterator[Mutant]:
    words = [node.mechanism.text for _, node in project.of(t.Clears) if node.mechanism is not None]
    for site, node in project.of(t.Clears):
        others = [word for word in words if node.mechanism is not None and word != node.mechanism.text]
        if node.mechanism is not None and others:
            yield one(site, others[0], node.mechanism)


@kind("normal operation outside the study of a clearance")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Within):
        if site.inside(t.Clears) is None:
            continue
        for end, factor in ((node.range.high, "0.4"), (node.range.low, "2.5")):
            if end is not None:
                yield one(site, written(Decimal(end.digits) * Decimal(factor), end), end)


@kind("total of the clearance raised", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.ClearanceDecl):
        total = node.value.value if isinstance(node.value, t.Exact) else None
        if isinstance(total, t.Number):
            yield one(site, written(Decimal(total.digits) + 5, total), total)
