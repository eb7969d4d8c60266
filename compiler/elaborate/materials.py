"""Materials to the model: composition, properties, attributes, preparation, limits of use."""

from __future__ import annotations

from dataclasses import replace

from pac.compiler.elaborate.flow import HOLD
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.operation import OperationReader
from pac.compiler.elaborate.reading import DOCS, FILED, JUSTIFIED, SAID, FileReader, Given
from pac.compiler.model import Attribute, Component, HoldStudy, Material, MaterialValue, Phase
from pac.compiler.scope import suggestion
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import Dimension, Unit, describe, find_unit
from pac.compiler.values import Interval

OF_SUPPLY = frozenset({"lifetime", "lots", "made_from"})
"""What is said of materials that are brought in."""
MATERIAL = DOCS | FILED | HOLD | OF_SUPPLY

SUPPLIES = ("raw_material", "solution", "consumable", "cell_bank")

# A lifetime counts cycles or time.
CYCLES: Dimension = (("cycle", 1),)
LIFETIMES: tuple[Dimension, ...] = (CYCLES, (("time", 1),))


class MaterialReader:
    """Elaborates the materials of one process."""

    def __init__(
        self, reader: FileReader, library: Library, operations: OperationReader, process: str
    ) -> None:
        self.reader = reader
        self.library = library
        self.operations = operations
        self.process = process

    def material(self, node: t.MaterialDecl) -> Material:
        reader = self.reader
        path = f"{self.process}.{node.name.text}"
        reader.path = path
        material_class = None
        if node.material_class is not None:
            material_class = self.library.material_class(node.material_class, reader)
        given = reader.given(node.clauses, MATERIAL, "a material")
        composition: list[Component] = []
        properties: list[MaterialValue] = []
        attributes: dict[str, Attribute] = {}
        phases: list[Phase] = []
        seen: dict[str, Span] = {}
        phase_names: dict[str, Span] = {}
        self.operations.phases.enter_material()
        for item in node.items:
            if isinstance(item, t.Contains):
                component = self._component(item)
                composition += [component] if component is not None else []
            elif isinstance(item, t.Phase):
                if item.name.text in phase_names:
                    reader.clash("phase", item.name, phase_names[item.name.text])
                    continue
                phase_names[item.name.text] = reader.span(item.name)
                phases.append(self.operations.phases.phase(item, path))
            elif isinstance(item, (t.MaterialProperty, t.ValueDecl)):
                if item.name.text in seen:
                    reader.clash("property", item.name, seen[item.name.text])
                    continue
                seen[item.name.text] = reader.span(item.name)
                if isinstance(item, t.ValueDecl):
                    attribute = self._attribute(item, node, path)
                    attributes |= {attribute.name: attribute} if attribute is not None else {}
                    continue
                value = self._material_value(item)
                properties += [value] if value is not None else []
        if node.word not in SUPPLIES:
            self._outgoing(node, given, phases)
        used = [item for item in node.items if isinstance(item, t.Studied) and _of_use(item, given)]
        held = [item for item in node.items if item not in used]
        result = Material(
            path=path,
            name=node.name.text,
            label=node.label.value if node.label else "",
            role=node.word,
            material_class=material_class,
            composition=tuple(composition),
            properties=tuple(properties),
            attributes=attributes,
            phases=tuple(phases),
            hold=reader.hold(given, self.operations.values.kind_named("duration"), held),
            lifetime=self._lifetime(given),
            reuse_studies=self._reuse(used),
            lots=self._lots(given),
            made_from=reader.named(given.names("made_from")),
            docs=reader.docs(given),
            span=reader.span(node),
            name_span=reader.span(node.name),
        )
        reader.path = self.process
        return result

    def _outgoing(self, node: t.MaterialDecl, given: Given, phases: list[Phase]) -> None:
        """P06 for what only a material that is brought in can have."""
        role = node.word.replace("_", " ")
        for word in sorted(OF_SUPPLY):
            clause = given.first(word)
            if clause is not None:
                hint = "it is for what is brought in: " + ", ".join(f"`{word}`" for word in SUPPLIES)
                self.reader.report("P06", f"`{word}` says nothing about a {role}", clause, hint=hint)
        if phases:
            item = next(item for item in node.items if isinstance(item, t.Phase))
            hint = "what the process makes is made by a `unit_operation`; phases prepare what is brought in"
            self.reader.report("P06", f"a {role} is not prepared in phases", item.name, hint=hint)

    def _component(self, node: t.Contains) -> Component | None:
        reader = self.reader
        own = reader.given(node.clauses, SAID, "a component")
        amount = reader.values.quantity(node.amount, None, what="the amount")
        if amount is not None and not amount.unit.text:
            reader.report("U01", "the amount has no unit", node.amount, hint="such as `100 mM`")
            return None
        return Component(amount, node.substance.text, reader.docs(own)) if amount is not None else None

    def _attribute(self, node: t.ValueDecl, owner: t.MaterialDecl, path: str) -> Attribute | None:
        """A `cma` or `attribute` line; what leaves the process has quality attributes instead."""
        reader = self.reader
        if node.word.text == "cqa":
            hint = "write `cma` for what a material must be; a `cqa` stands in the process or in a step"
            reader.report("P06", "a material has no quality attribute", node.word, hint=hint)
            return None
        if node.word.text == "cma" and owner.word in ("product", "waste"):
            hint = "write a `cqa` in the process"
            reader.report("P06", f"a {owner.word} has no critical material attribute", node.word, hint=hint)
            return None
        effect = next((clause for clause in node.clauses if clause.word == "affects"), None)
        if node.word.text == "attribute" and effect is not None:
            hint = "an attribute that affects quality is critical: write `cma`"
            reader.report("P06", "`affects` says nothing about an attribute", effect, hint=hint)
            node = replace(node, clauses=tuple(clause for clause in node.clauses if clause is not effect))
        attribute = self.operations.values.attribute(node, f"{path}.{node.name.text}")
        reader.path = path
        stated = any(clause.word == "at" for clause in node.clauses)
        return None if stated and attribute.reference is None else attribute

    def _lifetime(self, given: Given) -> Interval | None:
        """`lifetime <= 100 cycles`, `lifetime <= 2 wk`."""
        node, reader = given.range("lifetime"), self.reader
        if node is None:
            return None
        hint = "write for example `lifetime <= 100 cycles` or `lifetime <= 30 d`"
        if node.low is not None:
            reader.report("P06", "a lifetime is an upper limit", node, hint=hint)
            return None
        interval = reader.values.interval(node, None, what="the lifetime")
        if interval is None or interval.high is None or interval.high.unit.dimension in LIFETIMES:
            return interval
        unit = interval.high.unit
        if unit.text:
            message = f"a lifetime counts cycles or time, not {describe(unit.dimension)}"
            reader.report("U02", message, node, hint=hint)
        else:
            reader.report("U01", "the lifetime has no unit", node, hint=hint)
        return None

    def _reuse(self, items: list[t.Studied]) -> tuple[HoldStudy, ...]:
        """`studied <= 120 cycles evidence "R-7"`: what a lifetime rests on."""
        reader = self.reader
        found = []
        for item in items:
            given = reader.given(item.clauses, JUSTIFIED, "the study of a lifetime")
            limit = reader.values.interval(item.range, None, what="the studied lifetime")
            if limit is not None:
                found.append(HoldStudy(limit, None, None, (), reader.docs(given), reader.span(item)))
        return tuple(found)

    def _lots(self, given: Given) -> Interval | None:
        """`lots <= 1`: how many lots one batch may use."""
        node, reader = given.range("lots"), self.reader
        interval = reader.values.interval(node, None, what="the number of lots") if node is not None else None
        if node is None or interval is None:
            return None
        ends = [end for end in (interval.low, interval.high) if end is not None]
        if any(end.unit.text for end in ends):
            reader.report("U02", "lots are counted and have no unit", node, hint="write `lots <= 1`")
            return None
        if any(end.base < 1 or end.base.denominator != 1 for end in ends):
            reader.report("U02", "lots are counted: 1, 2, 3 …", node, hint="write `lots <= 1`")
            return None
        return interval

    def _material_value(self, node: t.MaterialProperty) -> MaterialValue | None:
        reader = self.reader
        given = reader.given(node.clauses, SAID | {"at", "qualified"}, "a property")
        span = reader.span(node)
        reference, docs = reader.reference(given), reader.docs(given)
        if reference is None and given.first("at") is not None:
            return None  # the condition has its own problem
        text = node.value.text if isinstance(node.value, t.TextValue) else node.text
        clause = given.first("qualified")
        if text is not None:
            qualified = reader.alternatives(clause, text)
            return MaterialValue(
                node.name.text, text.value, None, None, reference, docs, span, qualified=qualified
            )
        if clause is not None:
            hint = 'it lists what else a property in words may be: `supplier "A" qualified "B", "C"`'
            reader.report("P06", "`qualified` says nothing about a number of a material", clause, hint=hint)
        kind = self.operations.values.kind_named(node.name.text)
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
            return MaterialValue(node.name.text, None, None, interval, reference, docs, span, kind)
        assert node.value is not None
        setting = reader.values.setting(node.value, kind, what="the value")
        if setting is None:
            return None
        if setting.formula is not None:
            reader.report("N07", "a property of a material is a plain value, not a formula", node.value)
            return None
        if setting.interval is not None:
            return MaterialValue(node.name.text, None, None, setting.interval, reference, docs, span, kind)
        tolerance = setting.tolerance
        return MaterialValue(node.name.text, setting.text, setting, tolerance, reference, docs, span, kind)


def _of_use(node: t.Studied, given: Given) -> bool:
    """Whether a study belongs to the lifetime: it counts cycles, or there is no hold."""
    if given.range("lifetime") is None:
        return False
    end = node.range.high or node.range.low
    unit = find_unit(end.unit.text) if end is not None and end.unit is not None else None
    return given.range("hold") is None or (isinstance(unit, Unit) and unit.dimension == CYCLES)
