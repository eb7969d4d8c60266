"""How a test is done: method, place, frequency, samples, turnaround and response."""

from __future__ import annotations

from collections.abc import Callable

from pac.compiler.elaborate.reading import SAID, FileReader, Given
from pac.compiler.model import (
    Kind,
    Named,
    OperationClass,
    RealTimeRelease,
    SamplePlace,
    SampleStorage,
    Sampling,
)
from pac.compiler.syntax import tree as t
from pac.compiler.units import Dimension
from pac.compiler.values import Quantity

PLAN = SAID | {"by", "from", "every", "at start", "at end", "samples", "turnaround", "respond"}
"""Clauses of everything that is sampled and tested."""


STORAGE = frozenset({"hold", "at", "in"})

# What a sample is measured in: a volume, a mass, a number of vials.
_AMOUNTS: frozenset[Dimension] = frozenset({(("length", 3),), (("mass", 1),), (("vial", 1),)})

RTRT = SAID | {"by", "from", "every", "fallback", "respond"}

FALLBACK_CASES = ("equipment_failure", "failing_result", "trending_result")
"""What may have happened when a fallback is used. Only the first is permitted (S07)."""


class SamplingReader:
    """Reads the plan clauses. `step` and `ports` are those of the unit operation being read."""

    def __init__(self, reader: FileReader, kind_named: Callable[[str], Kind | None]) -> None:
        self.reader = reader
        self.kind_named = kind_named
        self.steps: frozenset[str] = frozenset()
        """All unit operations of the process."""
        self.step: str | None = None
        self.ports: frozenset[str] | None = frozenset()

    def enter(self, step: str, operation_class: OperationClass | None) -> None:
        """From here on places are those of this unit operation; with an unknown class, any port."""
        self.step, self.ports = step, None
        if operation_class is not None:
            ports = (*operation_class.inputs, *operation_class.outputs)
            self.ports = frozenset(port.name for port in ports)

    def leave(self) -> None:
        """From here on places are those of the process."""
        self.step, self.ports = None, frozenset()

    def given(self, clauses: t.Clauses, allowed: frozenset[str], what: str) -> tuple[Given, Given]:
        """The clauses of a plan, and those on how its samples are kept: `hold` with the `at` and `in` behind it."""
        plan: list[t.Clause] = []
        kept: list[t.Clause] = []
        last: list[t.Clause] = plan
        for clause in clauses:
            of_storage = clause.word == "hold" or (last is kept and clause.word in ("at", "in"))
            last = kept if of_storage else plan
            last.append(clause)
        return (
            self.reader.given(tuple(plan), allowed | {"hold"}, what),
            self.reader.given(tuple(kept), STORAGE, "a sample that is kept"),
        )

    def _storage(self, given: Given) -> SampleStorage | None:
        node = given.range("hold")
        duration = self.kind_named("duration")
        limit = (
            self.reader.values.interval(node, duration, what="the time limit") if node is not None else None
        )
        if node is None or limit is None:
            return None
        container = given.name("in")
        return SampleStorage(
            limit,
            self.reader.reference(given),
            Named(container.text, self.reader.span(container)) if container is not None else None,
            self.reader.span(node),
        )

    def sampling(self, given: Given, kept: Given, stream: SamplePlace | None = None) -> Sampling:
        """The plan; a sample of a stream is taken there."""
        moments = [clause for word in ("at start", "at end") if (clause := given.first(word)) is not None]
        if len(moments) > 1:
            self.reader.report(
                "P06", "`at` is given twice for one thing", moments[-1], hint="keep one of them"
            )
        count, amount = self._samples(given)
        clause = given.first("from")
        place = self._place(clause.payload) if clause and isinstance(clause.payload, t.Place) else stream
        moment = moments[0].payload if moments else None
        turnaround = given.number("turnaround")
        storage = self._storage(kept)
        samples = given.first("samples")
        span = self.reader.span(samples) if samples is not None else None
        if storage is not None:
            unread = storage.condition is None and kept.first("at") is not None
            span = None if unread else span or storage.span
        elif kept.first("hold") is not None:
            span = None
        duration = self.kind_named("duration")
        return Sampling(
            method=self._method(given),
            place=place,
            moment=moment.text if isinstance(moment, t.Name) else None,
            every=self.every(_frequency(given)),
            count=count,
            amount=amount,
            turnaround=self.reader.values.quantity(turnaround, duration, what="the turnaround")
            if turnaround
            else None,
            respond=given.text("respond"),
            storage=storage,
            span=span,
        )

    def _method(self, given: Given) -> str | None:
        clause = given.first("by")
        if clause is None:
            return None
        if isinstance(clause.payload, t.Text):
            word = "_".join(clause.payload.value.split()).lower()
            hint = f"write `by {word}`" if word.isidentifier() else "as in `by size_exclusion_chromatography`"
            self.reader.report("N04", "a method is a name, not a text", clause.payload, hint=hint)
            return clause.payload.value
        return clause.payload.text if isinstance(clause.payload, t.Name) else None

    def rtrt(self, node: t.ValueDecl) -> RealTimeRelease | None:
        """`rtrt` in the block of a quality attribute."""
        reader = self.reader
        found: RealTimeRelease | None = None
        for item in node.items:
            if not isinstance(item, t.RealTimeRelease):
                continue
            if node.word.text != "cqa":
                hint = f"declare `{node.name.text}` as a `cqa`, or test it"
                reader.report("P06", "real-time release is of a quality attribute (`cqa`)", item, hint=hint)
                continue
            if found is not None:
                reader.report("P06", "`rtrt` is given twice for one attribute", item, hint="keep one of them")
                continue
            found = self._rtrt(item)
        return found

    def _rtrt(self, node: t.RealTimeRelease) -> RealTimeRelease:
        reader = self.reader
        given = reader.given(node.clauses, RTRT, "a real-time release")
        if given.first("by") is None:
            hint = "as in `rtrt by aggregate_model from production.temperature every batch`"
            reader.report("S08", "a real-time release names no model or method", node, hint=hint)
        inputs, fallback = given.first("from"), given.first("fallback")
        refs = inputs.payload.refs if inputs is not None and isinstance(inputs.payload, t.Refs) else ()
        how = fallback.payload if fallback is not None and isinstance(fallback.payload, t.Fallback) else None
        instead = self.fallback(given)
        return RealTimeRelease(
            sampling=self.sampling(given, Given()),
            inputs=tuple(Named(ref.text, reader.span(ref)) for ref in refs),
            fallback=instead,
            when=reader.named(how.when) if how is not None else (),
            docs=reader.docs(given),
            span=reader.span(node),
        )

    def fallback(self, given: Given) -> Named | None:
        """`fallback elisa when equipment_failure`: what replaces something that fails."""
        clause = given.first("fallback")
        how = clause.payload if clause is not None else None
        if not isinstance(how, t.Fallback):
            return None
        for word in how.when:
            if word.text not in FALLBACK_CASES:
                self.reader.unknown("case for a fallback", word, FALLBACK_CASES)
        return Named(how.method.text, self.reader.span(how.method))

    def every(self, node: t.Number | t.Name | None) -> str | None:
        """A frequency: a duration, or a word such as `batch` or `lot`."""
        if node is None:
            return None
        if isinstance(node, t.Name):
            return node.text
        duration = self.kind_named("duration")
        quantity = self.reader.values.quantity(node, duration, what="the interval")
        return quantity.text if quantity is not None else None

    def _samples(self, given: Given) -> tuple[int | None, Quantity | None]:
        clause = given.first("samples")
        if clause is None or not isinstance(clause.payload, t.Samples):
            return None, None
        values = self.reader.values
        node = clause.payload
        count = None
        if node.count.unit is not None:
            amount = f"{node.count.digits} {node.count.unit.text}"
            self.reader.report(
                "U02",
                "how many samples is a plain number",
                node.count.unit,
                hint=f"write `samples 1 of {amount}` for one sample of {amount}",
            )
        else:
            number = values.quantity(node.count, None, what="the number of samples")
            if number is not None and (number.base < 1 or number.base.denominator != 1):
                self.reader.report(
                    "N07",
                    "the number of samples is a whole number from 1 on",
                    node.count,
                    hint="as in `samples 3`",
                )
            elif number is not None:
                count = int(number.base)
        if node.amount is None:
            return count, None
        amount_ = values.quantity(node.amount, None, what="the size of a sample")
        if amount_ is None:
            return count, None
        if not amount_.unit.text:
            self.reader.report(
                "U01", "the size of a sample has no unit", node.amount, hint="such as `samples 3 of 10 mL`"
            )
            return count, None
        if amount_.unit.dimension not in _AMOUNTS:
            self.reader.report(
                "U02",
                f"`{amount_.unit.text}` is no size of a sample",
                node.amount.unit or node.amount,
                hint="a sample has a volume, a mass, or a number of vials: `samples 3 of 10 mL`",
            )
            return count, None
        return count, amount_

    def _place(self, node: t.Place) -> SamplePlace:
        """The place by its sort; whether it exists is checked when all of the process is known."""
        span = self.reader.span(node.ref)
        text = node.ref.text
        if node.phase:
            return SamplePlace("phase", f"{self.step}.{text}" if self.step else text, span)
        if len(node.ref.parts) > 1:
            return SamplePlace("port", text, span)
        if self.step is not None and (self.ports is None or text in self.ports):
            return SamplePlace("port", f"{self.step}.{text}", span)
        return SamplePlace("step" if text in self.steps else "material", text, span)


def _frequency(given: Given) -> t.Number | t.Name | None:
    clause = given.first("every")
    payload = clause.payload if clause is not None else None
    return payload if isinstance(payload, (t.Number, t.Name)) else None
