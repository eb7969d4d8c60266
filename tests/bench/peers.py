"""One process in pac, KCL and Pkl: a chain of steps with four parameters each, set point inside its range.

Each language says it in its own words and checks what it can check: KCL and Pkl that every set point lies
in its range and (KCL) that every predecessor exists; pac that and everything else it knows.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from itertools import pairwise
from pathlib import Path

PARAMETERS = 4

PAC_HEAD = """use std.kinds
use std.schemes
use std.materials

operation_class step "Step of the benchmark" {
  input  load : protein_solution
  output pool : protein_solution
}

process big "Benchmark process" version 1.0.0 {
  classification a_mab
  raw_material feed "Feed" : protein_solution
  product bulk "Product" : protein_solution
"""

KCL_HEAD = """schema Quantity:
    value: float
    unit: str

schema Param:
    sp: Quantity
    low: float
    high: float
    cpp: bool = False

    check:
        low <= sp.value <= high, "setpoint ${sp.value} outside [${low}, ${high}]"

schema UnitOp:
    name: str
    after: [str] = []
    params: {str:Param}

schema Process:
    name: str
    ops: [UnitOp]

    check:
        all o in ops {all a in o.after {a in [x.name for x in ops]}}, "dangling predecessor"

big = Process {
    name = "big"
    ops = [
"""

PKL_HEAD = """module big
typealias U = "degC"|"%"|"pH"|"L/m2/h"|"g/L"|"min"|"mS/cm"
class Quantity { value: Float; unit: U }
class Param { sp: Quantity(low <= value && value <= high); low: Float; high: Float; cpp: Boolean = false }
class UnitOp { after: Listing<String>; params: Mapping<String, Param> }
function q(v, u): Quantity = new Quantity { value = v; unit = u }
function p(v, u, l, h, c): Param = new Param { sp = q(v,u); low = l; high = h; cpp = c }
name = "big"
ops: Mapping<String, UnitOp> = new {
"""


def pac_text(operations: int) -> str:
    lines = [PAC_HEAD]
    for number in range(operations):
        lines.append(f"  unit_operation u{number} : step {{\n")
        lines.extend(
            f"    kpp p{place} : temperature = 37.0 degC  nor 36.0 .. 38.0\n" for place in range(PARAMETERS)
        )
        lines.append("  }\n")
    names = [f"u{number}" for number in range(operations)]
    lines.append(f"  flow {{\n    feed -> {names[0]}\n")
    lines.extend(f"    {left} -> {right}\n" for left, right in pairwise(names))
    lines.append(f"    {names[-1]} -> bulk\n  }}\n}}\n")
    return "".join(lines)


def kcl_text(operations: int) -> str:
    parameter = 'Param {sp = {value = 37.0, unit = "degC"}, low = 36.0, high = 38.0}'
    parameters = ", ".join(f"p{place} = {parameter}" for place in range(PARAMETERS))
    lines = [KCL_HEAD]
    for number in range(operations):
        after = f'"u{number - 1}"' if number else ""
        lines.append(f'        UnitOp {{name = "u{number}", after = [{after}], params = {{{parameters}}}}}\n')
    return "".join((*lines, "    ]\n}\n"))


def pkl_text(operations: int) -> str:
    parameters = "; ".join(f'["p{place}"] = p(37.0,"degC",36.0,38.0,false)' for place in range(PARAMETERS))
    lines = [PKL_HEAD]
    for number in range(operations):
        after = f'after {{ "u{number - 1}" }} ' if number else ""
        lines.append(f'  ["u{number}"] {{ {after}params {{ {parameters} }} }}\n')
    return "".join((*lines, "}\noutput { renderer = new JsonRenderer {} }\n"))


KCL_PROGRAM = """import sys
import kcl_lib.api as kcl
result = kcl.API().exec_program(kcl.ExecProgramArgs(k_filename_list=[sys.argv[1]]))
assert not result.err_message and result.json_result
"""


def kcl_command(file: Path) -> list[str] | None:
    """How KCL checks a file: with the Python of KCL_PYTHON, or this one; None where it is not installed."""
    python = os.environ.get("KCL_PYTHON")
    if python is None and importlib.util.find_spec("kcl_lib") is None:
        return None
    return [python or sys.executable, "-c", KCL_PROGRAM, str(file)]


def pkl_command(file: Path, root: Path) -> list[str] | None:
    """How Pkl checks a file: the program of PKL, on the path, or below node_modules; None without one."""
    local = root / "node_modules" / "@pkl-community" / "pkl-linux-x64" / "bin" / "pkl"
    program = os.environ.get("PKL") or shutil.which("pkl") or (str(local) if local.is_file() else None)
    return None if program is None else [program, "eval", str(file)]
