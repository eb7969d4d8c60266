"""G05: a raw material does not state what its class asks for: grade, specification, storage."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.model import Material


def check(subject: Subject) -> None:
    for material in subject.process.materials.values():
        asked = material.material_class.asks if material.material_class is not None else ()
        if material.role != "raw_material" or not asked:
            continue
        stated = _stated(material)
        missing = [name for name in asked if name not in stated]
        # In a draft a material may still be a mere name; who begins to describe it is asked for the rest.
        begun = subject.stage.released or len(missing) < len(asked)
        if missing and begun:
            listed = ", ".join(f"`{name}`" for name in missing)
            assert material.material_class is not None
            subject.report(
                "G05",
                f"the raw material `{material.name}` does not state {listed}, which "
                f"`{material.material_class.name}` asks for",
                material.name_span,
                material.path,
                hint="; ".join(f"add {_EXAMPLES.get(name, f'`{name} …`')}" for name in missing),
            )


_EXAMPLES = {
    "hold": "how long and at what it may be kept: `hold <= 365 d at 2 .. 8 degC`",
    "lifetime": "how long it may be used: `lifetime <= 2 d`",
}


def _stated(material: Material) -> set[str]:
    found = {value.name for value in material.properties} | set(material.attributes)
    found |= {"hold"} if material.hold is not None else set()
    return found | ({"lifetime"} if material.lifetime is not None else set())
