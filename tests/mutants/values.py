"""Mistakes in numbers, units and ranges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pac.compiler.syntax import tree as t
from tests.mutants.seeding import Edit, Mutant, Project, Site, kind, one, written

STATEMENTS = ("cqa", "cma", "attribute", "property")


@dataclass(frozen=True, slots=True)
class Valued:
    """A value of a step or recipe with its set point as a plain number."""

    site: Site
    name: str
    centre: t.Number
    value: t.Value
    clauses: t.Clauses
    unit: str

    def range(self, word: str) -> t.RangeNode | None:
        """A range behind the value; that of `±` is none."""
        found = (clause.payload for clause in self.clauses if clause.word == word)
        return next((payload for payload in found if isinstance(payload, t.RangeNode)), None)

    def ends(self, word: str) -> tuple[Decimal, Decimal] | None:
        """Both ends of a range in the unit of the set point."""
        payload = self.range(word)
        if payload is None or payload.low is None or payload.high is None:
            return None
        if {end.unit.text for end in (payload.low, payload.high) if end.unit is not None} - {self.unit}:
            return None
        return Decimal(payload.low.digits), Decimal(payload.high.digits)

    def set(self, value: Decimal) -> Edit:
        return self.site.edit(written(value, self.centre), self.centre)


def valued(project: Project, *, recipes: bool = True) -> Iterator[Valued]:
    """Parameters of steps, and values of recipes, that have one number as their set point."""
    for site in project.sites:
        node = site.node
        if isinstance(node, t.ValueDecl):
            if node.word.text in STATEMENTS or site.inside(t.UnitOperation) is None:
                continue
            name = node.name.text
        elif isinstance(node, t.Override) and recipes:
            name = node.target.text
        else:
            continue
        centre = node.value.value if isinstance(node.value, t.Exact) else None
        if isinstance(node.value, t.PlusMinus):
            centre = node.value.centre
        if not isinstance(centre, t.Number) or node.value is None:
            continue
        unit = centre.unit
        if unit is None and isinstance(node.value, t.PlusMinus):
            unit = node.value.tolerance.unit
        yield Valued(site, name, centre, node.value, node.clauses, unit.text if unit is not None else "")


def units(project: Project) -> Iterator[tuple[Site, t.Name]]:
    """Every unit behind a number, in all of the project but formulas."""
    for site, node in project.of(t.Number):
        formula = site.inside(t.Binary) or site.inside(t.Comparison) or site.inside(t.Inequality)
        if node.unit is not None and formula is None:
            yield site, node.unit


def slips(project: Project, table: Mapping[str, str]) -> Iterator[Mutant]:
    for site, unit in units(project):
        if unit.text in table:
            assert isinstance(site.node, t.Number)
            nothing = not Decimal(site.node.digits) and not unit.text.startswith("deg")
            said = "nothing is the same in both units" if nothing else ""
            yield Mutant((site.edit(table[unit.text], unit),), equivalent=said)


# ------------------------------------------------------------------ units


@kind("time in another unit (min for h)")
def _(project: Project) -> Iterator[Mutant]:
    return slips(project, {"h": "min", "min": "h", "d": "h", "s": "min"})


@kind("volume in another unit (mL for L)")
def _(project: Project) -> Iterator[Mutant]:
    return slips(project, {"L": "mL", "mL": "L", "kL": "L", "uL": "mL"})


@kind("concentration in another unit (mg/L for g/L)")
def _(project: Project) -> Iterator[Mutant]:
    return slips(
        project,
        {"g/L": "mg/L", "mg/mL": "ug/mL", "mg/L": "g/L", "mM": "M", "mol/L": "mmol/L", "ng/mg": "ug/mg",
         "EU/mL": "EU/L", "cells/mL": "cells/L", "mS/cm": "uS/cm", "mOsm/kg": "Osm/kg", "U/mL": "U/L"},
    )  # fmt: skip


@kind("flow, speed, length or pressure in another unit")
def _(project: Project) -> Iterator[Mutant]:
    return slips(
        project,
        {"cm/h": "cm/min", "L/min": "L/h", "L/h": "L/min", "cm": "mm", "mm": "cm", "m": "cm", "bar": "mbar",
         "psi": "bar", "mmHg": "mbar", "L/m^2/h": "L/m^2/min", "L/m^2/min": "L/m^2/h", "kg": "g", "m^2": "cm^2"},
    )  # fmt: skip


@kind("degrees Fahrenheit for Celsius")
def _(project: Project) -> Iterator[Mutant]:
    return slips(project, {"degC": "degF"})


@kind("degrees Celsius written as kelvin")
def _(project: Project) -> Iterator[Mutant]:
    return slips(project, {"degC": "K"})


@kind("unit of another dimension", always=True)
def _(project: Project) -> Iterator[Mutant]:
    table = {
        "degC": "pH",
        "L": "kg",
        "rpm": "L/min",
        "g/L": "g",
        "min": "L",
        "h": "L",
        "cm": "L",
        "bar": "degC",
    }
    for site, unit in units(project):
        # What a sample is measured in may be a volume or a mass.
        if unit.text in table and site.inside(t.Samples) is None and site.inside(t.PhaseStep) is None:
            yield one(site, table[unit.text], unit)


@kind("unit left out", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for value in valued(project):
        if value.centre.unit is not None and value.unit not in ("pH",) and isinstance(value.value, t.Exact):
            yield one(value.site, value.centre.digits, value.centre)


@kind("percentage without its basis", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, unit in units(project):
        if unit.text.startswith("%"):
            yield one(site, "%", unit)


@kind("percentage of another basis", always=True)
def _(project: Project) -> Iterator[Mutant]:
    return slips(project, {"%w/w": "%v/v", "%v/v": "%w/w", "%area": "%w/w", "%mol": "%area", "%airsat": "%O2sat",
                           "%cells": "%v/v", "%target": "%label"})  # fmt: skip


@kind("unit misspelt", always=True)
def _(project: Project) -> Iterator[Mutant]:
    table = {
        "degC": "degc",
        "rpm": "RPM",
        "L": "l",
        "mL": "ml",
        "min": "mins",
        "h": "hr",
        "d": "days",
        "g/L": "g/l",
    }
    return slips(project, table)


@kind("pressure without its reference (bar for barg)")
def _(project: Project) -> Iterator[Mutant]:
    return slips(
        project, {"barg": "bar", "bara": "bar", "psig": "psi", "psia": "psi", "bar": "barg", "psi": "psig"}
    )


@kind("rotation as a frequency (1/min for rpm)", always=True)
def _(project: Project) -> Iterator[Mutant]:
    return slips(project, {"rpm": "1/min"})


@kind("kLa for the speed of the stirrer", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.ValueDecl):
        if node.name.text in ("agitation", "kla") and node.value is not None:
            yield one(site, "kla" if node.name.text == "agitation" else "agitation", node.name)


# ------------------------------------------------------------------ numbers


@kind("decimal point one place too far right")
def _(project: Project) -> Iterator[Mutant]:
    for value in valued(project):
        if Decimal(value.centre.digits):
            yield Mutant((value.set(Decimal(value.centre.digits) * 10),))


@kind("decimal point one place too far left")
def _(project: Project) -> Iterator[Mutant]:
    for value in valued(project):
        if Decimal(value.centre.digits):
            yield Mutant((value.set(Decimal(value.centre.digits) / 10),))


@kind("digits in the wrong order")
def _(project: Project) -> Iterator[Mutant]:
    for value in valued(project):
        digits = value.centre.digits
        for at in range(len(digits) - 1):
            pair = digits[at : at + 2]
            turned = digits[:at] + pair[::-1] + digits[at + 2 :]
            if pair.isdigit() and pair[0] != pair[1] and not turned.startswith("0"):
                yield one(value.site, written(Decimal(turned), value.centre), value.centre)
                break


@kind("decimal comma", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Number):
        if "." in node.digits and site.inside(t.Inequality) is None:
            yield one(site, project.text(site).replace(".", ",", 1))


@kind("dash for the two dots of a range", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.RangeNode):
        if node.low is not None and node.high is not None and ".." in project.text(site):
            yield one(site, project.text(site).replace("..", "-", 1))


@kind("temperature of degrees Celsius given as number of kelvin")
def _(project: Project) -> Iterator[Mutant]:
    for value in valued(project):
        if value.unit == "degC" and value.centre.unit is not None:
            yield Mutant((value.set(Decimal(value.centre.digits) + Decimal("273.15")),))


@kind("two parameters of a step with each other's values")
def _(project: Project) -> Iterator[Mutant]:
    found = [value for value in valued(project, recipes=False) if value.unit]
    for at, first in enumerate(found):
        for second in found[at + 1 :]:
            same = first.site.inside(t.UnitOperation) is second.site.inside(t.UnitOperation)
            if same and first.unit == second.unit and first.centre.digits != second.centre.digits:
                yield Mutant(
                    (first.set(Decimal(second.centre.digits)), second.set(Decimal(first.centre.digits)))
                )


# ------------------------------------------------------------------ set points and ranges


@kind("set point outside its normal operating range", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for value in valued(project):
        ends = value.ends("nor")
        if ends is not None and isinstance(value.value, t.Exact):
            low, high = ends
            yield Mutant((value.set(high + max((high - low) / 5, abs(high) / 100)),))
            yield Mutant((value.set(low - max((high - low) / 5, abs(low) / 100)),))


@kind("set point outside its proven acceptable range", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for value in valued(project):
        ends = value.ends("par")
        if ends is not None:
            yield Mutant((value.set(ends[1] + (ends[1] - ends[0]) / 3),))


@kind("set point moved inside its ranges")
def _(project: Project) -> Iterator[Mutant]:
    for value in valued(project):
        ends = value.ends("nor") or value.ends("par")
        if ends is not None and ends[1] != Decimal(value.centre.digits):
            yield Mutant((value.set((Decimal(value.centre.digits) + ends[1]) / 2),))


@kind("ends of a range swapped", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.RangeNode):
        if node.low is None or node.high is None or node.low.digits == node.high.digits:
            continue
        yield Mutant(
            (site.edit(node.high.digits, _digits(node.low)), site.edit(node.low.digits, _digits(node.high)))
        )


def _digits(node: t.Number) -> t.Node:
    return t.Node(node.start, node.start + len(node.digits))


@kind("normal operating range wider than the proven one", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for value in valued(project, recipes=False):
        par, nor = value.ends("par"), value.range("nor")
        if par is not None and nor is not None and nor.high is not None and nor.low is not None:
            wide = par[1] + (par[1] - par[0]) / 10
            yield one(value.site, written(wide, nor.high), nor.high)


@kind("one-sided limit turned round")
def _(project: Project) -> Iterator[Mutant]:
    turned = {"<=": ">=", ">=": "<=", "<": ">", ">": "<"}
    for site, node in project.of(t.RangeNode):
        if node.operator in turned and site.inside(t.KindDecl) is None:
            yield one(site, project.text(site).replace(node.operator, turned[node.operator], 1))


@kind("normal operating range left out")
def _(project: Project) -> Iterator[Mutant]:
    return _clauses_left_out(project, "nor")


@kind("proven acceptable range left out")
def _(project: Project) -> Iterator[Mutant]:
    return _clauses_left_out(project, "par")


def _clauses_left_out(project: Project, word: str) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        if node.word == word and site.inside(t.ValueDecl) is not None:
            yield Mutant((project.without(site),))


@kind("action limits inside the normal operating range", always=True)
def _(project: Project) -> Iterator[Mutant]:
    nors = {
        (id(value.site.inside(t.UnitOperation)), value.name): value.ends("nor")
        for value in valued(project, recipes=False)
    }
    for site, node in project.of(t.Control):
        for clause in node.clauses:
            found = [nors.get((id(site.inside(t.UnitOperation)), name.text)) for name in node.names]
            if clause.word != "action" or not isinstance(clause.payload, t.RangeNode) or found[0] is None:
                continue
            low, high = found[0]
            middle = (low + high) / 2
            end = clause.payload.high
            if end is not None and clause.payload.low is not None:
                yield one(site, written(middle + (high - middle) / 2, end), end)


@kind("limit of a quality attribute moved")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.ValueDecl):
        if node.word.text == "cqa" and isinstance(node.value, t.RangeNode):
            end = node.value.high or node.value.low
            if end is not None:
                yield one(site, written(Decimal(end.digits) * 2, end), end)


@kind("load above its limit", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for value in valued(project):
        if "load" in value.name and "pH" not in value.name and value.range("par") is not None:
            ends = value.ends("par")
            if ends is not None:
                yield Mutant((value.set(ends[1] * 2),))


# ------------------------------------------------------------------ vessels and holds


def _volumes(project: Project, factor: Decimal) -> Iterator[Mutant]:
    for site, node in project.of(t.Override):
        if node.target.text.endswith("working_volume") and isinstance(node.value, t.Exact):
            literal = node.value.value
            if isinstance(literal, t.Number):
                yield one(site, written(Decimal(literal.digits) * factor, literal), literal)


@kind("vessel filled above its working volume", always=True)
def _(project: Project) -> Iterator[Mutant]:
    return _volumes(project, Decimal(5))


@kind("vessel filled below its working volume", always=True)
def _(project: Project) -> Iterator[Mutant]:
    return _volumes(project, Decimal("0.01"))


def _holds(project: Project, factor: Decimal) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        if node.word == "hold" and isinstance(node.payload, t.RangeNode) and node.payload.high is not None:
            end = node.payload.high
            yield one(site, written(Decimal(end.digits) * factor, end), end)


@kind("hold shortened")
def _(project: Project) -> Iterator[Mutant]:
    return _holds(project, Decimal("0.5"))


@kind("hold lengthened")
def _(project: Project) -> Iterator[Mutant]:
    return _holds(project, Decimal(4))


@kind("temperature of a hold changed")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.Clause):
        held = bool(site.above) and isinstance(site.above[-1], (t.Stream, t.MaterialDecl))
        ranged = isinstance(node.payload, t.RangeNode) and node.payload.high is not None
        if node.word == "at" and held and ranged:
            yield one(site, "at 20 .. 25 degC")


@kind("time of a phase changed")
def _(project: Project) -> Iterator[Mutant]:
    for site, node in project.of(t.PhaseStep):
        if (node.word == "for" and isinstance(node.value, t.Number)) or (
            node.word == "set" and isinstance(node.value, t.Number)
        ):
            yield one(site, written(Decimal(node.value.digits) * 3, node.value), node.value)


@kind("recipe's value beyond the equipment", always=True)
def _(project: Project) -> Iterator[Mutant]:
    capable = {(site.file, item.name.text) for site, item in project.of(t.EquipmentItem) if item.is_range}
    names = {name for _, name in capable}
    for value in valued(project):
        override = value.site.node
        if isinstance(override, t.Override) and value.name.rpartition(".")[2] in names:
            yield Mutant((value.set(Decimal(value.centre.digits) * 20),))


@kind("number with two points")
def _(project: Project) -> Iterator[Mutant]:
    for value in valued(project):
        if "." in value.centre.digits:
            yield one(
                value.site,
                value.centre.digits.replace(".", "..", 1),
                t.Node(value.centre.start, value.centre.start + len(value.centre.digits)),
            )


@kind("broken number of cycles", always=True)
def _(project: Project) -> Iterator[Mutant]:
    for value in valued(project):
        if value.unit == "cycles" and isinstance(value.value, t.Exact):
            yield Mutant((value.set(Decimal(value.centre.digits) + Decimal("0.6")),))
