"""For every quantity of the published tables in tests/data the library has a kind of its dimension."""

from __future__ import annotations

import re

import pytest

from pac.compiler.elaborate.library import Library
from pac.compiler.model import Kind
from pac.compiler.problems import Problems
from pac.compiler.scope import Scope
from pac.compiler.source import Source
from pac.compiler.syntax.parser import parse
from pac.compiler.units import DIMENSIONLESS, Dimension, Unit, find_unit
from tests.processes.a_mab import DATA, table


def library_kinds() -> dict[str, Kind]:
    problems = Problems()
    source = Source("all.pac", "use std.kinds\n")
    scope = Scope((parse(source, problems),), problems)
    library = Library(scope, problems)
    found = {name: library.kind_named(name, source) for name in scope.names("kind", source)}
    return {name: kind for name, kind in found.items() if kind is not None}


KINDS = library_kinds()

# A unit as the tables print it, and as pac writes it. A bare percent sign fits any percentage of a basis.
UNITS = {
    "1/day": "1/d",
    "day": "d",
    "% sat": "%airsat",
    "% ref": "%reference",
    "% of reference": "%reference",
    "% of working volume": "%v/v",
    "% WV": "%v/v",
    "% v/v": "%v/v",
    "% w/v": "%w/v",
    "% of target": "%target",
    "% of label claim": "%label",
    "1e5 viable cells/mL": "cells/mL",
    "1e6 viable cells/mL": "cells/mL",
    "1e6 cells/mL": "cells/mL",
    "1e6 cells/mL*day": "cells*d/mL",
    "pg/cell/day": "pg/cell/d",
    "as printed mmol/cell/h": "mmol/cell/h",
    "1e5 ppm": "ng/mg",
    "1e3 ppm": "ng/mg",
    "ppm": "mg/kg",
    "1e-3 m/s (as printed)": "m/s",
    "g/L resin": "g/L",
    "g/mL membrane": "g/mL",
    "1": "",
    "x": "",
    "-": "",
    "not stated": "",
    "W/m3": "W/m^3",
    "m2": "m^2",
    "m3/s": "m^3/s",
    "L/m2, g/m2": "L/m^2",
    "L/m2/h (LMH)": "L/m^2/h",
    "mmHg pCO2": "mmHg",
}
# Printed without their unit, or with one that says less than it means.
OWN_UNITS = {
    "capping_pressure": "psig",
    "centrifuge_rcf": "xg",
    "wash_rcf": "xg",
    "transfer_OD600": "OD",
    "induction_OD600": "OD",
    "harvest_OD600": "OD",
    "initial_OD600": "OD",
    "hollow_fibre_diavolumes": "DV",
    "dissolved_oxygen": "%airsat",
    "diavolumes": "DV",
    "gas flow per volume": "vvm",
    "cross-flow": "L/min/m^2",
    "Arrhenius / temperature of buffers": "pH/K",
}
NO_UNIT = {"not stated", ""}

