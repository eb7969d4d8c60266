"""Unit operations to the model: parameters, attributes, controls, phases, design spaces, clearance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pac.compiler.elaborate.balances import balance
from pac.compiler.elaborate.clearances import ClearanceReader
from pac.compiler.elaborate.conditions import carried, said_twice
from pac.compiler.elaborate.design_space import DesignSpaceReader
from pac.compiler.elaborate.in_process import InProcessReader
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.parameters import INSTRUCTIONS, PHASE_STATEMENTS, ParameterReader, unit_of
from pac.compiler.elaborate.phases import PhaseReader
from pac.compiler.elaborate.reading import DOCS, FILED, SAID, FileReader, Given, joined
from pac.compiler.model import (
    Attribute,
    Carried,
    Clearance,
    Control,
    DesignSpace,
    Interaction,
    Kind,
    Measurement,
    Named,
    Occupancy,
    OperationClass,
    Parameter,
    Phase,
    Precedence,
    Requirement,
    Scheme,
    TestPlan,
    UnitOperation,
    every_phase,
)
from pac.compiler.problems import Edit, Fix, Related, Safety
from pac.compiler.scope import suggestion
from pac.compiler.source import Span, one_line
from pac.compiler.syntax import tree as t

UNIT_OPERATION = DOCS | FILED
CONTROL = DOCS | FILED | {"alert", "action"}
MEASURE = SAID | {"accuracy"}
ORDER = frozenset({"because"})
NOTHING: frozenset[str] = frozenset()

_SAMPLED = "write it in the unit operation, with the place of the sample: `from phase NAME`"
_OF_STEPS = {
    "cqa": (
        "quality attribute",
        "declare the `cqa` in the unit operation or the process; what is observed in a phase is an `attribute`",
    ),
    "ipc": ("in-process control", _SAMPLED),
    "ipt": ("in-process test", _SAMPLED),
}

MODES = ("inline", "online", "atline", "offline")


class OperationReader:
    """Elaborates the unit operations of one process."""

    def __init__(self, reader: FileReader, library: Library, scheme: Scheme | None, process: str) -> None:
        self.reader = reader
        self.library = library
        self.process = process
        self.values = ParameterReader(reader, library, scheme)
        self.phases = PhaseReader(self.values)
        self.spaces = DesignSpaceReader(self.values)
        self.clearances = ClearanceReader(self.values, library, self.spaces)
        self.in_process = InProcessReader(self.values)

    def unit_operation(self, node: t.UnitOperation) -> UnitOperation:
        reader = self.reader
        path = f"{self.process}.{node.name.text}"
        reader.path = path
        operation_class = None
        if node.operation_class is not None:
            operation_class = self.library.operation_class(node.operation_class, reader)
        given = reader.given(node.clauses, UNIT_OPERATION, "a unit operation")
        self.values.sampling.enter(node.name.text, operation_class)
        expected_here = operation_class.parameters if operation_class is not None else {}
        in_sight = {"": self.values.declared(node.items, {n: e.kind for n, e in expected_here.items()})}
        self.values.in_sight = in_sight[""]
        parameters: dict[str, Parameter] = {}
        attributes: dict[str, Attribute] = {}
        names: dict[str, Span] = {}
        phases: list[Phase] = []
        for item in node.items:
            if isinstance(item, t.ValueDecl):
                if self.values.material_only(item):
                    continue
                earlier = names.get(item.name.text)
                if earlier is not None:
                    if self.values.is_class(item.word):
                        reader.clash("parameter", item.name, earlier)
                    continue
                names[item.name.text] = reader.span(item.name)
                if item.word.text in ("cqa", "attribute"):
                    expected = operation_class.attributes.get(item.name.text) if operation_class else None
                    attribute = self.values.attribute(item, f"{path}.{item.name.text}", expected)
                    attributes[attribute.name] = attribute
                else:
                    parameter = self.values.parameter(item, f"{path}.{item.name.text}", operation_class)
                    parameters[parameter.name] = parameter
        if operation_class is not None:
            self.values.defaults(operation_class, path, node, parameters)
        reader.path = path
        kinds = {name: parameter.kind for name, parameter in parameters.items() if parameter.kind is not None}
        if operation_class is not None:
            kinds = {name: found.kind for name, found in operation_class.parameters.items()} | kinds
        self.phases.enter_step(kinds)
        controls: list[Control] = []
        inside = list(inner_phases(node.items))
        for phase, prefix in inside:
            outer = prefix.rstrip(".").rpartition(".")[0]
            around = in_sight.get(f"{outer}." if outer else "", in_sight[""])
            in_sight[prefix] = self.values.in_sight = self.values.declared(phase.items, around)
            self._phase_values(phase, prefix, path, operation_class, kinds, parameters, attributes)
        for phase, prefix in inside:
            for item in phase.items:
                if isinstance(item, t.Control):
                    controls.extend(self._control(item, path, parameters, attributes, prefix))
        spaces: list[DesignSpace] = []
        clearances: list[Clearance] = []
        cleared: dict[str, Span] = {}
        interactions: list[Interaction] = []
        uses: list[Named] = []
        conditions: list[t.Conditions] = []
        orders: list[Precedence] = list(operation_class.orders) if operation_class else []
        phase_names: dict[str, Span] = {}
        for item in node.items:
            if isinstance(item, t.Control):
                controls.extend(self._control(item, path, parameters, attributes))
            elif isinstance(item, t.Phase):
                if item.name.text in phase_names:
                    reader.clash("phase", item.name, phase_names[item.name.text])
                    continue
                phase_names[item.name.text] = reader.span(item.name)
                phases.append(self.phases.phase(item, path))
            elif isinstance(item, t.DesignSpace):
                space = self.spaces.design_space(item, path, parameters, len(spaces))
                earlier_space = next((s for s in spaces if s.name == space.name), None)
                if earlier_space is not None and item.name is not None:
                    reader.clash("design space", item.name, earlier_space.span)
                    continue
                spaces.append(space)
            elif isinstance(item, t.Clears):
                clearances.extend(self.clearances.claims(item, path, parameters, cleared))
            elif isinstance(item, t.Names) and item.word == "uses":
                reader.given(item.clauses, NOTHING, "`uses`")
                uses.extend(reader.named(item.names))
            elif isinstance(item, t.Names):
                own = reader.given(item.clauses, SAID, "an interaction")
                interactions.append(
                    Interaction(self._known(item.names, parameters, "parameter"), reader.docs(own))
                )
            elif isinstance(item, t.Conditions):
                conditions.append(item)
            elif isinstance(item, t.Order):
                orders.append(self.order(item))
        controlled = (item for item in node.items if isinstance(item, t.InProcess))
        in_process = self.in_process.all(controlled, path, attributes)
        self.values.sampling.leave()
        known_phases = {phase.name for phase in every_phase(phases)}
        for order in orders:
            if order.span.source is reader.source:
                self._check_phase_order(order, known_phases, node)
        return UnitOperation(
            path=path,
            name=node.name.text,
            label=node.label.value if node.label else "",
            operation_class=operation_class,
            parameters=parameters,
            attributes=attributes,
            controls=tuple(controls),
            in_process=in_process,
            phases=tuple(phases),
            design_spaces=tuple(spaces),
            clearances=tuple(clearances),
            interactions=tuple(interactions),
            uses=tuple(uses),
            occupies=tuple(
                Occupancy(item.low, item.high, reader.span(item))
                for item in node.items
                if isinstance(item, t.Occupies)
            ),
            balances=tuple(
                found for item in node.items if isinstance(item, t.Balance) for found in balance(item, reader)
            ),
            carried=self._carried(conditions, operation_class, {**attributes, **parameters}),
            orders=tuple(orders),
            risks=(),
            docs=reader.docs(given),
            span=reader.span(node),
            name_span=reader.span(node.name),
        )

    def _carried(
        self,
        nodes: Iterable[t.Conditions],
        operation_class: OperationClass | None,
        values: Mapping[str, Parameter | Attribute],
    ) -> tuple[Carried, ...]:
        """What the ports carry: the class's conditions, then the step's own in place of those."""
        if operation_class is None:
            return ()
        ports = (*operation_class.inputs, *operation_class.outputs)
        found = {(c.direction, c.port, c.condition): c for port in ports for c in port.carries}
        own: dict[tuple[str, str, str], Carried] = {}
        kinds: dict[str, Kind | None] = {
            name: expected.kind
            for name, expected in {**operation_class.attributes, **operation_class.parameters}.items()
        }
        kinds |= {name: value.kind for name, value in values.items()}
        for node in nodes:
            known = operation_class.inputs if node.direction == "input" else operation_class.outputs
            if node.name.text not in {port.name for port in known}:
                names = [port.name for port in known]
                self.reader.unknown(
                    f"{node.direction} of the class `{operation_class.name}`", node.name, names
                )
                continue
            for item in carried(node, kinds, self._condition_kind, self.reader):
                key = (item.direction, item.port, item.condition)
                if key in own:
                    place = t.Name(item.span.start, item.span.end, item.condition)
                    said_twice(place, item.port, own[key].span, self.reader)
                    continue
                own[key] = item
        return tuple((found | own).values())

    def _condition_kind(self, name: t.Name) -> Kind | None:
        """A condition is named after a kind, or after a quality attribute of the process."""
        attribute = self.in_process.attributes.get(name.text)
        return attribute.kind if attribute is not None else self.library.kind(name, self.reader)

    def _phase_values(
        self,
        node: t.Phase,
        prefix: str,
        path: str,
        operation_class: OperationClass | None,
        kinds: Mapping[str, Kind],
        parameters: dict[str, Parameter],
        attributes: dict[str, Attribute],
    ) -> None:
        """Parameters and attributes of a phase: they belong to the step, under the path of the phase."""
        names: dict[str, Span] = {}
        for item in node.items:
            if not isinstance(item, t.ValueDecl) or self.values.material_only(item):
                continue
            self.reader.path = f"{path}.{prefix.rstrip('.')}"
            if self._misspelt_instruction(item) or self._belongs_to_step(item):
                continue
            if not self.values.is_class(item.word, PHASE_STATEMENTS):
                continue
            if item.name.text in names:
                self.reader.clash("parameter", item.name, names[item.name.text])
                continue
            names[item.name.text] = self.reader.span(item.name)
            key = f"{prefix}{item.name.text}"
            if item.word.text == "attribute":
                attributes[key] = replace(self.values.attribute(item, f"{path}.{key}"), name=key)
            else:
                found = self.values.parameter(item, f"{path}.{key}", operation_class, kinds)
                parameters[key] = replace(found, name=key)
        self.reader.path = path

    def _misspelt_instruction(self, item: t.ValueDecl) -> bool:
        """`wiht buffer` reads like a parameter without a value (P02)."""
        word = item.word
        if item.value is not None or item.kind is not None or item.label is not None:
            return False
        close = suggestion(word.text, INSTRUCTIONS)
        if close is None or word.text in self.values.class_words:
            return False
        self.reader.report(
            "P02",
            f"`{word.text}` is not a word of the language here",
            word,
            hint=f"did you mean `{close}`?",
            fix=Fix(Safety.SAFE, (Edit(self.reader.span(word), close),), f"write `{close}`"),
        )
        return True

    def _belongs_to_step(self, item: t.ValueDecl) -> bool:
        """What a phase does not have: quality attributes of the product, and in-process controls (P06)."""
        found = _OF_STEPS.get(item.word.text)
        if found is not None:
            what, hint = found
            self.reader.report("P06", f"a phase has no {what} of its own", item.word, hint=hint)
        return found is not None

    def _check_phase_order(self, order: Precedence, phases: set[str], node: t.UnitOperation) -> None:
        for item in node.items:
            if isinstance(item, t.Order):
                for name in (item.first, item.second):
                    if name.text in (order.first, order.second) and name.text not in phases:
                        self.reader.unknown("phase", name, phases)

    def _known(self, names: tuple[t.Name, ...], known: Mapping[str, object], what: str) -> tuple[Named, ...]:
        for name in names:
            if name.text not in known:
                self.reader.unknown(what, name, known)
        return self.reader.named(name for name in names if name.text in known)

    def _control(
        self,
        node: t.Control,
        path: str,
        parameters: Mapping[str, Parameter],
        attributes: Mapping[str, Attribute],
        prefix: str = "",
    ) -> list[Control]:
        """A control of parameters or attributes of the step, or of a phase whose names have a prefix."""
        reader = self.reader
        clauses, responses = self._responses(node.clauses)
        given = reader.given(clauses, CONTROL | {"fallback"}, "a control")
        measurements: list[tuple[Measurement, Given]] = []
        regulation: list[str] = []
        tests: list[TestPlan] = []
        docs = reader.docs(given)
        for item in node.items:
            if isinstance(item, t.Measure):
                own = reader.given(item.clauses, MEASURE, "a measurement")
                docs = joined(docs, reader.docs(own))
                if item.mode.text not in MODES:
                    close = suggestion(item.mode.text, MODES)
                    reader.report(
                        "N01",
                        f"`{item.mode.text}` is no way of measuring",
                        item.mode,
                        hint=f"did you mean `{close}`?" if close else "inline, online, atline or offline",
                    )
                sensor = item.sensor.text if item.sensor else None
                every = self.values.sampling.every(item.every)
                measurements.append((Measurement(item.mode.text, sensor, every, reader.span(item)), own))
            elif isinstance(item, t.Regulate):
                own = reader.given(item.clauses, SAID, "a regulation")
                docs = joined(docs, reader.docs(own))
                words = [
                    item.mode.text if item.mode else "",
                    f"by {item.actuator.text}" if item.actuator else "",
                ]
                regulation.append(" ".join(word for word in words if word))
            elif isinstance(item, t.Test):
                tests.append(self.values.test(item))
        found: list[Control] = []
        values: dict[str, Parameter | Attribute] = {**parameters, **attributes}
        everything = {
            name.removeprefix(prefix): value for name, value in values.items() if name.startswith(prefix)
        }
        what = f"parameter or attribute of phase `{prefix[:-1]}`" if prefix else "parameter or attribute"
        for name in node.names:
            if prefix and name.text in values and name.text not in everything:
                reader.report(
                    "N04",
                    f"`{name.text}` does not belong to phase `{prefix[:-1]}`",
                    name,
                    hint="write its control in the unit operation, or in the phase that has it",
                    related=(Related("it is declared here", values[name.text].name_span),),
                )
        outside = {**everything, **values} if prefix else everything
        names = tuple(name for name in node.names if name.text in everything or name.text not in outside)
        for local in self._known(names, everything, what):
            value = everything[local.name]
            named = replace(local, name=value.name)
            reader.path = f"{path}.{named.name}"
            unit = unit_of(value.setting)
            alert = reader.response(given, "alert", value.kind, unit, responses.get("alert"))
            action = reader.response(given, "action", value.kind, unit, responses.get("action"))
            found.append(
                Control(
                    f"{path}.control.{named.name}",
                    named,
                    node.label.value if node.label else "",
                    tuple(
                        replace(item, accuracy=reader.difference(own, "accuracy", value.kind, unit))
                        for item, own in measurements
                    ),
                    tuple(regulation),
                    tuple(tests),
                    alert,
                    action,
                    self.values.sampling.fallback(given),
                    docs,
                    reader.span(node),
                )
            )
        reader.path = path
        return found

    def _responses(self, clauses: t.Clauses) -> tuple[t.Clauses, dict[str, str]]:
        """Each `respond` belongs to the alert or action limit that it follows."""
        others: list[t.Clause] = []
        found: dict[str, str] = {}
        last = ""
        for clause in clauses:
            if clause.word != "respond":
                others.append(clause)
                last = clause.word if clause.word in ("alert", "action") else last
            elif not last or last in found:
                self.reader.report(
                    "P06",
                    "`respond` must follow the alert or action limit that it belongs to",
                    clause,
                    hint='as in `action 34 .. 36 respond "stop the feed"`',
                )
            elif isinstance(clause.payload, t.Text):
                found[last] = clause.payload.value
        return tuple(others), found

    def order(self, node: t.Order) -> Precedence:
        given = self.reader.given(node.clauses, ORDER, "an order")
        return Precedence(
            node.first.text, node.second.text, given.text("because") or "", self.reader.span(node)
        )

    def requirement(self, node: t.Require, operation: str | None) -> Requirement:
        given = self.reader.given(node.clauses, SAID, "a requirement")
        span = self.reader.span(node.condition)
        label = node.label.value if node.label else ""
        return Requirement(
            one_line(span.text),
            label,
            node.condition,
            operation,
            self.reader.docs(given),
            self.reader.span(node),
        )


def inner_phases(items: tuple[t.Node, ...], prefix: str = "") -> Iterator[tuple[t.Phase, str]]:
    """All phases below, with the prefix of the names in them; of two phases of one name, the first."""
    seen: set[str] = set()
    for item in items:
        node = item.phase if isinstance(item, t.Branch) else item
        if isinstance(node, t.Phase) and node.name.text not in seen:
            seen.add(node.name.text)
            own = f"{prefix}{node.name.text}."
            yield node, own
            yield from inner_phases(node.items, own)
