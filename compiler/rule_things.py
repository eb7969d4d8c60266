"""The things that house rules speak of, with their fields, as a project has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from pac.compiler import model as m
from pac.compiler.codes import Stage
from pac.compiler.rules import Thing, Value, number, quantity, range_of, text, word
from pac.compiler.values import Interval, Setting

Fields = dict[str, Value]
Found = tuple[Thing, Stage]
"""A thing, and the stage of the process that it belongs to."""


def things(subject: str, model: m.Model) -> Iterator[Found]:
    """All things of a sort in a project."""
    if subject == "equipment":
        for site in model.sites.values():
            yield from ((_equipment(item, site), Stage.DEVELOPMENT) for item in site.equipment.values())
        return
    if subject == "recipe":
        yield from ((_recipe(recipe), recipe.process.lifecycle) for recipe in model.recipes.values())
        return
    for process in model.processes.values():
        yield from ((thing, process.lifecycle) for thing in _OF_A_PROCESS[subject](process))
    if subject == "parameter":
        for recipe in model.recipes.values():
            yield from ((thing, recipe.process.lifecycle) for thing in _overridden(recipe))


# ------------------------------------------------------------------ one sort after the other


def _docs(docs: m.Docs, label: str) -> Fields:
    found: Fields = {}
    if label:
        found["label"] = text(label)
    if docs.evidence:
        found["evidence"] = text("; ".join(docs.evidence))
    return found


def _ranges(found: Fields, kind: m.Kind | None, **ranges: Interval | None) -> None:
    for name, interval in ranges.items():
        if interval is not None and (interval.low is not None or interval.high is not None):
            found[name] = range_of(interval, kind)


def _names(found: Fields, **names: tuple[m.Named, ...] | m.Named | None) -> None:
    for key, given in names.items():
        listed = given if isinstance(given, tuple) else (given,) if given is not None else ()
        if listed:
            found[key] = word(*(n.name for n in listed), shown=", ".join(n.name for n in listed))


def _kind(found: Fields, kind: m.Kind | None) -> None:
    if kind is not None:
        found["kind"] = word(kind.name, kind.family)


def _class(
    found: Fields, name: str, of: m.OperationClass | m.EquipmentClass | m.MaterialClass | None
) -> None:
    if of is not None:
        found[name] = word(of.name, *of.ancestors)


def _classes(of: m.OperationClass | m.EquipmentClass | m.MaterialClass | None) -> frozenset[str]:
    return frozenset((of.name, *of.ancestors)) if of is not None else frozenset()


def _setting(found: Fields, name: str, setting: Setting | None, kind: m.Kind | None) -> None:
    if setting is None:
        return
    if setting.quantity is not None:
        found[name] = quantity(setting.quantity, kind)
    elif setting.interval is not None:
        _ranges(found, kind, **{name: setting.interval})
    elif setting.text is not None:
        found[name] = word(setting.text) if kind is not None and kind.words else text(setting.text)


def _process(process: m.Process) -> Iterator[Thing]:
    found = _docs(process.docs, process.label)
    found |= {"lifecycle": word(process.lifecycle.value), "steps": number(len(process.operations))}
    found["approvals"] = number(len(process.approvals))
    if process.version is not None:
        found["version"] = text(process.version)
    if process.scheme is not None:
        found["classification"] = word(process.scheme.name)
    if process.family is not None:
        found["platform"] = word(*process.family.names)
    yield Thing(process.name, process.name_span, found)


def _operations(process: m.Process) -> Iterator[Thing]:
    for operation in process.operations.values():
        found: Fields = {}
        for name, parameter in operation.parameters.items():
            _setting(found, name, parameter.setting, parameter.kind)
        for name, attribute in operation.attributes.items():
            _setting(found, name, attribute.setting, attribute.kind)
        found |= _docs(operation.docs, operation.label)
        _class(found, "class", operation.operation_class)
        found |= {
            "parameters": number(len(operation.parameters)),
            "controls": number(len(operation.controls)),
            "in_process": number(len(operation.in_process)),
            "phases": number(len(operation.phases)),
            "risks": number(len(operation.risks)),
        }
        yield Thing(operation.path, operation.name_span, found, _classes(operation.operation_class))


def _parameters(process: m.Process) -> Iterator[Thing]:
    for operation in process.operations.values():
        yield from (_parameter(operation, p) for p in operation.parameters.values() if not p.from_class)


def _parameter(operation: m.UnitOperation, parameter: m.Parameter) -> Thing:
    found = _docs(parameter.docs, parameter.label)
    _kind(found, parameter.kind)
    found["class"] = word(parameter.parameter_class.name)
    found["critical"] = word("yes" if parameter.parameter_class.critical else "no")
    _class(found, "step_class", operation.operation_class)
    _setting(found, "value", parameter.setting, parameter.kind)
    controls = [control for control in operation.controls if control.target.name == parameter.name]
    responses = {
        limit: next((r.interval for c in controls if (r := getattr(c, limit)) is not None), None)
        for limit in ("alert", "action")
    }
    _ranges(
        found,
        parameter.kind,
        nor=parameter.normal_range,
        alert=parameter.alert or responses["alert"],
        action=parameter.action or responses["action"],
        par=parameter.par,
        characterised=parameter.characterised,
    )
    _names(
        found,
        affects=parameter.affects,
        scale=parameter.scale_by.aims if parameter.scale_by is not None else None,
    )
    if controls:
        found["control"] = text("control")
    if parameter.docs.assumed:
        found["assumed"] = text("; ".join(parameter.docs.assumed))
    return Thing(parameter.path, parameter.name_span, found)


def _overridden(recipe: m.Recipe) -> Iterator[Thing]:
    """The parameters that a recipe sets, with its values in place of those of the process."""
    for path, override in sorted(recipe.overrides.items()):
        operation = recipe.process.operations[override.operation]
        parameter = operation.parameters.get(override.parameter)
        if parameter is None:
            continue
        yield _parameter(
            operation,
            replace(
                parameter,
                path=f"{recipe.name}.{path}",
                setting=override.setting,
                nor=override.nor or parameter.normal_range,
                alert=override.alert or parameter.alert,
                action=override.action or parameter.action,
                span=override.span,
                name_span=override.span,
            ),
        )


def _cqas(process: m.Process) -> Iterator[Thing]:
    for attribute in process.attributes.values():
        if attribute.role != "cqa":
            continue
        found = _docs(attribute.docs, attribute.label)
        _kind(found, attribute.kind)
        _setting(found, "limit", attribute.setting, attribute.kind)
        _ranges(found, attribute.kind, limit=attribute.limit)
        found["tests"] = number(len(attribute.tests))
        if attribute.criticality is not None:
            found["criticality"] = word(attribute.criticality)
        if attribute.rtrt is not None:
            found["rtrt"] = text("rtrt")
        yield Thing(attribute.path, attribute.name_span, found)


def _materials(process: m.Process) -> Iterator[Thing]:
    for material in process.materials.values():
        found = _docs(material.docs, material.label)
        found |= {"role": word(material.role), "components": number(len(material.composition))}
        _class(found, "class", material.material_class)
        hold = material.hold.limit if material.hold is not None else None
        _ranges(found, None, hold=hold, lifetime=material.lifetime, lots=material.lots)
        _names(found, made_from=material.made_from)
        yield Thing(material.path, material.name_span, found, _classes(material.material_class))


def _holds(process: m.Process) -> Iterator[Thing]:
    held = [(f"{process.name}.{x.name}", x.hold) for x in process.materials.values()]
    held += [(f"{process.name}.{x.path}", x.hold) for x in process.streams]
    for path, hold in held:
        if hold is None:
            continue
        found: Fields = {}
        _ranges(found, None, limit=hold.limit, condition=hold.condition)
        _names(found, container=hold.container, since=hold.since.of if hold.since is not None else None)
        longest = [study.limit for study in hold.studies if study.limit.high is not None]
        if longest:
            found["studied"] = range_of(max(longest, key=lambda x: x.high.base if x.high else 0), None)
        yield Thing(path, hold.span, found)


def _controls(process: m.Process) -> Iterator[Thing]:
    for operation in process.operations.values():
        for control in operation.controls:
            found = _docs(control.docs, control.label)
            target = operation.parameters.get(control.target.name) or operation.attributes.get(
                control.target.name
            )
            kind = target.kind if target is not None else None
            _names(found, target=control.target)
            found |= {"measurements": number(len(control.measurements)), "tests": number(len(control.tests))}
            if control.measurements:
                found["mode"] = word(*(measurement.mode for measurement in control.measurements))
            if control.alert is not None:
                _ranges(found, kind, alert=control.alert.interval)
            if control.action is not None:
                _ranges(found, kind, action=control.action.interval)
                if control.action.respond:
                    found["respond"] = text(control.action.respond)
            if control.regulation:
                found["regulation"] = text("; ".join(control.regulation))
            yield Thing(control.path, control.target.span, found)


def _ipcs(process: m.Process) -> Iterator[Thing]:
    listed = [*process.in_process]
    listed += [item for operation in process.operations.values() for item in operation.in_process]
    listed += [item for stream in process.streams for item in stream.in_process]
    for item in listed:
        if not item.gate:
            continue
        found, sampling = _docs(item.docs, item.label), item.sampling
        _kind(found, item.kind)
        _ranges(found, item.kind, limit=item.limit)
        _names(found, gates=item.gates, covers=item.covers)
        if item.limit is None and item.text is not None:
            found["limit"] = text(item.text)
        if sampling.method is not None:
            found["method"] = word(sampling.method)
        if sampling.turnaround is not None:
            found["turnaround"] = quantity(sampling.turnaround, None)
        if sampling.count is not None:
            found["samples"] = number(sampling.count)
        found |= {
            name: text(said)
            for name, said in (("every", sampling.every), ("respond", sampling.respond))
            if said
        }
        yield Thing(item.path, item.name_span, found)


def _streams(process: m.Process) -> Iterator[Thing]:
    for stream in process.streams:
        found = _docs(stream.docs, "")
        found |= {"source": word(stream.source.name), "target": word(stream.target.name)}
        found |= {
            "recycle": word("yes" if stream.recycle else "no"),
            "pooled": word("yes" if stream.pooled else "no"),
        }
        if stream.share is not None:
            found["share"] = quantity(stream.share, None)
        _ranges(found, None, hold=stream.hold.limit if stream.hold is not None else None)
        yield Thing(f"{process.name}.{stream.path}", stream.span, found)


_OF_A_PROCESS: Mapping[str, Callable[[m.Process], Iterator[Thing]]] = {
    "process": _process,
    "unit_operation": _operations,
    "parameter": _parameters,
    "cqa": _cqas,
    "material": _materials,
    "hold": _holds,
    "control": _controls,
    "ipc": _ipcs,
    "stream": _streams,
}


def _equipment(item: m.Equipment, site: m.Site) -> Thing:
    found: Fields = {}
    for name, own in item.properties.items():
        _setting(found, name, own.setting, own.kind)
        if own.text is not None:
            found[name] = text(own.text)
    for name, capability in item.capabilities.items():
        _ranges(found, capability.kind, **{name: capability.interval})
    found |= _docs(item.docs, item.label)
    _class(found, "class", item.equipment_class)
    found["site"] = word(site.name)
    return Thing(f"{site.name}.{item.tag}", item.name_span, found, _classes(item.equipment_class))


def _recipe(recipe: m.Recipe) -> Thing:
    found = _docs(recipe.docs, recipe.label)
    found |= {"process": word(recipe.process.name), "site": word(recipe.site.name)}
    written = sum(override.scaled is None for override in recipe.overrides.values())
    found |= {"overrides": number(written), "approvals": number(len(recipe.approvals))}
    if recipe.pinned is not None:
        found["version"] = text(recipe.pinned)
    return Thing(recipe.name, recipe.name_span, found)
