"""Names that can only be checked when the whole process is known (N01, N03, N04)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from pac.compiler.elaborate.in_process import check_places, check_release, in_process, samplings
from pac.compiler.elaborate.paths import process_paths
from pac.compiler.elaborate.phases import phase_paths
from pac.compiler.elaborate.reading import FileReader
from pac.compiler.graph import in_order
from pac.compiler.model import NO_RULE, HoldLimit, Material, Named, Phase, Process, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.risk import Risk
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t

CONTAINERS = ("consumable", "raw_material")
"""Roles of materials that something may be held in."""


class ReferenceCheck:
    """Checks the names of one process that stand for other parts of it."""

    def __init__(self, reader: FileReader, process: Process) -> None:
        self.reader = reader
        self.process = process
        self.unresolved: set[str] = set()

    def check(self) -> set[str]:
        """`effects` or `materials` where names of attributes or materials stand for nothing."""
        process = self.process
        attributes = self._attribute_names()
        for operation in process.operations.values():
            for parameter in operation.parameters.values():
                self._effects((*parameter.affects, *parameter.no_effect), attributes, parameter.path)
            self._effects(
                (clearance.target for clearance in operation.clearances), attributes, operation.path
            )
            self._scale(operation)
            for named in operation.uses:
                if named.name not in process.materials:
                    self._unknown_material(named, operation.path)
            for phase in operation.phases:
                self._phase(phase)
        for total in process.clearances:
            self._effects([total.target], attributes, total.path)
        for material in process.materials.values():
            for attribute in material.attributes.values():
                self._effects(attribute.affects, attributes, attribute.path)
            for phase in material.phases:
                self._phase(phase)
            for named in material.made_from:
                self._made_from(named, material.path)
            self._hold(material.hold, material.path)
        self._risks(process.risks, "", attributes)
        for operation in process.operations.values():
            self._risks(operation.risks, operation.name, attributes)
        self._lineage()
        for stream in process.streams:
            self._hold(stream.hold, process.name)
        for path, sampling in samplings(process):
            if sampling.storage is not None and sampling.storage.container is not None:
                self._container(sampling.storage.container, path)
        for item in in_process(process):
            self._effects(item.covers, attributes, item.path)
        check_places(process, self.reader)
        check_release(process, self.reader)
        return self.unresolved

    def _attribute_names(self) -> set[str]:
        """Attributes that something can affect: those of the process, and critical ones of its steps."""
        of_steps = {
            name
            for operation in self.process.operations.values()
            for name, attribute in operation.attributes.items()
            if attribute.critical
        }
        return set(self.process.attributes) | of_steps

    def _effects(self, named: Iterable[Named], known: set[str], path: str) -> None:
        for name in named:
            if name.name not in known:
                self.unresolved.add("effects")
                self._unknown("quality attribute", name, known, path)

    def _risks(self, risks: Iterable[Risk], step: str, attributes: set[str]) -> None:
        """Quality attributes behind `affects`, and what is said to lower a risk."""
        for risk in risks:
            self._effects(risk.affects, attributes, risk.path)
            paths = self._paths
            inside = {path.removeprefix(f"{step}.") for path in paths if path.startswith(f"{step}.")}
            for named in risk.mitigated_by:
                if named.name not in paths | inside:
                    self._unknown("control, test, phase or parameter", named, inside or paths, risk.path)

    @cached_property
    def _paths(self) -> set[str]:
        return process_paths(self.process)

    def _scale(self, operation: UnitOperation) -> None:
        """`scale by` something that the step's equipment does not derive."""
        runs_on = operation.operation_class.runs_on if operation.operation_class is not None else ()
        classes = operation.operation_class.equipment if operation.operation_class is not None else {}
        derived = {name for found in classes.values() for name in found.derived}
        for parameter in operation.parameters.values():
            for aim in parameter.scale_by.aims if parameter.scale_by is not None else ():
                if aim.name not in {*derived, NO_RULE}:
                    listed = " or ".join(f"`{name}`" for name in runs_on)
                    what = f"derived quantity of {listed or 'the equipment'}"
                    own = aim.span.source is self.reader.source  # else the class of the step says it
                    place = aim if own else Named(aim.name, parameter.name_span)
                    self._unknown(what, place, derived, parameter.path)

    def _phase(self, phase: Phase) -> None:
        """Materials behind `with`, steps and materials behind `from`."""
        process = self.process
        for step in phase.steps:
            subject = step.subject or ""
            place = Span(step.span.source, step.span.end - len(subject), step.span.end)
            if step.gradient is not None:
                for named in (step.gradient.material, step.gradient.base):
                    if named.name not in process.materials:
                        self._unknown_material(named, phase.path)
            elif step.action == "with" and subject not in process.materials:
                self._unknown_material(Named(subject, place), phase.path)
            elif step.action == "from" and subject:
                head = subject.split(".")[0]
                if head not in process.materials and head not in process.operations:
                    options = {*process.materials, *process.operations}
                    self._unknown("material or unit operation", Named(head, place), options, phase.path)
        for inner in phase.phases:
            self._phase(inner)

    # ------------------------------------------------------------ materials

    def _made_from(self, named: Named, path: str) -> None:
        if named.name in self.process.operations:
            self._wrong(
                named,
                f"`{named.name}` is a unit operation, not a material",
                "`made_from` names materials; what a step makes follows from the flow",
                path,
            )
        elif named.name not in self.process.materials:
            self._unknown_material(named, path)

    def _lineage(self) -> None:
        """N03 for materials that are made from themselves, once for each circle."""
        materials = self.process.materials
        sources = {name: {named.name for named in item.made_from} for name, item in materials.items()}
        if in_order(sources) is not None:
            return
        import networkx as nx  # here, because it takes 0.1 s to load

        graph: nx.DiGraph[str] = nx.DiGraph()
        for name, material in materials.items():
            graph.add_edges_from((name, named.name) for named in material.made_from)
        for group in sorted(sorted(group) for group in nx.strongly_connected_components(graph)):
            circle = (
                [
                    (name, named)
                    for name in group
                    for named in materials[name].made_from
                    if named.name in group
                ]
                if group[0] in materials
                else []
            )
            if circle:
                first, named = circle[0]
                listed = ", ".join(f"`{name}`" for name in group)
                self.reader.report(
                    "N03",
                    f"{listed} are made from each other"
                    if len(group) > 1
                    else f"{listed} is made from itself",
                    _node(named),
                    hint="remove one `made_from`",
                    related=tuple(Related("part of the circle", other.span) for _, other in circle[1:]),
                    path=materials[first].path,
                )

    # ------------------------------------------------------------ holds

    def _hold(self, hold: HoldLimit | None, path: str) -> None:
        if hold is None:
            return
        if hold.container is not None:
            self._container(hold.container, path)
        for study in hold.studies:
            for named in study.covers:
                if not self._is_looked_at(named.name):
                    options = {*self._attribute_names(), *self.reader.scope.names("kind", self.reader.source)}
                    self._unknown("attribute or kind", named, options, path)
        if hold.since is not None:
            self._event(hold.since.of, path)

    def _is_looked_at(self, name: str) -> bool:
        """Whether a study can cover it: an attribute of the process or of a step, or a kind."""
        process = self.process
        owners = (process.attributes, *(step.attributes for step in process.operations.values()))
        known = any(name in attributes for attributes in owners)
        return known or self.reader.scope.find("kind", name, self.reader.source) is not None

    def _container(self, named: Named, path: str) -> None:
        """A consumable of the process, or a class of equipment."""
        reader, material = self.reader, self.process.materials.get(named.name)
        if material is None:
            if reader.scope.find("equipment class", named.name, reader.source) is not None:
                return
            self.unresolved.add("materials")
            options = {item.name for item in self.process.materials.values() if item.role in CONTAINERS}
            options |= set(reader.scope.names("equipment class", reader.source))
            self._unknown("consumable or equipment class", named, options, path)
        elif material.role not in CONTAINERS:
            self._wrong(
                named,
                f"nothing can be held in `{named.name}`: it is a {material.role.replace('_', ' ')}",
                "name a consumable of the process, such as a bag, or a class of equipment",
                path,
            )

    def _event(self, named: Named, path: str) -> None:
        """A step or a phase of a step; for what is prepared, a material or a phase of its preparation."""
        owners: dict[str, UnitOperation | Material] = {**self.process.operations, **self.process.materials}
        head, *rest = named.name.split(".")
        owner = owners.get(head)
        known = {f"{name}.{inner}" for name, item in owners.items() for inner in phase_paths(item.phases)}
        if owner is not None and (not rest or named.name in known):
            return
        if owner is not None:
            own = sorted(name for name in known if name.startswith(f"{head}."))
            what = f"phase of `{head}`"
            self._unknown(what, named, own, path)
            return
        fitting = sorted(name for name in known if name.split(".", 1)[1] == named.name)
        hint = f"write `{fitting[0]}`" if fitting else ""
        options = () if fitting else {*self.process.operations, *known}
        self._unknown("step or phase", named, options, path, hint)

    # ------------------------------------------------------------ reporting

    def _unknown_material(self, named: Named, path: str) -> None:
        self.unresolved.add("materials")
        self._unknown("material", named, self.process.materials, path)

    def _unknown(self, what: str, named: Named, known: Iterable[str], path: str, hint: str = "") -> None:
        self.reader.path = path
        self.reader.unknown(what, _node(named), known, hint=hint)
        self.reader.path = self.process.name

    def _wrong(self, named: Named, message: str, hint: str, path: str) -> None:
        self.reader.report("N04", message, _node(named), hint=hint, path=path)


def _node(named: Named) -> t.Name:
    return t.Name(named.span.start, named.span.end, named.name)
