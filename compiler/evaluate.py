"""Values of a process or a recipe: what each name stands for, formulas included.

Unbound (a process alone), names that a recipe sets have a dimension but no value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from pac.compiler.formula import Evaluator, FormulaError, Resolve, Term, measured_in
from pac.compiler.literals import ValueReader
from pac.compiler.model import (
    Attribute,
    CapabilityRange,
    Constraint,
    DerivedFormula,
    DesignSpace,
    Equipment,
    EquipmentProperty,
    Expected,
    Kind,
    Material,
    Override,
    Parameter,
    Process,
    UnitOperation,
    every_phase,
)
from pac.compiler.scope import suggestion
from pac.compiler.source import Source
from pac.compiler.syntax import tree as t
from pac.compiler.units import DIMENSIONLESS, Dimension, Unit, difference_unit, find_unit
from pac.compiler.values import Interval, Quantity, Setting, quantity_from_base

_HOLDS = {
    "<=": lambda a, b: a <= b,
    "<": lambda a, b: a < b,
    ">=": lambda a, b: a >= b,
    ">": lambda a, b: a > b,
}


def holds(operator: str, left: Fraction, right: Fraction) -> bool:
    """Whether a comparison is true."""
    return bool(_HOLDS[operator](left, right))


def _silent(*_: object, **__: object) -> None:
    """Literals inside formulas are reported once, by the check that reads every formula."""


class Environment:
    """Looks names up and evaluates formulas, for one process or one recipe of it."""

    def __init__(
        self,
        process: Process,
        kinds: Mapping[str, Kind],
        *,
        overrides: Mapping[str, Override] | None = None,
        equipment: Mapping[str, tuple[Equipment, ...]] | None = None,
        pins: Mapping[str, Fraction] | None = None,
    ) -> None:
        self.process = process
        self.kinds = kinds
        self.overrides = overrides or {}
        self.equipment = equipment or {}
        self.pins = pins or {}
        self._terms: dict[str, Term] = {}
        self._active: list[str] = []

    def pinned(self, pins: Mapping[str, Fraction]) -> Environment:
        """The same environment with some parameters held at given base values."""
        return Environment(
            self.process,
            self.kinds,
            overrides=self.overrides,
            equipment=self.equipment,
            pins={**self.pins, **pins},
        )

    def with_first(self, operation: UnitOperation, item: Equipment) -> Environment:
        """The same environment in which one of the pieces bound to a step is asked before the others."""
        bound = self.equipment.get(operation.name, ())
        others = tuple(other for other in bound if other is not item)
        return Environment(
            self.process,
            self.kinds,
            overrides=self.overrides,
            equipment={**self.equipment, operation.name: (item, *others)},
            pins=self.pins,
        )

    # ------------------------------------------------------------ parameters

    def setting(self, operation: UnitOperation, parameter: Parameter) -> Setting | None:
        """The value in force: the recipe's, else the process's or its class's."""
        override = self.overrides.get(f"{operation.name}.{parameter.name}")
        return override.setting if override is not None else parameter.setting

    def source_of(self, operation: UnitOperation, parameter: Parameter) -> Source:
        setting = self.setting(operation, parameter)
        return setting.span.source if setting is not None else parameter.span.source

    def parameter(self, operation: UnitOperation, parameter: Parameter, node: t.Node) -> Term:
        """A parameter's dimension and, where it is one number, its value."""
        key = f"{operation.name}.{parameter.name}"
        setting = self.setting(operation, parameter)
        unit = parameter.kind.unit if parameter.kind is not None else None
        if key in self.pins and unit is not None:
            return measured_in(unit, self.pins[key], parameter.kind)
        if setting is not None and setting.quantity is not None:
            # 308.15 K is a temperature where its kind is one, although kelvin measures differences too.
            own = setting.quantity.unit
            absolute = unit.offset_scale if unit is not None else own.offset_scale
            return Term(own.dimension, absolute, setting.quantity.base, parameter.kind)
        if setting is not None and setting.formula is not None:
            return replace(self._formula(key, operation, setting, node), kind=parameter.kind)
        if parameter.kind is None:
            raise FormulaError("", "its missing kind has been reported", node)
        if parameter.kind.words:
            return _choice(parameter.kind, setting)
        if unit is None:
            hint = "give it a kind with `one_of` to compare it"
            raise FormulaError("N04", f"`{key}` is a text and has no number", node, hint)
        return measured_in(unit, None, parameter.kind)

    def _formula(self, key: str, operation: UnitOperation, setting: Setting, node: t.Node) -> Term:
        if key in self._terms:
            return self._terms[key]
        if key in self._active:
            loop = _circle(self._active[self._active.index(key) :])
            raise FormulaError(
                "N03",
                f"the value depends on itself: {' -> '.join(loop)}",
                node,
                self._outer_name(key, operation, loop) or "give one of them a number",
                loop[:-1],
            )
        assert setting.formula is not None
        self._active.append(key)
        try:
            scope = key.removeprefix(f"{operation.name}.").rpartition(".")[0]
            term = self.evaluator(setting.span.source, operation, scope=scope).term(setting.formula)
        finally:
            self._active.pop()
        self._terms[key] = term
        return term

    def _outer_name(self, key: str, operation: UnitOperation, loop: tuple[str, ...]) -> str:
        """Advice where a phase's value hides the one of the same name around it, which may be meant."""
        scope, _, local = key.removeprefix(f"{operation.name}.").rpartition(".")
        if not scope or len(loop) > 2:
            return ""
        found = self.find(local, operation, scope.rpartition(".")[0])
        if found is None:
            return ""
        outer = f"{found[0].name}.{found[1].name}"
        return f"inside the phase `{local}` means this value; for the one outside write `{outer}`"

    # ------------------------------------------------------------ names

    def find(
        self, name: str, operation: UnitOperation | None, scope: str = ""
    ) -> tuple[UnitOperation, Parameter | Attribute] | None:
        """The parameter or attribute of a step that a dotted name stands for, seen from a step.

        `scope` is the phase that it is seen from: a name means a value of that phase, else of the phase
        around it, else of the step.
        """
        if operation is not None:
            for prefix in outwards(scope):
                found = operation.value_named(prefix + name)
                if found is not None:
                    return operation, found
        owner, _, local = name.partition(".")
        step = self.process.operations.get(owner)
        found = step.value_named(local) if step is not None else None
        return (step, found) if step is not None and found is not None else None

    def evaluator(
        self,
        source: Source,
        operation: UnitOperation | None,
        lets: Mapping[str, t.Expr] | None = None,
        *,
        measured: bool = False,
        scope: str = "",
    ) -> Evaluator:
        """An evaluator for formulas of one file, seen from a unit operation, a phase of it, or the process.

        With `measured`, the name of a kind stands for a quantity measured during the step.
        """
        active: list[str] = []
        known: dict[str, Term] = {}

        def resolve(ref: t.Ref) -> Term:
            name = ref.text
            if lets is None or name not in lets:
                return self.name(ref, operation, measured=measured, scope=scope)
            if name in active:
                loop = _circle(active[active.index(name) :])
                message = f"`{name}` is defined by itself: {' -> '.join(loop)}"
                raise FormulaError("N03", message, ref, loop=loop[:-1])
            if name not in known:
                active.append(name)
                try:
                    known[name] = evaluator.term(lets[name])
                finally:
                    active.pop()
            return known[name]

        evaluator = Evaluator(ValueReader(source, _silent), resolve)
        return evaluator

    def name(
        self, ref: t.Ref, operation: UnitOperation | None, *, measured: bool = False, scope: str = ""
    ) -> Term:
        """What a dotted name stands for (N01 where it stands for nothing)."""
        parts = [part.text for part in ref.parts]
        value = self.find(ref.text, operation, scope)
        if value is not None:
            return self._value(*value, ref)
        if len(parts) == 1:
            return self._local(ref, parts[0], operation, measured)
        if len(parts) == 2 and parts[0] == "equipment" and operation is not None:
            return self._of_equipment(ref, parts[1], operation)
        if len(parts) == 2 and parts[0] == "consumable" and operation is not None:
            return self._of_consumable(ref, parts[1], operation)
        other = self.process.operations.get(parts[0])
        if other is None:
            own = [*operation.parameters, *operation.attributes] if operation is not None else []
            close = suggestion(ref.text, own)
            inside = f"{ref.text.rpartition('.')[0]}."
            if any(name.startswith(inside) for name in own):
                message = f"phase `{inside[:-1]}` has no value `{parts[-1]}`"
            elif operation is not None and operation.phases:
                message = f"there is neither a unit operation nor a phase of this step called `{parts[0]}`"
            else:
                message = f"there is no unit operation `{parts[0]}`"
            close = close or suggestion(parts[0], self.process.operations)
            raise FormulaError("N01", message, ref, f"did you mean `{close}`?" if close else "")
        local = ".".join(parts[1:])
        options = [*other.parameters, *other.attributes]
        close = parts[-1] if parts[-1] in options else suggestion(local, options)
        hint = f"did you mean `{other.name}.{close}`?" if close else ""
        raise FormulaError("N01", f"`{other.name}` has no value `{local}`", ref, hint)

    def _value(self, operation: UnitOperation | None, found: Parameter | Attribute, node: t.Node) -> Term:
        if isinstance(found, Parameter):
            assert operation is not None
            return self.parameter(operation, found, node)
        key = f"{operation.name}.{found.name}" if operation is not None else found.name
        if key in self.pins and found.kind is not None and found.kind.unit is not None:
            return measured_in(found.kind.unit, self.pins[key], found.kind)
        override = self.overrides.get(key) if operation is not None else None
        setting = override.setting if override is not None else found.setting
        if setting is not None and setting.quantity is not None:
            return measured_in(setting.quantity.unit, setting.quantity.base, found.kind)
        if found.kind is not None and found.kind.words:
            return _choice(found.kind, setting)
        if found.kind is not None and found.kind.unit is not None:
            return measured_in(found.kind.unit, None, found.kind)
        if found.limit is not None:
            end = found.limit.high or found.limit.low
            if end is not None:
                return measured_in(end.unit)
        raise FormulaError("N05", f"`{found.name}` has no quantity kind", node)

    def _local(self, ref: t.Ref, name: str, operation: UnitOperation | None, measured: bool) -> Term:
        if operation is not None:
            expected = operation.operation_class.parameters.get(name) if operation.operation_class else None
            if expected is not None and expected.kind.words:
                return _choice(expected.kind, None)
            if expected is not None and expected.kind.unit is not None:
                return measured_in(expected.kind.unit, None, expected.kind)
        attribute = self.process.attributes.get(name)
        if attribute is not None:
            return self._value(None, attribute, ref)
        kind = self.kinds.get(name) if measured else None
        if kind is not None and kind.words:
            return _choice(kind, None)
        if kind is not None and kind.unit is not None:
            return measured_in(kind.unit, None, kind)
        options = [*operation.parameters, *operation.attributes] if operation is not None else []
        close = next((option for option in options if option.endswith(f".{name}")), None)
        close = close or suggestion(
            name, [*options, *self.process.attributes, *(self.kinds if measured else ())]
        )
        hint = "write the name of a parameter or attribute"
        if close or measured:
            hint = f"did you mean `{close}`?" if close else f"{hint}, or the kind of what is measured"
        raise FormulaError("N01", f"there is no value `{name}` here", ref, hint)

    def held(
        self, operation: UnitOperation, name: str
    ) -> tuple[Equipment, EquipmentProperty | CapabilityRange | DerivedFormula] | None:
        """What `equipment.NAME` stands for: of the first bound piece that states, derives or offers it."""
        for item in self.equipment.get(operation.name, ()):
            derived = item.equipment_class.derived if item.equipment_class is not None else {}
            for found in (item.properties.get(name), derived.get(name), item.capabilities.get(name)):
                if found is not None:
                    return item, found
        return None

    def _of_equipment(self, ref: t.Ref, name: str, operation: UnitOperation) -> Term:
        key = f"{operation.name}.equipment.{name}"
        for item in self.equipment.get(operation.name, ()):
            found = item.properties.get(name)
            if found is not None and found.setting is not None and found.setting.quantity is not None:
                quantity = found.setting.quantity
                return measured_in(quantity.unit, quantity.base, found.kind)
            if found is not None and found.kind is not None and found.kind.words:
                return _choice(found.kind, found.setting)
        of_piece = self.held(operation, name)
        kind = of_piece[1].kind if of_piece is not None else None
        if of_piece is not None and kind is not None and kind.unit is not None:
            value = self.pins.get(key)
            if isinstance(of_piece[1], DerivedFormula):
                try:
                    value = self.derivation(operation, of_piece[0], of_piece[1]).value
                except FormulaError as error:
                    if error.code == "N03":
                        raise FormulaError("N03", error.message, ref, error.hint, error.loop) from None
            return measured_in(kind.unit, value, kind)
        operation_class = operation.operation_class
        classes = operation_class.equipment if operation_class is not None else {}
        for equipment_class in classes.values():
            expected: Expected | DerivedFormula | None = (
                equipment_class.properties.get(name)
                or equipment_class.capabilities.get(name)
                or equipment_class.derived.get(name)
            )
            kind = expected.kind if expected is not None else None
            if kind is not None and kind.words:
                return _choice(kind, None)
            if kind is not None and kind.unit is not None:
                return measured_in(kind.unit, None, kind)
        listed = ", ".join(f"`{class_name}`" for class_name in classes) or "its equipment"
        raise FormulaError("N01", f"{listed} has no property `{name}`", ref)

    def _of_consumable(self, ref: t.Ref, name: str, operation: UnitOperation) -> Term:
        """A property of the consumables that a step uses; the lowest, where several or a range state it."""
        kind = self.kinds.get(name)
        lowest: Quantity | None = None
        for material in used_materials(self.process, operation):
            for value in material.properties if material.role == "consumable" else ():
                stated = value.setting.plain if value.setting is not None else value.interval
                end = (stated.low or stated.high) if stated is not None and value.name == name else None
                if end is not None and (lowest is None or end.base < lowest.base):
                    lowest = end
        if lowest is not None:
            return measured_in(lowest.unit, lowest.base, kind)
        if kind is not None and kind.unit is not None:
            return measured_in(kind.unit, None, kind)
        raise FormulaError("N01", f"no consumable of `{operation.name}` has a property `{name}`", ref)

    # ------------------------------------------------------------ derived results

    def derived(
        self, operation: UnitOperation, item: Equipment, formula: DerivedFormula, *, scope: str = ""
    ) -> Fraction | None:
        """A formula of an equipment class for one bound piece; None where an input is unknown."""
        try:
            return self.derivation(operation, item, formula, scope=scope).value
        except FormulaError:
            return None

    def derivation(
        self, operation: UnitOperation, item: Equipment, formula: DerivedFormula, *, scope: str = ""
    ) -> Term:
        """The same; raises FormulaError where it cannot be computed. Names are as in `of_equipment`."""
        resolve = self.of_equipment(operation, item, scope=scope)
        return Evaluator(ValueReader(formula.span.source, _silent), resolve).term(formula.formula)

    def of_equipment(self, operation: UnitOperation, item: Equipment, *, scope: str = "") -> Resolve:
        """The names of formulas of an equipment class, for one bound piece.

        They are parameters of the step first (of the phase `scope`, where it has one of that name), then
        properties of the equipment, then its other derived quantities.
        """
        active: list[str] = []

        def resolve(ref: t.Ref) -> Term:
            name = ref.text
            for prefix in outwards(scope):
                parameter = operation.parameters.get(prefix + name)
                if parameter is not None:
                    return self.parameter(operation, parameter, ref)
            own = item.properties.get(name)
            if own is not None and own.setting is not None and own.setting.quantity is not None:
                return measured_in(own.setting.quantity.unit, own.setting.quantity.base, own.kind)
            other = item.equipment_class.derived.get(name) if item.equipment_class else None
            if other is not None and name not in active:
                active.append(name)
                term = Evaluator(ValueReader(other.span.source, _silent), resolve).term(other.formula)
                active.pop()
                return term
            raise FormulaError("", "not known here", ref)

        return resolve

    def margins(
        self, operation: UnitOperation, space: DesignSpace
    ) -> list[tuple[Constraint, Quantity | None]]:
        """For every constraint: how far its left side is on the right side of its limit.

        A parameter that has a target range instead of a set point is taken at both of its
        ends; the smallest margin counts. None where a value is still missing.
        """
        corners = self._corners(operation, space)
        environments = [self.pinned(corner) if corner else self for corner in corners]
        return [
            (constraint, self._margin(constraint, operation, space, environments))
            for constraint in space.constraints
        ]

    @staticmethod
    def _margin(
        constraint: Constraint,
        operation: UnitOperation,
        space: DesignSpace,
        environments: list[Environment],
    ) -> Quantity | None:
        worst: Fraction | None = None
        unit: Unit | None = None
        for environment in environments:
            evaluator = environment.evaluator(space.span.source, operation, space.lets)
            try:
                left, right = evaluator.compare(constraint.left, constraint.right, constraint.left)
            except FormulaError:
                return None
            if left.value is None or right.value is None:
                return None
            margin = left.value - right.value
            if constraint.operator.startswith("<"):
                margin = -margin
            worst = margin if worst is None else min(worst, margin)
            unit = limit_unit(constraint, left.dimension)
        return None if worst is None or unit is None else quantity_from_base(worst, unit)

    def _corners(self, operation: UnitOperation, space: DesignSpace) -> list[dict[str, Fraction]]:
        corners: list[dict[str, Fraction]] = [{}]
        for name in space.parameters:
            found = self.find(name, operation)
            if found is None or isinstance(found[1], Attribute):
                continue
            step, parameter = found[0], found[1]
            setting = self.setting(step, parameter)
            interval: Interval | None = setting.interval if setting is not None else None
            if interval is None or interval.low is None or interval.high is None:
                continue
            key = f"{step.name}.{parameter.name}"
            corners = [
                {**corner, key: end.base} for corner in corners for end in (interval.low, interval.high)
            ][:64]
        return corners


