"""The rows of one step on bound equipment, computed by the functions that the checks report from.

A row is a gap where a check tells an error at every stage, or where nothing of a range is reached; it fits with
limits where the check only warns as long as the process is in development. What `why` says is the message of
the check. So no finding and no row can differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from pac.compiler.checks.base import RecipeSubject, told_apart
from pac.compiler.checks.capabilities import Demand, demands, plain, settings
from pac.compiler.checks.e01_capability_missing import Suited, lacking, misplaced, suited
from pac.compiler.checks.e04_accuracy_insufficient import Held, held
from pac.compiler.checks.limits import compared
from pac.compiler.checks.limits import described as described_limit
from pac.compiler.checks.loading import Load, code_of, loaded, worst_load
from pac.compiler.checks.loading import described as described_load
from pac.compiler.checks.reaching import Part, Reached, codes_of_value, reached, told, told_of_setting
from pac.compiler.checks.volumes import VOLUME_CAPABILITY, Level, level, occupancies
from pac.compiler.checks.volumes import described as described_level
from pac.compiler.codes import code_named
from pac.compiler.facility.rows import Margin, Requirement, StepFit, Verdict, What
from pac.compiler.fit import Fit, Reach, Side, fit, in_difference
from pac.compiler.formula import FormulaError
from pac.compiler.limits import GENERAL
from pac.compiler.model import Binding, CapabilityRange, Equipment, UnitOperation
from pac.compiler.syntax import tree as t
from pac.compiler.units import format_number, from_base
from pac.compiler.values import Interval, Quantity, quantity_from_base
from pac.compiler.words import enumeration

_PARTS = {
    Part.TARGET: What.SET_POINT,
    Part.NORMAL: What.NORMAL_RANGE,
    Part.PROVEN: What.PROVEN_RANGE,
}
_DIGITS = 6


def judge(subject: RecipeSubject, step: str) -> StepFit:
    """What one bound step asks of its equipment. Alternatives are not looked for."""
    operation = subject.process.operations[step]
    binding = subject.recipe.bindings[step]
    alone = replace(subject, recipe=replace(subject.recipe, bindings={step: binding}))
    rows = tuple(_rows(alone, operation, binding))
    return StepFit(step, operation.label, tuple(item.tag for item in binding.equipment), rows)


def _rows(subject: RecipeSubject, operation: UnitOperation, binding: Binding) -> Iterator[Requirement]:
    pieces = binding.equipment
    asked = list(demands(subject))
    found = suited(operation, pieces)
    if found is not None:
        yield from _suited(operation, binding, found, {_plain_name(demand) for demand in asked})
    holds = {demand.parameter.name: _accuracy(demand, found) for demand, found in held(subject)}
    for position, demand in enumerate(asked):
        yield from _demand(demand)
        name = demand.parameter.name
        if name in holds and all(later.parameter.name != name for later in asked[position + 1 :]):
            yield holds[name]
    yield from _phases(subject)
    yield from _volumes(subject, operation, binding)
    yield from _loads(subject, operation, binding)
    yield from _limits(subject, operation, binding)
    yield from _unstated(operation, binding, found)


def verdict_of(codes: Sequence[str]) -> Verdict:
    """What findings with these codes mean for the fit."""
    if not codes:
        return Verdict.FIT
    hard = any(code_named(code).draft == "error" for code in codes)
    return Verdict.GAP if hard else Verdict.LIMITS


# ---------------------------------------------------------------------- class and capabilities


def _suited(
    operation: UnitOperation, binding: Binding, found: Suited, asked: set[str]
) -> Iterator[Requirement]:
    pieces, main = binding.equipment, found.main
    assert main.equipment_class is not None and operation.operation_class is not None
    if found.runs_on:
        yield Requirement(
            operation.name,
            operation.name,
            What.CLASS,
            " or ".join(found.runs_on),
            main.equipment_class.name,
            main.tag,
            Verdict.FIT if found.of_class else Verdict.GAP,
            codes=() if found.of_class else ("E01",),
            why="" if found.of_class else misplaced(operation, found),
            span=operation.span,
            offered_span=main.name_span,
        )
    for need in operation.operation_class.needs:
        if need in found.missing:
            yield Requirement(
                operation.name,
                need,
                What.CAPABILITY,
                need,
                "not offered",
                tags_of(pieces),
                Verdict.GAP,
                codes=("E01",),
                why=lacking(operation, pieces, found.missing),
                span=operation.span,
                offered_span=main.name_span,
            )
        elif need not in asked:
            item = next(piece for piece in pieces if need in piece.capabilities)
            capability = item.capabilities[need]
            yield Requirement(
                operation.name,
                need,
                What.CAPABILITY,
                need,
                offered_text(capability),
                item.tag,
                Verdict.FIT,
                span=operation.span,
                offered_span=capability.span,
            )


def _unstated(operation: UnitOperation, binding: Binding, found: Suited | None) -> Iterator[Requirement]:
    """Capabilities that the class of a piece has, that a value of the step asks for, and that nobody stated."""
    offered = {name for item in binding.equipment for name in item.capabilities}
    known = {*offered, *(found.missing if found is not None else ())}
    for item in binding.equipment:
        for name in item.equipment_class.capabilities if item.equipment_class is not None else ():
            if name in known:
                continue
            stated = [p for p in operation.parameters.values() if p.name.rpartition(".")[2] == name]
            asked = [p for p in stated if p.target is not None or p.normal_range is not None]
            needed = next((p.target or p.normal_range for p in asked), None)
            if needed is None:
                continue
            known.add(name)
            yield Requirement(
                operation.name,
                name,
                What.CAPABILITY,
                needed.text,
                "not stated",
                item.tag,
                Verdict.UNKNOWN,
                why=f"{item.tag} does not say which {name} it can do",
                span=asked[0].span,
                offered_span=item.name_span,
            )


# ---------------------------------------------------------------------- ranges


def _plain_name(demand: Demand) -> str:
    return demand.parameter.name.rpartition(".")[2]


def _demand(demand: Demand) -> Iterator[Requirement]:
    told_of: tuple[str, ...] = ()
    for found in reached(demand):
        if demand.by_volume and (found.qualified is None or found.able.reach is not Reach.ALL):
            continue  # volumes are compared over the whole step
        codes = found.codes
        why = "; ".join(told(demand, found, code) for code in codes)
        verdict = verdict_of(codes)
        if found.able.reach is Reach.ALL and not codes and not _qualified(found):
            verdict, codes, why = Verdict.LIMITS, told_of, "the set point is not qualified already"
        if found.able.reach is not Reach.ALL:
            verdict = (
                Verdict.GAP if found.able.reach is Reach.NONE else max(verdict, Verdict.LIMITS, key=_rank)
            )
            if not codes:
                codes, why = told_of, f"the {_before(demand, found)} is out of reach already"
        told_of += codes
        against = (
            found.qualified if found.qualified is not None and found.able.reach is Reach.ALL else found.able
        )
        yield Requirement(
            demand.operation.name,
            demand.parameter.name,
            _PARTS[found.part],
            found.needed.text,
            offered_text(demand.capability),
            demand.item.tag,
            verdict,
            *margins(against),
            codes=codes,
            why=why,
            span=demand.stated if found.part is Part.TARGET else found.needed.span,
            offered_span=demand.capability.span,
        )


def offered_text(capability: CapabilityRange) -> str:
    """`15 .. 40 degC, qualified 30 .. 38 degC`."""
    qualified = f", qualified {capability.qualified.text}" if capability.qualified is not None else ""
    return capability.interval.text + qualified


def _before(demand: Demand, found: Reached) -> str:
    earlier = [each.part for each in reached(demand) if each.able.reach is not Reach.ALL]
    return earlier[0].value if earlier and earlier[0] is not found.part else "value"


def _qualified(found: Reached) -> bool:
    return found.qualified is None or found.qualified.reach is Reach.ALL


def _rank(verdict: Verdict) -> int:
    return verdict.rank


def margins(found: Fit) -> tuple[Margin | None, Margin | None]:
    """What is spare at both ends."""
    return _margin(found.lower, found.offered), _margin(found.upper, found.offered)


def _margin(side: Side, offered: Interval) -> Margin | None:
    if side.margin is None or side.needed is None:
        return None
    return Margin(in_difference(side.margin, side.needed.unit), relative(side.margin, offered))


def relative(margin: Fraction, offered: Interval) -> Fraction | None:
    """A margin per width of what is offered, or per its only end where that has a natural zero."""
    low, high = offered.low, offered.high
    if low is not None and high is not None:
        width = high.base - low.base
    else:
        end = low or high
        width = abs(end.base) if end is not None and not end.unit.offset_scale else Fraction(0)
    return margin / width if width else None


def _phases(subject: RecipeSubject) -> Iterator[Requirement]:
    for asked in settings(subject):
        codes = codes_of_value(asked.value, asked.capability)
        yield Requirement(
            asked.operation.name,
            f"{asked.phase.name}.{asked.name}",
            What.SETTING,
            asked.value.text,
            offered_text(asked.capability),
            asked.item.tag,
            verdict_of(codes),
            *margins(fit(asked.value, asked.capability.interval)),
            codes=codes,
            why="; ".join(told_of_setting(asked, code) for code in codes),
            span=asked.span,
            offered_span=asked.capability.span,
        )


def _accuracy(demand: Demand, found: Held) -> Requirement:
    # What is shown of the uncertainty is rounded; whether there is room was judged by the exact squares.
    nearer = max if found.enough else min
    spare = nearer(found.has.base - found.needs.base, Fraction(0))
    share = spare / found.has.base if found.has.base else None
    return Requirement(
        demand.operation.name,
        demand.parameter.name,
        What.ACCURACY,
        f"± {plain(found.has)}",
        f"± {plain(found.needs)}",
        found.best.tag,
        Verdict.FIT if found.enough else Verdict.LIMITS,
        upper=Margin(quantity_from_base(spare, found.has.unit), share),
        codes=() if found.enough else ("E04",),
        why="" if found.enough else found.message,
        span=found.normal.span,
        offered_span=found.best.span,
    )


# ---------------------------------------------------------------------- volumes and loads


def _volumes(subject: RecipeSubject, operation: UnitOperation, binding: Binding) -> Iterator[Requirement]:
    lines = occupancies(operation)
    for vessel in binding.equipment:
        window = vessel.capabilities.get(VOLUME_CAPABILITY)
        if not lines or window is None:
            continue
        ends = (window.interval.high is not None, window.interval.low is not None)
        sides = [high for high, stated in zip((True, False), ends, strict=True) if stated]
        found = [level(subject, operation, vessel, high=high, always=True) for high in sides]
        known = [_volume(each) for each in found if each is not None]
        yield from known
        if len(known) < len(sides):
            formulas = [line.high if high else line.low for line in lines for high in sides]
            yield Requirement(
                operation.name,
                VOLUME_CAPABILITY,
                What.VOLUME,
                "not known",
                window.interval.text,
                vessel.tag,
                Verdict.UNKNOWN,
                why=f"the volume cannot be computed{_waits(unknown_values(subject, operation, formulas))}",
                span=lines[0].span,
                offered_span=window.span,
            )


def _volume(found: Level) -> Requirement:
    code = "B03" if found.high else "B04"
    spare = (found.limit.base - found.volume.base) * (1 if found.high else -1)
    margin = Margin(in_difference(spare, found.limit.unit), relative(spare, found.window.interval))
    return Requirement(
        found.operation.name,
        VOLUME_CAPABILITY,
        What.HIGHEST_VOLUME if found.high else What.LOWEST_VOLUME,
        told_apart(found.volume.base, found.limit.base, found.limit.unit)[0],
        found.window.interval.text,
        found.vessel.tag,
        Verdict.GAP if found.beyond else Verdict.FIT,
        None if found.high else margin,
        margin if found.high else None,
        codes=(code,) if found.beyond else (),
        why=described_level(found) if found.beyond else "",
        span=found.occupies.span,
        offered_span=found.window.span,
    )


def _loads(subject: RecipeSubject, operation: UnitOperation, binding: Binding) -> Iterator[Requirement]:
    for parameter in loaded(operation):
        found = worst_load(subject.environment, operation, parameter, always=True)
        if found is not None:
            yield _load(subject, binding, found)
            continue
        loads = operation.operation_class.loads if operation.operation_class is not None else ()
        lines = [line for line in loads if line.parameter.text == parameter.name]
        sides = (
            [line.amount for line in lines if line.amount is not None],
            [line.capacity for line in lines if line.capacity is not None],
        )
        # Of several formulas for one thing, such as for packed and for prepacked columns, one is enough.
        missing = [
            min((unknown_values(subject, operation, [f]) for f in formulas), key=len, default=())
            for formulas in sides
        ]
        if any(missing):
            yield Requirement(
                operation.name,
                parameter.name,
                What.LOAD,
                "not known",
                "",
                tags_of(binding.equipment),
                Verdict.UNKNOWN,
                why=f"the load cannot be compared{_waits((*missing[0], *missing[1]))}",
                span=parameter.span,
            )


def _load(subject: RecipeSubject, binding: Binding, found: Load) -> Requirement:
    parameter, excess = found.parameter, found.excess
    assert parameter.kind is not None and parameter.kind.unit is not None
    unit = parameter.kind.unit
    spare = excess.limit - excess.value
    value, limit = told_apart(excess.value, excess.limit, unit)
    return Requirement(
        found.operation.name,
        parameter.name,
        What.LOAD,
        value,
        f"<= {limit}",
        tags_of(binding.equipment),
        Verdict.GAP if excess.beyond else Verdict.FIT,
        upper=Margin(in_difference(spare, unit), spare / abs(excess.limit) if excess.limit else None),
        codes=(code_of(parameter),) if excess.beyond else (),
        why=described_load(subject, found) if excess.beyond else "",
        span=parameter.span,
    )


def _limits(subject: RecipeSubject, operation: UnitOperation, binding: Binding) -> Iterator[Requirement]:
    """What the class requires of sizes, pressures and the like, where both sides are known."""
    limits = operation.operation_class.limits if operation.operation_class is not None else ()
    for limit in limits:
        found = (
            compared(subject.environment, operation, limit, always=True) if limit.check != GENERAL else None
        )
        if found is None:
            continue
        unit, excess = found.unit, found.excess
        smaller, larger = (quantity_from_base(base, unit) for base in (excess.value, excess.limit))
        spare = excess.limit - excess.value
        needed, bound = (larger, smaller) if limit.least else (smaller, larger)
        margin = Margin(in_difference(spare, unit), spare / abs(bound.base) if bound.base else None)
        codes = (limit.check,) if excess.beyond else ()
        yield Requirement(
            operation.name,
            found.about or operation.name,
            What.LIMIT,
            rounded(needed),
            f"{'>' if limit.least else '<'}{'' if limit.strict else '='} {rounded(bound)}",
            tags_of(binding.equipment),
            verdict_of(codes),
            margin if limit.least else None,
            None if limit.least else margin,
            codes=codes,
            why=described_limit(subject, found) if codes else "",
            span=limit.span,
        )


def _waits(names: Sequence[str]) -> str:
    """`: a and b have no value`."""
    if not names:
        return ""
    return f": {enumeration(list(dict.fromkeys(names)))} {'has' if len(names) == 1 else 'have'} no value"


def unknown_values(
    subject: RecipeSubject, operation: UnitOperation, formulas: Sequence[t.Expr]
) -> tuple[str, ...]:
    """Which values formulas wait for."""
    names: list[str] = []
    for ref in (ref for formula in formulas for ref in t.refs(formula)):
        if ref.text == "pi" or ref.text in names:
            continue
        try:
            value = subject.environment.name(ref, operation).value
        except FormulaError:
            value = None
        if value is None and not _has_range(subject, operation, ref):
            names.append(ref.text)
    return tuple(names)


def _has_range(subject: RecipeSubject, operation: UnitOperation, ref: t.Ref) -> bool:
    found = subject.environment.find(ref.text, operation)
    setting = found[1].setting if found is not None else None
    return setting is not None and (setting.interval is not None or setting.tolerance is not None)


def rounded(quantity: Quantity) -> str:
    """A computed value with as many digits as people read."""
    digits = format_number(from_base(quantity.base, quantity.unit), _DIGITS)
    return f"{digits} {quantity.unit.text}".rstrip()


def tags_of(pieces: Sequence[Equipment]) -> str:
    return ", ".join(item.tag for item in pieces)
