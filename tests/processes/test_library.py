"""The library is documented, and every class of it is used by a process that ships with pac."""

from __future__ import annotations

import math
import re
from functools import cache
from pathlib import Path

import pytest

from pac.compiler.document import Document
from pac.compiler.loading import load
from pac.compiler.modules import standard_module, standard_modules
from pac.compiler.pipeline import Compilation, open_project
from pac.compiler.syntax import tree as t
from tests.compiler.reading import found

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.parent for path in (ROOT / "processes" / "examples").glob("*/pac.toml"))
PROJECTS = [*EXAMPLES, ROOT / "processes" / "a_mab", ROOT / "processes" / "iga1_protease"]


@cache
def project(folder: Path) -> Compilation:
    return open_project(load([folder], start=ROOT))


@cache
def recipes(folder: Path) -> tuple[Document, ...]:
    return tuple(project(folder).document(name) for name in project(folder).model[0].recipes)


def declared(sort: type[t.Node]) -> list[tuple[str, t.Node]]:
    """Every declaration of one sort in the library, with its module."""
    return [
        (module, node)
        for module in standard_modules()
        for node in standard_module(module).parsed.module.declarations
        if isinstance(node, sort)
    ]


CLASSES = [
    (f"{module}.{node.name.text}", node)
    for sort in (t.OperationClassDecl, t.EquipmentClassDecl)
    for module, node in declared(sort)
    if isinstance(node, t.OperationClassDecl | t.EquipmentClassDecl)
]


# ------------------------------------------------------------------ examples


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_an_example_is_whole_and_has_no_finding(folder: Path) -> None:
    assert not project(folder).problems
    model = project(folder).model[0]
    assert len(model.processes) == len(model.sites) == 1 and model.recipes
    for document in recipes(folder):
        assert all(operation.equipment for operation in document.operations)
        assert any("illustrative" in text for text in document.assumed)


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_an_example_begins_by_saying_what_to_look_at(folder: Path) -> None:
    text = (folder / "process.pac").read_text(encoding="utf-8")
    assert text.startswith("# ") and "\n# What to look at: " in text


def test_every_class_of_the_library_is_used_by_a_compiled_process() -> None:
    used: set[str] = set()
    for folder in PROJECTS:
        for recipe in project(folder).model[0].recipes.values():
            for operation in recipe.process.operations.values():
                if operation.operation_class is not None:
                    used |= {operation.operation_class.name, *operation.operation_class.ancestors}
            for binding in recipe.bindings.values():
                for item in binding.equipment:
                    if item.equipment_class is not None:
                        used |= {item.equipment_class.name, *item.equipment_class.ancestors}
    unused = [name for name, node in CLASSES if node.name.text not in used]
    assert not unused, f"used by no process under processes/: {', '.join(unused)}"


def test_every_formula_of_an_equipment_class_is_computed_in_a_recipe() -> None:
    parents = {
        node.name.text: node.parent.text if node.parent is not None else ""
        for _, node in CLASSES
        if isinstance(node, t.EquipmentClassDecl)
    }
    own = {
        (node.name.text, item.name.text)
        for _, node in CLASSES
        if isinstance(node, t.EquipmentClassDecl)
        for item in node.items
        if isinstance(item, t.Derive)
    }

    def declaring(class_name: str, formula: str) -> tuple[str, str]:
        """The class that a formula comes from: that of the piece, or one that it extends."""
        while (class_name, formula) not in own:
            class_name = parents[class_name]
        return class_name, formula

    computed = {
        declaring(item.class_, derived.name)
        for folder in PROJECTS
        for document in recipes(folder)
        for operation in document.operations
        for derived in operation.derived
        for item in operation.equipment
        if item.tag == derived.equipment
    }
    missing = sorted(f"{name}.{formula}" for name, formula in own - computed)
    assert not missing, f"computed by no recipe under processes/: {', '.join(missing)}"


# ------------------------------------------------------------------ documentation


