"""The document as Markdown: a recipe a person can follow, with where every value comes from."""

from __future__ import annotations

from collections.abc import Iterator

from pac.compiler.document import Document, Parameter, PhaseStep, Property
from pac.targets import markdown_models, markdown_operation, markdown_records
from pac.targets.base import Emission, Loss, Target, readable
from pac.targets.graph_view import in_flow_order, range_text
from pac.targets.markdown_context import (
    Context,
    attribute_table,
    class_title,
    gathered,
    hold,
    lifetime,
    limit,
    ordered,
    properties,
    requirement_table,
    set_value,
    stream_marks,
    stream_table,
    walk,
)
from pac.targets.markdown_control import in_process_table, matrix_section, plan_section
from pac.targets.markdown_text import Anchors, Notes, code, esc, lines, listed, named, table


def emit(document: Document) -> Emission:
    """One file. Control characters are the only thing a page cannot show; each place is reported."""
    return Emission(((f"{document.name}.md", render(document)),), _losses(document))


def render(document: Document) -> str:
    """The whole page, ending with a newline."""
    context = Context.of(document)
    sections = [(title, body) for title, body in _sections(context) if body]
    anchors = Anchors()
    title = document.label or document.process.label or document.name
    anchors.of(title)
    anchors.of("Contents")
    contents = [f"- [{esc(heading)}](#{anchors.of(heading)})" for heading, _ in sections]
    result = [f"# {esc(title)}", "", *_header(document), "## Contents", "", *contents, ""]
    for heading, body in sections:
        result += [f"## {esc(heading)}", "", *body]
    return "\n".join(result).rstrip("\n") + "\n"


def _sections(context: Context) -> list[tuple[str, list[str]]]:
    document = context.document
    steps = [
        (markdown_operation.heading(operation), markdown_operation.section(context, operation))
        for operation in in_flow_order(document)
    ]
    return [
        ("How to read this document", _legend(context)),
        ("Quality attributes", _attributes(context)),
        ("Materials and solutions", _materials(context)),
        ("In-process controls of the process", _in_process(context)),
        ("Process flow", _flow(context)),
        *steps,
        ("Clearance over several steps", _clearances(context)),
        ("Control of quality attributes", matrix_section(context)),
        ("Sampling plan", plan_section(context)),
        ("Methods", markdown_records.methods(document)),
        ("Requirements", _requirements(document)),
        ("Models", markdown_models.section(document)),
        ("Risks", markdown_records.risks(document)),
        ("Recipe overrides", _overrides(context)),
        ("Established conditions", markdown_records.established_conditions(document)),
        ("Differences from the platform", _differences(document)),
        ("Assumptions and open points", _assumptions(document)),
        ("Evidence", _index(document, "evidence", gathered(document, "evidence"))),
        ("Documents", markdown_records.references(document)),
        ("Change records", markdown_records.change_records(document)),
        ("Approvals", markdown_records.approvals(document)),
        ("Waivers", markdown_records.waivers(document)),
        ("Source files", [f"- {short}: {code(file)}" for file, short in context.files.items()] + [""]),
    ]


def _header(document: Document) -> list[str]:
    process, site = document.process, document.site
    facts: list[tuple[str, str]] = [(document.kind, named(document.name, document.label))]
    if document.kind == "recipe" or (process.name, process.label) != (document.name, document.label):
        facts.append(("of process", named(process.name, process.label)))
    facts.append(("version", esc(process.version or "")))
    if document.is_platform:
        facts.append(("kind", "platform: processes begin with it, no recipe binds it"))
    if document.platform is not None:
        platform = document.platform
        facts += [
            ("of platform", named(platform.name, platform.label)),
            ("platform version", esc(platform.version or "")),
        ]
    if site is not None:
        facts += [("site", named(site.name, site.label)), ("site version", esc(site.version or ""))]
    if document.scaled_from is not None:
        sender = document.scaled_from
        facts.append(
            ("scaled from", f"{named(sender.name, sender.label)} {esc(sender.version or '')}".strip())
        )
    facts += [
        ("lifecycle stage", esc(document.lifecycle)),
        ("classification scheme", code(document.classification) if document.classification else ""),
        ("confidential", lines(esc(text) for text in document.confidential) if document.confidential else ""),
        ("source", lines(esc(text) for text in document.source) if document.source else ""),
        ("digest", code(document.digest) if document.digest else "none: not sealed"),
        ("written by", f"pac {esc(document.pac)}"),
    ]
    rows = [(heading, value) for heading, value in facts if value]
    remarks = [f"Note: {esc(text)}" for text in document.notes]
    remarks += [f"Assumed: {esc(text)}" for text in document.assumed]
    return [
        "> Generated from the process description. This is not an approved batch record: check it "
        "against the approved documents of the site before use.",
        "",
        *table(("item", "value"), rows),
        *[line for remark in remarks for line in (remark, "")],
    ]


