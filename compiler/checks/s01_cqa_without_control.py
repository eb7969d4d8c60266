"""S01: a quality attribute that no test, control, clearance, parameter or tested material attribute covers."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.elaborate.in_process import in_process
from pac.compiler.model import Attribute


def check(subject: Subject) -> None:
    if "effects" in subject.process.unresolved:
        return
    covered: set[str] = set()
    for operation in subject.process.operations.values():
        measured = {c.target.name for c in operation.controls if c.measurements or c.tests}
        covered |= measured & set(operation.attributes)
        covered.update(clearance.target.name for clearance in operation.clearances)
        for parameter in operation.parameters.values():
            if parameter.name in measured:
                covered.update(named.name for named in parameter.affects)
    for material in subject.process.materials.values():
        for attribute in material.attributes.values():
            if attribute.limit is not None and attribute.tests:
                covered.update(named.name for named in attribute.affects)
    for item in in_process(subject.process):
        if item.stated:
            covered.update(named.name for named in item.covers)
    attributes = list(subject.process.attributes.values())
    attributes += [a for o in subject.process.operations.values() for a in o.attributes.values()]
    for attribute in attributes:
        if _is_open(attribute) and attribute.name not in covered:
            subject.report(
                "S01",
                f"quality attribute `{attribute.name}` is covered by no control",
                attribute.name_span,
                attribute.path,
                hint="add a `test`, an `ipc` that `covers` it, a `control` of a parameter that affects it, "
                "a tested `cma`, or a `clears` claim",
            )


def _is_open(attribute: Attribute) -> bool:
    """Whether a quality attribute has neither a test nor a real-time release of its own."""
    return attribute.critical and not attribute.tests and attribute.rtrt is None
