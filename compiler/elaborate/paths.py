"""The dotted paths of what a process or recipe holds, without the name of the process."""

from __future__ import annotations

from pac.compiler.elaborate.in_process import in_process
from pac.compiler.elaborate.phases import phase_paths
from pac.compiler.model import Process, Recipe


def process_paths(process: Process) -> set[str]:
    """Attributes, materials, steps, and what stands in a step."""
    paths = {*process.operations, *process.attributes, *process.materials}
    paths.update(total.name for total in process.clearances)
    paths.update(f"method.{name}" for name in process.methods)
    paths.update(stream.path for stream in process.streams)
    paths.update(item.path.removeprefix(f"{process.name}.") for item in in_process(process))
    paths.update(f"risk.{risk.name}" for risk in process.risks)
    for material in process.materials.values():
        paths.update(f"{material.name}.{name}" for name in material.attributes)
        paths.update(f"{material.name}.{inner}" for inner in phase_paths(material.phases))
        paths.update(f"{material.name}.{value.name}" for value in material.properties)
    for operation in process.operations.values():
        paths.update(f"{operation.name}.{name}" for name in operation.parameters)
        paths.update(f"{operation.name}.{name}" for name in operation.attributes)
        paths.update(f"{operation.name}.{inner}" for inner in phase_paths(operation.phases))
        paths.update(f"{operation.name}.{space.name}" for space in operation.design_spaces)
        paths.update(f"{operation.name}.control.{control.target.name}" for control in operation.controls)
        paths.update(f"{operation.name}.risk.{risk.name}" for risk in operation.risks)
    return paths


def recipe_paths(recipe: Recipe) -> set[str]:
    """The paths of its process, and the quantities that follow from the bound equipment."""
    paths = process_paths(recipe.process)
    for binding in recipe.bindings.values():
        for item in binding.equipment:
            derived = item.equipment_class.derived if item.equipment_class is not None else ()
            paths.update(f"{binding.operation}.{name}" for name in derived)
    return paths
