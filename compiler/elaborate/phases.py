"""Phases and their instructions to the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pac.compiler.elaborate.parameters import ParameterReader
from pac.compiler.model import Kind, Phase, PhaseStep
from pac.compiler.scope import suggestion
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit, multiply

PHASE = frozenset({"note", "evidence", "assumed"})

# Units that mean a volume once a column, a retentate or a vessel is bound.
_PER_EQUIPMENT = frozenset({"column_volume", "diavolume", "vessel_volume"})


class PhaseReader:
    """Elaborates the phases of a unit operation."""

    def __init__(self, values: ParameterReader) -> None:
        self.reader = values.reader
        self.kind_named = values.kind_named
        self.own_kinds: Mapping[str, Kind] = {}
        """Kinds of the step's own parameters."""

    def phase(self, node: t.Phase, path: str) -> Phase:
        reader = self.reader
        given = reader.given(node.clauses, PHASE, "a phase")
        steps: list[PhaseStep] = []
        phases: list[Phase] = []
        names: dict[str, Span] = {}
        own = f"{path}.{node.name.text}"
        for item in node.items:
            if isinstance(item, t.Phase):
                if item.name.text in names:
                    reader.clash("phase", item.name, names[item.name.text])
                    continue
                names[item.name.text] = reader.span(item.name)
                phases.append(self.phase(item, own))
            elif isinstance(item, t.PhaseStep):
                steps.append(self._step(item))
        label = node.label.value if node.label else ""
        return Phase(
            own, node.name.text, label, tuple(steps), tuple(phases), reader.docs(given),
            reader.span(node), reader.span(node.name),
        )  # fmt: skip

    def _step(self, node: t.PhaseStep) -> PhaseStep:
        reader = self.reader
        span = reader.span(node)
        subject = node.subject.text if isinstance(node.subject, (t.Name, t.Ref)) else None
        text = " ".join(span.text.split())
        if node.word == "instruct":
            assert isinstance(node.subject, t.Text)
            text = node.subject.value
        elif node.word == "set":
            assert isinstance(node.subject, t.Name)
            self._phase_setting(node.subject, node.value)
        elif node.word == "collect":
            ends = [
                reader.values.quantity(number, None, what="the collection limit")
                for number in (node.value, node.second)
                if isinstance(number, t.Number)
            ]
            if len({end.unit.dimension for end in ends if end is not None}) > 1:
                reader.report("U02", "the collection starts and ends by different things", node)
        formula = node.value if node.word in ("until", "for") else None
        assert formula is None or isinstance(formula, t.Condition)
        return PhaseStep(node.word, text, subject, formula, span)

    def _phase_setting(self, name: t.Name, value: t.Node | None) -> None:
        """A phase's own setting, named after its kind or after a parameter of the step.

        `5 CV`, `6 DV` and `0.1 vvm` stand for volumes until equipment is bound.
        """
        reader = self.reader
        kind = self.kind_named(name.text) or self.own_kinds.get(name.text)
        if kind is None:
            names = [
                *reader.scope.names("kind", reader.source),
                *self.own_kinds,
                "for",
                "until",
                "with",
                "from",
            ]
            close = suggestion(name.text, names)
            hint = (
                f"did you mean `{close}`?" if close else "a setting is named after its kind, as `volume 5 CV`"
            )
            reader.report("N05", f"phase setting `{name.text}` has no quantity kind", name, hint=hint)
            return
        numbers: tuple[t.Number, ...] = (value,) if isinstance(value, t.Number) else ()
        if isinstance(value, t.RangeNode):
            numbers = tuple(end for end in (value.low, value.high) if end is not None)
        relative = False
        for number in numbers:
            if number.unit is not None and kind.unit is not None:
                unit = reader.values.unit(number.unit)
                if unit is None:
                    return
                relative = relative or _per_equipment(unit, kind.unit)
        checked = None if relative else kind
        if isinstance(value, t.RangeNode):
            reader.values.interval(value, checked, what=f"`{name.text}`")
        elif isinstance(value, t.Number):
            reader.values.quantity(value, checked, what=f"`{name.text}`")


def _per_equipment(unit: Unit, expected: Unit) -> bool:
    """Whether a unit such as CV or vvm becomes the expected dimension once equipment is bound."""
    if not any(base in _PER_EQUIPMENT for base, _ in unit.dimension):
        return False
    dimension: tuple[tuple[str, int], ...] = ()
    for base, exponent in unit.dimension:
        factor = (("length", 3 * exponent),) if base in _PER_EQUIPMENT else ((base, exponent),)
        dimension = multiply(dimension, factor)
    return dimension == expected.dimension


def phase_paths(phases: Iterable[Phase]) -> Iterator[str]:
    """`culture`, `culture.feed`: phases and those inside them, without the name of their owner."""
    for phase in phases:
        yield phase.name
        yield from (f"{phase.name}.{inner}" for inner in phase_paths(phase.phases))
