"""Operation classes to the model: what a step runs on, its ports, parameters, volumes, balances and loads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pac.compiler.additions import named
from pac.compiler.elaborate.balances import balance, check_balances
from pac.compiler.elaborate.conditions import carried
from pac.compiler.elaborate.equipment_classes import report_formula
from pac.compiler.elaborate.loads import check_loads, class_limit, kept, loading
from pac.compiler.elaborate.reading import JUSTIFIED, FileReader, Given
from pac.compiler.elaborate.scale_rules import scale_rule
from pac.compiler.elaborate.similarity import carried_off
from pac.compiler.formula import Evaluator, FormulaError, Term, kinds_mixed, measured_in, mismatch
from pac.compiler.model import (
    Balance,
    Expected,
    MaterialClass,
    Occupancy,
    OperationClass,
    Port,
    Precedence,
)
from pac.compiler.syntax import tree as t
from pac.compiler.units import describe

if TYPE_CHECKING:
    from pac.compiler.elaborate.library import Library


def operation_class(library: Library, node: t.OperationClassDecl, reader: FileReader) -> OperationClass:
    """A class of steps with all that it takes over from the class that it extends."""
    parent = library.operation_class(node.parent, reader) if node.parent else None
    asked = reader.given(node.clauses, JUSTIFIED | {"states"}, "an operation class").names("states")
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
                    equipment_class = library.equipment_class_of(declared)
                    if equipment_class is not None:
                        equipment[equipment_class.name] = equipment_class
            for entry in item.beside:
                declared = reader.lookup("equipment class", entry)
                if declared is not None and declared.name.text not in beside:
                    beside.append(declared.name.text)
        elif isinstance(item, t.Names):
            needs.extend(entry.text for entry in item.names if entry.text not in needs)
        elif isinstance(item, t.Port):
            # A class that is not there was told: the port takes what bears its name.
            material = library.material_class(item.material, reader) or MaterialClass(item.material.text, ())
            reader.given(item.clauses, JUSTIFIED, "a port")
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
            expected = library.expected(item, reader)
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
            given = reader.given(item.clauses, JUSTIFIED | {"because"}, "an order")
            orders.append(
                Precedence(item.first.text, item.second.text, given.text("because") or "", reader.span(item))
            )
    for item in node.items:
        if isinstance(item, t.ValueDecl) and item.name.text in parameters:
            given = Given({"scale": [c for c in item.clauses if c.word == "scale"][:1]})
            expected = parameters[item.name.text]
            known = {name: each.kind for name, each in parameters.items()}
            rule = scale_rule(given, equipment, known, reader)
            if rule is not None and expected.span == reader.span(item):
                parameters[item.name.text] = replace(expected, scale_by=rule)
    kinds = {name: expected.kind for name, expected in {**attributes, **parameters}.items()}
    for item in carrying:
        ports = inputs if item.direction == "input" else outputs
        port = ports[item.name.text]
        found = carried(item, kinds, lambda name: library.kind(name, reader), reader)
        if found:
            ports[item.name.text] = replace(port, carries=found)
    for occupancy in occupies:
        _check_occupancy(library, occupancy, parameters, node, reader)
    check_balances(balances, {**attributes, **parameters}, node.name.text, reader)
    taken = [*(parent.carries_off if parent else ())]
    for line in off:
        taken.extend(carried_off(line, parameters, equipment, library.kind(line.released, reader), reader))
    if loads or keeps or limits:
        check_loads(
            (*loads, *keeps, *limits),
            {**attributes, **parameters},
            parameters,
            lambda: library.equipment_classes(reader),
            lambda name: library.kind_named(name, reader.source),
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
        _asked(asked, parent, {*parameters, *attributes}, reader),
        tuple(taken),
    )


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


def _check_occupancy(
    library: Library,
    occupies: Occupancy,
    parameters: dict[str, Expected],
    node: t.OperationClassDecl,
    reader: FileReader,
) -> None:
    volume = library.kind_named("volume", reader.source)

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
            report_formula(error, reader)
