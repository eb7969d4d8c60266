"""What would fit where something does not: computed from the same formulas, and tried before it is proposed.

Other equipment of the site is judged in the place of the piece that does not fit. A volume or load is solved for the
batch, or for the number of cycles; a value for the nearest one that is reached; a range for the part that is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from pac.compiler.checks.base import RecipeSubject, told_apart
from pac.compiler.checks.capabilities import demands, plain, settings
from pac.compiler.checks.e04_accuracy_insufficient import held
from pac.compiler.checks.e12_equipment_double_booked import is_dedicated, side_by_side
from pac.compiler.checks.limits import compared
from pac.compiler.checks.loading import worst_load
from pac.compiler.checks.volumes import VOLUME_CAPABILITY, level, occupancies
from pac.compiler.facility.judging import judge, rounded
from pac.compiler.facility.rows import Alternative, Assessment, Requirement, StepFit, Verdict, What
from pac.compiler.facility.solving import (
    accuracy_needed,
    centre_of,
    common,
    few_digits,
    nearest_end,
    rebound,
    scaled_by,
    solve,
    towards,
    widened,
    with_value,
)
from pac.compiler.model import (
    NO_DOCS,
    Binding,
    CapabilityRange,
    Equipment,
    Parameter,
    UnitOperation,
)
from pac.compiler.operating_box import rests_on
from pac.compiler.syntax import tree as t
from pac.compiler.units import Unit, find_unit, from_base, to_base
from pac.compiler.values import Interval, Quantity, Setting

_PIECES = 2
"""So many other pieces are proposed, the best first."""
_VALUES = 2
"""So many single values are proposed, the smallest change first."""
_TOGETHER = (What.SIDE_BY_SIDE, What.OTHER)
_MOST_CYCLES = 1000


def with_alternatives(subject: RecipeSubject, found: Assessment) -> Assessment:
    """The assessment with what would fit beside every row that does not."""
    search = _Search(subject, found)
    return replace(found, steps=tuple(search.step(step) for step in found.steps))


@dataclass(frozen=True)
class _Search:
    subject: RecipeSubject
    found: Assessment

    def step(self, step: StepFit) -> StepFit:
        if step.step not in self.subject.process.operations:
            return step
        rows = tuple(
            replace(row, alternatives=tuple(self._nearest(step, row)))
            if row.verdict in (Verdict.GAP, Verdict.LIMITS)
            else row
            for row in step.rows
        )
        return replace(step, rows=rows)

    def _nearest(self, step: StepFit, row: Requirement) -> Iterator[Alternative]:
        operation = self.subject.process.operations[step.step]
        if row.what in (What.SET_POINT, What.NORMAL_RANGE, What.SETTING):
            yield from self._values(row)
        elif row.what is What.ACCURACY:
            yield from self._accuracy(row)
        elif row.what in (What.HIGHEST_VOLUME, What.LOWEST_VOLUME):
            yield from self._volume(operation, row)
        elif row.what is What.LOAD:
            yield from self._load(operation, row)
        elif row.what is What.LIMIT:
            yield from self._limit(operation, row)
        if row.what is not What.OTHER:
            yield from self._pieces(step, row)

    # ------------------------------------------------------------ other equipment

    @cached_property
    def _judged(self) -> dict[tuple[str, tuple[str, ...]], StepFit]:
        return {}

    def _taken(self, step: str) -> set[str]:
        """The pieces that other steps need at the same time, and those that serve another step alone."""
        return {
            item.tag
            for name, binding in self.subject.recipe.bindings.items()
            for item in binding.equipment
            if name != step and (self._beside(step, name) or is_dedicated(item))
        }

    @cached_property
    def _beside(self) -> Callable[[str, str], bool]:
        return side_by_side(self.subject)

    def _try(self, step: str, pieces: tuple[Equipment, ...]) -> StepFit:
        key = step, tuple(item.tag for item in pieces)
        if key not in self._judged:
            subject = self.subject
            bindings = dict(subject.recipe.bindings)
            old = bindings.get(step)
            span = old.span if old is not None else subject.recipe.name_span
            bindings[step] = Binding(step, pieces, NO_DOCS, span)
            self._judged[key] = judge(rebound(subject, bindings), step)
        return self._judged[key]

    def _pieces(self, step: StepFit, row: Requirement) -> Iterator[Alternative]:
        """Pieces of this site in the place of the one that does not fit, or besides it."""
        binding = self.subject.recipe.bindings.get(step.step)
        bound = binding.equipment if binding is not None else ()
        taken = self._taken(step.step) | {item.tag for item in bound}
        # Neither sharing nor other findings are seen when a step is tried alone.
        alone = [each for each in step.rows if each.what not in _TOGETHER and each is not row]
        gaps = sum(each.verdict is Verdict.GAP for each in alone)
        found: list[tuple[int, int, Fraction, str, Alternative]] = []
        for item in self.subject.recipe.site.equipment.values():
            if item.tag in taken:
                continue
            for pieces, words in self._places(step, row, bound, item):
                tried = self._try(step.step, pieces)
                same = [other for other in tried.rows if _same(other, row, item)]
                fits = same and all(other.verdict is Verdict.FIT for other in same)
                if not fits or tried.count(Verdict.GAP) > gaps:
                    continue
                margin = tried.relative if tried.relative is not None else Fraction(0)
                found.append(
                    (
                        tried.verdict.rank,
                        tried.count(tried.verdict),
                        -margin,
                        item.tag,
                        Alternative(_praised(words, tried, same), tuple(p.tag for p in pieces)),
                    )
                )
        yield from (entry[-1] for entry in sorted(found, key=lambda entry: entry[:-1])[:_PIECES])

    def _places(
        self, step: StepFit, row: Requirement, bound: tuple[Equipment, ...], item: Equipment
    ) -> Iterator[tuple[tuple[Equipment, ...], str]]:
        operation = self.subject.process.operations[step.step]
        runs_on = operation.operation_class.runs_on if operation.operation_class is not None else ()
        suits = item.equipment_class is not None and (
            not runs_on or any(item.equipment_class.is_a(name) for name in runs_on)
        )
        if not bound:
            if suits:
                yield (item,), f"{item.tag} can be bound"
            return
        if row.what is What.CAPABILITY and row.subject in item.capabilities:
            yield (*bound, item), f"bind {item.tag} as well"
        tags = row.tag.split(", ")
        for position, old in enumerate(bound):
            if old.tag not in tags or (position == 0 and not suits):
                continue
            if position and not _alike(old, item):
                continue
            yield (*bound[:position], item, *bound[position + 1 :]), f"{item.tag} instead of {old.tag}"

    # ------------------------------------------------------------ values and ranges

    def _asked(self, row: Requirement) -> tuple[Interval | None, CapabilityRange, Parameter | None] | None:
        """What a row compares: the need, the capability, and the parameter where it is one."""
        for demand in demands(self.subject):
            if (demand.operation.name, demand.parameter.name, demand.item.tag) == (
                row.step,
                row.subject,
                row.tag,
            ):
                needed = demand.target if row.what is What.SET_POINT else demand.normal
                return needed, demand.capability, demand.parameter
        for asked in settings(self.subject):
            about = asked.operation.name, f"{asked.phase.name}.{asked.name}", asked.item.tag
            if about == (row.step, row.subject, row.tag):
                return asked.value, asked.capability, None
        return None

    def _values(self, row: Requirement) -> Iterator[Alternative]:
        found = self._asked(row)
        if found is None:
            return
        needed, capability, parameter = found
        unqualified = "E05" in row.codes
        offered = capability.qualified if unqualified else capability.interval
        if needed is None or offered is None:
            return
        can = f"{row.tag} is qualified for" if unqualified else f"{row.tag} reaches"
        if row.what is not What.NORMAL_RANGE and needed.is_point:
            end = nearest_end(needed, offered)
            if end is not None:
                value = rounded(end)
                words = f"{value} is the nearest that {can}{_proven(parameter, end)}"
                yield Alternative(words, parameter=row.path, value=value)
            return
        part = common(needed, offered)
        if part is not None:
            word = "nor " if row.what is What.NORMAL_RANGE else ""
            words = f"{word}{part.text} is the part that {can}"
            yield Alternative(words, parameter=row.path, value=part.text)

    def _accuracy(self, row: Requirement) -> Iterator[Alternative]:
        for demand, found in held(self.subject):
            if (demand.operation.name, demand.parameter.name) != (row.step, row.subject):
                continue
            wide = widened(found)
            if wide is not None:
                par = found.parameter.par
                outside = par is not None and not par.contains(wide)
                words = f"nor {wide.text} is the narrowest that {found.best.tag} can hold"
                words += f", outside the proven range {par.text}" if par is not None and outside else ""
                yield Alternative(words, parameter=row.path, value=wide.text)
            accuracy = accuracy_needed(found)
            if accuracy is not None:
                yield Alternative(f"an accuracy of {plain(accuracy)} would do for the range as it is")

    # ------------------------------------------------------------ volumes and loads

    def _volume(self, operation: UnitOperation, row: Requirement) -> Iterator[Alternative]:
        binding = self.subject.recipe.bindings[operation.name]
        vessel = next((item for item in binding.equipment if item.tag == row.tag), None)
        if vessel is None:
            return
        high = row.what is What.HIGHEST_VOLUME
        lines = occupancies(operation)
        formulas = [side for line in lines for side in (line.low, line.high)]

        def suits(subject: RecipeSubject) -> bool:
            both = [level(subject, operation, vessel, high=side, always=True) for side in (True, False)]
            window = vessel.capabilities[VOLUME_CAPABILITY].interval
            wanted = (window.high is not None) + (window.low is not None)
            known = [each for each in both if each is not None]
            return len(known) == wanted and not any(each.beyond for each in known)

        yield from self._batch(operation, formulas, suits, f"fits {vessel.tag}", down=high)

    def _load(self, operation: UnitOperation, row: Requirement) -> Iterator[Alternative]:
        parameter = operation.parameters[row.subject]
        loads = operation.operation_class.loads if operation.operation_class is not None else ()
        lines = [line for line in loads if line.parameter.text == parameter.name]
        formulas = [
            formula for line in lines for formula in (line.amount, line.capacity) if formula is not None
        ]

        def suits(subject: RecipeSubject) -> bool:
            found = worst_load(subject.environment, operation, parameter, always=True)
            return found is not None and not found.excess.beyond

        proposed = []
        for step, leaf in self._leaves(operation, formulas):
            count = self._count(step, leaf, suits)
            if count is not None:
                unit = leaf.kind.unit.text if leaf.kind is not None and leaf.kind.unit is not None else ""
                value = f"{count} {unit}".rstrip()
                words = f"{value} would do ({step.name}.{leaf.name})"
                proposed.append(Alternative(words, parameter=f"{step.name}.{leaf.name}", value=value))
        proposed += self._batch(operation, formulas, suits, "keeps the load", down=True)
        yield from proposed
        yield from self._single(operation, suits, [item.parameter for item in proposed])

    def _limit(self, operation: UnitOperation, row: Requirement) -> Iterator[Alternative]:
        limits = operation.operation_class.limits if operation.operation_class is not None else ()
        limit = next((each for each in limits if each.span == row.span), None)
        if limit is None:
            return

        def suits(subject: RecipeSubject) -> bool:
            found = compared(subject.environment, operation, limit, always=True)
            return found is not None and not found.excess.beyond

        yield from self._single(operation, suits, ())

    def _leaves(
        self, operation: UnitOperation, formulas: list[t.Expr]
    ) -> list[tuple[UnitOperation, Parameter]]:
        """The parameters with plain values that formulas come down to."""
        found = []
        for name in rests_on(self.subject.environment, operation, formulas, operation.span.source):
            step, _, local = name.partition(".")
            owner = self.subject.process.operations[step]
            if local in owner.parameters:
                found.append((owner, owner.parameters[local]))
        return found

    def _count(
        self, step: UnitOperation, leaf: Parameter, suits: Callable[[RecipeSubject], bool]
    ) -> int | None:
        """The smallest number of cycles, vials, … above the present one that suits."""
        unit = leaf.kind.unit if leaf.kind is not None else None
        setting = self.subject.environment.setting(step, leaf)
        now = setting.quantity if setting is not None else None
        if unit is None or now is None or unit.dimension not in _COUNTED:
            return None

        def at(number: int) -> bool:
            value = Quantity(str(number), unit, to_base(Fraction(number), unit))
            return suits(with_value(self.subject, step, leaf, Setting(now_span, quantity=value)))

        assert setting is not None
        now_span = setting.span
        low = int(from_base(now.base, unit))
        high = max(low, 1)
        while not at(high):
            low, high = high, high * 2
            if high > _MOST_CYCLES:
                return None
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if at(middle) else (middle, high)
        return high

    def _batch(
        self,
        operation: UnitOperation,
        formulas: list[t.Expr],
        suits: Callable[[RecipeSubject], bool],
        words: str,
        *,
        down: bool,
    ) -> Iterator[Alternative]:
        """The batch nearest to the present one that suits, its normal range in the same proportion."""
        chosen = self._scaled(operation, formulas)
        if chosen is None:
            return
        step, leaf = chosen
        found = self._solved(step, leaf, suits, down=down)
        if found is not None:
            kind = "largest" if down else "smallest"
            name = f"{step.name}.{leaf.name}"
            text = f"{name} of {_change(*found)}{self._middle(step, leaf)} is the {kind} that {words}"
            yield Alternative(text, parameter=name, value=found[1].text)

    def _middle(self, step: UnitOperation, leaf: Parameter) -> str:
        setting, _ = self._in_force(step, leaf)
        return "" if setting is not None and setting.quantity is not None else ", the middle of its range,"

    def _solved(
        self, step: UnitOperation, leaf: Parameter, suits: Callable[[RecipeSubject], bool], *, down: bool
    ) -> tuple[Quantity, Quantity] | None:
        """The present value of a parameter, and the nearest below (or above) that suits, in few digits."""
        setting, normal = self._in_force(step, leaf)
        now = centre_of(setting, normal)
        if now is None or now.base <= 0 or now.unit.offset_scale:
            return None

        def at(factor: Fraction) -> bool:
            return suits(scaled_by(self.subject, step, leaf, setting, normal, factor))

        factor = solve(at, down=down)
        if factor is None:
            return None
        limit = now.base * factor
        rounds = (few_digits(limit, now.unit), towards(limit, now.unit, down=down))
        value = next((each for each in rounds if at(each.base / now.base)), None)
        return None if value is None else (now, value)

    def _single(
        self,
        operation: UnitOperation,
        suits: Callable[[RecipeSubject], bool],
        leave_out: Collection[str],
    ) -> Iterator[Alternative]:
        """Single values of the step that would do, if its equipment reaches them: the smallest changes first."""
        gaps = judge(self.subject, operation.name).count(Verdict.GAP)
        found: list[tuple[Fraction, str, Alternative]] = []
        for leaf in operation.parameters.values():
            unit = leaf.kind.unit if leaf.kind is not None else None
            path = f"{operation.name}.{leaf.name}"
            if unit is None or unit.dimension in _COUNTED or path in leave_out:
                continue
            for down in (True, False):
                solved = self._solved(operation, leaf, suits, down=down)
                if solved is None:
                    continue
                now, value = solved
                setting, normal = self._in_force(operation, leaf)
                factor = value.base / now.base
                changed = scaled_by(self.subject, operation, leaf, setting, normal, factor)
                if judge(changed, operation.name).count(Verdict.GAP) >= gaps:
                    continue
                text = f"{leaf.name} of {_change(now, value)}{self._middle(operation, leaf)} would do"
                proposal = Alternative(text + _proven(leaf, value), parameter=path, value=value.text)
                found.append((max(factor, 1 / factor), path, proposal))
        yield from (entry[-1] for entry in sorted(found, key=lambda entry: entry[:2])[:_VALUES])

    def _scaled(
        self, operation: UnitOperation, formulas: list[t.Expr]
    ) -> tuple[UnitOperation, Parameter] | None:
        """What a batch is made larger or smaller by: the recipe's `batch`, else the largest volume that matters."""
        leaves = self._leaves(operation, formulas)
        overrides = self.subject.recipe.overrides
        batch = [
            (step, leaf)
            for step, leaf in leaves
            if (own := overrides.get(f"{step.name}.{leaf.name}")) is not None and own.batch
        ]
        if batch:
            return batch[0]
        volumes = []
        for step, leaf in leaves:
            centre = centre_of(*self._in_force(step, leaf))
            if centre is not None and centre.unit.dimension == _VOLUME and centre.base > 0:
                volumes.append((centre.base, f"{step.name}.{leaf.name}", step, leaf))
        if not volumes:
            return None
        _, _, step, leaf = max(volumes, key=lambda each: (each[0], each[1]))
        return step, leaf

    def _in_force(self, step: UnitOperation, leaf: Parameter) -> tuple[Setting | None, Interval | None]:
        """The value and its normal range; a range that the value is not in says nothing of it."""
        parameter = self.subject.in_force(step, leaf)
        setting, normal = parameter.setting, parameter.normal_range
        value = setting.plain if setting is not None else None
        apart = normal is not None and value is not None and not normal.contains(value)
        return setting, None if apart else normal