def words(clauses: t.Clauses, *names: str) -> list[str]:
    return [
        clause.payload.value
        for clause in clauses
        if clause.word in names and isinstance(clause.payload, t.Text)
    ]


@pytest.mark.parametrize(("name", "node"), CLASSES, ids=[name for name, _ in CLASSES])
def test_a_class_is_documented(name: str, node: t.OperationClassDecl | t.EquipmentClassDecl) -> None:
    assert node.label is not None
    for item in node.items:
        if isinstance(item, t.ValueDecl):
            assert item.label is not None, f"{name}.{item.name.text} has no label"
            if item.value is not None and not isinstance(item.value, t.Exact):
                assert words(item.clauses, "source", "note"), f"{name}.{item.name.text} has no source"
        elif isinstance(item, t.Derive):
            stated = words(item.clauses, "source") or words(item.clauses, "note")
            assert item.label is not None, f"{name}.{item.name.text} has no label"
            assert stated, f"{name}.{item.name.text} says neither its source nor that it is recalled"
            if not words(item.clauses, "source"):
                assert stated[0].startswith("recalled: "), f"{name}.{item.name.text}: {stated[0]}"
        elif isinstance(item, t.Order):
            assert words(item.clauses, "because"), f"{name}: the order of {item.first.text} has no reason"
        elif isinstance(item, t.Loads):
            said = item.amount is None or words(item.clauses, "source", "note")
            assert said, f"{name}: nothing explains how `{item.parameter.text}` is computed"
        elif isinstance(item, t.Occupies):
            plain = isinstance(item.low, t.Ref) and isinstance(item.high, t.Ref)
            assert plain or words(node.clauses, "source", "note"), f"{name}: nothing explains `occupies`"


@pytest.mark.parametrize("sort", [t.KindDecl, t.MaterialClassDecl, t.SchemeDecl], ids=lambda s: s.__name__)
def test_every_other_declaration_has_a_label(sort: type[t.Node]) -> None:
    assert all(getattr(node, "label", None) is not None for _, node in declared(sort))


@pytest.mark.parametrize("module", standard_modules())
def test_a_module_begins_by_saying_what_it_holds(module: str) -> None:
    text = (ROOT / "processes" / "std" / f"{module}.pac").read_text(encoding="utf-8")
    assert re.match(r"# [A-Z][^\n]{20,}\n", text)


# ------------------------------------------------------------------ what the classes demand

OPERATIONS = [(name, node) for name, node in CLASSES if isinstance(node, t.OperationClassDecl)]
ORDERS = [
    (name, node.name.text, item.first.text, item.second.text)
    for name, node in OPERATIONS
    for item in node.items
    if isinstance(item, t.Order)
]


@pytest.mark.parametrize(("name", "class_name", "first", "second"), ORDERS)
def test_an_order_of_phases_is_kept(name: str, class_name: str, first: str, second: str) -> None:
    def codes(*phases: str) -> list[str]:
        lines = "".join(f'phase {phase} {{ instruct "do" }}\n' for phase in phases)
        step = f"process p version 1.0.0 {{ unit_operation u : {class_name} {{\n{lines} }} }}\n"
        return [code for code, _ in found(f"use std.{name.split('.')[0]}\n{step}")]

    assert "G04" not in codes(first, second)
    assert "G04" in codes(second, first)


def test_every_need_of_a_class_is_offered_by_equipment_of_the_library() -> None:
    offered = {
        entry.name.text
        for _, node in CLASSES
        if isinstance(node, t.EquipmentClassDecl)
        for item in node.items
        if isinstance(item, t.CapabilityList)
        for entry in item.capabilities
    }
    needed = {
        name.text
        for _, node in OPERATIONS
        for item in node.items
        if isinstance(item, t.Names) and item.word == "needs"
        for name in item.names
    }
    assert needed <= offered


