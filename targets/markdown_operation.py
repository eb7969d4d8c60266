"""One unit operation of the Markdown recipe: everything a person needs at that step."""

from __future__ import annotations

from pac.compiler.document import Control, Operation, Parameter, Phase
from pac.targets.markdown_context import (
    ATTRIBUTE_HEADINGS,
    ATTRIBUTE_OPTIONAL,
    STREAM_HEADINGS,
    STREAM_OPTIONAL,
    Context,
    attribute_table,
    class_title,
    limit,
    named_limits,
    properties,
    set_value,
    stream_row,
    tested,
)
from pac.targets.markdown_text import Notes, code, esc, lines, listed, named, table


def heading(operation: Operation) -> str:
    return f"Step {operation.position}: {operation.label or operation.name}"


def section(context: Context, operation: Operation) -> list[str]:
    """The lines below the heading of a step."""
    notes = Notes()
    mark = notes.mark(operation.name, operation.evidence, operation.assumed, operation.notes, operation.was)
    parts = [
        ("", [f"Unit operation {code(operation.name)}, class {code(operation.class_)}.{mark}", ""]),
        ("Equipment", _equipment(operation, notes)),
        ("Streams", _streams(context, operation, notes)),
        ("Parameters", _parameters(context, operation.parameters, notes)),
        ("Characterisation", _characterisation(operation.parameters)),
        ("Limits and controls", _controls(operation, notes)),
        ("Attributes of this step", _attributes(context, operation, notes)),
        ("Other materials used", _uses(context, operation)),
        ("Instructions", _phases(context, operation, notes)),
        ("Design space", _design_spaces(operation, notes)),
        ("Clearance", _clearances(operation, notes)),
        ("Derived quantities", _derived(operation)),
        ("Interactions", _interactions(operation)),
    ]
    parts.append(("Evidence and assumptions", notes.written()))
    result: list[str] = []
    for title, body in parts:
        if body:
            result += [f"### {title}", "", *body] if title else body
    return result


def _equipment(operation: Operation, notes: Notes) -> list[str]:
    rows = [
        (
            named(use.tag, use.label) + notes.mark(use.tag, assumed=use.assumed),
            code(use.class_),
            lines(properties(use.properties)),
            lines(named_limits(use.capabilities, use.tag, notes)),
        )
        for use in sorted(operation.equipment, key=lambda use: use.tag)
    ]
    return table(("equipment", "class", "properties", "can do"), rows, ("properties", "can do"))


def _streams(context: Context, operation: Operation, notes: Notes) -> list[str]:
    name = operation.name
    streams = [s for s in context.document.streams if name in (s.source, s.target)]
    streams.sort(key=lambda stream: (stream.recycle, stream.name))
    rows = [stream_row(context, s, "in", notes) for s in streams if s.target == name]
    rows += [stream_row(context, s, "out", notes) for s in streams if s.source == name]
    return table(STREAM_HEADINGS, rows, STREAM_OPTIONAL)


def _parameters(context: Context, parameters: list[Parameter], notes: Notes) -> list[str]:
    rows = []
    for item in parameters:
        name = named(item.name, item.label)
        if item.kind and item.kind != item.name:
            name += f", {code(item.kind)}"
        mark = notes.mark(item.name, item.evidence, item.assumed, item.notes, item.was)
        title = esc(class_title(item.class_))
        rows.append(
            (
                name + mark,
                set_value(item),
                limit(item.nor),
                limit(item.par),
                f"**{title}**" if item.critical else title,
                listed(item.affects),
                code(item.scale_by) if item.scale_by else "",
                context.value_from(item),
            )
        )
    titles = ("parameter", "set point or target", "NOR", "PAR", "class", "affects", "scaled by", "value from")
    return table(titles, rows, ("scaled by",))


def _characterisation(parameters: list[Parameter]) -> list[str]:
    rows = [
        (
            code(item.name),
            limit(item.characterised),
            lines(limit(edge) for edge in item.edge_of_failure),
            listed(item.no_effect),
        )
        for item in parameters
        if item.characterised is not None or item.edge_of_failure or item.no_effect
    ]
    titles = ("parameter", "characterised range", "edge of failure", "no effect on")
    return table(titles, rows, titles[1:])


def _controls(operation: Operation, notes: Notes) -> list[str]:
    """Controls, and the parameters that have alert or action limits of their own."""
    own = {
        item.name: item for item in operation.parameters if item.alert is not None or item.action is not None
    }
    rows = [_control(control, own.pop(control.target, None), notes) for control in operation.controls]
    rows += [(code(p.name), "", "", "", "", "", limit(p.alert), limit(p.action), "") for p in own.values()]
    optional = ("measured", "by", "every", "regulated", "tests", "response")
    titles = ("parameter", *optional[:-1], "alert limits", "action limits", optional[-1])
    return table(titles, rows, optional)


