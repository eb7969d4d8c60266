"""One unit operation of the Markdown recipe: everything a person needs at that step."""

from __future__ import annotations

from pac.compiler.document import (
    MET,
    Control,
    Derived,
    InProcess,
    Measurement,
    Operation,
    Parameter,
    Phase,
    PhaseStep,
    Quantity,
    Window,
)
from pac.targets import markdown_scaling
from pac.targets.graph_view import range_text
from pac.targets.markdown_context import (
    Context,
    attribute_table,
    class_title,
    entity,
    limit,
    ordered,
    properties,
    requirement_table,
    set_value,
    step_stream_table,
    tested,
)
from pac.targets.markdown_control import in_process_table
from pac.targets.markdown_records import risk_table
from pac.targets.markdown_text import Notes, code, esc, lines, listed, named, table

LONG_FORMULA = 70  # characters that a table still shows well


def heading(operation: Operation) -> str:
    return f"Step {operation.position}: {operation.label or operation.name}"


def section(context: Context, operation: Operation) -> list[str]:
    """The lines below the heading of a step."""
    notes = Notes()
    required = [item for item in context.document.requirements if item.operation == operation.name]
    mark = notes.mark("unit operation", operation.name, operation)
    parts = [
        ("", [f"Unit operation {code(operation.name)}, class {code(operation.class_)}.{mark}", ""]),
        ("Equipment", _equipment(operation, notes)),
        ("Streams", _streams(context, operation, notes)),
        ("Parameters", _parameters(context, operation.parameters, notes)),
        ("Characterisation", _characterisation(operation.parameters)),
        ("Limits and controls", _controls(operation, notes)),
        ("In-process controls and tests", in_process_table(context, _in_process(context, operation), notes)),
        ("Attributes of this step", attribute_table(context, operation.attributes, notes, "attribute")),
        ("Volume", _volumes(operation)),
        ("Other materials used", _uses(context, operation)),
        ("Instructions", _phases(context, operation, notes)),
        ("Design space", _design_spaces(operation, notes)),
        ("Clearance", _clearances(operation, notes)),
        ("Derived quantities", _derived(operation, notes)),
        ("Scale", markdown_scaling.section(context.document, operation)),
        ("Interactions", _interactions(operation, notes)),
        ("Risks", risk_table(operation.risks, notes)),
        ("Requirements", requirement_table(required, notes, operation.name)),
    ]
    parts.append(("Evidence and assumptions", notes.written()))
    result: list[str] = []
    for title, body in parts:
        if body:
            result += [f"### {title}", "", *body] if title else body
    return result


def _equipment(operation: Operation, notes: Notes) -> list[str]:
    """What is bound, with its fixed properties; then what each piece can do."""
    rows, abilities = [], []
    for use in sorted(operation.equipment, key=lambda use: use.tag):
        mark = notes.mark("equipment", use.tag, use)
        given = lines(properties(use.properties, use.tag, notes))
        known_as = code(use.automation) if use.automation else ""
        row = (named(use.tag, use.label) + mark, code(use.class_), given, known_as, listed(use.connects))
        rows.append(row)
        for item in use.capabilities:
            differences = (item.accuracy, item.deadband, item.resolution, item.coverage_factor)
            abilities.append(
                (
                    code(use.tag),
                    code(item.name) + notes.mark(use.tag, item.name, item),
                    limit(item.range),
                    limit(item.qualified),
                    *(esc(quantity.text) if quantity is not None else "" for quantity in differences),
                    code(item.automation) if item.automation else "",
                )
            )
    more = ("in the control system", "connected to")
    optional = (
        "qualified for",
        "accuracy",
        "deadband",
        "resolution",
        "coverage factor",
        "in the control system",
    )
    return [
        *table(("equipment", "class", "properties", *more), rows, ("properties", *more)),
        *table(("equipment", "capability", "range", *optional), abilities, optional),
    ]