def _legend(context: Context) -> list[str]:
    parameters = [item for operation in context.document.operations for item in operation.parameters]
    classes = {(item.class_, item.class_label, item.critical) for item in parameters}
    rows = [
        (esc(class_title(word)), code(word), esc(label), "yes" if critical else "no")
        for word, label, critical in sorted(classes)
    ]
    words = (
        "NOR is the normal operating range, PAR the proven acceptable range. "
        "Numbers in brackets point to the evidence and assumptions at the end of their section. "
        "S1:31 is line 31 of the first file under Source files; with nothing else beside it, "
        "the value is the process's own."
    )
    return [words, "", *table(("class", "word", "meaning", "critical"), rows)]


def _attributes(context: Context) -> list[str]:
    notes = Notes()
    return [*attribute_table(context, context.document.attributes, notes), *notes.written()]


def _materials(context: Context) -> list[str]:
    """All materials; then what has to be true of them, and how they are prepared."""
    notes = Notes()
    rows = []
    for item in context.document.materials:
        mark = notes.mark("", item.name, item)
        rows.append(
            (
                named(item.name, item.label) + mark,
                esc(item.role.replace("_", " ")),
                code(item.class_) if item.class_ else "",
                lines(
                    f"{esc(part.amount.text)} {code(part.substance)}{notes.mark(item.name, part.substance, part)}"
                    for part in item.composition
                ),
                lines(properties(item.properties, item.name, notes)),
                listed(item.made_from),
                lifetime(item),
                limit(item.lots),
                hold(item.hold),
            )
        )
    titles = (
        "material", "role", "class", "contains", "properties", "made from", "lifetime", "lots per batch", "hold",
    )  # fmt: skip
    inside: list[str] = []
    for item in context.document.materials:
        title = context.thing(item.name)
        table_of = attribute_table(context, item.attributes, notes, f"attribute of {item.name}")
        inside += [f"Attributes of {title}:", "", *table_of] if table_of else []
        steps = markdown_operation.instructions(context, item.phases, {}, notes)
        inside += [f"Preparation of {title}:", "", *steps] if steps else []
    return [*table(titles, rows, titles[2:]), *inside, *notes.written()]


def _in_process(context: Context) -> list[str]:
    """Those of the process itself, and of streams that touch no step."""
    notes = Notes()
    steps = {operation.name for operation in context.document.operations}
    items = list(context.document.in_process)
    for stream in context.document.streams:
        if not {stream.source, stream.target} & steps:
            items += stream.in_process
    return [*in_process_table(context, items, notes), *notes.written()]


def _flow(context: Context) -> list[str]:
    """The steps in order, and those streams that touch no step."""
    document, notes = context.document, Notes()
    rows = [
        (
            str(operation.position),
            named(operation.name, operation.label),
            code(operation.class_),
            lines(code(use.tag) for use in operation.equipment),
            lines(
                context.thing(stream.target) + stream_marks(stream)
                for stream in document.streams
                if stream.source == operation.name
            ),
        )
        for operation in in_flow_order(document)
    ]
    steps = {operation.name for operation in document.operations}
    others = [stream for stream in document.streams if not {stream.source, stream.target} & steps]
    return [
        *table(("step", "unit operation", "class", "equipment", "goes on to"), rows, ("equipment",)),
        *(["This order has to be kept:", "", *ordered(document.orders)] if document.orders else []),
        *_hold_totals(document, notes),
        *stream_table(context, others, notes),
        *notes.written(),
    ]


def _hold_totals(document: Document, notes: Notes) -> list[str]:
    rows = [
        (
            code(item.word),
            f"{code(item.first)} to {code(item.last)}",
            esc(range_text(item.limit)) + notes.mark(item.word, item.first, item),
        )
        for item in document.hold_totals
    ]
    return table(("total of", "from", "limit"), rows)


def _clearances(context: Context) -> list[str]:
    """What the claims of several steps come to."""
    notes = Notes()
    rows = [
        (
            named(item.name, item.label) + notes.mark("total clearance", item.name, item),
            code(item.target),
            lines(context.thing(step) for step in item.steps),
            esc(item.sum.text) if item.sum is not None else "",
            esc(item.stated.text) if item.stated is not None else "",
            limit(item.demanded),
        )
        for item in context.document.clearances
    ]
    titles = ("total", "of", "from", "sum of the claims", "stated", "has to reach")
    return [*table(titles, rows, titles[3:]), *notes.written()]


def _requirements(document: Document) -> list[str]:
    notes = Notes()
    return [*requirement_table(document.requirements, notes), *notes.written()]


