"""What was held and what moved at a step of a recipe that scales from another."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from pac.compiler.document import Document, Ends, Operation, Quantity, Scaling
from pac.compiler.units import format_number
from pac.targets.graph_view import range_text
from pac.targets.markdown_text import code, esc, named, table


def section(document: Document, operation: Operation) -> list[str]:
    """One table for each parameter with a rule: its value, what is kept, the limits, and all that moved."""
    result: list[str] = []
    sender = document.scaled_from
    for item in operation.scaling:
        of = named(sender.name, sender.label) if sender is not None else "another recipe"
        result += [_sentence(item, of), ""]
        rows = [_row(item.value, "own value" if item.outcome == "own value" else "solved")]
        if item.held is not None:
            rows.append(_row(item.held, "held" if item.outcome in ("scaled", "fallback") else "to be kept"))
        rows += [_row(limit, f"limit {esc(range_text(limit.limit))}") for limit in item.limits]
        rows += [_row(ends, "moved") for ends in item.moved]
        titles = (
            "quantity",
            "what",
            "sender",
            "receiver",
            "ratio",
            "sending equipment",
            "receiving equipment",
        )
        result += table(titles, rows, ("ratio",))
    return result


def _sentence(item: Scaling, sender: str) -> str:
    words = f"{code(item.parameter)} against {sender}, rule {code(item.rule)}: {item.outcome}."
    if item.exact is not None and item.value.receiver is not None:
        words += f" The value that keeps it is {_text(item.exact)}; the equipment sets {_text(item.value.receiver)}."
    return " ".join([words, *(f"Not held: {esc(reason)}." for reason in item.reasons)])


def _row(ends: Ends, what: str) -> tuple[str, ...]:
    return (
        named(ends.name, ends.label),
        what,
        _text(ends.sender),
        _text(ends.receiver),
        format_number(Fraction(Decimal(ends.ratio)), 4) if ends.ratio is not None else "",
        code(ends.sender_equipment) if ends.sender_equipment else "",
        code(ends.receiver_equipment) if ends.receiver_equipment else "",
    )


def _text(value: Quantity | None) -> str:
    return esc(value.text) if value is not None else "not known"