def _streams(context: Context, operation: Operation, notes: Notes) -> list[str]:
    name = operation.name
    streams = [s for s in context.document.streams if name in (s.source, s.target)]
    streams.sort(key=lambda stream: (stream.recycle, stream.name))
    return step_stream_table(context, streams, name, notes)


def _parameters(context: Context, parameters: list[Parameter], notes: Notes) -> list[str]:
    rows = []
    for item in parameters:
        mark = notes.mark("parameter", item.name, item)
        title = esc(class_title(item.class_))
        rows.append(
            (
                entity(item.name, item.label, item.kind) + mark,
                set_value(item),
                limit(item.nor),
                limit(item.par),
                f"**{title}**" if item.critical else title,
                listed(item.affects),
                _rule(item),
                context.value_from(item),
            )
        )
    titles = ("parameter", "set point or target", "NOR", "PAR", "class", "affects", "scaled by", "value from")
    return table(titles, rows, ("NOR", "PAR", "affects", "scaled by"))


def _rule(item: Parameter) -> str:
    """What is kept at another scale, what else, and within which limits."""
    parts = [code(name) for name in (item.scale_by, *item.scale_else) if name is not None]
    limits = [f"{code(limit.name)} {esc(range_text(limit.range))}" for limit in item.scale_keeping]
    return " else ".join(parts) + (f" keeping {', '.join(limits)}" if limits else "")


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
    rows += [(code(p.name), "", "", "", limit(p.alert), "", limit(p.action), "") for p in own.values()]
    optional = ("measured", "regulated", "tests", "alert limits", "on alert", "action limits", "on action")
    return table(("parameter", *optional), rows, optional)


def _control(control: Control, parameter: Parameter | None, notes: Notes) -> tuple[str, ...]:
    mark = notes.mark("control of", control.target, control)
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
        lines([*(_measured(item) for item in control.measurements), *_instead(control)]),
        lines(esc(text) for text in control.regulation),
        lines(tested(control.tests, control.target, notes)),
        lines(alerts),
        esc(control.alert_respond or ""),
        lines(actions),
        esc(control.action_respond or ""),
    )


def _instead(control: Control) -> list[str]:
    return [f"when it fails: {code(control.fallback)}"] if control.fallback else []


def _measured(item: Measurement) -> str:
    """`inline by rtd, every 1 min, accuracy 0.1 degC`."""
    words = esc(item.mode) + (f" by {code(item.sensor)}" if item.sensor else "")
    words += f", every {esc(item.every)}" if item.every else ""
    return words + (f", accuracy {esc(item.accuracy.text)}" if item.accuracy else "")


def _in_process(context: Context, operation: Operation) -> list[InProcess]:
    """Those of the step, and of the streams that leave it; of a material that enters it as well."""
    steps = {each.name for each in context.document.operations}
    found = list(operation.in_process)
    for stream in context.document.streams:
        owner = stream.source if stream.source in steps else stream.target
        if owner == operation.name:
            found.extend(stream.in_process)
    return found


def _volumes(operation: Operation) -> list[str]:
    """What the step says of its volumes besides its class."""
    result = [f"- From lowest to highest: {code(text)}" for text in operation.occupies]
    result += [f"- Balance: {code(text)}" for text in operation.balances]
    return [*result, ""] if result else []


def _uses(context: Context, operation: Operation) -> list[str]:
    result = [f"- Use {context.thing(name)}" for name in operation.uses]
    return [*result, ""] if result else []


def _phases(context: Context, operation: Operation, notes: Notes) -> list[str]:
    values = {item.name: set_value(item) for item in operation.parameters}
    result = instructions(context, operation.phases, values, notes)
    if operation.orders:
        result += ["This order has to be kept:", "", *ordered(operation.orders)]
    return result


