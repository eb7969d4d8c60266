"""What counts as saying why: a document, a source, or an assumption that is owned up to."""

from __future__ import annotations

from pac.compiler.model import Docs, Parameter, Process, UnitOperation


def is_said(*docs: Docs) -> bool:
    """Whether one of them names a document, a source, or says that the thing is assumed."""
    return any(each.evidence or each.source or each.assumed for each in docs)


def in_space(operation: UnitOperation, parameter: Parameter) -> bool:
    """Whether an evidenced design space of the step names the parameter."""
    return any(
        parameter.name in space.parameters and is_said(space.docs) for space in operation.design_spaces
    )


def has_documents(process: Process) -> bool:
    """Whether a process works with declared documents, so that missing ones are a gap and no draft."""
    return bool(process.references)


def is_rated(process: Process, operation: UnitOperation, parameter: Parameter) -> bool:
    """Whether a risk of the parameter is rated."""
    risks = (*((risk, parameter.name) for risk in operation.risks),)
    whole = f"{operation.name}.{parameter.name}"
    return any(
        risk.target is not None and risk.target.name in (name, whole)
        for risk, name in (*risks, *((risk, whole) for risk in process.risks))
    )
