"""A lower criticality tells which controls are new: a control does not lower it."""

from __future__ import annotations

from tests.compare.builder import Data, changed, diff, full, in_process, named


def _note(data: Data) -> str:
    found = diff(full(), changed(full(), lambda new: new.update(data)))
    row = next(change for change in found.visible if change.path == "aggregate.criticality")
    return row.note or ""


def _lowered(word: str = "low") -> Data:
    data = full()
    named(data["attributes"], "aggregate").update(criticality=word)
    return data


def test_a_lower_criticality_with_a_new_control_says_so() -> None:
    data = _lowered()
    item = in_process("harvest.", "new", covers=["aggregate"])
    named(data["operations"], "harvest")["in_process"] = [item]
    assert _note(data) == (
        "down, and newly controlled by harvest.in_process.new: a control does not lower criticality"
    )


def test_without_a_new_control_or_upwards_nothing_is_said_of_controls() -> None:
    assert _note(_lowered()) == "down"
    data = _lowered("very_high")
    item = in_process("harvest.", "new", covers=["aggregate"])
    named(data["operations"], "harvest")["in_process"] = [item]
    assert _note(data) == "up"


def test_a_step_that_newly_claims_to_clear_it_is_told_too() -> None:
    data = _lowered()
    amount = {"text": "2 log10", "value": "2", "unit": "log10"}
    named(data["operations"], "harvest")["clearances"] = [{"target": "aggregate", "amount": amount}]
    assert _note(data) == "down, and newly controlled by harvest: a control does not lower criticality"