def instructions(context: Context, phases: list[Phase], values: dict[str, str], notes: Notes) -> list[str]:
    """The phases of a step or of a preparation, numbered; `values` are those of the step's parameters."""
    result: list[str] = []
    for number, phase in enumerate(sorted(phases, key=lambda phase: phase.position), start=1):
        result += _phase(context, phase, str(number), "", values, notes)
    return [*result, ""] if result else []


def _phase(
    context: Context,
    phase: Phase,
    number: str,
    indent: str,
    values: dict[str, str],
    notes: Notes,
    branch: bool = False,
) -> list[str]:
    """A phase with its own values and instructions, then its sub-phases, numbered through: 2, 2.1, 2.1.1.

    Phases at the same time have letters: 2a, 2b. `values` are those of the step's parameters: `until pH`
    is no instruction without them.
    """
    scope = phase.path.partition(".")[2]
    values = _seen_from(scope, values)
    before = f"if {code(phase.when)}: " if phase.when else "otherwise: " if branch else ""
    mark = notes.mark("phase", phase.name, phase)
    how = _STRUCTURES[phase.structure]
    if phase.repeats is not None:
        how = _repeats(phase.repeats, values)
    behind = f": {how}" if how else ""
    result = [f"{indent}- **{number}** {before}{named(phase.name, phase.label)}{mark}{behind}"]
    inner = indent + "  "
    at = 0
    for name, value in sorted(values.items()):
        if name.startswith(f"{scope}.") and "." not in name.removeprefix(f"{scope}."):
            at += 1
            local = code(name.removeprefix(f"{scope}."))
            result.append(f"{inner}- {number}.{at} {local}: {value or 'no value yet'}")
    for step in phase.steps:
        at += 1
        text = esc(step.text)
        if step.action not in ("instruct", "set") and not step.text.startswith(step.action):
            text = f"{esc(step.action)} {text}"
        about = (step.subject or "").split(".", 1)[0]
        known = context.labels.get(about)
        extra = esc(known) if known else values.get(step.text.removeprefix(step.action).strip(), "")
        if step.subject and step.subject not in step.text:
            extra = "; ".join(filter(None, [code(step.subject), extra]))
        if step.base is not None:
            extra = "; ".join(filter(None, [extra, f"in {context.thing(step.base)}"]))
        result.append(
            f"{inner}- {number}.{at} {text}" + (f" ({extra})" if extra else "") + _limit(step, values)
        )
        result += [f"{inner}  - {esc(point.text)}" for point in step.points]
    for sub in sorted(phase.phases, key=lambda phase: phase.position):
        at += 1
        place = f"{number}{_letter(at)}" if phase.structure == "parallel" else f"{number}.{at}"
        result += _phase(context, sub, place, inner, values, notes, phase.structure == "selection")
    return result


_STRUCTURES = {
    "sequence": "",
    "parallel": "all of these at the same time",
    "selection": "the first of these that applies",
    "repeat": "repeat",
}


def _seen_from(scope: str, values: dict[str, str]) -> dict[str, str]:
    """The values with those of a phase under their plain names too."""
    own = {
        name.removeprefix(f"{scope}."): value
        for name, value in values.items()
        if name.startswith(f"{scope}.")
    }
    return {**values, **own}


