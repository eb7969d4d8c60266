"""How critical an attribute is rated: the rank of the customary words, and which way a change goes."""

from __future__ import annotations

# The customary words; any other word has no rank.
_RANKS = {word: rank for rank, word in enumerate(("very_low", "low", "moderate", "high", "very_high"))}
_RANKS |= {"none": -1, "medium": _RANKS["moderate"], "critical": 5}

CRITICAL_ROLES = ("cqa", "cma")


def rises(before: tuple[str, str | None], after: tuple[str, str | None]) -> bool | None:
    """Whether role and criticality rise; None where they are equal or the words have no known rank."""
    if before[0] != after[0]:
        return after[0] in CRITICAL_ROLES
    ranks = [_RANKS.get(word or "none") for _, word in (before, after)]
    if ranks[0] is None or ranks[1] is None or ranks[0] == ranks[1]:
        return None
    return ranks[1] > ranks[0]
