"""Sites and their equipment to the model."""

from __future__ import annotations

from dataclasses import dataclass

from pac.compiler.codes import Stage
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.reading import DOCS, SAID, FileReader, Given
from pac.compiler.elaborate.records import approvals, known_references, own_references
from pac.compiler.elaborate.validity import windows
from pac.compiler.model import (
    CapabilityRange,
    Equipment,
    EquipmentClass,
    EquipmentProperty,
    Kind,
    Named,
    Site,
)
from pac.compiler.modules import Declared
from pac.compiler.problems import Problems, Related
from pac.compiler.scope import Scope
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import DIMENSIONLESS, Unit
from pac.compiler.values import Quantity
from pac.compiler.words import listed

SITE = DOCS | {"coverage_factor"}
PROPERTY = SAID | {"valid"}
PIECE = DOCS | {"automation", "connects"}
CAPABILITY = SAID | {"qualified", "accuracy", "deadband", "resolution", "coverage_factor", "automation"}


@dataclass(frozen=True, slots=True)
class _PureNumber:
    """The kind of a coverage factor; it has no library kind of its own."""

    name: str = "a coverage factor"
    unit: Unit | None = DIMENSIONLESS
    words: tuple[str, ...] = ()


COVERAGE = _PureNumber()


class SiteReader:
    """Elaborates one site declaration."""

    def __init__(self, scope: Scope, library: Library, declared: Declared, problems: Problems) -> None:
        assert isinstance(declared.node, t.SiteDecl)
        self.node = declared.node
        self.library = library
        self.reader = FileReader(scope, declared.source, problems, Stage.DEVELOPMENT)
        self.coverage: Quantity | None = None

    def site(self) -> Site:
        node, reader = self.node, self.reader
        reader.path = node.name.text
        own_references(reader, node.items)
        given = reader.given(node.clauses, SITE, "a site")
        self.coverage = self._coverage(given)
        equipment: dict[str, Equipment] = {}
        for item in node.equipment:
            if item.tag.text in equipment:
                reader.clash("equipment", item.tag, equipment[item.tag.text].name_span)
                continue
            equipment[item.tag.text] = self._equipment(item)
        reader.path = node.name.text
        docs = reader.docs(given)
        return Site(
            node.name.text,
            node.label.value if node.label else "",
            equipment,
            known_references(reader),
            approvals(reader, node.items, f"site {node.name.text}", compiled=False),
            docs,
            reader.span(node),
            reader.span(node.name),
        )

    def _equipment(self, node: t.EquipmentDecl) -> Equipment:
        reader = self.reader
        reader.path = f"{self.node.name.text}.{node.tag.text}"
        equipment_class = self.library.equipment_class(node.equipment_class, reader)
        given = reader.given(node.clauses, PIECE, "a piece of equipment")
        capabilities: dict[str, CapabilityRange] = {}
        properties: dict[str, EquipmentProperty] = {}
        seen: dict[str, Span] = {}
        for item in node.items:
            earlier = seen.get(item.name.text)
            if earlier is not None:
                reader.clash("property", item.name, earlier)
                continue
            seen[item.name.text] = reader.span(item.name)
            if item.is_range:
                capability = self._capability(item, equipment_class)
                if capability is not None:
                    capabilities[capability.name] = capability
            else:
                found = self._property(item, equipment_class)
                if found is not None:
                    properties[found.name] = found
        return Equipment(
            node.tag.text,
            node.label.value if node.label else "",
            equipment_class,
            capabilities,
            properties,
            reader.docs(given),
            reader.span(node),
            reader.span(node.tag),
            given.text("automation"),
            self._connects(node, given),
        )

    def _connects(self, node: t.EquipmentDecl, given: Given) -> tuple[Named, ...]:
        """The other pieces of this site that one is connected to; N01 for what it does not have."""
        tags = {item.tag.text for item in self.node.equipment} - {node.tag.text}
        found: dict[str, Named] = {}
        for name in given.names("connects"):
            if name.text == node.tag.text:
                self.reader.report(
                    "N04", f"`{name.text}` is connected to itself", name, hint="name the other piece"
                )
            elif name.text not in tags:
                self.reader.unknown(f"equipment of site `{self.node.name.text}`", name, tags)
            else:
                found.setdefault(name.text, Named(name.text, self.reader.span(name)))
        return tuple(found.values())

    def _kind(
        self, name: t.Name, equipment_class: EquipmentClass | None, capability: bool
    ) -> tuple[bool, Kind | None]:
        """Whether the class knows the name, and its kind."""
        if equipment_class is None:
            return False, self.library.kind_named(name.text, self.reader.source)
        own = equipment_class.capabilities if capability else equipment_class.properties
        other = equipment_class.properties if capability else equipment_class.capabilities
        if name.text in own:
            return True, own[name.text].kind
        if name.text in other:
            how = "as `= value`" if capability else "as `range a .. b`"
            what = "a property" if capability else "a capability"
            self.reader.report(
                "N04",
                f"`{name.text}` is {what} of {equipment_class.name}",
                name,
                hint=f"write it {how}",
            )
            return False, None
        what = "capability" if capability else "property"
        self.reader.unknown(f"{what} of `{equipment_class.name}`", name, {*own, *other})
        return False, None

    def _capability(
        self, node: t.EquipmentItem, equipment_class: EquipmentClass | None
    ) -> CapabilityRange | None:
        reader = self.reader
        _, kind = self._kind(node.name, equipment_class, True)
        given = reader.given(node.clauses, CAPABILITY, "a capability")
        if kind is None or not isinstance(node.value, t.RangeNode):
            return None
        interval = reader.values.interval(node.value, kind, what="the capability")
        if interval is None:
            return None
        end = interval.high or interval.low
        unit = end.unit if end is not None else None
        qualified = reader.range(given, "qualified", kind, unit, "the qualified range")
        clause = given.first("qualified")
        if clause is not None and isinstance(clause.payload, t.Texts):
            hint = "write the range that is qualified: `qualified 20 .. 40 degC`"
            reader.report("P06", "a capability is qualified over a range, not for words", clause, hint=hint)
        if qualified is not None and not (
            (qualified.low is None or interval.contains_low(qualified))
            and (qualified.high is None or interval.contains_high(qualified))
        ):
            reader.report(
                "E16",
                f"`{node.name.text}` is qualified for {qualified.text}, but can do {interval.text} only",
                given.range("qualified") or node,
                hint="what is qualified was shown within what the equipment can do: correct one of the two",
                related=(Related("what it can do", interval.span),),
            )
        return CapabilityRange(
            node.name.text,
            kind,
            interval,
            qualified,
            reader.difference(given, "accuracy", kind, unit),
            reader.difference(given, "deadband", kind, unit),
            reader.difference(given, "resolution", kind, unit),
            self._coverage(given) or self.coverage,
            reader.docs(given),
            reader.span(node),
            given.text("automation"),
        )

    def _coverage(self, given: Given) -> Quantity | None:
        """`coverage_factor 2`: a pure number above 0."""
        number = given.number("coverage_factor")
        found = (
            self.reader.values.quantity(number, COVERAGE, what="the factor") if number is not None else None
        )
        if found is None or number is None:
            return None
        if found.base <= 0:
            self.reader.report(
                "U10",
                f"a coverage factor of {found.text} is implausible: an uncertainty is multiplied by it",
                number,
                hint="2 stands for about 95 %; 1 where the accuracy is stated with its coverage already",
            )
            return None
        return found

    def _property(
        self, node: t.EquipmentItem, equipment_class: EquipmentClass | None
    ) -> EquipmentProperty | None:
        reader = self.reader
        given = reader.given(node.clauses, PROPERTY, "a property")
        docs, span = reader.docs(given), reader.span(node)
        _, kind = self._kind(node.name, equipment_class, False)
        if kind is None:
            return None
        text = node.value.text if isinstance(node.value, t.TextValue) else node.text
        if text is not None and kind.is_text:
            return EquipmentProperty(node.name.text, kind, text.value, None, docs, span)
        if text is not None or node.value is None:
            message = f"`{node.name.text}` is {kind.name}, not a text"
            hint = f"write one of {listed(kind.words)}" if kind.words else "write a number with its unit"
            reader.report("N04", message, text or node.name, hint=hint)
            return None
        setting = reader.values.setting(node.value, kind, what="the property")
        if setting is None:
            return None
        if setting.formula is not None:
            reader.report("N07", "a property of equipment is a plain value, not a formula", node.value)
            return None
        limits = (
            windows(given, equipment_class, lambda name: self.library.kind_named(name, reader.source), reader)
            if equipment_class is not None
            else ()
        )
        return EquipmentProperty(node.name.text, kind, setting.text, setting, docs, span, limits)