def used_materials(process: Process, operation: UnitOperation) -> list[Material]:
    """The materials that a step uses: named behind `uses` or in its phases."""
    names = {named.name for named in operation.uses}
    for phase in every_phase(operation.phases):
        names |= {step.subject for step in phase.all_steps() if step.subject is not None}
        names |= {
            named.name
            for step in phase.steps
            if step.gradient is not None
            for named in (step.gradient.material, step.gradient.base)
        }
    return [material for name, material in process.materials.items() if name in names]


def _choice(kind: Kind, setting: Setting | None) -> Term:
    """Something of a `one_of` kind, with its word where it is set."""
    return Term((), False, None, kind, setting.text if setting is not None else None)


def outwards(scope: str) -> Iterator[str]:
    """The prefixes of names as seen from a phase: its own, then those of the phases around it, then none."""
    while scope:
        yield f"{scope}."
        scope = scope.rpartition(".")[0]
    yield ""


def _circle(names: list[str]) -> tuple[str, ...]:
    """A circle of names, told from its first name in the alphabet, back to that name."""
    first = names.index(min(names))
    turned = names[first:] + names[:first]
    return (*turned, turned[0])


def limit_unit(constraint: Constraint, dimension: Dimension) -> Unit | None:
    """The unit to state a margin in: that of the constraint's own limit, or none for pure numbers."""
    for side in (constraint.right, constraint.left):
        if isinstance(side, t.Number) and side.unit is not None:
            found = find_unit(side.unit.text)
            if isinstance(found, Unit):
                return difference_unit(found)
    return None if dimension else DIMENSIONLESS