def _overrides(context: Context) -> list[str]:
    """What the recipe sets itself: overrides and batch values."""
    rows = []
    for path, item in walk(context.document, ""):
        if isinstance(item, Parameter) and (item.origin.kind in ("recipe", "batch") or item.replaced):
            rows.append(
                (
                    code(path),
                    set_value(item),
                    esc(item.replaced.text) if item.replaced is not None else "",
                    esc(item.origin.kind),
                    esc(item.origin.reason or ""),
                    esc(item.origin.change or ""),
                )
            )
    rows += _adjusted(context)
    titles = ("path", "value", "replaces", "set by", "reason", "change")
    return table(titles, sorted(rows), ("change",))


def _adjusted(context: Context) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Properties of materials and settings of phases that the recipe sets."""
    for path, item in walk(context.document, ""):
        if not isinstance(item, (Property, PhaseStep)) or item.origin is None:
            continue
        if isinstance(item, Property):
            place, value = path, properties([item.model_copy(update=_NO_REASONS)], path, Notes())[0]
            value = value.removeprefix(f"{code(item.name)}: ")
        else:
            place = f"{path}.{item.subject}"
            value = esc(item.text.removeprefix(item.subject or "").strip(" ="))
        replaced = ""
        if item.replaced is not None:
            replaced = f"{esc(item.replaced.text)}, {context.origin(item.replaced.origin)}"
        yield (
            code(place),
            value,
            replaced,
            context.origin(item.origin.model_copy(update={"reason": None, "change": None})),
            esc(item.origin.reason or ""),
            esc(item.origin.change or ""),
        )


_NO_REASONS: dict[str, list[str]] = {"evidence": [], "assumed": [], "notes": []}
"""The notes of a property are numbered where it stands, not in the list of overrides."""


def _differences(document: Document) -> list[str]:
    """What the process says otherwise than the platform that it begins with."""
    rows = [
        (
            code(item.path),
            " ".join(part for part in (item.kind, esc(item.what)) if part),
            esc(item.platform or ""),
            esc(item.own or ""),
            esc(item.reason or ""),
            esc(item.change or ""),
        )
        for item in document.differences
    ]
    titles = ("path", "difference", "platform", "here", "reason", "change")
    return table(titles, rows, ("platform", "here", "change"))


def _assumptions(document: Document) -> list[str]:
    """Everything assumed, and the parameters that still lack a value or a class."""
    open_points = []
    for operation in in_flow_order(document):
        for item in operation.parameters:
            if item.setpoint is None and item.target is None and item.value_text is None:
                open_points.append(("no value yet", item.path))
            if item.class_ == "parameter":
                open_points.append(("not classified", item.path))
    return [
        *_index(document, "assumption", gathered(document, "assumed")),
        *_index(document, "open point", open_points),
    ]


def _index(document: Document, heading: str, entries: list[tuple[str, str]]) -> list[str]:
    """Every text once, with the paths it is about: one line a step, in the order of the process."""
    paths: dict[str, list[str]] = {}
    for text, path in entries:
        paths.setdefault(text, []).append(path)
    order = {operation.name: operation.position for operation in document.operations}
    rows = [(esc(text), lines(_by_step(found, order))) for text, found in sorted(paths.items())]
    return table((heading, "for"), rows)


def _by_step(paths: list[str], order: dict[str, int]) -> list[str]:
    """What has no parts in one line, then a line for each owner: `cex`: `load_pH`, `temperature`."""
    inner: dict[str, list[str]] = {}
    for path in paths:
        head, _, rest = path.partition(".")
        inner.setdefault(head, []).append(rest)
    whole, result = [], []
    for head, rests in sorted(inner.items(), key=lambda item: (order.get(item[0], 0), item[0])):
        if rests == [""]:
            whole.append(code(head))
        elif len(rests) == 1:
            result.append(code(f"{head}.{rests[0]}"))
        else:
            result.append(f"{code(head)}: {', '.join(code(rest) if rest else 'itself' for rest in rests)}")
    return [", ".join(whole), *result]


def _losses(document: Document) -> tuple[Loss, ...]:
    found = set()
    for path, part in walk(document, ""):
        for key in type(part).model_fields:
            value = getattr(part, key)
            texts = value if isinstance(value, list) else [value]
            if any(isinstance(text, str) and readable(text) != text for text in texts):
                found.add(Loss(path or document.name, f"control characters in `{key}` are shown as U+FFFD"))
    return tuple(sorted(found))


TARGET = Target(
    name="markdown",
    title="recipe a person can follow",
    media_type="text/markdown",
    suffix=".md",
    kinds=("process", "recipe"),
    emit=emit,
)
