"""In which order rules are solved: each behind those of the values that its quantities rest on."""

from __future__ import annotations

from collections.abc import Mapping


def groups(rests_on: Mapping[str, frozenset[str]]) -> list[list[str]]:
    """The paths in groups that are solved one after the other; more than one where they rest on each other."""
    reach: dict[str, set[str]] = {path: set(found & rests_on.keys()) for path, found in rests_on.items()}
    changed = True
    while changed:
        changed = False
        for found in reach.values():
            more = set().union(*(reach[path] for path in found)) - found
            changed = changed or bool(more)
            found |= more
    result: list[list[str]] = []
    for path in sorted(rests_on):
        if any(path in group for group in result):
            continue
        result.append(sorted({path} | {other for other in reach[path] if path in reach[other]}))
    # What rests on fewer values goes first: a group that another rests on reaches a part of what that reaches.
    return sorted(result, key=lambda group: (len(reach[group[0]] | set(group)), group))
