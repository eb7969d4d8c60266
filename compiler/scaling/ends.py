"""One end of a scaling: a step on its equipment, with the quantities that follow from both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from pac.compiler.evaluate import Environment, outwards
from pac.compiler.formula import FormulaError
from pac.compiler.model import DerivedFormula, Equipment, Kind, Parameter, Recipe, UnitOperation
from pac.compiler.syntax import tree as t
from pac.compiler.values import Interval


@dataclass(frozen=True, slots=True)
class End:
    """A step of a recipe. `scope` is the phase of the parameter that is scaled."""

    recipe: Recipe
    operation: UnitOperation
    environment: Environment
    scope: str = ""

    @property
    def equipment(self) -> tuple[Equipment, ...]:
        binding = self.recipe.bindings.get(self.operation.name)
        return binding.equipment if binding is not None else ()

    @property
    def tags(self) -> str:
        return " with ".join(item.tag for item in self.equipment)

    def pinned(self, pins: Mapping[str, Fraction]) -> End:
        """The same end with some values held at other numbers."""
        return replace(self, environment=self.environment.pinned({**self.environment.pins, **pins}))

    def seen_from(self, parameter: str) -> End:
        """The end as it is seen from a parameter, that of a phase from its phase."""
        return replace(self, scope=parameter.rpartition(".")[0])

    # ------------------------------------------------------------ quantities

    def holder(self, name: str) -> tuple[Equipment, DerivedFormula] | None:
        """The first bound piece whose class derives a quantity, with the formula."""
        for item in self.equipment:
            found = item.equipment_class.derived.get(name) if item.equipment_class is not None else None
            if found is not None:
                return item, found
        return None

    def derived(self) -> Iterator[tuple[Equipment, DerivedFormula]]:
        """Every quantity that the bound pieces derive; of two of one name, that of the first piece."""
        seen: set[str] = set()
        for item in self.equipment:
            derived = item.equipment_class.derived if item.equipment_class is not None else {}
            for name, formula in derived.items():
                if name not in seen:
                    seen.add(name)
                    yield item, formula

    def parameter(self, name: str) -> Parameter | None:
        """A parameter of the step; one of the phase goes first."""
        parameters = self.operation.parameters
        return next(
            (found for prefix in outwards(self.scope) if (found := parameters.get(prefix + name))), None
        )

    def kind(self, name: str) -> Kind | None:
        """The kind of a derived quantity, or of a parameter."""
        held = self.holder(name)
        parameter = self.parameter(name)
        return held[1].kind if held is not None else parameter.kind if parameter is not None else None

    def value(self, name: str) -> Fraction | None:
        """A derived quantity, or a parameter of the step; None where it is not known."""
        held = self.holder(name)
        if held is not None:
            return self.environment.derived(self.operation, *held, scope=self.scope)
        parameter = self.parameter(name)
        return self.setting(parameter) if parameter is not None else None

    def setting(self, parameter: Parameter) -> Fraction | None:
        """The value of a parameter where it is one number."""
        here = t.Ref(0, 0, (t.Name(0, 0, parameter.name),))
        try:
            return self.environment.parameter(self.operation, parameter, here).value
        except FormulaError:
            return None

    def capability(self, name: str) -> Interval | None:
        """What all bound pieces with a capability of that name can do; None where none has one."""
        plain = name.rpartition(".")[2]
        found = [item.capabilities[plain].interval for item in self.equipment if plain in item.capabilities]
        lows = [each.low for each in found if each.low is not None]
        highs = [each.high for each in found if each.high is not None]
        if not found:
            return None
        low = max(lows, key=lambda end: end.base) if lows else None
        high = min(highs, key=lambda end: end.base) if highs else None
        return Interval(low, high, False, False, found[0].span)

    # ------------------------------------------------------------ what a quantity rests on

    def inputs(self, name: str) -> frozenset[str]:
        """The paths of all parameters that a quantity follows from, through formulas too."""
        return frozenset(key for key, _ in self._facts(name) if key)

    def lacking(self, name: str) -> tuple[str, ...]:
        """What is not stated and would be needed to compute a quantity, as people call it."""
        return tuple(dict.fromkeys(text for _, text in self._facts(name) if text))

    def trouble(self, name: str) -> str:
        """Why a quantity has no value although all that it follows from is stated."""
        held = self.holder(name)
        try:
            if held is not None:
                self.environment.derivation(self.operation, *held, scope=self.scope)
        except FormulaError as error:
            return error.message
        return ""

    def zeros(self, name: str) -> list[str]:
        """The paths of parameters behind a quantity that are zero."""
        settings = {path: self.environment.overrides.get(path) for path in sorted(self.inputs(name))}
        stated = {
            f"{step.name}.{p.name}": p
            for step in self.environment.process.operations.values()
            for p in step.parameters.values()
        }
        found = []
        for path, override in settings.items():
            setting = override.setting if override is not None else stated[path].setting
            if setting is not None and setting.quantity is not None and not setting.quantity.base:
                found.append(path)
        return found

    def _facts(self, name: str) -> Iterator[tuple[str, str]]:
        """The path of every parameter behind a quantity, and what is missing (one of the two may be empty)."""
        held, parameter = self.holder(name), self.parameter(name)
        if held is not None:
            yield from self._of_formula(held[1], held[0], (name,))
        elif parameter is not None:
            yield from self._of_parameter(self.operation, parameter, ())
        else:
            yield "", f"`{name}`"

    def _of_formula(
        self, formula: DerivedFormula, item: Equipment, active: tuple[str, ...]
    ) -> Iterator[tuple[str, str]]:
        derived = item.equipment_class.derived if item.equipment_class is not None else {}
        properties = item.equipment_class.properties if item.equipment_class is not None else {}
        for ref in t.refs(formula.formula):
            name, own = ref.text, item.properties.get(ref.text)
            parameter = self.parameter(name)
            if name == "pi" or name in active:
                continue
            if parameter is not None:
                yield from self._of_parameter(self.operation, parameter, active)
            elif own is not None and own.setting is not None and own.setting.quantity is not None:
                continue
            elif name in derived:
                yield from self._of_formula(derived[name], item, (*active, name))
            else:
                yield (
                    "",
                    f"`{name}` of {item.tag}" if name in properties else f"`{self.operation.name}.{name}`",
                )

    def _of_parameter(
        self, operation: UnitOperation, parameter: Parameter, active: tuple[str, ...]
    ) -> Iterator[tuple[str, str]]:
        key = f"{operation.name}.{parameter.name}"
        setting = self.environment.setting(operation, parameter)
        formula = setting.formula if setting is not None and key not in self.environment.pins else None
        if key in active:
            return
        if formula is None:
            known = key in self.environment.pins or (setting is not None and setting.quantity is not None)
            yield key, "" if known else f"a value of `{key}`"
            return
        yield key, ""
        for ref in t.refs(formula):
            found = self.environment.find(ref.text, operation)
            of_piece = (
                self.holder(ref.text.removeprefix("equipment.")) if operation is self.operation else None
            )
            if found is not None and isinstance(found[1], Parameter):
                yield from self._of_parameter(found[0], found[1], (*active, key))
            elif (
                ref.text.startswith("equipment.") and of_piece is not None and of_piece[1].name not in active
            ):
                yield from self._of_formula(of_piece[1], of_piece[0], (*active, key, of_piece[1].name))
