"""Established conditions and risks: their own rows, and the prompts that conditions add to other rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pac.compiler.compare import Change
from tests.compare.builder import Data, changed, diff, full, named, only, q, r, rating, risk, step_of

FULL = full()
US = {"region": "us", "region_label": "United States", "category": "pas", "category_label": "Prior approval"}


def edit(change: Callable[[Data], Any]) -> Data:
    return changed(FULL, lambda data: change(data) and None)


def temperature(data: Data) -> Data:
    return named(step_of(data)["parameters"], "temperature")


def cold(data: Data) -> Data:
    return named(step_of(data)["risks"], "cold")


# ------------------------------------------------------------------ established conditions


@pytest.mark.parametrize(
    ("filed", "path", "source", "target", "note"),
    [
        ([], "us", "pas", None, "no established condition any more"),
        ([{**US, "category": "cbe_30"}], "us", "pas", "cbe_30", "another reporting category"),
        ([{"region": "us", "reason": "no effect"}], "us", "pas", "no established condition", None),
        ([US, {"region": "ch", "category": "major"}], "ch", None, "major", "became an established condition"),
    ],
)
def test_a_condition_that_changes_is_a_row_of_its_region(
    filed: list[Data], path: str, source: str | None, target: str | None, note: str | None
) -> None:
    eu = {"region": "eu", "reason": "not registered"}
    row = only(diff(FULL, edit(lambda d: temperature(d).update(filed=[*filed, eu]))))
    assert (row.path, row.change_class, row.severity) == (
        f"production.temperature.ec.{path}",
        "EC_CHANGED",
        "major",
    )
    assert (row.source and row.source.text, row.target and row.target.text) == (source, target)
    assert note is None or row.note == note


def prompts(row: Change) -> list[str]:
    return [text.split(":")[0] for text in row.established]


def test_a_change_of_a_condition_names_region_and_category() -> None:
    row = only(diff(FULL, edit(lambda d: temperature(d).update(setpoint=q("35.2 degC")))))
    assert row.change_class == "WITHIN_NOR"
    assert prompts(row) == [
        "Established condition in United States (us), declared category pas (Prior approval)"
    ]


def test_ranges_belong_to_their_parameter_and_other_parameters_do_not() -> None:
    other = edit(lambda d: temperature(d).update(nor=r("34.4 .. 35.6 degC")))
    assert prompts(only(diff(FULL, other)))
    ph = edit(lambda d: named(step_of(d)["parameters"], "ph").update(setpoint=q("6.9 pH")))
    assert prompts(only(diff(FULL, ph))) == []


def test_conditions_of_either_side_count() -> None:
    def without(data: Data) -> None:
        temperature(data).pop("filed")

    bare = changed(FULL, without)
    moved = edit(lambda d: temperature(d).update(setpoint=q("35.2 degC")))
    for found in (diff(bare, moved), diff(moved, bare)):
        row = next(change for change in found.visible if change.change_class == "WITHIN_NOR")
        assert len(prompts(row)) == 1


def test_a_step_that_goes_takes_its_conditions_along() -> None:
    gone = edit(lambda d: d.update(operations=[o for o in d["operations"] if o["name"] != "production"]))
    row = next(c for c in diff(FULL, gone).visible if c.change_class == "STEP_REMOVED")
    assert row.path == "production"
    assert len(prompts(row)) == 1


def test_a_renamed_step_keeps_its_conditions() -> None:
    def rename(data: Data) -> None:
        step = step_of(data)
        step.update(name="culture", path="culture", was="production")
        for part in (
            *step["parameters"],
            *step["attributes"],
            *step["controls"],
            *step["phases"],
            *step["risks"],
        ):
            part["path"] = part["path"].replace("production.", "culture.", 1)
        temperature_ = named(step["parameters"], "temperature")
        temperature_.pop("filed")
        temperature_["setpoint"] = q("35.2 degC")

    def step_renamed(data: Data) -> None:
        rename(data)
        for stream in data["streams"]:
            for end in ("source", "target"):
                stream[end] = "culture" if stream[end] == "production" else stream[end]

    found = diff(FULL, changed(FULL, step_renamed))
    row = next(c for c in found.visible if c.path == "culture.temperature" and c.change_class == "WITHIN_NOR")
    assert len(prompts(row)) == 1


def test_a_prompt_is_never_a_verdict_and_hidden_rows_have_none() -> None:
    found = diff(FULL, edit(lambda d: temperature(d).update(label="Temperature of the broth")))
    assert [change.established for change in found.changes] == [()]
    row = only(diff(FULL, edit(lambda d: temperature(d).update(setpoint=q("35.2 degC")))))
    assert all("assessment required" in text for text in row.established)


# ------------------------------------------------------------------ risks


@pytest.mark.parametrize(
    ("change", "path", "severity", "note"),
    [
        (lambda x: x.update(rating(7, 8, 4)), "", "major", "higher"),
        (
            lambda x: x.update(rating(7, 3, 4), acceptable=True),
            "",
            "minor",
            "lower; within the limits of the scale",
        ),
        (lambda x: x.update(rating(7, 5, 4)), "", "major", "lower"),
        (lambda x: x.update(rating(6, 7, 4)), "", "major", "other scores, same product"),
        (lambda x: x.update(residual=None), ".residual", "major", None),
        (lambda x: x["residual"].update(rating(7, 1, 4)), ".residual", "minor", "lower"),
        (lambda x: x.update(mitigated_by=["control.temperature", "feed"]), ".mitigated_by", "minor", None),
        (lambda x: x.update(mitigated_by=[]), ".mitigated_by", "major", "lost: control.temperature"),
        (lambda x: x.update(target="ph"), ".target", "major", "lost: temperature"),
    ],
)
def test_a_risk_that_changes(
    change: Callable[[Data], Any], path: str, severity: str, note: str | None
) -> None:
    row = only(diff(FULL, edit(lambda d: change(cold(d)))))
    assert row.path == f"production.risk.cold{path}"
    assert (row.change_class, row.severity, row.note) == ("RISK_CHANGED", severity, note)


def test_a_risk_that_comes_or_goes() -> None:
    fewer = edit(lambda d: step_of(d).update(risks=[cold(d)]))
    gone, new = only(diff(FULL, fewer)), only(diff(fewer, FULL))
    assert (gone.severity, gone.note) == ("major", "risk no longer assessed")
    assert (new.severity, new.note) == ("minor", "newly assessed risk")
    open_ = edit(lambda d: step_of(d)["risks"].append(risk("production.risk.more", None, 9, 9, 9)))
    assert only(diff(FULL, open_)).severity == "major"


def test_another_scale_is_one_row() -> None:
    other = edit(lambda d: d["risk_scale"].update(name="other", accepts=["rpn <= 50"]))
    row = only(diff(FULL, other))
    assert (row.path, row.change_class, row.severity) == ("risk_scale", "RISK_CHANGED", "major")
    assert row.note == "another scale: scores do not mean the same"
