"""The one registry of check codes: name, title, and severity by lifecycle stage.

Codes are never reused. The page of each code is `compiler/pages/CODE.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Lifecycle stage of a process. PPQ and commercial are judged as released processes."""

    DEVELOPMENT = "development"
    CLINICAL = "clinical"
    PPQ = "ppq"
    COMMERCIAL = "commercial"

    @property
    def released(self) -> bool:
        return self in (Stage.PPQ, Stage.COMMERCIAL)


@dataclass(frozen=True, slots=True)
class Code:
    """A check: `draft` and `release` are its severities (error, warning, info)."""

    code: str
    name: str
    title: str
    draft: str
    release: str

    def severity(self, stage: Stage) -> str:
        return self.release if stage.released else self.draft

    @property
    def waivable(self) -> bool:
        """Whether a waiver may accept what it finds."""
        return not self.code.startswith(_NEVER_WAIVED)


SEVERITIES = ("error", "warning", "info")
_E, _W, _I = SEVERITIES

_NEVER_WAIVED = (
    # It is not known what the text says.
    *("P", "N", "U01", "U02", "U03", "U04", "U05", "U06", "U08", "U16", "R01", "G09"),
    # A record is right or it is not, and what is handed over is seen.
    *("C08", "D03", "D04", "D06", "D09", "D11", "D16", "D17"),
)
"""Codes, and groups of codes, whose findings are no matter of judgement."""

