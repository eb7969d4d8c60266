"""Mistakes in sites, recipes, versions, releases and approvals."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pac.compiler.document import Document, to_json
from pac.compiler.releases import release_file
from pac.compiler.source import Source
from pac.compiler.syntax import tree as t
from tests.mutants.seeding import Edit, Mutant, Project, Site, kind, one, written
from tests.mutants.values import valued

# ------------------------------------------------------------------ site and recipe


@kind("equipment of another class", always=True)
def _(project: Project) -> Iterator[Mutant]:
    used = {tag.text for _, node in project.of(t.Binding) for tag in node.equipment}
    for site, node in project.of(t.EquipmentDecl):
        if node.tag.text in used:
            other = "filling_line" if node.equipment_class.text != "filling_line" else "stirred_tank"
            yield one(site, other, node.equipment_class)


@kind("another piece of equipment bound")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Binding):
        recipe = site.inside(t.RecipeDecl)
        tags = {
            item.tag.text
            for _, plant in project.of(t.SiteDecl)
            if recipe is not None and plant.name.text == recipe.site.text
            for item in plant.equipment
        }
        others = sorted(tags - {tag.text for tag in node.equipment})
        if others:
            yield one(site, others[len(node.operation.text) % len(others)], node.equipment[0])


@kind("column of another step bound", always=True)
def _(project: Project) -> Iterator[Mutant]:
    columns = {
        item.tag.text
        for _, item in project.of(t.EquipmentDecl)
        if item.equipment_class.text in ("chromatography_column", "prepacked_column")
    }
    used: dict[t.RecipeDecl | None, t.Name] = {}
    for site, node in project.of(t.Binding):
        recipe = site.inside(t.RecipeDecl)
        for tag in node.equipment[1:]:
            if tag.text in columns and recipe in used:
                yield one(site, used[recipe].text, tag)
            elif tag.text in columns:
                used[recipe] = tag


@kind("binding left out", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, _node in project.of(t.Binding):
        yield Mutant((project.without(site),))


@kind("capability of the equipment left out")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.EquipmentItem):
        if node.is_range:
            yield Mutant((project.without(site),))


@kind("capability of the equipment too narrow")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.EquipmentItem):
        if node.is_range and isinstance(node.value, t.RangeNode) and node.value.high and node.value.low:
            low, high = node.value.low, node.value.high
            end = (Decimal(low.digits) * 19 + Decimal(high.digits)) / 20
            yield one(site, written(end, high), high)


@kind("property of the equipment ten times too large")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.EquipmentItem):
        value = node.value.value if isinstance(node.value, t.Exact) else None
        if not node.is_range and isinstance(value, t.Number):
            yield one(site, written(Decimal(value.digits) * 10, value), value)


@kind("another version pinned", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.RecipeDecl):
        if node.version is not None:
            yield one(site, "9.9.9", node.version)
    for site, family in project.of(t.Family):
        if family.version is not None:
            yield one(site, "9.9.9", family.version)


@kind("reason of a recipe's value left out", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        owner = site.above[-1]
        if node.word == "because" and isinstance(owner, t.Override) and not owner.batch:
            yield Mutant((project.without(site),))


@kind("value of a recipe left out")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Override):
        recipe, binding = site.inside(t.RecipeDecl), site.inside(t.Binding)
        assert recipe is not None
        path = f"{binding.operation.text}.{node.target.text}" if binding is not None else node.target.text
        said = {
            item.path: item.setpoint.text
            for step in project.documents[recipe.process.text].operations
            for item in step.parameters
            if item.setpoint is not None
        }
        repeats = said.get(path) == project.text(site, node.value).removeprefix("=").strip()
        yield Mutant((project.without(site),), equivalent="the process says the same" if repeats else "")


@kind("value of a recipe given twice", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, _node in project.of(t.Override):
        text = project.text(site)
        yield one(site, f"{text}\n{text}")


@kind("site of a recipe misspelt", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.RecipeDecl):
        yield one(site, f"{node.site.text}_2", node.site)


@kind("library not used")
def _(project: Project) -> Iterator[Mutant]:
    for site, _node in project.of(t.Use):
        yield Mutant(
            (project.without(site),), equivalent="another library that is in use brings the same words"
        )


# ------------------------------------------------------------------ releases and approvals


def processes(project: Project) -> Iterator[tuple[Site, t.ProcessDecl, Document]]:
    """The processes with their documents."""
    for site, node in project.of(t.ProcessDecl):
        if node.name.text in project.documents:
            yield site, node, project.documents[node.name.text]


def _approval(digest: str) -> str:
    return (
        '\n  approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-01T10:15Z {\n'
        f'    digest "{digest}"\n  }}\n'
    )


def _signed(site: Site, node: t.ProcessDecl, document: Document) -> Edit:
    """An approval of the state as it is, at the end of the process."""
    return Edit(site.file, node.end - 1, node.end - 1, _approval(document.digest or ""))


@kind("approval of another state", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node, _document in processes(project):
        yield Mutant((Edit(site.file, node.end - 1, node.end - 1, _approval(f"sha256:{'0' * 64}")),))


def _changes(project: Project, node: t.ProcessDecl, file: str) -> Iterator[Edit]:
    """Changes of one process that no range judges: a set point moved a little inside its range."""
    for value in valued(project, recipes=False):
        ends = value.ends("nor") or value.ends("par")
        own = value.site.file == file and node.start <= value.site.node.start < node.end
        if own and ends is not None and ends[1] != Decimal(value.centre.digits):
            yield value.set((Decimal(value.centre.digits) * 3 + ends[1]) / 4)


@kind("changed after its approval", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node, document in processes(project):
        for edit in _changes(project, node, site.file):
            yield Mutant((_signed(site, node, document), edit))


@kind("changed after its release", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node, document in processes(project):
        if node.version is None:
            continue
        release = Source(release_file(node.name.text, node.version.text), to_json(document))
        for edit in _changes(project, node, site.file):
            yield Mutant((edit,), releases=(release,))


@kind("file of a release altered", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for _site, node, document in processes(project):
        if node.version is not None and document.operations:
            name = document.operations[0].label or document.operations[0].name
            text = to_json(document).replace(name, f"{name} 2", 1)
            yield Mutant((), releases=(Source(release_file(node.name.text, node.version.text), text),))


@kind("approval without the role of who signed", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node, document in processes(project):
        text = _approval(document.digest or "").replace(' role "Head of QA"', "")
        yield Mutant((Edit(site.file, node.end - 1, node.end - 1, text),))


@kind("instrument ten times less accurate")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        if node.word in ("accuracy", "deadband") and isinstance(node.payload, t.Number):
            yield one(site, written(Decimal(node.payload.digits) * 10, node.payload), node.payload)


@kind("qualified range of the equipment narrower")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        payload = node.payload
        if node.word == "qualified" and isinstance(payload, t.RangeNode) and payload.high and payload.low:
            low, high = Decimal(payload.low.digits), Decimal(payload.high.digits)
            yield one(site, written(low + (high - low) / 10, payload.high), payload.high)


@kind("document still to be determined", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        if node.word == "evidence" and isinstance(node.payload, t.Text) and site.inside(t.ProcessDecl):
            yield one(site, '"report TBD"', node.payload)


@kind("resin used beyond its lifetime", always=True)
def _(project: Project) -> Iterator[Mutant]:
    used = _cycles(project)
    for site, node in project.of(t.Clause):
        material = site.inside(t.MaterialDecl)
        if node.word != "lifetime" or material is None or not isinstance(node.payload, t.RangeNode):
            continue
        high = node.payload.high
        if high is not None and used.get(material.name.text, Decimal(1)) > 1:
            yield one(site, "1 cycles", high)


def _cycles(project: Project) -> dict[str, Decimal]:
    """How many cycles a batch takes of each material that a step of one count of cycles uses."""
    found: dict[str, Decimal] = {}
    for site, node in project.of(t.Names):
        step = site.inside(t.UnitOperation)
        for value in step.items if step is not None and node.word == "uses" else ():
            if (
                isinstance(value, t.ValueDecl)
                and value.name.text == "cycles"
                and isinstance(value.value, t.Exact)
            ):
                number = value.value.value
                if isinstance(number, t.Number):
                    found |= {name.text: Decimal(number.digits) for name in node.names}
    return found


@kind("limit of a virus filter left out")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.ValueDecl):
        step = site.inside(t.UnitOperation)
        asked = ("flush_volume", "pause_time", "filtration_volume", "integrity_test", "pre_use_test")
        if (
            node.name.text in asked
            and step is not None
            and any(isinstance(item, t.Clears) for item in step.items)
        ):
            yield Mutant((project.without(site),))


@kind("single lot kept for a second", always=True)
def _(project: Project) -> Iterator[Mutant]:
    """A material of which one lot is used, by a phase that takes longer than it may be kept."""
    timed: set[tuple[str, str]] = set()
    for site, phase in project.of(t.Phase):
        steps = [item for item in phase.items if isinstance(item, t.PhaseStep)]
        lasts = [s.value for s in steps if s.word == "for" and isinstance(s.value, t.Number)]
        if phase.word == "phase" and any(
            n.unit is not None and n.unit.text in ("d", "h", "min") for n in lasts
        ):
            named = (s.subject for s in steps if s.word == "with" and isinstance(s.subject, t.Name))
            timed |= {(site.file, subject.text) for subject in named}
    for site, node in project.of(t.MaterialDecl):
        said = {clause.word for clause in node.clauses}
        if (site.file, node.name.text) in timed and not said & {"hold", "lots"}:
            end = (node.material_class or node.label or node.name).end
            yield Mutant((Edit(site.file, end, end, "  lots <= 1  hold <= 1 s at 5 degC"),))


@kind("grade that is not qualified", always=True)
def _(project: Project) -> Iterator[Mutant]:
    """A recipe takes another grade than the process, which begins to list what is qualified."""
    for site, node in project.of(t.MaterialProperty):
        material = site.inside(t.MaterialDecl)
        if node.text is None or material is None:
            continue
        for other, recipe in project.of(t.RecipeDecl):
            process = site.inside(t.ProcessDecl)
            if process is not None and recipe.process.text == process.name.text:
                line = f'{material.name.text}.{node.name.text} = "another"  because "on stock"\n'
                listed = Edit(site.file, node.text.end, node.text.end, ' qualified "a second one"')
                yield Mutant((listed, Edit(other.file, recipe.end - 1, recipe.end - 1, line)))


@kind("normal range without width", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.ValueDecl):
        number = node.value.value if isinstance(node.value, t.Exact) else None
        if node.word.text in ("attribute", "cqa", "cma") or not isinstance(number, t.Number):
            continue
        if number.unit is None or number.unit.text in ("cycles", "turn"):
            continue
        for clause in node.clauses:
            if clause.word == "nor" and isinstance(clause.payload, t.RangeNode):
                text = project.text(site, number)
                yield one(site, f"{text} .. {text}", clause.payload)
