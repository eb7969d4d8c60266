"""Phases and their instructions to the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from pac.compiler import courses
from pac.compiler.elaborate.parameters import ParameterReader
from pac.compiler.elaborate.reading import LABEL, FileReader
from pac.compiler.model import Gradient, Kind, Phase, PhaseStep, Structure
from pac.compiler.scope import suggestion
from pac.compiler.signals import is_signal, unsaid
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit, find_unit, multiply
from pac.compiler.values import Interval, Quantity, make_quantity

PHASE = frozenset({"note", "evidence", "assumed"}) | LABEL

_STRUCTURES = {
    "phase": Structure.SEQUENCE,
    "parallel": Structure.PARALLEL,
    "repeat": Structure.REPEAT,
    "select": Structure.SELECTION,
}

# Units that mean a volume once a column, a retentate or a vessel is bound.
_PER_EQUIPMENT = frozenset({"column_volume", "diavolume", "vessel_volume"})


@cache
def _share() -> Kind:
    """What a gradient says: parts by volume. It is no kind of the library, so that no `use` is needed."""
    unit, nowhere = find_unit("%v/v"), Span(Source("", ""), 0, 0)
    assert isinstance(unit, Unit)
    possible = Interval(make_quantity("0", unit), make_quantity("100", unit), False, False, nowhere)
    return Kind("the share in a gradient", "", unit, possible, None, "", nowhere)


class PhaseReader:
    """Elaborates the phases of a unit operation."""

    def __init__(self, values: ParameterReader) -> None:
        self.reader = values.reader
        self.kind_named = values.kind_named
        self.own_kinds: Mapping[str, Kind] = {}
        """Kinds of the step's own parameters."""
        self.in_step = False

    def enter_step(self, own_kinds: Mapping[str, Kind]) -> None:
        """What follows are phases of a step whose parameters are of these kinds."""
        self.own_kinds, self.in_step = own_kinds, True

    def enter_material(self) -> None:
        """What follows are phases in which a material is prepared."""
        self.own_kinds, self.in_step = {}, False

    def phase(self, node: t.Phase, path: str, when: PhaseStep | None = None) -> Phase:
        """A phase of any structure; `when` is its condition in a selection."""
        reader = self.reader
        structure = _STRUCTURES[node.word]
        given = reader.given(self._placed(node), PHASE, "a phase")
        steps: list[PhaseStep] = []
        phases: list[Phase] = []
        names: dict[str, Span] = {}
        own = f"{path}.{node.name.text}"
        if structure is Structure.SELECTION:
            self._check_branches(node)
        for item in node.items:
            condition = None
            if isinstance(item, t.Branch):
                if item.condition is not None:
                    condition = self._when(item, item.condition)
                item = item.phase
            if isinstance(item, t.Phase):
                if item.name.text in names:
                    reader.clash("phase", item.name, names[item.name.text])
                    continue
                names[item.name.text] = reader.span(item.name)
                phases.append(self.phase(item, own, condition))
            elif isinstance(item, (t.ValueDecl, t.Control)) and not self.in_step:
                what = "control" if isinstance(item, t.Control) else "parameters or attributes"
                reader.report(
                    "P06",
                    f"a preparation has no {what} of its own",
                    item,
                    hint="write a setting, as in `temperature = 20 degC`, or make it a `unit_operation`",
                )
            elif isinstance(item, t.PhaseStep):
                if structure is Structure.PARALLEL:
                    self._misplaced_in_parallel(item)
                    continue
                steps.append(self._step(item))
            elif isinstance(item, t.Gradient):
                if structure is Structure.PARALLEL:
                    self._misplaced_in_parallel(item)
                    continue
                gradient = self._gradient(item)
                if gradient is not None:
                    steps.append(gradient)
        self._check_structure(node, structure, phases, steps)
        label = node.label.value if node.label else ""
        repeats = self._step(node.repeats) if node.repeats is not None else None
        return Phase(
            own, node.name.text, label, structure, tuple(steps), tuple(phases), repeats, when,
            reader.docs(given), reader.span(node), reader.span(node.name),
        )  # fmt: skip

    def _placed(self, node: t.Phase) -> t.Clauses:
        """The clauses without those that a phase takes only behind something else."""
        for clause in node.clauses:
            if clause.word == "respond":
                self.reader.report(
                    "P06",
                    "`respond` must follow the time limit that it belongs to",
                    clause,
                    hint='as in `until pH within 30 min respond "call the supervisor"`',
                )
        return tuple(clause for clause in node.clauses if clause.word != "respond")

    def _when(self, node: t.Branch, condition: t.Condition) -> PhaseStep:
        span = self.reader.span(condition)
        return PhaseStep("when", " ".join(span.text.split()), None, condition, span)

    def _misplaced_in_parallel(self, node: t.PhaseStep | t.Gradient) -> None:
        word = node.word if isinstance(node, t.PhaseStep) else "gradient"
        what = "a setting" if word == "set" else f"`{word}`"
        self.reader.report(
            "P06",
            f"{what} stands in no phase: what runs at the same time are phases",
            node,
            hint="write `phase NAME { … }` around it",
        )

    def _check_branches(self, node: t.Phase) -> None:
        branches = [item for item in node.items if isinstance(item, t.Branch)]
        for branch in branches[:-1]:
            if branch.condition is None:
                self.reader.report(
                    "P06",
                    "nothing behind this `else` is ever reached: the first branch that applies is taken",
                    branch.phase.name,
                    hint="`else` is the last branch, and there is one at most",
                )
                break
        if branches and branches[0].condition is None and len(branches) == 1:
            self.reader.report(
                "P06",
                "a selection with `else` alone selects nothing",
                node.name,
                hint="begin with a branch `when CONDITION phase NAME { … }`, or write the phase without `select`",
            )

    def _check_structure(
        self, node: t.Phase, structure: Structure, phases: list[Phase], steps: list[PhaseStep]
    ) -> None:
        if structure is Structure.PARALLEL and len(phases) < 2:
            self.reader.report(
                "P06",
                "at the same time with what? A `parallel` has two phases or more",
                node.name,
                hint="add a phase, or write the phase without `parallel`",
            )
        if structure is Structure.SELECTION and not phases:
            self.reader.report(
                "P06",
                "a selection without branches selects nothing",
                node.name,
                hint="write `when CONDITION phase NAME { … }` for each branch, and `else phase NAME { … }`",
            )
        if structure is Structure.REPEAT and not phases and not steps:
            self.reader.report(
                "P06",
                "there is nothing to repeat",
                node.name,
                hint="write the instructions or phases that are repeated between `{` and `}`",
            )

    def _step(self, node: t.PhaseStep) -> PhaseStep:
        reader = self.reader
        span = reader.span(node)
        subject = node.subject.text if isinstance(node.subject, (t.Name, t.Ref)) else None
        text = " ".join(span.text.split())
        kind: Kind | None = None
        if node.word == "instruct":
            assert isinstance(node.subject, t.Text)
            text = node.subject.value
        elif node.word == "set":
            assert isinstance(node.subject, t.Name)
            kind = self._phase_setting(node.subject, node.value)
        elif node.word == "collect":
            ends = [
                reader.values.quantity(number, None, what="the collection limit")
                for number in (node.value, node.second)
                if isinstance(number, t.Number)
            ]
            if len({end.unit.dimension for end in ends if end is not None}) > 1:
                reader.report("U02", "the collection starts and ends by different things", node)
            elif ends and ends[0] is not None and is_signal(ends[0].unit):
                self._signal(node, subject or "", ends[0])
        elif node.within is not None and node.value is not None:
            text = " ".join(span.source.text[span.start : node.value.end].split())
        formula = node.value if node.word in ("until", "for", "times") else None
        assert formula is None or isinstance(formula, t.Condition)
        respond = node.respond.value if node.respond is not None else None
        value = self._set_value(node.value, subject or "") if node.word == "set" else None
        return PhaseStep(
            node.word,
            text,
            subject,
            formula,
            span,
            node.within,
            respond,
            since=node.since,
            kind=kind,
            value=value,
        )

    def _set_value(self, node: t.Node | None, name: str) -> Interval | None:
        """The value of a setting as a range; what is wrong with its unit has been said."""
        if isinstance(node, t.RangeNode):
            return self.reader.values.interval(node, None, what=f"`{name}`")
        found = self.reader.values.quantity(node, None) if isinstance(node, t.Number) else None
        return (
            None
            if found is None or node is None
            else Interval(found, found, False, False, self.reader.span(node))
        )

    def _signal(self, node: t.PhaseStep, name: str, first: Quantity) -> None:
        """U12: a window of a UV signal without its wavelength or the path length of the cell."""
        missing = unsaid(first.unit, name)
        if missing:
            self.reader.report(
                "U12",
                f"the collection starts at {first.text} of `{name}`, without the "
                f"{' and the '.join(missing)} of the signal",
                node,
                hint="write absorbance per path length: 100 mAU in a cell of 2 mm are 0.5 AU/cm"
                if "path length" in missing
                else "name the signal after its wavelength: `uv280`",
            )

    def _gradient(self, node: t.Gradient) -> PhaseStep | None:
        """`gradient B in A { … }`: shares of B by volume, from 0 to 100 %v/v."""
        reader = self.reader
        material, base = reader.named((node.material, node.base))
        if material.name == base.name:
            message = f"`{material.name}` cannot be mixed into itself"
            reader.report("N10", message, node.base, hint="name the liquid that the gradient starts from")
            return None
        share = _share()
        course = courses.read_course(reader.values, node.course, share)
        if course is None:
            return None
        for point, given in zip(course.points, node.course.points, strict=True):
            if share.plausible is not None and not share.plausible.contains(point.value):
                message = f"a share of {point.value.text} is not possible"
                reader.report("N10", message, given.value, hint="shares lie in 0 .. 100 %v/v")
                return None
        text = f"gradient {material.name} in {base.name}"
        gradient = Gradient(material, base, course)
        return PhaseStep("gradient", text, material.name, None, reader.span(node), gradient=gradient)

    def _phase_setting(self, name: t.Name, value: t.Node | None) -> Kind | None:
        """A phase's own setting, named after its kind or after a parameter of the step."""
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
            return None
        setting_value(reader, name.text, value, kind)
        return kind


def setting_value(reader: FileReader, name: str, value: t.Node | None, kind: Kind | None) -> bool:
    """Whether a number or range can be the value of a setting; what is wrong with it is reported.

    `5 CV`, `6 DV` and `0.1 vvm` stand for volumes until equipment is bound.
    """
    numbers: tuple[t.Number, ...] = (value,) if isinstance(value, t.Number) else ()
    if isinstance(value, t.RangeNode):
        numbers = tuple(end for end in (value.low, value.high) if end is not None)
    relative = False
    for number in numbers:
        if number.unit is not None and kind is not None and kind.unit is not None:
            unit = reader.values.unit(number.unit)
            if unit is None:
                return False
            relative = relative or _per_equipment(unit, kind.unit)
    checked = None if relative else kind
    if isinstance(value, t.RangeNode):
        return reader.values.interval(value, checked, what=f"`{name}`") is not None
    if isinstance(value, t.Number):
        return reader.values.quantity(value, checked, what=f"`{name}`") is not None
    return False


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
