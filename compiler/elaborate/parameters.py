"""Parameters, attributes, limits and tests to the model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pac.compiler import courses
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.reading import FILED, SAID, VALUE, FileReader
from pac.compiler.elaborate.sampling import PLAN, SamplingReader
from pac.compiler.elaborate.scale_rules import scale_rule
from pac.compiler.literals import same_dimension
from pac.compiler.model import (
    NO_DOCS,
    UNCLASSIFIED,
    Attribute,
    Expected,
    Kind,
    NamedLimit,
    OperationClass,
    Parameter,
    ParameterClass,
    Scheme,
    TestPlan,
)
from pac.compiler.problems import Related
from pac.compiler.scope import suggestion
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit, describe, find_unit
from pac.compiler.values import Interval, Setting

PARAMETER = VALUE | FILED | {
    "nor", "par", "characterised", "edge_of_failure", "alert", "action",
    "affects", "no_effect", "scale", "at", "basis",
}  # fmt: skip
ATTRIBUTE = VALUE | FILED | {"nor", "criticality", "at"}
CMA = ATTRIBUTE | {"affects"}

_RANGES = (
    ("nor", "the normal operating range"),
    ("alert", "the alert limit"),
    ("action", "the action limit"),
    ("par", "the proven acceptable range"),
    ("characterised", "the characterised range"),
)

INSTRUCTIONS = ("with", "from", "until", "for", "collect", "gradient", "sample", "instruct")
STATEMENTS = (
    "phase", "parallel", "repeat", "select", "control", "design_space", "clears", "interacts", "attribute",
    "cqa", "require", "risk", "ipc", "ipt", "waive",
)  # fmt: skip
PHASE_STATEMENTS = (
    *INSTRUCTIONS, "phase", "parallel", "repeat", "select", "control", "attribute", "waive",
)  # fmt: skip


class ParameterReader:
    """Elaborates the named values of one process: parameters, attributes, limits, tests."""

    def __init__(self, reader: FileReader, library: Library, scheme: Scheme | None) -> None:
        self.reader = reader
        self.library = library
        self.scheme = scheme
        self._kinds: dict[str, Kind | None] = {}
        self.sampling = SamplingReader(reader, self.kind_named)
        self._classes: Mapping[str, ParameterClass] = scheme.classes if scheme else {}
        self.in_sight: Mapping[str, Kind | None] = {}
        """Parameters that a rule may name where it stands: of the class, of the step, of the phases around."""

    @property
    def class_words(self) -> Mapping[str, ParameterClass]:
        """The words of the scheme that may lead a parameter."""
        return self._classes

    def kind_named(self, name: str) -> Kind | None:
        """The kind of that name, asked for once per process."""
        if name not in self._kinds:
            self._kinds[name] = self.library.kind_named(name, self.reader.source)
        return self._kinds[name]

    def declared(
        self, items: Iterable[t.Node], around: Mapping[str, Kind | None]
    ) -> Mapping[str, Kind | None]:
        """What is in sight inside a step or phase; a kind that is not known is reported with its parameter."""
        found = dict(around)
        for item in items:
            if isinstance(item, t.ValueDecl) and item.word.text not in ("cqa", "cma", "attribute"):
                name = item.name.text
                if item.kind is not None or found.get(name) is None:
                    found[name] = self.kind_named(item.kind.text if item.kind is not None else name)
        return found

    def defaults(
        self,
        operation_class: OperationClass,
        path: str,
        node: t.UnitOperation,
        parameters: dict[str, Parameter],
    ) -> None:
        """Values that the operation class gives and the author did not replace."""
        span = self.reader.span(node.operation_class or node.name)
        for name, expected in operation_class.parameters.items():
            if name in parameters or expected.setting is None:
                continue
            parameters[name] = Parameter(
                path=f"{path}.{name}", name=name, label=expected.label, kind=expected.kind,
                parameter_class=UNCLASSIFIED, setting=expected.setting, from_class=True,
                nor=None, alert=None, action=None, par=None, characterised=None, edges=(),
                affects=(), no_effect=(), scale_by=expected.scale_by, reference=None, basis=None,
                docs=NO_DOCS, span=span, name_span=span,
            )  # fmt: skip

    def _kind_of(
        self, node: t.ValueDecl, expected: Expected | None, what: str, known: Iterable[str] = ()
    ) -> Kind | None:
        """Explicit kind, else the class's, else the kind of the same name (N05 if none)."""
        if node.kind is not None:
            kind = self.library.kind(node.kind, self.reader)
            if kind is not None and expected is not None and expected.kind.name != kind.name:
                self.reader.report(
                    "N04",
                    f"`{node.name.text}` is {expected.kind.name} in its operation class, not {kind.name}",
                    node.kind,
                    hint=f"leave `: {kind.name}` away",
                    related=(Related("the class says so here", expected.span),),
                )
                return None
            return kind
        if expected is not None:
            return expected.kind
        kind = self.kind_named(node.name.text)
        if kind is None:
            self._missing_kind(node, what, known)
        return kind

    def _missing_kind(self, node: t.ValueDecl, what: str, known: Iterable[str]) -> None:
        names = self.reader.scope.names("kind", self.reader.source)
        hint = "write the kind behind the name, as in `feed_rate : flow_rate = …`"
        if not names:
            hint = "no kinds are in use: add `use std.kinds` at the top of the file"
        elif (close := suggestion(node.name.text, known)) is not None:
            hint = f"did you mean `{close}`, which the class of this step has?"
        else:
            fitting = self._kinds_fitting(node.value, names)
            if fitting:
                listed = ", ".join(f"`{name}`" for name in fitting)
                hint = f"write its kind behind the name, as in `{node.name.text} : {fitting[0]}`; fitting: {listed}"
        self.reader.report("N05", f"{what} `{node.name.text}` has no quantity kind", node.name, hint=hint)

    def _kinds_fitting(self, value: t.Value | None, names: tuple[str, ...]) -> list[str]:
        """At most five kinds with the dimension of a literal's unit."""
        literal = value.value if isinstance(value, t.Exact) else getattr(value, "high", None)
        if not isinstance(literal, t.Number) or literal.unit is None:
            return []
        unit = find_unit(literal.unit.text)
        if not isinstance(unit, Unit):
            return []
        kinds = (self.kind_named(name) for name in names)
        same = [kind.name for kind in kinds if kind is not None and same_dimension(unit, kind)]
        # The plain kind of a dimension (`volume`) before its special ones (`bed_volume`).
        return sorted(same, key=lambda name: (name != describe(unit.dimension), name))[:5]

    def is_class(self, name: t.Name, statements: tuple[str, ...] = STATEMENTS) -> bool:
        """Whether a line's first word can lead a value; one that cannot is reported (N01).

        `statements` are the words that it may be meant for.
        """
        if name.text in ("cqa", "cma", "attribute", "parameter") or name.text in self._classes:
            return True
        self._class_of(name, statements)
        return False

    def _class_of(self, name: t.Name, statements: tuple[str, ...] = STATEMENTS) -> ParameterClass:
        word = name.text
        found = self._classes.get(word)
        if found is not None:
            return found
        if word == "parameter":
            return UNCLASSIFIED
        reader = self.reader
        options = [*self._classes, "parameter", *statements]
        if self.scheme is None:
            hint = "declare the scheme in the process: `classification ich`"
            close = suggestion(word, statements)
            if close is not None:
                hint = f"did you mean `{close}`?"
        else:
            close = suggestion(word, options)
            hint = (
                f"did you mean `{close}`?"
                if close
                else f"classes of {self.scheme.name}: " + ", ".join(f"`{name}`" for name in self._classes)
            )
        reader.report("N01", f"`{word}` is no parameter class and no statement", name, hint=hint)
        return ParameterClass(word, word)

    def parameter(
        self,
        node: t.ValueDecl,
        path: str,
        operation_class: OperationClass | None,
        of_step: Mapping[str, Kind] | None = None,
    ) -> Parameter:
        """A parameter of a step; or of a phase, where `of_step` are the kinds that names have in the step.

        A parameter of a phase has the kind that its name has in the step, and no value of the class.
        """
        reader = self.reader
        values = reader.values
        reader.path = path
        expected = operation_class.parameters.get(node.name.text) if operation_class is not None else None
        parameter_class = self._class_of(node.word)
        kind = None
        if of_step is not None and node.kind is None and node.name.text in of_step:
            kind = of_step[node.name.text]
        elif operation_class is not None:  # an unknown class has been reported, and hides the kinds
            kind = self._kind_of(node, expected, "parameter", operation_class.parameters)
        given = reader.given(node.clauses, PARAMETER, "a parameter")
        setting = None
        from_class = False
        if node.value is not None:
            # Without a kind nothing can be checked; the missing kind has been reported.
            setting = courses.setting(values, node.value, kind) if kind is not None else None
        elif expected is not None and expected.setting is not None and of_step is None:
            setting, from_class = expected.setting, True
        unit = unit_of(setting)
        if unit is None and setting is None and node.value is not None and kind is not None:
            unit = kind.unit  # the set point has its own problem; do not blame its ranges too
        ranges: dict[str, Interval | None] = {}
        if kind is not None:
            for word, what in _RANGES:
                node_range = given.range(word)
                ranges[word] = (
                    values.interval(node_range, kind, inherit=unit, what=what) if node_range else None
                )
        if setting is not None and setting.tolerance is not None and given.first("nor") is not None:
            reader.report(
                "P06",
                "the normal operating range is given twice, by `±` and by `nor`",
                given.clauses["nor"][0],
                hint="keep one of them",
            )
        edges = tuple(
            interval
            for clause in given.clauses.get("edge_of_failure", ())
            if isinstance(clause.payload, t.RangeNode) and kind is not None
            for interval in (values.interval(clause.payload, kind, inherit=unit, what="the edge of failure"),)
            if interval is not None
        )
        scale_by = None
        if given.first("scale") is not None:
            equipment = operation_class.equipment if operation_class is not None else {}
            scale_by = scale_rule(given, equipment, self.in_sight, reader)
        elif expected is not None and of_step is None:
            scale_by = expected.scale_by
        return Parameter(
            path=path,
            name=node.name.text,
            label=node.label.value if node.label else (expected.label if expected else ""),
            kind=kind,
            parameter_class=parameter_class,
            setting=setting,
            from_class=from_class,
            nor=ranges.get("nor"),
            alert=ranges.get("alert"),
            action=ranges.get("action"),
            par=ranges.get("par"),
            characterised=ranges.get("characterised"),
            edges=edges,
            affects=reader.named(given.names("affects")),
            no_effect=reader.named(given.names("no_effect")),
            scale_by=scale_by,
            reference=reader.reference(given),
            basis=given.text("basis"),
            docs=reader.docs(given),
            span=reader.span(node),
            name_span=reader.span(node.name),
        )

    def attribute(self, node: t.ValueDecl, path: str, expected: Expected | None = None) -> Attribute:
        """A `cqa`, `cma` or `attribute` line, of the process, a material or a step."""
        reader = self.reader
        reader.path = path
        kind = None
        if node.kind is not None or expected is not None:
            kind = self._kind_of(node, expected, "attribute")
        else:
            kind = self.kind_named(node.name.text)
        cma = node.word.text == "cma"
        given = reader.given(
            node.clauses,
            CMA if cma else ATTRIBUTE,
            "a critical material attribute" if cma else "an attribute",
        )
        setting = None
        limit = None
        if isinstance(node.value, t.RangeNode):
            limit = reader.values.interval(node.value, kind, what="the limit")
        elif node.value is not None:
            setting = reader.values.setting(node.value, kind, what="the value")
        if node.value is not None:
            self.bare(node.name, node.value, kind, limit, setting)
        unit = unit_of(setting) or unit_of_interval(limit)
        tests: list[TestPlan] = []
        limits: list[NamedLimit] = []
        for item in node.items:
            if isinstance(item, t.Test):
                tests.append(self.test(item))
            elif isinstance(item, t.Limit):
                found = self.limit(item, kind, unit)
                if found is not None:
                    limits.append(found)
        criticality = given.name("criticality")
        return Attribute(
            path=path,
            name=node.name.text,
            label=node.label.value if node.label else (expected.label if expected else ""),
            role=node.word.text,
            kind=kind,
            setting=setting,
            limit=limit,
            nor=reader.range(given, "nor", kind, unit, "the normal range"),
            criticality=criticality.text if criticality else None,
            affects=reader.named(given.names("affects")),
            reference=reader.reference(given),
            tests=tuple(tests),
            rtrt=self.sampling.rtrt(node),
            limits=tuple(limits),
            docs=reader.docs(given),
            span=reader.span(node),
            name_span=reader.span(node.name),
        )

    def bare(
        self,
        name: t.Name,
        value: t.Value,
        kind: Kind | None,
        limit: Interval | None,
        setting: Setting | None = None,
    ) -> None:
        """U01 for a value whose numbers have neither a unit nor a kind."""
        unit = unit_of(setting) or unit_of_interval(limit)
        if kind is None and unit is not None and not unit.text:
            self.reader.report(
                "U01",
                f"`{name.text}` has a number without unit and no kind",
                value,
                hint=f"write the unit, or the kind behind the name: `{name.text} : count`",
            )

    def material_only(self, node: t.ValueDecl) -> bool:
        """Whether a line is a `cma`, which belongs into a material (P06)."""
        if node.word.text != "cma":
            return False
        self.reader.report(
            "P06",
            "a critical material attribute belongs into the block of its material",
            node.word,
            hint="as in `raw_material NAME { cma NAME … }`; for an attribute of the product write `cqa`",
        )
        return True

    def test(self, node: t.Test) -> TestPlan:
        given, kept = self.sampling.given(node.clauses, PLAN, "a test")
        return TestPlan(
            node.purpose.text,
            self.sampling.sampling(given, kept),
            self.reader.docs(given),
            self.reader.span(node),
        )

    def limit(self, node: t.Limit, kind: Kind | None, inherit: Unit | None) -> NamedLimit | None:
        """`limit NAME range`, or `limit NAME = value` for an exact one."""
        reader = self.reader
        given = reader.given(node.clauses, SAID, "a limit")
        if isinstance(node.value, t.RangeNode):
            interval = reader.values.interval(node.value, kind, inherit=inherit, what="the limit")
        else:
            setting = reader.values.setting(node.value, kind, what="the limit")
            interval = setting.plain if setting is not None else None
            if setting is not None and interval is None:
                reader.report("N07", "a limit is a plain value or range", node.value)
        if interval is None:
            return None
        return NamedLimit(node.name.text, interval, reader.docs(given), reader.span(node))


def unit_of_interval(interval: Interval | None) -> Unit | None:
    if interval is None:
        return None
    end = interval.high or interval.low
    return end.unit if end is not None else None


def unit_of(setting: Setting | None) -> Unit | None:
    """The unit that bare numbers beside a setting take."""
    if setting is None:
        return None
    if setting.quantity is not None:
        return setting.quantity.unit
    return unit_of_interval(setting.interval)
