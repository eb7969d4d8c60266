"""Flow lines to streams between ports."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from pac.compiler.elaborate.operation import OperationReader
from pac.compiler.elaborate.reading import DOCS, FILED, FileReader, Given
from pac.compiler.model import (
    Attribute,
    Endpoint,
    HoldLimit,
    InProcess,
    Kind,
    Material,
    MaterialClass,
    Named,
    NamedLimit,
    OperationClass,
    SamplePlace,
    Stream,
    UnitOperation,
)
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.values import Quantity

HOLD = frozenset({"hold", "at", "in", "since"})
OF_ARROW = HOLD | {"share", "pooled", "adjusts"}
STREAM = DOCS | FILED | OF_ARROW

# What a share may be of; the units say which.
SHARES = ("%v/v", "%w/w")


class FlowReader:
    """Turns flow lines into streams between ports."""

    def __init__(
        self,
        reader: FileReader,
        operations: Mapping[str, UnitOperation],
        materials: Mapping[str, Material],
        attributes: Mapping[str, Attribute],
        operations_reader: OperationReader,
    ) -> None:
        self.reader = reader
        self.operations = operations
        self.materials = materials
        self.attributes = attributes
        self.operations_reader = operations_reader
        self.unresolved: set[str] = set()
        """`flow`, `shares` where names or numbers are wrong, so that what follows is not judged."""
        self.arrows: dict[tuple[str, str | None, str, str | None, bool], Span] = {}

    def line(self, node: t.Stream) -> list[Stream]:
        reader = self.reader
        given = reader.given(node.clauses, STREAM, "a stream")
        ends = [self._endpoint(ref) for ref in node.endpoints]
        single = len(node.endpoints) == 2
        own = [clause for word in sorted(OF_ARROW) if (clause := given.first(word))]
        refused = not single and bool(node.items or own)
        if refused:
            reader.report(
                "P06",
                "a hold, share, limit, control, `adjusts` or `pooled` must belong to one arrow, "
                "but this line has several",
                node.items[0] if node.items else own[0],
                hint="write the arrow that it belongs to on a line of its own",
            )
        limits: list[NamedLimit] = []
        hold: HoldLimit | None = None
        share: Quantity | None = None
        rest = False
        adjusts: tuple[Named, ...] = ()
        if single:
            hold = reader.hold(given, self.operations_reader.values.kind_named("duration"), node.items)
            share, rest = self._share(given)
            adjusts = self._adjusts(given)
            for item in node.items:
                if not isinstance(item, t.Limit):
                    continue
                found = self.operations_reader.values.limit(item, self._limit_kind(item.name), None)
                if found is not None:
                    limits.append(found)
        docs = reader.docs(given)
        streams: list[Stream] = []
        for left, right in itertools.pairwise(ends):
            if left is None or right is None:
                continue
            source = self._port(left, "output", right)
            target = self._port(right, "input", source) if source is not None else None
            if source is not None and target is not None and self._once(source, target, node, refused):
                streams.append(
                    Stream(
                        source=source,
                        target=target,
                        recycle=node.recycle,
                        share=share,
                        rest=rest,
                        pooled=single and given.first("pooled") is not None,
                        adjusts=adjusts,
                        hold=hold,
                        limits=tuple(limits),
                        in_process=self._in_process(node, source, target) if single else (),
                        docs=docs,
                        span=reader.span(node),
                    )
                )
        return streams

    def _in_process(self, node: t.Stream, source: Endpoint, target: Endpoint) -> tuple[InProcess, ...]:
        """The in-process controls and tests of one arrow; the sample is taken there."""
        path = f"{source.name}->{target.name}"
        place = SamplePlace("stream", path, self.reader.span(node))
        nodes = (item for item in node.items if isinstance(item, t.InProcess))
        return self.operations_reader.in_process.all(nodes, f"{self.reader.path}.{path}", {}, place)

    def _once(self, source: Endpoint, target: Endpoint, node: t.Stream, refused: bool) -> bool:
        """Whether this arrow stands here first (G09 otherwise, unless its line is refused anyway)."""
        ends = (source.name, source.port, target.name, target.port, node.recycle)
        earlier = self.arrows.setdefault(ends, self.reader.span(node))
        if earlier.start == node.start:
            return True
        if refused:
            return False
        self.reader.report(
            "G09",
            f"the arrow from `{source.name}` to `{target.name}` is declared twice",
            node,
            hint="keep one of them, with all that is said of it",
            related=(Related("the other one is here", earlier),),
        )
        return False

    def _share(self, given: Given) -> tuple[Quantity | None, bool]:
        """`share 60 %v/v`, or `share rest`."""
        reader = self.reader
        word, number = given.name("share"), given.number("share")
        if word is not None and word.text == "rest":
            return None, True
        share = None
        hint = "a share is of the volume or of the mass: `share 60 %v/v`, `share 60 %w/w`"
        if word is not None:
            reader.report("N01", f"`{word.text}` is no share", word, hint=f"{hint}, or `share rest`")
        elif number is not None:
            share = reader.values.quantity(number, None, what="the share")
            if share is not None and share.unit.text in SHARES:
                return share, False
            if share is not None and share.unit.text:
                message = f"a share is a percentage, not a number of {share.unit.text}"
                reader.report("U02", message, number, hint=hint)
            elif share is not None:
                reader.report("U01", "the share has no unit", number, hint=hint)
        if word is not None or number is not None:
            self.unresolved.add("shares")
        return None, False

    def _adjusts(self, given: Given) -> tuple[Named, ...]:
        """Conditions that are set on the way, named after kinds or attributes."""
        names = given.names("adjusts")
        return self.reader.named(name for name in names if self._limit_kind(name) is not None)

    def _limit_kind(self, name: t.Name) -> Kind | None:
        """A limit of a stream is named after a kind, or after an attribute of the process or a step."""
        kind = self.operations_reader.values.kind_named(name.text)
        known: dict[str, Attribute] = {}
        for operation in self.operations.values():
            known.update(operation.attributes)
        known.update(self.attributes)
        if kind is None and name.text in known:
            return known[name.text].kind
        if kind is None:
            options = {*known, *self.reader.scope.names("kind", self.reader.source)}
            self.reader.unknown("quantity kind or attribute", name, options)
        return kind

    def _endpoint(self, ref: t.Ref) -> Endpoint | None:
        head = ref.parts[0]
        span = self.reader.span(ref)
        port = ref.parts[1].text if len(ref.parts) > 1 else None
        if len(ref.parts) > 2:
            self.reader.report("N04", f"`{ref.text}` is no port", ref, hint="write `step.port`")
            return None
        if head.text in self.operations:
            return Endpoint(head.text, port, True, span)
        if head.text in self.materials:
            if port is not None:
                self.reader.report("N04", f"`{head.text}` is a material and has no ports", ref)
                return None
            return Endpoint(head.text, None, False, span)
        self.unresolved.add("flow")
        self.reader.unknown("unit operation or material", head, {*self.operations, *self.materials})
        return None

    def _classes(self, end: Endpoint, direction: str) -> list[MaterialClass]:
        """The material classes that an endpoint gives (`output`) or takes (`input`), by the ports in question."""
        if not end.is_operation:
            found = self.materials[end.name].material_class
            return [found] if found is not None else []
        operation_class = self.operations[end.name].operation_class
        if operation_class is None:
            return []
        ports = operation_class.outputs if direction == "output" else operation_class.inputs
        return [port.material for port in ports if end.port in (None, port.name)]

    def _port(self, end: Endpoint, direction: str, other: Endpoint) -> Endpoint | None:
        """The endpoint with its port: the one named, else the only one of a fitting material, else the first.

        What other lines say plays no part, so their order does not either.
        """
        if not end.is_operation:
            return end
        operation_class: OperationClass | None = self.operations[end.name].operation_class
        if operation_class is None:
            return end
        ports = operation_class.outputs if direction == "output" else operation_class.inputs
        names = [port.name for port in ports]
        if end.port is not None:
            if end.port not in names:
                place = t.Name(end.span.start + len(end.name) + 1, end.span.end, end.port)
                self.unresolved.add("flow")
                self.reader.unknown(f"{direction} of `{end.name}`", place, names)
                return None
            return end
        if not names:
            return end
        across = self._classes(other, "input" if direction == "output" else "output")
        fitting = [port.name for port in ports if any(port.material.name == its.name for its in across)]
        if not fitting:  # no class is the same: one may extend the other
            fitting = [
                port.name
                for port in ports
                if any(
                    port.material.is_a(its) if direction == "output" else its.is_a(port.material)
                    for its in across
                )
            ]
        return Endpoint(end.name, fitting[0] if len(fitting) == 1 else names[0], True, end.span)
