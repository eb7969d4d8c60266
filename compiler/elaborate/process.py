"""Processes to the model: quality attributes, materials, steps, flow, requirements."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from pac.compiler.codes import Stage
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.operation import OperationReader
from pac.compiler.elaborate.reading import DOCS, JUSTIFIED, FileReader
from pac.compiler.model import (
    Attribute,
    Component,
    Endpoint,
    Kind,
    Material,
    MaterialValue,
    Named,
    NamedLimit,
    OperationClass,
    Phase,
    Precedence,
    Process,
    Requirement,
    Scheme,
    Stream,
    UnitOperation,
)
from pac.compiler.modules import Declared
from pac.compiler.problems import Problems
from pac.compiler.scope import Scope, suggestion
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t

MATERIAL = DOCS | {"hold", "at"}
STREAM = DOCS | {"hold", "at"}


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
        attributes: dict[str, Attribute] = {}
        materials: dict[str, Material] = {}
        operations: dict[str, UnitOperation] = {}
        for item in node.items:
            if isinstance(item, t.ValueDecl) and self._claim(item.name, "attribute"):
                attribute = operations_reader.values.attribute(item, f"{self.name}.{item.name.text}")
                attributes[attribute.name] = attribute
            elif isinstance(item, t.MaterialDecl) and self._claim(item.name, "material"):
                materials[item.name.text] = self._material(item, operations_reader)
            elif isinstance(item, t.UnitOperation) and self._claim(item.name, "unit operation"):
                operations[item.name.text] = operations_reader.unit_operation(item)
        reader.path = self.name
        streams: list[Stream] = []
        requirements: list[Requirement] = []
        orders: list[Precedence] = []
        flow = _Flow(self, operations, materials, attributes, operations_reader)
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
        unresolved = {"flow"} if flow.unresolved else set()
        unresolved |= self._unresolved_effects(attributes, operations)
        steps = [step for o in operations.values() for p in o.phases for step in p.steps]
        wanted = {step.subject for step in steps if step.action == "with"}
        wanted |= {named.name for o in operations.values() for named in o.uses}
        unresolved |= set() if wanted <= set(materials) else {"materials"}
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
        self._check_references(result)
        return result

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

    # ------------------------------------------------------------ materials

    def _material(self, node: t.MaterialDecl, operations: OperationReader) -> Material:
        reader = self.reader
        path = f"{self.name}.{node.name.text}"
        reader.path = path
        material_class = None
        if node.material_class is not None:
            declared = reader.lookup("material class", node.material_class)
            material_class = declared.name.text if declared is not None else node.material_class.text
        given = reader.given(node.clauses, MATERIAL, "a material")
        composition: list[Component] = []
        properties: list[MaterialValue] = []
        seen: dict[str, Span] = {}
        for item in node.items:
            if isinstance(item, t.Contains):
                own = reader.given(item.clauses, JUSTIFIED, "a component")
                amount = reader.values.quantity(item.amount, None, what="the amount")
                if amount is not None and not amount.unit.text:
                    reader.report("U01", "the amount has no unit", item.amount, hint="such as `100 mM`")
                elif amount is not None:
                    composition.append(Component(amount, item.substance.text, reader.docs(own)))
            elif isinstance(item, t.MaterialProperty):
                if item.name.text in seen:
                    reader.clash("property", item.name, seen[item.name.text])
                    continue
                seen[item.name.text] = reader.span(item.name)
                value = self._material_value(item, operations)
                if value is not None:
                    properties.append(value)
        result = Material(
            path=path,
            name=node.name.text,
            label=node.label.value if node.label else "",
            role=node.word,
            material_class=material_class,
            composition=tuple(composition),
            properties=tuple(properties),
            hold=reader.hold(given, operations.values.kind_named("duration")),
            docs=reader.docs(given),
            span=reader.span(node),
            name_span=reader.span(node.name),
        )
        reader.path = self.name
        return result

    def _material_value(self, node: t.MaterialProperty, operations: OperationReader) -> MaterialValue | None:
        reader = self.reader
        given = reader.given(node.clauses, JUSTIFIED | {"at"}, "a property")
        span = reader.span(node)
        reference, docs = reader.reference(given), reader.docs(given)
        text = node.value.text if isinstance(node.value, t.TextValue) else node.text
        if text is not None:
            return MaterialValue(node.name.text, text.value, None, None, reference, docs, span)
        kind = operations.values.kind_named(node.name.text)
        if kind is None:
            names = reader.scope.names("kind", reader.source)
            close = suggestion(node.name.text, names)
            hint = f"did you mean `{close}`?" if close else "a property with a number is named after its kind"
            reader.report("N05", f"property `{node.name.text}` has no quantity kind", node.name, hint=hint)
            return None
        if isinstance(node.value, t.RangeNode):
            interval = reader.values.interval(node.value, kind, what="the range")
            if interval is None:
                return None
            return MaterialValue(node.name.text, None, None, interval, reference, docs, span)
        assert node.value is not None
        setting = reader.values.setting(node.value, kind, what="the value")
        if setting is None:
            return None
        if setting.formula is not None:
            reader.report("N07", "a property of a material is a plain value, not a formula", node.value)
            return None
        if setting.interval is not None:
            return MaterialValue(node.name.text, None, None, setting.interval, reference, docs, span)
        return MaterialValue(node.name.text, setting.text, setting, setting.tolerance, reference, docs, span)

    # ------------------------------------------------------------ names that need the whole process

    def _check_references(self, process: Process) -> None:
        """N01 for `affects`, `clears`, `scale by`, `uses` and phases that name nothing."""
        known = _attribute_names(process.attributes, process.operations)
        for operation in process.operations.values():
            for parameter in operation.parameters.values():
                for named in (*parameter.affects, *parameter.no_effect):
                    if named.name not in known:
                        self._unknown("quality attribute", named, known, parameter.path)
            for clearance in operation.clearances:
                if clearance.target.name not in known:
                    self._unknown("quality attribute", clearance.target, known, operation.path)
            self._check_scale(operation)
            for named in operation.uses:
                if named.name not in process.materials:
                    self._unknown("material", named, set(process.materials), operation.path)
            for phase in operation.phases:
                self._check_phase(phase, process)

    @staticmethod
    def _unresolved_effects(
        attributes: dict[str, Attribute], operations: dict[str, UnitOperation]
    ) -> set[str]:
        known = _attribute_names(attributes, operations)
        named = {
            name.name
            for operation in operations.values()
            for parameter in operation.parameters.values()
            for name in parameter.affects
        }
        named |= {c.target.name for operation in operations.values() for c in operation.clearances}
        return set() if named <= known else {"effects"}

    def _check_scale(self, operation: UnitOperation) -> None:
        """N01 for `scale by` something that the step's equipment does not derive."""
        runs_on = operation.operation_class.runs_on if operation.operation_class is not None else ()
        classes = operation.operation_class.equipment if operation.operation_class is not None else {}
        derived = {name for found in classes.values() for name in found.derived}
        for parameter in operation.parameters.values():
            if parameter.scale_by is not None and parameter.scale_by.name not in derived:
                listed = " or ".join(f"`{name}`" for name in runs_on)
                what = f"derived quantity of {listed or 'the equipment'}"
                self._unknown(what, parameter.scale_by, derived, parameter.path)

    def _check_phase(self, phase: Phase, process: Process) -> None:
        for step in phase.steps:
            if step.action == "with" and step.subject not in process.materials:
                place = Span(step.span.source, step.span.end - len(step.subject or ""), step.span.end)
                self._unknown(
                    "material", Named(step.subject or "", place), set(process.materials), phase.path
                )
            elif step.action == "from" and step.subject is not None:
                head = step.subject.split(".")[0]
                if head not in process.materials and head not in process.operations:
                    place = Span(step.span.source, step.span.end - len(step.subject), step.span.end)
                    options = {*process.materials, *process.operations}
                    self._unknown("material or unit operation", Named(head, place), options, phase.path)
        for inner in phase.phases:
            self._check_phase(inner, process)

    def _unknown(self, what: str, named: Named, known: set[str], path: str) -> None:
        self.reader.path = path
        name = t.Name(named.span.start, named.span.end, named.name)
        self.reader.unknown(what, name, known)
        self.reader.path = self.name


