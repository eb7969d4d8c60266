"""Recipes that say `scale from`: their scaled values, and what became of every rule.

The values of a recipe stand in it like those that its author writes, so whatever judges or shows a recipe sees
them. The process of the recipe has the ranges of a scaled parameter as they are at its scale: what the rule
keeps at their ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from pac.compiler.confidential import Confidential
from pac.compiler.evaluate import Environment
from pac.compiler.model import (
    NO_RULE,
    Control,
    Docs,
    Ends,
    Kind,
    Model,
    Outcome,
    Override,
    Parameter,
    Process,
    Recipe,
    Refusal,
    Scaled,
    ScaleFrom,
    ScaleRule,
    UnitOperation,
)
from pac.compiler.scaling.ends import End
from pac.compiler.scaling.holding import Holder, Solution, close, decimal, shown
from pac.compiler.scaling.order import groups
from pac.compiler.scaling.together import hold_together
from pac.compiler.source import Source
from pac.compiler.values import Interval, Quantity, Setting

Kinds = Callable[[Source], Mapping[str, Kind]]


def scaled(model: Model, kinds: Kinds) -> Model:
    """The model with the scaled values of its recipes; senders go first."""
    done: dict[str, Recipe] = {}

    def of(name: str) -> Recipe:
        if name not in done:
            recipe = model.recipes[name]
            wanted = recipe.scale_from
            if wanted is not None:
                recipe = Scaler(of(wanted.recipe), recipe, wanted, kinds).recipe()
            elif recipe.scale_lost is not None:
                recipe = Scaler(recipe, recipe, recipe.scale_lost, kinds).without()
            done[name] = recipe
        return done[name]

    if all(recipe.scale_from is None and recipe.scale_lost is None for recipe in model.recipes.values()):
        return model
    return replace(model, recipes={name: of(name) for name in model.recipes})


def environment_of(recipe: Recipe, kinds: Kinds) -> Environment:
    """What names stand for in a recipe."""
    equipment = {name: binding.equipment for name, binding in recipe.bindings.items()}
    known = kinds(recipe.process.span.source)
    return Environment(recipe.process, known, overrides=recipe.overrides, equipment=equipment)


@dataclass(frozen=True, slots=True)
class Job:
    """A parameter with a rule, in the receiving process."""

    operation: UnitOperation
    parameter: Parameter
    rule: ScaleRule

    @property
    def path(self) -> str:
        return f"{self.operation.name}.{self.parameter.name}"


def jobs(recipe: Recipe) -> Iterator[Job]:
    """Every parameter of a bound step that says what is kept at another scale, by its path."""
    for name, operation in sorted(recipe.process.operations.items()):
        binding = recipe.bindings.get(name)
        if binding is None or not binding.equipment:
            continue
        for _, parameter in sorted(operation.parameters.items()):
            rule, kind = parameter.scale_by, parameter.kind
            if rule is not None and rule.name != NO_RULE and kind is not None and kind.unit is not None:
                yield Job(operation, parameter, rule)


def compared(sender: Recipe, recipe: Recipe, kinds: Kinds) -> tuple[Scaled, ...]:
    """What every rule holds and moves between two recipes whose values are stated: nothing is solved."""
    wanted = ScaleFrom(sender.name, sender.label, sender.docs, sender.span, sender.name_span)
    scaler = Scaler(sender, recipe, wanted, kinds)
    there = [job for job in jobs(recipe) if job.operation.name in sender.bindings]
    return tuple(
        scaler.outcome(job, recipe) for job in there if job.operation.name in sender.process.operations
    )


class Scaler:
    """Scales one recipe from another, whose own values are complete."""

    def __init__(self, sender: Recipe, recipe: Recipe, wanted: ScaleFrom, kinds: Kinds) -> None:
        self.sender, self.original, self.wanted, self.kinds = sender, recipe, wanted, kinds
        self.sending = environment_of(sender, kinds)
        self.overrides: dict[str, Override] = dict(recipe.overrides)
        self.solved: dict[str, Solution] = {}
        self.refusals: dict[str, tuple[Refusal, ...]] = {}
        self.lost: dict[str, list[Refusal]] = {}

    def recipe(self) -> Recipe:
        """The recipe with its scaled values, and what became of every rule."""
        bound = self.sender.bindings
        found = {job.path: job for job in jobs(self.original) if job.operation.name in bound}
        open_jobs = {path: job for path, job in found.items() if self._left_to_rule(job)}
        for group in groups({path: self._rests_on(job) for path, job in open_jobs.items()}):
            self._solve([open_jobs[path] for path in group])
        places = {path: self.solved.get(path) for path in open_jobs}
        places |= {path: at for path, job in found.items() if (at := self._beside_own(job)) is not None}
        ranges = {path: self._ranges(found[path], at) for path, at in places.items()}
        process = _adjusted(self.original.process, ranges)
        result = replace(self.original, overrides=self.overrides, process=process)
        outcomes = {path: self.outcome(job, result) for path, job in found.items()}
        final = {
            path: replace(override, scaled=outcomes[path]) if path in open_jobs else override
            for path, override in self.overrides.items()
        }
        return replace(result, overrides=final, scaling=tuple(outcomes.values()))

    def without(self) -> Recipe:
        """The recipe without the values that it leaves to the rules, where there is nothing to scale from."""
        found = {job.path: job for job in jobs(self.original)}
        open_jobs = {path: job for path, job in found.items() if self._left_to_rule(job)}
        for path, job in open_jobs.items():
            self.refusals[path] = ()  # told where the other recipe is named
            self._set(job)
        ranges = {path: self._ranges(job, None) for path, job in open_jobs.items()}
        process = _adjusted(self.original.process, ranges)
        result = replace(self.original, overrides=self.overrides, process=process)
        beside = Scaler(result, result, self.wanted, self.kinds)
        beside.refusals = self.refusals
        outcomes = tuple(beside.outcome(job, result) for job in open_jobs.values())
        return replace(result, scaling=outcomes)

    # ------------------------------------------------------------ both ends

    def _sending_end(self, job: Job) -> End:
        return End(self.sender, self.sender.process.operations[job.operation.name], self.sending)

    def _receiving_end(self, job: Job, recipe: Recipe | None = None) -> End:
        recipe = recipe or replace(self.original, overrides=self.overrides)
        operation = recipe.process.operations[job.operation.name]
        return End(recipe, operation, environment_of(recipe, self.kinds))

    def _left_to_rule(self, job: Job) -> bool:
        """Whether there is a value to be kept and the recipe gives none itself, nor a formula."""
        own = job.parameter.setting
        follows = own is not None and own.formula is not None
        given = job.path in self.sender.overrides or own is not None
        return job.path not in self.original.overrides and not follows and given

    def _beside_own(self, job: Job) -> Solution | None:
        """What would keep the quantity where the recipe gives a value of its own: its ranges follow from that."""
        own = self.original.overrides.get(job.path)
        if own is None or self._sent(job) is None:
            return None
        holder = Holder(self._sending_end(job), self._receiving_end(job), job.parameter, job.rule)
        written = holder.receiver.setting(job.parameter)
        for aim in job.rule.aims:
            ready = holder.prepared(aim.name)
            if isinstance(ready, Refusal):
                continue
            kept, curve, _ = ready
            at = curve.image(kept, written) if written is not None else None
            found = curve.solutions(kept) if at is None else (at,)
            if found:
                near = min(found, key=lambda x: (abs(x - (written or x)), x))
                return Solution(aim.name, kept, near, None, near, curve)
        return None

    def _sent(self, job: Job) -> Setting | None:
        """The value in force at the sender, if there is one."""
        end = self._sending_end(job)
        parameter = end.operation.parameters.get(job.parameter.name)
        setting = end.environment.setting(end.operation, parameter) if parameter is not None else None
        if parameter is None or setting is None:
            return None
        known = end.setting(parameter) is not None or setting.interval is not None
        return setting if known else None

    def _rests_on(self, job: Job) -> frozenset[str]:
        """The paths of the parameters behind everything that the rule speaks of."""
        end = self._receiving_end(job).seen_from(job.parameter.name)
        names = [aim.name for aim in job.rule.aims] + [limit.name for limit in job.rule.limits]
        return frozenset[str]().union(*(end.inputs(name) for name in names))

    # ------------------------------------------------------------ solving

    def _solve(self, group: list[Job]) -> None:
        holders = [
            Holder(self._sending_end(job), self._receiving_end(job), job.parameter, job.rule) for job in group
        ]
        for job in group:
            setting = self._sent(job)
            if setting is not None and setting.interval is not None:
                self.refusals[job.path] = (holders[0].words.not_single(job.rule.name, setting.noun),)
            elif setting is None:  # refused at the sender, and told there
                self.refusals[job.path] = ()
        lost = {path for path in self.refusals if path not in self.solved}
        if any(job.path in lost or self._rests_on(job) & lost for job in group):
            for job in group:
                self.refusals.setdefault(job.path, ())
        elif len(group) > 1:
            self._take_together(group, hold_together(holders))
        else:
            self._take_first(group[0], holders[0])
        for job in group:
            self._set(job)

    def _take_first(self, job: Job, holder: Holder) -> None:
        """The first quantity of the rule that can be held; what is not known ends the search."""
        told: list[Refusal] = []
        for aim in job.rule.aims:
            found = holder.hold(aim.name)
            if isinstance(found, Solution):
                self.solved[job.path] = found
                break
            told.append(found)
            if found.undecided:
                break
        self.refusals[job.path] = tuple(told)

    def _take_together(self, group: list[Job], found: Mapping[str, Solution] | Refusal) -> None:
        for job in group:
            first = job is group[0]
            self.refusals[job.path] = (found,) if isinstance(found, Refusal) and first else ()
            if not isinstance(found, Refusal):
                self.solved[job.path] = found[job.path]

    def _set(self, job: Job) -> None:
        """The value of the recipe; none where it is refused, for that of another scale is no substitute."""
        found, span = self.solved.get(job.path), self.wanted.span
        unit = job.parameter.kind.unit if job.parameter.kind is not None else None
        assert unit is not None
        quantity = shown(found.value, unit) if found is not None else None
        reason = None
        if found is not None:
            words = Holder(self._sending_end(job), self._receiving_end(job), job.parameter, job.rule).words
            reason = f"keeps {found.aim} of {words.quantity(found.aim, found.kept)}, as in {self.sender.name}"
        docs = Docs(because=reason, confidential=self._labels(job))
        self.overrides[job.path] = Override(
            job.operation.name,
            job.parameter.name,
            False,
            Setting(span, quantity=quantity),
            None,
            None,
            None,
            docs,
            span,
        )

    def _labels(self, job: Job) -> tuple[Confidential, ...]:
        """Who may see what the value was scaled from: it can be told from the value and the rule."""
        binding = self.sender.bindings[job.operation.name]
        override = self.sender.overrides.get(job.path)
        docs = [self.sender.docs, self.sender.site.docs, self.wanted.docs, binding.docs]
        docs += [override.docs] if override is not None else []
        for item in binding.equipment:
            docs.append(item.docs)
            docs += [part.docs for part in item.properties.values()]
            docs += [part.docs for part in item.capabilities.values()]
        return tuple(dict.fromkeys(label for each in docs for label in each.confidential))

    # ------------------------------------------------------------ ranges at the other scale

    def _ranges(self, job: Job, found: Solution | None) -> Ranges:
        """The sender's ranges, each end as what keeps there what the rule keeps."""
        end = self._sending_end(job).seen_from(job.parameter.name)
        stated = end.operation.parameters[job.parameter.name]
        own = self.sender.overrides.get(job.path)
        setting = own.setting if own is not None else None
        normal = (
            (own.nor or (setting.tolerance if setting is not None else None)) if own is not None else None
        )
        here = self.original.overrides.get(job.path)
        given = {
            "nor": here is not None and (here.nor or here.setting.tolerance),
            "alert": here is not None and here.alert,
            "action": here is not None and here.action,
        }

        def image(word: str, interval: Interval | None) -> Interval | None:
            if interval is None or found is None or given.get(word):
                return None
            result = _image(interval, found, end, job)
            if isinstance(result, Interval):
                return result
            words = Holder(end, self._receiving_end(job), job.parameter, job.rule).words
            told = words.no_counterpart(found.aim, word, interval, *result)
            self.lost.setdefault(job.path, []).append(told)
            return None

        return Ranges(
            image("nor", normal or stated.normal_range),
            image("alert", (own.alert if own is not None else None) or stated.alert),
            image("action", (own.action if own is not None else None) or stated.action),
            image("par", stated.par),
            image,
        )

    # ------------------------------------------------------------ what became of it

    def outcome(self, job: Job, result: Recipe) -> Scaled:
        """What became of one rule in the recipe as it is now."""
        sender = self._sending_end(job).seen_from(job.parameter.name)
        receiver = self._receiving_end(job, result).seen_from(job.parameter.name)
        found = self.solved.get(job.path)
        refusals = self.refusals.get(job.path, ())
        aim = found.aim if found is not None else job.rule.name
        if found is not None:
            outcome = Outcome.FALLBACK if refusals else Outcome.SCALED
        elif job.path in self.refusals:
            outcome = Outcome.REFUSED
        else:
            has_value = receiver.environment.setting(receiver.operation, job.parameter) is not None
            outcome = Outcome.OWN_VALUE if has_value else Outcome.NO_VALUE
        derived = sorted({formula.name for end in (sender, receiver) for _, formula in end.derived()})
        limits = tuple((limit, _ends(limit.name, sender, receiver)) for limit in job.rule.limits)
        unit = job.parameter.kind.unit if job.parameter.kind is not None else None
        exact = shown(found.exact, unit) if found is not None and found.exact is not None and unit else None
        return Scaled(
            job.operation.name,
            job.parameter.name,
            job.rule,
            outcome,
            _ends(job.parameter.name, sender, receiver, job.parameter),
            _ends(aim, sender, receiver),
            limits,
            tuple(
                both
                for name in derived
                if name not in (aim, *(limit.name for limit in job.rule.limits))
                and (both := _ends(name, sender, receiver)).sender is not None
                and both.receiver is not None
            ),
            exact,
            refusals,
            tuple(self.lost.get(job.path, ())),
        )