# The kinds that a quantity may be of, where its name is not that of the kind; the unit decides.
PATTERNS = [
    (r"afucosylation|galactosylation|sialic_acid|high_mannose", "mole_fraction"),
    (r"(max_|initial_)?(vcc|cell_density|viable_cell_concentration)|seed_density|passage_cell_density"
     r"|initial_vcc_or_split_ratio|inoculation VCD", "viable_cell_density"),
    (r"ivc", "integral_viable_cell_density"),
    (r".*viability.*", "viability"),
    (r"aggregate.*|non_glycosylated_heavy_chain|deamidated_isoforms|acidic_.*|oxidation|c_terminal_lysine|purity",
     "area_fraction"),
    (r"adcc|cdc|biopotency_adcc", "relative_potency"),
    (r"hcp|dna|methotrexate|leached_protein_a|antifoam_c", "impurity_ratio"),
    (r"(step_)?yield.*", "step_yield"),
    (r".*(conc|concentration)_in_load|load_concentration|mab.*|protein_content|drug_substance_concentration"
     r"|.*protein_concentration.*", "protein_concentration"),
    (r"protein_content|extractable_volume", "label_fraction"),
    (r"sucrose|polysorbate_20|equil_wash_(composition|volume)", "target_fraction"),
    (r"titer", "titer"),
    (r"(purified|active)_yield.*|remnant_glucose|induction_glucose", "mass_concentration"),
    (r"methotrexate_in_medium|acetate|iptg|.*_iptg|.*imidazole|strip_nacl|urea|arginine", "molar_concentration"),
    (r"sucrose|polysorbate_20", "mass_per_volume"),
    (r"triton_x100|feed_1(_volume)?", "volume_fraction"),
    (r"(basal_)?medium(_concentration)?", "medium_strength"),
    (r".*pH|pH", "pH"),
    (r".*conductivity", "conductivity"),
    (r".*[tT]emperature|temperature", "temperature"),
    (r"culture_duration", "culture_duration"),
    (r".*hold_time|chemical hold", "hold_time"),
    (r"residence time", "residence_time"),
    (r"mixing.time|.*mixing_time_\d+C", "mixing_time"),
    (r".*(duration|time)|.*induction_time|batch_phase|maximum_medium_storage|constant_feed_before_induction"
     r"|.*contact_time|CO2_stripping_time", "duration"),
    (r"(average|max_local)_(P_V|power_per_volume)|P/V|P_V_W_m3|power per volume",
     "power_per_volume"),
    (r"power_number", "power_number"),
    (r"power|heat removal", "power"),
    (r"kLa|.*_kLa(_1_h)?|oxygen transfer", "kla"),
    (r"oxygen demand", "oxygen_uptake_rate"),
    (r"specific_OUR", "specific_oxygen_uptake"),
    (r"specific_growth_rate|exponential_feed_growth_rate", "growth_rate"),
    (r"superficial gas velocity", "superficial_gas_velocity"),
    (r"vvm|max_vvm|gas_flow|gas flow per volume", "gas_flow_per_volume"),
    (r"DO", "dissolved_oxygen"),
    (r"max_pCO2|pCO2_target|CO2 stripping", "dissolved_co2"),
    (r".*(agitation|mixing_speed)|speed|rpm|(max|min)_rpm", "agitation"),
    (r"tip speed", "tip_speed"),
    (r"Re|impeller Reynolds", "reynolds_number"),
    (r"mean dissipation", "energy_dissipation"),
    (r"Kolmogorov length", "kolmogorov_length"),
    (r"pumping", "flow_rate"),
    (r"aspect_ratio_H_D", "aspect_ratio"),
    (r"geometric ratios", "diameter_ratio"),
    (r"scale factor|scale at constant P/V.*", "scale_factor"),
    (r"impeller_count|baffles|passes|wash_repeats", "count"),
    (r"(post_)?dilution", "dilution_factor"),
    (r"concentration factor", "concentration_factor"),
    (r"impeller(_type)?|host|product_form|main obstacle|integrity_test|type|np_basis|baffled", "text"),
    (r"mixer diameter|.*nozzle.*diameter|diameter|vessel_diameter|impeller_diameter", "diameter"),
    (r"nozzle_position|liquid_height", "length"),
    (r"bed.height", "bed_height"),
    (r"filter_pore_size", "pore_size"),
    (r"membrane_area_per_volume.*|area_per_volume_1_m", "area_per_volume"),
    (r"area scaling|area", "membrane_area"),
    (r"centrifuge sigma", "equivalent_settling_area"),
    (r"(load_|wash_elute_|elution_|operating_|equil_load_wash_)?(flow|flow_rate)|linear velocity|max_flow",
     "linear_velocity"),
    (r"constant_feed_rate|addition_rate", "addition_rate"),
    (r"centrifuge_flow_rate", "flow_rate"),
    (r"flux_(pes|cellulose)|cross-flow", "crossflow_rate"),
    (r"hollow_fibre_permeate_flux|flux", "flux"),
    (r"protein_load|load_density|resin load", "resin_load"),
    (r"membrane_protein_load", "membrane_volume_load"),
    (r"filtration_volume|normal-flow load", "volumetric_throughput"),
    (r".*diavolumes", "diavolumes"),
    (r"membrane_cutoff", "molecular_weight_cutoff"),
    (r"his_tagged_size", "molecular_weight"),
    (r"plates, asymmetry", "plate_height"),
    (r"end_collection|pool_volume", "column_volumes"),
    (r"(start|elution|peak).*collect.*|.*OD600", "optical_density"),
    (r"column_volume|bed.volume|CV|column volume|column size", "bed_volume"),
    (r"resin_lifetime.*", "cycles"),
    (r".*volume.*", "volume"),
    (r"depth_filter_pressure|bed pressure drop", "differential_pressure"),
    (r"homogeniser_pressure", "homogenisation_pressure"),
    (r"capping_pressure", "pressure_gauge"),
    (r"transmembrane pressure", "transmembrane_pressure"),
    (r"max_pressure", "pressure"),
    (r"stoppering_force", "force"),
    (r".*rcf", "rcf"),
    (r"pump_speed_per_head", "fill_rate"),
    (r"viral_clearance_total", "log_reduction"),
    (r"mycoplasma.*", "text"),
    (r"bioburden.*", "bioburden"),
    (r"iga1_cleavage_activity", "cleavage_activity"),
    (r"buffer_per_wet_cells", "volume_per_mass"),
    (r"rho", "density"),
    (r"nu", "kinematic_viscosity"),
    (r"D_O2", "diffusivity"),
    (r"correlation", "kla"),
    (r"correlation", "mixing_time"),
    (r"Arrhenius.*", "pH_temperature_coefficient"),
]  # fmt: skip