def _control(control: Control, parameter: Parameter | None, notes: Notes) -> tuple[str, ...]:
    mark = notes.mark(control.target, control.evidence, control.assumed, control.notes, control.was)
    title = named(control.target, control.label)
    if control.name != control.target:
        title += f", {code(control.name)}"
    alerts, actions = [limit(control.alert)], [limit(control.action)]
    if parameter is not None:
        # The parameter's own limits are shown beside the control's only where they differ.
        alerts += [text for text in [limit(parameter.alert)] if text and text not in alerts]
        actions += [text for text in [limit(parameter.action)] if text and text not in actions]
    return (
        title + mark,
        lines(esc(item.mode) for item in control.measurements),
        lines(code(item.sensor) if item.sensor else "–" for item in control.measurements),
        lines(esc(item.every) if item.every else "–" for item in control.measurements),
        lines(esc(text) for text in control.regulation),
        lines(tested(control.tests)),
        lines(alerts),
        lines(actions),
        esc(control.respond or ""),
    )


def _attributes(context: Context, operation: Operation, notes: Notes) -> list[str]:
    return table(
        ATTRIBUTE_HEADINGS, attribute_table(context, operation.attributes, notes), ATTRIBUTE_OPTIONAL
    )


def _uses(context: Context, operation: Operation) -> list[str]:
    result = [f"- Use {context.thing(name)}" for name in operation.uses]
    return [*result, ""] if result else []


def _phases(context: Context, operation: Operation, notes: Notes) -> list[str]:
    result: list[str] = []
    ordered = sorted(operation.phases, key=lambda phase: phase.position)
    for number, phase in enumerate(ordered, start=1):
        result += _phase(context, phase, str(number), "", notes)
    return [*result, ""] if result else []


def _phase(context: Context, phase: Phase, number: str, indent: str, notes: Notes) -> list[str]:
    """A phase with its instructions, then its sub-phases, numbered through: 2, 2.1, 2.1.1."""
    mark = notes.mark(phase.name, phase.evidence, phase.assumed, phase.notes, phase.was)
    result = [f"{indent}- **{number}** {named(phase.name, phase.label)}{mark}"]
    inner = indent + "  "
    at = 0
    for step in phase.steps:
        at += 1
        text = esc(step.text)
        if step.action not in ("instruct", "set") and not step.text.startswith(step.action):
            text = f"{esc(step.action)} {text}"
        about = (step.subject or "").split(".", 1)[0]
        known = context.labels.get(about)
        extra = esc(known) if known else ""
        if step.subject and step.subject not in step.text:
            extra = "; ".join(filter(None, [code(step.subject), extra]))
        result.append(f"{inner}- {number}.{at} {text}" + (f" ({extra})" if extra else ""))
    for sub in sorted(phase.phases, key=lambda phase: phase.position):
        at += 1
        result += _phase(context, sub, f"{number}.{at}", inner, notes)
    return result


def _design_spaces(operation: Operation, notes: Notes) -> list[str]:
    result: list[str] = []
    for space in operation.design_spaces:
        mark = notes.mark(space.name, space.evidence, space.assumed, space.notes, space.was)
        over = f", over {listed(space.parameters)}" if space.parameters else ""
        result += [f"Design space {named(space.name, space.label)}{over}{mark}", ""]
        rows = [
            (code(item.text), esc(item.label), esc(item.margin.text) if item.margin is not None else "")
            for item in space.constraints
        ]
        margin = "left minus right at the set point"
        result += table(("constraint", "meaning", margin), rows, ("meaning", margin))
    return result


def _clearances(operation: Operation, notes: Notes) -> list[str]:
    rows = [
        (
            code(item.target) + notes.mark(item.target, item.evidence, item.assumed, item.notes),
            esc(item.amount.text),
            esc(item.mechanism or ""),
        )
        for item in operation.clearances
    ]
    return table(("of", "claimed reduction", "mechanism"), rows, ("mechanism",))


def _derived(operation: Operation) -> list[str]:
    rows = [
        (named(item.name, item.label), esc(item.value.text), code(item.formula), code(item.equipment))
        for item in operation.derived
    ]
    return table(("quantity", "value", "formula", "equipment"), rows)


def _interactions(operation: Operation) -> list[str]:
    result = ["- " + " × ".join(esc(name) for name in names) for names in operation.interactions]
    return [*result, ""] if result else []