@dataclass(frozen=True, slots=True)
class Ranges:
    """The ranges of a scaled parameter; `image` turns another one of the sender into one of the receiver."""

    nor: Interval | None
    alert: Interval | None
    action: Interval | None
    par: Interval | None
    image: Callable[[str, Interval | None], Interval | None]


def _image(
    interval: Interval, found: Solution, sender: End, job: Job
) -> Interval | tuple[Quantity, Fraction | None]:
    """A range of the sender at the receiver; or an end of it that has no counterpart, with what it keeps."""
    unit = job.parameter.kind.unit if job.parameter.kind is not None else None
    assert unit is not None
    own = sender.setting(sender.operation.parameters[job.parameter.name])
    ends: list[tuple[Quantity, bool] | None] = []
    turned = False
    for end, is_open in ((interval.low, interval.low_open), (interval.high, interval.high_open)):
        if end is None:
            ends.append(None)
            continue
        kept = sender.pinned({job.path: end.base}).value(found.aim)
        x = found.curve.image(kept, found.at) if kept is not None else None
        if x is None or own is None:
            return end, kept
        # What rises with the parameter here may fall with it there: then low and high change places.
        turned = turned or (end.base != own and (end.base < own) != (x < found.at))
        same = found.curve(end.base) == kept and close(end.base, x)
        ends.append((shown(end.base if same else decimal(x, unit), unit), is_open))
    low, high = reversed(ends) if turned else ends
    return Interval(
        low[0] if low is not None else None,
        high[0] if high is not None else None,
        low is not None and low[1],
        high is not None and high[1],
        interval.span,
    )


