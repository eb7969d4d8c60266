"""A-Mab with mistakes, one or several per variant, so that verdicts are not all `nothing found`."""

from __future__ import annotations

from functools import cache

from tests.properties.projects import Texts, a_mab, replaced

Change = tuple[str, str, str]

CHANGES: dict[str, tuple[str, Change]] = {
    "set point outside its nor": (
        "R02",
        ("process.pac", "nor 36.9 .. 37.1", "nor 36.0 .. 36.5"),
    ),
    "nor outside par": (
        "R03",
        ("process.pac", "nor 3.4 .. 3.6  par 3.2 .. 4.0", "nor 3.1 .. 3.6  par 3.2 .. 4.0"),
    ),
    "set point outside the design space": (
        "R08",
        ("process.pac", "wc_cpp temperature = 35.0 degC  par 34 .. 36", "wc_cpp temperature = 35.0 degC"),
    ),
    "vessel too full": (
        "B03",
        (
            "recipes.pac",
            "batch production.working_volume = 5000 L",
            "batch production.working_volume = 5000.1 L",
        ),
    ),
    "stirrer too slow": (
        "E02",
        ("recipes.pac", "= 50 rpm ", "= 80.5 rpm "),
    ),
    "ends of a range swapped": (
        "R01",
        ("process.pac", "characterised 0.5e6 .. 1.5e6", "characterised 1.5e6 .. 0.5e6"),
    ),
    "wrong unit": (
        "U02",
        ("process.pac", "par 10 .. 30 cm       evidence", "par 10 .. 30 L       evidence"),
    ),
}


@cache
def bad(name: str) -> Texts:
    _, change = CHANGES[name]
    texts = replaced(a_mab(), change)
    if name == "set point outside the design space":
        texts = replaced(
            texts, ("process.pac", "temperature      in 34 .. 36 degC", "temperature in 34 .. 34.5 degC")
        )
    return texts
