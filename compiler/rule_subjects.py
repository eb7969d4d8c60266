"""What house rules can speak of: the sorts of things, and what each says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pac.compiler.codes import Stage

SORTS = MEASURED, ANY, COUNT, WORD, TEXT = "quantity", "quantity or word", "number", "word", "text"


@dataclass(frozen=True, slots=True)
class FieldSort:
    """What a field says, and of which sort that is.

    Of a word, `category` is the sort of declaration whose names it can be, or `words` are what it can be,
    where that is known. A text can only be given or not.
    """

    meaning: str
    sort: str = MEASURED
    category: str = ""
    words: tuple[str, ...] = ()


def _text(meaning: str) -> FieldSort:
    return FieldSort(meaning, TEXT)


def _word(meaning: str, category: str = "", words: tuple[str, ...] = ()) -> FieldSort:
    return FieldSort(meaning, WORD, category, words)


def _count(meaning: str) -> FieldSort:
    return FieldSort(meaning, COUNT)


_NAMED = {"label": _text("its label"), "evidence": _text("a document behind it")}
_LIMITED = {"limit": FieldSort("its limit")}

SUBJECTS: Mapping[str, tuple[str, Mapping[str, FieldSort]]] = {
    "process": (
        "a process or platform",
        {
            **_NAMED,
            "version": _text("its version"),
            "lifecycle": _word("its stage", words=tuple(Stage)),
            "classification": _word("its scheme", "classification scheme"),
            "platform": _word("the platform it begins with", "process"),
            "steps": _count("how many steps it has"),
            "approvals": _count("how many approvals it has"),
        },
    ),
    "unit_operation": (
        "a step; of a class: also its parameters and attributes, by their names",
        {
            **_NAMED,
            "class": _word("its class, or one that this extends", "operation class"),
            "parameters": _count("how many parameters it has"),
            "controls": _count("how many controls it has"),
            "in_process": _count("how many in-process controls and tests it has"),
            "phases": _count("how many phases it has"),
            "risks": _count("how many risks are rated"),
        },
    ),
    "parameter": (
        "a parameter of a step, as the process or a recipe sets it",
        {
            **_NAMED,
            "kind": _word("its kind, or the one that this extends", "kind"),
            "class": _word("its class in the scheme of the process", "parameter class"),
            "critical": _word("whether its class is critical", words=("yes", "no")),
            "step_class": _word("the class of its step", "operation class"),
            "value": FieldSort("set point or target range", ANY),
            "nor": FieldSort("normal operating range"),
            "alert": FieldSort("alert limits"),
            "action": FieldSort("action limits"),
            "par": FieldSort("proven acceptable range"),
            "characterised": FieldSort("the range that was studied"),
            "affects": _word("the quality attributes it affects"),
            "scale": _word("what it is scaled by"),
            "control": _text("a control of it"),
            "assumed": _text("that it is assumed"),
        },
    ),
    "cqa": (
        "a critical quality attribute",
        {
            **_NAMED,
            **_LIMITED,
            "kind": _word("its kind, or the one that this extends", "kind"),
            "criticality": _word("its criticality"),
            "tests": _count("how many tests it has"),
            "rtrt": _text("real-time release"),
        },
    ),
    "material": (
        "a material, solution, consumable, product, …",
        {
            **_NAMED,
            "role": _word(
                "what it is",
                words=(
                    "raw_material",
                    "solution",
                    "consumable",
                    "cell_bank",
                    "product",
                    "waste",
                    "intermediate",
                ),
            ),
            "class": _word("its class, or one that this extends", "material class"),
            "hold": FieldSort("how long it may be held"),
            "lifetime": FieldSort("how long or how often it may be used"),
            "lots": FieldSort("how many lots of it a batch may use"),
            "components": _count("how many components it has"),
            "made_from": _word("what it is made from"),
        },
    ),
    "hold": (
        "a hold of a material or of what a stream carries",
        {
            "limit": FieldSort("how long"),
            "condition": FieldSort("at what condition, such as the temperature"),
            "container": _word("in what"),
            "since": _word("the step or phase that starts the clock"),
            "studied": FieldSort("the longest hold that was studied"),
        },
    ),
    "control": (
        "a control of a parameter or attribute",
        {
            **_NAMED,
            "target": _word("what it controls"),
            "measurements": _count("how many measurements it has"),
            "tests": _count("how many tests it has"),
            "mode": _word("how it is measured", words=("inline", "online", "atline", "offline")),
            "alert": FieldSort("alert limits"),
            "action": FieldSort("action limits"),
            "respond": _text("what is done at the action limits"),
            "regulation": _text("how it is regulated"),
        },
    ),
    "ipc": (
        "an in-process control",
        {
            **_NAMED,
            **_LIMITED,
            "kind": _word("its kind, or the one that this extends", "kind"),
            "method": _word("its method"),
            "every": _text("how often"),
            "samples": _count("how many samples"),
            "turnaround": FieldSort("time from sample to result"),
            "gates": _word("what waits for its result"),
            "covers": _word("the quality attributes it covers"),
            "respond": _text("what is done when it fails"),
        },
    ),
    "stream": (
        "an arrow of the flow",
        {
            "evidence": _text("a document behind it"),
            "source": _word("where it comes from"),
            "target": _word("where it goes"),
            "share": FieldSort("its share of a split"),
            "hold": FieldSort("how long what it carries may be held"),
            "recycle": _word("whether it goes back", words=("yes", "no")),
            "pooled": _word("whether it is pooled", words=("yes", "no")),
        },
    ),
    "equipment": (
        "a piece of equipment of a site; of a class: also its properties and capabilities, by their names",
        {
            **_NAMED,
            "class": _word("its class, or one that this extends", "equipment class"),
            "site": _word("its site", "site"),
        },
    ),
    "recipe": (
        "a recipe",
        {
            **_NAMED,
            "process": _word("its process", "process"),
            "version": _text("the version of the process that it pins"),
            "site": _word("its site", "site"),
            "overrides": _count("how many values it sets"),
            "approvals": _count("how many approvals it has"),
        },
    ),
}
"""Per sort of thing what it is, and its fields."""

WITH_CLASS = {
    "unit_operation": "operation class",
    "equipment": "equipment class",
    "material": "material class",
}
"""Sorts of which a class can be named (`for each equipment of stirred_tank`)."""
