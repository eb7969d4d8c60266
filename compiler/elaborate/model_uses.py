"""Where a process uses declared models, and whether they fit what is measured there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pac.compiler.elaborate.in_process import in_process
from pac.compiler.elaborate.reading import FileReader
from pac.compiler.model import Attribute, Control, Kind, Named, Parameter, Process, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.process_models import ModelPort, ModelUse, ProcessModel
from pac.compiler.values import Interval


def model_uses(process: Process) -> Iterator[ModelUse]:
    """Every place where a process names how something is measured, regulated, tested or released.

    The name may be that of a model or of a sensor: only who knows all models can tell.
    """
    for attribute in process.attributes.values():
        yield from _of_attribute(attribute, attribute.name)
    for material in process.materials.values():
        for attribute in material.attributes.values():
            yield from _of_attribute(attribute, f"{material.name}.{attribute.name}")
    for operation in process.operations.values():
        for attribute in operation.attributes.values():
            yield from _of_attribute(attribute, f"{operation.name}.{attribute.name}")
        for control in operation.controls:
            yield from _of_control(control, operation)
    for item in in_process(process):
        if item.sampling.method is not None:
            covered = (process.attributes.get(named.name) for named in item.covers)
            critical = any(attribute is not None and attribute.critical for attribute in covered)
            path = item.path.removeprefix(f"{process.name}.")
            yield ModelUse(item.sampling.method, "test", path, critical, item.kind, None, item.span)


def _of_attribute(attribute: Attribute, path: str) -> Iterator[ModelUse]:
    critical, kind = attribute.role != "attribute", attribute.kind
    release = attribute.rtrt
    if release is not None and release.sampling.method is not None:
        yield ModelUse(release.sampling.method, "release", path, True, kind, None, release.span)
    for test in attribute.tests:
        if test.method is not None:
            yield ModelUse(test.method, "test", path, critical, kind, None, test.span)


def _of_control(control: Control, operation: UnitOperation) -> Iterator[ModelUse]:
    name = control.target.name
    path = f"{operation.name}.{name}"
    target: Parameter | Attribute = operation.parameters.get(name) or operation.attributes[name]
    par: Interval | None = None
    if isinstance(target, Parameter):
        critical, par = target.parameter_class.critical, target.par
    else:
        critical = target.role != "attribute"
    for measurement in control.measurements:
        if measurement.sensor is not None:
            yield ModelUse(
                measurement.sensor, "measurement", path, critical, target.kind, par, measurement.span
            )
    for words in control.regulation:
        actuator = words.rpartition("by ")[2]
        yield ModelUse(actuator, "control", path, critical, target.kind, par, control.span)
    for test in control.tests:
        if test.method is not None:
            yield ModelUse(test.method, "test", path, critical, target.kind, par, test.span)


def source_of(process: Process, path: str) -> tuple[UnitOperation | None, Parameter | Attribute] | None:
    """The parameter or attribute of a process that a path names."""
    owner, _, name = path.rpartition(".")
    if not owner:
        attribute = process.attributes.get(name)
        return None if attribute is None else (None, attribute)
    operation = process.operations.get(owner)
    if operation is None:
        return None
    found = operation.parameters.get(name) or operation.attributes.get(name)
    return None if found is None else (operation, found)


def check_fit(
    reader: FileReader, process: Process, models: Mapping[str, ProcessModel], uses: Iterable[ModelUse]
) -> None:
    """N04 where a model answers, or is fed with, another kind than the process has; N01 for unknown inputs."""
    for use in uses:
        model = models[use.model]
        kinds = [port.kind for port in model.outputs if port.kind is not None]
        if use.kind is None or not kinds or any(_alike(use.kind, kind) for kind in kinds):
            continue
        listed = " and ".join(f"`{kind.name}`" for kind in kinds)
        reader.problems.add(
            "N04",
            f"`{use.target}` is `{use.kind.name}`, and the model `{model.name}` answers {listed}",
            use.span,
            path=f"{process.name}.{use.target}",
            hint="name the model that answers this, or correct the kind of its output",
            related=tuple(Related("the model answers this", port.span) for port in model.outputs),
            stage=reader.stage,
        )
    for model in models.values():
        for port in model.inputs:
            if port.source is not None:
                _check_source(reader, process, model, port, port.source)


def _check_source(
    reader: FileReader, process: Process, model: ProcessModel, port: ModelPort, source: Named
) -> None:
    found = source_of(process, source.name)
    used = Related(f"`{process.name}` uses the model", process.name_span)
    if found is None:
        reader.problems.add(
            "N01",
            f"`{process.name}`, which uses this model, has no parameter or attribute `{source.name}`",
            source.span,
            path=f"{model.name}.{port.name}",
            hint="write `step.parameter`, or leave `from` away in a model for several processes",
            related=(used,),
            stage=reader.stage,
        )
        return
    kind = found[1].kind
    if kind is not None and port.kind is not None and not _alike(kind, port.kind):
        reader.problems.add(
            "N04",
            f"the model takes `{port.kind.name}` here, and `{source.name}` is `{kind.name}`",
            source.span,
            path=f"{model.name}.{port.name}",
            hint="name another value of the process, or correct the kind of the input",
            related=(Related("it is declared here", found[1].name_span), used),
            stage=reader.stage,
        )


def _alike(kind: Kind, other: Kind) -> bool:
    return kind.name == other.name or kind.family == other.family