def _letter(number: int) -> str:
    """a to z, then aa."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _repeats(step: PhaseStep, values: dict[str, str]) -> str:
    """`repeat 3 times`, `repeat 4 times (passes)`, `repeat until …`."""
    text, extra = esc(step.text), [code(name) for name in (step.subject, step.base) if name]
    if step.action == "times":
        name = step.text.removesuffix("times").strip()
        if values.get(name):
            text, extra = f"{values[name]} times", [*extra, code(name)]
    return f"repeat {text}" + (f" ({'; '.join(extra)})" if extra else "") + _limit(step, values)


def _limit(step: PhaseStep, values: dict[str, str]) -> str:
    """The time limit of a transition and what is done when it has passed."""
    words = ""
    if step.within is not None:
        value = values.get(step.within, "")
        words = f", within {esc(step.within)}" + (f" ({value})" if value else "")
    return words + (f"; if not by then: {esc(step.respond)}" if step.respond else "")


def _design_spaces(operation: Operation, notes: Notes) -> list[str]:
    """Each with its definitions, then its constraints; these are numbered, for the notes to name them."""
    result: list[str] = []
    for space in operation.design_spaces:
        mark = notes.mark("design space", space.name, space)
        over = f", over {listed(space.parameters)}" if space.parameters else ""
        result += [f"Space: {named(space.name, space.label)}{over}{mark}", ""]
        if space.definitions:
            formulas = [f"- {code(f'{item.name} = {item.formula}')}" for item in space.definitions]
            result += ["Its constraints use:", "", *formulas, ""]
        rows, long = [], []
        for number, item in enumerate(space.constraints, start=1):
            text = code(item.text)
            if len(item.text) > LONG_FORMULA:
                long.append(f"- Formula {number}: {text}")
                text = f"formula {number}, below"
            text += notes.mark(f"constraint of {space.name}", str(number), item)
            rows.append((str(number), text, esc(item.label), _margin(item.margin)))
        titles = ("no.", "constraint", "meaning", "set point inside by (negative: outside)")
        result += table(titles, rows, titles[2:])
        result += [*long, ""] if long else []
    return result


def _margin(margin: Quantity | None) -> str:
    """The distance of the set point inside the limit, with a word where it is not inside."""
    if margin is None:
        return ""
    if margin.value.startswith("-"):
        return f"{esc(margin.text)}, **outside**"
    return esc(margin.text) + (", on the limit" if not margin.value.strip("0.") else "")


def _clearances(operation: Operation, notes: Notes) -> list[str]:
    rows = [
        (
            code(item.target) + notes.mark("clearance of", item.target, item),
            esc(item.amount.text),
            esc(item.mechanism or ""),
        )
        for item in operation.clearances
    ]
    result = table(("of", "claimed reduction", "mechanism"), rows, ("mechanism",))
    shown: dict[tuple[str, ...], list[str]] = {}
    for item in operation.clearances:
        rule = tuple(
            f"{code(line.text)}{f' ({esc(line.label)})' if line.label else ''}"
            f"{_inside(line.margin)}{notes.mark('clearance shown at', line.text, line)}"
            for line in item.studied
        )
        if rule:
            shown.setdefault(rule, []).append(item.target)
    for rule, targets in shown.items():
        result += [f"Shown for {listed(targets)} at:", "", *(f"- {line}" for line in rule), ""]
    return result


def _inside(margin: Quantity | None) -> str:
    return f", set point inside by {_margin(margin)}" if margin is not None else ""


def _derived(operation: Operation, notes: Notes) -> list[str]:
    rows = [
        (
            named(item.name, item.label) + notes.mark("derived quantity", item.name, item),
            _doubted(item),
            code(item.formula),
            lines(_window(item, window) for window in item.windows),
            code(item.equipment),
        )
        for item in operation.derived
    ]
    return table(("quantity", "value", "formula", "valid", "equipment"), rows, ("valid",))


def _doubted(item: Derived) -> str:
    """A value, marked where its formula does not hold."""
    outside = any(window.met is False for window in item.windows)
    return f"{esc(item.value.text)} **outside its window**" if outside else esc(item.value.text)


def _window(item: Derived, window: Window) -> str:
    """`reynolds_number >= 1e4: yes`; of what the quantity rests on, with its name."""
    of = "" if window.of == item.name else f" ({code(window.of)})"
    met = MET[window.met]
    return f"{esc(window.text)}{of}: {f'**{met}**' if window.met is False else met}"


def _interactions(operation: Operation, notes: Notes) -> list[str]:
    result = []
    for item in operation.interactions:
        group = " × ".join(item.parameters)
        words = " × ".join(code(name) for name in item.parameters)
        result.append(f"- {words}{notes.mark('interaction', group, item)}")
    return [*result, ""] if result else []
