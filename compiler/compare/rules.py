"""The table of diff classes: precedence, severity, what they mean, and the regulatory prompt.

A prompt asks a question with the rule it comes from; pac never answers it. `status` says how
the source was seen: `read`, `secondary` (quoted by others), or `recalled` (practice without a
public source at hand).
"""

from __future__ import annotations

from dataclasses import dataclass

SEVERITIES = ("critical", "major", "minor", "info", "none")


def severity_rank(severity: str) -> int:
    """0 for critical … 4 for none; ValueError for any other word."""
    return SEVERITIES.index(severity)


@dataclass(frozen=True, slots=True)
class Prompt:
    text: str
    source: str
    status: str

    def __str__(self) -> str:
        return f"{self.text} [{self.source}; {self.status}]"


@dataclass(frozen=True, slots=True)
class Rule:
    """One class. A lower `order` goes first where several classes apply to one row.

    `mirror` is the class of the same row when the comparison is turned around. Classes of one
    `family` judge B by A's ranges, so the reverse may be another class of the family (or, for a
    row about several parameters, no row).
    """

    name: str
    order: int
    severity: str
    meaning: str
    prompt: Prompt | None
    mirror: str
    family: str = ""


_EC = "ICH Q12 3.2.1, 3.2.2 (established conditions)"
_STRATEGY = "ICH Q10 glossary, quoted in ICH Q12 3.2.3 (control strategy)"
_EMA_PAR = "EMA/CHMP/CVMP/QWP/354895/2017 Q2"
_Q8 = "ICH Q8(R2) glossary"
_PRACTICE = "practice"

_SEQUENCE = Prompt(
    "Unit operations and their sequence are established conditions by nature: assessment required.",
    "ICH Q12 3.2.3.1 (approaches to established conditions)",
    "read",
)
_CONTROL = Prompt("A planned control is gone: assessment required.", _STRATEGY, "read")
_LOW = Prompt("Often in a low reporting category; to be confirmed.", _PRACTICE, "recalled")
_MATERIAL = Prompt(
    "Materials are often established conditions; decide whether an ICH Q5E exercise is needed.",
    "ICH Q5E; ICH Q12 3.2",
    "secondary",
)
_SPEC = Prompt(
    "Specifications are established conditions by nature: assessment required; "
    "a tightening is often in a lower category.",
    "ICH Q6B; ICH Q12 3.2; category: practice",
    "definition read, category recalled",
)
_IF_EC = Prompt("Assessment required if it is an established condition.", _EC, "read")
_RANGE = Prompt("Of a proven acceptable range: widening or moving it is a change.", _EMA_PAR, "read")
_SPACE = Prompt("Movement out of an approved design space is a change: assessment required.", _Q8, "read")
_LIST = Prompt("The list of established conditions may change.", _EC, "read")
_CLEARANCE = Prompt(
    "Clearance claims rest on the step, its mechanism and worst case: assessment required.",
    "ICH Q5A(R2)",
    "secondary",
)

_RISK = Prompt("Does the control strategy still answer the risk assessment?", _STRATEGY, "read")

_C, _MA, _MI, _I, _N = SEVERITIES


def _both(
    first: tuple[str, str, Prompt | None, str], second: tuple[str, str, Prompt | None, str], order: int
) -> tuple[Rule, Rule]:
    """Two classes that mirror each other: (name, severity, prompt, meaning)."""
    return (
        Rule(first[0], order, first[1], first[3], first[2], second[0]),
        Rule(second[0], order + 1, second[1], second[3], second[2], first[0]),
    )


def _same(
    order: int, name: str, severity: str, meaning: str, prompt: Prompt | None, family: str = ""
) -> Rule:
    return Rule(name, order, severity, meaning, prompt, name, family)


