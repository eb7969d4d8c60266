"""In-process controls and tests to the model, and the names that the plan of any test uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pac.compiler.elaborate.parameters import ParameterReader
from pac.compiler.elaborate.phases import phase_paths
from pac.compiler.elaborate.reading import FILED, VALUE, FileReader, Given
from pac.compiler.elaborate.sampling import PLAN
from pac.compiler.model import (
    Attribute,
    InProcess,
    Kind,
    Named,
    Process,
    SamplePlace,
    Sampling,
)
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.values import Interval, Setting

IN_PROCESS = PLAN | VALUE | FILED | {"at", "gates", "covers"}

# What only an in-process control has, because it decides something.
_OF_CONTROLS = ("gates", "covers", "respond")


class InProcessReader:
    """Elaborates `ipc` and `ipt` of one process."""

    def __init__(self, values: ParameterReader) -> None:
        self.reader = values.reader
        self.values = values
        self.attributes: Mapping[str, Attribute] = {}
        """The attributes of the process: a control may be named after one and has its kind."""

    def all(
        self,
        nodes: Iterator[t.InProcess],
        path: str,
        attributes: Mapping[str, Attribute],
        stream: SamplePlace | None = None,
    ) -> tuple[InProcess, ...]:
        """Those of one step, stream or process; `attributes` are the step's own."""
        found: list[InProcess] = []
        names: dict[str, Span] = {}
        for node in nodes:
            if node.name.text in names:
                self.reader.clash("in-process control or test", node.name, names[node.name.text])
                continue
            names[node.name.text] = self.reader.span(node.name)
            found.append(self._one(node, f"{path}.in_process.{node.name.text}", attributes, stream))
        return tuple(found)

    def _one(
        self, node: t.InProcess, path: str, attributes: Mapping[str, Attribute], stream: SamplePlace | None
    ) -> InProcess:
        reader = self.reader
        outside, reader.path = reader.path, path
        gate = node.word == "ipc"
        allowed, what = IN_PROCESS, "an in-process control"
        if not gate:
            self._only_reports(node)
            allowed, what = IN_PROCESS - {"at"}, "an in-process test"
        if stream is not None:
            allowed, what = allowed - {"from"}, f"{what} of a stream: the sample is taken there"
        given, kept = self.values.sampling.given(node.clauses, allowed, what)
        kind = self._kind(node, attributes)
        limit, text = self._criterion(node, kind) if gate else (None, None)
        result = InProcess(
            path=path,
            name=node.name.text,
            label=self._label(node, attributes),
            gate=gate,
            kind=kind,
            limit=limit,
            text=text,
            stated=node.value is not None,
            reference=reader.reference(given),
            sampling=self.values.sampling.sampling(given, kept, stream),
            gates=self._gates(given),
            covers=reader.named(given.names("covers")),
            docs=reader.docs(given),
            span=reader.span(node),
            name_span=reader.span(node.name),
        )
        reader.path = outside
        return result

    def _only_reports(self, node: t.InProcess) -> None:
        """P06 for what an in-process test cannot have."""
        hint = "write `ipc`: an in-process control decides by an acceptance criterion"
        message = "an in-process test (`ipt`) only reports"
        if node.value is not None:
            self.reader.report("P06", f"{message}: it has no acceptance criterion", node.value, hint=hint)
        for clause in node.clauses:
            if clause.word in _OF_CONTROLS:
                self.reader.report("P06", f"{message}: `{clause.word}` means nothing here", clause, hint=hint)

    def _label(self, node: t.InProcess, attributes: Mapping[str, Attribute]) -> str:
        """The label that is written, else that of the attribute of this name."""
        if node.label is not None:
            return node.label.value
        attribute = attributes.get(node.name.text) or self.attributes.get(node.name.text)
        return attribute.label if attribute is not None else ""

    def _kind(self, node: t.InProcess, attributes: Mapping[str, Attribute]) -> Kind | None:
        """The kind that is written, else that of the attribute or the kind of this name."""
        if node.kind is not None:
            return self.values.library.kind(node.kind, self.reader)
        attribute = attributes.get(node.name.text) or self.attributes.get(node.name.text)
        if attribute is not None and attribute.kind is not None:
            return attribute.kind
        return self.values.kind_named(node.name.text)

    def _criterion(self, node: t.InProcess, kind: Kind | None) -> tuple[Interval | None, str | None]:
        """The limit, or the word that the result must be; `= value` is a limit of one point."""
        reader = self.reader
        if node.value is None:
            return None, None
        limit: Interval | None
        setting: Setting | None = None
        if isinstance(node.value, t.RangeNode):
            limit = reader.values.interval(node.value, kind, what="the acceptance criterion")
        else:
            setting = reader.values.setting(node.value, kind, what="the acceptance criterion")
            if setting is not None and setting.text is not None:
                return None, setting.text
            limit = setting.plain if setting is not None else None
            if setting is not None and limit is None:
                word = setting.formula.text if isinstance(setting.formula, t.Ref) else ""
                hint = f'a criterion in words stands in quotes: `: text = "{word}"`' if word else ""
                reader.report(
                    "N07", "an acceptance criterion is a plain value or range", node.value, hint=hint
                )
        if node.kind is None:
            self.values.bare(node.name, node.value, kind, limit)
        return limit, None

    def _gates(self, given: Given) -> tuple[Named, ...]:
        clause = given.first("gates")
        if clause is None or not isinstance(clause.payload, t.Refs):
            return ()
        return tuple(Named(ref.text, self.reader.span(ref)) for ref in clause.payload.refs)


