"""V05: a step that clears viruses has no limit for what its class says that such a claim rests on."""

from __future__ import annotations

from pac.compiler.checks.base import Subject, enumeration
from pac.compiler.clearances import is_reduction
from pac.compiler.model import Attribute, Clearance, Parameter, UnitOperation, every_phase
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    for operation in subject.process.operations.values():
        asked = operation.operation_class.asks if operation.operation_class is not None else ()
        claim = next((each for each in operation.clearances if _of_viruses(subject, each)), None)
        missing = [name for name in asked if not _is_limited(operation, name)]
        if claim is None or not missing:
            continue
        valued = [name for name in missing if _has_value(operation.value_named(name))]
        absent = [name for name in missing if name not in valued]
        lacks = [f"does not state {_listed(absent)}"] if absent else []
        lacks += [f"gives no limit for {_listed(valued)}"] if valued else []
        assert operation.operation_class is not None
        mechanism = claim.mechanism.name if claim.mechanism is not None else ""
        subject.report(
            "V05",
            f"`{operation.name}` clears viruses by {mechanism}, but {' and '.join(lacks)}, on which the claim "
            f"rests: `{operation.operation_class.name}` asks for it",
            operation.name_span,
            operation.path,
            hint="write " + "; ".join(_sample(operation, name) for name in missing),
            related=(Related("the claim", claim.span),),
        )


def _of_viruses(subject: Subject, claim: Clearance) -> bool:
    """Whether a claim is of a reduction of viruses, and not of an impurity by the same mechanism."""
    against = claim.mechanism is not None and claim.mechanism.against is not None
    return against and is_reduction(subject.process, claim.target.name)


def _is_limited(operation: UnitOperation, name: str) -> bool:
    """Whether a range, a limit or a result in words is stated for it."""
    value = operation.value_named(name)
    if isinstance(value, Parameter):
        found = value.normal_range or value.par or value.alert or value.action
        words = value.setting is not None and value.setting.text is not None
        ranged = value.setting is not None and value.setting.interval is not None
        if found is not None or words or ranged:
            return True
    elif value is not None and (value.limit or value.nor or value.setting):
        return True
    if any(item.name == name and item.stated for item in operation.in_process):
        return True
    if any(phase.name == name for phase in every_phase(operation.phases)):
        return True  # what is done is said there
    limits = (control for control in operation.controls if control.target.name == name)
    return any(control.alert or control.action for control in limits)


def _has_value(value: Parameter | Attribute | None) -> bool:
    return value is not None and value.setting is not None


def _sample(operation: UnitOperation, name: str) -> str:
    """What to write for a parameter or attribute of the class."""
    assert operation.operation_class is not None
    expected = operation.operation_class.parameters.get(name)
    if expected is None:
        return f"`attribute {name} <= …`"
    return f'`{name} = "…"`' if expected.kind.unit is None else f"`{name} = … nor …`"


def _listed(names: list[str]) -> str:
    return enumeration([f"`{name}`" for name in names])
