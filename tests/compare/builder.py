"""Small documents for the tests of the comparison, and ways to change them."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pac.compiler.compare import Change, Comparison, compare
from pac.compiler.document import Document, sealed
from pac.compiler.units import Unit, find_unit, format_number, to_base
from pac.compiler.units.numbers import from_base

Data = dict[str, Any]

ORIGIN: Data = {"kind": "process", "file": "p.pac", "line": 3}


APPROVAL: Data = {
    "of": "process demo",
    "person": "Jane Doe",
    "role": "QA",
    "meaning": "approval",
    "time": "2026-03-01T10:15Z",
    "signed": "sha256:0",
    "notes": ["by video"],
}


def q(text: str) -> Data:
    """`35.0 degC` as a quantity."""
    value, _, unit = text.partition(" ")
    return {"text": text, "value": value, "unit": unit}


def r(text: str) -> Data:
    """`34 .. 36 degC`, `<= 3 %area` or `> 1 g/L` as a range."""
    found = re.fullmatch(r"(<=|>=|<|>) (\S+)(?: (\S+))?", text)
    if found:
        sign, value, unit = found[1], found[2], found[3] or ""
        end = "high" if sign[0] == "<" else "low"
        return {"text": text, end: q(f"{value} {unit}".strip()), f"{end}_open": len(sign) == 1}
    found = re.fullmatch(r"(\S+) \.\. (\S+)(?: (\S+))?", text)
    assert found, text
    unit = found[3] or ""
    return {"text": text, "low": q(f"{found[1]} {unit}".strip()), "high": q(f"{found[2]} {unit}".strip())}


def parameter(path: str, setpoint: str | None = None, **more: Any) -> Data:
    """A parameter; ranges are given as texts."""
    for name in ("nor", "par", "alert", "action", "characterised", "target", "reference"):
        if isinstance(more.get(name), str):
            more[name] = r(more[name])
    return {
        "path": path,
        "name": path.rpartition(".")[2],
        "kind": more.pop("kind", "heat"),
        "class": more.pop("class_", "cpp"),
        "critical": more.pop("critical", True),
        "origin": more.pop("origin", dict(ORIGIN)),
        **({"setpoint": q(setpoint)} if setpoint else {}),
        **more,
    }


def ends(name: str, sender: str, receiver: str) -> Data:
    """A quantity at both ends of a scaling."""
    return {
        "name": name,
        "label": name.title(),
        "sender": q(sender),
        "receiver": q(receiver),
        "ratio": "1.1",
        "sender_equipment": "BR_2",
        "receiver_equipment": "BR_1",
    }


def attribute(name: str, limit: str | None = None, role: str = "cqa", **more: Any) -> Data:
    return {
        "path": name,
        "name": name.rpartition(".")[2],
        "role": role,
        "kind": "share",
        "origin": dict(ORIGIN),
        **({"limit": r(limit)} if limit else {}),
        **more,
    }


def control(step: str, target: str, **more: Any) -> Data:
    return {
        "path": f"{step}.control.{target}",
        "name": target,
        "target": target,
        "measurements": [
            {"mode": "inline", "sensor": "rtd", "every": "1 min", "accuracy": q("0.2 delta_degC")}
        ],
        **more,
    }


def in_process(owner: str, name: str, role: str = "ipc", **more: Any) -> Data:
    return {
        "path": f"{owner}in_process.{name}",
        "name": name,
        "role": role,
        "kind": more.pop("kind", "count"),
        "method": "plate",
        "every": "1 d",
        "origin": dict(ORIGIN),
        **more,
    }


def rating(*values: int) -> Data:
    """Scores of severity, occurrence and detection with their product."""
    names = ("severity", "occurrence", "detection")
    found = [{"factor": name, "value": str(value)} for name, value in zip(names, values, strict=True)]
    return {"scores": found, "rpn": str(values[0] * values[1] * values[2])}


def risk(path: str, target: str | None, *values: int) -> Data:
    return {"path": path, "name": path.rpartition(".")[2], "target": target, **rating(*values)}


def operation(name: str, position: int, **more: Any) -> Data:
    return {
        "path": name,
        "name": name,
        "class": more.pop("class_", "step_class"),
        "position": position,
        **more,
    }


def stream(source: str, target: str, **more: Any) -> Data:
    name = f"{source}->{target}"
    return {"path": name, "name": name, "source": source, "target": target, **more}


def document(**more: Any) -> Data:
    return {
        "pac": "0.1.0",
        "kind": "process",
        "name": "demo",
        "process": {"name": "demo", "version": "1.0.0"},
        "lifecycle": "ppq",
        "classification": "a_mab",
        **more,
    }


def full() -> Data:
    """A document with something in every field."""
    production = operation(
        "production",
        1,
        class_="fed_batch",
        label="Production bioreactor",
        evidence=["report 1", "report 2"],
        assumed=["mixed well"],
        notes=["note"],
        was="bioreactor",
        equipment=[
            {
                "tag": "BR_1",
                "class": "stirred_tank",
                "label": "tank",
                "properties": [
                    {"name": "vessel_volume", "setpoint": q("19000 L"), "valid": ["agitation <= 60 rpm"]},
                    {"name": "impeller_type", "text": "A320"},
                ],
                "capabilities": [
                    {
                        "name": "temperature",
                        "range": r("15 .. 40 degC"),
                        "evidence": ["OQ"],
                        "assumed": ["as built"],
                        "notes": ["as found"],
                        "qualified": r("20 .. 38 degC"),
                        "accuracy": q("0.2 delta_degC"),
                        "deadband": q("0.1 delta_degC"),
                        "resolution": q("0.05 delta_degC"),
                        "coverage_factor": q("2"),
                        "automation": "TIC_101",
                    }
                ],
                "assumed": ["power number"],
                "automation": "BR101",
                "connects": ["CF_1", "MX_1"],
            }
        ],
        parameters=[
            parameter(
                "production.temperature",
                "35.0 degC",
                label="Temperature",
                class_label="critical",
                nor="34.5 .. 35.5 degC",
                alert="34.4 .. 35.6 degC",
                action="34.2 .. 35.8 degC",
                par="34 .. 36 degC",
                characterised="33 .. 37 degC",
                filed=[
                    {
                        "region": "us",
                        "region_label": "United States",
                        "category": "pas",
                        "category_label": "Prior approval",
                    },
                    {"region": "eu", "reason": "not registered"},
                ],
                edge_of_failure=[r("> 38 degC")],
                affects=["aggregate"],
                no_effect=["hcp"],
                scale_by="power",
                scale_else=["speed"],
                scale_keeping=[{"name": "shear", "range": r("<= 5 1/s")}],
                reference="20 .. 25 degC",
                basis="broth",
                evidence=["DoE 1"],
                origin={**ORIGIN, "kind": "recipe", "reason": "study", "change": "CC-1"},
                replaced={"text": "36 degC", "origin": dict(ORIGIN)},
            ),
            parameter("production.ph", "6.85 pH", kind="pH", par="6.6 .. 7.1 pH", affects=["aggregate"]),
            parameter(
                "production.feed_volume",
                "600 L",
                kind="volume",
                class_="kpp",
                critical=False,
                origin={**ORIGIN, "kind": "expression", "formula": "0.12 * working_volume + 5 L"},
            ),
            parameter("production.co2", kind="pressure", target="40 .. 100 mmHg", par="40 .. 160 mmHg"),
            parameter(
                "production.oxygen",
                kind="heat",
                target="33 .. 37 degC",
                affects=["aggregate"],
                course={
                    "kind": "profile",
                    "points": [
                        {"at": q("0 d"), "value": r("37 .. 37 degC")},
                        {"at": q("7 d"), "value": r("33 .. 33 degC"), "ramp": q("12 h")},
                        {"when": "density >= 10 g/L", "value": r("34 .. 35 degC")},
                    ],
                },
            ),
            parameter(
                "production.glucose",
                kind="volume",
                class_="kpp",
                critical=False,
                target="5 .. 10 L",
                course={
                    "kind": "schedule",
                    "points": [
                        {"at": q("3 d"), "value": r("5 .. 5 L")},
                        {"at": q("5 d"), "value": r("10 .. 10 L")},
                    ],
                    "total": r("15 .. 15 L"),
                },
            ),
            parameter("production.medium", kind="text", value_text="CD-1", class_="kpp", critical=False),
        ],
        attributes=[attribute("production.titer", ">= 3 g/L", role="attribute", nor=r("4 .. 5 g/L"))],
        derived=[
            {
                "name": "power",
                "label": "P/V",
                "value": q("26 W/m^3"),
                "formula": "agitation / 1 turn",
                "equipment": "BR_1",
                "windows": [{"of": "power", "text": "agitation >= 10 rpm", "met": True}],
                "evidence": ["book"],
                "assumed": ["turbulent"],
                "notes": ["ungassed"],
            }
        ],
        scaling=[
            {
                "parameter": "temperature",
                "outcome": "fallback",
                "rule": "power else speed",
                "value": ends("temperature", "30 degC", "35 degC"),
                "held": ends("speed", "1 m/s", "1 m/s"),
                "limits": [{**ends("shear", "3 1/s", "4 1/s"), "limit": r("<= 5 1/s")}],
                "moved": [ends("power", "20 W/m^3", "26 W/m^3")],
                "exact": q("35.2 degC"),
                "reasons": ["power is out of reach"],
            }
        ],
        controls=[
            control(
                "production",
                "temperature",
                label="T",
                regulation=["jacket"],
                tests=[{"purpose": "in_process", "method": "rtd_check", "every": "1 d"}],
                alert=r("34.5 .. 35.5 degC"),
                action=r("34 .. 36 degC"),
                alert_respond="look",
                action_respond="stop feed",
                fallback="hand_probe",
                evidence=["control study"],
            )
        ],
        in_process=[
            in_process(
                "production.",
                "bioburden",
                limit=r("<= 10 CFU/mL"),
                reference=r("20 .. 25 degC"),
                place={"sort": "phase", "name": "production.culture"},
                moment="end",
                samples=2,
                amount=q("10 mL"),
                turnaround=q("5 d"),
                storage={"limit": r("<= 2 d"), "condition": r("2 .. 8 degC"), "container": "bag"},
                respond="hold",
                gates=["harvest"],
                covers=["aggregate"],
                label="Bioburden",
            ),
            in_process("production.", "mycoplasma", value_text="negative", kind="text"),
        ],
        phases=[
            {
                "path": "production.inoculate",
                "name": "inoculate",
                "position": 1,
                "label": "Inoculate",
                "steps": [
                    {
                        "action": "gradient",
                        "origin": dict(ORIGIN),
                        "replaced": {"text": "another", "origin": dict(ORIGIN)},
                        "text": "gradient medium in antifoam",
                        "subject": "medium",
                        "base": "antifoam",
                        "points": [
                            {"at": q("0 CV"), "value": r("0 .. 0 %v/v")},
                            {"at": q("2 CV"), "value": r("100 .. 100 %v/v"), "ramp": q("10 CV")},
                        ],
                    },
                ],
            },
            {
                "path": "production.culture",
                "name": "culture",
                "position": 2,
                "steps": [
                    {"action": "with", "text": "with medium", "subject": "medium"},
                    {"action": "for", "text": "for 17 d"},
                ],
                "phases": [
                    {
                        "path": "production.culture.feed",
                        "name": "feed",
                        "position": 1,
                        "structure": "repeat",
                        "repeats": {"action": "times", "text": "3 times"},
                        "steps": [
                            {
                                "action": "until",
                                "text": "until glucose >= 2 g/L",
                                "within": "36 h",
                                "respond": "open a deviation",
                            }
                        ],
                    },
                    {
                        "path": "production.culture.feed_choice",
                        "name": "feed_choice",
                        "position": 2,
                        "structure": "selection",
                        "phases": [
                            {
                                "path": "production.culture.feed_choice.low",
                                "name": "low",
                                "position": 1,
                                "when": "glucose < 1 g/L",
                                "steps": [{"action": "instruct", "text": "feed twice"}],
                            },
                        ],
                    },
                ],
            },
        ],
        clearances=[
            {
                "target": "xmulv",
                "amount": q("4.5 log10"),
                "mechanism": "inactivation",
                "studied": [
                    {
                        "text": "temperature <= 37 degC",
                        "label": "warmest",
                        "margin": q("1 delta_degC"),
                        "evidence": ["VC 2"],
                    }
                ],
                "evidence": ["VC 1"],
                "assumed": ["worst case"],
                "notes": ["n = 2"],
            }
        ],
        design_spaces=[
            {
                "path": "production.space",
                "name": "space",
                "label": "DoE",
                "evidence": ["DoE 1"],
                "parameters": ["ph", "temperature"],
                "definitions": [{"name": "t", "formula": "(temperature - 35 degC) / 1 delta_degC"}],
                "constraints": [
                    {"text": "14.7 + 2.8 * t >= 4.6", "label": "aggregate", "margin": q("10.1")},
                ],
            }
        ],
        uses=["antifoam"],
        occupies=["fill .. fill"],
        balances=["fill = fill within 1 L"],
        risks=[
            {
                **risk("production.risk.cold", "temperature", 7, 6, 4),
                "label": "Too cold",
                "affects": ["aggregate"],
                "cause": "cold feed",
                "effect": "slow growth",
                "owner": "Upstream",
                "mitigated_by": ["control.temperature"],
                "residual": {
                    **rating(7, 2, 4),
                    "acceptable": True,
                    "reason": "warmed",
                    "evidence": ["RA-7"],
                    "assumed": ["as built"],
                    "notes": ["n"],
                },
            },
            {**risk("production.risk.foam", None, 2, 2, 2), "acceptable": True},
        ],
        interactions=[{"parameters": ["ph", "temperature"], "evidence": ["DoE 2"]}],
        orders=[{"first": "inoculate", "second": "culture", "reason": "biology"}],
    )
    return document(
        label="Demo",
        source=["paper"],
        assumed=["a"],
        notes=["n"],
        site={"name": "plant", "label": "Plant", "version": "1"},
        is_platform=True,
        scaled_from={"name": "small", "label": "Small scale", "version": "1"},
        platform={"name": "base", "label": "Base", "version": "1"},
        differences=[
            {
                "path": "production.temperature",
                "kind": "replaced",
                "what": "value",
                "platform": "36 degC",
                "own": "35 degC",
                "reason": "clone",
                "change": "CC-1",
            }
        ],
        attributes=[
            attribute(
                "aggregate",
                "<= 3 %area",
                label="Aggregate",
                criticality="high",
                nor=r("1 .. 2 %area"),
                tests=[
                    {
                        "purpose": "release",
                        "method": "sec",
                        "every": "1 d",
                        "respond": "reject",
                        "place": {"sort": "material", "name": "medium"},
                        "moment": "start",
                        "samples": 3,
                        "amount": q("5 mL"),
                        "turnaround": q("24 h"),
                        "storage": {"limit": r("<= 1 d"), "condition": r("2 .. 8 degC"), "container": "bag"},
                    }
                ],
                rtrt={
                    "method": "model",
                    "inputs": ["production.temperature"],
                    "every": "1 d",
                    "fallback": "sec",
                    "when": ["equipment_failure"],
                    "respond": "investigate",
                },
                limits=[
                    {
                        "name": "harvest",
                        "range": r("<= 5 %area"),
                        "evidence": ["e"],
                        "assumed": ["s"],
                        "notes": ["n"],
                    }
                ],
            ),
            attribute("hcp", role="cqa", setpoint=q("50 ng/mg")),
            attribute("colour", role="attribute", value_text="clear"),
        ],
        materials=[
            {
                "path": "medium",
                "name": "medium",
                "label": "Medium",
                "role": "solution",
                "class": "medium",
                "composition": [{"amount": q("100 mM"), "substance": "glucose"}],
                "properties": [
                    {
                        "name": "pH",
                        "setpoint": q("7.0 pH"),
                        "range": r("6.9 .. 7.1 pH"),
                        "reference": r("24 .. 26 degC"),
                    },
                    {"name": "osmolality", "range": r("280 .. 320 mOsm/kg")},
                    {
                        "name": "vendor",
                        "text": "X",
                        "qualified": ["Y"],
                        "origin": dict(ORIGIN),
                        "replaced": {"text": "Y", "origin": dict(ORIGIN)},
                    },
                ],
                "hold": {
                    "limit": r("<= 14 d"),
                    "condition": r("15 .. 25 degC"),
                    "container": "bag",
                    "since": {"edge": "end", "of": "medium.mix"},
                },
                "attributes": [
                    attribute(
                        "medium.iron",
                        "<= 1 mg/L",
                        role="cma",
                        affects=["aggregate"],
                        reference=r("20 .. 25 degC"),
                        tests=[{"purpose": "release", "method": "icp", "every": "lot"}],
                    )
                ],
                "phases": [
                    {
                        "path": "medium.mix",
                        "name": "mix",
                        "position": 1,
                        "steps": [{"action": "for", "text": "for 30 min"}],
                    }
                ],
                "lifetime": r("<= 30 d"),
                "reuse_studies": [{"limit": r("<= 40 d"), "evidence": ["R-7"]}],
                "lots": r("<= 2"),
                "made_from": ["antifoam"],
                "evidence": ["m"],
            },
            {"path": "bag", "name": "bag", "role": "consumable"},
            {"path": "antifoam", "name": "antifoam", "role": "raw_material", "class": "additive"},
        ],
        in_process=[in_process("", "titer", "ipt", place={"sort": "port", "name": "harvest.pool"})],
        operations=[
            production,
            operation("harvest", 2, parameters=[parameter("harvest.speed", "9000 xg", kind="spin")]),
        ],
        orders=[{"first": "production", "second": "harvest"}],
        hold_totals=[{"first": "production", "last": "harvest", "limit": r("<= 72 h"), "evidence": ["t"]}],
        streams=[
            stream("medium", "production"),
            stream(
                "production",
                "harvest",
                source_port="broth",
                target_port="feed",
                share=q("60 %v/v"),
                pooled=True,
                adjusts=["conductivity"],
                conditions=[
                    {"name": "pH", "given": "production.pH", "taken": "harvest.pH", "evidence": ["c"]},
                ],
                hold={
                    "limit": r("<= 24 h"),
                    "condition": r("2 .. 8 degC"),
                    "container": "bag",
                    "since": {"edge": "end", "of": "production.culture"},
                    "studies": [
                        {
                            "limit": r("<= 36 h"),
                            "condition": r("5 .. 8 degC"),
                            "container": "bag",
                            "covers": ["aggregate"],
                            "evidence": ["h"],
                        }
                    ],
                },
                limits=[{"name": "turbidity", "range": r("<= 10 NTU"), "evidence": ["l"]}],
                in_process=[
                    in_process(
                        "production->harvest.",
                        "turbidity",
                        limit=r("<= 12 NTU"),
                        place={"sort": "stream", "name": "production->harvest"},
                    )
                ],
                evidence=["s"],
            ),
        ],
        methods=[
            {
                "path": "method.sec",
                "name": "sec",
                "label": "Size exclusion",
                "number": "TM-12",
                "version": "3",
                "reports": "%area",
                "loq": q("0.1 %area"),
                "precision": q("0.2 %area"),
                "validated_at": ["plant"],
                "tested_at": ["lab"],
                "evidence": ["MV 1"],
            }
        ],
        clearances=[
            {
                "path": "xmulv_total",
                "name": "xmulv_total",
                "label": "XMuLV in total",
                "target": "xmulv",
                "steps": ["production", "harvest"],
                "stated": q("9.5 log10"),
                "demanded": r(">= 9 log10"),
                "sum": q("9.5 log10"),
                "evidence": ["VC 3"],
            }
        ],
        requirements=[
            {
                "text": "production.titer <= 5 g/L",
                "label": "loading",
                "operation": "production",
                "status": "not judged",
                "unknown": ["production.titer"],
                "evidence": ["loading study"],
            }
        ],
        risk_scale={
            "name": "fmea",
            "label": "FMEA",
            "factors": [
                {"name": "severity", "levels": "1 .. 10", "inherent": True},
                {"name": "occurrence", "levels": "1, 5, 9"},
            ],
            "accepts": ["rpn <= 100", "severity <= 8"],
            "evidence": ["SOP"],
            "notes": ["n"],
        },
        risks=[risk("risk.supply", "medium", 3, 2, 1)],
        confidential=["sponsor partner"],
        models=[
            {
                "path": "model.raman",
                "name": "raman",
                "label": "Titre by Raman",
                "uses": ["measurement of production.titer"],
                "statements": [
                    {"word": "question", "text": "what is the titre?"},
                    {"word": "artifact", "text": "sha256:aa"},
                ],
                "risk": "high",
                "ports": [
                    {
                        "role": "input",
                        "name": "broth",
                        "label": "Broth",
                        "kind": "broth_temperature",
                        "range": r("34 .. 38 degC"),
                        "source": "production.temperature",
                    },
                    {"role": "output", "name": "titer", "kind": "titer", "accuracy": q("0.2 g/L")},
                ],
                "data": [
                    {"role": "training", "title": "DS-1", "batches": ["B1", "B2"], "digest": "sha256:bb"},
                    {"role": "test", "title": "DS-2", "confidential": ["sponsor secret"]},
                ],
                "metrics": [
                    {
                        "metric": "rmse",
                        "criterion": r("<= 0.3 g/L"),
                        "result": q("0.2 g/L"),
                        "baseline": q("0.4 g/L"),
                        "evidence": ["VAL-3"],
                    }
                ],
                "watches": [
                    {
                        "sort": "drift",
                        "metric": "residual",
                        "limit": r("<= 3 g/L"),
                        "every": "batch",
                        "respond": "sample",
                    }
                ],
                "sites": ["plant"],
                "reason": "new probe",
                "change": "CC-1",
            }
        ],
        references=[
            {
                "name": "ra",
                "title": "Assessment",
                "number": "RA-7",
                "version": "2",
                "date": "2026-01-31",
                "scale_down": "3 L",
                "qualified_by": "sdm",
            }
        ],
        change_records=[
            {
                "name": "load",
                "label": "Raise the load",
                "number": "CC-1",
                "status": "approved",
                "opened": "2026-01-10",
                "closed": "2026-02-10",
                "reason": "cycles",
                "concerns": ["demo.production"],
                "approvals": [dict(APPROVAL)],
            }
        ],
        approvals=[dict(APPROVAL)],
        waivers=[
            {
                "code": "S02",
                "name": "cpp-without-monitoring",
                "scope": "process",
                "path": "production.agitation",
                "reason": "read from the display",
                "by": "QA",
                "until": "2027-06-30",
                "change": "CC-1",
            }
        ],
    )


def built(data: Data) -> Document:
    return sealed(Document.model_validate(data))


def changed(data: Data, change: Callable[[Data], None]) -> Data:
    """A changed copy."""
    other = copy.deepcopy(data)
    change(other)
    return other


def diff(a: Data, b: Data) -> Comparison:
    return compare(built(a), built(b))


def classes(comparison: Comparison) -> set[tuple[str, str]]:
    """Path and class of what a reader sees."""
    return {(change.path, change.change_class) for change in comparison.visible}


def only(comparison: Comparison) -> Change:
    """The one visible change."""
    assert len(comparison.visible) == 1, [(c.path, c.change_class) for c in comparison.visible]
    return comparison.visible[0]


def step_of(data: Data, name: str = "production") -> Data:
    return next(item for item in data["operations"] if item["name"] == name)


def named(items: list[Data], name: str) -> Data:
    return next(item for item in items if item["name"] == name)


# ------------------------------------------------------------------ other units, other order

_OTHER_UNITS = {
    "degC": "degF",
    "delta_degC": "delta_degF",
    "L": "mL",
    "g/L": "mg/mL",
    "d": "h",
    "h": "min",
    "min": "s",
    "mM": "uM",
    "ng/mg": "ug/g",
    "W/m^3": "kW/m^3",
    "mOsm/kg": "Osm/kg",
    "mmHg": "mmHg",
}


def _in_unit(value: str, unit: str, to: str) -> str:
    old, new = find_unit(unit), find_unit(to)
    assert isinstance(old, Unit) and isinstance(new, Unit) and old.dimension == new.dimension, (unit, to)
    exact: Fraction = from_base(to_base(Decimal(value), old), new)
    return format_number(exact, 30)


_LITERAL = re.compile(r"(\d+(?:\.\d+)?) ([A-Za-z_%][\w/^%]*)")


def rewritten(value: Any) -> Any:
    """Every quantity, range and literal in another unit."""
    if isinstance(value, dict):
        if {"text", "value", "unit"} <= value.keys():
            unit = str(_OTHER_UNITS.get(value["unit"], value["unit"]))
            number = _in_unit(value["value"], value["unit"], unit)
            return {"text": f"{number} {unit}".strip(), "value": number, "unit": unit}
        other = {key: rewritten(item) for key, item in value.items()}
        if "low" in other or "high" in other:
            ends = [other[end]["text"] for end in ("low", "high") if other.get(end)]
            other["text"] = " .. ".join(ends)
        for key in ("every", "formula", "when"):
            if isinstance(value.get(key), str):
                other[key] = _in_text(value[key])
        if "action" in value or "margin" in value or set(value) <= {"text", "label"}:
            other = {
                **other,
                **({"text": _in_text(value["text"])} if isinstance(value.get("text"), str) else {}),
            }
        return other
    return [rewritten(item) for item in value] if isinstance(value, list) else value


def _in_text(text: str) -> str:
    def replace(found: re.Match[str]) -> str:
        unit: str = _OTHER_UNITS.get(found[2], found[2])
        if not isinstance(find_unit(found[2]), Unit):
            return found[0]
        return f"{_in_unit(str(found[1]), str(found[2]), str(unit))} {unit}"

    return _LITERAL.sub(replace, text)


def shuffled(value: Any, order: Callable[[list[Any]], list[Any]], key: str = "") -> Any:
    """Every list that is a set in another order; the steps of a phase stay."""
    if isinstance(value, dict):
        return {name: shuffled(item, order, name) for name, item in value.items()}
    if isinstance(value, list):
        items = [shuffled(item, order, key) for item in value]
        return items if key == "steps" else order(items)
    return value


# ------------------------------------------------------------------ mutations

_NOT_CONTENT = {"digest", "pac", "file", "line", "approvals", "change_records", "waivers"}
_CHOICES = {
    ("differences", "kind"): ["added", "replaced", "removed"],
    ("", "kind"): ["process", "recipe"],
    ("phases", "structure"): ["sequence", "parallel", "repeat", "selection"],
    ("requirements", "status"): ["holds", "not judged"],
    ("origin", "kind"): ["class default", "process", "expression", "recipe", "batch"],
    ("attributes", "role"): ["cqa", "attribute"],
    ("since", "edge"): ["start", "end"],
    ("in_process", "role"): ["ipc", "ipt"],
    ("place", "sort"): ["port", "phase"],
    ("scaling", "outcome"): ["scaled", "fallback"],
    ("tests", "moment"): ["start", "end"],
    ("in_process", "moment"): ["start", "end"],
    ("course", "kind"): ["profile", "schedule"],
    ("ports", "role"): ["input", "output"],
    ("data", "role"): ["training", "validation"],
    ("watches", "sort"): ["performance", "drift"],
}
Path = tuple[str | int, ...]


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    """Paths of all content values of a document's JSON form, and of all list items."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name not in _NOT_CONTENT:
                yield from leaves(item, (*path, name))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield (*path, at)
            if isinstance(item, dict | list):
                yield from leaves(item, (*path, at))
    else:
        yield path


def mutated(data: Data, path: Path) -> Data:
    """The document with one leaf changed, or one list item left out."""
    other = copy.deepcopy(data)
    parent: Any = other
    for key in path[:-1]:
        parent = parent[key]
    last = path[-1]
    if isinstance(parent, list):
        del parent[last]  # type: ignore[arg-type]
        return other
    words = [key for key in path[:-1] if isinstance(key, str)]
    choices = _CHOICES.get((words[-1] if words else "", str(last)))
    old = parent[last]
    if choices:
        parent[last] = next(choice for choice in choices if choice != old)
    elif isinstance(old, bool):
        parent[last] = not old
    elif isinstance(old, int):
        parent[last] = old + 7
    elif last == "value":
        parent[last] = str(Decimal(old) + Decimal("0.001"))
    else:
        parent[last] = f"{old}x"
    return other