def test_a_set_point_and_the_capability_of_its_name_are_of_one_dimension() -> None:
    """Otherwise a set point would never be compared with what the equipment can do."""
    compared = 0
    for folder in PROJECTS:
        for recipe in project(folder).model[0].recipes.values():
            for name, binding in recipe.bindings.items():
                operation = recipe.process.operations[name].operation_class
                assert operation is not None
                for item in binding.equipment:
                    assert item.equipment_class is not None
                    for own, capability in item.equipment_class.capabilities.items():
                        expected = operation.parameters.get(own)
                        if expected is not None:
                            assert expected.kind.unit is not None and capability.kind.unit is not None
                            assert expected.kind.unit.dimension == capability.kind.unit.dimension, own
                            compared += 1
    assert compared > 100


# ------------------------------------------------------------------ figures worked out by hand

# The 2,000 L bioreactor: 60 rpm is one turn per second, two impellers of 0.49 m, gas 0.05 vvm in 1.3 m.
POWER = 2 * 1.3 * 1000 * 1**3 * 0.49**5 / 2  # W/m^3
GAS = 0.05 / 60 * 2 / (math.pi / 4 * 1.3**2)  # m/s
KLA = 0.06 * POWER**0.4 * GAS**0.5  # 1/s
DEMAND = 0.3e-12 * 2e10 * 1e3  # mmol/L/h
SURFACE = 95 * (309.65 / 273.15) * 1.01325 / (0.1 + 1.01325)  # L/min
FERMENTER = 3 * 5 * 1000 * (500 / 60) ** 3 * 0.14**5 / 0.1 * 0.5  # W/m^3, gassed
FERMENTER_GAS = 1 / 60 * 0.1 / (math.pi / 4 * 0.42**2)
BOWL = 2 * math.pi * 7000 / 60
DISCS = 2 * math.pi * 100 * BOWL**2 * (0.14**3 - 0.06**3) / (3 * 9.80665 * (0.08 / 0.10))
SEED = 1.3 * 1000 * 2**3 * 0.14**5 / 0.04 / 1000  # W/kg in N-1
SPIN = 0.012 * (6000 * 9.80665 / 0.25) / (2 * 9.80665 * math.log(2 * 0.25 / 0.37))

