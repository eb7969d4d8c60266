"""Tests by whose results something is accepted, with the methods that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pac.compiler.elaborate.in_process import in_process
from pac.compiler.model import Attribute, InProcess, Process
from pac.compiler.source import Span
from pac.compiler.units import Unit
from pac.compiler.values import Interval


@dataclass(frozen=True, slots=True)
class Use:
    """A test by whose result something is accepted: of an attribute with its limits, or an in-process control."""

    what: str
    method: str | None
    limits: tuple[Interval, ...]
    unit: Unit | None
    """The unit of the attribute, where no limit has one."""
    span: Span
    path: str

    @property
    def place(self) -> Span:
        """The method behind `by`; the whole test where it is not found."""
        found = re.search(rf"\bby\s+({re.escape(self.method or '')})\b", self.span.text)
        if found is None or not self.method:
            return self.span
        start = self.span.start + found.start(1)
        return Span(self.span.source, start, start + len(self.method))


def uses(process: Process) -> Iterator[Use]:
    """All tests that decide: of quality attributes and of attributes with a limit, and in-process controls."""
    for attribute in _attributes(process):
        limits = tuple(
            limit
            for limit in (attribute.limit, *(named.interval for named in attribute.limits))
            if limit is not None
        )
        if attribute.role == "attribute" and not limits:
            continue
        for test in attribute.tests:
            yield Use(attribute.name, test.method, limits, _unit(attribute), test.span, attribute.path)
    for item in in_process(process):
        if item.gate:
            limits = (item.limit,) if item.limit is not None else ()
            yield Use(item.name, item.sampling.method, limits, _unit(item), item.span, item.path)


def _attributes(process: Process) -> Iterator[Attribute]:
    owners: tuple[Mapping[str, Attribute], ...] = (
        process.attributes,
        *(operation.attributes for operation in process.operations.values()),
        *(material.attributes for material in process.materials.values()),
    )
    for owner in owners:
        yield from owner.values()


def _unit(value: Attribute | InProcess) -> Unit | None:
    return value.kind.unit if value.kind is not None else None