CODES: tuple[Code, ...] = (
    # P: reading and syntax
    Code("P01", "unreadable-file", "The file cannot be read", _E, _E),
    Code("P02", "syntax", "The text is not a pac statement", _E, _E),
    Code("P03", "unclosed-block", "A block or text is opened and never closed", _E, _E),
    Code("P04", "ambiguous-number", "A number can be read in two ways", _E, _E),
    Code("P05", "nesting-too-deep", "Blocks or formulas are nested too deeply", _E, _E),
    Code("P06", "misplaced-statement", "A statement or clause stands where it has no meaning", _E, _E),
    # N: names and types
    Code("N01", "unknown-name", "A name is used that nothing declares", _E, _E),
    Code("N02", "duplicate-declaration", "Two declarations of one kind share a name", _E, _E),
    Code("N03", "name-cycle", "Declarations depend on each other in a circle", _E, _E),
    Code("N04", "wrong-kind-of-thing", "A name stands for something of another sort", _E, _E),
    Code("N05", "missing-kind", "A value has no quantity kind", _E, _E),
    Code("N06", "version-mismatch", "A recipe or process pins another version of what it builds on", _E, _E),
    Code("N07", "formula-error", "A formula cannot be evaluated", _E, _E),
    Code("N08", "changed-after-release", "A process differs from the release of its version", _E, _E),
    Code("N09", "release-altered", "The file of a release is not what was released", _E, _E),
    Code("N10", "course-impossible", "A course over time cannot be followed as it is written", _E, _E),
    Code("N11", "condition-or-number", "A number stands where a condition is meant, or the reverse", _E, _E),
    Code("N12", "ambiguous-condition", "`and` and `or` stand together without parentheses", _E, _E),
    # U: units and values
    Code("U01", "unit-missing", "A number has no unit", _E, _E),
    Code("U02", "unit-dimension", "A unit does not fit the quantity kind", _E, _E),
    Code("U03", "unit-token-trap", "A unit is not on the list of units", _E, _E),
    Code("U04", "rotation-as-radian", "A rotation rate is used as a plain frequency", _E, _E),
    Code("U05", "temperature-offset", "An absolute temperature is used as a difference", _E, _E),
    Code("U06", "percent-basis-missing", "A percentage does not say of what", _E, _E),
    Code("U07", "pressure-datum-missing", "A pressure does not say what it is measured against", _W, _E),
    Code("U08", "gas-flow-reference", "A gas flow does not say its reference conditions", _E, _E),
    Code(
        "U09",
        "reference-temperature",
        "A solution's pH or conductivity has no temperature, or is used at another one",
        _W,
        _E,
    ),
    Code("U10", "implausible-magnitude", "A value is implausible for its quantity kind", _W, _E),
    Code("U11", "over-precise-or-truncated", "A set point is finer than the equipment can be set", _I, _W),
    Code(
        "U12", "uv-signal-without-path", "A UV signal does not say its wavelength or its path length", _W, _E
    ),
    Code("U16", "kinds-mixed", "A formula mixes kinds that only share a dimension", _E, _E),
    # R: ranges
    Code("R01", "range-inverted", "A range's lower end is above its upper end", _E, _E),
    Code("R02", "setpoint-outside-nor", "The set point lies outside the normal operating range", _E, _E),
    Code("R03", "nor-outside-par", "The normal operating range leaves the proven acceptable range", _E, _E),
    Code(
        "R04",
        "par-outside-characterised",
        "The proven acceptable range was not studied over its width",
        _E,
        _E,
    ),
    Code("R05", "limit-order", "Alert and action limits are out of order", _E, _E),
    Code(
        "R06",
        "par-set-used-as-design-space",
        "Univariate ranges are combined as if they were a design space",
        _W,
        _E,
    ),
    Code("R07", "interacting-pars", "Interacting parameters have independent ranges", _E, _E),
    Code("R08", "outside-design-space", "Normal operation leaves the design space", _E, _E),
    Code("R09", "no-guard-band", "An action limit leaves no room for the error of its measurement", _I, _W),
    Code("R10", "zero-width-range", "A controlled value has no tolerance", _W, _W),
    Code("R12", "requirement-broken", "A `require` statement is false in normal operation", _E, _E),
    # C: classification and criticality
    Code("C01", "cpp-without-cqa", "A critical parameter names no quality attribute", _E, _E),
    Code("C02", "class-contradicts-impact", "A parameter's class contradicts its effects", _E, _E),
    Code("C03", "parameter-unclassified", "A parameter has no class", _W, _E),
    Code(
        "C04",
        "cqa-criticality-lowered-by-control",
        "A control is taken as a reason to rate the harm lower",
        _E,
        _E,
    ),
    Code("C05", "class-without-rationale", "A class is given to a parameter, and nothing says why", _W, _E),
    Code("C08", "fmea-arithmetic", "A risk score is off its scale, or the product is wrong", _E, _E),
    Code("C09", "fmea-open-high-risk", "A high risk is open: not mitigated, owned and rated again", _W, _E),
    Code("C11", "cma-without-cqa", "A critical material attribute names no quality attribute", _E, _E),
    # S: control strategy coverage
    Code("S01", "cqa-without-control", "A quality attribute is covered by no control", _E, _E),
    Code("S02", "cpp-without-monitoring", "A critical parameter is not measured", _E, _E),
    Code("S03", "excursion-without-action", "A limit does not say what is done when it is broken", _W, _E),
    Code("S04", "ipc-without-criterion", "An in-process control has no criterion or no method", _E, _E),
    Code("S06", "decision-before-result", "A decision is due before its result is there", _E, _E),
    Code("S07", "rtrt-fallback-forbidden", "A failed real-time release is replaced by a test", _E, _E),
    Code(
        "S08", "rtrt-without-specification", "A real-time release lacks its specification or method", _E, _E
    ),
    Code(
        "S09", "pat-without-contingency", "Nothing says what is done when a model or analyser fails", _W, _E
    ),
    Code(
        "S10",
        "ec-undecided",
        "A critical parameter of a filed process is not said to be an established condition or none",
        _I,
        _W,
    ),
    Code(
        "S11",
        "cpp-not-ec-without-justification",
        "A critical parameter is declared no established condition, and nothing supports it",
        _W,
        _E,
    ),
    Code("S13", "gate-before-sample", "A control gates what comes before its sample", _E, _E),
    # G: process graph and materials
    Code("G01", "dangling-stream", "A stream comes from nowhere or goes nowhere", _E, _E),
    Code("G02", "use-before-make", "A step uses what is made only later", _E, _E),
    Code("G03", "undeclared-cycle", "Steps form a loop that is not declared as recycle", _E, _E),
    Code("G04", "step-order-forbidden", "Steps stand in an order that is forbidden", _E, _E),
    Code("G05", "material-underspecified", "A raw material lacks what its class asks for", _W, _E),
    Code("G06", "material-substitution", "A recipe uses a material that is not qualified", _W, _E),
    Code("G09", "identifier-clash", "Two things in one process or site share a name", _E, _E),
    Code("G11", "material-mismatch", "A stream brings another material than the step takes", _E, _E),
    Code("G12", "split-without-shares", "An output goes to several places without shares", _W, _E),
    Code("G13", "pool-undeclared", "Several streams run into one input without being pooled", _W, _E),
    Code("G14", "shares-do-not-add-up", "The shares of a split are not the whole", _E, _E),
    # B: volume balance
    Code("B01", "volume-balance", "The volumes or masses of a step do not add up", _E, _E),
    Code(
        "B02",
        "product-balance",
        "A yield is above 100 %, or several yields do not come to their total",
        _E,
        _E,
    ),
    Code("B03", "vessel-overfill", "A vessel is filled above its working volume", _E, _E),
    Code("B04", "vessel-underfill", "A vessel is filled below its working volume", _E, _E),
    Code("B05", "column-overload", "A column is loaded with more than it may carry", _E, _E),
    Code("B06", "column-underload", "A column is loaded with less than was studied", _W, _W),
    Code("B07", "membrane-overload", "A membrane is loaded with more than it may carry", _E, _E),
    Code("B08", "buffer-capacity", "More of a solution is used than there is or its tank takes", _W, _E),
    Code("B09", "handoff-condition", "A step hands over what the next step does not take", _W, _E),
    Code("B10", "non-integer-units", "A number of whole pieces is broken", _W, _W),
    # H: hold times and schedule
    Code("H01", "hold-without-limit", "A hold has no longest time or no condition", _W, _E),
    Code("H02", "hold-over-validated", "A hold may last longer than was studied", _E, _E),
    Code("H03", "hold-evidence-mismatch", "A hold rests on a study of another hold", _W, _E),
    Code("H04", "hold-one-sided-evidence", "A hold was studied for germs only, or not for germs", _W, _E),
    Code("H05", "schedule-infeasible", "What has to happen within a hold takes longer than the hold", _E, _E),
    Code("H06", "timer-start-ambiguous", "A timed phase does not say when its clock starts", _W, _E),
    Code("H07", "expiry-before-use", "Something has expired before it is used for the last time", _W, _E),
    Code("H08", "lifetime-exceeded", "A resin or membrane is used longer than it may be", _E, _E),
    # E: equipment fit
    Code("E01", "capability-missing", "The equipment lacks a capability or has the wrong class", _E, _E),
    Code("E02", "setpoint-outside-equipment", "The equipment cannot reach the set point", _E, _E),
    Code("E03", "range-clipped-by-equipment", "A part of the normal operating range is out of reach", _W, _E),
    Code("E04", "accuracy-insufficient", "A range is narrower than what is measured and held", _W, _E),
    Code("E05", "range-not-qualified", "A value lies outside what the equipment is qualified for", _W, _E),
    Code("E06", "turndown", "A flow lies below the smallest that the equipment can hold", _E, _E),
    Code("E07", "pressure-drop", "More pressure is lost than the equipment stands", _E, _E),
    Code("E08", "heat-transfer-time", "Heat cannot be moved as fast as the step needs it", _W, _W),
    Code("E09", "column-geometry", "A size that is needed cannot be reached with this equipment", _W, _E),
    Code("E10", "holdup-share", "Too large a part of a volume stays behind in the equipment", _W, _E),
    Code("E11", "hardware-class-change", "A step moves to another kind of hardware", _W, _E),
    Code("E12", "equipment-double-booked", "One piece of equipment is bound to steps that overlap", _E, _E),
    Code("E14", "cleaning-incompatible", "A solution is used on what does not stand it", _W, _W),
    Code("E15", "par-clipped-by-equipment", "A part of the proven acceptable range is out of reach", _I, _W),
    Code("E16", "qualified-beyond-capability", "A qualified range leaves what the equipment can do", _E, _E),
    Code("E17", "equipment-not-connected", "Material flows between pieces that are not connected", _W, _E),
    # A: sampling and analytics
    Code(
        "A01", "attribute-without-method", "A test has no method, or one without number and version", _E, _E
    ),
    Code("A02", "method-not-ready-at-site", "A method is used at a site where it is not validated", _W, _E),
    Code("A03", "limit-below-loq", "A limit cannot be judged by the method that tests it", _E, _E),
    Code(
        "A04",
        "sample-plan-incomplete",
        "A sample is taken, and something of how it is taken or kept is open",
        _W,
        _E,
    ),
    Code("A05", "report-unit-mismatch", "A method reports in another unit than that of the limit", _E, _E),
    # V: viral safety
    Code(
        "V01",
        "clearance-outside-claim",
        "A clearance is claimed outside the conditions in which it was shown",
        _E,
        _E,
    ),
    Code("V02", "lrv-sum-invalid", "Reductions are summed that may not be, or come to less", _E, _E),
    Code(
        "V03",
        "too-few-orthogonal-steps",
        "Viruses are cleared by fewer than two different mechanisms",
        _W,
        _E,
    ),
    Code(
        "V05",
        "virus-filter-control-missing",
        "A step that clears viruses has no limit for what its claim rests on",
        _E,
        _E,
    ),
    Code(
        "V07",
        "pre-post-virus-crossing",
        "Equipment is used before and behind the last step against viruses",
        _W,
        _E,
    ),
    # L: scale
    Code("L01", "scale-dependent-copied", "A value is copied to another scale without a rule", _E, _E),
    Code("L02", "scale-basis-missing", "A value that depends on scale does not say what is kept", _W, _E),
    Code("L03", "scale-rules-infeasible", "What is to be kept across scales cannot be kept here", _E, _E),
    Code(
        "L04",
        "correlation-out-of-validity",
        "A derived quantity is used outside the window of its formula",
        _W,
        _E,
    ),
    Code("L05", "geometry-not-similar", "A step moves to equipment of other proportions", _I, _W),
    Code(
        "L06", "co2-removal-unchecked", "Carbon dioxide may not be taken away as at the other scale", _I, _W
    ),
    Code("L07", "residence-time-changed", "What a step has to keep is changed by a recipe", _E, _E),
    Code("L08", "sdm-not-qualified", "A study was done in a scale-down model that nothing qualifies", _W, _E),
    Code("L09", "tip-speed-only", "A value is scaled by nothing but a quantity meant as a check", _I, _I),
    Code(
        "L10",
        "scale-fallback-used",
        "What a scale rule names first cannot be kept, and its fallback is",
        _W,
        _W,
    ),
    # M: models
    Code("M01", "model-purpose-missing", "A model does not say what it is for", _E, _E),
    Code("M02", "model-risk-missing", "The risk of a model is not rated, or rated too low", _E, _E),
    Code("M03", "critical-use-forbidden-type", "A model of a forbidden type has a critical use", _E, _E),
    Code("M04", "acceptance-after-test", "A model was tested without criteria approved before", _E, _E),
    Code("M05", "baseline-missing", "Nothing shows that a model is as good as what it replaces", _W, _E),
    Code("M06", "test-data-not-independent", "The test data of a model are not independent", _E, _E),
    Code(
        "M07", "input-domain-missing", "The range of a model is not stated, or the process leaves it", _E, _E
    ),
    Code("M08", "no-undecided-output", "A model cannot say that it does not know", _W, _E),
    Code("M09", "monitoring-missing", "A model in use is not monitored", _W, _E),
    Code("M10", "model-change-uncontrolled", "A model runs in another form than it was tested", _E, _E),
    Code("M11", "human-role-missing", "Nobody is named who judges what a model says", _W, _E),
    Code("M12", "explainability-missing", "What a critical model bases its answers on is not known", _I, _W),
    Code("M13", "model-output-unguarded", "A model sets a parameter without bounds or fallback", _W, _E),
    Code(
        "M14",
        "site-transfer-not-revalidated",
        "A model is used at a site where it was not shown to work",
        _W,
        _E,
    ),
    Code("M15", "model-criterion-missed", "A test result of a model misses its criterion", _E, _E),
    # D: documentation and change
    Code("D01", "evidence-missing", "What was proven names no document that shows it", _W, _E),
    Code("D02", "vague-instruction", "An instruction can be read in more than one way", _W, _E),
    Code("D03", "signature-manifest-incomplete", "An approval lacks who, role, meaning or time", _E, _E),
    Code("D04", "signature-stale", "What was approved has changed since", _E, _E),
    Code("D05", "self-approval", "One person is author and approver of the same thing", _W, _E),
    Code("D06", "change-without-record", "A change reference names no change record", _E, _E),
    Code(
        "D07",
        "ec-change-without-category",
        "An established condition is changed, and its reporting is open",
        _E,
        _E,
    ),
    Code("D08", "unpinned-import", "A library is not locked, or is not what it was locked to", _W, _E),
    Code("D09", "confidential-leak", "Something is handed over that the other party may not see", _E, _E),
    Code("D10", "redaction-inferable", "A secret value can be computed from what is handed over", _W, _E),
    Code("D11", "waiver-expired", "A waiver has ended, or lacks its reason, approver or last day", _E, _E),
    Code("D12", "stage-gate", "Something is still to be decided", _W, _E),
    Code(
        "D14",
        "override-without-reason",
        "A recipe, or a process of a platform, changes something without a reason",
        _E,
        _E,
    ),
    Code("D15", "change-not-approved", "A value rests on a change that is not approved", _W, _E),
    Code("D16", "waiver-unused", "A waiver accepts what is not found", _W, _W),
    Code("D17", "waiver-impossible", "A waiver names no check that can be waived", _E, _E),
    Code("D18", "other-classification", "A process is classified otherwise than its project says", _W, _E),
    Code("D19", "setting-without-effect", "A setting of the project is about no file", _W, _W),
    Code("D20", "house-rule-broken", "Something breaks a rule of the house", _W, _E),
)

_BY_CODE = {code.code: code for code in CODES}


def code_named(code: str) -> Code:
    """The registered code; an unregistered one is a defect in pac (KeyError)."""
    return _BY_CODE[code]


def find_code(code: str) -> Code | None:
    """The registered code or None, for what people type."""
    return _BY_CODE.get(code.upper())
