"""Declared site variance and acceptances."""

from __future__ import annotations

from datetime import date

from pac.compiler.compare import Acceptance, Accepted, Comparison, apply_transfer
from tests.compare.builder import changed, diff, full, named, q, r, rewritten, step_of

TODAY = date(2026, 6, 30)


def moved() -> Comparison:
    def edit(data: dict[str, object]) -> None:
        parameters = step_of(data)["parameters"]
        named(parameters, "temperature").update(setpoint=q("35.8 degC"), par=r("34 .. 36.5 degC"))
        named(parameters, "feed_volume").update(setpoint=q("700 L"))

    return diff(full(), changed(full(), edit))


def accepted(comparison: Comparison) -> dict[str, Accepted | None]:
    return {change.path: change.accepted for change in comparison.visible}


def test_site_variance_covers_what_is_at_or_below_its_path() -> None:
    found = apply_transfer(moved(), ["production.feed_volume"], [], TODAY)
    assert accepted(found) == {
        "production.temperature": None,
        "production.temperature.par": None,
        "production.feed_volume": Accepted("declared variance"),
    }
    assert found.notes == ()
    everything = apply_transfer(moved(), ["production"], [], TODAY)
    assert None not in accepted(everything).values()
    assert everything.open == ()
    # Severities stay.
    assert [c.severity for c in everything.visible] == [c.severity for c in moved().visible]


def test_a_path_is_not_a_beginning_of_a_word() -> None:
    found = apply_transfer(moved(), ["production.temp"], [], TODAY)
    assert set(accepted(found).values()) == {None}
    assert found.notes == ("unused: vary production.temp matches no change",)


def test_an_acceptance_covers_its_class_at_its_path() -> None:
    ok = Acceptance("WITHIN_PAR", "production.temperature", "study", "QA", date(2026, 6, 30))
    found = apply_transfer(moved(), [], [ok], TODAY)
    assert accepted(found)["production.temperature"] == Accepted("accepted", "study", "QA", date(2026, 6, 30))
    assert accepted(found)["production.temperature.par"] is None
    par = Acceptance("RANGE_WIDENED", "production.temperature", "study", "QA")
    assert accepted(apply_transfer(moved(), [], [par], TODAY))["production.temperature.par"] is not None


def test_an_acceptance_of_another_class_accepts_nothing() -> None:
    wrong = Acceptance("WITHIN_NOR", "production.temperature", "study", "QA")
    step = Acceptance("WITHIN_PAR", "production", "study", "QA")
    found = apply_transfer(moved(), [], [wrong, step], TODAY)
    assert set(accepted(found).values()) == {None}
    assert found.notes == (
        "unused: accept WITHIN_NOR production.temperature matches no change",
        "unused: accept WITHIN_PAR production matches no change",
    )


def test_a_tag_is_not_the_class() -> None:
    """Accepting a move inside the PAR must not accept that the NOR leaves it."""

    def edit(data: dict[str, object]) -> None:
        named(step_of(data)["parameters"], "temperature").update(
            setpoint=q("35.8 degC"), nor=r("35.2 .. 36.4 degC")
        )

    ok = Acceptance("WITHIN_PAR", "production.temperature", "study", "QA")
    comparison = diff(full(), changed(full(), edit))
    found = apply_transfer(comparison, [], [ok], TODAY)
    assert comparison.visible[0].tags == ("OUTSIDE_PAR", "WITHIN_PAR")
    assert set(accepted(found).values()) == {None}


def test_an_expired_acceptance_is_not_applied() -> None:
    old = Acceptance("WITHIN_PAR", "production.temperature", "study", "QA", date(2026, 6, 29))
    found = apply_transfer(moved(), [], [old], TODAY)
    assert accepted(found)["production.temperature"] is None
    assert found.notes == ("expired on 2026-06-29: accept WITHIN_PAR production.temperature is not applied",)


def test_thresholds_count_what_is_open() -> None:
    comparison = moved()
    assert comparison.reaches("major")
    assert not comparison.reaches("critical")
    par = Acceptance("RANGE_WIDENED", "production.temperature.par", "study", "QA")
    assert not apply_transfer(comparison, [], [par], TODAY).reaches("major")
    assert apply_transfer(comparison, [], [par], TODAY).reaches("minor")


def test_hidden_rows_are_not_marked() -> None:
    comparison = diff(full(), rewritten(full()))
    found = apply_transfer(comparison, ["production"], [], TODAY)
    assert all(change.accepted is None for change in found.changes)


# ------------------------------------------------------------------ fingerprints


def test_a_fingerprint_is_of_the_values() -> None:
    def edit(data: dict[str, object]) -> None:
        item = named(step_of(data)["parameters"], "temperature")
        item.update(setpoint=q("96.44 degF"), par=r("34.0 .. 36.50 degC"), label="Reworded", evidence=[])
        item["origin"].update(line=400, file="other.pac", reason="again")
        named(step_of(data)["parameters"], "feed_volume").update(setpoint=q("700.0 L"))

    first = {c.path: c.fingerprint for c in moved().visible}
    again = {c.path: c.fingerprint for c in diff(full(), changed(full(), edit)).visible}
    assert first == again
    assert all(len(mark) == 16 and set(mark) <= set("0123456789abcdef") for mark in first.values())


def test_another_value_is_another_fingerprint() -> None:
    def edit(data: dict[str, object]) -> None:
        named(step_of(data)["parameters"], "feed_volume").update(setpoint=q("701 L"))

    first = {c.path: c.fingerprint for c in moved().visible}
    other = {c.path: c.fingerprint for c in diff(full(), changed(full(), edit)).visible}
    assert first["production.feed_volume"] != other["production.feed_volume"]


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    """It is written into files that people sign: changing it invalidates them."""
    marks = {c.path: c.fingerprint for c in moved().visible}
    assert marks["production.temperature"] == "797772ba22099ce0"