def _change(now: Quantity, value: Quantity) -> str:
    """`80 L (now 100 L)`, with as many digits as tell them apart."""
    return "{} (now {})".format(*told_apart(value.base, now.base, value.unit))


def _proven(parameter: Parameter | None, value: Quantity) -> str:
    if parameter is None or parameter.par is None:
        return ""
    inside = parameter.par.contains_value(value.base)
    return f", {'inside' if inside else 'outside'} the proven range {parameter.par.text}"


def _same(other: Requirement, row: Requirement, item: Equipment) -> bool:
    """Whether a row of a trial is about what did not fit; of a new piece, whatever it says of it."""
    if row.what in (What.EQUIPMENT, What.SIDE_BY_SIDE):
        return other.what is What.CLASS or item.tag in other.tag.split(", ")
    if row.what is What.CAPABILITY:
        return other.subject.rpartition(".")[2] == row.subject
    return (other.subject, other.what) == (row.subject, row.what)


def _alike(old: Equipment, item: Equipment) -> bool:
    a, b = old.equipment_class, item.equipment_class
    return a is not None and b is not None and (a.is_a(b.name) or b.is_a(a.name))


def _praised(words: str, tried: StepFit, same: list[Requirement]) -> str:
    """`T_3 instead of T_1: 40 L to spare`, and what else there would be."""
    spare = [side.amount for row in same for side in (row.lower, row.upper) if side is not None]
    text = words
    if tried.verdict is Verdict.FIT:
        text += ": all of the step fits"
    elif spare:
        text += f": {plain(min(spare, key=lambda each: each.base))} to spare"
    else:
        text += ": it fits"
    counts = {verdict: tried.count(verdict) for verdict in reversed(Verdict) if verdict is not Verdict.FIT}
    others = [f"{count} {verdict.value}" for verdict, count in counts.items() if count]
    return text + (f"; otherwise {', '.join(others)}" if others else "")


def _dimension(token: str) -> object:
    unit = find_unit(token)
    assert isinstance(unit, Unit)
    return unit.dimension


_VOLUME = _dimension("L")
_COUNTED = tuple(map(_dimension, ("cycles", "vials")))