# ------------------------------------------------------------------ names that need the whole process


def samplings(process: Process) -> Iterator[tuple[str, Sampling]]:
    """Every plan of a process with the path it belongs to."""
    for attribute in process.attributes.values():
        yield from ((attribute.path, test.sampling) for test in attribute.tests)
    for material in process.materials.values():
        for attribute in material.attributes.values():
            yield from ((attribute.path, test.sampling) for test in attribute.tests)
    for operation in process.operations.values():
        for attribute in operation.attributes.values():
            yield from ((attribute.path, test.sampling) for test in attribute.tests)
        for control in operation.controls:
            yield from ((control.path, test.sampling) for test in control.tests)
    yield from ((item.path, item.sampling) for item in in_process(process))


def in_process(process: Process) -> Iterator[InProcess]:
    """Every in-process control and test: of the process, its steps, its streams."""
    yield from process.in_process
    for operation in process.operations.values():
        yield from operation.in_process
    for stream in process.streams:
        yield from stream.in_process


def released(process: Process) -> Iterator[Attribute]:
    """The attributes with a real-time release."""
    for attribute in process.attributes.values():
        if attribute.rtrt is not None:
            yield attribute
    for operation in process.operations.values():
        yield from (item for item in operation.attributes.values() if item.rtrt is not None)


def check_release(process: Process, reader: FileReader) -> None:
    """N01 for inputs of a real-time release, and fallback methods, that name nothing."""
    known: set[str] = set()
    for name, operation in process.operations.items():
        known.update(f"{name}.{inner}" for inner in (*operation.parameters, *operation.attributes))
        known.update(f"{name}.{item.name}" for item in operation.in_process)
    for attribute in released(process):
        assert attribute.rtrt is not None
        for named in attribute.rtrt.inputs:
            if named.name not in known:
                what = "parameter, attribute or in-process control"
                _unknown(reader, what, named.name, named.span, known, attribute.path)
        fallback = attribute.rtrt.fallback
        methods = {test.method for test in attribute.tests if test.method is not None}
        if fallback is not None and fallback.name not in methods:
            what = f"test of `{attribute.name}` by the method"
            hint = f"declare it: `test release by {fallback.name}`"
            _unknown(
                reader, what, fallback.name, fallback.span, methods, attribute.path, "" if methods else hint
            )


def check_places(process: Process, reader: FileReader) -> None:
    """N01 for places of samples and gated parts that name nothing."""
    places = _Places(process, reader)
    for path, sampling in samplings(process):
        if sampling.place is not None:
            places.check(sampling.place, path)
    for item in in_process(process):
        for named in item.gates:
            places.gate(named, item.path)


class _Places:
    """Looks up places of samples and what a control gates."""

    def __init__(self, process: Process, reader: FileReader) -> None:
        self.process = process
        self.reader = reader
        self.phases = {
            step: set(phase_paths(operation.phases)) for step, operation in process.operations.items()
        }

    def check(self, place: SamplePlace, path: str) -> None:
        process = self.process
        step, _, rest = place.name.partition(".")
        if place.sort == "material":
            if place.name not in process.materials:
                own = path.split(".")[1]
                names = {*process.materials, *self._ports(own)}
                what = "port or material" if own in process.operations else "unit operation or material"
                if own not in process.operations:
                    names |= set(process.operations)
                hint = f"write `from phase {place.name}`" if place.name in self.phases.get(own, ()) else ""
                _unknown(self.reader, what, place.name, place.span, names, path, hint)
        elif place.sort in ("port", "phase"):
            if step not in process.operations:
                _unknown(self.reader, "unit operation", step, place.span, set(process.operations), path)
            elif place.sort == "phase" and rest not in self.phases[step]:
                _unknown(self.reader, f"phase of `{step}`", rest, place.span, self.phases[step], path)
            elif place.sort == "port" and process.operations[step].operation_class is not None:
                ports = self._ports(step)
                if rest not in ports:
                    hint = f"write `from phase {rest}`" if rest in self.phases[step] else ""
                    _unknown(self.reader, f"port of `{step}`", rest, place.span, ports, path, hint)

    def _ports(self, step: str) -> set[str]:
        operation = self.process.operations.get(step)
        found = operation.operation_class if operation is not None else None
        return {port.name for port in (*found.inputs, *found.outputs)} if found is not None else set()

    def gate(self, named: Named, path: str) -> None:
        step, _, rest = named.name.partition(".")
        if step not in self.process.operations:
            own = path.split(".")[1]
            hint = f"write `gates {own}.{step}`" if step in self.phases.get(own, ()) else ""
            _unknown(
                self.reader, "unit operation", step, named.span, set(self.process.operations), path, hint
            )
        elif rest and rest not in self.phases[step]:
            _unknown(self.reader, f"phase of `{step}`", rest, named.span, self.phases[step], path)


def _unknown(
    reader: FileReader, what: str, name: str, span: Span, known: set[str], path: str, hint: str = ""
) -> None:
    outside, reader.path = reader.path, path
    if hint:
        known = set()  # the cure is known: a likely other name would only distract
    reader.unknown(what, t.Name(span.start, span.end, name), known, hint=hint)
    reader.path = outside
