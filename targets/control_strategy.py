"""The control strategy that follows from a document: which control acts on which quality attribute
at which step, and everything that is sampled. Nothing of it is written by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pac.compiler.document import (
    Attribute,
    Control,
    Document,
    InProcess,
    Justified,
    Material,
    NamedLimit,
    Operation,
    Parameter,
    Phase,
    Range,
    Sampled,
    Test,
)
from pac.targets.graph_view import in_flow_order, range_text
from pac.targets.sampling_words import amount_words, place_words, rtrt_words, storage_words

MATERIALS = "materials"
RELEASE = "tests of the product"
"""The two columns of the matrix that are no step."""

LETTERS = {
    "parameter": "P",
    "material": "M",
    "in-process control": "I",
    "limit": "L",
    "clearance": "C",
    "test": "T",
    "real-time release": "R",
}
"""The sorts of control with the letter of each in the short form of the matrix."""

NOT_COVERED = "NOT COVERED"

PROCESS_CONTROLS = frozenset({"parameter", "material", "in-process control", "clearance"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One control in a cell. `counts` is false for what acts on the attribute but controls nothing."""

    sort: str
    text: str
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One quality attribute: its cells by column."""

    attribute: Attribute
    step: str
    """The step that it belongs to, or nothing for one of the product."""
    cells: dict[str, tuple[Entry, ...]]

    @property
    def coverage(self) -> str:
        """By what the attribute is controlled, in words."""
        sorts = {entry.sort for cell in self.cells.values() for entry in cell if entry.counts}
        process, tested = bool(sorts & PROCESS_CONTROLS), bool(sorts & {"test", "real-time release"})
        if process and tested:
            return "process and test"
        return "process" if process else "test only" if tested else NOT_COVERED


@dataclass(frozen=True, slots=True)
class Matrix:
    """`columns` are the materials, the steps in flow order, and release."""

    steps: tuple[Operation, ...]
    lines: tuple[Line, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        return (MATERIALS, *(step.name for step in self.steps), RELEASE)


def control_matrix(document: Document) -> Matrix:
    """Quality attributes by steps. Attributes of the product first, then those of steps, in flow order."""
    steps = tuple(in_flow_order(document))
    wanted = [(attribute, "") for attribute in document.attributes]
    wanted += [(attribute, step.name) for step in steps for attribute in step.attributes]
    lines = [
        Line(attribute, step, _cells(document, steps, attribute, step))
        for attribute, step in wanted
        if attribute.role == "cqa"
    ]
    return Matrix(steps, tuple(lines))


def _cells(
    document: Document, steps: tuple[Operation, ...], attribute: Attribute, own: str
) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {
        name: [] for name in (MATERIALS, *(step.name for step in steps), RELEASE)
    }
    name = attribute.name
    for material in document.materials:
        found[MATERIALS].extend(_of_material(material, name))
    for step in steps:
        found[step.name].extend(_of_step(step, name))
    for stream in document.streams:
        source = stream.source if stream.source in found else stream.target
        if source in found:
            words = f"{stream.source} -> {stream.target}"
            found[source].extend(_limit(limit, words) for limit in stream.limits if limit.name == name)
            found[source].extend(_control(item) for item in stream.in_process if name in item.covers)
    for item in document.in_process:
        if name in item.covers:
            found[_column(item, found)].append(_control(item))
    if attribute.rtrt is not None:
        found[RELEASE].append(Entry("real-time release", f"real-time release {rtrt_words(attribute.rtrt)}"))
    for test in attribute.tests:
        column = own if own and test.place is None else _column(test, found)
        found[column].append(Entry("test", _test_words(test)))
    return {column: tuple(entries) for column, entries in found.items()}


def _of_material(material: Material, name: str) -> Iterator[Entry]:
    for attribute in material.attributes:
        if name in attribute.affects:
            limit = criterion_text(attribute)
            tested = bool(attribute.tests and limit)
            words = f"{attribute.role.upper()} {material.name}.{attribute.name} {limit}".rstrip()
            yield Entry("material", words if tested else f"{words}, not tested", tested)


def _of_step(step: Operation, name: str) -> Iterator[Entry]:
    measured: dict[str, list[str]] = {}
    for control in step.controls:
        measured.setdefault(control.target, []).extend(_measures(control))
    for parameter in step.parameters:
        if name in parameter.affects:
            how = measured.get(parameter.name, [])
            words = _parameter_words(parameter)
            yield Entry("parameter", f"{words}, {' and '.join(how) or 'not measured'}", bool(how))
    for item in step.in_process:
        if name in item.covers:
            yield _control(item)
    for clearance in step.clearances:
        if clearance.target == name:
            by = f" by {clearance.mechanism}" if clearance.mechanism else ""
            yield Entry("clearance", f"clears {clearance.amount.text}{by}")
    if name in measured and name not in {parameter.name for parameter in step.parameters}:
        how = measured[name]
        yield Entry(
            "in-process control", f"control of {name}, {' and '.join(how) or 'not measured'}", bool(how)
        )


def _measures(control: Control) -> list[str]:
    words = [
        " ".join(word for word in (item.mode, f"by {item.sensor}" if item.sensor else "") if word)
        for item in control.measurements
    ]
    return [*words, *(_test_words(test) for test in control.tests)]


def _parameter_words(parameter: Parameter) -> str:
    title = "unclassified" if parameter.class_ == "parameter" else parameter.class_.upper().replace("_", "-")
    limits = [f"NOR {range_text(parameter.nor)}" if parameter.nor is not None else ""]
    limits.append(f"PAR {range_text(parameter.par)}" if parameter.par is not None else "")
    shown = ", ".join(limit for limit in limits if limit)
    return f"{title} {parameter.name}" + (f" ({shown})" if shown else "")


def _limit(limit: NamedLimit, stream: str) -> Entry:
    """A limit between steps says what must hold; without a test of its own it measures nothing."""
    return Entry("limit", f"limit {range_text(limit.range)} on {stream}", counts=False)


def _control(item: InProcess) -> Entry:
    criterion = criterion_text(item)
    words = f"{item.role.upper()} {item.name} {criterion}".rstrip()
    return Entry("in-process control", words + (f" by {item.method}" if item.method else ""))


def _test_words(test: Test) -> str:
    words = f"test {test.purpose}" + (f" by {test.method}" if test.method else "")
    return words + (f", every {test.every}" if test.every else "")


def _column(item: Sampled, columns: dict[str, list[Entry]]) -> str:
    """The step at which a sample is taken, else the release of the product."""
    step = step_of(item)
    return step if step in columns else RELEASE


def step_of(item: Sampled) -> str:
    """The step (of a stream: the one it leaves) where a sample is taken; nothing where none is named."""
    if item.place is None or item.place.sort == "material":
        return ""
    return item.place.name.split("->")[0].split(".")[0]


def criterion_text(item: Attribute | InProcess) -> str:
    """The limit, or the words that the result must be."""
    return range_text(item.limit) if item.limit is not None else item.value_text or ""


# ------------------------------------------------------------------ sampling plan


@dataclass(frozen=True, slots=True)
class Planned:
    """One line of the sampling plan; every field is text as people read it."""

    step: str
    path: str
    what: str
    sort: str
    place: str
    frequency: str
    samples: str
    kept: str
    method: str
    criterion: str
    turnaround: str
    respond: str
    basis: str
    """What the line rests on: evidence and assumptions."""


def sampling_plan(document: Document) -> list[Planned]:
    """Everything that is sampled or tested: along the flow, then what belongs to no step."""
    order = {step.name: step.position for step in document.operations}
    lines = [
        *_of_attributes(document.attributes, ""),
        *_of_controls(document.in_process, ""),
        *(
            line
            for material in document.materials
            for line in _of_attributes(material.attributes, material.name)
        ),
    ]
    for step in document.operations:
        lines += _of_attributes(step.attributes, step.name)
        lines += _of_controls(step.in_process, step.name)
        lines += [line for control in step.controls for line in _of_control(step, control)]
        lines += _of_phases(step.phases, step.name)
    for stream in document.streams:
        lines += _of_controls(stream.in_process, stream.source)
    last = len(order) + 1
    return sorted(lines, key=lambda line: (order.get(line.step, last), line.path, line.sort, line.method))


def _planned(
    step: str, path: str, what: str, sort: str, criterion: str, item: Sampled, basis: Justified
) -> Planned:
    return Planned(
        step=step_of(item) or step,
        path=path,
        what=what,
        sort=sort,
        place=place_words(item),
        frequency=item.every or "",
        samples=amount_words(item),
        kept=storage_words(item),
        method=item.method or "",
        criterion=criterion,
        turnaround=item.turnaround.text if item.turnaround is not None else "",
        respond=item.respond or "",
        basis=_basis(basis),
    )


def _basis(item: Justified) -> str:
    return "; ".join([*item.evidence, *(f"assumed: {text}" for text in item.assumed)])


def _of_attributes(attributes: list[Attribute], owner: str) -> Iterator[Planned]:
    for attribute in attributes:
        limits = [criterion_text(attribute)]
        limits += [f"{limit.name}: {range_text(limit.range)}" for limit in attribute.limits]
        criterion = "; ".join(limit for limit in limits if limit)
        what = attribute.label or attribute.name
        if attribute.rtrt is not None:
            rtrt = attribute.rtrt
            done = Sampled(method=rtrt.method, every=rtrt.every, respond=rtrt.respond)
            line = _planned(owner, attribute.path, what, "real-time release", criterion, done, rtrt)
            yield replace(line, place=", ".join(rtrt.inputs))
        for test in attribute.tests:
            yield _planned(
                owner, attribute.path, what, f"test, {_plain(test.purpose)}", criterion, test, test
            )


def _of_controls(items: list[InProcess], owner: str) -> Iterator[Planned]:
    for item in items:
        yield _planned(
            owner, item.path, item.label or item.name, item.role.upper(), criterion_text(item), item, item
        )


def _of_control(step: Operation, control: Control) -> Iterator[Planned]:
    """Tests of a control, and measurements that need a sample."""
    parameter = next((item for item in step.parameters if item.name == control.target), None)
    criterion = _control_criterion(control, parameter)
    what = (parameter.label if parameter is not None else "") or control.target
    for test in control.tests:
        yield _planned(step.name, control.path, what, f"test, {_plain(test.purpose)}", criterion, test, test)
    for item in control.measurements:
        if item.mode in ("offline", "atline"):
            sampled = Sampled(method=item.sensor, every=item.every)
            sort = f"{item.mode} measurement"
            yield _planned(step.name, control.path, what, sort, criterion, sampled, control)


def _control_criterion(control: Control, parameter: Parameter | None) -> str:
    ranges: list[tuple[str, Range | None]] = [("action", control.action), ("alert", control.alert)]
    if parameter is not None:
        ranges += [("NOR", parameter.nor), ("PAR", parameter.par)]
    return "; ".join(f"{word} {range_text(value)}" for word, value in ranges if value is not None)


def _of_phases(phases: list[Phase], step: str) -> Iterator[Planned]:
    """Samples that the instructions ask for."""
    for phase in phases:
        for instruction in phase.steps:
            if instruction.action == "sample":
                yield Planned(
                    step=step,
                    path=phase.path,
                    what=instruction.subject or instruction.text,
                    sort="sample",
                    place=f"phase {phase.path}",
                    frequency="",
                    samples="",
                    kept="",
                    method="",
                    criterion="",
                    turnaround="",
                    respond="",
                    basis=_basis(phase),
                )
        yield from _of_phases(phase.phases, step)


def _plain(word: str) -> str:
    return word.replace("_", " ")
