"""Risk scales and the risks of a process to the model; their arithmetic is checked here (C08)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

from pac.compiler.elaborate.reading import DOCS, JUSTIFIED, FileReader
from pac.compiler.elaborate.records import read_fields, said
from pac.compiler.model import NO_DOCS, Kind, Named
from pac.compiler.modules import Declared
from pac.compiler.problems import Related
from pac.compiler.records import plain
from pac.compiler.risk import (
    PRODUCT,
    AcceptLimit,
    Factor,
    Rating,
    Residual,
    Risk,
    RiskScale,
)
from pac.compiler.syntax import tree as t
from pac.compiler.units import DIMENSIONLESS, format_number

RISK = DOCS | {"affects"}
RESIDUAL = JUSTIFIED | {"because"}
_TEXTS = {"cause": "text", "effect": "text", "owner": "text"}


def risk_scale(declared: Declared, reader: FileReader) -> RiskScale:
    """A scale with its factors and what needs no measures."""
    node = declared.node
    assert isinstance(node, t.RiskScaleDecl)
    given = reader.given(node.clauses, JUSTIFIED, "a risk scale")
    docs = reader.docs(given)
    factors: dict[str, Factor] = {}
    notes = list(docs.notes)
    for item in node.items:
        if isinstance(item, t.RiskFactor):
            own = reader.given(item.clauses, frozenset({"note", "inherent"}), "a factor")
            notes.extend(f"{item.name.text}: {text}" for text in own.texts("note"))
            factor = _factor(item, reader)
            if item.name.text in factors:
                reader.clash("factor", item.name, factors[item.name.text].span, "N02")
            elif item.name.text == PRODUCT:
                hint = "give the factor another name"
                reader.report("N02", f"`{PRODUCT}` is the product of all factors", item.name, hint=hint)
            elif factor is not None:
                factors[factor.name] = replace(factor, inherent=own.first("inherent") is not None)
    accepts: list[AcceptLimit] = []
    for item in node.items:
        if isinstance(item, t.AcceptLimit):
            reader.given(item.clauses, frozenset({"note"}), "`accept`")
            name = item.name.text
            if name != PRODUCT and name not in factors:
                reader.unknown("factor of this scale", item.name, {*factors, PRODUCT})
                continue
            number = _number_kind(item.name, reader)
            interval = reader.values.interval(item.range, number, what="the limit")
            if interval is not None:
                accepts.append(AcceptLimit(name, interval))
    label = node.label.value if node.label else ""
    evidence = (*docs.evidence, *docs.source)
    return RiskScale(
        node.name.text, label, factors, tuple(accepts), evidence, tuple(notes), reader.span(node)
    )


def _number_kind(name: t.Name, reader: FileReader) -> Kind:
    """A pure number, called after the factor."""
    return Kind(
        name=name.text,
        label=name.text,
        unit=DIMENSIONLESS,
        plausible=None,
        basis=None,
        family=name.text,
        span=reader.span(name),
    )


def _factor(node: t.RiskFactor, reader: FileReader) -> Factor | None:
    number = _number_kind(node.name, reader)
    what = f"`{node.name.text}`"
    if node.range is not None:
        low, high = node.range.low, node.range.high
        if low is None or high is None:
            hint = f"write the lowest and the highest number: `{node.name.text} 1 .. 10`"
            reader.report("C08", f"the scale of {what} has one end only", node.range, hint=hint)
            return None
        ends = [reader.values.quantity(end, number, what=what) for end in (low, high)]
        if ends[0] is None or ends[1] is None:
            return None
        if ends[0].base > ends[1].base:
            reader.report(
                "C08",
                f"the scale of {what} runs from its highest to its lowest number",
                node.range,
                hint=f"write `{node.name.text} {high.digits} .. {low.digits}`; the highest number stands for "
                "the worst, for detection: what is found last",
            )
            return None
        text = f"{low.digits} .. {high.digits}"
        return Factor(node.name.text, text, ends[0].base, ends[1].base, (), reader.span(node.name))
    joined = next((level for level in node.levels if "," in level.digits), None)
    if joined is not None:
        spaced = joined.digits.replace(",", ", ")
        hint = f"write a blank behind each comma: `{spaced}`"
        reader.report("P04", f"`{joined.digits}` can be read as one number", joined, hint=hint)
        return None
    levels = [reader.values.quantity(level, number, what=what) for level in node.levels]
    bases = [level.base for level in levels if level is not None]
    if len(bases) < len(levels):
        return None
    text = ", ".join(level.digits for level in node.levels)
    return Factor(node.name.text, text, min(bases), max(bases), tuple(bases), reader.span(node.name))


class RiskReader:
    """Elaborates the risks of one process."""

    def __init__(self, reader: FileReader, scale: RiskScale | None, chosen: bool) -> None:
        self.reader = reader
        self.scale = scale
        self.chosen = chosen
        """Whether the process names a scale, known or not."""

    def risks(self, items: Iterable[t.Node], owner: str, targets: set[str]) -> tuple[Risk, ...]:
        """The risks among the items of a step (or of the process), which may be about `targets`."""
        found: dict[str, Risk] = {}
        for item in items:
            if not isinstance(item, t.Risk):
                continue
            earlier = found.get(item.name.text)
            if earlier is not None:
                self.reader.clash("risk", item.name, earlier.name_span)
                continue
            found[item.name.text] = self._risk(item, owner, targets)
        return tuple(found.values())

    def _risk(self, node: t.Risk, owner: str, targets: set[str]) -> Risk:
        reader = self.reader
        path = reader.path = f"{owner}.risk.{node.name.text}"
        given = reader.given(node.clauses, RISK, "a risk")
        if self.scale is None and not self.chosen:
            reader.report(
                "C08",
                "the process names no scale to rate its risks by",
                node.name,
                hint="add `risk_scale NAME` to the process, as in `risk_scale fmea_10` of std.risk",
            )
        target = None
        if node.target is not None:
            if node.target.text in targets:
                target = Named(node.target.text, reader.span(node.target))
            else:
                place = t.Name(node.target.start, node.target.end, node.target.text)
                where = "of this step" if "." in owner else "of this process"
                reader.unknown(f"parameter, attribute, phase or material {where}", place, targets)
        rating, texts = self._rating(node, node.fields, _TEXTS)
        mitigations: list[Named] = []
        residual: Residual | None = None
        for item in node.items:
            if isinstance(item, t.MitigatedBy):
                mitigations.extend(Named(ref.text, reader.span(ref)) for ref in item.paths)
            elif isinstance(item, t.Residual) and residual is not None:
                reader.report(
                    "P06",
                    "`residual` is given twice for one risk",
                    item,
                    hint="keep one of them",
                    related=(Related("the first one is here", residual.span),),
                )
            elif isinstance(item, t.Residual):
                own = reader.given(item.clauses, RESIDUAL, "a residual risk")
                after, _ = self._rating(item, item.fields, {})
                residual = Residual(after, reader.docs(own) if own.clauses else NO_DOCS, reader.span(item))
        return Risk(
            path=path,
            name=node.name.text,
            label=node.label.value if node.label else "",
            target=target,
            rating=rating,
            affects=reader.named(given.names("affects")),
            cause=said(texts, "cause") or None,
            effect=said(texts, "effect") or None,
            owner=said(texts, "owner") or None,
            mitigated_by=tuple(mitigations),
            residual=residual,
            docs=reader.docs(given),
            span=reader.span(node),
            name_span=reader.span(node.name),
        )

    def _rating(
        self, node: t.Risk | t.Residual, fields: tuple[t.Field, ...], texts: Mapping[str, str]
    ) -> tuple[Rating, dict[str, t.Field]]:
        """The scores of a risk, each on its scale, and its other fields."""
        reader, scale = self.reader, self.scale
        what = "a risk" if isinstance(node, t.Risk) else "a residual risk"
        if scale is None:  # reported; the other fields are still read
            others = tuple(field for field in fields if field.word.text in texts)
            return Rating((), None), read_fields(reader, others, texts, what)
        known = {**dict.fromkeys(scale.factors, "number"), PRODUCT: "number", **texts}
        found = read_fields(reader, fields, known, what)
        scores: list[tuple[str, str, Fraction]] = []
        for name, factor in scale.factors.items():
            field = found.get(name)
            if field is None:
                continue
            value = _number(field)
            if not factor.holds(value):
                listed = f"one of {factor.text}" if factor.levels else f"within {factor.text}"
                reader.report(
                    "C08",
                    f"{name} {plain(field)} is not on the scale",
                    field,
                    hint=f"`{scale.name}` wants {listed}",
                    related=(Related("the scale says so here", factor.span),),
                )
                continue
            scores.append((name, plain(field), value))
        written = {field.word.text for field in fields}
        missing = [name for name in scale.factors if name not in written]
        if missing and written <= set(known):  # a word that is not known is likely the one that is missing
            start = node.name if isinstance(node, t.Risk) else node
            reader.report(
                "C08",
                f"{what} without {', '.join(f'`{name}`' for name in missing)} cannot be rated",
                start,
                hint=f"`{scale.name}` wants {', '.join(f'`{name}`' for name in scale.factors)}",
            )
        if len(scores) < len(scale.factors):
            return Rating(tuple(scores), None), found
        product = Fraction(1)
        for _, _, value in scores:
            product *= value
        stated = found.get(PRODUCT)
        if stated is not None and _number(stated) != product:
            sum_ = " * ".join(digits for _, digits, _ in scores)
            reader.report(
                "C08",
                f"`{PRODUCT}` is {plain(stated)}, but {sum_} is {format_number(product)}",
                stated,
                hint=f"write `{PRODUCT} {format_number(product)}` or leave it away: pac multiplies the scores",
            )
        return Rating(tuple(scores), product), found


def _number(field: t.Field) -> Fraction:
    return Fraction(plain(field))