_TABLE: tuple[Rule, ...] = (
    _same(
        10, "INCOMPARABLE", _C, "Cannot be judged: kind, dimension or reference differ. Fix it first.", None
    ),
    *_both(
        ("STEP_REMOVED", _C, _SEQUENCE, "A unit operation of A has no counterpart in B."),
        ("STEP_ADDED", _C, _SEQUENCE, "A unit operation of B has no counterpart in A."),
        20,
    ),
    _same(
        106, "SCALE_INCONSISTENT", _MA, "The quantity to be held across scales differs by over 10 %.", _IF_EC
    ),
    _same(25, "STEP_REPLACED", _C, "A step kept its name but is another class of unit operation.", _SEQUENCE),
    _same(30, "ORDER_CHANGED", _C, "Steps of both stand in another partial order along the flow.", _SEQUENCE),
    Rule("CONTROL_REMOVED", 40, _C, "A control or test of A is absent in B.", _CONTROL, "CONTROL_ADDED"),
    _same(50, "SPEC_CHANGED", _C, "Acceptance criterion, method or unit of a specification differs.", _SPEC),
    *_both(
        ("ATTRIBUTE_REMOVED", _C, _SPEC, "A quality attribute of A is absent in B."),
        ("ATTRIBUTE_ADDED", _MI, _SPEC, "A quality attribute of B is absent in A."),
        52,
    ),
    _same(
        60, "OUTSIDE_DESIGN_SPACE", _C, "B's set points violate a design space constraint.", _SPACE, "space"
    ),
    _same(
        70,
        "OUTSIDE_PAR",
        _C,
        "B's set point, or a part of B's NOR, lies outside A's PAR.",
        Prompt("If the PAR is filed, this is a post-approval change: assessment required.", _EMA_PAR, "read"),
        "setpoint",
    ),
    _same(
        80,
        "MULTI_PAR",
        _MA,
        "Several interacting parameters leave A's NOR together, each inside its PAR.",
        Prompt(
            "Ranges from one-factor studies lack interactions and are no design space: assessment required.",
            "ICH Q8(R2) part II 2.4.5",
            "secondary",
        ),
        "multi",
    ),
    *_both(
        ("PARAMETER_REMOVED", _MA, _LIST, "A parameter of A is absent in B."),
        ("PARAMETER_ADDED", _MI, _LIST, "A parameter of B is absent in A."),
        90,
    ),
    _same(100, "CLEARANCE_CHANGED", _MA, "A claimed reduction of a virus or impurity differs.", _CLEARANCE),
    _same(
        105,
        "DESIGN_SPACE_CHANGED",
        _MA,
        "A design space, its constraints or declared interactions differ.",
        _SPACE,
    ),
    _same(
        110,
        "SETPOINT_CHANGED",
        _MA,
        "A set point differs and no PAR of A judges the move.",
        _IF_EC,
        "setpoint",
    ),
    *_both(
        ("MATERIAL_REMOVED", _MA, _MATERIAL, "A material of A is absent in B."),
        ("MATERIAL_ADDED", _MA, _MATERIAL, "A material of B is absent in A."),
        115,
    ),
    _same(
        120,
        "MATERIAL_CHANGED",
        _MA,
        "Grade, composition, lifetime, lineage or another property of a material differs.",
        _MATERIAL,
    ),
    *_both(
        ("STREAM_REMOVED", _MA, _SEQUENCE, "A connection of A is absent in B."),
        ("STREAM_ADDED", _MA, _SEQUENCE, "A connection of B is absent in A."),
        125,
    ),
    _same(
        127,
        "STREAM_CHANGED",
        _MA,
        "A connection uses other ports, is shared or pooled in another way, or became a recycle.",
        _SEQUENCE,
    ),
    _same(128, "LIMIT_CHANGED", _MA, "A limit between steps differs.", _IF_EC),
    *_both(
        ("REQUIREMENT_REMOVED", _MA, _IF_EC, "A requirement of A is absent in B."),
        ("REQUIREMENT_ADDED", _I, _LOW, "A requirement of B is absent in A."),
        130,
    ),
    _same(135, "PHASE_CHANGED", _MA, "The phases of a step, or what they instruct, differ.", _IF_EC),
    _same(
        140,
        "CRITICALITY_CHANGED",
        _MA,
        "A classification or criticality differs; it needs a risk reference.",
        _LIST,
    ),
    _same(
        142,
        "EC_CHANGED",
        _MA,
        "An established condition, or the category in which it is reported, differs.",
        Prompt(
            "The list of established conditions and their categories differs: "
            "is the product lifecycle document changed with it?",
            "ICH Q12 ch. 5",
            "secondary",
        ),
    ),
    _same(143, "RISK_CHANGED", _MA, "A risk, its rating, its mitigation or the scale differs.", _RISK),
    _same(
        145,
        "IMPACT_CHANGED",
        _MA,
        "The quality attributes a parameter or control is linked to differ.",
        _LIST,
    ),
    _same(
        150, "MONITORING_CHANGED", _MA, "How something is measured, regulated or reacted to differs.", _IF_EC
    ),
    _same(
        155,
        "WAIVER_CHANGED",
        _MI,
        "A check whose finding is accepted in one is not waived in the other, or on other terms.",
        Prompt(
            "Does the reason for which the finding is accepted hold for both?",
            _PRACTICE,
            "recalled",
        ),
    ),
    _same(
        160,
        "HOLD_CHANGED",
        _MA,
        "A hold limit, its condition, container or starting event differs.",
        Prompt(
            "Assessment required if the hold time is filed.", "EMA biotech PV guideline ch. 6", "secondary"
        ),
    ),
    Rule("RANGE_WIDENED", 170, _MI, "B's range contains A's and is larger.", _RANGE, "RANGE_TIGHTENED"),
    _same(172, "RANGE_SHIFTED", _MI, "Neither range contains the other.", _RANGE),
    *_both(
        ("RANGE_REMOVED", _MI, _IF_EC, "A range of A is absent in B."),
        ("RANGE_ADDED", _MI, _IF_EC, "A range of B is absent in A."),
        174,
    ),
    _same(177, "SCALE_RULE_CHANGED", _MI, "The rule by which a parameter is scaled differs.", _IF_EC),
    _same(178, "FORMULA_CHANGED", _MI, "The formula behind a value differs.", None),
    _same(
        180,
        "WITHIN_DESIGN_SPACE",
        _MI,
        "Set points moved, and B's meet the design space constraint.",
        Prompt(
            "Movement inside an approved design space is not regarded as a change by ICH Q8; "
            "confirm that the space is approved. It stays under change control.",
            "ICH Q8(R2) glossary; ICH Q10",
            "read",
        ),
        "space",
    ),
    _same(
        190,
        "WITHIN_PAR",
        _MI,
        "One set point moved outside A's NOR (or without one) and inside A's PAR.",
        Prompt(
            "A target moved within a registered PAR is managed in the quality system; "
            "confirm the registration.",
            _EMA_PAR,
            "read",
        ),
        "setpoint",
    ),
    _same(200, "WITHIN_NOR", _I, "The set point moved inside A's NOR.", None, "setpoint"),
    Rule("RANGE_TIGHTENED", 210, _I, "B's range lies inside A's; check capability.", _LOW, "RANGE_WIDENED"),
    _same(
        215,
        "SITE_CHANGED",
        _I,
        "The recipes are bound to different sites.",
        Prompt("Another site of manufacture: reporting category to be assessed.", _PRACTICE, "recalled"),
    ),
    _same(196, "RESULT_CHANGED", _MI, "An observed or expected result of a step differs.", None),
    _same(216, "SCALE_CONSISTENT", _I, "The quantity held across scales agrees within 10 %.", None),
    _same(220, "EQUIPMENT_CHANGED", _I, "Bound equipment differs.", None),
    _same(225, "DERIVED_CHANGED", _I, "A quantity that follows from parameters and equipment differs.", None),
    Rule("CONTROL_ADDED", 230, _I, "B has an extra control or test.", _LOW, "CONTROL_REMOVED"),
    _same(240, "EQUAL_AFTER_CONVERSION", _N, "Different text or unit, equal in base units.", None),
    _same(260, "RENAMED", _N, "Another name for the same thing.", None),
    _same(270, "TEXT_ONLY", _N, "Only wording, references or provenance differ.", None),
    _same(280, "EQUAL", _N, "Equal.", None),
)

RULES: tuple[Rule, ...] = tuple(sorted(_TABLE, key=lambda rule: rule.order))
"""All classes in the order of their precedence."""

_BY_NAME = {rule.name: rule for rule in RULES}


def rule_named(name: str) -> Rule:
    """The rule of a class; an unknown class is a defect in pac (KeyError)."""
    return _BY_NAME[name]


def find_rule(name: str) -> Rule | None:
    """The rule of a class or None, for what people type."""
    return _BY_NAME.get(name.upper())
