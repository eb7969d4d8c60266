"""Why a quantity cannot be held, in the words and units of the author."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from pac.compiler.fit import in_difference
from pac.compiler.model import Cause, Refusal, ScaleLimit, ScaleRule
from pac.compiler.problems import Related
from pac.compiler.scaling.curve import Cells, Curve
from pac.compiler.scaling.ends import End
from pac.compiler.units import Unit, difference_unit, format_number, from_base
from pac.compiler.values import Interval, Quantity
from pac.compiler.words import enumeration

Limited = Sequence[tuple[ScaleLimit, Fraction | None]]
"""Limits that are broken, with what the limited quantity comes to."""


class Words:
    """The refusals of one rule between two ends."""

    def __init__(self, sender: End, receiver: End, name: str, unit: Unit, rule: ScaleRule) -> None:
        self.sender, self.receiver = sender, receiver
        self.plain, self.unit, self.rule = name.rpartition(".")[2], unit, rule
        self.name = f"{receiver.operation.name}.{name}"
        self.own = f'give this recipe a value of its own: `{self.name} = … because "…"`'

    # ------------------------------------------------------------ facts that are missing

    def not_derived(self, aim: str, end: End) -> Refusal:
        where = f"{end.tags or 'nothing'} (`{end.operation.name}` of {end.recipe.name})"
        hint = f"{self.own}, or name behind `else` what can be kept here"
        return self._refusal(
            aim, Cause.NOT_DERIVED, f"`{aim}` is not derived for {where}, so it cannot be kept", hint
        )

    def unknown(self, aim: str, end: End, name: str, solved: str = "") -> Refusal:
        """`name` cannot be computed; `solved` is the path of the parameter, which need not be known."""
        missing = [text for text in end.lacking(name) if text != f"a value of `{solved}`"]
        held = end.holder(name)
        related: tuple[Related, ...] = ()
        if held is not None:
            related = (Related(f"`{name}` is derived here", held[1].span),)
        if missing:
            verb = "is" if len(missing) == 1 else "are"
            why = f"{enumeration(missing)} {verb} not stated"
            hint = f"state {'it' if len(missing) == 1 else 'them'}, or {self.own}"
        else:
            why = end.trouble(name) or "not all that it follows from is known"
            zeros = [f"`{path}` is 0" for path in end.zeros(name) if path != solved]
            why += f", and {enumeration(zeros)}" if zeros else ""
            hint = f"correct {'it' if len(zeros) == 1 else 'them'}, or {self.own}" if zeros else self.own
        message = f"`{name}` on {end.tags} (`{end.recipe.name}`) cannot be computed: {why}"
        return self._refusal(aim, Cause.NOT_STATED, message, hint, related)

    def independent(self, aim: str) -> Refusal:
        held = self.receiver.holder(aim)
        assert held is not None
        return self._refusal(
            aim,
            Cause.NOT_DERIVED,
            f"`{aim}` on {held[0].tag} does not follow from `{self.name}`: no value of it keeps it",
            f"name a quantity behind `scale by` that follows from it, or {self.own}",
            (Related(f"`{aim}` is derived here", held[1].span),),
        )

    def no_capability(self, aim: str) -> Refusal:
        return self._refusal(
            aim,
            Cause.NOT_STATED,
            f"`{self.name}` cannot be scaled: no capability `{self.plain}` is stated for {self.receiver.tags}",
            f"state it at the equipment: `{self.plain} range … .. …`, or {self.own}",
            tuple(
                Related(f"{item.tag} is declared here", item.name_span) for item in self.receiver.equipment
            ),
        )

    def open_capability(self, aim: str, capability: Interval) -> Refusal:
        end = "lowest" if capability.low is None else "highest"
        if capability.low is not None and capability.high is not None:
            why = f"no value of `{self.plain}` can be set by all of {self.receiver.tags}"
        else:
            why = f"the capability `{self.plain}` of {self.receiver.tags} has no {end} value"
        return self._refusal(
            aim,
            Cause.NOT_STATED,
            f"`{self.name}` cannot be scaled: {why}",
            "state both ends of the capability",
            (Related("the capability", capability.span),),
        )

    def no_limit(self, aim: str, limit: ScaleLimit) -> Refusal:
        return self._refusal(
            aim,
            Cause.NOT_STATED,
            f"`{limit.name}` is not derived for {self.receiver.tags}: whether `{limit.text}` is kept is not known",
            f"take the limit away, or {self.own}",
            (Related("the limit", limit.span),),
        )

    def not_single(self, aim: str, noun: str) -> Refusal:
        message = f"`{self.name}` is a {noun} in {self.sender.recipe.name}, and only a single value is scaled"
        return self._refusal(aim, Cause.NOT_STATED, message, self.own)

    # ------------------------------------------------------------ nothing fits

    def out_of_reach(self, aim: str, kept: Fraction, curve: Curve) -> Refusal:
        tag = self._tag(aim)
        span = curve.span
        assert span is not None
        (low_at, low), (high_at, high) = span
        if low <= kept <= high:
            message = f"jumps over it: no value of {self._offer(curve)} gives it"
        else:
            word, at, end = ("at most", high_at, high) if kept > high else ("at least", low_at, low)
            given = self.quantity(aim, end, beside=kept)
            message = f"`{self.name}` of {self._offer(curve)} gives {word} {given}, at {self.value(at)}"
            message += f", {self._off(end, kept)}"
        return self._refusal(
            aim,
            Cause.OUT_OF_REACH,
            f"{aim} of {self.quantity(aim, kept)} ({self._origin(aim)}) cannot be kept on {tag}: {message}",
            "bind a vessel that reaches it, use another batch volume, or keep another quantity "
            "and show that it is enough",
            self._capabilities(),
        )

    def ambiguous(self, aim: str, kept: Fraction, found: Cells) -> Refusal:
        values = enumeration([self._values(*cell) for cell in found])
        return self._refusal(
            aim,
            Cause.SEVERAL,
            f"{aim} of {self.quantity(aim, kept)} ({self._origin(aim)}) is kept on {self._tag(aim)} by "
            f"`{self.name}` of {values}",
            f"say which: a limit behind `keeping` that only one of them holds, or {self.own}",
            self._capabilities(),
        )

    def too_coarse(
        self, aim: str, kept: Fraction, x: Fraction, step: Fraction, steps: Sequence[Fraction], curve: Curve
    ) -> Refusal:
        given = [
            f"{self.value(each)} gives {self.quantity(aim, y)}, {self._off(y, kept)}"
            for each in steps
            if curve.low <= each <= curve.high and (y := curve(each)) is not None
        ]
        size = f"{format_number(step, 4)} {difference_unit(self.unit).text}".rstrip()
        return self._refusal(
            aim,
            Cause.TOO_COARSE,
            f"{aim} of {self.quantity(aim, kept)} ({self._origin(aim)}) is kept by `{self.name}` = {self.value(x)}, "
            f"and {self._tag(aim)} sets it in steps of {size}: "
            f"{enumeration(given) or 'none of them is in reach'}; none is near enough and holds all limits",
            f"correct the resolution of the capability, or {self.own}",
            self._capabilities(),
        )

    def conflict(
        self,
        aim: str,
        kept: Fraction,
        curve: Curve,
        x: Fraction,
        broken: Limited,
        best: Fraction | None,
        remaining: Limited,
    ) -> Refusal:
        """A limit that does not let the quantity be kept: what breaks at `x`, which keeps it, and what at best."""
        limits = enumeration([f"`{limit.text}`" for limit, _ in broken])
        message = (
            f"{aim} of {self.quantity(aim, kept)} ({self._origin(aim)}) and {limits} cannot hold together on "
            f"{self._tag(aim)}: `{self.name}` = {self.value(x)} keeps {aim} and gives "
            f"{enumeration([self.broken(*each) for each in broken])}"
        )
        reached = curve(best) if best is not None else None
        if best is not None and reached is not None and best != x:
            message += (
                f"; at best, `{self.name}` = {self.value(best)}, {aim} is {self.quantity(aim, reached)}"
            )
            message += f", {self._off(reached, kept)}"
            if remaining:
                message += f", and {enumeration([self.broken(*each) for each in remaining])}"
        return self._refusal(
            aim,
            Cause.LIMIT,
            message,
            "bind another vessel, use another batch volume, loosen the limit with a reason, or say behind `else` "
            "what is kept then",
            (*(Related("the limit", limit.span) for limit, _ in broken), *self._capabilities()),
        )

    def together(self, aim: str, message: str, cause: Cause) -> Refusal:
        """Several values that rest on each other, and cannot all be held, or in several ways."""
        return self._refusal(aim, cause, message, self.own, self._capabilities())

    def no_counterpart(
        self, aim: str, word: str, interval: Interval, end: Quantity, kept: Fraction | None
    ) -> Refusal:
        """A range of the sender, one end of which keeps nothing that the receiver could come to."""
        side = "upper" if end is interval.high else "lower"
        path = f"{self.sender.operation.name}.{self.name.partition('.')[2]}"
        if kept is None:
            trouble = self.sender.pinned({path: end.base}).trouble(aim)
            why = f"{aim} cannot be computed on {self.sender.tags}" + (f": {trouble}" if trouble else "")
        else:
            why = f"{aim} is {self.quantity(aim, kept)}, which `{self.plain}` does not come to on {self._tag(aim)}"
        if word in ("nor", "alert", "action"):
            hint = f'state this recipe\'s own range: `{self.name} = … {word} … because "…"`, or end it'
        else:
            hint = f"end {word} in the process"
        return self._refusal(
            aim,
            Cause.OUT_OF_REACH,
            f"{word} {interval.text} of `{self.name}` has no counterpart on {self.receiver.tags}: at its {side} end, "
            f"{end.text} in {self.sender.recipe.name}, {why}",
            f"{hint} where {aim} has a value at both scales",
            (Related("the range", interval.span),),
        )

    # ------------------------------------------------------------ parts of sentences

    def value(self, x: Fraction) -> str:
        return f"{format_number(from_base(x, self.unit), 4)} {self.unit.text}".rstrip()

    def _values(self, low: Fraction, high: Fraction) -> str:
        if low == high:
            return self.value(low)
        return f"any value from {format_number(from_base(low, self.unit), 4)} to {self.value(high)}"

    def quantity(self, name: str, base: Fraction, beside: Fraction | None = None) -> str:
        """A quantity with four digits, or as many as tell it from what stands beside it."""
        kind = self.receiver.kind(name) or self.sender.kind(name)
        unit = kind.unit if kind is not None else None
        if unit is None:
            return format_number(base, 4)
        text = ""
        for digits in (4, 6, 9, 12):
            text = f"{format_number(from_base(base, unit), digits)} {unit.text}".rstrip()
            if (
                beside is None
                or base == beside
                or text.split()[0] != format_number(from_base(beside, unit), digits)
            ):
                break
        return text

    def broken(self, limit: ScaleLimit, y: Fraction | None) -> str:
        if y is None:
            return f"no {limit.name}"
        low, high = limit.interval.low, limit.interval.high
        end = high if high is not None and y >= high.base else low
        assert end is not None
        way = "too high" if end is high else "too low"
        off = in_difference(abs(y - end.base), end.unit)
        said = f", {format_number(from_base(off.base, off.unit), 3)} {off.unit.text}".rstrip() + f" {way}"
        if not off.base:
            said = ", the end that the limit leaves out"
        return f"{limit.name} of {self.quantity(limit.name, y, beside=end.base)}{said}"

    @staticmethod
    def _off(reached: Fraction, kept: Fraction) -> str:
        if not kept:
            return "not zero"
        share = format_number(abs(reached / kept - 1) * 100, 2)
        return f"{share} % too {'low' if reached < kept else 'high'}"

    def _offer(self, curve: Curve) -> str:
        if curve.low == curve.high:
            return self.value(curve.low)
        low = format_number(from_base(curve.low, self.unit), 4)
        return f"{low} .. {self.value(curve.high)}"

    def _origin(self, aim: str) -> str:
        held = self.sender.holder(aim)
        return f"{held[0].tag if held is not None else self.sender.tags}, `{self.sender.recipe.name}`"

    def _tag(self, aim: str) -> str:
        held = self.receiver.holder(aim)
        return held[0].tag if held is not None else self.receiver.tags

    def _capabilities(self) -> tuple[Related, ...]:
        return tuple(
            Related(f"the capability of {item.tag}", item.capabilities[self.plain].span)
            for item in self.receiver.equipment
            if self.plain in item.capabilities
        )

    def _refusal(
        self,
        aim: str,
        cause: Cause,
        message: str,
        hint: str,
        related: tuple[Related, ...] = (),
    ) -> Refusal:
        rule = Related("what is to be kept", self.rule.span)
        return Refusal(aim, message, hint, (rule, *related), cause)