# Tables of one quantity per row: the column of its name and that of its unit.
TABLES = [
    ("amab_process.csv", "parameter", "unit"),
    ("amab_scale_comparison.csv", "parameter", "unit"),
    ("amab_cqas.csv", "cqa", "unit"),
    ("amab_linkages.csv", "attribute", "unit"),
    ("iga1_protease_ecoli_process.csv", "parameter", "unit"),
    ("iga1_protease_ecoli_cqas.csv", "cqa", "unit"),
    ("transfer_cases.csv", "item", "unit"),
    ("worked_examples.csv", "quantity", "unit"),
    ("bioreactor_mixing_gas.csv", "kind", "unit"),
    ("scale_rules.csv", "name", "units"),
]
# Tables of one quantity per column: its kind and the unit that the head of the column names.
COLUMNS = {
    "equipment_bioreactors.csv": {
        "min_working_volume_L": ("working_volume", "L"),
        "max_working_volume_L": ("working_volume", "L"),
        "total_volume_L": ("volume", "L"),
        "vessel_diameter_m": ("diameter", "m"),
        "liquid_height_m": ("length", "m"),
        "impeller_count": ("count", ""),
        "impeller_diameter_m": ("diameter", "m"),
        "power_number": ("power_number", ""),
        "max_rpm": ("agitation", "rpm"),
        "min_rpm": ("agitation", "rpm"),
        "max_vvm": ("gas_flow_per_volume", "vvm"),
        "max_pressure_bar": ("pressure_gauge", "barg"),
    },
    "equipment_downstream.csv": {
        "diameter_cm": ("diameter", "cm"),
        "bed_height_cm": ("bed_height", "cm"),
        "bed_volume_L": ("bed_volume", "L"),
        "max_flow": ("linear_velocity", "cm/h"),
        "load_density": ("resin_load", "g/L"),
        "area_m2": ("membrane_area", "m^2"),
    },
    "surface_kla_points.csv": {
        "volume_L": ("volume", "L"),
        "rpm": ("agitation", "rpm"),
        "P_V_W_m3": ("power_per_volume", "W/m^3"),
        "area_per_volume_1_m": ("area_per_volume", "1/m"),
        "rho": ("density", "kg/m^3"),
        "nu_m2_s": ("kinematic_viscosity", "m^2/s"),
        "D_O2_m2_s": ("diffusivity", "m^2/s"),
        "measured_kLa_1_h": ("kla", "1/h"),
        "recomputed_kLa_1_h": ("kla", "1/h"),
    },
}
# Columns that hold no quantity.
WORDS = {
    "equipment", "type", "vendor", "impeller_type", "np_basis", "baffled", "source", "confidence", "note",
    "kind", "study",
}  # fmt: skip

QUANTITIES = sorted(
    {(name, row[quantity], row[unit]) for name, quantity, unit in TABLES for row in table(name)}
)


def candidates(quantity: str) -> list[str]:
    named = [quantity] if quantity in KINDS else []
    return [*named, *(kind for pattern, kind in PATTERNS if re.fullmatch(pattern, quantity))]


def dimension(unit: str) -> Dimension:
    if unit == "":
        return DIMENSIONLESS.dimension
    found = find_unit(unit)
    assert isinstance(found, Unit), f"`{unit}` is no unit of pac"
    return found.dimension


def fits(kind: Kind, printed: str, unit: str) -> bool:
    if printed in NO_UNIT and not unit:
        return True  # a word, or a number that was printed without a unit
    if kind.unit is None:
        return False
    if unit == "%":
        return kind.unit.text.startswith("%")
    return kind.unit.dimension == dimension(unit)


@pytest.mark.parametrize(("name", "quantity", "printed"), QUANTITIES)
def test_a_published_quantity_has_a_kind_of_its_dimension(name: str, quantity: str, printed: str) -> None:
    possible = candidates(quantity)
    assert possible, f"{name}: no kind for `{quantity}` in {printed or 'words'}"
    assert set(possible) <= set(KINDS)
    unit = OWN_UNITS.get(quantity, UNITS.get(printed, printed))
    assert any(fits(KINDS[kind], printed, unit) for kind in possible), (
        f"{name}: `{quantity}` is printed in {printed}, which fits none of {possible}"
    )


@pytest.mark.parametrize("name", COLUMNS)
def test_a_published_column_has_a_kind_of_its_dimension(name: str) -> None:
    for column in table(name)[0]:
        if column in WORDS:
            continue
        kind, unit = COLUMNS[name][column]
        assert fits(KINDS[kind], unit, unit), f"{name}: {column} in {unit} is no {kind}"


def test_every_table_is_read() -> None:
    read = {*(name for name, _, _ in TABLES), *COLUMNS}
    # The rows of these stand in other tables or say where a publication contradicts itself.
    other = {"iga1_protease_transfer_cases.csv", "amab_inconsistencies.csv"}
    assert {path.name for path in DATA.glob("*.csv")} == read | other
    print(f"{len(QUANTITIES)} quantities of {len(read)} tables")
