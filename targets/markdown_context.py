"""What every section of the Markdown recipe needs to know about the whole document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from pac.compiler.document import (
    Attribute,
    Condition,
    Course,
    Document,
    Hold,
    HoldStudy,
    Material,
    NamedLimit,
    Order,
    Origin,
    Parameter,
    Property,
    Range,
    Requirement,
    Stream,
    Test,
)
from pac.targets.graph_view import hold_text, range_text, share_text
from pac.targets.markdown_text import Notes, code, esc, lines, listed, named, table
from pac.targets.sampling_words import plan_words, rtrt_words

_NAMES = ("name", "tag", "target", "substance", "purpose")


def walk(value: object, path: str) -> Iterator[tuple[str, BaseModel]]:
    """Every part of a document with its path; parts without one are named below their owner."""
    if isinstance(value, BaseModel):
        own = getattr(value, "path", None)
        if own is None and not isinstance(value, Document):
            name = next((n for key in _NAMES if (n := getattr(value, key, None))), None)
            own = f"{path}.{name}" if isinstance(name, str) and path else path
            if isinstance(value, Requirement):
                own = value.operation or ""
        yield own or path, value
        for key in type(value).model_fields:
            yield from walk(getattr(value, key), own or "")
    elif isinstance(value, list):
        for item in value:
            yield from walk(item, path)


def gathered(document: Document, key: str) -> list[tuple[str, str]]:
    """All texts of a list field such as `assumed`: (text, path), without repetition, by path."""
    found = {
        (text, path or document.name)
        for path, part in walk(document, "")
        for text in getattr(part, key, ())
        if isinstance(getattr(part, key, None), list)
    }
    return sorted(found, key=lambda entry: (entry[1], entry[0]))


@dataclass(frozen=True, slots=True)
class Context:
    """The document, the labels of its steps and materials, and short names of its source files."""

    document: Document
    labels: dict[str, str]
    files: dict[str, str]

    @classmethod
    def of(cls, document: Document) -> Context:
        labels = {material.name: material.label for material in document.materials}
        labels.update({operation.name: operation.label for operation in document.operations})
        files = sorted({part.file for _, part in walk(document, "") if isinstance(part, Origin)})
        return cls(document, labels, {file: f"S{number}" for number, file in enumerate(files, start=1)})

    def thing(self, name: str) -> str:
        """A step or material by its label and name."""
        return named(name, self.labels.get(name, ""))

    def origin(self, origin: Origin) -> str:
        """`recipe override (S2:9): why; change CC-14`; the process itself goes without saying: `S1:31`."""
        words: str = "recipe override" if origin.kind == "recipe" else origin.kind
        place = f"{self.files[origin.file]}:{origin.line}"
        if origin.formula:
            words += f" {code(origin.formula)}"
        words = place if words == "process" else f"{words} ({place})"
        because = [esc(origin.reason) if origin.reason else ""]
        because.append(f"change {esc(origin.change)}" if origin.change else "")
        reasons = "; ".join(filter(None, because))
        return f"{words}: {reasons}" if reasons else words

    def value_from(self, parameter: Parameter) -> str:
        parts = [self.origin(parameter.origin)]
        if parameter.replaced is not None:
            parts.append(f"replaces {esc(parameter.replaced.text)}, {self.origin(parameter.replaced.origin)}")
        return lines(parts)


def class_title(word: str) -> str:
    """`wc_cpp` as WC-CPP; the word for "no class yet" is spelt out."""
    return "not classified" if word == "parameter" else word.upper().replace("_", "-")


def limit(value: Range | None) -> str:
    return esc(range_text(value)) if value is not None else ""


def hold(value: Hold | None) -> str:
    """`<= 24 h at 15 .. 25 degC`, then what it is held in and what starts the clock."""
    if value is None:
        return ""
    parts = [esc(hold_text(value).removeprefix("hold "))]
    parts += [f"in {code(value.container)}"] if value.container is not None else []
    parts += [f"since {esc(value.since.edge)} of {code(value.since.of)}"] if value.since is not None else []
    return lines([*parts, *(_study(study) for study in value.studies)])


def lifetime(item: Material) -> str:
    """`<= 100 cycles`, and what it rests on."""
    own = [limit(item.lifetime)] if item.lifetime is not None else []
    return lines([*own, *(_study(study) for study in item.reuse_studies)])


def _study(study: HoldStudy) -> str:
    where = f" in {code(study.container)}" if study.container is not None else ""
    at = f" at {esc(range_text(study.condition))}" if study.condition is not None else ""
    secret = [f"confidential: {study.confidential}"] if study.confidential else []
    said = "; ".join([*study.evidence, *study.assumed, *study.notes, *secret])
    what = f" for {listed(study.covers)}" if study.covers else ""
    return f"studied {esc(range_text(study.limit))}{at}{where}{what}" + (f" ({esc(said)})" if said else "")


def set_value(parameter: Parameter) -> str:
    """Set point, target range or text, with reference condition and basis."""
    if parameter.course is not None:
        value = course(parameter.course, parameter.target)
    elif parameter.setpoint is not None:
        value = esc(parameter.setpoint.text)
    elif parameter.target is not None:
        value = limit(parameter.target)
    elif parameter.value_text is not None:
        value = esc(parameter.value_text)
    else:
        value = "not set"
    if parameter.reference is not None:
        value += f" at {limit(parameter.reference)}"
    return lines([value, esc(parameter.basis or "")])


def course(value: Course, hull: Range | None) -> str:
    """One line for each point; of a schedule what its timed additions come to."""
    result = [f"{value.kind}, {limit(hull)}:", *(esc(point.text) for point in value.points)]
    result.append(f"total of the timed additions: {limit(value.total)}" if value.total is not None else "")
    return lines(result)


def attribute_value(attribute: Attribute) -> str:
    parts = [esc(attribute.setpoint.text) if attribute.setpoint is not None else ""]
    values = list(filter(None, [*parts, limit(attribute.limit), esc(attribute.value_text or "")]))
    if attribute.reference is not None:
        values = [*values[:-1], f"{values[-1] if values else ''} at {limit(attribute.reference)}".strip()]
    return lines(values)


def tested(tests: list[Test], of: str, notes: Notes) -> list[str]:
    """`release by elisa, every batch; if it fails: reject [2]`, of the attribute or control `of`."""
    result = []
    for test in tests:
        words = esc(test.purpose) + (f" by {code(test.method)}" if test.method else "")
        how = plan_words(test)
        words += f", {esc(how)}" if how else ""
        words += f"; if it fails: {esc(test.respond)}" if test.respond else ""
        result.append(words + notes.mark(f"test {test.purpose} of", of, test))
    return result


def properties(values: list[Property], of: str, notes: Notes) -> list[str]:
    """`pH: 3.5 pH, 3.4 .. 3.6 pH at 25 degC [2]`; a text, a value and a range may each be given."""
    result = []
    for value in values:
        given = [esc(value.text or ""), esc(value.setpoint.text) if value.setpoint is not None else ""]
        words = f"{code(value.name)}: {', '.join(filter(None, [*given, limit(value.range)]))}"
        words += f" at {limit(value.reference)}" if value.reference is not None else ""
        words += f" (qualified: {esc(', '.join(value.qualified))})" if value.qualified else ""
        words += f" (valid for {esc(' and '.join(value.valid))})" if value.valid else ""
        result.append(words + notes.mark(of, value.name, value))
    return result


def named_limits(values: list[NamedLimit], of: str, notes: Notes) -> list[str]:
    """`pH: 4.8 .. 5.2 pH [3]`."""
    return [
        f"{code(value.name)}: {limit(value.range)}{notes.mark(f'limit {value.name} of', of, value)}"
        for value in values
    ]


def ordered(orders: list[Order]) -> list[str]:
    """`a` before `b`, because ..."""
    result = [
        f"- {code(order.first)} before {code(order.second)}"
        + (f", because {esc(order.reason)}" if order.reason else "")
        for order in orders
    ]
    return [*result, ""] if result else []


def requirement_table(requirements: list[Requirement], notes: Notes, step: str = "") -> list[str]:
    """What has to hold and why it matters; of which step, unless all are of `step`."""
    rows = [
        (
            code(item.text) + notes.mark("requirement", item.text, item),
            code(item.operation) if item.operation and item.operation != step else "",
            esc(item.label),
            _judged(item),
        )
        for item in requirements
    ]
    titles = ("has to hold", "of step", "meaning", "in normal operation")
    return table(titles, rows, titles[1:3])


def _judged(item: Requirement) -> str:
    """Where it holds, or what has to be known before it can be judged."""
    if item.status != "not judged":
        return item.status
    missing = f": no value for {', '.join(code(name) for name in item.unknown)}" if item.unknown else ""
    return f"**not judged**{missing}"


def attribute_table(context: Context, attributes: list[Attribute], notes: Notes, sort: str = "") -> list[str]:
    """Quality attributes first; without any, the column that tells them apart is left out."""
    critical = ("cqa", "cma")
    ranked = sorted(attributes, key=lambda attribute: (attribute.role not in critical, attribute.name))
    other = "attribute" if any(item.role in critical for item in ranked) else ""
    rows = [
        (
            entity(item.name, item.label, item.kind) + notes.mark(sort, item.name, item),
            item.role.upper() if item.role in critical else other,
            esc(item.criticality or ""),
            listed(item.affects),
            attribute_value(item),
            limit(item.nor),
            lines([*tested(item.tests, item.name, notes), *_released(item, notes)]),
            lines(named_limits(item.limits, item.name, notes)),
            context.origin(item.origin),
        )
        for item in ranked
    ]
    titles = (
        "attribute",
        "type",
        "criticality",
        "affects",
        "limit",
        "NOR",
        "tests",
        "other limits",
        "value from",
    )
    return table(titles, rows, titles[1:])


def _released(attribute: Attribute, notes: Notes) -> list[str]:
    if attribute.rtrt is None:
        return []
    words = f"real-time release {esc(rtrt_words(attribute.rtrt))}"
    words += f"; if it fails: {esc(attribute.rtrt.respond)}" if attribute.rtrt.respond else ""
    return [words + notes.mark("real-time release of", attribute.name, attribute.rtrt)]


def entity(name: str, label: str, kind: str) -> str:
    """Label and name, and the kind where it says more than the name."""
    return named(name, label) + (f", {code(kind)}" if kind and kind != name else "")


def stream_table(context: Context, streams: list[Stream], notes: Notes) -> list[str]:
    """Streams with both their ends."""
    rows = [
        (
            *_stream(stream, "", notes),
            _end(context, stream.source, stream.source_port),
            _end(context, stream.target, stream.target_port),
            *_conditions(stream, notes),
        )
        for stream in streams
    ]
    titles = ("", "stream", "from", "to", "hold", "limits", "conditions")
    return table(titles, rows, ("", *titles[4:]))


def step_stream_table(context: Context, streams: list[Stream], step: str, notes: Notes) -> list[str]:
    """Streams into a step and out of it: the far end, and the port at the step."""
    rows = [
        (
            *_stream(stream, "in", notes),
            _end(context, stream.source, stream.source_port),
            code(stream.target_port) if stream.target_port else "",
            *_conditions(stream, notes),
        )
        for stream in streams
        if stream.target == step
    ]
    rows += [
        (
            *_stream(stream, "out", notes),
            _end(context, stream.target, stream.target_port),
            code(stream.source_port) if stream.source_port else "",
            *_conditions(stream, notes),
        )
        for stream in streams
        if stream.source == step
    ]
    titles = ("direction", "stream", "from or to", "port here", "hold", "limits", "conditions")
    return table(titles, rows, titles[3:])


def _stream(stream: Stream, way: str, notes: Notes) -> tuple[str, str]:
    mark = notes.mark("stream", stream.name, stream)
    return (way + stream_marks(stream)).strip(), named(stream.name, stream.label) + mark


def stream_marks(stream: Stream) -> str:
    """` (share 60 %v/v, pooled)`, or nothing."""
    words = [
        "recycle" if stream.recycle else "",
        esc(share_text(stream)),
        "pooled" if stream.pooled else "",
        f"adjusts {esc(', '.join(stream.adjusts))}" if stream.adjusts else "",
    ]
    about = ", ".join(filter(None, words))
    return f" ({about})" if about else ""


def _end(context: Context, name: str, port: str | None) -> str:
    return context.thing(name) + (f", port {code(port)}" if port else "")


def _conditions(stream: Stream, notes: Notes) -> tuple[str, str, str]:
    handed = lines(
        f"{code(item.name)}: {_handed(item)}{notes.mark(f'condition {item.name} of', stream.name, item)}"
        for item in stream.conditions
    )
    return hold(stream.hold), lines(named_limits(stream.limits, stream.name, notes)), handed


def _handed(item: Condition) -> str:
    words = [
        f"given by {code(item.given)}" if item.given else "",
        f"taken as {code(item.taken)}" if item.taken else "",
        "set on the way" if item.adjusted else "",
    ]
    return ", ".join(word for word in words if word)
