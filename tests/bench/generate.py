"""Text of a process of any size, dense enough to resemble a real one."""

from __future__ import annotations

from itertools import pairwise
from random import Random

USES = """use std.kinds
use std.schemes
use std.materials
"""

VOCABULARY = """
equipment_class bench_tank "Vessel of the benchmark" {
  capability temperature, pH, agitation
}

operation_class bench_step "Step of the benchmark" {
  runs on bench_tank
  input  load : protein_solution
  output pool : protein_solution
  parameter temperature : temperature
}
"""

HEAD = """
process {name} "Benchmark process" version 1.0.0 {{
  classification a_mab
  lifecycle development
  cqa aggregate "Soluble aggregate" : area_fraction <= 3 %area criticality high {{
    test release by size_exclusion_chromatography every batch
  }}
  cqa hcp "Host cell protein" : impurity_ratio <= 100 ng/mg criticality moderate {{
    test release by hcp_elisa every batch
  }}
  raw_material feed "Feed of the first step" : protein_solution
  product bulk "Product of the last step" : protein_solution
"""

# Kind, lowest and highest set point, decimal places, unit.
KINDS = (
    ("temperature", 15, 37, 1, "degC"),
    ("pH", 5, 8, 2, "pH"),
    ("agitation", 20, 200, 0, "rpm"),
    ("conductivity", 3, 30, 1, "mS/cm"),
    ("linear_velocity", 100, 400, 0, "cm/h"),
    ("resin_load", 10, 60, 1, "g/L"),
    ("residence_time", 2, 12, 1, "min"),
    ("protein_concentration", 1, 50, 2, "mg/mL"),
    ("bed_height", 10, 30, 1, "cm"),
    ("flux", 20, 300, 0, "L/m^2/h"),
    ("transmembrane_pressure", 1, 3, 2, "bar"),
    ("viable_cell_density", 1, 30, 1, "cells/mL"),
    ("volume", 50, 12000, 0, "L"),
    ("osmolality", 270, 420, 0, "mOsm/kg"),
    ("column_volumes", 2, 12, 1, "CV"),
    ("hold_time", 1, 72, 1, "h"),
)
PER_OPERATION = 4


def process(operations: int, seed: int = 0) -> str:
    """A process without problems: `operations` steps of four parameters each, one after another.

    Another seed gives other numbers, so that no cache is warm that a first run would find cold.
    """
    return USES + VOCABULARY + process_block(operations, Random(seed), "bench")


def process_block(operations: int, random: Random, name: str) -> str:
    """The declaration of such a process."""
    lines = [HEAD.format(name=name)]
    for number in range(operations):
        lines.append(f'  unit_operation step_{number} : bench_step "Step {number} of the benchmark" {{\n')
        kinds = random.sample(KINDS[1:], PER_OPERATION - 1)
        for place, (kind, low, high, places, unit) in enumerate([KINDS[0], *kinds]):
            lines.append(_parameter(random, place, kind, low, high, places, unit))
        lines.append(
            f"    control {kinds[0][0]}_1 {{ measure inline by probe_{number} every {random.randint(1, 60)} s }}\n"
            "  }\n"
        )
    steps = [f"step_{number}" for number in range(operations)]
    lines.append(f"  flow {{\n    feed -> {steps[0]}\n")
    for left, right in pairwise(steps):
        hold = f"  hold <= {random.randint(6, 72)} h at 2 .. 8 degC" if random.random() < 0.3 else ""
        lines.append(f"    {left} -> {right}{hold}\n")
    lines.append(f"    {steps[-1]} -> bulk\n  }}\n}}\n")
    return "".join(lines)


def _parameter(random: Random, place: int, kind: str, low: int, high: int, places: int, unit: str) -> str:
    """One line of the table: class, set point, two ranges, evidence, and links where it is critical."""
    step = 10**-places
    steps = random.randint(2, 9)
    middle = round(random.uniform(low, high), places)
    nor, par = round(steps * step, places), round(3 * steps * step, places)

    def number(value: float) -> str:
        power = "e6" if unit == "cells/mL" else ""
        return f"{value:.{places}f}{power}"

    def span(half: float) -> str:
        return f"{number(max(0, middle - half))} .. {number(middle + half)}"

    head = "temperature" if place == 0 else f"{kind}_{place} : {kind}"
    critical = place == 1
    affects = f"  affects {random.choice(('aggregate', 'hcp', 'aggregate, hcp'))}" if critical else ""
    return (
        f"    {'cpp' if critical else 'kpp'} {head} = {number(middle)} {unit}"
        f"  nor {span(nor)}  par {span(par)}{affects}"
        f'  evidence "report {random.randint(1, 999)}, table {random.randint(1, 40)}"\n'
    )
