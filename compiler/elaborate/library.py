"""Vocabulary to the model: kinds, classification schemes, operation and equipment classes.

Entries are elaborated when first asked for and kept; those of library modules are
reported under the module's own file name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from pac.compiler import courses
from pac.compiler.additions import named
from pac.compiler.clearances import VIRUSES, Mechanism
from pac.compiler.codes import Stage
from pac.compiler.elaborate.balances import balance, check_balances
from pac.compiler.elaborate.conditions import carried
from pac.compiler.elaborate.confidential import check_schemes
from pac.compiler.elaborate.loads import check_loads, class_limit, kept, loading
from pac.compiler.elaborate.methods import check_methods
from pac.compiler.elaborate.models import ModelReader
from pac.compiler.elaborate.reading import FileReader, Given
from pac.compiler.elaborate.records import check_references, check_reporting_schemes
from pac.compiler.elaborate.risks import risk_scale
from pac.compiler.elaborate.scale_rules import scale_rule
from pac.compiler.elaborate.similarity import alike, carried_off
from pac.compiler.elaborate.validity import Kinds, names_of, windows
from pac.compiler.formula import Evaluator, FormulaError, Term, kinds_mixed, measured_in, mismatch
from pac.compiler.model import (
    Balance,
    DerivedFormula,
    EquipmentClass,
    Expected,
    Kind,
    MaterialClass,
    Occupancy,
    OperationClass,
    ParameterClass,
    Port,
    Precedence,
    Scheme,
)
from pac.compiler.modules import Declared
from pac.compiler.problems import Problems, Related
from pac.compiler.process_models import ProcessModel
from pac.compiler.risk import RiskScale
from pac.compiler.scope import Scope, suggestion
from pac.compiler.settings import STANDARD
from pac.compiler.source import Source
from pac.compiler.syntax import tree as t
from pac.compiler.units import DIMENSIONLESS, Dimension, Unit, UnknownUnit, describe, find_unit
from pac.compiler.values import Interval, ValueReader
from pac.compiler.words import unknown_word

V = TypeVar("V")

KIND = frozenset(
    {"plausible", "basis", "source", "note", "gradual", "recovered", "whole", "microbial", "scale", "asks"}
)
SCALES = ("dependent", "proportional")
LIBRARY = frozenset({"note", "source", "assumed", "evidence"})


class Library:
    """The vocabulary that the files of a project see."""

    def __init__(self, scope: Scope, problems: Problems) -> None:
        self.scope = scope
        self.problems = problems
        self._done: dict[tuple[str, str, str], object] = {}
        self._active: list[Declared] = []

    def _reader(self, source: Source) -> FileReader:
        return FileReader(self.scope, source, self.problems, Stage.DEVELOPMENT)

    def _get(self, declared: Declared, category: str, build: Callable[[FileReader], V | None]) -> V | None:
        key = (category, declared.name.text, declared.source.name)
        if key not in self._done:
            standard = declared.module.startswith(f"{STANDARD}.")
            shared = (*key, "shared")
            if standard and shared in _STANDARD:
                self._done[key] = _STANDARD[shared]
            else:
                reader = self._reader(declared.source)
                before = len(self.problems)
                self._done[key] = build(reader)
                if standard and len(self.problems) == before:
                    _STANDARD[shared] = self._done[key]
        return self._done[key]  # type: ignore[return-value]

    def all_declared(self) -> None:
        """Elaborate the project's own vocabulary, so that unused entries are checked too."""
        for declared in self.scope.all("kind"):
            self._kind(declared)
        for declared in self.scope.all("classification scheme"):
            self.scheme(declared.name, self._reader(declared.source))
        for declared in self.scope.all("risk scale"):
            self.risk_scale(declared.name, self._reader(declared.source))
        check_references(self.scope, self.problems)
        check_reporting_schemes(self.scope, self.problems)
        check_methods(self.scope, self.problems)
        check_schemes(self.scope, self.problems)
        self.models()
        for declared in self.scope.all("material class"):
            self._material_class(declared)
        for declared in self.scope.all("mechanism"):
            self._mechanism(declared)
        for declared in self.scope.all("operation class"):
            self._operation_class(declared)
        for declared in self.scope.all("equipment class"):
            self._equipment_class(declared)

    # ------------------------------------------------------------ models

    def models(self) -> dict[str, ProcessModel]:
        """All models that the project declares, used or not."""
        return {declared.name.text: self.model(declared) for declared in self.scope.all("model")}

    def model(self, declared: Declared) -> ProcessModel:
        """A model with its inputs, data, criteria and all that is said of it."""
        found = self._get(declared, "model", lambda reader: ModelReader(reader, self).model(declared))
        assert found is not None
        return found

    # ------------------------------------------------------------ kinds

    def kind(self, name: t.Name, reader: FileReader) -> Kind | None:
        """The quantity kind of that name; N01 where there is none."""
        declared = reader.lookup("kind", name)
        return None if declared is None else self._kind(declared)

    def kind_named(self, name: str, source: Source) -> Kind | None:
        """The kind of that name if the file sees one."""
        declared = self.scope.find("kind", name, source)
        return None if declared is None else self._kind(declared)

    def _kind(self, declared: Declared) -> Kind | None:
        node = declared.node
        assert isinstance(node, t.KindDecl)

        def build(reader: FileReader) -> Kind | None:
            given = reader.given(node.clauses, KIND, "a kind")
            unit: Unit | None = None
            if node.unit is not None:
                if node.unit.text == "1":
                    unit = DIMENSIONLESS
                else:
                    found = find_unit(node.unit.text)
                    if isinstance(found, UnknownUnit):
                        reader.values.report_unknown(found, node.unit)
                        return None
                    unit = found
            label = node.label.value if node.label else node.name.text
            parent = self._parent(node, unit, declared, reader)
            family = parent.family if parent is not None else node.name.text
            words = self._words(node, reader)
            kind = Kind(
                node.name.text,
                label,
                unit,
                None,
                given.text("basis"),
                family,
                reader.span(node),
                words,
                asks=self._asks(given, parent),
                gradual=given.first("gradual") is not None,
                whole=given.first("whole") is not None or (parent is not None and parent.whole),
                recovered=given.first("recovered") is not None,
                microbial=given.first("microbial") is not None or (parent is not None and parent.microbial),
            )
            plausible: Interval | None = None
            if unit is not None:
                plausible = reader.range(given, "plausible", kind, unit, "the plausible range")
            elif given.first("plausible") is not None:
                reader.report(
                    "P06",
                    f"`{node.name.text}` is no quantity and has no plausible range",
                    given.clauses["plausible"][0],
                    hint="remove it",
                )
            return replace(kind, plausible=plausible, scale=self._scale(given, parent, reader))

        return self._get(declared, "kind", build)

    @staticmethod
    def _asks(given: Given, parent: Kind | None) -> str:
        """What a kind asks for: its own text, else that of the kind that it extends unless it says its basis."""
        own = given.text("asks")
        if own is not None or given.first("basis") is not None:
            return own or ""
        return parent.asks if parent is not None else ""

    @staticmethod
    def _scale(given: Given, parent: Kind | None, reader: FileReader) -> str:
        """How a kind follows the scale: its own word, else that of the kind that it extends."""
        word = given.name("scale")
        clause = given.first("scale")
        if clause is not None and word is None:
            hint = "a kind says `scale dependent` or `scale proportional`; a rule stands behind a parameter"
            reader.report("P06", "a kind has no rule of its own", clause, hint=hint)
        if word is None:
            return parent.scale if parent is not None else ""
        if word.text not in SCALES:
            unknown_word(word, "how a kind follows the scale", SCALES, reader.report, reader.source)
            return ""
        return word.text

    def _parent(
        self, node: t.KindDecl, unit: Unit | None, declared: Declared, reader: FileReader
    ) -> Kind | None:
        """The kind that a kind extends; None where it extends none, or may not."""
        if node.parent is None:
            return None
        if not self._descend("kind", declared, reader):
            return None
        try:
            parent = self.kind(node.parent, reader)
        finally:
            self._active.pop()
        if parent is None:
            return None
        if node.words or parent.words:
            message = f"kind `{node.name.text}` cannot extend `{parent.name}`: words do not mix"
            reader.report("N04", message, node.parent, hint="leave `extends` away and list the words")
            return None
        mine = unit.dimension if unit is not None else None
        other = parent.unit.dimension if parent.unit is not None else None
        if mine != other:
            shown = describe(other) if other is not None else "words"
            reader.report(
                "U02",
                f"kind `{node.name.text}` extends `{parent.name}`, which is {shown}",
                node.parent,
                hint=f"a kind extends one of its own dimension{_of(mine)}",
                related=(Related("the other kind is declared here", parent.span),),
            )
            return None
        return parent

    @staticmethod
    def _words(node: t.KindDecl, reader: FileReader) -> tuple[str, ...]:
        """The words of a `one_of` kind; one that stands twice is reported (N02)."""
        found: dict[str, t.Name] = {}
        for word in node.words:
            if word.text in found:
                reader.report(
                    "N02",
                    f"`{word.text}` stands twice in the words of {node.name.text}",
                    word,
                    hint="remove one of them",
                    related=(Related("the other one is here", reader.span(found[word.text])),),
                )
            found.setdefault(word.text, word)
        if len(found) == 1:
            message = f"{node.name.text} leaves no choice: it has one word only"
            reader.report("N04", message, node.words[0], hint="as in `one_of upflow, downflow`")
        return tuple(found)

    # ------------------------------------------------------------ schemes

    def risk_scale(self, name: t.Name, reader: FileReader) -> RiskScale | None:
        """The risk scale of that name; N01 where there is none."""
        declared = reader.lookup("risk scale", name)
        if declared is None:
            return None
        return self._get(declared, "risk scale", lambda own: risk_scale(declared, own))

    def scheme(self, name: t.Name, reader: FileReader) -> Scheme | None:
        declared = reader.lookup("classification scheme", name)
        return None if declared is None else self._scheme(declared)

    def scheme_named(self, name: str, source: Source) -> Scheme | None:
        """The scheme of that name if the file sees one."""
        declared = self.scope.find("classification scheme", name, source)
        return None if declared is None else self._scheme(declared)

    def _scheme(self, declared: Declared) -> Scheme | None:
        node = declared.node
        assert isinstance(node, t.SchemeDecl)

        def build(own: FileReader) -> Scheme | None:
            own.given(node.clauses, LIBRARY, "a classification scheme")
            classes: dict[str, ParameterClass] = {}
            for entry in node.classes:
                own.given(entry.clauses, LIBRARY, "a parameter class")
                if entry.name.text in classes:
                    own.clash("parameter class", entry.name, own.span(entry), "N02")
                    continue
                label = entry.label.value if entry.label else entry.name.text
                quality = entry.quality.text if entry.quality else ""
                classes[entry.name.text] = ParameterClass(
                    entry.name.text, label, quality == "critical", quality == "noncritical"
                )
            label = node.label.value if node.label else node.name.text
            return Scheme(node.name.text, label, classes, own.span(node))

        return self._get(declared, "scheme", build)

    # ------------------------------------------------------------ classes

    def material_class(self, name: t.Name, reader: FileReader) -> MaterialClass:
        """The material class of that name; N01 where there is none, and then one that extends nothing."""
        declared = reader.lookup("material class", name)
        found = self._material_class(declared) if declared is not None else None
        return found or MaterialClass(name.text, ())

    def _material_class(self, declared: Declared) -> MaterialClass | None:
        node = declared.node
        assert isinstance(node, t.MaterialClassDecl)

        def build(reader: FileReader) -> MaterialClass | None:
            if not self._descend("material class", declared, reader):
                return None
            try:
                given = reader.given(node.clauses, LIBRARY | {"states"}, "a material class")
                parent = self.material_class(node.parent, reader) if node.parent is not None else None
                above = (parent.name, *parent.ancestors) if parent is not None else ()
                asks = tuple(name.text for name in given.names("states"))
                asked = (*(parent.asks if parent is not None else ()), *asks)
                return MaterialClass(node.name.text, above, tuple(dict.fromkeys(asked)))
            finally:
                self._active.pop()

        return self._get(declared, "material class", build)

    def mechanism(self, name: t.Name, reader: FileReader) -> Mechanism:
        """The mechanism of that name; N01 where there is none, and then one of which nothing is known."""
        declared = reader.lookup("mechanism", name)
        found = self._mechanism(declared) if declared is not None else None
        return found or Mechanism(name.text, "", name.text, None, reader.span(name))

    def _mechanism(self, declared: Declared) -> Mechanism | None:
        node = declared.node
        assert isinstance(node, t.MechanismDecl)

        def build(reader: FileReader) -> Mechanism | None:
            if not self._descend("mechanism", declared, reader):
                return None
            try:
                reader.given(node.clauses, LIBRARY, "a mechanism")
                parent = self.mechanism(node.parent, reader) if node.parent is not None else None
                against = parent.against if parent is not None else None
                if node.against is not None and node.against.text not in VIRUSES:
                    reader.unknown("such target of a mechanism", node.against, VIRUSES)
                elif node.against is not None:
                    against = node.against.text
                return Mechanism(
                    node.name.text,
                    node.label.value if node.label else "",
                    parent.family if parent is not None else node.name.text,
                    against,
                    reader.span(node),
                )
            finally:
                self._active.pop()

        return self._get(declared, "mechanism", build)

    def _descend(self, category: str, declared: Declared, reader: FileReader) -> bool:
        """Enter a class; N03 where it extends itself through others."""
        if declared in self._active:
            loop = [found.name.text for found in self._active[self._active.index(declared) :]]
            reader.report(
                "N03",
                f"{category} `{declared.name.text}` extends itself: {' -> '.join([*loop, declared.name.text])}",
                declared.name,
                hint="remove one `extends`",
            )
            return False
        self._active.append(declared)
        return True

    def operation_class(self, name: t.Name, reader: FileReader) -> OperationClass | None:
        declared = reader.lookup("operation class", name)
        return None if declared is None else self._operation_class(declared)

    def _operation_class(self, declared: Declared) -> OperationClass | None:
        node = declared.node
        assert isinstance(node, t.OperationClassDecl)

        def build(reader: FileReader) -> OperationClass | None:
            if not self._descend("operation class", declared, reader):
                return None
            try:
                return self._build_operation_class(node, reader)
            finally:
                self._active.pop()

        return self._get(declared, "operation class", build)

    def _build_operation_class(self, node: t.OperationClassDecl, reader: FileReader) -> OperationClass:
        parent = self.operation_class(node.parent, reader) if node.parent else None
        asked = reader.given(node.clauses, LIBRARY | {"states"}, "an operation class").names("states")
        runs_on = list(parent.runs_on) if parent else []
        beside = list(parent.beside) if parent else []
        equipment = dict(parent.equipment) if parent else {}
        needs = list(parent.needs) if parent else []
        inputs = {port.name: port for port in parent.inputs} if parent else {}
        outputs = {port.name: port for port in parent.outputs} if parent else {}
        parameters = dict(parent.parameters) if parent else {}
        attributes = dict(parent.attributes) if parent else {}
        orders = list(parent.orders) if parent else []
        occupies: list[Occupancy] = []
        balances: list[Balance] = []
        loads = list(parent.loads) if parent else []
        keeps = list(parent.keeps) if parent else []
        off: list[t.CarriesOff] = []
        limits = list(parent.limits) if parent else []
        own: dict[str, t.Name] = {}
        carrying: list[t.Port] = []
        for item in node.items:
            if isinstance(item, t.RunsOn):
                for entry in item.names:
                    declared = reader.lookup("equipment class", entry)
                    if declared is not None and declared.name.text not in runs_on:
                        runs_on.append(declared.name.text)
                        equipment_class = self._equipment_class(declared)
                        if equipment_class is not None:
                            equipment[equipment_class.name] = equipment_class
                for entry in item.beside:
                    declared = reader.lookup("equipment class", entry)
                    if declared is not None and declared.name.text not in beside:
                        beside.append(declared.name.text)
            elif isinstance(item, t.Names):
                needs.extend(entry.text for entry in item.names if entry.text not in needs)
            elif isinstance(item, t.Port):
                material = self.material_class(item.material, reader)
                reader.given(item.clauses, LIBRARY, "a port")
                ports = inputs if item.direction == "input" else outputs
                above = ports.get(item.name.text)
                ports[item.name.text] = Port(
                    item.name.text,
                    material,
                    item.optional,
                    reader.span(item),
                    above.carries if above is not None else (),
                )
                carrying.append(item)
            elif isinstance(item, t.ValueDecl):
                expected = self._expected(item, reader)
                if item.name.text in own:
                    reader.clash("parameter", item.name, reader.span(own[item.name.text]), "N02")
                elif expected is not None:
                    own[item.name.text] = item.name
                    table = attributes if item.word.text == "attribute" else parameters
                    table[item.name.text] = expected
            elif isinstance(item, t.Occupies):
                occupies.append(Occupancy(item.low, item.high, reader.span(item)))
            elif isinstance(item, t.Balance):
                balances.extend(balance(item, reader))
            elif isinstance(item, t.Loads):
                loads.append(loading(item, reader))
            elif isinstance(item, t.Keeps):
                found_kept = kept(item, reader)
                keeps.extend([found_kept] if found_kept is not None else [])
            elif isinstance(item, t.CarriesOff):
                off.append(item)
            elif isinstance(item, t.ClassRequire):
                found_limit = class_limit(item, reader)
                limits.extend([found_limit] if found_limit is not None else [])
            elif isinstance(item, t.Order):
                given = reader.given(item.clauses, LIBRARY | {"because"}, "an order")
                orders.append(
                    Precedence(
                        item.first.text, item.second.text, given.text("because") or "", reader.span(item)
                    )
                )
        for item in node.items:
            if isinstance(item, t.ValueDecl) and item.name.text in parameters:
                given = Given({"scale": [c for c in item.clauses if c.word == "scale"][:1]})
                expected = parameters[item.name.text]
                rule = scale_rule(given, equipment, parameters, reader)
                if rule is not None and expected.span == reader.span(item):
                    parameters[item.name.text] = replace(expected, scale_by=rule)
        kinds = {name: expected.kind for name, expected in {**attributes, **parameters}.items()}
        for item in carrying:
            ports = inputs if item.direction == "input" else outputs
            port = ports[item.name.text]
            found = carried(item, kinds, lambda name: self.kind(name, reader), reader)
            if found:
                ports[item.name.text] = replace(port, carries=found)
        for occupancy in occupies:
            self._check_occupancy(occupancy, parameters, node, reader)
        check_balances(balances, {**attributes, **parameters}, node.name.text, reader)
        taken = [*(parent.carries_off if parent else ())]
        for line in off:
            taken.extend(carried_off(line, parameters, equipment, self.kind(line.released, reader), reader))
        if loads or keeps or limits:
            check_loads(
                (*loads, *keeps, *limits),
                {**attributes, **parameters},
                parameters,
                lambda: self._equipment_classes(reader),
                lambda name: self.kind_named(name, reader.source),
                reader,
            )
        return OperationClass(
            node.name.text,
            node.label.value if node.label else node.name.text,
            tuple(runs_on),
            equipment,
            tuple(inputs.values()),
            tuple(outputs.values()),
            tuple(needs),
            parameters,
            attributes,
            tuple(occupies) or (parent.occupies if parent else ()),
            tuple(orders),
            reader.span(node),
            (parent.name, *parent.ancestors) if parent else (),
            tuple(loads),
            tuple(keeps),
            tuple(limits),
            tuple(balances) or (parent.balances if parent else ()),
            tuple(beside),
            self._asked(asked, parent, {*parameters, *attributes}, reader),
            tuple(taken),
        )

    @staticmethod
    def _asked(
        names: tuple[t.Name, ...], parent: OperationClass | None, known: set[str], reader: FileReader
    ) -> tuple[str, ...]:
        """What a class `states`, with what the class above does; N01 for what no step of it can have."""
        found = list(parent.asks) if parent is not None else []
        for name in names:
            if name.text not in known:
                reader.unknown("parameter or attribute of this class", name, known)
            else:
                found.append(name.text)
        return tuple(dict.fromkeys(found))

    def _equipment_classes(self, reader: FileReader) -> Iterator[EquipmentClass]:
        """All classes of equipment that a file sees."""
        for name in self.scope.names("equipment class", reader.source):
            declared = self.scope.find("equipment class", name, reader.source)
            found = self._equipment_class(declared) if declared is not None else None
            if found is not None:
                yield found

    def _expected(self, item: t.ValueDecl, reader: FileReader) -> Expected | None:
        assert item.kind is not None
        kind = self.kind(item.kind, reader)
        reader.given(item.clauses, LIBRARY | {"scale", "basis"}, "a parameter of a class")
        if kind is None:
            return None
        setting = None
        if item.value is not None:
            read = courses.setting if item.word.text == "parameter" else ValueReader.setting
            setting = read(reader.values, item.value, kind)
        label = item.label.value if item.label else ""
        return Expected(item.name.text, label, kind, reader.span(item), setting)

    def _check_occupancy(
        self,
        occupies: Occupancy,
        parameters: dict[str, Expected],
        node: t.OperationClassDecl,
        reader: FileReader,
    ) -> None:
        volume = self.kind_named("volume", reader.source)

        def resolve(ref: t.Ref) -> Term:
            expected = parameters.get(ref.text)
            if expected is None or expected.kind.unit is None:
                known = ", ".join(f"`{name}`" for name in sorted(parameters))
                raise FormulaError(
                    "N01",
                    f"operation class `{node.name.text}` has no parameter `{ref.text}`",
                    ref,
                    f"it has {known}",
                )
            return measured_in(expected.kind.unit, None, expected.kind)

        evaluator = Evaluator(reader.values, resolve)
        for side in (occupies.low, occupies.high):
            try:
                term = evaluator.term(named(side))
                if volume is not None and volume.unit is not None and term.dimension != volume.unit.dimension:
                    what = f"`occupies` takes volumes, not {describe(term.dimension)}"
                    raise mismatch(term.dimension, volume.unit.dimension, side, what, complete=True)
                kinds_mixed(term.kind, volume, side, "`occupies` takes volumes")
            except FormulaError as error:
                self._formula_error(error, reader)

    @staticmethod
    def _formula_error(error: FormulaError, reader: FileReader) -> None:
        if error.code:
            reader.report(error.code, error.message, error.node, hint=error.hint)

    def equipment_class(self, name: t.Name, reader: FileReader) -> EquipmentClass | None:
        declared = reader.lookup("equipment class", name)
        return None if declared is None else self._equipment_class(declared)

    def _equipment_class(self, declared: Declared) -> EquipmentClass | None:
        node = declared.node
        assert isinstance(node, t.EquipmentClassDecl)

        def build(reader: FileReader) -> EquipmentClass | None:
            if not self._descend("equipment class", declared, reader):
                return None
            try:
                return self._build_equipment_class(node, reader)
            finally:
                self._active.pop()

        return self._get(declared, "equipment class", build)

    def _build_equipment_class(self, node: t.EquipmentClassDecl, reader: FileReader) -> EquipmentClass:
        parent = self.equipment_class(node.parent, reader) if node.parent else None
        said = reader.given(node.clauses, LIBRARY | {"dedicated"}, "an equipment class")
        dedicated = said.first("dedicated") is not None or (parent is not None and parent.dedicated)
        keeps = dict.fromkeys(parent.keeps if parent else ())
        properties = dict(parent.properties) if parent else {}
        capabilities = dict(parent.capabilities) if parent else {}
        derived = dict(parent.derived) if parent else {}
        own: dict[str, t.Name] = {}
        limited: dict[str, Given] = {}
        """Quantities with a window, which may name what is declared further down."""

        def once(name: t.Name) -> bool:
            if name.text in own:
                reader.report(
                    "N02",
                    f"`{name.text}` is declared twice in this class",
                    name,
                    related=(Related("the other one is here", reader.span(own[name.text])),),
                )
                return False
            own[name.text] = name
            return True

        for item in node.items:
            if isinstance(item, t.ValueDecl):
                expected = self._expected(item, reader)
                if expected is not None and once(item.name):
                    properties[item.name.text] = expected
            elif isinstance(item, t.Derive):
                given = reader.given(item.clauses, LIBRARY | {"valid", "secondary"}, "a derived quantity")
                kind = self.kind(item.kind, reader) if item.kind else None
                if item.kind is None:
                    kind = self.kind_named(item.name.text, reader.source)
                if once(item.name):
                    derived[item.name.text] = DerivedFormula(
                        item.name.text,
                        item.label.value if item.label else "",
                        kind,
                        item.formula,
                        reader.docs(given),
                        reader.span(item),
                        secondary=given.first("secondary") is not None,
                    )
                    if given.first("valid") is not None:
                        limited[item.name.text] = given
        for item in node.items:
            if isinstance(item, t.CapabilityList):
                reader.given(item.clauses, LIBRARY, "a capability of a class")
                for entry in item.capabilities:
                    kind = self.kind(entry.kind or entry.name, reader)
                    if kind is not None and once(entry.name):
                        capabilities[entry.name.text] = Expected(
                            entry.name.text, "", kind, reader.span(entry)
                        )
            elif isinstance(item, t.Names):
                reader.given(item.clauses, LIBRARY, "what equipment keeps")
                keeps.update(dict.fromkeys(self._kept_hardware(item, properties, reader)))
        result = EquipmentClass(
            node.name.text,
            node.label.value if node.label else node.name.text,
            properties,
            capabilities,
            derived,
            reader.span(node),
            (parent.name, *parent.ancestors) if parent else (),
            dedicated,
            tuple(keeps),
        )
        self._check_derived(node, result, reader)
        for name, given in limited.items():
            lines = windows(given, result, self._kinds_of(reader), reader)
            derived[name] = replace(derived[name], windows=lines)
        similar = {item.name: item for item in parent.alike} if parent else {}
        for item in node.items:
            if isinstance(item, t.Alike):
                similar |= {found.name: found for found in alike(item, result, reader)}
        return replace(result, derived=derived, alike=tuple(similar.values()))

    @staticmethod
    def _kept_hardware(
        node: t.Names, properties: Mapping[str, Expected], reader: FileReader
    ) -> Iterator[str]:
        for entry in node.names:
            if entry.text in properties:
                yield entry.text
                continue
            close = suggestion(entry.text, properties)
            reader.report(
                "N01",
                f"this class has no property `{entry.text}`",
                entry,
                hint=f"did you mean `{close}`?" if close else "declare it as a `property` of the class",
            )

    def _kinds_of(self, reader: FileReader) -> Kinds:
        return lambda name: self.kind_named(name, reader.source)

    def _check_derived(
        self, node: t.EquipmentClassDecl, equipment: EquipmentClass, reader: FileReader
    ) -> None:
        """The units of every formula; names are properties, capabilities, or kinds of the step's parameters."""
        evaluator = Evaluator(reader.values, names_of(equipment, self._kinds_of(reader)))
        for item in node.items:
            if not isinstance(item, t.Derive):
                continue
            try:
                term = evaluator.term(item.formula)
                kind = equipment.derived[item.name.text].kind
                if kind is None:
                    reader.report(
                        "N05", f"`{item.name.text}` has no kind", item.name, hint="write its kind behind `:`"
                    )
                elif kind.unit is not None and kind.unit.dimension != term.dimension:
                    what = f"the formula gives {describe(term.dimension)}, not {kind.name}"
                    raise mismatch(term.dimension, kind.unit.dimension, item.formula, what, complete=True)
                else:
                    kinds_mixed(term.kind, kind, item.formula, f"`{item.name.text}` gets another kind")
            except FormulaError as error:
                self._formula_error(error, reader)


def _of(dimension: Dimension | None) -> str:
    return f", {describe(dimension)}" if dimension else ""


# Library entries without problems do not depend on the project that uses them.
_STANDARD: dict[tuple[str, ...], object] = {}
