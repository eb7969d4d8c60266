"""What a transfer declares: site variance, and acceptances with a reason, a person and an end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pac.compiler.compare.change import Acceptance, Accepted, Change, Comparison

DECLARED_VARIANCE = "declared variance"
ACCEPTED = "accepted"


def apply_transfer(
    comparison: Comparison, vary: Sequence[str], accepts: Sequence[Acceptance], today: date
) -> Comparison:
    """The comparison with accepted changes marked, and notes on what matched nothing or has expired.

    A `vary` path covers everything at or below it. An acceptance covers the rows of its class at
    its path, and at aspects of that entity (`production.temperature` covers its `nor`). Severities
    stay; an accepted change does not count against a threshold.
    """
    used_vary: set[str] = set()
    used: set[Acceptance] = set()
    changes: list[Change] = []
    for change in comparison.changes:
        declared = [path for path in vary if _below(change.path, path)]
        matching = [acceptance for acceptance in accepts if _accepts(acceptance, change)]
        used_vary.update(declared)
        used.update(matching)
        valid = [acceptance for acceptance in matching if not _expired(acceptance, today)]
        if change.accepted is None and not change.hidden:
            if valid:
                first = next((item for item in valid if item.path == change.path), valid[0])
                change = replace(change, accepted=Accepted(ACCEPTED, first.reason, first.by, first.until))
            elif declared:
                change = replace(change, accepted=Accepted(DECLARED_VARIANCE))
        changes.append(change)
    notes = [*comparison.notes]
    notes += [f"unused: vary {path} matches no change" for path in vary if path not in used_vary]
    for acceptance in accepts:
        text = f"accept {acceptance.change_class} {acceptance.path}"
        if acceptance not in used:
            notes.append(f"unused: {text} matches no change")
        elif _expired(acceptance, today):
            notes.append(f"expired on {acceptance.until}: {text} is not applied")
    return replace(comparison, changes=tuple(changes), notes=tuple(dict.fromkeys(notes)))


def _below(path: str, prefix: str) -> bool:
    return path == prefix or path.startswith(f"{prefix}.")


def _accepts(acceptance: Acceptance, change: Change) -> bool:
    return acceptance.change_class == change.change_class and acceptance.path in (change.path, change.entity)


def _expired(acceptance: Acceptance, today: date) -> bool:
    return acceptance.until is not None and today > acceptance.until
