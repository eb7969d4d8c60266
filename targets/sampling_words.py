"""How a sample is taken, in words."""

from __future__ import annotations

from pac.compiler.document import RealTimeRelease, Sampled


def place_words(item: Sampled) -> str:
    """`protein_a.pool, at its end`; `phase protein_a.elute`; `stream harvest->protein_a`."""
    place = item.place
    if place is None:
        return f"at its {item.moment}" if item.moment else ""
    sort = "" if place.sort == "port" else f"{place.sort} "
    return f"{sort}{place.name}" + (f", at its {item.moment}" if item.moment else "")


def amount_words(item: Sampled) -> str:
    """`3 x 10 mL`, `3`, `10 mL`, or nothing."""
    parts = (str(item.samples) if item.samples is not None else "", item.amount.text if item.amount else "")
    return " x ".join(part for part in parts if part)


def storage_words(item: Sampled) -> str:
    """`<= 48 h at 2 .. 8 degC in vial`, or nothing."""
    if item.storage is None:
        return ""
    words = item.storage.limit.text
    words += f" at {item.storage.condition.text}" if item.storage.condition is not None else ""
    return words + (f" in {item.storage.container}" if item.storage.container is not None else "")


def plan_words(item: Sampled) -> str:
    """Place, frequency, samples and turnaround in one line."""
    parts = [
        f"from {place_words(item)}" if item.place is not None else place_words(item),
        f"every {item.every}" if item.every else "",
        amount_words(item),
        f"kept {storage_words(item)}" if item.storage is not None else "",
        f"result within {item.turnaround.text}" if item.turnaround is not None else "",
    ]
    return ", ".join(part for part in parts if part)


def rtrt_words(item: RealTimeRelease) -> str:
    """`by model from production.temperature, every batch; fallback elisa when equipment_failure`."""
    words = f"by {item.method}" + (f" from {', '.join(item.inputs)}" if item.inputs else "")
    words += f", every {item.every}" if item.every else ""
    if item.fallback is not None:
        words += f"; fallback {item.fallback}" + (f" when {', '.join(item.when)}" if item.when else "")
    return words