def _attribute_names(
    attributes: Mapping[str, Attribute], operations: Mapping[str, UnitOperation]
) -> set[str]:
    """Attributes that a parameter can affect: those of the process, and critical ones of its steps."""
    of_steps = {
        name
        for operation in operations.values()
        for name, attribute in operation.attributes.items()
        if attribute.critical
    }
    return set(attributes) | of_steps


class _Flow:
    """Turns flow lines into streams between ports."""

    def __init__(
        self,
        owner: ProcessReader,
        operations: dict[str, UnitOperation],
        materials: dict[str, Material],
        attributes: dict[str, Attribute],
        operations_reader: OperationReader,
    ) -> None:
        self.reader = owner.reader
        self.operations = operations
        self.materials = materials
        self.attributes = attributes
        self.operations_reader = operations_reader
        self.unresolved = False

    def line(self, node: t.Stream) -> list[Stream]:
        reader = self.reader
        given = reader.given(node.clauses, STREAM, "a stream")
        ends = [self._endpoint(ref) for ref in node.endpoints]
        single = len(node.endpoints) == 2
        if not single and (node.items or given.first("hold")):
            place = node.items[0] if node.items else given.first("hold")
            assert place is not None
            reader.report(
                "P06",
                "a hold or limit must belong to one arrow, but this line has several",
                place,
                hint="write the arrow that it belongs to on a line of its own",
            )
        limits: list[NamedLimit] = []
        hold = None
        if single:
            hold = reader.hold(given, self.operations_reader.values.kind_named("duration"))
            for item in node.items:
                found = self.operations_reader.values.limit(item, self._limit_kind(item.name), None)
                if found is not None:
                    limits.append(found)
        docs = reader.docs(given)
        streams: list[Stream] = []
        for left, right in itertools.pairwise(ends):
            if left is None or right is None:
                continue
            source = self._port(left, "output", self._takes(right))
            target = self._port(right, "input", self._gives(source)) if source is not None else None
            if source is not None and target is not None:
                streams.append(
                    Stream(source, target, node.recycle, hold, tuple(limits), docs, reader.span(node))
                )
        return streams

    def _limit_kind(self, name: t.Name) -> Kind | None:
        """A limit of a stream is named after a kind, or after an attribute of the process or a step."""
        kind = self.operations_reader.values.kind_named(name.text)
        known: dict[str, Attribute] = {}
        for operation in self.operations.values():
            known.update(operation.attributes)
        known.update(self.attributes)
        if kind is None and name.text in known:
            return known[name.text].kind
        if kind is None:
            options = {*known, *self.reader.scope.names("kind", self.reader.source)}
            self.reader.unknown("quantity kind or attribute", name, options)
        return kind

    def _endpoint(self, ref: t.Ref) -> Endpoint | None:
        head = ref.parts[0]
        span = self.reader.span(ref)
        port = ref.parts[1].text if len(ref.parts) > 1 else None
        if len(ref.parts) > 2:
            self.reader.report("N04", f"`{ref.text}` is no port", ref, hint="write `step.port`")
            return None
        if head.text in self.operations:
            return Endpoint(head.text, port, True, span)
        if head.text in self.materials:
            if port is not None:
                self.reader.report("N04", f"`{head.text}` is a material and has no ports", ref)
                return None
            return Endpoint(head.text, None, False, span)
        self.unresolved = True
        self.reader.unknown("unit operation or material", head, {*self.operations, *self.materials})
        return None

    def _takes(self, end: Endpoint) -> set[str]:
        """The material classes that an endpoint takes in."""
        if not end.is_operation:
            found = self.materials[end.name].material_class
            return {found} if found is not None else set()
        operation_class = self.operations[end.name].operation_class
        ports = operation_class.inputs if operation_class is not None else ()
        return {port.material for port in ports if end.port in (None, port.name)}

    def _gives(self, end: Endpoint) -> set[str]:
        """The material class that an endpoint gives, its port being known."""
        if not end.is_operation:
            return self._takes(end)
        operation_class = self.operations[end.name].operation_class
        ports = operation_class.outputs if operation_class is not None else ()
        return {port.material for port in ports if port.name == end.port}

    def _port(self, end: Endpoint, direction: str, materials: set[str]) -> Endpoint | None:
        """The endpoint with its port: the one named, else the only one of a fitting material, else the first.

        What other lines say plays no part, so their order does not either.
        """
        if not end.is_operation:
            return end
        operation_class: OperationClass | None = self.operations[end.name].operation_class
        if operation_class is None:
            return end
        ports = operation_class.outputs if direction == "output" else operation_class.inputs
        names = [port.name for port in ports]
        if end.port is not None:
            if end.port not in names:
                place = t.Name(end.span.start + len(end.name) + 1, end.span.end, end.port)
                self.unresolved = True
                self.reader.unknown(f"{direction} of `{end.name}`", place, names)
                return None
            return end
        if not names:
            return end
        fitting = [port.name for port in ports if port.material in materials]
        return Endpoint(end.name, fitting[0] if len(fitting) == 1 else names[0], True, end.span)
