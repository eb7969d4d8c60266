"""Vocabulary to the model: kinds, classification schemes, operation and equipment classes.

Entries are elaborated when first asked for and kept; those of library modules are
reported under the module's own file name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from pac.compiler import courses
from pac.compiler.clearances import VIRUSES, Mechanism
from pac.compiler.codes import Stage
from pac.compiler.elaborate import equipment_classes, operation_classes
from pac.compiler.elaborate.confidential import check_schemes
from pac.compiler.elaborate.methods import check_methods
from pac.compiler.elaborate.models import ModelReader
from pac.compiler.elaborate.reading import JUSTIFIED, FileReader, Given
from pac.compiler.elaborate.records import check_references, check_reporting_schemes
from pac.compiler.elaborate.risks import risk_scale
from pac.compiler.literals import ValueReader
from pac.compiler.model import (
    EquipmentClass,
    Expected,
    Kind,
    MaterialClass,
    OperationClass,
    ParameterClass,
    Scheme,
)
from pac.compiler.modules import Declared
from pac.compiler.problems import Problems, Related
from pac.compiler.process_models import ProcessModel
from pac.compiler.risk import RiskScale
from pac.compiler.scope import Scope
from pac.compiler.settings import STANDARD
from pac.compiler.source import Source
from pac.compiler.syntax import tree as t
from pac.compiler.units import DIMENSIONLESS, Dimension, Unit, UnknownUnit, describe, find_unit
from pac.compiler.values import Interval
from pac.compiler.words import unknown_word

V = TypeVar("V")

KIND = frozenset(
    {"plausible", "basis", "source", "note", "gradual", "recovered", "whole", "microbial", "scale", "asks"}
)
SCALES = ("dependent", "proportional")


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
            self.equipment_class_of(declared)

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
            own.given(node.clauses, JUSTIFIED, "a classification scheme")
            classes: dict[str, ParameterClass] = {}
            for entry in node.classes:
                own.given(entry.clauses, JUSTIFIED, "a parameter class")
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

    def material_class(self, name: t.Name, reader: FileReader) -> MaterialClass | None:
        """The material class of that name; N01 where there is none."""
        declared = reader.lookup("material class", name)
        return self._material_class(declared) if declared is not None else None

    def _material_class(self, declared: Declared) -> MaterialClass | None:
        node = declared.node
        assert isinstance(node, t.MaterialClassDecl)

        def build(reader: FileReader) -> MaterialClass | None:
            if not self._descend("material class", declared, reader):
                return None
            try:
                given = reader.given(node.clauses, JUSTIFIED | {"states"}, "a material class")
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
                reader.given(node.clauses, JUSTIFIED, "a mechanism")
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
                return operation_classes.operation_class(self, node, reader)
            finally:
                self._active.pop()

        return self._get(declared, "operation class", build)

    def equipment_classes(self, reader: FileReader) -> Iterator[EquipmentClass]:
        """All classes of equipment that a file sees."""
        for name in self.scope.names("equipment class", reader.source):
            declared = self.scope.find("equipment class", name, reader.source)
            found = self.equipment_class_of(declared) if declared is not None else None
            if found is not None:
                yield found

    def expected(self, item: t.ValueDecl, reader: FileReader) -> Expected | None:
        """A parameter, attribute or property of a class."""
        assert item.kind is not None
        kind = self.kind(item.kind, reader)
        reader.given(item.clauses, JUSTIFIED | {"scale", "basis"}, "a parameter of a class")
        if kind is None:
            return None
        setting = None
        if item.value is not None:
            read = courses.setting if item.word.text == "parameter" else ValueReader.setting
            setting = read(reader.values, item.value, kind)
        label = item.label.value if item.label else ""
        return Expected(item.name.text, label, kind, reader.span(item), setting)

    def equipment_class(self, name: t.Name, reader: FileReader) -> EquipmentClass | None:
        declared = reader.lookup("equipment class", name)
        return None if declared is None else self.equipment_class_of(declared)

    def equipment_class_of(self, declared: Declared) -> EquipmentClass | None:
        node = declared.node
        assert isinstance(node, t.EquipmentClassDecl)

        def build(reader: FileReader) -> EquipmentClass | None:
            if not self._descend("equipment class", declared, reader):
                return None
            try:
                return equipment_classes.equipment_class(self, node, reader)
            finally:
                self._active.pop()

        return self._get(declared, "equipment class", build)


def _of(dimension: Dimension | None) -> str:
    return f", {describe(dimension)}" if dimension else ""


# Library entries without problems do not depend on the project that uses them.
_STANDARD: dict[tuple[str, ...], object] = {}