def _ends(name: str, sender: End, receiver: End, parameter: Parameter | None = None) -> Ends:
    """A quantity at both ends; `parameter` where it is that, and not what the equipment derives."""
    quantities: list[Quantity | None] = []
    label, tags = "", []
    for end in (sender, receiver):
        held = end.holder(name) if parameter is None else None
        own = end.operation.parameters.get(name) if parameter is not None else end.parameter(name)
        kind = held[1].kind if held is not None else own.kind if own is not None else None
        base: Fraction | None = None
        if held is not None:
            base = end.value(name)
        elif own is not None:
            base = end.setting(own)
        unit = kind.unit if kind is not None else None
        quantities.append(shown(base, unit) if base is not None and unit is not None else None)
        label = label or (held[1].label if held is not None else own.label if own is not None else "")
        label = label or (kind.label if kind is not None else "")
        tags.append(held[0].tag if held is not None else end.tags)
    return Ends(name, label, quantities[0], quantities[1], tags[0], tags[1])


def _adjusted(process: Process, ranges: Mapping[str, Ranges]) -> Process:
    """The process with the ranges of scaled parameters at the recipe's scale, those of their controls too."""
    if not ranges:
        return process
    operations = {}
    for name, operation in process.operations.items():
        parameters = {
            key: _with_ranges(parameter, found) if (found := ranges.get(f"{name}.{key}")) else parameter
            for key, parameter in operation.parameters.items()
        }
        controls = tuple(
            _with_limits(control, found)
            if (found := ranges.get(f"{name}.{control.target.name}"))
            else control
            for control in operation.controls
        )
        operations[name] = replace(operation, parameters=parameters, controls=controls)
    return replace(process, operations=operations)


def _with_ranges(parameter: Parameter, ranges: Ranges) -> Parameter:
    setting = parameter.setting
    if setting is not None and setting.tolerance is not None:
        setting = replace(setting, tolerance=None)
    return replace(
        parameter, setting=setting, nor=ranges.nor, alert=ranges.alert, action=ranges.action, par=ranges.par
    )


def _with_limits(control: Control, ranges: Ranges) -> Control:
    sides = {}
    for word, stated in (("alert", control.alert), ("action", control.action)):
        interval = ranges.image(f"{word} of the control", stated.interval) if stated is not None else None
        sides[word] = (
            replace(stated, interval=interval) if stated is not None and interval is not None else None
        )
    return replace(control, alert=sides["alert"], action=sides["action"])