BY_HAND = {
    # 1 turn per second, two impellers of 0.49 m in 2 m^3 of water.
    ("mab_mixed_mode", "production", "kolmogorov_length"): (1e-18 / (2 * 1.3 * 0.49**5 / 2)) ** 0.25 * 1e6,
    ("mab_mixed_mode", "production", "reynolds_number"): 1 * 0.49**2 / 1e-6,
    ("mab_mixed_mode", "production", "oxygen_uptake_rate"): 0.3e-12 * 2e10 * 1e3,
    ("mab_mixed_mode", "production", "gassed_power_per_volume"): 0.9 * POWER,
    ("mab_mixed_mode", "production", "energy_dissipation"): POWER / 1000,
    ("mab_mixed_mode", "production", "highest_dissipation"): 20 * POWER / 1000,
    ("mab_mixed_mode", "production", "smallest_eddy"): (1e-18 / (20 * POWER / 1000)) ** 0.25 * 1e6,
    ("mab_mixed_mode", "production", "circulation_time"): 2 / (0.7 * 0.49**3) / 3600,
    ("mab_mixed_mode", "production", "mixing_time_of_turnovers"): 5 * 2 / (0.7 * 0.49**3),
    ("mab_mixed_mode", "production", "surface_gas_flow"): SURFACE,
    ("mab_mixed_mode", "production", "surface_gas_velocity"): SURFACE / 60000 / (math.pi / 4 * 1.3**2),
    ("mab_mixed_mode", "production", "vvm_at_surface"): SURFACE / 2000,
    ("mab_mixed_mode", "production", "kla"): KLA * 3600,
    ("mab_mixed_mode", "production", "oxygen_transfer_rate"): KLA * 3600 * 0.2 * (40 / 20.95 - 0.4),
    ("mab_mixed_mode", "production", "oxygen_supply"): KLA * 3600 * 0.2 * (40 / 20.95 - 0.4) / DEMAND,
    # 6 mmol per litre and hour in 3 litres of gas per litre and hour: 2 mol/m^3 at 36.5 degC, in mmHg.
    ("mab_mixed_mode", "production", "co2_of_exhaust"): DEMAND / 3 * 8.314462618 * 309.65 / 133.322387415,
    ("mab_mixed_mode", "production", "heat_of_culture"): (460e3 * DEMAND / 3600 + POWER) * 2,
    ("mab_mixed_mode", "production", "cooling_power"): 300 * 5 * 5 / math.log(26.5 / 21.5),
    ("mab_mixed_mode", "production", "cooling_margin"): 300
    * 5
    * 5
    / math.log(26.5 / 21.5)
    / ((460e3 * DEMAND / 3600 + POWER) * 2),
    ("mab_mixed_mode", "centrifuge", "settling_load"): 20 * 60 / 30000,
    ("mab_mixed_mode", "centrifuge", "effective_settling_load"): 20 * 60 / 30000 / 0.45,
    ("mab_mixed_mode", "centrifuge", "sigma_of_discs"): DISCS,
    ("mab_mixed_mode", "centrifuge", "settling_load_of_discs"): 20 * 60 / DISCS,
    ("mab_mixed_mode", "centrifuge", "force_at_discs"): BOWL**2 * 0.14 / 9.80665,
    ("mab_mixed_mode", "clarification", "filtration_time"): 100 / 120,
    ("mab_mixed_mode", "clarification", "clogging_time"): 100 / 120 / (1 - 100 / 180),
    ("mab_mixed_mode", "virus_removal", "filtration_time"): 150 / 100,
    ("mab_mixed_mode", "virus_removal", "clogging_time"): 1 / 100 / (1 / 150 - 1 / 900),
    ("mab_mixed_mode", "mixed_mode", "reduced_plate_height"): 0.04e-2 / 75e-6,
    ("mab_mixed_mode", "mixed_mode", "bed_reynolds"): 1000 * (1.8 / 3600) * 75e-6 / (1e-3 * 0.65),
    ("mab_mixed_mode", "mixed_mode", "cycles_of_batch"): 20 * 480 / (60 * math.pi / 4 * 0.6**2 * 0.2 * 1000),
    ("mab_mixed_mode", "mixed_mode", "load_time"): 480 / 3 / (math.pi / 4 * 0.6**2 * 1.8 * 1000),
    ("mab_mixed_mode", "uf_df", "cassette_count"): 20 / 2.5,
    ("mab_mixed_mode", "uf_df", "mean_transmembrane_pressure"): (1.5 + 0.7) / 2 - 0.1,
    ("mab_mixed_mode", "uf_df", "channel_pressure_drop"): 1.5 - 0.7,
    ("mab_mixed_mode", "uf_df", "conversion"): 40 / 300,
    ("mab_mixed_mode", "uf_df", "concentration_time"): 500 / 800,
    ("mab_mixed_mode", "uf_df", "diafiltration_time"): 8 * 100 / 800,
    ("mab_mixed_mode", "uf_df", "diafiltration_passes"): 8 * 300 / 40,
    ("mab_mixed_mode", "uf_df", "largest_concentration_factor"): 600 / 20,
    ("mab_perfusion", "seed_train", "filled_part"): 8 / 20,
    ("mab_perfusion", "n_minus_1", "mixing_time_of_dissipation"): 5.9
    * (0.37**2 / SEED) ** (1 / 3)
    * (0.37 / 0.14) ** (1 / 3),
    # (dissipation * viscosity)^(1/4) * Schmidt^(-2/3), times surface per volume.
    ("mab_perfusion", "n_minus_1", "surface_kla"): 3600
    * 0.1265
    * (SEED * 1e-6) ** 0.25
    * (1e-6 / 2.8e-9) ** (-2 / 3)
    * (math.pi / 4 * 0.37**2 / 0.04),
    ("mab_perfusion", "production", "power_per_volume"): (1.3 * 0.31**5 + 0.4 * 0.34**5)
    * 1000
    * (85 / 60) ** 3
    / 0.5,
    ("ecoli_inclusion_bodies", "fermentation", "kla_coalescing"): 3600
    * 0.026
    * FERMENTER**0.4
    * FERMENTER_GAS**0.5,
    ("ecoli_inclusion_bodies", "fermentation", "kla_noncoalescing"): 3600
    * 0.002
    * FERMENTER**0.7
    * FERMENTER_GAS**0.2,
    ("ecoli_inclusion_bodies", "harvest", "sigma_of_bottles"): SPIN,
    ("ecoli_inclusion_bodies", "harvest", "settling_load_of_spin"): 12 / 0.5 / SPIN,
    ("ecoli_inclusion_bodies", "disruption", "temperature_rise"): 800e5 / (1000 * 4180),
    ("fill_and_freeze", "bulk_hold", "rate_factor"): math.exp(80e3 / 8.314462618 * (1 / 298.15 - 1 / 278.15)),
    ("fill_and_freeze", "bulk_hold", "pH_when_held"): 6.0 - 0.022 * (5 - 20),
    ("mab_mixed_mode", "mixed_mode", "bed_pressure_drop"): 150
    * 1e-3
    * (1.8 / 3600)
    * 0.2
    * 0.65**2
    / ((75e-6) ** 2 * 0.35**3)
    / 1e5,
    ("mab_mixed_mode", "mixed_mode", "plate_count"): 20 / 0.04,
    ("mab_mixed_mode", "uf_df", "permeate_flow"): 40 * 20 / 60,
    ("mab_mixed_mode", "uf_df", "concentrate_volume"): 600 / 6,
    ("mab_perfusion", "production", "permeate_flux"): 1.5 * 500 / 24 / 20,
    ("mab_perfusion", "production", "specific_perfusion_rate"): 1.5 / 5e10 * 1e12,
    ("mab_perfusion", "uf_df", "remaining_fraction"): math.exp(-8),
    ("ecoli_inclusion_bodies", "fermentation", "pumping_rate"): 0.75 * 500 * 0.14**3 * 1000,
    ("ecoli_inclusion_bodies", "harvest", "rotor_speed"): math.sqrt(6000 * 9.80665 / 0.25)
    / (2 * math.pi)
    * 60,
    ("mrna_lnp", "mixing", "aqueous_flow"): 3.9 * 3 / 4,
    ("mrna_lnp", "mixing", "organic_flow"): 3.9 / 4,
    ("mrna_lnp", "mixing", "mixing_velocity"): 3.9e-3 / 60 / (math.pi / 4 * 0.0045**2),
    ("mrna_lnp", "capture", "column_volume_rate"): 1.5 * 60 / 8,
    ("aav_vector", "clarification", "volumetric_throughput"): 220 / 3,
    ("aav_vector", "clarification", "feed_flow"): 100 * 3 / 60,
    ("adc_conjugation", "solvent_removal", "feed_flow"): 5 * 8,
    ("adc_conjugation", "solvent_removal", "remaining_fraction"): math.exp(-10 * 0.9),
    ("fill_and_freeze", "compounding", "power"): 0.4 * 1030 * (65 / 60) ** 3 * 0.24**5,
    ("fill_and_freeze", "filling", "filling_time"): 18000 / (12 * 30) / 60,
    ("fill_and_freeze", "filling", "filled_volume"): 18000 * 0.0105,
}


@pytest.mark.parametrize(("example", "step", "name"), BY_HAND)
def test_a_derived_figure_is_the_one_worked_out_by_hand(example: str, step: str, name: str) -> None:
    [document] = recipes(ROOT / "processes" / "examples" / example)
    [operation] = [item for item in document.operations if item.name == step]
    [derived] = [item for item in operation.derived if item.name == name]
    assert float(derived.value.value) == pytest.approx(BY_HAND[example, step, name], rel=1e-6)
