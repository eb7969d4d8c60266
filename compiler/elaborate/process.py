"""Processes to the model: quality attributes, materials, steps, flow, requirements."""

from __future__ import annotations

from dataclasses import replace

from pac.compiler.codes import Stage
from pac.compiler.elaborate.flow import FlowReader
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.materials import MaterialReader
from pac.compiler.elaborate.operation import OperationReader
from pac.compiler.elaborate.reading import DOCS, FileReader
from pac.compiler.elaborate.references import ReferenceCheck
from pac.compiler.model import (
    Attribute,
    Material,
    Precedence,
    Process,
    Requirement,
    Scheme,
    Stream,
    UnitOperation,
)
from pac.compiler.modules import Declared
from pac.compiler.problems import Problems
from pac.compiler.scope import Scope
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t


class ProcessReader:
    """Elaborates one process declaration."""

    def __init__(
        self, scope: Scope, library: Library, declared: Declared, problems: Problems, stage: Stage | None
    ) -> None:
        assert isinstance(declared.node, t.ProcessDecl)
        self.node = declared.node
        self.library = library
        self.reader = FileReader(scope, declared.source, problems, Stage.DEVELOPMENT)
        self.forced_stage = stage
        self.name = self.node.name.text
        self.names: dict[str, Span] = {}

    def process(self) -> Process:
        node, reader = self.node, self.reader
        reader.path = self.name
        reader.stage = self.forced_stage or self._lifecycle()
        scheme = self._scheme()
        given = reader.given(node.clauses, DOCS, "a process")
        operations_reader = OperationReader(reader, self.library, scheme, self.name)
        material_reader = MaterialReader(reader, self.library, operations_reader, self.name)
        attributes: dict[str, Attribute] = {}
        materials: dict[str, Material] = {}
        operations: dict[str, UnitOperation] = {}
        for item in node.items:
            if isinstance(item, t.ValueDecl) and operations_reader.values.material_only(item):
                continue
            if isinstance(item, t.ValueDecl) and self._claim(item.name, "attribute"):
                attribute = operations_reader.values.attribute(item, f"{self.name}.{item.name.text}")
                attributes[attribute.name] = attribute
            elif isinstance(item, t.MaterialDecl) and self._claim(item.name, "material"):
                materials[item.name.text] = material_reader.material(item)
            elif isinstance(item, t.UnitOperation) and self._claim(item.name, "unit operation"):
                operations[item.name.text] = operations_reader.unit_operation(item)
        reader.path = self.name
        streams: list[Stream] = []
        requirements: list[Requirement] = []
        orders: list[Precedence] = []
        flow = FlowReader(reader, operations, materials, attributes, operations_reader)
        for item in node.items:
            if isinstance(item, t.Flow):
                reader.given(item.clauses, frozenset(), "a flow")
                for line in item.streams:
                    streams.extend(flow.line(line))
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
            lifecycle=reader.stage,
            scheme=scheme,
            attributes=attributes,
            materials=materials,
            operations=operations,
            streams=tuple(streams),
            requirements=tuple(requirements),
            orders=tuple(orders),
            unresolved=frozenset(unresolved),
            docs=reader.docs(given),
            span=reader.span(node),
            name_span=reader.span(node.name),
        )
        unresolved |= ReferenceCheck(reader, result).check()
        return replace(result, unresolved=frozenset(unresolved))

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
        name = self._word("classification")
        return None if name is None else self.library.scheme(name, self.reader)
