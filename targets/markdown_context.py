"""What every section of the Markdown recipe needs to know about the whole document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from pac.compiler.document import (
    Attribute,
    Document,
    Hold,
    NamedLimit,
    Origin,
    Parameter,
    Property,
    Range,
    Stream,
    Test,
)
from pac.targets.graph_view import hold_text, range_text
from pac.targets.markdown_text import Notes, code, esc, lines, named


def walk(value: object, path: str) -> Iterator[tuple[str, BaseModel]]:
    """Every part of a document with its path; parts without one are named below their owner."""
    if isinstance(value, BaseModel):
        own = getattr(value, "path", None)
        if own is None and not isinstance(value, Document):
            name = next((n for key in ("name", "tag", "target") if (n := getattr(value, key, None))), None)
            own = f"{path}.{name}" if isinstance(name, str) and path else path
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
        """`recipe override (S2:9): why; change CC-14`."""
        words: str = "recipe override" if origin.kind == "recipe" else origin.kind
        if origin.formula:
            words += f" {code(origin.formula)}"
        words += f" ({self.files[origin.file]}:{origin.line})"
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
    return esc(hold_text(value).removeprefix("hold "))


def set_value(parameter: Parameter) -> str:
    """Set point, target range or text, with reference condition and basis."""
    if parameter.setpoint is not None:
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


def attribute_value(attribute: Attribute) -> str:
    parts = [esc(attribute.setpoint.text) if attribute.setpoint is not None else ""]
    return lines([*parts, limit(attribute.limit), esc(attribute.value_text or "")])


def tested(tests: list[Test]) -> list[str]:
    """`release by elisa, every batch`."""
    result = []
    for test in tests:
        words = esc(test.purpose) + (f" by {code(test.method)}" if test.method else "")
        result.append(words + (f", every {esc(test.every)}" if test.every else ""))
    return result


def properties(values: list[Property]) -> list[str]:
    """`pH = 3.4 .. 3.6 pH at 25 degC`; a text, a value and a range may each be given."""
    result = []
    for value in values:
        given = [esc(value.text or ""), esc(value.setpoint.text) if value.setpoint is not None else ""]
        words = f"{code(value.name)}: {', '.join(filter(None, [*given, limit(value.range)]))}"
        result.append(words + (f" at {limit(value.reference)}" if value.reference is not None else ""))
    return result


def named_limits(values: list[NamedLimit], where: str, notes: Notes) -> list[str]:
    """`pH: 4.8 .. 5.2 pH [3]`."""
    return [
        f"{code(value.name)}: {limit(value.range)}"
        + notes.mark(f"{where}.{value.name}", value.evidence, value.assumed, value.notes)
        for value in values
    ]


def attribute_table(context: Context, attributes: list[Attribute], notes: Notes) -> list[tuple[str, ...]]:
    """Rows under `ATTRIBUTE_HEADINGS`, quality attributes first."""
    rows: list[tuple[str, ...]] = []
    for item in sorted(attributes, key=lambda attribute: (attribute.role != "cqa", attribute.name)):
        mark = notes.mark(item.name, item.evidence, item.assumed, item.notes, item.was)
        rows.append(
            (
                named(item.name, item.label) + mark,
                "CQA" if item.role == "cqa" else "attribute",
                code(item.kind) if item.kind else "",
                esc(item.criticality or ""),
                attribute_value(item),
                limit(item.nor),
                lines(tested(item.tests)),
                lines(named_limits(item.limits, item.name, notes)),
                context.origin(item.origin),
            )
        )
    return rows


ATTRIBUTE_HEADINGS = (
    "attribute", "type", "kind", "criticality", "limit", "NOR", "tests", "other limits", "value from"
)  # fmt: skip
ATTRIBUTE_OPTIONAL = ("criticality", "kind", "NOR", "tests", "other limits")


def stream_row(context: Context, stream: Stream, way: str, notes: Notes) -> tuple[str, ...]:
    """Under direction | stream | from | to | hold | limits."""
    mark = notes.mark(stream.name, stream.evidence, stream.assumed, stream.notes, stream.was)
    return (
        way + (" (recycle)" if stream.recycle else ""),
        named(stream.name, stream.label) + mark,
        context.thing(stream.source) + (f", port {code(stream.source_port)}" if stream.source_port else ""),
        context.thing(stream.target) + (f", port {code(stream.target_port)}" if stream.target_port else ""),
        hold(stream.hold),
        lines(named_limits(stream.limits, stream.name, notes)),
    )


STREAM_HEADINGS = ("direction", "stream", "from", "to", "hold", "limits")
STREAM_OPTIONAL = ("hold", "limits")
