"""D02: an instruction or a response has words that can be read in more than one way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pac.compiler.checks.base import Subject
from pac.compiler.elaborate.in_process import in_process
from pac.compiler.model import Attribute, Phase, every_phase
from pac.compiler.source import Span
from pac.compiler.vague import place_in, vague_words

Told = tuple[str, str, Span, str]
"""What the text is, the text, the span that holds it, and the path of its owner."""


def check(subject: Subject) -> None:
    for what, text, span, path in _texts(subject):
        for vague in vague_words(text):
            place = place_in(span, text, vague.start, vague.word)
            subject.report(
                "D02",
                f"`{vague.word}` in {what} leaves to each reader what is meant",
                place,
                path,
                hint=vague.hint,
            )


def _texts(subject: Subject) -> Iterator[Told]:
    process = subject.process
    for operation in process.operations.values():
        yield from _phases(operation.phases)
        for control in operation.controls:
            for response in (control.alert, control.action):
                if response is not None and response.respond is not None:
                    yield "a response", response.respond, control.span, control.path
            for test in control.tests:
                if test.sampling.respond is not None:
                    yield "a response", test.sampling.respond, test.span, control.path
        yield from _attributes(operation.attributes.values())
    for material in process.materials.values():
        yield from _phases(material.phases)
        yield from _attributes(material.attributes.values())
    yield from _attributes(process.attributes.values())
    for item in in_process(process):
        if item.sampling.respond is not None:
            yield "a response", item.sampling.respond, item.span, item.path


def _phases(phases: Iterable[Phase]) -> Iterator[Told]:
    for phase in every_phase(phases):
        for step in phase.all_steps():
            if step.action == "instruct":
                text = step.text.removeprefix("instruct").strip()
                yield "an instruction", step.subject or text, step.span, phase.path
            if step.respond is not None:
                yield "a response", step.respond, step.span, phase.path


def _attributes(attributes: Iterable[Attribute]) -> Iterator[Told]:
    for attribute in attributes:
        for test in attribute.tests:
            if test.sampling.respond is not None:
                yield "a response", test.sampling.respond, test.span, attribute.path
        rtrt = attribute.rtrt
        if rtrt is not None and rtrt.sampling.respond is not None:
            yield "a response", rtrt.sampling.respond, rtrt.span, attribute.path
