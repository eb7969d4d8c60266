"""Processes to the model: quality attributes, materials, steps, flow, requirements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeGuard

from pac.compiler.clearances import Total
from pac.compiler.codes import Stage
from pac.compiler.elaborate.family_items import removals
from pac.compiler.elaborate.flow import FlowReader
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.materials import MaterialReader
from pac.compiler.elaborate.methods import methods_of
from pac.compiler.elaborate.model_uses import check_fit, model_uses
from pac.compiler.elaborate.operation import OperationReader
from pac.compiler.elaborate.parameters import ParameterReader
from pac.compiler.elaborate.reading import DOCS, JUSTIFIED, FileReader
from pac.compiler.elaborate.records import approvals, known_references, own_references
from pac.compiler.elaborate.references import ReferenceCheck
from pac.compiler.elaborate.risks import RiskReader
from pac.compiler.model import (
    Attribute,
    Family,
    HoldTotal,
    Material,
    Named,
    Precedence,
    Process,
    Requirement,
    Scheme,
    Stream,
    UnitOperation,
)
from pac.compiler.modules import Declared
from pac.compiler.problems import Problems, Related
from pac.compiler.process_models import ModelUse, ProcessModel
from pac.compiler.risk import Risk, RiskScale
from pac.compiler.scope import Scope, suggestion
from pac.compiler.settings import Settings
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t


class ProcessReader:
    """Elaborates one process declaration."""

    def __init__(
        self,
        scope: Scope,
        library: Library,
        declared: Declared,
        problems: Problems,
        stage: Stage | None,
        family: Family | None = None,
        settings: Settings = Settings(),  # noqa: B008
    ) -> None:
        assert isinstance(declared.node, t.ProcessDecl)
        self.node = declared.node
        self.library = library
        self.reader = FileReader(scope, declared.source, problems, Stage.DEVELOPMENT)
        self.forced_stage = stage
        self.family = family
        self.settings = settings
        self.name = self.node.name.text
        self.names: dict[str, Span] = {}
        self.risk_scale: RiskScale | None = None

    def process(self) -> Process:
        node, reader = self.node, self.reader
        reader.path = self.name
        stated = self._lifecycle()
        reader.stage = self.forced_stage or stated
        scheme = self._scheme()
        own_references(reader, node.items)
        given = reader.given(node.clauses, DOCS, "a process")
        self._refuse_removals()
        operations_reader = OperationReader(reader, self.library, scheme, self.name)
        material_reader = MaterialReader(reader, self.library, operations_reader, self.name)
        attributes: dict[str, Attribute] = {}
        materials: dict[str, Material] = {}
        operations: dict[str, UnitOperation] = {}
        values = operations_reader.values
        claimed = [item for item in node.items if self._is_claimed(item, values)]
        values.sampling.steps = frozenset(
            item.name.text for item in claimed if isinstance(item, t.UnitOperation)
        )
        for declared in claimed:
            if isinstance(declared, t.ValueDecl):
                attribute = values.attribute(declared, f"{self.name}.{declared.name.text}")
                attributes[attribute.name] = attribute
        operations_reader.in_process.attributes = attributes
        for declared in claimed:
            if isinstance(declared, t.MaterialDecl):
                materials[declared.name.text] = material_reader.material(declared)
            elif isinstance(declared, t.UnitOperation):
                operations[declared.name.text] = operations_reader.unit_operation(declared)
        rated = self._risks(attributes, materials, operations)
        reader.path = self.name
        controlled = (item for item in node.items if isinstance(item, t.InProcess))
        streams: list[Stream] = []
        hold_totals: list[HoldTotal] = []
        requirements: list[Requirement] = []
        orders: list[Precedence] = []
        totals: list[Total] = []
        flow = FlowReader(reader, operations, materials, attributes, operations_reader)
        for item in node.items:
            if isinstance(item, t.Flow):
                reader.given(item.clauses, frozenset(), "a flow")
                for line in item.streams:
                    streams.extend(flow.line(line))
            elif isinstance(item, t.HoldTotal):
                hold_totals.extend(self._hold_total(item, operations))
            elif isinstance(item, t.ClearanceDecl):
                if self._claim(item.name, "clearance"):
                    total = operations_reader.clearances.total(item, self.name, operations)
                    totals.extend([total] if total is not None else [])
                reader.path = self.name
            elif isinstance(item, t.Require):
                requirements.append(operations_reader.requirement(item, None))
            elif isinstance(item, t.Order):
                for name in (item.first, item.second):
                    if name.text not in operations:
                        reader.unknown("unit operation", name, operations)
                orders.append(operations_reader.order(item))
            elif isinstance(item, t.UnitOperation):
                reader.path = f"{self.name}.{item.name.text}"
                requirements.extend(
                    operations_reader.requirement(inner, item.name.text)
                    for inner in item.items
                    if isinstance(inner, t.Require)
                )
                reader.path = self.name
        unresolved = flow.unresolved
        result = Process(
            name=self.name,
            label=node.label.value if node.label else "",
            version=node.version.text if node.version else None,
            is_platform=node.word == "platform",
            family=self.family,
            lifecycle=reader.stage,
            stated_lifecycle=stated,
            scheme=scheme,
            attributes=attributes,
            materials=materials,
            in_process=operations_reader.in_process.all(controlled, self.name, {}),
            operations=operations,
            streams=tuple(streams),
            hold_totals=tuple(hold_totals),
            requirements=tuple(requirements),
            orders=tuple(orders),
            clearances=tuple(totals),
            methods=methods_of(reader, node.name, node.items),
            risk_scale=self.risk_scale,
            risks=rated,
            references=(),
            models={},
            model_uses=(),
            approvals=approvals(reader, node.items, f"process {self.name}", compiled=True),
            unresolved=frozenset(unresolved),
            docs=reader.docs(given),
            span=reader.span(node),
            name_span=reader.span(node.name),
        )
        unresolved |= ReferenceCheck(reader, result).check()
        models, uses = self._models(result)
        return replace(
            result,
            unresolved=frozenset(unresolved),
            references=known_references(reader),
            models=models,
            model_uses=uses,
        )

    def _models(self, process: Process) -> tuple[dict[str, ProcessModel], tuple[ModelUse, ...]]:
        """The declared models that the process measures, controls or releases by."""
        found: dict[str, ProcessModel] = {}
        uses: list[ModelUse] = []
        for use in model_uses(process):
            declared = self.reader.scope.find("model", use.model, use.span.real.source)
            if declared is not None:
                model = self.library.model(declared)
                found[model.name] = model
                uses.append(replace(use, model=model.name))
        check_fit(self.reader, process, found, uses)
        return found, tuple(uses)

    def _hold_total(self, node: t.HoldTotal, operations: dict[str, UnitOperation]) -> Iterator[HoldTotal]:
        """`hold_total <= 48 h from protein_a to uf_df`; N01 where a step is unknown."""
        reader = self.reader
        docs = reader.docs(reader.given(node.clauses, JUSTIFIED, "the total of holds"))
        held = node.word == "hold_total"
        kind = self.library.kind_named("duration" if held else "step_yield", reader.source)
        what = "the total of the holds" if held else "the total of the yields"
        limit = reader.values.interval(node.range, kind, what=what)
        for ref in (node.first, node.last):
            if ref.text not in operations:
                reader.unknown("unit operation", t.Name(ref.start, ref.end, ref.text), operations)
                return
        if limit is not None:
            first, last = (Named(ref.text, reader.span(ref)) for ref in (node.first, node.last))
            yield HoldTotal(node.word, limit, first, last, docs, reader.span(node))

    def _risks(
        self,
        attributes: dict[str, Attribute],
        materials: dict[str, Material],
        operations: dict[str, UnitOperation],
    ) -> tuple[Risk, ...]:
        """The risks of the process; those of the steps are put into `operations`."""
        name = self._word("risk_scale")
        self.risk_scale = None if name is None else self.library.risk_scale(name, self.reader)
        supplied = {*materials}
        supplied |= {f"{m.name}.{name}" for m in materials.values() for name in m.attributes}
        risks = RiskReader(self.reader, self.risk_scale, name is not None)
        for item in self.node.items:
            if isinstance(item, t.UnitOperation) and item.name.text in operations:
                operation = operations[item.name.text]
                if operation.span != self.reader.span(item):
                    continue  # a second step of that name, which has been refused
                targets = {*operation.parameters, *operation.attributes, *supplied}
                targets |= {phase.name for phase in operation.phases}
                found = risks.risks(item.items, operation.path, targets)
                operations[item.name.text] = replace(operation, risks=found)
        return risks.risks(self.node.items, self.name, {*attributes, *supplied, *operations})

    def _is_claimed(
        self, item: t.Node, values: ParameterReader
    ) -> TypeGuard[t.ValueDecl | t.MaterialDecl | t.UnitOperation]:
        """Whether an item is an attribute, material or step whose name is free."""
        if isinstance(item, t.ValueDecl):
            return not values.material_only(item) and self._claim(item.name, "attribute")
        if isinstance(item, t.MaterialDecl):
            return self._claim(item.name, "material")
        return (
            isinstance(item, t.UnitOperation)
            and self._has_class(item)
            and self._claim(item.name, "unit operation")
        )

    def _has_class(self, node: t.UnitOperation) -> bool:
        """P06 for a step without a class that specialises nothing."""
        if node.operation_class is not None:
            return True
        if self.node.family is None:
            self.reader.report(
                "P06",
                f"unit operation `{node.name.text}` has no class",
                node.name,
                hint=f"write `unit_operation {node.name.text} : CLASS`; only a step of a platform can be "
                "specialised without one",
            )
        elif self.family is not None:
            known = [item.name.text for item in self.node.items if isinstance(item, t.UnitOperation)]
            close = suggestion(node.name.text, [name for name in known if name != node.name.text])
            new = f"a new step has a class: `unit_operation {node.name.text} : CLASS`"
            self.reader.report(
                "N01",
                f"the platform `{self.family.platform}` has no unit operation `{node.name.text}`",
                node.name,
                hint=f"did you mean `{close}`? {new[:1].upper()}{new[1:]}" if close else new,
            )
        return False

    def _refuse_removals(self) -> None:
        """P06 for `remove` in a process that begins with nothing."""
        if self.node.family is None:
            for item in removals(self.node.items):
                self.reader.report(
                    "P06",
                    "only a process of a platform can remove something",
                    item,
                    hint="take the line out that declares it, or write `process … of PLATFORM VERSION`",
                )

    def _claim(self, name: t.Name, what: str) -> bool:
        """Whether a name of the process is free (G09 otherwise)."""
        earlier = self.names.get(name.text)
        if earlier is not None:
            self.reader.clash(what, name, earlier)
            return False
        self.names[name.text] = self.reader.span(name)
        return True

    def _word(self, word: str) -> t.Name | None:
        found: t.Name | None = None
        for item in self.node.items:
            if isinstance(item, t.Word) and item.word == word:
                if found is not None:
                    self.reader.report("P06", f"`{word}` is given twice", item, hint="keep one of them")
                    continue
                found = item.name
        return found

    def _lifecycle(self) -> Stage:
        name = self._word("lifecycle")
        if name is None:
            return Stage.DEVELOPMENT
        try:
            return Stage(name.text)
        except ValueError:
            self.reader.unknown("lifecycle stage", name, [stage.value for stage in Stage])
            return Stage.DEVELOPMENT

    def _scheme(self) -> Scheme | None:
        name, ours = self._word("classification"), self.settings.classification
        if name is None:
            return self._scheme_of_the_project(ours) if ours else None
        if ours and name.text != ours:
            self.reader.report(
                "D18",
                f"the process is classified by `{name.text}`, the project by `{ours}`",
                name,
                hint=f"write `classification {ours}`, with the class words of that scheme",
                related=(Related("the project says so here", self._setting()),),
            )
        return self.library.scheme(name, self.reader)

    def _setting(self) -> Span:
        return self.settings.span("project", "classification")

    def _scheme_of_the_project(self, name: str) -> Scheme | None:
        """The scheme that pac.toml names; N01 there where this file sees none of that name."""
        scope, source = self.reader.scope, self.reader.span(self.node.name).real.source
        found = self.library.scheme_named(name, source)
        if found is None:
            known = scope.names("classification scheme", source)
            module = scope.module_declaring("classification scheme", name)
            close = suggestion(name, known)
            hint = f"did you mean `{close}`?" if close else "name one that the files of the project use"
            if module is not None:
                hint = f"it is declared in {module}: add `use {module}` at the top of {source.name}"
            self.reader.problems.add(
                "N01",
                f"there is no classification scheme `{name}`",
                self._setting(),
                hint=hint,
                related=(Related("this process names none", self.reader.span(self.node.name)),),
            )
        return found
